import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InspectionChange } from '../../../contract/inspection.ts';
import { RefusedError } from '../failures.ts';
import { closeReport } from './closing.ts';
import { discardReport, restoreReport } from './discard.ts';
import { reviseReport } from './revise.ts';
import { EARLIER, type InspectionWorkspace, openInspectionWorkspace, ROAD, TODAY, wholeReport } from './testing.ts';
import { undoState } from './undo.ts';

let w: InspectionWorkspace;
beforeEach(async () => {
  w = await openInspectionWorkspace();
});
afterEach(() => w.close());

const assess = (partId: string, set: Extract<InspectionChange, { kind: 'assess' }>['set']): InspectionChange => ({
  kind: 'assess',
  partId,
  set,
});
const codeOf = async (work: Promise<unknown>) => {
  const thrown: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  return thrown instanceof RefusedError ? thrown.refusal.code : thrown === null ? 'done' : String(thrown);
};

async function closedReport(): Promise<string> {
  const id = await w.start();
  await w.done(id, ...wholeReport(w.context));
  await closeReport(w.context, { reportId: id, statement: 'Besigtiget.', closedOn: TODAY });
  return id;
}

describe('a correction', () => {
  test('is a whole copy with a number and a reason, and stands in the place of the first', async () => {
    const first = await closedReport();
    const before = w.view(first);
    const { reportId } = await reviseReport(w.context, { reportId: first, reason: 'Forkert tag' });
    const view = w.view(reportId);
    expect(view.report).toMatchObject({
      status: 'open',
      revisionNo: 2,
      revisesReportId: first,
      revisionReason: 'Forkert tag',
      statement: 'Besigtiget.',
    });
    expect(w.view(first).report.revisedById).toBe(reportId);
    const bare = ({ parts, climate }: typeof view) => ({
      parts: parts.map(({ assessment, findings, ...part }) => ({
        ...part,
        assessment: assessment && { ...assessment, assessmentId: null },
        findings: findings.map((finding) => ({ ...finding, findingId: null })),
      })),
      climate,
    });
    expect(bare(view)).toEqual(bare(before));
    // The copy's own ids are the ones an edit looks for.
    await w.done(reportId, assess(ROAD, { score: 5 }));
    expect(w.part(reportId, ROAD).assessment?.score).toBe(5);
    expect(w.part(first, ROAD).assessment?.score).toBe(4);
    expect(await codeOf(reviseReport(w.context, { reportId: first, reason: 'x' }))).toBe('report_revised');
    expect(await codeOf(reviseReport(w.context, { reportId, reason: 'x' }))).toBe('report_open');
  });

  test('begun by mistake is discarded whole and had back whole, and the first stands as it was', async () => {
    const first = await closedReport();
    const before = w.view(first);
    const { reportId } = await reviseReport(w.context, { reportId: first, reason: 'Forkert tag' });
    const edited = await w.edit(reportId, assess(ROAD, { score: 5 }));
    const corrected = w.view(reportId);
    const { group } = await discardReport(w.context, reportId);
    expect(() => w.view(reportId)).toThrow();
    expect(w.view(first)).toEqual(before);
    expect(
      w.context.db.reader.all(
        w.context.db.reader.query
          .selectFrom('assessment')
          .select('id')
          .where('report_id', '=', reportId)
          .where('deleted_at', 'is', null),
      ),
    ).toEqual([]);
    expect(await restoreReport(w.context, { reportId, group: group ?? '' })).toEqual({ reportId });
    const { savedAtMs: _then, ...back } = w.view(reportId);
    expect(back).toEqual({ ...corrected, savedAtMs: undefined });
    // Neither going nor coming back is a step.
    expect(undoState(w.context, reportId)).toMatchObject({
      undo: { group: edited.ok ? edited.group : '' },
      redo: null,
    });
  });

  test('that was discarded does not come back beside another one, nor by any other step', async () => {
    const first = await closedReport();
    const { reportId } = await reviseReport(w.context, { reportId: first, reason: 'Forkert tag' });
    const edited = await w.edit(reportId, assess(ROAD, { score: 5 }));
    const { group } = await discardReport(w.context, reportId);
    const restore = (step: string | null) => codeOf(restoreReport(w.context, { reportId, group: step ?? '' }));
    expect(await restore(edited.ok ? edited.group : null)).toContain('no report');
    expect(await restore('unknown-1')).toContain('no report');
    const { reportId: second } = await reviseReport(w.context, { reportId: first, reason: 'Igen' });
    expect(await restore(group)).toBe('report_revised');
    expect(w.view(second).report.revisionNo).toBe(2);
    expect(await codeOf(restoreReport(w.context, { reportId: second, group: group ?? '' }))).toContain('no report');
  });

  test('of an imported report is possible', async () => {
    const { reportId } = await reviseReport(w.context, { reportId: EARLIER, reason: 'Tastefejl' });
    expect(w.view(reportId)).toMatchObject({
      report: { revisionNo: 2, kind: 'full' },
      progress: { total: 4, done: 3 },
    });
  });
});

/** Inspections through the engine, as a page uses them: every output is what the contract promises, and a closed report stays as it is. */
import { isContractProcedure } from '@orpc/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type * as z from 'zod';
import type { InspectionChange } from '../../contract/inspection.ts';
import { inspectionContract } from '../../contract/inspection.ts';
import { jpeg, photoFiles } from '../support/pictures.ts';
import { refusedCode, startWithDemo, type TestEngine } from './engine.ts';

const NUMBER = '0207';
const uuid = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

let engine: TestEngine;
beforeAll(async () => {
  engine = await startWithDemo();
}, 60_000);
afterAll(() => engine.stop());

type Procedure = keyof typeof inspectionContract;

/** As the contract has it, to the field: nothing missing, nothing of another type, nothing it does not name. */
async function promised<T>(procedure: Procedure, output: Promise<T>): Promise<T> {
  const found: unknown = inspectionContract[procedure];
  if (!isContractProcedure(found)) throw new Error(`the contract has no ${procedure}`);
  const value = await output;
  const parsed = (found['~orpc'].outputSchema as z.ZodType).safeParse(value);
  expect(parsed.error?.issues ?? [], procedure).toEqual([]);
  expect(value, procedure).toEqual(parsed.data);
  checked.add(procedure);
  return value;
}
const checked = new Set<Procedure>();

const start = (kind: 'walk' | 'review' | 'full' = 'walk') =>
  promised('start', engine.client.inspection.start({ number: NUMBER, kind, heldOn: '2026-01-15', inspector: 'Ida' }));
const edit = async (reportId: string, ...changes: InspectionChange[]) => {
  const result = await promised('edit', engine.client.inspection.edit({ reportId, label: 'trin', changes }));
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result;
};

/** Grades everything and answers everything. */
async function whole(reportId: string): Promise<void> {
  const view = await promised('get', engine.client.inspection.get({ reportId }));
  await edit(
    reportId,
    ...view.parts.map(
      ({ partId, previous }): InspectionChange =>
        previous?.state === 'graded'
          ? { kind: 'confirm', partIds: [partId] }
          : { kind: 'assess', partId, set: { state: 'not_accessible', reason: 'Låst' } },
    ),
    ...view.climate.answers.map(({ hazard, question }): InspectionChange => {
      return { kind: 'climate_answer', hazard, question, answer: 'unknown', note: null };
    }),
  );
}

describe('a walk through the demo', () => {
  test('goes from start to closing and correction, and every answer is as promised', async () => {
    const { client } = engine;
    const { reportId } = await start();
    await whole(reportId);
    const { parts } = await client.inspection.get({ reportId });
    const partId = parts[0]?.partId ?? '';
    const fields = { severity: 3, intensity: 3, extentBp: 2_000, defect: 'Revne', proposedWork: 'Fuger' } as const;
    await edit(reportId, { kind: 'finding', findingId: uuid(1), partId, fields });
    await edit(reportId, { kind: 'climate_risk', riskId: uuid(2), hazard: 'wind', fields: { measure: 'Fæld træer' } });
    const document = await client.inspection.export({ reportId, format: 'json' });
    const brought = await promised('importDocument', client.inspection.importDocument({ file: document }));
    expect(brought).toMatchObject({ reportId, number: NUMBER, outcome: 'unchanged', batch: null });
    await promised('undoState', client.inspection.undoState({ reportId }));
    await promised('undo', client.inspection.undo({ reportId }));
    await promised('redo', client.inspection.redo({ reportId }));
    const assessmentId = (await client.inspection.get({ reportId })).parts[0]?.assessment?.assessmentId ?? '';
    await promised('history', client.inspection.history({ rowId: assessmentId }));
    await promised('workHelp', client.inspection.workHelp({ reportId, partId }));
    await promised('partHistory', client.inspection.partHistory({ reportId, partId }));
    await edit(reportId, { kind: 'assess', partId, set: { jumpReason: 'Frost' } });
    await promised('closing', client.inspection.closing({ reportId }));
    const closing = client.inspection.close({ reportId, statement: 'Besigtiget.', closedOn: '2026-01-20' });
    expect(await refusedCode(closing)).toBe('report_not_complete');
    await edit(reportId, {
      kind: 'climate_risk',
      riskId: uuid(2),
      hazard: 'wind',
      fields: { acceptedReason: 'Fredet' },
    });
    const close = client.inspection.close({ reportId, statement: 'Besigtiget.', closedOn: '2026-01-20' });
    expect(await promised('close', close)).toMatchObject({ status: 'closed' });
    const list = await promised('list', client.inspection.list({ number: NUMBER }));
    const other = list.find(({ status }) => status === 'imported')?.reportId ?? '';
    await promised('calibration', client.inspection.calibration({ reportId, otherReportId: other }));
    const revision = await promised('revise', client.inspection.revise({ reportId, reason: 'Tastefejl' }));
    const findings = (await client.inspection.get(revision)).parts[0]?.findings.map(({ defect }) => defect);
    expect(findings).toContain('Revne');
    for (const format of ['xlsx', 'json'] as const) {
      await promised('export', client.inspection.export({ reportId, format, language: 'en' }));
    }
  }, 60_000);

  test('asks for classes, phrases and the outlook, and discards what is empty', async () => {
    const { client } = engine;
    const { reportId } = await start('review');
    expect((await promised('get', client.inspection.get({ reportId }))).review.length % 20).toBe(0);
    await promised('classes', client.inspection.classes({ number: NUMBER }));
    const phrases = await promised('phrases', client.inspection.phrases({ classKey: 'vinduer', language: 'da' }));
    const saved = await promised(
      'savePhrase',
      client.inspection.savePhrase({ ...phrases[0], phraseId: null } as never),
    );
    await promised('removePhrase', client.inspection.removePhrase({ phraseId: saved.phraseId ?? '' }));
    await promised('reviewOutlook', client.inspection.reviewOutlook({ number: NUMBER }));
    await promised('exportParts', client.inspection.exportParts({ reportId }));
    const { group } = await promised('discard', client.inspection.discard({ reportId }));
    const restored = await promised('restore', client.inspection.restore({ reportId, group: group ?? '' }));
    expect(restored).toEqual({ reportId });
    await client.inspection.discard({ reportId });
    expect(await refusedCode(client.inspection.get({ reportId }))).toBe('NOT_FOUND');
  });

  test('a risk becomes a line of the draft that is there', async () => {
    const { client } = engine;
    const draft = (await client.portfolio.departments({})).map(({ number }) => number);
    for (const number of draft) {
      const { id, editable } = await client.plan.get({ number });
      if (!editable) continue;
      const asked = { number, kind: 'check', heldOn: '2026-01-15', inspector: 'Ida' } as const;
      const { reportId } = await client.inspection.start(asked);
      await edit(reportId, { kind: 'climate_risk', riskId: uuid(3), hazard: 'heat', fields: { measure: 'Markiser' } });
      const planned = client.inspection.planRisk({ riskId: uuid(3), firstYear: 2029, amountOre: 100_000_00 });
      expect(await promised('planRisk', planned)).toMatchObject({ planId: id });
      return;
    }
    throw new Error('the demo has no plan in draft');
  });

  test('no procedure is left out', () => {
    expect(Object.keys(inspectionContract).filter((name) => !checked.has(name as Procedure))).toEqual([]);
  });
});

describe('photos', () => {
  const photo = (n: number) => ({ ...photoFiles(jpeg(64, 48)), photoId: uuid(n), fileName: null, fields: {} });

  test('of a closed or imported report stay as they are, and go along into a correction', async () => {
    const { client } = engine;
    const { reportId } = await start('full');
    await whole(reportId);
    const added = await client.photos.add({ reportId, photos: [photo(10)] });
    if (!added.ok) throw new Error('the photo was not taken');
    await client.inspection.close({ reportId, statement: 'x', closedOn: '2026-01-20' });
    const before = await client.photos.list({ reportId });
    const refused = [
      () => client.photos.add({ reportId, photos: [photo(11)] }),
      () => client.photos.update({ photoId: uuid(10), fields: { caption: 'x' } }),
      () => client.photos.remove({ photoIds: [uuid(10)] }),
      () => client.photos.undo({ group: added.group ?? '' }),
    ];
    for (const call of refused) expect(await refusedCode(call())).toMatch(/report_closed/);
    expect(await client.photos.list({ reportId })).toEqual(before);
    const imported = (await client.inspection.list({ number: NUMBER })).find(({ status }) => status === 'imported');
    const late = client.photos.add({ reportId: imported?.reportId ?? '', photos: [photo(12)] });
    expect(await refusedCode(late)).toMatch(/report_/);

    const revision = await client.inspection.revise({ reportId, reason: 'Tastefejl' });
    const [copy] = await client.photos.list(revision);
    expect(copy).toMatchObject({ originalHash: before[0]?.originalHash, number: 1 });
    expect(copy?.photoId).not.toBe(uuid(10));
    await client.photos.remove({ photoIds: [copy?.photoId ?? ''] });
    expect(await client.photos.list({ reportId })).toEqual(before);
  }, 60_000);
});

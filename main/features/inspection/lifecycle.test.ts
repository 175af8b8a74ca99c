import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InspectionChange } from '../../../contract/inspection.ts';
import { findDepartmentByNumber, readDepartment, readFindings } from '../../../db/queries/department.ts';
import { DEFAULT_ROLL_UP_SETTINGS, rollUp } from '../../../domain/condition/roll-up.ts';
import { assessedParts } from '../department/condition-figures.ts';
import { RefusedError } from '../failures.ts';
import { planSources } from '../plan-edit/sources.ts';
import { freshSummaries } from '../portfolio/refresh.ts';
import { checkClosing, closeReport } from './closing.ts';
import { discardReport } from './discard.ts';
import { planRisk } from './plan-risk.ts';
import { listReports } from './report-header.ts';
import { reviseReport } from './revise.ts';
import {
  BATH,
  EARLIER,
  type InspectionWorkspace,
  openInspectionWorkspace,
  ROAD,
  ROOF,
  TODAY,
  uuid,
  WALL,
  wholeReport,
} from './testing.ts';
import { takeBack, undoState } from './undo.ts';

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
const close = (reportId: string) => closeReport(w.context, { reportId, statement: 'Besigtiget.', closedOn: TODAY });
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
  await close(id);
  return id;
}

describe('closing', () => {
  test('names what is missing, part by part and hazard by hazard', async () => {
    const id = await w.start();
    await w.done(id, assess(BATH, { state: 'not_inspected' }), assess(WALL, { score: 5 }));
    const { missing, unusual, canClose } = checkClosing(w.context, id);
    expect(missing.map(({ code, partId }) => [code, partId])).toEqual([
      ['statement_missing', null],
      ['part_not_assessed', ROAD],
      ['jump_without_reason', WALL],
      ['part_not_assessed', ROOF],
      ['state_without_reason', BATH],
      ...Array.from({ length: 8 }, () => ['climate_unanswered', null]),
    ]);
    expect(unusual.map(({ code }) => code)).toEqual(['poor_without_work', 'poor_without_photo']);
    expect(canClose).toBe(false);
    expect(await codeOf(close(id))).toBe('report_not_complete');
    expect(w.view(id).report.status).toBe('open');
  });

  test('keeps statement and moment, and is refused on a day that cannot be', async () => {
    const id = await w.start();
    await w.done(id, ...wholeReport(w.context));
    const on = (closedOn: string) => codeOf(closeReport(w.context, { reportId: id, statement: 'x', closedOn }));
    expect([await on('2026-11-23'), await on('2026-11-21'), await on('2026-02-30')]).toEqual([
      'report_closed_in_future',
      'report_closed_before_held',
      'report_day_invalid',
    ]);
    expect(await close(id)).toMatchObject({
      status: 'closed',
      statement: 'Besigtiget.',
      closedAtMs: expect.any(Number),
    });
    expect(w.view(id)).toMatchObject({ editable: false, progress: { total: 4, done: 4, left: 0 } });
  });

  test('waits for the climate section alone', async () => {
    const id = await w.start();
    const [first, ...others] = wholeReport(w.context).filter(({ kind }) => kind === 'climate_answer');
    await w.done(id, ...wholeReport(w.context).filter(({ kind }) => kind !== 'climate_answer'), ...others);
    expect(checkClosing(w.context, id).missing.map(({ code }) => code)).toEqual([
      'statement_missing',
      'climate_unanswered',
    ]);
    expect(await codeOf(close(id))).toBe('report_not_complete');
    await w.done(id, first as InspectionChange);
    await close(id);
  });
});

/** One change of each kind. */
const CHANGES: readonly InspectionChange[] = [
  { kind: 'report', fields: { summary: 'x' } },
  assess(ROAD, { score: 1 }),
  { kind: 'confirm', partIds: [ROOF] },
  { kind: 'finding', findingId: uuid(1), partId: ROAD, fields: { defect: 'x' } },
  { kind: 'remove_finding', findingId: 'f-roof' },
  { kind: 'add_part', partId: uuid(2), fields: { name: 'x', group: 1 } },
  { kind: 'change_part', partId: ROAD, fields: { name: 'x' } },
  { kind: 'split_part', partId: ROOF, into: [{ partId: uuid(3), name: 'x', location: null, quantityMilli: 1 }] },
  { kind: 'retire_part', partId: ROAD, on: TODAY, reason: 'x' },
  { kind: 'climate_answer', hazard: 'wind', question: 'trees', answer: 'yes', note: null },
  { kind: 'climate_risk', riskId: uuid(4), hazard: 'wind', fields: {} },
  { kind: 'remove_climate_risk', riskId: uuid(4) },
  { kind: 'review_item', itemId: uuid(5), reviewNo: 1, buildingType: 'Blok', fields: { score: 3 } },
];

describe('a report that is closed or came from a file', () => {
  test.each(CHANGES)('takes no $kind', async (change) => {
    const id = await closedReport();
    const before = w.view(id);
    expect(await codeOf(w.edit(id, change))).toBe('report_closed');
    expect(await codeOf(w.edit(EARLIER, change))).toBe('report_imported');
    expect(w.view(id)).toEqual(before);
  });

  test('takes no undo, closing, discarding or plan line', async () => {
    const id = await w.start();
    await w.done(id, ...wholeReport(w.context), {
      kind: 'climate_risk',
      riskId: uuid(4),
      hazard: 'wind',
      fields: { acceptedReason: 'Fredet' },
    });
    await close(id);
    const before = w.view(id);
    expect(undoState(w.context, id)).toEqual({ undo: null, redo: null });
    await takeBack(w.context, id, 'undo');
    expect(await codeOf(close(id))).toBe('report_closed');
    expect(await codeOf(discardReport(w.context, id))).toBe('report_closed');
    expect(await codeOf(planRisk(w.context, { riskId: uuid(4), firstYear: 2027, amountOre: 1 }))).toBe('report_closed');
    expect(w.view(id)).toEqual(before);
  });

  test('takes the answers to an external review, and nothing beside them', async () => {
    const id = await w.start({ kind: 'review' });
    const item = (fields: Extract<InspectionChange, { kind: 'review_item' }>['fields'], n = 1): InspectionChange => ({
      kind: 'review_item',
      itemId: uuid(n),
      reviewNo: 7,
      buildingType: 'Blok',
      fields,
    });
    await w.done(id, ...wholeReport(w.context), item({ reviewerFinding: 'Undertaget mangler' }));
    await close(id);
    const answered = await w.done(id, item({ ourAnswer: 'Planlagt 2028', answeredOn: TODAY, outcome: 'planned' }));
    expect(answered.review.find(({ reviewNo }) => reviewNo === 7)).toMatchObject({
      reviewerFinding: 'Undertaget mangler',
      ourAnswer: 'Planlagt 2028',
      outcome: 'planned',
      partId: null,
      filled: { partId: ROOF, score: 3 },
    });
    expect(await codeOf(w.edit(id, item({ ourAnswer: 'x', score: 1 })))).toBe('report_closed');
    expect(await codeOf(w.edit(id, item({ ourAnswer: 'x' }), CHANGES[0] as InspectionChange))).toBe('report_closed');
    // An answer written on another laptop under another id goes on in the same row.
    const again = await w.done(id, item({ ourAnswer: 'Planlagt 2029' }, 2));
    expect(again.review.filter(({ ourAnswer }) => ourAnswer === 'Planlagt 2029')).toHaveLength(1);
    // Neither a change of nothing nor a form the department does not have makes a row.
    expect(await codeOf(w.edit(id, { ...item({}, 3), reviewNo: 8 } as InspectionChange))).toBe('report_closed');
    const elsewhere = { ...item({ ourAnswer: 'x' }, 4), buildingType: 'Tårn' } as InspectionChange;
    expect(await w.edit(id, elsewhere)).toMatchObject({ ok: false, faults: [{ code: 'inspection_review_gone' }] });
  });
});

test('only an empty open report is discarded', async () => {
  const id = await w.start();
  await w.done(id, { kind: 'climate_answer', hazard: 'wind', question: 'trees', answer: 'no', note: null });
  expect(await codeOf(discardReport(w.context, id))).toBe('report_holds_work');
  await takeBack(w.context, id, 'undo');
  await discardReport(w.context, id);
  expect(listReports(w.context, '1').map(({ reportId }) => reportId)).toEqual([EARLIER]);
});

test('the list tells kind, status and how far each report has come', async () => {
  const id = await w.start({ kind: 'handover_5' });
  await w.done(id, assess(ROAD, { score: 3 }), assess(WALL, { note: 'begyndt' }));
  expect(listReports(w.context, '1')).toMatchObject([
    { reportId: id, kind: 'handover_5', status: 'open', progress: { total: 4, done: 1, left: 3 }, findings: 0 },
    { reportId: EARLIER, kind: 'full', status: 'imported', progress: { total: 3, done: 3, left: 0 }, findings: 1 },
  ]);
  expect(w.view(id).themes).toHaveLength(14);
});

describe('overviews', () => {
  const department = () => {
    const { reader } = w.context.db;
    const row = findDepartmentByNumber(reader, '1');
    if (!row) throw new Error('no department');
    return { rows: readDepartment(reader, row), findings: readFindings(reader, row.id) };
  };
  const figures = () => rollUp(assessedParts(department().rows), DEFAULT_ROLL_UP_SETTINGS, TODAY);

  test('feel an open report at once, but not a grade that is only begun', async () => {
    expect(figures()).toMatchObject({ gradedCount: 2, worst: { partId: ROOF, score: 3 } });
    const id = await w.start();
    await w.done(id, assess(ROAD, { score: 6 }), assess(ROOF, { note: 'begyndt' }));
    expect(figures()).toMatchObject({ gradedCount: 3, partCount: 4, worst: { partId: ROAD, score: 6 } });
  });

  test('count a revision in the place of what it revises, and no retired part', async () => {
    const id = await closedReport();
    const { reportId } = await reviseReport(w.context, { reportId: id, reason: 'x' });
    await w.done(reportId, assess(ROAD, { score: 1, jumpReason: 'x' }));
    expect(figures()).toMatchObject({ gradedCount: 3, worst: { partId: ROOF, score: 3 } });
    expect(department().findings.filter(({ part_id }) => part_id === ROOF)).toHaveLength(2);
    await w.done(reportId, { kind: 'retire_part', partId: ROOF, on: TODAY, reason: 'Nedrevet' });
    expect(figures()).toMatchObject({ gradedCount: 2, partCount: 3, worst: { partId: WALL, score: 2 } });
  });
});

test('the light asks for the climate section of the newest closed report, and of no other', async () => {
  // Through the summaries that the overviews keep, so that a kept one is seen to become stale.
  const climate = async () =>
    (await freshSummaries(w.context))
      .find(({ row }) => row.number === '1')
      ?.row.reasons.some(({ code }) => code === 'climate_missing');
  expect(await climate()).toBe(false);
  const id = await closedReport();
  expect(w.view(id).climate.complete).toBe(true);
  expect(await climate()).toBe(false);
  // A report from elsewhere may be closed without the section.
  const [answer] = allAnswers(id);
  await w.elsewhere((tx) => {
    for (const { id: answerId, hazard } of allAnswers(id)) {
      if (hazard === answer?.hazard) tx.remove('climate_answer', answerId);
    }
  });
  expect(await climate()).toBe(true);
  const later = await w.start({ heldOn: TODAY });
  await w.done(later, ...wholeReport(w.context));
  expect(await climate()).toBe(true);
  await w.elsewhere((tx) => tx.put('condition_report', id, { held_on: '2020-01-01' }));
  await close(later);
  expect(await climate()).toBe(false);
});

function allAnswers(reportId: string) {
  const { reader } = w.context.db;
  return reader.all(
    reader.query.selectFrom('climate_answer').select(['id', 'hazard']).where('report_id', '=', reportId),
  );
}

describe('with a plan in draft', () => {
  beforeEach(() =>
    w.elsewhere((tx) => {
      tx.put('plan', 'plan-1', {
        department_id: 'd1',
        version_no: 1,
        status: 'draft',
        base_year: 2027,
        horizon_years: 30,
        price_basis: 'fixed',
        price_year: 2026,
        vat_included: 1,
        currency: 'DKK',
        opening_balance_ore: 0,
        floor_ore: 0,
        provision_ore: 0,
        provision_index_bp: 0,
      });
    }),
  );

  test('a risk becomes a line tagged climate, bound to it, in one step', async () => {
    const id = await w.start();
    await w.done(id, { kind: 'climate_risk', riskId: uuid(1), hazard: 'wind', fields: { measure: 'Fæld poplerne' } });
    const { activityId, planId } = await planRisk(w.context, {
      riskId: uuid(1),
      firstYear: 2028,
      amountOre: 40_000_00,
    });
    const { reader } = w.context.db;
    const line = reader.first(reader.query.selectFrom('activity').selectAll().where('id', '=', activityId));
    expect(line).toMatchObject({
      plan_id: planId,
      title: 'Fæld poplerne',
      first_year: 2028,
      amount_ore: 40_000_00,
      tags: '["climate"]',
    });
    expect(w.view(id).climate.risks).toMatchObject([{ activityId, activityTitle: 'Fæld poplerne', open: false }]);
    expect(await codeOf(planRisk(w.context, { riskId: uuid(1), firstYear: 2028, amountOre: 1 }))).toBe('risk_has_line');
    await takeBack(w.context, id, 'undo');
    expect(w.view(id).climate.risks).toMatchObject([{ activityId: null, open: true }]);
    expect(
      reader.first(reader.query.selectFrom('activity').selectAll().where('deleted_at', 'is', null)),
    ).toBeUndefined();
  });

  test('a poor finding of an open report is proposed for the plan', async () => {
    const id = await w.start();
    const fields = {
      severity: 3,
      intensity: 3,
      extentClass: 5,
      defect: 'Huller',
      proposedWork: 'Nyt slidlag',
      proposedYear: 2028,
    } as const;
    await w.done(id, { kind: 'finding', findingId: uuid(1), partId: ROAD, fields });
    expect(planSources(w.context, 'plan-1').unanswered).toContainEqual(
      expect.objectContaining({ source: 'finding', findingId: uuid(1), partId: ROAD }),
    );
  });
});

test('a risk without a plan in draft is refused', async () => {
  const id = await w.start();
  await w.done(id, { kind: 'climate_risk', riskId: uuid(1), hazard: 'wind', fields: {} });
  expect(await codeOf(planRisk(w.context, { riskId: uuid(1), firstYear: 2028, amountOre: 1 }))).toBe(
    'report_plan_missing',
  );
});

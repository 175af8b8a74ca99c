import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InspectionChange } from '../../../contract/inspection.ts';
import { messageOf } from '../../../contract/messages/index.ts';
import { rowFieldHistory } from './history.ts';
import { BATH, EARLIER, type InspectionWorkspace, openInspectionWorkspace, ROAD, ROOF, uuid, WALL } from './testing.ts';

let w: InspectionWorkspace;
let id: string;
beforeEach(async () => {
  w = await openInspectionWorkspace();
  id = await w.start();
});
afterEach(() => w.close());

type AssessSet = Extract<InspectionChange, { kind: 'assess' }>['set'];
type FindingFields = Extract<InspectionChange, { kind: 'finding' }>['fields'];
const assess = (partId: string, set: AssessSet): InspectionChange => ({ kind: 'assess', partId, set });
const finding = (n: number, partId: string, fields: FindingFields): InspectionChange => ({
  kind: 'finding',
  findingId: uuid(n),
  partId,
  fields,
});
const WORST = { severity: 3, intensity: 3, extentClass: 5 } as const;
const assessment = (partId: string) => w.part(id, partId).assessment;

/** The codes of an edit that must change nothing, each with a sentence in both languages. */
async function refused(...changes: InspectionChange[]) {
  const before = w.view(id);
  const result = await w.edit(id, ...changes);
  expect(w.view(id)).toEqual(before);
  if (result.ok) throw new Error('the edit was taken although it should have been refused');
  for (const { code } of result.faults) {
    expect(messageOf('da', code)).not.toContain('Det kunne ikke lade sig gøre');
    expect(messageOf('en', code)).not.toContain('It could not be done');
  }
  return result.faults.map(({ index, field, code }) => `${index} ${field} ${code}`);
}

test('a walk begins with every part of the department in its order, each with the grade from before', () => {
  const view = w.view(id);
  expect(
    view.parts.map(({ partId, station, previous }) => [partId, station, previous?.score, previous?.state]),
  ).toEqual([
    [ROAD, 'terrain', undefined, undefined],
    [WALL, 'envelope', 2, 'graded'],
    [ROOF, 'envelope', 3, 'graded'],
    [BATH, 'homes', null, 'not_accessible'],
  ]);
  expect(view.progress).toEqual({ total: 4, done: 0, left: 4 });
  expect(view.report).toMatchObject({ kind: 'walk', status: 'open', revisionNo: 1, inspector: 'Ida' });
  expect(view.parts[2]).toMatchObject({
    reviewNo: 7,
    previous: { note: 'Mos', assessedOn: '2024-05-01' },
    findings: [],
  });
});

describe('a grade', () => {
  test('of one tap is an estimate, of the day of the walk', async () => {
    const view = await w.done(id, assess(ROAD, { score: 4 }));
    expect(assessment(ROAD)).toMatchObject({ state: 'graded', score: 4, isEstimate: true, assessedOn: '2026-11-22' });
    expect(view.progress).toEqual({ total: 4, done: 1, left: 3 });
    expect(view.stations[0]).toEqual({ station: 'terrain', total: 1, done: 1, left: 0 });
  });
  test('two or more from the last asks why, until there is a reason', async () => {
    await w.done(id, assess(WALL, { score: 4 }));
    expect(w.part(id, WALL).asksWhy).toBe(true);
    await w.done(id, assess(WALL, { jumpReason: 'Frostskader i vinter' }));
    expect(w.part(id, WALL).asksWhy).toBe(false);
    expect(assessment(WALL)).toMatchObject({ score: 4, jumpReason: 'Frostskader i vinter', isEstimate: true });
  });
  test('may be begun by a note, and counts as left until it is given', async () => {
    const view = await w.done(id, assess(ROOF, { note: 'Se kvist mod syd' }));
    expect(view.progress.done).toBe(0);
    await w.done(id, assess(ROOF, { score: 2 }));
    expect(assessment(ROOF)).toMatchObject({ score: 2, note: 'Se kvist mod syd' });
  });
  test('gives way to a state with its reason, and comes back without it', async () => {
    await w.done(id, assess(BATH, { score: 3 }));
    await w.done(id, assess(BATH, { state: 'not_accessible', reason: 'Ingen hjemme' }));
    expect(assessment(BATH)).toMatchObject({
      state: 'not_accessible',
      score: null,
      isEstimate: false,
      reason: 'Ingen hjemme',
    });
    await w.done(id, assess(BATH, { score: 4 }));
    expect(assessment(BATH)).toMatchObject({ state: 'graded', score: 4, reason: null });
  });
  test('is taken back whole', async () => {
    await w.done(id, assess(ROAD, { score: 4 }));
    await w.done(id, assess(ROAD, null));
    expect(assessment(ROAD)).toBeNull();
    await w.done(id, assess(ROAD, { score: 2 }));
    expect(assessment(ROAD)).toMatchObject({ score: 2, note: null });
  });
  test('without a number, or beside a state, is refused', async () => {
    expect(
      await refused(assess(ROAD, { state: 'graded' }), assess(WALL, { state: 'not_inspected', score: 2 })),
    ).toEqual(['0 score inspection_score_missing', '1 score inspection_score_refused']);
    expect(await refused(assess('nowhere', { score: 1 }))).toEqual(['0 partId inspection_part_gone']);
  });
});

describe('confirming', () => {
  test('takes the earlier grade over, with the findings it rests on', async () => {
    await w.done(id, { kind: 'confirm', partIds: [ROOF, WALL] });
    expect(assessment(ROOF)).toMatchObject({ score: 3, isEstimate: false, confirmed: true, computedScore: 3 });
    expect(assessment(WALL)).toMatchObject({ score: 2, isEstimate: true, confirmed: true });
    expect(w.part(id, ROOF).findings).toMatchObject([{ defect: 'Knækkede tagsten', score: 3 }]);
    await w.done(id, assess(WALL, { score: 3 }));
    expect(assessment(WALL)).toMatchObject({ score: 3, confirmed: false });
  });
  test('is refused where nobody graded before', async () => {
    expect(await refused({ kind: 'confirm', partIds: [ROOF, BATH, ROAD] })).toEqual([
      '0 partIds inspection_nothing_to_confirm',
      '0 partIds inspection_nothing_to_confirm',
    ]);
  });
});

describe('a finding', () => {
  test('grades its part once it is complete, in place of an estimate', async () => {
    await w.done(id, assess(ROAD, { score: 2 }), finding(1, ROAD, { severity: 3, defect: 'Huller' }));
    expect(assessment(ROAD)).toMatchObject({ score: 2, isEstimate: true, computedScore: null });
    await w.done(id, finding(1, ROAD, { intensity: 3, extentBp: 800 }));
    // 8 % is extent class 2: 3 + 3 + 2 − 5 = 3.
    expect(w.part(id, ROAD).findings).toMatchObject([{ defect: 'Huller', extentClass: 2, extentBp: 800, score: 3 }]);
    expect(assessment(ROAD)).toMatchObject({ score: 3, isEstimate: false, computedScore: 3 });
    await w.done(id, finding(1, ROAD, { extentClass: 4 }));
    expect(w.part(id, ROAD).findings[0]).toMatchObject({ extentClass: 4, extentBp: null, score: 5 });
    expect(assessment(ROAD)?.score).toBe(5);
  });
  test('leaves a grade that was given with a reason', async () => {
    await w.done(id, finding(1, ROAD, WORST), assess(ROAD, { score: 4, reason: 'Kun i randen' }));
    expect(assessment(ROAD)).toMatchObject({ score: 4, computedScore: 6, reason: 'Kun i randen' });
  });
  test('takes the grade along when it is removed; the worst of the others stands', async () => {
    await w.done(id, finding(1, ROAD, WORST), finding(2, ROAD, { ...WORST, extentClass: 3 }));
    expect(assessment(ROAD)?.score).toBe(6);
    await w.done(id, { kind: 'remove_finding', findingId: uuid(1) });
    expect(assessment(ROAD)?.score).toBe(4);
    await w.done(id, { kind: 'remove_finding', findingId: uuid(2) });
    expect(assessment(ROAD)).toBeNull();
  });
  test('of another part, report or theme is refused', async () => {
    await w.done(id, finding(1, ROAD, WORST));
    expect(
      await refused(finding(1, WALL, {}), finding(2, ROAD, { theme: 'x' }), {
        kind: 'remove_finding',
        findingId: 'f-roof',
      }),
    ).toEqual([
      '0 findingId inspection_finding_moved',
      '1 theme inspection_theme_unknown',
      '2 findingId inspection_finding_gone',
    ]);
  });
});

describe('a part', () => {
  const add = (
    n: number,
    fields: Partial<Extract<InspectionChange, { kind: 'add_part' }>['fields']> = {},
  ): InspectionChange => ({
    kind: 'add_part',
    partId: uuid(n),
    fields: { name: 'Altaner', group: 2, ...fields },
  });

  test('is added, graded in the same edit, and renamed', async () => {
    await w.done(
      id,
      add(1, { classKey: 'altaner', buildingId: 'b3', quantityMilli: 24_000, unit: 'stk' }),
      assess(uuid(1), { score: 5 }),
    );
    await w.done(id, { kind: 'change_part', partId: uuid(1), fields: { name: 'Altaner mod gård' } });
    expect(w.part(id, uuid(1))).toMatchObject({
      name: 'Altaner mod gård',
      station: 'envelope',
      buildingNumber: '10',
      reviewNo: 6,
      source: 'inspection',
      assessment: { score: 5 },
    });
    expect(w.view(id).progress).toMatchObject({ total: 5, done: 1 });
  });
  test('splits into pieces that add up, each with the grade from before', async () => {
    const into = [{ partId: uuid(1), name: 'Tegltag, nordside', location: null, quantityMilli: 400_000 }];
    await w.done(id, { kind: 'split_part', partId: ROOF, into });
    expect(w.part(id, ROOF).quantityMilli).toBe(600_000);
    expect(w.part(id, uuid(1))).toMatchObject({
      quantityMilli: 400_000,
      classKey: 'tag-tegl',
      installedYear: 1980,
      previous: { score: 3 },
    });
    expect(
      await refused({
        kind: 'split_part',
        partId: ROOF,
        into: [{ ...into[0], partId: uuid(2), quantityMilli: 600_000 } as never],
      }),
    ).toEqual(['0 into inspection_split_quantity']);
    expect(await refused({ kind: 'split_part', partId: ROOF, into })).toEqual(['0 into inspection_part_exists']);
  });
  test('retires with a day and a reason, and comes back', async () => {
    const retire = (on: string | null, reason: string | null): InspectionChange => ({
      kind: 'retire_part',
      partId: ROAD,
      on,
      reason,
    });
    expect(await refused(retire('2026-11-22', null), retire('2026-11-23', 'x'), retire('2026-02-30', 'x'))).toEqual([
      '0 reason inspection_reason_missing',
      '1 on inspection_day_in_future',
      '2 on inspection_day_invalid',
    ]);
    const view = await w.done(id, retire('2026-11-22', 'Overtaget af kommunen'));
    expect(view.parts.map(({ partId }) => partId)).not.toContain(ROAD);
    expect(await refused(assess(ROAD, { score: 1 }))).toEqual(['0 partId inspection_part_retired']);
    await w.done(id, retire(null, null));
    expect(w.part(id, ROAD).name).toBe('Stamvej');
  });
  test('of a building or class that is not there, or of an id that is taken, is refused', async () => {
    expect(
      await refused(add(1, { buildingId: 'b2' }), add(2, { classKey: 'guld' }), { ...add(3), partId: ROOF } as never),
    ).toEqual([
      '0 buildingId inspection_building_unknown',
      '1 classKey inspection_class_unknown',
      '2 partId inspection_part_exists',
    ]);
    expect(
      await refused(
        { kind: 'change_part', partId: 'x', fields: {} },
        { kind: 'split_part', partId: 'x', into: [] as never },
      ),
    ).toHaveLength(2);
  });
});

describe('the climate section', () => {
  test('takes answers and risks, and tells what is open', async () => {
    expect(w.view(id).climate.answers).toHaveLength(40);
    const view = await w.done(
      id,
      { kind: 'climate_answer', hazard: 'wind', question: 'trees', answer: 'yes', note: 'To popler' },
      {
        kind: 'climate_risk',
        riskId: uuid(1),
        hazard: 'wind',
        fields: { probability: 3, consequence: 4, measure: 'Fæld poplerne' },
      },
    );
    expect(view.climate.answers.find(({ question }) => question === 'trees')).toMatchObject({
      answer: 'yes',
      note: 'To popler',
      concern: 'yes',
    });
    expect(view.climate.risks).toMatchObject([
      { riskScore: 12, riskClass: 'high', open: true, measure: 'Fæld poplerne' },
    ]);
    const accepted = await w.done(id, {
      kind: 'climate_risk',
      riskId: uuid(1),
      hazard: 'wind',
      fields: { acceptedReason: 'Fredet' },
    });
    expect(accepted.climate.risks).toMatchObject([{ open: false, probability: 3 }]);
    expect((await w.done(id, { kind: 'remove_climate_risk', riskId: uuid(1) })).climate.risks).toEqual([]);
  });
  test('changes an answer or its note, and leaves the other as it is', async () => {
    const about = { kind: 'climate_answer', hazard: 'wind', question: 'trees' } as const;
    const told = async (change: { readonly answer?: 'yes' | 'no'; readonly note?: string }) =>
      (await w.done(id, { ...about, ...change })).climate.answers.find(({ question }) => question === 'trees');
    expect(await told({ note: 'Poplen mod vest' })).toMatchObject({ answer: null, note: 'Poplen mod vest' });
    expect(await told({ answer: 'yes' })).toMatchObject({ answer: 'yes', note: 'Poplen mod vest' });
    expect(await told({ note: 'Fældet' })).toMatchObject({ answer: 'yes', note: 'Fældet' });
  });
  test('refuses what it does not ask, and lines of other departments', async () => {
    expect(
      await refused(
        { kind: 'climate_answer', hazard: 'wind', question: 'low_spot', answer: 'no', note: null },
        { kind: 'climate_risk', riskId: uuid(1), hazard: 'wind', fields: { activityId: 'x' } },
        { kind: 'remove_climate_risk', riskId: uuid(9) },
      ),
    ).toEqual([
      '0 question inspection_question_unknown',
      '1 activityId inspection_line_unknown',
      '2 riskId inspection_risk_gone',
    ]);
    await w.done(id, { kind: 'climate_risk', riskId: uuid(1), hazard: 'wind', fields: {} });
    expect(await refused({ kind: 'climate_risk', riskId: uuid(1), hazard: 'heat', fields: {} })).toEqual([
      '0 riskId inspection_risk_moved',
    ]);
  });
});

test('grades of the day of the walk move with it', async () => {
  await w.done(id, assess(ROAD, { score: 2 }));
  await w.done(id, { kind: 'report', fields: { heldOn: '2026-11-20', participants: 'Bo, Ida' } });
  expect(assessment(ROAD)?.assessedOn).toBe('2026-11-20');
  expect(w.view(id).report).toMatchObject({ heldOn: '2026-11-20', participants: 'Bo, Ida' });
  expect(await refused({ kind: 'report', fields: { heldOn: '2026-13-01' } })).toEqual([
    '0 heldOn inspection_day_invalid',
  ]);
});

test('one bad change in a list writes none of it, and names its place', async () => {
  expect(await refused(assess(ROAD, { score: 1 }), assess('x', { score: 1 }), assess(WALL, { score: 2 }))).toEqual([
    '1 partId inspection_part_gone',
  ]);
});

test('the history of a grade says who, from and to, newest first', async () => {
  await w.done(id, assess(ROAD, { score: 2 }));
  await w.done(id, assess(ROAD, { score: 3, note: 'Revner' }));
  const rowId = assessment(ROAD)?.assessmentId ?? '';
  expect(rowFieldHistory(w.context, rowId).map(({ field, from, to }) => [field, from, to])).toEqual([
    ['note', null, 'Revner'],
    ['score', 2, 3],
    ['created', null, 2],
  ]);
  expect(() => rowFieldHistory(w.context, 'nothing')).toThrow();
});

test('two laptops that grade one part in one report meet in one row', async () => {
  await w.done(id, assess(ROAD, { score: 2 }));
  const first = assessment(ROAD)?.assessmentId;
  await w.done(id, assess(ROAD, null));
  await w.done(id, assess(ROAD, { score: 3 }));
  expect(assessment(ROAD)?.assessmentId).toBe(first);
  expect(EARLIER).not.toBe(id);
});

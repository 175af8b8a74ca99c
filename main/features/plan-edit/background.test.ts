import { afterEach, beforeEach, expect, test } from 'vitest';
import { lineBackgroundSchema } from '../../../contract/plan-edit.ts';
import { NotFoundError } from '../failures.ts';
import { lineBackground } from './background.ts';
import { create, lineId, openPlanWorkspace, type PlanWorkspace, ROOF, update } from './testing.ts';

let w: PlanWorkspace;
beforeEach(async () => {
  w = await openPlanWorkspace();
  await w.elsewhere((tx) => {
    const report = {
      department_id: 'd1',
      kind: 'inspection',
      status: 'done',
      method: 'tilstand-sie',
      method_version: 1,
    };
    tx.put('condition_report', 'r1', { ...report, number: 'T-1', held_on: '2024-05-01' });
    tx.put('condition_report', 'r2', { ...report, number: 'T-2', held_on: '2026-05-01' });
    const of = { department_id: 'd1', part_id: ROOF };
    tx.put('assessment', 'a2', {
      ...of,
      report_id: 'r2',
      state: 'graded',
      score: 4,
      source: 'inspection',
      assessed_on: '2026-05-01',
    });
    tx.put('finding', 'f1', { ...of, report_id: 'r1', defect: 'Mos', severity: 1, score: 2 });
    tx.put('finding', 'f2', {
      ...of,
      report_id: 'r2',
      defect: 'Løse tegl',
      location: 'Mod nord',
      severity: 2,
      score: 4,
    });
    const photo = {
      ...of,
      original_hash: 'o',
      report_hash: 'r',
      media_type: 'image/jpeg',
      width: 4,
      height: 3,
      byte_size: 9,
    };
    tx.put('photo', 'p1', { ...photo, report_id: 'r1', thumb_hash: 'old', caption: 'Rygning' });
    tx.put('photo', 'p2', { ...photo, report_id: 'r2', thumb_hash: 'part', sort_no: 1 });
    tx.put('photo', 'p3', {
      ...photo,
      report_id: 'r2',
      finding_id: 'f2',
      thumb_hash: 'damage',
      sort_no: 2,
      taken_on: '2026-05-01',
    });
    tx.put('photo', 'p4', { ...photo, report_id: 'r2', part_id: 'other', thumb_hash: 'other', sort_no: 3 });
  });
});
afterEach(() => w.close());

/** As it crosses the border: what the contract does not take fails here. */
const background = () => lineBackgroundSchema.parse(lineBackground(w.context, lineId(1)));

test('a line from damage shows the damage, the part, what age and grade say, and the photos, its own first', async () => {
  await w.edit('', create(1, { partId: ROOF, findingId: 'f2' }));
  expect(background()).toMatchObject({
    // Clay tiles: 40 / 60 / 80 years, an example of the catalogue (domain.md 4.2).
    part: {
      name: 'Tegltag, blok A',
      installedYear: 1960,
      life: { low: 40, expected: 60, high: 80 },
      lifeFrom: 'catalogue',
      lifeMark: 'B',
      score: 4,
      assessedOn: '2026-05-01',
    },
    // Score 4 in 2026: work within three years, before the part is 71 (2026 + (2040 − 2026) ÷ 3 = 2031).
    ageing: {
      year: 2029,
      dueYear: 2029,
      reason: { code: 'grade_demands', facts: { score: 4, gradedYear: 2026, withinYears: 3 } },
    },
    finding: { defect: 'Løse tegl', location: 'Mod nord', reportNumber: 'T-2', foundOn: '2026-05-01', score: 4 },
    findings: [
      { id: 'f2', defect: 'Løse tegl', foundOn: '2026-05-01' },
      { id: 'f1', defect: 'Mos', foundOn: '2024-05-01' },
    ],
    photos: [
      { photoId: 'p3', thumbHash: 'damage', findingId: 'f2', takenOn: '2026-05-01', number: 2 },
      { photoId: 'p2', thumbHash: 'part', number: 1 },
      { photoId: 'p1', thumbHash: 'old', caption: 'Rygning', number: 1 },
    ],
    photoCount: 3,
  });
});

test('a line on nothing has nothing behind it; a line that is gone is refused', async () => {
  await w.edit('', create(1));
  expect(background()).toMatchObject({
    part: null,
    ageing: null,
    finding: null,
    findings: [],
    photos: [],
    photoCount: 0,
  });
  await w.edit('', { kind: 'remove', activityId: lineId(1) });
  expect(() => lineBackground(w.context, lineId(1))).toThrow(NotFoundError);
});

test('the rule for buying is that of the next occurrence’s amount without VAT, on the first day of its year', async () => {
  await w.edit('', create(1, { amountOre: 3_749_999_00, firstYear: 2030 }));
  expect(background().procurement).toBeNull();
  await w.edit('', update(1, { procurementKind: 'works' }));
  // 3,749,999 ÷ 1.25 = 2,999,999.20: two or three bids from 300,000 up to 3,000,000 (tilbudsloven).
  expect(background().procurement).toMatchObject({
    year: 2030,
    exVatOre: 2_999_999_20,
    rule: {
      procedure: 'two_or_three_bids',
      fromOre: 300_000_00,
      toOre: 3_000_000_00,
      validFrom: '2026-01-01',
      validTo: null,
    },
  });
  await w.edit('', update(1, { amountOre: 3_750_000_00 }));
  expect(background().procurement?.rule?.procedure).toBe('licitation');
});

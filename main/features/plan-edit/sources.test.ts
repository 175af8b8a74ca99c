import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { planSourcesSchema } from '../../../contract/plan-edit.ts';
import type { EntityPatch } from '../../../db/entities.ts';
import { planSources } from './sources.ts';
import { create, lineId, openPlanWorkspace, PLAN, type PlanWorkspace, ROOF } from './testing.ts';

let w: PlanWorkspace;
beforeEach(async () => {
  w = await openPlanWorkspace();
});
afterEach(() => w.close());

/** As it crosses the border: what the contract does not take fails here. */
const sources = () => planSourcesSchema.parse(planSources(w.context, PLAN));

const report = (
  id: string,
  heldOn: string,
  score: number | null,
  findings: Record<string, EntityPatch<'finding'>> = {},
) =>
  w.elsewhere((tx) => {
    const of = { department_id: 'd1', report_id: id, part_id: ROOF };
    tx.put('condition_report', id, {
      department_id: 'd1',
      kind: 'inspection',
      number: id,
      held_on: heldOn,
      status: 'done',
      method: 'tilstand-sie',
      method_version: 1,
    });
    if (score !== null) {
      tx.put('assessment', `${id}-a`, { ...of, state: 'graded', score, source: 'inspection', assessed_on: heldOn });
    }
    for (const [key, finding] of Object.entries(findings)) tx.put('finding', key, { ...of, ...finding });
  });

describe('a part past its expected life', () => {
  // Clay tiles: 40 / 60 / 80 years, 2,000–3,500 kr. per m² (domain.md 4.2). Laid in 1960: at 66 years a third of 14 is left, 5 years.
  test('is told with its reason, prefilled with the price in the middle of the catalogue', () => {
    expect(sources()).toEqual({
      early: [],
      unanswered: [
        {
          source: 'ageing',
          findingId: null,
          partId: ROOF,
          partName: 'Tegltag, blok A',
          location: null,
          buildingNumber: '1',
          group: 2,
          score: null,
          reason: { code: 'outlived_life', facts: { builtYear: 1960, lifeHigh: 80, year: 2031 } },
          suggested: {
            title: 'Tegltag, blok A',
            kind: 'renewal',
            group: 2,
            partId: ROOF,
            buildingId: 'b1',
            location: null,
            firstYear: 2031,
            intervalYears: 60,
            quantityMilli: 1_850_000,
            unit: 'm2',
            unitPriceOre: 2_750_00,
            priceDate: '2024-01-01',
          },
          priceSource: 'catalogue',
          priceBasis: {
            source: 'catalogue',
            unit: 'm2',
            unitPriceOre: 2_750_00,
            lowOre: 2_000_00,
            highOre: 3_500_00,
            n: null,
            asOf: '2024-01-01',
            newest: '2024-01-01',
            series: null,
            level: null,
            mark: 'B',
          },
        },
      ],
    });
  });

  test('is answered by the line that its suggestion makes', async () => {
    const [source] = sources().unanswered;
    await w.edit('Fra kilde', create(1, source?.suggested));
    expect(sources().unanswered).toEqual([]);
  });

  test('is not answered by yearly upkeep, nor by a renewal that comes too late', async () => {
    await w.edit('', create(1, { partId: ROOF, firstYear: 2027, intervalYears: 1 }));
    await w.edit('', create(2, { partId: ROOF, kind: 'renewal', firstYear: 2034 }));
    expect(sources().unanswered).toHaveLength(1);
    await w.edit('', create(3, { partId: ROOF, kind: 'renewal', firstYear: 2033 }));
    expect(sources().unanswered).toEqual([]);
  });

  test('in another unit than the catalogue has no price', async () => {
    await w.elsewhere((tx) => tx.put('building_part', ROOF, { unit: 'lbm' }));
    const [source] = sources().unanswered;
    expect(source?.priceSource).toBeNull();
    expect(source?.suggested).not.toHaveProperty('unitPriceOre');
  });
});

describe('a finding', () => {
  const broken = {
    defect: 'Løse tegl',
    proposed_work: 'Omlægning',
    proposed_year: 2028,
    severity: 2,
    score: 4,
  } as const;

  test('keeps the inspector’s work, year and price', async () => {
    await report('r1', '2026-05-01', 4, { f1: { ...broken, proposed_amount_ore: 90_000_00 } });
    const [source] = sources().unanswered;
    expect(source).toMatchObject({
      source: 'finding',
      findingId: 'f1',
      score: 4,
      priceSource: 'finding',
      reason: {
        code: 'finding',
        facts: { defect: 'Løse tegl', severity: 2, reportNumber: 'r1', foundOn: '2026-05-01' },
      },
      suggested: {
        title: 'Tegltag, blok A: Omlægning',
        findingId: 'f1',
        firstYear: 2028,
        amountOre: 90_000_00,
        priceDate: '2026-05-01',
        cause: 'Løse tegl',
      },
    });
  });

  test('without a price is priced by its share of the part', async () => {
    await report('r1', '2026-05-01', 4, { f1: { ...broken, extent_bp: 2_000 } });
    // 20 % of 1,850 m².
    expect(sources().unanswered[0]).toMatchObject({
      priceSource: 'catalogue',
      suggested: { quantityMilli: 370_000, unit: 'm2', unitPriceOre: 2_750_00 },
    });
  });

  test('is answered by the line that names it, whenever that is', async () => {
    await report('r1', '2026-05-01', 4, { f1: broken });
    await w.edit('', create(1, { findingId: 'f1', firstYear: 2040 }));
    expect(sources().unanswered.filter(({ source }) => source === 'finding')).toEqual([]);
  });

  test('of an older report is settled when a newer one looked at the part', async () => {
    await report('r1', '2022-05-01', 4, { f1: broken });
    expect(sources().unanswered.map(({ findingId }) => findingId)).toContain('f1');
    await report('r2', '2026-05-01', 3);
    expect(sources().unanswered.map(({ findingId }) => findingId)).not.toContain('f1');
  });

  test('that is slight calls for nothing', async () => {
    await report('r1', '2026-05-01', 2, { f1: { ...broken, severity: 1, score: 2 } });
    expect(sources().unanswered.filter(({ source }) => source === 'finding')).toEqual([]);
  });
});

test('a renewal of a part in good shape is early', async () => {
  // Graded 1 in 2026: 20 years left, to 2046.
  await report('r1', '2026-05-01', 1);
  await w.edit('', create(1, { title: 'Nyt tag', partId: ROOF, kind: 'renewal', firstYear: 2040 }));
  expect(sources().early).toEqual([
    {
      activityId: lineId(1),
      title: 'Nyt tag',
      plannedYear: 2040,
      suggestedYear: 2046,
      score: 1,
      partName: 'Tegltag, blok A',
    },
  ]);
  await w.edit('', { kind: 'update', activityId: lineId(1), fields: { firstYear: 2041 } });
  expect(sources().early).toEqual([]);
});

describe('where accounting years begin in July', () => {
  beforeEach(() => w.elsewhere((tx) => tx.put('organisation', 'o1', { accounting_start_month: 7 })));

  test('a grade of the spring belongs to the year that is ending, and is told by its calendar year', async () => {
    // Score 4 leaves 3 years (2–5, domain.md 3.6): graded in 2025/26, the work is of 2028/29.
    await report('r1', '2026-03-01', 4);
    const [source] = sources().unanswered;
    expect(source?.suggested.firstYear).toBe(2028);
    expect(source?.reason).toMatchObject({ code: 'grade_demands', facts: { gradedYear: 2026, year: 2028 } });
  });

  test('a grade of the autumn belongs to the year that has begun', async () => {
    await report('r1', '2026-09-01', 4);
    expect(sources().unanswered[0]?.suggested.firstYear).toBe(2029);
  });
});

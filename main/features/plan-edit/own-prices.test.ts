import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { EntityPatch } from '../../../db/entities.ts';
import { lineBackground } from './background.ts';
import { priceFinder } from './own-prices.ts';
import { planSources } from './sources.ts';
import { create, lineId, openPlanWorkspace, PLAN, type PlanWorkspace, ROOF, update } from './testing.ts';

let w: PlanWorkspace;
beforeEach(async () => {
  w = await openPlanWorkspace();
});
afterEach(() => w.close());

/** Prices of clay roofs per m² in whole kroner, each on its day; as an invoice of the own department incl. VAT unless said otherwise. */
const observe = (...prices: readonly (readonly [kroner: number, day: string, EntityPatch<'price_observation'>?])[]) =>
  w.elsewhere((tx) => {
    for (const [n, [kroner, day, patch]] of prices.entries()) {
      tx.put('price_observation', `price-${n}`, {
        department_id: 'd1',
        class_key: 'tag-tegl',
        unit: 'm2',
        unit_price_ore: kroner * 100,
        vat_included: 1,
        price_date: day,
        source: 'invoice',
        ...patch,
      });
    }
  });
const index = (...values: readonly (readonly [period: string, milli: number])[]) =>
  w.elsewhere((tx) => {
    for (const [period, value] of values) {
      tx.put('price_index', `i-${period}`, {
        series: 'BYG42',
        name: 'Byggeomkostningsindeks for boliger',
        period,
        value_milli: value,
      });
    }
  });
const paid = (n: number, kroner: number, doneOn: string, patch: EntityPatch<'follow_up'> = {}) =>
  w.elsewhere((tx) =>
    tx.put('follow_up', `done-${n}`, {
      department_id: 'd1',
      plan_id: PLAN,
      activity_id: lineId(n),
      planned_year: 2026,
      status: 'done',
      actual_ore: kroner * 100,
      done_on: doneOn,
      ...patch,
    }),
  );

const known = (unit = 'm2') => {
  const cls = w.context.catalogue.classes.find(({ key }) => key === 'tag-tegl');
  return priceFinder(w.context, 'DKK', ['tag-tegl'])(cls, unit);
};

describe('the own price bank', () => {
  test('two prices are too few; of three it is the middle one, and the catalogue steps back', async () => {
    await observe([2_000, '2025-03-01'], [2_600, '2026-02-01']);
    expect(known()).toMatchObject({ bank: null, catalogue: { unitPriceOre: 2_750_00, mark: 'B' } });
    await observe([2_000, '2025-03-01'], [2_600, '2026-02-01'], [3_600, '2025-08-01']);
    // By hand: median 2,600; quartiles between the ranks (2,000 + 2,600) ÷ 2 = 2,300 and (2,600 + 3,600) ÷ 2 = 3,100.
    expect(known().bank).toEqual({
      source: 'price_bank',
      unit: 'm2',
      unitPriceOre: 2_600_00,
      lowOre: 2_300_00,
      highOre: 3_100_00,
      n: 3,
      asOf: '2026-02-01',
      newest: '2026-02-01',
      series: null,
      level: null,
      mark: null,
    });
    const [source] = planSources(w.context, PLAN).unanswered;
    expect(source).toMatchObject({
      priceSource: 'price_bank',
      priceBasis: { n: 3 },
      suggested: { quantityMilli: 1_850_000, unit: 'm2', unitPriceOre: 2_600_00, priceDate: '2026-02-01' },
    });
  });

  test('with an index, prices are brought to the newest period that has come', async () => {
    await index(['2025K1', 100_000], ['2025K3', 104_000], ['2026K3', 120_000], ['2027K1', 130_000]);
    await observe([2_000, '2025-03-01'], [2_600, '2025-08-01'], [3_600, '2026-08-01'], [9_999, '2019-01-01']);
    // 2,000 × 1.2 = 2,400; 2,600 × 120 ÷ 104 = 3,000; 3,600 stays. The median is 3,000. 2019 lies before the index.
    expect(known().bank).toMatchObject({
      unitPriceOre: 3_000_00,
      n: 3,
      asOf: '2026-07-01',
      newest: '2026-08-01',
      level: '2026Q3',
      series: 'Byggeomkostningsindeks for boliger',
    });
  });

  test('adds VAT where a price has none, and counts only its own class, unit and currency', async () => {
    await w.elsewhere((tx) => {
      tx.put('organisation', 'o2', {
        number: '2',
        name: 'Wonen',
        currency: 'EUR',
        accounting_start_month: 1,
        horizon_years: 30,
      });
      tx.put('department', 'd9', { organisation_id: 'o2', number: '9', name: 'Kade' });
    });
    await observe(
      [1_000, '2026-01-01', { vat_included: 0, source: 'offer' }],
      [1_400, '2026-01-01', { department_id: null }],
      [1_500, '2026-01-01'],
      [5, '2026-01-01', { unit: 'stk' }],
      [6, '2026-01-01', { class_key: 'tag-pap' }],
      [7, '2026-01-01', { department_id: 'd9' }],
      [8, '2027-01-01'],
    );
    // 1,000 + 25 % = 1,250; 1,400; 1,500.
    expect(known().bank).toMatchObject({ n: 3, unitPriceOre: 1_400_00, lowOre: 1_325_00, highOre: 1_450_00 });
    expect(known('stk')).toEqual({ bank: null, catalogue: null });
  });

  test('learns from work that was carried out: what was paid, over the line’s quantity', async () => {
    const roof = { partId: ROOF, quantityMilli: 10_000, unit: 'm2', unitPriceOre: 1_00 };
    await w.edit('', create(1, roof), create(2, roof), create(3, { ...roof, quantityMilli: 4_000 }), create(4, roof));
    await paid(1, 20_000, '2026-05-01');
    await paid(2, 30_000, '2026-06-01');
    await paid(3, 9_000, '2026-04-01');
    await paid(4, 99_000, '2026-04-01', { status: 'ordered' });
    // 2,000, 3,000 and 9,000 ÷ 4 = 2,250 a m².
    expect(known().bank).toMatchObject({ n: 3, unitPriceOre: 2_250_00, newest: '2026-06-01' });
  });

  test('counts work once that a new version took over from the one before', async () => {
    const roof = { partId: ROOF, quantityMilli: 10_000, unit: 'm2', unitPriceOre: 1_00 };
    await w.edit('', create(1, roof), create(2, roof), create(3, roof));
    await paid(1, 20_000, '2026-05-01');
    await paid(2, 30_000, '2026-06-01');
    await w.elsewhere((tx) => {
      const plan = tx.get('plan', PLAN);
      const line = tx.get('activity', lineId(1));
      if (!plan || !line) throw new Error('no plan');
      const { id: _p, stamp: _ps, deleted_at: _pd, ...planFields } = plan;
      const { id: _l, stamp: _ls, deleted_at: _ld, ...lineFields } = line;
      tx.put('plan', 'plan-2', { ...planFields, version_no: 2, origin_plan_id: PLAN });
      tx.put('activity', lineId(9), { ...lineFields, plan_id: 'plan-2', origin_activity_id: lineId(1) });
    });
    await paid(9, 21_000, '2026-05-01', { plan_id: 'plan-2' });
    // Two works: 2,100 (as the newer version has it) and 3,000: too few, though there are three rows.
    expect(known().bank).toBeNull();
    await paid(3, 40_000, '2026-07-01');
    expect(known().bank).toMatchObject({ n: 3, unitPriceOre: 3_000_00, lowOre: 2_550_00, highOre: 3_500_00 });
  });
});

describe('the price of a line', () => {
  const price = () => lineBackground(w.context, lineId(1)).price;

  test('is the catalogue’s while its figures are, then typed by somebody', async () => {
    const [source] = planSources(w.context, PLAN).unanswered;
    await w.edit('Fra kilde', create(1, source?.suggested));
    // From 1 January 2024 to 22 November 2026.
    expect(price()).toMatchObject({ source: 'catalogue', ageYears: 2, bank: null, catalogue: { mark: 'B' } });
    await w.edit('Pris', update(1, { unitPriceOre: 3_000_00, priceDate: '2026-11-01' }));
    expect(price()).toMatchObject({ source: 'typed', ageYears: 0, setBy: w.context.actor });
    await w.edit('Mængde', update(1, { quantityMilli: 5_000 }));
    expect(price()).toMatchObject({ source: 'typed' });
    await w.edit('Ingen pris', update(1, { unitPriceOre: null }));
    expect(price().source).toBeNull();
  });

  test('is the price bank’s', async () => {
    await observe([2_000, '2025-03-01'], [2_600, '2026-02-01'], [3_600, '2025-08-01']);
    const [source] = planSources(w.context, PLAN).unanswered;
    await w.edit('Fra kilde', create(1, source?.suggested));
    expect(price()).toMatchObject({ source: 'price_bank', bank: { n: 3 } });
  });
});

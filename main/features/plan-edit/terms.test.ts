import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { departmentRows } from '../department/handlers.ts';
import { planView } from '../plan/plan-view.ts';
import { termsHistory } from './terms-history.ts';
import { create, lineId, openPlanWorkspace, PLAN, type PlanWorkspace } from './testing.ts';
import { takeBack } from './undo.ts';

let w: PlanWorkspace;
beforeEach(async () => {
  w = await openPlanWorkspace();
});
afterEach(() => w.close());

type Terms = Parameters<PlanWorkspace['edit']>[1];
const terms = (fields: Extract<Terms, { kind: 'terms' }>['fields']) => w.edit('Vilkår', { kind: 'terms', fields });
function view() {
  const plan = planView(departmentRows(w.context, '1', { planId: PLAN }));
  if (plan === null) throw new Error('the workspace has a plan');
  return plan;
}

/** Opening 0, 100.000 kr. a year, 30 years from 2027. */
describe('the provision', () => {
  test('changes from a year on and rises by the index from there; undo brings back what was', async () => {
    expect(
      await terms({ provisionIndexBp: 1_000, provisionSteps: [{ fromYear: 2029, provisionOre: 50_000_00 }] }),
    ).toMatchObject({
      ok: true,
    });
    // 100.000, 110.000, then 50.000, 55.000.
    expect(
      view()
        .years.slice(0, 4)
        .map(({ provisionOre }) => provisionOre),
    ).toEqual([100_000_00, 110_000_00, 50_000_00, 55_000_00]);
    expect(view().years[3]?.balanceOre).toBe(315_000_00);
    await takeBack(w.context, PLAN, 'undo');
    expect(view()).toMatchObject({ provisionSteps: [], provisionIndexBp: 0 });
    expect(view().years[3]?.balanceOre).toBe(400_000_00);
  });

  test('changes once a year and after the first year of the plan; kept in the order of the years', async () => {
    const step = (fromYear: number) => ({ fromYear, provisionOre: 1 });
    const codes = async (...years: number[]) => {
      const result = await terms({ provisionSteps: years.map(step) });
      return result.ok ? 'ok' : result.faults.map(({ field, code }) => [field, code]);
    };
    expect(await codes(2030, 2030)).toEqual([['provisionSteps', 'steps_same_year']]);
    expect(await codes(2027)).toEqual([['provisionSteps', 'step_before_plan']]);
    expect(await codes(2040, 2030)).toBe('ok');
    expect(view().provisionSteps.map(({ fromYear }) => fromYear)).toEqual([2030, 2040]);
  });
});

test('interest is added on the balance a year begins with, and told', async () => {
  await terms({ openingBalanceOre: 1_000_000_00, interestBp: 200 });
  // 1.000.000 + 2 % + 100.000 = 1.120.000; + 22.400 + 100.000 = 1.242.400.
  expect(view().years.slice(0, 2)).toMatchObject([
    { interestOre: 20_000_00, balanceOre: 1_120_000_00 },
    { interestOre: 22_400_00, balanceOre: 1_242_400_00 },
  ]);
});

describe('the price index', () => {
  const value = (period: string, milli: number) =>
    w.elsewhere((tx) => {
      tx.put('price_index', `i-${period}`, { series: 'BYG', name: 'Byggeindeks', period, value_milli: milli });
    });
  beforeEach(async () => {
    await value('2024K1', 100_000);
    await value('2026K3', 110_000);
    await w.edit('', create(1, { amountOre: 1_000_00, priceDate: '2024-02-01' }), create(2, { amountOre: 1_000_00 }));
  });

  test('brings prices with a date to the level; those without stand as typed, and the year of the level is the plan’s', async () => {
    expect(await terms({ priceIndex: { series: 'BYG', level: '2026Q3' } })).toMatchObject({ ok: true });
    expect(view().activities.map(({ totalOre }) => totalOre)).toEqual([1_100_00, 1_000_00]);
    expect(view()).toMatchObject({ priceYear: 2026, priceIndex: { series: { name: 'Byggeindeks' }, level: '2026Q3' } });
    await terms({ priceIndex: null });
    expect(view().activities.map(({ totalOre }) => totalOre)).toEqual([1_000_00, 1_000_00]);
  });

  test('is kept as it was: a revised index changes no plan until it is chosen again', async () => {
    await terms({ priceIndex: { series: 'BYG', level: '2026Q3' } });
    await value('2026K3', 150_000);
    expect(view().activities[0]?.totalOre).toBe(1_100_00);
    await terms({ priceIndex: { series: 'BYG', level: '2026Q3' } });
    expect(view().activities[0]?.totalOre).toBe(1_500_00);
  });

  test('that is gone, or has no value for the level, is refused at its field', async () => {
    const code = async (series: string, level: string) => {
      const result = await terms({ priceIndex: { series, level } });
      return result.ok ? 'ok' : result.faults[0]?.code;
    };
    expect(await code('GONE', '2026')).toBe('price_series_unknown');
    expect(await code('BYG', '2025Q1')).toBe('price_level_unknown');
    expect(view().priceIndex).toBe(null);
  });

  test('in current prices amounts rise from the level: a decided amount does, but is not indexed', async () => {
    await terms({ priceIndex: { series: 'BYG', level: '2026Q3' }, priceBasis: 'current', priceRateBp: 1_000 });
    await w.edit('', {
      kind: 'occurrence',
      activityId: lineId(2),
      plannedYear: 2030,
      set: { movedToYear: 2028, skipped: false, amountOre: 2_000_00, reason: null },
    });
    // 1.000 × 1,1 × 1,1³ in 2030; 2.000 × 1,1 in 2028.
    expect(view().activities.map(({ totalOre }) => totalOre)).toEqual([1_464_10, 2_200_00]);
  });
});

test('the history tells who set which term, and names an index by its name and level', async () => {
  await w.elsewhere((tx) => {
    tx.put('price_index', 'i', { series: 'BYG', name: 'Byggeindeks', period: '2026', value_milli: 100_000 });
  });
  expect(termsHistory(w.context, PLAN)).toEqual([]);
  await terms({ interestBp: 150 });
  await terms({ priceIndex: { series: 'BYG', level: '2026' } });
  expect(termsHistory(w.context, PLAN).map(({ field, from, to, cause }) => [field, from, to, cause])).toEqual([
    ['priceIndex', null, 'Byggeindeks 2026', 'edit'],
    ['interestBp', null, 150, 'edit'],
  ]);
});

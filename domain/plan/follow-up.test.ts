import { describe, expect, test } from 'vitest';
import { PRICES_AS_TYPED } from '../plan/price-factors.ts';
import type { PlanInput } from '../scenario/evaluate.ts';
import type { Activity } from './activity.ts';
import { exampleActivity } from './activity-fixture.ts';
import { checkFollowUp, FOLLOW_UP_STATUSES, type FollowUp, followUpEffect } from './follow-up.ts';

const TODAY = '2028-03-15';

const entry = (patch: Partial<FollowUp> = {}): FollowUp => ({
  activityId: 'a',
  plannedYear: 2027,
  status: 'planned',
  reason: null,
  toYear: null,
  contractOre: null,
  actualOre: null,
  doneOn: null,
  ...patch,
});
const check = (patch: Partial<FollowUp>, year = 2027) => {
  const result = checkFollowUp(entry(patch), year, TODAY);
  return result.ok ? 'ok' : result.error;
};

describe('what each status wants', () => {
  test('planned, tendered, ordered and under way want nothing', () => {
    for (const status of ['planned', 'tendered', 'ordered', 'under_way'] as const) expect(check({ status })).toBe('ok');
  });

  test('done wants a cost, which may be nothing, and a day that has come', () => {
    expect(check({ status: 'done' })).toBe('follow_up_needs_cost');
    expect(check({ status: 'done', actualOre: 0 })).toBe('follow_up_needs_day');
    expect(check({ status: 'done', actualOre: 0, doneOn: '2028-02-30' })).toBe('follow_up_day_invalid');
    expect(check({ status: 'done', actualOre: 0, doneOn: '2028-03-16' })).toBe('follow_up_day_in_future');
    expect(check({ status: 'done', actualOre: 0, doneOn: TODAY })).toBe('ok');
  });

  test('postponed wants a reason and a later year, dropped a reason', () => {
    expect(check({ status: 'postponed', toYear: 2029 })).toBe('follow_up_needs_reason');
    expect(check({ status: 'postponed', toYear: 2029, reason: ' ' })).toBe('follow_up_needs_reason');
    expect(check({ status: 'postponed', reason: 'Ingen bud' })).toBe('follow_up_needs_year');
    expect(check({ status: 'postponed', reason: 'Ingen bud', toYear: 2027 })).toBe('follow_up_year_not_later');
    expect(check({ status: 'postponed', reason: 'Ingen bud', toYear: 2028 })).toBe('ok');
    // It had been moved to 2028 in the plan already: that is what it is later than.
    expect(check({ status: 'postponed', reason: 'Ingen bud', toYear: 2028 }, 2028)).toBe('follow_up_year_not_later');
    expect(check({ status: 'dropped' })).toBe('follow_up_needs_reason');
    expect(check({ status: 'dropped', reason: 'Taget holder' })).toBe('ok');
  });

  test('only postponed work has a new year', () => {
    for (const status of FOLLOW_UP_STATUSES.filter((one) => one !== 'postponed')) {
      expect(check({ status, toYear: 2029, reason: 'x' })).toBe('follow_up_year_only_postponed');
    }
  });
});

const plan = (...activities: Activity[]): PlanInput => ({
  activities,
  baseYear: 2027,
  horizonYears: 10,
  prices: PRICES_AS_TYPED,
  series: [],
  fund: { openingBalanceOre: 0, provisionOre: 100_000, provisionIndexBp: 0, floorOre: 0 },
});
/** 1,000 kr. in 2027, all from 401, and a provision of 1,000 kr. a year: the fund is at 0 after the first year. */
const once = plan(exampleActivity());

describe('what follow-up would do to plan and fund', () => {
  test('overspending by 300 kr. takes 300 kr. from the lowest balance and asks 300 kr. more in the first year', () => {
    const effect = followUpEffect(once, [entry({ status: 'done', actualOre: 130_000, doneOn: '2027-05-01' })], 1);
    expect(effect.proposals).toMatchObject([{ code: 'overspent', budgetOre: 100_000, actualOre: 130_000, year: 2027 }]);
    expect(effect).toMatchObject({ lowestChangeOre: -30_000, requiredChangeOre: 30_000 });
  });

  test('a cost paid after New Year falls in the accounting year it was paid in', () => {
    const done = entry({ status: 'done', actualOre: 130_000, doneOn: '2028-03-01' });
    const override = (startMonth: number) => followUpEffect(once, [done], startMonth).proposals[0]?.override;
    expect(override(1)).toMatchObject({ kind: 'done', inYear: 2028 });
    expect(override(7)).toMatchObject({ kind: 'done', inYear: 2027 });
    // In 2028 two provisions, 2,000 kr., have come in: 1,300 kr. asks 650 kr. a year instead of 1,000 kr.
    expect(followUpEffect(once, [done], 1)).toMatchObject({ requiredChangeOre: -35_000 });
  });

  test('cheaper than planned is told too; at the budget there is nothing to propose', () => {
    const cost = (actualOre: number) =>
      followUpEffect(once, [entry({ status: 'done', actualOre, doneOn: '2027-05-01' })], 1).proposals;
    expect(cost(60_000)).toMatchObject([{ code: 'underspent' }]);
    expect(cost(100_000)).toEqual([]);
  });

  test('work at its budget, but paid in another year, moves its money there', () => {
    const done = entry({ status: 'done', actualOre: 100_000, doneOn: '2028-03-01' });
    const effect = followUpEffect(once, [done], 1);
    expect(effect.proposals).toMatchObject([
      { code: 'paid_elsewhen', year: 2027, budgetOre: 100_000, override: { kind: 'done', inYear: 2028 } },
    ]);
    // 1,000 kr. over two years instead of one, as when it is put off.
    expect(effect).toMatchObject({ requiredChangeOre: -50_000 });
    // By years from July it was paid in 2027/28, its own.
    expect(followUpEffect(once, [done], 7).proposals).toEqual([]);
    // Taken over, it is answered.
    expect(followUpEffect(effect.after, [done], 1).proposals).toEqual([]);
  });

  test('what it asks is told by the plan’s own yearly index', () => {
    const rising = { ...once, fund: { ...once.fund, provisionIndexBp: 10_000 } };
    const postponed = entry({ status: 'postponed', reason: 'Ingen bud', toYear: 2028 });
    // The provision doubles every year: of 1,000 kr. in 2028 a third is set aside in 2027; øre are rounded up.
    expect(followUpEffect(rising, [postponed], 1)).toMatchObject({ requiredChangeOre: 33_334 - 100_000 });
  });

  test('postponed by a year, half the yearly provision would do', () => {
    const effect = followUpEffect(once, [entry({ status: 'postponed', reason: 'Ingen bud', toYear: 2028 })], 1);
    expect(effect.proposals).toMatchObject([{ code: 'postponed', year: 2027, toYear: 2028, reason: 'Ingen bud' }]);
    // 1,000 kr. over two years instead of one; the lowest balance is now 1,000 − 0 = 1,000 kr. after 2027 or 2028.
    expect(effect).toMatchObject({ requiredChangeOre: -50_000, lowestChangeOre: 100_000 });
  });

  test('a postponed occurrence keeps the amount somebody gave it', () => {
    const overrides = [{ kind: 'amount', plannedYear: 2027, amountOre: 70_000, reason: null }] as const;
    const effect = followUpEffect(
      plan(exampleActivity({ overrides })),
      [entry({ status: 'postponed', reason: 'x', toYear: 2030 })],
      1,
    );
    expect(effect.after.activities[0]?.overrides).toMatchObject([
      { kind: 'amount', amountOre: 70_000 },
      { kind: 'moved', toYear: 2030 },
    ]);
  });

  test('dropped work frees its money; open work proposes nothing', () => {
    const dropped = followUpEffect(once, [entry({ status: 'dropped', reason: 'Taget holder' })], 1);
    expect(dropped).toMatchObject({ requiredChangeOre: -100_000, proposals: [{ code: 'dropped' }] });
    for (const status of ['planned', 'tendered', 'ordered', 'under_way'] as const) {
      expect(followUpEffect(once, [entry({ status })], 1).proposals).toEqual([]);
    }
  });

  test('what the version has answered, or no longer has, is not proposed again', () => {
    const moved = plan(
      exampleActivity({ overrides: [{ kind: 'moved', plannedYear: 2027, toYear: 2029, reason: null }] }),
    );
    const postponed = entry({ status: 'postponed', reason: 'x', toYear: 2029 });
    expect(followUpEffect(moved, [postponed], 1).proposals).toEqual([]);
    expect(followUpEffect(once, [entry({ ...postponed, activityId: 'other' })], 1).proposals).toEqual([]);
    expect(followUpEffect(once, [entry({ ...postponed, plannedYear: 2028 })], 1).proposals).toEqual([]);
    const skipped = plan(exampleActivity({ overrides: [{ kind: 'skipped', plannedYear: 2027, reason: null }] }));
    expect(followUpEffect(skipped, [entry({ status: 'dropped', reason: 'x' })], 1).proposals).toEqual([]);
  });
});

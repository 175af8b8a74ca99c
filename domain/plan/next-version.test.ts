import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluatePlan, type PlanInput } from '../scenario/evaluate.ts';
import type { Activity } from './activity.ts';
import { exampleActivity } from './activity-fixture.ts';
import { expandActivity } from './expand.ts';
import type { FollowUp } from './follow-up.ts';
import { baseYearChoices, decisionsFrom, defaultBaseYear, type NextVersionInput, nextVersion } from './next-version.ts';
import { PRICES_AS_TYPED } from './price-factors.ts';

function plan(activities: readonly Activity[], patch: Partial<PlanInput['fund']> = {}): PlanInput {
  return {
    activities,
    baseYear: 2027,
    horizonYears: 10,
    prices: PRICES_AS_TYPED,
    series: [],
    fund: { openingBalanceOre: 500_000, provisionOre: 100_000, provisionIndexBp: 0, floorOre: 0, ...patch },
  };
}

/** Once, 1.000 kr. */
const once = (id: string, firstYear: number, patch: Partial<Activity> = {}) =>
  exampleActivity({ id, firstYear, amountOre: 100_000, ...patch });

function entry(activityId: string, plannedYear: number, patch: Partial<FollowUp>): FollowUp {
  const nothing = { reason: null, toYear: null, contractOre: null, actualOre: null, doneOn: null };
  return { activityId, plannedYear, status: 'planned', ...nothing, ...patch };
}

const done = (id: string, year: number, doneOn: string, actualOre: number) =>
  entry(id, year, { status: 'done', doneOn, actualOre });

const roll = (origin: PlanInput, followUps: readonly FollowUp[], patch: Partial<NextVersionInput> = {}) =>
  nextVersion({ origin, followUps, startMonth: 1, baseYear: 2028, unfinished: 'move', reason: 'Ikke nået', ...patch });

const NONE = { done: 0, dropped: 0, postponed: 0, moved: 0, left: 0, endedLines: 0 };

describe('the base year', () => {
  test('stays while it lies ahead, and is the year after this one when it has begun or ended', () => {
    expect(defaultBaseYear(2027, 2026)).toBe(2027);
    expect(defaultBaseYear(2027, 2027)).toBe(2028);
    expect(defaultBaseYear(2024, 2027)).toBe(2028);
  });

  test('may be chosen from the origin’s own on, five years ahead, within its horizon', () => {
    expect(baseYearChoices({ baseYear: 2027, horizonYears: 30 }, 2026)).toEqual([2027, 2028, 2029, 2030, 2031, 2032]);
    expect(baseYearChoices({ baseYear: 2026, horizonYears: 3 }, 2026)).toEqual([2026, 2027, 2028]);
    // A plan that ran out long ago can only be copied as it is, or into a year it knows the balance of.
    expect(baseYearChoices({ baseYear: 2010, horizonYears: 2 }, 2026)).toEqual([2010, 2011]);
  });

  test('outside the origin’s horizon is refused: nobody knows the balance there', () => {
    expect(() => roll(plan([]), [], { baseYear: 2037 })).toThrow(RangeError);
    expect(() => roll(plan([]), [], { baseYear: 2026 })).toThrow(RangeError);
  });

  test('unmoved leaves everything as it is, follow-up included', () => {
    const origin = plan([once('roof', 2027)]);
    const next = roll(origin, [done('roof', 2027, '2027-05-01', 90_000)], { baseYear: 2027 });
    expect(next).toEqual({
      activities: origin.activities,
      openingBalanceOre: 500_000,
      provisionOre: 100_000,
      carried: NONE,
    });
  });
});

describe('what happened in the years left behind', () => {
  test('done is history: paid from the fund at its cost, and not done again', () => {
    const origin = plan([once('roof', 2027), once('paint', 2027, { intervalYears: 5 })]);
    const next = roll(origin, [done('roof', 2027, '2027-05-01', 130_000), done('paint', 2027, '2027-06-01', 80_000)]);
    // 500.000 + 100.000 − 130.000 − 80.000 = 390.000
    expect(next.openingBalanceOre).toBe(390_000);
    expect(next.carried).toEqual({ ...NONE, done: 2, endedLines: 1 });
    expect(next.activities.map(({ id, overrides }) => [id, overrides])).toEqual([['paint', []]]);
    const [paint] = next.activities;
    expect(paint && expandActivity(paint, { baseYear: 2028, horizonYears: 10 }).map(({ year }) => year)).toEqual([
      2032, 2037,
    ]);
  });

  test('done ahead of its year is not done again either', () => {
    const next = roll(plan([once('paint', 2028, { intervalYears: 5 }), once('gate', 2029)]), [
      done('paint', 2028, '2027-11-01', 90_000),
      done('gate', 2029, '2027-11-01', 100_000),
    ]);
    // 500.000 + 100.000 − 90.000 − 100.000 = 410.000
    expect(next.openingBalanceOre).toBe(410_000);
    expect(next.activities).toMatchObject([
      { id: 'paint', overrides: [{ kind: 'skipped', plannedYear: 2028, reason: null }] },
    ]);
    expect(next.carried).toEqual({ ...NONE, done: 2, endedLines: 1 });
  });

  test('done after the base year began is a cost of that year', () => {
    const next = roll(plan([once('roof', 2027)]), [done('roof', 2027, '2028-02-01', 130_000)]);
    expect(next.openingBalanceOre).toBe(600_000);
    expect(next.activities[0]?.overrides).toEqual([
      { kind: 'done', plannedYear: 2027, inYear: 2028, actualOre: 130_000 },
    ]);
  });

  test('goes by the organisation’s own years: May 2028 is in the year that began in July 2027', () => {
    const next = roll(plan([once('roof', 2027)]), [done('roof', 2027, '2028-05-31', 130_000)], { startMonth: 7 });
    expect(next.openingBalanceOre).toBe(470_000);
    expect(next.activities).toEqual([]);
  });

  test('postponed becomes a decision with its reason, and keeps the amount decided for it', () => {
    const overrides = [{ kind: 'amount', plannedYear: 2027, amountOre: 70_000, reason: 'Tilbud' }] as const;
    const next = roll(plan([once('roof', 2027, { overrides })]), [
      entry('roof', 2027, { status: 'postponed', toYear: 2030, reason: 'Ingen bud' }),
    ]);
    expect(next.activities[0]?.overrides).toEqual([
      { kind: 'moved', plannedYear: 2027, toYear: 2030, reason: 'Ingen bud' },
      ...overrides,
    ]);
    expect(next.openingBalanceOre).toBe(600_000);
    expect(next.carried).toEqual({ ...NONE, postponed: 1 });
  });

  test('dropped is neither paid nor planned', () => {
    const next = roll(plan([once('roof', 2027)]), [entry('roof', 2027, { status: 'dropped', reason: 'Holder' })]);
    expect(next.activities).toEqual([]);
    expect(next.openingBalanceOre).toBe(600_000);
    expect(next.carried).toEqual({ ...NONE, dropped: 1, endedLines: 1 });
  });

  test('not finished is moved into the base year, or left behind as carried out', () => {
    const origin = plan([once('roof', 2027)]);
    const moved = roll(origin, [entry('roof', 2027, { status: 'under_way' })]);
    expect(moved.activities[0]?.overrides).toEqual([
      { kind: 'moved', plannedYear: 2027, toYear: 2028, reason: 'Ikke nået' },
    ]);
    expect([moved.openingBalanceOre, moved.carried]).toEqual([600_000, { ...NONE, moved: 1 }]);
    const left = roll(origin, [], { unfinished: 'leave' });
    expect([left.activities, left.openingBalanceOre, left.carried]).toEqual([
      [],
      500_000,
      { ...NONE, left: 1, endedLines: 1 },
    ]);
  });

  test('a work of every year is not done twice in one, and two missed rounds are made up for by one', () => {
    const yearly = roll(plan([once('service', 2027, { intervalYears: 1 })]), []);
    expect([yearly.activities[0]?.overrides, yearly.carried]).toEqual([[], { ...NONE, left: 1 }]);
    const everySecond = roll(plan([once('wash', 2027, { intervalYears: 2 })]), [], { baseYear: 2030 });
    // 2027 and 2029 were missed, 2031 is to come.
    const [wash] = everySecond.activities;
    expect(wash && expandActivity(wash, { baseYear: 2030, horizonYears: 4 }).map(({ year }) => year)).toEqual([
      2030, 2031, 2033,
    ]);
    expect(everySecond.carried).toEqual({ ...NONE, moved: 1, left: 1 });
  });

  test('work moved ahead of its year is not planned again, and work moved away stays away', () => {
    const ahead = [{ kind: 'moved', plannedYear: 2029, toYear: 2027, reason: 'Stillads' }] as const;
    const away = [{ kind: 'moved', plannedYear: 2027, toYear: 2031, reason: 'Udjævning' }] as const;
    const origin = plan([
      once('ahead', 2029, { overrides: ahead, intervalYears: 4 }),
      once('away', 2027, { overrides: away }),
    ]);
    const next = roll(origin, [done('ahead', 2029, '2027-03-01', 100_000)]);
    expect(next.activities.map(({ id, overrides }) => [id, overrides])).toEqual([
      ['ahead', [{ kind: 'skipped', plannedYear: 2029, reason: 'Stillads' }]],
      ['away', away],
    ]);
  });

  test('the provision is the one the fund’s course has in the base year', () => {
    // 100.000 × 1,02 = 102.000
    expect(roll(plan([], { provisionIndexBp: 200 }), []).provisionOre).toBe(102_000);
  });

  test('lines whose work ended before the origin’s own years stay as they are', () => {
    const old = once('old', 2020);
    expect(roll(plan([old]), []).activities).toEqual([old]);
  });
});

describe('decisions that still mean something', () => {
  test('are those about years to come and those that move work into them', () => {
    const overrides = [
      { kind: 'skipped', plannedYear: 2025, reason: null },
      { kind: 'moved', plannedYear: 2026, toYear: 2029, reason: null },
      { kind: 'amount', plannedYear: 2026, amountOre: 5, reason: null },
      { kind: 'moved', plannedYear: 2027, toYear: 2026, reason: null },
      { kind: 'skipped', plannedYear: 2028, reason: null },
    ] as const;
    const line = once('a', 2025, { intervalYears: 1, overrides });
    expect(decisionsFrom(line, 2028)).toEqual([overrides[1], overrides[2], overrides[4]]);
  });
});

const anyEntry = fc.oneof(
  fc.constant(null),
  fc.record({
    status: fc.constant('done' as const),
    doneOn: fc.constantFrom('2027-03-01', '2028-03-01'),
    actualOre: fc.nat(200_000),
  }),
  fc.record({
    status: fc.constant('postponed' as const),
    toYear: fc.integer({ min: 2028, max: 2034 }),
    reason: fc.constant('Bud'),
  }),
  fc.record({ status: fc.constant('dropped' as const), reason: fc.constant('Holder') }),
  fc.constant({ status: 'ordered' as const }),
);

test('every occurrence of the years both versions have, or put off into them, is there once; what is over is not', () => {
  const anyLine = fc.record({
    firstYear: fc.integer({ min: 2027, max: 2036 }),
    intervalYears: fc.option(fc.integer({ min: 1, max: 6 })),
    followUp: anyEntry,
    base: fc.integer({ min: 2028, max: 2033 }),
  });
  fc.assert(
    fc.property(anyLine, ({ firstYear, intervalYears, followUp, base }) => {
      const line = once('a', firstYear, { intervalYears });
      const entries = followUp === null ? [] : [entry('a', firstYear, followUp)];
      const next = roll(plan([line]), entries, { baseYear: base });
      const after = next.activities.flatMap((one) => expandActivity(one, { baseYear: base, horizonYears: 10 }));
      const planned = after.map(({ plannedYear }) => plannedYear);
      expect(new Set(planned).size).toBe(planned.length);
      for (const { plannedYear, year } of expandActivity(line, { baseYear: 2027, horizonYears: 10 })) {
        const isFirst = plannedYear === firstYear;
        const isDoneBefore = isFirst && followUp?.status === 'done' && Number(followUp.doneOn.slice(0, 4)) < base;
        if (isDoneBefore) expect(planned).not.toContain(plannedYear);
        else if (year >= base) expect(planned).toContain(plannedYear);
        else if (isFirst && followUp?.status === 'dropped') expect(planned).not.toContain(plannedYear);
        else if (isFirst && followUp?.status === 'postponed' && followUp.toYear >= base) {
          expect(after.find((one) => one.plannedYear === plannedYear)?.year).toBe(followUp.toYear);
        }
      }
      const { carried } = next;
      const before = expandActivity(line, { baseYear: 2027, horizonYears: base - 2027 }).length;
      const ahead =
        followUp?.status === 'done' && firstYear >= base && Number(followUp.doneOn.slice(0, 4)) < base ? 1 : 0;
      expect(carried.done + carried.dropped + carried.postponed + carried.moved + carried.left).toBe(before + ahead);
    }),
  );
});

test('without follow-up and with everything left behind, the fund goes on where the origin’s course stands', () => {
  const anyPlan = fc.array(fc.record({ firstYear: fc.integer({ min: 2027, max: 2036 }), amountOre: fc.nat(500_000) }), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(
      anyPlan,
      fc.integer({ min: 2028, max: 2036 }),
      fc.integer({ min: -300, max: 300 }),
      (lines, baseYear, provisionIndexBp) => {
        const activities = lines.map((line, index) => once(`a${index}`, line.firstYear, { amountOre: line.amountOre }));
        const origin = plan(activities, { provisionIndexBp });
        const next = roll(origin, [], { baseYear, unfinished: 'leave' });
        const { course } = evaluatePlan(origin);
        const at = (year: number) => course.years.find((one) => one.year === year);
        expect(next.openingBalanceOre).toBe(at(baseYear - 1)?.balanceOre);
        expect(next.provisionOre).toBe(at(baseYear)?.provisionOre);
        const spent = (year: number) =>
          evaluatePlan({ ...origin, activities: next.activities, baseYear }).expansion.byYear.find(
            (one) => one.year === year,
          )?.spendingOre;
        for (const { year, spendingOre } of evaluatePlan(origin).expansion.byYear) {
          if (year >= baseYear) expect(spent(year)).toBe(spendingOre);
        }
      },
    ),
  );
});

describe('decisions at the edge of two versions', () => {
  test('work paid in the new version’s years is still seen there, work skipped before it is not', () => {
    const activity = once('roof', 2026, {
      intervalYears: 1,
      overrides: [
        { kind: 'skipped', plannedYear: 2026, reason: null },
        { kind: 'done', plannedYear: 2027, inYear: 2028, actualOre: 90_000 },
      ],
    });
    expect(decisionsFrom(activity, 2028)).toMatchObject([{ kind: 'done', plannedYear: 2027 }]);
  });

  test('done ahead of its year, it does not come again; the reason of a move it had is kept', () => {
    const early = [done('roof', 2028, '2027-05-01', 90_000)];
    const skipped = (reason: string | null) => [{ kind: 'skipped', plannedYear: 2028, reason }];
    const again = { intervalYears: 5 };
    expect(roll(plan([once('roof', 2028, again)]), early).activities[0]?.overrides).toEqual(skipped(null));
    const overrides = [
      { kind: 'amount', plannedYear: 2028, amountOre: 80_000, reason: null },
      { kind: 'moved', plannedYear: 2028, toYear: 2029, reason: 'Haster' },
    ] as const;
    const moved = roll(plan([once('roof', 2028, { ...again, overrides })]), early);
    expect(moved.activities[0]?.overrides).toEqual(skipped('Haster'));
  });

  test('postponed without a word it moves all the same; to a year gone by it is left where nothing is moved', () => {
    const origin = plan([once('roof', 2027)]);
    const postponed = (toYear: number) => [entry('roof', 2027, { status: 'postponed', toYear })];
    expect(roll(origin, postponed(2030)).activities[0]?.overrides).toEqual([
      { kind: 'moved', plannedYear: 2027, toYear: 2030, reason: null },
    ]);
    const left = roll(origin, postponed(2028), { baseYear: 2029, unfinished: 'leave' });
    expect(left.carried).toEqual({ ...NONE, left: 1, endedLines: 1 });
  });
});

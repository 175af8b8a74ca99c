/** The what-if commands from outside: their answers are worked out again here from what `plan --json` says, by plain arithmetic. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { departmentsDocument, type PlanDocument, planDocument } from './documents-schema.ts';
import { createPlace, DEMO_FILES, DUTCH_FILES, isOneSentence, NO_SAMPLES, type Place } from './tilstand.ts';
import { balances, drawsOf, expectHangsTogether, requiredWithout, rounded } from './what-if-arithmetic.ts';
import {
  type ScenarioDocument,
  scenarioDocument,
  solveDocument,
  type TwinsDocument,
  twinsDocument,
} from './what-if-schema.ts';

/** Sets aside more than the average need and is overdrawn all the same (assets/demo/README.md). */
const FRONT_LOADED = '0207';
const DUTCH = '93461';

let place: Place;
const plans = new Map<string, PlanDocument>();
const numbers = [FRONT_LOADED, ...(NO_SAMPLES ? [] : [DUTCH])];

beforeAll(async () => {
  place = createPlace();
  await place.json(['import', ...DEMO_FILES, '--profile', 'demo']);
  if (!NO_SAMPLES) await place.json(['import', ...DUTCH_FILES, '--profile', 'nl-mjop']);
  for (const number of numbers) plans.set(number, planDocument.parse(await place.json(['plan', number])));
}, 120_000);
afterAll(() => place.remove());

function planOf(number: string): PlanDocument {
  const plan = plans.get(number);
  if (plan === undefined) throw new Error(`no plan ${number}`);
  return plan;
}

async function evaluate(number: string, scenario: unknown): Promise<ScenarioDocument> {
  const file = place.file(`${randomUUID()}.json`, JSON.stringify(scenario));
  return scenarioDocument.parse(await place.json(['plan', number, '--scenario', file]));
}

describe('plan --scenario', () => {
  test('every documented field does what it says, and the plan itself stays as it is', async () => {
    const plan = planOf(FRONT_LOADED);
    const once = plan.activities.filter(
      ({ intervalYears, occurrences }) => intervalYears === null && occurrences.length === 1,
    );
    const [dropped, moved, funded] = once;
    if (dropped === undefined || moved === undefined || funded === undefined)
      throw new Error('too few works done once');
    const toYear = moved.firstYear === 2030 ? 2031 : 2030;
    const changed = await evaluate(FRONT_LOADED, {
      name: 'alt på én gang',
      priceRateBp: 300,
      priceSteps: [{ year: 2029, changeBp: 800 }],
      provisionOre: 2_500_000_00,
      provisionIndexBp: 200,
      floorOre: 1_000_000_00,
      horizonYears: 25,
      activities: [
        { activityId: dropped.id, drop: true },
        { activityId: moved.id, firstYear: toYear },
        {
          activityId: funded.id,
          funding: [
            { purse: 'fund401', shareBp: 2_500 },
            { purse: 'loan', shareBp: 7_500 },
          ],
        },
      ],
      level: null,
      windowYears: 2,
    });
    expect(changed).toMatchObject({
      horizon: 25,
      floorOre: 1_000_000_00,
      provisionOre: 2_500_000_00,
      provisionIndexBp: 200,
    });
    expect(changed.priceBasis).toBe('current');
    expect(changed.scenario).toMatchObject({ name: 'alt på én gang', notIndexed: [] });
    const ids = changed.activities.map(({ id }) => id);
    expect(ids).toEqual(plan.activities.map(({ id }) => id).filter((id) => id !== dropped.id));
    expect(changed.activities.find(({ id }) => id === funded.id)?.fund401Bp).toBe(2_500);

    // Every amount: the plan's, × 1.03 a year, × 1.08 from 2029.
    const price = (year: number) => 1.03 ** (year - plan.baseYear) * (year >= 2029 ? 1.08 : 1);
    for (const activity of changed.activities) {
      const before = plan.activities.find(({ id }) => id === activity.id);
      const expected = (before?.occurrences ?? [])
        .map(({ year, amountOre }) => ({ year: activity.id === moved.id ? toYear : year, amountOre }))
        .filter(({ year }) => year < plan.baseYear + 25)
        .map(({ year, amountOre }) => ({ year, amountOre: rounded(amountOre * price(year)) }));
      expect(activity.occurrences, activity.title).toEqual(expected);
    }
    expectHangsTogether(changed);
    changed.years.forEach(({ provisionOre }, k) => {
      expect(provisionOre).toBe(rounded(2_500_000_00 * 1.02 ** k));
    });

    const total = changed.scenario.figures.find(({ figure }) => figure === 'totalOre');
    expect(total).toEqual({
      figure: 'totalOre',
      before: plan.totalOre,
      after: changed.totalOre,
      change: changed.totalOre - plan.totalOre,
    });
    // The years that fell out of the horizon are told without an invented zero.
    expect(changed.scenario.years.at(-1)).toMatchObject({ year: 2056, spendingAfterOre: null, balanceAfterOre: null });
    expect(planDocument.parse(await place.json(['plan', FRONT_LOADED]))).toEqual(plan);
  });

  test('an empty scenario changes nothing', async () => {
    const { scenario, ...plan } = await evaluate(FRONT_LOADED, {});
    expect(plan).toEqual(planOf(FRONT_LOADED));
    expect(scenario).toMatchObject({ name: 'scenario', figures: [], years: [] });
  });

  test.each(numbers)('%s: prices up 2, 4 and 6 % a year, each year by its own factor', async (number) => {
    const plan = planOf(number);
    const dearer = await Promise.all([200, 400, 600].map((priceRateBp) => evaluate(number, { priceRateBp })));
    const rates = [1.02, 1.04, 1.06];
    for (const [i, changed] of dearer.entries()) {
      for (const [k, { year, spendingOre }] of changed.years.entries()) {
        const expected = plan.activities
          .flatMap(({ occurrences }) => occurrences)
          .filter((occurrence) => occurrence.year === year)
          .reduce((sum, { amountOre }) => sum + rounded(amountOre * (rates[i] ?? 1) ** k), 0);
        expect(spendingOre, `${year} at ${rates[i]}`).toBe(expected);
      }
      expectHangsTogether(changed);
    }
    const totals = [plan.totalOre, ...dearer.map(({ totalOre }) => totalOre)];
    expect(totals).toEqual([...totals].sort((a, b) => a - b));
    expect(new Set(totals).size).toBe(4);
    const required = [plan, ...dearer].map(({ requiredProvisionOre }) => requiredProvisionOre);
    expect(required).toEqual([...required].sort((a, b) => a - b));
  });

  test('a levelled scenario keeps the sum of fixed prices and needs no more provision', async () => {
    const changed = await evaluate(FRONT_LOADED, { level: 'provision', windowYears: 3 });
    expect(changed.totalOre).toBe(planOf(FRONT_LOADED).totalOre);
    expect(changed.requiredProvisionOre).toBeLessThan(planOf(FRONT_LOADED).requiredProvisionOre);
    expectHangsTogether(changed);
  });
});

describe('plan --scenario, refused', () => {
  const refusals: readonly (readonly [string, string, RegExp])[] = [
    ['no JSON', '{ "name": ', /JSON/],
    ['an unknown field', '{ "priceRate": 200 }', /priceRate/],
    ['an unknown field of a line', '{ "activities": [{ "activityId": "x", "year": 2030 }] }', /activities\.0\.year/],
    ['a text where a number belongs', '{ "provisionOre": "1000" }', /provisionOre/],
    ['a horizon of five years', '{ "horizonYears": 5 }', /horizonYears/],
    ['an unknown objective', '{ "level": "cheap" }', /level/],
    [
      'an unknown purse',
      '{ "activities": [{ "activityId": "x", "funding": [{ "purse": "bank", "shareBp": 1 }] }] }',
      /purse/,
    ],
    ['a line the plan does not have', '{ "activities": [{ "activityId": "no-such-line", "drop": true }] }', /./],
  ];
  test.each(refusals)('%s', async (_, text, names) => {
    await refused(place.file('scenario.json', text), names);
  });

  test('a funding that is not whole', async () => {
    const [line] = planOf(FRONT_LOADED).activities;
    const activities = [{ activityId: line?.id, funding: [{ purse: 'fund401', shareBp: 9_999 }] }];
    await refused(place.file('scenario.json', JSON.stringify({ activities })), /100 %/);
  });

  test('a file that is not there', async () => {
    await refused(place.path('missing.json'), /missing\.json/);
  });

  async function refused(file: string, names: RegExp): Promise<void> {
    const [da, en] = await Promise.all(
      (['da', 'en'] as const).map((language) =>
        place.run(['plan', FRONT_LOADED, '--scenario', file, '--json', '--lang', language]),
      ),
    );
    for (const answer of [da, en]) {
      expect(answer?.code).toBe(1);
      expect(JSON.parse(answer?.out ?? '')).toMatchObject({ error: { exit: 1, message: answer?.err.trimEnd() } });
      expect(answer?.err).toSatisfy((text: string) => isOneSentence(text, place.folder));
      expect(answer?.err).toMatch(names);
    }
    expect(da?.err).not.toBe(en?.err);
    expect(da?.err).toMatch(/\b(ikke|ret|Ret|findes|kan)\b/);
    expect(en?.err).toMatch(/\b(not|the|The|Correct|mend)\b/);
  }
});

describe('solve', () => {
  test.each(numbers)(
    '%s: the required provision is the smallest, and the average hides what it hides',
    async (number) => {
      const plan = planOf(number);
      const solved = solveDocument.parse(await place.json(['solve', number]));
      const { requiredLevelOre, averageOre } = solved;
      expect(requiredLevelOre).toBe(plan.requiredProvisionOre);
      expect(Math.min(...balances(plan, () => requiredLevelOre))).toBeGreaterThanOrEqual(plan.floorOre);
      const oneLess = balances(plan, () => requiredLevelOre - 1);
      expect(Math.min(...oneLess)).toBeLessThan(plan.floorOre);
      expect(plan.years[oneLess.findIndex((ore) => ore < plan.floorOre)]?.year).toBe(solved.bindingYear);

      const need = drawsOf(plan).reduce((sum, ore) => sum + ore, 0) - plan.openingBalanceOre;
      expect(averageOre).toBe(Math.max(0, rounded(need / plan.years.length)));
      const atAverage = balances(plan, () => averageOre);
      const lowest = Math.min(...atAverage);
      expect(solved.lowestBalanceAtAverage).toEqual({ year: plan.years[atAverage.indexOf(lowest)]?.year, ore: lowest });

      // Waiting a year: this year's provision as it is, then the smallest that does for the rest.
      const after = plan.openingBalanceOre + plan.provisionOre - (plan.years[0]?.drawnOre ?? 0);
      let needed = plan.floorOre - after;
      const later = drawsOf(plan)
        .slice(1)
        .map((ore, k) => {
          needed += ore;
          return Math.ceil(needed / (k + 1));
        });
      const laterOre = Math.max(0, ...later);
      expect(solved.waiting).toEqual({
        feasible: after >= plan.floorOre,
        nowOre: requiredLevelOre,
        laterOre,
        extraOre: laterOre - requiredLevelOre,
      });

      for (const { activityId, withoutOre } of solved.sensitivity) {
        expect(requiredWithout(plan, activityId) - requiredLevelOre).toBe(withoutOre);
      }
      const all = plan.activities.map(({ id }) => requiredWithout(plan, id) - requiredLevelOre);
      expect(solved.sensitivity.map(({ withoutOre }) => withoutOre)).toEqual(
        all
          .filter((ore) => ore < 0)
          .sort((a, b) => a - b)
          .slice(0, 5),
      );
    },
  );

  test('with a cap the path rises no faster than the cap, and keeps the floor or says where it breaks', async () => {
    const plan = planOf(FRONT_LOADED);
    const answers = await Promise.all(
      ['500', '1000'].map(async (cap) =>
        solveDocument.parse(await place.json(['solve', FRONT_LOADED, '--cap-bp', cap])),
      ),
    );
    for (const { capped } of answers) {
      if (capped === null) throw new Error('no path');
      const path = capped.path.map(({ provisionOre }) => provisionOre);
      expect(capped.path.map(({ year }) => year)).toEqual(plan.years.map(({ year }) => year));
      path.forEach((ore, k) => {
        expect(ore * 10_000).toBeLessThanOrEqual((path[k - 1] ?? plan.provisionOre) * (10_000 + capped.capBp));
      });
      const closing = balances(plan, (k) => path[k] ?? 0);
      const broken = closing.findIndex((ore) => ore < plan.floorOre);
      expect(capped.feasible).toBe(broken < 0);
      if (broken >= 0) {
        const missingOre = plan.floorOre - (closing[broken] ?? 0);
        expect(capped).toMatchObject({ levelOre: null, broken: { year: plan.years[broken]?.year, missingOre } });
      } else {
        expect(capped).toMatchObject({ levelOre: Math.max(...path), broken: null });
        const level = Math.max(...path) - 1;
        expect(Math.min(...balances(plan, (k) => Math.min(level, path[k] ?? 0)))).toBeLessThan(plan.floorOre);
      }
    }
    expect(answers.map(({ capped }) => capped?.feasible)).toEqual([false, true]);
  });

  test('the rent follows from the area', async () => {
    const departments = departmentsDocument.parse(await place.json(['departments']));
    const own = departments.find(({ number }) => number === FRONT_LOADED);
    const { rent, requiredLevelOre, provisionOre } = solveDocument.parse(await place.json(['solve', FRONT_LOADED]));
    const change = requiredLevelOre - provisionOre;
    expect(rent?.perM2YearOre).toBe(rounded(change / (own?.areaM2 ?? Number.NaN)));
    expect(rent?.perHomeMonthOre).toBe(rounded(change / ((own?.dwellings ?? Number.NaN) * 12)));
  });
});

describe('twins', () => {
  test('likeness is mutual, nearest first, and five known values make a statistic', async () => {
    const own = twinsDocument.parse(await place.json(['twins', FRONT_LOADED]));
    const others = await Promise.all(
      own.twins.slice(0, 4).map(async ({ number }) => twinsDocument.parse(await place.json(['twins', number]))),
    );
    expect(own.twins.length).toBeGreaterThanOrEqual(5);
    const distances = own.twins.map(({ distance }) => distance);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
    expect(own.twins.map(({ number }) => number)).not.toContain(FRONT_LOADED);
    const distance = (from: TwinsDocument, to: string) => from.twins.find(({ number }) => number === to)?.distance;
    const mutual = others.filter((other) => distance(other, FRONT_LOADED) !== undefined);
    expect(mutual.length).toBeGreaterThan(0);
    for (const other of mutual) {
      expect(distance(other, FRONT_LOADED)).toBeCloseTo(distance(own, other.number) ?? Number.NaN, 12);
    }
    for (const { figure, summary } of own.figures) {
      if (summary.kind === 'too_few') throw new Error(`${figure} has too few`);
      const { low, lowerQuartile, median, upperQuartile, high } = summary;
      const order = [low, lowerQuartile, median, upperQuartile, high];
      expect(order).toEqual([...order].sort((a, b) => a - b));
    }
  });

  test.skipIf(NO_SAMPLES)(
    NO_SAMPLES ? 'skipped: no sample data' : 'a department like no other gets “too few”, not a number',
    async () => {
      const alone = twinsDocument.parse(await place.json(['twins', DUTCH]));
      expect(alone.twins).toEqual([]);
      for (const { summary, outlier } of alone.figures) {
        expect(summary).toEqual({ kind: 'too_few', n: 0 });
        expect(outlier).toBeNull();
      }
    },
  );
});

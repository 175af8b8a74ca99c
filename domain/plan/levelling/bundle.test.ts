import { describe, expect, test } from 'vitest';
import { requiredLevelProvisionOre } from '../../fund/required-provision.ts';
import type { Activity } from '../activity.ts';
import { exampleActivity } from '../activity-fixture.ts';
import { expandPlan } from '../expand.ts';
import { bundleProposals, gatherAt, withBundle } from './bundle.ts';
import type { LevelTerms } from './movers.ts';

const terms: LevelTerms = {
  frame: { baseYear: 2027, horizonYears: 10 },
  objective: 'provision',
  openingBalanceOre: 0,
  floorOre: 0,
};
const scaffold = { scaffoldBp: 1_000, adviserBp: 0, contingencyBp: 0 };
const work = (id: string, kroner: number, firstYear: number, patch: Partial<Activity> = {}) =>
  exampleActivity({
    id,
    amountOre: kroner * 100,
    firstYear,
    buildingId: 'B1',
    surcharges: scaffold,
    window: { earliestYear: firstYear - 2, latestYear: firstYear + 2 },
    ...patch,
  });

describe('bundling', () => {
  test('facade and windows meet in one year; the cheaper scaffold is saved', () => {
    // Scaffold 10 %: 200 of 2,000 and 100 of 1,000; the common year 2030 or 2031 moves them one year in all.
    const plan = [
      work('facade', 2_000, 2030),
      work('windows', 1_000, 2031),
      work('inside', 500, 2030, { buildingId: null }),
    ];
    const [bundle, ...others] = bundleProposals(plan, terms, 3);
    expect(others).toEqual([]);
    // h* before: 2030: (2,200 + 550) ÷ 4 = 687.50; 2031: (2,750 + 1,100) ÷ 5 = 770.
    // Bundled in 2031: 550 ÷ 4 = 137.50; (550 + 2,200 + 1,000) ÷ 5 = 750.
    expect(bundle).toMatchObject({ buildingId: 'B1', year: 2031, savingOre: 10_000, provisionChangeOre: -2_000 });
    expect(bundle?.members).toEqual([
      {
        activityId: 'facade',
        fromYear: 2030,
        scaffoldOre: 20_000,
        keepsScaffold: true,
        overrides: [{ kind: 'moved', plannedYear: 2030, toYear: 2031, reason: 'bundle' }],
      },
      {
        activityId: 'windows',
        fromYear: 2031,
        scaffoldOre: 10_000,
        keepsScaffold: false,
        overrides: [{ kind: 'amount', plannedYear: 2031, amountOre: 100_000, reason: 'bundle' }],
      },
    ]);
  });
  test('carried out, the plan costs the saving less', () => {
    const plan = [work('a', 2_000, 2030), work('b', 1_000, 2030, { vatIncluded: false })];
    const [bundle] = bundleProposals(plan, terms, 3);
    if (bundle === undefined) throw new Error('no proposal');
    // Scaffold of b: 100 + 25 % VAT = 125; both already stand in 2030.
    expect(bundle.savingOre).toBe(12_500);
    const total = (activities: readonly Activity[]) => expandPlan(activities, terms.frame).totalOre;
    expect(total(plan) - total(withBundle(plan, bundle))).toBe(12_500);
  });
  test('works too far apart, without a common year or without a scaffold are left alone', () => {
    const far = [work('a', 1_000, 2028), work('b', 1_000, 2032)];
    expect(bundleProposals(far, terms, 3)).toEqual([]);
    const stiff = [work('a', 1_000, 2028, { window: null }), work('b', 1_000, 2030, { statutory: true })];
    expect(bundleProposals(stiff, terms, 3)).toEqual([]);
    const none = { scaffoldBp: 0, adviserBp: 0, contingencyBp: 0 };
    const others = [
      work('a', 1_000, 2030),
      work('b', 1_000, 2030, { surcharges: none }),
      work('c', 1_000, 2030, { buildingId: 'B2' }),
      work('d', 1_000, 2030, { overrides: [{ kind: 'skipped', plannedYear: 2030, reason: null }] }),
      work('e', 0, 2030, { amountOre: null }),
      work('f', 1_000, 2040),
      work('g', 1_000, 2020),
    ];
    expect(bundleProposals(others, terms, 3)).toEqual([]);
  });
  test('a fixed work gathers the others around it; its life’s end holds the rest back', () => {
    const plan = [work('a', 1_000, 2030), work('law', 1_000, 2032, { statutory: true })];
    expect(bundleProposals(plan, terms, 3)[0]?.year).toBe(2032);
    const latestYearById = new Map([['a', 2031]]);
    expect(bundleProposals(plan, { ...terms, latestYearById }, 3)).toEqual([]);
  });
  test('several bundles: the largest saving first, then by building and year', () => {
    const plan = [
      work('a', 1_000, 2028),
      work('b', 1_000, 2028),
      work('c', 1_000, 2035),
      work('d', 1_000, 2035),
      work('e', 1_000, 2030, { buildingId: 'B0' }),
      work('f', 1_000, 2030, { buildingId: 'B0' }),
      work('g', 8_000, 2030, { buildingId: 'B9' }),
      work('h', 9_000, 2030, { buildingId: 'B9' }),
    ];
    const required = (activities: readonly Activity[]) =>
      requiredLevelProvisionOre({ ...terms, years: expandPlan(activities, terms.frame).byYear });
    for (const bundle of bundleProposals(plan, terms, 1)) {
      expect(bundle.provisionChangeOre).toBe(required(withBundle(plan, bundle)) - required(plan));
    }
    expect(bundleProposals(plan, terms, 1).map((b) => [b.buildingId, b.year])).toEqual([
      ['B9', 2030],
      ['B0', 2030],
      ['B1', 2028],
      ['B1', 2035],
    ]);
  });
  test('taken in part, the dearest scaffold of those left stands; one alone saves nothing', () => {
    // Scaffolds 200, 100 and 50; without the facade the windows' 100 stands and the gutters' 50 is saved.
    const [facade, windows, gutters] = [
      work('facade', 2_000, 2030),
      work('windows', 1_000, 2031),
      work('gutters', 500, 2031),
    ];
    expect(gatherAt([facade, windows, gutters], 2031).savingOre).toBe(15_000);
    const part = gatherAt([windows, gutters], 2031);
    expect(part.savingOre).toBe(5_000);
    expect(
      part.members.map(({ activityId, keepsScaffold, overrides }) => [activityId, keepsScaffold, overrides]),
    ).toEqual([
      ['gutters', false, [{ kind: 'amount', plannedYear: 2031, amountOre: 50_000, reason: 'bundle' }]],
      ['windows', true, []],
    ]);
    expect(gatherAt([facade], 2031)).toMatchObject({ savingOre: 0, members: [{ keepsScaffold: true }] });
  });
});

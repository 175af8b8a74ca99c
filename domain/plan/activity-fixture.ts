/**
 * A plain activity for tests and benchmarks: 1,000 kr. once in 2027, paid by the 401 fund.
 * Answers for one complete example so that a test states only what it is about.
 * Must never be used by the app.
 */
import type { Activity } from './activity.ts';

export function exampleActivity(patch: Partial<Activity> = {}): Activity {
  return {
    id: 'a',
    title: 'Maling af vinduer',
    kind: 'maintenance',
    account: 116,
    fkGroup: 2,
    quantityMilli: null,
    unit: null,
    unitPriceOre: null,
    amountOre: 100_000,
    priceDate: null,
    indexSeries: null,
    vatRateBp: 2_500,
    vatIncluded: true,
    surcharges: { scaffoldBp: 0, adviserBp: 0, contingencyBp: 0 },
    firstYear: 2027,
    intervalYears: null,
    lastYear: null,
    window: null,
    statutory: false,
    tags: [],
    funding: [{ purse: 'fund401', shareBp: 10_000 }],
    procurementKind: 'works',
    buildingId: null,
    partId: null,
    overrides: [],
    ...patch,
  };
}

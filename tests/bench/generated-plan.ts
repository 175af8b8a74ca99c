/** A made-up plan of any size: the same activities for the same size and seed. Shaped as a department's plan is: much small upkeep, a few large renewals. */
import type { FkGroup } from '../../domain/classification/fk-group.ts';
import type { Activity } from '../../domain/plan/activity.ts';
import { exampleActivity } from '../../domain/plan/activity-fixture.ts';

export const BASE_YEAR = 2027;
export const HORIZON_YEARS = 30;

/** Intervals of upkeep in years; `null` = once. */
const INTERVALS = [1, 3, 5, 7, 10, 12, 15, 25, null, null];

/** `windowYears` gives every work but yearly upkeep a window of that many years to either side. */
export function generatedPlan(count: number, options: { seed?: number; windowYears?: number } = {}): Activity[] {
  const random = numbers(options.seed ?? 1);
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  return Array.from({ length: count }, (_, i) => {
    const intervalYears = INTERVALS[i % INTERVALS.length] ?? null;
    const firstYear = BASE_YEAR + between(0, intervalYears === null ? HORIZON_YEARS - 1 : intervalYears - 1);
    // A renewal of a part costs tens of times what its upkeep does.
    const kroner = intervalYears === null ? between(50_000, 2_500_000) : between(5_000, 20_000) * intervalYears;
    const reach = intervalYears === 1 ? 0 : (options.windowYears ?? 0);
    return exampleActivity({
      id: `a${String(i).padStart(5, '0')}`,
      title: `Arbejde ${i}`,
      kind: intervalYears === null ? 'renewal' : 'maintenance',
      fkGroup: (1 + (i % 6)) as FkGroup,
      amountOre: null,
      unit: 'm2',
      ...priced(kroner * 100, between(1, 400)),
      surcharges: { scaffoldBp: i % 4 === 0 ? 1_500 : 0, adviserBp: 1_000, contingencyBp: 500 },
      vatIncluded: i % 3 !== 0,
      firstYear,
      intervalYears,
      window:
        reach === 0 ? null : { earliestYear: Math.max(BASE_YEAR, firstYear - reach), latestYear: firstYear + reach },
      statutory: i % 20 === 7,
      funding:
        i % 9 === 0
          ? [
              { purse: 'fund401', shareBp: 6_000 },
              { purse: 'draw_right', shareBp: 4_000 },
            ]
          : [{ purse: 'fund401', shareBp: 10_000 }],
    });
  });
}

function priced(totalOre: number, quantity: number): Pick<Activity, 'quantityMilli' | 'unitPriceOre'> {
  return { quantityMilli: quantity * 1000, unitPriceOre: Math.round(totalOre / quantity) };
}

/** mulberry32: 32 bits of state are plenty for a made-up plan, and the same on every machine. */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

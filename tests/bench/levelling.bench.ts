/** Levelling 200 works with windows of ±3 years by each objective, in its thread as the app runs it: seconds, and how far from the best possible. */
import { levelInThread } from '../../main/optimise/level.ts';
import { BASE_YEAR, generatedPlan, HORIZON_YEARS } from './generated-plan.ts';
import { type BenchRow, limitRow } from './measure.ts';

const ACTIVITIES = 200;
const WINDOW_YEARS = 3;
/** Several plans: one may be easy by luck. */
const SEEDS = [1, 2, 3];

export async function run(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const objective of ['peak', 'provision', 'rise'] as const) {
    let slowestMs = 0;
    let widestBp = 0;
    const labels = new Set<string>();
    for (const seed of SEEDS) {
      const activities = generatedPlan(ACTIVITIES, { seed, windowYears: WINDOW_YEARS });
      const frame = { baseYear: BASE_YEAR, horizonYears: HORIZON_YEARS };
      const terms = { frame, objective, openingBalanceOre: 500_000_00, floorOre: 0 };
      const start = performance.now();
      const { label, gapBp } = await levelInThread({ activities, terms }, undefined);
      slowestMs = Math.max(slowestMs, performance.now() - start);
      widestBp = Math.max(widestBp, gapBp);
      labels.add(label);
    }
    const name = `levelling ${ACTIVITIES} works ±${WINDOW_YEARS} years by ${objective}`;
    rows.push(
      limitRow(`${name}, slowest of ${SEEDS.length} plans`, 's', slowestMs / 1000, 5),
      limitRow(`${name}, widest proven gap (${[...labels].join(', ')})`, '%', widestBp / 100, 1),
    );
  }
  return rows;
}

/**
 * Levelling 200 works with windows of ±3 years by each objective, in its thread as the app runs it: seconds, and how far from the best
 * possible. Judged on plans shaped as a department's; the other kinds, some made to be hard, are judged by how few are not proven within 1 %.
 */
import { levelInThread } from '../../main/optimise/level.ts';
import { BASE_YEAR, HORIZON_YEARS } from './generated-plan.ts';
import { FAMILIES, type Family } from './levelling-families.ts';
import { type BenchRow, limitRow } from './measure.ts';

const ACTIVITIES = 200;
const OBJECTIVES = ['peak', 'provision', 'rise'] as const;
/** Several plans: one may be easy by luck. */
const SEEDS = [1, 2, 3];
/** Of the hard kinds one plan each. */
const HARD_SEED = 1;

type Objective = (typeof OBJECTIVES)[number];

export async function run(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  const [department, ...hard] = FAMILIES;
  if (department === undefined) throw new Error('there are no plans to level');
  for (const objective of OBJECTIVES) {
    const runs = [];
    for (const seed of SEEDS) runs.push(await measured(department, seed, objective));
    const name = `levelling ${ACTIVITIES} works ±3 years by ${objective}`;
    rows.push(
      limitRow(`${name}, slowest of ${SEEDS.length} plans`, 's', Math.max(...runs.map(({ s }) => s)), 5),
      limitRow(`${name}, widest proven gap`, '%', Math.max(...runs.map(({ gapPercent }) => gapPercent)), 1),
    );
    const others = [];
    for (const family of hard) others.push(await measured(family, HARD_SEED, objective));
    const open = others
      .filter(({ gapPercent }) => gapPercent > 1)
      .map(({ kind, gapPercent }) => `${kind} ${gapPercent} %`);
    rows.push(
      limitRow(`the same, slowest of ${hard.length} other kinds`, 's', Math.max(...others.map(({ s }) => s)), 10),
      limitRow(
        `the same, other kinds not proven within 1 %${open.length === 0 ? '' : ` (${open.join(', ')})`}`,
        `of ${hard.length}`,
        open.length,
        MOST_OPEN[objective],
      ),
    );
  }
  return rows;
}

/** A rise near 0 is no easier to find than to disprove: works of very unequal size may leave some per cent of a mean year unproven. */
const MOST_OPEN: Record<Objective, number> = { peak: 1, provision: 0, rise: 2 };

async function measured({ name, plan }: Family, seed: number, objective: Objective) {
  const frame = { baseYear: BASE_YEAR, horizonYears: HORIZON_YEARS };
  const terms = { frame, objective, openingBalanceOre: 500_000_00, floorOre: 0 };
  const activities = plan(seed, ACTIVITIES);
  const start = performance.now();
  const { gapBp } = await levelInThread({ activities, terms }, undefined);
  return { kind: name, s: (performance.now() - start) / 1000, gapPercent: gapBp / 100 };
}

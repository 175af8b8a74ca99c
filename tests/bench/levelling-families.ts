/** Plans of 200 works that are hard to level in different ways, so that a levelling is not measured on one shape it may have been tuned to. */
import type { Activity } from '../../domain/plan/activity.ts';
import { exampleActivity } from '../../domain/plan/activity-fixture.ts';
import { BASE_YEAR, generatedPlan, HORIZON_YEARS, numbers } from './generated-plan.ts';

export interface Family {
  readonly name: string;
  /** The same plan for the same seed. */
  readonly plan: (seed: number, count: number) => Activity[];
}

const WINDOW_YEARS = 3;

export const FAMILIES: readonly Family[] = [
  { name: 'department', plan: (seed, count) => generatedPlan(count, { seed, windowYears: WINDOW_YEARS }) },
  {
    // Amounts over four powers of ten, all once: few works carry most of the money.
    name: 'lumpy',
    plan: made(({ random, year }) => ({ kroner: Math.round(1_000 * 10 ** (random() * 3.5)), firstYear: year() })),
  },
  {
    // A handful of works of a whole year's money or more among small ones.
    name: 'giants',
    plan: made(({ random, year, i }) => ({
      kroner: i % 25 === 0 ? 3_000_000 + Math.round(random() * 6_000_000) : 20_000 + Math.round(random() * 180_000),
      firstYear: year(),
    })),
  },
  {
    // As typed: few, round amounts, so that no fine adding up is possible.
    name: 'round',
    plan: made(({ random, year }) => ({ kroner: 50_000 * (1 + Math.floor(random() * 12)), firstYear: year() })),
  },
  { name: 'equal', plan: made(({ year }) => ({ kroner: 400_000, firstYear: year() })) },
  {
    // Half of the money is overdue and wants to be spent in the first five years.
    name: 'backlog',
    plan: made(({ random, year, i }) => ({
      kroner: 20_000 + Math.round(random() ** 3 * 2_000_000),
      firstYear: i % 2 === 0 ? BASE_YEAR + Math.floor(random() * 5) : year(),
    })),
  },
  {
    // Series only: a shift moves every repetition.
    name: 'series',
    plan: made(({ random }) => {
      const intervalYears = 3 + Math.floor(random() * 13);
      return {
        kroner: 30_000 + Math.round(random() ** 2 * 1_500_000),
        firstYear: BASE_YEAR + Math.floor(random() * intervalYears),
        intervalYears,
      };
    }),
  },
];

interface Draw {
  readonly i: number;
  readonly random: () => number;
  /** Any year of the horizon. */
  readonly year: () => number;
}

interface Drawn {
  readonly kroner: number;
  readonly firstYear: number;
  readonly intervalYears?: number;
}

function made(draw: (draw: Draw) => Drawn): Family['plan'] {
  return (seed, count) => {
    const random = numbers(seed);
    const year = () => BASE_YEAR + Math.floor(random() * HORIZON_YEARS);
    return Array.from({ length: count }, (_, i) => {
      const { kroner, firstYear, intervalYears } = draw({ i, random, year });
      return exampleActivity({
        id: `a${String(i).padStart(5, '0')}`,
        amountOre: kroner * 100,
        firstYear,
        intervalYears: intervalYears ?? null,
        window: {
          earliestYear: Math.max(BASE_YEAR, firstYear - WINDOW_YEARS),
          latestYear: firstYear + WINDOW_YEARS,
        },
        statutory: i % 20 === 7,
      });
    });
  };
}

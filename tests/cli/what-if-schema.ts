/** What `--json` promises for the what-if commands, written down from the issue and docs/scenarier.md, not from the code. More fields may come; these stay. */
import * as z from 'zod';
import { planDocument } from './documents-schema.ts';

const ore = z.int();
const year = z.int().min(1900).max(2200);
const figures = z.array(
  z.object({
    figure: z.string().min(1),
    before: z.int().nullable(),
    after: z.int().nullable(),
    change: z.int().nullable(),
  }),
);

export const scenarioDocument = planDocument.extend({
  scenario: z.object({
    name: z.string().min(1),
    figures,
    years: z.array(
      z.object({
        year,
        spendingBeforeOre: ore.nullable(),
        spendingAfterOre: ore.nullable(),
        balanceBeforeOre: ore.nullable(),
        balanceAfterOre: ore.nullable(),
      }),
    ),
    notIndexed: z.array(z.object({ activityId: z.string(), reason: z.string() })),
  }),
});
export type ScenarioDocument = z.infer<typeof scenarioDocument>;

export const solveDocument = z.object({
  provisionOre: ore.min(0),
  requiredLevelOre: ore.min(0),
  requiredIndexedOre: ore.min(0),
  provisionIndexBp: z.int(),
  averageOre: ore.min(0),
  bindingYear: year.nullable(),
  lowestBalanceAtAverage: z.object({ year, ore }).nullable(),
  capped: z
    .object({
      capBp: z.int().min(0),
      feasible: z.boolean(),
      levelOre: ore.nullable(),
      path: z.array(z.object({ year, provisionOre: ore.min(0) })),
      broken: z.object({ year, missingOre: ore.min(1) }).nullable(),
    })
    .nullable(),
  waiting: z.object({ feasible: z.boolean(), nowOre: ore, laterOre: ore, extraOre: ore }),
  rent: z
    .object({
      perM2YearOre: ore.nullable(),
      perHomeMonthOre: ore.nullable(),
      basis: z.enum(['area', 'dwellings', 'unknown']),
    })
    .nullable(),
  sensitivity: z
    .array(
      z.object({ activityId: z.string(), title: z.string().min(1), withoutOre: ore.max(0), dearerOre: ore.min(0) }),
    )
    .max(5),
});

export const levelDocument = z.object({
  objective: z.enum(['peak', 'provision', 'rise']),
  windowYears: z.int().min(0).max(15),
  label: z.enum(['optimal', 'limit', 'greedy', 'nothing_to_move']),
  beforeOre: ore,
  afterOre: ore,
  // For `rise` in basis points of the mean year: it may exceed a whole year.
  gapBp: z.int().min(0),
  moves: z.array(
    z.object({
      activityId: z.string(),
      title: z.string().min(1),
      fromYear: year,
      toYear: year,
      amountOre: ore,
      worthOre: ore.min(1),
    }),
  ),
  staying: z.array(z.object({ activityId: z.string(), reason: z.string().min(1) })),
  figures,
});
export type LevelDocument = z.infer<typeof levelDocument>;

const statistics = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('summary'),
    n: z.int().min(5),
    low: z.number(),
    lowerQuartile: z.number(),
    median: z.number(),
    upperQuartile: z.number(),
    high: z.number(),
  }),
  z.object({ kind: z.literal('too_few'), n: z.int().min(0).max(4) }),
]);

export const twinsDocument = z.object({
  number: z.string().min(1),
  twins: z.array(
    z.object({ number: z.string().min(1), name: z.string().min(1), distance: z.number().min(0).max(0.4) }),
  ),
  figures: z
    .array(
      z.object({
        figure: z.string().min(1),
        own: z.number().nullable(),
        summary: statistics,
        outlier: z.object({ direction: z.enum(['high', 'low']), distance: z.number().gt(3.5) }).nullable(),
      }),
    )
    .min(1),
});
export type TwinsDocument = z.infer<typeof twinsDocument>;

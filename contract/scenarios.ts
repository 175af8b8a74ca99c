/** What-if: a plan under a scenario, the provisions that would do, works levelled over the years, and the department's twins. */
import { oc } from '@orpc/contract';
import * as z from 'zod';
import { basisPointsSchema, departmentNumberSchema, idSchema, oreSchema, yearSchema } from './common.ts';
import { commonErrors } from './errors.ts';
import { planViewSchema, purseSchema, versionChoiceSchema } from './plan.ts';

export const levelObjectiveSchema = z.enum(['peak', 'provision', 'rise']);
export type LevelObjective = z.infer<typeof levelObjectiveSchema>;

/** Years a work without a window of its own may be moved either way; 0 keeps it where it is. A setting of the proposal [D], not a rule. */
const windowYearsSchema = z.int().min(0).max(15).default(3);

const activityChangeSchema = z.strictObject({
  activityId: idSchema,
  firstYear: yearSchema.nullable().default(null),
  drop: z.boolean().default(false),
  funding: z
    .array(z.strictObject({ purse: purseSchema, shareBp: basisPointsSchema.min(0).max(10_000) }))
    .nullable()
    .default(null),
});

/** A scenario as a file or a page gives it. Everything may be left out; unknown names are refused, because a typing error must not pass as "no change". */
export const scenarioSchema = z.strictObject({
  name: z.string().max(120).default('scenario'),
  priceRateBp: basisPointsSchema.min(-5_000).max(10_000).nullable().default(null),
  priceSteps: z
    .array(z.strictObject({ year: yearSchema, changeBp: basisPointsSchema.min(-9_999).max(100_000) }))
    .max(40)
    .default([]),
  provisionOre: oreSchema.min(0).nullable().default(null),
  provisionIndexBp: basisPointsSchema.min(-5_000).max(10_000).nullable().default(null),
  floorOre: oreSchema.nullable().default(null),
  horizonYears: z.int().min(10).max(40).nullable().default(null),
  activities: z.array(activityChangeSchema).max(5_000).default([]),
  /** Level the works over the years as well, by this objective. */
  level: levelObjectiveSchema.nullable().default(null),
  windowYears: windowYearsSchema,
});
export type ScenarioInput = z.infer<typeof scenarioSchema>;

export const figureDifferenceSchema = z.object({
  figure: z.string(),
  before: z.int().nullable(),
  after: z.int().nullable(),
  change: z.int().nullable(),
});

export const scenarioResultSchema = z.object({
  name: z.string(),
  /** The plan as it would be. It is a view: the plan itself is untouched. */
  plan: planViewSchema,
  figures: z.array(figureDifferenceSchema),
  years: z.array(
    z.object({
      year: yearSchema,
      spendingBeforeOre: oreSchema.nullable(),
      spendingAfterOre: oreSchema.nullable(),
      balanceBeforeOre: oreSchema.nullable(),
      balanceAfterOre: oreSchema.nullable(),
    }),
  ),
  notIndexed: z.array(z.object({ activityId: idSchema, reason: z.string() })),
});
export type ScenarioResult = z.infer<typeof scenarioResultSchema>;

export const solveResultSchema = z.object({
  provisionOre: oreSchema,
  requiredLevelOre: oreSchema,
  requiredIndexedOre: oreSchema,
  provisionIndexBp: basisPointsSchema,
  averageOre: oreSchema,
  bindingYear: yearSchema.nullable(),
  /** What an average hides: the lowest balance if the average were set aside each year. */
  lowestBalanceAtAverage: z.object({ year: yearSchema, ore: oreSchema }).nullable(),
  /** The smallest path whose yearly rise stays under the cap; null when no cap was asked for. */
  capped: z
    .object({
      capBp: basisPointsSchema,
      feasible: z.boolean(),
      levelOre: oreSchema.nullable(),
      path: z.array(z.object({ year: yearSchema, provisionOre: oreSchema })),
      broken: z.object({ year: yearSchema, missingOre: oreSchema }).nullable(),
    })
    .nullable(),
  waiting: z.object({ feasible: z.boolean(), nowOre: oreSchema, laterOre: oreSchema, extraOre: oreSchema }),
  rent: z
    .object({
      perM2YearOre: oreSchema.nullable(),
      perHomeMonthOre: oreSchema.nullable(),
      basis: z.enum(['area', 'dwellings', 'unknown']),
    })
    .nullable(),
  sensitivity: z.array(
    z.object({ activityId: idSchema, title: z.string(), withoutOre: oreSchema, dearerOre: oreSchema }),
  ),
});
export type SolveResult = z.infer<typeof solveResultSchema>;

export const levelResultSchema = z.object({
  objective: levelObjectiveSchema,
  windowYears: z.int(),
  label: z.enum(['optimal', 'limit', 'greedy', 'nothing_to_move']),
  beforeOre: oreSchema,
  afterOre: oreSchema,
  gapBp: basisPointsSchema,
  moves: z.array(
    z.object({
      activityId: idSchema,
      title: z.string(),
      fromYear: yearSchema,
      toYear: yearSchema,
      amountOre: oreSchema,
      worthOre: oreSchema,
    }),
  ),
  staying: z.array(z.object({ activityId: idSchema, reason: z.string() })),
  figures: z.array(figureDifferenceSchema),
});
export type LevelResult = z.infer<typeof levelResultSchema>;

const summarySchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('summary'),
    n: z.int(),
    low: z.number(),
    lowerQuartile: z.number(),
    median: z.number(),
    upperQuartile: z.number(),
    high: z.number(),
  }),
  z.object({ kind: z.literal('too_few'), n: z.int() }),
]);

export const twinsResultSchema = z.object({
  number: z.string(),
  twins: z.array(z.object({ number: z.string(), name: z.string(), distance: z.number() })),
  figures: z.array(
    z.object({
      figure: z.string(),
      own: z.number().nullable(),
      summary: summarySchema,
      outlier: z.object({ direction: z.enum(['high', 'low']), distance: z.number() }).nullable(),
    }),
  ),
});
export type TwinsResult = z.infer<typeof twinsResultSchema>;

const byNumber = z.object({ number: departmentNumberSchema });
/** What-ifs of the version that decides, or of the one asked for. */
const byVersion = byNumber.extend({ planId: versionChoiceSchema });

export const scenariosContract = {
  evaluate: oc
    .errors(commonErrors)
    .input(byVersion.extend({ scenario: scenarioSchema }))
    .output(scenarioResultSchema),
  solve: oc
    .errors(commonErrors)
    .input(byVersion.extend({ capBp: basisPointsSchema.min(0).max(100_000).nullable().default(null) }))
    .output(solveResultSchema),
  level: oc
    .errors(commonErrors)
    .input(byVersion.extend({ objective: levelObjectiveSchema.default('peak'), windowYears: windowYearsSchema }))
    .output(levelResultSchema),
  twins: oc.errors(commonErrors).input(byNumber).output(twinsResultSchema),
};

/**
 * What-if: a plan under a scenario, scenarios kept with a plan, the provisions that would do, works levelled over the years or gathered on
 * one scaffold, and the department's twins.
 */
import { oc } from '@orpc/contract';
import * as z from 'zod';
import { basisPointsSchema, departmentNumberSchema, idSchema, oreSchema, yearSchema } from './common.ts';
import { commonErrors } from './errors.ts';
import { editResultSchema, planTermsSchema, planViewSchema, purseSchema, versionChoiceSchema } from './plan.ts';

export const levelObjectiveSchema = z.enum(['peak', 'provision', 'rise']);
export type LevelObjective = z.infer<typeof levelObjectiveSchema>;

/** Years a work without a window of its own may be moved either way; 0 keeps it where it is, null = as the settings have it. */
const windowYearsSchema = z.int().min(0).max(15).nullable().default(null);

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
  // As far as forty years of it can be added up.
  priceRateBp: basisPointsSchema.min(-5_000).max(1_500).nullable().default(null),
  priceSteps: z
    .array(z.strictObject({ year: yearSchema, changeBp: basisPointsSchema.min(-9_999).max(10_000) }))
    .max(10)
    .default([]),
  provisionOre: planTermsSchema.shape.provisionOre.nullable().default(null),
  provisionIndexBp: planTermsSchema.shape.provisionIndexBp.nullable().default(null),
  floorOre: planTermsSchema.shape.floorOre.nullable().default(null),
  horizonYears: planTermsSchema.shape.horizonYears.nullable().default(null),
  activities: z.array(activityChangeSchema).max(5_000).default([]),
  /** Level the works over the years as well, by this objective. */
  level: levelObjectiveSchema.nullable().default(null),
  windowYears: windowYearsSchema,
});
export type ScenarioInput = z.infer<typeof scenarioSchema>;

/** What is kept of a scenario beside its name. */
export const scenarioContentSchema = scenarioSchema.omit({ name: true });
export type ScenarioContent = z.infer<typeof scenarioContentSchema>;

export const keptScenarioSchema = z.object({
  id: idSchema,
  name: z.string(),
  /** null: another edition of the app wrote something this one does not know; then `fault` says what. */
  content: scenarioContentSchema.nullable(),
  fault: z.object({ code: z.enum(['scenario_field_unknown', 'scenario_unreadable']), field: z.string() }).nullable(),
});
export type KeptScenario = z.infer<typeof keptScenarioSchema>;

export const keptScenariosSchema = z.object({
  /** Of the version asked for, in the order they were kept. */
  own: z.array(keptScenarioSchema),
  /** Of the department's other versions, the newest version first: they stay there, and can be copied to a draft. */
  others: z.array(keptScenarioSchema.extend({ versionNo: z.int() })),
});
export type KeptScenarios = z.infer<typeof keptScenariosSchema>;

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

export const bundleResultSchema = z.object({
  withinYears: z.int(),
  /** The largest saving first. */
  bundles: z.array(
    z.object({
      buildingId: idSchema,
      buildingNumber: z.string().nullable(),
      year: yearSchema,
      /** Scaffold incl. VAT that is not put up a second time. */
      savingOre: oreSchema,
      /** Change of the smallest level provision when this one is carried out alone. */
      provisionChangeOre: oreSchema,
      members: z.array(
        z.object({
          activityId: idSchema,
          title: z.string(),
          fromYear: yearSchema,
          scaffoldOre: oreSchema,
          keepsScaffold: z.boolean(),
        }),
      ),
    }),
  ),
  /** All of them carried out. */
  figures: z.array(figureDifferenceSchema),
});
export type BundleResult = z.infer<typeof bundleResultSchema>;

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
const byPlan = z.object({ planId: idSchema });
/** `label` names the step of undo. */
const oneKept = byPlan.extend({ id: z.uuid(), label: z.string().max(80) });
const keptName = z.string().trim().min(1).max(120);

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
  /** Works on one building within so many years of each other, gathered on one scaffold. */
  bundle: oc
    .errors(commonErrors)
    .input(byVersion.extend({ withinYears: z.int().min(0).max(10).nullable().default(null) }))
    .output(bundleResultSchema),
  kept: oc.errors(commonErrors).input(byPlan).output(keptScenariosSchema),
  /** The page names the scenario; a known id is replaced. Only with a draft, as all that follows. */
  keep: oc
    .errors(commonErrors)
    .input(oneKept.extend({ name: keptName, content: scenarioContentSchema }))
    .output(editResultSchema),
  rename: oc
    .errors(commonErrors)
    .input(oneKept.extend({ name: keptName }))
    .output(editResultSchema),
  remove: oc.errors(commonErrors).input(oneKept).output(editResultSchema),
  /** From another version of the department; `leftOut` counts changes of lines that the draft does not have. */
  copy: oc
    .errors(commonErrors)
    .input(oneKept.extend({ fromId: idSchema }))
    .output(editResultSchema.extend({ leftOut: z.int() })),
  twins: oc.errors(commonErrors).input(byNumber).output(twinsResultSchema),
};

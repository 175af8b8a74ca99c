/** The 30-year plan of a department with its fund course, and the few edits of this milestone. */
import { oc } from '@orpc/contract';
import * as z from 'zod';
import { TERM_LIMITS } from '../domain/fund/term-limits.ts';
import {
  basisPointsSchema,
  daySchema,
  departmentNumberSchema,
  fkGroupSchema,
  idSchema,
  oreSchema,
  planStatusSchema,
  yearSchema,
} from './common.ts';
import { commonErrors } from './errors.ts';

export const activityKindSchema = z.enum(['maintenance', 'renewal', 'improvement', 'move_out']);

export const purseSchema = z.enum([
  'fund401',
  'loan',
  'draw_right',
  'disposition_fund',
  'lbf_support',
  'insurance',
  'defect_fund',
  'own_funds',
]);

export const tagSchema = z.enum(['energy', 'climate', 'accessibility', 'efficiency']);

/** One version of a department's plan; null = the one that stands for the department in the place that asks. */
export const versionChoiceSchema = idSchema.nullable().default(null);

const { mostOre, indexBp, interestBp, priceRateBp, steps, horizonYears } = TERM_LIMITS;

/** Another provision from a later year on, rising by the index from then. */
export const provisionStepSchema = z.strictObject({
  fromYear: yearSchema,
  provisionOre: oreSchema.min(0).max(mostOre),
});
export type ProvisionStep = z.infer<typeof provisionStepSchema>;

/** 2026 or 2026Q3. */
export const pricePeriodSchema = z.string().regex(/^\d{4}(?:Q[1-4])?$/);

/** The fund's terms and the frame of a plan. */
export const planTermsSchema = z.strictObject({
  openingBalanceOre: oreSchema.min(-mostOre).max(mostOre),
  floorOre: oreSchema.min(-mostOre).max(mostOre),
  provisionOre: oreSchema.min(0).max(mostOre),
  provisionIndexBp: basisPointsSchema.min(indexBp.least).max(indexBp.most),
  /** Once a year each, in any order. */
  provisionSteps: z.array(provisionStepSchema).max(steps),
  /** On a positive balance at the start of a year. */
  interestBp: basisPointsSchema.min(interestBp.least).max(interestBp.most),
  horizonYears: z.int().min(horizonYears.least).max(horizonYears.most),
  /** fixed: all years at one level · current: each year at its own, rising by `priceRateBp`. */
  priceBasis: z.enum(['fixed', 'current']),
  priceRateBp: basisPointsSchema.min(priceRateBp.least).max(priceRateBp.most),
  /** The series that brings prices to a level; the plan keeps its figures as they are today. null = prices stand as typed. */
  priceIndex: z.strictObject({ series: z.string().min(1).max(80), level: pricePeriodSchema }).nullable(),
  /** First accounting year; moving it carries nothing over (versions.create does). */
  baseYear: z.int().min(1900).max(2200),
});

/** A decision about one occurrence, as stored. */
export const overrideViewSchema = z.object({
  plannedYear: yearSchema,
  movedToYear: yearSchema.nullable(),
  skipped: z.boolean(),
  amountOre: oreSchema.nullable(),
  reason: z.string().nullable(),
});

export const activityViewSchema = z.object({
  id: idSchema,
  title: z.string(),
  kind: activityKindSchema,
  account: z.int(),
  group: fkGroupSchema,
  buildingNumber: z.string().nullable(),
  partId: idSchema.nullable(),
  partName: z.string().nullable(),
  location: z.string().nullable(),
  cause: z.string().nullable(),
  quantityMilli: z.int().nullable(),
  unit: z.string().nullable(),
  unitPriceOre: oreSchema.nullable(),
  /** A fixed amount per occurrence that stands instead of quantity × price. */
  amountOre: oreSchema.nullable(),
  priceDate: daySchema.nullable(),
  vatRateBp: basisPointsSchema,
  vatIncluded: z.boolean(),
  scaffoldBp: basisPointsSchema,
  adviserBp: basisPointsSchema,
  contingencyBp: basisPointsSchema,
  earliestYear: yearSchema.nullable(),
  latestYear: yearSchema.nullable(),
  procurementKind: z.enum(['works', 'service', 'goods']).nullable(),
  buildingId: idSchema.nullable(),
  findingId: idSchema.nullable(),
  overrides: z.array(overrideViewSchema),
  /** Amount per occurrence in the plan's price level; null where the price is unknown. */
  occurrenceOre: oreSchema.nullable(),
  firstYear: yearSchema,
  intervalYears: z.int().nullable(),
  lastYear: yearSchema.nullable(),
  statutory: z.boolean(),
  /** An index of its own; null = the plan's. */
  indexSeries: z.string().nullable(),
  tags: z.array(z.string()),
  fund401Bp: basisPointsSchema,
  funding: z.array(z.object({ purse: z.string(), shareBp: basisPointsSchema })),
  /** Sum of the occurrences within the horizon. */
  totalOre: oreSchema,
  beyondHorizon: z.boolean(),
  priceUnknown: z.boolean(),
  occurrences: z.array(
    z.object({
      year: yearSchema,
      /** The year the rule gave it; another one than `year` when it was moved. */
      plannedYear: yearSchema,
      amountOre: oreSchema,
      origin: z.enum(['rule', 'moved', 'amount', 'moved_amount', 'done']),
    }),
  ),
});
export type ActivityView = z.infer<typeof activityViewSchema>;

export const planYearSchema = z.object({
  year: yearSchema,
  spendingOre: oreSchema,
  drawnOre: oreSchema,
  provisionOre: oreSchema,
  /** On the balance the year began with. */
  interestOre: oreSchema,
  balanceOre: oreSchema,
  belowFloor: z.boolean(),
});
export type PlanYear = z.infer<typeof planYearSchema>;

export const decisionViewSchema = z.object({
  body: z.enum(['department_meeting', 'organisation_board', 'lbf']),
  decidedOn: daySchema.nullable(),
  votesFor: z.int().nullable(),
  votesAgainst: z.int().nullable(),
  votesBlank: z.int().nullable(),
  text: z.string().nullable(),
});

export const indexSeriesSchema = z.object({
  id: z.string(),
  name: z.string(),
  source: z.string(),
  points: z.array(
    z.object({
      year: yearSchema,
      quarter: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).nullable(),
      value: z.number(),
    }),
  ),
});
export type IndexSeriesView = z.infer<typeof indexSeriesSchema>;

export const planViewSchema = z.object({
  id: idSchema,
  departmentNumber: z.string(),
  versionNo: z.int(),
  status: planStatusSchema,
  /** Only a plan in draft takes edits (a plan in force is immutable). */
  editable: z.boolean(),
  baseYear: yearSchema,
  horizonYears: z.int(),
  accountingStartMonth: z.int(),
  priceBasis: z.enum(['fixed', 'current']),
  priceYear: yearSchema,
  /** Yearly rise of prices in current prices. */
  priceRateBp: basisPointsSchema,
  /** The index the prices are brought to their level by, as it was when it was chosen; null = as typed. */
  priceIndex: z.object({ series: indexSeriesSchema, level: pricePeriodSchema }).nullable(),
  vatIncluded: z.boolean(),
  currency: z.string(),
  openingBalanceOre: oreSchema,
  floorOre: oreSchema,
  provisionOre: oreSchema,
  provisionIndexBp: basisPointsSchema,
  provisionSteps: z.array(provisionStepSchema),
  interestBp: basisPointsSchema,
  activities: z.array(activityViewSchema),
  years: z.array(planYearSchema),
  groupYears: z.array(z.object({ group: fkGroupSchema, totalOre: oreSchema, years: z.array(oreSchema) })),
  totalOre: oreSchema,
  drawnTotalOre: oreSchema,
  lowestBalance: z.object({ year: yearSchema, ore: oreSchema, activityId: idSchema.nullable() }),
  yearsBelowFloor: z.array(yearSchema),
  /** Smallest level yearly provision that keeps the fund at or above its floor in every year (h*). */
  requiredProvisionOre: oreSchema,
  /** Smallest first-year provision where the plan's own yearly index is applied. */
  requiredIndexedProvisionOre: oreSchema,
  bindingYear: yearSchema.nullable(),
  averageProvisionOre: oreSchema,
  rent: z
    .object({
      typicalHomeM2: z.int(),
      perM2YearOre: oreSchema,
      perMonthOre: oreSchema,
    })
    .nullable(),
  decisions: z.array(decisionViewSchema),
});
export type PlanView = z.infer<typeof planViewSchema>;

/** All that a plan's workspace is first drawn from, in one answer: it must not wait for a second. */
export const planWorkspaceSchema = z.object({
  department: z.object({
    number: z.string(),
    name: z.string(),
    areaM2: z.int().nullable(),
    dwellings: z.int().nullable(),
    /** VAT of a new line until somebody says otherwise; a setting. */
    newLineVatBp: basisPointsSchema,
    buildings: z.array(z.object({ id: idSchema, number: z.string() })),
    parts: z.array(z.object({ id: idSchema, name: z.string(), buildingNumber: z.string().nullable() })),
  }),
  /**
   * Null where the department has none. Of the occurrences only those that were carried out: the page works the others out as it must
   * at every edit, and of 2,000 lines they are two thirds of the answer.
   */
  plan: planViewSchema.nullable(),
  /** The version that is in force, which the plan is compared with; null where there is none, or where it is the plan itself. */
  inForce: z.object({ planId: idSchema, versionNo: z.int() }).nullable(),
});
export type PlanWorkspace = z.infer<typeof planWorkspaceSchema>;

/** What an edit gives back: the group of operations by which it can be undone. */
export const editResultSchema = z.object({ group: z.string().nullable(), changed: z.int() });
export type EditResult = z.infer<typeof editResultSchema>;

/** Names the step in undo, in the language of who takes it. */
export const stepLabelSchema = z.string().max(80).default('');

export const planContract = {
  /** The version that decides (in force, else the newest decided, else the newest), or the version asked for. */
  get: oc
    .errors(commonErrors)
    .input(z.object({ number: departmentNumberSchema, planId: versionChoiceSchema }))
    .output(planViewSchema),
  /** The version asked for, else the one under way, else the one that decides. */
  workspace: oc
    .errors(commonErrors)
    .input(z.object({ number: departmentNumberSchema, planId: versionChoiceSchema }))
    .output(planWorkspaceSchema),
  setProvision: oc
    .errors(commonErrors)
    .input(
      z.object({ planId: idSchema, provisionOre: oreSchema.min(0).max(10_000_000_000_00), label: stepLabelSchema }),
    )
    .output(editResultSchema),
  moveActivity: oc
    .errors(commonErrors)
    .input(z.object({ activityId: idSchema, firstYear: yearSchema, label: stepLabelSchema }))
    .output(editResultSchema),
  undo: oc
    .errors(commonErrors)
    .input(z.object({ group: z.string().max(80) }))
    .output(z.object({ undone: z.int(), leftAlone: z.int() })),
};

/** One department: master data, condition, plan; and all that the printed board pack needs. */
import { oc } from '@orpc/contract';
import * as z from 'zod';
import {
  assessmentStateSchema,
  basisPointsSchema,
  daySchema,
  departmentNumberSchema,
  distributionSchema,
  fkGroupSchema,
  groupRollUpSchema,
  idSchema,
  lightReasonSchema,
  lightSchema,
  oreSchema,
  planStatusSchema,
  rollUpSchema,
  scoreSchema,
  yearSchema,
} from './common.ts';
import { commonErrors } from './errors.ts';
import { planViewSchema, versionChoiceSchema } from './plan.ts';

export const departmentMasterSchema = z.object({
  id: idSchema,
  number: z.string(),
  name: z.string(),
  organisationName: z.string(),
  organisationNumber: z.string(),
  accountingStartMonth: z.int(),
  currency: z.string(),
  address: z.string().nullable(),
  postcode: z.string().nullable(),
  city: z.string().nullable(),
  municipalityCode: z.string().nullable(),
  municipalityName: z.string().nullable(),
  region: z.string().nullable(),
  housingKind: z.enum(['family', 'youth', 'elderly']).nullable(),
  estateForm: z.enum(['multi_storey', 'low_dense']).nullable(),
  dwellings: z.int().nullable(),
  areaM2: z.int().nullable(),
  builtYear: z.int().nullable(),
  energyLabel: z.string().nullable(),
  heating: z.string().nullable(),
  resultAccountOre: oreSchema.nullable(),
  lastReviewOn: daySchema.nullable(),
});
export type DepartmentMaster = z.infer<typeof departmentMasterSchema>;

export const conditionViewSchema = rollUpSchema.extend({
  groups: z.array(groupRollUpSchema),
  distribution: z.array(distributionSchema),
  latestReport: z
    .object({
      number: z.string().nullable(),
      kind: z.string(),
      heldOn: daySchema.nullable(),
      inspector: z.string().nullable(),
    })
    .nullable(),
});
export type ConditionView = z.infer<typeof conditionViewSchema>;

export const partRowSchema = z.object({
  id: idSchema,
  group: fkGroupSchema,
  name: z.string(),
  location: z.string().nullable(),
  buildingNumber: z.string().nullable(),
  installedYear: z.int().nullable(),
  quantityMilli: z.int().nullable(),
  unit: z.string().nullable(),
  replacementValueOre: oreSchema.nullable(),
  state: assessmentStateSchema,
  score: scoreSchema.nullable(),
  isEstimate: z.boolean(),
  assessedOn: daySchema.nullable(),
  note: z.string().nullable(),
  findings: z.array(
    z.object({
      id: idSchema,
      defect: z.string().nullable(),
      severity: z.int().nullable(),
      intensity: z.int().nullable(),
      extentClass: z.int().nullable(),
      extentBp: basisPointsSchema.nullable(),
      score: scoreSchema.nullable(),
      note: z.string().nullable(),
    }),
  ),
});
export type PartRow = z.infer<typeof partRowSchema>;

export const departmentViewSchema = z.object({
  today: z.string(),
  master: departmentMasterSchema,
  light: lightSchema,
  reasons: z.array(lightReasonSchema),
  buildings: z.array(
    z.object({
      id: idSchema,
      number: z.string(),
      address: z.string().nullable(),
      builtYear: z.int().nullable(),
      storeys: z.int().nullable(),
      areaM2: z.int().nullable(),
      roofCode: z.string().nullable(),
      wallCode: z.string().nullable(),
      parts: z.int(),
    }),
  ),
  condition: conditionViewSchema,
  /** From this age on data is called old; a setting. */
  dataOldDays: z.int(),
  /** Work planned for years before this one and not done, as the plan in force has it; null where it has no such years. */
  backlog: z
    .object({
      ore: oreSchema,
      /** The accounting year of today. */
      beforeYear: yearSchema,
      /** Of the replacement value; null where that is unknown. */
      indexBp: basisPointsSchema.nullable(),
      band: z.enum(['good', 'fair', 'poor', 'critical']).nullable(),
    })
    .nullable(),
  /** The version that decides: in force, else the newest decided, else the newest. */
  plan: planViewSchema.nullable(),
  /** A newer version beside it that somebody works on or that is before the boards. */
  newerVersion: z.object({ planId: idSchema, versionNo: z.int(), status: planStatusSchema }).nullable(),
});
export type DepartmentView = z.infer<typeof departmentViewSchema>;

/** The six parts of a board pack (domain.md 6.1), ready to be laid out. */
export const boardPackSchema = z.object({
  today: z.string(),
  department: departmentViewSchema,
  nextYear: z.array(z.object({ activityId: idSchema, title: z.string(), amountOre: oreSchema, group: fkGroupSchema })),
  largestWorks: z.array(
    z.object({
      activityId: idSchema,
      title: z.string(),
      group: fkGroupSchema,
      partName: z.string().nullable(),
      years: z.array(yearSchema),
      amountOre: oreSchema,
      reason: z.object({
        code: z.enum(['finding', 'condition', 'age', 'stated', 'interval', 'statutory', 'planned']),
        facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
      }),
    }),
  ),
  /** Ten single years, then five-year blocks, per FK group. */
  table: z.object({
    columns: z.array(z.object({ fromYear: yearSchema, toYear: yearSchema })),
    rows: z.array(z.object({ group: fkGroupSchema, amountsOre: z.array(oreSchema), totalOre: oreSchema })),
    totalsOre: z.array(oreSchema),
    totalOre: oreSchema,
  }),
  rent: z
    .object({
      typicalHomeM2: z.int(),
      todayPerM2Ore: oreSchema,
      proposedPerM2Ore: oreSchema,
      changePerMonthOre: oreSchema,
      todayProvisionOre: oreSchema,
      proposedProvisionOre: oreSchema,
    })
    .nullable(),
});
export type BoardPack = z.infer<typeof boardPackSchema>;

const byNumber = z.object({ number: departmentNumberSchema });

export const departmentContract = {
  get: oc.errors(commonErrors).input(byNumber).output(departmentViewSchema),
  condition: oc.errors(commonErrors).input(byNumber).output(conditionViewSchema),
  parts: oc
    .errors(commonErrors)
    .input(byNumber.extend({ group: fkGroupSchema.nullable().default(null) }))
    .output(z.array(partRowSchema)),
  /** Of the version put before the boards (in review or presented), else of the one that decides, or of the version asked for. */
  boardPack: oc
    .errors(commonErrors)
    .input(byNumber.extend({ planId: versionChoiceSchema }))
    .output(boardPackSchema),
};

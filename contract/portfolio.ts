/** What the overview shows: key figures, traffic lights with reasons, condition per group, money per year. */
import { oc } from '@orpc/contract';
import * as z from 'zod';
import {
  basisPointsSchema,
  distributionSchema,
  idSchema,
  lightReasonSchema,
  lightSchema,
  oreSchema,
  planStatusSchema,
  rollUpSchema,
  yearSchema,
} from './common.ts';
import { commonErrors } from './errors.ts';

export const departmentRowSchema = z.object({
  id: idSchema,
  number: z.string(),
  name: z.string(),
  organisationId: idSchema,
  organisationName: z.string(),
  municipalityName: z.string().nullable(),
  builtYear: z.int().nullable(),
  dwellings: z.int().nullable(),
  areaM2: z.int().nullable(),
  currency: z.string(),
  /** Month in which the accounting year starts: it decides how its years are named. */
  accountingStartMonth: z.int().min(1).max(12),
  light: lightSchema,
  reasons: z.array(lightReasonSchema),
  condition: rollUpSchema,
  planStatus: planStatusSchema.nullable(),
  baseYear: yearSchema.nullable(),
  horizonYears: z.int().nullable(),
  planTotalOre: oreSchema,
  provisionOre: oreSchema.nullable(),
  requiredProvisionOre: oreSchema.nullable(),
  /** Provision ÷ required provision; null when nothing is required or nothing planned. */
  coverBp: basisPointsSchema.nullable(),
  lowestBalance: z.object({ year: yearSchema, ore: oreSchema }).nullable(),
  resultAccountOre: oreSchema.nullable(),
});
export type DepartmentRow = z.infer<typeof departmentRowSchema>;

export const moneyYearSchema = z.object({
  year: yearSchema,
  spendingOre: oreSchema,
  drawnOre: oreSchema,
  provisionOre: oreSchema,
});

export const overviewSchema = z.object({
  today: z.string(),
  currency: z.string(),
  /** Departments kept in another currency: never added to the sums. */
  otherCurrencies: z.array(z.object({ currency: z.string(), departments: z.int() })),
  organisations: z.array(z.object({ id: idSchema, name: z.string(), number: z.string(), departments: z.int() })),
  keyFigures: z.object({
    departments: z.int(),
    dwellings: z.int(),
    areaM2: z.int(),
    buildings: z.int(),
    parts: z.int(),
    condition: rollUpSchema,
    lights: z.object({ red: z.int(), yellow: z.int(), green: z.int() }),
    planTotalOre: oreSchema,
    provisionOre: oreSchema,
    requiredProvisionOre: oreSchema,
    departmentsBelowFloor: z.int(),
    departmentsWithoutPlan: z.int(),
  }),
  distribution: z.array(distributionSchema),
  years: z.array(moneyYearSchema),
  departments: z.array(departmentRowSchema),
});
export type Overview = z.infer<typeof overviewSchema>;

export const portfolioContract = {
  overview: oc
    .errors(commonErrors)
    .input(z.object({ organisationId: idSchema.nullable().default(null) }))
    .output(overviewSchema),
  departments: oc.errors(commonErrors).output(z.array(departmentRowSchema)),
};

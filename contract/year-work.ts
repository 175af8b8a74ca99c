/** The year's work (årsplan): occurrences of plans in force for one or two accounting years, and what happens to them. */
import { oc } from '@orpc/contract';
import * as z from 'zod';
import { TERM_LIMITS } from '../domain/fund/term-limits.ts';
import { daySchema, fkGroupSchema, idSchema, oreSchema, yearSchema } from './common.ts';
import { commonErrors } from './errors.ts';
import { activityKindSchema, editResultSchema } from './plan.ts';

export const followUpStatusSchema = z.enum([
  'planned',
  'tendered',
  'ordered',
  'under_way',
  'done',
  'postponed',
  'dropped',
]);
export type FollowUpStatus = z.infer<typeof followUpStatusSchema>;

export const yearWorkRowSchema = z.object({
  planId: idSchema,
  activityId: idSchema,
  /** The year the rule gives the occurrence: with the activity, its name. */
  plannedYear: yearSchema,
  /** The year the plan has it in: the planned one unless a decision moved it. */
  planYear: yearSchema,
  /** The year it is shown in: the plan's, or the one it was put off to. */
  year: yearSchema,
  departmentNumber: z.string(),
  departmentName: z.string(),
  organisationId: idSchema,
  organisationName: z.string(),
  /** Month the organisation's accounting years begin in: 7 makes 2026 the year 2026/27. */
  accountingStartMonth: z.int(),
  title: z.string(),
  kind: activityKindSchema,
  group: fkGroupSchema,
  buildingNumber: z.string().nullable(),
  currency: z.string(),
  budgetOre: oreSchema,
  status: followUpStatusSchema,
  reason: z.string().nullable(),
  toYear: yearSchema.nullable(),
  contractOre: oreSchema.nullable(),
  actualOre: oreSchema.nullable(),
  doneOn: daySchema.nullable(),
  note: z.string().nullable(),
});
export type YearWorkRow = z.infer<typeof yearWorkRowSchema>;

export const yearWorkSchema = z.object({
  /** The earliest of the spans. */
  fromYear: yearSchema,
  /** The accounting years asked for, one span per start month among the organisations; they may differ by a year. */
  spans: z.array(z.object({ accountingStartMonth: z.int(), fromYear: yearSchema, toYear: yearSchema })),
  rows: z.array(yearWorkRowSchema),
  totals: z.array(
    z.object({
      year: yearSchema,
      accountingStartMonth: z.int(),
      currency: z.string(),
      budgetOre: oreSchema,
      contractOre: oreSchema,
      actualOre: oreSchema,
      open: z.int(),
      done: z.int(),
      postponed: z.int(),
      dropped: z.int(),
    }),
  ),
});
export type YearWork = z.infer<typeof yearWorkSchema>;

/** What one work may cost: sums of as many as there are stay whole øre. */
const costSchema = oreSchema.min(0).max(TERM_LIMITS.mostOre).nullable();

/** What is kept about one work, as the list shows it. */
const keptSchema = yearWorkRowSchema.pick({
  status: true,
  reason: true,
  toYear: true,
  contractOre: true,
  actualOre: true,
  doneOn: true,
  note: true,
});
export type KeptFollowUp = z.infer<typeof keptSchema>;

export const yearWorkContract = {
  /** This and the next accounting year of each organisation unless said otherwise. */
  list: oc
    .errors(commonErrors)
    .input(
      z.object({
        organisationId: idSchema.nullable().default(null),
        departmentNumber: z.string().nullable().default(null),
        fromYear: yearSchema.nullable().default(null),
        years: z.int().min(1).max(5).default(2),
      }),
    )
    .output(yearWorkSchema),
  /** Postponed and dropped want a reason; done wants a cost and a day. */
  save: oc
    .errors(commonErrors)
    .input(
      z.object({
        activityId: idSchema,
        plannedYear: yearSchema,
        status: followUpStatusSchema,
        reason: z.string().trim().max(1_000).nullable(),
        toYear: yearSchema.nullable(),
        contractOre: costSchema,
        actualOre: costSchema,
        doneOn: daySchema.nullable(),
        note: z.string().trim().max(2_000).nullable(),
        /** What was kept when the entry was begun: refused if somebody has kept something else since. Null = whatever is kept. */
        seen: keptSchema.nullable().default(null),
      }),
    )
    .output(editResultSchema),
};

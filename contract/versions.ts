/** Versions of a plan, the decisions about them, the difference between two, and the points of attention for the boards. */
import { oc } from '@orpc/contract';
import * as z from 'zod';
import { daySchema, departmentNumberSchema, idSchema, oreSchema, planStatusSchema, yearSchema } from './common.ts';
import { commonErrors } from './errors.ts';
import { decisionViewSchema, planTermsSchema, stepLabelSchema } from './plan.ts';
import { planEditResultSchema } from './plan-edit.ts';

export const planVersionSchema = z.object({
  planId: idSchema,
  versionNo: z.int(),
  status: planStatusSchema,
  baseYear: yearSchema,
  madeOn: daySchema.nullable(),
  originPlanId: idSchema.nullable(),
  activities: z.int(),
  totalOre: oreSchema,
  provisionOre: oreSchema,
  /** Smallest level provision (h*): the same measure for every version. */
  requiredProvisionOre: oreSchema,
  /** Smallest first-year provision by the version's own yearly index: what its provision is too little against. */
  requiredFirstYearOre: oreSchema,
  lowestBalance: z.object({ year: yearSchema, ore: oreSchema }),
  decisions: z.array(decisionViewSchema),
  /** The states it may go to next, by the status machine of domain/plan. */
  next: z.array(planStatusSchema),
});
export type PlanVersion = z.infer<typeof planVersionSchema>;

export const decisionInputSchema = z.strictObject({
  decidedOn: daySchema,
  votesFor: z.int().min(0).nullable().default(null),
  votesAgainst: z.int().min(0).nullable().default(null),
  votesBlank: z.int().min(0).nullable().default(null),
  text: z.string().trim().max(4_000).nullable().default(null),
});
export type DecisionInput = z.infer<typeof decisionInputSchema>;

/** A field of a line beside its money and years. Texts come with what they were and are; of the rest only the name. */
export const fieldChangeSchema = z.object({
  field: z.enum([
    'title',
    'location',
    'cause',
    'code',
    'kind',
    'account',
    'group',
    'window',
    'statutory',
    'tags',
    'procurementKind',
    'building',
    'part',
    'finding',
  ]),
  from: z.string().nullable(),
  to: z.string().nullable(),
});
export type FieldChange = z.infer<typeof fieldChangeSchema>;

export const changeKindSchema = z.enum(['dropped', 'new', 'quantity', 'price', 'moved', 'funding', 'other']);

/** Both versions in the years of the later one; `before.totalOre` is the earlier one's total in those years. */
export const planDifferenceSchema = z.object({
  before: z.object({ planId: idSchema, versionNo: z.int(), totalOre: oreSchema, requiredProvisionOre: oreSchema }),
  after: z.object({ planId: idSchema, versionNo: z.int(), totalOre: oreSchema, requiredProvisionOre: oreSchema }),
  /** Lines of the earlier version whose work lies before the years compared: history, not dropped. */
  endedLines: z.int(),
  activities: z.array(
    z.object({
      /** Of the later version where the line is in it, else of the earlier. */
      activityId: idSchema,
      title: z.string(),
      kinds: z.array(changeKindSchema),
      /** What is behind the kind `other`. */
      fields: z.array(fieldChangeSchema),
      /** Change over the years compared: fromOre + totalOre = toOre, with null as 0. */
      totalOre: oreSchema,
      /** Years of the first occurrence that was moved, else of the first one; null = none in either version's years. */
      fromYear: yearSchema.nullable(),
      toYear: yearSchema.nullable(),
      /** All occurrences in the years compared; null = the line is not in that version. */
      fromOre: oreSchema.nullable(),
      toOre: oreSchema.nullable(),
    }),
  ),
  /** before + all changes = after, to the øre, in every year. */
  years: z.array(
    z.object({
      year: yearSchema,
      beforeOre: oreSchema,
      afterOre: oreSchema,
      changesOre: z.record(changeKindSchema, oreSchema),
    }),
  ),
});
export type PlanDifferenceView = z.infer<typeof planDifferenceSchema>;

export const attentionPointSchema = z.object({
  id: idSchema.nullable(),
  /** Stable code of the rule, or `own` for one that a person wrote. */
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  /** What a person wrote instead of, or beside, the rule's sentence. */
  text: z.string().nullable(),
  proposal: z.string().nullable(),
  /** proposed: by a rule, not yet looked at. */
  status: z.enum(['proposed', 'kept', 'dismissed', 'settled']),
});
export type AttentionPoint = z.infer<typeof attentionPointSchema>;

const byPlan = z.object({ planId: idSchema });

/** What the year's work says about an occurrence that a draft does not know yet. */
export const versionProposalSchema = z.object({
  activityId: idSchema,
  plannedYear: yearSchema,
  code: z.enum(['overspent', 'underspent', 'paid_elsewhen', 'postponed', 'dropped']),
  title: z.string(),
  buildingNumber: z.string().nullable(),
  /** Year and amount in the draft as it stands. */
  year: yearSchema,
  budgetOre: oreSchema,
  actualOre: oreSchema.nullable(),
  toYear: yearSchema.nullable(),
  reason: z.string().nullable(),
  /** True when it was paid before the draft's first year: the opening balance tells of it, no year of the plan does. */
  paidBefore: z.boolean(),
  /** The accounting year it was paid in; null = it was not. */
  paidYear: yearSchema.nullable(),
  /** Change of the required first-year provision when this one alone is taken. */
  requiredChangeOre: oreSchema,
});
export type VersionProposal = z.infer<typeof versionProposalSchema>;

export const versionProposalsSchema = z.object({
  proposals: z.array(versionProposalSchema),
  /** Smallest first-year provision by the draft's own yearly index. */
  requiredProvisionOre: oreSchema,
  /** With all of them taken. */
  requiredChangeOre: oreSchema,
  /** Below 0 = worse. */
  lowestChangeOre: oreSchema,
});
export type VersionProposals = z.infer<typeof versionProposalsSchema>;

/** Which years the next version is of, and what becomes of work that the years left behind did not finish. */
export const nextVersionChoiceSchema = byPlan.extend({
  /** null = as the rule proposes: the version's own while it lies ahead, else the next accounting year. */
  baseYear: yearSchema.nullable().default(null),
  unfinished: z.enum(['move', 'leave']).default('move'),
});

export const nextVersionSchema = z.object({
  baseYear: yearSchema,
  lastYear: yearSchema,
  /** The base years there is a choice between. */
  choices: z.array(yearSchema),
  openingBalance: z.object({
    ore: oreSchema,
    /** plan: the version's own; course: the fund's course up to the base year; fund_balance: from the accounts. */
    source: z.enum(['plan', 'course', 'fund_balance']),
    courseOre: oreSchema,
  }),
  provisionOre: oreSchema,
  /** Occurrences of the years left behind. */
  carried: z.object({
    done: z.int(),
    dropped: z.int(),
    postponed: z.int(),
    moved: z.int(),
    left: z.int(),
    endedLines: z.int(),
  }),
});
export type NextVersionView = z.infer<typeof nextVersionSchema>;

export const versionsContract = {
  list: oc
    .errors(commonErrors)
    .input(z.object({ number: departmentNumberSchema }))
    .output(z.array(planVersionSchema)),
  /** What the next version would begin with. Writes nothing. */
  outline: oc.errors(commonErrors).input(nextVersionChoiceSchema).output(nextVersionSchema),
  /** A copy in draft, moved on to its base year. Refused while another draft is open, and of a version that one in force has replaced. */
  create: oc
    .errors(commonErrors)
    .input(
      nextVersionChoiceSchema.extend({
        /** null = as the outline has it. */
        openingBalanceOre: planTermsSchema.shape.openingBalanceOre.nullable().default(null),
        /** Stands with unfinished work that is moved into the base year. */
        reason: z.string().trim().max(500).nullable().default(null),
      }),
    )
    .output(z.object({ planId: idSchema, versionNo: z.int() })),
  /** One step of the status machine, with the decision that belongs to it. */
  transition: oc
    .errors(commonErrors)
    .input(byPlan.extend({ to: planStatusSchema, decision: decisionInputSchema.nullable().default(null) }))
    .output(planVersionSchema),
  difference: oc
    .errors(commonErrors)
    .input(z.object({ fromPlanId: idSchema, toPlanId: idSchema }))
    .output(planDifferenceSchema),
  /** What follow-up proposes for a draft; nothing for a version past its draft. */
  proposals: oc.errors(commonErrors).input(byPlan).output(versionProposalsSchema),
  /** Takes proposals into the draft, all of those named or none, as one step of undo. */
  acceptProposals: oc
    .errors(commonErrors)
    .input(
      byPlan.extend({
        label: z.string().max(80),
        accept: z
          .array(z.object({ activityId: idSchema, plannedYear: yearSchema }))
          .min(1)
          .max(5_000),
      }),
    )
    .output(planEditResultSchema),
  attention: oc.errors(commonErrors).input(byPlan).output(z.array(attentionPointSchema)),
  saveAttention: oc
    .errors(commonErrors)
    .input(
      byPlan.extend({
        point: attentionPointSchema.extend({
          text: z.string().trim().max(2_000).nullable(),
          proposal: z.string().trim().max(2_000).nullable(),
        }),
        label: stepLabelSchema,
      }),
    )
    .output(attentionPointSchema),
};

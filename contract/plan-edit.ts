/**
 * Editing a plan in draft: cells, lines, single occurrences and the fund's terms, as one intention each; undo and redo across restarts; the
 * history of a line; and what findings and ageing say that no line answers.
 */
import { oc } from '@orpc/contract';
import * as z from 'zod';
import { basisPointsSchema, daySchema, fkGroupSchema, idSchema, oreSchema, scoreSchema, yearSchema } from './common.ts';
import { commonErrors } from './errors.ts';
import { activityKindSchema, planTermsSchema, purseSchema, tagSchema } from './plan.ts';

/** Every field of a line that a person may set. Shapes and ranges only; the domain's rules are applied in the engine. */
export const activityFieldsSchema = z.strictObject({
  title: z.string().trim().min(1).max(300),
  kind: activityKindSchema,
  account: z.int().min(100).max(999),
  group: fkGroupSchema,
  buildingId: idSchema.nullable(),
  partId: idSchema.nullable(),
  findingId: idSchema.nullable(),
  location: z.string().max(300).nullable(),
  cause: z.string().max(2_000).nullable(),
  quantityMilli: z.int().min(0).nullable(),
  unit: z.string().max(40).nullable(),
  unitPriceOre: oreSchema.min(0).nullable(),
  amountOre: oreSchema.min(0).nullable(),
  priceDate: daySchema.nullable(),
  vatRateBp: basisPointsSchema.min(0).max(10_000),
  vatIncluded: z.boolean(),
  scaffoldBp: basisPointsSchema.min(0).max(100_000),
  adviserBp: basisPointsSchema.min(0).max(100_000),
  contingencyBp: basisPointsSchema.min(0).max(100_000),
  firstYear: yearSchema,
  intervalYears: z.int().min(1).max(100).nullable(),
  lastYear: yearSchema.nullable(),
  earliestYear: yearSchema.nullable(),
  latestYear: yearSchema.nullable(),
  statutory: z.boolean(),
  tags: z.array(tagSchema).max(4),
  funding: z.array(z.strictObject({ purse: purseSchema, shareBp: basisPointsSchema.min(0).max(10_000) })).max(8),
  procurementKind: z.enum(['works', 'service', 'goods']).nullable(),
});
export type ActivityFields = z.infer<typeof activityFieldsSchema>;

export const planChangeSchema = z.discriminatedUnion('kind', [
  /** The page names the new line (UUIDv7), so that it can show it before the answer comes. Absent fields get defaults. */
  z.strictObject({
    kind: z.literal('create'),
    activityId: z.uuid(),
    fields: activityFieldsSchema.partial().required({ title: true, firstYear: true }),
  }),
  z.strictObject({ kind: z.literal('update'), activityId: idSchema, fields: activityFieldsSchema.partial() }),
  z.strictObject({ kind: z.literal('remove'), activityId: idSchema }),
  /** A decision about one occurrence, named by the year the rule gives it; null takes the decision back. */
  z.strictObject({
    kind: z.literal('occurrence'),
    activityId: idSchema,
    plannedYear: yearSchema,
    set: z
      .strictObject({
        movedToYear: yearSchema.nullable(),
        skipped: z.boolean(),
        amountOre: oreSchema.min(0).nullable(),
        reason: z.string().max(500).nullable(),
      })
      .nullable(),
  }),
  z.strictObject({ kind: z.literal('terms'), fields: planTermsSchema.partial() }),
]);
export type PlanChange = z.infer<typeof planChangeSchema>;

/** Where a change was refused: its place in the list, the field, and a code with a sentence in contract/messages. */
export const planFaultSchema = z.object({ index: z.int(), field: z.string(), code: z.string() });
export type PlanFault = z.infer<typeof planFaultSchema>;

export const planEditResultSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), group: z.string().nullable(), changed: z.int() }),
  /** Nothing was written. */
  z.object({ ok: z.literal(false), faults: z.array(planFaultSchema) }),
]);
export type PlanEditResult = z.infer<typeof planEditResultSchema>;

export const undoStateSchema = z.object({
  /** What the next undo and redo would take back or do again; null = nothing. */
  undo: z.object({ group: z.string(), label: z.string(), atMs: z.int(), changes: z.int() }).nullable(),
  redo: z.object({ group: z.string(), label: z.string(), atMs: z.int(), changes: z.int() }).nullable(),
});
export type UndoState = z.infer<typeof undoStateSchema>;

export const historyEntrySchema = z.object({
  atMs: z.int(),
  actor: z.string(),
  /** edit, import, undo, restore. */
  cause: z.string(),
  field: z.string(),
  from: z.union([z.string(), z.number(), z.null()]),
  to: z.union([z.string(), z.number(), z.null()]),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

/** A line prefilled from a finding or from a part past its expected life. */
export const planSourceSchema = z.object({
  source: z.enum(['finding', 'ageing']),
  findingId: idSchema.nullable(),
  partId: idSchema,
  partName: z.string(),
  location: z.string().nullable(),
  buildingNumber: z.string().nullable(),
  group: fkGroupSchema,
  score: scoreSchema.nullable(),
  /** Reason as data: the finding's defect, or the end of life with its years. */
  reason: z.object({ code: z.string(), facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])) }),
  suggested: activityFieldsSchema.partial().required({ title: true, firstYear: true }),
  /** Where the suggested price comes from: catalogue [B], price bank, the finding itself; null = no price. */
  priceSource: z.enum(['catalogue', 'price_bank', 'finding']).nullable(),
});
export type PlanSource = z.infer<typeof planSourceSchema>;

export const planSourcesSchema = z.object({
  unanswered: z.array(planSourceSchema),
  /** Lines whose part is in better shape than the plan assumes. */
  early: z.array(
    z.object({
      activityId: idSchema,
      title: z.string(),
      plannedYear: yearSchema,
      suggestedYear: yearSchema,
      score: scoreSchema,
      partName: z.string(),
    }),
  ),
});
export type PlanSources = z.infer<typeof planSourcesSchema>;

const byPlan = z.object({ planId: idSchema });

export const planEditContract = {
  /** All of it or nothing, one undo step. `label` names the step (undo, history). */
  edit: oc
    .errors(commonErrors)
    .input(byPlan.extend({ label: z.string().max(80), changes: z.array(planChangeSchema).min(1).max(20_000) }))
    .output(planEditResultSchema),
  undoState: oc.errors(commonErrors).input(byPlan).output(undoStateSchema),
  undo: oc.errors(commonErrors).input(byPlan).output(undoStateSchema),
  redo: oc.errors(commonErrors).input(byPlan).output(undoStateSchema),
  history: oc
    .errors(commonErrors)
    .input(z.object({ activityId: idSchema }))
    .output(z.array(historyEntrySchema)),
  sources: oc.errors(commonErrors).input(byPlan).output(planSourcesSchema),
};

/**
 * Editing a plan in draft: cells, lines, single occurrences and the fund's terms, as one intention each; undo and redo across restarts; the
 * history of a line; and what findings and ageing say that no line answers.
 */
import { oc } from '@orpc/contract';
import * as z from 'zod';
import { basisPointsSchema, daySchema, fkGroupSchema, idSchema, oreSchema, scoreSchema, yearSchema } from './common.ts';
import { commonErrors } from './errors.ts';
import { photoViewSchema } from './photos.ts';
import { activityKindSchema, indexSeriesSchema, planTermsSchema, purseSchema, tagSchema } from './plan.ts';

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

/** Where a price was taken from; the engine compares. Left out = typed. */
const priceFromSchema = z.enum(['catalogue', 'price_bank', 'finding']).optional();

export const planChangeSchema = z.discriminatedUnion('kind', [
  /** The page names the new line (UUIDv7), so that it can show it before the answer comes. Absent fields get defaults. */
  z.strictObject({
    kind: z.literal('create'),
    activityId: z.uuid(),
    fields: activityFieldsSchema.partial().required({ title: true, firstYear: true }),
    priceFrom: priceFromSchema,
  }),
  z.strictObject({
    kind: z.literal('update'),
    activityId: idSchema,
    fields: activityFieldsSchema.partial(),
    priceFrom: priceFromSchema,
  }),
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

/** What one undo or redo did not take back, because somebody has changed it since. */
export const leftAloneSchema = z.object({
  /** Title of the line or name of the scenario; empty for the plan's own terms. */
  name: z.string(),
  what: z.enum(['line', 'terms', 'scenario', 'other']),
  /** As in the history: a field, `occurrence.<year>.<field>`, or `deleted`. */
  field: z.string(),
});
export type LeftAlone = z.infer<typeof leftAloneSchema>;

export const steppedSchema = undoStateSchema.extend({
  /** The label of the step that was taken; null when there was none. */
  step: z.string().nullable(),
  /** The first of them; `leftAloneCount` counts all. */
  leftAlone: z.array(leftAloneSchema).max(50),
  leftAloneCount: z.int(),
});
export type Stepped = z.infer<typeof steppedSchema>;

/** What a unit costs, and how sure that is. Amounts are øre per unit incl. VAT. */
export const priceBasisSchema = z.object({
  source: z.enum(['price_bank', 'catalogue']),
  unit: z.string(),
  /** The median of own prices, or the middle of the catalogue's example range. */
  unitPriceOre: oreSchema,
  /** The quartiles of own prices, or the range. */
  lowOre: oreSchema,
  highOre: oreSchema,
  /** Own prices behind the figure; null for the catalogue. */
  n: z.int().nullable(),
  /** The day whose price level it is. */
  asOf: daySchema,
  /** The newest price among them. */
  newest: daySchema,
  /** The index and the period (2026, 2026Q3) it was brought to; null = as paid, there was no index. */
  series: z.string().nullable(),
  level: z.string().nullable(),
  /** B: an example to be replaced by one's own; V: verified in its source; null for own prices. */
  mark: z.enum(['B', 'V']).nullable(),
});
export type PriceBasis = z.infer<typeof priceBasisSchema>;

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
  /** The figures behind a price of the catalogue or the price bank. */
  priceBasis: priceBasisSchema.nullable(),
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

const reasonSchema = z.object({
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});

/** What a line rests on, as it is stored: the part and its age, the damage, the photos, the price and the rules of procurement. */
export const lineBackgroundSchema = z.object({
  part: z
    .object({
      name: z.string(),
      className: z.object({ da: z.string(), en: z.string() }).nullable(),
      installedYear: z.int().nullable(),
      life: z.object({ low: z.int(), expected: z.int(), high: z.int() }).nullable(),
      /** The part's own life, or its class's with the mark of the catalogue. */
      lifeFrom: z.enum(['part', 'catalogue']).nullable(),
      lifeMark: z.enum(['B', 'V']).nullable(),
      score: scoreSchema.nullable(),
      assessedOn: daySchema.nullable(),
    })
    .nullable(),
  /** When age and grade call for work on the part, and why; never before this year. */
  ageing: z.object({ year: yearSchema, dueYear: yearSchema, reason: reasonSchema }).nullable(),
  /** The damage the line answers. */
  finding: z
    .object({
      defect: z.string().nullable(),
      location: z.string().nullable(),
      proposedWork: z.string().nullable(),
      severity: z.int().nullable(),
      score: scoreSchema.nullable(),
      reportNumber: z.string().nullable(),
      foundOn: daySchema.nullable(),
    })
    .nullable(),
  /** Damage on the part that the line could answer, the newest first. */
  findings: z.array(z.object({ id: idSchema, defect: z.string().nullable(), foundOn: daySchema.nullable() })),
  /** Of the finding first, then of the part, the newest report first; `photoCount` counts all. */
  photos: z.array(photoViewSchema),
  photoCount: z.int(),
  price: z.object({
    /** Where the line's own price comes from; null = it has none. */
    source: z.enum(['finding', 'price_bank', 'catalogue', 'import', 'typed']).nullable(),
    /** Who set it when, as the history has it. */
    setBy: z.string().nullable(),
    /** Who set it when was kept with the price; false: worked out from the log, as for lines of before. */
    kept: z.boolean(),
    setAtMs: z.int().nullable(),
    /** Whole years since the day of the price. */
    ageYears: z.int().nullable(),
    /** What is known about this class and unit today. */
    bank: priceBasisSchema.nullable(),
    catalogue: priceBasisSchema.nullable(),
  }),
  /** The next occurrence and the rule for buying it; null where the line has no kind of procurement or no occurrence with a price. */
  procurement: z
    .object({
      year: yearSchema,
      exVatOre: oreSchema,
      /** null: the table has no rule for that kind and amount on any day it could be bought. */
      rule: z
        .object({
          procedure: z.enum(['one_bid', 'two_or_three_bids', 'licitation', 'below_eu', 'eu_tender']),
          fromOre: oreSchema,
          toOre: oreSchema.nullable(),
          validFrom: daySchema,
          validTo: daySchema.nullable(),
          mark: z.enum(['B', 'V']),
          source: z.string(),
        })
        .nullable(),
    })
    .nullable(),
});
export type LineBackground = z.infer<typeof lineBackgroundSchema>;

const byPlan = z.object({ planId: idSchema });

export const planEditContract = {
  /** All of it or nothing, one undo step. `label` names the step (undo, history). */
  edit: oc
    .errors(commonErrors)
    .input(byPlan.extend({ label: z.string().max(80), changes: z.array(planChangeSchema).min(1).max(20_000) }))
    .output(planEditResultSchema),
  undoState: oc.errors(commonErrors).input(byPlan).output(undoStateSchema),
  undo: oc.errors(commonErrors).input(byPlan).output(steppedSchema),
  redo: oc.errors(commonErrors).input(byPlan).output(steppedSchema),
  history: oc
    .errors(commonErrors)
    .input(z.object({ activityId: idSchema }))
    .output(z.array(historyEntrySchema)),
  background: oc
    .errors(commonErrors)
    .input(z.object({ activityId: idSchema }))
    .output(lineBackgroundSchema),
  sources: oc.errors(commonErrors).input(byPlan).output(planSourcesSchema),
  /** Changes of the fund's terms and of the prices, newest first. */
  termsHistory: oc.errors(commonErrors).input(byPlan).output(z.array(historyEntrySchema)),
  /** The price indices there are, each with the figures it has today. */
  priceSeries: oc.errors(commonErrors).output(z.array(indexSeriesSchema)),
};

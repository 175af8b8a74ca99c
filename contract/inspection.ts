/**
 * Inspecting a department: reports from start to closing, every entry as one intention, undo across restarts, and what goes out of it.
 * Photos have their own contract (photos.ts); turning findings into plan lines is planEdit.sources.
 */
import { oc } from '@orpc/contract';
import * as z from 'zod';
import {
  assessmentStateSchema,
  daySchema,
  departmentNumberSchema,
  idSchema,
  languageSchema,
  oreSchema,
  scoreSchema,
  yearSchema,
} from './common.ts';
import { commonErrors } from './errors.ts';
import {
  climateRiskFieldsSchema,
  closingCheckSchema,
  findingFieldsSchema,
  hazardSchema,
  inspectionViewSchema,
  partFieldsSchema,
  reportHeaderSchema,
  reportKindSchema,
  reportListEntrySchema,
  reviewItemFieldsSchema,
  stationSchema,
  walkOrderSchema,
} from './inspection-view.ts';
import { historyEntrySchema, planFaultSchema, priceBasisSchema, undoStateSchema } from './plan-edit.ts';

export const reportFieldsSchema = z.strictObject({
  number: z.string().trim().max(60).nullable(),
  heldOn: daySchema.nullable(),
  inspector: z.string().trim().max(120).nullable(),
  participants: z.string().trim().max(500).nullable(),
  walkOrder: walkOrderSchema,
  statement: z.string().max(4_000).nullable(),
  summary: z.string().max(4_000).nullable(),
  provisionalOn: daySchema.nullable(),
});
export type ReportFields = z.infer<typeof reportFieldsSchema>;

export const inspectionChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('report'), fields: reportFieldsSchema.partial() }),
  /** Sets fields of the part's assessment in this report, making it where there is none; `set: null` takes the assessment back. */
  z.strictObject({
    kind: z.literal('assess'),
    partId: idSchema,
    set: z
      .strictObject({
        state: assessmentStateSchema,
        /** Required for `graded`, refused for the others. */
        score: scoreSchema.nullable(),
        isEstimate: z.boolean(),
        reason: z.string().max(500).nullable(),
        jumpReason: z.string().max(500).nullable(),
        note: z.string().max(4_000).nullable(),
      })
      .partial()
      .nullable(),
  }),
  /** The baseline's grades still hold. Parts without an earlier grade are refused. */
  z.strictObject({ kind: z.literal('confirm'), partIds: z.array(idSchema).min(1).max(5_000) }),
  /** Makes or changes a finding; the part's computed grade follows unless a person gave it another with a reason. */
  z.strictObject({
    kind: z.literal('finding'),
    findingId: z.uuid(),
    partId: idSchema,
    fields: findingFieldsSchema.partial(),
  }),
  z.strictObject({ kind: z.literal('remove_finding'), findingId: idSchema }),
  z.strictObject({
    kind: z.literal('add_part'),
    partId: z.uuid(),
    fields: partFieldsSchema.partial().required({ name: true, group: true }),
  }),
  z.strictObject({ kind: z.literal('change_part'), partId: idSchema, fields: partFieldsSchema.partial() }),
  /** The quantities of the new parts and of what is left must be the old quantity. */
  z.strictObject({
    kind: z.literal('split_part'),
    partId: idSchema,
    into: z
      .array(
        z.strictObject({
          partId: z.uuid(),
          name: z.string().trim().min(1).max(300),
          location: z.string().max(300).nullable(),
          quantityMilli: z.int().min(0).nullable(),
        }),
      )
      .min(1)
      .max(20),
  }),
  z.strictObject({
    kind: z.literal('retire_part'),
    partId: idSchema,
    on: daySchema.nullable(),
    reason: z.string().trim().max(500).nullable(),
  }),
  z.strictObject({
    kind: z.literal('climate_answer'),
    hazard: hazardSchema,
    question: z.string().min(1).max(80),
    // Each by itself: what is left out stays as it is, also what another window wrote meanwhile.
    answer: z.enum(['yes', 'no', 'unknown']).nullable().optional(),
    note: z.string().max(2_000).nullable().optional(),
  }),
  z.strictObject({
    kind: z.literal('climate_risk'),
    riskId: z.uuid(),
    hazard: hazardSchema,
    fields: climateRiskFieldsSchema.partial(),
  }),
  z.strictObject({ kind: z.literal('remove_climate_risk'), riskId: idSchema }),
  z.strictObject({
    kind: z.literal('review_item'),
    itemId: z.uuid(),
    reviewNo: z.int().min(1).max(20),
    buildingType: z.string().max(80).nullable(),
    fields: reviewItemFieldsSchema.partial(),
  }),
]);
export type InspectionChange = z.infer<typeof inspectionChangeSchema>;

export const inspectionEditResultSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), group: z.string().nullable(), savedAtMs: z.int() }),
  /** Nothing was written. */
  z.object({ ok: z.literal(false), faults: z.array(planFaultSchema) }),
]);

export type InspectionEditResult = z.infer<typeof inspectionEditResultSchema>;

/** One field of one change to a part, its grade or one of its findings. */
export const partHistoryEntrySchema = historyEntrySchema.extend({
  rowId: idSchema,
  of: z.enum(['assessment', 'finding', 'part']),
  findingName: z.string().nullable(),
  /** The edit that sets the old value back; null where it stands already or follows from others. */
  back: inspectionChangeSchema.nullable(),
});
export type PartHistoryEntry = z.infer<typeof partHistoryEntrySchema>;

/** What the catalogue and the price bank say about putting a part right. */
export const workHelpSchema = z.object({
  works: z.array(z.object({ text: z.object({ da: z.string(), en: z.string() }), intervalYears: z.int().nullable() })),
  /** A unit's price with its source: own prices before the catalogue's example; null where neither is known for the part's unit. */
  price: priceBasisSchema.nullable(),
});
export type WorkHelp = z.infer<typeof workHelpSchema>;

export const importedDocumentSchema = z.object({
  reportId: idSchema,
  /** Of the department that took it in. */
  number: z.string(),
  /** `unchanged`: the same report was here already. */
  outcome: z.enum(['created', 'unchanged']),
  /** Names the import for taking it back; null when nothing was written. */
  batch: idSchema.nullable(),
  created: z.int(),
  /** Buildings and parts that were here with other content; they keep it. */
  kept: z.int(),
  photos: z.object({
    /** Photos of the report, without those that were erased. */
    all: z.int(),
    /** Files taken in with it. */
    files: z.int(),
    /** Photos of which a file is neither here nor came with it. */
    missing: z.int(),
  }),
});
export type ImportedDocument = z.infer<typeof importedDocumentSchema>;

/** The longest document: 300 photos and 2,000 findings take two. */
export const LONGEST_DOCUMENT = 50 * 1024 * 1024;
/** A report with photos comes in parts of at most this; a call's frame on the line may hold 128 MB. */
export const PACKAGE_BYTES = 100 * 1024 * 1024;

export const phraseSchema = z.object({
  /** Null = a shipped phrase that nobody has changed. */
  phraseId: idSchema.nullable(),
  classKey: z.string().nullable(),
  body: z.string(),
  language: languageSchema,
});
export type Phrase = z.infer<typeof phraseSchema>;

export const calibrationSchema = z.object({
  pairs: z.array(
    z.object({
      partId: idSchema,
      partName: z.string(),
      first: z.object({ inspector: z.string().nullable(), score: scoreSchema, assessedOn: daySchema.nullable() }),
      second: z.object({ inspector: z.string().nullable(), score: scoreSchema, assessedOn: daySchema.nullable() }),
      difference: z.int(),
    }),
  ),
  compared: z.int(),
  equal: z.int(),
  withinOne: z.int(),
  /** Mean of second − first in thousandths of a grade: who grades harder. */
  meanDifferenceMilli: z.int().nullable(),
});
export type Calibration = z.infer<typeof calibrationSchema>;

/** When the next external review is due and what its form still lacks. */
export const reviewOutlookSchema = z.object({
  lastReviewOn: daySchema.nullable(),
  dueOn: daySchema.nullable(),
  dueWithinAYear: z.boolean(),
  gaps: z.array(z.object({ buildingType: z.string().nullable(), reviewNo: z.int(), gaps: z.array(z.string()) })),
});
export type ReviewOutlook = z.infer<typeof reviewOutlookSchema>;

const byNumber = z.object({ number: departmentNumberSchema });
const byReport = z.object({ reportId: idSchema });

export const inspectionContract = {
  list: oc.errors(commonErrors).input(byNumber).output(z.array(reportListEntrySchema)),
  /** From nothing (parts of the department, and classes of the catalogue for a department without any) or from an earlier report. */
  start: oc
    .errors(commonErrors)
    .input(
      byNumber.extend({
        kind: reportKindSchema,
        heldOn: daySchema,
        inspector: z.string().trim().min(1).max(120),
        participants: z.string().trim().max(500).nullable().default(null),
        baselineReportId: idSchema.nullable().default(null),
        walkOrder: walkOrderSchema.default('route'),
      }),
    )
    .output(byReport),
  get: oc.errors(commonErrors).input(byReport).output(inspectionViewSchema),
  /** All of it or nothing, one undo step. `label` names the step. */
  edit: oc
    .errors(commonErrors)
    .input(byReport.extend({ label: z.string().max(80), changes: z.array(inspectionChangeSchema).min(1).max(5_000) }))
    .output(inspectionEditResultSchema),
  undoState: oc.errors(commonErrors).input(byReport).output(undoStateSchema),
  undo: oc.errors(commonErrors).input(byReport).output(undoStateSchema),
  redo: oc.errors(commonErrors).input(byReport).output(undoStateSchema),
  /** Who, when, from, to: of an assessment, a finding, a part, a risk or a review item. */
  history: oc
    .errors(commonErrors)
    .input(z.object({ rowId: idSchema }))
    .output(z.array(historyEntrySchema)),
  /** The same of one part in one report: its grade, its findings (removed ones too) and the part itself, newest first. */
  partHistory: oc
    .errors(commonErrors)
    .input(byReport.extend({ partId: idSchema }))
    .output(z.array(partHistoryEntrySchema)),
  /** For proposing a work: the catalogue's works of the part's class, and what a unit costs with the source of the price. */
  workHelp: oc
    .errors(commonErrors)
    .input(byReport.extend({ partId: idSchema }))
    .output(workHelpSchema),
  /** Catalogue classes for adding a part, with their station and the defaults from the building's facts. */
  classes: oc
    .errors(commonErrors)
    .input(byNumber.extend({ buildingId: idSchema.nullable().default(null) }))
    .output(
      z.array(
        z.object({
          classKey: z.string(),
          station: stationSchema,
          name: z.object({ da: z.string(), en: z.string() }),
          fields: partFieldsSchema,
          /** The building's own code or year speaks for this class. */
          suggested: z.boolean(),
        }),
      ),
    ),
  closing: oc.errors(commonErrors).input(byReport).output(closingCheckSchema),
  close: oc
    .errors(commonErrors)
    .input(byReport.extend({ statement: z.string().trim().min(1).max(4_000), closedOn: daySchema }))
    .output(reportHeaderSchema),
  /** A correction: a copy with the next revision number and a reason; the closed one stays as it was. */
  revise: oc
    .errors(commonErrors)
    .input(byReport.extend({ reason: z.string().trim().min(1).max(500) }))
    .output(byReport),
  /** An open report that holds nothing, or a revision with all it holds; `restore` brings it back. */
  discard: oc
    .errors(commonErrors)
    .input(byReport)
    .output(z.object({ group: z.string().nullable() })),
  restore: oc
    .errors(commonErrors)
    .input(byReport.extend({ group: z.string().max(80) }))
    .output(byReport),
  calibration: oc
    .errors(commonErrors)
    .input(byReport.extend({ otherReportId: idSchema }))
    .output(calibrationSchema),
  /** A climate risk answered by a line of the plan in draft: makes the line (tag climate) and binds the two. */
  planRisk: oc
    .errors(commonErrors)
    .input(z.object({ riskId: idSchema, firstYear: yearSchema, amountOre: oreSchema.min(0).max(1_000_000_000_000) }))
    .output(z.object({ activityId: idSchema, planId: idSchema })),
  phrases: oc
    .errors(commonErrors)
    .input(z.object({ classKey: z.string().max(80).nullable(), language: languageSchema }))
    .output(z.array(phraseSchema)),
  savePhrase: oc
    .errors(commonErrors)
    .input(phraseSchema.extend({ body: z.string().trim().min(1).max(500) }))
    .output(phraseSchema),
  removePhrase: oc
    .errors(commonErrors)
    .input(z.object({ phraseId: idSchema }))
    .output(z.object({ group: z.string().nullable() })),
  reviewOutlook: oc.errors(commonErrors).input(byNumber).output(reviewOutlookSchema),
  /**
   * The report as a file: PDF to read, XLSX to count in, JSON to bring in again (schema in docs/), ZIP with the photos to bring in again.
   * Only a ZIP has parts.
   */
  export: oc
    .errors(commonErrors)
    .input(
      byReport.extend({
        format: z.enum(['pdf', 'xlsx', 'json', 'zip']),
        language: languageSchema.default('da'),
        part: z.int().min(1).max(1_000).default(1),
      }),
    )
    .output(z.file()),
  /** What the ZIP files of a report will hold. */
  exportParts: oc
    .errors(commonErrors)
    .input(byReport)
    .output(z.object({ parts: z.int(), photos: z.int(), bytes: z.int(), missing: z.int() })),
  /**
   * A report's JSON document back in, alone or as ZIP with photos: all of it or nothing. The same report again changes nothing but that photos
   * which were missing are there; one with other content is refused.
   */
  importDocument: oc
    .errors(commonErrors)
    .input(z.object({ file: z.file().max(PACKAGE_BYTES), dryRun: z.boolean().default(false) }))
    .output(importedDocumentSchema),
};

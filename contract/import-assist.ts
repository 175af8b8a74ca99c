/**
 * What the import assistant says: what it thinks of files and how sure it is, and what an import would do row by row.
 * Answers for: every guess has its confidence (0–1) and examples; what cannot be known is a question with the place its answer goes to.
 * Must never hold a rule: guessing lives in domain/import.
 */
import * as z from 'zod';
import { idSchema } from './common.ts';
import { LAST_ROW, LONGEST_FILE_NAME, LONGEST_SHEET_NAME } from './import-limits.ts';
import {
  dateStyleSchema,
  decimalStyleSchema,
  delimiterSchema,
  encodingSchema,
  factorSchema,
  IMPORT_KINDS,
  importKindSchema,
  mappingSchema,
  scaleSchema,
} from './import-mapping.ts';

/**
 * What a person has corrected about how one table is read; everything else is guessed anew around it.
 * `file` and `sheet` as detection names them. `fields`: what these columns are, by place; null = not brought in.
 */
export const readingHintSchema = z.strictObject({
  file: z.string().max(LONGEST_FILE_NAME),
  sheet: z.string().max(LONGEST_SHEET_NAME),
  /** About one of several tables of the sheet: only its `fields` count. */
  of: importKindSchema.optional(),
  kind: importKindSchema.optional(),
  encoding: encodingSchema.optional(),
  delimiter: delimiterSchema.optional(),
  /** 0 with `headerRows` 0: the table has no headings. */
  headerRow: z.int().min(0).max(LAST_ROW).optional(),
  headerRows: z.int().min(0).max(3).optional(),
  /** `rows`: one row per thing, whatever the headings look like. `matrix`: a grade under each heading that is no field. */
  shape: z.enum(['rows', 'matrix']).optional(),
  fields: z
    .array(z.strictObject({ at: z.int().min(0).max(511), field: z.string().max(40).nullable() }))
    .max(512)
    .default([]),
});
export type ReadingHint = z.infer<typeof readingHintSchema>;

const confidenceSchema = z.number().min(0).max(1);
const textPairSchema = z.object({ da: z.string(), en: z.string() });
const placeSchema = z.array(z.union([z.string(), z.int()]));

export const detectedColumnSchema = z.object({
  at: z.int(),
  /** A, B … as a spreadsheet shows it. */
  letters: z.string(),
  heading: z.string(),
  field: z.string().nullable(),
  confidence: confidenceSchema,
  /** What else it might be, best first. */
  others: z.array(z.object({ field: z.string(), confidence: confidenceSchema })),
  /** What the cells look like. */
  content: z.enum(['empty', 'text', 'code', 'number', 'day', 'yesNo', 'mixed']),
  decimal: decimalStyleSchema.nullable(),
  dates: dateStyleSchema.nullable(),
  examples: z.array(z.string()),
  /** Different words with their counts: of columns of few words (at most 60), and of fixed lists (at most 2,000). Empty for all others. */
  words: z.array(z.object({ word: z.string(), count: z.int() })),
  emptyCount: z.int(),
  /** A heading that is a year or quarter. */
  period: z.string().nullable(),
});
export type DetectedColumn = z.infer<typeof detectedColumnSchema>;

export const detectedTableSchema = z.object({
  file: z.string(),
  sheet: z.string(),
  /** One of several tables made of the rows of its sheet: which. Null for the last of them, and for the only one. */
  of: importKindSchema.nullable(),
  /** What the rows of the sheet can be read as together, this table among them; empty where they are of one kind. */
  together: z.array(importKindSchema),
  hidden: z.boolean(),
  /** Data rows looked at, and whether these were all. */
  rows: z.int(),
  whole: z.boolean(),
  kind: z.object({
    value: importKindSchema.nullable(),
    confidence: confidenceSchema,
    others: z.array(z.object({ kind: importKindSchema, confidence: confidenceSchema })),
  }),
  shape: z.object({ value: z.enum(['rows', 'years', 'matrix']), confidence: confidenceSchema }),
  header: z.object({ row: z.int(), rows: z.int(), confidence: confidenceSchema }),
  encoding: z.object({ value: encodingSchema.nullable(), confidence: confidenceSchema }),
  delimiter: z.object({ value: delimiterSchema.nullable(), confidence: confidenceSchema }),
  decimal: z.object({ value: decimalStyleSchema.nullable(), confidence: confidenceSchema }),
  dates: z.object({ value: dateStyleSchema.nullable(), confidence: confidenceSchema }),
  scale: z.object({ value: scaleSchema.nullable(), confidence: confidenceSchema }),
  /** Unit of the amounts. A value of confidence 0: the file does not say, and the usual is taken. */
  factor: z.object({ value: factorSchema.nullable(), confidence: confidenceSchema }),
  /** What columns of years of a fund hold; null for every other table. */
  fundCell: z.object({ value: z.enum(['balance', 'provision']).nullable(), confidence: confidenceSchema }).nullable(),
  /** How sure it is that rows of sums are sums: by their words, and by figures that add up. */
  totals: z.object({ confidence: confidenceSchema }),
  columns: z.array(detectedColumnSchema),
  /** Fields the kind needs and no column gives. */
  missing: z.array(z.string()),
  /** The first rows as they stand, headings and titles included, for showing where the data begins. */
  sample: z.array(z.object({ row: z.int(), cells: z.array(z.string()) })),
});
export type DetectedTable = z.infer<typeof detectedTableSchema>;

/** Something only a person knows. The answer is written into the mapping at `path`. */
export const importQuestionSchema = z.object({
  /** Index into tables, and column within it where one is meant. */
  table: z.int(),
  column: z.int().nullable(),
  /** date_style_open · decimal_style_open · scale_open · kind_open · fund_cells_open · factor_open · vat_open · plan_currency_open · sum_rows_open · field_open (a constant) · years_open · column_open · column_needed · column_of_all · column_of_one · date_serial_open · grade_words_open · grade_column_open · extent_share_open (choices) · months_not_kept */
  code: z.string(),
  message: z.string(),
  path: placeSchema,
  /** Values that may be written; empty = free text. */
  options: z.array(z.object({ value: z.string(), label: z.string() })),
  suggested: z.string().nullable(),
});
export type ImportQuestion = z.infer<typeof importQuestionSchema>;

export const assistFindingSchema = z.object({
  level: z.enum(['error', 'warning', 'info']),
  code: z.string(),
  file: z.string().nullable(),
  row: z.int().nullable(),
  column: z.string().nullable(),
  message: z.string(),
});

export const detectResultSchema = z.object({
  tables: z.array(detectedTableSchema),
  questions: z.array(importQuestionSchema),
  /** The proposal as a whole: it runs once every question is answered in it. Null where no table was found. */
  mapping: mappingSchema.nullable(),
  /** Profiles that recognise the files, best first. `stored` ones carry a mapping of their own. */
  profiles: z.array(
    z.object({
      name: z.string(),
      title: textPairSchema,
      confidence: confidenceSchema,
      stored: z.boolean(),
      /** Headings whose cells the profile reads another way than they are written here. */
      differs: z.array(z.string()),
    }),
  ),
  findings: z.array(assistFindingSchema),
});
export type DetectResult = z.infer<typeof detectResultSchema>;

export const PREVIEW_OUTCOMES = ['new', 'changed', 'unchanged', 'rejected', 'suspicious', 'gone'] as const;
export const previewOutcomeSchema = z.enum(PREVIEW_OUTCOMES);
export type PreviewOutcome = z.infer<typeof previewOutcomeSchema>;

const storedValue = z.union([z.string(), z.number(), z.null()]);

/** A cell of a row of a file: its column's heading and what stood there, shortened. */
export const rowCellSchema = z.object({ heading: z.string(), value: z.string() });

export const previewRowSchema = z.object({
  /** new, changed, unchanged, rejected or gone; a suspicious row has one of the first three besides its remarks. */
  outcome: previewOutcomeSchema,
  file: z.string().nullable(),
  sheet: z.string(),
  row: z.int().nullable(),
  /** What the row is about: number or name of the thing. */
  label: z.string(),
  /**
   * Per thing of ours: which fields get which value. `old` is null for a new thing. Stored units (øre, thousandths, basis points).
   * `unit`: the currency of an amount (ISO code) or the unit of a quantity; null where there is none.
   */
  changes: z.array(
    z.object({
      entity: z.string(),
      field: z.string(),
      old: storedValue,
      new: storedValue,
      unit: z.string().nullable(),
    }),
  ),
  remarks: z.array(z.object({ code: z.string(), column: z.string().nullable(), message: z.string() })),
  /** Of a rejected row: what stood in it. */
  cells: z.array(rowCellSchema),
});
export type PreviewRow = z.infer<typeof previewRowSchema>;

export const previewSchema = z.object({
  /** Names this preview for `previewRows`, until the next preview is made or the app is closed. */
  preview: idSchema,
  counts: z.object({
    read: z.int(),
    new: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    rejected: z.int(),
    /** Of the rows above, how many have a remark. */
    suspicious: z.int(),
    /** Brought by earlier imports of the same kind, and not in the files. Left alone. */
    gone: z.int(),
  }),
  byEntity: z.array(z.object({ entity: z.string(), created: z.int(), updated: z.int(), unchanged: z.int() })),
  /** Departments that are made in passing, because a row of another list names them; the first are named. */
  departmentsMade: z.object({ count: z.int(), numbers: z.array(z.string()) }),
  /** How often each code was told, exactly. */
  findingCounts: z.array(z.object({ level: z.enum(['error', 'warning', 'info']), code: z.string(), count: z.int() })),
  findings: z.array(assistFindingSchema),
  rows: z.array(previewRowSchema),
});
export type Preview = z.infer<typeof previewSchema>;

/** Rows listed per outcome; what lies beyond is counted only. */
export const PREVIEW_LISTED = 5_000;

export const previewPageSchema = z.object({ total: z.int(), listed: z.int(), rows: z.array(previewRowSchema) });

export const importFieldSchema = z.object({
  field: z.string(),
  title: textPairSchema,
  type: z.string(),
  required: z.boolean(),
  /** Part of what a row is known by. */
  key: z.boolean(),
  help: textPairSchema.nullable(),
  /** For fields of fixed words: our codes. */
  codes: z.array(z.object({ code: z.string(), title: textPairSchema })),
});

export const importKindViewSchema = z.object({
  kind: z.enum(IMPORT_KINDS),
  title: textPairSchema,
  description: textPairSchema,
  fields: z.array(importFieldSchema),
});
export type ImportKindView = z.infer<typeof importKindViewSchema>;

export const storedProfileSchema = z.object({
  name: z.string(),
  title: z.string(),
  kinds: z.array(importKindSchema),
  mapping: mappingSchema,
});
export type StoredProfile = z.infer<typeof storedProfileSchema>;

/** A heading or word whose meaning was learnt from an import, or said in the word step. */
export const learntWordSchema = z.object({
  id: idSchema,
  /** The field whose word it is; null for a heading. */
  field: textPairSchema.nullable(),
  word: z.string(),
  meaning: textPairSchema,
});

export const wordMatchSchema = z.object({
  word: z.string(),
  /** What it will be read as: known by itself, or remembered; null = not known. */
  code: z.string().nullable(),
  remembered: z.boolean(),
  suggestions: z.array(z.object({ code: z.string(), title: textPairSchema, confidence: confidenceSchema })),
});
export type WordMatch = z.infer<typeof wordMatchSchema>;

/**
 * The language of import profiles: how tables are recognised, what their columns mean, which rows of ours they become.
 * Answers for the shape of a profile file; what a shape cannot say is checked in profile-parts.ts.
 * Must never hold code or a path: a profile is data that can be shared, and what needs real code is a named builder.
 */
import * as z from 'zod';
import { factorSchema, SCALE_IDS } from '../../contract/import-mapping.ts';
import { ENTITY_NAMES, isFinal } from '../../db/entities.ts';

const nameSchema = z.string().regex(/^[a-z][A-Za-z0-9]*$/);
const textPair = z.strictObject({ da: z.string().min(1), en: z.string().min(1) });
const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const columnTypeSchema = z.enum([
  'text',
  'code',
  'integer',
  'decimal',
  'money',
  'percent',
  'year',
  'day',
  'yesNo',
  'list',
  // A decimal number rounded to a whole one (areas).
  'rounded',
  // A quarter or year: 2026K1, Q1 2026, 2026.
  'period',
  // A unit of measure: known words become ours, others are kept and told.
  'unit',
  // A grade of `scale`: its state and its score.
  // The account of a work, and the group that may stand behind it: 116200, 116.2.
  'planAccount',
  'planAccountGroup',
  'gradeState',
  'gradeScore',
]);
export type ColumnType = z.infer<typeof columnTypeSchema>;

const columnSchema = z.strictObject({
  name: nameSchema,
  /** Accepted headings; compared without case, soft hyphens and doubled spaces. */
  header: z.array(z.string().min(1)).min(1),
  type: columnTypeSchema,
  /** An empty cell rejects the row. */
  required: z.boolean().default(false),
  /** The file may lack the whole column. */
  optional: z.boolean().default(false),
  /** Texts that mean "nothing here", beside the empty cell. */
  empty: z.array(z.string()).default([]),
  /** `code`: digits are filled up with leading zeros to this length (a spreadsheet turns 0101 into 101). */
  pad: z.int().min(1).max(20).optional(),
  /** `text`/`code`: only the first word of the cell, or one half of a cell that holds postcode and city. `unit`: what stands behind a number. */
  take: z.enum(['firstWord', 'postcode', 'city', 'number', 'unit']).optional(),
  /** In stored units; of days the year. */
  min: z.number().optional(),
  max: z.number().optional(),
  /** `list`: their word → ours. Compared without case. Grades: words beside those of the scale. */
  values: z.record(z.string(), scalar).optional(),
  /**
   * How numbers and days written as text are read. Left out: as Danes write them. `open`: cell by cell, and what has two readings rejects
   * its row.
   */
  decimal: z.enum(['comma', 'point', 'whole', 'open']).optional(),
  dates: z.enum(['dmy', 'mdy', 'ymd', 'open']).optional(),
  /** `day`: whole numbers are days as a spreadsheet counts them. */
  serial: z.boolean().optional(),
  /** The file gives the number in units of so many (1000 for t.kr., 0.01 for øre). */
  factor: factorSchema.optional(),
  /** The same for every row; the file has no such column. */
  constant: z.string().optional(),
  scale: z.enum(SCALE_IDS).optional(),
  /** What makes a value suspicious: told, and for `year` read as empty. */
  doubt: z.enum(['year', 'asbestos_roof', 'asbestos_wall']).optional(),
  /** `money`: a cell that names another currency rejects its row. ISO code. */
  currency: z.string().length(3).optional(),
  /** Words that may stand beside a number, and phrases that are one. */
  units: z
    .strictObject({ behind: z.array(z.string()), before: z.array(z.string()), phrases: z.record(z.string(), z.int()) })
    .optional(),
  /** `decimal`: further decimals than thousandths are rounded instead of rejecting the row. */
  round: z.boolean().optional(),
  /** No column of the file: empty for the first row with these values, `#2`, `#3` … for the next, which are told and kept. */
  nth: z.array(nameSchema).min(1).optional(),
  /** No column of the file: made of the columns of the first of these lists in which a cell is filled. */
  firstOf: z.array(z.array(nameSchema).min(1)).min(1).optional(),
  /**
   * No column of the file: the key of the department that `departmentNumber` means. `usual`: the organisation of rows that name none;
   * `isStated`: somebody has said that the constant organisation is that of all rows.
   */
  place: z.strictObject({ isList: z.boolean(), usual: z.string(), isStated: z.boolean() }).optional(),
  /** No column of the file: the year of this column of days; `Import` where it is empty. */
  yearOf: nameSchema.optional(),
  /** Read in the place of an empty cell. */
  fallback: z.string().optional(),
  /** `list`: a known word may begin the cell, and more may follow. `text`: what follows it; the words in `values`. */
  starts: z.boolean().optional(),
  /** `list`: what an unknown word is read as, told with this code. */
  otherwise: z.strictObject({ value: z.string(), code: z.string() }).optional(),
  /** An unknown word or grade is read as empty and told instead of rejecting its row. */
  lenient: z.boolean().optional(),
  /** An empty cell repeats the value above. */
  fillDown: z.boolean().optional(),
  /** `text`: other words are kept, but told with this code. */
  expected: z.strictObject({ values: z.array(z.string()).min(1), code: z.string() }).optional(),
});
export type ProfileColumn = z.infer<typeof columnSchema>;

const refSchema = z.strictObject({ ref: z.enum(ENTITY_NAMES), key: z.string().min(1), when: nameSchema.optional() });
const fromSchema = z.strictObject({ from: nameSchema, values: z.record(z.string(), scalar) });
/** Longest prefix of a code wins (classification codes). */
const prefixSchema = z.strictObject({ prefix: nameSchema, values: z.record(z.string(), scalar) });
/** The row of an earlier table that has the same values in these columns; the first list of columns that finds one wins. */
const matchSchema = z.strictObject({
  match: nameSchema,
  by: z.array(z.array(nameSchema).min(1)).min(1),
  required: z.boolean().default(false),
  /** Looked for only where this column holds something. */
  when: nameSchema.optional(),
});
/** The column's value; an empty cell says nothing instead of "empty" (a name that must not be lost). */
const filledSchema = z.strictObject({ ifFilled: nameSchema });
const classSchema = z.strictObject({ classOf: nameSchema, group: nameSchema });

/**
 * The building part of the row's department that bears the number in this column, where it stands already; told where none does. Without
 * a number, the only one of the name.
 */
const standingSchema = z.strictObject({
  standing: z.literal('building_part'),
  number: nameSchema.optional(),
  name: nameSchema.optional(),
});

/** `$column`, a constant, or one of the small forms above. */
export const valueSchema = z.union([
  scalar,
  refSchema,
  fromSchema,
  prefixSchema,
  matchSchema,
  classSchema,
  filledSchema,
  standingSchema,
]);
export type ProfileValue = z.infer<typeof valueSchema>;

/** What can never be taken back is not for a file to say. */
const IMPORTED = ENTITY_NAMES.filter((name) => !isFinal(name));

const recordSchema = z.strictObject({
  entity: z.enum(IMPORTED),
  /** Natural key: `{column}` and plain text; the id is uuid5 of workspace, entity and this. */
  key: z.string().min(1),
  /** Many rows speak of the same thing (an organisation repeated for each department). */
  shared: z.boolean().default(false),
  /** Only sets fields of a row that another record or an earlier import has made. */
  update: z.boolean().default(false),
  /** Only for rows where this column holds something. */
  when: nameSchema.optional(),
  set: z.record(z.string(), valueSchema),
  /** Set when the row is made, never afterwards: what the file does not speak of. */
  create: z.record(z.string(), valueSchema).default({}),
  /** Entity fields in which a difference of no more than this (stored units) is none. */
  tolerance: z.record(z.string(), z.number().min(0)).default({}),
  /** Entity fields of `set` that only count when the row is made: what stands here since stays. */
  frozen: z.array(z.string()).default([]),
  builder: z.string().optional(),
  options: z.record(z.string(), scalar).default({}),
});
export type ProfileRecord = z.infer<typeof recordSchema>;

const tableSchema = z.strictObject({
  key: nameSchema,
  title: textPair,
  optional: z.boolean().default(false),
  sheet: z.string().optional(),
  /**
   * One of several tables read from one sheet, row by row together (flat-rows.ts). `needs`: a row in which one of these columns is empty
   * is not about a thing of this table; `years`: nor is one without an amount under any year. `repeats`: many rows may speak of one thing.
   */
  flat: z
    .strictObject({
      sheet: z.string(),
      needs: z.array(nameSchema).min(1),
      years: z.boolean(),
      repeats: z.boolean(),
    })
    .optional(),
  columns: z.array(columnSchema).min(1),
  /** Headings that are years (1900–2999): one amount a year, to the right. */
  years: z
    .strictObject({
      type: z.literal('money'),
      decimal: z.enum(['comma', 'point', 'whole', 'open']).optional(),
      factor: factorSchema.optional(),
      currency: z.string().length(3).optional(),
    })
    .optional(),
  /** Rows that hold sums of the others: compared with them, never imported. */
  totals: z
    .strictObject({
      column: nameSchema,
      values: z.array(z.string()),
      /** Words that look like such a row's and are a thing's name. */
      rows: z.array(z.string()).optional(),
      /** Further columns in which such a row may say what it is, and the words it says it with. */
      labels: z.array(nameSchema).optional(),
      phrases: z
        .strictObject({
          sums: z.array(z.string()),
          vat: z.array(z.string()),
          means: z.array(z.string()).optional(),
          beside: z.array(z.string()),
        })
        .optional(),
      /** Columns of amounts that the row sums up, beside the years. */
      sum: z.array(nameSchema).default([]),
      toleranceOre: z.int().min(0).default(0),
    })
    .optional(),
  /** A named check instead of records: the rows are control figures. */
  control: z.strictObject({ builder: z.string(), options: z.record(z.string(), scalar).default({}) }).optional(),
  records: z.array(recordSchema).default([]),
});
export type ProfileTable = z.infer<typeof tableSchema>;

export const profileSchema = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]{1,79}$/),
  version: z.int().min(1),
  title: textPair,
  description: textPair,
  /** For measurements and tests: known by name, not offered to people. */
  hidden: z.boolean().default(false),
  tables: z.array(tableSchema).min(1),
});
export type Profile = z.infer<typeof profileSchema>;

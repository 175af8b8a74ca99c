/**
 * The mapping document: how the tables of somebody's files are to be read and what their columns mean.
 * Answers for: one shape for the page, the command line (`--map FILE.json`) and kept profiles.
 * Must never hold code, a path, or a file's rows; names from files are values in it, never keys of an object.
 */
import * as z from 'zod';
import {
  ACRE,
  LAST_ROW,
  LONGEST_FILE_NAME,
  LONGEST_SHEET_NAME,
  MOST_WORDS,
  PER_WEEK,
  PER_YEAR,
  SQUARE_FOOT,
} from './import-limits.ts';

/** Things that others refer to stand first: tables of one sheet are read in this order. */
export const IMPORT_KINDS = [
  'departments',
  'buildings',
  'dwellings',
  'parts',
  'conditions',
  'findings',
  'plans',
  'funds',
  'priceIndex',
  'prices',
  'projects',
  'codes',
] as const;
export const importKindSchema = z.enum(IMPORT_KINDS);
export type ImportKind = z.infer<typeof importKindSchema>;

export const SCALE_IDS = [
  'nen2767',
  'ns3424',
  'dk_k_until_2020',
  'dk_colour_2020',
  'letters_a_d',
  'numbers_0_3',
  'numbers_1_4',
  'index_0_100',
] as const;
export const scaleSchema = z.enum(SCALE_IDS);

/**
 * How numbers written as text are to be read. `whole`: points, commas and blanks only group thousands (1.234 and 1,234 are 1234).
 * A column of true spreadsheet numbers needs none of them.
 */
export const decimalStyleSchema = z.enum(['comma', 'point', 'whole']);
export type DecimalStyle = z.infer<typeof decimalStyleSchema>;

/** Order of day, month and year in dates written as text. */
export const dateStyleSchema = z.enum(['dmy', 'mdy', 'ymd']);
export type DateStyle = z.infer<typeof dateStyleSchema>;

export const delimiterSchema = z.enum([';', ',', '\t', '|']);
export const encodingSchema = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'ibm850']);

/** A workbook may have a sheet for each department. */
export const MOST_TABLES = 1_000;

/** A field of ours (`imports.kinds` lists them). `partGrade` and the like are taken apart by the reader. */
const fieldSchema = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/);
const headingSchema = z.string().max(500);
const wordSchema = z.strictObject({ word: z.string().max(500), code: z.string().max(200).nullable() });

export const factorSchema = z.union([
  z.literal(0.01),
  z.literal(PER_YEAR),
  z.literal(PER_WEEK),
  z.literal(SQUARE_FOOT),
  z.literal(ACRE),
  z.int().min(1).max(1_000_000),
]);

export const mappedColumnSchema = z.strictObject({
  /** Heading as the file writes it; headings over two rows are joined by ` · `. */
  heading: headingSchema,
  /** 0-based place in the row: decides where a heading stands twice, and where there is none. */
  at: z.int().min(0).max(511),
  /** null: not brought in. */
  field: fieldSchema.nullable(),
  /** Something stands below, though there is no heading: named by its letters where it is not brought in. */
  unnamed: z.literal(true).optional(),
  /** Missing: no number (or date) written as text stands there. Null: asked, not answered yet; such a mapping does not run. */
  decimal: decimalStyleSchema.nullable().optional(),
  dates: dateStyleSchema.nullable().optional(),
  /** Whole numbers are days as a spreadsheet counts them (45678 is 21 January 2025). */
  serial: z.boolean().optional(),
  /** Amounts are given in this many units: 1000 for `t.kr.`, 0.01 for øre. Areas: square metres of their unit. */
  factor: factorSchema.optional(),
  /** Empty cells repeat the value above (a label that stands only at the first row of its group). */
  fillDown: z.boolean().optional(),
  /** Their word → our code; null: read as empty. Only words that differ from what the app knows by itself. */
  words: z.array(wordSchema).max(MOST_WORDS).optional(),
  /** Only the first word of the cell. */
  firstWord: z.boolean().optional(),
  /** Only this half of a cell that holds both (`8000 Aarhus C`, `200 m²`). */
  part: z.enum(['postcode', 'city', 'number', 'unit']).optional(),
  /** Digits are filled up with zeros to this length. */
  pad: z.int().min(1).max(20).optional(),
  /** In a re-import a number that differs by no more than this counts as the same (in the unit of the file). */
  tolerance: z.number().min(0).max(1_000_000_000).optional(),
  /** Counts only for rows that are made: in a re-import what stands here stays. */
  onlyNew: z.boolean().optional(),
});
export type MappedColumn = z.infer<typeof mappedColumnSchema>;

/** `use`: a place in the group that is meant; -1: none of them is. Null: asked, not answered yet. */
const choiceSchema = z.strictObject({
  field: fieldSchema.nullable(),
  among: z
    .array(z.array(z.int().min(0).max(511)).min(1).max(512))
    .min(1)
    .max(64),
  use: z.int().min(-1).max(511).nullable(),
});

export const mappedTableSchema = z.strictObject({
  /** Name of the file and sheet it was made for; a file of another name is recognised by its headings. */
  file: z.string().max(LONGEST_FILE_NAME).nullable(),
  sheet: z.string().max(LONGEST_SHEET_NAME),
  /** null: asked, not answered yet. */
  kind: importKindSchema.nullable(),
  /** The table is left out. */
  skip: z.boolean().default(false),
  /**
   * One of several tables of one sheet, whose rows repeat its things: what rows say of the same thing goes together, and a row without one is
   * passed over. Two tables of a sheet of which neither has it are read one after the other.
   */
  repeats: z.boolean().optional(),
  encoding: encodingSchema.optional(),
  delimiter: delimiterSchema.nullable().optional(),
  /** Number of the last heading row as a spreadsheet shows it, and how many rows the headings take. */
  headerRow: z.int().min(0).max(LAST_ROW),
  headerRows: z.int().min(0).max(3).default(1),
  /** The row right below the headings holds units, these, and no data. */
  unitRow: z.array(z.string().max(100)).min(1).max(512).optional(),
  /** `years`: one column a year (or quarter); `matrix`: one column a part, to be turned into rows. */
  shape: z.enum(['rows', 'years', 'matrix']).default('rows'),
  columns: z.array(mappedColumnSchema).max(512),
  /**
   * `matrix`: the field a column's heading becomes, and the field its cells become. `years`: the same for a shape that is no plan.
   * `cell` null: asked, not answered yet. `beside`: further columns under headings that say the same (the provisions of the same years).
   */
  unpivot: z
    .strictObject({
      from: z.array(z.int().min(0).max(511)).min(1).max(512),
      heading: fieldSchema,
      cell: fieldSchema.nullable(),
      beside: z
        .array(z.strictObject({ from: z.array(z.int().min(0).max(511)).min(1).max(512), cell: fieldSchema }))
        .min(1)
        .max(8)
        .optional(),
    })
    .optional(),
  /** Groups of columns that could all be `field` (null: the columns turned into rows), of which one is meant, or none. */
  choices: z.array(choiceSchema).max(40).optional(),
  scale: scaleSchema.nullable().optional(),
  /** Unit of the amounts whose columns name none. Null: asked, not answered yet. */
  factor: factorSchema.nullable().optional(),
  /** What the file does not say and is the same for all its rows. */
  constants: z
    .array(z.strictObject({ field: fieldSchema, value: z.string().max(500).nullable() }))
    .max(40)
    .default([]),
  /** Fields by which a row is known again; missing: as the kind says. */
  key: z.array(fieldSchema).min(1).max(8).optional(),
  /**
   * Rows whose cell in `field` has one of these words sum up the others: compared, never brought in. `are`: a person says that they are
   * things of their own all the same.
   */
  totals: z
    .strictObject({
      field: fieldSchema,
      words: z.array(z.string().max(200)).min(1).max(2_000),
      are: z.enum(['totals', 'rows']).optional(),
    })
    .optional(),
  /** Rows that may sum up the others and may be things of their own: which, a person says. `are` null: asked, not answered yet. */
  sumRows: z
    .strictObject({
      field: fieldSchema,
      words: z.array(z.string().max(200)).min(1).max(2_000),
      are: z.enum(['totals', 'rows']).nullable(),
    })
    .optional(),
});
export type MappedTable = z.infer<typeof mappedTableSchema>;

export const mappingSchema = z.strictObject({
  format: z.literal('tilstand-mapping'),
  version: z.literal(1),
  tables: z.array(mappedTableSchema).min(1).max(MOST_TABLES),
});
export type Mapping = z.infer<typeof mappingSchema>;
/** As it is written down: defaults may be left out. */
export type MappingInput = z.input<typeof mappingSchema>;

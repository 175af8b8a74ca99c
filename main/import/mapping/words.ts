/**
 * What can be brought in, as data: fields with their names in six languages, fixed words with our codes, kinds with their fields.
 * Answers for the files in assets/import-words being whole before anything is guessed with them.
 */
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { IMPORT_KINDS, type ImportKind, scaleSchema } from '../../../contract/import-mapping.ts';
import type { BareWord } from '../../../domain/import/columns.ts';
import type { SumVocabulary } from '../../../domain/import/sum-words.ts';
import type { PartGroups } from '../builders/part-group.ts';

const textPair = z.strictObject({ da: z.string().min(1), en: z.string().min(1) });
const names = z.array(z.string().min(1));

const codeSchema = z.strictObject({ da: z.string(), en: z.string(), words: names });
const fieldSchema = z.strictObject({
  type: z.enum([
    'text',
    'code',
    'integer',
    'rounded',
    'decimal',
    'money',
    'percent',
    'year',
    'period',
    'day',
    'yesNo',
    'list',
    'unit',
    'grade',
  ]),
  title: textPair,
  /** What lies outside is no value of the field, but a slip: whole units, of days the year. `ahead`: years from today. */
  range: z.strictObject({ min: z.int().optional(), max: z.int().optional(), ahead: z.int().optional() }).optional(),
  /** Words that may stand beside the number in its cell, and phrases that are one. */
  units: z
    .strictObject({
      behind: names,
      before: names.optional(),
      phrases: z.record(z.string().regex(/^\d+$/), names).optional(),
    })
    .optional(),
  names: z.strictObject({
    da: names.optional(),
    en: names.optional(),
    nl: names.optional(),
    no: names.optional(),
    de: names.optional(),
    sv: names.optional(),
  }),
  codes: z.record(z.string(), codeSchema).optional(),
  help: textPair.optional(),
});
export type WordField = z.infer<typeof fieldSchema>;
export type FieldType = WordField['type'];

const kindSchema = z.strictObject({
  title: textPair,
  description: textPair,
  names,
  /** The fields columns are that are headed by nothing but one of `bareWords`. */
  bare: z.strictObject({ name: z.string().optional(), number: z.string().optional() }).default({}),
  /** Headings that mean a field in this kind alone, by the field: the number of a home is the key of a home, and of nothing in it. */
  own: z.record(z.string(), z.record(z.string(), names)).optional(),
  fields: z
    .array(z.strictObject({ field: z.string(), required: z.boolean().default(false), key: z.boolean().default(false) }))
    .min(1),
});
export type WordKind = z.infer<typeof kindSchema>;

const fieldsFile = z.strictObject({
  mark: z.string(),
  date: z.string(),
  fields: z.record(z.string(), fieldSchema),
});
const kindsFile = z.strictObject({
  guideSheets: names,
  bareWords: z.strictObject({ name: names, number: names }),
  /** Ends of headings that say that years stand below them. */
  yearWords: names,
  fundCells: z.strictObject({ balance: names, provision: names }),
  lookAlikes: names,
  accountNames: names,
  openings: names,
  sfbGroups: z.strictObject({ mark: z.string(), groups: z.record(z.string(), z.int().min(1).max(6)) }),
  mark: z.string(),
  date: z.string(),
  kinds: z.strictObject(
    Object.fromEntries(IMPORT_KINDS.map((kind) => [kind, kindSchema])) as Record<ImportKind, typeof kindSchema>,
  ),
});

const amountsFile = z.strictObject({
  mark: z.string(),
  date: z.string(),
  units: z.strictObject({ '1000': names, '1000000': names, '0.01': names }),
  prepositions: names,
  bounds: names,
  vat: z.strictObject({ names, without: names, with: names }),
  byYear: names,
  byWeek: names,
  /** Of an amount for one square metre, one piece, one home: no sum. */
  perUnit: z.strictObject({ per: names, things: names }),
});
/** How titles and headings say what amounts are given in: their unit, with or without VAT. */
export type AmountWords = Omit<z.infer<typeof amountsFile>, 'mark' | 'date'>;
const byLanguage = z.record(z.string(), names);
const partGroupsFile = z.strictObject({
  mark: z.string(),
  date: z.string(),
  groups: z.record(z.string().regex(/^[1-6]$/), byLanguage),
  inside: byLanguage,
  outside: byLanguage,
});
const sumsFile = z.strictObject({
  mark: z.string(),
  date: z.string(),
  sums: byLanguage,
  vat: byLanguage,
  means: byLanguage,
  beside: byLanguage,
});
const shapesFile = z.strictObject({
  mark: z.string(),
  date: z.string(),
  parts: byLanguage,
  rooms: byLanguage,
  roomCounts: byLanguage,
  planned: byLanguage,
  wholes: byLanguage,
  means: byLanguage,
  gradeWords: z.strictObject({ mark: z.string(), words: z.record(z.string().regex(/^[1-6]$/), byLanguage) }),
  areaUnits: z.strictObject({ mark: z.string(), units: z.record(z.string(), names) }),
  fundAccounts: z.strictObject({ mark: z.string(), accounts: z.record(z.string(), names.or(z.tuple([]))) }),
  scales: z.strictObject({
    mark: z.string(),
    between: names,
    begins: names,
    ends: names,
    spans: z.partialRecord(scaleSchema, z.tuple([z.string(), z.string()])),
    names: z.partialRecord(scaleSchema, names),
  }),
});
/** How headings state the scale of the grades below them: by its name, or by its first and last grade. */
export type ScaleWords = Omit<z.infer<typeof shapesFile>['scales'], 'mark'>;
/** Words of headings that say what shape a table has: parts of buildings, and homes by their rooms. */
export interface ShapeWords {
  readonly parts: readonly string[];
  readonly rooms: readonly string[];
  readonly roomCounts: readonly string[];
  /** What is meant to be spent, as against what was. */
  readonly planned: readonly string[];
  /** What is that of all homes together, and what is that of one. */
  readonly wholes: readonly string[];
  readonly means: readonly string[];
  /** Scores → everyday words that most likely mean them: suggested, never taken. */
  readonly gradeWords: Readonly<Record<string, readonly string[]>>;
  /** Factor to square metres → words of the unit. */
  readonly areaUnits: Readonly<Record<string, readonly string[]>>;
  /** Accounts that funds stand on → those of the year's provision to each. */
  readonly fundAccounts: Readonly<Record<string, readonly string[]>>;
  readonly scales: ScaleWords;
}

export type FundCell = 'balance' | 'provision';

/** Plain data, so that it can be handed to the importing thread. */
export interface ImportWords {
  readonly fields: Readonly<Record<string, WordField>>;
  readonly kinds: Readonly<Record<ImportKind, WordKind>>;
  /** Sheets of our own templates that explain and hold no data. */
  readonly guideSheets: readonly string[];
  /** Bare words for a name and a number: of what, the kind says. */
  readonly bareWords: Readonly<Record<BareWord, readonly string[]>>;
  /** Ends of headings that say that years stand below them. */
  readonly yearWords: readonly string[];
  /** Headings that look like a field of ours and mean another thing: the life that is left is not the life expected. */
  readonly lookAlikes: readonly string[];
  /** Headings of the names of accounts, which are those of works where a plan has no other. */
  readonly accountNames: readonly string[];
  /** Words of headings for what stood there when the year began. */
  readonly openings: readonly string[];
  /** Words that say what the amounts of a year are: what stands there, or what is set aside. */
  readonly fundCells: Readonly<Record<FundCell, readonly string[]>>;
  readonly amounts: AmountWords;
  /** Words that name a row as the sum of others. */
  readonly sumWords: { readonly [Part in keyof SumVocabulary]: string[] };
  readonly shapes: ShapeWords;
  /** Beginnings of element codes → account group; the longest wins. */
  readonly sfbGroups: Readonly<Record<string, number>>;
  readonly partGroups: PartGroups;
}

/** Reads assets/import-words. Throws TypeError for a faulty file: that is our bug, found by the tests. */
export function loadWords(assets: URL): ImportWords {
  const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`import-words/${name}`, assets), 'utf8'));
  const { fields } = fieldsFile.parse(read('fields.json'));
  const { kinds, sfbGroups, ...headings } = kindsFile.parse(read('kinds.json'));
  const { guideSheets, bareWords, yearWords, fundCells, lookAlikes, accountNames, openings } = headings;
  const { mark: _mark, date: _date, ...amounts } = amountsFile.parse(read('amounts.json'));
  const { sums, vat, means, beside } = sumsFile.parse(read('sums.json'));
  const sumWords = { sums: allOf(sums), vat: allOf(vat), means: allOf(means), beside: allOf(beside) };
  const shapes = shapesOf(shapesFile.parse(read('shapes.json')));
  for (const [kind, spec] of Object.entries(kinds)) {
    for (const { field } of spec.fields) {
      if (!Object.hasOwn(fields, field)) throw new TypeError(`import-words: kind ${kind} names no field ${field}`);
    }
  }
  return {
    fields,
    kinds,
    sfbGroups: sfbGroups.groups,
    partGroups: partGroupsOf(partGroupsFile.parse(read('part-groups.json'))),
    guideSheets,
    bareWords,
    yearWords,
    fundCells,
    lookAlikes,
    accountNames,
    openings,
    amounts,
    sumWords,
    shapes,
  };
}

function partGroupsOf({ groups, inside, outside }: z.infer<typeof partGroupsFile>): PartGroups {
  return {
    groups: Object.fromEntries(Object.entries(groups).map(([group, names]) => [group, allOf(names)])),
    inside: allOf(inside),
    outside: allOf(outside),
  };
}

function shapesOf({ fundAccounts, gradeWords, areaUnits, scales, ...lists }: z.infer<typeof shapesFile>): ShapeWords {
  const { parts, rooms, roomCounts, planned, wholes, means } = lists;
  return {
    parts: allOf(parts),
    rooms: allOf(rooms),
    roomCounts: allOf(roomCounts),
    planned: allOf(planned),
    wholes: allOf(wholes),
    means: allOf(means),
    gradeWords: Object.fromEntries(Object.entries(gradeWords.words).map(([score, lists]) => [score, allOf(lists)])),
    areaUnits: areaUnits.units,
    fundAccounts: fundAccounts.accounts,
    scales,
  };
}

function allOf(lists: Readonly<Record<string, readonly string[]>>): string[] {
  return [...new Set(Object.values(lists).flat())];
}

/** All names of a field, its own titles first. */
export function namesOf({ title, names: byLanguage }: WordField): readonly string[] {
  return [title.da, title.en, ...Object.values(byLanguage).flatMap((words) => words ?? [])];
}

/** Our codes of a field with fixed words; empty for all other fields. */
export function codesOf(
  field: WordField | undefined,
): readonly { readonly code: string; readonly words: readonly string[] }[] {
  return Object.entries(field?.codes ?? {}).map(([code, { da, en, words }]) => ({ code, words: [da, en, ...words] }));
}

/**
 * The catalogue of building-part classes: lives, periodic works, example prices, each with its mark and source.
 * Answers for reading the data file strictly and saying exactly which row and field is wrong.
 * Must never hold a figure itself: lives and prices are data that an organisation replaces with its own.
 */

import { at } from '../list.ts';
import { err, ok, type Result } from '../result.ts';
import { isDay } from '../time/accounting-year.ts';
import { type FkGroup, isFkGroup } from './fk-group.ts';

/** B: background knowledge, a default to be replaced · V: verified in the named source. */
export type SourceMark = 'B' | 'V';

export interface CatalogueWork {
  readonly textDa: string;
  readonly textEn: string;
  /** Whole years between two occurrences; null when it is done once or when the source names no interval. */
  readonly intervalYears: number | null;
}

export interface CatalogueClass {
  /** Own stable kebab-case key; never reused for another class. */
  readonly key: string;
  readonly nameDa: string;
  readonly nameEn: string;
  readonly group: FkGroup;
  /** SfB-like two-digit sort key. */
  readonly sfb: string;
  /** m2, lbm, stk, bolig, opgang, kWp or sum. */
  readonly unit: string;
  /** Whole years; null where no source gives one. */
  readonly lifeLow: number | null;
  readonly lifeExpected: number | null;
  readonly lifeHigh: number | null;
  readonly works: readonly CatalogueWork[];
  /** Øre per unit incl. VAT, without scaffold and adviser. */
  readonly unitPriceOre: { readonly low: number; readonly high: number } | null;
  readonly priceDate: string | null;
  readonly mark: SourceMark;
  readonly source: string;
  /** Number 1–20 in the external review's form, where known. */
  readonly granskningNo: number | null;
  readonly active: boolean;
}

export interface Catalogue {
  readonly version: number;
  readonly date: string;
  readonly note: string;
  readonly classes: readonly CatalogueClass[];
}

export interface CatalogueError {
  readonly code: 'not_an_object' | 'bad_field' | 'duplicate_key';
  /** Row number from 1; null for the file's own header. */
  readonly row: number | null;
  readonly field: string;
}

type Fields = Readonly<Record<string, unknown>>;
type Check = readonly [field: string, valid: (value: unknown) => boolean];

const ROW_CHECKS: readonly Check[] = [
  ['key', (v) => typeof v === 'string' && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(v)],
  ['nameDa', isText],
  ['nameEn', isText],
  ['group', isFkGroup],
  ['sfb', (v) => typeof v === 'string' && /^\d{2}$/.test(v)],
  ['unit', isText],
  ['lifeLow', isYearsOrNull],
  ['lifeExpected', isYearsOrNull],
  ['lifeHigh', isYearsOrNull],
  ['works', (v) => Array.isArray(v) && v.every(isWork)],
  ['unitPriceOre', (v) => v === null || isPriceRange(v)],
  ['priceDate', (v) => v === null || (typeof v === 'string' && isDay(v))],
  ['mark', (v) => v === 'B' || v === 'V'],
  ['source', isText],
  ['granskningNo', (v) => v === null || (isYears(v) && v <= 20)],
  ['active', (v) => typeof v === 'boolean'],
];

/**
 * Reads the parsed JSON of a catalogue file.
 * Lives must be ascending (low ≤ expected ≤ high), keys unique, a price must have a date.
 * The first fault found is returned with its row and field; nothing is repaired.
 */
export function parseCatalogue(json: unknown): Result<Catalogue, CatalogueError> {
  if (!isFields(json)) return err({ code: 'not_an_object', row: null, field: '' });
  const { version, date, note, classes } = json;
  if (!isYears(version)) return err({ code: 'bad_field', row: null, field: 'version' });
  if (typeof date !== 'string' || !isDay(date)) return err({ code: 'bad_field', row: null, field: 'date' });
  if (!isText(note)) return err({ code: 'bad_field', row: null, field: 'note' });
  if (!Array.isArray(classes)) return err({ code: 'bad_field', row: null, field: 'classes' });

  const seen = new Set<string>();
  const parsed: CatalogueClass[] = [];
  for (const [index, row] of classes.entries()) {
    const rowNumber = index + 1;
    if (!isFields(row)) return err({ code: 'not_an_object', row: rowNumber, field: '' });
    const fault = faultyField(row);
    if (fault !== null) return err({ code: 'bad_field', row: rowNumber, field: fault });
    const cls = row as unknown as CatalogueClass; // every field was checked just above
    if (seen.has(cls.key)) return err({ code: 'duplicate_key', row: rowNumber, field: 'key' });
    seen.add(cls.key);
    parsed.push(cls);
  }
  return ok({ version, date, note, classes: parsed });
}

function faultyField(row: Fields): string | null {
  for (const [field, valid] of ROW_CHECKS) if (!valid(row[field])) return field;
  const lives = [row['lifeLow'], row['lifeExpected'], row['lifeHigh']].filter((v) => v !== null) as number[];
  if (lives.some((life, i) => i > 0 && life < at(lives, i - 1))) return 'lifeExpected';
  return row['unitPriceOre'] !== null && row['priceDate'] === null ? 'priceDate' : null;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isYears(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 1;
}

function isYearsOrNull(value: unknown): boolean {
  return value === null || isYears(value);
}

function isWork(value: unknown): boolean {
  return isFields(value) && isText(value['textDa']) && isText(value['textEn']) && isYearsOrNull(value['intervalYears']);
}

function isPriceRange(value: unknown): boolean {
  if (!isFields(value)) return false;
  const { low, high } = value;
  return isYears(low) && isYears(high) && low <= high;
}

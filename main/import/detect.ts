/**
 * Which sheet of which file is which table of a profile, and where its heading row stands.
 * Answers for recognising tables by their headings (title rows may stand above) and for naming the column that is missing.
 * Must never take half a file: a file that fits nothing refuses the import.
 */
import { type Finding, ImportRefusal, NOWHERE, refuseImport } from './findings.ts';
import type { TurnedColumn } from './mapping/reading/turned.ts';
import type { Profile, ProfileTable } from './profile-schema.ts';
import {
  type Cell,
  inspectTable,
  ReadError,
  type ReadFailure,
  type ReadOptions,
  type Row,
  readTable,
  type TableFile,
} from './readers/index.ts';
import { cellText, foldWord, shorten } from './values.ts';

export interface Layout {
  /** Row number of the headings; data stands below. */
  readonly headerRow: number;
  /** For each column of the profile's table: its place in the row; -1 = not in this file. */
  readonly columnAt: readonly number[];
  /** The headings as the file writes them. */
  readonly headings: readonly string[];
  readonly years: readonly { readonly at: number; readonly year: number }[];
}

export interface Source {
  readonly file: TableFile;
  /** '' for CSV. */
  readonly sheet: string;
  readonly layout: Layout;
  /** Only for tables of a mapping: how the file is read, and what happens to its rows before they are mapped. */
  readonly options?: Pick<ReadOptions, 'encoding' | 'delimiter'>;
  readonly fillDown?: readonly number[];
  readonly unpivot?: readonly TurnedColumn[] | null;
  /** Texts of the row of units below the headings, which is no data. */
  readonly unitRow?: readonly string[] | undefined;
}

export interface Detected {
  readonly table: ProfileTable;
  readonly sources: readonly Source[];
}

/** Headings are looked for in so many rows with content. */
const HEADING_WITHIN = 30;
/** Stands for the year columns in a list of missing headings. */
const YEARS = '';

interface Fit {
  readonly table: ProfileTable;
  readonly layout: Layout;
  readonly matched: number;
  readonly missing: readonly string[];
  /** Headings of ours that stand twice: which of them is meant cannot be known. */
  readonly twice: readonly string[];
  readonly sheetFits: boolean;
}

/** Finds the profile's tables in the files. Throws ImportRefusal when a file cannot be read or fits no table, or a needed table is absent. */
export function detect(
  files: readonly TableFile[],
  profile: Profile,
  ignored: (file: string, sheet: string) => void,
): readonly Detected[] {
  const found = new Map<ProfileTable, Source[]>();
  const faults: Finding[] = [];
  for (const file of files) {
    const inspected = inspectTable(file);
    if (!inspected.ok) throw refusalOf(inspected.error);
    const sheets = inspected.value.kind === 'csv' ? [''] : inspected.value.sheets;
    // Which encoding it is takes every byte of the file to say: once is enough.
    const { encoding } = inspected.value;
    const options = encoding === null ? {} : { encoding };
    let used = 0;
    const near: (Fit & { readonly sheet: string })[] = [];
    const strangers: string[] = [];
    for (const sheet of sheets) {
      const fit = bestFit(topRows(file, sheet, options), sheet, profile);
      if (fit !== null && fit.missing.length === 0) {
        faults.push(...twiceColumns(file.name, sheet, fit));
        const sources = found.get(fit.table) ?? [];
        sources.push({ file, sheet, layout: fit.layout, options });
        found.set(fit.table, sources);
        used += 1;
      } else if (fit !== null && (fit.sheetFits || isNear(fit))) near.push({ ...fit, sheet });
      else strangers.push(sheet);
    }
    for (const fit of near) faults.push(...missingColumns(file.name, fit.sheet, fit));
    if (used === 0 && near.length === 0) {
      faults.push({
        level: 'error',
        code: 'file_not_recognised',
        params: { profile: profile.name },
        ...NOWHERE,
        file: file.name,
      });
    }
    if (used > 0) for (const sheet of strangers) ignored(file.name, sheet);
  }
  const [first, ...others] = faults;
  if (first !== undefined) throw new ImportRefusal([first, ...others]);
  for (const table of profile.tables) {
    if (!table.optional && !found.has(table)) refuseImport('table_not_found', tableParams(table));
  }
  return profile.tables.flatMap((table) => {
    const sources = found.get(table);
    return sources === undefined ? [] : [{ table, sources }];
  });
}

/** Turns a reader's refusal into the refusal of the import. */
export function refusalOf(failure: ReadFailure): ImportRefusal {
  const { code, file, row, column, detail } = failure;
  return new ImportRefusal([{ level: 'error', code, params: detail, file, sheet: '', row, column }]);
}

function topRows(file: TableFile, sheet: string, options: Pick<ReadOptions, 'encoding'>): readonly Row[] {
  try {
    const top = { ...options, ...(sheet === '' ? {} : { sheet }), firstRows: true };
    for (const batch of readTable(file, top)) return batch.slice(0, HEADING_WITHIN);
  } catch (thrown) {
    if (thrown instanceof ReadError) throw refusalOf(thrown.failure);
    throw thrown;
  }
  return [];
}

function bestFit(rows: readonly Row[], sheet: string, profile: Profile): Fit | null {
  let best: Fit | null = null;
  for (const table of profile.tables) {
    const sheetFits = table.sheet !== undefined && sheet !== '' && foldWord(table.sheet) === foldWord(sheet);
    for (const row of rows) {
      const fit = fitRow(row, table, sheetFits);
      if (best === null || isBetter(fit, best)) best = fit;
    }
  }
  return best !== null && best.matched > 0 ? best : null;
}

function fitRow(row: Row, table: ProfileTable, sheetFits: boolean): Fit {
  const texts = row.cells.map(cellText);
  const folded = texts.map(foldWord);
  const years = table.years === undefined ? [] : yearColumns(row.cells);
  const missing: string[] = [];
  const twice: string[] = [];
  let matched = 0;
  const columnAt = table.columns.map((column) => {
    const names = new Set(column.header.map(foldWord));
    const at = folded.findIndex((heading) => names.has(heading));
    if (at >= 0 && folded.findIndex((heading, other) => other > at && names.has(heading)) >= 0) {
      twice.push(texts[at] ?? column.name);
    }
    if (at >= 0) matched += 1;
    else if (!column.optional) missing.push(column.header[0] ?? column.name);
    return at;
  });
  if (table.years !== undefined && years.length === 0) missing.push(YEARS);
  const layout = { headerRow: row.row, columnAt, headings: texts.map(shorten), years };
  return { table, layout, matched, missing, twice: [...new Set(twice)], sheetFits };
}

/** Whole fits first, then the sheet's own name, then the larger table (a small one may fit inside a larger one's headings). */
function isBetter(a: Fit, b: Fit): boolean {
  const whole = Number(a.missing.length === 0) - Number(b.missing.length === 0);
  if (whole !== 0) return whole > 0;
  if (a.sheetFits !== b.sheetFits && a.matched > 0) return a.sheetFits;
  return a.missing.length === 0 ? a.matched > b.matched : share(a) > share(b);
}

function share({ matched, missing }: Fit): number {
  return matched / (matched + missing.length);
}

/** So alike that the person meant this table: half its headings are there. */
function isNear(fit: Fit): boolean {
  return fit.matched >= 2 && share(fit) >= 0.5;
}

function missingColumns(file: string, sheet: string, fit: Fit): readonly Finding[] {
  return fit.missing.map((missing) => {
    const column = missing === YEARS ? null : missing;
    const code = column === null ? 'missing_years' : 'missing_column';
    const params = { column, ...tableParams(fit.table) };
    return { level: 'error', code, params, file, sheet, row: fit.layout.headerRow, column };
  });
}

function twiceColumns(file: string, sheet: string, fit: Fit): readonly Finding[] {
  return fit.twice.map((column) => ({
    level: 'error',
    code: 'duplicate_column',
    params: { column, ...tableParams(fit.table) },
    file,
    sheet,
    row: fit.layout.headerRow,
    column,
  }));
}

/** The table's name in both languages: a sentence takes the one of its own. */
function tableParams({ title }: ProfileTable): { readonly table_da: string; readonly table_en: string } {
  return { table_da: title.da, table_en: title.en };
}

function yearColumns(cells: readonly Cell[]): { at: number; year: number }[] {
  return cells.flatMap((cell, at) => {
    const text = cellText(cell);
    const year = /^\d{4}$/.test(text) ? Number(text) : 0;
    return year >= 1900 ? [{ at, year }] : [];
  });
}

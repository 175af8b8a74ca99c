/**
 * The first part of a sheet, looked at once: headings, and what stands in each column.
 * Answers for bounded time: a sheet of 300,000 rows is judged by its first 20,000.
 * Runs in the importing thread.
 */
import type { ReadingHint } from '../../../contract/import-assist.ts';
import { type ColumnStats, watchColumn } from '../../../domain/import/column-stats.ts';
import { isGarbled } from '../../../domain/import/garbled.ts';
import { findHeader, type HeaderGuess, headingsOf } from '../../../domain/import/header.ts';
import { isAside } from '../aside-rows.ts';
import type { Finding } from '../findings.ts';
import { type Cell, type Row, readTable, type TableFile, type TableInfo } from '../readers/index.ts';
import { cellText, shorten } from '../values.ts';
import { type CellDigests, watchDigests } from './shape/row-keys.ts';
import type { UnitRow } from './shape/unit-row.ts';

/** Data rows looked at. */
export const ROWS_LOOKED_AT = 20_000;
const TOP_ROWS = 60;
const SAMPLE_ROWS = 12;
const LAST_ROWS = 5;
/** Cells of data rows that are kept for looking at rows together. */
const KEPT_CELLS = 300_000;
/** Looked at where a sheet holds nothing else. */
const ROWS_OF_SUMS = 1_000;
const MERGED_KEPT = 5_000;
const TITLES = 8;
const TITLE_CHARS = 400;
/** Notices of the reader that say what the guesses should not hide. */
const NOTICES = 200;

export interface GatheredColumn {
  readonly heading: string;
  readonly stats: ColumnStats;
  /** Cells below its headings that only repeat the one they are merged with. */
  readonly merged: number;
  /** What the formats of its numbers show them in; null where they name none. */
  readonly currency: string | null;
}

export interface Gathered {
  readonly file: string;
  readonly sheet: string;
  readonly hidden: boolean;
  readonly info: TableInfo;
  readonly header: HeaderGuess;
  /** What stands above the headings, as one text. */
  readonly titles: string;
  readonly columns: readonly GatheredColumn[];
  readonly rows: number;
  readonly whole: boolean;
  readonly sample: readonly { readonly row: number; readonly cells: readonly string[] }[];
  /** Texts of the last rows, where remarks stand. */
  readonly last: readonly (readonly string[])[];
  /** The first data rows as they stand, for what only rows together tell: groups, and their sums. */
  readonly kept: readonly (readonly Cell[])[];
  /** Texts of the row of units right below the headings; null where there is none. */
  readonly unitRow: readonly string[] | null;
  readonly notices: readonly Finding[];
  readonly digests: CellDigests;
}

export interface GatherContext {
  /** A name of a field. */
  isKnown(text: string): boolean;
  /** Says "name" or "number" and no more. */
  isBare(text: string): boolean;
  /** An account that funds stand on, or are set aside on. */
  isAccount(text: string): boolean;
  readonly unitRowOf: UnitRow;
  /** Says that its row is a sum of others, and nothing else. */
  isSum(text: string): boolean;
  /** Says that its row holds averages; a grade may be called so, too: asked of what the row begins with. */
  isMean(text: string): boolean;
}

/** Null for a sheet without content. Throws ReadError where the file is refused. */
export function gather(
  file: TableFile,
  sheet: string,
  guessed: TableInfo,
  { isKnown, isBare, isAccount, unitRowOf, isSum, isMean }: GatherContext,
  hint?: ReadingHint,
): Gathered | null {
  const notices: Finding[] = [];
  const info = corrected(guessed, hint);
  const currencies = new Map<number, string>();
  const merged: { readonly column: number; readonly from: number; readonly to: number }[] = [];
  const batches = readTable(file, {
    onMerged: (column, from, to) => {
      if (merged.length < MERGED_KEPT) merged.push({ column, from, to });
    },
    onCurrency: (_row, column, currency) => {
      if (!currencies.has(column)) currencies.set(column, currency);
    },
    ...(sheet === '' ? {} : { sheet }),
    ...(hint?.encoding === undefined ? {} : { encoding: hint.encoding }),
    ...(hint?.delimiter === undefined ? {} : { delimiter: hint.delimiter }),
    onNotice: ({ code, row, column, detail }) => {
      if (notices.length < NOTICES)
        notices.push({ level: 'info', code, params: detail, file: file.name, sheet, row, column });
    },
  });
  const top: Row[] = [];
  const waiting: Row[] = [];
  let header: HeaderGuess | null = null;
  const watches: ReturnType<typeof watchColumn>[] = [];
  const digests = watchDigests();
  const kept: (readonly Cell[])[] = [];
  let last: (readonly Cell[])[] = [];
  let cellsKept = 0;
  const asides: (readonly Cell[])[] = [];
  let garbled: string | null = null;
  let unitRow: readonly string[] | null = null;
  let isFirst = true;
  let rows = 0;
  let whole = true;

  const see = ({ cells }: Row) => {
    if (cells.every((cell) => cellText(cell) === '')) return;
    if (isFirst) {
      isFirst = false;
      unitRow = header?.rows === 0 ? null : unitRowOf(cells);
      if (unitRow !== null) return;
    }
    for (let at = watches.length; at < cells.length; at += 1) {
      const watch = watchColumn();
      // A column that begins further down was empty until now.
      for (let before = 0; before < rows; before += 1) watch.see(null);
      watches.push(watch);
    }
    last = [...last, cells].slice(-LAST_ROWS);
    garbled ??= garbledIn(cells);
    cellsKept += cells.length;
    if (cellsKept <= KEPT_CELLS) kept.push(cells);
    if (isMean(beginningOf(cells))) return;
    if (isAside(cells, watches.length, isSum)) {
      if (rows === 0 && asides.length < ROWS_OF_SUMS) asides.push(cells);
      return;
    }
    watch(cells);
  };
  const watch = (cells: readonly Cell[]) => {
    for (const [at, column] of watches.entries()) column.see(clean(cells[at] ?? null));
    digests.see(cells);
    rows += 1;
  };
  const start = () => {
    header = info.kind === 'json' ? KEYS : headerOf(top, { isKnown, isBare, isAccount }, hint);
    const from = header.row;
    for (const row of waiting.splice(0)) if (row.row > from) see(row);
  };
  reading: for (const batch of batches) {
    for (const row of batch) {
      if (header === null) {
        top.push(row);
        waiting.push(row);
        if (top.length >= TOP_ROWS) start();
        continue;
      }
      if (rows >= ROWS_LOOKED_AT) {
        whole = false;
        break reading;
      }
      see(row);
    }
  }
  if (header === null) start();
  // A list of nothing but one index, "I alt", is no list of sums.
  if (rows === 0) for (const cells of asides) watch(cells);
  const found: HeaderGuess = header ?? { row: 0, rows: 0, confidence: 0 };
  if (top.every(({ cells }) => cells.every((cell) => cellText(cell) === ''))) return null;
  const headings = headingsOf(top, found);
  garbled ??= garbledIn(headings);
  if (garbled !== null) {
    const place = { file: file.name, sheet, row: null, column: null };
    notices.push({ level: 'warning', code: 'encoding_doubtful', params: { example: shorten(garbled) }, ...place });
  }
  const width = Math.max(headings.length, watches.length);
  const columns = Array.from({ length: Math.min(width, 512) }, (_, at) => ({
    heading: headings[at] ?? '',
    stats: (watches[at] ?? emptyWatch(rows)).stats(),
    merged: merged
      .filter(({ column, from }) => column === at + 1 && from > found.row)
      .reduce((sum, { from, to }) => sum + to - from, 0),
    currency: currencies.get(at + 1) ?? null,
  }));
  return {
    file: file.name,
    sheet,
    hidden: info.hiddenSheets.includes(sheet),
    info,
    header: found,
    titles: titlesOf(top, found),
    columns,
    rows,
    whole,
    sample: top
      .slice(0, SAMPLE_ROWS)
      .map(({ row, cells }) => ({ row, cells: cells.map((cell) => cellText(cell).slice(0, 200)) })),
    last: last.map((cells) => cells.map((cell) => cellText(cell))),
    kept,
    unitRow,
    notices,
    digests: digests.digests(),
  };
}

function titlesOf(top: readonly Row[], { row, rows }: HeaderGuess): string {
  const above = top.filter((title) => title.row <= row - rows).slice(0, TITLES);
  const texts = above.flatMap(({ cells }) => cells.filter((cell) => typeof cell === 'string'));
  return texts.join(' ').slice(0, TITLE_CHARS);
}

/** What a person says about a file is certain; only text has anything to say it about. */
function corrected(info: TableInfo, hint: ReadingHint | undefined): TableInfo {
  if (info.kind !== 'csv' || hint === undefined) return info;
  const { encoding, delimiter } = hint;
  return {
    ...info,
    encoding: encoding ?? info.encoding,
    delimiter: delimiter ?? info.delimiter,
    confidence: {
      encoding: encoding === undefined ? info.confidence.encoding : 1,
      delimiter: delimiter === undefined ? info.confidence.delimiter : 1,
    },
  };
}

/** The keys of a JSON list are its first row. */
const KEYS: HeaderGuess = { row: 1, rows: 1, confidence: 1 };

function headerOf(
  top: readonly Row[],
  { isKnown, isBare, isAccount }: Pick<GatherContext, 'isKnown' | 'isBare' | 'isAccount'>,
  hint: ReadingHint | undefined,
): HeaderGuess {
  if (hint?.headerRow === undefined) return findHeader(top, isKnown, isBare, isAccount);
  const rows = hint.headerRow === 0 ? 0 : Math.max(1, hint.headerRows ?? 1);
  return { row: hint.headerRow, rows, confidence: 1 };
}

function emptyWatch(rows: number) {
  const watch = watchColumn();
  for (let row = 0; row < rows; row += 1) watch.see(null);
  return watch;
}

/** Soft hyphens are searched through. */
function clean(cell: Cell): Cell {
  return typeof cell === 'string' ? cellText(cell).replaceAll('\u00ad', '') : cell;
}

/** The first text that looks as if it was written in another code page. */
function garbledIn(cells: readonly Cell[]): string | null {
  for (const cell of cells) if (typeof cell === 'string' && isGarbled(cell)) return cell;
  return null;
}

/** The first text of a row; '' where none stands before anything else. */
function beginningOf(cells: readonly Cell[]): string {
  for (const cell of cells) {
    if (cell === null || cell === '') continue;
    return typeof cell === 'string' ? cell : '';
  }
  return '';
}

/**
 * Kept mappings held against the files at hand: whether they know them, and where what stands there is written another way.
 * Answers for a mapping being sure of a file only where it knows every column of it; one of another kind has columns it does not know.
 */
import { turnedCell } from '../../../contract/import-columns.ts';
import type { MappedColumn, MappedTable } from '../../../contract/import-mapping.ts';
import { squeeze } from '../../../domain/import/likeness.ts';
import type { NumberEvidence } from '../../../domain/import/number-style.ts';
import { periodPattern } from '../mapping/reading/year-columns.ts';
import type { GatheredColumn } from './gather.ts';

export interface StoredShape {
  readonly name: string;
  readonly title: string;
  readonly tables: readonly Pick<MappedTable, 'columns' | 'unpivot' | 'scale' | 'factor' | 'sheet'>[];
}

interface Sheet {
  readonly gathered: { readonly columns: readonly Pick<GatheredColumn, 'heading' | 'stats'>[] };
  readonly table: MappedTable;
}

export interface Recognised {
  /** 1: every column of the file is known, and every column of the mapping is there. */
  readonly share: number;
  /** Of the mapping's columns alone. */
  readonly found: number;
  /** Headings whose cells are written in another way than the mapping says. */
  readonly differs: readonly string[];
}

export function recogniseStored({ tables }: StoredShape, sheets: readonly Sheet[]): Recognised {
  const best = tables.map((table) =>
    sheets
      .map((sheet) => recogniseTable(table, sheet))
      .reduce((a, b) => (b.share > a.share ? b : a), { share: 0, found: 0, differs: [] }),
  );
  return {
    share: Math.min(1, ...best.map(({ share }) => share)),
    found: Math.min(1, ...best.map(({ found }) => found)),
    differs: [...new Set(best.flatMap(({ differs }) => differs))],
  };
}

function recogniseTable(stored: StoredShape['tables'][number], { gathered, table }: Sheet): Recognised {
  const isUsed = ({ at, field }: MappedColumn) => field !== null || turnedCell(stored, at) !== undefined;
  const needed = [...new Set(stored.columns.filter(isUsed).map(({ heading }) => nameOf(heading)))];
  const known = new Set(stored.columns.map(({ heading }) => nameOf(heading)));
  const there = gathered.columns.map(({ heading }) => nameOf(heading)).filter((name) => name !== '');
  const found = needed.filter((name) => there.includes(name)).length / Math.max(1, needed.length);
  const share = found * (there.filter((name) => known.has(name)).length / Math.max(1, there.length));
  return { share, found, differs: found === 1 ? differencesOf(stored, isUsed, { gathered, table }) : [] };
}

/** Columns of years are one and the same, whatever year they are of. */
function nameOf(heading: string): string {
  return periodPattern(heading) ?? squeeze(heading);
}

function differencesOf(
  stored: StoredShape['tables'][number],
  isUsed: (column: MappedColumn) => boolean,
  { gathered, table: now }: Sheet,
): readonly string[] {
  // What a title asks now and did not ask of the file the mapping was made for.
  const isFactorNew = now.factor === null && (stored.factor ?? null) === null;
  // The thousands of a title that is not there any more.
  const isFactorGone = now.factor === undefined && (stored.factor ?? 1) !== 1;
  const differs = stored.columns.filter(isUsed).flatMap((column) => {
    const same = now.columns.find(({ heading }) => nameOf(heading) === nameOf(column.heading));
    const numbers = gathered.columns[same?.at ?? -1]?.stats.numbers;
    if (same === undefined) return [];
    const isOther =
      (numbers !== undefined && isWrittenOtherwise(column.decimal, same.decimal, numbers)) ||
      isUnlike(column.dates, same.dates) ||
      (same.factor !== undefined && same.factor !== (column.factor ?? stored.factor ?? 1)) ||
      ((isFactorNew || (isFactorGone && same.factor === undefined)) && isAmount(same, column));
    return isOther ? [column.heading] : [];
  });
  const isScaleOther = isUnlike(stored.scale, now.scale);
  const graded = stored.columns.find(({ field }) => field === 'grade')?.heading ?? stored.columns[0]?.heading ?? '';
  return [...new Set([...differs, ...(isScaleOther ? [graded] : [])])].slice(0, 20);
}

/** 1.234 is the same in the style of whole numbers as with a decimal comma, and 1,234 is not. */
function isWrittenOtherwise(
  kept: MappedColumn['decimal'],
  now: MappedColumn['decimal'],
  { comma, point, eitherComma, eitherPoint }: NumberEvidence,
): boolean {
  const isSettled = now !== null;
  if (kept === 'comma') return point > 0 || (isSettled && eitherComma > 0 && comma === 0);
  if (kept === 'point') return comma > 0 || (isSettled && eitherPoint > 0 && point === 0);
  return kept === 'whole' && comma + point > 0;
}

/** What is open in either says nothing. */
function isUnlike(kept: string | null | undefined, now: string | null | undefined): boolean {
  return kept != null && now != null && kept !== now;
}

const AMOUNTS: ReadonlySet<string> = new Set([
  'yearAmount',
  'amount',
  'unitPrice',
  'lineTotal',
  'balance',
  'provision',
]);

function isAmount(...columns: readonly MappedColumn[]): boolean {
  return columns.some(({ field }) => field !== null && AMOUNTS.has(field));
}

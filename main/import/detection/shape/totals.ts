/**
 * Which rows of a table are sums of others: by their words, and by their figures.
 * Answers for a row whose words say it and whose figures agree being left out, and for asking about every other that looks like one.
 * Must never leave a row out for its figures alone.
 */
import type { ImportKind, MappedColumn, MappedTable } from '../../../../contract/import-mapping.ts';
import { toDecimalComma } from '../../../../domain/import/number-style.ts';
import type { SumClass } from '../../../../domain/import/sum-words.ts';
import { mayHaveSums } from '../../mapping/reading/totals.ts';
import type { Cell } from '../../readers/index.ts';
import { TOTAL_LABELS } from '../../total-rows.ts';
import { cellText, shorten } from '../../values.ts';
import type { Asked } from '../values/styles.ts';

/** Fields whose values are added up in such rows; a rate, a year or a grade is not. */
const ADDED: ReadonlySet<string> = new Set([
  'yearAmount',
  'amount',
  'lineTotal',
  'quantity',
  'dwellings',
  'areaM2',
  'balance',
  'provision',
]);
/** As many as the mapping holds. */
const MOST_WORDS = 2_000;
const LONGEST_WORD = 200;
/** Where a text says it, lines may be rounded; by figures alone they have to agree. */
const ROUNDED = 100;
const ADDED_UP = 0.95;
const BY_WORD = 0.7;

export function sumRowsOf(
  kept: readonly (readonly Cell[])[],
  mapped: readonly MappedColumn[],
  kind: ImportKind,
  classOf: (text: string) => SumClass | null,
  asked: Asked[],
): SumRows {
  if (!mayHaveSums(kind)) return { said: {}, confidence: 0 };
  const labels = mapped.filter(({ field }) => field !== null && TOTAL_LABELS.includes(field));
  const amounts = mapped.filter(({ field, decimal }) => field !== null && ADDED.has(field) && decimal !== null);
  const found = rowsOfSums(kept, labels, amounts, classOf);
  const sure = mostOf(found.filter(({ isSure }) => isSure));
  const doubtful = mostOf(found.filter(({ isSure }) => !isSure));
  if (doubtful !== null) {
    const [example = ''] = doubtful.words;
    asked.push({
      code: 'sum_rows_open',
      column: null,
      path: ['sumRows', 'are'],
      params: { example: shorten(example), rows: doubtful.words.length },
      options: ['totals', 'rows'],
      suggested: 'totals',
    });
  }
  const isAddedUp = found.every(({ isSure, isConfirmed }) => !isSure || isConfirmed);
  return {
    said: {
      ...(sure === null ? {} : { totals: sure }),
      ...(doubtful === null ? {} : { sumRows: { ...doubtful, are: null } }),
    },
    confidence: sure === null ? 0 : isAddedUp ? ADDED_UP : BY_WORD,
  };
}

export interface SumRows {
  readonly said: Pick<MappedTable, 'totals' | 'sumRows'>;
  /** That the rows left out are sums; 0 where there are none. */
  readonly confidence: number;
}

interface Found {
  readonly field: string;
  readonly word: string;
  readonly isSure: boolean;
  /** Its figures add up those above. */
  readonly isConfirmed: boolean;
}

function rowsOfSums(
  kept: readonly (readonly Cell[])[],
  labels: readonly MappedColumn[],
  amounts: readonly MappedColumn[],
  classOf: (text: string) => SumClass | null,
): readonly Found[] {
  const found: Found[] = [];
  const isAmount = new Set(amounts.map(({ at }) => at));
  const filledBeside = (cells: readonly Cell[]) =>
    cells.filter((cell, at) => !isAmount.has(at) && cell !== null && cellText(cell) !== '').length;
  const usual = median(kept.map(filledBeside));
  const now = amounts.map(() => 0);
  const marks: { readonly sums: readonly number[]; readonly rows: number }[] = [{ sums: [...now], rows: 0 }];
  let rows = 0;
  /** How many rows the figures of this one add up; 0 where they add up none. */
  const addedUp = (stated: readonly (number | null)[], tolerance: number): number => {
    if (!stated.some((amount) => amount !== null && amount !== 0)) return 0;
    const isFrom = (mark: (typeof marks)[number]) =>
      mark.rows < rows &&
      stated.every((amount, at) => {
        const sum = (now[at] ?? 0) - (mark.sums[at] ?? 0);
        return amount === null || amount === 0 || Math.abs(amount - sum) <= tolerance;
      });
    const from = marks.findLast(isFrom);
    return from === undefined ? 0 : rows - from.rows;
  };
  for (const cells of kept) {
    const said = saidIn(cells, labels, classOf);
    const stated = amounts.map((column) => centsOf(cells[column.at] ?? null, column));
    const isPoorer = filledBeside(cells) < usual;
    if (said?.found === 'mean') continue;
    let isSum = said?.found === 'whole' || said?.found === 'vat';
    if (said !== null && isSum) found.push({ ...said, isSure: true, isConfirmed: addedUp(stated, ROUNDED) > 0 });
    else if (said?.found === 'edge') {
      const isConfirmed = addedUp(stated, ROUNDED) > 0;
      // A line of its own has what all lines have, and figures of its own.
      if (isConfirmed || isPoorer) found.push({ ...said, isSure: isConfirmed, isConfirmed });
      isSum = isConfirmed;
    } else if (said !== null && isPoorer && isTelling(stated, addedUp(stated, 1))) {
      found.push({ ...said, isSure: false, isConfirmed: true });
      isSum = true;
    }
    if (isSum) marks.push({ sums: [...now], rows });
    else {
      stated.forEach((amount, at) => {
        now[at] = (now[at] ?? 0) + (amount ?? 0);
      });
      rows += 1;
    }
  }
  return found;
}

/** By figures alone: several columns that all add up two rows, or one that adds up three. */
function isTelling(stated: readonly (number | null)[], rows: number): boolean {
  const filled = stated.filter((amount) => amount !== null && amount !== 0).length;
  return rows >= 2 && filled * rows > 2;
}

/** The text of a row that says most of it being a sum; of a row that says nothing of it, its last name. */
function saidIn(
  cells: readonly Cell[],
  labels: readonly MappedColumn[],
  classOf: (text: string) => SumClass | null,
): { readonly field: string; readonly word: string; readonly found: SumClass | null } | null {
  let best: ReturnType<typeof saidIn> = null;
  for (const { at, field } of labels) {
    const word = cellText(cells[at] ?? null);
    if (word === '' || field === null) continue;
    const found = classOf(word);
    if (best === null || weight(found) >= weight(best.found)) best = { field, word, found };
  }
  return best;
}

function weight(found: SumClass | null): number {
  return found === 'whole' ? 3 : found === 'vat' || found === 'mean' ? 2 : found === 'edge' ? 1 : 0;
}

/** The field most of them stand in, with their words. */
function mostOf(found: readonly Found[]): { field: string; words: string[] } | null {
  const byField = Map.groupBy(found, ({ field }) => field);
  const [most] = [...byField.entries()].sort(([, a], [, b]) => b.length - a.length);
  if (most === undefined) return null;
  const [field] = most;
  const words = new Set(found.map(({ word }) => word.slice(0, LONGEST_WORD)));
  return { field, words: [...words].slice(0, MOST_WORDS) };
}

/** Hundredths, in the style of the column; null where no number stands. */
function centsOf(cell: Cell, { decimal }: MappedColumn): number | null {
  if (typeof cell === 'number') return Math.round(cell * 100);
  if (typeof cell !== 'string') return null;
  const text = toDecimalComma(cell, decimal ?? 'whole');
  const digits = text === null ? null : /^[^\d]*(\d+)(?:,(\d+))?/.exec(text);
  if (text === null || digits === null) return null;
  const value = Number(`${digits[1]}.${digits[2] ?? '0'}`);
  return Math.round((/^\s*[-−–(]/.test(text) ? -value : value) * 100);
}

function median(counts: readonly number[]): number {
  return [...counts].sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
}

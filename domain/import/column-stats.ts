/**
 * What stands in a column: texts, numbers, days, and in which style they are written.
 * Answers for evidence gathered cell by cell, in bounded memory, for columns of any length.
 */
import { type SheetCell, textOf } from './cell.ts';
import { type DateEvidence, dateReadingOf, NO_DATES } from './date-style.ts';
import { type NumberEvidence, readingOf } from './number-style.ts';
import { MISSING_WORDS, NO_WORDS, YES_WORDS } from './plain-words.ts';

export type ColumnContent = 'empty' | 'text' | 'code' | 'number' | 'day' | 'yesNo' | 'mixed';

export interface ColumnStats {
  readonly cells: number;
  readonly empty: number;
  readonly content: ColumnContent;
  readonly numbers: NumberEvidence;
  readonly dates: DateEvidence;
  /** First different texts, as the file writes them. */
  readonly examples: readonly string[];
  /** Different texts with their counts; null where there are more than {@link WORDS_KEPT}. */
  readonly words: ReadonlyMap<string, number> | null;
  /** The same for short texts where there are up to {@link MANY_WORDS}: what free typing makes of a list. Null where there are few, or too many. */
  readonly many: ReadonlyMap<string, number> | null;
  /** Texts of digits that begin with a zero and have more than one digit: codes. */
  readonly leadingZeros: number;
  /** True spreadsheet numbers and true dated cells, in which no style has to be found. */
  readonly typedNumbers: number;
  readonly typedDays: number;
  /** Numbers that are a year between 1500 and 2200, and quarters such as 2026K1. */
  readonly years: number;
  readonly periods: number;
  readonly longest: number;
}

export const WORDS_KEPT = 60;
export const MANY_WORDS = 2_000;
const LONGEST_WORD = 100;
/** Letters of all words of a column together: a sheet may have 512 of them. */
const MANY_LETTERS = 40_000;
const EXAMPLES = 5;
const MISSING: ReadonlySet<string> = new Set(MISSING_WORDS);
const LONGEST_MISSING = Math.max(...MISSING_WORDS.map(({ length }) => length));
/** A single letter or sign may be anything. */
const YES_NO: ReadonlySet<string> = new Set([...YES_WORDS, ...NO_WORDS].filter(({ length }) => length > 1));
export const PERIOD = /^(?:1[5-9]|20|21)\d{2}\s*(?:[-.]?\s*[KQ][1-4])$|^[KQ][1-4]\s*[-.]?\s*(?:19|20)\d{2}$/i;

export interface ColumnWatch {
  see(cell: SheetCell | undefined): void;
  stats(): ColumnStats;
}

export function watchColumn(): ColumnWatch {
  const numbers = { plain: 0, comma: 0, point: 0, eitherComma: 0, eitherPoint: 0 };
  const dates = { ...NO_DATES };
  const words = new Map<string, number>();
  const count = {
    cells: 0,
    empty: 0,
    typedNumbers: 0,
    typedDays: 0,
    leadingZeros: 0,
    years: 0,
    periods: 0,
    longest: 0,
  };
  let texts = 0;
  let yesNo = 0;
  let letters = 0;
  let isTooMany = false;
  /** Whether a text can be kept beyond the few. */
  const isKept = (cell: SheetCell | undefined, text: string) =>
    typeof cell === 'string' && text.length <= LONGEST_WORD && letters <= MANY_LETTERS && words.size < MANY_WORDS;

  const seeText = (text: string) => {
    const day = dateReadingOf(text);
    if (day !== null) {
      dates[day] += 1;
      // 01-02-03 is more often a code than a day: what the heading says decides.
      if (day !== 'short') return;
    }
    const reading = readingOf(text);
    if (reading !== null) {
      numbers[reading] += 1;
      if (/^0\d+$/.test(text)) count.leadingZeros += 1;
      if (/^\d{4}$/.test(text)) seeYear(Number(text));
      return;
    }
    if (PERIOD.test(text)) count.periods += 1;
    else if (YES_NO.has(text.toLowerCase())) yesNo += 1;
    texts += 1;
  };
  const seeYear = (value: number) => {
    if (Number.isInteger(value) && value >= 1500 && value <= 2200) count.years += 1;
  };

  return {
    see(cell) {
      count.cells += 1;
      const text = cell === undefined ? '' : textOf(cell);
      if (text === '' || (text.length <= LONGEST_MISSING && MISSING.has(text.toLowerCase()))) {
        count.empty += 1;
        return;
      }
      if (text.length > count.longest) count.longest = text.length;
      if (!isTooMany) {
        const before = words.get(text);
        if (before !== undefined) words.set(text, before + 1);
        else if (words.size < WORDS_KEPT || isKept(cell, text)) {
          words.set(text, 1);
          letters += text.length;
        } else isTooMany = true;
      }
      if (typeof cell === 'string') seeText(text);
      else if (typeof cell === 'number') {
        count.typedNumbers += 1;
        seeYear(cell);
      } else if (typeof cell === 'object') count.typedDays += 1;
      else yesNo += 1;
    },
    stats() {
      const inNumbers = numbers.plain + numbers.comma + numbers.point + numbers.eitherComma + numbers.eitherPoint;
      const inDates = dates.dmy + dates.mdy + dates.ymd + dates.either + dates.same;
      return {
        ...count,
        numbers: { ...numbers },
        dates: { ...dates },
        content: contentOf({
          filled: count.cells - count.empty,
          texts,
          yesNo,
          inNumbers: inNumbers + count.typedNumbers,
          inDates: inDates + count.typedDays,
          leadingZeros: count.leadingZeros,
        }),
        examples: [...words.keys()].slice(0, EXAMPLES),
        words: isTooMany || words.size > WORDS_KEPT ? null : new Map(words),
        many: isTooMany || words.size <= WORDS_KEPT ? null : new Map(words),
      };
    },
  };
}

interface Shares {
  readonly filled: number;
  readonly texts: number;
  readonly yesNo: number;
  readonly inNumbers: number;
  readonly inDates: number;
  readonly leadingZeros: number;
}

/** Nine cells in ten decide; a stray word in a column of numbers does not make it text. */
function contentOf({ filled, texts, yesNo, inNumbers, inDates, leadingZeros }: Shares): ColumnContent {
  if (filled === 0) return 'empty';
  const most = filled * 0.9;
  if (yesNo >= most) return 'yesNo';
  if (inDates >= most) return 'day';
  if (inNumbers >= most) return leadingZeros > 0 ? 'code' : 'number';
  if (texts >= most) return 'text';
  return texts * 2 >= filled ? 'text' : 'mixed';
}

/**
 * Which columns of a table are years or quarters, and which are parts with their grades (to be turned into rows).
 * Answers for shapes seen in headings and cells; must never turn a table it is not sure about: a matrix has at least three such columns.
 */
import { at as entryAt } from '../list.ts';
import { type ColumnStats, PERIOD } from './column-stats.ts';
import { HEADING_JOIN } from './header.ts';
import { squeeze } from './likeness.ts';
import { guessScales } from './scale-guess.ts';

export interface ShapeColumn {
  readonly heading: string;
  readonly stats: ColumnStats;
  /** Taken as a field already. */
  readonly taken: boolean;
}

/**
 * Places of columns whose headings are years or quarters, also below a heading that spans them all; else of columns whose headings differ
 * in nothing but the year (Budget 2026, Budget 2027), where `isAmount` says that amounts may stand below.
 */
export function periodColumns(
  headings: readonly string[],
  isAmount: (at: number, frame: string) => boolean = () => true,
): readonly number[] {
  const places = headings.flatMap((heading, at) => (periodOf(heading) === null ? [] : [at]));
  if (places.length === 0) return framedColumns(headings, isAmount);
  const periods = new Set(headings.map(periodOf).filter((period) => period !== null));
  // The same years under two headings are two things: which is meant, a person says.
  return periods.size === places.length ? places : places.filter((at) => isPeriod(entryAt(headings, at)));
}

/** Columns of the same years under headings of their own, which are several things: budget and accounts, balances and provisions. */
export interface PeriodFrame {
  readonly frame: string;
  readonly at: readonly number[];
}

/** Groups of at least two columns whose headings differ in nothing but the year, in the order of the file. */
export function periodFrames(
  headings: readonly string[],
  isAmount: (at: number, frame: string) => boolean = () => true,
): readonly PeriodFrame[] {
  const groups = new Map<string, { readonly frame: string; readonly at: number[]; readonly periods: Set<string> }>();
  headings.forEach((heading, at) => {
    const within = periodWithin(heading);
    if (within === null || !isAmount(at, within.frame)) return;
    const { period, frame } = within;
    // The same year again below the same words begins another group.
    let key = squeeze(frame);
    while (groups.get(key)?.periods.has(period) === true) key += '+';
    const group = groups.get(key) ?? { frame: frameText(frame), at: [], periods: new Set() };
    group.at.push(at);
    group.periods.add(period);
    groups.set(key, group);
  });
  return [...groups.values()].filter(({ at }) => at.length >= 2).map(({ frame, at }) => ({ frame, at }));
}

function frameText(frame: string): string {
  return frame
    .replaceAll(HEADING_JOIN, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s·:,–-]+|[\s·:,–-]+$/g, '');
}

/** The year or quarter a column is headed by, as it is written; null for any other heading. */
export function periodOf(heading: string): string | null {
  const join = heading.lastIndexOf(HEADING_JOIN);
  const own = (join < 0 ? heading : heading.slice(join + HEADING_JOIN.length)).trim();
  return isPeriod(own) ? own : null;
}

function framedColumns(
  headings: readonly string[],
  isAmount: (at: number, frame: string) => boolean,
): readonly number[] {
  const framed = headings.flatMap((heading, at) => {
    const within = periodWithin(heading);
    return within === null || !isAmount(at, within.frame) ? [] : [{ at, ...within }];
  });
  const frames = new Set(framed.map(({ frame }) => squeeze(frame)));
  const periods = new Set(framed.map(({ period }) => period));
  // Budget and accounts of the same years are two things: which is meant, a person says.
  return frames.size === 1 && framed.length >= 2 && periods.size === framed.length ? framed.map(({ at }) => at) : [];
}

/** 2026, 2026/27 (the year it starts in), 2026K1 in a text of other words. */
const WITHIN =
  /(?<![\p{L}\d.,/–-])((?:19|20|21)\d{2})(?:(\s*[-.]?\s*[KQ][1-4])|\s?[/–-]\s?(\d{4}|\d{2}))?(?![\p{L}\d/]|[.,–-]\d)/giu;

/** The only year or quarter in a heading, and the words around it; null where none stands there, or several, or years from one to another. */
export function periodWithin(heading: string): { readonly period: string; readonly frame: string } | null {
  const bare = periodOf(heading);
  if (bare !== null) return { period: bare, frame: heading.slice(0, heading.lastIndexOf(bare)) };
  const [found, ...others] = [...heading.matchAll(WITHIN)];
  if (found === undefined || others.length > 0) return null;
  const [text, year = '', quarter = '', next] = found;
  if (next !== undefined && (Number(year) + 1) % 100 !== Number(next) % 100) return null;
  return {
    period: `${year}${quarter.replace(/[^KQ1-4]/gi, '')}`,
    frame: heading.slice(0, found.index) + heading.slice(found.index + text.length),
  };
}

export function isPeriod(heading: string): boolean {
  const text = heading.trim();
  return /^(?:19|20|21)\d{2}$/.test(text) || PERIOD.test(text);
}

/** More different words than this are no grades. */
const MOST_WORDS = 12;

/**
 * Places of columns under headings of their own that all speak in the same few words (good, fair, poor), which no scale knows; empty where
 * there are fewer than three of them, or columns of other things beside them.
 */
export function sameWordColumns(columns: readonly ShapeColumn[]): readonly number[] {
  const free = columns.flatMap((column, at) => (column.taken || column.stats.content === 'empty' ? [] : [at]));
  const wordsAt = free.map((at) => ownWords(entryAt(columns, at)));
  const isShared = (word: string) => wordsAt.filter((words) => words.includes(word)).length >= 2;
  const places = free.filter((_, index) => entryAt(wordsAt, index).some(isShared));
  const said = new Set(free.flatMap((at, index) => (places.includes(at) ? entryAt(wordsAt, index) : [])));
  if (places.length < 3 || places.length * 4 < free.length * 3) return [];
  return said.size >= 2 && said.size <= MOST_WORDS ? places : [];
}

/** Different words of a column that could be grades: few, of letters, and no yes or no. */
function ownWords({ heading, stats }: ShapeColumn): readonly string[] {
  const { words, content } = stats;
  if (heading.trim() === '' || periodOf(heading) !== null || words === null || words.size > MOST_WORDS) return [];
  const all = [...words.keys()].map((word) => word.trim().toLowerCase());
  return content === 'text' && all.every((word) => /^\p{L}{2}/u.test(word) && word.length <= 30) ? all : [];
}

/** Scales that know the words of a column; where digits prevail, a few others (a question mark, "not seen") are remarks among them. */
function scalesOf(words: ReadonlyMap<string, number>): ReturnType<typeof guessScales> {
  const guesses = guessScales(words);
  if (guesses.length > 0) return guesses;
  const digits = new Map([...words].filter(([word]) => /^\d$/.test(word)));
  const count = (some: ReadonlyMap<string, number>) => [...some.values()].reduce((sum, one) => sum + one, 0);
  return count(digits) * 3 >= count(words) * 2 ? guessScales(digits) : [];
}

/** Places of columns that hold nothing but grades of one scale under headings of their own; empty where there are fewer than three. */
export function gradeColumns(columns: readonly ShapeColumn[]): readonly number[] {
  const scales = columns.map(({ heading, stats, taken }) => {
    if (
      taken ||
      heading.trim() === '' ||
      stats.words === null ||
      stats.words.size > MOST_WORDS ||
      stats.content === 'empty'
    )
      return null;
    if (periodOf(heading) !== null) return null;
    const guesses = scalesOf(stats.words);
    return guesses.length === 0 || guesses[0]?.scale === 'index_0_100' ? null : guesses.map(({ scale }) => scale);
  });
  const shared = scales.reduce<readonly string[] | null>(
    (common, own) =>
      own === null
        ? common
        : common === null
          ? own
          : common.filter((scale) => (own as readonly string[]).includes(scale)),
    null,
  );
  const places = scales.flatMap((own, at) => (own === null ? [] : [at]));
  // A register has many columns of small codes; a matrix consists of its grades.
  const filled = columns.filter(({ stats, taken }) => !taken && stats.content !== 'empty').length;
  if (places.length * 4 < filled * 3) return [];
  return places.length >= 3 && shared !== null && shared.length > 0 ? places : [];
}

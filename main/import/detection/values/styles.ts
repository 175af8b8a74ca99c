/**
 * How the numbers, days and grades of a column are to be read, or the question that has to be asked.
 * Must never settle a column by its neighbours: a list can be glued together from two.
 */
import { type MappedColumn, type MappedTable, scaleSchema } from '../../../../contract/import-mapping.ts';
import type { ColumnStats } from '../../../../domain/import/column-stats.ts';
import { dateReadingOf, dateStyleOf } from '../../../../domain/import/date-style.ts';
import { NO_NUMBERS, type NumberEvidence, readingOf, styleOf } from '../../../../domain/import/number-style.ts';
import { guessScales } from '../../../../domain/import/scale-guess.ts';
import type { Params } from '../../findings.ts';
import { WHOLE_TYPES } from '../../styled-values.ts';
import type { GatheredColumn } from '../gather.ts';
import type { HeadingScales } from './heading-scales.ts';
import { wordsOfNoScale } from './open-grades.ts';

/** A question about a table; `path` leads from the table to where the answer goes. */
export interface Asked {
  readonly code: string;
  readonly column: number | null;
  readonly path: readonly (string | number)[];
  readonly params: Params;
  readonly options: readonly string[];
  /** What each option is called where it is a heading of the file, or another word than its own. */
  readonly labels?: readonly ({ readonly text: string } | { readonly code: string })[];
  readonly suggested: string | null;
}

interface Where {
  readonly heading: string;
  readonly at: number;
}

const NUMERIC: ReadonlySet<string> = new Set(['money', 'decimal', 'integer', 'rounded', 'percent']);

export function decimalOf(
  stats: ColumnStats,
  type: string,
  factor: number | undefined,
  where: Where,
  asked: Asked[],
): Pick<MappedColumn, 'decimal'> {
  if (!NUMERIC.has(type)) return {};
  const style = styleOf(stats.numbers, WHOLE_TYPES.has(type) && factor === undefined);
  if (style === 'none') return {};
  if (style === null) asked.push(decimalQuestion(stats.numbers, exampleOf([stats]), where));
  return { decimal: style };
}

/** The style of several columns taken as one; `whole` where no separator stands anywhere. */
export function pooledDecimal(stats: readonly ColumnStats[], type: string, isLarge: boolean) {
  const pooled = stats.reduce<NumberEvidence>(
    (sum, { numbers }) => ({
      plain: sum.plain + numbers.plain,
      comma: sum.comma + numbers.comma,
      point: sum.point + numbers.point,
      eitherComma: sum.eitherComma + numbers.eitherComma,
      eitherPoint: sum.eitherPoint + numbers.eitherPoint,
    }),
    NO_NUMBERS,
  );
  const style = styleOf(pooled, WHOLE_TYPES.has(type) && !isLarge);
  const isTyped = stats.some(({ typedNumbers }) => typedNumbers > 0);
  return {
    // Spreadsheet numbers may have øre that no text shows.
    value: style === 'none' ? (isTyped ? undefined : ('whole' as const)) : style,
    question: (where: Where) => decimalQuestion(pooled, exampleOf(stats), where),
  };
}

function decimalQuestion({ comma, point }: NumberEvidence, example: string, { heading, at }: Where): Asked {
  const isMixed = comma > 0 && point > 0;
  return {
    code: isMixed ? 'decimal_style_mixed' : 'decimal_style_open',
    column: at,
    path: ['columns', at, 'decimal'],
    params: { column: heading, example },
    options: isMixed ? ['comma', 'point'] : ['comma', 'point', 'whole'],
    suggested: null,
  };
}

function exampleOf(stats: readonly ColumnStats[]): string {
  const texts = stats.flatMap(({ examples, words }) => [...examples, ...(words?.keys() ?? [])]);
  return texts.find((text) => readingOf(text)?.startsWith('either')) ?? texts[0] ?? '';
}

export function datesOf(
  stats: ColumnStats,
  type: string,
  { heading, at }: Where,
  asked: Asked[],
): Pick<MappedColumn, 'dates'> {
  if (type !== 'day') return {};
  const style = dateStyleOf(stats.dates);
  if (style === 'none') return {};
  if (style === null) {
    const { dmy, mdy, short } = stats.dates;
    const texts = [...stats.examples, ...(stats.words?.keys() ?? [])];
    const wanted = short > 0 ? 'short' : 'either';
    asked.push({
      code: short > 0 ? 'date_short_open' : dmy > 0 && mdy > 0 ? 'date_style_mixed' : 'date_style_open',
      column: at,
      path: ['columns', at, 'dates'],
      params: { column: heading, example: texts.find((text) => dateReadingOf(text) === wanted) ?? texts[0] ?? '' },
      options: short > 0 ? ['dmy', 'mdy', 'ymd'] : ['dmy', 'mdy'],
      suggested: mdy > 0 && dmy === 0 ? 'mdy' : null,
    });
  }
  return { dates: style };
}

/** Sure enough to be proposed without asking. */
const SCALE_FROM = 0.8;

export interface ScaleContext {
  readonly columns: readonly GatheredColumn[];
  readonly asked: Asked[];
  readonly headings: HeadingScales;
  isState(word: string): boolean;
}

export function scaleOf(
  mapped: readonly MappedColumn[],
  unpivot: MappedTable['unpivot'],
  { columns, asked, headings, isState }: ScaleContext,
): { readonly value: MappedTable['scale']; readonly confidence: number } {
  const graded =
    unpivot?.cell === 'grade' ? unpivot.from : mapped.filter(({ field }) => field === 'grade').map(({ at }) => at);
  const [first] = graded;
  if (first === undefined) return { value: undefined, confidence: 0 };
  // More different values than are counted: a measure, not grades of a short scale.
  const isMeasure = graded.some((at) => isUncounted(columns[at]?.stats));
  const words = new Map<string, number>();
  // "Not inspected" is said in words whatever the scale.
  for (const at of graded)
    for (const [word, count] of columns[at]?.stats.words ?? [])
      if (!isState(word)) words.set(word, (words.get(word) ?? 0) + count);
  // What is asked about word by word says nothing of a scale.
  for (const word of wordsOfNoScale(
    graded.map((at) => columns[at]),
    isState,
  ))
    words.delete(word);
  const hinted = headings.scaleIn(columns[first]?.heading ?? '');
  const guesses = isMeasure ? [] : guessScales(words);
  const [best] = guesses;
  // A heading that names its scale, as our own templates do; an empty column asks nothing.
  if (hinted !== null && (words.size === 0 || guesses.some(({ scale }) => scale === hinted))) {
    return { value: hinted, confidence: 0.95 };
  }
  // Words of no scale at all are each given a grade of their own in the step of words: there is no scale to ask about.
  if (!isMeasure && words.size === 0) return { value: 'nen2767', confidence: 0.5 };
  if (best !== undefined && best.confidence >= SCALE_FROM) return { value: best.scale, confidence: best.confidence };
  asked.push({
    code: 'scale_open',
    column: first,
    path: ['scale'],
    params: { column: columns[first]?.heading ?? '' },
    options: guesses.length > 0 ? guesses.map(({ scale }) => scale) : scaleSchema.options,
    suggested: best?.scale ?? (isMeasure ? 'index_0_100' : null),
  });
  return { value: null, confidence: best?.confidence ?? 0 };
}

function isUncounted(stats: ColumnStats | undefined): boolean {
  return stats !== undefined && stats.words === null && stats.empty < stats.cells;
}

/**
 * Extents in per cent below a heading that usually holds the five extent classes: 30, 15, 40, or 0,3.
 * Answers for asking once for the column, with a share becoming its class by the rule of domain/condition; must never take 5 per cent for
 * class 5 because its neighbours were left out row by row.
 */
import type { MappedColumn } from '../../../../contract/import-mapping.ts';
import { wordIndex, wordKey } from '../../../../domain/import/word-match.ts';
import { codesOf } from '../../mapping/words.ts';
import { decimalOf } from '../values/styles.ts';
import type { ChoiceContext } from './column-choices.ts';

const CLASS = 'extentClass';
const SHARE = 'extentShare';
const NONE = '-1';
const NUMBER = /^\d{1,9}(?:[.,]\d{1,6})?$/;
/** From here a number is no slip of the hand for a class. */
const SURELY_NONE = 10;
/** Of the numbers of a column. */
const TOO_MANY = 0.2;
const WHOLE = 100;

export function withExtentShares(mapped: MappedColumn[], context: ChoiceContext): void {
  const { columns, hint, words, asked, choices } = context;
  if (mapped.some(({ field }) => field === SHARE)) return;
  const index = mapped.findIndex(({ field }) => field === CLASS);
  const column = mapped[index];
  const stats = columns[column?.at ?? -1]?.stats;
  if (column === undefined || stats === undefined || hint?.fields.some(({ at }) => at === column.at) === true) return;
  const classes = wordIndex(codesOf(words.fields[CLASS]));
  const seen = [...(stats.words ?? stats.many ?? new Map(stats.examples.map((text) => [text, 1])))];
  const numbers = seen.flatMap(([text, count]) => {
    const bare = text.replace(/\s*%$/, '');
    return NUMBER.test(bare)
      ? [{ text: bare, value: Number(bare.replace(',', '.')), count, isShare: bare !== text }]
      : [];
  });
  // Spans and bounds (`10-30 %`) are classes in words.
  if (cells(numbers) * 2 < seen.reduce((sum, [, count]) => sum + count, 0)) return;
  const outside = numbers.filter(({ text, isShare }) => isShare || !classes.has(wordKey(text)));
  const isNoClass = ({ value }: { readonly value: number }) => value >= SURELY_NONE || (value > 0 && value < 1);
  if (!outside.some(isNoClass) && cells(outside) < cells(numbers) * TOO_MANY) return;
  const [example] = [...outside.filter(isNoClass), ...outside];
  if (example === undefined) return;
  // 0,3 of the whole; 1 is all of it.
  const isFraction = numbers.every(({ value, isShare }) => value <= 1 && !isShare);
  const share = isFraction ? Math.round(example.value * WHOLE * 1000) / 1000 : example.value;
  const { heading, at } = column;
  mapped[index] = {
    ...column,
    field: SHARE,
    ...(isFraction ? { factor: WHOLE } : {}),
    ...decimalOf(stats, 'percent', undefined, { heading, at }, asked),
  };
  asked.push({
    code: 'extent_share_open',
    column: at,
    path: ['choices', choices.length, 'use'],
    params: { column: heading, value: example.text, share },
    options: [String(at), NONE],
    labels: [{ code: 'option_use_percent' }, { code: 'option_leave' }],
    // More than all of it is no share: an area, a number of things.
    suggested: cells(numbers.filter(({ value }) => value > WHOLE)) > 0 ? null : String(at),
  });
  choices.push({ field: SHARE, among: [[at]], use: null });
}

function cells(some: readonly { readonly count: number }[]): number {
  return some.reduce((sum, { count }) => sum + count, 0);
}

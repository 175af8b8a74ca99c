/**
 * What a heading says of the scale of the grades below it: `Tilstand (1–6)`, `NEN 2767`, `Zustand 1 bis 4`.
 * Must never take a date or a longer number for a span: `2021-6` is no scale from 1 to 6.
 */

import type { MappedTable } from '../../../../contract/import-mapping.ts';
import { anyWord, WORD_END, WORD_START } from '../../../../domain/import/word-patterns.ts';
import type { ScaleWords } from '../../mapping/words.ts';

type Scale = NonNullable<MappedTable['scale']>;

export interface HeadingScales {
  /** The scale a heading names, or whose first and last grade it states. */
  scaleIn(heading: string): Scale | null;
  /** Whether it states the first and the last grade of any scale, also of one that is none of ours: `1-5`. */
  hasSpan(heading: string): boolean;
}

/** Names of so many letters stand alone; longer ones grow together with other words: conditiescore. */
const SHORT = 4;

export function headingScales({ between, begins, ends, spans, names }: ScaleWords): HeadingScales {
  const span = (from: readonly string[], to: readonly string[]) =>
    new RegExp(`${APART}(?:${anyWord(from)})\\s*(?:${anyWord(between)})\\s*(?:${anyWord(to)})${ENDS}`, 'iu');
  const name = (word: string) =>
    new RegExp(word.length <= SHORT ? `${WORD_START}${anyWord([word])}${WORD_END}` : anyWord([word]), 'iu');
  const patterns = [
    ...entriesOf(spans).map(([scale, [from, to]]) => ({ scale, pattern: span([from], [to]) })),
    ...entriesOf(names).flatMap(([scale, words]) => words.map((word) => ({ scale, pattern: name(word) }))),
  ];
  const any = span(begins, ends);
  return {
    scaleIn: (heading) => patterns.find(({ pattern }) => pattern.test(heading))?.scale ?? null,
    hasSpan: (heading) => any.test(heading),
  };
}

/** A grade is no part of a number, a date or a word. */
const APART = '(?<!\\d[.,/-]?|\\p{L}(?=\\p{L}))';
const ENDS = '(?![.,/-]?\\d|\\p{L})';

function entriesOf<T>(record: Partial<Record<Scale, T>>): readonly (readonly [Scale, T])[] {
  return Object.entries(record) as [Scale, T][];
}

/**
 * A number with its unit in one cell: `1.200 m²`, `30 stk.`, `hvert 5. år`.
 * Answers for taking the two apart; must never judge whether the unit is one, nor read the number.
 */
import { wordKey } from './word-match.ts';

export interface Measure {
  readonly number: string;
  readonly unit: string;
}

const NUMBER_AND_UNIT = /^([-−–+]?\d[\d.,'\s]*?)[.,]?\s*(\p{L}[\p{L}./^ ]*[\d²³]?\.?)$/u;

/** Null for a text of another form. */
export function splitMeasure(text: string): Measure | null {
  const [, number = '', unit = ''] = NUMBER_AND_UNIT.exec(text.trim()) ?? [];
  return number === '' ? null : { number, unit };
}

export interface UnitWords {
  /** Words that may stand behind a number, as {@link wordKey} has them. */
  readonly behind: ReadonlySet<string>;
  /** Words that may stand before it. */
  readonly before: ReadonlySet<string>;
}

/** The number alone where the unit beside it is one of these; null where it is not, and where there is none. */
export function withoutUnit(text: string, { behind, before }: UnitWords): string | null {
  const [first = '', ...rest] = text.trim().split(/\s+/);
  const measure = splitMeasure(before.has(wordKey(first)) ? rest.join(' ') : text);
  return measure !== null && behind.has(wordKey(measure.unit)) ? measure.number : null;
}

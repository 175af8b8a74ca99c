/**
 * Numbers with their unit beside them (`1.200 m²`), and phrases that are one (`hvert andet år`).
 * Answers for a cell being looked at this way only where it is no plain number, and for a unit that is not the field's leaving it unread.
 */
import { withoutUnit } from '../../domain/import/measure.ts';
import { wordKey } from '../../domain/import/word-match.ts';
import type { ProfileColumn } from './profile-schema.ts';

/** The number that a text is beside its unit; null where it is none. */
export type PlainNumber = (text: string) => string | number | null;

/** Null for a column whose numbers have no units. */
export function plainNumbers({ units }: ProfileColumn): PlainNumber | null {
  if (units === undefined) return null;
  const [behind, before] = [units.behind, units.before].map((words) => new Set(words.map(wordKey)));
  const phrases = new Map(Object.entries(units.phrases).map(([phrase, value]) => [wordKey(phrase), value]));
  const words = { behind: behind ?? new Set(), before: before ?? new Set() };
  return (text) => phrases.get(wordKey(text)) ?? withoutUnit(text, words);
}

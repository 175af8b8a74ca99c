/**
 * Columns that say the same of different years (`Karakter 2020`, `Karakter 2025`): which of them is meant, only a person knows.
 * Answers for both being proposed as the field: the screen shows the clash, and no import runs with it. Must never take one in silence.
 */
import type { ColumnGuess } from '../../../domain/import/columns.ts';
import { squeeze } from '../../../domain/import/likeness.ts';

const YEAR = /(?:19|20|21)\d{2}/g;

export function withRivals(guesses: readonly ColumnGuess[], headings: readonly string[]): readonly ColumnGuess[] {
  const shapes = headings.map(shapeOf);
  return guesses.map((guess, at) => {
    if (guess.field !== null || shapes[at] === null) return guess;
    const rival = guesses.find(
      (other, place) =>
        other.field !== null && shapes[place] === shapes[at] && guess.others.some(({ field }) => field === other.field),
    );
    return rival === undefined ? guess : { ...guess, field: rival.field, confidence: rival.confidence };
  });
}

/** The heading without its year; null where it names none, or nothing else. */
function shapeOf(heading: string): string | null {
  if (heading.match(YEAR)?.length !== 1) return null;
  const rest = squeeze(heading.replace(YEAR, ' '));
  return rest === '' ? null : rest;
}

/**
 * The sum of a line of a plan, which stands beside its years and looks like an amount.
 * Must never take the only amount of a line for the sum of others.
 */
import type { ImportKind } from '../../../../contract/import-mapping.ts';
import type { ColumnGuess } from '../../../../domain/import/columns.ts';
import { squeeze } from '../../../../domain/import/likeness.ts';
import type { ImportWords } from '../../mapping/words.ts';
import type { GatheredColumn } from '../gather.ts';

/** With a column a year, a total beside them is the line's own sum. */
export function tidied(
  guesses: readonly ColumnGuess[],
  columns: readonly GatheredColumn[],
  kind: ImportKind | null,
  periods: readonly number[],
  words: ImportWords,
): readonly ColumnGuess[] {
  if (kind !== 'plans' || periods.length < 2) return guesses;
  const { lineTotal } = words.fields;
  const sums = new Set(Object.values(lineTotal?.names ?? {}).flatMap((names) => (names ?? []).map(squeeze)));
  const hasTotal = guesses.some(({ field }) => field === 'lineTotal');
  return guesses.map((guess, at) =>
    guess.field === 'amount' && !hasTotal && sums.has(squeeze(columns[at]?.heading ?? ''))
      ? { ...guess, field: 'lineTotal' }
      : guess,
  );
}

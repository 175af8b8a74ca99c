/**
 * The year a work is planned for, where no field is called as its column is: years under a heading that ends in the word for one.
 * Answers for the content deciding where the heading is nearly said. Must never take the year of something else: a heading that any field
 * is called by stays that field's, whether the kind has it or not.
 */
import type { ImportKind } from '../../../../contract/import-mapping.ts';
import { type ColumnGuess, PROPOSED_FROM } from '../../../../domain/import/columns.ts';
import type { HeadingIndex } from '../../../../domain/import/headings.ts';
import { squeeze } from '../../../../domain/import/likeness.ts';
import type { ImportWords } from '../../mapping/words.ts';
import type { GatheredColumn } from '../gather.ts';

const FIELD = 'firstYear';
/** One of the field's own names, or nearly. */
const CALLED_FROM = 0.8;

export interface YearContext {
  readonly columns: readonly GatheredColumn[];
  readonly kind: ImportKind | null;
  readonly index: HeadingIndex;
  readonly words: Pick<ImportWords, 'yearWords'>;
}

export function withPlannedYear(
  guesses: readonly ColumnGuess[],
  { columns, kind, index, words }: YearContext,
): readonly ColumnGuess[] {
  if (kind !== 'plans' || guesses.some(({ field }) => field === FIELD)) return guesses;
  const ends = words.yearWords.map(squeeze);
  const among = guesses.flatMap(({ field }, at) => {
    const { heading = '', stats } = columns[at] ?? {};
    const filled = (stats?.cells ?? 0) - (stats?.empty ?? 0);
    const isYears = stats !== undefined && filled > 0 && stats.years === filled;
    const isCalled = ends.some((end) => squeeze(heading).endsWith(end));
    const isOther = index.candidates(heading).some(({ confidence }) => confidence >= CALLED_FROM);
    return field === null && isYears && isCalled && !isOther ? [at] : [];
  });
  const [only, another] = among;
  if (only === undefined || another !== undefined) return guesses;
  return guesses.map((guess, at) => (at === only ? { ...guess, field: FIELD, confidence: PROPOSED_FROM } : guess));
}

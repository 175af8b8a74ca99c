/**
 * Columns that no field is called like, but whose heading states a scale: `Udseende (1-5)`.
 * Answers for asking whether these are the grades where the kind has some and no other column is; must never take them in silence.
 */
import { type ColumnGuess, PROPOSED_FROM } from '../../../../domain/import/columns.ts';
import type { ImportWords } from '../../mapping/words.ts';
import { headingScales } from '../values/heading-scales.ts';
import type { ChoiceContext } from './column-choices.ts';

const GRADE = 'grade';
const NONE = '-1';

interface ScaledContext extends ChoiceContext {
  readonly words: Pick<ImportWords, 'fields' | 'shapes' | 'kinds'>;
  /** Of several tables of a sheet: its columns have been given out. */
  readonly isShare: boolean;
}

export function withScaledColumns(
  guesses: readonly ColumnGuess[],
  { columns, kind, hint, words, asked, choices, isShare }: ScaledContext,
): readonly ColumnGuess[] {
  if (isShare || kind === null || !words.kinds[kind].fields.some(({ field }) => field === GRADE)) return guesses;
  if (guesses.some(({ field }) => field === GRADE)) return guesses;
  const { hasSpan } = headingScales(words.shapes.scales);
  const isScaled = (at: number) => {
    const { heading = '', stats } = columns[at] ?? {};
    return hasSpan(heading) && stats?.words != null && [...stats.words.keys()].every((word) => word.length <= 3);
  };
  const among = guesses.flatMap(({ field }, at) => (field === null && isScaled(at) ? [at] : []));
  const [first] = among;
  if (first === undefined || among.some((at) => hint?.fields.some((said) => said.at === at) === true)) return guesses;
  const headings = among.map((at) => columns[at]?.heading ?? '');
  const isOne = among.length === 1;
  asked.push({
    code: 'grade_column_open',
    column: isOne ? first : null,
    path: ['choices', choices.length, 'use'],
    params: { columns: headings.join(', ') },
    options: [...among.map(String), NONE],
    labels: [
      ...headings.map((text) => (isOne ? { code: 'option_use' } : { text })),
      { code: isOne ? 'option_leave' : 'option_none' },
    ],
    suggested: isOne ? String(first) : null,
  });
  choices.push({ field: GRADE, among: among.map((at) => [at]), use: null });
  return guesses.map((guess, at) =>
    among.includes(at) ? { ...guess, field: GRADE, confidence: PROPOSED_FROM } : guess,
  );
}

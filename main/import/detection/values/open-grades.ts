/**
 * Grades in everyday words that no scale has: good, fair, poor. What each most likely means is suggested, and asked about once.
 * Answers for the suggestions standing in the mapping as the words of their column, which only count once a person has said yes.
 * Must never take a word for a grade by itself, nor ask about words that somebody has given a grade before.
 */
import type { MappedColumn, MappedTable } from '../../../../contract/import-mapping.ts';
import { likeness } from '../../../../domain/import/likeness.ts';
import { wordKey } from '../../../../domain/import/word-match.ts';
import { isOfNoScale } from '../../mapping/grade-words.ts';
import type { ImportWords } from '../../mapping/words.ts';
import type { GatheredColumn } from '../gather.ts';
import type { Choice } from '../shape/turning.ts';
import type { Asked } from './styles.ts';

export interface OpenGradesContext {
  readonly columns: readonly GatheredColumn[];
  readonly words: Pick<ImportWords, 'shapes'>;
  /** Words people have given a grade, as {@link wordKey} has them. */
  readonly remembered: ReadonlySet<string>;
  readonly asked: Asked[];
  readonly choices: Choice[];
  isState(word: string): boolean;
}

const NONE = '-1';
/** A slip of the pen, or an ending. */
const ALIKE_FROM = 0.8;
const SHOWN = 10;
const WORD_CHARS = 30;

/** Words of no scale in these columns, where they are at least half of all grades; empty where they are not. */
export function wordsOfNoScale(
  columns: readonly (GatheredColumn | undefined)[],
  isState: (word: string) => boolean,
): readonly string[] {
  const counts = new Map<string, number>();
  for (const column of columns)
    for (const [word, count] of column?.stats.words ?? [])
      if (!isState(word)) counts.set(word, (counts.get(word) ?? 0) + count);
  const open = [...counts].filter(([word]) => isOfNoScale(word));
  const cells = (some: readonly (readonly [string, number])[]) => some.reduce((sum, [, count]) => sum + count, 0);
  return cells(open) * 2 < cells([...counts]) ? [] : open.map(([word]) => word);
}

/** Puts suggestions into the columns of grades, and asks whether they hold. */
export function withOpenGrades(
  mapped: MappedColumn[],
  unpivot: MappedTable['unpivot'],
  { columns, words, remembered, asked, choices, isState }: OpenGradesContext,
): void {
  const isTurned = unpivot?.cell === 'grade';
  const graded = isTurned ? unpivot.from : mapped.filter(({ field }) => field === 'grade').map(({ at }) => at);
  const [first] = graded;
  if (first === undefined || choices.some(({ field }) => field === (isTurned ? null : 'grade'))) return;
  const all = wordsOfNoScale(
    graded.map((at) => columns[at]),
    isState,
  );
  const open = all.filter((word) => !remembered.has(wordKey(word)));
  if (open.length === 0) return;
  const said = open.map((word) => ({ word, code: likelyGrade(word, words.shapes.gradeWords) }));
  const index = mapped.findIndex(({ at }) => at === first);
  const column = mapped[index];
  if (column === undefined) return;
  const known = said.filter(({ code }) => code !== null);
  if (known.length > 0) mapped[index] = { ...column, words: known };
  const listed = said.slice(0, SHOWN).map(({ word, code }) => `${word.slice(0, WORD_CHARS)} = ${code ?? '?'}`);
  asked.push({
    code: 'grade_words_open',
    column: first,
    path: ['choices', choices.length, 'use'],
    params: { column: column.heading, words: said.length > SHOWN ? `${listed.join(', ')} …` : listed.join(', ') },
    options: [String(first), ...(isTurned ? [] : [NONE])],
    labels: [{ code: 'option_use_words' }, ...(isTurned ? [] : [{ code: 'option_leave' }])],
    suggested: known.length === said.length ? String(first) : null,
  });
  choices.push({ field: isTurned ? null : 'grade', among: [[...graded]], use: null });
}

/** The score whose words are it, or most like it; null for a word like none. */
function likelyGrade(word: string, gradeWords: Readonly<Record<string, readonly string[]>>): string | null {
  let best: { readonly score: string; readonly alike: number } | null = null;
  for (const [score, known] of Object.entries(gradeWords)) {
    for (const other of known) {
      const alike = likeness(word, other);
      // Of two the worse: a suggestion must not make a part look better than it may be.
      if (alike >= ALIKE_FROM && (best === null || alike >= best.alike)) best = { score, alike };
    }
  }
  return best?.score ?? null;
}

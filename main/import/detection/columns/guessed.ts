/**
 * Which column is which field: by the headings of the kind, corrected by what stands below them, and by what a person has said.
 * Answers for the order in which these are heard: whoever comes later has seen more of the sheet, and a person has the last word but for
 * columns of which nothing can be made.
 */
import type { ColumnGuess } from '../../../../domain/import/columns.ts';
import { squeeze } from '../../../../domain/import/likeness.ts';
import { byContent } from '../by-content.ts';
import type { Sheet } from '../propose.ts';
import { ownColumns } from '../shape/own-document.ts';
import { bareWordsOf, periodsOf } from '../sheet-kind.ts';
import { withAccountColumns } from './account-columns.ts';
import { withoutIdle } from './carried.ts';
import { withColumnChoices } from './column-choices.ts';
import { withIndexColumns } from './index-columns.ts';
import { tidied } from './line-total.ts';
import { withNamedPlaces } from './named-places.ts';
import { withPlannedYear } from './planned-year.ts';
import { withScaledColumns } from './scaled-columns.ts';

/** How sure it is that a bare name is that of the place. */
const BARE_WORD = 0.8;

export function guessesOf(sheet: Sheet): readonly ColumnGuess[] {
  const { gathered, context, hint, share, seen, asked, choices, remarks } = sheet;
  const { words } = context;
  const { columns } = gathered;
  const { kind, best, rooms } = seen;
  const headings = columns.map(({ heading }) => heading);
  const byHeading =
    share?.guesses ??
    ownColumns(gathered, kind, words) ??
    best?.columns ??
    columns.map(() => ({ field: null, confidence: 0, others: [] }));
  const ofLines = tidied(byHeading, columns, kind, periodsOf(seen.series), words);
  const bareWords = bareWordsOf(words);
  const isByRooms = kind === 'dwellings' && rooms.length > 0;
  const named = isByRooms
    ? ofLines.map((guess, at) => ofDepartment(guess, bareWords.get(squeeze(headings[at] ?? ''))))
    : ofLines;
  const choosing = { columns, kind, hint, words, asked, choices };
  const placed = withNamedPlaces(named, { columns, kind, words, departments: context.departments, remarks });
  const planned = withPlannedYear(placed, { columns, kind, index: context.index, words });
  const accounted = withAccountColumns(planned, columns, kind, words);
  const chosen = withColumnChoices(byContent(accounted, columns, kind, words), choosing);
  const scaled = withScaledColumns(chosen, { ...choosing, isShare: share !== undefined });
  const isTurned = seen.series.groups.some(({ at }) => at.length >= 2);
  const figured = withIndexColumns(scaled, { ...choosing, isTurned });
  return withoutIdle(corrected(figured, sheet), { kind, hint, words, headings, remarks });
}

/** What a person has said of single columns. One field said of two columns stays with both: the screen shows it, the engine refuses it. */
function corrected(
  guesses: readonly ColumnGuess[],
  { hint, context: { words }, seen: { kind } }: Sheet,
): readonly ColumnGuess[] {
  if (hint === undefined || kind === null) return guesses;
  const own = new Set(words.kinds[kind].fields.map(({ field }) => field));
  const said = new Map(hint.fields.map(({ at, field }) => [at, field]));
  return guesses.map((guess, at) => {
    const field = said.get(at);
    if (field === undefined || (field !== null && !own.has(field))) return guess;
    return { field, confidence: field === null ? 0 : 1, others: guess.others };
  });
}

/** Beside homes counted by their rooms, a bare name or number can only be that of their department. */
function ofDepartment(guess: ColumnGuess, word: 'name' | 'number' | undefined): ColumnGuess {
  if (guess.field !== null || word === undefined) return guess;
  return { ...guess, field: word === 'name' ? 'departmentName' : 'departmentNumber', confidence: BARE_WORD };
}

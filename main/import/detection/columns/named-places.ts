/**
 * Which column says the place a row belongs to: a column of numbers before the column of names beside it, and the names where nothing else
 * says it.
 * Answers for three properties of one list never becoming one because no column is headed as a number is. Must never look beyond the
 * column's heading and the texts in it.
 */
import type { ImportKind } from '../../../../contract/import-mapping.ts';
import type { ColumnGuess } from '../../../../domain/import/columns.ts';
import { squeeze } from '../../../../domain/import/likeness.ts';
import type { ImportWords } from '../../mapping/words.ts';
import { foldWord } from '../../values.ts';
import type { Remark } from '../context/survey.ts';
import type { GatheredColumn } from '../gather.ts';

export interface PlaceContext {
  readonly columns: readonly GatheredColumn[];
  readonly kind: ImportKind | null;
  readonly words: Pick<ImportWords, 'kinds' | 'bareWords'>;
  /** Those that stand in the workspace. */
  readonly departments?: readonly { readonly number: string; readonly name: string }[] | undefined;
  readonly remarks: Remark[];
}

/** A number and the name that goes with it. */
const PLACES = [
  ['departmentNumber', 'departmentName'],
  ['buildingNumber', 'buildingName'],
] as const;
const [[NUMBER, NAME]] = PLACES;
/** A number that its heading calls so, and that every row has. */
const SURE = 0.9;
/** More names than are kept: they differ. */
const MANY = 2;

export function withNamedPlaces(guesses: readonly ColumnGuess[], context: PlaceContext): readonly ColumnGuess[] {
  const { kind } = context;
  if (kind === null) return guesses;
  const numbered = PLACES.reduce((all, [number, name]) => numbersFirst(all, number, name, kind, context), guesses);
  return namesAsKeys(numbered, kind, context);
}

/** `Avdelingsnr` 001 beside `Avdeling` Furulia: the heading of the names, with the word for a number behind it. */
function numbersFirst(
  guesses: readonly ColumnGuess[],
  number: string,
  name: string,
  kind: ImportKind,
  { columns, words }: PlaceContext,
): readonly ColumnGuess[] {
  const at = guesses.findIndex(({ field }) => field === number);
  const names = columns[at];
  if (names === undefined || names.stats.content !== 'text') return guesses;
  const stem = squeeze(names.heading);
  const ends = words.bareWords.number.map(squeeze);
  const isItsNumber = (heading: string) => {
    const text = squeeze(heading);
    const rest = text.startsWith(stem) ? text.slice(stem.length) : '';
    return stem !== '' && ends.some((end) => rest === end || rest === `s${end}`);
  };
  const its = guesses.findIndex(({ field }, place) => {
    const { heading = '', stats } = columns[place] ?? {};
    const isNumber = stats?.content === 'number' || stats?.content === 'code';
    return field === null && isNumber && isItsNumber(heading);
  });
  if (its < 0) return guesses;
  const isFree =
    words.kinds[kind].fields.some(({ field }) => field === name) && !guesses.some(({ field }) => field === name);
  return guesses.map((guess, place) => {
    if (place === its) return { field: number, confidence: SURE, others: guess.others };
    if (place !== at) return guess;
    return isFree ? { ...guess, field: name } : { ...guess, field: null, confidence: 0 };
  });
}

/**
 * Names of several places, or of one that stands, and no numbers: a row belongs to the place it names. One name that nobody knows may have
 * a number that the file does not say.
 */
function namesAsKeys(
  guesses: readonly ColumnGuess[],
  kind: ImportKind,
  { columns, words, departments = [], remarks }: PlaceContext,
): readonly ColumnGuess[] {
  const needs = words.kinds[kind].fields.some(({ field, required }) => field === NUMBER && required);
  const at = guesses.findIndex(({ field }) => field === NAME);
  const { heading = '', stats } = columns[at] ?? {};
  if (!needs || stats === undefined || guesses.some(({ field }) => field === NUMBER)) return guesses;
  const names = [...(stats.words ?? stats.many ?? new Map<string, number>()).keys()];
  const isMany = names.length >= MANY || (stats.words === null && stats.many === null);
  const known = new Set(departments.map(({ name }) => foldWord(name)));
  const isKnown = names.length > 0 && names.every((text) => known.has(foldWord(text)));
  if (!isMany && !isKnown) return guesses;
  if (!isKnown) remarks.push({ code: 'names_as_numbers', column: heading, params: {} });
  return guesses.map((guess, place) => (place === at ? { ...guess, field: NUMBER } : guess));
}

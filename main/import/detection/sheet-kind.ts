/**
 * Which kind of table a sheet is: by what a person or the document says, by its shape, its headings, and the names of file and sheet.
 * Answers for asking where two could be meant, and where too little speaks for one. Must never look at a column beyond its heading and what
 * stands in it: which column is which field of the kind comes after.
 */
import type { ImportKind } from '../../../contract/import-mapping.ts';
import { type BareWord, guessKinds, type KindGuess } from '../../../domain/import/columns.ts';
import { squeeze } from '../../../domain/import/likeness.ts';
import { periodWithin } from '../../../domain/import/shape.ts';
import type { ImportWords } from '../mapping/words.ts';
import { areFundYears, isPlanByAccount } from './columns/account-columns.ts';
import type { Gathered } from './gather.ts';
import { kindSpecs, nameHint } from './kind-specs.ts';
import type { ProposeContext, SheetSaid } from './propose.ts';
import { findMatrix, type Matrix, roomColumns } from './shape/matrix.ts';
import { ownKind } from './shape/own-document.ts';
import { isListOfHomes } from './shape/single-homes.ts';
import { type Series, seriesOf } from './shape/turning.ts';
import type { Asked } from './values/styles.ts';

export interface SheetKind {
  /** Null where it is asked. */
  readonly kind: ImportKind | null;
  readonly question: Asked | null;
  /** All that it may be, the likeliest first; `best` is the one that was taken, or would be. */
  readonly kinds: readonly KindGuess[];
  readonly best: KindGuess | undefined;
  readonly series: Series;
  readonly matrix: Matrix;
  /** Places of columns that count homes by their rooms. */
  readonly rooms: readonly number[];
}

/** A title speaks of the table, too, but often of more than it. */
const TITLES_SAY = 0.8;
/** A person has said that a row is a thing. */
const NO_SERIES: Series = { groups: [], accounts: [] };
/** Below this the kind is asked. */
const KIND_FROM = 0.35;
/** Below this nothing speaks for it. */
const SUGGESTED_FROM = 0.05;
/** So few years beside each other may be there for another reason. */
const PERIODS_FROM = 3;
/** Numbers and names of the place a row belongs to. */
const OF_PLACE: ReadonlySet<string> = new Set([
  'organisationNumber',
  'organisationName',
  'departmentNumber',
  'departmentName',
]);

export function kindOfSheet(
  gathered: Gathered,
  context: ProposeContext,
  { hint, share, rival }: SheetSaid = {},
): SheetKind {
  const { words, index } = context;
  const { columns } = gathered;
  const series = hint?.shape === 'rows' ? NO_SERIES : seriesOf(columns, index, words);
  const periods = periodsOf(series);
  const byName = nameSays(gathered, words);
  const guessFrom = guesser(gathered, context, { periods, byName });
  const said = share?.kind ?? hint?.kind ?? context.kind ?? ownKind(gathered);
  const accountsAt = series.accounts.map(({ at }) => at);
  const byAccount = accountsAt.length === 0 ? null : guessFrom(accountsAt, accountsAt.length < 2 ? null : 'funds');
  const isByAccount = byAccount !== null && (said ?? byAccount[0]?.kind) === 'funds';
  const kinds = byAccount !== null && isByAccount ? byAccount : guessFrom([], null);
  const matrix = findMatrix(columns, { index, words, hint, said, best: kinds[0], byName, taken: periods });
  const rooms = share === undefined ? roomColumns(columns, words) : [];
  const homes = isListOfHomes(kinds, gathered) ? 'dwellings' : null;
  const byAccounts = kindOfAccounts(kinds[0], { columns, series, words });
  const wanted: string | null = said ?? kindOfShape(matrix, rooms, kinds[0]) ?? homes ?? byAccounts;
  const best = (wanted === null ? undefined : kinds.find(({ kind }) => kind === wanted)) ?? kinds[0];
  const isUnread = share === undefined && hint === undefined && readsOnlyPlace(best, columns);
  const isOpen = wanted === null && (rival !== undefined || matrix.is === 'open' || isUnread);
  const isSettled = wanted !== null || (!isOpen && best !== undefined && best.confidence >= KIND_FROM);
  const kind = best !== undefined && isSettled ? (best.kind as ImportKind) : null;
  const likeliest = best !== undefined && best.confidence > SUGGESTED_FROM ? best.kind : null;
  const other = rival ?? (matrix.is === 'open' ? 'conditions' : null);
  const question = kind === null ? kindQuestion(isOpen ? other : likeliest) : null;
  return { kind, question, kinds, best, series, matrix, rooms };
}

/** Places of columns headed by years or quarters. */
export function periodsOf({ groups }: Series): readonly number[] {
  return groups.flatMap(({ at }) => at);
}

/** Headings that say "name" or "number" and no more, squeezed. */
export function bareWordsOf({ bareWords }: Pick<ImportWords, 'bareWords'>): ReadonlyMap<string, BareWord> {
  const both = ['name', 'number'] as const;
  return new Map(both.flatMap((word) => bareWords[word].map((text) => [squeeze(text), word] as const)));
}

/** How far the names of file and sheet, and the titles, speak of a kind: 0 … 1. */
function nameSays({ file, sheet, titles }: Gathered, { kinds }: ImportWords): (kind: string) => number {
  const name = `${file.replace(/\.\w+(?:\.gz)?$/, '')} ${sheet}`;
  return (kind) => {
    const { names } = kinds[kind as ImportKind];
    return Math.max(nameHint(name, names), TITLES_SAY * nameHint(titles, names));
  };
}

interface Clues {
  readonly periods: readonly number[];
  byName(kind: string): number;
}

/** Guesses from the columns but those that are `taken`; `named`: a kind that these speak of as loud as a file's name. */
function guesser({ columns }: Gathered, context: ProposeContext, { periods, byName }: Clues) {
  const { words, index } = context;
  const specs = kindSpecs(context);
  const lookAlikes = new Set(words.lookAlikes.map(squeeze));
  const bareWords = bareWordsOf(words);
  const isNone = (heading: string, at: number) =>
    periods.includes(at) || lookAlikes.has(squeeze(heading.replace(/\(.*?\)/g, '')));
  const isYear = (at: number) => /^\d+$/.test(periodWithin(columns[at]?.heading ?? '')?.period ?? '');
  const typeOf = (field: string) => words.fields[field]?.type ?? 'text';
  return (taken: readonly number[], named: ImportKind | null): readonly KindGuess[] => {
    const seen = columns.map(({ heading, stats }, at) => ({
      heading: taken.includes(at) || isNone(heading, at) ? '' : heading,
      stats,
    }));
    return guessKinds(seen, specs, index, typeOf, {
      byName: (kind) => (kind === named ? 1 : byName(kind)),
      bareWord: (heading) => bareWords.get(squeeze(heading)) ?? null,
      periods: periods.length < PERIODS_FROM ? 'none' : periods.some(isYear) ? 'years' : 'quarters',
    });
  };
}

/** Homes counted by their rooms, and nothing else but their department: a list of dwellings, whatever the file is called. */
function kindOfShape({ is }: Matrix, rooms: readonly number[], best: KindGuess | undefined): ImportKind | null {
  if (is === 'sure') return 'conditions';
  const isBare = best?.columns.every(({ field }, at) => field === null || rooms.includes(at) || OF_PLACE.has(field));
  return rooms.length > 0 && isBare === true ? 'dwellings' : null;
}

/** Headings that name accounts say what a table of years is. */
function kindOfAccounts(
  best: KindGuess | undefined,
  { columns, series, words }: Pick<Gathered, 'columns'> & { readonly series: Series; readonly words: ImportWords },
): ImportKind | null {
  const years = periodsOf(series);
  if (isPlanByAccount(best, columns, years.length > 0)) return 'plans';
  return areFundYears(best, columns, years, words) ? 'funds' : null;
}

/** Columns that nothing is known of, from so many. */
const UNREAD_FROM = 2;
/** A list that says what it is. */
const DOUBTED_UP_TO = 0.6;

/** A list of which only the place would be read, and figures of it be dropped. */
function readsOnlyPlace(best: KindGuess | undefined, columns: Gathered['columns']): boolean {
  if (best === undefined || best.confidence >= DOUBTED_UP_TO) return false;
  if (best.columns.some(({ field }) => field !== null && !OF_PLACE.has(field))) return false;
  const unread = columns.filter(
    ({ heading, stats }, at) => best.columns[at]?.field === null && heading !== '' && stats.content !== 'empty',
  );
  return unread.length >= UNREAD_FROM && unread.some(({ stats }) => stats.content === 'number');
}

function kindQuestion(suggested: string | null): Asked {
  return { code: 'kind_open', column: null, path: ['kind'], params: {}, options: [], suggested };
}

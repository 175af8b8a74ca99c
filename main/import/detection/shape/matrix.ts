/**
 * Which columns are a matrix: one for each part, a grade in each cell; or one for each size of home, with their number.
 * Answers for small counts never being taken for grades: digits are grades only under headings that are parts, or in a table that is
 * named for it. Must never decide between a list of buildings and a matrix where the table could be either: that is asked.
 */
import type { ReadingHint } from '../../../../contract/import-assist.ts';
import type { ImportKind } from '../../../../contract/import-mapping.ts';
import type { KindGuess } from '../../../../domain/import/columns.ts';
import type { HeadingIndex } from '../../../../domain/import/headings.ts';
import { squeeze, squeezedWords } from '../../../../domain/import/likeness.ts';
import { guessScales } from '../../../../domain/import/scale-guess.ts';
import { gradeColumns, periodWithin, sameWordColumns } from '../../../../domain/import/shape.ts';
import { wordIndex, wordKey } from '../../../../domain/import/word-match.ts';
import { codesOf, type ImportWords, type ShapeWords } from '../../mapping/words.ts';
import type { GatheredColumn } from '../gather.ts';
import { LEFT_OUT } from '../kind-specs.ts';

export interface Matrix {
  readonly at: readonly number[];
  /** sure: the table is one · open: it could be, a person says · none: nothing speaks for it but that it would fit. */
  readonly is: 'sure' | 'open' | 'none';
}

export interface MatrixClues {
  readonly index: HeadingIndex;
  readonly words: Pick<ImportWords, 'fields' | 'shapes'>;
  readonly hint: ReadingHint | undefined;
  /** The kind a person has said. */
  readonly said: ImportKind | null;
  readonly best: KindGuess | undefined;
  /** Columns of years. */
  readonly taken: readonly number[];
  /** How far the names of file and sheet, and the titles, speak of a kind: 0 … 1. */
  byName(kind: string): number;
}

const NAMED_FROM = 0.6;
/** Below this a kind is no rival to a matrix of digits. */
const RIVAL_FROM = 0.6;

/** Headings that name a field, but also a part of a building. */
const PART_LIKE: ReadonlySet<string> = new Set(['roofCode', 'wallCode', 'heatingCode', 'heating', 'partName']);
/** What a matrix has beside its grades. */
const PLACE: ReadonlySet<string> = new Set([
  'organisationNumber',
  'organisationName',
  'departmentNumber',
  'departmentName',
  'buildingNumber',
  'buildingName',
  'assessedOn',
  'inspector',
  'note',
]);
const NO_MATRIX: Matrix = { at: [], is: 'none' };

export function findMatrix(columns: readonly GatheredColumn[], clues: MatrixClues): Matrix {
  const { index, hint, said, best, words } = clues;
  if (hint?.shape === 'rows') return NO_MATRIX;
  const seen = columns.map(({ heading, stats }, at) => ({
    heading,
    stats,
    taken: isNoPart(heading, index) || clues.taken.includes(at),
  }));
  if (hint?.shape === 'matrix') {
    const at = seen.flatMap(({ heading, stats, taken }, place) =>
      taken || heading === '' || stats.content === 'empty' ? [] : [place],
    );
    return { at, is: at.length === 0 ? 'none' : 'sure' };
  }
  const isRooms = (place: number) => isOfRooms(columns[place]?.heading ?? '', words.shapes);
  const graded = gradeColumns(seen);
  if (graded.length > 0 && !graded.some(isRooms)) return { at: graded, is: ofGrades(graded, columns, clues) };
  const alike = sameWordColumns(seen);
  if (alike.length === 0) return NO_MATRIX;
  // A kind that lacks what it needs has only met a word or two of its own.
  const isUnlike = best === undefined || best.confidence < RIVAL_FROM || best.missing.length > 0;
  if (said === 'conditions' || (said === null && (isUnlike || best.kind === 'conditions')))
    return { at: alike, is: 'sure' };
  if (said !== null || best === undefined || !isUnknownList(alike, columns, best, words)) return NO_MATRIX;
  const hasOwn = best.columns.some(({ field }, at) => field !== null && !PLACE.has(field) && !alike.includes(at));
  return { at: alike, is: hasOwn ? 'open' : 'sure' };
}

/** Places of columns that count homes by their rooms; empty where there are fewer than two. */
export function roomColumns(columns: readonly GatheredColumn[], { shapes }: Pick<ImportWords, 'shapes'>): number[] {
  const isCount = ({ content }: GatheredColumn['stats']) => content === 'number' || content === 'empty';
  const places = columns.flatMap(({ heading, stats }, at) =>
    isCount(stats) && isOfRooms(heading, shapes) ? [at] : [],
  );
  return places.length >= 2 ? places : [];
}

/** Grades in words of their own (TG2, B) say it by themselves. */
function ofGrades(at: readonly number[], columns: readonly GatheredColumn[], clues: MatrixClues): Matrix['is'] {
  const { best, words, byName } = clues;
  const isInWords = at.some((place) => {
    const met = columns[place]?.stats.words ?? new Map<string, number>();
    return [...met.keys()].some((word) => /\p{L}/u.test(word)) && guessScales(met).length > 0;
  });
  if (isInWords) return 'sure';
  const parts = at.filter((place) => isPart(columns[place]?.heading ?? '', words.shapes));
  const isOfParts = parts.length * 2 >= at.length;
  // An extract of a register names no department: that is asked of whoever brings it in.
  const isWhole = best?.missing.every((field) => LEFT_OUT.has(field)) === true;
  if (best !== undefined && best.confidence >= RIVAL_FROM && isWhole) {
    // Codes of roofs and walls are digits, too; but what is a window's code?
    return isOfParts && at.some((place) => best.columns[place]?.field === null) ? 'open' : 'none';
  }
  if (isOfParts || byName('conditions') >= NAMED_FROM) return 'sure';
  return best !== undefined && byName(best.kind) >= NAMED_FROM ? 'none' : 'open';
}

/** The name of a field, perhaps with the year it is of: `Karakter 2020`. */
function isNoPart(heading: string, index: HeadingIndex): boolean {
  const frame = periodWithin(heading)?.frame ?? '';
  return [heading, ...(squeeze(frame) === '' ? [] : [frame])].some((text) => {
    const [best] = index.candidates(text);
    return best !== undefined && best.confidence >= 0.85 && !PART_LIKE.has(best.field);
  });
}

/** Columns taken for codes of a roof or a wall, of which no list knows a single word. */
function isUnknownList(
  at: readonly number[],
  columns: readonly GatheredColumn[],
  best: KindGuess,
  { fields }: Pick<ImportWords, 'fields'>,
): boolean {
  const lists = at.flatMap((place) => {
    const field = best.columns[place]?.field ?? null;
    return field !== null && PART_LIKE.has(field) && fields[field]?.type === 'list' ? [{ place, field }] : [];
  });
  return (
    lists.length > 0 &&
    lists.every(({ place, field }) => {
      const known = wordIndex(codesOf(fields[field]));
      return [...(columns[place]?.stats.words?.keys() ?? [])].every((word) => !known.has(wordKey(word)));
    })
  );
}

function isPart(heading: string, { parts }: ShapeWords): boolean {
  const tokens = squeezedWords(heading, /[^\p{L}\p{N}]+/u);
  // Words grow together: Yderdøre, Tagrender. Short ones stand alone.
  return parts.some((part) => {
    const wanted = squeeze(part);
    return tokens.some((token) =>
      wanted.length < 4 ? token === wanted : token.startsWith(wanted) || token.endsWith(wanted),
    );
  });
}

/** "2-rums", "Toværelses", "3 rooms": a number, and a word for rooms. */
function isOfRooms(heading: string, { rooms, roomCounts }: ShapeWords): boolean {
  const whole = squeeze(heading);
  return rooms.some((room) => {
    const wanted = squeeze(room);
    const at = whole.indexOf(wanted);
    const before = at < 0 ? '' : whole.slice(0, at);
    return /^\d{1,2}$/.test(before) || roomCounts.some((count) => squeeze(count) === before);
  });
}

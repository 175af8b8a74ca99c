/**
 * Which column of a table is which field of ours, and what kind of table it therefore is.
 * Answers for one best assignment for each kind, with a confidence for each column and for the kind.
 * Must never give one field two columns, or one column two fields.
 */
import { at as entryAt } from '../list.ts';
import type { ColumnStats } from './column-stats.ts';
import type { Candidate, HeadingIndex } from './headings.ts';
import { squeeze } from './likeness.ts';

export interface KindSpec {
  readonly kind: string;
  readonly fields: readonly { readonly field: string; readonly required: boolean }[];
  /** Fields the file may leave to a constant without being any less of this kind. */
  readonly leftOut: ReadonlySet<string>;
  /** Fields the file may leave out where another says the same thing: the name of a part that is known by its number. */
  readonly insteadOf?: ReadonlyMap<string, string>;
  /** What a column headed by nothing but "name" or "number" is. */
  readonly bare?: Readonly<Partial<Record<BareWord, string | undefined>>>;
  /** Headings people have confirmed in files of this kind, squeezed, with the field they mean. They outrank all others. */
  readonly taught?: ReadonlyMap<string, string>;
}

/** Headings that say of what kind a text is, and not of what thing. */
export type BareWord = 'name' | 'number';

export interface ColumnSeen {
  readonly heading: string;
  readonly stats: ColumnStats;
}

export interface ColumnGuess {
  /** null: none of the kind's fields. */
  readonly field: string | null;
  readonly confidence: number;
  readonly others: readonly Candidate[];
}

export interface KindGuess {
  readonly kind: string;
  /** 0 … 1 */
  readonly confidence: number;
  readonly columns: readonly ColumnGuess[];
  readonly missing: readonly string[];
}

/** Below this a guess is not proposed, only listed among the others. */
export const PROPOSED_FROM = 0.5;

export interface KindHints {
  /** Added to a kind's score for what name of file and sheet say: 0 … 1. */
  byName(kind: string): number;
  /** The table has a column for each of several years, or quarters. */
  readonly periods: 'none' | 'years' | 'quarters';
  bareWord(heading: string): BareWord | null;
}

/** How sure it is that a bare name or number is that of the thing in the row. */
const BARE_WORD = 0.8;

/** All kinds, the likeliest first. */
export function guessKinds(
  columns: readonly ColumnSeen[],
  kinds: readonly KindSpec[],
  index: HeadingIndex,
  typeOf: (field: string) => string,
  hints: KindHints,
): readonly KindGuess[] {
  const uses = kinds.flatMap(({ fields }) => fields.map(({ field }) => field));
  const candidates = columns.map(({ heading, stats }) =>
    index
      .candidates(heading)
      .map(({ field, confidence }) => ({ field, confidence: fitting(confidence, typeOf(field), stats) })),
  );
  const bare = columns.map(({ heading }) => hints.bareWord(heading));
  const isCommon = (field: string) => uses.filter((used) => used === field).length * 2 > kinds.length;
  const scored = kinds.map((spec) => {
    const guesses = assign(
      candidates.map((list, at) => {
        const column = entryAt(columns, at);
        return taughtCandidates(column, bareCandidates(entryAt(bare, at), column, list, spec, typeOf), spec, typeOf);
      }),
      spec,
    );
    const fieldsOf = (some: readonly ColumnGuess[]) =>
      new Set(some.flatMap(({ field }) => (field === null ? [] : [field])));
    const taken = fieldsOf(guesses);
    // A bare word is what the kind makes of it, and says nothing of the kind.
    const telling = guesses.filter((_guess, at) => entryAt(bare, at) === null);
    const said = fieldsOf(telling);
    const required = spec.fields.filter((known) => known.required).map(({ field }) => field);
    const missing = required.filter((field) => !taken.has(field));
    let score = hints.byName(spec.kind) * 1.5;
    for (const { field, confidence } of telling) {
      // A field few kinds have says more about the kind than one all have.
      if (field !== null) score += confidence * (0.4 + 2 / uses.filter((used) => used === field).length);
    }
    // Numbers and names of departments, and nothing else: a list of departments, and of nothing they have.
    if (spec.kind !== 'departments' && hints.periods === 'none' && taken.size > 0 && [...taken].every(isCommon))
      score -= 0.8;
    const isSpared = (field: string) => spec.leftOut.has(field) || said.has(spec.insteadOf?.get(field) ?? '');
    for (const field of required) if (!said.has(field)) score -= isSpared(field) ? 0.1 : 1.6;
    if (PERIOD_KINDS[hints.periods].has(spec.kind)) score += 1.5;
    return { kind: spec.kind, score, columns: guesses, missing };
  });
  const ranked = [...scored].sort((a, b) => b.score - a.score);
  const top = ranked[0]?.score ?? 0;
  return ranked.map(({ kind, score, columns: guesses, missing }, at) => {
    const rival = at === 0 ? (ranked[1]?.score ?? 0) : top;
    return { kind, confidence: kindConfidence(score, rival), columns: guesses, missing };
  });
}

/** A bare name is that of the thing in the row; it is no misspelt longer word. */
function bareCandidates(
  word: BareWord | null,
  { stats }: ColumnSeen,
  candidates: readonly Candidate[],
  { bare }: KindSpec,
  typeOf: (field: string) => string,
): readonly Candidate[] {
  if (word === null) return candidates;
  const sure = candidates.filter(({ confidence }) => confidence >= BARE_WORD);
  const field = bare?.[word];
  return field === undefined ? sure : [...sure, { field, confidence: BARE_WORD * fitOf(typeOf(field), stats) }];
}

/** How sure a heading is that a person has confirmed. */
const TAUGHT = 0.99;

function taughtCandidates(
  { heading, stats }: ColumnSeen,
  candidates: readonly Candidate[],
  { taught }: KindSpec,
  typeOf: (field: string) => string,
): readonly Candidate[] {
  const field = taught?.get(squeeze(heading));
  return field === undefined
    ? candidates
    : [{ field, confidence: TAUGHT * fitOf(typeOf(field), stats) }, ...candidates];
}

/** Kinds that come with one column a year; neither plans nor accounts are kept by the quarter. */
const PERIOD_KINDS: Readonly<Record<KindHints['periods'], ReadonlySet<string>>> = {
  none: new Set(),
  years: new Set(['plans', 'funds', 'priceIndex']),
  quarters: new Set(['priceIndex']),
};

function kindConfidence(score: number, rival: number): number {
  if (score <= 0) return 0;
  const lead = score / (score + Math.max(0, rival));
  // Twice as much speaks for it as for the next: near certain. As much for both: a coin's throw.
  return Math.round(Math.max(0.05, Math.min(0.99, (lead - 0.3) * 2.2 * Math.min(1, score / 2))) * 100) / 100;
}

function assign(candidates: readonly (readonly Candidate[])[], { fields }: KindSpec): readonly ColumnGuess[] {
  const allowed = new Set(fields.map(({ field }) => field));
  const pairs = candidates.flatMap((list, column) =>
    list.filter(({ field }) => allowed.has(field)).map(({ field, confidence }) => ({ column, field, confidence })),
  );
  pairs.sort((a, b) => b.confidence - a.confidence || a.column - b.column);
  const byColumn = new Map<number, { field: string; confidence: number }>();
  const taken = new Set<string>();
  for (const { column, field, confidence } of pairs) {
    if (confidence < PROPOSED_FROM || byColumn.has(column) || taken.has(field)) continue;
    byColumn.set(column, { field, confidence });
    taken.add(field);
  }
  return candidates.map((list, column) => {
    const won = byColumn.get(column);
    const others = list.filter(({ field }) => allowed.has(field) && field !== won?.field).slice(0, 5);
    return { field: won?.field ?? null, confidence: won?.confidence ?? 0, others };
  });
}

/** From here a heading is one of the field's own names, perhaps shared, or with a unit behind it. */
const NAMED_FROM = 0.85;
/** Types whose cells are told one by one where they cannot be read: their column must not be dropped in silence. */
const TOLD_BY_CELL: ReadonlySet<string> = new Set([
  'money',
  'decimal',
  'integer',
  'rounded',
  'percent',
  'day',
  'year',
  'list',
  'unit',
]);

/** A column that bears a field's name stays that field, whatever stands below it. */
function fitting(confidence: number, type: string, stats: ColumnStats): number {
  const fit = confidence * fitOf(type, stats);
  return confidence >= NAMED_FROM && TOLD_BY_CELL.has(type) ? Math.max(fit, PROPOSED_FROM) : fit;
}

/** How well what stands in a column suits a field's type: 0 … 1. */
function fitOf(type: string, stats: ColumnStats): number {
  const { content } = stats;
  if (content === 'empty') return 0.9;
  const filled = stats.cells - stats.empty;
  switch (type) {
    case 'year':
      return stats.years * 2 >= filled || content === 'number' ? (stats.years * 2 >= filled ? 1 : 0.75) : 0.3;
    case 'money':
    case 'decimal':
    case 'integer':
    case 'rounded':
    case 'percent':
      return content === 'number' ? 1 : content === 'mixed' ? 0.8 : content === 'code' ? 0.7 : 0.25;
    case 'day':
      if (content === 'number') return looksSerial(stats) ? 0.8 : 0.2;
      return content === 'day' ? 1 : content === 'mixed' ? 0.7 : 0.2;
    case 'period':
      return stats.periods * 2 >= filled || stats.years * 2 >= filled ? 1 : 0.2;
    case 'yesNo':
      if (content === 'day') return 0.1;
      return content === 'yesNo' || (stats.words !== null && stats.words.size <= 3 && isWordy(stats.words)) ? 1 : 0.3;
    case 'list':
    case 'grade':
    case 'unit':
      // Years are no words of a list, however like one the heading is.
      if (content === 'day' || stats.years * 2 >= filled) return 0.1;
      if (stats.words !== null) return 1;
      // Free typing makes many words of a list; a measure from 0 to 100 is a grade, too.
      return (type === 'grade' ? content === 'number' : stats.many !== null) ? 0.8 : 0.4;
    case 'text':
      return content === 'text' || content === 'mixed' ? 1 : content === 'day' ? 0.3 : 0.7;
    default:
      return content === 'day' ? 0.4 : 1;
  }
}

/** Whole numbers as a spreadsheet counts days: 1954 to 2064. */
export function looksSerial({ content, examples }: ColumnStats): boolean {
  return content === 'number' && examples.every((text) => /^[2-5]\d{4}$/.test(text));
}

/** No digits in any of them: 3/4-25 is no yes. */
function isWordy(words: ReadonlyMap<string, number>): boolean {
  return ![...words.keys()].some((word) => /\d{2}/.test(word));
}

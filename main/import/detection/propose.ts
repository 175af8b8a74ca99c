/**
 * From what stands in a sheet to a table of the mapping: kind, shape, columns, and what only a person knows.
 * Answers for every open point being null in the mapping and a question beside it; a mapping with nulls does not run.
 */
import type { DetectedTable, ReadingHint } from '../../../contract/import-assist.ts';
import { turnedPlaces } from '../../../contract/import-columns.ts';
import type { ImportKind, MappedColumn, MappedTable } from '../../../contract/import-mapping.ts';
import { type ColumnGuess, guessKinds, type KindGuess } from '../../../domain/import/columns.ts';
import type { HeadingIndex } from '../../../domain/import/headings.ts';
import { squeeze } from '../../../domain/import/likeness.ts';
import { periodWithin } from '../../../domain/import/shape.ts';
import { sumClasses } from '../../../domain/import/sum-words.ts';
import { wordIndex, wordKey } from '../../../domain/import/word-match.ts';
import { codesOf, type FundCell, type ImportWords } from '../mapping/words.ts';
import { byContent } from './by-content.ts';
import { withoutIdle } from './columns/carried.ts';
import { withColumnChoices, withSerialDays } from './columns/column-choices.ts';
import { withExtentShares } from './columns/extent-shares.ts';
import { tidied } from './columns/line-total.ts';
import { withScaledColumns } from './columns/scaled-columns.ts';
import { type ColumnContext, keepZeros, settleYears, splitPostcodes } from './columns/settle.ts';
import { factorOf } from './confidence.ts';
import { addConstants } from './context/constants.ts';
import { type Remark, withSurvey } from './context/survey.ts';
import type { Gathered, GatheredColumn } from './gather.ts';
import { kindSpecs, nameHint } from './kind-specs.ts';
import { withFillDown } from './shape/fill-down.ts';
import { findMatrix, type Matrix, roomColumns } from './shape/matrix.ts';
import { ownColumns, ownKind } from './shape/own-document.ts';
import { type SumRows, sumRowsOf } from './shape/totals.ts';
import { type Choice, seriesOf, turningOf } from './shape/turning.ts';
import { amountHints, likelyUnit, settleUnits, settleVat } from './values/amount-hints.ts';
import { withAreaUnits } from './values/area-units.ts';
import { withOpenGrades } from './values/open-grades.ts';
import { type Asked, datesOf, decimalOf, scaleOf } from './values/styles.ts';
import { withoutUnits, withUnitOfQuantity } from './values/units.ts';

export interface ProposeContext {
  readonly words: ImportWords;
  readonly index: HeadingIndex;
  readonly learnt: readonly (readonly [kind: string, heading: string, field: string])[];
  /** Settles the kind of a table that could be it. */
  readonly kind: ImportKind | null;
  /** The organisation new departments belong to; the only department there is, if there is only one. */
  readonly organisation: string;
  readonly department: string | null;
  /** All that stand. */
  /** Departments in which grades of no known day stand. */
  readonly undatedIn?: readonly string[] | undefined;
  /** Words people have given a grade, as they are compared. */
  readonly gradeWords?: readonly string[] | undefined;
  readonly departments?: readonly { readonly number: string; readonly name: string }[] | undefined;
}

export interface Proposal {
  readonly gathered: Gathered;
  readonly kinds: readonly KindGuess[];
  readonly kind: ImportKind | null;
  /** What it may be as well: to be asked about, never passed over. */
  readonly rival?: ImportKind;
  readonly guesses: readonly ColumnGuess[];
  readonly missing: readonly string[];
  readonly table: MappedTable;
  readonly asked: readonly Asked[];
  /** What was taken without being asked about. */
  readonly remarks: readonly Remark[];
  readonly scale: { readonly value: MappedTable['scale']; readonly confidence: number };
  readonly sure: Pick<DetectedTable, 'factor' | 'fundCell' | 'totals'>;
  /** Places of columns headed by years or quarters. */
  readonly periods: readonly number[];
}

/** One of several tables of a sheet: what it is, and which columns are its own (flat.ts). */
export interface Share {
  readonly kind: ImportKind;
  readonly confidence: number;
  readonly guesses: readonly ColumnGuess[];
}

/** A title speaks of the table, too, but often of more than it. */
const TITLES_SAY = 0.8;
const NO_TURNING = { unpivot: undefined, years: [], sure: 0 };
/** A person has said that a row is a thing. */
const NO_SERIES = { groups: [], accounts: [] };
/** How sure it is that a bare name is that of the place. */
const BARE_WORD = 0.8;
/** Below this the kind is asked. */
const KIND_FROM = 0.35;
/** Below this nothing speaks for it. */
const SUGGESTED_FROM = 0.05;
/** Numbers and names of the place a row belongs to. */
const OF_PLACE: ReadonlySet<string> = new Set([
  'organisationNumber',
  'organisationName',
  'departmentNumber',
  'departmentName',
]);

export function propose(
  gathered: Gathered,
  context: ProposeContext,
  hint: ReadingHint | undefined,
  share?: Share,
  rival?: ImportKind,
): Proposal {
  const { words, index } = context;
  const columns = gathered.columns;
  const headings = columns.map(({ heading }) => heading);
  const series = hint?.shape === 'rows' ? NO_SERIES : seriesOf(columns, index, words);
  const periods = series.groups.flatMap(({ at }) => at);
  const specs = kindSpecs(context);
  const typeOf = (field: string) => words.fields[field]?.type ?? 'text';
  const lookAlikes = new Set(words.lookAlikes.map(squeeze));
  const isNone = (heading: string, at: number) =>
    periods.includes(at) || lookAlikes.has(squeeze(heading.replace(/\(.*?\)/g, '')));
  const seenWithout = (taken: readonly number[]) =>
    columns.map(({ heading, stats }, at) => ({
      heading: taken.includes(at) || isNone(heading, at) ? '' : heading,
      stats,
    }));
  const name = `${gathered.file.replace(/\.\w+(?:\.gz)?$/, '')} ${gathered.sheet}`;
  const bareWords = new Map(
    (['name', 'number'] as const).flatMap((word) =>
      words.bareWords[word].map((text) => [squeeze(text), word] as const),
    ),
  );
  const byName = (kind: string) => {
    const { names } = words.kinds[kind as ImportKind];
    return Math.max(nameHint(name, names), TITLES_SAY * nameHint(gathered.titles, names));
  };
  const guessFrom = (taken: readonly number[], bonus: string | null) =>
    guessKinds(seenWithout(taken), specs, index, typeOf, {
      byName: (kind) => (kind === bonus ? 1 : byName(kind)),
      bareWord: (heading) => bareWords.get(squeeze(heading)) ?? null,
      periods:
        periods.length < 3
          ? 'none'
          : periods.some((at) => /^\d+$/.test(periodWithin(headings[at] ?? '')?.period ?? ''))
            ? 'years'
            : 'quarters',
    });
  const said = share?.kind ?? hint?.kind ?? context.kind ?? ownKind(gathered);
  const accountsAt = series.accounts.map(({ at }) => at);
  const byAccount = accountsAt.length === 0 ? null : guessFrom(accountsAt, accountsAt.length < 2 ? null : 'funds');
  const isByAccount = byAccount !== null && (said ?? byAccount[0]?.kind) === 'funds';
  const all = byAccount !== null && isByAccount ? byAccount : guessFrom([], null);
  const matrix = findMatrix(columns, { index, words, hint, said, best: all[0], byName, taken: periods });
  const rooms = share === undefined ? roomColumns(columns, words) : [];
  const wanted: string | null = said ?? shapedKind(matrix, rooms, all[0]);
  const best = (wanted === null ? undefined : all.find(({ kind }) => kind === wanted)) ?? all[0];
  const isOpen = wanted === null && (rival !== undefined || matrix.is === 'open');
  const isSettled = wanted !== null || (!isOpen && best !== undefined && best.confidence >= KIND_FROM);
  const kind = best !== undefined && isSettled ? (best.kind as ImportKind) : null;
  const asked: Asked[] = [];
  if (kind === null)
    asked.push({
      code: 'kind_open',
      column: null,
      path: ['kind'],
      params: {},
      options: [],
      suggested: isOpen
        ? (rival ?? 'conditions')
        : best !== undefined && best.confidence > SUGGESTED_FROM
          ? best.kind
          : null,
    });

  const proposed = tidied(
    share?.guesses ??
      ownColumns(gathered, kind, words) ??
      best?.columns ??
      columns.map(() => ({ field: null, confidence: 0, others: [] })),
    columns,
    kind,
    periods,
    words,
  );
  const isByRooms = kind === 'dwellings' && rooms.length > 0;
  const named = isByRooms
    ? proposed.map((guess, at) => ofDepartment(guess, bareWords.get(squeeze(headings[at] ?? ''))))
    : proposed;
  const choices: Choice[] = [];
  const choosing = { columns, kind, hint, words, asked, choices };
  const remarks: Remark[] = [];
  const guesses = withoutIdle(
    corrected(
      withScaledColumns(withColumnChoices(byContent(named, columns, kind, words), choosing), {
        ...choosing,
        isShare: share !== undefined,
      }),
      hint,
      kind,
      words,
    ),
    { kind, hint, words, headings, remarks },
  );
  const titles = [gathered.titles, gathered.sheet];
  const turning = { series, matrix: matrix.at, rooms, columns, guesses, titles, fileName: gathered.file };
  const {
    unpivot,
    years,
    sure: cellSure,
  } = kind === null ? NO_TURNING : turningOf(kind, { ...turning, words, asked, choices });
  const yearsAt = years.flat();
  const turned = new Set(unpivot === undefined ? [] : turnedPlaces({ unpivot }));
  const hints = amountHints(gathered, words);
  const classOf = sumClasses(words.sumWords);
  const mapped = withoutUnits(gathered, guesses, words).map((column, at) =>
    mappedColumn(column, at, turned.has(at) ? undefined : guesses[at], { yearsAt, typeOf, asked, hints }),
  );
  withAreaUnits(mapped, { words, remarks });
  splitPostcodes(columns, mapped);
  withSerialDays(mapped, choosing);
  withExtentShares(mapped, choosing);
  keepZeros(columns, mapped);
  const turnedGroups = unpivot === undefined ? [] : [unpivot, ...(unpivot.beside ?? [])].map(({ from }) => from);
  const written = years.length > 0 ? years : turnedGroups;
  for (const group of written)
    settleYears(columns, mapped, group, unpivot?.cell ?? undefined, { asked, hints, typeOf });
  const amounts = amountsOf(mapped, written, unpivot?.cell, typeOf);
  const unit = settleUnits(amounts, hints, asked);
  const states = wordIndex(codesOf(words.fields['grade']).filter(({ code }) => !/^\d$/.test(code)));
  const isState = (word: string) => states.has(wordKey(word));
  const scale = scaleOf(columns, mapped, unpivot, asked, isState);
  const remembered = new Set(context.gradeWords);
  if (kind !== null) withOpenGrades(mapped, unpivot, { columns, words, remembered, asked, choices, isState });
  const sums: SumRows =
    kind === null ? { said: {}, confidence: 0 } : sumRowsOf(gathered.kept, mapped, kind, classOf, asked);
  const table: MappedTable = {
    file: gathered.file,
    sheet: gathered.sheet,
    kind,
    skip: false,
    ...(gathered.info.encoding === null || gathered.info.kind === 'json' ? {} : { encoding: gathered.info.encoding }),
    ...(gathered.info.kind === 'csv' ? { delimiter: gathered.info.delimiter } : {}),
    headerRow: gathered.header.row,
    headerRows: gathered.header.rows,
    ...(gathered.unitRow === null ? {} : { unitRow: [...gathered.unitRow] }),
    shape:
      unpivot === undefined
        ? yearsAt.length > 0
          ? 'years'
          : 'rows'
        : kind === 'conditions' || kind === 'dwellings'
          ? 'matrix'
          : 'years',
    columns:
      kind === null
        ? mapped
        : withFillDown(proposedOf(mapped, choices, asked), gathered.kept, kind, {
            seen: columns,
            typeOf,
            isSum: (text) => classOf(text) === 'whole',
          }),
    ...(unpivot === undefined ? {} : { unpivot }),
    ...(choices.length === 0 ? {} : { choices }),
    ...(scale.value === undefined ? {} : { scale: scale.value }),
    ...unit,
    constants: [],
    ...sums.said,
  };
  const settled =
    kind === null
      ? table
      : settleVat(addConstants(table, kind, gathered, context, asked), kind, hints, amounts, words, asked);
  const surveyed = { undatedIn: context.undatedIn ?? [], asked, remarks };
  const complete =
    kind === null ? settled : withSurvey(withUnitOfQuantity(settled, kind, columns, words), kind, gathered, surveyed);
  const given = new Set([
    ...complete.columns.flatMap(({ field }) => (field === null ? [] : [field])),
    ...complete.constants.map(({ field }) => field),
    ...(unpivot === undefined
      ? []
      : [unpivot.heading, unpivot.cell ?? '', ...(unpivot.beside ?? []).map(({ cell }) => cell)]),
  ]);
  const missing =
    kind === null
      ? []
      : words.kinds[kind].fields
          .filter(({ field, required }) => required && !given.has(field))
          .map(({ field }) => field);
  const sure = {
    factor: factorOf(table, amounts.at, hints),
    fundCell:
      kind === 'funds' && unpivot !== undefined ? { value: fundCell(unpivot.cell), confidence: cellSure } : null,
    totals: { confidence: sums.confidence },
  };
  const kinds = share === undefined ? all : shareFirst(all, share);
  return { gathered, kinds, kind, guesses, missing, table: complete, asked, remarks, scale, sure, periods };
}

/** A share of a sheet is as sure as its columns make it, whatever else the sheet may be as a whole. */
function shareFirst(all: readonly KindGuess[], { kind, confidence, guesses }: Share): readonly KindGuess[] {
  return [{ kind, confidence, columns: guesses, missing: [] }, ...all.filter((other) => other.kind !== kind)];
}

/** What a person has said of single columns. One field said of two columns stays with both: the screen shows it, the engine refuses it. */
function corrected(
  guesses: readonly ColumnGuess[],
  hint: ReadingHint | undefined,
  kind: ImportKind | null,
  { kinds }: ImportWords,
): readonly ColumnGuess[] {
  if (hint === undefined || kind === null) return guesses;
  const own = new Set(kinds[kind].fields.map(({ field }) => field));
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

/** Homes counted by their rooms, and nothing else but their department: a list of dwellings, whatever the file is called. */
function shapedKind({ is }: Matrix, rooms: readonly number[], best: KindGuess | undefined): ImportKind | null {
  if (is === 'sure') return 'conditions';
  const isBare = best?.columns.every(({ field }, at) => field === null || rooms.includes(at) || OF_PLACE.has(field));
  return rooms.length > 0 && isBare === true ? 'dwellings' : null;
}

function fundCell(cell: string | null): FundCell | null {
  return cell === 'balance' || cell === 'provision' ? cell : null;
}

/** Of several that a person is to choose from, the likeliest stands in the proposal. */
function proposedOf(
  mapped: readonly MappedColumn[],
  choices: readonly Choice[],
  asked: readonly Asked[],
): readonly MappedColumn[] {
  const out = choices.flatMap(({ field, among }, index) => {
    const question = asked.find(({ path }) => path[0] === 'choices' && path[1] === index);
    const suggested = question?.suggested ?? String(among[0]?.[0]);
    const likely = among.find(([first]) => String(first) === suggested);
    return field === null ? [] : among.filter((group) => group !== likely).flat();
  });
  return mapped.map((column) => (out.includes(column.at) ? { ...column, field: null } : column));
}

function mappedColumn(
  { heading, stats }: GatheredColumn,
  at: number,
  guess: ColumnGuess | undefined,
  { yearsAt, typeOf, asked, hints }: ColumnContext,
): MappedColumn {
  const field = yearsAt.includes(at) ? 'yearAmount' : (guess?.field ?? null);
  const base = { heading, at, field };
  if (field === null || field === 'yearAmount') return base;
  const type = typeOf(field);
  const unit = type === 'money' ? likelyUnit(hints, at) : undefined;
  return {
    ...base,
    ...decimalOf(stats, type, unit, { heading, at }, asked),
    ...datesOf(stats, type, { heading, at }, asked),
  };
}

/** Columns of amounts that are brought in. */
function amountsOf(
  mapped: MappedColumn[],
  groups: readonly (readonly number[])[],
  cell: string | null | undefined,
  typeOf: (field: string) => string,
) {
  const yearsAt = groups.flat();
  const isAmount = ({ at, field }: MappedColumn) => {
    if (yearsAt.includes(at)) return field === 'yearAmount' || cell === null || typeOf(cell ?? '') === 'money';
    return field !== null && typeOf(field) === 'money';
  };
  return { mapped, groups, at: mapped.filter(isAmount).map(({ at }) => at) };
}

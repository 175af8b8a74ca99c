/**
 * From what stands in a sheet to a table of the mapping: kind, shape, columns, and what only a person knows.
 * Answers for every open point being null in the mapping and a question beside it; a mapping with nulls does not run.
 */
import type { DetectedTable, ReadingHint } from '../../../contract/import-assist.ts';
import type { ImportKind, MappedColumn, MappedTable } from '../../../contract/import-mapping.ts';
import type { ColumnGuess, KindGuess } from '../../../domain/import/columns.ts';
import type { HeadingIndex } from '../../../domain/import/headings.ts';
import { sumClasses } from '../../../domain/import/sum-words.ts';
import type { FundCell, ImportWords } from '../mapping/words.ts';
import { withNamedAccount } from './columns/account-columns.ts';
import { guessesOf } from './columns/guessed.ts';
import { withUpperLabel } from './columns/index-columns.ts';
import { factorOf } from './confidence.ts';
import { addConstants } from './context/constants.ts';
import { type Remark, withSurvey } from './context/survey.ts';
import type { Gathered } from './gather.ts';
import { withFillDown } from './shape/fill-down.ts';
import { type Choice, type Turning, turningOf } from './shape/turning.ts';
import { kindOfSheet, periodsOf, type SheetKind } from './sheet-kind.ts';
import { settleVat } from './values/amount-hints.ts';
import { withDecimalHints } from './values/decimal-hints.ts';
import type { Asked } from './values/styles.ts';
import { withUnitOfQuantity } from './values/units.ts';
import { type Written, writtenOf } from './values/written.ts';

export interface ProposeContext {
  readonly words: ImportWords;
  readonly index: HeadingIndex;
  readonly learnt: readonly (readonly [kind: string, heading: string, field: string])[];
  /** Settles the kind of a table that could be it. */
  readonly kind: ImportKind | null;
  /** The organisation new departments belong to; the only department there is, if there is only one. */
  readonly organisation: string;
  readonly department: string | null;
  /** What all organisations that stand keep their amounts in; null where there are none, or they differ. */
  readonly currency?: string | null | undefined;
  /** All that stand. */
  readonly departments?: readonly { readonly number: string; readonly name: string }[] | undefined;
  /** Departments in which grades of no known day stand. */
  readonly undatedIn?: readonly string[] | undefined;
  /** Words people have given a grade, as they are compared. */
  readonly gradeWords?: readonly string[] | undefined;
}

/** What is known of a sheet beside its cells. */
export interface SheetSaid {
  /** By a person. */
  readonly hint?: ReadingHint | undefined;
  /** By looking at it as several tables: which of them this one is. */
  readonly share?: Share | undefined;
  /** By looking at it as one table: another kind that explains it better than the likeliest. */
  readonly rival?: ImportKind | undefined;
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

const NO_TURNING: Turning = { unpivot: undefined, years: [], sure: 0 };

/** A sheet on its way to a proposal; what is found on the way goes to `asked`, `choices` and `remarks`. */
export interface Sheet extends SheetSaid {
  readonly gathered: Gathered;
  readonly context: ProposeContext;
  readonly seen: SheetKind;
  readonly asked: Asked[];
  readonly choices: Choice[];
  readonly remarks: Remark[];
  typeOf(field: string): string;
}

export function propose(gathered: Gathered, context: ProposeContext, said: SheetSaid = {}): Proposal {
  const seen = kindOfSheet(gathered, context, said);
  const { kind } = seen;
  const asked: Asked[] = seen.question === null ? [] : [seen.question];
  const typeOf = (field: string) => context.words.fields[field]?.type ?? 'text';
  const sheet: Sheet = { ...said, gathered, context, seen, asked, choices: [], remarks: [], typeOf };
  const guesses = guessesOf(sheet);
  const turning = turningIn(sheet, guesses);
  const written = writtenOf(sheet, guesses, turning);
  const { scale, sums, hints, amounts } = written;
  withDecimalHints(asked, written.mapped, gathered.columns, context.words);
  const table = tableOf(sheet, turning, written);
  const complete = kind === null ? table : completed(table, kind, sheet, written);
  return {
    gathered,
    kinds: said.share === undefined ? seen.kinds : shareFirst(seen.kinds, said.share),
    kind,
    guesses,
    missing: kind === null ? [] : missingIn(complete, kind, context.words),
    table: complete,
    asked,
    remarks: sheet.remarks,
    scale,
    sure: {
      factor: factorOf(table, amounts.at, hints),
      fundCell:
        kind === 'funds' && turning.unpivot !== undefined
          ? { value: fundCell(turning.unpivot.cell), confidence: turning.sure }
          : null,
      totals: { confidence: sums.confidence },
    },
    periods: periodsOf(seen.series),
  };
}

/** Which columns are turned into rows; nothing where the kind is open. */
function turningIn({ gathered, context, seen, asked, choices }: Sheet, guesses: readonly ColumnGuess[]): Turning {
  const { kind, series, matrix, rooms } = seen;
  if (kind === null) return NO_TURNING;
  return turningOf(kind, {
    series,
    matrix: matrix.at,
    rooms,
    columns: gathered.columns,
    guesses,
    titles: [gathered.titles, gathered.sheet],
    fileName: gathered.file,
    words: context.words,
    asked,
    choices,
  });
}

function tableOf(
  { gathered, context, seen, asked, choices, typeOf }: Sheet,
  { unpivot, years }: Turning,
  { mapped, unit, scale, sums }: Written,
): MappedTable {
  const { file, sheet, info, header, unitRow, columns, kept } = gathered;
  const { kind } = seen;
  const classOf = sumClasses(context.words.sumWords);
  const isSum = (text: string) => classOf(text) === 'whole';
  return {
    file,
    sheet,
    kind,
    skip: false,
    ...(info.encoding === null || info.kind === 'json' ? {} : { encoding: info.encoding }),
    ...(info.kind === 'csv' ? { delimiter: info.delimiter } : {}),
    headerRow: header.row,
    headerRows: header.rows,
    ...(unitRow === null ? {} : { unitRow: [...unitRow] }),
    shape: shapeOf(kind, unpivot !== undefined, years.flat()),
    columns:
      kind === null
        ? [...mapped]
        : withFillDown(proposedOf(mapped, choices, asked), kept, kind, { seen: columns, typeOf, isSum }),
    ...(unpivot === undefined ? {} : { unpivot }),
    ...(choices.length === 0 ? {} : { choices }),
    ...(scale.value === undefined ? {} : { scale: scale.value }),
    ...unit,
    constants: [],
    ...sums.said,
  };
}

function shapeOf(kind: ImportKind | null, isTurned: boolean, yearsAt: readonly number[]): MappedTable['shape'] {
  if (!isTurned) return yearsAt.length > 0 ? 'years' : 'rows';
  return kind === 'conditions' || kind === 'dwellings' ? 'matrix' : 'years';
}

/** With what no column says: department, organisation, VAT, unit, survey. */
function completed(
  table: MappedTable,
  kind: ImportKind,
  { gathered, context, asked, remarks }: Sheet,
  { hints, amounts }: Written,
): MappedTable {
  const { words, undatedIn = [] } = context;
  const given = addConstants(table, kind, gathered, context, asked);
  const placed = withNamedAccount(withUpperLabel(given, kind, gathered), gathered, words);
  const taxed = settleVat(placed, kind, amounts, { hints, words, asked });
  const measured = withUnitOfQuantity(taxed, kind, gathered.columns, words);
  return withSurvey(measured, kind, gathered, { undatedIn, asked, remarks });
}

/** Fields the kind cannot do without and that nothing gives. */
function missingIn(
  { columns, constants, unpivot }: MappedTable,
  kind: ImportKind,
  { kinds }: ImportWords,
): readonly string[] {
  const cells = unpivot === undefined ? [] : [unpivot.cell, ...(unpivot.beside ?? []).map(({ cell }) => cell)];
  const given = new Set([...columns, ...constants].map(({ field }) => field));
  const turned = new Set([unpivot?.heading, ...cells]);
  return kinds[kind].fields.flatMap(({ field, required }) =>
    required && !given.has(field) && !turned.has(field) ? [field] : [],
  );
}

/** A share of a sheet is as sure as its columns make it, whatever else the sheet may be as a whole. */
function shareFirst(all: readonly KindGuess[], { kind, confidence, guesses }: Share): readonly KindGuess[] {
  return [{ kind, confidence, columns: guesses, missing: [] }, ...all.filter((other) => other.kind !== kind)];
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

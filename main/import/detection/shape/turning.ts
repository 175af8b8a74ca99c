/**
 * Columns that say together what others say in rows: years to the right, accounts to the right, parts, sizes of homes.
 * Answers for the same years under two headings never being dropped or mixed: each becomes its own figure, or a person is asked which is meant.
 */
import type { ImportKind, MappedTable } from '../../../../contract/import-mapping.ts';
import type { ColumnGuess } from '../../../../domain/import/columns.ts';
import type { HeadingIndex } from '../../../../domain/import/headings.ts';
import { squeeze, squeezedWords } from '../../../../domain/import/likeness.ts';
import { type PeriodFrame, periodColumns, periodFrames, periodWithin } from '../../../../domain/import/shape.ts';
import { type AccountColumn, accountColumns } from '../../mapping/fund-accounts.ts';
import type { FundCell, ImportWords } from '../../mapping/words.ts';
import type { GatheredColumn } from '../gather.ts';
import { cellSaid, type FundWords, fundCellsOf } from '../values/fund-cells.ts';
import type { Asked } from '../values/styles.ts';

/** What the headings offer, whatever the kind. */
export interface Series {
  /** Groups of columns of years or quarters; several where the same years stand under several headings. */
  readonly groups: readonly PeriodFrame[];
  readonly accounts: readonly AccountColumn[];
}

export type Choice = NonNullable<MappedTable['choices']>[number];

export interface Turning {
  readonly unpivot: MappedTable['unpivot'];
  /** Columns of amounts of a plan, one a year: groups of which one is meant. */
  readonly years: readonly (readonly number[])[];
  /** How sure it is what the cells of a fund are: 0 … 1. */
  readonly sure: number;
}

/** From here a heading is a field's own name. */
const NAMED_FROM = 0.85;
/** What headings say themselves. */
const IN_HEADING = 0.95;
const NOTHING: Turning = { unpivot: undefined, years: [], sure: 0 };

export function seriesOf(columns: readonly GatheredColumn[], index: HeadingIndex, words: ImportWords): Series {
  const headings = columns.map(({ heading }) => heading);
  const isAmount = (at: number, frame: string) => {
    const [best] = index.candidates(frame);
    const stats = columns[at]?.stats;
    if (stats === undefined || !['number', 'empty', 'mixed'].includes(stats.content)) return false;
    // Figures, of which the other words of the heading do not say that they are something else.
    if (best === undefined || best.confidence < NAMED_FROM) return true;
    return best.field === 'indexValue' || ['money', 'year', 'period'].includes(words.fields[best.field]?.type ?? '');
  };
  const one = periodColumns(headings, isAmount);
  const periods = new Set(one.map((at) => periodWithin(headings[at] ?? '')?.period));
  const isOne = one.length > 0 && periods.size === one.length;
  const figures = columns.map(({ heading, stats }) => ({
    heading,
    isFigures: ['number', 'mixed', 'empty'].includes(stats.content),
  }));
  const accounts = accountColumns(figures, words.shapes);
  // One alone may be called so: "Saldo 401".
  const [alone] = accounts.length === 1 ? accounts : [];
  const isNamed = alone !== undefined && (index.candidates(headings[alone.at] ?? '')[0]?.confidence ?? 0) >= NAMED_FROM;
  return {
    groups: isOne ? [{ frame: '', at: one }] : periodFrames(headings, isAmount),
    accounts: isNamed ? [] : accounts,
  };
}

export interface TurningContext {
  readonly series: Series;
  readonly matrix: readonly number[];
  readonly rooms: readonly number[];
  readonly columns: readonly GatheredColumn[];
  readonly guesses: readonly ColumnGuess[];
  readonly titles: FundWords['titles'];
  readonly fileName: string;
  readonly words: ImportWords;
  readonly asked: Asked[];
  readonly choices: Choice[];
}

/** What becomes of them in a table of this kind; questions go to `asked`, with their `choices`. */
export function turningOf(kind: ImportKind, context: TurningContext): Turning {
  const { series, matrix, rooms, guesses } = context;
  const has = (field: string) => guesses.some((guess) => guess.field === field);
  const unpivot = (from: readonly number[], heading: string, cell: string): Turning => ({
    ...NOTHING,
    unpivot: { from: [...from], heading, cell },
  });
  if (kind === 'dwellings' && rooms.length > 0 && !has('dwellings') && !has('dwellingKind'))
    return unpivot(rooms, 'dwellingKind', 'dwellings');
  if (kind === 'conditions' && matrix.length > 0 && !has('grade') && !has('partName'))
    return unpivot(matrix, 'partName', 'grade');
  if (kind === 'plans') return ofPlan(context);
  const many = series.groups.filter(({ at }) => at.length >= 2);
  if (kind === 'priceIndex' && many.length > 0 && !has('indexValue')) {
    askWhich(many, null, context, null);
    return unpivot(many[0]?.at ?? [], 'period', 'indexValue');
  }
  if (kind !== 'funds') return NOTHING;
  if (many.length > 0 && !has('accountingYear')) return ofFunds(many, context);
  return series.accounts.length > 0 && many.length === 0 && !has('account') ? ofAccounts(context) : NOTHING;
}

/** The amounts of a plan: of several for the same years, a person says which. */
function ofPlan(context: TurningContext): Turning {
  const { series, columns, words } = context;
  const isYear = (at: number) => /^\d{4}$/.test(periodWithin(columns[at]?.heading ?? '')?.period ?? '');
  const groups = series.groups
    .map(({ frame, at }) => ({ frame, at: at.filter(isYear) }))
    .filter(({ at }) => at.length > 0);
  const planned = groups.find(({ frame }) =>
    words.shapes.planned.some((word) => squeezedWords(frame).includes(squeeze(word))),
  );
  askWhich(groups, 'yearAmount', context, planned ?? null);
  return { ...NOTHING, years: groups.map(({ at }) => at) };
}

/** Balances and provisions of the same years, by what their headings say. */
function ofFunds(groups: readonly PeriodFrame[], context: TurningContext): Turning {
  const { columns, titles, fileName, words, asked } = context;
  const headingsOf = (at: readonly number[]) => at.map((place) => columns[place]?.heading ?? '');
  const said = groups.map(({ frame }) => cellSaid(frame, words));
  const of = (cell: FundCell) => groups.filter((_, index) => said[index] === cell);
  const [balances, provisions] = [of('balance'), of('provision')];
  const isOnly = groups.length === 1;
  const main = isOnly ? groups : balances.length > 0 ? balances : provisions.length > 0 ? provisions : groups;
  const cells = fundCellsOf({ headings: headingsOf(main[0]?.at ?? []), titles, fileName }, words);
  const cell = isOnly || main === groups ? cells.cell : main === balances ? 'balance' : 'provision';
  if (cell === null) asked.push(cells.question);
  askWhich(main, null, context, null);
  const [provision, ...others] = main === balances ? provisions : [];
  const beside = provision === undefined || others.length > 0 ? [] : [provision];
  return {
    ...NOTHING,
    sure: isOnly || main === groups ? cells.confidence : IN_HEADING,
    unpivot: {
      from: [...(main[0]?.at ?? [])],
      heading: 'accountingYear',
      cell,
      ...(beside.length === 0 ? {} : { beside: beside.map(({ at }) => ({ from: [...at], cell: 'provision' })) }),
    },
  };
}

/** A column for each account: what stands on it, or what was set aside to it in the year; with both, each is its own. */
function ofAccounts({ series, columns, words, asked }: TurningContext): Turning {
  const placesOf = (cell: FundCell | null) => series.accounts.flatMap((one) => (one.cell === cell ? [one.at] : []));
  const [funds, provisions] = [placesOf(null), placesOf('provision')];
  const turning = (from: readonly number[], cell: FundCell | null, beside: readonly number[]): Turning => ({
    ...NOTHING,
    sure: cell === null ? 0 : IN_HEADING,
    unpivot: {
      from: [...from],
      heading: 'account',
      cell,
      ...(beside.length === 0 ? {} : { beside: [{ from: [...beside], cell: 'provision' }] }),
    },
  });
  if (funds.length === 0) return turning(provisions, 'provision', []);
  const headings = funds.map((at) => columns[at]?.heading ?? '');
  // The account itself is called after provisions: only a balance is said by a heading.
  const isSaid = provisions.length > 0 || headings.every((heading) => cellSaid(heading, words) === 'balance');
  if (isSaid) return turning(funds, 'balance', provisions);
  const { question } = fundCellsOf({ headings, titles: [], fileName: '' }, words);
  asked.push({ ...question, suggested: 'balance' });
  return turning(funds, null, []);
}

/** Which of several groups is meant; nothing where there is but one. */
function askWhich(
  groups: readonly PeriodFrame[],
  field: string | null,
  { columns, asked, choices }: TurningContext,
  suggested: PeriodFrame | null,
): void {
  if (groups.length < 2) return;
  const nameOf = ({ frame, at }: PeriodFrame) => {
    const years = at.map((place) => periodWithin(columns[place]?.heading ?? '')?.period ?? '');
    const span = `${years[0] ?? ''}–${years.at(-1) ?? ''}`;
    return frame === '' ? span : `${frame.slice(0, 60)} (${span})`;
  };
  const answerOf = ({ at }: PeriodFrame) => String(at[0] ?? -1);
  asked.push({
    code: 'years_open',
    column: null,
    path: ['choices', choices.length, 'use'],
    params: { columns: groups.map(nameOf).join(' · ') },
    options: groups.map(answerOf),
    labels: groups.map((group) => ({ text: nameOf(group) })),
    suggested: suggested === null ? null : answerOf(suggested),
  });
  choices.push({ field, among: groups.map(({ at }) => [...at]), use: null });
}

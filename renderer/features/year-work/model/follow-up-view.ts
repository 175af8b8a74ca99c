/**
 * The follow-up of one department for its board: a year or half of it, and what was done, is missing or was put off.
 * Answers for the half-years of the department's own accounting year, and for sums of what is shown.
 * Must never leave a work out: done before or after the period is told apart, not dropped.
 */
import type { YearWorkRow } from '../../../../contract/year-work.ts';
import { firstDayOf, lastDayOf } from '../../../../domain/time/accounting-year.ts';
import type { Period } from '../year-work-search.ts';
import { isOpen } from './calendar.ts';

export interface Span {
  readonly from: string;
  readonly to: string;
}

/** First and last day of an accounting year or one of its halves. */
export function spanOf(year: number, period: Period, startMonth: number): Span {
  const whole = { from: firstDayOf(year, startMonth), to: lastDayOf(year, startMonth) };
  if (period === 'whole') return whole;
  // The second half begins six months after the first; an accounting year that begins there ends where the first half does.
  const middleMonth = ((startMonth + 5) % 12) + 1;
  const middleYear = startMonth <= 6 ? year : year + 1;
  const secondHalf = firstDayOf(middleYear, middleMonth);
  return period === 'second'
    ? { from: secondHalf, to: whole.to }
    : { from: whole.from, to: lastDayOf(middleYear - 1, middleMonth) };
}

export interface FollowUpFigures {
  readonly budgetOre: number;
  readonly contractOre: number;
  readonly actualOre: number;
  readonly open: number;
  readonly done: number;
  readonly postponed: number;
  readonly dropped: number;
  /** Of what is done and has a cost: cost minus budget. */
  readonly doneDeviationOre: number;
}

export interface FollowUpView {
  readonly done: readonly YearWorkRow[];
  readonly earlier: readonly YearWorkRow[];
  readonly later: readonly YearWorkRow[];
  readonly open: readonly YearWorkRow[];
  readonly moved: readonly YearWorkRow[];
  readonly figures: FollowUpFigures;
}

/** `rows` are one department's. The figures are the whole year's, because the budget is. */
export function followUpView(rows: readonly YearWorkRow[], year: number, span: Span): FollowUpView {
  const inYear = rows.filter((row) => row.year === year);
  const isDone = inYear.filter(({ status }) => status === 'done');
  const day = ({ doneOn }: YearWorkRow) => doneOn ?? span.from;
  return {
    done: isDone.filter((row) => day(row) >= span.from && day(row) <= span.to),
    earlier: isDone.filter((row) => day(row) < span.from),
    later: isDone.filter((row) => day(row) > span.to),
    open: inYear.filter(isOpen),
    moved: inYear.filter(({ status }) => status === 'postponed' || status === 'dropped'),
    figures: figuresOf(inYear),
  };
}

export function figuresOf(rows: readonly YearWorkRow[]): FollowUpFigures {
  const count = (status: YearWorkRow['status']) => rows.filter((row) => row.status === status).length;
  const sum = (amount: (row: YearWorkRow) => number) => rows.reduce((total, row) => total + amount(row), 0);
  return {
    budgetOre: sum(({ budgetOre }) => budgetOre),
    contractOre: sum(({ contractOre }) => contractOre ?? 0),
    actualOre: sum(({ actualOre }) => actualOre ?? 0),
    open: rows.filter(isOpen).length,
    done: count('done'),
    postponed: count('postponed'),
    dropped: count('dropped'),
    doneDeviationOre: sum(({ status, actualOre, budgetOre }) =>
      status === 'done' && actualOre !== null ? actualOre - budgetOre : 0,
    ),
  };
}

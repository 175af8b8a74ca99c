/**
 * The three lists of a board pack that come from the plan alone: the table by account group, the largest works of the
 * next ten years, and next year's works.
 * Answers for sums that agree to the øre with the plan and for an order that never depends on the order of the input.
 * Must never round to thousands (see `board-rounding.ts`) nor write a sentence: words belong to the page.
 */
import { FK_GROUPS, type FkGroup } from '../classification/fk-group.ts';
import { at, compareText } from '../list.ts';
import { sumOre } from '../money/ore.ts';
import { accountingYearOf } from '../time/accounting-year.ts';

/** Years shown one by one before the table goes over to blocks. */
export const SINGLE_YEARS = 10;
/** Years per block after that; the last block may be shorter. */
export const BLOCK_YEARS = 5;
/** How far ahead the largest works are looked for, counted from the coming year. */
export const WORKS_AHEAD_YEARS = 10;
/** How many of them are shown. */
export const LARGEST_WORKS = 5;

/** Both years included; a single year has the same year twice. */
export interface YearSpan {
  readonly fromYear: number;
  readonly toYear: number;
}

/** One group's spending: entry 0 is the first year of the horizon. Whole øre. */
export interface GroupSpending {
  readonly group: FkGroup;
  readonly amountsOre: readonly number[];
}

export interface BoardTable {
  readonly columns: readonly YearSpan[];
  /** Always the six groups in order; a group without works has zeros. */
  readonly rows: readonly {
    readonly group: FkGroup;
    readonly amountsOre: readonly number[];
    readonly totalOre: number;
  }[];
  readonly totalsOre: readonly number[];
  readonly totalOre: number;
}

/** An activity as the plan gives it: every occurrence inside the horizon, whole øre from all purses. */
export interface PlannedWork {
  readonly id: string;
  readonly title: string;
  readonly group: FkGroup;
  readonly occurrences: readonly { readonly year: number; readonly amountOre: number }[];
}

/** A work with what falls inside a span of years; the amount is the sum of those years. */
export interface WorkInSpan {
  readonly activityId: string;
  readonly years: readonly number[];
  readonly amountOre: number;
}

export interface PlanSpan {
  readonly baseYear: number;
  readonly horizonYears: number;
  readonly accountingStartMonth: number;
}

/** Ten single years, then blocks of five; a horizon that is no multiple of five ends in a shorter block. */
export function boardColumns(baseYear: number, horizonYears: number): readonly YearSpan[] {
  assertHorizon(horizonYears);
  const columns: YearSpan[] = [];
  const endYear = baseYear + horizonYears - 1;
  for (let year = baseYear; year <= endYear; ) {
    const toYear = year - baseYear < SINGLE_YEARS ? year : Math.min(year + BLOCK_YEARS - 1, endYear);
    columns.push({ fromYear: year, toYear });
    year = toYear + 1;
  }
  return columns;
}

/**
 * Spending per account group and column. Every total is the sum of the amounts shown, so rows and columns agree to the øre.
 * Throws RangeError when a group has more or fewer years than the horizon (a bug in what was gathered).
 */
export function boardTable(baseYear: number, horizonYears: number, groups: readonly GroupSpending[]): BoardTable {
  const columns = boardColumns(baseYear, horizonYears);
  for (const { group, amountsOre } of groups) {
    if (amountsOre.length !== horizonYears) {
      throw new RangeError(`Group ${group} has ${amountsOre.length} years, the horizon ${horizonYears}`);
    }
  }
  const rows = FK_GROUPS.map((group) => {
    const lines = groups.filter((line) => line.group === group);
    const amountsOre = columns.map(({ fromYear, toYear }) =>
      sumOre(lines.flatMap((line) => line.amountsOre.slice(fromYear - baseYear, toYear - baseYear + 1))),
    );
    return { group, amountsOre, totalOre: sumOre(amountsOre) };
  });
  const totalsOre = columns.map((_, column) => sumOre(rows.map((row) => at(row.amountsOre, column))));
  return { columns, rows, totalsOre, totalOre: sumOre(totalsOre) };
}

/**
 * The accounting year a meeting held today decides about: the one after the running year, or the plan's first year where
 * the plan begins later. It may lie beyond the horizon of a plan that has run out; then there are no works in it.
 */
export function comingYear(plan: PlanSpan, today: string): number {
  return Math.max(plan.baseYear, accountingYearOf(today, plan.accountingStartMonth) + 1);
}

/** The ten years in which the largest works are looked for, cut off where the plan ends; null when it has ended. */
export function worksAhead(plan: PlanSpan, today: string): YearSpan | null {
  assertHorizon(plan.horizonYears);
  const fromYear = comingYear(plan, today);
  const toYear = Math.min(fromYear + WORKS_AHEAD_YEARS - 1, plan.baseYear + plan.horizonYears - 1);
  return toYear < fromYear ? null : { fromYear, toYear };
}

/**
 * Works with money in the span, largest sum first. Equal sums: the earlier first year, then the title, then the id, so that
 * the same plan always prints the same page.
 */
export function worksBySize(works: readonly PlannedWork[], span: YearSpan): readonly WorkInSpan[] {
  return works
    .map((work) => ({ work, inSpan: workInSpan(work, span) }))
    .filter(({ inSpan }) => inSpan.amountOre > 0)
    .sort(
      (a, b) =>
        b.inSpan.amountOre - a.inSpan.amountOre ||
        at(a.inSpan.years, 0) - at(b.inSpan.years, 0) ||
        compareText(a.work.title, b.work.title) ||
        compareText(a.work.id, b.work.id),
    )
    .map(({ inSpan }) => inSpan);
}

/** The five largest works of a span, see `worksBySize`. */
export function largestWorks(works: readonly PlannedWork[], span: YearSpan): readonly WorkInSpan[] {
  return worksBySize(works, span).slice(0, LARGEST_WORKS);
}

function workInSpan(work: PlannedWork, span: YearSpan): WorkInSpan {
  const inside = work.occurrences.filter(({ year }) => year >= span.fromYear && year <= span.toYear);
  const years = [...new Set(inside.map(({ year }) => year))].sort((a, b) => a - b);
  return { activityId: work.id, years, amountOre: sumOre(inside.map(({ amountOre }) => amountOre)) };
}

function assertHorizon(horizonYears: number): void {
  if (!Number.isInteger(horizonYears) || horizonYears < 1 || horizonYears > 100) {
    throw new RangeError(`A horizon has 1 to 100 years, got ${horizonYears}`);
  }
}

/**
 * Single occurrences: what stands in a year of a line, and the decisions that move, skip or price one.
 * Answers for turning a cell of the grid into a decision named by the year the rule gives.
 * Must never alter the rule itself: first year and interval stay as they are.
 */
import type { Language } from '../../../../contract/common.ts';
import type { PlanChange } from '../../../../contract/plan-edit.ts';
import { scaleOre } from '../../../../domain/money/ore.ts';
import { isPlannedYear } from '../../../../domain/plan/activity.ts';
import { expandActivity, type Occurrence, type PlanFrame } from '../../../../domain/plan/expand.ts';
import { err, ok, type Result } from '../../../../domain/result.ts';
import type { CellFault } from './fields.ts';
import { activityOf, type Line, type OverrideView } from './plan-line.ts';
import { readAmountOre } from './read-number.ts';

export interface YearCell {
  readonly amountOre: number;
  readonly occurrences: readonly Occurrence[];
  /** Occurrences the rule gives this year, which a decision moved away or skipped. */
  readonly left: readonly OverrideView[];
}

export interface Years {
  readonly baseYear: number;
  readonly horizonYears: number;
  /** Left out where prices stand as typed in every year. */
  readonly prices?: YearPrices;
}

/** How prices become those of a year; the same object as long as they are the same. */
export interface YearPrices extends Required<Pick<PlanFrame, 'priceFactors' | 'decidedFactors'>> {
  /** What an amount decided upon for a year is multiplied by there. */
  readonly growthTo: (year: number) => number;
}

/** What stands in each year of the horizon; years without anything are not in the map. */
export function yearCells(line: Line, frame: Years): ReadonlyMap<number, YearCell> {
  const cells = new Map<number, YearCell>();
  for (const occurrence of expandActivity(activityOf(line), { ...frame, ...frame.prices })) {
    const cell = cells.get(occurrence.year);
    cells.set(occurrence.year, {
      amountOre: (cell?.amountOre ?? 0) + occurrence.amountOre,
      occurrences: [...(cell?.occurrences ?? []), occurrence],
      left: [],
    });
  }
  for (const override of line.overrides) {
    const moved = override.movedToYear !== null && override.movedToYear !== override.plannedYear;
    if (!override.skipped && !moved) continue;
    // A decision about a year the rule no longer gives says nothing any more: the expansion passes it over as well.
    if (!isPlannedYear(activityOf(line), override.plannedYear)) continue;
    const cell = cells.get(override.plannedYear);
    cells.set(override.plannedYear, {
      amountOre: cell?.amountOre ?? 0,
      occurrences: cell?.occurrences ?? [],
      left: [...(cell?.left ?? []), override],
    });
  }
  return cells;
}

type OccurrenceChange = Extract<PlanChange, { kind: 'occurrence' }>;

/** Moves the occurrence to a year; back to its own year takes the move back. Null when there is nothing to change. */
export function moveOccurrence(line: Line, plannedYear: number, toYear: number): OccurrenceChange | null {
  const known = overrideOf(line, plannedYear);
  const movedToYear = toYear === plannedYear ? null : toYear;
  if ((known?.movedToYear ?? null) === movedToYear && known?.skipped !== true) return null;
  return decide(line, plannedYear, { movedToYear, skipped: false });
}

/** The one occurrence of a cell that may be decided upon, or why there is none. */
export function onlyOccurrence(cell: YearCell | undefined): Result<Occurrence, CellFault> {
  const [first, second] = cell?.occurrences ?? [];
  if (first === undefined) return err('no_occurrence');
  if (second !== undefined) return err('several_occurrences');
  return first.origin === 'done' ? err('carried_out') : ok(first);
}

/** Reads what was typed into a year: an amount for its occurrence, nothing to leave it out. Null = no change. */
export function readYearCell(
  line: Line,
  year: number,
  cell: YearCell | undefined,
  text: string,
  language: Language,
  prices?: YearPrices,
): Result<OccurrenceChange | null, CellFault> {
  const typed = text.trim();
  const empty = typed === '' || typed === '-' || typed === '–';
  if (empty && (cell?.occurrences ?? []).length === 0) return ok(null);
  const only = onlyOccurrence(cell);
  const skipped = cell?.left.find((override) => override.skipped && override.plannedYear === year);
  if (!only.ok && (only.error !== 'no_occurrence' || skipped === undefined)) return only;
  const plannedYear = only.ok ? only.value.plannedYear : year;
  if (empty) return ok(decide(line, plannedYear, { skipped: true, movedToYear: null, amountOre: null }));
  const read = readAmountOre(typed, language);
  if (!read.ok) return read;
  if (read.value < 0) return err('negative');
  if (only.ok && read.value === only.value.amountOre) return ok(null);
  // It is typed as it is shown, in that year's prices; what is decided stands at the plan's level.
  const amountOre = prices === undefined ? read.value : scaleOre(read.value, 1 / prices.growthTo(year));
  return ok(decide(line, plannedYear, { skipped: false, amountOre }));
}

/** A decision with the parts that are not named kept; one that says nothing any more is taken back. */
export function decide(
  line: Line,
  plannedYear: number,
  patch: Partial<Omit<OverrideView, 'plannedYear'>>,
): OccurrenceChange {
  const { movedToYear, skipped, amountOre, reason } = {
    ...{ movedToYear: null, skipped: false, amountOre: null, reason: null },
    ...overrideOf(line, plannedYear),
    ...patch,
  };
  const says = skipped || movedToYear !== null || amountOre !== null;
  return {
    kind: 'occurrence',
    activityId: line.id,
    plannedYear,
    set: says ? { movedToYear, skipped, amountOre, reason } : null,
  };
}

function overrideOf(line: Line, plannedYear: number): OverrideView | undefined {
  return line.overrides.find((override) => override.plannedYear === plannedYear);
}

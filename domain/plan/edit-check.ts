/**
 * Is a line still right after an edit?
 * Answers for every fault with its code and the field that was typed: a last year before the first lies in whichever of the two was changed.
 * Must never hold against an edit what was wrong before it and has nothing to do with it.
 */
import { type Activity, type ActivityFault, isPlannedYear, validateActivity } from './activity.ts';

export type LineFaultCode = `line_${Exclude<ActivityFault['code'], 'id_missing'>}` | 'line_price_too_large';

export interface LineFault {
  readonly code: LineFaultCode;
  /** As the field is called in an edit. */
  readonly field: string;
}

/** Fields a fault of a domain field can lie in. */
const CULPRITS: Readonly<Record<string, readonly string[]>> = {
  fkGroup: ['group'],
  lastYear: ['lastYear', 'firstYear'],
  'surcharges.scaffoldBp': ['scaffoldBp'],
  'surcharges.adviserBp': ['adviserBp'],
  'surcharges.contingencyBp': ['contingencyBp'],
};

/** One end of a window, as it is while a person has typed only that one. */
export interface WindowEnds {
  readonly earliestYear: number | null;
  readonly latestYear: number | null;
}

/**
 * One milliard kroner, surcharges and VAT included: more is a slip of the finger, and a plan whose sums leave the safe integers cannot be
 * shown any more. 2,000 lines at that price in every one of 40 years can still be added up exactly.
 */
export const MOST_PER_OCCURRENCE_ORE = 100_000_000_000;

/**
 * Faults of a line as it would stand. `changed` are the fields of the edit; null = a new line, where everything counts.
 * The line's overrides are left out: one that the rule no longer gives is kept and ignored (expand.ts), and sets no bar to an edit.
 */
export function lineFaults(
  line: Activity,
  ends: WindowEnds,
  changed: ReadonlySet<string> | null,
): readonly LineFault[] {
  const checked = validateActivity({ ...line, window: null, overrides: [] });
  const found = checked.ok
    ? []
    : checked.error.map(({ code, field }) => ({ code, fields: CULPRITS[field] ?? [field] }));
  const { earliestYear, latestYear } = ends;
  const tooLate = latestYear !== null && (latestYear < line.firstYear || latestYear < (earliestYear ?? latestYear));
  const tooEarly = earliestYear !== null && earliestYear > line.firstYear;
  if (tooEarly) found.push({ code: 'window_invalid', fields: ['earliestYear', 'firstYear'] });
  if (tooLate) found.push({ code: 'window_invalid', fields: ['latestYear', 'firstYear', 'earliestYear'] });
  const faults: LineFault[] = [];
  for (const { code, fields } of found) {
    const field = changed === null ? fields[0] : fields.find((name) => changed.has(name));
    if (code === 'id_missing' || field === undefined) continue;
    faults.push({ code: `line_${code}`, field });
  }
  const dear = changed === null ? PRICE_FIELDS[0] : PRICE_FIELDS.find((name) => changed.has(name));
  if (dear !== undefined && eachOre(line) > MOST_PER_OCCURRENCE_ORE) {
    faults.push({ code: 'line_price_too_large', field: dear });
  }
  return faults;
}

/** What the price of an occurrence is made of; where several were typed, the fault lies in the first. */
const PRICE_FIELDS = [
  'amountOre',
  'unitPriceOre',
  'quantityMilli',
  'scaffoldBp',
  'adviserBp',
  'contingencyBp',
  'vatRateBp',
  'vatIncluded',
] as const;

/** The price of an occurrence, not rounded: `priceActivity` would fail for a number that is far too large. */
function eachOre({ amountOre, quantityMilli, unitPriceOre, surcharges, vatIncluded, vatRateBp }: Activity): number {
  const { scaffoldBp, adviserBp, contingencyBp } = surcharges;
  const baseOre = amountOre ?? ((quantityMilli ?? 0) * (unitPriceOre ?? 0)) / 1_000;
  const netOre = baseOre * (1 + (scaffoldBp + adviserBp + contingencyBp) / 10_000);
  return vatIncluded ? netOre : netOre * (1 + vatRateBp / 10_000);
}

/** What was decided about one occurrence. */
export interface OccurrenceDecision {
  readonly movedToYear: number | null;
  readonly skipped: boolean;
  readonly amountOre: number | null;
}

export interface OccurrenceFault {
  readonly code: 'line_no_such_occurrence' | 'line_moved_out_of_plan' | 'line_skipped_alone' | 'line_price_too_large';
  readonly field: 'plannedYear' | 'movedToYear' | 'skipped' | 'amountOre';
}

/** Years after the plan's last one that work may be put off to: later than that it belongs to a later plan. */
const YEARS_BEYOND = 10;

/** Faults of a decision about the occurrence that the rule gives in `plannedYear`. */
export function occurrenceFaults(
  line: Activity,
  plannedYear: number,
  decision: OccurrenceDecision,
  frame: { readonly baseYear: number; readonly horizonYears: number },
): readonly OccurrenceFault[] {
  const { movedToYear, skipped, amountOre } = decision;
  const faults: OccurrenceFault[] = [];
  if (!isPlannedYear(line, plannedYear)) faults.push({ code: 'line_no_such_occurrence', field: 'plannedYear' });
  const last = frame.baseYear + frame.horizonYears - 1 + YEARS_BEYOND;
  if (movedToYear !== null && (movedToYear < frame.baseYear || movedToYear > last)) {
    faults.push({ code: 'line_moved_out_of_plan', field: 'movedToYear' });
  }
  // What is not done can neither be done in another year nor cost another amount.
  if (skipped && (movedToYear !== null || amountOre !== null)) {
    faults.push({ code: 'line_skipped_alone', field: 'skipped' });
  }
  if (amountOre !== null && amountOre > MOST_PER_OCCURRENCE_ORE) {
    faults.push({ code: 'line_price_too_large', field: 'amountOre' });
  }
  return faults;
}

/** True when nothing is decided: the occurrence is as the rule gives it. */
export function decidesNothing(plannedYear: number, { movedToYear, skipped, amountOre }: OccurrenceDecision): boolean {
  return !skipped && amountOre === null && (movedToYear === null || movedToYear === plannedYear);
}

/**
 * The first and the last year in which lines of each plan begin, whatever order they stand in.
 * Answers for a plan made by an import beginning with its earliest work, and for a line outside the years of a plan that stands being told.
 */
import { TERM_LIMITS } from '../../../domain/fund/term-limits.ts';
import type { Fields } from '../row-scope.ts';
import type { Value } from '../values.ts';

export interface PlanSpans {
  /** The year in which a line of the plan begins; `isStated`: fields of the plan that the file gives itself. */
  see(plan: Value, firstYear: Value, isStated: { readonly start: boolean; readonly end: boolean }): void;
  /** Plans whose years have become more since the last call. */
  take(): readonly PlanSpan[];
}

export interface PlanSpan {
  readonly id: string;
  readonly first: number;
  readonly last: number;
  readonly isStated: { readonly start: boolean; readonly end: boolean };
}

export function createPlanSpans(): PlanSpans {
  const spans = new Map<string, PlanSpan>();
  const grown = new Set<string>();
  return {
    see(plan, year, isStated) {
      if (typeof plan !== 'string' || typeof year !== 'number' || year <= 0) return;
      const known = spans.get(plan);
      if (known !== undefined && known.first <= year && known.last >= year) return;
      const [first, last] =
        known === undefined ? [year, year] : [Math.min(known.first, year), Math.max(known.last, year)];
      spans.set(plan, { id: plan, first, last, isStated });
      grown.add(plan);
    },
    take() {
      const taken = [...grown].flatMap((id) => spans.get(id) ?? []);
      grown.clear();
      return taken;
    },
  };
}

/** What a plan that was made by this import has to be changed to. It grows to no more years than a person may give it; works beyond are told. */
export function spannedBy(
  { base_year: base, horizon_years: horizon }: Fields,
  { first, last, isStated }: PlanSpan,
): Fields {
  const start = isStated.start || typeof base !== 'number' || base <= 0 ? base : Math.min(base, first);
  if (typeof start !== 'number' || typeof horizon !== 'number') return {};
  const needed = isStated.end ? horizon : Math.max(horizon, Math.min(TERM_LIMITS.horizonYears.most, last - start + 1));
  return {
    ...(start === base ? {} : { base_year: start, price_year: start }),
    ...(needed === horizon ? {} : { horizon_years: needed }),
  };
}

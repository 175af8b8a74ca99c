/**
 * Decisions about single years that say nothing any more, because the line's rule gives no work in those years: a first year, an interval
 * or a last year was changed. Answers for telling them; they are kept, and say something again as soon as the rule gives their year.
 */
import type { PlanChange } from '../../../../contract/plan-edit.ts';
import { isPlannedYear } from '../../../../domain/plan/activity.ts';
import { activityOf, type Line } from './plan-line.ts';

export interface StaleDecisions {
  readonly lineId: string;
  readonly title: string;
  /** In order. */
  readonly years: readonly number[];
}

/** Of the lines touched in this session: what an old plan has lain with is not news. */
export function staleDecisions(lines: readonly Line[], touched: ReadonlySet<string>): readonly StaleDecisions[] {
  if (touched.size === 0) return [];
  return lines.flatMap((line) => {
    if (!touched.has(line.id) || line.overrides.length === 0) return [];
    const activity = activityOf(line);
    const years = line.overrides
      .filter(({ skipped, movedToYear, amountOre }) => skipped || movedToYear !== null || amountOre !== null)
      .map(({ plannedYear }) => plannedYear)
      .filter((year) => !isPlannedYear(activity, year))
      .sort((a, b) => a - b);
    return years.length === 0 ? [] : [{ lineId: line.id, title: line.title, years }];
  });
}

/** Takes them back for good. */
export function withoutStale({ lineId, years }: StaleDecisions): readonly PlanChange[] {
  return years.map((plannedYear) => ({ kind: 'occurrence', activityId: lineId, plannedYear, set: null }));
}

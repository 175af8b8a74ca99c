/** Decisions of the domain's model → the stored shape: one per planned year. Work carried out is stored as its year and its cost. */
import type { EntityPatch } from '../../../db/entities.ts';
import type { Activity, OccurrenceOverride } from '../../../domain/plan/activity.ts';

export type StoredDecision = Required<
  Pick<EntityPatch<'occurrence_override'>, 'planned_year' | 'moved_to_year' | 'skipped' | 'amount_ore' | 'reason'>
>;

export function storedDecisions({ overrides }: Pick<Activity, 'overrides'>): StoredDecision[] {
  return [...Map.groupBy(overrides, ({ plannedYear }) => plannedYear)].map(([plannedYear, list]) =>
    list.reduce(withDecision, {
      planned_year: plannedYear,
      moved_to_year: null,
      skipped: 0,
      amount_ore: null,
      reason: null,
    }),
  );
}

function withDecision(stored: StoredDecision, one: OccurrenceOverride): StoredDecision {
  switch (one.kind) {
    case 'done': {
      const moved = one.inYear === one.plannedYear ? null : one.inYear;
      return { ...stored, moved_to_year: moved, amount_ore: one.actualOre };
    }
    case 'moved':
      return { ...stored, moved_to_year: one.toYear, reason: one.reason ?? stored.reason };
    case 'amount':
      return { ...stored, amount_ore: one.amountOre, reason: stored.reason ?? one.reason };
    case 'skipped':
      return { ...stored, skipped: 1, reason: one.reason };
  }
}

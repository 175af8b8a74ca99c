/** Stored follow-up → the domain's. Translates shapes only. */
import type { EntityRow } from '../../../db/entities.ts';
import { FOLLOW_UP_STATUSES, type FollowUp } from '../../../domain/plan/follow-up.ts';

export function followUpFromRow(row: EntityRow<'follow_up'>): FollowUp {
  return {
    activityId: row.activity_id,
    plannedYear: row.planned_year,
    status: FOLLOW_UP_STATUSES.find((status) => status === row.status) ?? 'planned',
    reason: row.reason,
    toYear: row.to_year,
    contractOre: row.contract_ore,
    actualOre: row.actual_ore,
    doneOn: row.done_on,
  };
}

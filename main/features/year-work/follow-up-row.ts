/** Stored follow-up → the domain's and the list's. Translates shapes only. */
import type { KeptFollowUp } from '../../../contract/year-work.ts';
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

/** As the list shows it; without a row the work is as planned. */
export function keptFollowUp(row: EntityRow<'follow_up'> | undefined): KeptFollowUp {
  return {
    status: FOLLOW_UP_STATUSES.find((status) => status === row?.status) ?? 'planned',
    reason: row?.reason ?? null,
    toYear: row?.to_year ?? null,
    contractOre: row?.contract_ore ?? null,
    actualOre: row?.actual_ore ?? null,
    doneOn: row?.done_on ?? null,
    note: row?.note ?? null,
  };
}

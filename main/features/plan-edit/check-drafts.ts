/**
 * Every fault of an edit, each with its place in the list: gather from the rows, judge by the domain.
 * Answers for: a part, building or finding is of the plan's own department. Writes nothing.
 */
import type { EntityRow } from '../../../db/entities.ts';
import type { WriteTx } from '../../../db/write/writer.ts';
import { lineFaults, occurrenceFaults } from '../../../domain/plan/edit-check.ts';
import { activityFromRow } from '../plan/plan-model.ts';
import type { CodedFault, LineDraft } from './line-drafts.ts';

const REFERENCES = [
  { field: 'buildingId', column: 'building_id', entity: 'building', code: 'line_building_unknown' },
  { field: 'partId', column: 'part_id', entity: 'building_part', code: 'line_part_unknown' },
  { field: 'findingId', column: 'finding_id', entity: 'finding', code: 'line_finding_unknown' },
] as const;

/** `frame` is the plan's as the edit leaves it. */
export function draftFaults(
  tx: Pick<WriteTx, 'get'>,
  departmentId: string,
  frame: { readonly baseYear: number; readonly horizonYears: number },
  drafts: Iterable<LineDraft>,
): readonly CodedFault[] {
  const isOwn = ownRows(tx, departmentId);
  const faults: CodedFault[] = [];
  for (const draft of drafts) {
    if (draft.removed) continue;
    const { row, changed, isNew, decisions } = draft;
    const line = activityFromRow({ ...row, stamp: new Uint8Array() }, []);
    const ends = { earliestYear: row.earliest_year, latestYear: row.latest_year };
    const first = Math.min(...changed.values());
    if (changed.size > 0) {
      for (const { code, field } of lineFaults(line, ends, isNew ? null : new Set(changed.keys()))) {
        faults.push({ index: changed.get(field) ?? first, field, code });
      }
    }
    for (const { field, column, entity, code } of REFERENCES) {
      const id = row[column];
      const index = changed.get(field);
      if (index !== undefined && id !== null && !isOwn(entity, id)) faults.push({ index, field, code });
    }
    for (const { index, plannedYear, set } of decisions.values()) {
      if (set === null) continue;
      for (const { code, field } of occurrenceFaults(line, plannedYear, set, frame))
        faults.push({ index, field, code });
    }
  }
  return faults;
}

/** Asked once per row, however many lines name it. */
function ownRows(tx: Pick<WriteTx, 'get'>, departmentId: string) {
  const known = new Map<string, boolean>();
  return (entity: 'building' | 'building_part' | 'finding', id: string): boolean => {
    const answer = known.get(id);
    if (answer !== undefined) return answer;
    const row: Pick<EntityRow<'building'>, 'department_id' | 'deleted_at'> | undefined = tx.get(entity, id);
    const own = row !== undefined && row.deleted_at === null && row.department_id === departmentId;
    known.set(id, own);
    return own;
  };
}

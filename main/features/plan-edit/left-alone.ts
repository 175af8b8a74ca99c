/**
 * What an undo left alone, by the names people know it by.
 * Answers for telling only what somebody has really changed: fields that are written together are left alone together, but those that still
 * hold what the step gave them are no news.
 */
import type { LeftAlone } from '../../../contract/plan-edit.ts';
import { type EntityName, isEntityName } from '../../../db/entities.ts';
import { groupValues } from '../../../db/queries/plan-edit.ts';
import type { Reader } from '../../../db/read.ts';
import type { UndoReport } from '../../../db/write/undo.ts';
import { LINE_FIELDS, OCCURRENCE_FIELDS, TERM_FIELDS } from './line-fields.ts';

type Row = Readonly<Record<string, unknown>>;

/** `group`: the step that was taken back. */
export function leftAloneIn(reader: Reader, group: string, report: UndoReport['leftAlone']): readonly LeftAlone[] {
  if (report.length === 0) return [];
  const given = groupValues(reader, group);
  return report.flatMap(({ entity, id, field }): LeftAlone[] => {
    if (!isEntityName(entity)) return [];
    const row = rowOf(reader, entity, id);
    if (row === undefined || (row[field] ?? null) === (given.get(id)?.get(field) ?? null)) return [];
    if (entity === 'activity') return told('line', row['title'], field, LINE_FIELDS);
    if (entity === 'plan') return told('terms', '', field, TERM_FIELDS);
    if (entity === 'scenario') return told('scenario', row['name'], field, SCENARIO_FIELDS);
    if (entity !== 'occurrence_override') return [{ what: 'other', name: '', field }];
    const name = rowOf(reader, 'activity', String(row['activity_id']))?.['title'];
    const year = `occurrence.${String(row['planned_year'])}.`;
    return told('line', name, field, OCCURRENCE_FIELDS).map((one) => ({ ...one, field: year + one.field }));
  });
}

const SCENARIO_FIELDS: ReadonlyMap<string, string> = new Map([
  ['name', 'name'],
  ['content', 'content'],
]);

/** A field that nobody ever sees (a sort number) is nothing to tell. */
function told(
  what: LeftAlone['what'],
  name: unknown,
  column: string,
  fields: ReadonlyMap<string, string>,
): LeftAlone[] {
  const field = column === 'deleted_at' ? 'deleted' : fields.get(column);
  return field === undefined ? [] : [{ what, name: typeof name === 'string' ? name : '', field }];
}

function rowOf(reader: Reader, entity: EntityName, id: string): Row | undefined {
  return reader.first(reader.query.selectFrom(entity).selectAll().where('id', '=', id)) as Row | undefined;
}

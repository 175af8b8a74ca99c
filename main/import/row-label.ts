/** What a row of ours is called where people read of it: its number, name or title. Must never show an id. */
import { isEntityName } from '../../db/entities.ts';
import type { Reader } from '../../db/read.ts';

/** Fields that name a thing, best first. */
export const LABEL_FIELDS = [
  'number',
  'name',
  'title',
  'defect',
  'series',
  'period',
  'text',
  'word',
  'location',
] as const;
/** Where there is none of them. */
const ELSE_FIELDS = ['external_key', 'kind'] as const;

/** Empty for a row without a name, and for one that is not there. Deleted rows keep theirs. */
export function labelOfRow(reader: Reader, entity: string, id: string): string {
  if (!isEntityName(entity)) return '';
  const row = reader.first(
    reader.query
      .selectFrom(entity as 'building')
      .selectAll()
      .where('id', '=', id),
  ) as Readonly<Record<string, unknown>> | undefined;
  const words = [...LABEL_FIELDS, ...ELSE_FIELDS].flatMap((field) => {
    const value = row?.[field];
    return typeof value === 'string' && value !== '' ? [value] : [];
  });
  const department = row?.['department_id'];
  return withDepartment(reader, entity, typeof department === 'string' ? department : null, joined(words));
}

/** A building's number starts anew in every department: alone it would say too little. */
export function withDepartment(reader: Reader, entity: string, departmentId: string | null, label: string): string {
  if (entity !== 'building' || departmentId === null) return label;
  const department = reader.first(
    reader.query.selectFrom('department').select('number').where('id', '=', departmentId),
  );
  return joined([department?.number ?? '', label].filter((word) => word !== ''));
}

export function joined(words: readonly string[]): string {
  return [...new Set(words)].slice(0, 2).join(' · ').slice(0, 200);
}

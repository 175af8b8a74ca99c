/** What was set instead of shipped defaults. Rows as stored; what they mean, domain/ says. */
import type { EntityRow } from '../entities.ts';
import type { Reader } from '../read.ts';

export function readSettings(reader: Reader, scope: string): readonly EntityRow<'setting'>[] {
  const q = reader.query.selectFrom('setting').selectAll().where('scope', '=', scope).where('deleted_at', 'is', null);
  return reader.all(q.orderBy('id'));
}

/**
 * Why rows of an import that was taken back are still there: somebody changed them since, or something else stands on them.
 * Answers for a field being named only where it says something else than the import had written: what was written together with another
 * field and is the same as before was changed by nobody.
 */
import { isEntityName } from '../../../db/entities.ts';
import { readLastWritten } from '../../../db/queries/import-rows.ts';
import type { Reader } from '../../../db/read.ts';
import type { UndoReport } from '../../../db/write/undo.ts';

export interface LeftRow {
  readonly entity: string;
  readonly id: string;
  /** `*`: the row as a whole. */
  readonly field: string;
  readonly reason: 'changed' | 'used';
}

const WHOLE = '*';

/** `left` as the undoing of the cause reports it; each row at least once. */
export function leftRows(reader: Reader, cause: string, left: UndoReport['leftAlone']): readonly LeftRow[] {
  return [...Map.groupBy(left, ({ id }) => id)].flatMap(([id, fields]): LeftRow[] => {
    const entity = fields[0]?.entity ?? '';
    const row = standing(reader, entity, id);
    const written = readLastWritten(reader, id, cause);
    const changed = fields.flatMap(({ field }): LeftRow[] => {
      const isSame = row === undefined || stored(row[field]) === stored(written[field]);
      return field === WHOLE || isSame ? [] : [{ entity, id, field, reason: 'changed' }];
    });
    return changed.length > 0 ? changed : [{ entity, id, field: WHOLE, reason: 'used' }];
  });
}

function standing(reader: Reader, entity: string, id: string): Readonly<Record<string, unknown>> | undefined {
  if (!isEntityName(entity)) return undefined;
  const query = reader.query
    .selectFrom(entity as 'building')
    .selectAll()
    .where('id', '=', id);
  return reader.first(query) as Readonly<Record<string, unknown>> | undefined;
}

/** Yes and no are numbers in a table, and words in the log. */
function stored(value: unknown): unknown {
  return typeof value === 'boolean' ? Number(value) : (value ?? null);
}

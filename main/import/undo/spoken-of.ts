/**
 * Rows an import wrote that somebody has come to speak of since: a grade of its part, a line in its plan, a part renamed in its department.
 * Answers for the whole chain: what is spoken of stays, and so does what it speaks of itself. Reads only, as before the undoing.
 */
import {
  readKindWrittenBy,
  readLog,
  readNamed,
  readUndoings,
  readWrittenSince,
} from '../../../db/queries/references.ts';
import type { Reader } from '../../../db/read.ts';
import { fieldsOf, type Logged } from '../../../db/write/row-log.ts';
import { createWithdrawn, standsOnOthers } from '../../../db/write/withdrawn.ts';

/** Ids of rows that operations of `cause` wrote and that rows which will stay speak of. */
export function spokenOf(reader: Reader, cause: string): ReadonlySet<string> {
  const stays = new Set<string>();
  const passedBy = new Set<string>();
  const open: string[] = [];
  const withdrawn = createWithdrawn((undo) => readUndoings(reader, undo));
  for (const { entity, shared, named } of readWrittenSince(reader, cause)) {
    for (const id of named) open.push(id);
    for (const id of shared)
      if (isChanged(readLog(reader, id), cause, withdrawn)) open.push(...readNamed(reader, entity, id));
  }
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (stays.has(id) || passedBy.has(id)) continue;
    const kind = readKindWrittenBy(reader, id, cause);
    if (kind === null) passedBy.add(id);
    else {
      stays.add(id);
      open.push(...readNamed(reader, kind, id));
    }
  }
  return stays;
}

/** True when others have decided about a field of the row since; what was taken back again does not count. */
function isChanged(
  log: readonly Logged[],
  cause: string,
  withdrawn: (log: readonly Logged[]) => ReadonlySet<Logged>,
): boolean {
  const own = log.filter((operation) => operation.cause === cause);
  const gone = withdrawn(log);
  return fieldsOf(log).some((field) => standsOnOthers(log, own, gone, field));
}

/**
 * Which operations of a row have been taken back as part of a whole (an import, a group), and what stands without them.
 * Answers for: what was taken back counts as nothing, also where the undoing had to leave its value because something newer stood on it.
 * What an undoing kept on purpose (nothing newer was in the way) goes on counting. Reads only.
 */
import { compareStamps } from '../../domain/sync/hlc.ts';
import type { Statements } from '../storage/statements.ts';
import { fieldsOf, type Logged, winner } from './row-log.ts';

/** An undoing as the log has it: the group it was written in, and the stamp of its first operation. */
export interface Undoing {
  readonly replica: string;
  readonly first: number;
  readonly hlc: Uint8Array;
}

/** All undoings that were written under a cause (`undo:…`), in any order. */
export type FindUndoings = (cause: string) => readonly Undoing[];

/** Gives, for the log of a row (oldest first), the operations that count as nothing. Keeps what it has looked up: for one undoing only. */
export function createWithdrawn(find: FindUndoings): (log: readonly Logged[]) => ReadonlySet<Logged> {
  const known = new Map<string, Uint8Array | null>();
  const undoneAt = (name: string): Uint8Array | null => {
    const found = known.get(name);
    if (found !== undefined) return found;
    let latest: Uint8Array | null = null;
    for (const { replica, first, hlc } of find(`undo:${name}`)) {
      // An undoing that was itself taken back did nothing.
      const isUndone = undoneAt(`${replica}-${first}`) !== null;
      if (!isUndone && (latest === null || compareStamps(hlc, latest) > 0)) latest = hlc;
    }
    known.set(name, latest);
    return latest;
  };
  return (log) => {
    const withdrawn = new Set<Logged>();
    for (const operation of log) {
      const { replica, grp, cause } = operation;
      if (isUndoing(operation)) continue;
      for (const name of [cause, `${replica}-${grp}`]) {
        const at = undoneAt(name);
        if (at === null || compareStamps(operation.hlc, at) > 0) continue;
        const isOwn = (other: Logged) => other.cause === name || `${other.replica}-${other.grp}` === name;
        if (!wasKept(log, isOwn, name, at)) withdrawn.add(operation);
      }
    }
    return withdrawn;
  };
}

export function undoingsIn(statements: Statements): FindUndoings {
  return (cause) =>
    statements
      .get(
        `SELECT c.replica AS replica, c.first_seq AS first, o.hlc AS hlc FROM cause_range c
         JOIN operation o ON o.replica = c.replica AND o.seq = c.first_seq WHERE c.cause = ?`,
      )
      .all(cause) as Undoing[];
}

/**
 * The operation that decides about a field when `gone` and all undoings count as nothing. The one that made the row counts as long as
 * the row is there, unless it is to go now.
 */
export function standing(
  log: readonly Logged[],
  field: string,
  gone: ReadonlySet<Logged>,
  going: ReadonlySet<Logged> = new Set(),
): Logged | undefined {
  const [maker] = log;
  return log.findLast(
    (operation) =>
      Object.hasOwn(operation.patch, field) &&
      !isUndoing(operation) &&
      !going.has(operation) &&
      (operation === maker || !gone.has(operation)),
  );
}

/** True when others than the operations `own` and those that count as nothing decide what stands in a field. */
export function standsOnOthers(
  log: readonly Logged[],
  own: readonly Logged[],
  gone: ReadonlySet<Logged>,
  field: string,
): boolean {
  const deciding = log.findLast(
    (operation) =>
      Object.hasOwn(operation.patch, field) &&
      !isUndoing(operation) &&
      (own.includes(operation) || !gone.has(operation)),
  );
  return deciding !== undefined && !own.includes(deciding);
}

/** Nothing newer stood in the way, and still the undoing wrote nothing here: it was meant to stay. */
function wasKept(log: readonly Logged[], isOwn: (operation: Logged) => boolean, name: string, at: Uint8Array): boolean {
  if (log.some(({ cause }) => cause === `undo:${name}`)) return false;
  const then = log.filter(({ hlc }) => compareStamps(hlc, at) < 0);
  return fieldsOf(then).every((field) => {
    const deciding = winner(then, field);
    return deciding !== undefined && isOwn(deciding);
  });
}

function isUndoing({ cause }: Logged): boolean {
  return cause.startsWith('undo:');
}

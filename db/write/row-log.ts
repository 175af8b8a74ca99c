/**
 * All operations of one row, and who decided about a field.
 * Answers for: an undo that put a value back did not decide it; the operation that had set that value did. Reads only.
 */
import type { Statements } from '../storage/statements.ts';
import type { Patch } from './patch.ts';

export interface Logged {
  readonly replica: string;
  readonly seq: number;
  readonly grp: number;
  readonly hlc: Uint8Array;
  readonly cause: string;
  readonly patch: Patch;
}

/** Oldest first. */
export function rowLog(statements: Statements, id: string): readonly Logged[] {
  return parseLog(
    statements
      .get('SELECT replica, seq, grp, hlc, cause, patch FROM operation WHERE row_id = ? ORDER BY hlc')
      .all(id) as StoredOperation[],
  );
}

export type StoredOperation = Omit<Logged, 'patch'> & { readonly patch: string };

export function parseLog(rows: readonly StoredOperation[]): readonly Logged[] {
  return rows.map((row) => ({ ...row, patch: JSON.parse(row.patch) as Patch }));
}

/** Every field that some of the operations set. */
export function fieldsOf(operations: readonly Logged[]): readonly string[] {
  return [...new Set(operations.flatMap(({ patch }) => Object.keys(patch)))];
}

/**
 * True when others than the operations `own` decided what stands in a field. What was changed and then taken back stands as if it had not
 * been changed: so undo after undo reaches the steps below.
 */
export function isChangedSince(log: readonly Logged[], own: readonly Logged[], field: string): boolean {
  const now = winner(log, field);
  const set = winner(own, field);
  return now !== set && origin(log, field, now) !== origin(log, field, set);
}

/** The operation whose value of a field stands: the newest that sets it, among the first `end` ones. */
export function winner(log: readonly Logged[], field: string, end = log.length): Logged | undefined {
  for (let i = end - 1; i >= 0; i -= 1) {
    const operation = log[i];
    if (operation && Object.hasOwn(operation.patch, field)) return operation;
  }
  return undefined;
}

/** The operation that first set the value which `operation` gave a field: itself, or the one an undo went back to. */
export function origin(log: readonly Logged[], field: string, operation: Logged | undefined): Logged | undefined {
  let current = operation;
  while (current?.cause.startsWith('undo:')) {
    const undone = current.cause.slice('undo:'.length);
    const first = log.find(
      ({ replica, grp, cause, patch }) =>
        (cause === undone || `${replica}-${grp}` === undone) && Object.hasOwn(patch, field),
    );
    // A field that came along with its group was only copied.
    const before = log.indexOf(first ?? current);
    const own = log.indexOf(current);
    current = winner(log, field, Math.min(before, own));
  }
  return current;
}

/**
 * Edits, undos and redos one after another, in the order they were asked for.
 * Answers for: an undo reads what there is to take back only when everything asked for before it is written.
 */
import type { Database } from '../../../db/open.ts';
import { createTurn, type Turn } from '../../../db/write/turn.ts';

const TURNS = new WeakMap<Database, Turn>();

export function inOrder<T>({ db }: { readonly db: Database }, work: () => Promise<T>): Promise<T> {
  const turn = TURNS.get(db) ?? createTurn();
  TURNS.set(db, turn);
  return turn.take(work);
}

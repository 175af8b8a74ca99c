/**
 * Undo and redo as read from the log: the intentions that touched a plan, oldest first, folded into two stacks.
 * Answers for: it needs nothing but the log, so it is the same after a restart and in every window. Must never count a taking-back as an edit.
 */
import { at } from '../list.ts';

export interface PlanStep {
  /** Names the group of operations. */
  readonly group: string;
  /** What the group took back; null = an edit of its own. */
  readonly undoes: string | null;
  readonly label: string;
  readonly atMs: number;
  /** Number of operations. */
  readonly changes: number;
  /** True when taking it back was tried and nothing of it was left to take back. */
  readonly spent: boolean;
}

/** Undoing `group` takes the step back (or, on the redo stack, does it again). The other fields are those of the edit it began with. */
export interface StackEntry {
  readonly group: string;
  readonly label: string;
  readonly atMs: number;
  readonly changes: number;
}

export interface UndoStack {
  /** Next one last. */
  readonly undo: readonly StackEntry[];
  readonly redo: readonly StackEntry[];
}

/** Folds steps, oldest first. A new edit clears redo; a taking-back of something older than the steps given is passed over. */
export function undoStack(steps: readonly PlanStep[]): UndoStack {
  const undo: StackEntry[] = [];
  const redo: StackEntry[] = [];
  for (const { group, undoes, label, atMs, changes } of steps) {
    if (undoes === null) {
      undo.push({ group, label, atMs, changes });
      redo.length = 0;
      continue;
    }
    const undone = take(undo, undoes);
    if (undone !== null) {
      redo.push({ ...undone, group });
      continue;
    }
    const redone = take(redo, undoes);
    if (redone !== null) undo.push({ ...redone, group });
  }
  const spent = new Set(steps.filter((step) => step.spent).map((step) => step.group));
  const left = (entry: StackEntry) => !spent.has(entry.group);
  return { undo: undo.filter(left), redo: redo.filter(left) };
}

/** From the top down, because that is where it nearly always is. */
function take(stack: StackEntry[], group: string): StackEntry | null {
  const index = stack.findLastIndex((entry) => entry.group === group);
  return index < 0 ? null : at(stack.splice(index, 1), 0);
}

/**
 * An edit of many cells of which the engine refuses some: the good ones are sent without them, and the refused are told by name.
 * Answers for one step of undo, and for nothing typed being lost because somebody removed another line meanwhile.
 * Must never send what was refused again.
 */
import type { PlanChange, PlanEditResult, PlanFault } from '../../../../contract/plan-edit.ts';

export interface RefusedChange {
  readonly change: PlanChange | undefined;
  readonly fault: PlanFault;
}

export interface Sent {
  /** What was written, in one step of undo; empty = nothing was. */
  readonly taken: readonly PlanChange[];
  readonly refused: readonly RefusedChange[];
}

/** `send` gives the engine's answer to a list of changes, which is all of it or nothing. */
export async function sendGood(
  changes: readonly PlanChange[],
  send: (changes: readonly PlanChange[]) => Promise<PlanEditResult>,
): Promise<Sent> {
  const refused: RefusedChange[] = [];
  let left = changes;
  while (left.length > 0) {
    const tried = left;
    const result = await send(tried);
    if (result.ok) return { taken: tried, refused };
    refused.push(...result.faults.map((fault) => ({ change: tried[fault.index], fault })));
    left = withoutFaulted(tried, result.faults);
    // A fault without a place says nothing about which are good.
    if (left.length === tried.length) break;
  }
  return { taken: [], refused };
}

/** A line that could not be made takes everything said about it along. */
function withoutFaulted(changes: readonly PlanChange[], faults: readonly PlanFault[]): readonly PlanChange[] {
  const faulted = new Set(faults.map(({ index }) => index));
  const unmade = new Set(
    changes.flatMap((change, index) => (change.kind === 'create' && faulted.has(index) ? change.activityId : [])),
  );
  return changes.filter(
    (change, index) => !faulted.has(index) && (change.kind === 'terms' || !unmade.has(change.activityId)),
  );
}

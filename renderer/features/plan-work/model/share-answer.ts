/**
 * A fetched plan with everything that is as before replaced by the object from before, so that what did not change is not drawn again.
 * Answers for one pass over the lines: comparing the whole answer key by key took longer than drawing it.
 * Must never take the older of two objects that differ.
 */
import type { ActivityView, PlanView, PlanWorkspace } from '../../../../contract/plan.ts';

export function shareAnswer(before: PlanWorkspace | undefined, after: PlanWorkspace): PlanWorkspace {
  if (before === undefined) return after;
  const department = sameJson(before.department, after.department) ? before.department : after.department;
  const plan = before.plan === null || after.plan === null ? after.plan : sharePlan(before.plan, after.plan);
  const inForce = sameJson(before.inForce, after.inForce) ? before.inForce : after.inForce;
  const isSame = department === before.department && plan === before.plan && inForce === before.inForce;
  return isSame ? before : { department, plan, inForce };
}

function sharePlan(before: PlanView, after: PlanView): PlanView {
  const known = new Map(before.activities.map((line) => [line.id, line]));
  let changed = before.activities.length !== after.activities.length;
  const activities = after.activities.map((line, index) => {
    const same = known.get(line.id);
    const shared = same !== undefined && isSameLine(same, line) ? same : line;
    if (shared !== before.activities[index]) changed = true;
    return shared;
  });
  const { activities: _before, ...restBefore } = before;
  const { activities: _after, ...restAfter } = after;
  if (!changed && sameJson(restBefore, restAfter)) return before;
  // What every amount hangs on keeps its identity while it is the same.
  const priceIndex = sameJson(before.priceIndex, after.priceIndex) ? before.priceIndex : after.priceIndex;
  return { ...after, priceIndex, activities };
}

function isSameLine(a: ActivityView, b: ActivityView): boolean {
  for (const key in b) {
    const [left, right] = [a[key as keyof ActivityView], b[key as keyof ActivityView]];
    if (left === right) continue;
    if (!Array.isArray(left) || !Array.isArray(right) || left.length !== right.length) return false;
    if (left.length > 0 && !sameJson(left, right)) return false;
  }
  return true;
}

/** Answers are plain data with their keys in the contract's order, so their text says whether they are the same. */
function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * The difference between two versions of a plan.
 * Answers for what is new, dropped, moved, priced, measured or funded otherwise, and what each kind of change does to
 * every year, so that the two totals reconcile to the øre.
 * Must never lose anything: applied to the old plan it gives the new one, undone it gives the old one back.
 */
import { addAt, at } from '../list.ts';
import type { Activity } from './activity.ts';
import { expandActivity, type PlanFrame } from './expand.ts';

/** In this order effects are counted when one activity changed in several ways. */
export const CHANGE_KINDS = ['dropped', 'new', 'quantity', 'price', 'moved', 'funding', 'other'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

const FIELDS: Readonly<Record<Exclude<ChangeKind, 'new' | 'dropped' | 'other'>, readonly (keyof Activity)[]>> = {
  quantity: ['quantityMilli', 'unit'],
  price: ['unitPriceOre', 'amountOre', 'priceDate', 'indexSeries', 'vatRateBp', 'vatIncluded', 'surcharges'],
  moved: ['firstYear', 'intervalYears', 'lastYear', 'overrides'],
  funding: ['funding'],
};

export interface ActivityDifference {
  readonly activityId: string;
  /** Kinds of change, in the order of `CHANGE_KINDS`. */
  readonly kinds: readonly ChangeKind[];
  readonly before: Activity | null;
  readonly after: Activity | null;
  /** Change of the activity's total over the horizon. */
  readonly totalOre: number;
  readonly drawnOre: number;
}

export interface YearDifference {
  readonly year: number;
  readonly beforeOre: number;
  /** Change by kind; before + all of them = after. */
  readonly changesOre: Readonly<Record<ChangeKind, number>>;
  readonly afterOre: number;
  readonly drawnBeforeOre: number;
  readonly drawnAfterOre: number;
}

export interface PlanDifference {
  readonly activities: readonly ActivityDifference[];
  /** Every year of the horizon. */
  readonly years: readonly YearDifference[];
  readonly totalBeforeOre: number;
  readonly totalAfterOre: number;
  /** The order of activities in either version, so that the difference can be undone exactly. */
  readonly orderBefore: readonly string[];
  readonly orderAfter: readonly string[];
}

/** Lists what changed between two versions, both expanded in the same frame. Ids must be unique within a version. */
export function planDifference(
  before: readonly Activity[],
  after: readonly Activity[],
  frame: PlanFrame,
): PlanDifference {
  const beforeById = new Map(before.map((activity) => [activity.id, activity]));
  const afterById = new Map(after.map((activity) => [activity.id, activity]));
  const years = Array.from({ length: frame.horizonYears }, (_, k) => emptyYear(frame.baseYear + k));
  const activities: ActivityDifference[] = [];

  for (const id of new Set([...beforeById.keys(), ...afterById.keys()])) {
    const was = beforeById.get(id) ?? null;
    const is = afterById.get(id) ?? null;
    const kinds = changeKinds(was, is);
    const start = amounts(was, frame);
    let current = start;
    let step = was;
    for (const kind of kinds) {
      step = withChange(step, is, kind);
      const next = amounts(step, frame);
      for (const [k, row] of years.entries()) {
        row.changesOre[kind] += at(next.spending, k) - at(current.spending, k);
      }
      current = next;
    }
    for (const [k, row] of years.entries()) {
      row.beforeOre += at(start.spending, k);
      row.afterOre += at(current.spending, k);
      row.drawnBeforeOre += at(start.drawn, k);
      row.drawnAfterOre += at(current.drawn, k);
    }
    if (kinds.length > 0) {
      const totalOre = current.total - start.total;
      activities.push({ activityId: id, kinds, before: was, after: is, totalOre, drawnOre: current.fund - start.fund });
    }
  }
  return {
    activities,
    years,
    totalBeforeOre: years.reduce((sum, row) => sum + row.beforeOre, 0),
    totalAfterOre: years.reduce((sum, row) => sum + row.afterOre, 0),
    orderBefore: before.map(({ id }) => id),
    orderAfter: after.map(({ id }) => id),
  };
}

/** The old version with the difference applied: the new version. Throws RangeError for a version it was not made from. */
export function applyDifference(before: readonly Activity[], difference: PlanDifference): readonly Activity[] {
  return rebuilt(before, difference, 'after', difference.orderAfter);
}

/** The new version with the difference undone: the old version. Throws RangeError for a version it was not made from. */
export function undoDifference(after: readonly Activity[], difference: PlanDifference): readonly Activity[] {
  return rebuilt(after, difference, 'before', difference.orderBefore);
}

function rebuilt(
  from: readonly Activity[],
  difference: PlanDifference,
  side: 'before' | 'after',
  order: readonly string[],
): readonly Activity[] {
  const byId = new Map(from.map((activity) => [activity.id, activity]));
  for (const change of difference.activities) {
    const activity = change[side];
    if (activity === null) byId.delete(change.activityId);
    else byId.set(change.activityId, activity);
  }
  return order.map((id) => {
    const activity = byId.get(id);
    if (activity === undefined) throw new RangeError(`The difference belongs to another version: it knows ${id}`);
    return activity;
  });
}

function changeKinds(before: Activity | null, after: Activity | null): readonly ChangeKind[] {
  if (before === null || after === null) return [after === null ? 'dropped' : 'new'];
  const changed = (Object.keys(after) as (keyof Activity)[]).filter((field) => !isSame(before[field], after[field]));
  return CHANGE_KINDS.filter((kind) => changed.some((field) => kindOf(field) === kind));
}

function kindOf(field: keyof Activity): ChangeKind {
  for (const kind of ['quantity', 'price', 'moved', 'funding'] as const) if (FIELDS[kind].includes(field)) return kind;
  return 'other';
}

/** The activity with the fields of one kind taken over from the new version. */
function withChange(step: Activity | null, after: Activity | null, kind: ChangeKind): Activity | null {
  if (kind === 'new' || kind === 'dropped' || kind === 'other' || step === null || after === null) return after;
  const taken = FIELDS[kind].map((field) => [field, after[field]]);
  return { ...step, ...Object.fromEntries(taken) };
}

function amounts(activity: Activity | null, frame: PlanFrame) {
  const spending = new Array<number>(frame.horizonYears).fill(0);
  const drawn = new Array<number>(frame.horizonYears).fill(0);
  let total = 0;
  let fund = 0;
  for (const occurrence of activity === null ? [] : expandActivity(activity, frame)) {
    const index = occurrence.year - frame.baseYear;
    addAt(spending, index, occurrence.amountOre);
    addAt(drawn, index, occurrence.drawnOre);
    total += occurrence.amountOre;
    fund += occurrence.drawnOre;
  }
  return { spending, drawn, total, fund };
}

function emptyYear(year: number) {
  const changesOre = { dropped: 0, new: 0, quantity: 0, price: 0, moved: 0, funding: 0, other: 0 };
  return { year, beforeOre: 0, changesOre, afterOre: 0, drawnBeforeOre: 0, drawnAfterOre: 0 };
}

/** Activities hold plain data only, so their text says whether they are the same. */
function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

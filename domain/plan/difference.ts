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

export interface ActivityDifference<A extends Activity = Activity> {
  readonly activityId: string;
  /** Kinds of change, in the order of `CHANGE_KINDS`. */
  readonly kinds: readonly ChangeKind[];
  /** Fields behind the kind `other`: what describes the work, its place and its purse's account. */
  readonly otherFields: readonly (keyof A & string)[];
  readonly before: A | null;
  readonly after: A | null;
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

export interface PlanDifference<A extends Activity = Activity> {
  readonly activities: readonly ActivityDifference<A>[];
  /** Every year of the horizon. */
  readonly years: readonly YearDifference[];
  readonly totalBeforeOre: number;
  readonly totalAfterOre: number;
  /** The order of activities in either version, so that the difference can be undone exactly. */
  readonly orderBefore: readonly string[];
  readonly orderAfter: readonly string[];
}

/**
 * Lists what changed between two versions, both expanded in the same frame. Ids must be unique within a version.
 * Lines may carry more than the rules read (a place, a reason): a change of that alone is a change of kind `other`.
 */
export function planDifference<A extends Activity>(
  before: readonly A[],
  after: readonly A[],
  frame: PlanFrame,
): PlanDifference<A> {
  const beforeById = new Map(before.map((activity) => [activity.id, activity]));
  const afterById = new Map(after.map((activity) => [activity.id, activity]));
  const years = Array.from({ length: frame.horizonYears }, (_, k) => emptyYear(frame.baseYear + k));
  const activities: ActivityDifference<A>[] = [];

  for (const id of new Set([...beforeById.keys(), ...afterById.keys()])) {
    const was = beforeById.get(id) ?? null;
    const is = afterById.get(id) ?? null;
    const changed = changedFields(was, is);
    const kinds = changeKinds(was, is, changed);
    const start = amounts(was, frame);
    let current = start;
    let step: Activity | null = was;
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
      const drawnOre = current.fund - start.fund;
      const otherFields = changed.filter((field) => kindOf(field) === 'other');
      activities.push({ activityId: id, kinds, otherFields, before: was, after: is, totalOre, drawnOre });
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
export function applyDifference<A extends Activity>(before: readonly A[], difference: PlanDifference<A>): readonly A[] {
  return rebuilt(before, difference, 'after', difference.orderAfter);
}

/** The new version with the difference undone: the old version. Throws RangeError for a version it was not made from. */
export function undoDifference<A extends Activity>(after: readonly A[], difference: PlanDifference<A>): readonly A[] {
  return rebuilt(after, difference, 'before', difference.orderBefore);
}

function rebuilt<A extends Activity>(
  from: readonly A[],
  difference: PlanDifference<A>,
  side: 'before' | 'after',
  order: readonly string[],
): readonly A[] {
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

/** Of a line in both versions; a field that only one of them carries has changed too. */
function changedFields<A extends Activity>(before: A | null, after: A | null): readonly (keyof A & string)[] {
  if (before === null || after === null) return [];
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]) as ReadonlySet<keyof A & string>;
  return [...fields].filter((field) => !isSame(before[field], after[field]));
}

function changeKinds(
  before: Activity | null,
  after: Activity | null,
  changed: readonly string[],
): readonly ChangeKind[] {
  if (before === null || after === null) return [after === null ? 'dropped' : 'new'];
  return CHANGE_KINDS.filter((kind) => changed.some((field) => kindOf(field) === kind));
}

function kindOf(field: string): ChangeKind {
  for (const kind of ['quantity', 'price', 'moved', 'funding'] as const) {
    if (FIELDS[kind].some((known) => known === field)) return kind;
  }
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

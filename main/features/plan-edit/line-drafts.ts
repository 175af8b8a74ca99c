/**
 * The lines a list of changes touches, as they would stand after it.
 * Answers for: changes apply in their order, each line is looked up once and later written once. Writes nothing.
 */
import type { MessageCode } from '../../../contract/messages/index.ts';
import type { PlanChange, PlanFault } from '../../../contract/plan-edit.ts';
import type { EntityRow } from '../../../db/entities.ts';
import type { WriteTx } from '../../../db/write/writer.ts';
import type { LineFault, OccurrenceDecision, OccurrenceFault } from '../../../domain/plan/edit-check.ts';
import { fieldsToPatch, newLine } from './line-fields.ts';

export type LineRow = Omit<EntityRow<'activity'>, 'stamp'>;

/** Only codes that have a sentence: one without does not compile. */
export type FaultCode = MessageCode &
  (
    | LineFault['code']
    | OccurrenceFault['code']
    | 'line_gone'
    | 'line_exists'
    | 'line_building_unknown'
    | 'line_part_unknown'
    | 'line_finding_unknown'
  );

export interface CodedFault extends PlanFault {
  readonly code: FaultCode;
}

export interface Decision {
  readonly index: number;
  readonly plannedYear: number;
  readonly set: (OccurrenceDecision & { readonly reason: string | null }) | null;
}

export interface LineDraft {
  row: LineRow;
  readonly isNew: boolean;
  removed: boolean;
  /** Fields of the edit, each with the place of the change that set it last. */
  readonly changed: Map<string, number>;
  /** By planned year: the last decision counts. */
  readonly decisions: Map<number, Decision>;
  /** What the page says the price was taken from; null = typed. */
  priceFrom: PriceFrom | null;
}

export type PriceFrom = NonNullable<Extract<PlanChange, { readonly kind: 'update' }>['priceFrom']>;

export interface Drafts {
  readonly lines: ReadonlyMap<string, LineDraft>;
  readonly faults: readonly CodedFault[];
}

/** Applies the changes of lines and occurrences; those of the plan's terms are left to the caller. */
export function draftLines(
  tx: Pick<WriteTx, 'get'>,
  plan: EntityRow<'plan'>,
  changes: readonly PlanChange[],
  defaults: { readonly lastSortNo: () => number; readonly vatRateBp: number },
): Drafts {
  const lines = new Map<string, LineDraft>();
  const faults: CodedFault[] = [];
  let sortNo: number | null = null;
  for (const [index, change] of changes.entries()) {
    if (change.kind === 'terms') continue;
    const known = lines.get(change.activityId);
    if (change.kind === 'create') {
      if (known || tx.get('activity', change.activityId)) {
        faults.push({ index, field: 'activityId', code: 'line_exists' });
        continue;
      }
      const { partId } = change.fields;
      const part = typeof partId === 'string' ? tx.get('building_part', partId) : undefined;
      sortNo = (sortNo ?? defaults.lastSortNo()) + 1;
      const row = newLine(change.activityId, change.fields, { plan, part, sortNo, vatRateBp: defaults.vatRateBp });
      const changed = new Map(Object.keys(change.fields).map((field) => [field, index]));
      const { priceFrom = null } = change;
      lines.set(change.activityId, { row, isNew: true, removed: false, changed, decisions: new Map(), priceFrom });
      continue;
    }
    const draft = known ?? storedLine(tx, plan.id, change.activityId);
    if (draft === null || draft.removed) {
      faults.push({ index, field: 'activityId', code: 'line_gone' });
      continue;
    }
    lines.set(change.activityId, draft);
    apply(draft, change, index);
  }
  return { lines, faults };
}

function storedLine(tx: Pick<WriteTx, 'get'>, planId: string, id: string): LineDraft | null {
  const row = tx.get('activity', id);
  if (!row || row.deleted_at !== null || row.plan_id !== planId) return null;
  return { row, isNew: false, removed: false, changed: new Map(), decisions: new Map(), priceFrom: null };
}

function apply(
  draft: LineDraft,
  change: Exclude<PlanChange, { readonly kind: 'create' | 'terms' }>,
  index: number,
): void {
  if (change.kind === 'remove') draft.removed = true;
  else if (change.kind === 'update') {
    draft.row = { ...draft.row, ...fieldsToPatch(change.fields) } as LineRow;
    if (change.fields.unitPriceOre !== undefined || change.fields.amountOre !== undefined)
      draft.priceFrom = change.priceFrom ?? null;
    for (const field of Object.keys(change.fields)) draft.changed.set(field, index);
  } else {
    const { plannedYear, set } = change;
    draft.decisions.set(plannedYear, { index, plannedYear, set });
  }
}

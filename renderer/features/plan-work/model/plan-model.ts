/**
 * The small model under the workspace: the plan as stored, and the edits on their way to the engine, in order.
 * Answers for what is shown (stored + edits), for the state of each edit, and for dropping an edit only when a plan that holds it has come.
 * Must never lose an edit that was not acknowledged, nor talk to the engine.
 */
import type { PlanView } from '../../../../contract/plan.ts';
import type { PlanChange } from '../../../../contract/plan-edit.ts';
import { applyChanges, lineIdsOf, type Names, type PlanContent } from './apply-change.ts';
import { lineOf, termsOf } from './plan-line.ts';

export interface PendingEdit {
  readonly seq: number;
  readonly label: string;
  readonly changes: readonly PlanChange[];
  readonly state: 'waiting' | 'sending' | 'failed' | 'saved';
  /** Which acknowledgement it was (1, 2, …); null before. */
  readonly ack: number | null;
  readonly error: unknown;
}

/** Text that could not be read or was refused; it stays in its cell until it is typed anew or given up. */
export interface TypedFault {
  readonly lineId: string;
  readonly column: string;
  readonly text: string;
  /** A code of reading, of the domain or of the engine; the sentence is made where it is shown. */
  readonly fault: string;
}

export interface PlanModel {
  readonly stored: PlanView;
  readonly edits: readonly PendingEdit[];
  /** What the edits change, in order; the same list as long as only their states change, so that no figure is worked out twice. */
  readonly changes: readonly PlanChange[];
  readonly acks: number;
  /** When each line was last acknowledged in this session. */
  readonly savedAtMs: ReadonlyMap<string, number>;
  /** Lines touched in this session, saved or not. */
  readonly touched: ReadonlySet<string>;
  readonly faults: ReadonlyMap<string, TypedFault>;
}

export type PlanAction =
  /** `acks`: how many edits had been acknowledged when this plan was asked for. */
  | { readonly kind: 'loaded'; readonly view: PlanView; readonly acks: number }
  | { readonly kind: 'edited'; readonly seq: number; readonly label: string; readonly changes: readonly PlanChange[] }
  | { readonly kind: 'sending'; readonly seq: number }
  /** `part`: what of it was written, where some of it was refused. */
  | {
      readonly kind: 'saved';
      readonly seq: number;
      readonly atMs: number;
      readonly part?: { readonly changes: readonly PlanChange[]; readonly faults: readonly TypedFault[] };
    }
  | { readonly kind: 'failed'; readonly seq: number; readonly error: unknown }
  /** Refused by a rule: nothing was written, so it is not shown as if it were. */
  | { readonly kind: 'refused'; readonly seq: number; readonly faults: readonly TypedFault[] }
  | { readonly kind: 'retried' }
  | { readonly kind: 'discarded' }
  | { readonly kind: 'misread'; readonly fault: TypedFault }
  | { readonly kind: 'cleared'; readonly lineId: string; readonly column: string };

export function planModelOf(stored: PlanView): PlanModel {
  return {
    stored,
    edits: [],
    changes: [],
    acks: 0,
    savedAtMs: new Map(),
    touched: new Set(),
    faults: new Map(),
  };
}

export function planReducer(model: PlanModel, action: PlanAction): PlanModel {
  switch (action.kind) {
    case 'loaded':
      // What was acknowledged before this plan was asked for is in it.
      return withStored(
        withoutEdits(model, ({ ack }) => ack !== null && ack <= action.acks),
        action.view,
      );
    case 'edited': {
      const edit: PendingEdit = {
        seq: action.seq,
        label: action.label,
        changes: action.changes,
        state: 'waiting',
        ack: null,
        error: null,
      };
      return {
        ...model,
        edits: [...model.edits, edit],
        changes: [...model.changes, ...action.changes],
        touched: new Set([...model.touched, ...lineIdsOf(action.changes)]),
      };
    }
    case 'sending':
      return withEdit(model, action.seq, { state: 'sending', error: null });
    case 'saved': {
      const edit = model.edits.find(({ seq }) => seq === action.seq);
      if (edit === undefined) return model;
      const acks = model.acks + 1;
      const { part } = action;
      const changes = part?.changes ?? edit.changes;
      const saved = lineIdsOf(changes).map((id) => [id, action.atMs] as const);
      const now = withEdit(model, action.seq, { state: 'saved', ack: acks, changes });
      return {
        ...now,
        acks,
        savedAtMs: new Map([...model.savedAtMs, ...saved]),
        ...(part === undefined
          ? {}
          : { changes: now.edits.flatMap((one) => one.changes), faults: withFaults(model, part.faults) }),
      };
    }
    case 'failed':
      return withEdit(model, action.seq, { state: 'failed', error: action.error });
    case 'refused':
      return {
        ...withoutEdits(model, ({ seq }) => seq === action.seq),
        faults: withFaults(model, action.faults),
      };
    case 'retried':
      return { ...model, edits: model.edits.map((edit) => (isFailed(edit) ? { ...edit, state: 'waiting' } : edit)) };
    case 'discarded':
      return withoutEdits(model, isFailed);
    case 'misread':
      return { ...model, faults: new Map([...model.faults, [faultKey(action.fault), action.fault]]) };
    case 'cleared': {
      const key = faultKey(action);
      if (!model.faults.has(key)) return model;
      return { ...model, faults: new Map([...model.faults].filter(([other]) => other !== key)) };
    }
  }
}

function withEdit(model: PlanModel, seq: number, patch: Partial<PendingEdit>): PlanModel {
  return { ...model, edits: model.edits.map((edit) => (edit.seq === seq ? { ...edit, ...patch } : edit)) };
}

function withFaults(model: PlanModel, faults: readonly TypedFault[]): PlanModel['faults'] {
  return new Map([...model.faults, ...faults.map((fault) => [faultKey(fault), fault] as const)]);
}

function withStored(model: PlanModel, stored: PlanView): PlanModel {
  return model.stored === stored ? model : { ...model, stored };
}

function withoutEdits(model: PlanModel, isOut: (edit: PendingEdit) => boolean): PlanModel {
  const edits = model.edits.filter((edit) => !isOut(edit));
  if (edits.length === model.edits.length) return model;
  return { ...model, edits, changes: edits.flatMap(({ changes }) => changes) };
}

export function faultKey({ lineId, column }: Pick<TypedFault, 'lineId' | 'column'>): string {
  return `${lineId} ${column}`;
}

export function isFailed(edit: PendingEdit): boolean {
  return edit.state === 'failed';
}

export function hasUnsaved(model: PlanModel): boolean {
  return model.edits.some(({ state }) => state !== 'saved');
}

/** What is shown: the stored plan with every edit on its way. */
export function contentOf(model: Pick<PlanModel, 'stored' | 'changes'>, names: Names): PlanContent {
  const stored = { lines: model.stored.activities.map(lineOf), terms: termsOf(model.stored) };
  return applyChanges(stored, model.changes, names);
}

export type LineStatus =
  | { readonly kind: 'none' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'saved'; readonly atMs: number };

/** The state of each line that was touched; a line not in the map has nothing to say. */
export function lineStatuses(model: Pick<PlanModel, 'edits' | 'savedAtMs'>): ReadonlyMap<string, LineStatus> {
  const statuses = new Map<string, LineStatus>();
  for (const [id, atMs] of model.savedAtMs) statuses.set(id, { kind: 'saved', atMs });
  for (const edit of model.edits) {
    if (edit.state === 'saved') continue;
    for (const id of lineIdsOf(edit.changes)) {
      if (statuses.get(id)?.kind === 'failed') continue;
      statuses.set(id, { kind: isFailed(edit) ? 'failed' : 'saving' });
    }
  }
  return statuses;
}

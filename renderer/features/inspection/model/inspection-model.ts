/**
 * The small model under the inspection: the report as stored, and the edits on their way to the engine, in order.
 * Answers for what is shown (stored + edits), and for dropping an edit only when a report that holds it has come.
 * Must never lose an edit that was not acknowledged, nor talk to the engine.
 */
import type { InspectionChange } from '../../../../contract/inspection.ts';
import type { InspectionView } from '../../../../contract/inspection-view.ts';
import type { PlanFault } from '../../../../contract/plan-edit.ts';
import { applyChanges } from './apply-change.ts';

export interface PendingEdit {
  readonly seq: number;
  readonly label: string;
  readonly changes: readonly InspectionChange[];
  readonly state: 'waiting' | 'sending' | 'failed' | 'saved';
  /** Which acknowledgement it was (1, 2, …); null before. */
  readonly ack: number | null;
  readonly error: unknown;
}

/** Nothing of this edit was written; what was typed is kept here so that it can be read and put in again. */
export interface RefusedEdit {
  readonly seq: number;
  readonly label: string;
  readonly changes: readonly InspectionChange[];
  readonly faults: readonly PlanFault[];
}

export interface InspectionModel {
  readonly stored: InspectionView;
  readonly edits: readonly PendingEdit[];
  readonly acks: number;
  readonly savedAtMs: number | null;
  readonly refused: readonly RefusedEdit[];
}

export type InspectionAction =
  /** `acks`: how many edits had been acknowledged when this report was asked for. */
  | { readonly kind: 'loaded'; readonly view: InspectionView; readonly acks: number }
  | {
      readonly kind: 'edited';
      readonly seq: number;
      readonly label: string;
      readonly changes: readonly InspectionChange[];
    }
  | { readonly kind: 'sending'; readonly seq: number }
  | { readonly kind: 'saved'; readonly seq: number; readonly atMs: number }
  | { readonly kind: 'failed'; readonly seq: number; readonly error: unknown }
  | { readonly kind: 'refused'; readonly seq: number; readonly faults: readonly PlanFault[] }
  | { readonly kind: 'retried' }
  | { readonly kind: 'discarded' }
  | { readonly kind: 'cleared'; readonly seq: number };

export function inspectionModelOf(stored: InspectionView): InspectionModel {
  return { stored, edits: [], acks: 0, savedAtMs: stored.savedAtMs, refused: [] };
}

export function inspectionReducer(model: InspectionModel, action: InspectionAction): InspectionModel {
  switch (action.kind) {
    case 'loaded':
      return {
        ...model,
        stored: action.view,
        // What was acknowledged before this report was asked for is in it.
        edits: model.edits.filter(({ ack }) => ack === null || ack > action.acks),
        savedAtMs: later(model.savedAtMs, action.view.savedAtMs),
      };
    case 'edited': {
      const { seq, label, changes } = action;
      return {
        ...model,
        edits: [...model.edits, { seq, label, changes, state: 'waiting', ack: null, error: null }],
      };
    }
    case 'sending':
      return withEdit(model, action.seq, { state: 'sending', error: null });
    case 'saved': {
      if (!model.edits.some(({ seq }) => seq === action.seq)) return model;
      const acks = model.acks + 1;
      return {
        ...withEdit(model, action.seq, { state: 'saved', ack: acks }),
        acks,
        savedAtMs: later(model.savedAtMs, action.atMs),
      };
    }
    case 'failed':
      return withEdit(model, action.seq, { state: 'failed', error: action.error });
    case 'refused': {
      const edit = model.edits.find(({ seq }) => seq === action.seq);
      if (edit === undefined) return model;
      const { seq, label, changes } = edit;
      return {
        ...model,
        edits: model.edits.filter((one) => one !== edit),
        refused: [...model.refused, { seq, label, changes, faults: action.faults }],
      };
    }
    case 'retried':
      return { ...model, edits: model.edits.map((edit) => (isFailed(edit) ? { ...edit, state: 'waiting' } : edit)) };
    case 'discarded':
      return { ...model, edits: model.edits.filter((edit) => !isFailed(edit)) };
    case 'cleared':
      return { ...model, refused: model.refused.filter(({ seq }) => seq !== action.seq) };
  }
}

function withEdit(model: InspectionModel, seq: number, patch: Partial<PendingEdit>): InspectionModel {
  return { ...model, edits: model.edits.map((edit) => (edit.seq === seq ? { ...edit, ...patch } : edit)) };
}

function later(a: number | null, b: number | null): number | null {
  return a === null || (b !== null && b > a) ? b : a;
}

export function isFailed(edit: PendingEdit): boolean {
  return edit.state === 'failed';
}

/** The names of the steps that are not acknowledged, in order. */
export function unsavedLabels(model: Pick<InspectionModel, 'edits'>): readonly string[] {
  return model.edits.filter(({ state }) => state !== 'saved').map(({ label }) => label);
}

/**
 * `contentOf` for one page: an edit that was only acknowledged changes nothing, and a new one is put on what was shown before, so that every
 * part it does not touch stays the same object and is not drawn again.
 */
export function startContent(): typeof contentOf {
  let last: { stored: InspectionView; seqs: readonly number[]; content: InspectionView } | null = null;
  return ({ stored, edits }, today) => {
    const kept = last !== null && last.stored === stored && last.seqs.every((seq, at) => edits[at]?.seq === seq);
    const from = last !== null && kept ? last : { seqs: [], content: stored };
    const content = contentOf({ stored: from.content, edits: edits.slice(from.seqs.length) }, today);
    last = { stored, seqs: edits.map(({ seq }) => seq), content };
    return content;
  };
}

/** What is shown: the stored report with every edit on its way. */
export function contentOf(model: Pick<InspectionModel, 'stored' | 'edits'>, today: string | null): InspectionView {
  return applyChanges(
    model.stored,
    model.edits.flatMap(({ changes }) => changes),
    today,
  );
}

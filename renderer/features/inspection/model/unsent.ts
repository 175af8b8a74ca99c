/**
 * Edits that were not acknowledged, as text and back, and what is to become of them when they are found again.
 * Must never let a text that is not ours, or from another version, break the page.
 */
import type { InspectionChange } from '../../../../contract/inspection.ts';
import type { InspectionView } from '../../../../contract/inspection-view.ts';
import { applyChanges } from './apply-change.ts';

export interface UnsentEdit {
  readonly label: string;
  readonly changes: readonly InspectionChange[];
}

export interface Unsent {
  readonly edits: readonly UnsentEdit[];
  /** The newest change of the report that was known when they were made. */
  readonly seenMs: number | null;
}

const VERSION = 1;

export function writeUnsent(unsent: Unsent): string {
  return JSON.stringify({ version: VERSION, ...unsent });
}

export function readUnsent(text: string): Unsent | null {
  try {
    const read = JSON.parse(text) as Partial<Unsent & { version: number }> | null;
    if (read?.version !== VERSION || !Array.isArray(read.edits) || !read.edits.every(isEdit)) return null;
    return { edits: read.edits, seenMs: typeof read.seenMs === 'number' ? read.seenMs : null };
  } catch {
    return null;
  }
}

/** The engine checks every change; here it need only be one. */
function isEdit(edit: unknown): edit is UnsentEdit {
  if (typeof edit !== 'object' || edit === null || !('label' in edit) || !('changes' in edit)) return false;
  return typeof edit.label === 'string' && Array.isArray(edit.changes) && edit.changes.length > 0;
}

export function joinUnsent(all: readonly Unsent[]): Unsent | null {
  if (all.length === 0) return null;
  const seen = all.map(({ seenMs }) => seenMs ?? 0);
  return { edits: all.flatMap(({ edits }) => edits), seenMs: Math.min(...seen) };
}

/** 'send': nobody has changed the report since. 'ask': somebody has, and may be right. 'done': it had been written after all. */
export function fateOf({ edits, seenMs }: Unsent, view: InspectionView, today: string | null): 'send' | 'ask' | 'done' {
  const changes = edits.flatMap((edit) => edit.changes);
  if (facts(applyChanges(view, changes, today)) === facts(view)) return 'done';
  return view.savedAtMs === null || view.savedAtMs <= (seenMs ?? 0) ? 'send' : 'ask';
}

/** What a change can set; the sums are made of it, here and in the engine, each in its own way. */
function facts({ report, parts, climate, review }: InspectionView): string {
  return JSON.stringify({ report, parts, climate, review });
}

/**
 * Plans in the list of a preview, whose years are known only when the sheet is read to its end.
 * Answers for the preview showing what the import would leave; must never list a row of its own.
 */
import type { PreviewOutcome, PreviewRow } from '../../../contract/import-assist.ts';
import type { ObservedChange } from '../commit.ts';

export interface ListedPlans {
  /** `at`: place of the row in the list of its outcome. */
  see(changes: readonly ObservedChange[], outcome: PreviewOutcome, at: number): void;
  correct(
    rows: PreviewRow[],
    changes: readonly ObservedChange[],
    shown: (change: ObservedChange) => PreviewRow['changes'],
  ): void;
}

export function createListedPlans(): ListedPlans {
  const made = new Map<string, number>();
  return {
    see(changes, outcome, at) {
      if (outcome !== 'new') return;
      for (const { entity, id, outcome: own } of changes) if (entity === 'plan' && own === 'created') made.set(id, at);
    },
    correct(rows, changes, shown) {
      for (const change of changes) {
        const at = made.get(change.id);
        const row = at === undefined ? undefined : rows[at];
        if (at === undefined || row === undefined) continue;
        const other = new Map(shown(change).map((one) => [one.field, one]));
        rows[at] = {
          ...row,
          changes: row.changes.map((one) => {
            const now = one.entity === 'plan' ? other.get(one.field) : undefined;
            return now === undefined ? one : { ...one, new: now.new };
          }),
        };
      }
    },
  };
}

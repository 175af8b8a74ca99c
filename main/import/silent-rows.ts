/**
 * Rows of which nothing is made because they say nothing: an index without its figure for a quarter that has not been published.
 * Answers for them being told, with how many they are, and counted neither as new nor as unchanged. Must never swallow a row with a figure.
 */
import type { Source } from './detect.ts';
import type { Findings } from './findings.ts';
import type { RowScope } from './row-scope.ts';

export interface SilentRows {
  /** A row that was taken. */
  see(scope: RowScope): void;
  /** Told once for each sheet. */
  tell(source: Source): void;
  count(): number;
}

export function createSilentRows(findings: Findings): SilentRows {
  let first: number | null = null;
  let here = 0;
  let all = 0;
  return {
    see({ drafts, row }) {
      if (drafts.length > 0) return;
      first ??= row.row;
      here += 1;
    },
    tell({ file, sheet }) {
      all += here;
      if (here > 0)
        findings.add('info', 'rows_say_nothing', { file: file.name, sheet, row: first, column: null }, { count: here });
      first = null;
      here = 0;
    },
    count: () => all,
  };
}

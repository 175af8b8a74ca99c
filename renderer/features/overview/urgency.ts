/**
 * The order "worst first" of the list: by light, then by how many rules fired, then by how little of the need is covered.
 * Only an order of rows: what is red and why is decided by the rules.
 */
import type { DepartmentRow } from '../../../contract/portfolio.ts';

const RANK = { red: 0, yellow: 1, green: 2 } as const;
const MOST_REASONS = 99;
/** A department covered ten times over is as little urgent as one covered a hundred times. */
const MOST_COVER_BP = 99_999;

/** What the order looks at. */
export interface Urgency {
  readonly light: DepartmentRow['light'];
  readonly reasons: readonly Pick<DepartmentRow['reasons'][number], 'severity'>[];
  readonly coverBp: number | null;
}

/** Smaller is more urgent. */
export function urgencyOf(row: Urgency): number {
  const red = row.reasons.filter(({ severity }) => severity === 'red').length;
  const yellow = row.reasons.length - red;
  const cover = Math.max(0, Math.min(MOST_COVER_BP, row.coverBp ?? MOST_COVER_BP));
  return ((RANK[row.light] * 100 + few(red)) * 100 + few(yellow)) * 100_000 + cover;
}

function few(reasons: number): number {
  return MOST_REASONS - Math.min(MOST_REASONS, reasons);
}

/**
 * How an occurrence's price stands against its budget.
 * Answers for one reading everywhere: what is paid counts before what is agreed, and a cheap contract is no saving until it is paid.
 * Must never judge work that is put off or given up: it has no price yet.
 */
import type { YearWorkRow } from '../../../../contract/year-work.ts';

export type Priced = Pick<YearWorkRow, 'status' | 'budgetOre' | 'contractOre' | 'actualOre'>;

export interface Deviation {
  readonly kind: 'over' | 'contract_over' | 'under' | 'even';
  /** Always 0 or more. */
  readonly ore: number;
  /** Of the budget, in basis points; null without a budget. */
  readonly shareBp: number | null;
}

export function deviationOf({ status, budgetOre, contractOre, actualOre }: Priced): Deviation | null {
  if (status === 'postponed' || status === 'dropped') return null;
  const deviation = (kind: Deviation['kind'], ore: number): Deviation => ({
    kind,
    ore,
    shareBp: budgetOre > 0 ? Math.round((ore / budgetOre) * 10_000) : null,
  });
  if (actualOre !== null && actualOre > budgetOre) return deviation('over', actualOre - budgetOre);
  if (status === 'done' && actualOre !== null) {
    return actualOre === budgetOre ? deviation('even', 0) : deviation('under', budgetOre - actualOre);
  }
  if (contractOre !== null && contractOre > budgetOre) return deviation('contract_over', contractOre - budgetOre);
  return null;
}

export function isOver(row: Priced): boolean {
  const kind = deviationOf(row)?.kind;
  return kind === 'over' || kind === 'contract_over';
}

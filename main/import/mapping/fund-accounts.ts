/**
 * Accounts that funds stand on, in headings: `Konto 401`, `402 Istandsættelse`, and `120`, the provision of the year to 401.
 * Must never take a figure for an account: only those of the chart of accounts are one.
 */
import type { FundCell, ShapeWords } from './words.ts';

export interface AccountColumn {
  readonly at: number;
  /** The fund's, also below a heading that is the account of its provision. */
  readonly account: string;
  /** What the account is by itself; null for the fund's own, under which people write either. */
  readonly cell: FundCell | null;
}

/** The only account a heading names; null where it names none, or another number as well. */
export function accountIn(heading: string, { fundAccounts }: ShapeWords): Omit<AccountColumn, 'at'> | null {
  const numbers = heading.match(/\d+/g) ?? [];
  const [only] = numbers;
  if (only === undefined || numbers.length > 1) return null;
  for (const [account, provisions] of Object.entries(fundAccounts)) {
    if (account === only) return { account, cell: null };
    if (provisions.includes(only)) return { account, cell: 'provision' };
  }
  return null;
}

/** Columns of figures, one for each account; empty where an account stands over two of them. */
export function accountColumns(
  columns: readonly { readonly heading: string; readonly isFigures: boolean }[],
  shapes: ShapeWords,
): readonly AccountColumn[] {
  const found = columns.flatMap(({ heading, isFigures }, at) => {
    const account = isFigures ? accountIn(heading, shapes) : null;
    return account === null ? [] : [{ at, ...account }];
  });
  const names = found.map(({ account, cell }) => `${account} ${cell}`);
  return new Set(names).size === names.length ? found : [];
}

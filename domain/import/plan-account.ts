/**
 * Accounts of works as lists write them: 116, or with the classification's group behind it (116.2, 116200 and 116210 are group 2 of 116).
 * Answers for account and group as two values; must never read a group behind an account that has none.
 */

export interface PlanAccount {
  /** 100 … 999 */
  readonly account: number;
  /** 1 … 6; null where the text names none. */
  readonly group: number | null;
}

/** An account, what is behind it, and perhaps its name. */
const ACCOUNT = /^([1-9]\d{2})(?:[.,\-\s]?(\d{1,3}))?(?:[\s:–-]+\D.*)?$/;
/** The only accounts that the classification divides [V: Forvaltnings Klassifikation, account plans for 115 and 116]. */
const GROUPED: ReadonlySet<number> = new Set([115, 116]);

/** Null for a text that is no account: another number of digits, or a group that does not exist (116900). */
export function readPlanAccount(text: string): PlanAccount | null {
  const found = ACCOUNT.exec(text.trim());
  if (found === null) return null;
  const account = Number(found[1]);
  const behind = found[2] ?? '';
  if (/^0*$/.test(behind)) return { account, group: null };
  const group = Number(behind.slice(0, 1));
  return GROUPED.has(account) && group >= 1 && group <= 6 ? { account, group } : null;
}

/**
 * Years as cells write them: accounting years for fields that may be one, days for the others.
 * Answers for 2026/27 being the year it begins in; must never read two years as one (2026/28), nor the year of a building this way.
 */

/** Years of plans and accounts; an organisation's need not be the calendar's. */
const OF_ACCOUNTS: ReadonlySet<string> = new Set([
  'accountingYear',
  'baseYear',
  'firstYear',
  'lastYear',
  'proposedYear',
]);
const ACCOUNTING_YEAR = /^((?:19|20|21)\d{2})\s?\/\s?(?:\d{2})?(\d{2})$/;

/** Null for any other text, and for any other field. */
export function accountingYearOf(field: string, text: string): number | null {
  if (!OF_ACCOUNTS.has(field)) return null;
  const [, first = '', next = ''] = ACCOUNTING_YEAR.exec(text) ?? [];
  return first !== '' && (Number(first) + 1) % 100 === Number(next) ? Number(first) : null;
}

const DAY = /^(?:(\d{4})-\d{1,2}-\d{1,2}|\d{1,2}[./-]\d{1,2}[./-](\d{4}))$/;

/**
 * The year of a day, for a thing that was made on it: taken into use on 1 July 1968 is 1968, whatever the order of day and month. Null for
 * any other text, and for years of accounts, which may begin on another day.
 */
export function yearOfDay(field: string, text: string): number | null {
  const day = OF_ACCOUNTS.has(field) ? null : DAY.exec(text);
  return day === null ? null : Number(day[1] ?? day[2]);
}

/**
 * Days as people type them: 12/3-27 · 12.3.2027 · 12-03-2027 · 2027-03-12.
 * Answers for one reading of a typed day on every screen; day comes before month in both languages of the page.
 * Must never guess: a text that is no day of the calendar is null, and a year is never left out.
 */
import { isDay } from '../../domain/time/accounting-year.ts';

const DAY_FIRST = /^(\d{1,2})[./\- ]{1,2}(\d{1,2})[./\- ]{1,2}(\d{4}|\d{2})$/;

/** YYYY-MM-DD, or null where the text is no day. Two digits of a year mean this century. */
export function readDay(text: string): string | null {
  const typed = text.trim();
  if (isDay(typed)) return typed;
  const match = DAY_FIRST.exec(typed);
  if (match === null) return null;
  const [, day = '', month = '', year = ''] = match;
  const written = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(written) ? written : null;
}

/** The calendar day at the person's place. */
export function dayOf(instant: Date): string {
  const month = String(instant.getMonth() + 1).padStart(2, '0');
  return `${instant.getFullYear()}-${month}-${String(instant.getDate()).padStart(2, '0')}`;
}

/**
 * Accounting years and calendar days.
 * Answers for which accounting year a day belongs to, and for counting days; an accounting year is named by the
 * calendar year it starts in, because many departments run from 1 July or 1 October.
 * Must never read a clock: today is always handed in.
 */

/** Accounting year a day (YYYY-MM-DD) belongs to, when years start on the first of `startMonth` (1–12). */
export function accountingYearOf(day: string, startMonth: number): number {
  assertStartMonth(startMonth);
  const { year, month } = parseDay(day);
  return month >= startMonth ? year : year - 1;
}

/** '2027' for calendar years, '2027/28' for a year that starts later than January. */
export function accountingYearLabel(year: number, startMonth: number): string {
  assertStartMonth(startMonth);
  return startMonth === 1 ? String(year) : `${year}/${pad2((year + 1) % 100)}`;
}

/** First day (YYYY-MM-DD) of an accounting year. */
export function firstDayOf(year: number, startMonth: number): string {
  assertStartMonth(startMonth);
  return `${pad4(year)}-${pad2(startMonth)}-01`;
}

/** Last day (YYYY-MM-DD) of an accounting year. */
export function lastDayOf(year: number, startMonth: number): string {
  assertStartMonth(startMonth);
  return startMonth === 1
    ? `${pad4(year)}-12-31`
    : `${pad4(year + 1)}-${pad2(startMonth - 1)}-${pad2(daysInMonth(year + 1, startMonth - 1))}`;
}

/** Days from dayA to dayB (YYYY-MM-DD); negative when dayB is earlier. Throws RangeError for no real day. */
export function daysBetween(dayA: string, dayB: string): number {
  return dayNumber(dayB) - dayNumber(dayA);
}

/** True for a day that exists in the calendar, written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const month = Number(match[2]);
  const day = Number(match[3]);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(match[1]), month);
}

/** The day a number of whole years later; 29 February becomes 28 February in a common year. */
export function addYears(day: string, years: number): string {
  const parts = parseDay(day);
  const year = parts.year + years;
  return `${pad4(year)}-${pad2(parts.month)}-${pad2(Math.min(parts.day, daysInMonth(year, parts.month)))}`;
}

/** Days since 1 March of year 0 in the proleptic Gregorian calendar: a count to subtract, not a date. */
function dayNumber(text: string): number {
  const { year, month, day } = parseDay(text);
  // Years that begin in March put the leap day last, which makes month lengths a straight line.
  const y = month <= 2 ? year - 1 : year;
  const m = (month + 9) % 12;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return 365 * y + leapDays + Math.floor((153 * m + 2) / 5) + day - 1;
}

function parseDay(text: string): { readonly year: number; readonly month: number; readonly day: number } {
  if (!isDay(text)) throw new RangeError(`Not a day in the form YYYY-MM-DD: ${text}`);
  return { year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)), day: Number(text.slice(8, 10)) };
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function assertStartMonth(startMonth: number): void {
  if (!Number.isInteger(startMonth) || startMonth < 1 || startMonth > 12) {
    throw new RangeError(`An accounting year starts in month 1 to 12, got ${startMonth}`);
  }
}

function pad2(n: number): string {
  return String(n).padStart(2, '0');
}

function pad4(n: number): string {
  return String(n).padStart(4, '0');
}

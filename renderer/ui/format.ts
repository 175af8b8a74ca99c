/**
 * How numbers, money, days and shares are written for people.
 * Answers for one formatter set per language over Intl; formatters are cached because making one costs a thousand uses.
 * Must never calculate: what it is given is what it writes, only rounded for the eye.
 */
import type { Language } from '../../contract/common.ts';

/** The unit a whole table is written in; named once in its heading. */
export type MoneyUnit = 'one' | 'thousand';

export interface Format {
  readonly language: Language;
  /** 1234567 → 1.234.567 */
  integer(value: number): string;
  /** One decimal: 2.34 → 2,3 */
  decimal(value: number, digits?: number): string;
  /** Minor units as whole currency with its sign: 123456700 DKK → 1.234.567 kr. */
  money(ore: number, currency: string): string;
  /** With two decimals, for rates such as kr. per m². */
  moneyExact(ore: number, currency: string): string;
  /** Minor units as a bare number in the table's unit. */
  amount(ore: number, unit: MoneyUnit): string;
  /** What the numbers of a table are: t.kr., kr., t.€ … */
  unit(currency: string, unit: MoneyUnit): string;
  /** Short for axes: 1,2 mio. */
  compactMoney(ore: number): string;
  /** Basis points as a share: 1234 → 12 % */
  percent(bp: number): string;
  /** A rate or a share as it was typed, to the basis point: 250 → 2,5 %. */
  rate(bp: number): string;
  /** YYYY-MM-DD → 31.12.2026 */
  day(day: string): string;
  /** Instant → 31.12.2026 14.05 */
  instant(ms: number): string;
  /** 7 → juli */
  month(month: number): string;
  /** Days as a span a person can judge: 45 dage, 8 mdr., 6,2 år. */
  age(days: number): string;
  /** Thousandths of a unit: 12500 → 12,5 */
  quantity(milli: number): string;
  /** Accounting year: 2027, or 2027/28 for one that begins later than January. */
  accountingYear(year: number, startMonth: number): string;
  compareText(a: string, b: string): number;
}

const LOCALE = { da: 'da-DK', en: 'en-GB' } as const satisfies Record<Language, string>;
const AGE_UNITS = {
  da: { days: ['dag', 'dage'], months: 'mdr.', years: 'år' },
  en: { days: ['day', 'days'], months: 'months', years: 'years' },
} as const;

/** Above this (one million of the currency) a table reads better in thousands. */
const THOUSANDS_FROM_ORE = 100_000_000;

/** The unit for a table: thousands as soon as one amount reaches a million, so that small plans keep their digits. */
export function moneyUnitOf(amountsOre: Iterable<number>): MoneyUnit {
  for (const ore of amountsOre) if (Math.abs(ore) >= THOUSANDS_FROM_ORE) return 'thousand';
  return 'one';
}

const cache = new Map<Language, Format>();

export function formatFor(language: Language): Format {
  const known = cache.get(language);
  if (known !== undefined) return known;
  const made = makeFormat(language);
  cache.set(language, made);
  return made;
}

function makeFormat(language: Language): Format {
  const locale = LOCALE[language];
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const percentFormat = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const finePercent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const exactPercent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
  const years = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const quantities = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  const instants = new Intl.DateTimeFormat(locale, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  const months = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const currencies = new Map<string, Intl.NumberFormat>();
  const decimals = new Map<number, Intl.NumberFormat>();

  function currencyFormat(currency: string, digits: 0 | 2): Intl.NumberFormat {
    const key = `${currency}${digits}`;
    const known = currencies.get(key);
    if (known !== undefined) return known;
    const made = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    currencies.set(key, made);
    return made;
  }

  function decimal(value: number, digits = 1): string {
    let format = decimals.get(digits);
    if (format === undefined) {
      format = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
      decimals.set(digits, format);
    }
    return format.format(value);
  }

  return {
    language,
    integer: (value) => whole.format(value + 0),
    decimal,
    money: (ore, currency) => currencyFormat(currency, 0).format(toMajor(ore)),
    moneyExact: (ore, currency) => currencyFormat(currency, 2).format(ore / 100 + 0),
    amount: (ore, unit) => whole.format(unit === 'thousand' ? withoutNegativeZero(ore / 100_000) : toMajor(ore)),
    unit: (currency, unit) => unitName(language, currency, unit),
    compactMoney: (ore) => compact.format(toMajor(ore)),
    // Below one per cent a whole number would say "0 %" about something that exists.
    percent: (bp) => (bp !== 0 && Math.abs(bp) < 100 ? finePercent : percentFormat).format(bp / 10_000),
    rate: (bp) => exactPercent.format(bp / 10_000),
    day: (day) => writeDay(day, language),
    instant: (ms) => instants.format(ms),
    month: (month) => months.format(Date.UTC(2001, month - 1, 15)),
    age: (days) => writeAge(days, language, (value) => years.format(value)),
    quantity: (milli) => quantities.format(milli / 1000),
    accountingYear: (year, startMonth) =>
      startMonth === 1 ? String(year) : `${year}/${String((year + 1) % 100).padStart(2, '0')}`,
    compareText: (a, b) => collator.compare(a, b),
  };
}

/** Rounds half away from zero like the stored sums do; Intl alone would write "-0". */
function toMajor(ore: number): number {
  return withoutNegativeZero(ore / 100);
}

function withoutNegativeZero(value: number): number {
  return Math.abs(value) < 0.5 ? 0 : value;
}

function unitName(language: Language, currency: string, unit: MoneyUnit): string {
  const name = currency === 'DKK' ? (language === 'da' ? 'kr.' : 'DKK') : currency === 'EUR' ? '€' : currency;
  if (unit === 'one') return name;
  return language === 'da' ? `t.${name}` : `${name} thousand`;
}

/** From the text itself: a Date would move the day across time zones. */
function writeDay(day: string, language: Language): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (match === null) return day;
  return language === 'da' ? `${match[3]}.${match[2]}.${match[1]}` : `${match[3]}/${match[2]}/${match[1]}`;
}

function writeAge(days: number, language: Language, years: (value: number) => string): string {
  const words = AGE_UNITS[language];
  if (days < 60) return `${days} ${days === 1 ? words.days[0] : words.days[1]}`;
  if (days < 730) return `${Math.round(days / 30.44)} ${words.months}`;
  return `${years(days / 365.25)} ${words.years}`;
}

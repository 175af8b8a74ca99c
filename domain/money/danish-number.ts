/**
 * Danish ways of writing numbers and amounts: 1.234,5 · 250 kr. · 1,2 mio. · 250,-.
 * Answers for reading what people type and for printing kroner the same way everywhere.
 * Must never guess: a text with two readings (1.5, 1,234 kr.) is refused with a code, not interpreted.
 */
import { err, ok, type Result } from '../result.ts';
import { divideRounded } from './ore.ts';

export type DanishNumberError =
  | 'empty'
  | 'not_a_number'
  /** A point that is not a thousands separator, e.g. 1.5 or 12.34. */
  | 'ambiguous_point'
  /** More decimals than a whole øre (or a thousandth of a unit) can hold. */
  | 'too_many_decimals'
  | 'too_large';

const CURRENCY_BEFORE = /^(?:kr\.?|dkk|eur|€)/i;
const CURRENCY_AFTER = /(?:kr\.?|dkk|eur|€)$/i;
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/(?:mia\.?|mia\.?kr\.?|milliarder?)$/i, 9],
  [/(?:mio\.?|million(?:er)?)$/i, 6],
  [/(?:t\.?kr\.?|tusinde?)$/i, 3],
];

/**
 * Reads a Danish amount as whole øre.
 * Accepts grouping points, decimal comma, `kr.`/DKK/€/EUR on either side, `,-`, `t.kr.`, `mio.`, `mia.`, a minus sign
 * before or after, or parentheses for a negative amount. Errors are stable codes; the text is the caller's.
 * `exponent`: the power of ten of kroner it is written in (3 where a list says t.kr.); a unit in the text itself stands instead of it.
 */
export function parseDanishAmount(text: string, exponent = 0): Result<number, DanishNumberError> {
  let rest = withoutSpaces(text);
  if (rest === '') return err('empty');
  let negative = false;
  const inner = /^\((.+)\)$/.exec(rest)?.[1];
  if (inner !== undefined) {
    negative = true;
    rest = inner;
  }
  let shift = 2 + exponent;
  rest = rest.replace(CURRENCY_BEFORE, '');
  const sign = /^[-−–]/.exec(rest);
  if (sign !== null && !negative) {
    negative = true;
    rest = rest.slice(1).replace(CURRENCY_BEFORE, '');
  }
  const thousands = /t\.?kr\.?$/i.test(rest);
  if (!thousands) rest = rest.replace(CURRENCY_AFTER, '');
  for (const [pattern, own] of SCALES) {
    if (pattern.test(rest)) {
      rest = rest.replace(pattern, '');
      shift = 2 + own;
      break;
    }
  }
  rest = rest.replace(/,[-−–]{1,2}$/, '');
  if (!negative && /\d[-−–]$/.test(rest)) {
    negative = true;
    rest = rest.slice(0, -1);
  }
  return parseDigits(rest, negative, shift);
}

/** Reads a Danish decimal number (a quantity, an area) as whole thousandths; at most three decimals. */
export function parseDanishDecimalMilli(text: string): Result<number, DanishNumberError> {
  const rest = withoutSpaces(text);
  if (rest === '') return err('empty');
  const negative = /^[-−–]/.test(rest);
  return parseDigits(negative ? rest.slice(1) : rest, negative, 3);
}

/**
 * Prints øre as kroner: '1.234.567 kr.', with two decimals '1.234.567,00 kr.'.
 * Without decimals the amount is rounded half away from zero to whole kroner. `decimals` defaults to 0.
 */
export function formatKroner(ore: number, options: { readonly decimals?: 0 | 2 } = {}): string {
  if ((options.decimals ?? 0) === 0) return `${formatInteger(divideRounded(ore, 100))} kr.`;
  const magnitude = Math.abs(ore);
  const cents = String(magnitude % 100).padStart(2, '0');
  const whole = formatInteger((magnitude - (magnitude % 100)) / 100);
  return `${ore < 0 ? '-' : ''}${whole},${cents} kr.`;
}

/** Prints a whole number with points between thousands: 1234567 → '1.234.567'. Throws RangeError for anything else. */
export function formatInteger(n: number): string {
  if (!Number.isSafeInteger(n)) throw new RangeError(`Only whole numbers can be printed exactly, got ${n}`);
  const digits = String(Math.abs(n)).replace(/\B(?=(?:\d{3})+$)/g, '.');
  return n < 0 ? `-${digits}` : digits;
}

function withoutSpaces(text: string): string {
  return text.replace(/[\s\u00a0\u202f\u2009]/g, '');
}

/** Digits with optional grouping points and decimal comma → integer scaled by 10^shift, without floating point. */
function parseDigits(text: string, negative: boolean, shift: number): Result<number, DanishNumberError> {
  const match = /^(\d+(?:\.\d+)*)?(?:,(\d+))?$/.exec(text);
  if (match === null || text === '') return err('not_a_number');
  const whole = match[1] ?? '';
  if (whole.includes('.') && !/^[1-9]\d{0,2}(?:\.\d{3})+$/.test(whole)) return err('ambiguous_point');
  const decimals = (match[2] ?? '').replace(/0+$/, '');
  if (decimals.length > shift) return err('too_many_decimals');
  // Three decimals in an amount of kroner are an English thousands separator more often than tenths of an øre.
  const digits = whole.replaceAll('.', '') + decimals.padEnd(shift, '0');
  const value = Number(digits);
  if (!Number.isSafeInteger(value)) return err('too_large');
  return ok(negative && value !== 0 ? -value : value);
}

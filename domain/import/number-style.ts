/**
 * How numbers are written in somebody's column: 1.234,50 · 1,234.50 · 1 234,50 · 1.234.
 * Answers for telling what a single text can mean, and what a whole column therefore means.
 * Must never choose between two readings: 1.234 alone is both, and the caller has to ask.
 */
import { amountText } from './amount-text.ts';
import { CURRENCY_WORDS } from './amount-words.ts';
import { anyWord } from './word-patterns.ts';

/** `whole`: points, commas and blanks only group thousands. */
export type DecimalStyle = 'comma' | 'point' | 'whole';

/**
 * plain: no separator · comma/point: that is the decimal sign, nothing else fits · either: one separator before three digits, so both a
 * decimal sign and a thousands separator fit · grouped: several groups of three, so the other sign is the decimal one.
 */
export type NumberReading = 'plain' | 'comma' | 'point' | 'eitherComma' | 'eitherPoint';

const PLAIN = /^\d+$/;
const DIGIT = /\d/;
const BLANKS = /[\s\u00a0\u202f\u2009]/g;
const CURRENCY = `(?:${anyWord(CURRENCY_WORDS)})\\.?`;
const CURRENCY_BEFORE = new RegExp(`^${CURRENCY}`, 'i');
const CURRENCY_AFTER = new RegExp(`(?:,-|,–|\\.-|${CURRENCY}|%)$`, 'i');
const SCALE_AFTER = /(?:t\.?kr\.?|mio\.?|mia\.?|tusinde?)$/i;

/** Blanks between digits that do not group thousands: `2 3` is two numbers, `12 345` is one. */
const DIGITS_APART = /\d\s+\d/;
const DIGITS_AND_BLANKS = /\d[\d\s]*\d/g;
const GROUPED_BY_BLANKS = /^[1-9]\d{0,2}(?:\s\d{3})+$/;

function holdsTwoNumbers(text: string): boolean {
  if (!DIGITS_APART.test(text)) return false;
  return [...text.matchAll(DIGITS_AND_BLANKS)].some(([part]) => /\s/.test(part) && !GROUPED_BY_BLANKS.test(part));
}

/** Digits and separators of a text that is a number, sign and currency gone; null for anything else. */
export function numberCore(text: string): string | null {
  if (holdsTwoNumbers(text)) return null;
  let rest = text.replace(BLANKS, '').replaceAll("'", '');
  const inner = /^\((.+)\)$/.exec(rest)?.[1];
  if (inner !== undefined) rest = inner;
  rest = rest
    .replace(CURRENCY_BEFORE, '')
    .replace(/^[-−–+]/, '')
    .replace(CURRENCY_BEFORE, '');
  rest = rest
    .replace(SCALE_AFTER, '')
    .replace(CURRENCY_AFTER, '')
    .replace(/[-−–]$/, '');
  return /^\d[\d.,]*$/.test(rest) && /\d$/.test(rest) ? rest : amountCore(text);
}

const LETTER = /[\p{L}€£$]/u;

/** `2 mio. kr.` */
function amountCore(text: string): string | null {
  const amount = LETTER.test(text) ? amountText(text) : null;
  return amount?.isPlainlyAmount === true ? amount.core.replace(BLANKS, '').replaceAll("'", '') : null;
}

/** What a text can mean as a number; null where it is none (also for mixtures no style explains, such as 1,2,3). */
export function readingOf(text: string): NumberReading | null {
  if (PLAIN.test(text)) return 'plain';
  if (!DIGIT.test(text)) return null;
  const core = numberCore(text);
  if (core === null) return null;
  const commas = core.split(',').length - 1;
  const points = core.split('.').length - 1;
  if (commas === 0 && points === 0) return 'plain';
  if (commas > 0 && points > 0) {
    if (core.lastIndexOf(',') > core.lastIndexOf('.'))
      return isGrouped(core.slice(0, core.lastIndexOf(',')), '.') && commas === 1 ? 'comma' : null;
    return isGrouped(core.slice(0, core.lastIndexOf('.')), ',') && points === 1 ? 'point' : null;
  }
  const sign = commas > 0 ? ',' : '.';
  const isCouldBeGrouped = isGrouped(core, sign);
  if (commas + points > 1) {
    if (!isCouldBeGrouped) return null;
    return sign === ',' ? 'point' : 'comma';
  }
  if (isCouldBeGrouped) return sign === ',' ? 'eitherComma' : 'eitherPoint';
  return sign === ',' ? 'comma' : 'point';
}

function isGrouped(text: string, sign: ',' | '.'): boolean {
  return sign === ',' ? /^[1-9]\d{0,2}(,\d{3})+$/.test(text) : /^[1-9]\d{0,2}(\.\d{3})+$/.test(text);
}

export interface NumberEvidence {
  readonly plain: number;
  readonly comma: number;
  readonly point: number;
  readonly eitherComma: number;
  readonly eitherPoint: number;
}

export const NO_NUMBERS: NumberEvidence = { plain: 0, comma: 0, point: 0, eitherComma: 0, eitherPoint: 0 };

/**
 * The style of a column by its own cells alone.
 * `wholeOnly`: amounts of money and counts, which never have three decimals: a lone 1.234 there is one thousand.
 * 'none': no separator stands anywhere, nothing to decide. null: only a person knows.
 */
export function styleOf(evidence: NumberEvidence, wholeOnly: boolean): DecimalStyle | 'none' | null {
  const { comma, point, eitherComma, eitherPoint } = evidence;
  if (comma > 0 && point > 0) return null;
  // 1,5 beside 1,234: the latter is 1.234 in that style, or a thousand in the other; with amounts it can only be the other, so it is asked.
  if (comma > 0) return wholeOnly && eitherComma > 0 ? null : 'comma';
  if (point > 0) return wholeOnly && eitherPoint > 0 ? null : 'point';
  if (eitherComma + eitherPoint === 0) return 'none';
  return wholeOnly ? 'whole' : null;
}

/**
 * The text with decimal comma and without grouping, as the Danish readers take it; null where the style does not explain it.
 * Sign, currency and scale words stay as they are.
 */
export function toDecimalComma(text: string, style: DecimalStyle): string | null {
  const core = numberCore(text);
  if (core === null) return null;
  const rewritten = rewrite(core, style);
  if (rewritten === null) return null;
  const compact = text.replace(BLANKS, '').replaceAll("'", '');
  const at = compact.indexOf(core);
  return compact.slice(0, at) + rewritten + compact.slice(at + core.length);
}

/** The same for an amount, its unit in the words Danish readers know: `£1.2m` is `1,2 mio.` */
export function toDanishAmount(text: string, style: DecimalStyle): string | null {
  const amount = amountText(text);
  if (amount === null) return toDecimalComma(text, style);
  const figures = toDecimalComma(amount.core, style);
  if (figures === null) return null;
  return `${amount.isNegative ? '-' : ''}${figures}${amount.exponent === null ? '' : UNIT[amount.exponent]}`;
}

const UNIT = { 3: ' t.kr.', 6: ' mio.', 9: ' mia.' } as const;

function rewrite(core: string, style: DecimalStyle): string | null {
  if (/^\d+$/.test(core)) return core;
  if (style === 'whole') {
    if (isGrouped(core, '.')) return core.replaceAll('.', '');
    return isGrouped(core, ',') ? core.replaceAll(',', '') : null;
  }
  const [decimal, group] = style === 'comma' ? ([',', '.'] as const) : (['.', ','] as const);
  const at = core.lastIndexOf(decimal);
  const whole = at < 0 ? core : core.slice(0, at);
  const fraction = at < 0 ? '' : core.slice(at + 1);
  if (!/^\d*$/.test(fraction) || (at >= 0 && fraction === '')) return null;
  if (!/^\d+$/.test(whole) && !isGrouped(whole, group)) return null;
  return whole.replaceAll(group, '') + (fraction === '' ? '' : `,${fraction}`);
}

/**
 * Numbers and days as people and programs write them, in one style after the other.
 * For tests only; never imported by code that ships.
 */
import type { Chance } from './random.ts';

export type NumberStyle = 'comma' | 'commaGrouped' | 'point' | 'pointGrouped' | 'blankGrouped';
export type DateStyle = 'd-m-y' | 'd/m/y' | 'd.m.y' | 'm/d/y' | 'm-d-y' | 'y-m-d';
/** minus: -1 · dash: −1 (U+2212) · brackets: (1) · behind: 1- */
export type SignStyle = 'minus' | 'dash' | 'brackets' | 'behind';

/** `scaled`: the number times 10^decimals, 0 or more. Trailing zeros are written or not, as people do. */
export function decimalText(scaled: number, decimals: number, style: NumberStyle, chance: Chance): string {
  const digits = String(scaled).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const long = digits.slice(digits.length - decimals);
  const fraction = chance.percent(40) ? long : long.replace(/0+$/, '');
  const sign = style === 'point' || style === 'pointGrouped' ? '.' : ',';
  const group =
    style === 'commaGrouped' ? '.' : style === 'pointGrouped' ? ',' : style === 'blankGrouped' ? '\u00a0' : '';
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, group);
  return fraction === '' ? grouped : `${grouped}${sign}${fraction}`;
}

export function signed(text: string, style: SignStyle): string {
  if (style === 'brackets') return `(${text})`;
  if (style === 'behind') return `${text}-`;
  return `${style === 'minus' ? '-' : '\u2212'}${text}`;
}

export function dayText(text: string, style: DateStyle): string {
  const [year = '', month = '', date = ''] = text.split('-');
  switch (style) {
    case 'd-m-y':
      return `${date}-${month}-${year}`;
    case 'd/m/y':
      return `${date}/${month}/${year}`;
    case 'd.m.y':
      return `${date}.${month}.${year}`;
    case 'm/d/y':
      return `${month}/${date}/${year}`;
    case 'm-d-y':
      return `${month}-${date}-${year}`;
    case 'y-m-d':
      return text;
  }
}

/**
 * Axes of the printed charts: round steps and a unit a lay reader can say aloud.
 * Must never change a figure: it only decides where the lines are drawn and in which unit they are named.
 */
import type { Language } from '../../contract/common.ts';

export interface Scale {
  readonly ticks: readonly number[];
  readonly domain: readonly [number, number];
  readonly step: number;
}

/** Steps of 1, 2, 2½ or 5 times a power of ten, about `count` of them, from below `low` to above `high`; zero is always a step. */
export function niceScale(low: number, high: number, count = 5): Scale {
  const from = Math.min(0, low);
  const to = Math.max(0, high);
  const span = to - from;
  if (!(span > 0)) return { ticks: [0, 1], domain: [0, 1], step: 1 };
  const rough = span / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const first = Math.floor(from / step);
  const last = Math.ceil(to / step);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step + 0);
  return { ticks, domain: [first * step, last * step], step };
}

/** Decimals that an axis needs so that no two steps are written alike. */
export function decimalsOf(step: number, minorPerUnit: number): number {
  const inUnits = step / minorPerUnit;
  return Number.isInteger(inUnits) ? 0 : Number.isInteger(inUnits * 10) ? 1 : 2;
}

export interface ChartUnit {
  readonly name: string;
  readonly minorPerUnit: number;
}

const MILLION_ORE = 100_000_000;

/** Millions as soon as an amount reaches two of them, else thousands. */
export function chartUnit(largestOre: number, currency: string, language: Language): ChartUnit {
  const name = currency === 'DKK' ? (language === 'da' ? 'kr.' : 'DKK') : currency === 'EUR' ? 'euro' : currency;
  if (largestOre >= 2 * MILLION_ORE) {
    return { name: language === 'da' ? `mio. ${name}` : `million ${name}`, minorPerUnit: MILLION_ORE };
  }
  return { name: language === 'da' ? `tusinde ${name}` : `thousand ${name}`, minorPerUnit: MILLION_ORE / 1000 };
}

/** Every fifth year and the last one, so that labels never touch. */
export function yearTicks(labels: readonly string[]): string[] {
  const last = labels.length - 1;
  return labels.filter((_, index) => index === last || (index % 5 === 0 && last - index >= 3));
}

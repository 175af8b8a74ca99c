/** Round steps for an axis of amounts: 1, 2, 2½ or 5 times a power of ten, zero among them. Decides where lines are drawn, never a figure. */

export interface Axis {
  readonly ticks: readonly number[];
  readonly low: number;
  readonly high: number;
}

export function niceTicks(values: readonly number[], count = 5): Axis {
  const from = Math.min(0, ...values);
  const to = Math.max(0, ...values);
  if (!(to > from)) return { ticks: [0], low: 0, high: 1 };
  const rough = (to - from) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5].find((factor) => factor * power >= rough) ?? 10) * power;
  const first = Math.floor(from / step);
  const last = Math.ceil(to / step);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step + 0);
  return { ticks, low: first * step, high: last * step };
}

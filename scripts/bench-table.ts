/** A table of figures for a terminal. Pure. */
import type { BenchRow } from '../tests/bench/measure.ts';

const HEADINGS = ['figure', 'value', 'baseline', 'ratio', 'target', ''];

export function formatTable(rows: readonly BenchRow[]): string {
  const cells = [HEADINGS, ...rows.map(toCells)];
  const widths = HEADINGS.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map((row) =>
      row
        .map((text, column) =>
          isFigure(column) ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function isFigure(column: number): boolean {
  return column >= 1 && column <= 3;
}

function toCells({ name, unit, value, baseline, ratio, target, ok }: BenchRow): string[] {
  return [
    name,
    `${figure(value)} ${unit}`,
    baseline === null ? '–' : `${figure(baseline)} ${unit}`,
    ratio === null ? '–' : figure(ratio),
    target,
    ok ? 'ok' : 'MISSED',
  ];
}

/** Three significant digits, thousands set apart: enough to read, no more than noise allows. */
function figure(value: number): string {
  return new Intl.NumberFormat('en', { maximumSignificantDigits: 3 }).format(value);
}

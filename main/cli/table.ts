/** Plain tables and numbers for a terminal. */
import type { Language } from '../../contract/common.ts';

export interface Column<T> {
  readonly title: string;
  readonly right?: boolean;
  readonly cell: (row: T) => string;
}

export function table<T>(columns: readonly Column<T>[], rows: readonly T[]): string {
  const cells = rows.map((row) => columns.map((column) => column.cell(row)));
  const widths = columns.map((column, i) =>
    Math.max(column.title.length, ...cells.map((line) => line[i]?.length ?? 0)),
  );
  const line = (texts: readonly string[]) =>
    texts
      .map((text, i) => (columns[i]?.right ? text.padStart(widths[i] ?? 0) : text.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd();
  return [line(columns.map((column) => column.title)), ...cells.map(line)].join('\n');
}

/** Whole units of the currency, in the language's style. */
export function money(ore: number, currency: string, language: Language): string {
  const style = new Intl.NumberFormat(language === 'da' ? 'da-DK' : 'en-GB', { maximumFractionDigits: 0 });
  return `${style.format(Math.round(ore / 100))} ${currency === 'DKK' ? 'kr.' : currency}`;
}

export function percent(share: number, language: Language): string {
  const style = new Intl.NumberFormat(language === 'da' ? 'da-DK' : 'en-GB', {
    style: 'percent',
    maximumFractionDigits: 0,
  });
  return style.format(share);
}

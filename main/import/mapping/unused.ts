/**
 * Columns of a mapping that are not brought in, told with every import: what nobody reads must not be missed without a word.
 * Must never judge why: a person may have left them out.
 */
import { turnedPlaces } from '../../../contract/import-columns.ts';
import type { Mapping } from '../../../contract/import-mapping.ts';
import type { Findings } from '../findings.ts';
import { columnLetters } from '../readers/index.ts';
import { slotOf } from './flat-tables.ts';
import type { Reading } from './reading/reading.ts';

/** Headings shown by name. */
const SHOWN = 12;
const HEADING_CHARS = 40;

export function tellUnused(
  { tables }: Mapping,
  findings: Findings,
  readings: readonly Pick<Reading, 'slot' | 'idle'>[] = [],
): void {
  // A sheet may be read by several tables, each of which leaves the others' columns.
  const sheets = Map.groupBy(
    tables.filter(({ skip }) => !skip),
    ({ file, sheet }) => JSON.stringify([file, sheet]),
  );
  for (const read of sheets.values()) {
    const [first] = read;
    if (first === undefined) continue;
    const used = new Set(
      read.flatMap((table) => [
        ...table.columns.flatMap(({ at, field }) => (field === null ? [] : [at])),
        ...turnedPlaces(table),
      ]),
    );
    const tell = (code: string, columns: readonly { readonly heading: string }[]) => {
      if (columns.length === 0) return;
      const shown = columns.slice(0, SHOWN).map(({ heading }) => heading.slice(0, HEADING_CHARS));
      const where = { file: first.file ?? '', sheet: first.sheet, row: null, column: null };
      findings.add('info', code, where, {
        columns: columns.length > SHOWN ? `${shown.join(' · ')} …` : shown.join(' · '),
      });
    };
    const unused = first.columns.filter(({ at }) => !used.has(at));
    tell(
      'columns_not_used',
      unused.filter(({ heading }) => heading !== ''),
    );
    const unnamed = unused.filter((column) => column.unnamed === true);
    tell(
      'unnamed_columns_not_used',
      unnamed.map(({ at }) => ({ heading: columnLetters(at + 1) })),
    );
    const idle = readings.flatMap((reading) => (reading.slot === slotOf(first) ? (reading.idle ?? []) : []));
    const isIdle = (place: number) =>
      idle.filter((at) => at === place).length >=
      Math.max(1, read.filter(({ columns }) => columns.some(({ at, field }) => at === place && field !== null)).length);
    tell(
      'columns_not_carried',
      first.columns.filter(({ at }, index) => isIdle(at) && first.columns.findIndex((one) => one.at === at) === index),
    );
  }
}

/**
 * Columns of a mapping that are not brought in, told with every import: what nobody reads must not be missed without a word.
 * Must never judge why: a person may have left them out.
 */
import { turnedPlaces } from '../../../contract/import-columns.ts';
import type { Mapping } from '../../../contract/import-mapping.ts';
import type { Findings } from '../findings.ts';

/** Headings shown by name. */
const SHOWN = 12;
const HEADING_CHARS = 40;

export function tellUnused({ tables }: Mapping, findings: Findings): void {
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
    const unused = first.columns.filter(({ at, heading }) => heading !== '' && !used.has(at));
    if (unused.length === 0) continue;
    const shown = unused.slice(0, SHOWN).map(({ heading }) => heading.slice(0, HEADING_CHARS));
    findings.add(
      'info',
      'columns_not_used',
      { file: first.file ?? '', sheet: first.sheet, row: null, column: null },
      { columns: unused.length > SHOWN ? `${shown.join(' · ')} …` : shown.join(' · ') },
    );
  }
}

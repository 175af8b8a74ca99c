/**
 * Names that differ by capitals and blanks alone within one file: `Tegltag` and `tegltag` become two parts.
 * Answers for that being told; must never make one of the two, which a person may mean.
 */
import type { MappedTable } from '../../../../contract/import-mapping.ts';
import type { Finding } from '../../findings.ts';
import { cellText, foldWord, shorten } from '../../values.ts';
import type { Gathered } from '../gather.ts';

/** What things are known by where they have no number. */
const NAMES: ReadonlySet<string> = new Set(['partName', 'work', 'departmentName', 'buildingNumber']);

export function namesAlike({ columns, skip }: MappedTable, { kept, file, sheet }: Gathered): readonly Finding[] {
  if (skip) return [];
  return columns.flatMap(({ field, at, heading }): Finding[] => {
    if (field === null || !NAMES.has(field)) return [];
    const written = new Set(kept.map((cells) => cellText(cells[at] ?? null)));
    const met = new Map<string, string>();
    for (const name of written) {
      const folded = foldWord(name);
      const other = met.get(folded);
      if (other === undefined) met.set(folded, name);
      else {
        const params = { column: heading, one: shorten(other), other: shorten(name) };
        return [{ level: 'warning', code: 'names_alike', params, file, sheet, row: null, column: heading }];
      }
    }
    return [];
  });
}

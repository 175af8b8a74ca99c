/**
 * What of a mapping a person said: which field a column is, which code a word. Only this is learnt from an import.
 * Must never count a guess that was merely left standing.
 */
import { turnedCell } from '../../../../contract/import-columns.ts';
import type { Mapping } from '../../../../contract/import-mapping.ts';
import type { Confirmed } from '../../../../contract/imports.ts';
import { type Corrections, hintOf, namesOf, tableKey } from './corrections.ts';

/** `unlearnt`: fields whose words the person does not want remembered. */
export function confirmedIn(mapping: Mapping, corrections: Corrections, unlearnt: ReadonlySet<string>): Confirmed[] {
  const names = namesOf(mapping);
  return mapping.tables.flatMap((mapped, table) => {
    const { skip, columns } = mapped;
    const name = names[table];
    if (skip || name === undefined) return [];
    const hint = hintOf(corrections, name);
    const edit = corrections.edits.get(tableKey(name));
    return columns.flatMap(({ at, field: own }) => {
      const turned = turnedCell(mapped, at);
      const field = turned === undefined ? own : turned;
      if (field === null) return [];
      const heading = hint?.fields.some((said) => said.at === at && said.field === own) === true;
      const words = unlearnt.has(field) ? [] : (edit?.columns.get(at)?.words ?? []).map(({ word }) => word);
      return heading || words.length > 0 ? [{ table, at, heading, words }] : [];
    });
  });
}

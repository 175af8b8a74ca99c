/**
 * What of a mapping a person said: which field a column is, which code a word. Only this is learnt from an import.
 * Must never count a guess that was merely left standing.
 */
import { turnedCell } from '../../../../contract/import-columns.ts';
import type { Mapping } from '../../../../contract/import-mapping.ts';
import type { Confirmed } from '../../../../contract/imports.ts';
import { type Corrections, tableKey } from './corrections.ts';

/** `unlearnt`: fields whose words the person does not want remembered. */
export function confirmedIn(
  { tables }: Mapping,
  { hints, edits }: Corrections,
  unlearnt: ReadonlySet<string>,
): Confirmed[] {
  return tables.flatMap((mapped, table) => {
    const { file, sheet, skip, columns } = mapped;
    if (skip) return [];
    const hint = hints.find((one) => one.file === (file ?? '') && one.sheet === sheet);
    const edit = edits.get(tableKey({ file: file ?? '', sheet }));
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

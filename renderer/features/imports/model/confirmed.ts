/**
 * What of a mapping a person said: which field a column is, which code a word. Only this is learnt from an import.
 * Must never count a guess that was merely left standing.
 */
import { turnedCell } from '../../../../contract/import-columns.ts';
import type { MappedTable, Mapping } from '../../../../contract/import-mapping.ts';
import type { Confirmed } from '../../../../contract/imports.ts';
import { type Corrections, choiceKey, hintOf, namesOf, type TableEdit, tableKey } from './corrections.ts';

/** `unlearnt`: fields whose words the person does not want remembered. */
export function confirmedIn(mapping: Mapping, corrections: Corrections, unlearnt: ReadonlySet<string>): Confirmed[] {
  const names = namesOf(mapping);
  return mapping.tables.flatMap((mapped, table) => {
    const { skip, columns } = mapped;
    const name = names[table];
    if (skip || name === undefined) return [];
    const hint = hintOf(corrections, name);
    const edit = corrections.edits.get(tableKey(name));
    const agreed = edit === undefined ? new Set<number>() : agreedTo(mapped, edit);
    return columns.flatMap(({ at, field: own, words: proposed = [] }) => {
      const turned = turnedCell(mapped, at);
      const field = turned === undefined ? own : turned;
      if (field === null) return [];
      const heading = hint?.fields.some((said) => said.at === at && said.field === own) === true;
      const said = agreed.has(at) ? proposed.filter(({ code }) => code !== null) : edit?.columns.get(at)?.words;
      const words = unlearnt.has(field) ? [] : (said ?? []).map(({ word }) => word);
      return heading || words.length > 0 ? [{ table, at, heading, words }] : [];
    });
  });
}

/** Columns whose proposed words a person said yes to: the question had no other columns to choose among. */
function agreedTo({ choices = [] }: Pick<MappedTable, 'choices'>, edit: TableEdit): ReadonlySet<number> {
  return new Set(
    choices.flatMap((choice) => {
      const [only, another] = choice.among;
      return another === undefined && (edit.choices.get(choiceKey(choice)) ?? -1) >= 0 ? (only ?? []) : [];
    }),
  );
}

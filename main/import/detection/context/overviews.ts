/**
 * A sheet of sums beside the plans it sums up: a line for each department, with what its plan comes to.
 * Answers for it being left out and told, since brought in it would count every work twice. Must never leave out a sheet that names a work.
 */
import type { MappedTable } from '../../../../contract/import-mapping.ts';

/** All that such a sheet says beside its sums. */
const OF_PLACE: ReadonlySet<string> = new Set([
  'organisationNumber',
  'organisationName',
  'departmentNumber',
  'departmentName',
]);
const SUMS: ReadonlySet<string> = new Set(['lineTotal', 'amount', 'yearAmount']);

/** The tables that only sum up plans of the same file. */
export function overviewsAmong<T extends { readonly table: MappedTable }>(proposals: readonly T[]): ReadonlySet<T> {
  const plans = proposals.filter(({ table }) => table.kind === 'plans' && !table.skip);
  const lines = plans.filter(({ table }) => table.columns.some(({ field }) => field === 'work'));
  return new Set(
    plans.filter(({ table }) => {
      const fields = table.columns.flatMap(({ field }) => field ?? []);
      const isOfSums =
        fields.includes('departmentNumber') &&
        fields.some((field) => SUMS.has(field)) &&
        fields.every((field) => OF_PLACE.has(field) || SUMS.has(field));
      return isOfSums && lines.some((other) => other.table.file === table.file && other.table.sheet !== table.sheet);
    }),
  );
}

/**
 * Which columns of a table anything is made of: what no record, builder, key or control reads is carried nowhere.
 * Answers for a column that is a field of its kind in name alone being told, whichever field it is.
 * Must never count what only compares: a sum that is held against others is stored nowhere, but for the line's own.
 */
import type { ImportKind } from '../../../contract/import-mapping.ts';
import { isForm, keyColumns, valueColumns } from '../profile-parts.ts';
import type { ProfileColumn, ProfileRecord, ProfileTable } from '../profile-schema.ts';
import { recordsOf } from './records/kind-records.ts';
import type { TableShape } from './records/record-parts.ts';

/** Columns that builders read beside what their record sets. */
const BUILDERS_READ: Readonly<Record<string, readonly string[]>> = {
  gradedAssessment: ['accessible'],
  groupedPart: ['className', 'material', 'partCode'],
  mappedPlanLine: ['partCode', 'accountGroup'],
  planFrame: ['firstYear'],
  pricedItem: ['className', 'priceSourceDetail'],
};
/** What the key of a department is made of. */
const OF_PLACE = ['departmentNumber', 'departmentName', 'organisationNumber', 'organisationName'] as const;

/** Columns of the table that something is made of; `later`: tables that may look for its rows. */
export function carriedColumns(
  { key, columns, records, control }: Pick<ProfileTable, 'key' | 'columns' | 'records' | 'control'>,
  later: readonly Pick<ProfileTable, 'records'>[] = [],
): ReadonlySet<string> {
  const carried = new Set([
    ...records.flatMap(readBy),
    ...Object.values(control?.options ?? {}).map(String),
    ...later.flatMap((table) => table.records.flatMap((record) => lookedFor(record, key))),
  ]);
  // What is worked out comes after what it is worked out of.
  for (const column of [...columns].reverse()) {
    if (carried.has(column.name)) for (const name of madeOf(column)) carried.add(name);
  }
  return carried;
}

/** Columns a mapped field becomes. */
export function columnsOfField(field: string): readonly string[] {
  if (field === 'grade') return ['gradeState', 'gradeScore'];
  if (field === 'account') return ['account', 'accountGroup'];
  return field === 'priceSource' ? ['priceSource', 'priceSourceDetail'] : [field];
}

/** The fields of these that a list of the kind would make nothing of. `computed`: what the compiler works out of them. */
export function idleFields(
  kind: ImportKind,
  fields: readonly string[],
  { has, key, computed }: Pick<TableShape, 'has' | 'key'> & { readonly computed: readonly ProfileColumn[] },
): ReadonlySet<string> {
  const shape = { has, key, parts: null, buildings: null, graded: false, yearStepOre: 1, hasYears: false };
  const records = [...recordsOf(kind, { ...shape, groupWords: { sfb: '{}', partGroups: '{}' } })];
  const carried = carriedColumns({ key: kind, columns: [...computed], records, control: undefined });
  return new Set(fields.filter((field) => !columnsOfField(field).some((name) => carried.has(name))));
}

function readBy({ key, when, set, create, builder, options }: ProfileRecord): readonly string[] {
  return [
    ...keyColumns(key),
    ...(when === undefined ? [] : [when]),
    ...[...Object.values(set), ...Object.values(create)].flatMap(valueColumns),
    ...(builder === undefined ? [] : (BUILDERS_READ[builder] ?? [])),
    ...Object.values(options).map(String),
  ];
}

function lookedFor({ set, create }: ProfileRecord, table: string): readonly string[] {
  return [...Object.values(set), ...Object.values(create)].flatMap((value) =>
    isForm(value) && 'match' in value && value.match === table ? value.by.flat() : [],
  );
}

function madeOf({ firstOf, yearOf, nth, place }: ProfileColumn): readonly string[] {
  return [
    ...(firstOf?.flat() ?? []),
    ...(yearOf === undefined ? [] : [yearOf]),
    ...(nth ?? []),
    ...(place === undefined ? [] : OF_PLACE),
  ];
}

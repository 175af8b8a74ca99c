/**
 * Several tables of one sheet whose rows repeat everything: organisation, department, building, part and work on each row.
 * Answers for the order in which tables are read, and for which rows are about a thing of which table.
 * Must never change how a sheet of one table is read, nor one whose tables do not repeat.
 */
import { IMPORT_KINDS, type ImportKind, type MappedTable } from '../../../contract/import-mapping.ts';
import type { ProfileColumn, ProfileTable } from '../profile-schema.ts';

interface KindTable {
  readonly table: MappedTable;
  readonly kind: ImportKind;
}

/** What all tables of one sheet have in common. */
export function slotOf({ file, sheet }: Pick<MappedTable, 'file' | 'sheet'>): string {
  return JSON.stringify([file, sheet]);
}

/** Sheets of which a table says that its rows repeat things. */
function flatSheets(tables: readonly MappedTable[]): ReadonlySet<string> {
  return new Set(tables.filter(({ repeats }) => repeats === true).map(slotOf));
}

/**
 * In the order they are read. The tables of a flat sheet stay together, where the last of them belongs: lists of their own that name the
 * same things come before it.
 */
export function inReadingOrder<T extends KindTable>(tables: readonly T[]): readonly T[] {
  const flat = flatSheets(tables.map(({ table }) => table));
  const rank = ({ kind }: KindTable) => IMPORT_KINDS.indexOf(kind);
  const ranked = tables.map((one) => {
    const slot = slotOf(one.table);
    const together = flat.has(slot) ? tables.filter(({ table }) => slotOf(table) === slot) : [one];
    return {
      one,
      own: rank(one),
      sheet: Math.max(...together.map(rank)),
      first: Math.min(...together.map((other) => tables.indexOf(other))),
    };
  });
  return ranked.sort((a, b) => a.sheet - b.sheet || a.first - b.first || a.own - b.own).map(({ one }) => one);
}

/** The tables of a flat sheet belong to one department where only one of them says which. */
export function withSharedPlace(tables: readonly MappedTable[]): readonly MappedTable[] {
  const flat = flatSheets(tables);
  return tables.map((table) => {
    const slot = slotOf(table);
    if (!flat.has(slot)) return table;
    const has = (field: string) => [...table.columns, ...table.constants].some((one) => one.field === field);
    const shared = tables
      .filter((other) => slotOf(other) === slot)
      .flatMap(({ constants }) => constants.filter(({ field }) => SHARED.has(field) && !has(field)));
    const firsts = new Map(shared.map((constant) => [constant.field, constant]));
    return firsts.size === 0 ? table : { ...table, constants: [...table.constants, ...firsts.values()] };
  });
}

const SHARED: ReadonlySet<string> = new Set(['departmentNumber', 'organisationNumber', 'organisationName']);

/** Without these a row is not about a thing of the kind. Of the columns that are there; a kind that is not named needs nothing. */
const NEEDS: Readonly<Partial<Record<ImportKind, readonly string[]>>> = {
  departments: ['departmentNumber'],
  buildings: ['buildingNumber'],
  dwellings: ['dwellings'],
  parts: ['partId'],
  conditions: ['partId', 'gradeState'],
  findings: ['defect'],
  plans: ['work', 'firstYear'],
};

/** How a table of a flat sheet is read; nothing for any other. */
export function flatOf(
  { table, kind }: KindTable,
  tables: readonly MappedTable[],
  { has, hasYears }: { readonly has: (field: string) => boolean; readonly hasYears: boolean },
): Pick<ProfileTable, 'flat'> {
  const sheet = slotOf(table);
  const needs = (NEEDS[kind] ?? []).filter(has);
  if (!flatSheets(tables).has(sheet) || needs.length === 0) return {};
  const years = hasYears && !has('firstYear');
  return { flat: { sheet, needs, years, repeats: table.repeats === true } };
}

/** An empty cell says that the row is about something else: no reason to refuse it. */
export function withoutNeeds(
  columns: readonly ProfileColumn[],
  flat: ProfileTable['flat'],
  kind: ImportKind,
): readonly ProfileColumn[] {
  if (flat === undefined) return columns;
  const open = new Set([...flat.needs, ...(kind === 'parts' || kind === 'conditions' ? ['partName', 'grade'] : [])]);
  return columns.map((column) => (open.has(column.name) ? { ...column, required: false } : column));
}

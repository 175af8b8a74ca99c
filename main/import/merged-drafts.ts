/**
 * What the rows of a flat sheet say of things that many of them name: taken together, field by field.
 * Answers for the first saying of a field standing, and for another one being told with both values. An empty cell says nothing.
 */
import type { ProfileTable, ProfileValue } from './profile-schema.ts';
import type { Draft, Fields, RowScope } from './row-scope.ts';
import { cellText, foldWord, shorten, type Value } from './values.ts';

export interface MergedDrafts {
  /** What is new in a draft, and whether its thing is named for the first time. What contradicts an earlier row is told. */
  fresh(draft: Draft, scope: RowScope, table: ProfileTable): { readonly set: Fields; readonly isFirst: boolean };
}

interface Said {
  readonly value: Value;
  /** As it stood in the file, where that says more: a grade, a word. */
  readonly written: string | null;
  readonly row: number;
}

interface Thing {
  readonly said: Map<string, Said>;
  /** Other values that have been told. */
  readonly told: Set<string>;
}

export function createMergedDrafts(): MergedDrafts {
  const things = new Map<string, Thing>();
  const thingOf = (id: string) => {
    const known = things.get(id);
    if (known !== undefined) return { thing: known, isNew: false };
    const thing: Thing = { said: new Map(), told: new Set() };
    things.set(id, thing);
    return { thing, isNew: true };
  };
  return {
    fresh(draft, scope, table) {
      const { thing, isNew } = thingOf(draft.id);
      const fresh: Record<string, Value> = {};
      for (const [field, value] of Object.entries(draft.set)) {
        if (value === null) continue;
        const before = thing.said.get(field);
        if (before === undefined) {
          thing.said.set(field, { value, written: writtenIn(scope, draft, field, table), row: scope.row.row });
          fresh[field] = value;
        } else if (!isSame(before.value, value)) tellOther(draft, field, { before, value, thing, scope, table });
      }
      return { set: fresh, isFirst: isNew };
    },
  };
}

/** What is counted for people is what they wrote: two names that differ in case alone are one. */
function isSame(a: Value, b: Value): boolean {
  return a === b || (typeof a === 'string' && typeof b === 'string' && foldWord(a) === foldWord(b));
}

interface Other {
  readonly before: Said;
  readonly value: Value;
  readonly thing: Thing;
  readonly scope: RowScope;
  readonly table: ProfileTable;
}

function tellOther({ entity, key, set }: Draft, field: string, { before, value, thing, scope, table }: Other): void {
  // Told as names (names.ts), with where they stand.
  if (field === 'name' && (entity === 'department' || entity === 'organisation')) return;
  // A grade is a state and a score: one of them says it.
  if (field === 'state' && (set['score'] ?? null) !== null) return;
  const column = columnOf(table, entity, field);
  const heading = column === null ? null : scope.row.heading(column);
  // What no column says is worked out from others, which are told themselves.
  if (column === null || heading === null) return;
  const word = `${field} ${value}`;
  if (thing.told.has(word)) return;
  thing.told.add(word);
  scope.tell('warning', 'values_disagree', heading, {
    key: shorten(key.replaceAll('/', ' · ')),
    value: writtenIn(scope, { entity }, field, table) ?? shown(value, column, table),
    otherValue: before.written ?? shown(before.value, column, table),
    otherRow: before.row,
  });
}

function columnOf({ records }: ProfileTable, entity: string, field: string): string | null {
  for (const record of records) {
    if (record.entity !== entity) continue;
    const value: ProfileValue | undefined = record.set[field];
    if (typeof value === 'string' && value.startsWith('$')) return value.slice(1);
    if (typeof value === 'object' && value !== null && 'ifFilled' in value) return value.ifFilled;
  }
  return null;
}

const WRITTEN: ReadonlySet<string> = new Set(['gradeState', 'gradeScore', 'list']);

/** Null where the value is as it was written. A copy: a piece of a file's text would keep all of it in memory. */
function writtenIn(
  { row }: RowScope,
  { entity }: Pick<Draft, 'entity'>,
  field: string,
  table: ProfileTable,
): string | null {
  const column = columnOf(table, entity, field);
  const index = column === null ? -1 : table.columns.findIndex(({ name }) => name === column);
  if (!WRITTEN.has(table.columns[index]?.type ?? '')) return null;
  const text = cellText(row.cells[row.source.layout.columnAt[index] ?? -1] ?? null);
  return text === '' ? null : Buffer.from(shorten(text)).toString();
}

/** As people count it: kroner, not øre. */
function shown(value: Value, column: string, { columns }: ProfileTable): string | number {
  if (typeof value !== 'number') return shorten(String(value));
  const type = columns.find(({ name }) => name === column)?.type;
  if (type === 'year') return String(value);
  return value / (type === 'money' || type === 'percent' ? 100 : type === 'decimal' ? 1_000 : 1);
}

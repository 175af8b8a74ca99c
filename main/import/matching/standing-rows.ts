/**
 * Rows that stand, met by what a file says of them where their key does not: the file has a column more than the last one, or one less, or
 * writes a name in other letters.
 * Answers for each of them being met once, by the one row that fits it, and for what fits several being told instead of doubled in silence.
 */
import type { EntityName } from '../../../db/entities.ts';
import { type Findings, NOWHERE } from '../findings.ts';
import { keyPart } from '../keys.ts';
import type { Ids, MappedRow } from '../row-scope.ts';
import { foldWord, shorten, type Value } from '../values.ts';
import { createNamedParts, type NamedPart, type NamedParts } from './named-parts.ts';

/** What may be met by the records of one kind that a table makes. */
export interface StandingRows {
  readonly table: string;
  readonly entity: EntityName;
  /** Template of the records' keys. */
  readonly key: string;
  /** Columns that describe a row, in the order of `values`. */
  readonly columns: readonly string[];
  /** Those of them that are numbers of the rows' own: two that differ in them are two, whatever else they share. */
  readonly numbers: readonly string[];
  /** `values` null: nothing is known. `free`: places in which a row of the file may say what it will. */
  readonly rows: readonly {
    readonly id: string;
    readonly department: string;
    readonly values: readonly (string | null)[];
    readonly free: readonly number[];
    /** Known by a number that is not kept with it: nothing else leads to it. */
    readonly isByKey: boolean;
  }[];
  /** What hangs on them and is known by nothing but what it hangs on: assessments, by report and part. */
  readonly hanging: readonly { readonly id: string; readonly on: readonly [string, string] }[];
}

/** A building part, by its number or its name. */
export interface NumberedPart extends NamedPart {
  readonly number: string | null;
  readonly group: number;
}

/** The id of the row of ours that a row means, where `own` is the one its key gives. */
export type Meet = (row: MappedRow, key: string, own: string) => string;

export interface Standing {
  /** Null where nothing is to be met. */
  meeting(table: string, entity: EntityName, key: string): Meet | null;
  /** What hangs on two rows together. */
  hanging(on: readonly [Value, Value]): string | undefined;
  /** Ids of the parts that bear this number: in the building where one is named, else in the department. */
  partsNumbered(department: Value, building: Value, number: Value): readonly string[];
  readonly named: NamedParts;
  /** Account group of a part that stands; null for one that is not known. */
  groupOf(part: string): number | null;
  tell(findings: Findings): void;
}

export const NOTHING_STANDS: Standing = {
  meeting: () => null,
  hanging: () => undefined,
  partsNumbered: () => [],
  named: createNamedParts(undefined),
  groupOf: () => null,
  tell: () => undefined,
};

interface Pattern {
  /** What must be alike; an empty cell is like nothing known. */
  readonly columns: readonly string[];
  readonly ids: Map<string, string[]>;
}

/** `ids` makes the id of a row whose own is another row's by now. */
export function createStanding(all: readonly StandingRows[], ids: Ids, parts?: readonly NumberedPart[]): Standing {
  const named = createNamedParts(parts);
  const meetings = new Map<string, Meet>();
  const claimed = new Map<string, string>();
  const met = { count: 0, example: '' };
  const alike = { count: 0, example: '' };
  const note = (what: { count: number; example: string }, key: string) => {
    what.count += 1;
    if (what.example === '') what.example = shorten(key.split('/').filter(Boolean).join(' · '));
  };
  for (const standing of all) {
    const { entity, table, key: template, rows, numbers } = standing;
    const patterns = patternsOf(standing);
    const stand = new Map(rows.map(({ id, values }) => [id, numbersOf(standing, values)]));
    const given = new Map<string, string>();
    const find = (row: MappedRow, key: string, own: string): string => {
      const name = `${entity}:${key}`;
      const isFree = (id: string) => (claimed.get(id) ?? name) === name;
      const isTaken = !isFree(own);
      const its = numbers.map((column) => folded(row.value(column))).join('/');
      const number = stand.get(own);
      // A number that came later may have made it another's.
      const isOwn = number !== undefined && !(number !== its && its === numbers.map(() => '').join('/'));
      if (isOwn && !isTaken) {
        claimed.set(own, name);
        return own;
      }
      const alikes = patterns.flatMap((pattern) => lookUp(pattern, row));
      const open = [...new Set(alikes)].filter(isFree);
      const [hit, another] = open;
      if (hit !== undefined && another === undefined) {
        claimed.set(hit, name);
        note(met, key);
        return hit;
      }
      if (alikes.length > 0) note(alike, key);
      return isTaken || (number !== undefined && !isOwn) ? ids.of(entity, `${key}#2`) : own;
    };
    const meet: Meet = (row, key, own) => {
      const before = given.get(key);
      if (before !== undefined) return before;
      const id = find(row, key, own);
      given.set(key, id);
      return id;
    };
    meetings.set(nameOf(table, entity, template), meet);
  }
  const numbered = Map.groupBy(
    (parts ?? []).filter(({ number }) => number !== null),
    ({ department, number }) => [department, number].map(folded).join('/'),
  );
  const groups = new Map((parts ?? []).map(({ id, group }) => [id, group]));
  const pairs = new Map(all.flatMap(({ hanging }) => hanging.map(({ id, on }) => [on.join(' '), id] as const)));
  return {
    meeting: (table, entity, key) => meetings.get(nameOf(table, entity, key)) ?? null,
    partsNumbered(department, building, number) {
      const inDepartment = numbered.get([department, number].map(folded).join('/')) ?? [];
      const there = inDepartment.filter((part) => building === null || folded(part.building) === folded(building));
      return (there.length > 0 ? there : inDepartment).map(({ id }) => id);
    },
    hanging: (on) => (pairs.size === 0 ? undefined : pairs.get(on.join(' '))),
    named,
    groupOf: (part) => groups.get(part) ?? null,
    tell(findings) {
      named.tell(findings);
      if (met.count > 0) findings.add('info', 'met_by_description', NOWHERE, { rows: met.count, example: met.example });
      if (alike.count > 0)
        findings.add('warning', 'alike_not_met', NOWHERE, { rows: alike.count, example: alike.example });
    },
  };
}

function nameOf(table: string, entity: EntityName, key: string): string {
  return `${table} ${entity} ${key}`;
}

function numbersOf({ columns, numbers }: StandingRows, values: readonly (string | null)[]): string {
  return numbers.map((column) => folded(values[columns.indexOf(column)] ?? null)).join('/');
}

/** Rows that are free in the same places are looked up the same way. */
function patternsOf({ columns, rows }: StandingRows): readonly Pattern[] {
  const patterns = new Map<string, Pattern>();
  for (const { id, department, values, free, isByKey } of rows) {
    if (isByKey) continue;
    const name = free.join();
    const pattern = patterns.get(name) ?? {
      columns: columns.filter((_, at) => !free.includes(at)),
      ids: new Map<string, string[]>(),
    };
    patterns.set(name, pattern);
    const key = [department, ...values.filter((_, at) => !free.includes(at))].map(folded).join('/');
    const known = pattern.ids.get(key);
    if (known === undefined) pattern.ids.set(key, [id]);
    else known.push(id);
  }
  return [...patterns.values()];
}

function lookUp({ columns, ids }: Pattern, row: MappedRow): readonly string[] {
  return ids.get(['departmentKey', ...columns].map((column) => folded(row.value(column))).join('/')) ?? [];
}

function folded(value: Value): string {
  return keyPart(typeof value === 'string' ? foldWord(value) : value);
}

/**
 * What the tables of one import know of each other: rows to be found again, sums to be compared, classes to be recognised.
 * Answers for references between files that share no id (the part with this code, name and place).
 * Must never hold more than ids and figures: files can have 300,000 rows.
 */
import type { CatalogueClass } from '../../domain/classification/catalogue.ts';
import { createDepartments, type Departments } from './matching/departments.ts';
import { NOTHING_STANDS, type Standing } from './matching/standing-rows.ts';
import { createPlanSpans, type PlanSpans } from './plans/plan-spans.ts';
import { isForm } from './profile-parts.ts';
import type { Profile, ProfileTable, ProfileValue } from './profile-schema.ts';
import type { MappedRow } from './row-scope.ts';
import { foldWord, type Value } from './values.ts';

/** What the worker needs of a catalogue class. */
export type KnownClass = Pick<CatalogueClass, 'key' | 'nameDa' | 'group'>;

export interface SharedState {
  /** Key of the catalogue class with this name in this group, or null. */
  classOf(name: Value, group: Value): string | null;
  /** The catalogue class of this name, whatever its group; null where two groups have one. */
  classNamed(name: Value): KnownClass | null;
  /** Keeps an accepted row findable for the later tables that will look for it. */
  remember(table: ProfileTable, row: MappedRow, id: string): void;
  /** Ids of the rows of a table with the same values in these columns. */
  find(table: string, columns: readonly string[], row: MappedRow): readonly string[];
  /** Which department a row means. */
  readonly departments: Departments;
  /** Rows that stand and are met by what describes them. */
  readonly standing: Standing;
  /** Years of the plans whose lines name them. */
  readonly planSpans: PlanSpans;
  /** Account groups of the parts of this import, where lines of a plan stand in theirs; null where there are none. */
  readonly groups: Map<string, number> | null;
  /** Sums in øre by any key, for control figures. */
  readonly sums: Map<string, number>;
}

/** Names kept in mind; a file whose every part has a name of its own asks anew. */
const MOST_MET = 1_000;

export function createSharedState(
  profile: Profile,
  classes: readonly KnownClass[],
  departments: Departments = createDepartments(),
  standing: Standing = NOTHING_STANDS,
): SharedState {
  const lookups = lookupsByTable(profile);
  const rows = new Map<string, string[]>();
  const known = new Map<string, string | null>();
  const classKeys = new Map(classes.map(({ nameDa, group, key }) => [`${group}:${lettersOnly(nameDa)}`, key]));
  const byName = new Map<string, KnownClass | null>();
  /** Names as files write them: few, and met again in most rows. */
  const met = new Map<string, KnownClass | null>();
  for (const known of classes) {
    const name = lettersOnly(known.nameDa);
    byName.set(name, byName.has(name) ? null : known);
  }
  return {
    classNamed(name) {
      if (name === null) return null;
      const asked = String(name);
      let named = met.get(asked);
      if (named === undefined) {
        named = byName.get(lettersOnly(asked)) ?? null;
        if (met.size < MOST_MET) met.set(asked, named);
      }
      return named;
    },
    planSpans: createPlanSpans(),
    groups: profile.tables.some(hasPlanLines) ? new Map() : null,
    sums: new Map(),
    departments,
    standing,
    classOf(name, group) {
      if (name === null) return null;
      const asked = `${group}:${name}`;
      let key = known.get(asked);
      if (key === undefined) {
        key = classKeys.get(`${group}:${lettersOnly(String(name))}`) ?? null;
        known.set(asked, key);
      }
      return key;
    },
    remember(table, row, id) {
      for (const columns of lookups.get(table.key) ?? []) {
        const key = lookupKey(table.key, columns, row);
        const known = rows.get(key);
        if (known === undefined) rows.set(key, [id]);
        // A second one says that the first is not the only one; rows of a flat sheet name the same one again.
        else if (known.length < 2 && known[0] !== id) known.push(id);
      }
    },
    find: (table, columns, row) => rows.get(lookupKey(table, columns, row)) ?? [],
  };
}

function hasPlanLines({ records }: ProfileTable): boolean {
  return records.some(({ builder }) => builder === 'mappedPlanLine');
}

/** Punctuation and spaces differ from list to list: "træ / træ-alu" and "træ/træ-alu" name one class. */
function lettersOnly(name: string): string {
  return foldWord(name).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Table → the lists of columns by which later tables look for its rows. */
function lookupsByTable(profile: Profile): ReadonlyMap<string, readonly (readonly string[])[]> {
  const found = new Map<string, Map<string, readonly string[]>>();
  const note = (value: ProfileValue) => {
    if (!isForm(value) || !('match' in value)) return;
    const lists = found.get(value.match) ?? new Map<string, readonly string[]>();
    for (const columns of value.by) lists.set(columns.join(), columns);
    found.set(value.match, lists);
  };
  for (const table of profile.tables) {
    for (const record of table.records) for (const value of Object.values(record.set)) note(value);
  }
  return new Map([...found].map(([table, lists]) => [table, [...lists.values()]]));
}

function lookupKey(table: string, columns: readonly string[], row: MappedRow): string {
  const values = columns.map((column) => {
    const value = row.value(column);
    return typeof value === 'string' ? foldWord(value) : value;
  });
  return JSON.stringify([table, columns, values]);
}

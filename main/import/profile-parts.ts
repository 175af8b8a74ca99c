/**
 * The parts of a profile: which columns a value reads, which fields a record fills, what in it points nowhere.
 * Answers for refusing a profile that names an unknown entity, field, table or column before a file is opened with it.
 * Free of the schema library, so that the importing thread starts fast.
 */
import { ENTITIES, type EntityName, fieldSpec } from '../../db/entities.ts';
import type { Profile, ProfileRecord, ProfileTable, ProfileValue } from './profile-schema.ts';

export type ProfileFault = { readonly table: string; readonly fault: string };

/** Finds what zod cannot see: unknown columns, fields and tables, required fields that nothing fills. */
export function profileFaults(profile: Profile): readonly ProfileFault[] {
  const faults: ProfileFault[] = [];
  const earlier = new Map<string, ReadonlySet<string>>();
  for (const table of profile.tables) {
    const columns = new Set(table.columns.map((column) => column.name));
    const report = (fault: string) => faults.push({ table: table.key, fault });
    const known = (name: string, where: string) => {
      if (!columns.has(name)) report(`${where}: no column ${name}`);
    };
    if (columns.size !== table.columns.length) report('a column name is used twice');
    if (earlier.has(table.key)) report('a table key is used twice');
    if (table.records.length === 0 && table.control === undefined) report('neither records nor a control');
    for (const column of table.columns) {
      if ((column.type === 'list') !== (column.values !== undefined))
        report(`${column.name}: list and values belong together`);
    }
    for (const name of totalColumns(table)) known(name, 'totals');
    for (const record of table.records) {
      for (const name of keyColumns(record.key)) known(name, `${record.entity} key`);
      if (record.when !== undefined) known(record.when, `${record.entity} when`);
      for (const fault of recordFaults(record)) report(fault);
      for (const value of [...Object.values(record.set), ...Object.values(record.create)]) {
        for (const name of valueColumns(value)) known(name, record.entity);
        if (isForm(value) && 'match' in value) {
          const other = earlier.get(value.match);
          if (other === undefined) report(`${record.entity}: no earlier table ${value.match}`);
          else
            for (const name of value.by.flat())
              if (!other.has(name)) report(`table ${value.match} has no column ${name}`);
        }
      }
    }
    earlier.set(table.key, columns);
  }
  return faults;
}

function totalColumns({ totals }: ProfileTable): readonly string[] {
  return totals === undefined ? [] : [totals.column, ...totals.sum];
}

function recordFaults(record: ProfileRecord): readonly string[] {
  const faults: string[] = [];
  const fields = new Set([...Object.keys(record.set), ...Object.keys(record.create)]);
  for (const field of fields) {
    if (fieldSpec(record.entity, field) === null) faults.push(`${record.entity} has no field ${field}`);
  }
  if (record.update) return faults;
  for (const field of requiredFields(record.entity)) {
    if (!fields.has(field)) faults.push(`${record.entity}.${field} is required and nothing fills it`);
  }
  return faults;
}

/** Fields without which a row of this entity cannot be made. */
export function requiredFields(entity: EntityName): readonly string[] {
  return Object.entries(ENTITIES[entity].fields)
    .filter(([, spec]) => 'required' in spec)
    .map(([field]) => field);
}

export function isForm(value: ProfileValue): value is Exclude<ProfileValue, string | number | boolean | null> {
  return typeof value === 'object' && value !== null;
}

/** Column names in a key template. */
export function keyColumns(template: string): readonly string[] {
  return [...template.matchAll(/\{([A-Za-z0-9]+)\}/g)].map((match) => match[1] ?? '');
}

/** Columns that a value reads. */
export function valueColumns(value: ProfileValue): readonly string[] {
  if (typeof value === 'string') return value.startsWith('$') ? [value.slice(1)] : [];
  if (!isForm(value)) return [];
  if ('ref' in value) return [...keyColumns(value.key), ...(value.when === undefined ? [] : [value.when])];
  if ('from' in value) return [value.from];
  if ('prefix' in value) return [value.prefix];
  if ('match' in value) return [...value.by.flat(), ...(value.when === undefined ? [] : [value.when])];
  if ('ifFilled' in value) return [value.ifFilled];
  if ('standing' in value) return [value.number, value.name].flatMap((column) => column ?? []);
  return [value.classOf, value.group];
}

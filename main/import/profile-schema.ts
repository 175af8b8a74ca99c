/**
 * The language of import profiles: how tables are recognised, what their columns mean, which rows of ours they become.
 * Answers for the shape of a profile file and for refusing one that names an unknown entity, field or column.
 * Must never hold code or a path: a profile is data that can be shared, and what needs real code is a named builder.
 */
import * as z from 'zod';
import { ENTITIES, ENTITY_NAMES, type EntityName, fieldSpec } from '../../db/entities.ts';

const nameSchema = z.string().regex(/^[a-z][A-Za-z0-9]*$/);
const textPair = z.strictObject({ da: z.string().min(1), en: z.string().min(1) });
const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const columnTypeSchema = z.enum([
  'text',
  'code',
  'integer',
  'decimal',
  'money',
  'percent',
  'year',
  'day',
  'yesNo',
  'list',
]);
export type ColumnType = z.infer<typeof columnTypeSchema>;

const columnSchema = z.strictObject({
  name: nameSchema,
  /** Accepted headings; compared without case, soft hyphens and doubled spaces. */
  header: z.array(z.string().min(1)).min(1),
  type: columnTypeSchema,
  /** An empty cell rejects the row. */
  required: z.boolean().default(false),
  /** The file may lack the whole column. */
  optional: z.boolean().default(false),
  /** Texts that mean "nothing here", beside the empty cell. */
  empty: z.array(z.string()).default([]),
  /** `code`: digits are filled up with leading zeros to this length (a spreadsheet turns 0101 into 101). */
  pad: z.int().min(1).max(20).optional(),
  /** `text`/`code`: only the first word of the cell. */
  take: z.literal('firstWord').optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  /** `list`: their word → ours. Compared without case. */
  values: z.record(z.string(), scalar).optional(),
  /** `text`: other words are kept, but told with this code. */
  expected: z.strictObject({ values: z.array(z.string()).min(1), code: z.string() }).optional(),
});
export type ProfileColumn = z.infer<typeof columnSchema>;

const refSchema = z.strictObject({ ref: z.enum(ENTITY_NAMES), key: z.string().min(1), when: nameSchema.optional() });
const fromSchema = z.strictObject({ from: nameSchema, values: z.record(z.string(), scalar) });
/** Longest prefix of a code wins (classification codes). */
const prefixSchema = z.strictObject({ prefix: nameSchema, values: z.record(z.string(), scalar) });
/** The row of an earlier table that has the same values in these columns; the first list of columns that finds one wins. */
const matchSchema = z.strictObject({
  match: nameSchema,
  by: z.array(z.array(nameSchema).min(1)).min(1),
  required: z.boolean().default(false),
  /** Looked for only where this column holds something. */
  when: nameSchema.optional(),
});
const classSchema = z.strictObject({ classOf: nameSchema, group: nameSchema });

/** `$column`, a constant, or one of the small forms above. */
export const valueSchema = z.union([scalar, refSchema, fromSchema, prefixSchema, matchSchema, classSchema]);
export type ProfileValue = z.infer<typeof valueSchema>;

const recordSchema = z.strictObject({
  entity: z.enum(ENTITY_NAMES),
  /** Natural key: `{column}` and plain text; the id is uuid5 of workspace, entity and this. */
  key: z.string().min(1),
  /** Many rows speak of the same thing (an organisation repeated for each department). */
  shared: z.boolean().default(false),
  /** Only sets fields of a row that another record or an earlier import has made. */
  update: z.boolean().default(false),
  /** Only for rows where this column holds something. */
  when: nameSchema.optional(),
  set: z.record(z.string(), valueSchema),
  /** Set when the row is made, never afterwards: what the file does not speak of. */
  create: z.record(z.string(), valueSchema).default({}),
  builder: z.string().optional(),
  options: z.record(z.string(), scalar).default({}),
});
export type ProfileRecord = z.infer<typeof recordSchema>;

const tableSchema = z.strictObject({
  key: nameSchema,
  title: textPair,
  optional: z.boolean().default(false),
  sheet: z.string().optional(),
  columns: z.array(columnSchema).min(1),
  /** Headings that are years (1900–2999): one amount a year, to the right. */
  years: z.strictObject({ type: z.literal('money') }).optional(),
  /** Rows that hold sums of the others: compared with them, never imported. */
  totals: z
    .strictObject({
      column: nameSchema,
      values: z.array(z.string()).min(1),
      /** Columns of amounts that the row sums up, beside the years. */
      sum: z.array(nameSchema).default([]),
      toleranceOre: z.int().min(0).default(0),
    })
    .optional(),
  /** A named check instead of records: the rows are control figures. */
  control: z.strictObject({ builder: z.string(), options: z.record(z.string(), scalar).default({}) }).optional(),
  records: z.array(recordSchema).default([]),
});
export type ProfileTable = z.infer<typeof tableSchema>;

export const profileSchema = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]{1,79}$/),
  version: z.int().min(1),
  title: textPair,
  description: textPair,
  tables: z.array(tableSchema).min(1),
});
export type Profile = z.infer<typeof profileSchema>;

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

function valueColumns(value: ProfileValue): readonly string[] {
  if (typeof value === 'string') return value.startsWith('$') ? [value.slice(1)] : [];
  if (!isForm(value)) return [];
  if ('ref' in value) return [...keyColumns(value.key), ...(value.when === undefined ? [] : [value.when])];
  if ('from' in value) return [value.from];
  if ('prefix' in value) return [value.prefix];
  if ('match' in value) return [...value.by.flat(), ...(value.when === undefined ? [] : [value.when])];
  return [value.classOf, value.group];
}

/**
 * Turns rows of a recognised table into drafts of our rows, as its profile says.
 * Answers for compiling a profile's small language once per table, so that 250,000 rows cost only function calls.
 * Must never know a particular profile: what needs real code is a builder.
 */
import { MISSING_WORDS } from '../../domain/import/plain-words.ts';
import { type RecordBuilder, recordBuilder } from './builders/index.ts';
import type { Source } from './detect.ts';
import { createKeyCounter } from './key-counter.ts';
import { createKeys, keyPart, type Named } from './keys.ts';
import { createPlacing } from './matching/placing.ts';
import { isForm, keyColumns, requiredFields, valueColumns } from './profile-parts.ts';
import type { ProfileRecord, ProfileTable, ProfileValue } from './profile-schema.ts';
import type { Cell, Row } from './readers/index.ts';
import { type Compiling, compileValue, type Resolve } from './resolve.ts';
import { createRowScope, type Draft, type Ids, type MappedRow, type Reference, type RowScope } from './row-scope.ts';
import type { SharedState } from './shared-state.ts';
import { type CellReading, cellText, columnReader, foldWord, shorten, type Value } from './values.ts';

export interface TableMapper {
  /** The row's values; null for an empty row. Faulty cells reject the row. */
  read(source: Source, row: Row): RowScope | null;
  /** Adds the drafts to a row that was read. */
  draft(scope: RowScope): void;
}

interface CompiledRecord {
  readonly spec: ProfileRecord;
  readonly nameOf: (row: MappedRow) => Named;
  readonly set: readonly (readonly [string, Resolve])[];
  readonly create: readonly (readonly [string, Resolve])[];
  readonly required: readonly string[];
  readonly build: RecordBuilder | null;
  readonly near: Draft['near'];
  /** Places of the columns it reads, where the same values always make the same draft; null where other things count as well. */
  readonly reads: readonly number[] | null;
  /** What the last row made of it: departments and buildings stand in runs. */
  last: { readonly row: RowScope['row']; readonly draft: Draft; readonly references: readonly Reference[] } | null;
}

export function createTableMapper(table: ProfileTable, ids: Ids, shared: SharedState): TableMapper {
  const read = createRowReader(table, ids, shared);
  const placeOf = (column: string) => table.columns.findIndex(({ name }) => name === column);
  const keys = createKeys(ids, placeOf, (entity, template) => shared.standing.meeting(table.key, entity, template));
  const compiling = { shared, placeOf, keys };
  const records = table.records.map((spec) => compileRecord(spec, compiling));
  return {
    read,
    draft(scope) {
      for (const record of records) {
        if (scope.rejected) return;
        addDrafts(record, scope, shared);
      }
    },
  };
}

/** What all rows of one source have in common. */
interface ColumnPlaces {
  readonly places: ReadonlyMap<string, number>;
  readonly present: readonly boolean[];
}

/** A class, because 250,000 rows would each make three functions of their own. */
class Mapped implements MappedRow {
  readonly source: Source;
  readonly row: number;
  readonly cells: readonly Cell[];
  readonly values: Value[];
  readonly years: (number | null)[] = [];
  present: readonly boolean[];
  private readonly places: ReadonlyMap<string, number>;

  constructor(source: Source, { row, cells }: Row, { places, present }: ColumnPlaces) {
    this.source = source;
    this.row = row;
    this.cells = cells;
    // As long as it will be: one that grows is copied twice on the way.
    this.values = new Array<Value>(present.length);
    this.places = places;
    this.present = present;
  }

  value(column: string): Value {
    return this.values[this.places.get(column) ?? -1] ?? null;
  }

  has(column: string): boolean {
    return this.present[this.places.get(column) ?? -1] === true;
  }

  /** What cannot be read says nothing: what stands there already stays. */
  leaveOut(index: number): void {
    this.present = this.present.with(index, false);
  }

  heading(column: string): string | null {
    const { columnAt, headings } = this.source.layout;
    return headings[columnAt[this.places.get(column) ?? -1] ?? -1] ?? null;
  }
}

const ABSENT: CellReading = { ok: true, value: null };

function createRowReader(table: ProfileTable, ids: Ids, { departments }: SharedState): TableMapper['read'] {
  const placing = createPlacing(table, departments);
  const places = new Map(table.columns.map(({ name }, index) => [name, index]));
  const readers = table.columns.map(columnReader);
  const constants = table.columns.map(({ constant }, index) =>
    constant === undefined ? undefined : readers[index]?.(constant),
  );
  const readAmount = columnReader({
    name: 'year',
    header: [],
    type: 'money',
    required: false,
    optional: true,
    empty: table.years?.decimal === undefined ? [] : [...MISSING_WORDS],
    decimal: table.years?.decimal,
    factor: table.years?.factor,
    currency: table.years?.currency,
  });
  const dated = table.columns.flatMap(({ yearOf }, index) =>
    yearOf === undefined ? [] : [{ from: places.get(yearOf) ?? -1, index }],
  );
  const choices = table.columns.flatMap(({ firstOf }, index) => (firstOf === undefined ? [] : [{ firstOf, index }]));
  const fallbacks = table.columns.map(({ fallback }, index) =>
    fallback === undefined ? undefined : readers[index]?.(fallback),
  );
  const ordinals = table.columns.flatMap(({ nth }, index) => (nth === undefined ? [] : [createOrdinal(nth, index)]));
  const expectations = table.columns.flatMap(({ name, expected }) =>
    expected === undefined ? [] : [{ name, code: expected.code, words: new Set(expected.values.map(foldWord)) }],
  );
  let known: { readonly source: Source; readonly columns: ColumnPlaces } | null = null;
  const placesIn = (source: Source) => {
    if (known?.source !== source) {
      const present = constants.map(
        (constant, index) => constant !== undefined || (source.layout.columnAt[index] ?? -1) >= 0,
      );
      known = { source, columns: { places, present } };
    }
    return known.columns;
  };
  return (source, row) => {
    const { cells } = row;
    if (cells.every((cell) => isBlank(cell))) return null;
    const { columnAt, headings, years } = source.layout;
    const mapped = new Mapped(source, row, placesIn(source));
    const { values, years: amounts } = mapped;
    const scope = createRowScope(mapped, ids);
    for (let index = 0; index < readers.length; index += 1) {
      const readCell = readers[index] as (typeof readers)[number];
      const cellAt = columnAt[index] ?? -1;
      const constant = constants[index];
      const result =
        constant !== undefined
          ? constant
          : cellAt < 0
            ? ABSENT
            : filledBy(readCell(cells[cellAt] ?? null), fallbacks[index]);
      values[index] = result.ok ? result.value : null;
      if (!result.ok) scope.reject(result.error.code, headings[cellAt] ?? null, result.error.params);
      else if (result.doubt !== undefined) {
        scope.tell('warning', result.doubt.code, headings[cellAt] ?? null, result.doubt.params);
        if (result.value === null) mapped.leaveOut(index);
      }
    }
    placing?.place(scope, values, cells);
    for (const { from, index } of dated) values[index] = yearOfDay(values[from] ?? null);
    for (const { firstOf, index } of choices) values[index] = firstFilled(firstOf, scope);
    placing?.entitle(values);
    for (const ordinal of ordinals) ordinal(scope, values);
    for (const { at: cellAt, year } of years) {
      const result = readAmount(cells[cellAt] ?? null);
      amounts.push(result.ok && typeof result.value === 'number' ? result.value : null);
      if (!result.ok) scope.reject(result.error.code, headings[cellAt] ?? String(year), result.error.params);
    }
    for (const { name, code, words } of expectations) {
      const value = scope.row.value(name);
      if (value !== null && !words.has(foldWord(String(value)))) {
        scope.tell('warning', code, scope.row.heading(name), { value: shorten(String(value)) });
      }
    }
    return scope;
  };
}

/** Of a day as it is kept, YYYY-MM-DD. */
function yearOfDay(day: Value): string {
  return typeof day === 'string' ? day.slice(0, 4) : 'Import';
}

function filledBy(reading: CellReading, fallback: CellReading | undefined): CellReading {
  return reading.ok && reading.value === null && fallback !== undefined ? fallback : reading;
}

/** One value as it is, several joined; null where all lists are empty. */
function firstFilled(lists: readonly (readonly string[])[], { row }: RowScope): Value {
  for (const columns of lists) {
    const values = columns.map((column) => row.value(column));
    if (values.some((value) => value !== null)) return values.map((value) => value ?? '').join(' · ');
  }
  return null;
}

/** Numbers rows that say the same of the same thing: a file's sums hold only with all of them. */
function createOrdinal(of: readonly string[], at: number): (scope: RowScope, values: Value[]) => void {
  const met = createKeyCounter();
  return (scope, values) => {
    let key = '';
    for (const column of of) key += (key === '' ? '' : '/') + keyPart(scope.row.value(column));
    const count = met.count(key);
    if (count === 1) return;
    values[at] = `#${count}`;
    scope.tell('warning', 'duplicate_key_kept', null, { key });
  };
}

function isBlank(cell: Cell): boolean {
  return cell === null || (typeof cell === 'string' && cellText(cell) === '');
}

function compileRecord(spec: ProfileRecord, compiling: Compiling): CompiledRecord {
  const compile = (fields: Readonly<Record<string, ProfileValue>>) =>
    Object.entries(fields).map(([field, value]) => [field, compileValue(value, compiling)] as const);
  return {
    spec,
    nameOf: compiling.keys.named(spec.entity, spec.key),
    set: compile(spec.set),
    create: compile(spec.create),
    required: spec.update ? [] : requiredFields(spec.entity),
    build: spec.builder === undefined ? null : recordBuilder(spec.builder),
    near: Object.keys(spec.tolerance).length === 0 ? null : spec.tolerance,
    reads: columnsRead(spec)?.map(compiling.placeOf) ?? null,
    last: null,
  };
}

/** Only of what many rows of the file say the same about; a lookup in an earlier table may find another row the next time. */
function columnsRead(spec: ProfileRecord): readonly string[] | null {
  const values = [...Object.values(spec.set), ...Object.values(spec.create)];
  if (!spec.shared || spec.update || spec.builder !== undefined) return null;
  if (values.some((value) => isForm(value) && 'match' in value)) return null;
  return [...new Set([...keyColumns(spec.key), ...values.flatMap(valueColumns)])];
}

/** True when the draft of the last row is this row's as well: then it is taken again. */
function repeats(record: CompiledRecord, scope: RowScope): boolean {
  const { reads, last } = record;
  if (reads === null || last === null || last.row.source !== scope.row.source) return false;
  if (last.row.present !== scope.row.present) return false;
  for (const at of reads) if (scope.row.values[at] !== last.row.values[at]) return false;
  scope.add(last.draft);
  if (!last.draft.settled) for (const reference of last.references) scope.refer(reference);
  return true;
}

function addDrafts(record: CompiledRecord, scope: RowScope, shared: SharedState): void {
  const { spec } = record;
  const { row } = scope;
  if (spec.when !== undefined && row.value(spec.when) === null) return;
  if (repeats(record, scope)) return;
  const referred = scope.references.length;
  const set = resolveAll(record.set, scope);
  const create = resolveAll(record.create, scope);
  const missing = record.required.find((field) => (set[field] ?? create[field] ?? null) === null);
  if (missing !== undefined) {
    const heading = headingOf(missing, spec, row);
    scope.reject('missing_field', heading, { needed: missing, needed_da: heading, needed_en: heading });
  }
  if (scope.rejected) return;
  const { id: own, key } = record.nameOf(row);
  // A grade is known by report and part, also of a part that was met by other words than its grade's key has.
  const id =
    spec.entity === 'assessment'
      ? (shared.standing.hanging([set['report_id'] ?? null, set['part_id'] ?? null]) ?? own)
      : own;
  const draft: Draft = {
    entity: spec.entity,
    id,
    key,
    set,
    create,
    main: !spec.shared && !spec.update,
    update: spec.update,
    near: record.near,
    settled: false,
  };
  const drafts = record.build === null ? [draft] : record.build(draft, scope, spec.options, shared);
  for (const built of drafts) {
    const added = built.id === id ? frozen(built, spec.frozen) : built;
    scope.add(added);
    if (record.reads !== null) record.last = { row, draft: added, references: scope.references.slice(referred) };
  }
}

/** What the file calls the column that a field is read from; null where it has none. */
function headingOf(field: string, { set, create }: ProfileRecord, row: MappedRow): string | null {
  const columns = valueColumns(set[field] ?? create[field] ?? null);
  return columns.map((column) => row.heading(column)).find((heading) => heading !== null) ?? null;
}

/** What only counts when the row is made. */
function frozen(draft: Draft, fields: readonly string[]): Draft {
  if (fields.length === 0) return draft;
  const isFrozen = ([field]: [string, Value]) => fields.includes(field);
  const set = Object.entries(draft.set);
  return {
    ...draft,
    set: Object.fromEntries(set.filter((entry) => !isFrozen(entry))),
    create: { ...draft.create, ...Object.fromEntries(set.filter(isFrozen)) },
  };
}

function resolveAll(fields: readonly (readonly [string, Resolve])[], scope: RowScope): Record<string, Value> {
  const resolved: Record<string, Value> = {};
  for (const [field, resolve] of fields) {
    const value = resolve(scope);
    if (value !== undefined) resolved[field] = value;
  }
  return resolved;
}

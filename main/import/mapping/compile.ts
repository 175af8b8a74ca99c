/**
 * A mapping document → a profile for the pipeline, and where each of its tables is to be found.
 * Answers for refusing a mapping that is not finished or contradicts itself before a file is opened with it.
 * Must never guess: what a mapping leaves open is a question, not a default.
 */
import { turnedCell, turnedPlaces, withChoices } from '../../../contract/import-columns.ts';
import type { ImportKind, MappedColumn, MappedTable, Mapping } from '../../../contract/import-mapping.ts';
import { periodWithin } from '../../../domain/import/shape.ts';
import { refuseImport } from '../findings.ts';
import type { Profile, ProfileColumn, ProfileTable } from '../profile-schema.ts';
import { carriedColumns, columnsOfField } from './carried.ts';
import { type CompileContext, columnsOf, currencyOf, FUND_ACCOUNT, tableName, titlesOf } from './compile-columns.ts';
import { flatOf, inReadingOrder, slotOf, withoutNeeds, withSharedPlace } from './flat-tables.ts';
import { accountIn } from './fund-accounts.ts';
import { forReImport } from './kept/re-import.ts';
import { PIVOT_CELL_AT, PIVOT_HEADING_AT, type Reading } from './reading/reading.ts';
import { totalsOf } from './reading/totals.ts';
import { recordsOf } from './records/kind-records.ts';
import { defaultPartKey } from './records/part-records.ts';
import { groupWordsOf, type TableShape } from './records/record-parts.ts';
import { placeOf } from './standing/known-departments.ts';

export interface Compiled {
  readonly profile: Profile;
  /** One for each table of the profile, in the same order. */
  readonly readings: readonly Reading[];
}

/** Throws ImportRefusal: mapping_question_open, mapping_field_twice, mapping_field_missing, mapping_unknown_field, mapping_empty. */
export function compileMapping(mapping: Mapping, context: CompileContext): Compiled {
  const used = withSharedPlace(mapping.tables.filter(({ skip }) => !skip).map(chosen));
  if (used.length === 0) refuseImport('mapping_empty');
  // Files that go together count in one currency, also where only one of them says which.
  const currency =
    used.flatMap(({ constants }) => constants.filter(({ field }) => field === 'currency'))[0]?.value ?? null;
  const ordered = inReadingOrder(
    used.map((table) => ({
      table: withUnit(currency === null ? table : withCurrency(table, currency), context),
      kind:
        table.kind ??
        refuseImport('mapping_question_open', {
          what_da: 'hvad tabellen indeholder',
          what_en: 'what the table holds',
          table: tableName(table),
        }),
    })),
  );
  const done: CompiledTable[] = [];
  ordered.forEach((one, index) => {
    done.push(compileTable(one, `t${index + 1}`, { earlier: done, used, context }));
  });
  return {
    profile: {
      name: 'mapping',
      version: 1,
      title: { da: 'Tilknytning', en: 'Mapping' },
      description: { da: 'Tilknytning', en: 'Mapping' },
      hidden: true,
      tables: done.map(({ profileTable }) => profileTable),
    },
    readings: done.map((one, index) => ({ ...one.reading, idle: idleIn(one, done.slice(index + 1)) })),
  };
}

/** The columns a person has chosen among. Throws ImportRefusal while the choice stands open. */
function chosen(table: MappedTable): MappedTable {
  const open = table.choices?.find(({ use }) => use === null);
  if (open === undefined) return withChoices(table);
  const places = open.among.flatMap(([first = -1]) => first);
  const headings = table.columns.filter(({ at }) => places.includes(at)).map(({ heading }) => heading);
  return refuseImport('mapping_question_open', { what: headings.join(', '), table: tableName(table) });
}

/** Places of columns that are given and of which nothing is made. */
function idleIn({ profileTable, given }: CompiledTable, later: readonly CompiledTable[]): readonly number[] {
  const carried = carriedColumns(
    profileTable,
    later.map((other) => other.profileTable),
  );
  const isIdle = (field: string) => !columnsOfField(field).some((name) => carried.has(name));
  const used = new Set(given.flatMap(({ field, at }) => (field === null || isIdle(field) ? [] : [at])));
  return given.flatMap(({ field, at }) => (field === null || used.has(at) ? [] : [at]));
}

function withCurrency(table: MappedTable, value: string): MappedTable {
  const { columns, constants } = table;
  if ([...columns, ...constants].some(({ field }) => field === 'currency')) return table;
  return { ...table, constants: [...constants, { field: 'currency', value }] };
}

/** Columns of amounts that name no unit have the table's. */
function withUnit(table: MappedTable, { words }: CompileContext): MappedTable {
  const { factor, columns } = table;
  if (factor === undefined) return table;
  const isAmount = ({ at, field: own }: MappedColumn) => {
    const turned = turnedCell(table, at);
    const field = turned === undefined ? own : turned;
    return field !== null && Object.hasOwn(words.fields, field) && words.fields[field]?.type === 'money';
  };
  return {
    ...table,
    columns: columns.map((column) =>
      column.factor !== undefined || !isAmount(column)
        ? column
        : {
            ...column,
            factor: factor ?? refuseImport('mapping_question_open', { what: column.heading, table: tableName(table) }),
          },
    ),
  };
}

interface CompiledTable {
  readonly kind: ImportKind;
  readonly fields: ReadonlySet<string>;
  readonly key: readonly string[];
  readonly profileTable: ProfileTable;
  readonly reading: Reading;
  /** Columns that are one field of each row. */
  readonly given: readonly MappedColumn[];
}

interface Beside {
  readonly earlier: readonly CompiledTable[];
  readonly used: readonly MappedTable[];
  readonly context: CompileContext;
}

function compileTable(
  { table, kind }: { readonly table: MappedTable; readonly kind: ImportKind },
  name: string,
  { earlier, used, context }: Beside,
): CompiledTable {
  const spec = context.words.kinds[kind];
  const yearsOpen = table.columns.find(({ field, decimal }) => field === 'yearAmount' && decimal === null);
  if (yearsOpen !== undefined)
    refuseImport('mapping_question_open', { what: yearsOpen.heading, table: tableName(table) });
  const years = table.columns.filter(({ field, heading }) => field === 'yearAmount' && isYear(heading));
  const columns: ProfileColumn[] = [];
  const places: Reading['columns'][number][] = [];
  const fields = new Set<string>();
  const add = (field: string, from: MappedColumn | null, at: number, constant?: string) => {
    if (fields.has(field))
      refuseImport('mapping_field_twice', { ...titlesOf('field', field, context), sheet: table.sheet });
    fields.add(field);
    for (const column of columnsOf({ field, from, constant }, table, context)) {
      columns.push(column);
      places.push(constant === undefined ? { heading: from?.heading ?? '', at } : null);
      fields.add(column.name);
    }
  };
  for (const column of table.columns) {
    if (column.field !== null && column.field !== 'yearAmount') add(column.field, column, column.at);
  }
  if (table.unpivot !== undefined) {
    const { cell } = table.unpivot;
    if (cell === null)
      return refuseImport('mapping_question_open', {
        what_da: context.words.kinds[kind].title.da,
        what_en: context.words.kinds[kind].title.en,
        table: tableName(table),
      });
    const cells = table.columns.find(({ at }) => table.unpivot?.from.includes(at)) ?? null;
    add(table.unpivot.heading, null, PIVOT_HEADING_AT);
    add(cell, cells, PIVOT_CELL_AT);
    for (const [index, { from, cell: field }] of (table.unpivot.beside ?? []).entries()) {
      add(field, table.columns.find(({ at }) => from.includes(at)) ?? null, PIVOT_CELL_AT + 1 + index);
    }
  }
  for (const { field, value } of table.constants) {
    if (fields.has(field)) continue;
    if (value === null)
      refuseImport('mapping_question_open', { ...titlesOf('what', field, context), table: tableName(table) });
    else if (value !== '') add(field, null, -1, value);
  }
  const has = (field: string) => fields.has(field);
  if (
    kind !== 'codes' &&
    kind !== 'priceIndex' &&
    kind !== 'projects' &&
    !has('organisationNumber') &&
    !has('organisationName')
  ) {
    add('organisationNumber', null, -1, context.organisation);
  }
  computeKeys({ kind, constants: table.constants }, columns, places, fields, context);
  if (kind === 'funds' && !has('account')) add('account', null, -1, FUND_ACCOUNT);
  // A part known by its number needs no name in a list that only refers to it.
  const isNamed = kind !== 'parts' && has('partKey');
  const missing = spec.fields.find(
    ({ field, required }) =>
      (required || field === NEVER_WITHOUT[kind]) && !has(field) && !(field === 'partName' && isNamed),
  );
  if (missing !== undefined)
    refuseImport('mapping_field_missing', { ...titlesOf('field', missing.field, context), table: tableName(table) });

  const key = keyOf(table, kind, has, context);
  const shape: TableShape = {
    has,
    key,
    parts: kind === 'parts' ? null : partsTable(earlier, fields, slotOf(table)),
    buildings: buildingsTable(earlier),
    graded: earlier.some((one) => one.fields.has('gradeState')),
    yearStepOre:
      years.length > 0 && years.every(({ decimal }) => decimal === 'whole')
        ? Math.max(1, 100 * (years[0]?.factor ?? 1))
        : 1,
    hasYears: years.length > 0,
    groupWords: groupWordsOf(context.words),
  };
  const flat = flatOf({ table, kind }, used, { has, hasYears: years.length > 0 });
  const profileTable: ProfileTable = {
    key: name,
    title: spec.title,
    optional: false,
    ...flat,
    columns: [...withoutNeeds(columns, flat.flat, kind)],
    ...(years.length === 0 ? {} : { years: yearsOf(years, table, context) }),
    ...totalsOf(table, kind, has, context),
    records: [
      ...forReImport(recordsOf(kind, shape), { frozen: frozenFields(table), tolerance: tolerances(table, context) }),
    ],
  };
  const turned = new Set(turnedPlaces(table));
  const sayOf = (heading: string) => {
    const as = table.unpivot?.heading ?? '';
    if (as === 'account') return accountIn(heading, context.words.shapes)?.account;
    return PERIODS.has(as) ? undefined : heading;
  };
  const turnedFrom = (places: readonly number[]) =>
    table.columns.flatMap(({ heading, at }) => (places.includes(at) ? [{ heading, at, says: sayOf(heading) }] : []));
  const reading: Reading = {
    file: table.file,
    sheet: table.sheet,
    slot: slotOf(table),
    headerRow: table.headerRow,
    headerRows: table.headerRows,
    unitRow: table.unitRow,
    encoding: table.encoding,
    delimiter: table.delimiter,
    columns: places,
    years: years.map(({ heading, at }) => ({ heading, at })),
    leftOut: table.columns.flatMap(({ field, heading, at }) => (field === null && !turned.has(at) ? [heading] : [])),
    fillDown: table.columns.filter(({ fillDown }) => fillDown === true).map(({ at }) => at),
    unpivot: table.unpivot === undefined ? null : turnedFrom(table.unpivot.from),
    beside: table.unpivot?.beside?.map(({ from }) => turnedFrom(from)) ?? [],
  };
  const given = table.columns.filter(({ field, at }) => field !== 'yearAmount' && !turned.has(at));
  return { kind, fields, key, profileTable, reading, given };
}

/** A column the kind is nothing without, although single cells of it may be empty. */
const NEVER_WITHOUT: Readonly<Partial<Record<ImportKind, string>>> = { priceIndex: 'indexValue' };

/** Fields that the next year's file has other columns for. */
const PERIODS: ReadonlySet<string> = new Set(['accountingYear', 'period']);

/** Kinds that speak of what an inspection saw. */
const SURVEYED: ReadonlySet<ImportKind> = new Set(['parts', 'conditions', 'findings']);

/** No column of a file. */
const COMPUTED: Pick<ProfileColumn, 'type' | 'required' | 'optional' | 'empty'> = {
  type: 'text',
  required: false,
  optional: true,
  empty: [],
};

/**
 * What rows are known by, made from their cells: an id of its own where the cell has one, else all that describes the thing. A list in
 * which only some rows have an id must not take the others for one and the same.
 */
function computeKeys(
  { kind, constants }: Pick<MappedTable, 'constants'> & { readonly kind: ImportKind },
  columns: ProfileColumn[],
  places: Reading['columns'][number][],
  fields: Set<string>,
  context: Pick<CompileContext, 'words' | 'organisation' | 'currencies'>,
): void {
  const { words } = context;
  const compute = (name: string, lists: readonly (readonly string[])[]) => {
    const firstOf = lists.map((list) => list.filter((field) => fields.has(field))).filter((list) => list.length > 0);
    if (firstOf.length === 0) return;
    columns.push({ ...COMPUTED, name, header: [name], firstOf });
    places.push(null);
    fields.add(name);
  };
  if (fields.has('departmentNumber')) {
    const place = { isList: kind === 'departments', ...placeOf(constants, context) };
    columns.push({ ...COMPUTED, name: 'departmentKey', header: ['departmentKey'], place });
    columns.push({ ...COMPUTED, name: 'organisationKey', header: ['organisationKey'] });
    places.push(null, null);
    fields.add('departmentKey');
    fields.add('organisationKey');
  }
  if (fields.has('assessedOn') && SURVEYED.has(kind)) {
    columns.push({ ...COMPUTED, name: 'reportYear', header: ['reportYear'], yearOf: 'assessedOn' });
    places.push(null);
    fields.add('reportYear');
  }
  // A row without a number of its survey belongs to that of its year.
  if (fields.has('reportNumber')) compute('reportId', [['reportNumber'], ['reportYear']]);
  // A name that is left empty is no reason to refuse the row: the number will do.
  compute('organisationTitle', [['organisationName'], ['organisationNumber']]);
  compute('departmentTitle', [['departmentName'], ['departmentNumber']]);
  // Projects of others often come without a number of theirs.
  if (kind === 'projects') compute('projectId', [['projectNumber'], ['projectName']]);
  compute('seriesId', [['seriesTable', 'seriesGroup', 'series']]);
  compute('partId', [['partKey'], ['partCode', 'partName', 'partLocation']]);
  const usual = words.kinds[kind].fields.filter(({ key }) => key).map(({ field }) => field);
  if (fields.has('externalKey') && usual.includes('externalKey')) {
    compute('rowKey', [['externalKey'], usual.filter((field) => field !== 'externalKey')]);
  }
}

/** What the compiler makes of these fields of a list: the columns it works out of them, and what rows are known by. */
export function computedOf(kind: ImportKind, given: readonly string[], words: CompileContext['words']) {
  const fields = new Set(given.flatMap((field) => [field, ...columnsOfField(field)]));
  if (!fields.has('organisationName')) fields.add('organisationNumber');
  const computed: ProfileColumn[] = [];
  computeKeys({ kind, constants: [] }, computed, [], fields, { words, organisation: '', currencies: new Map() });
  const has = (field: string) => fields.has(field);
  return { has, key: keyOf({}, kind, has, { words }), computed };
}

function keyOf(
  table: Pick<MappedTable, 'key'>,
  kind: ImportKind,
  has: (field: string) => boolean,
  { words }: Pick<CompileContext, 'words'>,
): readonly string[] {
  const chosen = table.key?.filter(has) ?? [];
  if (chosen.length > 0) return chosen;
  const usual = words.kinds[kind].fields.filter(({ key }) => key).map(({ field }) => field);
  if (kind === 'parts' || kind === 'conditions') return defaultPartKey(has);
  if (has('rowKey')) return ['rowKey'];
  return usual.filter(has);
}

/** Where findings and lines find their part: all fields both tables have, then fewer. */
function partsTable(earlier: readonly CompiledTable[], fields: ReadonlySet<string>, slot: string): TableShape['parts'] {
  const lists = earlier.filter(({ kind }) => kind === 'parts');
  const parts = lists.find(({ reading }) => reading.slot === slot) ?? lists[0];
  if (parts === undefined) return null;
  const shared = (candidates: readonly string[]) =>
    candidates.filter((field) => parts.fields.has(field) && fields.has(field));
  const full = shared(['departmentKey', 'buildingNumber', 'partKey', 'partCode', 'partName', 'partLocation']);
  const ways = [full, full.filter((field) => field !== 'partLocation')].filter(
    (list) => list.includes('partKey') || list.includes('partName') || list.includes('partCode'),
  );
  const distinct = [...new Map(ways.map((list) => [list.join(), list])).values()];
  return distinct.length === 0 ? null : { table: parts.profileTable.key, by: distinct };
}

function buildingsTable(earlier: readonly CompiledTable[]): TableShape['buildings'] {
  const buildings = earlier.find(
    ({ kind, key }) => kind === 'buildings' && !(key.length === 1 && key[0] === 'buildingNumber'),
  );
  return buildings === undefined ? null : { table: buildings.profileTable.key };
}

/** One way of writing for all columns of years. */
function yearsOf(
  [first]: readonly MappedColumn[],
  table: MappedTable,
  context: CompileContext,
): NonNullable<ProfileTable['years']> {
  return {
    type: 'money',
    decimal: first?.decimal ?? 'open',
    ...(first?.factor === undefined ? {} : { factor: first.factor }),
    ...currencyOf(null, table, context),
  };
}

/** Columns of the profile whose value is only for rows that are made. */
function frozenFields({ columns }: MappedTable): ReadonlySet<string> {
  return new Set(
    columns.flatMap(({ field, onlyNew }) =>
      field === null || onlyNew !== true ? [] : field === 'grade' ? ['gradeState', 'gradeScore'] : [field],
    ),
  );
}

/** In stored units: øre, thousandths, whole. */
function tolerances(table: MappedTable, { words }: CompileContext): Record<string, number> {
  const entries = table.columns.flatMap(({ field, tolerance, factor = 1 }) => {
    const isYears = field === 'yearAmount';
    if (field === null || tolerance === undefined || !(isYears || Object.hasOwn(words.fields, field))) return [];
    const type = isYears ? 'money' : words.fields[field]?.type;
    const unit = type === 'money' || type === 'percent' ? 100 : type === 'decimal' ? 1_000 : 1;
    return [[field, Math.round(tolerance * factor * unit)] as const];
  });
  return Object.fromEntries(entries);
}

export function isYear(heading: string): boolean {
  return /^(?:19|20|21)\d{2}$/.test(periodWithin(heading)?.period ?? '');
}

/**
 * Sheets whose rows repeat everything: each row is read by several tables at once, and is about a thing of each of them or of some.
 * Answers for the file being read once, for a row being taken whole or rejected whole, and for its being counted once.
 * Must never take a row for something it does not name: without work there is no plan line.
 */
import { createNoteRows } from './aside-rows.ts';
import type { Detected, Source } from './detect.ts';
import type { Findings } from './findings.ts';
import { createForeignCells, type ForeignCells } from './foreign-cells.ts';
import { createRowShaper } from './mapping/reading/reading.ts';
import { createOutliers } from './outliers.ts';
import type { ProfileTable } from './profile-schema.ts';
import type { Row } from './readers/index.ts';
import type { Ids, RowScope } from './row-scope.ts';
import type { SharedState } from './shared-state.ts';
import { createTableMapper, type TableMapper } from './table-mapper.ts';
import { createTotalRows } from './total-rows.ts';

/** What one table makes of a row. */
export interface FlatScope {
  readonly table: ProfileTable;
  readonly mapper: TableMapper;
  readonly scope: RowScope;
}

/** A row of the file: what the tables that it is about make of it, things others refer to first. */
export type FlatRow = readonly FlatScope[];

export interface FlatSheet {
  readonly source: Source;
  readonly foreign: ForeignCells;
  isNote(row: Row): boolean;
  /** Null for a row that is no data. */
  read(row: Row): FlatRow | null;
}

/** The tables of one sheet. */
export type FlatGroup = readonly Detected[];

export interface FlatContext {
  readonly ids: Ids;
  readonly shared: SharedState;
  readonly findings: Findings;
}

/** Groups of tables that are read together, in the order they are read. */
export function flatGroups(detected: readonly Detected[]): readonly FlatGroup[] {
  const flat = detected.filter(({ table }) => table.flat !== undefined);
  return [...Map.groupBy(flat, ({ table }) => table.flat?.sheet).values()];
}

interface Member {
  readonly table: ProfileTable;
  readonly mapper: TableMapper;
  readonly outliers: ReturnType<typeof createOutliers>;
  readonly sources: Detected['sources'];
}

/** `tell` once all sheets are read. */
export function createFlatReader(
  group: FlatGroup,
  { ids, shared, findings }: FlatContext,
): { sheets(): readonly FlatSheet[]; tell(): void } {
  const members = group.map(
    ({ table, sources }): Member => ({
      table,
      mapper: createTableMapper(table, ids, shared),
      outliers: createOutliers(table, true),
      sources,
    }),
  );
  // What the rows are about in the end says which of them sum up others.
  const last = members.at(-1);
  const totals = last === undefined ? null : createTotalRows(last.table);
  const sheetAt = (lead: Source, at: number): FlatSheet => {
    const own = members.flatMap(({ sources, ...member }) => {
      const source = sources[at];
      return source === undefined
        ? []
        : [{ ...member, source, shape: shaperOf(source), foreign: createForeignCells(member.table, source) }];
    });
    const columns = own.flatMap(({ table }) => table.columns);
    const columnAt = own.flatMap(({ source }) => source.layout.columnAt);
    const all = { ...lead, layout: { ...lead.layout, columnAt } };
    return {
      source: { ...lead, fillDown: [], unpivot: null },
      foreign: {
        hear: (row, column, named) => {
          for (const { foreign } of own) foreign.hear(row, column, named);
        },
        check: () => undefined,
      },
      isNote: createNoteRows({ ...(last?.table ?? members[0]?.table), columns } as ProfileTable, all, findings),
      read(row) {
        const scopes: (FlatScope & { readonly outliers: Member['outliers'] })[] = [];
        for (const { table, mapper, outliers, source, shape, foreign } of own) {
          const shaped = shape([row])[0] ?? row;
          if (totals !== null && table === last?.table && totals.isTotal(source, shaped)) {
            totals.compare(source, shaped, findings);
            return null;
          }
          const scope = mapper.read(source, shaped);
          if (scope === null) return null;
          foreign.check(scope);
          scopes.push({ table, mapper, scope, outliers });
        }
        const taken = scopes.filter(({ table, scope }) => isAbout(table, scope));
        if (taken.length === 0) {
          const [one] = scopes.slice(-1);
          one?.scope.reject('missing_value', one.scope.row.heading(one.table.flat?.needs[0] ?? ''));
          return scopes.slice(-1);
        }
        tellLeftOut(scopes, taken);
        for (const { table, scope, outliers } of taken) {
          if (table === last?.table) totals?.add(scope);
          outliers.see(scope.row);
        }
        return taken;
      },
    };
  };
  return {
    sheets: () => (last?.sources ?? []).map(sheetAt),
    tell: () => {
      for (const { outliers } of members) outliers.tell(findings);
    },
  };
}

export function isRejected(row: FlatRow): boolean {
  return row.some(({ scope }) => scope.rejected);
}

/** Adds the drafts of all tables to a row, up to the first that rejects it. */
export function draftTogether(row: FlatRow, shared: SharedState): void {
  for (const { table, mapper, scope } of row) {
    if (isRejected(row)) return;
    mapper.draft(scope);
    // The next table may look for what this one makes of the row.
    const main = scope.drafts.find((draft) => draft.main);
    if (main !== undefined && !scope.rejected) shared.remember(table, scope.row, main.id);
  }
}

function shaperOf({ fillDown = [] }: Source): (rows: readonly Row[]) => readonly Row[] {
  return createRowShaper({ fillDown, unpivot: null });
}

function isAbout({ flat }: ProfileTable, { row }: RowScope): boolean {
  if (flat === undefined) return true;
  if (flat.needs.some((column) => row.value(column) === null)) return false;
  return !flat.years || row.years.some((amount) => (amount ?? 0) !== 0);
}

/** A thing that is not taken although the row says something of it: an amount without a work. */
function tellLeftOut(all: FlatRow, taken: FlatRow): void {
  const [bearer] = taken;
  if (bearer === undefined || taken.length === all.length) return;
  const used = new Set(taken.flatMap(({ scope }) => placesIn(scope)));
  for (const { table, scope } of all) {
    if (taken.some((one) => one.scope === scope)) continue;
    const { row } = scope;
    const said = table.columns.filter(
      ({ name, constant }, at) =>
        constant === undefined &&
        (row.values[at] ?? null) !== null &&
        row.heading(name) !== null &&
        !isIn(used, row, at),
    );
    if (said.length === 0) continue;
    const missing = table.flat?.needs.find((column) => row.value(column) === null);
    const heading = missing === undefined ? null : row.heading(missing);
    // A text alone ("none", "watch it") plans nothing; a figure without one is something lost.
    const isFigure = said.some(({ type }) => type !== 'text' && type !== 'code');
    bearer.scope.tell(isFigure ? 'warning' : 'info', 'row_without_thing', heading, {
      table_da: table.title.da,
      table_en: table.title.en,
      said: [...new Set(said.map(({ name }) => row.heading(name) ?? ''))].join(' · '),
    });
  }
}

function placesIn({ row }: RowScope): readonly number[] {
  return row.source.layout.columnAt.filter((at) => at >= 0);
}

function isIn(used: ReadonlySet<number>, { source }: RowScope['row'], index: number): boolean {
  return used.has(source.layout.columnAt[index] ?? -1);
}

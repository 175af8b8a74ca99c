/**
 * What happens to one row of a file on its way to rows of ours: its values, its drafts, what is told about it, whether it is rejected.
 * Answers for a row being taken whole or not at all.
 * Must never write anything: drafts leave it only when every reference of the row is known.
 */
import type { EntityName } from '../../db/entities.ts';
import { uuid5 } from '../../domain/sync/uuid5.ts';
import type { Source } from './detect.ts';
import type { Findings, Level, Params, Place } from './findings.ts';
import type { Cell } from './readers/index.ts';
import { rowCells } from './row-cells.ts';
import type { Value } from './values.ts';

/** An absent field is one the file does not speak of; null is an empty cell. */
export type Fields = Readonly<Record<string, Value>>;

/** A row of ours as a file describes it. */
export interface Draft {
  readonly entity: EntityName;
  readonly id: string;
  /** Natural key, for messages. */
  readonly key: string;
  /** What the file says. */
  readonly set: Fields;
  /** Only when the row is made. */
  readonly create: Fields;
  /** One of its own for each row of the file; two rows with one key are a duplicate. */
  readonly main: boolean;
  /** The row must exist already. */
  readonly update: boolean;
  /** Fields in which a difference of no more than this (stored units) is none; null where there are none. */
  readonly near: Readonly<Record<string, number>> | null;
  /** Set once it is sent on, or found to have been said before: the same draft in a later row says nothing new. */
  settled: boolean;
}

/** A row that is known under another id than its key gives. */
export interface Alias {
  readonly entity: EntityName;
  readonly key: string;
  readonly id: string;
}

export interface Reference {
  readonly entity: EntityName;
  readonly id: string;
  readonly key: string;
  /** Name of the last column of its key, for messages. */
  readonly column: string | null;
  /** Set once the row it names is known to be there. */
  met: boolean;
}

/** Makes the deterministic ids of a workspace (sync.md: two offline imports of one file converge). */
export interface Ids {
  of(entity: EntityName, key: string): string;
}

export function createIds(workspaceId: string, aliases: readonly Alias[] = []): Ids {
  const known = new Map(aliases.map(({ entity, key, id }) => [`${entity}:${key}`, id]));
  return {
    of(entity, key) {
      const name = `${entity}:${key}`;
      return (known.size === 0 ? undefined : known.get(name)) ?? uuid5(workspaceId, name);
    },
  };
}

export interface MappedRow {
  readonly source: Source;
  readonly row: number;
  /** As the file has them. */
  readonly cells: readonly Cell[];
  /** By position in the profile's table. */
  readonly values: readonly Value[];
  /** By position as well: whether the file has the column at all. */
  readonly present: readonly boolean[];
  /** Amounts by position in the layout's years; null = empty cell. */
  readonly years: readonly (number | null)[];
  value(column: string): Value;
  /** True when the file has the column at all. */
  has(column: string): boolean;
  /** The column's heading as the file writes it. */
  heading(column: string): string | null;
}

export interface RowScope {
  readonly row: MappedRow;
  readonly ids: Ids;
  readonly drafts: readonly Draft[];
  readonly references: readonly Reference[];
  readonly rejected: boolean;
  /** A remark of weight was made. */
  readonly doubtful: boolean;
  add(draft: Draft): void;
  refer(reference: Reference): void;
  tell(level: 'warning' | 'info', code: string, column: string | null, params?: Params): void;
  /** The row is not taken. The first reason is told. */
  reject(code: string, column: string | null, params?: Params): void;
  /** Passes what was told on, once it is certain what becomes of the row. */
  close(findings: Findings): void;
}

export function createRowScope(row: MappedRow, ids: Ids): RowScope {
  return new Scope(row, ids);
}

interface Told {
  readonly level: Level;
  readonly code: string;
  readonly column: string | null;
  readonly params: Params;
}

/** A class, because 250,000 rows would each make eight functions of their own. */
class Scope implements RowScope {
  readonly row: MappedRow;
  readonly ids: Ids;
  readonly drafts: Draft[] = [];
  readonly references: Reference[] = [];
  rejected = false;
  doubtful = false;
  private told: Told[] | null = null;
  private rejection: Told | null = null;

  constructor(row: MappedRow, ids: Ids) {
    this.row = row;
    this.ids = ids;
  }

  add(draft: Draft): void {
    this.drafts.push(draft);
  }

  refer(reference: Reference): void {
    this.references.push(reference);
  }

  tell(level: 'warning' | 'info', code: string, column: string | null, params: Params = {}): void {
    this.told ??= [];
    this.told.push({ level, code, column, params });
    if (level === 'warning') this.doubtful = true;
  }

  reject(code: string, column: string | null, params: Params = {}): void {
    this.rejection ??= { level: 'error', code, column, params };
    this.rejected = true;
  }

  close(findings: Findings): void {
    const all = this.rejection === null ? (this.told ?? []) : [this.rejection];
    const content = this.rejection === null ? undefined : () => rowCells(this.row);
    for (const { level, code, column, params } of all)
      findings.add(level, code, place(this.row, column), params, content);
  }
}

export function place(row: MappedRow, column: string | null): Place {
  return { file: row.source.file.name, sheet: row.source.sheet, row: row.row, column };
}

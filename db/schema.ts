/**
 * Types of all tables for Kysely: the synced ones derived from db/entities.ts, the log, and the local ones.
 * Answers for: a query that names a missing column does not compile.
 */
import type { EntityName, EntityRow } from './entities.ts';

export interface OperationTable {
  readonly replica: string;
  readonly seq: number;
  readonly grp: number;
  readonly hlc: Uint8Array;
  readonly entity: string;
  readonly row_id: string;
  readonly patch: string;
  readonly actor: string;
  readonly cause: string;
  readonly hash: Uint8Array;
}

export interface WorkspaceTable {
  readonly one: number;
  readonly workspace_id: string;
  readonly replica: string;
  readonly clock_ms: number;
  readonly clock_counter: number;
  readonly next_seq: number;
  readonly last_hash: Uint8Array;
}

interface LocalTables {
  readonly operation: OperationTable;
  readonly field_stamp: { readonly row_id: string; readonly field: string; readonly stamp: Uint8Array };
  readonly workspace: WorkspaceTable;
  readonly cause_range: {
    readonly replica: string;
    readonly first_seq: number;
    readonly last_seq: number;
    readonly cause: string;
    readonly at_ms: number;
  };
  readonly plan_step: {
    readonly grp: string;
    readonly label: string | null;
    readonly spent: number;
    readonly scope: string | null;
  };
  readonly local_setting: { readonly key: string; readonly value: string };
  readonly department_summary: { readonly department_id: string; readonly as_of: string; readonly summary: string };
  readonly department_dirty: { readonly department_id: string; readonly mark: number };
  readonly search_cursor: { readonly replica: string; readonly seq: number };
  readonly search_document: {
    readonly id: number;
    readonly row_id: string;
    readonly entity: string;
    readonly department_id: string | null;
  };
  readonly search_index: {
    readonly rowid: number;
    readonly folded: string;
    readonly rank: number;
    readonly search_index: string;
  };
}

export type Schema = { readonly [E in EntityName]: EntityRow<E> } & LocalTables;

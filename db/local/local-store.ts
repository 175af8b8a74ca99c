/**
 * What belongs to this machine alone and is never synced: settings, summaries, the search index.
 * Answers for: short transactions that wait their turn behind the writer, so that they never join somebody else's transaction.
 * It must never touch a synced table or the log.
 */
import type Sqlite from 'better-sqlite3';
import { storageFailure } from '../storage/failure.ts';
import { keepStatements } from '../storage/statements.ts';
import type { Turn } from '../write/turn.ts';

export interface SearchDocument {
  readonly entity: string;
  readonly rowId: string;
  readonly departmentId: string | null;
  /** Folded text (domain/text/fold); empty removes the document. */
  readonly folded: string;
}

export interface SearchCursor {
  readonly replica: string;
  readonly seq: number;
}

export interface KeptSummary {
  readonly departmentId: string;
  readonly asOf: string;
  readonly summary: string;
  /** The mark that was read before the figures were; null when there was none. A newer one stays. */
  readonly mark: number | null;
}

export type StepNote =
  | { readonly label: string; readonly scope?: string }
  | { readonly spent: true }
  /** Made in the same as another step, which it takes back. */
  | { readonly scopeOf: string };

export interface LocalStore {
  getSetting(key: string): string | null;
  setSetting(key: string, value: string): Promise<void>;
  /**
   * Names a step for undo, tells what it was made in, or marks it as having nothing left to take back. Where the disk has no room the step stays
   * without it, as after a crash between the two.
   */
  noteStep(group: string, note: StepNote): Promise<void>;
  /** `rows` is asked when it is their turn: those of a country are 24 MB of text. */
  saveSummaries(rows: () => Iterable<KeptSummary>): Promise<void>;
  dropSummaries(departmentIds: readonly string[]): Promise<void>;
  /** Saves documents and how far the log has been followed, together. */
  saveSearchDocuments(documents: readonly SearchDocument[], followed: readonly SearchCursor[]): Promise<void>;
}

export function createLocalStore(db: Sqlite.Database, turn: Turn): LocalStore {
  const statements = keepStatements(db);
  const write = (work: () => void): Promise<void> => turn.take(async () => db.transaction(work).immediate());
  /**
   * What is computed from rows, and computed again where it is lost, waits for no disk: the next commit that counts takes it along. And nobody
   * waits for it: the turn is taken at once, and the answer it was computed for goes out first.
   */
  const writeDerived = (work: () => void): Promise<void> =>
    turn.take(async () => {
      await new Promise<void>((resolve) => setImmediate(resolve));
      db.pragma('synchronous = NORMAL');
      try {
        db.transaction(work).immediate();
      } finally {
        db.pragma('synchronous = FULL');
      }
    });
  /** The step itself is saved by now: that it could not be named on a full disk must not be told as if it were not. */
  const writeAfterwards = (work: () => void): Promise<void> =>
    write(work).catch((thrown: unknown) => {
      if (storageFailure(thrown)?.code !== 'disk_full') throw thrown;
    });
  return {
    getSetting(key) {
      const row = statements.get('SELECT value FROM local_setting WHERE key = ?').get(key) as
        | { value: string }
        | undefined;
      return row?.value ?? null;
    },
    setSetting: (key, value) =>
      write(() => {
        statements
          .get(
            'INSERT INTO local_setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
          )
          .run(key, value);
      }),
    noteStep: (group, note) =>
      writeAfterwards(() => {
        if ('label' in note) {
          const named =
            'INSERT INTO plan_step (grp, label, scope) VALUES (?, ?, ?) ON CONFLICT (grp) DO UPDATE SET label = excluded.label, scope = excluded.scope';
          statements.get(named).run(group, note.label === '' ? null : note.label, note.scope ?? null);
        } else if ('scopeOf' in note) {
          const same =
            'INSERT INTO plan_step (grp, scope) SELECT ?, scope FROM plan_step WHERE grp = ? AND scope IS NOT NULL';
          statements.get(same).run(group, note.scopeOf);
        } else {
          const spent = 'INSERT INTO plan_step (grp, spent) VALUES (?, 1) ON CONFLICT (grp) DO UPDATE SET spent = 1';
          statements.get(spent).run(group);
        }
      }),
    saveSummaries: (rows) =>
      writeDerived(() => {
        const save = statements.get(
          `INSERT INTO department_summary (department_id, as_of, summary) VALUES (?, ?, ?)
           ON CONFLICT (department_id) DO UPDATE SET as_of = excluded.as_of, summary = excluded.summary`,
        );
        const clean = statements.get('DELETE FROM department_dirty WHERE department_id = ? AND mark = ?');
        for (const row of rows()) {
          save.run(row.departmentId, row.asOf, row.summary);
          if (row.mark !== null) clean.run(row.departmentId, row.mark);
        }
      }),
    dropSummaries: (departmentIds) =>
      writeDerived(() => {
        for (const id of departmentIds) {
          statements.get('DELETE FROM department_summary WHERE department_id = ?').run(id);
          statements.get('DELETE FROM department_dirty WHERE department_id = ?').run(id);
        }
      }),
    saveSearchDocuments: (documents, followed) =>
      writeDerived(() => {
        saveSearchDocuments(statements, documents);
        const follow = statements.get(
          'INSERT INTO search_cursor (replica, seq) VALUES (?, ?) ON CONFLICT (replica) DO UPDATE SET seq = excluded.seq',
        );
        for (const { replica, seq } of followed) follow.run(replica, seq);
      }),
  };
}

function saveSearchDocuments(
  statements: ReturnType<typeof keepStatements>,
  documents: readonly SearchDocument[],
): void {
  const find = statements.get('SELECT id FROM search_document WHERE row_id = ?').pluck();
  for (const document of documents) {
    const known = find.get(document.rowId) as number | undefined;
    if (known !== undefined) statements.get('DELETE FROM search_index WHERE rowid = ?').run(known);
    if (document.folded === '') {
      if (known !== undefined) statements.get('DELETE FROM search_document WHERE id = ?').run(known);
      continue;
    }
    const id =
      known ??
      statements
        .get('INSERT INTO search_document (row_id, entity, department_id) VALUES (?, ?, ?)')
        .run(document.rowId, document.entity, document.departmentId).lastInsertRowid;
    statements.get('INSERT INTO search_index (rowid, folded) VALUES (?, ?)').run(id, document.folded);
  }
}

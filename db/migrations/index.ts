/**
 * All migrations in order, numbered by ten for a milestone and by one for what it came to need.
 * Answers for: bringing a file from any released schema to the newest, each step in its own transaction together with `user_version`.
 * Migrations only add (sync.md: schema only grows).
 */
import type Sqlite from 'better-sqlite3';
import { migration0010 } from './0010-initial.ts';
import { migration0020 } from './0020-plan-work.ts';
import { migration0030 } from './0030-plan-steps.ts';
import { migration0040 } from './0040-inspection-and-import.ts';
import { migration0041 } from './0041-photo-erasure.ts';
import { migration0042 } from './0042-plan-terms.ts';
import { migration0043 } from './0043-operation-rows.ts';

export interface Migration {
  readonly version: number;
  readonly name: string;
  up(db: Sqlite.Database): void;
}

export const MIGRATIONS: readonly Migration[] = [
  migration0010,
  migration0020,
  migration0030,
  migration0040,
  migration0041,
  migration0042,
  migration0043,
];
export const NEWEST_SCHEMA = Math.max(...MIGRATIONS.map((migration) => migration.version));

/** Runs what the file lacks. `backup` is called once before the first step on a file that already holds data. */
export function migrate(db: Sqlite.Database, options: { readonly backup: (fromVersion: number) => void }): number {
  const from = Number(db.pragma('user_version', { simple: true }));
  const missing = MIGRATIONS.filter((migration) => migration.version > from);
  if (missing.length > 0 && from > 0) options.backup(from);
  for (const migration of missing) {
    db.transaction(() => {
      // Another process may have been faster while this one waited for the lock.
      if (Number(db.pragma('user_version', { simple: true })) >= migration.version) return;
      migration.up(db);
      db.pragma(`user_version = ${migration.version}`);
    }).immediate();
  }
  return missing.length;
}

/**
 * Photos erased for good on request: what is gone, since when and why; and beside a step for undo, what it was made in.
 * Only adds (sync.md: the schema only grows).
 */
import type Sqlite from 'better-sqlite3';

export const migration0041 = {
  version: 41,
  name: 'photo-erasure',
  up(db: Sqlite.Database): void {
    db.exec('ALTER TABLE photo ADD COLUMN erased_on TEXT');
    db.exec('ALTER TABLE photo ADD COLUMN erased_reason TEXT');
    db.exec(`CREATE TABLE photo_erasure (id TEXT NOT NULL PRIMARY KEY, hash TEXT NOT NULL, erased_on TEXT NOT NULL, reason TEXT,
      deleted_at INTEGER, stamp BLOB NOT NULL) STRICT`);
    db.exec('ALTER TABLE plan_step ADD COLUMN scope TEXT');
    db.exec('CREATE INDEX photo_erasure_by_hash ON photo_erasure (hash)');
  },
} as const;

/**
 * The operation log as an ordinary table. As one without row ids, each operation (600 bytes) was a key of its B-tree: six to a page also in the
 * inner pages, so eight pages deep for the log of a country, all of them looked at for each operation appended (docs/decisions/0033).
 * Content, identity and order stay what they were.
 */
import type Sqlite from 'better-sqlite3';

const COLUMNS = 'replica, seq, grp, hlc, entity, row_id, patch, actor, cause, hash';

export const migration0043 = {
  version: 43,
  name: 'operation-rows',
  up(db: Sqlite.Database): void {
    db.exec(`
      CREATE TABLE operation_rows (
        replica TEXT NOT NULL, seq INTEGER NOT NULL, grp INTEGER NOT NULL, hlc BLOB NOT NULL, entity TEXT NOT NULL, row_id TEXT NOT NULL,
        patch TEXT NOT NULL, actor TEXT NOT NULL, cause TEXT NOT NULL, hash BLOB NOT NULL,
        PRIMARY KEY (replica, seq)
      ) STRICT;
      INSERT INTO operation_rows (${COLUMNS}) SELECT ${COLUMNS} FROM operation ORDER BY replica, seq;
      DROP TABLE operation;
      ALTER TABLE operation_rows RENAME TO operation;
      CREATE INDEX operation_by_row ON operation (row_id);
    `);
  },
};

/** Entry of the thread that moves a write-ahead log into its database. Holds nobody up: a passive checkpoint takes no lock that others wait for. */
import { workerData } from 'node:worker_threads';
import Sqlite from 'better-sqlite3';
import { applyPragmas } from './pragmas.ts';

const db = new Sqlite(String(workerData), { fileMustExist: true });
try {
  applyPragmas(db, 'writer');
  db.pragma('wal_checkpoint(PASSIVE)');
} finally {
  db.close();
}

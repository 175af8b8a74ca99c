/** The least an engine could do: a thread that opens the file with SQLite and answers one query. */
import { parentPort, workerData } from 'node:worker_threads';
import Sqlite from 'better-sqlite3';

const db = new Sqlite(String(workerData), { readonly: true });
parentPort?.postMessage(db.prepare('SELECT count(*) FROM department').pluck().get());
db.close();

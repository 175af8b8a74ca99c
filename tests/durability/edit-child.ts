/**
 * A process that edits until it is killed: each acknowledged edit is told on stdout, after the writer has said so.
 * Run by kill-edit.test.ts: `node edit-child.ts DATADIR`.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openDatabase } from '../../db/open.ts';
import { ORGANISATION } from '../support/database.ts';

const dataDir = process.argv[2] ?? '';
const db = openDatabase({
  dataDir,
  clock: { nowMs: () => Date.now() },
  random: { hex: (count) => randomBytes(count).toString('hex'), uuid: () => randomUUID() },
});
for (let n = 0; ; n += 1) {
  // Twenty rows and one counter in one transaction: half of it may never be seen.
  await db.writer.run({ actor: 'child', cause: 'edit' }, (tx) => {
    for (let i = 0; i < 20; i += 1) tx.put('organisation', `o${i}`, { ...ORGANISATION, name: `runde ${n}` });
  });
  writeSync(1, `${n}\n`);
}

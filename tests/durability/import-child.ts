/**
 * A process that edits, then imports, and tells each step on stdout until it is killed.
 * Run by kill-import.test.ts: `node import-child.ts DATADIR ROUND PARTS-FILE`.
 */
import { subscribe } from 'node:diagnostics_channel';
import { readFileSync, writeSync } from 'node:fs';
import type { Worker } from 'node:worker_threads';
import { openApp } from '../../main/features/app.ts';
import { runImport } from '../../main/import/run.ts';
import { ORGANISATION } from '../support/database.ts';

const [dataDir = '', round = '', file = ''] = process.argv.slice(2);
const tell = (word: string) => writeSync(1, `${word}\n`);

// A thread that is started once the commit is told of is the one that moves the log.
let isCommitting = false;
subscribe('worker_threads', (message) => {
  if (!isCommitting) return;
  tell('moving');
  (message as { readonly worker: Worker }).worker.on('exit', () => tell('moved'));
});

const { context } = await openApp({
  dataDir,
  host: 'cli',
  print: async () => {
    throw new Error('nothing to print');
  },
});
await context.db.writer.run({ actor: 'child', cause: 'edit' }, (tx) =>
  tx.put('organisation', 'edited', { ...ORGANISATION, name: `runde ${round}` }),
);
tell('edited');
await runImport(context, {
  files: [{ name: 'parts.csv', bytes: new Uint8Array(readFileSync(file)) }],
  profile: 'bench-parts',
  dryRun: false,
  language: 'da',
  onProgress: ({ stage }) => {
    isCommitting ||= stage === 'commit';
    tell(stage);
  },
});
tell('imported');
// Stays until it is killed, as an app with an open workspace would.
setInterval(() => undefined, 1_000);

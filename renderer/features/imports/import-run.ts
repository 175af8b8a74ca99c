/** The import assistant's run: holds the page while it saves, and is written down where it outlives the page. */
import { holdPage } from '../../app/hold-page.ts';
import { client } from '../../app/rpc.ts';
import { forgetRunning, keepRunning } from './left-running.ts';
import { createRunStore } from './run-store.ts';

export const importRun = createRunStore({
  hold: () => holdPage(window),
  begun: (saving) => keepRunning(localStorage, { ...saving, atMs: Date.now() }),
  ended: (batch) => forgetRunning(localStorage, batch),
  becameOf: async (batch) => (await client.imports.becameOf({ batch })).saved,
});

/**
 * `npm start`: builds what is not built and opens the app, in Electron where that can run, else in the browser.
 * Plain JavaScript, because it must also run on a Node that is too old for the rest.
 * `npm start -- [--browser] [--port N] [--data DIR]`
 */
import { runOnProjectNode } from '../main/cli/project-node.js';

if (!runOnProjectNode(import.meta.url)) process.exitCode = await start(process.argv.slice(2));

/** @param {string[]} asked */
async function start(asked) {
  const { buildIfStale, PROJECT_ROOT } = await import('./build.ts');
  const { electronOrReason, runElectron } = await import('./electron.ts');
  const wantsBrowser = asked.includes('--browser') || asked.includes('--port');
  const electron = wantsBrowser ? { reason: 'that was asked for' } : await electronOrReason(PROJECT_ROOT);

  if (await buildIfStale('renderer')) console.log('The page was built.');
  let reason = electron.reason;
  if (electron.path) {
    if (await buildIfStale('desktop')) console.log('The desktop app was built.');
    const outcome = await runElectron(electron.path, PROJECT_ROOT, asked);
    if (outcome.ran) return outcome.code;
    reason = outcome.reason;
  }
  console.log(`Tilstand opens in the browser, because ${reason}.`);
  const { runCli } = await import('../main/cli/main.ts');
  return runCli(['serve', ...asked.filter((argument) => argument !== '--browser')]);
}

/**
 * `npm start`: builds what is not built and opens the app, in Electron where that can run, else in the browser.
 * Plain JavaScript, because it must also run on a Node that is too old for the rest.
 * `npm start -- [--browser] [--port N] [--data DIR] [--lang da|en]`
 */
import { runOnProjectNode } from '../main/cli/project-node.js';

const ASKED_FOR = { da: 'der er bedt om det', en: 'that was asked for' };

if (!runOnProjectNode(import.meta.url)) process.exitCode = await start(process.argv.slice(2));

/** @param {string[]} asked */
async function start(asked) {
  const { buildIfStale, PROJECT_ROOT } = await import('./build.ts');
  const { electronOrReason, runElectron } = await import('./electron.ts');
  const wantsBrowser = asked.includes('--browser') || asked.includes('--port');
  const electron = wantsBrowser ? { reason: ASKED_FOR } : await electronOrReason(PROJECT_ROOT);

  await buildIfStale('renderer');
  let reason = electron.reason;
  if (electron.path) {
    await buildIfStale('desktop');
    const outcome = await runElectron(electron.path, PROJECT_ROOT, asked);
    if (outcome.ran) return outcome.code;
    reason = outcome.reason;
  }
  const english = languageOf(asked) === 'en';
  console.log(
    english
      ? `Tilstand opens in the browser, because ${reason.en}.`
      : `Tilstand åbner i browseren, fordi ${reason.da}.`,
  );
  const { runCli } = await import('../main/cli/main.ts');
  return runCli(['serve', ...asked.filter((argument) => argument !== '--browser')]);
}

/** @param {string[]} asked */
function languageOf(asked) {
  return asked.includes('--lang=en') || asked[asked.indexOf('--lang') + 1] === 'en' ? 'en' : 'da';
}

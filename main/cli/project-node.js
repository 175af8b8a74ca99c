/**
 * Finds a Node that is new enough. Plain JavaScript for any Node from 18 on.
 * Answers for: a person who starts an entry point with an old Node gets the app or one sentence, never a crash.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** better-sqlite3 13 needs Node-API 10; running .ts without a flag needs 22.18. */
const NEEDED = [22, 18];

/** @param {string} version e.g. `20.20.2` */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}

/** The Node that `npm ci` puts into the project, or null. */
export function projectNode() {
  for (const name of ['node.exe', 'node']) {
    const file = fileURLToPath(new URL(`../../node_modules/node/bin/${name}`, import.meta.url));
    if (existsSync(file)) return file;
  }
  return null;
}

/**
 * Runs the given entry again on the project's Node when the running one is too old.
 * Returns false when this Node will do; otherwise true, and the process ends with the other's exit code.
 * @param {string} entryUrl `import.meta.url` of the entry
 */
export function runOnProjectNode(entryUrl) {
  if (isNewEnough(process.versions.node)) return false;
  const node = projectNode();
  if (!node) {
    console.error(
      `Tilstand needs Node ${NEEDED.join('.')} or newer and this is ${process.versions.node}; run "npm ci" in the project folder, which brings one along.`,
    );
    process.exitCode = 1;
    return true;
  }
  const child = spawn(node, [fileURLToPath(entryUrl), ...process.argv.slice(2)], { stdio: 'inherit' });
  // The terminal sends Ctrl-C to both; the child decides when to end, and this process follows it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`The project's own Node could not be started (${error.message}); run "npm ci" again.`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1);
  });
  return true;
}

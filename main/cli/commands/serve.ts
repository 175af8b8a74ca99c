/** `tilstand serve`: the app in the browser of this machine until Ctrl+C. */
import { startBrowserShell } from '../../browser/shell.ts';
import type { Arguments } from '../arguments.ts';
import { dataDirOf } from '../folders.ts';
import { hasDisplay, openAddress } from '../open-address.ts';
import type { Output } from '../output.ts';
import { builtPage } from '../page.ts';
import { say } from '../texts.ts';

export async function serve(args: Arguments, output: Output): Promise<number> {
  const rendererDir = await builtPage((text) => output.remark(text));
  const shell = await startBrowserShell({ dataDir: dataDirOf(args.dataDir), rendererDir, port: args.port ?? 0 });
  const address = shell.host.newStartUrl();
  output.answer({ address, port: shell.host.port }, () => say(args.language, 'serving', { address }));
  if (!args.noOpen && !args.json && hasDisplay(process.platform, process.env)) openAddress(address);
  const failed = await untilAskedToStop(shell.engine.onFailure);
  if (failed) output.remark(say(args.language, 'engine_failed', { reason: failed }));
  await shell.stop();
  return failed ? 3 : 0;
}

/** Resolves with null at Ctrl+C or an orderly end, with a reason when the engine died. */
function untilAskedToStop(
  onFailure: (listener: (failure: { message: string }) => void) => void,
): Promise<string | null> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve(null));
    process.once('SIGTERM', () => resolve(null));
    onFailure((failure) => resolve(failure.message));
  });
}

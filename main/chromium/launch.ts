/**
 * Starts a headless Chromium with a fresh profile.
 * Answers for: the browser's sandbox is on wherever the system allows it. Never uses a person's own profile.
 */
import type { Browser } from 'playwright-core';
import { type Chromium, findChromium } from './find.ts';

/** Signals are the host's: Playwright would end the whole process at once, before the engine has finished its calls. */
const QUIET = { headless: true, handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false } as const;

/** Rejects with NoChromiumError when there is none. */
export async function launchChromium(found?: Chromium): Promise<Browser> {
  const { executablePath, args, env } = found ?? (await findChromium());
  const { chromium } = await import('playwright-core');
  const launch = (chromiumSandbox: boolean) =>
    chromium.launch({ ...QUIET, executablePath, args: [...args], env: environment(env), chromiumSandbox });
  // Chromium refuses to run sandboxed as root. Some Linux systems forbid what the sandbox needs to ordinary programs;
  // all it will show is our own page, so it then runs without.
  if (process.getuid?.() === 0) return launch(false);
  try {
    return await launch(true);
  } catch (thrown) {
    if (thrown instanceof Error && /sandbox/i.test(thrown.message)) return launch(false);
    throw thrown;
  }
}

function environment(extra: Readonly<Record<string, string>>): Record<string, string> {
  const own = Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return { ...Object.fromEntries(own), ...extra };
}

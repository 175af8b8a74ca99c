/**
 * The real app for an end-to-end test: engine in its thread, loopback host, the built page in a real Chromium, a fresh workspace.
 * Watches what no screen may do, whatever the test is about: break the policy, ask a foreign host, write an error to the console.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Contract } from '../../contract/index.ts';
import { type BrowserShell, startBrowserShell } from '../../main/browser/shell.ts';
import { type Chromium, findChromium } from '../../main/chromium/find.ts';
import { launchChromium } from '../../main/chromium/launch.ts';
import { type PageWatch, watchPage } from './watch.ts';

const RENDERER_DIR = fileURLToPath(new URL('../../dist/renderer/', import.meta.url));
const SCREENSHOTS = fileURLToPath(new URL('../../out/screenshots/', import.meta.url));

export interface AppOptions {
  /** Keeps an existing workspace; a fresh temporary one otherwise. */
  readonly dataDir?: string;
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly locale?: string;
  /** A camera that shows a moving test picture, and a person who says yes to it. */
  readonly camera?: boolean;
}

export interface RunningApp {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly shell: BrowserShell;
  /** The contract's client beside the page, for what a test needs to be there. */
  readonly client: ContractRouterClient<Contract>;
  readonly watch: PageWatch;
  /** Shows a place of the page, e.g. `/afdeling/1042`. */
  goTo(place: string): Promise<void>;
  /** Saves `out/screenshots/<name>.png` of the whole page. */
  screenshot(name: string): Promise<void>;
  /** What axe calls serious or critical on the screen as it stands, one line each; of a part of it where the rest has been looked at. */
  accessibilityFaults(within?: string): Promise<string[]>;
  stop(): Promise<void>;
}

async function withCamera(): Promise<Chromium> {
  const found = await findChromium();
  return { ...found, args: [...found.args, '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'] };
}

/** Starts everything and opens the page through its start link. */
export async function startApp(options: AppOptions = {}): Promise<RunningApp> {
  const { width = 1440, height = 900, colorScheme = 'light', locale = 'da-DK' } = options;
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'tilstand-e2e-'));
  const shell = await startBrowserShell({ dataDir, rendererDir: RENDERER_DIR });
  const browser = await launchChromium(options.camera === true ? await withCamera() : undefined);
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    locale,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const watch = await watchPage(page, shell.host.origin);
  await page.goto(shell.host.newStartUrl());
  // The start link leads on to the page itself; whoever goes elsewhere before that would be called back.
  await page.waitForURL(({ pathname }) => pathname === '/');
  return {
    page,
    context,
    shell,
    watch,
    client: createORPCClient(new RPCLink({ port: shell.engine.connect() })),
    async goTo(place) {
      await page.goto(`${shell.host.origin}/#${place}`);
    },
    async screenshot(name) {
      mkdirSync(SCREENSHOTS, { recursive: true });
      await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: true });
    },
    accessibilityFaults: (within) => accessibilityFaults(page, within),
    stop: () => stopAll(browser, shell, options.dataDir === undefined ? dataDir : null),
  };
}

async function stopAll(browser: Browser, shell: BrowserShell, ownFolder: string | null): Promise<void> {
  await browser.close();
  await shell.stop();
  if (ownFolder) rmSync(ownFolder, { recursive: true, force: true });
}

async function accessibilityFaults(page: Page, within?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (within === undefined ? axe : axe.include(within)).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}`));
}

/**
 * The program is killed, frozen, or the page is, while an inspector goes on: what waits is said quietly, outlives the page, and is saved in the end.
 * The program is a process of its own, so that kill -9 is one.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Contract } from '../../contract/index.ts';
import { launchChromium } from '../../main/chromium/launch.ts';
import { startEngine } from '../../main/engine/host.ts';

const COMMAND = fileURLToPath(new URL('../../main/cli/tilstand.js', import.meta.url));
const DAY_MS = 86_400_000;

let dataDir: string;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let program: ChildProcess | null = null;
let port = 0;
let reportId: string;

/** A call beside the program, while it is not running. */
async function beside<T>(work: (client: ContractRouterClient<Contract>) => Promise<T>): Promise<T> {
  const engine = await startEngine({ dataDir, host: 'cli' });
  try {
    return await work(createORPCClient(new RPCLink({ port: engine.connect() })));
  } finally {
    await engine.stop();
  }
}

/** Starts the program, on the same port each time, and gives back the address that lets a browser in. */
async function start(): Promise<string> {
  const words = ['serve', '--data', dataDir, '--port', String(port), '--no-open', '--json'];
  const child = spawn(process.execPath, [COMMAND, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
  program = child;
  const told = Promise.withResolvers<{ address: string; port: number }>();
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString('utf8');
    if (out.includes('\n')) told.resolve(JSON.parse(out) as { address: string; port: number });
  });
  child.on('exit', () => told.reject(new Error('the program did not start')));
  const answer = await told.promise;
  port = answer.port;
  return answer.address;
}

async function kill(): Promise<void> {
  const child = program;
  program = null;
  if (child === null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
  expect(child.signalCode).toBe('SIGKILL');
}

/** Follows the address; it leads on to the page by itself. */
async function enter(from: Page, address: string): Promise<void> {
  await from.goto(address);
  await from.getByRole('navigation').first().waitFor();
}

/** As a person follows the new address: in a window beside, and the first window may go on. */
async function comeBack(): Promise<void> {
  const other = await context.newPage();
  await enter(other, await start());
  await other.close();
}

async function openReport(from: Page): Promise<void> {
  await from.goto(`http://127.0.0.1:${port}/#/tilsyn/${reportId}`);
  await from.getByRole('group', { name: 'Karakter', exact: true }).waitFor();
}

const press = (key: string) => page.keyboard.press(key);
const state = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).first().waitFor();
const isSaved = () => state(/^Gemt \d/);
const heading = async () => (await page.locator('h2').first().textContent()) ?? '';

const wanted: Record<string, number> = {};
const notes: Record<string, string> = {};
const before = new Map<string, number>();
/** The grade from before, so that no jump asks why. */
const scoreFor = (name: string) => before.get(name) ?? 3;

/** Grades the part under the cursor and gives back its name. */
async function grade(): Promise<string> {
  const name = await heading();
  await press(String(scoreFor(name)));
  wanted[name] = scoreFor(name);
  await expect.poll(heading, { interval: 20 }).not.toBe(name);
  return name;
}

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'tilstand-e2e-away-'));
  reportId = await beside(async (client) => {
    for await (const step of await client.workspace.loadDemo({ language: 'da' })) if (step.kind === 'result') break;
    const number = (await client.portfolio.departments({}))[0]?.number ?? '';
    const started = await client.inspection.start({ number, kind: 'walk', heldOn: '2026-01-15', inspector: 'Ina' });
    const { parts } = await client.inspection.get(started);
    for (const [index, { previous }] of parts.entries()) {
      if (previous?.score != null) before.set(`Del ${index + 1}`, previous.score);
    }
    // Names that tell the parts apart.
    const changes = parts.map(({ partId }, index) => ({
      kind: 'change_part' as const,
      partId,
      fields: { name: `Del ${index + 1}` },
    }));
    await client.inspection.edit({ reportId: started.reportId, label: 'navne', changes });
    return started.reportId;
  });
  browser = await launchChromium();
  context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'da-DK',
    reducedMotion: 'reduce',
  });
  page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await enter(page, await start());
  await openReport(page);
});
afterAll(async () => {
  await browser.close();
  await kill();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('a walk goes on', () => {
  it('while the program is frozen, as by a computer that sleeps', async () => {
    await grade();
    await isSaved();
    program?.kill('SIGSTOP');
    await grade();
    await state('Gemmer …');
    program?.kill('SIGCONT');
    await isSaved();
  });

  it('while the program is gone: says what waits, and it is saved when the program is back', async () => {
    await kill();
    const first = await grade();
    await grade();
    await grade();
    const written = await heading();
    await press('b');
    await page.keyboard.type('Fugt ved soklen');
    await press('Escape');
    notes[written] = 'Fugt ved soklen';
    await state('4 ændringer venter');
    await state(/^Ikke gemt endnu \(4\): .*gemmes af sig selv, når forbindelsen er der igen/);
    expect(await page.getByRole('status').filter({ hasText: 'Ikke gemt endnu' }).textContent()).toContain(first);
    expect(await page.getByText('Kunne ikke gemme').count()).toBe(0);
    await comeBack();
    await isSaved();
    expect(await page.getByText('Ikke gemt endnu').count()).toBe(0);
  });

  it('in a new window when the old one was closed with what it had', async () => {
    await kill();
    await grade();
    const written = await heading();
    await press('b');
    // Not left, and not a second old: the page goes away in the middle of a word.
    await page.keyboard.type('Revne i pud');
    notes[written] = 'Revne i pud';
    await page.goto('about:blank');
    await page.close();
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await enter(page, await start());
    await openReport(page);
    await state('2 ændringer, der ikke nåede at blive gemt sidst, er gemt nu.');
    await isSaved();
  });

  it('asks before it overwrites what somebody else did in the meantime', async () => {
    await kill();
    const graded = await grade();
    const other = await heading();
    delete wanted[graded];
    await page.goto('about:blank');
    await beside(async (client) => {
      const { parts } = await client.inspection.get({ reportId });
      const set = { state: 'graded', score: 4, isEstimate: true } as const;
      const changes = parts.flatMap(({ partId, name }) =>
        name === graded || name === other ? [{ kind: 'assess' as const, partId, set }] : [],
      );
      await client.inspection.edit({ reportId, label: 'andet vindue', changes });
    });
    wanted[graded] = 4;
    wanted[other] = 4;
    await enter(page, await start());
    await openReport(page);
    const bar = page.getByRole('alert').filter({ hasText: `Blev ikke gemt sidst: ${graded}` });
    await bar.getByText('Tilsynet er ændret siden.').waitFor();
    // Nothing was decided: a second reload asks again.
    await page.reload();
    await bar.getByText('Tilsynet er ændret siden.').waitFor();
    await bar.getByRole('button', { name: 'Kassér' }).press('Enter');
    await bar.waitFor({ state: 'detached' });
    await grade();
    await isSaved();
  });

  it('when the page was frozen, and sees what came meanwhile', async () => {
    const session = await context.newCDPSession(page);
    const other = await context.newPage();
    await openReport(other);
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    const name = (await other.locator('h2').first().textContent()) ?? '';
    await other.keyboard.press(String(scoreFor(name)));
    wanted[name] = scoreFor(name);
    await other
      .getByRole('status')
      .filter({ hasText: /^Gemt \d/ })
      .waitFor();
    await other.close();
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    await page.getByRole('button', { name: new RegExp(`${name}$`) }).waitFor();
    await grade();
    await isSaved();
  });

  it('when the clock is set back by a day', async () => {
    await page.evaluate(`(() => {
      const Real = Date;
      globalThis.Date = class extends Real {
        constructor(...given) { given.length === 0 ? super(Real.now() - ${DAY_MS}) : super(...given); }
        static now() { return Real.now() - ${DAY_MS}; }
      };
    })()`);
    const written = await heading();
    await press('b');
    await page.keyboard.type('Efter midnat');
    await press('Escape');
    notes[written] = 'Efter midnat';
    await grade();
    await isSaved();
  });
});

it('nothing of it is lost, and the workspace is whole', async () => {
  await kill();
  const { parts, differences } = await beside(async (client) => ({
    parts: (await client.inspection.get({ reportId })).parts,
    differences: (await client.workspace.verify()).differences,
  }));
  const graded = parts.filter(({ assessment }) => assessment !== null);
  expect(Object.fromEntries(graded.map(({ name, assessment }) => [name, assessment?.score]))).toEqual(wanted);
  const said = graded.filter(({ assessment }) => assessment?.note != null);
  expect(Object.fromEntries(said.map(({ name, assessment }) => [name, assessment?.note]))).toEqual(notes);
  expect(differences).toEqual([]);
});

/**
 * The walk in a real Chromium with 300 parts, 2,000 findings and 300 photos: from a key to the frame that shows it, beside a bare list of as
 * many parts in the same run; and what the page holds in memory when every photo has been shown.
 * Answers for: turns are taken, so that a busy machine is as busy for both.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { startBrowserShell } from '../../main/browser/shell.ts';
import { launchChromium } from '../../main/chromium/launch.ts';
import { startBareWalk } from './bare-walk.ts';
import { fillWithReport, REPORT_FINDINGS, REPORT_PARTS, REPORT_PHOTOS } from './inspection-estate.ts';
import { type BenchRow, limitRow, percentile } from './measure.ts';
import { withWorkspace } from './workspaces.ts';

const RENDERER_DIR = fileURLToPath(new URL('../../dist/renderer/', import.meta.url));
const PROBE = fileURLToPath(new URL('grid-probe.js', import.meta.url));
const VIEWPORT = { width: 1366, height: 768 } as const;

const KEYS = 100;
const MOST_MS = 50;
const MOST_MB = 400;

/** Before the page's own listeners: when the last key was pressed. */
const LAST_KEY = `addEventListener('keydown', (event) => { globalThis.lastKey = event.timeStamp; }, true);`;
/** What changes with every grade: the part under the cursor. */
const POSITION = `document.querySelector('[class*="position"]').textContent`;

export async function run(): Promise<BenchRow[]> {
  let reportId = '';
  return withWorkspace(
    async (client) => {
      reportId = await fillWithReport(client);
    },
    async (dataDir) => {
      const shell = await startBrowserShell({ dataDir, rendererDir: RENDERER_DIR });
      const bare = await startBareWalk();
      const browser = await launchChromium();
      try {
        const theirs = await open(browser, bare.url);
        const known = new Set(await renderers(browser));
        const ours = await open(browser, shell.host.newStartUrl());
        await ours.getByRole('link').first().waitFor();
        await ours.goto(`${shell.host.origin}/#/tilsyn/${reportId}`);
        await ours.getByRole('group', { name: 'Karakter', exact: true }).waitFor();
        return [await keyRow(ours, theirs), ...(await memoryRows(browser, ours, known))];
      } finally {
        await browser.close();
        bare.stop();
        await shell.stop();
      }
    },
  );
}

/** A context each: two pages of one could share a process, and its memory. */
async function open(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'da-DK', reducedMotion: 'reduce' });
  await context.addInitScript({ path: PROBE });
  await context.addInitScript({ content: LAST_KEY });
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

async function keyRow(ours: Page, theirs: Page): Promise<BenchRow> {
  const times: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] };
  for (let turn = 0; turn < KEYS; turn += 1) {
    // A page behind another draws no frames.
    await ours.bringToFront();
    times.ours.push(await keyMs(ours, String(1 + (turn % 6))));
    await theirs.bringToFront();
    times.theirs.push(await keyMs(theirs, String(1 + (turn % 6))));
  }
  const value = percentile(times.ours, 0.95);
  const baseline = percentile(times.theirs, 0.95);
  return {
    name: `${REPORT_PARTS} parts, ${REPORT_FINDINGS.toLocaleString('en')} findings: a grade by its key to the next part painted, p95`,
    unit: 'ms',
    value,
    baseline,
    ratio: value / baseline,
    target: `≤ ${MOST_MS} ms`,
    ok: value <= MOST_MS,
  };
}

async function keyMs(page: Page, key: string): Promise<number> {
  await page.evaluate(`(() => {
    const before = ${POSITION};
    globalThis.shown = probe.painted(() => ${POSITION} !== before, 0).then((at) => at - globalThis.lastKey);
  })()`);
  await page.keyboard.press(key);
  return (await page.evaluate('globalThis.shown')) as number;
}

async function memoryRows(browser: Browser, page: Page, known: ReadonlySet<number>): Promise<BenchRow[]> {
  await page.bringToFront();
  await page.keyboard.press('Home');
  for (let part = 1; part < REPORT_PARTS; part += 1) {
    // Each part's photo stands before the next is asked for.
    await page.locator('[data-photo-ready="true"]').first().waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByText(`· ${part + 1} af ${REPORT_PARTS}`).waitFor();
  }
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
  const own = (await renderers(browser)).filter((id) => !known.has(id));
  const what = `${REPORT_PHOTOS} photos shown one part after another`;
  return [
    limitRow(`${what}: memory of the page's scripts`, 'MB', heap / 1e6, MOST_MB),
    ...own
      .flatMap((id) => residentMb(id))
      .map((mb) => limitRow(`${what}: the page's process, its share of what is resident`, 'MB', mb, MOST_MB)),
  ];
}

async function renderers(browser: Browser): Promise<readonly number[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

/** Linux tells what a process holds, its share of what is shared included; elsewhere the row is left out. */
function residentMb(pid: number): readonly number[] {
  try {
    // The browser's own code is shared by every page: each bears its part of it.
    const kb = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
    return kb === undefined ? [] : [Number(kb) / 1000];
  } catch {
    return [];
  }
}

/**
 * The year grid in a real Chromium with as many lines and years as a plan may have: scrolled, edited and opened, each beside a bare
 * virtualised table of the same size in the same run.
 * Answers for: turns are taken, so that a busy machine is as busy for both.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { startBrowserShell } from '../../main/browser/shell.ts';
import { launchChromium } from '../../main/chromium/launch.ts';
import { startBareGrid } from './bare-grid.ts';
import { editMs, openMs, scrollFrames, shareFast } from './grid-measure.ts';
import { fillWithGridPlan, GRID_LINES, GRID_YEARS } from './grid-plan.ts';
import { type BenchRow, percentile } from './measure.ts';
import { withWorkspace } from './workspaces.ts';

const RENDERER_DIR = fileURLToPath(new URL('../../dist/renderer/', import.meta.url));
const PROBE = fileURLToPath(new URL('grid-probe.js', import.meta.url));
const VIEWPORT = { width: 1366, height: 768 } as const;

const SCROLLS = 3;
const EDIT_BLOCKS = 4;
const EDITS = 10;
/** A person looks at what an edit did; meanwhile the engine has answered. */
const PAUSE_MS = 700;
const OPENINGS = 12;

/** The sums under the grid, the balance of every year in the chart, and the provision it takes. */
const FIGURES = `[
  document.querySelector('.rdg-bottom-summary-row').textContent,
  document.querySelector('section svg[role="img"]').innerHTML,
  document.querySelector('section dl').textContent,
]`;
const CHART = `document.querySelector('section svg[role="img"] polyline') !== null`;

export async function run(): Promise<BenchRow[]> {
  let number = '';
  return withWorkspace(
    async (client) => {
      number = await fillWithGridPlan(client);
    },
    async (dataDir) => {
      const shell = await startBrowserShell({ dataDir, rendererDir: RENDERER_DIR });
      const bare = await startBareGrid();
      const browser = await launchChromium();
      try {
        const context = await browser.newContext({ viewport: VIEWPORT, locale: 'da-DK', reducedMotion: 'reduce' });
        await context.addInitScript({ path: PROBE });
        const app = await appPage(context, shell.host.newStartUrl());
        return await rows(app, await barePage(context, bare.url), number);
      } finally {
        await browser.close();
        bare.stop();
        await shell.stop();
      }
    },
  );
}

async function appPage(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole('link').first().waitFor();
  return page;
}

async function barePage(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

async function rows(app: Page, bare: Page, number: string): Promise<BenchRow[]> {
  const openApp = async () => {
    await app.evaluate(`location.hash = '#/'`);
    await app.getByRole('grid').waitFor({ state: 'detached' });
    await app.getByRole('table').first().waitFor();
    return openMs(app, `location.hash = '#/plan/${number}'`, CHART);
  };
  const openBare = () => openMs(bare, `document.getElementById('open').click()`, 'true');
  // Once unmeasured each: warm is what a person meets who has the app open.
  await turns(1, app, openApp, bare, openBare);
  const opened = await turns(OPENINGS, app, openApp, bare, openBare);
  const scrolled = await turns(
    SCROLLS,
    app,
    () => scrollFrames(app),
    bare,
    () => scrollFrames(bare),
  );

  await app.locator('[role="row"][aria-rowindex="3"] [role="gridcell"]').nth(2).click();
  let edit = 0;
  const block = async (one: (value: string) => Promise<number>) => {
    const times: number[] = [];
    for (let i = 0; i < EDITS; i += 1) {
      edit += 1;
      times.push(await one(String(1_000 + edit)));
      await wait(PAUSE_MS);
    }
    return times;
  };
  const editBare = async (value: string) => {
    await bare.locator('.row > div').nth(9).dblclick();
    return editMs(bare, value, `[document.getElementById('sums').textContent]`);
  };
  const blocks = await turns(
    EDIT_BLOCKS,
    app,
    () => block((value) => editMs(app, value, FIGURES)),
    bare,
    () => block(editBare),
  );
  const edited = { ours: blocks.ours.flat(), theirs: blocks.theirs.flat() };

  const size = `${GRID_LINES.toLocaleString('en')} lines × ${GRID_YEARS} years`;
  return [
    shareRow(`${size}: frames under 20 ms while scrolling, against a bare virtualised table`, scrolled),
    row(`${size}: edit to all figures and charts painted, p95`, edited, 0.95, 100),
    row(`${size}: first paint of the workspace with its chart, warm, median`, opened, 0.5, 500),
  ];
}

interface Turns<T> {
  readonly ours: readonly T[];
  readonly theirs: readonly T[];
}

async function turns<T>(
  count: number,
  app: Page,
  ours: () => Promise<T>,
  bare: Page,
  theirs: () => Promise<T>,
): Promise<Turns<T>> {
  const taken: { ours: T[]; theirs: T[] } = { ours: [], theirs: [] };
  for (let turn = 0; turn < count; turn += 1) {
    // A page behind another draws no frames.
    await app.bringToFront();
    taken.ours.push(await ours());
    await bare.bringToFront();
    taken.theirs.push(await theirs());
  }
  return taken;
}

function shareRow(name: string, { ours, theirs }: Turns<readonly number[]>): BenchRow {
  const value = shareFast(ours.flat());
  const baseline = shareFast(theirs.flat());
  const ratio = value / baseline;
  const target = '≥ 95 %, or 0.95 × baseline where it has less';
  return { name, unit: '%', value, baseline, ratio, target, ok: value >= 95 || ratio >= 0.95 };
}

function row(name: string, { ours, theirs }: Turns<number>, share: number, mostMs: number): BenchRow {
  const value = percentile(ours, share);
  const baseline = percentile(theirs, share);
  return { name, unit: 'ms', value, baseline, ratio: value / baseline, target: `≤ ${mostMs} ms`, ok: value <= mostMs };
}

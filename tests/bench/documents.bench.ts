/** Documents: the board pack against an empty page of the same Chromium, the plan workbook against the same cells without looks. */

import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { Workbook } from 'wasm-xlsxwriter';
import { startBrowserShell } from '../../main/browser/shell.ts';
import { launchChromium } from '../../main/chromium/launch.ts';
import { buildIfStale, PROJECT_ROOT } from '../../scripts/build.ts';
import { type BenchClient, startBenchEngine } from './client.ts';
import { type BenchRow, medianMs, ratioRow } from './measure.ts';
import { fillWithDemo, withWorkspace } from './workspaces.ts';

const NUMBER = '0207';
const RUNS = 5;

export function run(): Promise<BenchRow[]> {
  return withWorkspace(fillWithDemo, async (dataDir) => [...(await boardPack(dataDir)), await planWorkbook(dataDir)]);
}

async function boardPack(dataDir: string): Promise<BenchRow[]> {
  await buildIfStale('renderer');
  const emptyCold = await medianMs(3, async () => {
    const browser = await launchChromium();
    await (await browser.newPage()).pdf({ format: 'A4' });
    await browser.close();
  });
  const browser = await launchChromium();
  const emptyWarm = await medianMs(RUNS, async () => {
    const context = await browser.newContext();
    await (await context.newPage()).pdf({ format: 'A4' });
    await context.close();
  });
  await browser.close();

  const shell = await startBrowserShell({ dataDir, rendererDir: join(PROJECT_ROOT, 'dist/renderer'), port: 0 });
  try {
    const client: BenchClient = createORPCClient(new RPCLink({ port: shell.engine.connect() }));
    const print = () => client.exports.boardPack({ number: NUMBER, language: 'da' });
    const cold = await medianMs(1, print);
    const warm = await medianMs(RUNS, print);
    return [
      ratioRow('board pack, browser cold, against an empty page', 'ms', cold, emptyCold, 10),
      ratioRow('board pack, browser warm, against an empty page', 'ms', warm, emptyWarm, 20),
    ];
  } finally {
    await shell.stop();
  }
}

async function planWorkbook(dataDir: string): Promise<BenchRow> {
  const { engine, connect } = await startBenchEngine(dataDir);
  try {
    const client = connect();
    const { activities, years } = await client.plan.get({ number: NUMBER });
    // The first call loads the writer's wasm, here and there.
    const ours = () => client.exports.planWorkbook({ number: NUMBER, language: 'da' });
    const bare = () => bareWorkbook(activities.length + 1, years.length + 8);
    await ours();
    bare();
    const oursMs = await medianMs(RUNS, ours);
    const bareMs = await medianMs(RUNS, bare);
    return ratioRow('plan workbook, against the same number of plain cells', 'ms', oursMs, bareMs, 8);
  } finally {
    await engine.stop();
  }
}

/** Numbers in a grid: no formulas, no formats, no second sheet. */
function bareWorkbook(rows: number, columns: number): Uint8Array {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet();
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) sheet.write(row, column, row * column);
  }
  return workbook.saveToBufferSync();
}

/** A report with 300 photos in a real browser: what the page takes of memory while they are looked through, and what adding one takes. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { v7 as uuid7 } from 'uuid';
import { type RunningApp, startApp } from '../e2e/app.ts';
import { type BenchRow, limitRow, median, percentile } from './measure.ts';

const PHOTOS = 300;
/** As many different large copies; every thumbnail is its own. */
const LARGE = 60;
const ADDED = 8;
/** The issue: the page with a 300-photo report. */
const MOST_MB = 400;
/** A person waits for a photo to be kept, two cores for everything. */
const MOST_ADD_MS = 2_500;

export async function run(): Promise<BenchRow[]> {
  const app = await startApp({ width: 1366, height: 768 });
  try {
    const { reportId, page } = await fill(app);
    const memory = await watchMemory(app);
    const opened = memory();
    for (let n = 50; n <= PHOTOS; n += 50) {
      const thumbnail = page.getByRole('button', { name: new RegExp(`^Foto ${n}$`) });
      await thumbnail.scrollIntoViewIfNeeded();
      await thumbnail.locator('[data-photo-ready="true"]').waitFor();
    }
    const scrolled = memory();
    const viewed = await lookThrough(page, memory);
    const times = await addLarge(app, page, reportId);
    return [
      limitRow(`page with ${PHOTOS} photos, opened`, 'MB', opened, MOST_MB),
      limitRow(`the same, all thumbnails scrolled past`, 'MB', scrolled, MOST_MB),
      limitRow(`the same, ${LARGE} photos looked at (p95)`, 'MB', viewed, MOST_MB),
      limitRow('a photo of 12 megapixels, from picked to kept', 'ms', median(times), MOST_ADD_MS),
    ];
  } finally {
    await app.stop();
  }
}

async function fill(app: RunningApp): Promise<{ reportId: string; page: Page }> {
  for await (const step of await app.client.workspace.loadDemo({ language: 'da' })) void step;
  const started = { number: '0207', kind: 'walk', heldOn: '2026-11-22', inspector: 'Måling' } as const;
  const { reportId } = await app.client.inspection.start(started);
  const [part] = (await app.client.inspection.get({ reportId })).parts;
  const large = [];
  for (let n = 0; n < LARGE; n += 1) large.push(await picture(app.page, n, 2_000, 1_500));
  for (let n = 0; n < PHOTOS; n += 1) {
    const report = large[n % LARGE] ?? '';
    const photo = {
      photoId: uuid7(),
      original: file(report),
      report: file(report),
      thumb: file(await picture(app.page, n, 320, 240)),
      fileName: `IMG_${n}.jpg`,
      fields: {},
    };
    const answer = await app.client.photos.add({ reportId, binding: { partId: part?.partId }, photos: [photo] });
    if (!answer.ok) throw new Error(answer.faults[0]?.code);
  }
  // What made the pictures is not what is measured.
  const page = await app.context.newPage();
  await app.page.close();
  await page.goto(`${app.shell.host.origin}/#/tilsyn/${reportId}`);
  await page.getByRole('button', { name: /^Foto 1$/ }).waitFor();
  return { reportId, page };
}

/** Many patches of many colours: about as large as a photo of a facade. */
async function picture(page: Page, n: number, width: number, height: number): Promise<string> {
  return String(
    await page.evaluate(`(async () => {
      const canvas = new OffscreenCanvas(${width}, ${height});
      const pen = canvas.getContext('2d');
      for (let i = 0; i < 3000; i += 1) {
        pen.fillStyle = 'hsl(' + ((i * 7 + ${n} * 13) % 360) + ' 50% ' + (20 + (i * 31) % 60) + '%)';
        pen.fillRect((i * 97 + ${n} * 31) % ${width}, (i * 61) % ${height}, ${width} / 15, ${height} / 25);
      }
      const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 })).arrayBuffer());
      let text = '';
      for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
      return btoa(text);
    })()`),
  );
}

function file(base64: string): File {
  return new File([new Uint8Array(Buffer.from(base64, 'base64'))], 'photo');
}

/** Resident memory of the largest page process of this browser, in megabytes; 0 where the system does not tell. */
async function watchMemory({ context }: RunningApp): Promise<() => number> {
  const browser = context.browser();
  const session = await browser?.newBrowserCDPSession();
  const answer = (await session?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
  const pids = answer.processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  return () => Math.max(0, ...pids.map(residentMb));
}

function residentMb(pid: number): number {
  try {
    return Math.round(Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}

async function lookThrough(page: Page, memory: () => number): Promise<number> {
  const seen: number[] = [];
  await page.getByRole('button', { name: new RegExp(`^Foto ${PHOTOS}$`) }).click();
  for (let n = PHOTOS; n > PHOTOS - LARGE; n -= 1) {
    await page.getByText(`Foto ${n} · ${n} af ${PHOTOS}`).waitFor();
    await page.locator('[role="dialog"] [data-photo-ready="true"]').waitFor();
    seen.push(memory());
    await page.keyboard.press('ArrowLeft');
  }
  await page.keyboard.press('Escape');
  return percentile(seen, 0.95);
}

async function addLarge(app: RunningApp, page: Page, reportId: string): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < ADDED; n += 1) {
    const buffer = Buffer.from(await picture(page, 1_000 + n, 4_000, 3_000), 'base64');
    const input = page.locator('input[type="file"]').first();
    const from = performance.now();
    await input.setInputFiles([{ name: `${n}.jpg`, mimeType: 'image/jpeg', buffer }]);
    await page.getByRole('button', { name: new RegExp(`^Foto ${PHOTOS + n + 1}$`) }).waitFor();
    times.push(performance.now() - from);
  }
  if ((await app.client.photos.list({ reportId })).length !== PHOTOS + ADDED) throw new Error('a photo is missing');
  return times;
}

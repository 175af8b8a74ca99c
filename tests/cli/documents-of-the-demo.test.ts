import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { findChromium } from '../../main/chromium/find.ts';
import { exportDocument, verifyDocument } from './documents-schema.ts';
import { createPlace, type Place } from './tilstand.ts';

const NO_BROWSER = await findChromium().then(
  () => false,
  () => true,
);

const demoDocument = z.object({
  seconds: z.number(),
  import: z.object({ batch: z.string(), read: z.int(), created: z.int(), rejected: z.literal(0) }),
  keyFigures: z.object({ departments: z.literal(24), buildings: z.literal(119) }),
  files: z.array(z.string()).min(3),
});

describe.skipIf(NO_BROWSER)(NO_BROWSER ? 'skipped: no Chromium to print with' : 'documents, printed', () => {
  let place: Place;
  let demo: z.infer<typeof demoDocument>;
  beforeAll(async () => {
    place = createPlace();
    demo = demoDocument.parse(await place.json(['demo']));
  }, 120_000);
  afterAll(() => place.remove());

  const startOf = (path: string) => readFileSync(path).subarray(0, 5).toString('latin1');

  test('demo writes a board pack, a plan workbook and the overview, whole', () => {
    const [json = '', xlsx = '', pdf = ''] = ['.json', '.xlsx', '.pdf'].map(
      (ending) => demo.files.find((file) => file.endsWith(ending)) ?? `no ${ending}`,
    );
    expect(json.split(/[\\/]/)).toEqual(['out', 'demo', 'overview.json']);
    const overview = JSON.parse(readFileSync(join(place.folder, json), 'utf8')) as { departments: unknown[] };
    expect(overview.departments).toHaveLength(24);
    expect(startOf(join(place.folder, xlsx))).toMatch(/^PK/);
    expect(startOf(join(place.folder, pdf))).toBe('%PDF-');
  });

  test('with --data its workspace stays', async () => {
    expect(verifyDocument.parse(await place.json(['verify']))).toMatchObject({ ok: true, differences: [] });
    expect(await place.json(['departments'])).toHaveLength(24);
  });

  test('export board writes an A4 PDF, tagged, and says how large', async () => {
    const out = place.path('board.pdf');
    const { bytes } = exportDocument.parse(await place.json(['export', 'board', '0207', '--out', out]));
    expect(statSync(out).size).toBe(bytes);
    const pdf = readFileSync(out, 'latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf).toContain('/MarkInfo');
    // 210 × 297 mm in points of 1/72 inch.
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45]\.?\d* 84[12]\.?\d*\]/);
  }, 60_000);

  test('serve prints an address that lets a browser in once, and ends in order when asked to', async () => {
    const serving = place.start(['serve', '--no-open', '--json']);
    const { address, port } = z.object({ address: z.url(), port: z.int() }).parse(JSON.parse(await serving.said('\n')));
    expect(address).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${port}/`));
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(403);
    expect((await fetch(address, { redirect: 'manual' })).status).toBeLessThan(400);
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(403);
    serving.stop('SIGTERM');
    expect(await serving.done).toMatchObject({ code: 0 });
    expect(await place.json(['verify'])).toMatchObject({ ok: true });
  }, 60_000);
});

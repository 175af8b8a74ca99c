/** A report's JSON document by the command line: out of one workspace, into another, and out again as the same bytes. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBenchEngine } from '../bench/client.ts';
import { startWithDemo } from '../features/engine.ts';
import { jpeg, photoFiles } from '../support/pictures.ts';
import { createPlace, DEMO_FILES, type Place } from './tilstand.ts';

const NUMBER = '0207';
let place: Place;
let reportId: string;
let text: string;
beforeAll(async () => {
  place = createPlace();
  const engine = await startWithDemo();
  const reports = await engine.client.inspection.list({ number: NUMBER });
  reportId = reports.find(({ status }) => status === 'imported')?.reportId ?? '';
  text = await (await engine.client.inspection.export({ reportId, format: 'json' })).text();
  await engine.stop();
}, 60_000);
afterAll(() => place.remove());

test('is refused in a sentence where its department is not known, known by its format, and the same when it comes again', async () => {
  const file = place.file('rapport.json', text);
  const refused = await place.run(['import', file]);
  expect(refused.code).toBe(1);
  expect(refused.err).toMatch(/^Afdeling 0207 .* findes ikke her\./);

  await place.json(['import', ...DEMO_FILES, '--profile', 'demo']);
  expect(await place.json(['import', file, '--dry-run'])).toMatchObject([{ outcome: 'created', batch: null }]);
  expect(await place.json(['import', file])).toMatchObject([{ reportId, number: NUMBER, outcome: 'created' }]);
  expect(await place.json(['import', file])).toMatchObject([{ reportId, outcome: 'unchanged', batch: null }]);

  const { engine, connect } = await startBenchEngine(place.path('data'));
  const again = await connect().inspection.export({ reportId, format: 'json' });
  expect(await again.text()).toBe(text);
  await engine.stop();
}, 60_000);

test('with its photos goes out as ZIP and comes in with them', async () => {
  const away = createPlace();
  try {
    await away.json(['import', ...DEMO_FILES, '--profile', 'demo']);
    const { engine, connect } = await startBenchEngine(away.path('data'));
    const started = await connect().inspection.start({
      number: NUMBER,
      kind: 'walk',
      heldOn: '2026-11-22',
      inspector: 'Ida',
    });
    await connect().photos.add({
      reportId: started.reportId,
      photos: [{ photoId: randomUUID(), ...photoFiles(jpeg(64, 48)), fileName: null, fields: {} }],
    });
    await engine.stop();
    const zip = away.path('rapport.zip');
    expect(await away.json(['export', 'report', NUMBER, '--out', zip])).toMatchObject({
      reportId: started.reportId,
      files: [{ file: zip }],
      missing: 0,
    });
    expect(await place.json(['import', zip])).toMatchObject([
      { reportId: started.reportId, outcome: 'created', photos: { all: 1, missing: 0 } },
    ]);
    expect(await place.json(['verify'])).toMatchObject({ ok: true });
    expect((await place.run(['export', 'report', NUMBER, '--out', place.path('rapport.doc')])).code).toBe(2);
  } finally {
    away.remove();
  }
}, 60_000);

/** A condition report on paper: A4, tagged, with its photos numbered; those of persons stay out. Printed as the browser host prints. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { jpeg, photoFiles } from '../support/pictures.ts';
import { type RunningApp, startApp } from './app.ts';

const uuid = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

let app: RunningApp;
let reportId: string;
beforeAll(async () => {
  app = await startApp();
  const { client } = app;
  for await (const _progress of await client.workspace.loadDemo({ language: 'da' })) {
    // Until it is all there.
  }
  const started = { number: '0207', kind: 'walk', heldOn: '2026-01-15', inspector: 'Ida Holm' } as const;
  reportId = (await client.inspection.start(started)).reportId;
  const [part] = (await client.inspection.get({ reportId })).parts;
  const partId = part?.partId ?? '';
  const fields = { severity: 3, intensity: 3, extentBp: 8_000, defect: 'Sætningsrevne' } as const;
  const changes = [{ kind: 'finding', findingId: uuid(1), partId, fields } as const];
  await client.inspection.edit({ reportId, label: '', changes });
  const photo = (n: number, personalData: boolean) => ({
    ...photoFiles(jpeg(64, 48)),
    photoId: uuid(n),
    fileName: null,
    fields: { personalData, caption: `Billede ${n}` },
  });
  await client.photos.add({ reportId, binding: { findingId: uuid(1) }, photos: [photo(2, false), photo(3, true)] });
}, 120_000);
afterAll(() => app.stop());

it('shows the finding, refers to its photo by number and leaves out the one of a person', async () => {
  await app.goTo(`/print/report/${reportId}?lang=da`);
  await app.page.waitForSelector('html[data-print-ready="true"]');
  const text = await app.page.innerText('main');
  expect(text).toContain('Sætningsrevne');
  expect(text).toContain('Foto 1');
  expect(text).toContain('Udeladt, fordi de viser personoplysninger: foto 2.');
  expect(text).not.toContain('Billede 3');
  expect(await app.accessibilityFaults()).toEqual([]);
});

it('is a tagged PDF on A4 in the language asked for', async () => {
  const file = await app.client.inspection.export({ reportId, format: 'pdf', language: 'en' });
  const pdf = new TextDecoder('latin1').decode(await file.arrayBuffer());
  expect(file.name).toMatch(/^0207 .* – yearly walk 2026-01-15\.pdf$/);
  expect(pdf.startsWith('%PDF-')).toBe(true);
  expect(pdf).toContain('/StructTreeRoot');
  expect(pdf).toMatch(/\/MediaBox ?\[0 0 59[45]\.\d+ 84[12]\.\d+\]/);
});

/** Erasing a photo for good as a person does it: told before, placeholder after, on the screen and on paper; and a revision given up and had back. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { jpeg, photoFiles } from '../support/pictures.ts';
import { type RunningApp, startApp } from './app.ts';

const uuid = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const NUMBER = '0207';

let app: RunningApp;
let reportId: string;
beforeAll(async () => {
  app = await startApp({ width: 1366, height: 768 });
  const { client } = app;
  for await (const _progress of await client.workspace.loadDemo({ language: 'da' })) {
    // Until it is all there.
  }
  const started = { number: NUMBER, kind: 'walk', heldOn: '2026-01-15', inspector: 'Ida Holm' } as const;
  reportId = (await client.inspection.start(started)).reportId;
  const [part] = (await client.inspection.get({ reportId })).parts;
  const photo = (n: number, fields: object) => ({
    ...photoFiles(jpeg(640 + n * 16, 480 + n * 12), 160 + n * 4, 120 + n * 3),
    photoId: uuid(n),
    fileName: `IMG_${n}.jpg`,
    fields,
  });
  await client.photos.add({
    reportId,
    binding: { partId: part?.partId ?? '' },
    photos: [
      photo(1, { caption: 'Fru Hansen i døren', personalData: true }),
      photo(2, { caption: 'Revne', marks: [{ kind: 'text', x: 100, y: 300, text: 'Revne åbner sig' }] }),
    ],
  });
}, 120_000);
afterAll(() => app.stop());

const dialog = () => app.page.getByRole('dialog').last();
const pdfOf = async () => {
  const file = await app.client.inspection.export({ reportId, format: 'pdf', language: 'da' });
  return new TextDecoder('latin1').decode(await file.arrayBuffer());
};

it('a person chooses a photo, says why, and finds in its place that there was one', async () => {
  const { page } = app;
  await app.goTo(`/tilsyn/${reportId}`);
  await page.getByRole('button', { name: 'Foto 1: Fru Hansen i døren (viser persondata)' }).click();
  await page.getByRole('button', { name: 'Slet for altid …' }).click();
  await dialog().getByText('Afd. 0207', { exact: false }).waitFor();
  await app.screenshot('photo-erase-dialog');
  expect(await app.accessibilityFaults('[role="dialog"]')).toEqual([]);
  const go = dialog().getByRole('button', { name: 'Slet fotoet for altid' });
  expect(await go.isDisabled()).toBe(true);
  await dialog().getByLabel('Hvorfor slettes der?').fill('Beboeren bad om det');
  expect(await go.isDisabled()).toBe(true);
  await dialog().getByLabel('Jeg ved, at det ikke kan fortrydes').check();
  await go.click();
  await page.getByText('Grund: Beboeren bad om det').waitFor();
  await app.screenshot('photo-erased-viewer');
  expect(await app.accessibilityFaults('[role="dialog"]')).toEqual([]);
  expect(await page.getByText('Fru Hansen').count()).toBe(0);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Foto 1: slettet efter anmodning/ }).waitFor();
  await app.screenshot('photo-erased-walk');
  const [first] = await app.client.photos.list({ reportId });
  await expect(app.client.photos.bytes({ hash: first?.thumbHash ?? '' })).rejects.toMatchObject({ code: 'REFUSED' });
});

it('the paper says so too, with the number kept, and words on a photo are words', async () => {
  await app.goTo(`/print/report/${reportId}?lang=da`);
  await app.page.waitForSelector('html[data-print-ready="true"]');
  const text = await app.page.innerText('main');
  expect(text).toMatch(/Foto 1\b/);
  expect(text).toMatch(/Fotoet er slettet efter anmodning \d\d\.\d\d\.\d{4}\. Grund: Beboeren bad om det/);
  expect(text).not.toContain('Hansen');
  expect(text).not.toContain('personoplysninger: foto 1');
  expect(await app.accessibilityFaults()).toEqual([]);
  const pdf = await pdfOf();
  expect(pdf).not.toContain('/Type3');
  expect(pdf).toContain('/StructTreeRoot');
});

it('a revision begun by mistake is given up and had back', async () => {
  const { page, client } = app;
  const closed = (await client.inspection.list({ number: NUMBER })).find(({ status }) => status !== 'open');
  const origin = closed?.reportId ?? '';
  const { reportId: revision } = await client.inspection.revise({ reportId: origin, reason: 'Ved en fejl' });
  await app.goTo(`/tilsyn/${revision}`);
  await page.getByRole('button', { name: 'Rapport', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Opgiv revisionen …' }).click();
  await app.screenshot('revision-discard');
  await dialog().getByRole('button', { name: 'Opgiv revisionen' }).click();
  await page.waitForURL((url) => url.hash.includes(origin));
  await page.getByRole('button', { name: 'Ret med ny revision' }).waitFor();
  await page.getByRole('button', { name: 'Fortryd', exact: true }).click();
  await page.waitForURL((url) => url.hash.includes(revision));
  await page.getByText('rev. 2').first().waitFor();
  expect((await client.inspection.get({ reportId: revision })).editable).toBe(true);
});

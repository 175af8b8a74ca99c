/**
 * Staying in control of an import: what is said of a column counts, a run is cancelled and leaves nothing, the result is kept as a workbook,
 * and what was chosen is kept as a profile, known again, renamed, handed on as a file, deleted and taken back in.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAll } from '../../main/import/readers/testing.ts';
import { type RunningApp, startApp } from './app.ts';

const folder = mkdtempSync(join(tmpdir(), 'tilstand-e2e-control-'));
const many = join(folder, 'mange bygningsdele.csv');
const few = join(folder, 'bygningsdele.csv');
const later = join(folder, 'bygningsdele næste år.csv');
const HEAD = 'Afdelingsnr;Bygningsdel;Placering;Mængde;Enhed;Enhedsværdi;Tilstand';

let app: RunningApp;
beforeAll(async () => {
  const lines = Array.from({ length: 12_000 }, (_, at) => `0101;Del ${at};Sted ${at};${at % 90};m2;1;`);
  writeFileSync(many, [HEAD, ...lines].join('\r\n'));
  writeFileSync(few, [HEAD, '0101;Tag;Blok A;1.250,5;m2;1,5;K2', '0101;Dør;Blok A;24;stk;2;K2'].join('\r\n'));
  writeFileSync(later, [HEAD, '0101;Tag;Blok A;1.300;m2;9;K2'].join('\r\n'));
  app = await startApp({ width: 1366, height: 768 });
});
afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
});

const imports = async () => (await app.client.imports.batches()).length;

async function begin(file: string): Promise<void> {
  const { page } = app;
  await app.goTo('/');
  await app.goTo('/indlaes');
  await page.getByRole('heading', { level: 2, name: 'Hvilke filer vil du indlæse?' }).waitFor();
  await page.locator('input[type="file"]').first().setInputFiles([file]);
  await next('Videre: se, hvad filerne er');
  await page.getByRole('heading', { level: 2, name: 'Det tror vi, filerne er' }).waitFor();
}

async function next(name: string | RegExp): Promise<void> {
  // Closed while the files are read again.
  await app.page.getByRole('button', { name }).click({ timeout: 60_000 });
}

/** What a press of this saves. */
async function saved(button: Locator): Promise<Download> {
  const [download] = await Promise.all([app.page.waitForEvent('download'), button.click()]);
  return download;
}

describe('an import under control', () => {
  it('is cancelled while it saves: nothing is there, and it says so', async () => {
    const { page } = app;
    await begin(many);
    await next('Videre til kolonnerne');
    await page.getByRole('heading', { level: 2, name: 'Hvad er kolonnerne?' }).waitFor();
    await next('Videre: se, hvad der sker');
    const save = page.getByRole('button', { name: 'Indlæs og gem' });
    await save.waitFor({ timeout: 60_000 });
    await save.click();
    await page.getByRole('button', { name: 'Afbryd' }).click();
    await page.getByText('Afbrudt. Intet er gemt.').waitFor();
    await page.getByRole('heading', { level: 2, name: 'Indlæsningen er ikke gemt' }).waitFor();
    expect(await app.accessibilityFaults()).toEqual([]);
    expect(await app.client.portfolio.departments({})).toEqual([]);
    expect(await imports()).toBe(0);
  });

  it('takes what is said of a column: amounts in thousands, a field for new rows only, a word for a grade', async () => {
    const { page } = app;
    await begin(few);
    await next('Videre til kolonnerne');
    const more = page.getByRole('button', { name: /^Mere om kolonne F/ });
    await more.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: 'Kolonne F: Enhedsværdi' }).waitFor();
    const onlyNew = page.getByRole('checkbox', { name: /^Kun for nye rækker/ });
    await onlyNew.focus();
    await page.keyboard.press('Space');
    await page.getByRole('combobox', { name: 'Beløb er skrevet i' }).click();
    await page.getByRole('option', { name: 'tusinder (1.000 kr.)' }).click();
    await page.getByText('tusinder (1.000 kr.) · kun nye').waitFor();
    expect(await app.accessibilityFaults()).toEqual([]);
    await app.screenshot('import-column-settings');
    await next('Videre til ordene');
    await page.getByRole('combobox', { name: 'Hvad betyder “K2”?' }).click();
    await page.getByRole('option', { name: '4 – Nedslidt' }).click();
    expect(await app.accessibilityFaults()).toEqual([]);
    await next('Videre: se, hvad der sker');
    await page.getByText('Enhedsværdi: 1.500,00 kr.').waitFor();
    await page.getByText('Mængde: 1.250,5 m²').waitFor();
    await next('Indlæs og gem');
    await page.getByRole('heading', { level: 2, name: 'Indlæsningen er gemt' }).waitFor({ timeout: 60_000 });
  });

  it('keeps its result as a workbook that can be read', async () => {
    const download = await saved(app.page.getByRole('button', { name: 'Gem resultat som Excel' }));
    const { rows } = readAll(new Uint8Array(readFileSync(await download.path())), { sheet: 'Resultat' });
    expect(rows).toEqual(
      expect.arrayContaining([
        expect.arrayContaining(['Læst som', 'Bygningsdele']),
        expect.arrayContaining(['Filer', 'bygningsdele.csv']),
        expect.arrayContaining(['Nye', 2]),
      ]),
    );
  });

  it('is kept as a profile, and the next file of its shape is known', async () => {
    const { page } = app;
    await page.getByRole('textbox', { name: 'Profilens navn' }).fill('Dele fra Nord');
    await page.keyboard.press('Enter');
    await page.getByText('Profilen “Dele fra Nord” er gemt.').waitFor();
    await begin(later);
    await page.getByText('Vi genkender filen: Dele fra Nord').waitFor();
    await next('Brug profilen Dele fra Nord');
    await page.getByRole('tab', { name: 'Ændrede (1)' }).waitFor();
    await page.getByText('Mængde: 1.250,5 m² → 1.300 m²').waitFor();
    // The value was for new rows only.
    expect(await page.getByText(/Enhedsværdi:/).count()).toBe(0);
    await next('Tilbage');
  });

  it('has its profile renamed, handed on as a file, deleted, and taken from the file again', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'Omdøb profilen Dele fra Nord' }).click();
    await page.getByRole('textbox', { name: 'Nyt navn' }).fill('Dele fra hele landet');
    expect(await app.accessibilityFaults()).toEqual([]);
    await page.keyboard.press('Enter');
    const download = await saved(page.getByRole('button', { name: 'Gem profilen Dele fra hele landet som fil' }));
    const file = join(folder, 'profil.json');
    await download.saveAs(file);
    await page.getByRole('button', { name: 'Slet profilen Dele fra hele landet' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Slet' }).click();
    await page.getByText(/^Ingen endnu\. Efter en indlæsning/).waitFor();
    await page.locator('input[type="file"][accept*="json"]').last().setInputFiles([file]);
    await page.getByRole('button', { name: 'Omdøb profilen Dele fra hele landet' }).waitFor();
  });

  it('broke no policy, asked no foreign host, and wrote no error', () => {
    expect(app.watch.faults()).toEqual([]);
  });
});

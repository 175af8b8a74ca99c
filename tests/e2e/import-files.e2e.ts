/** Choosing files that cannot all be taken: each that is left out is named, and an empty one is refused by its name. */
import { closeSync, ftruncateSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningApp, startApp } from './app.ts';

const folder = mkdtempSync(join(tmpdir(), 'tilstand-e2e-files-'));
const inFolder = (name: string) => join(folder, name);
const many = Array.from({ length: 300 }, (_, at) => inFolder(`fil ${String(at + 1).padStart(3, '0')}.csv`));

let app: RunningApp;
beforeAll(async () => {
  for (const file of many) writeFileSync(file, 'Afdelingsnr;Navn på afdeling\r\n0101;Åparken\r\n');
  writeFileSync(inFolder('tom.csv'), '');
  const large = openSync(inFolder('kæmpe.csv'), 'w');
  ftruncateSync(large, 50 * 1024 * 1024 + 1);
  closeSync(large);
  app = await startApp({ width: 1366, height: 768 });
  await app.goTo('/indlaes');
});
afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
});

const choose = (files: readonly string[]) =>
  app.page
    .locator('input[type="file"]')
    .first()
    .setInputFiles([...files]);

/** What the system does when somebody drops files or folders from outside. */
async function drop(paths: readonly string[]): Promise<void> {
  const box = await app.page.getByText(/^Slip filer eller en mappe her/).boundingBox();
  if (box === null) throw new Error('there is nowhere to drop');
  const session = await app.context.newCDPSession(app.page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: box.x + 5, y: box.y + 5, data });
  await session.detach();
}

describe('files that are not taken', () => {
  it('are named where one is too large and another is fine', async () => {
    const { page } = app;
    await choose([inFolder('kæmpe.csv'), inFolder('tom.csv')]);
    await page.getByText('1 fil valgt').waitFor();
    await page.getByText(/^Filen kæmpe\.csv er over 50 MB og er ikke valgt\./).waitFor();
    expect(await app.accessibilityFaults()).toEqual([]);
  });

  it('and an empty one is refused by name', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'Videre: se, hvad filerne er' }).click();
    await page.getByText(/tom\.csv.*Filen er tom/).waitFor();
  });

  it('are counted where 300 are chosen at once, and the first twenty are taken', async () => {
    const { page } = app;
    await app.goTo('/');
    await app.goTo('/indlaes');
    await choose(many);
    await page.getByText('20 filer valgt').waitFor();
    await page.getByText('280 filer er ikke valgt, fil 021.csv og de følgende: højst 20 filer ad gangen.').waitFor();
    await page.getByRole('button', { name: 'Fjern fil 020.csv' }).waitFor();
  });

  it('are named by their folder: it is taken as the tables in it, and what is none is counted', async () => {
    const { page } = app;
    await app.goTo('/');
    await app.goTo('/indlaes');
    const place = inFolder('Planer');
    mkdirSync(join(place, '0102'), { recursive: true });
    writeFileSync(join(place, 'plan.csv'), 'Afdelingsnr;Navn på afdeling\r\n0101;Åparken\r\n');
    writeFileSync(join(place, '0102', 'plan.csv'), 'Afdelingsnr;Navn på afdeling\r\n0102;Bøgely hele vejen\r\n');
    writeFileSync(join(place, 'foto.jpg'), 'foto');
    await drop([place]);
    await page.getByText('2 filer valgt').waitFor();
    await page.getByRole('button', { name: 'Fjern 0102 plan.csv' }).waitFor();
    await page.getByText('1 fil i mappen Planer er hverken regneark, CSV, JSON eller ZIP og er ikke valgt.').waitFor();
    await page.getByText(/^Der er valgt en anden fil, der hedder plan\.csv\./).waitFor();
    expect(await app.accessibilityFaults()).toEqual([]);
  });

  it('and a folder without a table says that there is nothing in it', async () => {
    mkdirSync(inFolder('Fotos'));
    writeFileSync(join(inFolder('Fotos'), 'foto.jpg'), 'foto');
    await drop([inFolder('Fotos')]);
    await app.page.getByText(/^Mappen Fotos har ingen filer, der kan indlæses/).waitFor();
    await app.page.getByText('2 filer valgt').waitFor();
  });

  it('and a file that is corrected and chosen again is read anew, not twice', async () => {
    const { page } = app;
    await app.goTo('/');
    await app.goTo('/indlaes');
    const file = inFolder('rettes.csv');
    writeFileSync(file, 'Afdelingsnr;Navn på afdeling\r\n0101;Åparken\r\n');
    await drop([file]);
    await page.getByText('1 fil valgt').waitFor();
    writeFileSync(file, 'Afdelingsnr;Navn på afdeling\r\n0101;Åparken\r\n0102;Bøgely\r\n');
    await drop([file]);
    await page.getByText('Filen rettes.csv er rettet, siden den blev valgt. Den nye udgave læses.').waitFor();
    await page.getByText('1 fil valgt').waitFor();
  });

  it('broke no policy, asked no foreign host, and wrote no error', () => {
    expect(app.watch.faults()).toEqual([]);
  });
});

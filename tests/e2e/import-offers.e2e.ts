/**
 * The fewest decisions: a list in which all is clear goes straight on, what is suggested is taken with one press, and the way back
 * leads to where one came from. Axe looks at each of these states, in Danish and in English.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningApp, startApp } from './app.ts';

const folder = mkdtempSync(join(tmpdir(), 'tilstand-e2e-offers-'));
const written = (name: string, ...lines: readonly string[]) => {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\r\n')}\r\n`);
  return path;
};
const departments = written(
  'afdelinger.csv',
  'Boligorganisation;Afdelingsnr.;Navn;Adresse;Boliger',
  'Fællesbo;0101;Birkelunden;Birkevej 1, 2 og 3;124',
  'Fællesbo;0102;Søparken;Søvej 2, st.;56',
);
const buildings = written(
  'bygninger.csv',
  'Afdeling;Bygningsnr;Opført;Tagmateriale',
  '0101;1;1967;Tegl røde',
  '0101;2;1967;Græstag m. sedum',
  '0102;1;1982;Tegl',
);
const plan = written(
  'plan.csv',
  'Plan for afdeling 0101 (beløb i t.kr.);;;',
  'Bygningsdel;Arbejde;2026;2027',
  'Tag;Udskiftning;;1.200',
  'Vinduer;Maling;150;',
);

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ width: 1366, height: 768 });
});
afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
});

const arrives = (page: Page, name: string) => page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

async function look(page: Page, file: string): Promise<void> {
  await app.goTo('/');
  await app.goTo('/indlaes');
  await arrives(page, 'Hvilke filer vil du indlæse?');
  await page.locator('input[type="file"]').first().setInputFiles([file]);
  await press(page, 'Videre: se, hvad filerne er');
  await arrives(page, 'Det tror vi, filerne er');
}

describe('decisions that need not be made', () => {
  it('a list in which all is clear goes from what it is to what will happen, and back to what it is', async () => {
    const { page } = app;
    await look(page, departments);
    await press(page, 'Videre: se, hvad der sker');
    await arrives(page, 'Det vil ske');
    await press(page, 'Tilbage');
    await arrives(page, 'Det tror vi, filerne er');
    await press(page, 'Videre: se, hvad der sker');
    await press(page, 'Indlæs og gem');
    await arrives(page, 'Indlæsningen er gemt');
    expect((await app.client.portfolio.departments({})).map(({ number }) => number).sort()).toEqual(['0101', '0102']);
  });

  it('words nobody knows take their suggestions with one press, and the columns stay a step of their own', async () => {
    const { page } = app;
    await look(page, buildings);
    await press(page, 'Videre til kolonnerne');
    await arrives(page, 'Hvad er kolonnerne?');
    expect(await app.accessibilityFaults()).toEqual([]);
    await press(page, 'Videre til ordene');
    await arrives(page, 'Hvad betyder ordene?');
    await page.getByText('kendes ikke', { exact: true }).first().waitFor();
    expect(await app.accessibilityFaults()).toEqual([]);
    await press(page, /^Brug de 2 forslag/);
    await page.getByText('valgt af dig', { exact: true }).nth(1).waitFor();
    expect(await page.getByText('kendes ikke', { exact: true }).count()).toBe(0);
    await press(page, 'Videre: se, hvad der sker');
    await arrives(page, 'Det vil ske');
    await page.getByText('0101 · 2').waitFor();
    await page.getByText('Tagdækning: Levende tage').waitFor();
  });

  it('a question with a suggestion is answered by taking it; the focus stays with it', async () => {
    const { page } = app;
    await look(page, plan);
    const offers = page.getByRole('button', { name: /^Brug forslaget/ });
    await offers.first().waitFor();
    expect(await app.accessibilityFaults()).toEqual([]);
    for (let left = await offers.count(); left > 0; left -= 1) {
      await offers.first().click();
      await expect.poll(() => offers.count()).toBe(left - 1);
      expect(await page.evaluate<unknown>('document.activeElement?.tagName')).toBe('INPUT');
    }
    await press(page, /^Videre til kolonnerne/);
    await arrives(page, 'Hvad er kolonnerne?');
    await press(page, 'Videre: se, hvad der sker');
    await arrives(page, 'Det vil ske');
    await page.getByRole('tab', { name: /^Nye \(2\)/ }).click();
    await page.getByText(/1\.200\.000/).waitFor();
  });

  it('is as clear in English', async () => {
    const { page } = app;
    await page.getByText('EN', { exact: true }).click();
    await arrives(page, 'What will happen');
    expect(await app.accessibilityFaults()).toEqual([]);
    await press(page, 'Back');
    await arrives(page, 'What are the columns?');
    expect(await app.accessibilityFaults()).toEqual([]);
    await press(page, 'Back');
    await arrives(page, 'What we think the files are');
    expect(await app.accessibilityFaults()).toEqual([]);
  });

  it('broke no policy, asked no foreign host, and wrote no error', () => {
    expect(app.watch.faults()).toEqual([]);
  });
});

/**
 * A person who has never seen the app brings in a list of departments of their own making, by keyboard and mouse:
 * titles above their own headings, a delimiter guessed wrong and corrected, a column nobody knows, then in, in again, and back out.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningApp, startApp } from './app.ts';

const folder = mkdtempSync(join(tmpdir(), 'tilstand-e2e-own-'));
const list = join(folder, 'vores afdelinger.txt');
/** As many commas as bars in most lines: the delimiter is guessed wrong. */
const LINES = [
  'Boligselskabet Egelunden, Søndergade 4',
  'Afdelinger, pr. 1. januar',
  '',
  'Afd. nr.|Kaldenavn|Sted, by|Boliger|Opført',
  '0101|Åparken|Søndergade 4, Aarhus|48|1968',
  '0102|Bøgely|Nørregade 12, Aarhus|112|1975',
  '0103|Ærøhus|Vestergade 7, Aarhus|24|1991',
];

let app: RunningApp;
beforeAll(async () => {
  writeFileSync(list, `${LINES.join('\r\n')}\r\n`);
  app = await startApp({ width: 1366, height: 768 });
});
afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
});

const departments = async () =>
  (await app.client.portfolio.departments({})).map(({ number, name }) => `${number} ${name}`).sort();

/** The step's heading has the focus: a person at the keyboard is where the new step begins. */
async function arrives(page: Page, heading: string): Promise<void> {
  await page.getByRole('heading', { level: 2, name: heading, exact: true }).waitFor();
  await expect.poll(() => page.evaluate<unknown>('document.activeElement?.textContent')).toBe(heading);
  expect(await app.accessibilityFaults()).toEqual([]);
}

/** Opens a choice and takes an option by its words, keys only. */
async function chooseByKeys(page: Page, label: string, typed: string, option: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: label }).focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('option').first().waitFor();
  if (typed !== '') await page.keyboard.type(typed);
  const marked = page.locator('[role="option"][data-combobox-selected]').filter({ hasText: option });
  await expect
    .poll(async () => {
      if ((await marked.count()) === 0) await page.keyboard.press('ArrowDown');
      return await marked.count();
    })
    .toBe(1);
  await page.keyboard.press('Enter');
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole('button', { name });
  // Closed while the files are read again, which takes its time where many others work. Nothing is clicked yet.
  await button.click({ trial: true, timeout: 60_000 });
  await button.focus();
  await page.keyboard.press('Enter');
}

async function pickAndLook(page: Page): Promise<void> {
  await page.locator('input[type="file"]').first().setInputFiles([list]);
  await press(page, 'Videre: se, hvad filerne er');
}

describe('a department list of one’s own making', () => {
  it('is looked at; the delimiter is guessed wrong, and what cannot be known is asked before one may go on', async () => {
    const { page } = app;
    await page.getByRole('link', { name: 'Vælg filer' }).click();
    await page.getByRole('heading', { level: 2, name: 'Hvilke filer vil du indlæse?' }).waitFor();
    expect(await app.accessibilityFaults()).toEqual([]);
    await pickAndLook(page);
    await arrives(page, 'Det tror vi, filerne er');
    expect(await page.getByRole('combobox', { name: 'Skilletegn mellem kolonner' }).inputValue()).toBe('Komma ,');
    expect(await page.getByRole('button', { name: 'Videre til kolonnerne' }).isDisabled()).toBe(true);
    await page.getByText('Du kan gå videre, når spørgsmålet øverst er besvaret.').waitFor();
    await page.getByText('Er kolonnerne delt forkert, så vælg et andet skilletegn ovenfor.').waitFor();
    await app.screenshot('import-assistant-question');
  });

  it('is read again with the right delimiter, and the guesses fall into place', async () => {
    const { page } = app;
    await chooseByKeys(page, 'Skilletegn mellem kolonner', '', 'Lodret streg |');
    await page.getByRole('radio', { name: 'Række 4 har overskrifterne', checked: true }).waitFor();
    await expect
      .poll(() => page.getByRole('combobox', { name: 'Hvad er det?' }).inputValue())
      .toBe('Organisationer og afdelinger');
    expect(await app.accessibilityFaults()).toEqual([]);
    await app.screenshot('import-assistant-tables');
    await press(page, 'Videre til kolonnerne');
  });

  it('has a column the app does not know, which the person names', async () => {
    const { page } = app;
    await arrives(page, 'Hvad er kolonnerne?');
    const name = page.getByRole('combobox', { name: 'Vores felt for kolonne B' });
    expect(await name.inputValue()).toBe('bruges ikke');
    await chooseByKeys(page, 'Vores felt for kolonne B', 'Afdelingsnavn', /^Afdelingsnavn/);
    await expect.poll(() => name.inputValue()).toBe('Afdelingsnavn');
    await page.getByText('valgt af dig').waitFor();
    await app.screenshot('import-assistant-columns');
    await press(page, 'Videre: se, hvad der sker');
  });

  it('is shown row by row before anything is saved', async () => {
    const { page } = app;
    await arrives(page, 'Det vil ske');
    await page.getByText('Prøven er færdig. Intet er gemt endnu.').waitFor();
    await page.getByText('Navn: Åparken').waitFor();
    expect(await departments()).toEqual([]);
    expect(await app.accessibilityFaults()).toEqual([]);
    await app.screenshot('import-assistant-preview');
  });

  it('is saved once, however often one clicks, and stands in the overview', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'Indlæs og gem' }).dblclick();
    await arrives(page, 'Indlæsningen er gemt');
    expect(await departments()).toEqual(['0101 Åparken', '0102 Bøgely', '0103 Ærøhus']);
    expect((await app.client.imports.batches()).length).toBe(1);
    await app.screenshot('import-assistant-done');
    await page.getByRole('textbox', { name: 'Profilens navn' }).fill('Egelundens liste');
    await page.keyboard.press('Enter');
    await page.getByText('Profilen “Egelundens liste” er gemt.').waitFor();
    await page.getByRole('link', { name: 'Se Overblik' }).click();
    await page
      .getByRole('link', { name: /Bøgely/ })
      .first()
      .waitFor();
  });

  it('is read by the kept profile when it comes again, and brings nothing new', async () => {
    const { page } = app;
    await app.goTo('/indlaes');
    await page.getByRole('heading', { level: 2, name: 'Hvilke filer vil du indlæse?' }).waitFor();
    await chooseByKeys(page, 'Jeg kender systemet, filerne kommer fra', '', 'Egelundens liste');
    await page.locator('input[type="file"]').first().setInputFiles([list]);
    await press(page, 'Prøv uden at gemme');
    await arrives(page, 'Det vil ske');
    await page.getByRole('tab', { name: 'Nye (0)' }).waitFor();
    await page.getByRole('tab', { name: 'Ændrede (0)' }).waitFor();
    expect(await page.getByRole('button', { name: 'Indlæs og gem' }).count()).toBe(0);
  });

  it('is taken back as one, in English too', async () => {
    const { page } = app;
    await page.getByText('EN', { exact: true }).click();
    await page.getByRole('heading', { level: 2, name: 'What will happen' }).waitFor();
    expect(await app.accessibilityFaults()).toEqual([]);
    await app.screenshot('import-assistant-english');
    // What lies beside the assistant waits while a step is under way.
    expect(await page.getByRole('heading', { name: 'Earlier imports' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await page.getByRole('button', { name: 'Take back import' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Take back the import' }).click();
    await page.getByText(/^Taken back/).waitFor();
    expect(await departments()).toEqual([]);
    expect(await app.client.workspace.verify({})).toMatchObject({ ok: true });
  });

  it('broke no policy, asked no foreign host, and wrote no error', () => {
    expect(app.watch.faults()).toEqual([]);
  });
});

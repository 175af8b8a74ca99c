/**
 * The import assistant by keyboard alone: every control is reached by Tab, Escape leaves a choice as it was, the focus stands where the next
 * thing to do is and never nowhere, and what goes wrong is said aloud.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningApp, startApp } from './app.ts';
import { type Keyboard, keyboardOf } from './keyboard.ts';

const folder = mkdtempSync(join(tmpdir(), 'tilstand-e2e-keys-'));
const plan = join(folder, 'plan.csv');
const empty = join(folder, 'tom.csv');
const PLAN = [
  'Alle beløb i 1.000 kr.',
  '',
  'Afdelingsnr;Arbejde;Konto;Farve;2026;2027',
  '0101;Nyt tag;116;rød;1250;',
  '0101;Maling;116;blå;;300',
  '0101;I alt;;;1250;300',
];

let app: RunningApp;
let keys: Keyboard;
beforeAll(async () => {
  writeFileSync(plan, `${PLAN.join('\r\n')}\r\n`);
  writeFileSync(empty, '');
  app = await startApp({ width: 1366, height: 768 });
  keys = keyboardOf(app.page);
  // Listened to from the start: told of it too late, the browser would open a dialog of its own.
  app.page.on('filechooser', () => undefined);
  await app.goTo('/indlaes');
  await app.page.getByRole('heading', { level: 2, name: 'Hvilke filer vil du indlæse?' }).waitFor();
});
afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
});

const hasFocus = (name: string | RegExp) => expect.poll(() => keys.focused(), { timeout: 30_000 }).toMatch(name);

/** What has the focus looks otherwise than without it. */
const isSeen = () =>
  app.page.evaluate<unknown>(`(() => {
    const element = document.activeElement;
    element.style.transition = 'none';
    const look = () => {
      const { outline, boxShadow, borderColor } = getComputedStyle(element);
      return [outline, boxShadow, borderColor].join();
    };
    const focused = look();
    element.blur();
    const left = look();
    element.focus({ focusVisible: true });
    return focused !== left;
  })()`);

/** The dialog of the system is the one thing that is no key of ours. */
async function pick(file: string): Promise<void> {
  await keys.tabTo('Vælg filer');
  const [chooser] = await Promise.all([app.page.waitForEvent('filechooser'), keys.press('Enter')]);
  await chooser.setFiles([file]);
}

/** Opens the choice that has the focus and goes down to an option; Enter is the caller's. */
async function mark(option: string): Promise<void> {
  await keys.press('ArrowDown');
  await app.page.getByRole('option').first().waitFor();
  const marked = app.page.locator('[role="option"][data-combobox-selected]').filter({ hasText: option });
  await expect
    .poll(async () => {
      if ((await marked.count()) === 0) await keys.press('ArrowDown');
      return await marked.count();
    })
    .toBe(1);
}

const shows = (name: string, value: string) =>
  expect.poll(() => app.page.getByRole('combobox', { name }).inputValue()).toBe(value);

describe('the import assistant by keyboard alone', () => {
  it('says aloud that a file cannot be read, keeps the focus in the step, and takes the file away again', async () => {
    const { page } = app;
    await pick(empty);
    await page.getByText('1 fil valgt').waitFor();
    await keys.enter('Videre: se, hvad filerne er');
    await page.getByRole('alert').filter({ hasText: 'Filen er tom' }).waitFor();
    await hasFocus(/^Hvilke filer vil du indlæse\?$/);
    await keys.enter('Fjern tom.csv');
    await expect.poll(() => page.getByRole('button', { name: 'Fjern tom.csv' }).count()).toBe(0);
  });

  it('asks: Escape leaves the choice open as it was, Enter answers it, and the focus stays', async () => {
    const { page } = app;
    await pick(plan);
    await page.getByText('1 fil valgt').waitFor();
    await keys.enter('Videre: se, hvad filerne er');
    await hasFocus(/^Det tror vi, filerne er$/);
    await page
      .getByRole('status')
      .filter({ hasText: 'Du kan gå videre, når spørgsmålet øverst er besvaret.' })
      .waitFor();
    const question = 'Der står «Alle beløb i 1.000 kr.». Hvad er beløbene i 2026, 2027 angivet i?';
    await keys.tabTo(question);
    expect(await isSeen()).toBe(true);
    await mark('millioner');
    await keys.press('Escape');
    await shows(question, '');
    await mark('tusinder');
    await keys.press('Enter');
    await shows(question, 'tusinder (t.kr.)');
    expect(await keys.focused()).toBe(question);
  });

  it('shows which rows are left out as sums, and lets that be changed without a question', async () => {
    const label = 'Rækker, der lægger andre sammen';
    await keys.tabTo(label);
    await app.page.getByText('f.eks. I alt').waitFor();
    await mark('er rækker som de andre');
    await keys.press('Enter');
    await shows(label, 'er rækker som de andre');
    await mark('tælles ikke med');
    await keys.press('Enter');
    await shows(label, 'tælles ikke med');
    await keys.enter('Videre til kolonnerne');
    await hasFocus(/^Hvad er kolonnerne\?$/);
  });

  it('names the column that is not used, and opens the settings of another', async () => {
    const { page } = app;
    await page.getByText('1 kolonne bruges ikke: Farve').waitFor();
    await keys.tabTo(/^Mere om kolonne E/);
    expect(await isSeen()).toBe(true);
    await keys.press('Enter');
    await page.getByRole('group', { name: 'Kolonne E: 2026' }).waitFor();
    await keys.tabTo('Ens, når forskellen højst er');
    await keys.press('Control+A');
    await page.keyboard.type('500');
    await page.getByText(/± 500/).first().waitFor();
    await keys.enter('Videre: se, hvad der sker');
    await hasFocus(/^Det vil ske$/);
  });

  it('names what is made on the way, goes from list to list with the arrows, and saves', async () => {
    const { page } = app;
    await page
      .getByRole('status')
      .filter({ hasText: '1 afdeling findes ikke endnu og bliver oprettet undervejs: 0101.' })
      .waitFor();
    await keys.tabTo('Nye (2)');
    expect(await isSeen()).toBe(true);
    await keys.press('ArrowRight');
    await page.getByRole('tabpanel').getByText('Findes og får nye værdier.').waitFor();
    await keys.press('ArrowLeft');
    await page.getByText('Art: Vedligeholdelse').first().waitFor();
    await keys.enter('Indlæs og gem');
    await hasFocus(/^Indlæsningen er gemt$/);
    await page
      .getByRole('alert')
      .or(page.getByRole('status'))
      .filter({ hasText: 'Indlæst og gemt.' })
      .first()
      .waitFor();
  });

  it('is taken back: Escape keeps it and gives the focus back, and the answer has the focus', async () => {
    const { page } = app;
    await keys.enter('Fortryd indlæsning');
    await page.getByRole('dialog').waitFor();
    await keys.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await hasFocus(/^Fortryd indlæsning$/);
    await keys.press('Enter');
    await page.getByRole('dialog').waitFor();
    await keys.enter('Fortryd indlæsningen');
    await hasFocus(/^Indlæsningen er taget tilbage: /);
    expect(await app.accessibilityFaults()).toEqual([]);
    expect(await app.client.portfolio.departments({})).toEqual([]);
  });

  it('broke no policy, asked no foreign host, and wrote no error', () => {
    expect(app.watch.faults()).toEqual([]);
  });
});

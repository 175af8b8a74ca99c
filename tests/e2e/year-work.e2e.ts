/** The year's work by keyboard: ordered, done dearer than planned, put off and given up, followed up for a board and printed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningApp, startApp } from './app.ts';

const DEPARTMENT = '0104';
const YEAR = 2027;

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ width: 1366, height: 768 });
  for await (const _progress of await app.client.workspace.loadDemo({ language: 'da' }));
  await app.page.reload();
});
afterAll(async () => {
  await app.stop();
});

const works = async () =>
  (await app.client.yearWork.list({ departmentNumber: DEPARTMENT, fromYear: YEAR })).rows.filter(
    ({ year }) => year === YEAR,
  );
const statuses = async () => (await works()).map(({ status }) => status);
const list = () => app.page.getByRole('table', { name: 'Arbejder i de gældende planer' });
const panel = () => app.page.getByRole('dialog', { name: 'Opfølgning' });

async function openFirst(status: string): Promise<string> {
  const row = list().getByRole('row').filter({ hasText: status }).first();
  const work = row.getByRole('button', { name: /^Følg op på/ });
  const title = (await work.textContent()) ?? '';
  await work.press('Enter');
  await panel().getByRole('radiogroup').waitFor();
  return title;
}

async function choose(status: string): Promise<void> {
  await panel().getByRole('radio', { name: status }).focus();
  await app.page.keyboard.press('Space');
}

async function type(label: string, text: string): Promise<void> {
  await panel().getByRole('textbox', { name: label }).focus();
  await app.page.keyboard.press('Control+A');
  await app.page.keyboard.type(text);
}

const save = () => panel().getByRole('button', { name: 'Gem', exact: true }).press('Enter');

describe('the year’s work', () => {
  it('is reached from the menu by keyboard and lists the plans in force', async () => {
    const { page } = app;
    await page.getByRole('link', { name: 'Årets arbejder' }).press('Enter');
    await page.getByRole('heading', { name: 'Årets arbejder' }).waitFor();
    await list().waitFor();
    await page.getByRole('button', { name: 'Senere år' }).press('Enter');
    await page.getByText('2027–2028').waitFor();
    await list().waitFor();
    expect(await app.accessibilityFaults()).toEqual([]);
    await app.screenshot('year-work');
  });

  it('is filtered by department and year, and remembers it in the address', async () => {
    await app.goTo(`/aarsplan?from=${YEAR}&year=${YEAR}&dept=%22${DEPARTMENT}%22`);
    const rows = await works();
    await app.page.getByText(`${rows.length} arbejder`, { exact: true }).waitFor();
  });

  it('takes a contract above budget and says so in words', async () => {
    await openFirst('Planlagt');
    await choose('Bestilt');
    await type('Kontraktsum', '9 mio.');
    await panel().getByText('Hvad det betyder').waitFor();
    expect(await app.accessibilityFaults()).toEqual([]);
    await save();
    await expect.poll(statuses, { timeout: 20_000 }).toContain('ordered');
    await list().getByText('Kontrakten er').first().waitFor();
    expect((await works()).find(({ status }) => status === 'ordered')?.contractOre).toBe(900_000_000);
  });

  it('does not call work done without its cost and day, and names both', async () => {
    await openFirst('Bestilt');
    await choose('Udført');
    await save();
    await panel().getByText('Skriv, hvad arbejdet kostede.').waitFor();
    await type('Faktisk udgift', '9.500.000 kr.');
    await save();
    await panel().getByText('Skriv dagen, fx 12/3-27.').waitFor();
    await type('Udført den', '1/2-26');
    await app.screenshot('year-work-drawer');
    await save();
    await expect.poll(statuses, { timeout: 20_000 }).toContain('done');
    const done = (await works()).find(({ status }) => status === 'done');
    expect(done).toMatchObject({ actualOre: 950_000_000, doneOn: '2026-02-01' });
  });

  it('puts work off to a later year with a reason, and takes it back on request', async () => {
    await openFirst('Planlagt');
    await choose('Udsat');
    await type('Hvorfor udsættes arbejdet?', 'Rådgiveren er først fri næste år.');
    const toYear = panel().locator('input[aria-haspopup="listbox"]');
    await toYear.press('ArrowDown');
    await app.page.getByRole('option', { name: '2028' }).waitFor();
    // A key may come before the list listens.
    const marked = app.page.locator('[role="option"][data-combobox-selected]');
    await expect
      .poll(async () => {
        if ((await marked.count()) === 0) await toYear.press('ArrowDown');
        return await marked.count();
      })
      .toBe(1);
    await toYear.press('Enter');
    await expect.poll(() => toYear.inputValue()).toMatch(/^20(28|29)$/);
    await save();
    await expect.poll(statuses, { timeout: 20_000 }).toContain('postponed');
    await list().getByText('Rådgiveren er først fri næste år.').waitFor();
    await app.page.getByRole('button', { name: 'Fortryd' }).last().press('Enter');
    await expect.poll(statuses, { timeout: 20_000 }).not.toContain('postponed');
  });

  it('gives work up with a reason', async () => {
    await openFirst('Planlagt');
    await choose('Opgivet');
    await type('Hvorfor opgives arbejdet?', 'Legepladsen er nedlagt.');
    await save();
    await expect.poll(statuses, { timeout: 20_000 }).toContain('dropped');
  });

  it('leaves everything as it was when the panel is closed by Escape', async () => {
    const before = await statuses();
    await openFirst('Planlagt');
    await choose('I gang');
    await app.page.keyboard.press('Escape');
    await panel().waitFor({ state: 'detached' });
    expect(await statuses()).toEqual(before);
  });

  it('stands in the calendar under its month, and without a day under its year', async () => {
    const { page } = app;
    await app.goTo(`/aarsplan?from=${YEAR}&view=calendar`);
    await page.getByRole('heading', { name: 'Uden dato' }).waitFor();
    await page.getByRole('heading', { name: '1. kvartal 2026' }).waitFor();
    await page.getByText('01.02.2026').waitFor();
    expect(await app.accessibilityFaults()).toEqual([]);
    await app.screenshot('year-work-calendar');
  });
});

describe('the follow-up for a board', () => {
  it('asks for a department, and then answers', async () => {
    const { page } = app;
    await app.goTo(`/aarsplan?from=${YEAR}&view=followup`);
    await page.getByRole('heading', { name: 'Hvilken afdeling følges der op på?' }).waitFor();
    expect(await app.accessibilityFaults()).toEqual([]);
    await app.goTo(`/aarsplan?from=${YEAR}&view=followup&dept=%22${DEPARTMENT}%22`);
    const count = (await works()).length;
    await page.getByText(`1 af ${count} arbejder er udført`).waitFor();
    await page.getByRole('heading', { name: 'Forslag til næste version' }).waitFor();
    await page.getByText('Den nødvendige henlæggelse').waitFor();
    expect(await app.accessibilityFaults()).toEqual([]);
    await app.screenshot('year-work-follow-up');
  });

  it('leaves the controls off the paper', async () => {
    const { page } = app;
    await page.emulateMedia({ media: 'print' });
    for (const name of ['Udskriv', 'Tidligere år']) {
      const button = page.getByRole('button', { name, includeHidden: true });
      expect([name, await button.count(), await button.isVisible()]).toEqual([name, 1, false]);
    }
    expect(await page.getByText('Vælg afdeling').isVisible()).toBe(false);
    expect(await page.getByRole('heading', { name: 'Forslag til næste version' }).isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
  });

  it('is there in English and in the dark', async () => {
    const { page } = app;
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.getByText('EN', { exact: true }).click();
    await page.getByRole('heading', { name: 'The year’s work' }).waitFor();
    await page.getByRole('heading', { name: 'Proposals for the next version' }).waitFor();
    expect(await app.accessibilityFaults()).toEqual([]);
    await app.screenshot('year-work-follow-up-dark');
    await page.getByText('DA', { exact: true }).click();
    await page.emulateMedia({ colorScheme: 'light' });
  });
});

it('broke no policy, asked no foreign host, and wrote no error', () => {
  expect(app.watch.faults()).toEqual([]);
});

/**
 * A planner's work in the year grid, by keyboard: type, paste, move, undo, reload. Whatever was acknowledged is still there afterwards.
 * Also holds that the workspace breaks no policy and no rule of accessibility, in both languages, light and dark.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanView } from '../../contract/plan.ts';
import { type RunningApp, startApp } from './app.ts';

let app: RunningApp;
let page: Page;
let number: string;

beforeAll(async () => {
  app = await startApp({ width: 1366, height: 768 });
  page = app.page;
  for await (const step of await app.client.workspace.loadDemo({ language: 'da' })) if (step.kind === 'result') break;
  const drafts = (await app.client.portfolio.departments({})).filter(({ planStatus }) => planStatus === 'draft');
  number = drafts[0]?.number ?? '';
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await app.goTo(`/afdeling/${number}`);
});
afterAll(async () => {
  await app.stop();
});

const plan = (): Promise<PlanView> => app.client.plan.get({ number });
const lineOf = async (title: string) => (await plan()).activities.find((line) => line.title === title);
const press = (...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
const saved = () => page.getByText(/^Alt er gemt/).waitFor();
const undo = (name: RegExp) => page.getByRole('button', { name });

/** Until the engine's plan says so: the page shows an edit before the engine has it. */
async function until(holds: (view: PlanView) => boolean): Promise<void> {
  await expect.poll(async () => holds(await plan()), { timeout: 10_000, interval: 50 }).toBe(true);
}

async function pasteText(text: string): Promise<void> {
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await press('Control+v');
}

describe('a plan in draft', () => {
  it('is opened from its department', async () => {
    await page.getByRole('link', { name: 'Åbn planen' }).click();
    await page.getByRole('grid').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Vedligeholdelsesplan');
    expect(await app.accessibilityFaults()).toEqual([]);
    await app.screenshot('plan-work');
  });

  it('takes a new line and its cells as they are typed', async () => {
    await page.locator('[role="row"][aria-rowindex="3"] [role="gridcell"]').nth(1).click();
    await press('Insert');
    await page.getByRole('textbox', { name: /^Ret: Arbejde/ }).waitFor();
    await page.keyboard.type('Nye postkasser');
    await press('Enter');
    await page.getByRole('gridcell', { name: /^Nye postkasser/ }).click();
    await press('ArrowRight');
    await page.keyboard.type('48');
    await press('Tab');
    await page.keyboard.type('stk');
    await press('Tab');
    await page.keyboard.type('1.250,50 kr.');
    await press('Tab');
    await page.keyboard.type('10');
    await press('Tab');
    await page.keyboard.type('2029');
    await press('Enter');
    await until(({ activities }) =>
      activities.some(({ title, firstYear }) => title === 'Nye postkasser' && firstYear === 2029),
    );
    expect(await lineOf('Nye postkasser')).toMatchObject({
      quantityMilli: 48_000,
      unit: 'stk',
      unitPriceOre: 125_050,
      intervalYears: 10,
      occurrenceOre: 6_002_400,
    });
    await saved();
  });

  it('keeps a text that cannot be read, says why, and changes nothing', async () => {
    await page.getByRole('gridcell', { name: /^Nye postkasser/ }).click();
    await press('ArrowRight');
    await page.keyboard.type('halvtreds');
    await press('Enter');
    await page.getByRole('alert').filter({ hasText: '»halvtreds« – Det er ikke et tal' }).waitFor();
    expect((await lineOf('Nye postkasser'))?.quantityMilli).toBe(48_000);
    await page.getByRole('button', { name: 'Vis', exact: true }).press('Enter');
    await press('F2');
    expect(await page.getByRole('textbox', { name: /^Ret: Mængde/ }).inputValue()).toBe('halvtreds');
    await page.keyboard.type('50');
    await press('Enter');
    await until(({ activities }) => activities.some(({ quantityMilli }) => quantityMilli === 50_000));
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('moves the occurrence under the cursor, says where it came from, and undoes it after a reload', async () => {
    const cell = page.locator('[role="row"]').filter({ hasText: 'Nye postkasser' });
    await page.getByRole('gridcell', { name: /^Nye postkasser/ }).click();
    const years = await page.getByRole('columnheader').allTextContents();
    const at = years.findIndex((year) => year.startsWith('2029'));
    const from = years.indexOf('Arbejde');
    await press(...Array.from({ length: at - from }, () => 'ArrowRight'), 'Alt+ArrowRight', 'Alt+ArrowRight');
    await until(({ activities }) =>
      activities.some(({ occurrences }) =>
        occurrences.some(({ plannedYear, year }) => plannedYear === 2029 && year === 2031),
      ),
    );
    await cell.locator('[title*="Flyttet fra 2029"]').waitFor();
    await press('F4');
    await page.getByText(/^2029.* er flyttet til 2031/).waitFor();
    expect(await app.accessibilityFaults()).toEqual([]);
    await app.screenshot('plan-work-detail');

    await page.reload();
    await undo(/^Fortryd: Flyt til 2031/).waitFor();
    await page.locator('[role="row"][aria-rowindex="3"] [role="gridcell"]').nth(1).click();
    await press('Control+z');
    await until(({ activities }) =>
      activities.some(({ occurrences }) =>
        occurrences.some(({ plannedYear, year }) => plannedYear === 2029 && year === 2030),
      ),
    );
    await undo(/^Gentag: Flyt til 2031/).waitFor();
    await press('Control+y');
    await until(({ activities }) =>
      activities.some(({ occurrences }) =>
        occurrences.some(({ plannedYear, year }) => plannedYear === 2029 && year === 2031),
      ),
    );
  });

  it('names the bad cells of a paste and takes the good ones only when told, as one step', async () => {
    const before = await plan();
    await page.locator('[role="row"][aria-rowindex="3"] [role="gridcell"]').nth(2).click();
    await pasteText('10\tm2\t1.000,50\nmange\tm2\t2.000\n30\tm2\t1.5\n');
    const dialog = page.getByRole('dialog', { name: '2 celler kan ikke læses' });
    await dialog.waitFor();
    expect(await dialog.getByRole('cell').allTextContents()).toEqual(
      expect.arrayContaining(['mange', '1.5', 'Mængde', 'Enhedspris']),
    );
    expect((await plan()).activities).toEqual(before.activities);
    expect(await app.accessibilityFaults()).toEqual([]);
    await dialog.getByRole('button', { name: /^Indsæt de \d+ gode/ }).press('Enter');
    await until(({ activities }) => activities.some(({ unitPriceOre }) => unitPriceOre === 100_050));
    await undo(/^Fortryd: Indsæt celler/).press('Enter');
    await until(({ activities }) => activities.every(({ unitPriceOre }) => unitPriceOre !== 100_050));
    expect((await plan()).activities).toEqual(before.activities);
  });

  it('copies cells so that pasting them back changes nothing', async () => {
    await page.locator('[role="row"][aria-rowindex="3"] [role="gridcell"]').nth(1).click();
    await press('Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowDown', 'Control+c');
    const text = String(await page.evaluate('navigator.clipboard.readText()'));
    expect(text.split(/\r?\n/).map((row) => row.split('\t').length)).toEqual([4, 4]);
    const before = (await plan()).activities;
    await press('Control+v');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect((await plan()).activities).toEqual(before);
  });

  it('fills down, empties, deletes, and lists its keys', async () => {
    const unitCell = (row: number) => page.locator(`[role="row"][aria-rowindex="${row}"] [role="gridcell"]`).nth(3);
    // A unit no line has: in which order the lines stand is for each workspace to say.
    const named = (view: PlanView) => view.activities.filter(({ unit }) => unit === 'prøve').map(({ id }) => id);
    await unitCell(3).click();
    await page.keyboard.type('prøve');
    await press('Enter');
    await until((view) => named(view).length === 1);
    await unitCell(3).click();
    await press('Shift+ArrowDown', 'Control+d');
    await until((view) => named(view).length === 2);
    const filled = named(await plan());
    await press('Control+z');
    await until((view) => named(view).length === 1);
    await press('Control+y');
    await until((view) => named(view).length === 2);
    await unitCell(3).click();
    await press('Delete');
    await until((view) => named(view).length === 1);
    await press('Control+z');
    await until((view) => named(view).length === 2);
    expect(named(await plan())).toEqual(filled);
    await press('?');
    await page.getByRole('dialog', { name: 'Taster i planen' }).waitFor();
    await press('Escape');
    const count = (await plan()).activities.length;
    await page.getByRole('textbox', { name: 'Søg i arbejder' }).fill('Nye postkasser');
    await page.getByRole('gridcell', { name: /^Nye postkasser/ }).click();
    await press('Control+Delete');
    await until(({ activities }) => activities.length === count - 1);
    await undo(/^Fortryd: Slet Nye postkasser/).press('Enter');
    await until(({ activities }) => activities.length === count);
    await page.getByRole('textbox', { name: 'Søg i arbejder' }).fill('');
  });

  it('is seen by a second window within a second', async () => {
    const other = await app.context.newPage();
    await other.goto(page.url());
    await other.getByRole('grid').waitFor();
    const field = page.getByRole('textbox', { name: /^Henlæggelse om året/ });
    await field.focus();
    await page.keyboard.type('1,2 mio.');
    await press('Enter');
    await expect
      .poll(() => other.getByRole('textbox', { name: /^Henlæggelse om året/ }).inputValue(), { timeout: 2_000 })
      .toBe('1.200.000');
    await other.close();
  });

  it('shows every panel without a fault of accessibility', async () => {
    const faults: Record<string, string[]> = {};
    for (const name of ['Detaljer', 'Fra fund til plan', 'Forslag', 'Scenarier']) {
      const button = page.getByRole('button', { name, exact: true });
      if ((await button.getAttribute('aria-pressed')) !== 'true') await button.press('Enter');
      await page.getByRole('complementary', { name }).waitFor();
      faults[name] = await app.accessibilityFaults();
    }
    expect(faults).toEqual({ Detaljer: [], 'Fra fund til plan': [], Forslag: [], Scenarier: [] });
  });
});

describe('a plan that is not a draft', () => {
  it('is shown but not changed, and says why', async () => {
    const [decided] = (await app.client.portfolio.departments({})).filter(
      ({ planStatus }) => planStatus === 'in_force',
    );
    const before = await app.client.plan.get({ number: decided?.number ?? '' });
    await app.goTo(`/plan/${decided?.number}`);
    await page.getByText(/^Planen er »Gældende« og kan ikke ændres/).waitFor();
    await page.locator('[role="row"][aria-rowindex="3"] [role="gridcell"]').nth(2).click();
    await page.keyboard.type('5');
    await press('Enter', 'Delete', 'Insert');
    expect(await page.getByRole('textbox', { name: /^Ret:/ }).count()).toBe(0);
    expect(await app.client.plan.get({ number: decided?.number ?? '' })).toEqual(before);
  });
});

describe('the workspace', () => {
  it('broke no policy, asked no foreign host, and wrote no error', () => {
    expect(app.watch.faults()).toEqual([]);
  });
});

/**
 * The year grid by mouse, and what it shows of the version in force: an occurrence dragged to another year lies where Alt and an arrow would
 * have put it, and the switch marks lines, lists those that are gone and draws the other version's spending behind the bars.
 */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanChange } from '../../contract/plan-edit.ts';
import { type RunningApp, startApp } from './app.ts';

let app: RunningApp;
let page: Page;
let number: string;
let planId: string;
/** Two lines that fall once, in the plan's third year, and so can be moved alike. */
const ONCE = ['Trækkes med musen', 'Flyttes med taster'] as const;

beforeAll(async () => {
  app = await startApp({ width: 1366, height: 768 });
  page = app.page;
  for await (const step of await app.client.workspace.loadDemo({ language: 'da' })) if (step.kind === 'result') break;
  const departments = await app.client.portfolio.departments({});
  number = departments.find(({ planStatus }) => planStatus === 'in_force')?.number ?? '';
  const inForce = await app.client.plan.get({ number });
  ({ planId } = await app.client.versions.create({ planId: inForce.id }));
  await page.getByRole('link').first().waitFor();
});
afterAll(async () => {
  await app.stop();
});

const plan = () => app.client.plan.get({ number, planId });
const row = (title: string): Locator => page.locator('[role="row"]').filter({ hasText: title });
const search = () => page.getByRole('textbox', { name: 'Søg i arbejder' });
const toggle = () => page.getByRole('button', { name: /^Siden version \d+$/ });

async function edit(changes: PlanChange[]): Promise<void> {
  expect(await app.client.planEdit.edit({ planId, label: 'prøve', changes })).toMatchObject({ ok: true });
}

/** The cell of a year in a line's row, by the heading over it. */
async function yearCell(title: string, year: number): Promise<Locator> {
  const heading = page.getByRole('columnheader', { name: String(year), exact: false }).first();
  const column = await heading.getAttribute('aria-colindex');
  return row(title).locator(`[role="gridcell"][aria-colindex="${column}"]`);
}

async function occurrenceOf(title: string) {
  const line = (await plan()).activities.find((one) => one.title === title);
  return line?.occurrences.map(({ plannedYear, year, amountOre, origin }) => ({
    plannedYear,
    year,
    amountOre,
    origin,
  }));
}

describe('an occurrence dragged with the mouse', () => {
  it('lies in the year it is let go over, as if it had been moved there by keys', async () => {
    const { baseYear } = await plan();
    const planned = baseYear + 2;
    await edit(
      ONCE.map((title, index) => ({
        kind: 'create',
        activityId: `019a0000-0000-7000-8000-00000000000${index}`,
        fields: { title, firstYear: planned, amountOre: 12_345_600 },
      })),
    );
    await app.goTo(`/plan/${number}`);
    await page.getByRole('grid').waitFor();
    const [dragged, keyed] = ONCE;

    await search().fill(dragged);
    const from = await yearCell(dragged, planned);
    const to = await yearCell(dragged, planned + 2);
    await expect.poll(() => from.textContent()).not.toBe('');
    const start = await centre(from);
    const end = await centre(to);
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    // A drag begins with the second move; the browser wants to see it pass over the target.
    await page.mouse.move((start.x + end.x) / 2, start.y, { steps: 4 });
    await page.mouse.move(end.x, end.y, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => (await occurrenceOf(dragged))?.[0]?.year).toBe(planned + 2);
    await row(dragged).locator(`[title*="Flyttet fra ${planned}"]`).waitFor();
    expect(await from.getAttribute('title')).toContain(`Flyttet til ${planned + 2}`);

    await search().fill(keyed);
    await (await yearCell(keyed, planned)).click();
    await page.keyboard.press('Alt+ArrowRight');
    await page.keyboard.press('Alt+ArrowRight');
    await expect.poll(async () => (await occurrenceOf(keyed))?.[0]?.year).toBe(planned + 2);
    expect(await occurrenceOf(dragged)).toEqual(await occurrenceOf(keyed));
    await search().fill('');
  });
});

describe('the row under the pointer', () => {
  it('is marked while the pointer moves, and no row is while the wheel turns', async () => {
    await search().fill('');
    const grid = page.getByRole('grid');
    const pointed = grid.locator('[data-pointed]');
    const top = () => grid.evaluate((element) => element.scrollTop);
    const box = await grid.locator('[role="row"][aria-rowindex="5"]').boundingBox();
    if (box === null) throw new Error('the row is out of sight');
    await page.mouse.move(box.x + 300, box.y + 10);
    await page.mouse.move(box.x + 310, box.y + 12);
    await expect.poll(() => pointed.count()).toBe(1);
    expect(await pointed.getAttribute('aria-rowindex')).toBe('5');
    await page.mouse.wheel(0, 200);
    await expect.poll(top).toBe(200);
    await expect.poll(() => pointed.count()).toBe(0);
    await page.mouse.wheel(0, -200);
    await expect.poll(top).toBe(0);
  });
});

describe('the cursor', () => {
  const current = () => page.locator('[role="row"]:has([role="gridcell"][tabindex="0"])');

  it('stays on its line while a search takes lines away and gives them back', async () => {
    await search().fill(' med ');
    await row(ONCE[1]).locator('[role="gridcell"]').nth(2).click();
    await expect.poll(() => current().textContent()).toContain(ONCE[1]);
    await search().fill(ONCE[1]);
    await expect.poll(() => page.locator('[role="row"]').filter({ hasText: ONCE[0] }).count()).toBe(0);
    await expect.poll(() => current().textContent()).toContain(ONCE[1]);
    await search().fill('');
    await expect.poll(() => page.locator('[role="row"]').count()).toBeGreaterThan(10);
    // Out of sight only the cell of the cursor is drawn.
    await current().evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await expect.poll(() => current().textContent()).toContain(ONCE[1]);
  });

  it('goes to the line that took the place of one that is shown no longer, and the panel with it', async () => {
    await page.keyboard.press('F4');
    await search().fill(ONCE[0]);
    await expect.poll(() => row(ONCE[1]).count()).toBe(0);
    await page.locator('[role="row"]').filter({ hasText: ONCE[0] }).locator('[role="gridcell"]').nth(2).click();
    const title = page.getByRole('textbox', { name: 'Arbejde', exact: true });
    await expect.poll(() => title.inputValue()).toBe(ONCE[0]);
    await search().fill(ONCE[1]);
    await expect.poll(() => title.inputValue()).toBe(ONCE[1]);
    await search().fill('');
    await page.keyboard.press('F4');
    await expect.poll(() => title.count()).toBe(0);
  });
});

describe('what changed since the version in force', () => {
  it('is one switch away: marked lines, dropped ones by name, bars behind the bars', async () => {
    const { activities } = await plan();
    const [gone, dearer] = activities.filter(
      ({ unitPriceOre, priceUnknown, totalOre }) => unitPriceOre !== null && !priceUnknown && totalOre > 0,
    );
    if (gone === undefined || dearer === undefined) throw new Error('the demo has no priced lines');
    await edit([
      { kind: 'remove', activityId: gone.id },
      { kind: 'update', activityId: dearer.id, fields: { unitPriceOre: (dearer.unitPriceOre ?? 0) * 2 } },
    ]);
    expect(await page.locator('[data-change]').count()).toBe(0);
    await page.getByRole('gridcell').first().click();
    await page.keyboard.press('F8');
    const bar = page.getByRole('region', { name: /^Ændret siden version/ });
    await bar.getByText('1 udgået').click();
    await bar.getByRole('listitem').filter({ hasText: gone.title }).waitFor();
    await bar.getByText('2 nye').waitFor();
    expect(await toggle().getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('img', { name: /Udgifter i version/ }).waitFor();
    await search().fill(dearer.title);
    const marked = page.locator('[role="row"][data-change="price"]').filter({ hasText: dearer.title });
    expect(await marked.getByText('ny pris', { exact: true }).count()).toBe(1);
    expect(await app.accessibilityFaults()).toEqual([]);
    await search().fill('');
    await app.screenshot('plan-grid-changes');
  });

  it('has the figures of the difference in the table beside the chart', async () => {
    const inForce = await app.client.plan.get({ number });
    const { years } = await app.client.versions.difference({ fromPlanId: inForce.id, toPlanId: planId });
    await page.getByRole('button', { name: 'Vis som tabel' }).click();
    const table = page.getByRole('table', { name: /^Udgifter, henlæggelse/ });
    const headings = await table.getByRole('columnheader').allTextContents();
    const at = headings.findIndex((text) => text.startsWith('Udgifter i version'));
    const [first] = await table.locator('tbody tr').all();
    const shown = (await first?.locator('th, td').nth(at).textContent()) ?? '';
    const isThousands = (headings[at] ?? '').includes('t.kr.');
    const kroner = (years[0]?.beforeOre ?? 0) / 100;
    expect(Number(shown.replaceAll('.', ''))).toBe(Math.round(isThousands ? kroner / 1000 : kroner));
    await page.getByRole('button', { name: 'Vis som diagram' }).click();
  });

  it('is remembered, and turned off by the same key', async () => {
    await page.reload();
    await page.getByRole('region', { name: /^Ændret siden version/ }).waitFor();
    await page.getByRole('gridcell').first().click();
    await page.keyboard.press('F8');
    await expect.poll(() => page.locator('[data-change]').count()).toBe(0);
    expect(await toggle().getAttribute('aria-pressed')).toBe('false');
  });

  it('says why it is off where nothing is in force, and is among the keys', async () => {
    const drafts = (await app.client.portfolio.departments({})).filter(({ planStatus }) => planStatus === 'draft');
    await app.goTo(`/plan/${drafts[0]?.number}`);
    await page.getByRole('button', { name: 'Ændringer', exact: true }).press('Enter');
    await page.getByRole('alert').filter({ hasText: 'intet at sammenligne med' }).waitFor();
    await page.getByRole('gridcell').first().click();
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: 'Taster i planen' });
    await keys.getByRole('row').filter({ hasText: 'F8' }).waitFor();
    expect(app.watch.faults()).toEqual([]);
  });
});

async function centre(cell: Locator): Promise<{ x: number; y: number }> {
  await cell.scrollIntoViewIfNeeded();
  const box = await cell.boundingBox();
  if (box === null) throw new Error('the cell is not in sight');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

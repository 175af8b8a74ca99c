/**
 * The plan's terms, by keyboard: interest, a provision of a later year, prices that rise, each followed by the figures and taken back by undo.
 * A cell that is being typed in is saved when the window is loaded anew over it.
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
  await app.goTo(`/plan/${number}`);
  await page.getByRole('grid').waitFor();
});
afterAll(async () => {
  await app.stop();
});

const plan = (): Promise<PlanView> => app.client.plan.get({ number });
const dialog = () => page.getByRole('dialog');

/** Until the engine's plan says so: the page shows an edit before the engine has it. */
async function until(holds: (view: PlanView) => boolean): Promise<void> {
  await expect.poll(async () => holds(await plan()), { timeout: 10_000, interval: 50 }).toBe(true);
}

async function type(label: string | RegExp, text: string): Promise<void> {
  await dialog().getByLabel(label).focus();
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
}

describe('the terms of a plan', () => {
  it('take interest and a later provision as Danes write them, and the year table follows', async () => {
    const before = await plan();
    await page.getByRole('button', { name: 'Flere vilkår' }).press('Enter');
    await dialog().waitFor();
    await type('Rente på en positiv saldo om året (%)', '1,5');
    await until(({ interestBp }) => interestBp === 150);
    await dialog().getByRole('button', { name: 'Tilføj ændring' }).press('Enter');
    await type('Ændring 1: henlæggelse (kr.)', '1,2 mio.');
    await until(({ provisionSteps }) => provisionSteps[0]?.provisionOre === 1_200_000_00);
    const after = await plan();
    expect(after.provisionSteps).toEqual([{ fromYear: before.baseYear + 1, provisionOre: 1_200_000_00 }]);
    expect(after.years.slice(0, 3).map(({ provisionOre }) => provisionOre)).toEqual([
      before.provisionOre,
      1_200_000_00,
      1_200_000_00,
    ]);
    await app.screenshot('plan-terms');
  });

  it('refuse a year that has a change already, at its field', async () => {
    await dialog().getByRole('button', { name: 'Tilføj ændring' }).press('Enter');
    await dialog().getByLabel('Ændring 2: fra år').waitFor();
    const first = (await plan()).provisionSteps[0]?.fromYear ?? 0;
    await type('Ændring 2: fra år', String(first));
    await dialog().getByText('Henlæggelsen kan kun ændres én gang pr. år.').waitFor();
    await dialog().getByLabel('Ændring 2: fra år').focus();
    await page.keyboard.press('Escape');
    await dialog()
      .getByRole('button', { name: /^Fjern ændringen fra/ })
      .nth(1)
      .press('Enter');
    await until(({ provisionSteps }) => provisionSteps.length === 1);
  });

  it('let prices rise year by year, and the grid with them', async () => {
    const spent = (view: PlanView) => view.years.at(-1)?.spendingOre ?? 0;
    const before = await plan();
    await dialog().getByRole('radio', { name: 'faste priser' }).press('ArrowRight');
    await until(({ priceBasis }) => priceBasis === 'current');
    await expect.poll(() => dialog().getByLabel('Prisstigning om året (%)').isEnabled()).toBe(true);
    await type('Prisstigning om året (%)', '2,5');
    await until(({ priceRateBp }) => priceRateBp === 250);
    // The last of thirty years stands at 1,025 to the power of 29, each amount rounded to øre.
    expect(spent(await plan()) / spent(before)).toBeCloseTo(1.025 ** 29, 4);
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await page
      .getByText(/løbende priser/)
      .first()
      .waitFor();
  });

  it('are undone one by one, the newest first', async () => {
    await page.getByRole('button', { name: /^Fortryd/ }).press('Enter');
    await until(({ priceRateBp }) => priceRateBp === 0);
    await page.getByRole('button', { name: /^Fortryd/ }).press('Enter');
    await until(({ priceBasis }) => priceBasis === 'fixed');
  });
});

describe('a cell that is being typed in', () => {
  it('is saved when the page is loaded anew over it', async () => {
    await page.locator('[role="row"][aria-rowindex="3"] [role="gridcell"]').nth(1).click();
    await page.keyboard.press('F2');
    await page.getByRole('textbox', { name: /^Ret: Arbejde/ }).waitFor();
    await page.keyboard.type('Skrevet, da vinduet blev lukket');
    await page.reload();
    await until(({ activities }) => activities.some(({ title }) => title === 'Skrevet, da vinduet blev lukket'));
  });

  it('broke no policy, asked no foreign host, and wrote no error', () => {
    expect(app.watch.faults()).toEqual([]);
  });
});

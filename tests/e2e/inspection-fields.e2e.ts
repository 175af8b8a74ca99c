/** Fields of a report that are no plain texts: a day is saved when it is whole, a number and a reason also when the page goes away under them. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { InspectionView } from '../../contract/inspection-view.ts';
import { type RunningApp, startApp } from './app.ts';

const SLOWLY = { timeout: 15_000, interval: 50 };

let app: RunningApp;
let page: Page;
let reportId: string;

beforeAll(async () => {
  app = await startApp({ width: 1366, height: 768 });
  page = app.page;
  page.setDefaultTimeout(15_000);
  for await (const step of await app.client.workspace.loadDemo({ language: 'da' })) if (step.kind === 'result') break;
  const drafts = (await app.client.portfolio.departments({})).filter(({ planStatus }) => planStatus === 'draft');
  const number = drafts[0]?.number ?? '';
  const asked = { number, kind: 'review', heldOn: '2026-01-15', inspector: 'Ina Berg' } as const;
  ({ reportId } = await app.client.inspection.start(asked));
});
afterAll(async () => {
  await app.stop();
});

const report = (): Promise<InspectionView> => app.client.inspection.get({ reportId });
const press = (key: string) => page.keyboard.press(key);
const open = (view: string) => app.goTo(`/tilsyn/${reportId}?view=${view}`);
const field = (name: string | RegExp) => page.getByRole('textbox', { name }).first();

async function until(holds: (view: InspectionView) => boolean): Promise<void> {
  await expect.poll(async () => holds(await report()), SLOWLY).toBe(true);
}

it('a day being typed is saved once, and undo is seen in its field', async () => {
  await open('closing');
  await field('Dato for tilsynet').fill('');
  // On the way it reads as a day of 2020.
  await page.keyboard.type('22-11-2026');
  await press('Tab');
  await until(({ report: { heldOn } }) => heldOn === '2026-11-22');
  await app.client.inspection.undo({ reportId });
  expect((await report()).report.heldOn).toBe('2026-01-15');
  await expect.poll(() => field('Dato for tilsynet').inputValue(), SLOWLY).toBe('15.01.2026');
});

it('what is no day is told when the field is left, and saved as none', async () => {
  await field('Dato for tilsynet').fill('31-02-2026');
  expect(await page.getByText('Skriv en dato').count()).toBe(0);
  await press('Enter');
  await page.getByText('Skriv en dato').first().waitFor();
  await press('Escape');
  expect(await field('Dato for tilsynet').inputValue()).toBe('15.01.2026');
  await open('review');
  await field('Foreløbig rapport modtaget').fill('31-08-2026');
  await press('Enter');
  await page.getByText('Bemærkninger senest 28.02.2027').waitFor();
});

it('a number being typed outlives the page', async () => {
  await open('walk');
  await page.getByRole('group', { name: 'Karakter', exact: true }).waitFor();
  await press('f');
  const amount = field('Pris (kr.)');
  await amount.fill('85.000');
  // Not left, and not a second old: the page goes away with the cursor in it.
  await page.reload();
  await until(({ parts }) => parts.some(({ findings }) => findings[0]?.proposedAmountOre === 8_500_000));
});

it('a number being typed is saved when the keys rest, and taken back by Escape', async () => {
  const finding = (await report()).parts.flatMap(({ findings }) => findings)[0];
  await open('climate');
  await page.getByRole('button', { name: 'Tilføj risiko' }).first().press('Enter');
  const homes = field('Berørte boliger');
  await homes.fill('24');
  await until(({ climate }) => climate.risks[0]?.homesAffected === 24);
  expect(await homes.inputValue()).toBe('24');
  await press('Escape');
  await until(({ climate }) => climate.risks[0]?.homesAffected === null);
  expect(finding?.proposedAmountOre).toBe(8_500_000);
});

it('a reason being typed is kept by whoever goes on, or whose page goes away', async () => {
  await open('walk');
  await page.getByRole('group', { name: 'Karakter', exact: true }).waitFor();
  const names = (await report()).parts.map(({ name }) => name);
  const stateOf = async (reason: string) =>
    (await report()).parts.find(({ assessment }) => assessment?.reason === reason)?.assessment?.state;
  const ask = async (key: string) => {
    await press(key);
    await page.getByRole('alertdialog').getByRole('textbox').fill(`Ingen nøgle ${key}`);
  };
  await ask('t');
  await page
    .getByRole('button', { name: new RegExp(`${names[2]}$`) })
    .first()
    .click();
  await page.getByRole('alertdialog').waitFor({ state: 'detached' });
  await expect.poll(() => stateOf('Ingen nøgle t'), SLOWLY).toBe('not_accessible');
  await ask('u');
  // Dropped on purpose.
  await press('Escape');
  await ask('n');
  await page.reload();
  await expect.poll(() => stateOf('Ingen nøgle n'), SLOWLY).toBe('not_inspected');
  expect(await stateOf('Ingen nøgle u')).toBe(undefined);
});

/**
 * The panels beside the plan, by keyboard: works gathered on one scaffold, in part, and taken back; a scenario kept over a reload; and a line
 * from damage with what it rests on.
 */
import type { Page } from 'playwright-core';
import { v7 as uuid7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanView } from '../../contract/plan.ts';
import { type RunningApp, startApp } from './app.ts';

let app: RunningApp;
let page: Page;
let number: string;
let planId: string;
const [FACADE, WINDOWS, GUTTERS] = ['Facade mod gård', 'Vinduer mod gård', 'Tagrender mod gård'] as const;

beforeAll(async () => {
  app = await startApp({ width: 1366, height: 768 });
  page = app.page;
  for await (const step of await app.client.workspace.loadDemo({ language: 'da' })) if (step.kind === 'result') break;
  const drafts = (await app.client.portfolio.departments({})).filter(({ planStatus }) => planStatus === 'draft');
  number = drafts[0]?.number ?? '';
  const { id, baseYear } = await plan();
  planId = id;
  const buildingId = (await app.client.department.get({ number })).buildings[0]?.id ?? null;
  // Scaffolds of 15 %: 300.000, 150.000 and 15.000 kr.
  const work = (title: string, kroner: number, after: number) => ({
    kind: 'create' as const,
    activityId: uuid7(),
    fields: { title, firstYear: baseYear + after, amountOre: kroner * 100, scaffoldBp: 1_500, buildingId },
  });
  const changes = [work(FACADE, 2_000_000, 3), work(WINDOWS, 1_000_000, 4), work(GUTTERS, 100_000, 4)];
  await app.client.planEdit.edit({ planId, label: 'Tre arbejder', changes });
  await app.goTo(`/plan/${number}`);
  await page.getByRole('grid').waitFor();
});
afterAll(async () => {
  await app.stop();
});

const plan = (): Promise<PlanView> => app.client.plan.get({ number });
const panel = (name: string) => page.getByRole('complementary', { name });
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });

const focused = () => page.evaluate('document.activeElement?.textContent');

async function open(name: string): Promise<void> {
  if ((await button(name).getAttribute('aria-pressed')) !== 'true') await button(name).press('Enter');
  await panel(name).waitFor();
}

/** Until the engine's plan says so: the page shows an edit before the engine has it. */
async function until(holds: (view: PlanView) => boolean): Promise<void> {
  await expect.poll(async () => holds(await plan()), { timeout: 10_000, interval: 50 }).toBe(true);
}

const yearOf = (view: PlanView, title: string) =>
  view.activities.find((line) => line.title === title)?.occurrences[0] ?? { year: 0, amountOre: 0 };

describe('works on one scaffold', () => {
  it('are proposed with the scaffold saved and the effect on the fund and the rent, and taken in part', async () => {
    await open('Forslag');
    await button('Foreslå samling').press('Enter');
    const all = page.getByText('Sparet stillads i alt: 165.000 kr.');
    await all.waitFor();
    const effect = panel('Forslag').getByRole('table').last();
    expect(await effect.getByRole('rowheader').allTextContents()).toEqual([
      'Nødvendig henlæggelse, fast',
      'Dyreste år',
      'Udgifter i alt',
      'Laveste 401-saldo',
      'År under bundgrænsen',
      expect.stringMatching(/^Nødvendig huslejestigning pr\. måned, bolig på \d+ m²$/),
    ]);
    expect(await app.accessibilityFaults()).toEqual([]);
    await app.screenshot('plan-bundle');

    // Without the facade the windows' scaffold stands, and the gutters' 15.000 is saved.
    await page.getByRole('checkbox', { name: new RegExp(`^${FACADE}`) }).press('Space');
    await page.getByText('Sparet stillads i alt: 15.000 kr.').waitFor();
    const before = await plan();
    await button('Tag de valgte').press('Enter');
    await until((view) => yearOf(view, GUTTERS).amountOre === 100_000_00);
    // The list is gone; the keys stand where it was asked for.
    expect(await focused()).toBe('Foreslå samling');
    const after = await plan();
    expect(after.totalOre).toBe(before.totalOre - 15_000_00);
    expect(yearOf(after, FACADE)).toEqual(yearOf(before, FACADE));
    expect(yearOf(after, GUTTERS).year).toBe(yearOf(after, WINDOWS).year);
  });

  it('are taken back in one step', async () => {
    await button(/^Fortryd: Saml på ét stillads/).press('Enter');
    await until((view) => yearOf(view, GUTTERS).amountOre === 115_000_00);
    await button(/^Fortryd: Tre arbejder/).waitFor();
  });

  it('are not taken once the plan has changed under them', async () => {
    await button('Foreslå samling').press('Enter');
    await page.getByText('Sparet stillads i alt: 165.000 kr.').waitFor();
    const line = (await plan()).activities.find(({ title }) => title === FACADE);
    const fields = { amountOre: 2_200_000_00 };
    const changes = [{ kind: 'update' as const, activityId: line?.id ?? '', fields }];
    await app.client.planEdit.edit({ planId, label: 'Dyrere facade', changes });
    await page.getByText('Planen er ændret, siden forslaget blev lavet.').waitFor();
    expect(await button('Tag hele forslaget').isDisabled()).toBe(true);
    await button('Foreslå samling').press('Enter');
    await expect.poll(() => button('Tag hele forslaget').isDisabled(), { timeout: 10_000 }).toBe(false);
  });
});

describe('a scenario', () => {
  it('is kept with the plan and stands beside it after a reload', async () => {
    const before = await plan();
    await open('Scenarier');
    await button('Nyt scenarie').press('Enter');
    await page.getByRole('textbox', { name: 'Navn' }).fill('Dyre tider');
    await page.getByRole('textbox', { name: 'Prisstigning om året (%)' }).fill('fire');
    await page.keyboard.press('Enter');
    await page.getByText('Det er ikke et tal.').waitFor();
    await page.getByRole('textbox', { name: 'Prisstigning om året (%)' }).fill('4 %');
    await page.keyboard.press('Enter');
    const column = page.getByRole('columnheader', { name: 'Dyre tider' });
    await column.waitFor();
    expect(await focused()).toBe('Nyt scenarie');
    await page.reload();
    await page.getByRole('grid').waitFor();
    await open('Scenarier');
    await column.waitFor();
    expect(await page.getByRole('checkbox', { name: /^Dyre tider/ }).isChecked()).toBe(true);
    await app.screenshot('plan-scenarios');
    expect(await plan()).toEqual(before);
  });

  it('is never one of more than four, and is deleted and brought back by undo', async () => {
    for (const name of ['Priser +2 % om året', 'Priser +4 % om året', 'Priser +6 % om året']) {
      await page.getByRole('checkbox', { name }).press('Space');
    }
    expect(await page.getByRole('checkbox', { name: '40 års periode' }).isDisabled()).toBe(true);
    await button('Slet scenariet Dyre tider').press('Enter');
    await page.getByRole('checkbox', { name: /^Dyre tider/ }).waitFor({ state: 'detached' });
    await button(/^Fortryd: Slet scenarie Dyre tider/).press('Enter');
    await page.getByRole('checkbox', { name: /^Dyre tider/ }).waitFor();
  });
});

describe('a line from damage', () => {
  it('tells its damage, its part with age and life, and where its price comes from', async () => {
    const decided = (await app.client.portfolio.departments({})).find(({ planStatus }) => planStatus === 'in_force');
    const inForce = await app.client.plan.get({ number: decided?.number ?? '' });
    const draft = await app.client.versions.create({ planId: inForce.id });
    const { unanswered } = await app.client.planEdit.sources({ planId: draft.planId });
    const source = unanswered.find(({ findingId, priceSource }) => findingId !== null && priceSource !== null);
    await app.goTo(`/plan/${decided?.number}?version=${draft.planId}`);
    await page.getByRole('grid').waitFor();
    await open('Fra fund til plan');
    const row = panel('Fra fund til plan')
      .getByRole('listitem')
      .filter({ hasText: source?.suggested.title ?? '' });
    await row.getByRole('button', { name: 'Gør til linje' }).first().press('Enter');
    const made = () => app.client.plan.get({ number: decided?.number ?? '', planId: draft.planId });
    const title = source?.suggested.title ?? '';
    await expect
      .poll(async () => (await made()).activities.some((line) => line.findingId === source?.findingId), {
        timeout: 10_000,
      })
      .toBe(true);
    await page.getByRole('textbox', { name: 'Søg i arbejder' }).fill(title);
    await page.getByRole('gridcell', { name: title }).first().click();
    await open('Detaljer');
    const detail = panel('Detaljer');
    await detail
      .getByText(/Levetid/)
      .first()
      .waitFor();
    const text = (await detail.textContent()) ?? '';
    expect(text).toMatch(/Levetid \d+–\d+–\d+ år, (oplyst for delen|katalogets eksempel \[B\])/);
    expect(text).toMatch(/Prisen er (skadens skøn|katalogets eksempel \[B\]|fra egen prisbank)/);
  });
});

describe('the panels', () => {
  it('broke no policy, asked no foreign host, and wrote no error', () => {
    expect(app.watch.faults()).toEqual([]);
  });
});

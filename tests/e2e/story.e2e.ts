/**
 * A planner's year by keyboard only: a plan built from findings, its overdraft solved, levelled, put to the meeting, approved, in force;
 * next year's version, the difference, and the board pack in hand. Nothing here is clicked, and nothing is reached but by its keys.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanView } from '../../contract/plan.ts';
import { formatFor } from '../../renderer/ui/format.ts';
import { type RunningApp, startApp } from './app.ts';
import { type Keyboard, keyboardOf } from './keyboard.ts';

/** Rejected by its meeting in the demo: somebody has to make it anew. */
const NUMBER = '0302';
const f = formatFor('da');

let app: RunningApp;
let keys: Keyboard;
let draftId: string;

beforeAll(async () => {
  app = await startApp({ width: 1366, height: 768 });
  const { client, page } = app;
  for await (const _progress of await client.workspace.loadDemo({ language: 'da' }));
  // The desk as the planner finds it: a draft in which no line answers what the inspection found.
  const origin = await client.plan.get({ number: NUMBER });
  const made = await client.versions.create({ planId: origin.id, baseYear: origin.baseYear });
  draftId = made.planId;
  const changes = (await plan()).activities
    .filter(({ partId }) => partId !== null)
    .map(({ id }) => ({ kind: 'remove' as const, activityId: id }));
  await client.planEdit.edit({ planId: draftId, label: 'Forberedelse', changes });
  await page.reload();
  keys = keyboardOf(page);
});
afterAll(async () => {
  await app.stop();
});

const plan = (): Promise<PlanView> => app.client.plan.get({ number: NUMBER, planId: draftId });
const until = (holds: (view: PlanView) => boolean) =>
  expect.poll(async () => holds(await plan()), { timeout: 20_000 }).toBe(true);
const statusOf = async (planId: string) =>
  (await app.client.versions.list({ number: NUMBER })).find((version) => version.planId === planId)?.status;
const statusBecomes = (status: string) => expect.poll(() => statusOf(draftId), { timeout: 20_000 }).toBe(status);
const shown = (text: string | RegExp) => app.page.getByText(text).first().waitFor();
const sound = async () => expect(await app.accessibilityFaults()).toEqual([]);
/** Where the focus is put when a step is taken. */
const headingFocused = () => expect.poll(() => keys.focused(), { timeout: 20_000 }).toMatch(/^Version \d: hvor er den/);

async function confirmAnd(button: string, status: string): Promise<void> {
  await keys.tabTo('Jeg har læst det, og oplysningerne er rigtige.');
  await keys.press('Space');
  await keys.enter(button);
  await statusBecomes(status);
  await headingFocused();
}

describe('a planner with a keyboard', () => {
  it('finds the department by its number, and its draft from there', async () => {
    const { page } = app;
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await keys.press('/');
    await page.getByRole('dialog').getByRole('textbox').waitFor();
    await page.keyboard.type(NUMBER);
    const hit = page.getByRole('dialog').getByRole('button').filter({ hasText: NUMBER }).first();
    await hit.waitFor();
    const department = page.getByRole('heading', { level: 1 }).filter({ hasText: NUMBER });
    // The list may be drawn anew between the two keys; a person sees it, and presses again.
    await expect
      .poll(
        async () => {
          if (await department.isVisible()) return true;
          const isMarked = (await hit.count()) > 0 && (await hit.getAttribute('data-selected')) !== null;
          if (await hit.isVisible()) await keys.press(isMarked ? 'Enter' : 'ArrowDown');
          return false;
        },
        { timeout: 20_000 },
      )
      .toBe(true);
    await keys.enter('Versioner og beslutninger');
    await shown('Her er planen nu');
    await keys.enter('Åbn version 2');
    await page.getByRole('grid').waitFor();
    await sound();
  });

  it('makes findings into lines, one key each, until the fund runs dry', async () => {
    await keys.enter('Fra fund til plan');
    await shown('Skader og udtjente bygningsdele, som ingen linje i planen svarer på.');
    const { activities: before } = await plan();
    await keys.tabTo('Gør til linje');
    for (let made = 1; made <= 4; made += 1) {
      await keys.press('Enter');
      await until(({ activities }) => activities.length >= before.length + made);
      // The key stands on the next finding: one more Enter is one more line.
      await expect.poll(() => keys.focused()).toBe('Gør til linje');
    }
    await until(({ yearsBelowFloor }) => yearsBelowFloor.length > 0);
    const { requiredProvisionOre, provisionOre, yearsBelowFloor, accountingStartMonth } = await plan();
    await shown(`Der mangler ${f.money(requiredProvisionOre - provisionOre, 'DKK')} om året.`);
    await shown(f.accountingYear(yearsBelowFloor[0] ?? 0, accountingStartMonth));
    await sound();
    await app.screenshot('story-overdraft');
  });

  it('finds the provision that holds, and takes it', async () => {
    await keys.press('Escape');
    await keys.enter('Forslag');
    await keys.enter('Beregn nødvendig henlæggelse');
    const { requiredProvisionOre } = await plan();
    const use = `Brug ${f.money(requiredProvisionOre, 'DKK')}`;
    await app.page.getByRole('button', { name: use, exact: true }).waitFor();
    await keys.enter(use);
    await until(
      ({ provisionOre, yearsBelowFloor }) => provisionOre === requiredProvisionOre && yearsBelowFloor.length === 0,
    );
    await sound();
  });

  it('levels the years, and takes all that is proposed', async () => {
    const before = await plan();
    await keys.enter('Foreslå en udjævning');
    await app.page.getByRole('button', { name: /^Flyt (alle \d+|arbejdet)$/ }).waitFor({ timeout: 30_000 });
    await keys.enter(/^Flyt (alle \d+|arbejdet)$/);
    const peak = ({ years }: PlanView) => Math.max(...years.map(({ spendingOre }) => spendingOre));
    await until((view) => peak(view) < peak(before));
    await sound();
  });

  it('puts it to review and before the meeting', async () => {
    await keys.press('Escape');
    await keys.enter(/^Version 2 · Kladde$/, 'back');
    await shown('Her er planen nu');
    await keys.enter('Send til gennemsyn');
    await statusBecomes('in_review');
    await headingFocused();
    const { today } = await app.client.department.get({ number: NUMBER });
    await keys.type(/^Dato/, f.day(today));
    await confirmAnd('Notér som fremlagt', 'presented');
    await sound();
  });

  it('records the meeting’s votes and the board’s treatment, and puts it into force', async () => {
    await keys.type('For', '31');
    await keys.type('Imod', '4');
    await keys.type('Blanke', '2');
    await confirmAnd('Notér godkendelsen', 'approved');
    await confirmAnd('Notér behandlingen', 'board_treated');
    await confirmAnd('Sæt version 2 i kraft', 'in_force');
    await shown('31 for, 4 imod, 2 blanke');
    await sound();
  });

  it('makes next year’s version, of the year after', async () => {
    const { page } = app;
    await keys.enter('Lav næste version', 'back');
    const dialog = page.getByRole('dialog', { name: 'Version 3' });
    await expect.poll(() => keys.focused()).toMatch(/^Planens første år/);
    const inForce = await plan();
    const wanted = f.accountingYear(inForce.baseYear + 1, inForce.accountingStartMonth);
    const option = page.getByRole('option', { name: wanted, exact: true });
    // The first one is the year of the version in force; the one after it is wanted.
    await keys.press('ArrowDown');
    await expect
      .poll(async () => {
        if ((await option.getAttribute('data-combobox-selected')) !== null) return true;
        await keys.press('ArrowDown');
        return false;
      })
      .toBe(true);
    await keys.press('Enter');
    await dialog.getByText(`Fra årene før ${wanted}`).waitFor();
    await sound();
    await app.screenshot('story-next-version');
    await keys.enter('Lav version 3');
    await headingFocused();
    const [next] = await app.client.versions.list({ number: NUMBER });
    expect(next).toMatchObject({
      versionNo: 3,
      status: 'draft',
      baseYear: inForce.baseYear + 1,
      originPlanId: draftId,
    });
  });

  it('sees the difference reconcile, and holds the board pack in hand', async () => {
    const { page } = app;
    await shown('Regnestykket går op');
    await sound();
    const download = page.waitForEvent('download', { timeout: 30_000 });
    await keys.enter('Hent bestyrelsesoplæg for version 3 (PDF)', 'back');
    expect((await download).suggestedFilename()).toMatch(
      /^0302 .+ – bestyrelsesoplæg version 3 \d{4}-\d{2}-\d{2}\.pdf$/,
    );
  });

  it('broke no policy, asked no foreign host, and wrote no error', () => {
    expect(app.watch.faults()).toEqual([]);
  });
});

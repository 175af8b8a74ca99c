/** A plan's way from review into force, its next version and the difference between the two, by keyboard in a real browser. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningApp, startApp } from './app.ts';

const REVIEWED = '0306';
const REJECTED = '0302';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ width: 1366, height: 768 });
  for await (const _progress of await app.client.workspace.loadDemo({ language: 'da' }));
  await app.page.reload();
});
afterAll(async () => {
  await app.stop();
});

const versionsOf = (number: string) => app.client.versions.list({ number });
const heading = (name: string | RegExp) => app.page.getByRole('heading', { name });

async function openVersions(number: string): Promise<void> {
  await app.goTo(`/plan/${number}/versioner`);
  await app.page.getByRole('table', { name: 'Planens versioner, nyeste først' }).waitFor();
}

/** Types into a field reached by its label, as a person with a keyboard does. */
async function type(label: string, text: string): Promise<void> {
  const field = app.page.getByRole('textbox', { name: label, exact: true });
  await field.focus();
  await app.page.keyboard.press('Control+A');
  await app.page.keyboard.type(text);
}

async function confirmAndPress(button: string): Promise<void> {
  await app.page.getByLabel('Jeg har læst det, og oplysningerne er rigtige.').focus();
  await app.page.keyboard.press('Space');
  await app.page.getByRole('button', { name: button }).focus();
  await app.page.keyboard.press('Enter');
}

async function statusBecomes(number: string, status: string): Promise<void> {
  await expect.poll(async () => (await versionsOf(number))[0]?.status, { timeout: 20_000 }).toBe(status);
}

describe('a plan on its way through the boards', () => {
  it('is found from its department', async () => {
    await app.goTo(`/afdeling/${REVIEWED}`);
    await app.page.getByRole('link', { name: 'Versioner og beslutninger' }).press('Enter');
    await heading('Versioner og beslutninger').waitFor();
    const here = app.page.locator('[aria-current="step"]');
    expect(await here.textContent()).toContain('Til gennemsyn');
  });

  it('is presented, and says at the field what is missing', async () => {
    await app.page.getByRole('button', { name: 'Notér som fremlagt' }).press('Enter');
    const day = app.page.getByLabel('Dato');
    await expect.poll(() => day.getAttribute('aria-invalid')).toBe('true');
    // The field that wants something has the focus: what is typed next goes there.
    await app.page.keyboard.type('10/9-26');
    await confirmAndPress('Notér som fremlagt');
    await statusBecomes(REVIEWED, 'presented');
    await app.page.getByLabel('Afdelingsmødet godkendte planen').waitFor();
  });

  it('is approved with votes and words, but not against its own votes', async () => {
    await type('Dato', '24/9-26');
    await type('For', '4');
    await type('Imod', '31');
    await confirmAndPress('Notér godkendelsen');
    await app.page.getByText(/stem/i).first().waitFor();
    expect((await versionsOf(REVIEWED))[0]?.status).toBe('presented');

    await type('For', '31');
    await type('Imod', '4');
    await type('Blanke', '2');
    expect(await app.page.getByLabel('Beslutningens ord').inputValue()).toMatch(/^Afdelingsmødet godkendte .* 2027/);
    expect(await app.accessibilityFaults()).toEqual([]);
    await app.screenshot('versions-approve');
    await app.page.getByRole('button', { name: 'Notér godkendelsen' }).press('Enter');
    await statusBecomes(REVIEWED, 'approved');
    const [version] = await versionsOf(REVIEWED);
    expect(version?.decisions.at(-1)).toMatchObject({
      body: 'department_meeting',
      decidedOn: '2026-09-24',
      votesFor: 31,
      votesAgainst: 4,
      votesBlank: 2,
    });
  });

  it('has its points of attention kept, left out and written', async () => {
    const { page } = app;
    await openVersions(REVIEWED);
    const [plan] = await versionsOf(REVIEWED);
    const planId = plan?.planId ?? '';
    await page.getByRole('button', { name: 'Skriv eget punkt' }).press('Enter');
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.type('Elevatoren er under aftale til 2029.');
    await page.getByRole('button', { name: 'Gem punkt' }).press('Enter');
    await page.getByRole('listitem').filter({ hasText: 'Elevatoren er under aftale' }).waitFor();
    const proposed = page.getByRole('button', { name: /^Tag med:/ });
    if ((await proposed.count()) > 0) await proposed.first().press('Enter');
    await expect
      .poll(async () => (await app.client.versions.attention({ planId })).map(({ status }) => status))
      .toContain('kept');
    const points = await app.client.versions.attention({ planId });
    expect(points.find(({ code }) => code === 'own')?.text).toBe('Elevatoren er under aftale til 2029.');
  });

  it('enters into force, and then says why nothing can be changed', async () => {
    const { page } = app;
    await type('Dato', '5/10-26');
    await confirmAndPress('Notér behandlingen');
    await statusBecomes(REVIEWED, 'board_treated');
    await page.getByText('bliver gældende og kan aldrig ændres').waitFor();
    await confirmAndPress('Sæt version 1 i kraft');
    await statusBecomes(REVIEWED, 'in_force');
    await page.getByText('kan ikke ændres. Det, reglerne foreslår nu').waitFor();
    expect(await page.getByRole('button', { name: 'Skriv eget punkt' }).count()).toBe(0);
    expect(await app.accessibilityFaults()).toEqual([]);
  });
});

describe('the next version', () => {
  it('is made as a draft, one at a time', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'Lav næste version' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Version 2' });
    // The origin's own years, whatever day the test runs on: they stand first.
    const years = dialog.getByRole('combobox', { name: 'Planens første år' });
    await years.press('ArrowDown');
    const first = page.getByRole('option').first();
    await expect
      .poll(async () => {
        await page.keyboard.press('Home');
        return first.getAttribute('data-combobox-selected');
      })
      .not.toBe(null);
    await page.keyboard.press('Enter');
    await dialog.getByText('Årene er de samme som i version 1').waitFor();
    expect(await app.accessibilityFaults()).toEqual([]);
    await dialog.getByRole('button', { name: 'Lav version 2' }).press('Enter');
    await page.getByRole('button', { name: 'Vis version 2' }).waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Lav næste version' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Vis version 1' }).press('Enter');
    await page.getByText('Version 2 er stadig »Kladde«').waitFor();
    expect(await page.getByRole('button', { name: 'Lav næste version' }).isDisabled()).toBe(true);
  });

  it('shows what lies between the two, and the sum adds up', async () => {
    const { page, client } = app;
    const [draft, inForce] = await versionsOf(REVIEWED);
    if (draft === undefined || inForce === undefined) throw new Error('two versions expected');
    const plan = await client.versions.difference({ fromPlanId: inForce.planId, toPlanId: draft.planId });
    expect(plan.activities).toEqual([]);
    await client.planEdit.edit({
      planId: draft.planId,
      label: 'Prøve',
      changes: [
        {
          kind: 'create',
          activityId: '019aa000-0000-7000-8000-000000000001',
          fields: { title: 'Nyt cykelskur', kind: 'renewal', firstYear: 2030, amountOre: 25_000_000 },
        },
        { kind: 'terms', fields: { provisionOre: draft.provisionOre + 1_000_000 } },
      ],
    });
    await openVersions(REVIEWED);
    await page.getByText('Regnestykket går op').waitFor();
    await page.getByText('250.000 kr. mere').waitFor();
    await page.getByRole('table', { name: 'Nye arbejder: 1 linje' }).waitFor();
    expect(await page.getByRole('row', { name: /Nyt cykelskur/ }).textContent()).toContain('+250.000');
    await app.screenshot('versions-difference');
    expect(await app.accessibilityFaults()).toEqual([]);
    await page.getByRole('button', { name: 'Vis som tabel' }).press('Enter');
    await page.getByRole('table', { name: 'Udgifter pr. år før og efter' }).waitFor();
  });

  it('is left out of paper where it is only for the screen', async () => {
    const { page } = app;
    await page.emulateMedia({ media: 'print' });
    for (const name of ['Udskriv', 'Skriv eget punkt', 'Send til gennemsyn', 'Byt om', 'Vis som diagram']) {
      const button = page.getByRole('button', { name, includeHidden: true });
      expect([name, await button.count(), await button.isVisible()]).toEqual([name, 1, false]);
    }
    expect(await page.getByRole('navigation', { name: 'Hovedmenu' }).isVisible()).toBe(false);
    expect(await page.getByText('Regnestykket går op').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
  });
});

describe('a rejected plan', () => {
  it('asks the board for its reason, in English too', async () => {
    const { page } = app;
    await openVersions(REJECTED);
    expect(await page.locator('[aria-current="step"]').textContent()).toContain('Afvist');
    await page.getByText('Bestyrelsen skal sørge for lovlige henlæggelser').waitFor();
    await page.getByText('EN', { exact: true }).click();
    await heading('Versions and decisions').waitFor();
    await page.getByText('The board must see to lawful provisions').waitFor();
    expect(await app.accessibilityFaults()).toEqual([]);
    await page.getByText('DA', { exact: true }).click();
  });

  it('is a screen that says what is wrong for a department that is not there', async () => {
    await app.goTo('/plan/9999/versioner');
    await app.page.getByRole('alert').filter({ hasText: '9999' }).waitFor();
  });
});

describe('the settings', () => {
  it('are reached from the menu, refuse what cannot be in words, and can be set back', async () => {
    const { page, client } = app;
    const soon = async () => (await client.settings.list()).find(({ key }) => key === 'light.soonYears')?.own;
    await page.getByRole('link', { name: 'Indstillinger' }).press('Enter');
    const field = page.getByRole('textbox', { name: '401 under bundgrænsen inden for så mange år er »snart«' });
    await field.focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('99');
    await page.keyboard.press('Enter');
    await page.getByText('Værdien ligger uden for det, reglen kan regne med.').waitFor();
    expect(await soon()).toBe(null);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('7');
    await page.keyboard.press('Enter');
    await expect.poll(soon).toBe(7);
    await page.getByText(/^1 af \d+ er ændret\.$/).waitFor();
    expect(await app.accessibilityFaults()).toEqual([]);
    await page.getByRole('button', { name: /^Sæt tilbage: 401 under/ }).press('Enter');
    await expect.poll(soon).toBe(null);
    await page.getByText(/^Alle \d+ er, som programmet kommer med dem\.$/).waitFor();
  });
});

it('broke no policy, asked no foreign host, and wrote no error', () => {
  expect(app.watch.faults()).toEqual([]);
});

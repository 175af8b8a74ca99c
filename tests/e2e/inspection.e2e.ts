/**
 * An inspector's walk by keyboard only: 60 parts with 20 photos, a jump that asks why, a reload in the middle, a second window, and the closing.
 * Counts every key press; a file chosen in the dialog counts as two (its name is at hand, and Enter).
 */
import { readFileSync } from 'node:fs';
import type { FileChooser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InspectionChange } from '../../contract/inspection.ts';
import type { InspectionView } from '../../contract/inspection-view.ts';
import { type RunningApp, startApp } from './app.ts';

const PARTS = 60;
const PHOTOS = 20;
const KEYS_OF_A_FILE_DIALOG = 2;

let app: RunningApp;
let page: Page;
let number: string;
let reportId: string;
let keys = 0;

beforeAll(async () => {
  app = await startApp({ width: 1366, height: 768 });
  page = app.page;
  page.setDefaultTimeout(15_000);
  for await (const step of await app.client.workspace.loadDemo({ language: 'da' })) if (step.kind === 'result') break;
  number = (await app.client.portfolio.departments({}))[0]?.number ?? '';
});
afterAll(async () => {
  await app.stop();
});

const report = (): Promise<InspectionView> => app.client.inspection.get({ reportId });
const heading = () => page.locator('h2').first().textContent();
const saved = () =>
  page
    .getByRole('status')
    .filter({ hasText: /^Gemt \d/ })
    .waitFor();

async function press(key: string): Promise<void> {
  keys += 1;
  await page.keyboard.press(key);
}

async function until(holds: (view: InspectionView) => boolean): Promise<void> {
  await expect.poll(async () => holds(await report()), { timeout: 15_000, interval: 50 }).toBe(true);
}

describe('a walk', () => {
  it('is started from the department', async () => {
    await app.goTo(`/afdeling/${number}`);
    await page.getByRole('main').getByRole('link', { name: 'Tilsyn', exact: true }).press('Enter');
    await page.getByRole('button', { name: 'Start tilsyn' }).press('Enter');
    await page.getByRole('textbox', { name: 'Udført af' }).fill('Ina Berg');
    expect(await app.accessibilityFaults('[role="dialog"]')).toEqual([]);
    await press('Enter');
    await page.getByRole('group', { name: 'Karakter', exact: true }).waitFor();
    reportId = page.url().split('/tilsyn/')[1]?.split('?')[0] ?? '';
    const { report: header, parts } = await report();
    expect(header).toMatchObject({ kind: 'walk', inspector: 'Ina Berg', status: 'open' });
    expect(parts.length).toBeGreaterThan(PARTS);
  });

  it('grades 60 parts with 20 photos by at most 2.2 keys a part, and asks why of a jump', async () => {
    const { parts } = await report();
    const photo = readFileSync(new URL('../../assets/icons/icon.png', import.meta.url));
    // One listener for all: the driver lets go of the dialogs while nobody listens.
    const choosers: FileChooser[] = [];
    page.on('filechooser', (chooser) => choosers.push(chooser));
    keys = 0;
    const given: number[] = [];
    let jumped = false;
    for (const [index, part] of parts.slice(0, PARTS).entries()) {
      await page.getByText(`· ${index + 1} af ${parts.length}`, { exact: false }).waitFor();
      if (index % 3 === 0) {
        const asked = choosers.length;
        await press('p');
        await expect.poll(() => choosers.length, { interval: 10 }).toBe(asked + 1);
        await choosers.at(-1)?.setFiles({ name: `del-${index}.png`, mimeType: 'image/png', buffer: photo });
        keys += KEYS_OF_A_FILE_DIALOG;
      }
      const before = part.previous?.state === 'graded' ? part.previous.score : null;
      const jump = before !== null && before <= 4 && !jumped;
      const score = jump ? before + 2 : (before ?? 2);
      await press(String(score));
      given.push(score);
      if (jump) {
        jumped = true;
        await page.getByRole('alertdialog', { name: `Fra ${before} til ${score}: hvorfor?` }).waitFor();
        expect(await app.accessibilityFaults('[role="alertdialog"]')).toEqual([]);
        await press('1');
      }
    }
    expect(jumped).toBe(true);
    expect(keys / PARTS).toBeLessThanOrEqual(2.2);
    await until(({ progress, photos }) => progress.done === PARTS && photos === PHOTOS);
    const { parts: graded } = await report();
    expect(graded.slice(0, PARTS).map(({ assessment }) => assessment?.score)).toEqual(given);
    expect(graded.slice(0, PARTS).map(({ photos }) => photos)).toEqual(
      given.map((_, index) => (index % 3 === 0 ? 1 : 0)),
    );
    expect(graded.map(({ assessment }) => assessment?.jumpReason ?? null).filter(Boolean)).toEqual([
      'Skade siden sidst',
    ]);
    expect(graded[0]?.assessment?.isEstimate).toBe(true);
  });

  it('keeps all of it over a reload, and stands where it stood', async () => {
    await saved();
    const next = (await report()).parts[PARTS];
    // The address follows when the walk pauses.
    await page.waitForURL(new RegExp(`part=${next?.partId}`));
    const name = await heading();
    await page.reload();
    await page.getByText(`· ${PARTS + 1} af`).waitFor();
    expect(await heading()).toBe(name);
    const { progress } = await report();
    await page.getByRole('button', { name: `${progress.left} mangler` }).waitFor();
  });

  it('takes a state with its reason, undoes it, and confirms the grade from before', async () => {
    const at = PARTS;
    await press('t');
    await page.getByRole('alertdialog', { name: 'Ikke tilgængelig: hvorfor?' }).waitFor();
    await press('1');
    await until(({ parts }) => parts[at]?.assessment?.state === 'not_accessible');
    expect((await report()).parts[at]?.assessment?.reason).toBe('Låst, ingen nøgle');
    await page.getByRole('button', { name: /^Fortryd: .*Ikke tilgængelig/ }).waitFor();
    await press('Control+z');
    await until(({ parts }) => parts[at]?.assessment === null);
    const next = (await report()).parts.findIndex(
      ({ assessment, previous }) => assessment === null && previous?.state === 'graded',
    );
    await press('Home');
    for (let step = 0; step < 3 && !(await page.getByRole('button', { name: /^Bekræft/ }).isVisible()); step += 1) {
      await press('m');
    }
    await press('c');
    await until(({ parts }) => parts[next]?.assessment?.confirmed === true);
  });

  it('explains a grade by severity, intensity and extent as they are picked', async () => {
    await press('f');
    await page.getByRole('radiogroup', { name: 'Alvor' }).waitFor();
    await press('3');
    await press('Tab');
    await press('2');
    await press('Tab');
    await press('3');
    await page.getByText('kritisk × fremskreden × udbredt = 3 rimelig').waitFor();
    await until(({ parts }) => parts.some(({ findings }) => findings.some(({ score }) => score === 3)));
    expect(await app.accessibilityFaults()).toEqual([]);
  });

  it('is seen by a second window within a second, without taking what is being typed there', async () => {
    const [first] = (await report()).parts;
    const other = await app.context.newPage();
    await other.goto(`${page.url().split('?')[0]}?part=${first?.partId}`);
    const noteThere = other.getByRole('textbox', { name: 'Bemærkning' });
    await noteThere.pressSequentially('Fugt ved døren');
    await page.keyboard.press('Home');
    await page.getByText('· 1 af').waitFor();
    await page.keyboard.press('6');
    await page.keyboard.press('Escape');
    await expect
      .poll(() => other.getByRole('button', { name: '6 Meget dårlig', exact: true }).getAttribute('aria-pressed'), {
        timeout: 2_000,
      })
      .toBe('true');
    expect(await noteThere.inputValue()).toBe('Fugt ved døren');
    await until(({ parts }) => parts[0]?.assessment?.note === 'Fugt ved døren' && parts[0].assessment.score === 6);
    // Now both write in the same field: what stands in a window stays, and the other's text is told there.
    await page.keyboard.press('Home');
    const noteHere = page.getByRole('textbox', { name: 'Bemærkning' });
    await expect.poll(() => noteHere.inputValue(), { timeout: 15_000 }).toBe('Fugt ved døren');
    await noteHere.fill('Tørt igen');
    await noteHere.press('Escape');
    const told = other.getByRole('status').filter({ hasText: 'Et andet vindue skrev imens her: »Tørt igen«' });
    await told.waitFor();
    expect(await noteThere.inputValue()).toBe('Fugt ved døren');
    await told.getByRole('button', { name: 'Tilføj den andens tekst' }).click();
    await noteThere.press('Escape');
    await until(({ parts }) => parts[0]?.assessment?.note === 'Fugt ved døren\nTørt igen');
    await other.close();
  });

  it('puts ready phrases into the note by ; and a digit', async () => {
    await press('End');
    await press('b');
    await page.getByRole('group', { name: 'Fraser' }).waitFor();
    await page.keyboard.type('Nord: ;1');
    await expect.poll(() => page.getByRole('textbox', { name: 'Bemærkning' }).inputValue()).toMatch(/^Nord: \S.{3,}$/);
    await press('Escape');
    await until(({ parts }) => parts.at(-1)?.assessment?.note?.startsWith('Nord: ') === true);
    expect((await report()).parts.at(-1)?.assessment?.note).not.toContain(';1');
  });

  it('tells who changed a part from what to what, and sets a value back by one step', async () => {
    const at = (await report()).parts.length - 1;
    const note = (await report()).parts[at]?.assessment?.note;
    await press('b');
    await page.keyboard.type(' Syd.');
    await press('Escape');
    await until(({ parts }) => parts[at]?.assessment?.note === `${note} Syd.`);
    await press('y');
    const drawer = page.getByRole('dialog', { name: /^Historik: / });
    const back = drawer.getByRole('button', { name: `Sæt tilbage til før: Bemærkning: ${note} → ${note} Syd.` });
    await back.waitFor();
    expect(await app.accessibilityFaults('[role="dialog"]')).toEqual([]);
    await back.press('Enter');
    await until(({ parts }) => parts[at]?.assessment?.note === note);
    await drawer.getByText(`Bemærkning: ${note} Syd. → ${note}`).waitFor();
    await press('Escape');
    await drawer.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Fortryd: .*: sæt tilbage$/ }).waitFor();
  });

  it('lists the same parts densely, finds one by its name, and lists its keys', async () => {
    await press('l');
    await page.getByRole('group', { name: 'Bygningsdele i tilsynet' }).waitFor();
    // The rail and the frame were looked at with the card.
    expect(await app.accessibilityFaults('main [role="group"]')).toEqual([]);
    await press('/');
    const [, second] = (await report()).parts;
    await page.keyboard.type(second?.name ?? '');
    await press('Enter');
    await press('l');
    expect(await heading()).toBe(second?.name);
    await press('?');
    await page.getByRole('dialog', { name: 'Taster i gennemgangen' }).waitFor();
    expect(await app.accessibilityFaults('[role="dialog"]')).toEqual([]);
    await press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });
});

describe('closing', () => {
  const open = (name: string) =>
    page.getByRole('navigation', { name: 'Tilsynets dele' }).getByRole('button', { name }).press('Enter');

  it('is refused while something is missing, and says what', async () => {
    await open('Afslutning');
    await page.getByText('Erklæringen mangler.').waitFor();
    expect(await page.getByRole('button', { name: 'Afslut tilsynet' }).isDisabled()).toBe(true);
    expect(await app.accessibilityFaults('main')).toEqual([]);
    const [missing] = await page.getByRole('button', { name: /er ikke vurderet\.$/ }).allTextContents();
    await page
      .getByRole('button', { name: missing ?? '' })
      .first()
      .press('Enter');
    await page.getByRole('group', { name: 'Karakter', exact: true }).waitFor();
    expect(`${await heading()} er ikke vurderet.`).toBe(missing);
  });

  it('asks for the climate section first', async () => {
    await open('Klima');
    await page.getByRole('heading', { name: 'Skybrud' }).waitFor();
    for (;;) {
      const rest = page.getByRole('button', { name: 'Resten: i orden' });
      if ((await rest.count()) === 0) break;
      await rest.first().press('Enter');
    }
    await page.getByText('Klimaafsnittet er færdigt.').waitFor();
    await until(({ climate }) => climate.complete);
  });

  it('is done when nothing is missing; then the report is read-only until a revision', async () => {
    const { parts } = await report();
    await app.client.inspection.edit({
      reportId,
      label: 'resten',
      changes: parts.flatMap((part): InspectionChange[] => {
        if (part.asksWhy) {
          return [{ kind: 'assess', partId: part.partId, set: { jumpReason: 'Set nærmere på' } }];
        }
        if (part.assessment?.score != null) return [];
        const set = { state: 'graded' as const, score: part.previous?.score ?? 2, isEstimate: true };
        return [{ kind: 'assess', partId: part.partId, set }];
      }),
    });
    await open('Afslutning');
    await page.getByRole('button', { name: 'Indsæt standardtekst' }).press('Enter');
    await page.getByText('Intet mangler. Tilsynet kan afsluttes.').waitFor();
    await page.getByRole('button', { name: 'Afslut tilsynet' }).press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Afslut tilsynet' }).press('Enter');
    await page.getByText(/^Tilsynet er afsluttet \d/).waitFor();
    expect((await report()).report.status).toBe('closed');
    await open('Gennemgang');
    const before = await report();
    await page.getByRole('group', { name: 'Karakter', exact: true }).waitFor();
    await press('1');
    await press('c');
    expect((await report()).parts).toEqual(before.parts);
    await page.getByRole('button', { name: 'Ret med ny revision' }).press('Enter');
    await page.getByRole('textbox', { name: 'Grund til rettelsen' }).fill('Forkert bygning');
    await page.getByRole('button', { name: 'Lav revision' }).press('Enter');
    await page.getByText('rev. 2').waitFor();
  });

  it('compares two inspectors on the calibration screen', async () => {
    await open('Kalibrering');
    await page.getByRole('combobox', { name: 'Sammenlign med' }).waitFor();
    expect(await app.accessibilityFaults('main')).toEqual([]);
  });
});

describe('the inspection', () => {
  it('broke no policy, asked no foreign host, and wrote no error', () => {
    expect(app.watch.faults()).toEqual([]);
  });
});

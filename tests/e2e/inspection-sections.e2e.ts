/**
 * What stands beside the walk: the form of the external review, parts that are added, split and retired, ready phrases, and a climate risk that
 * ends in the plan; and the walk with a finger instead of keys.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InspectionView, ReportKind } from '../../contract/inspection-view.ts';
import { type RunningApp, startApp } from './app.ts';

let app: RunningApp;
let page: Page;
let number: string;
let reportId: string;

beforeAll(async () => {
  app = await startApp({ width: 1024, height: 768, colorScheme: 'dark' });
  page = app.page;
  page.setDefaultTimeout(15_000);
  for await (const step of await app.client.workspace.loadDemo({ language: 'da' })) if (step.kind === 'result') break;
  const drafts = (await app.client.portfolio.departments({})).filter(({ planStatus }) => planStatus === 'draft');
  number = drafts[0]?.number ?? '';
});
afterAll(async () => {
  await app.stop();
});

const report = (): Promise<InspectionView> => app.client.inspection.get({ reportId });
const press = (key: string) => page.keyboard.press(key);

async function open(kind: ReportKind, view: string): Promise<void> {
  ({ reportId } = await app.client.inspection.start({ number, kind, heldOn: '2026-01-15', inspector: 'Ina Berg' }));
  await app.goTo(`/tilsyn/${reportId}?view=${view}`);
}

async function until(holds: (view: InspectionView) => boolean): Promise<void> {
  await expect.poll(async () => holds(await report()), { timeout: 15_000, interval: 50 }).toBe(true);
}

describe('the external review', () => {
  it('fills its form from the reports, and takes a proposal by one key', async () => {
    await open('review', 'review');
    await page.getByRole('table').first().waitFor();
    expect(await app.accessibilityFaults()).toEqual([]);
    const row = (await report()).review.find(({ filled }) => filled.remainingYears != null);
    await page
      .getByRole('button', { name: `Tag forslaget, ${row?.title.da}` })
      .first()
      .focus();
    await press('a');
    await until(({ review }) => review.some(({ itemId }) => itemId !== null));
    expect((await report()).review.find(({ itemId }) => itemId !== null)).toMatchObject({
      reviewNo: row?.reviewNo,
      partId: row?.filled.partId,
      remainingYears: row?.filled.remainingYears,
    });
  });

  it('counts six months from the provisional report, and keeps our answer to each finding', async () => {
    await page.getByRole('textbox', { name: 'Foreløbig rapport modtaget' }).fill('31-08-2026');
    await press('Tab');
    await page.getByText('Bemærkninger senest 28.02.2027').waitFor();
    await page
      .getByRole('button', { name: /^Svar og bemærkninger/ })
      .first()
      .press('Enter');
    await page.getByRole('textbox', { name: 'Granskerens bemærkning' }).fill('Revner i soklen');
    await page.getByRole('textbox', { name: 'Vores svar' }).fill('Udbedres i 2027');
    await press('Tab');
    await until(({ review }) => review[0]?.ourAnswer === 'Udbedres i 2027' && review[0].answeredOn !== null);
    expect((await report()).review[0]?.reviewerFinding).toBe('Revner i soklen');
  });
});

describe('the parts of a walk', () => {
  it('are added from the catalogue, split and retired with a reason', async () => {
    await open('walk', 'walk');
    await page.getByRole('group', { name: 'Karakter', exact: true }).waitFor();
    const before = (await report()).parts.length;
    await press('+');
    await page.getByRole('dialog', { name: 'Tilføj bygningsdel' }).waitFor();
    await page.keyboard.type('legeplads');
    await page.getByRole('button', { name: /^Legeplads .+/ }).waitFor();
    expect(await app.accessibilityFaults('[role="dialog"]')).toEqual([]);
    await press('Enter');
    await until(({ parts }) => parts.length === before + 1);
    expect(await page.locator('h2').first().textContent()).toMatch(/^Legeplads/);

    await page.getByRole('button', { name: 'Ret bygningsdelen' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Del op' }).click();
    await page.getByRole('textbox', { name: 'Navn på den nye del' }).fill('Legeplads, øst');
    await page.getByRole('button', { name: 'Del op' }).press('Enter');
    await until(({ parts }) => parts.some(({ name }) => name === 'Legeplads, øst'));

    await page.getByRole('button', { name: 'Ret bygningsdelen' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Udgår' }).click();
    await page.getByRole('textbox', { name: 'Grund' }).fill('Nedrevet');
    await page.getByRole('button', { name: 'Lad den udgå' }).press('Enter');
    await until(({ parts }) => parts.length === before + 1);
  });

  it('offer a new phrase as soon as it is written', async () => {
    await page.getByRole('button', { name: 'Ret fraser' }).press('Enter');
    await page.getByText('For alle bygningsdele', { exact: true }).click();
    await page.getByRole('textbox', { name: 'Ny frase' }).fill('Graffiti');
    await press('Enter');
    await press('Escape');
    await page
      .getByRole('group', { name: 'Fraser' })
      .getByRole('button', { name: /Graffiti$/ })
      .waitFor();
  });
});

describe('a climate risk', () => {
  it('is rated as it is picked, and ends in a line of the plan in draft', async () => {
    await app.goTo(`/tilsyn/${reportId}?view=climate`);
    await page.getByRole('button', { name: 'Tilføj risiko' }).first().press('Enter');
    await page.getByRole('radiogroup', { name: 'Sandsynlighed' }).getByRole('radio').first().focus();
    await press('3');
    await press('Tab');
    await press('4');
    await page.getByText('3 × 4 = 12 (Høj)').waitFor();
    await page.getByRole('textbox', { name: 'Tiltag' }).fill('Højvandslukke');
    expect(await app.accessibilityFaults()).toEqual([]);
    await page.getByRole('textbox', { name: 'Beløb (kr.)' }).fill('85.000');
    await press('Tab');
    await page.getByRole('button', { name: 'Læg i planen' }).press('Enter');
    await page.getByText(/^I planen: /).waitFor();
    const [risk] = (await report()).climate.risks;
    expect(risk).toMatchObject({ riskScore: 12, riskClass: 'high', open: false, measure: 'Højvandslukke' });
    const plan = await app.client.plan.get({ number });
    expect(plan.activities.find(({ id }) => id === risk?.activityId)?.occurrenceOre).toBe(8_500_000);
  });
});

/** What a finger would miss: everything in sight that can be touched and is smaller than 44 × 44. */
const SMALL_TARGETS = `(() => {
  const targets = document.querySelectorAll(
    ['main', '[role="dialog"]', '[role="menu"]'].flatMap((place) =>
      ['button', 'a[href]', 'input', 'textarea', 'select', 'summary', '[role="radio"]', '[role="menuitem"]']
        .map((kind) => place + ' ' + kind)).join(','));
  return [...targets].flatMap((target) => {
    if (target.type === 'file' || target.closest('[aria-hidden="true"]') !== null) return [];
    const box = (target.type === 'radio' && target.labels?.[0]) || target;
    const { width, height } = box.getBoundingClientRect();
    if (width === 0 || getComputedStyle(target).visibility === 'hidden') return [];
    const name = target.getAttribute('aria-label') ?? target.labels?.[0]?.textContent ?? target.textContent ?? '';
    return width < 44 || height < 44 ? [Math.round(width) + ' × ' + Math.round(height) + ' ' + name.trim()] : [];
  });
})()`;

describe('with a finger, at 1024 × 768', () => {
  let touch: Page;
  const tap = (role: 'button' | 'menuitem', name: string | RegExp) => touch.getByRole(role, { name }).first().tap();
  const small = () => touch.evaluate(SMALL_TARGETS);
  const left = async () => (await report()).progress.left;

  beforeAll(async () => {
    const context = await app.context.browser()?.newContext({
      hasTouch: true,
      viewport: { width: 1024, height: 768 },
      locale: 'da-DK',
      reducedMotion: 'reduce',
    });
    if (context === undefined) throw new Error('there is no browser');
    touch = await context.newPage();
    touch.setDefaultTimeout(15_000);
    ({ reportId } = await app.client.inspection.start({
      number,
      kind: 'walk',
      heldOn: '2026-01-16',
      inspector: 'Ina Berg',
    }));
    await touch.goto(app.shell.host.newStartUrl());
    await touch.getByRole('navigation').first().waitFor();
    await touch.goto(`${app.shell.host.origin}/#/tilsyn/${reportId}`);
    await touch.getByRole('group', { name: 'Karakter', exact: true }).waitFor();
  });

  it('grades five parts, shows what is left, and takes a photo', async () => {
    const { parts, progress } = await report();
    for (const [index, { previous }] of parts.slice(0, 5).entries()) {
      await touch.getByText(`· ${index + 1} af ${parts.length}`).waitFor();
      const grades = touch.getByRole('group', { name: 'Karakter', exact: true });
      await grades.getByRole('button', { name: new RegExp(`^${previous?.score ?? 2} `) }).tap();
    }
    await until((now) => now.progress.left === progress.left - 5);
    const only = touch.getByRole('button', { name: `${await left()} mangler` });
    await only.tap();
    await touch.getByText(`· 1 af ${await left()}`).waitFor();
    await only.tap();
    const chooser = touch.waitForEvent('filechooser');
    await tap('button', /^Billede/);
    await (await chooser).setFiles({ name: 'dør.png', mimeType: 'image/png', buffer: await touch.screenshot() });
    await touch.getByRole('button', { name: /^Foto 1/ }).waitFor();
    await until(({ photos }) => photos === 1);
  });

  it('has nothing smaller than 44 × 44 in any of its views', async () => {
    const found: Record<string, unknown> = {};
    const look = async (name: string) => {
      const faults = (await small()) as readonly string[];
      if (faults.length > 0) found[name] = faults;
    };
    const dialog = touch.getByRole('dialog');
    const close = async () => {
      await touch.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    };
    await look('walk');
    await tap('button', 'Ret bygningsdelen');
    await touch.getByRole('menuitem').first().waitFor();
    await look('part menu');
    await tap('menuitem', /^Historik/);
    await dialog.waitFor();
    await look('history');
    await close();
    await tap('button', /^Tilføj skade/);
    await touch.getByRole('radiogroup', { name: 'Alvor' }).waitFor();
    await look('finding');
    await touch.getByRole('group', { name: 'Ingen karakter' }).getByRole('button').last().tap();
    await touch.getByRole('alertdialog').waitFor();
    await look('why');
    await touch.keyboard.press('Escape');
    await tap('button', /^Foto 1/);
    await dialog.waitFor();
    await look('viewer');
    await close();
    for (const name of ['Tilføj bygningsdel', 'Ret fraser', 'Taster']) {
      await tap('button', name);
      await dialog.waitFor();
      await look(name);
      await close();
    }
    await tap('button', /^Liste|^Vis som liste/);
    await look('list');
    for (const view of ['climate', 'closing', 'calibration']) {
      await touch.goto(`${app.shell.host.origin}/#/tilsyn/${reportId}?view=${view}`);
      await touch.getByRole('navigation', { name: 'Tilsynets dele' }).waitFor();
      await look(view);
    }
    await touch.goto(`${app.shell.host.origin}/#/afdeling/${number}/tilsyn`);
    await tap('button', 'Start tilsyn');
    await dialog.waitFor();
    await look('start');
    expect(found).toEqual({});
    await touch.context().close();
  });
});

it('broke no policy, asked no foreign host, and wrote no error', () => {
  expect(app.watch.faults()).toEqual([]);
});

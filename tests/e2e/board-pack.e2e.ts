/** The board pack from the engine's figures to the printed sheet: complete, tagged, kept within the paper, and quiet. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DepartmentView } from '../../contract/department.ts';
import { formatFor } from '../../renderer/ui/format.ts';
import { type RunningApp, startApp } from './app.ts';

/** A name that would fetch and run something if it ever became more than text; also a number that must survive an address. */
const CANARY = '<img/src=http://127.0.0.1:9/x/onerror=alert(1)>';

let app: RunningApp;
let shown: DepartmentView;

beforeAll(async () => {
  app = await startApp();
  for await (const _progress of await app.client.workspace.loadDemo({ language: 'da' })) {
    // Until it is all there.
  }
  const { departments } = await app.client.portfolio.overview({});
  const [worst] = departments
    .filter((row) => row.lowestBalance !== null)
    .sort((a, b) => (a.lowestBalance?.ore ?? 0) - (b.lowestBalance?.ore ?? 0));
  if (worst === undefined) throw new Error('the demo has a department whose fund runs out');
  shown = await app.client.department.get({ number: worst.number });
});
afterAll(() => app.stop());

async function openPack(number: string): Promise<void> {
  await app.goTo(`/print/board/${encodeURIComponent(number)}?lang=da`);
  await app.page.locator('html[data-print-ready="true"]').waitFor({ state: 'attached' });
}

describe('the page to print', () => {
  it('shows the six parts with the figures of the engine, and breaks nothing', async () => {
    await openPack(shown.master.number);
    const text = ((await app.page.locator('main').textContent()) ?? '').replaceAll('\u00a0', ' ');
    const money = (ore: number) => formatFor('da').money(ore, 'DKK').replaceAll('\u00a0', ' ').replace('-', '−');
    const { plan } = shown;
    if (plan === null) throw new Error('the department has a plan');
    for (const figure of [plan.totalOre, plan.lowestBalance.ore, plan.provisionOre, plan.openingBalanceOre]) {
      expect(text).toContain(money(figure));
    }
    expect(text).toContain(`Afdeling ${shown.master.number} ${shown.master.name}`);
    for (const word of [
      'PPV-plan',
      'Henlæggelse',
      'Konto 401',
      'Konto 116',
      'Konto 120',
      'Tilstandskarakter',
      'Ikke undersøgt',
    ]) {
      expect(text).toContain(word);
    }
    const headings = await app.page.locator('main h1, main h2').allInnerTexts();
    expect(headings.filter((heading) => /^[1-6]\. /.test(heading))).toHaveLength(6);
    expect(app.watch.faults()).toEqual([]);
  });

  it('is sound for a screen reader: every table has its headings, the chart its text', async () => {
    expect(await app.accessibilityFaults()).toEqual([]);
    const bare = await app.page.locator('main table:not(:has(th[scope]))').count();
    expect(bare).toBe(0);
    expect(await app.page.locator('main figure [role="img"]').getAttribute('aria-label')).toContain('konto 401');
    expect(await app.page.locator('html').getAttribute('lang')).toBe('da');
  });

  it('adds up as printed, to the thousand, in every row and column', async () => {
    const rows = await app.page
      .locator('.bp-groups tbody tr, .bp-groups tfoot tr')
      .evaluateAll((lines) =>
        lines.map((line) =>
          [...line.querySelectorAll('td')].map((cell) =>
            Number((cell.textContent ?? '').replaceAll('.', '').replace('−', '-')),
          ),
        ),
      );
    const body = rows.slice(0, -1);
    for (const row of rows) expect(row.slice(0, -1).reduce((a, b) => a + b, 0)).toBe(row.at(-1));
    rows.at(-1)?.forEach((total, column) => {
      expect(body.reduce((sum, row) => sum + (row[column] ?? 0), 0)).toBe(total);
    });
  });

  it('keeps within the paper', async () => {
    await app.page.emulateMedia({ media: 'print' });
    // 210 mm − 2 × 16 mm at 96 dots an inch.
    await app.page.setViewportSize({ width: 673, height: 1000 });
    const outside = await app.page.evaluate(`[...document.querySelectorAll('main *')]
      .filter((node) => { const box = node.getBoundingClientRect(); return box.width > 0 && (box.right > 674 || box.left < -1); })
      .map((node) => node.tagName + '.' + node.getAttribute('class'))`);
    expect(outside).toEqual([]);
    await app.page.emulateMedia({ media: null });
  });

  it('says that it failed instead of waiting for ever', async () => {
    await app.goTo('/print/board/findes-ikke');
    await app.page.locator('html[data-print-ready="error"]').waitFor({ state: 'attached' });
    expect(await app.page.getByRole('alert').textContent()).toContain('findes-ikke');
  });
});

describe('the PDF', () => {
  it('is tagged, has bookmarks and embedded fonts, and is four to eight pages of A4', async () => {
    const file = await app.client.exports.boardPack({ number: shown.master.number, language: 'da' });
    expect(file.name).toMatch(new RegExp(`^${shown.master.number} .+ – bestyrelsesoplæg \\d{4}-\\d{2}-\\d{2}\\.pdf$`));
    const pdf = await textOf(file);
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf).toContain('/MarkInfo');
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('/Outlines');
    expect(pdf).toContain('/Lang (da)');
    expect(pdf).toMatch(/\/S \/TH\b/);
    expect(pdf).toMatch(/\/S \/Figure\b/);
    expect(pdf).toContain('/FontFile2');
    expect(pdf).not.toContain('/Type3');
    const pages = pdf.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
    expect(pages).toBeGreaterThanOrEqual(4);
    expect(pages).toBeLessThanOrEqual(8);
    expect(pdf).toContain('/MediaBox [0 0 594.95996 841.91998]');
  });

  it('is of a chosen version when one is asked for, and of no other department’s', async () => {
    const { number } = shown.master;
    const [version] = await app.client.versions.list({ number });
    const file = await app.client.exports.boardPack({ number, planId: version?.planId ?? '', language: 'da' });
    expect(file.name).toContain(`– bestyrelsesoplæg version ${version?.versionNo} `);
    expect((await textOf(file)).startsWith('%PDF-')).toBe(true);
    const other = (await app.client.portfolio.departments({})).find((row) => row.number !== number);
    const call = app.client.exports.boardPack({ number: other?.number ?? '', planId: version?.planId ?? '' });
    await expect(call).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is written in English when that is asked for', async () => {
    const file = await app.client.exports.boardPack({ number: shown.master.number, language: 'en' });
    expect(file.name).toContain('board pack');
    expect(await textOf(file)).toContain('/Lang (en)');
  });
});

describe('text from data', () => {
  it('stays text on the sheet and asks nobody for anything', async () => {
    const elements = `Object;Code;Element;Locatie;Hvh;Ehd;Conditie\n${CANARY};2110;${CANARY};;10,00;m2;5\n`;
    const findings = `Object;Code;Element;Locatie;Gebrekcode;Gebrek;Ernst;Intensiteit;Omvang;Conditie;Activiteit;Jaar;Hvh;Ehd;Totaal;Opmerking\n${CANARY};2110;${CANARY};;X;${CANARY};Ernstig;3;4;5;Herstellen;2026;1,00;pst;€ 426;${CANARY}\n`;
    const years = Array.from({ length: 15 }, (_, i) => 2026 + i);
    const plan = `Object;Groepcode;Hoofdgroep;Code;Element;Locatie;Handeling;Gebrek;Hvh;Ehd;Stj;Cy;${years.join(';')};Totaal\n${CANARY};21;Buitenwanden;2110;${CANARY};;${CANARY};${CANARY};10,00;m2;2030;;;;;;€ 9.908;;;;;;;;;;;€ 9.908\n`;
    const named = (name: string, text: string) => new File(['\ufeff', text], name, { type: 'text/csv' });
    const events = await app.client.imports.run({
      files: [named('elementen.csv', elements), named('bevindingen.csv', findings), named('jarenplan.csv', plan)],
      profile: 'nl-mjop',
      language: 'da',
    });
    for await (const _event of events) {
      // Until it is committed.
    }
    const faultsBefore = app.watch.faults().length;
    await openPack(CANARY);
    expect(await app.page.locator('h1').textContent()).toContain(CANARY);
    expect(await app.page.locator('.bp-works h3').first().textContent()).toContain(CANARY);
    expect(await app.page.locator('main img').count()).toBe(0);
    expect(app.watch.faults().slice(faultsBefore)).toEqual([]);
    const file = await app.client.exports.boardPack({ number: CANARY, language: 'da' });
    expect(file.name).not.toMatch(/[<>/]/);
    // No link and no action came into the document either.
    expect(await textOf(file)).not.toMatch(/\/URI|\/JavaScript|\/Launch|\/EmbeddedFile/);
  });
});

async function textOf(file: Blob): Promise<string> {
  return new TextDecoder('latin1').decode(await file.arrayBuffer());
}

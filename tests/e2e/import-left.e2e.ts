/** Going away in the middle of an import: the page asks first, and whoever comes back reads what became of it. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dialog, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generatedDepartments, generatedParts } from '../bench/generated-parts.ts';
import { type RunningApp, startApp } from './app.ts';

const folder = mkdtempSync(join(tmpdir(), 'tilstand-e2e-left-'));
const large = join(folder, 'store mængder.csv');

let app: RunningApp;
beforeAll(async () => {
  const lines = Array.from({ length: 40_000 }, (_, at) => `0101;Del ${at};Sted ${at};${at % 90};m2;1;`);
  writeFileSync(large, ['Afdelingsnr;Bygningsdel;Placering;Mængde;Enhed;Enhedsværdi;Tilstand', ...lines].join('\r\n'));
  app = await startApp({ width: 1366, height: 768 });
});
afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function save(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 2, name: 'Hvilke filer vil du indlæse?' }).waitFor();
  await page.locator('input[type="file"]').first().setInputFiles([large]);
  const next = (name: string) => page.getByRole('button', { name }).click({ timeout: 60_000 });
  await next('Videre: se, hvad filerne er');
  await page.getByRole('heading', { level: 2, name: 'Det tror vi, filerne er' }).waitFor();
  await next('Videre til kolonnerne');
  await page.getByRole('heading', { level: 2, name: 'Hvad er kolonnerne?' }).waitFor();
  await next('Videre: se, hvad der sker');
  await next('Indlæs og gem');
  await page.getByRole('button', { name: 'Afbryd' }).waitFor();
}

describe('leaving the page while an import saves', () => {
  it('asks first; who leaves all the same is told that nothing was saved', async () => {
    const { page } = app;
    await app.goTo('/indlaes');
    await save(page);
    const asked: string[] = [];
    const answer = (dialog: Dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    };
    page.on('dialog', answer);
    await page.reload();
    page.off('dialog', answer);
    expect(asked).toEqual(['beforeunload']);
    await page.getByText(/^Indlæsningen af store mængder\.csv, begyndt .* Intet fra den er gemt\.$/).waitFor();
    await page.getByText(/^Ingen endnu\. Når du har indlæst filer/).waitFor();
    expect(await app.client.imports.batches()).toEqual([]);
    expect(await app.client.portfolio.departments({})).toEqual([]);
    expect(await app.accessibilityFaults()).toEqual([]);
    await app.screenshot('import-left');
    await page.getByRole('button', { name: 'Forstået' }).click();
    await page.getByText(/Intet fra den er gemt\.$/).waitFor({ state: 'detached' });
  });

  it('tells who comes back that it was saved, where the page went before the answer came', async () => {
    const { page, client } = app;
    const batch = randomUUID();
    const files = [
      new File([new Uint8Array(generatedDepartments(1))], 'afdelinger.csv'),
      new File([new Uint8Array(generatedParts(1))], 'dele.csv'),
    ];
    for await (const _ of await client.imports.run({ files, profile: 'bench-parts', batch }));
    // As the window that began it had written down, and never crossed out.
    await page.evaluate(([key, text]) => localStorage.setItem(key, text), [
      `tilstand.import.${batch}`,
      JSON.stringify({ files: ['afdelinger.csv'], atMs: 1_790_000_000_000 }),
    ] as const);
    await page.reload();
    await page.getByText(/^Indlæsningen af afdelinger\.csv, begyndt .*, blev gemt\. Den står i listen/).waitFor();
    await page.getByRole('button', { name: /^Fortryd indlæsning fra/ }).waitFor();
    expect(await app.accessibilityFaults()).toEqual([]);
    await page.getByRole('button', { name: 'Forstået' }).click();
    await page.getByText(/blev gemt\. Den står i listen/).waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('button', { name: /^Fortryd indlæsning fra/ }).waitFor();
    expect(await page.getByText(/blev gemt\. Den står i listen/).count()).toBe(0);
  });

  it('broke no policy, asked no foreign host, and wrote no error', () => {
    expect(app.watch.faults()).toEqual([]);
  });
});

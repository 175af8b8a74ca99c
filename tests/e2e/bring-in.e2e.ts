/** Bringing files in by mouse and keyboard: a wrong file is refused in words, the right ones are tried, taken, and taken back. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningApp, startApp } from './app.ts';

const DEMO = fileURLToPath(new URL('../../assets/demo/files/', import.meta.url));
const demoFiles = readdirSync(DEMO).map((name) => join(DEMO, name));
const folder = mkdtempSync(join(tmpdir(), 'tilstand-e2e-files-'));

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
});

const departments = async () => (await app.client.portfolio.departments({})).length;

async function choose(files: string[]): Promise<void> {
  await app.page.locator('input[type="file"]').first().setInputFiles(files);
}

describe('bringing files in', () => {
  it('starts from the first screen, and the profile is chosen by keyboard', async () => {
    const { page } = app;
    await page.getByRole('link', { name: 'Vælg filer' }).click();
    await page.getByRole('heading', { level: 1, name: 'Indlæs filer' }).waitFor();
    await page.getByPlaceholder('Vælg, hvilket system filerne kommer fra').focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('option').first().waitFor();
    // The list sets its own mark a moment after it opened, and on a slow machine that can come after the first key: press until the mark holds.
    const marked = page.locator('[role="option"][data-combobox-selected]').filter({ hasText: /^Afdelinger/ });
    await expect
      .poll(async () => {
        await page.keyboard.press('Home');
        return await marked.count();
      })
      .toBe(1);
    await page.keyboard.press('Enter');
    await page.getByText('Profilen læser:').waitFor();
    expect(await page.getByPlaceholder('Vælg, hvilket system filerne kommer fra').inputValue()).toMatch(/^Afdelinger/);
    expect(await app.accessibilityFaults()).toEqual([]);
  });

  it('refuses a picture that calls itself a table, in words, and changes nothing', async () => {
    const picture = join(folder, 'bygningsdele.csv');
    writeFileSync(picture, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    await choose([picture]);
    await app.page.getByRole('button', { name: 'Prøv uden at gemme' }).click();
    await app.page.getByRole('alert').filter({ hasText: 'bygningsdele.csv' }).waitFor();
    await app.screenshot('bring-in-refused');
    expect(await departments()).toBe(0);
  });

  it('tries the files without saving, then saves them', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'Tilbage' }).click();
    const remove = page.getByRole('button', { name: /^Fjern / });
    while ((await remove.count()) > 0) await remove.first().click();
    await choose(demoFiles);
    await page.getByRole('button', { name: 'Prøv uden at gemme' }).click();
    await page.getByText('Prøven er færdig. Intet er gemt endnu.').waitFor({ timeout: 60_000 });
    expect(await departments()).toBe(0);
    await app.screenshot('bring-in-tried');
    await page.getByRole('button', { name: 'Indlæs og gem' }).click();
    await page.getByText('Indlæst og gemt.').waitFor({ timeout: 60_000 });
    expect(await departments()).toBe(24);
    await app.screenshot('bring-in-done');
    expect(await app.accessibilityFaults()).toEqual([]);
  });

  it('takes the import back after a question, and the workspace agrees with its log', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'Fortryd indlæsning', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Fortryd indlæsningen' }).click();
    await page.getByText(/Taget tilbage/).waitFor({ timeout: 60_000 });
    expect(await departments()).toBe(0);
    expect(await app.client.workspace.verify({})).toMatchObject({ ok: true });
  });

  it('broke no policy, asked no foreign host, and wrote no error', () => {
    expect(app.watch.faults()).toEqual([]);
  });
});

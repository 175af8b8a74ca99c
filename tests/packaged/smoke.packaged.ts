/**
 * The packaged desktop app on the machine of the release workflow: it starts, shows its first screen, keeps its doors closed, ends.
 * Needs a package made with the fuse for `--inspect` on, because that is how Playwright speaks with Electron's main; the shipped
 * package has it off (scripts/check-fuses.ts). `TILSTAND_PACKAGED=path/to/program npx vitest run --project packaged`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const program = process.env['TILSTAND_PACKAGED'];
let dataDir: string;
let app: ElectronApplication;
let page: Page;

describe.skipIf(program === undefined)('the packaged app', () => {
  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'tilstand-packaged-'));
    app = await _electron.launch({ executablePath: program ?? '', args: [`--data=${dataDir}`] });
    page = await app.firstWindow();
  });
  afterAll(async () => {
    await app.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('shows its first screen from its own scheme, filled by its engine', async () => {
    await page.getByRole('heading').first().waitFor();
    expect(new URL(page.url()).protocol).toBe('app:');
    await page.getByRole('button', { name: 'Start tomt' }).waitFor();
  });

  it('is sandboxed, isolated and without Node', async () => {
    expect(await page.evaluate('typeof require + typeof process + typeof module')).toBe('undefinedundefinedundefined');
  });

  it('opens no window, asks nobody, goes nowhere', async () => {
    const outcome = await page.evaluate(`(async () => {
      const opened = window.open('https://evil.example/') !== null;
      const fetched = await fetch('https://evil.example/').then(() => true, () => false);
      const asked = await Notification.requestPermission();
      location.href = 'https://evil.example/';
      return { opened, fetched, asked };
    })()`);
    expect(outcome).toEqual({ opened: false, fetched: false, asked: 'denied' });
    expect(new URL(page.url()).protocol).toBe('app:');
    expect(app.windows()).toHaveLength(1);
  });
});

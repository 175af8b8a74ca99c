/** What a new user does first: look at the demo portfolio, find where to act, open a department. No screen may break a rule on the way. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningApp, startApp } from './app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.stop();
});

describe('the first quarter of an hour', () => {
  it('brings the demo portfolio in with one click', async () => {
    const { page } = app;
    const begin = page.getByRole('button', { name: 'Indlæs demoporteføljen' });
    await begin.waitFor();
    expect(await app.accessibilityFaults()).toEqual([]);
    await begin.click();
    await page.getByRole('table').first().waitFor({ timeout: 90_000 });
    await app.screenshot('overview');
    expect((await app.client.portfolio.departments({})).length).toBe(24);
  });

  it('shows every screen without a serious fault of accessibility', async () => {
    const [first] = await app.client.portfolio.departments({});
    const places = { overview: '/', department: `/afdeling/${first?.number}`, imports: '/indlaes', workspace: '/om' };
    const faults: Record<string, string[]> = {};
    for (const [name, place] of Object.entries(places)) {
      await app.goTo(place);
      await app.page.getByRole('heading', { level: 1 }).first().waitFor();
      await app.page
        .locator('[aria-busy="true"]')
        .waitFor({ state: 'detached' })
        .catch(() => {});
      await app.screenshot(name);
      faults[name] = await app.accessibilityFaults();
    }
    expect(faults).toEqual({ overview: [], department: [], imports: [], workspace: [] });
  });

  it('broke no policy, asked no foreign host, and wrote no error', () => {
    expect(app.watch.faults()).toEqual([]);
  });
});

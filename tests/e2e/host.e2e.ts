/** The loopback host as a real browser sees it: let in once, kept at home, and heard when the engine ends. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningApp, startApp } from './app.ts';
import { watchPage } from './watch.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

describe('the page in a real browser', () => {
  it('opens through its link, speaks with its engine, and breaks nothing on the way', async () => {
    await app.page.getByRole('heading').first().waitFor();
    await app.screenshot('first-run');
    expect(app.watch.faults()).toEqual([]);
  });

  it('is let in by a cookie that scripts and other sites never see', async () => {
    const [cookie] = await app.context.cookies();
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', domain: '127.0.0.1', expires: -1 });
    expect(await app.page.evaluate('document.cookie')).toBe('');
  });

  it('is refused in another browser, with a sentence, though the address is right', async () => {
    const stranger = await app.context.browser()?.newContext();
    if (!stranger) throw new Error('no browser');
    const page = await stranger.newPage();
    const used = app.shell.host.newStartUrl();
    expect((await page.goto(`${app.shell.host.origin}/`))?.status()).toBe(403);
    expect(await page.locator('body').textContent()).toContain('Denne browser er ikke lukket ind');
    await app.context.request.get(used);
    expect((await page.goto(used))?.status()).toBe(403);
    expect(await page.locator('body').textContent()).toContain('Adressen er brugt');
    await stranger.close();
  });

  it('may not load, send, frame, evaluate or write style from anywhere else', async () => {
    const page = await app.context.newPage();
    const watch = await watchPage(page, app.shell.host.origin);
    await page.goto(`${app.shell.host.origin}/`);
    await page.getByRole('heading').first().waitFor();
    const outcome = await page.evaluate(`(async () => {
      const blocked = {};
      const tries = {
        fetch: () => fetch('https://evil.example/'),
        socket: () => new Promise((ok, no) => { const s = new WebSocket('ws://127.0.0.1:9/'); s.onopen = ok; s.onerror = no; }),
        image: () => new Promise((ok, no) => { const i = new Image(); i.onload = ok; i.onerror = no; i.src = 'https://evil.example/a.png'; }),
        script: () => new Promise((ok, no) => { const s = document.createElement('script'); s.textContent = 'window.ran = 1'; document.head.append(s); window.ran ? ok() : no(); }),
        style: () => { const s = document.createElement('style'); s.textContent = 'body { outline: 7px solid red }'; document.head.append(s); if (getComputedStyle(document.body).outlineWidth !== '7px') throw 0; },
      };
      for (const [name, attempt] of Object.entries(tries)) {
        try { await attempt(); blocked[name] = false; } catch { blocked[name] = true; }
      }
      return blocked;
    })()`);
    expect(outcome).toEqual({ fetch: true, socket: true, image: true, script: true, style: true });
    // The browser reports after the fact, each in a turn of its own.
    await expect
      .poll(() => watch.violations.map((text) => text.split(' ')[0]).sort())
      .toEqual(['connect-src', 'connect-src', 'img-src', 'script-src-elem', 'style-src-elem']);
    await page.close();
  });

  it('keeps another site from framing it or reading it', async () => {
    const page = await app.context.newPage();
    await page.route('http://evil.example/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<iframe src="${app.shell.host.origin}/"></iframe><img src="${app.shell.host.origin}/assets/none.png">`,
      }),
    );
    await page.goto('http://evil.example/');
    const read = await page.evaluate(`fetch('${app.shell.host.origin}/').then(() => 'read', () => 'refused')`);
    expect(read).toBe('refused');
    const frame = page.frames().find((candidate) => candidate !== page.mainFrame());
    expect(await frame?.locator('#root').count()).toBe(0);
    await page.close();
  });
});

/** Taking photos with the machine's own camera: looked through in the page, each kept at once, and off again when it is closed. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningApp, startApp } from './app.ts';

let app: RunningApp;
let reportId: string;
beforeAll(async () => {
  app = await startApp({ width: 1366, height: 768, camera: true });
  for await (const _step of await app.client.workspace.loadDemo({ language: 'da' })) {
    // Until it is all there.
  }
  const started = { number: '0207', kind: 'walk', heldOn: '2026-11-22', inspector: 'Ida Holm' } as const;
  reportId = (await app.client.inspection.start(started)).reportId;
  await app.goTo(`/tilsyn/${reportId}`);
}, 120_000);
afterAll(() => app.stop());

it('two pictures by keyboard, kept as photos of the part, dated, and without a word of the machine', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Tag foto' }).click();
  const shutter = page.getByRole('button', { name: 'Tag billede' });
  await expect.poll(() => shutter.isEnabled(), { timeout: 15_000 }).toBe(true);
  await expect.poll(() => shutter.evaluate((button) => button.ownerDocument.activeElement === button)).toBe(true);
  await app.screenshot('camera');
  expect(await app.accessibilityFaults('[role="dialog"]')).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByText('1 foto taget').waitFor();
  await page.keyboard.press('Space');
  await page.getByText('2 fotos taget').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Foto 2', exact: true }).waitFor();
  const photos = await app.client.photos.list({ reportId });
  const [part] = (await app.client.inspection.get({ reportId })).parts;
  expect(photos).toHaveLength(2);
  for (const photo of photos) {
    expect(photo).toMatchObject({ partId: part?.partId, mediaType: 'image/jpeg', takenOn: expect.any(String) });
    expect(photo.width).toBeGreaterThan(300);
  }
  // Two moments, two pictures.
  expect(new Set(photos.map(({ originalHash }) => originalHash)).size).toBe(2);
  expect(app.watch.faults()).toEqual([]);
});

it('the camera is off when nobody looks through it', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Tag foto' }).click();
  await page.getByRole('button', { name: 'Tag billede' }).waitFor();
  // Kept beside the picture, which goes with the dialogue.
  // Asked from outside: a page that waits by itself would evaluate text, which its policy forbids.
  const track = `(window.seenTrack ??= document.querySelector('video')?.srcObject?.getVideoTracks()[0])?.readyState`;
  await expect.poll(() => page.evaluate(track), { timeout: 15_000 }).toBe('live');
  await page.getByRole('button', { name: 'Færdig' }).click();
  await expect.poll(() => page.evaluate('window.seenTrack.readyState'), { timeout: 15_000 }).toBe('ended');
});

it('the buttons are reached by the mouse: choosing photos opens the system’s own window', async () => {
  const { page } = app;
  const asked = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Vælg fotos' }).click();
  expect((await asked).isMultiple()).toBe(true);
});

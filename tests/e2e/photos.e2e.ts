/** Photos of a report in the real page: picked, dropped, pasted; turned upright; marked and blurred in their pixels; taken away and had back. */
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CAMERA, exifTiff } from '../support/exif.ts';
import { exifSegment } from '../support/pictures.ts';
import { type RunningApp, startApp } from './app.ts';

const DEPARTMENT = '0207';

let app: RunningApp;
let reportId: string;

beforeAll(async () => {
  app = await startApp({ width: 1366, height: 768 });
  for await (const step of await app.client.workspace.loadDemo({ language: 'da' })) void step;
  const started = await app.client.inspection.start({
    number: DEPARTMENT,
    kind: 'walk',
    heldOn: '2026-11-22',
    inspector: 'Karen Inspektør',
  });
  reportId = started.reportId;
  await app.goTo(`/tilsyn/${reportId}`);
  await app.page.getByRole('button', { name: 'Vælg fotos' }).waitFor();
});
afterAll(() => app.stop());

/** A picture with a red left and a blue right half and fine stripes in the middle, as the browser's own encoder makes it. */
async function picture(
  width: number,
  height: number,
  type: 'image/jpeg' | 'image/png' | 'image/webp',
): Promise<Buffer> {
  const text = await app.page.evaluate(`(async () => {
    const canvas = new OffscreenCanvas(${width}, ${height});
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#ff0000';
    pen.fillRect(0, 0, ${width / 2}, ${height});
    pen.fillStyle = '#0000ff';
    pen.fillRect(${width / 2}, 0, ${width / 2}, ${height});
    pen.fillStyle = '#ffffff';
    for (let x = ${width * 0.25}; x < ${width * 0.75}; x += 8) pen.fillRect(x, ${height * 0.4}, 4, ${height * 0.2});
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: '${type}', quality: 0.95 })).arrayBuffer());
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  })()`);
  return Buffer.from(String(text), 'latin1');
}

const photos = () => app.client.photos.list({ reportId });
const shown = (number: number) => app.page.getByRole('button', { name: new RegExp(`^Foto ${number}(:|$| )`) });
const dialog = () => app.page.getByRole('dialog');
/** Changes are saved a second after they are made; a slow machine takes longer. */
const eventually = <T>(look: () => Promise<T>) => expect.poll(look, { timeout: 15_000 });
/** A picture is there once its pixels are. */
const ready = () => dialog().locator('[data-photo-ready="true"]').waitFor();

/** Colours at places of the viewer's picture (share of width and height), as the page shows them. */
async function coloursAt(places: readonly (readonly [number, number])[]): Promise<readonly (readonly number[])[]> {
  return (await app.page.evaluate(`(() => {
    const shown = document.querySelector('[role="dialog"] [data-photo-ready="true"] :is(img, canvas)');
    const copy = document.createElement('canvas');
    copy.width = shown.naturalWidth ?? shown.width;
    copy.height = shown.naturalHeight ?? shown.height;
    const pen = copy.getContext('2d');
    pen.drawImage(shown, 0, 0);
    return ${JSON.stringify(places)}.map(([x, y]) =>
      [...pen.getImageData(Math.floor(x * copy.width), Math.floor(y * copy.height), 1, 1).data].slice(0, 3));
  })()`)) as readonly (readonly number[])[];
}

/** Of the viewer alone: the page behind is another test's, and large. */
async function faultsOfDialog(): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: app.page }).include('[role="dialog"]').analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

const isRed = ([red = 0, green = 0, blue = 0]: readonly number[]) => red > 200 && green < 60 && blue < 60;
const isBlue = ([red = 0, green = 0, blue = 0]: readonly number[]) => blue > 200 && red < 60 && green < 60;

/** As a hand does it: the files are in the browser's own transfer, dropped or pasted where the person is. */
async function give(how: 'drop' | 'paste', name: string, bytes: Buffer, type: string): Promise<void> {
  await app.page.evaluate(`(() => {
    const bytes = Uint8Array.from(atob('${bytes.toString('base64')}'), (letter) => letter.charCodeAt(0));
    const data = new DataTransfer();
    data.items.add(new File([bytes], '${name}', { type: '${type}' }));
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Vælg fotos');
    const event = '${how}' === 'drop'
      ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
      : new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    ('${how}' === 'drop' ? button : document.body).dispatchEvent(event);
  })()`);
}

describe('photos come in', () => {
  it('picked, with what a camera notes: upright, dated, and without a word of the rest', async () => {
    const lying = await picture(400, 300, 'image/jpeg');
    // As a telephone held upright writes it: the picture lies, and a note says to turn it.
    const camera = Buffer.concat([
      lying.subarray(0, 2),
      exifSegment(exifTiff({ ...CAMERA, orientation: 6 }, 'MM')),
      lying.subarray(2),
    ]);
    const input = app.page.locator('input[type="file"]').first();
    await input.setInputFiles([
      { name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: camera },
      { name: 'tegning.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg><script>alert(1)</script></svg>') },
      { name: 'halv.jpg', mimeType: 'image/jpeg', buffer: lying.subarray(0, 300) },
    ]);
    await app.page.getByText('2 fotos blev ikke gemt').waitFor();
    await app.page.getByText('Filen er SVG, ikke et foto.').waitFor();
    await shown(1).waitFor();
    const [photo, ...others] = await photos();
    expect(others).toEqual([]);
    expect(photo).toMatchObject({ width: 300, height: 400, takenOn: '2026-03-14', fileName: 'IMG_1.jpg' });
    expect(photo?.partId).not.toBeNull();
    const original = await app.client.photos.bytes({ hash: photo?.originalHash ?? '' });
    const kept = Buffer.from(await original.arrayBuffer());
    for (const trace of ['Exif', CAMERA.serial, CAMERA.owner]) expect(kept.includes(trace)).toBe(false);

    await shown(1).click();
    await ready();
    // Turned a quarter to the right: what lay to the left is on top.
    const [top, bottom] = await coloursAt([
      [0.1, 0.1],
      [0.1, 0.9],
    ]);
    expect([isRed(top ?? []), isBlue(bottom ?? [])]).toEqual([true, true]);
    await app.page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  it('dropped and pasted', async () => {
    await give('drop', 'slippet.png', await picture(320, 240, 'image/png'), 'image/png');
    await shown(2).waitFor();
    await give('paste', 'image.webp', await picture(200, 200, 'image/webp'), 'image/webp');
    await shown(3).waitFor();
    expect((await photos()).map(({ mediaType, width }) => [mediaType, width])).toEqual([
      ['image/jpeg', 300],
      ['image/png', 320],
      ['image/webp', 200],
    ]);
  });
});

describe('a photo in the viewer', () => {
  it('is blurred in its pixels where a box is drawn', async () => {
    await shown(2).click();
    await ready();
    const before = await coloursAt([
      [0.3, 0.5],
      [0.5, 0.5],
    ]);
    await dialog().getByRole('button', { name: 'Slør' }).click();
    const picture = await dialog().locator('[data-photo-ready]').boundingBox();
    if (picture === null) throw new Error('the picture is not shown');
    const { mouse } = app.page;
    await mouse.move(picture.x + picture.width * 0.2, picture.y + picture.height * 0.35);
    await mouse.down();
    await mouse.move(picture.x + picture.width * 0.8, picture.y + picture.height * 0.65, { steps: 3 });
    await mouse.up();
    await dialog().getByRole('button', { name: '1. Slør' }).waitFor();
    await ready();
    // The untouched file is nowhere in the page, neither here nor in the strip behind.
    expect(await dialog().locator('img').count()).toBe(0);
    await eventually(() => shown(2).locator('canvas').count()).toBe(1);
    expect(await shown(2).locator('img').count()).toBe(0);

    const row = Array.from({ length: 60 }, (_, n) => [0.22 + n * 0.0093, 0.5] as const);
    const colours = new Set((await coloursAt(row)).map(String));
    // White stripes eight pixels apart before; six even fields across after.
    expect(colours.size).toBeLessThanOrEqual(6);
    expect(await coloursAt([[0.5, 0.5]])).not.toEqual(before.slice(1));
    await eventually(async () => (await photos())[1]).toMatchObject({ personalData: true, marks: [{ kind: 'blur' }] });
  });

  it('is marked and written about by keyboard alone', async () => {
    const { keyboard } = app.page;
    await dialog().getByRole('button', { name: 'Pil' }).focus();
    await keyboard.press('Enter');
    await dialog().getByRole('application').focus();
    await keyboard.press('Enter');
    await keyboard.press('ArrowRight');
    await keyboard.press('Control+ArrowDown');
    await keyboard.press('Shift+ArrowUp');
    // From the middle (400, 400) to (600, 600): one step right, a little down, the tip up.
    const arrow = { kind: 'arrow', x1: 410, y1: 401, x2: 610, y2: 591 };
    await eventually(async () => (await photos())[1]?.marks.at(-1)).toEqual(arrow);
    await dialog().getByLabel('Billedtekst').fill('Revne ved nedløb');
    await keyboard.press('Tab');
    await eventually(async () => (await photos())[1]?.caption).toBe('Revne ved nedløb');
    expect(await faultsOfDialog()).toEqual([]);
    await app.screenshot('photo-viewer');

    // The first Escape lets go of the mark, the next one of the photo.
    await dialog().getByRole('application').focus();
    await keyboard.press('Escape');
    await keyboard.press('ArrowRight');
    await dialog().getByText('Foto 3 · 3 af 3').waitFor();
    await keyboard.press('ArrowLeft');
    await dialog().getByText('Foto 2 · 2 af 3').waitFor();
  });

  it('is taken away and had back, there and by undo', async () => {
    await ready();
    await dialog().getByRole('button', { name: 'Fjern foto' }).click();
    await dialog().getByText('Foto 2 · 2 af 2').waitFor();
    expect(await photos()).toHaveLength(2);
    await app.page
      .getByRole('alert')
      .filter({ hasText: 'Fotoet er fjernet.' })
      .getByRole('button', { name: 'Fortryd' })
      .click();
    await dialog().getByText('Foto 3 · 3 af 3').waitFor();
    expect((await photos())[1]).toMatchObject({ caption: 'Revne ved nedløb' });
    await app.page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  it('is not in a print as it was: what lies under the blur is in no PDF', async () => {
    const pdf = await app.page.pdf();
    const [clear, blurred] = await photos();
    // A print carries a JPEG's own bytes; some from its middle stand for it.
    const isIn = async (hash = '') => {
      const bytes = Buffer.from(await (await app.client.photos.bytes({ hash })).arrayBuffer());
      return pdf.includes(bytes.subarray(bytes.length / 2, bytes.length / 2 + 100));
    };
    expect(await isIn(clear?.thumbHash)).toBe(true);
    expect(await isIn(blurred?.thumbHash)).toBe(false);
  });

  it('is there after a reload, in English and in the dark as well', async () => {
    await app.page.reload();
    await app.page.getByText('EN', { exact: true }).click();
    await app.page.emulateMedia({ colorScheme: 'dark' });
    const name = 'Photo 2: Revne ved nedløb (shows personal data)';
    await app.page.getByRole('button', { name }).click();
    await ready();
    await dialog().getByRole('heading', { name: 'Photo 2 · 2 of 3' }).waitFor();
    expect(await faultsOfDialog()).toEqual([]);
    await app.screenshot('photo-viewer-dark');
    await app.page.keyboard.press('Escape');
    await app.page.getByText('DA', { exact: true }).click();
  });
});

it('broke no policy, asked no foreign host, and wrote no error', () => {
  expect(app.watch.faults()).toEqual([]);
});

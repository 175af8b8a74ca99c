/** A report with its photos as ZIP: out of one workspace and into another as the same report with the same files, and nothing else gets in. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { planPackage, writePackage } from '../../main/features/inspection/document/package-write.ts';
import { CAMERA, exifTiff } from '../support/exif.ts';
import { exifSegment, jpeg, photoFiles, png } from '../support/pictures.ts';
import { refusedCode } from './engine.ts';
import { CLOSED_REPORT, OPEN_REPORT, openPhotoWorkspace, type PhotoWorkspace } from './photo-workspace.ts';

let from: PhotoWorkspace;
let into: PhotoWorkspace;
beforeEach(async () => {
  from = await openPhotoWorkspace();
  into = await openPhotoWorkspace();
  // The reports of the seed are here already; only the department and its part are wanted.
  await into.write((tx) => {
    for (const id of [OPEN_REPORT, CLOSED_REPORT]) tx.remove('condition_report', id);
    for (const id of ['finding-open', 'finding-closed']) tx.remove('finding', id);
    for (const id of ['risk-open', 'risk-closed']) tx.remove('climate_risk', id);
  });
});
afterEach(async () => {
  await from.close();
  await into.close();
});

const picture = (n: number) => ({
  ...photoFiles(
    n % 2 === 0 ? jpeg(640 + n * 16, 480 + n * 12) : png(640 + n * 16, 480 + n * 12),
    320 + n * 8,
    240 + n * 6,
  ),
  thumb: photoFiles(jpeg(64, 48), 160 + n * 4, 120 + n * 3).thumb,
});
const exported = (format: 'json' | 'zip', workspace = from) =>
  workspace.client.inspection.export({ reportId: OPEN_REPORT, format });
const take = (file: File, dryRun = false) => into.client.inspection.importDocument({ file, dryRun });
const photosOf = (workspace: PhotoWorkspace) => workspace.client.photos.list({ reportId: OPEN_REPORT });
const entriesOf = async (file: Blob) => unzipSync(new Uint8Array(await file.arrayBuffer()));
const packed = (entries: Zippable) => new File([new Uint8Array(zipSync(entries))], 'rapport.zip');
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const storedIn = ({ dataDir }: PhotoWorkspace) => {
  const root = join(dataDir, 'photos');
  return existsSync(root)
    ? readdirSync(root)
        .flatMap((folder) => readdirSync(join(root, folder)))
        .sort()
    : [];
};
const fileOf = ({ dataDir }: PhotoWorkspace, hash: string) => join(dataDir, 'photos', hash.slice(0, 2), hash);

describe('a report with photos', () => {
  test('comes back as the same report and the same files, to the byte', async () => {
    for (const n of [0, 1, 2]) await from.add(picture(n), { binding: n === 0 ? { findingId: 'finding-open' } : {} });
    const [first] = await photosOf(from);
    await from.client.photos.update({
      photoId: first?.photoId ?? '',
      fields: {
        caption: 'Revne «æøå»',
        marks: [{ kind: 'circle', x: 100, y: 100, w: 200, h: 200 }],
        personalData: true,
      },
    });
    const file = await exported('zip');
    expect(file.name).toMatch(/\.zip$/);
    expect(Buffer.from(await (await exported('zip')).arrayBuffer())).toEqual(Buffer.from(await file.arrayBuffer()));
    expect(await from.client.inspection.exportParts({ reportId: OPEN_REPORT })).toMatchObject({
      parts: 1,
      photos: 3,
      missing: 0,
    });

    expect(await take(file, true)).toMatchObject({
      outcome: 'created',
      batch: null,
      photos: { all: 3, files: 9, missing: 0 },
    });
    expect(storedIn(into)).toEqual([]);
    expect(await take(file)).toMatchObject({ outcome: 'created', photos: { all: 3, files: 9, missing: 0 } });
    expect(await photosOf(into)).toEqual(await photosOf(from));
    expect(storedIn(into)).toEqual(storedIn(from));
    for (const hash of storedIn(into))
      expect(readFileSync(fileOf(into, hash))).toEqual(readFileSync(fileOf(from, hash)));
    expect(await (await exported('json', into)).text()).toBe(await (await exported('json')).text());
    expect((await into.client.workspace.verify()).differences).toEqual([]);
    expect(await take(file)).toMatchObject({
      outcome: 'unchanged',
      batch: null,
      photos: { all: 3, files: 0, missing: 0 },
    });
  });

  test('in several parts is whole when all are in, in any order, and told what is missing until then', async () => {
    for (const n of [0, 1, 2, 3]) await from.add(picture(n));
    const { parts, bytes } = await planPackage(from.app.context, OPEN_REPORT, 1);
    expect(parts).toHaveLength(4);
    expect(bytes).toBe(parts.flat().reduce((sum, part) => sum + part.bytes, 0));
    const files: File[] = [];
    for (const part of parts)
      files.push(new File([await writePackage(from.app.context, OPEN_REPORT, part)], 'del.zip'));
    const told: number[] = [];
    for (const file of files.toReversed()) told.push((await take(file)).photos.missing);
    expect(told).toEqual([3, 2, 1, 0]);
    expect(storedIn(into)).toEqual(storedIn(from));
    expect((await into.client.workspace.verify()).differences).toEqual([]);
  });

  test('that came without its photos, or lost one, is healed by them', async () => {
    await from.add(picture(0));
    expect(await take(await exported('json'))).toMatchObject({ photos: { all: 1, files: 0, missing: 1 } });
    const zip = await exported('zip');
    expect(await take(zip)).toMatchObject({ outcome: 'unchanged', photos: { all: 1, files: 3, missing: 0 } });
    rmSync(fileOf(into, storedIn(into)[0] ?? ''));
    expect(await take(zip)).toMatchObject({ photos: { files: 1, missing: 0 } });
    rmSync(fileOf(from, storedIn(from)[0] ?? ''));
    expect(await from.client.inspection.exportParts({ reportId: OPEN_REPORT })).toMatchObject({
      photos: 1,
      missing: 1,
    });
  });

  test('carries no photo that was erased, and brings none back', async () => {
    for (const n of [0, 1]) await from.add(picture(n));
    const before = await exported('zip');
    await take(before);
    const [gone] = await photosOf(into);
    const target = { photoIds: [gone?.photoId ?? ''] };
    await into.client.photos.erase({ target, reason: 'Ønsket af beboer', expected: 1 });
    const kept = storedIn(into);
    expect(kept).toHaveLength(3);
    expect(await refusedCode(take(before))).toBe('document_report_differs');
    await into.write((tx) => tx.remove('condition_report', OPEN_REPORT));
    expect(await take(before)).toMatchObject({ photos: { all: 1, files: 0, missing: 0 } });
    expect(storedIn(into)).toEqual(kept);
    expect((await photosOf(into))[0]?.erased).toMatchObject({ reason: 'Ønsket af beboer' });
    const names = Object.keys(await entriesOf(await exported('zip', into)));
    expect(names.filter((name) => name.includes(gone?.thumbHash ?? '?'))).toEqual([]);
    expect(names).toHaveLength(4);
  });
});

describe('a ZIP of a stranger', () => {
  let entries: Record<string, Uint8Array>;
  beforeEach(async () => {
    await from.add(picture(0));
    entries = await entriesOf(await exported('zip'));
  });
  const untouched = () => {
    expect(storedIn(into)).toEqual([]);
    expect(into.app.context.db.reader.all(into.app.context.db.reader.query.selectFrom('photo').select('id'))).toEqual(
      [],
    );
  };

  test('packed anew by a person, in a folder and with other files, is read; nothing but the report’s photos is kept', async () => {
    const other = jpeg(80, 60);
    const anew = Object.fromEntries([
      ...Object.entries(entries).map(([name, bytes]) => [`Rapport 7/${name}`, bytes]),
      ['__MACOSX/x', strToU8('x')],
      ['Rapport 7/photos/Thumbs.db', strToU8('x')],
      [`Rapport 7/photos/${hashOf(other)}.jpg`, new Uint8Array(other)],
      ['Rapport 7/../../evil.txt', strToU8('x')],
      [`../photos/${hashOf(other)}.jpg`, new Uint8Array(other)],
    ]);
    expect(await take(packed(anew))).toMatchObject({ photos: { files: 3, missing: 0 } });
    expect(storedIn(into)).toEqual(storedIn(from));
    expect(readdirSync(join(into.dataDir, '..'))).toEqual(['data']);
  });

  test('with other bytes than a photo’s name says, with no picture, or with one that tells more than pixels, is refused whole', async () => {
    const [name = ''] = Object.keys(entries).filter((one) => one.startsWith('photos/'));
    expect(await refusedCode(take(packed({ ...entries, [name]: new Uint8Array(jpeg(90, 60)) })))).toBe(
      'document_photo_wrong',
    );
    untouched();
    const document = JSON.parse(strFromU8(entries['document.json'] ?? new Uint8Array()));
    const withPhoto = (bytes: Uint8Array, fields: object = {}) => {
      const changed = structuredClone(document);
      Object.assign(changed.photos[0], { originalHash: hashOf(bytes), ...fields });
      return packed({
        ...entries,
        'document.json': strToU8(JSON.stringify(changed)),
        [`photos/${hashOf(bytes)}.jpg`]: new Uint8Array(bytes),
      });
    };
    const html = Buffer.from('<script>alert(1)</script>');
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
    const withPlace = jpeg(640, 480, { extra: [exifSegment(exifTiff(CAMERA, 'II'))] });
    for (const bytes of [html, svg, withPlace, jpeg(640, 480, { after: Buffer.from('tail') }), Buffer.alloc(0)]) {
      expect(await refusedCode(take(withPhoto(bytes)))).toBe('document_photo_wrong');
    }
    // A clean picture of another shape or kind than the document says.
    expect(await refusedCode(take(withPhoto(jpeg(800, 480))))).toBe('document_photo_wrong');
    expect(await refusedCode(take(withPhoto(jpeg(640, 480), { mediaType: 'image/png' })))).toBe('document_photo_wrong');
    untouched();
    expect(await take(withPhoto(jpeg(640, 480)))).toMatchObject({ photos: { missing: 0 } });
  });

  test('without a report, with two, with a bomb, cut off or changed anywhere is refused in a sentence, and nothing of it stays', async () => {
    const { 'document.json': document = new Uint8Array(), ...photos } = entries;
    expect(await refusedCode(take(packed(photos)))).toBe('document_package_empty');
    expect(await refusedCode(take(packed({ ...entries, 'x/document.json': document })))).toBe('document_package_empty');
    expect(await refusedCode(take(packed({ ...entries, 'document.json': strToU8('{') })))).toBe('document_not_json');
    const bomb = packed({ ...photos, 'document.json': new Uint8Array(60_000_000) });
    expect(bomb.size).toBeLessThan(1_000_000);
    expect(await refusedCode(take(bomb))).toBe('document_package_bad');
    const many = Object.fromEntries(Array.from({ length: 5_001 }, (_, n) => [`photos/${n}`, new Uint8Array()]));
    expect(await refusedCode(take(packed({ ...entries, ...many })))).toBe('document_package_bad');
    untouched();

    const whole = new Uint8Array(await (await exported('zip')).arrayBuffer());
    const text = strFromU8(document);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        async (at, flip, isCut) => {
          const bytes = isCut ? whole.slice(0, at) : whole.slice();
          if (!isCut) bytes[at] = (bytes[at] ?? 0) ^ flip;
          const answer = await take(new File([bytes], 'rapport.zip'), true).catch((error: unknown) => error);
          if (answer instanceof Error) expect(answer).toMatchObject({ code: 'REFUSED' });
          // What is still read is the same report: the change hit a time, a name that nobody looks for, or nothing that counts.
          else expect(answer).toMatchObject({ outcome: 'created', reportId: OPEN_REPORT });
        },
      ),
      { numRuns: 25 },
    );
    expect(text).toContain(OPEN_REPORT);
    untouched();
  });
});

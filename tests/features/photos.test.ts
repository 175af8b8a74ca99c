/** Photos of a report from the page's side: added, listed, shown, changed, taken away and had back; a closed report keeps its own. */
import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isContractProcedure } from '@orpc/contract';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { contract } from '../../contract/index.ts';
import { jpeg, photoFiles, png } from '../support/pictures.ts';
import { refusedCode } from './engine.ts';
import { CLOSED_REPORT, OPEN_REPORT, openPhotoWorkspace, type PhotoWorkspace } from './photo-workspace.ts';

let workspace: PhotoWorkspace;
let client: PhotoWorkspace['client'];
beforeEach(async () => {
  workspace = await openPhotoWorkspace();
  client = workspace.client;
});
afterEach(() => workspace.close());

const ID = '01920000-0000-7000-8000-000000000001';
const REPORT = { department_id: 'd1', kind: 'walk', status: 'open', method: 'sio', method_version: 1 } as const;
const list = () => client.photos.list({ reportId: OPEN_REPORT });
/** Each photo of its own size, so that no two are one file. */
const distinct = (n: number) => photoFiles(jpeg(64 + n * 4, 48 + n * 3), 64 + n * 4, 48 + n * 3);
const only = async () => {
  const [photo] = await list();
  if (!photo) throw new Error('there is no photo');
  return photo;
};
const pathOf = (hash: string) => join(workspace.dataDir, 'photos', hash.slice(0, 2), hash);

/** As the contract has it, to the field. */
function asPromised(procedure: keyof (typeof contract)['photos'], output: unknown): void {
  const found: unknown = contract.photos[procedure];
  if (!isContractProcedure(found)) throw new Error(procedure);
  expect((found['~orpc'].outputSchema as z.ZodType).parse(output)).toEqual(output);
}

describe('a photo', () => {
  test('is there when the answer comes: row, three files, number, and every output as promised', async () => {
    const answer = await workspace.addMany([
      { ...photoFiles(png(64, 48)), fileName: 'Fotos/IMG_1.png' },
      { ...photoFiles(jpeg(64, 48)), fileName: 'IMG_2.jpg' },
    ]);
    asPromised('add', answer);
    const photos = await list();
    asPromised('list', photos);
    expect(
      photos.map(({ number, fileName, mediaType, width, height }) => [number, fileName, mediaType, width, height]),
    ).toEqual([
      [1, 'IMG_1.png', 'image/png', 64, 48],
      [2, 'IMG_2.jpg', 'image/jpeg', 64, 48],
    ]);
    const [first] = photos;
    for (const [hash, type, bytes] of [
      [first?.originalHash, 'image/png', png(64, 48)],
      [first?.reportHash, 'image/jpeg', jpeg(64, 48)],
      [first?.thumbHash, 'image/jpeg', jpeg(64, 48)],
    ] as const) {
      const file = await client.photos.bytes({ hash: hash ?? '' });
      asPromised('bytes', file);
      expect([file.type, Buffer.from(await file.arrayBuffer())]).toEqual([type, bytes]);
    }
    asPromised('space', await client.photos.space());
    expect((await client.workspace.verify()).differences).toEqual([]);
  });

  test('sent twice is one photo, and what was written about it since stays', async () => {
    const files = { ...photoFiles(jpeg(64, 48)), photoId: ID };
    await workspace.add(files);
    await client.photos.update({ photoId: ID, fields: { caption: 'Revne' } });
    await workspace.write((tx) => tx.put('condition_report', 'another', REPORT));
    expect(await refusedCode(workspace.add(files, { reportId: 'another' }))).toBe('photo_elsewhere');
    expect(await workspace.add(files)).toMatchObject({ ok: true, group: null, photoIds: [ID] });
    expect(await list()).toMatchObject([{ photoId: ID, caption: 'Revne' }]);
  });

  test('of a call with a bad one is not kept either', async () => {
    const answer = await workspace.addMany([
      photoFiles(jpeg(64, 48)),
      { ...photoFiles(Buffer.from('<svg>')), fileName: 'x.svg' },
    ]);
    asPromised('add', answer);
    expect(answer).toEqual({
      ok: false,
      faults: [{ index: 1, fileName: 'x.svg', code: 'photo_other_kind', params: { looksLike: 'SVG' } }],
    });
    expect(await list()).toEqual([]);
    expect(readdirSync(workspace.dataDir)).not.toContain('photos');
  });

  test('brings the part of its finding along, and shows nothing of another report or department', async () => {
    await workspace.add(distinct(0), { binding: { findingId: 'finding-open' } });
    await workspace.add(distinct(1), { binding: { climateRiskId: 'risk-open' } });
    expect(await list()).toMatchObject([
      { findingId: 'finding-open', partId: 'part-d1' },
      { climateRiskId: 'risk-open', partId: null },
    ]);
    expect(await client.photos.list({ reportId: OPEN_REPORT, partId: 'part-d1' })).toHaveLength(1);
    for (const binding of [
      { findingId: 'finding-closed' },
      { climateRiskId: 'risk-closed' },
      { partId: 'part-d2' },
      { partId: 'nothing' },
      { findingId: 'finding-open', partId: 'part-d2' },
      { reviewItemId: 'nothing' },
    ]) {
      expect(await refusedCode(workspace.add(distinct(2), { binding }))).toBe('photo_binding_unknown');
    }
    expect(await list()).toHaveLength(2);
  });
});

describe('a change', () => {
  test('writes what it names and leaves the rest', async () => {
    await workspace.add({ ...distinct(0), photoId: ID });
    const marks = [
      { kind: 'blur', x: 100, y: 100, w: 200, h: 50 },
      { kind: 'arrow', x1: 0, y1: 0, x2: 500, y2: 500 },
    ] as const;
    const done = await client.photos.update({
      photoId: ID,
      fields: { marks: [...marks], personalData: true },
      label: 'Slør',
    });
    asPromised('update', done);
    await client.photos.update({ photoId: ID, fields: { partId: 'part-d1', takenOn: '2026-11-22', sortNo: 7 } });
    expect(await only()).toMatchObject({
      marks,
      personalData: true,
      partId: 'part-d1',
      takenOn: '2026-11-22',
      sortNo: 7,
      caption: null,
    });
  });

  test('of a mark outside the picture is refused before anything is written', async () => {
    await workspace.add({ ...distinct(0), photoId: ID });
    const outside = [{ kind: 'blur', x: 900, y: 0, w: 200, h: 50 } as const];
    await expect(client.photos.update({ photoId: ID, fields: { marks: outside } })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
    expect(await only()).toMatchObject({ marks: [] });
  });

  test('is undone and done again, also an adding and a removing, by the log', async () => {
    const added = await workspace.add({ ...distinct(0), photoId: ID });
    const changed = await client.photos.update({ photoId: ID, fields: { caption: 'Revne' } });
    const removed = await client.photos.remove({ photoIds: [ID] });
    asPromised('remove', removed);
    expect(await list()).toEqual([]);
    const back = await client.photos.undo({ group: removed.group ?? '' });
    asPromised('undo', back);
    expect(await only()).toMatchObject({ caption: 'Revne' });
    await client.photos.undo({ group: changed.group ?? '' });
    expect(await only()).toMatchObject({ caption: null });
    const gone = await client.photos.undo({ group: (added.ok && added.group) || '' });
    expect(await list()).toEqual([]);
    await client.photos.undo({ group: gone.group ?? '' });
    expect(await client.photos.bytes({ hash: (await only()).reportHash })).toBeInstanceOf(File);
    expect((await client.workspace.verify()).differences).toEqual([]);
  });

  test('of anything but photos is not undone here', async () => {
    const { group } = await workspace.app.context.db.writer.run({ actor: 'a', cause: 'edit' }, (tx) =>
      tx.put('building_part', 'part-d1', { name: 'Nyt tag' }),
    );
    expect(await client.photos.undo({ group: group ?? '' })).toMatchObject({ changed: 0, leftAlone: 1 });
  });
});

describe('a closed report', () => {
  test('takes, changes, loses and gets back no photo', async () => {
    const added = await workspace.add({ ...distinct(0), photoId: ID });
    const changed = await client.photos.update({ photoId: ID, fields: { caption: 'Revne' } });
    await workspace.write((tx) => tx.put('condition_report', OPEN_REPORT, { status: 'closed' }));
    const before = await list();
    for (const call of [
      () => workspace.add(distinct(1)),
      () => workspace.add(distinct(1), { reportId: CLOSED_REPORT }),
      () => client.photos.update({ photoId: ID, fields: { caption: 'Andet' } }),
      () => client.photos.remove({ photoIds: [ID] }),
      () => client.photos.undo({ group: changed.group ?? '' }),
      () => client.photos.undo({ group: (added.ok && added.group) || '' }),
    ]) {
      expect(await refusedCode(call())).toBe('report_closed');
    }
    expect(await list()).toEqual(before);
  });
});

describe('the files', () => {
  test('that are damaged or missing are found by verify, by photo and by name, and are not handed out', async () => {
    await workspace.addMany([
      { ...distinct(0), fileName: 'tag.jpg' },
      { ...distinct(1), fileName: 'kælder.jpg' },
    ]);
    const [roof, cellar] = await list();
    if (!roof || !cellar) throw new Error('two photos were added');
    const bytes = readFileSync(pathOf(roof.originalHash));
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    writeFileSync(pathOf(roof.originalHash), bytes);
    rmSync(pathOf(cellar.thumbHash));
    const report = await client.workspace.verify();
    expect(report.ok).toBe(false);
    expect(report.differences.map(({ kind, id, field }) => [kind, id, field])).toEqual(
      expect.arrayContaining([
        ['photo_damaged', roof.photoId, 'original_hash'],
        ['photo_missing', cellar.photoId, 'thumb_hash'],
      ]),
    );
    expect(report.differences.find(({ id }) => id === cellar.photoId)?.detail).toContain('kælder.jpg');
    expect(await refusedCode(client.photos.bytes({ hash: roof.originalHash }))).toBe('photo_file_damaged');
    expect(await refusedCode(client.photos.bytes({ hash: cellar.thumbHash }))).toBe('photo_file_missing');
  });

  test('that no photo names are not there to be asked for', async () => {
    await workspace.add(distinct(0));
    const stray = await workspace.app.context.photos.put(Buffer.from('stray'));
    for (const hash of [stray, 'f'.repeat(64)]) {
      expect(await refusedCode(client.photos.bytes({ hash }))).toBe('NOT_FOUND');
    }
  });

  test('of a removed photo outlive the sweep, as do young ones; strays and rests of a day go', async () => {
    const { photos: store } = workspace.app.context;
    await workspace.add({ ...distinct(0), photoId: ID });
    const { originalHash, thumbHash } = await only();
    const removed = await client.photos.remove({ photoIds: [ID] });
    const [oldStray, youngStray] = [await store.put(Buffer.from('old')), await store.put(Buffer.from('young'))];
    const rest = join(workspace.dataDir, 'photos', 'new', 'rest-of-a-crash');
    writeFileSync(rest, 'half a photo');
    // The one that came with adding is over now.
    await client.photos.sweep();
    const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000);
    for (const path of [rest, ...[oldStray, originalHash, thumbHash].map(pathOf)])
      utimesSync(path, twoDaysAgo, twoDaysAgo);

    const swept = await client.photos.sweep();
    asPromised('sweep', swept);
    expect(swept).toMatchObject({ removed: 2, freedBytes: 'old'.length + 'half a photo'.length });
    expect(await store.check(oldStray)).toBe('missing');
    expect(await store.check(youngStray)).toBe('whole');
    await client.photos.undo({ group: removed.group ?? '' });
    expect((await client.workspace.verify()).differences).toEqual([]);
  });

  test('that only a step in the log names outlive the sweep', async () => {
    const { photos: store } = workspace.app.context;
    await workspace.add({ ...distinct(0), photoId: ID });
    const named = await store.put(Buffer.from('once the original'));
    const { originalHash } = await only();
    // As another version might: the file is replaced, so that only the log still names the one before.
    await workspace.write((tx) => tx.put('photo', ID, { original_hash: named }));
    await workspace.write((tx) => tx.put('photo', ID, { original_hash: originalHash }));
    await client.photos.sweep();
    const old = new Date(Date.now() - 2 * 86_400_000);
    utimesSync(pathOf(named), old, old);
    await client.photos.sweep();
    expect(await store.check(named)).toBe('whole');
  });
});

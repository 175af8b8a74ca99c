/** A photo erased for good: every file of it is gone, every row of it tells so, and nothing that people do brings it back. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openApp } from '../../main/features/app.ts';
import { jpeg, photoFiles } from '../support/pictures.ts';
import { refusedCode } from './engine.ts';
import { CLOSED_REPORT, OPEN_REPORT, openPhotoWorkspace, type PhotoWorkspace } from './photo-workspace.ts';

let workspace: PhotoWorkspace;
let client: PhotoWorkspace['client'];
beforeEach(async () => {
  workspace = await openPhotoWorkspace();
  client = workspace.client;
});
afterEach(() => workspace.close());

const [ONE, TWO] = ['01920000-0000-7000-8000-000000000001', '01920000-0000-7000-8000-000000000002'];
const REASON = 'Beboeren bad om det';
/** Original, copy and thumbnail each of their own bytes. */
const picture = (n: number) => ({
  ...photoFiles(jpeg(640 + n * 16, 480 + n * 12), 320 + n * 8, 240 + n * 6),
  thumb: photoFiles(jpeg(64, 48), 160 + n * 4, 120 + n * 3).thumb,
});
const photo = async (photoId: string, reportId = OPEN_REPORT) => {
  const found = (await client.photos.list({ reportId })).find((one) => one.photoId === photoId);
  if (!found) throw new Error(`there is no photo ${photoId}`);
  return found;
};
const pathOf = (hash: string) => join(workspace.dataDir, 'photos', hash.slice(0, 2), hash);
const filesOf = ({ originalHash, reportHash, thumbHash }: Awaited<ReturnType<typeof photo>>) =>
  [originalHash, reportHash, thumbHash].map(pathOf);
const erase = (photoIds: readonly string[], expected = photoIds.length) =>
  client.photos.erase({ target: { photoIds: [...photoIds] }, reason: REASON, expected });
/** The same picture in the closed report, as a revision's copy names it. */
const copyToClosed = (from: Awaited<ReturnType<typeof photo>>, fields: object = {}) =>
  workspace.write((tx) =>
    tx.put('photo', 'copy', {
      department_id: 'd1',
      report_id: CLOSED_REPORT,
      original_hash: from.originalHash,
      report_hash: from.reportHash,
      thumb_hash: from.thumbHash,
      media_type: from.mediaType,
      width: from.width,
      height: from.height,
      byte_size: from.byteSize,
      caption: 'Fru Hansen i døren',
      ...fields,
    }),
  );
const verify = async () => (await client.workspace.verify()).differences;

describe('erasing', () => {
  test('takes the files of a photo and of the same picture in a closed report, and leaves rows that say so', async () => {
    await workspace.add({ ...picture(0), photoId: ONE, fileName: 'Hansen.jpg' });
    await workspace.add({ ...picture(1), photoId: TWO });
    await client.photos.update({
      photoId: ONE,
      fields: { caption: 'Hansen', marks: [{ kind: 'text', x: 1, y: 1, text: 'Her' }] },
    });
    const before = await photo(ONE);
    const other = await photo(TWO);
    await copyToClosed(before);
    expect(await client.photos.eraseImpact({ target: { photoIds: [ONE] } })).toMatchObject({
      photos: 2,
      files: 3,
      reports: [{ photos: 1 }, { photos: 1 }],
    });
    expect(await refusedCode(erase([ONE]))).toBe('photo_erase_changed');
    expect(filesOf(before).every(existsSync)).toBe(true);

    expect(await erase([ONE], 2)).toEqual({ photos: 2, files: 3, filesLeft: 0 });
    expect(filesOf(before).map(existsSync)).toEqual([false, false, false]);
    expect(filesOf(other).every(existsSync)).toBe(true);
    const today = workspace.app.context.today();
    const told = { caption: null, fileName: null, marks: [], erased: { on: today, reason: REASON } };
    expect(await photo(ONE)).toMatchObject({ ...told, number: 1 });
    expect(await photo('copy', CLOSED_REPORT)).toMatchObject(told);
    expect((await photo(TWO)).erased).toBeNull();
    expect(await refusedCode(client.photos.bytes({ hash: before.thumbHash }))).toBe('photo_erased');
    expect(await verify()).toEqual([]);
    expect(await refusedCode(erase([ONE]))).toBe('photo_erase_none');
  });

  test('reaches every copy a step ever named, also of a photo that was taken away', async () => {
    await workspace.add({ ...picture(0), photoId: ONE });
    const first = await photo(ONE);
    await workspace.add({ ...picture(1), photoId: TWO });
    const second = await photo(TWO);
    // A newer app drew the copy anew; the log goes back to the one before.
    await workspace.write((tx) =>
      tx.put('photo', ONE, { report_hash: second.reportHash, thumb_hash: second.thumbHash }),
    );
    await client.photos.remove({ photoIds: [ONE] });
    expect(await erase([ONE], 2)).toMatchObject({ files: 6, filesLeft: 0 });
    expect([...filesOf(first), ...filesOf(second)].some(existsSync)).toBe(false);
    expect(await verify()).toEqual([]);
  });

  test('of all that is marked in a report takes those and no others, removed ones too', async () => {
    const ids = [ONE, TWO, '01920000-0000-7000-8000-000000000003'];
    for (const [n, photoId] of ids.entries()) await workspace.add({ ...picture(n), photoId });
    const all = await client.photos.list({ reportId: OPEN_REPORT });
    for (const photoId of [ONE, TWO]) await client.photos.update({ photoId, fields: { personalData: true } });
    await client.photos.remove({ photoIds: [TWO] });
    const target = { reportId: OPEN_REPORT, personalData: true } as const;
    expect(await client.photos.eraseImpact({ target })).toMatchObject({
      photos: 2,
      files: 6,
      reports: [{ photos: 1 }],
    });
    await client.photos.erase({ target, reason: REASON, expected: 2 });
    expect(all.map((one) => filesOf(one).some(existsSync))).toEqual([false, false, true]);
    expect(await client.photos.eraseImpact({ target })).toMatchObject({ photos: 0 });
  });
});

describe('what was erased stays erased', () => {
  test('through undo and redo of the report, of its adding, changing and removing, and of the erasing', async () => {
    const added = await workspace.add({ ...picture(0), photoId: ONE });
    const changed = await client.photos.update({ photoId: ONE, fields: { caption: 'Hansen' } });
    const before = await photo(ONE);
    await erase([ONE]);
    const groups = [added.ok ? added.group : null, changed.group];
    const last = workspace.app.context.db.reader.first(
      workspace.app.context.db.reader.query
        .selectFrom('cause_range')
        .select(['replica', 'first_seq'])
        .orderBy('first_seq', 'desc'),
    );
    for (const group of [...groups, `${last?.replica}-${last?.first_seq}`]) {
      expect(await client.photos.undo({ group: group ?? '' })).toMatchObject({ changed: 0 });
    }
    // Erasing is no step: what undo offers is what was done before it.
    const { undo } = await client.inspection.undoState({ reportId: OPEN_REPORT });
    expect(undo?.group).toBe(changed.group);
    expect(await refusedCode(client.inspection.undo({ reportId: OPEN_REPORT }))).toBe('undo_left_alone');
    expect(await photo(ONE)).toMatchObject({ caption: null, erased: { reason: REASON } });
    expect(filesOf(before).some(existsSync)).toBe(false);
    expect(await refusedCode(client.photos.update({ photoId: ONE, fields: { caption: 'x' } }))).toBe('photo_erased');
    expect(await refusedCode(client.photos.remove({ photoIds: [ONE] }))).toBe('photo_erased');
  });

  test('when somebody adds it again, and when a laptop that had not heard writes of it', async () => {
    await workspace.add({ ...picture(0), photoId: ONE });
    const before = await photo(ONE);
    await erase([ONE]);
    expect(await workspace.add({ ...picture(0), photoId: TWO, fileName: 'igen.jpg' })).toEqual({
      ok: false,
      faults: [{ index: 0, fileName: 'igen.jpg', code: 'photo_erased_before', params: {} }],
    });
    await copyToClosed(before);
    await workspace.write((tx) => tx.put('photo', ONE, { caption: 'Hansen', erased_on: null, erased_reason: null }));
    for (const one of [await photo(ONE), await photo('copy', CLOSED_REPORT)]) {
      expect(one).toMatchObject({ caption: null, erased: { reason: REASON } });
    }
    expect(filesOf(before).some(existsSync)).toBe(false);
    expect(await verify()).toEqual([]);
  });

  test('when the report’s document of before is brought in', async () => {
    await workspace.add({ ...picture(0), photoId: ONE });
    await client.photos.update({ photoId: ONE, fields: { caption: 'Hansen' } });
    const before = await photo(ONE);
    const file = await client.inspection.export({ reportId: OPEN_REPORT, format: 'json' });
    await erase([ONE]);
    expect(await refusedCode(client.inspection.importDocument({ file }))).toBe('document_report_differs');
    await workspace.write((tx) => {
      tx.remove('condition_report', OPEN_REPORT);
      tx.remove('photo', ONE);
    });
    expect(await client.inspection.importDocument({ file })).toMatchObject({ outcome: 'created' });
    expect(await photo(ONE)).toMatchObject({ caption: null, erased: { reason: REASON } });
    expect(await (await client.inspection.export({ reportId: OPEN_REPORT, format: 'json' })).text()).not.toContain(
      'Hansen',
    );
    expect(filesOf(before).some(existsSync)).toBe(false);
  });

  test('when the end comes between the row and the file: verify names it, the next start and the sweep finish it', async () => {
    await workspace.add({ ...picture(0), photoId: ONE });
    const before = await photo(ONE);
    await erase([ONE]);
    // As the crash leaves it, and as a backup that is put back does.
    const putBack = () => {
      for (const path of filesOf(before)) {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, 'still here');
      }
    };
    putBack();
    expect((await verify()).map(({ kind }) => kind)).toEqual([
      'photo_not_erased',
      'photo_not_erased',
      'photo_not_erased',
    ]);
    await client.photos.sweep();
    expect(filesOf(before).some(existsSync)).toBe(false);
    putBack();
    const print = () => Promise.reject(new Error('no printer'));
    const again = await openApp({ dataDir: workspace.dataDir, host: 'cli', print });
    await again.context.photos.turn.take(async () => undefined);
    expect(filesOf(before).some(existsSync)).toBe(false);
    await again.close();
    expect(await verify()).toEqual([]);
  });
});

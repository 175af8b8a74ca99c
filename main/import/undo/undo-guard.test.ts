import { afterEach, beforeEach, expect, test } from 'vitest';
import { undoOperations } from '../../../db/write/undo.ts';
import type { Cause, WriteTx } from '../../../db/write/writer.ts';
import { createTestDatabase, DRAFT, LINE, ORGANISATION, type TestDatabase } from '../../../tests/support/database.ts';
import { createUndoGuard } from './undo-guard.ts';

let t: TestDatabase;
beforeEach(async () => {
  t = createTestDatabase();
  await by('import:b1', (tx) => {
    tx.put('organisation', 'o', ORGANISATION);
    tx.put('department', 'd', { organisation_id: 'o', number: '1', name: 'Prøven' });
    tx.put('building', 'b', { department_id: 'd', number: '1' });
    tx.put('building', 'empty', { department_id: 'd', number: '2' });
    const part = { department_id: 'd', fk_group: 2, source: 'import' };
    tx.put('building_part', 'roof', { ...part, name: 'Tag', building_id: 'b' });
    tx.put('building_part', 'drain', { ...part, name: 'Kloak' });
  });
});
afterEach(() => t.dispose());

const by = (cause: Cause, work: (tx: WriteTx) => unknown) => t.db.writer.run({ actor: 'test', cause }, work);
const undo = async (cause = 'import:b1') =>
  (await undoOperations(t.db.writer, { cause }, 'test', { keeps: createUndoGuard(t.db.reader, cause) })).value;
const live = (
  table: 'building' | 'building_part' | 'condition_report' | 'assessment' | 'department' | 'plan' | 'activity',
) =>
  t.db.reader
    .all(t.db.reader.query.selectFrom(table).select('id').where('deleted_at', 'is', null).orderBy('id'))
    .map(({ id }) => id);

function putReport(tx: WriteTx, id: string, status: string): void {
  tx.put('condition_report', id, { department_id: 'd', kind: 'full', status, method: 'm', method_version: 1 });
  const grade = { department_id: 'd', report_id: id, part_id: 'roof', state: 'graded', score: 3, source: 'inspection' };
  tx.put('assessment', `${id}-roof`, { ...grade, is_estimate: 1 });
}

test('what a report closed since speaks of stays and is listed; the rest of the import goes', async () => {
  await by('edit', (tx) => putReport(tx, 'r', 'closed'));
  const { leftAlone } = await undo();
  expect(leftAlone).toEqual(
    expect.arrayContaining(
      [
        { entity: 'department', id: 'd' },
        { entity: 'building', id: 'b' },
        { entity: 'building_part', id: 'roof' },
      ].map((row) => ({ ...row, field: '*' })),
    ),
  );
  expect([live('department'), live('building'), live('building_part')]).toEqual([['d'], ['b'], ['roof']]);
  expect(live('assessment')).toEqual(['r-roof']);
});

test('what an open report speaks of stays as well, and goes once the report has gone', async () => {
  await by('edit', (tx) => putReport(tx, 'r', 'open'));
  const { leftAlone, removed } = await undo();
  expect(leftAlone.map(({ entity, id }) => `${entity} ${id}`).sort()).toEqual([
    'building b',
    'building_part roof',
    'department d',
    'organisation o',
  ]);
  // The drain and the second building.
  expect(removed).toBe(2);
  expect([live('department'), live('building'), live('building_part')]).toEqual([['d'], ['b'], ['roof']]);
});

test('an open report somebody began and threw away holds nothing back', async () => {
  await by('edit', (tx) => putReport(tx, 'r', 'open'));
  await by('edit', (tx) => {
    tx.remove('assessment', 'r-roof');
    tx.remove('condition_report', 'r');
  });
  expect((await undo()).leftAlone).toEqual([]);
  expect([live('department'), live('building_part')]).toEqual([[], []]);
});

test('where a part was renamed since, the building and department it stands in stay', async () => {
  await by('edit', (tx) => tx.put('building_part', 'roof', { name: 'Tagpap' }));
  const { leftAlone } = await undo();
  expect(leftAlone.map(({ entity, id, field }) => `${entity} ${id} ${field}`).sort()).toEqual([
    'building b *',
    'building_part roof name',
    'department d *',
    'organisation o *',
  ]);
  expect([live('department'), live('building'), live('building_part')]).toEqual([['d'], ['b'], ['roof']]);
});

test('a renaming that was undone holds nothing back', async () => {
  const { group } = await by('edit', (tx) => tx.put('building_part', 'roof', { name: 'Tagpap' }));
  await undoOperations(t.db.writer, { group: group ?? '' }, 'test');
  expect((await undo()).leftAlone).toEqual([]);
  expect([live('department'), live('building_part')]).toEqual([[], []]);
});

test('a line somebody drew in an imported draft keeps the draft; the lines that came with it go', async () => {
  await by('import:b2', (tx) => {
    tx.put('plan', 'p', DRAFT);
    tx.put('activity', 'came', LINE);
  });
  await by('edit', (tx) => tx.put('activity', 'drawn', { ...LINE, part_id: 'roof' }));
  expect((await undo('import:b2')).leftAlone).toEqual([{ entity: 'plan', id: 'p', field: '*' }]);
  expect([live('plan'), live('activity')]).toEqual([['p'], ['drawn']]);
});

test('a report goes with the import that made it, and with it what only it spoke of', async () => {
  await by('import:b2', (tx) => putReport(tx, 'r', 'imported'));
  expect((await undo('import:b2')).leftAlone).toEqual([]);
  expect([live('condition_report'), live('assessment'), live('building_part')]).toEqual([[], [], ['drain', 'roof']]);
  expect((await undo()).leftAlone).toEqual([]);
  expect(live('building_part')).toEqual([]);
});

test('a report that came open and was closed here stays whole', async () => {
  await by('import:b2', (tx) => putReport(tx, 'r', 'open'));
  await by('edit', (tx) => tx.put('condition_report', 'r', { status: 'closed' }));
  const { leftAlone, removed } = await undo('import:b2');
  expect(removed).toBe(0);
  expect(leftAlone.map(({ entity, id }) => `${entity} ${id}`).sort()).toEqual([
    'assessment r-roof',
    'condition_report r',
  ]);
  expect([live('condition_report'), live('assessment')]).toEqual([['r'], ['r-roof']]);
});

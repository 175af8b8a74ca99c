import { afterEach, beforeEach, expect, test } from 'vitest';
import { undoOperations } from '../../../db/write/undo.ts';
import { createTestDatabase, DRAFT, LINE, ORGANISATION, type TestDatabase } from '../../../tests/support/database.ts';
import { createUndoGuard } from '../undo/undo-guard.ts';
import { createPlanGuard } from './plan-guard.ts';

const PLAN = { ...DRAFT, status: 'in_force' } as const;
const FOLLOW_UP = {
  department_id: 'd',
  plan_id: 'p',
  activity_id: 'a',
  planned_year: 2030,
  status: 'ordered',
} as const;

let t: TestDatabase;
beforeEach(async () => {
  t = createTestDatabase();
  await t.db.writer.run({ actor: 'test', cause: 'import:b1' }, (tx) => {
    tx.put('organisation', 'o', ORGANISATION);
    tx.put('department', 'd', { organisation_id: 'o', number: '1', name: 'Prøven' });
    tx.put('plan', 'p', PLAN);
    tx.put('building_part', 'roof', { department_id: 'd', name: 'Tag', fk_group: 2, source: 'import' });
    tx.put('building_part', 'drain', { department_id: 'd', name: 'Kloak', fk_group: 1, source: 'import' });
    tx.put('activity', 'a', { ...LINE, part_id: 'roof' });
  });
});
afterEach(() => t.dispose());

const edit = (work: Parameters<TestDatabase['db']['writer']['run']>[1]) =>
  t.db.writer.run({ actor: 'test', cause: 'edit' }, work);
const undo = (cause = 'import:b1') =>
  undoOperations(t.db.writer, { cause }, 'test', { keeps: createUndoGuard(t.db.reader, cause) });
const live = (table: 'plan' | 'activity' | 'department' | 'building_part') =>
  t.db.reader
    .all(t.db.reader.query.selectFrom(table).select('id').where('deleted_at', 'is', null).orderBy('id'))
    .map(({ id }) => id);

test('a plan in force that nobody built on leaves as it came, whole', async () => {
  const { value } = await undo();
  expect(value.leftAlone).toEqual([]);
  expect([live('plan'), live('activity'), live('department'), live('building_part')]).toEqual([[], [], [], []]);
});

test.each<[string, Parameters<TestDatabase['db']['writer']['run']>[1]]>([
  ['a step of its life', (tx) => tx.put('plan', 'p', { status: 'reported' })],
  ['follow-up', (tx) => tx.put('follow_up', 'f', FOLLOW_UP)],
  ['a version copied from it', (tx) => tx.put('plan', 'p2', { ...PLAN, status: 'draft', origin_plan_id: 'p' })],
])('one with %s stays, its lines and what they speak of too; other rows go', async (_name, work) => {
  await edit(work);
  const { value } = await undo();
  expect(value.leftAlone).toEqual(
    expect.arrayContaining([
      { entity: 'plan', id: 'p', field: '*' },
      { entity: 'activity', id: 'a', field: '*' },
    ]),
  );
  expect(t.db.reader.first(t.db.reader.query.selectFrom('activity').selectAll().where('id', '=', 'a'))).toMatchObject({
    title: 'Tag',
    deleted_at: null,
  });
  expect([live('department'), live('building_part')]).toEqual([['d'], ['roof']]);
});

test('what an import only changed in a department is taken back beside a plan in force', async () => {
  await t.db.writer.run({ actor: 'test', cause: 'import:b2' }, (tx) => tx.put('department', 'd', { dwellings: 40 }));
  const { value } = await undo('import:b2');
  expect(value).toMatchObject({ restored: 1, leftAlone: [] });
});

test('an import that changed a draft’s line cannot be taken back once the plan is past its draft', async () => {
  await edit((tx) => tx.put('plan', 'p', { status: 'draft' }));
  await t.db.writer.run({ actor: 'test', cause: 'import:b2' }, (tx) => tx.put('activity', 'a', { first_year: 2033 }));
  await edit((tx) => tx.put('plan', 'p', { status: 'presented' }));
  const { value } = await undo('import:b2');
  expect(value).toMatchObject({ restored: 0, leftAlone: [{ entity: 'activity', id: 'a' }] });
});

test('a file may carry the status of a plan onward, never back', async () => {
  await edit((tx) => {
    const guard = createPlanGuard(t.db.reader, tx);
    expect(guard.isLocked('plan', 'p', { status: 'reported' })).toBe(false);
    expect(guard.isLocked('plan', 'p', { status: 'draft' })).toBe(true);
    expect(guard.isLocked('plan', 'p', { provision_ore: 1 })).toBe(true);
  });
});

test('a file may bring a decision, or what was missing of one; it writes over none', async () => {
  const decision = { department_id: 'd', plan_id: 'p', body: 'department_meeting' } as const;
  await edit((tx) => tx.put('plan_decision', 'm', { ...decision, decided_on: '2026-09-10', votes_for: 31 }));
  await edit((tx) => {
    const guard = createPlanGuard(t.db.reader, tx);
    const isLocked = (id: string, set: object) => guard.isLocked('plan_decision', id, { ...decision, ...set });
    expect(isLocked('new', { decided_on: '2026-10-01' })).toBe(false);
    expect(isLocked('m', { decided_on: '2026-09-10', votes_against: 4 })).toBe(false);
    expect(isLocked('m', { votes_for: 30 })).toBe(true);
  });
});

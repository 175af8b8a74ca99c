import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, ORGANISATION, type TestDatabase } from '../../tests/support/database.ts';
import { undoOperations } from './undo.ts';

const edit = { actor: 'test', cause: 'edit' } as const;
let t: TestDatabase;
beforeEach(() => {
  t = createTestDatabase();
});
afterEach(() => t.dispose());

const operations = () => t.db.reader.all(t.db.reader.query.selectFrom('operation').selectAll().orderBy('seq'));
const organisation = (id: string) =>
  t.db.reader.first(t.db.reader.query.selectFrom('organisation').selectAll().where('id', '=', id));

test('a new row and its operation stand together, with every field named', async () => {
  const result = await t.db.writer.run(edit, (tx) => tx.put('organisation', 'o1', ORGANISATION));
  expect(result.value).toBe('created');
  expect(organisation('o1')).toMatchObject({ name: 'Boligforeningen Prøven', deleted_at: null });
  const log = operations();
  expect(log).toHaveLength(1);
  expect(JSON.parse(log[0]?.patch ?? '{}')).toEqual({ ...ORGANISATION, deleted_at: null });
  expect(log[0]).toMatchObject({ seq: 1, grp: 1, entity: 'organisation', row_id: 'o1', actor: 'test', cause: 'edit' });
});

test('writing what already stands writes nothing', async () => {
  await t.db.writer.run(edit, (tx) => tx.put('organisation', 'o1', ORGANISATION));
  const again = await t.db.writer.run(edit, (tx) => tx.put('organisation', 'o1', ORGANISATION));
  expect(again).toMatchObject({ value: 'unchanged', operations: 0, group: null });
  expect(operations()).toHaveLength(1);
});

test('an edit logs only the fields that changed, and the whole of their field group', async () => {
  const plan = {
    department_id: 'd1',
    version_no: 1,
    status: 'draft',
    base_year: 2027,
    horizon_years: 30,
    price_basis: 'fixed',
    price_year: 2026,
    vat_included: 1,
    currency: 'DKK',
    opening_balance_ore: 0,
    floor_ore: 0,
    provision_ore: 100,
    provision_index_bp: 0,
  };
  await t.db.writer.run(edit, (tx) => tx.put('plan', 'p1', plan));
  await t.db.writer.run(edit, (tx) => tx.put('plan', 'p1', { provision_ore: 200, base_year: 2027 }));
  expect(JSON.parse(operations()[1]?.patch ?? '')).toEqual({
    provision_ore: 200,
    provision_index_bp: 0,
    provision_steps: null,
  });
});

test('a failure half-way leaves neither rows nor operations', async () => {
  const failing = t.db.writer.run(edit, (tx) => {
    tx.put('organisation', 'o1', ORGANISATION);
    throw new Error('cut');
  });
  await expect(failing).rejects.toThrow('cut');
  expect(organisation('o1')).toBeUndefined();
  expect(operations()).toHaveLength(0);
  await t.db.writer.run(edit, (tx) => tx.put('organisation', 'o2', ORGANISATION));
  expect(operations().map((o) => o.seq)).toEqual([1]);
});

test('an unknown field, a wrong type and a missing required field are refused', async () => {
  const put = (patch: object) => t.db.writer.run(edit, (tx) => tx.put('organisation', 'o1', patch as never));
  await expect(put({ ...ORGANISATION, colour: 'red' })).rejects.toThrow('no field colour');
  await expect(put({ ...ORGANISATION, accounting_start_month: 1.5 })).rejects.toThrow('whole number');
  await expect(put({ number: '1' })).rejects.toThrow('required');
  expect(operations()).toHaveLength(0);
});

test('writers wait for each other: a pause inside a transaction lets nobody in', async () => {
  const order: string[] = [];
  const first = t.db.writer.run(edit, async (tx) => {
    tx.put('organisation', 'o1', ORGANISATION);
    order.push('first in');
    await new Promise((resolve) => setImmediate(resolve));
    expect(organisation('o1')).toBeUndefined();
    order.push('first out');
  });
  const second = t.db.writer.run(edit, (tx) => {
    order.push('second');
    return tx.get('organisation', 'o1')?.name;
  });
  await first;
  expect((await second).value).toBe('Boligforeningen Prøven');
  expect(order).toEqual(['first in', 'first out', 'second']);
});

test('time set back two years: stamps still rise', async () => {
  await t.db.writer.run(edit, (tx) => tx.put('organisation', 'o1', ORGANISATION));
  t.clock.set(t.clock.nowMs() - 2 * 365 * 86_400_000);
  await t.db.writer.run(edit, (tx) => tx.put('organisation', 'o1', { name: 'Senere' }));
  const [a, b] = operations();
  expect(Buffer.compare(Buffer.from(a?.hlc ?? []), Buffer.from(b?.hlc ?? []))).toBe(-1);
  expect(organisation('o1')?.name).toBe('Senere');
});

test('the log goes on where it stood after a restart', async () => {
  await t.db.writer.run(edit, (tx) => tx.put('organisation', 'o1', ORGANISATION));
  t.reopen();
  await t.db.writer.run(edit, (tx) => tx.put('organisation', 'o2', ORGANISATION));
  expect(operations().map((o) => o.seq)).toEqual([1, 2]);
  expect((await t.db.verify()).ok).toBe(true);
});

test('undo gives the earlier value back, redo the later one', async () => {
  await t.db.writer.run(edit, (tx) => tx.put('organisation', 'o1', ORGANISATION));
  const change = await t.db.writer.run(edit, (tx) => tx.put('organisation', 'o1', { name: 'Ny', horizon_years: 40 }));
  const undo = await undoOperations(t.db.writer, { group: change.group ?? '' }, 'test');
  expect(undo.value).toEqual({ removed: 0, restored: 1, leftAlone: [] });
  expect(organisation('o1')).toMatchObject({ name: 'Boligforeningen Prøven', horizon_years: 30 });
  await undoOperations(t.db.writer, { group: undo.group ?? '' }, 'test');
  expect(organisation('o1')).toMatchObject({ name: 'Ny', horizon_years: 40 });
  expect((await t.db.verify()).ok).toBe(true);
});

test('undoing a creation removes the row, undoing that brings it back', async () => {
  const made = await t.db.writer.run(edit, (tx) => tx.put('organisation', 'o1', ORGANISATION));
  const undo = await undoOperations(t.db.writer, { group: made.group ?? '' }, 'test');
  expect(undo.value.removed).toBe(1);
  expect(organisation('o1')?.deleted_at).not.toBeNull();
  await undoOperations(t.db.writer, { group: undo.group ?? '' }, 'test');
  expect(organisation('o1')?.deleted_at).toBeNull();
});

test('what somebody changed since is named and left alone', async () => {
  const made = await t.db.writer.run({ actor: 'a', cause: 'import:b1' }, (tx) => {
    tx.put('organisation', 'o1', ORGANISATION);
    tx.put('organisation', 'o2', ORGANISATION);
  });
  expect(made.operations).toBe(2);
  await t.db.writer.run(edit, (tx) => tx.put('organisation', 'o2', { name: 'Rettet' }));
  const undo = await undoOperations(t.db.writer, { cause: 'import:b1' }, 'test');
  expect(undo.value).toEqual({
    removed: 1,
    restored: 0,
    leftAlone: [{ entity: 'organisation', id: 'o2', field: 'name' }],
  });
  expect(organisation('o2')).toMatchObject({ name: 'Rettet', deleted_at: null });
});

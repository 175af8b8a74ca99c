import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTestDatabase, ORGANISATION, type TestDatabase } from '../../tests/support/database.ts';
import type { EntityPatch } from '../entities.ts';
import { undoOperations } from './undo.ts';

const PLAN = {
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
} as const satisfies EntityPatch<'plan'>;

const IDS = ['p1', 'p2', 'p3'] as const;

async function withDatabase(work: (t: TestDatabase) => Promise<void>): Promise<void> {
  const t = createTestDatabase();
  try {
    await work(t);
  } finally {
    t.dispose();
  }
}

/** The plans as they are shown: without what is deleted, and without stamps. */
function shown({ db }: TestDatabase) {
  const { query } = db.reader;
  const fields = ['id', 'provision_ore', 'provision_index_bp', 'floor_ore', 'horizon_years'] as const;
  return db.reader.all(query.selectFrom('plan').select(fields).where('deleted_at', 'is', null).orderBy('id'));
}

const undo = async ({ db }: TestDatabase, group: string | null) =>
  (await undoOperations(db.writer, { group: group ?? '' }, 'test')).group;

const put = async ({ db }: TestDatabase, id: string, patch: EntityPatch<'plan'>, actor = 'test') =>
  (await db.writer.run({ actor, cause: 'edit' }, (tx) => tx.put('plan', id, patch))).group;

test('undo after undo reaches the steps below on the same field', () =>
  withDatabase(async (t) => {
    const made = await put(t, 'p1', PLAN);
    const first = await put(t, 'p1', { provision_ore: 200 });
    const second = await put(t, 'p1', { provision_ore: 300 });
    await undo(t, second);
    expect(shown(t)).toMatchObject([{ provision_ore: 200 }]);
    await undo(t, first);
    expect(shown(t)).toMatchObject([{ provision_ore: 100 }]);
    await undo(t, made);
    expect(shown(t)).toEqual([]);
  }));

test('a field that somebody else has set since stays, also when the value is the same again', () =>
  withDatabase(async (t) => {
    await put(t, 'p1', PLAN);
    const mine = await put(t, 'p1', { floor_ore: 5, horizon_years: 20 });
    await put(t, 'p1', { floor_ore: 6 }, 'other');
    await put(t, 'p1', { floor_ore: 5 }, 'other');
    const { value } = await undoOperations(t.db.writer, { group: mine ?? '' }, 'test');
    expect(value).toEqual({ removed: 0, restored: 1, leftAlone: [{ entity: 'plan', id: 'p1', field: 'floor_ore' }] });
    expect(shown(t)).toMatchObject([{ floor_ore: 5, horizon_years: 30 }]);
  }));

test('what somebody else changed and took back does not stand in the way', () =>
  withDatabase(async (t) => {
    await put(t, 'p1', PLAN);
    const mine = await put(t, 'p1', { floor_ore: 5 });
    await undo(t, await put(t, 'p1', { floor_ore: 6 }, 'other'));
    await undo(t, mine);
    expect(shown(t)).toMatchObject([{ floor_ore: 0 }]);
  }));

const action = fc.oneof(
  fc.record({
    kind: fc.constant('edit' as const),
    changes: fc.array(
      fc.record({
        id: fc.constantFrom(...IDS),
        field: fc.constantFrom('provision_ore', 'provision_index_bp', 'floor_ore', 'horizon_years', 'removed'),
        value: fc.integer({ min: 1, max: 4 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }),
);

test('any sequence of edits, undos and redos shows what a list of snapshots shows, and the log verifies', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 5, maxLength: 25 }), (actions) =>
      withDatabase(async (t) => {
        await t.db.writer.run({ actor: 'test', cause: 'import:b' }, (tx) => {
          tx.put('organisation', 'o1', ORGANISATION);
          tx.put('plan', 'p1', PLAN);
        });
        const snapshots = [shown(t)];
        let place = 0;
        const undos: (string | null)[] = [];
        const redos: (string | null)[] = [];
        for (const step of actions) {
          if (step.kind === 'edit') {
            const { group } = await t.db.writer.run({ actor: 'test', cause: 'edit' }, (tx) => {
              for (const [id, change] of new Map(step.changes.map((each) => [each.id, each]))) {
                if (change.field === 'removed') tx.remove('plan', id);
                else tx.put('plan', id, { ...(tx.get('plan', id) ? {} : PLAN), [change.field]: change.value });
              }
            });
            if (group === null) continue;
            undos.push(group);
            redos.length = 0;
            place += 1;
            snapshots.length = place;
            snapshots.push(shown(t));
          } else {
            const [from, to, by] = step.kind === 'undo' ? [undos, redos, -1] : [redos, undos, 1];
            const group = from.pop();
            if (group === undefined) continue;
            to.push(await undo(t, group));
            place += by;
          }
          expect(shown(t)).toEqual(snapshots[place]);
        }
        expect(await t.db.verify()).toMatchObject({ ok: true });
      }),
    ),
    { numRuns: 40 },
  );
});

test('what is final stays when the rest of its group is taken back, by group and by cause', async () => {
  await withDatabase(async (t) => {
    const cause = 'import:b1';
    const done = await t.db.writer.run({ actor: 'test', cause }, (tx) => {
      tx.put('plan', 'p1', PLAN);
      tx.put('photo_erasure', 'e1', { hash: 'a', erased_on: '2026-11-22' });
    });
    const left = [{ entity: 'photo_erasure', id: 'e1', field: '*' }];
    const { value } = await undoOperations(t.db.writer, { group: done.group ?? '' }, 'test');
    expect(value).toEqual({ removed: 1, restored: 0, leftAlone: left });
    expect((await undoOperations(t.db.writer, { cause }, 'test')).value.leftAlone).toContainEqual(left[0]);
    expect(t.db.reader.first(t.db.reader.query.selectFrom('photo_erasure').select('deleted_at'))).toEqual({
      deleted_at: null,
    });
  });
});

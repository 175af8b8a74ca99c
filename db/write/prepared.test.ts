import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../tests/support/database.ts';
import type { EntityPatch } from '../entities.ts';
import type { FieldValue } from './patch.ts';
import { createRowPreparer, type PackedCell } from './prepared.ts';
import type { WriteTx } from './writer.ts';

let t: TestDatabase;
beforeEach(() => {
  t = createTestDatabase();
});
afterEach(() => t.dispose());

const cause = { actor: 'test', cause: 'import:b1' } as const;
type Fields = Readonly<Record<string, FieldValue>>;

function insertPrepared(tx: WriteTx, id: string, spoken: Fields, onlyNew: Fields): boolean {
  const preparer = createRowPreparer();
  const cells: PackedCell[] = [];
  const shape = preparer.shapes[preparer.prepare('building_part', spoken, onlyNew, cells)];
  if (shape === undefined) throw new Error('no shape');
  return tx.insert(shape, id, String(cells[0]), cells.slice(1));
}

const logged = () => t.db.reader.all(t.db.reader.query.selectFrom('operation').selectAll().orderBy('seq'));
const stored = () => t.db.reader.all(t.db.reader.query.selectFrom('building_part').selectAll().orderBy('id'));
const indexes = () =>
  t.db.reader
    .all(t.db.reader.query.selectFrom('sqlite_schema' as 'operation').selectAll())
    .map((row) => JSON.stringify(row))
    .filter((row) => row.includes('"index"'))
    .map((row) => row.replace(/"rootpage":\d+,/, ''))
    .sort();

const text = fc.option(fc.string({ unit: 'binary', maxLength: 12 }).map((one) => one.toWellFormed()));
const part = fc.record({
  department_id: fc.constantFrom('d1', 'd2'),
  name: fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).map((one) => one.toWellFormed()),
  fk_group: fc.integer({ min: 1, max: 6 }),
  source: fc.constant('bbr'),
});
const more = fc.record({ note: text, unit: text, sort_no: fc.option(fc.integer()) }, { requiredKeys: [] });

test('a prepared row is what put would have written, in the log and in the table', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(part, more), { maxLength: 8 }), async (rows) => {
      const [own, other] = [createTestDatabase(), createTestDatabase()];
      try {
        await own.db.writer.run(cause, (tx) => {
          for (const [at, [must, may]] of rows.entries())
            insertPrepared(tx, `p${at}`, { ...may, name: must.name }, must);
        });
        await other.db.writer.run(cause, (tx) => {
          for (const [at, [must, may]] of rows.entries())
            tx.put('building_part', `p${at}`, { ...must, ...may } as EntityPatch<'building_part'>);
        });
        const read = ({ db }: TestDatabase) => ({
          log: db.reader.all(db.reader.query.selectFrom('operation').select(['row_id', 'patch', 'seq', 'grp'])),
          rows: db.reader
            .all(db.reader.query.selectFrom('building_part').selectAll().orderBy('id'))
            .map(({ stamp: _stamp, ...row }) => row),
          dirty: db.reader.all(db.reader.query.selectFrom('department_dirty').select('department_id')),
        });
        expect(read(own)).toEqual(read(other));
        expect((await own.db.verify()).differences).toEqual([]);
      } finally {
        own.dispose();
        other.dispose();
      }
    }),
    { numRuns: 15 },
  );
});

const PART = { department_id: 'd1', name: 'Tag', fk_group: 2, source: 'bbr' } as const;

test('a row that stands, deleted or not, is left as it is and not logged', async () => {
  await t.db.writer.run(cause, (tx) => {
    tx.put('building_part', 'p1', PART);
    tx.put('building_part', 'p2', PART);
    tx.remove('building_part', 'p2');
  });
  const before = { log: logged(), rows: stored() };
  const again = await t.db.writer.run(cause, (tx) =>
    ['p1', 'p2'].map((id) => insertPrepared(tx, id, { ...PART, name: 'Andet' }, {})),
  );
  expect(again).toMatchObject({ value: [false, false], operations: 0 });
  expect({ log: logged(), rows: stored() }).toEqual(before);
});

test('an unknown field, a wrong type and a missing required field are refused before they are packed', () => {
  const prepare = (spoken: Fields) => () => createRowPreparer().prepare('building_part', spoken, {}, []);
  expect(prepare({ ...PART, colour: 'red' })).toThrow('no field colour');
  expect(prepare({ ...PART, sort_no: 1.5 })).toThrow('whole number');
  expect(prepare({ name: 'Tag' })).toThrow('required');
});

test('so many new rows that the indexes are built anew: all of them stand afterwards, also after a failure', async () => {
  const before = indexes();
  const many = (tx: WriteTx) => {
    for (let n = 0; n < 20_100; n += 1) insertPrepared(tx, `p${n}`, PART, {});
  };
  const failing = t.db.writer.run(cause, (tx) => {
    many(tx);
    throw new Error('cut');
  });
  await expect(failing).rejects.toThrow('cut');
  expect(indexes()).toEqual(before);
  expect(stored()).toHaveLength(0);
  await t.db.writer.run(cause, many);
  expect(indexes()).toEqual(before);
  const plan = t.db.reader.all(t.db.reader.query.selectFrom('operation').select('seq').where('row_id', '=', 'p20099'));
  expect(plan).toEqual([{ seq: 20_100 }]);
  expect(await t.db.verify()).toMatchObject({ ok: true, operations: 20_100, rows: 20_100 });
}, 60_000);

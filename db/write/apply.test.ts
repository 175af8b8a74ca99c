import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeStamp } from '../../domain/sync/hlc.ts';
import { fieldNames } from '../entities.ts';
import { migrate } from '../migrations/index.ts';
import { keepStatements } from '../storage/statements.ts';
import { type AppliedOperation, applyOperation } from './apply.ts';
import type { FieldValue } from './patch.ts';

const FIELDS = ['name', 'number', 'horizon_years', 'deleted_at'] as const;
const values = fc.record(
  {
    name: fc.constantFrom('a', 'b', 'c'),
    number: fc.constantFrom('1', '2'),
    horizon_years: fc.integer({ min: 10, max: 40 }),
    deleted_at: fc.constantFrom(null, 5, 9),
  },
  { requiredKeys: [] },
);
const rows = ['r1', 'r2'];

/** Operations with distinct stamps; some name every field (creations), some a few (edits). */
const operations = fc
  .array(fc.record({ rowId: fc.constantFrom(...rows), patch: values, full: fc.boolean() }), { maxLength: 14 })
  .map((list) =>
    list.map(({ rowId, patch, full }, i): AppliedOperation => {
      const complete: Record<string, FieldValue> = { ...patch };
      if (full)
        for (const field of fieldNames('organisation'))
          complete[field] ??= field === 'deleted_at' ? null : blank(field);
      const replica = i % 2 === 0 ? '0000000000000001' : '0000000000000002';
      return {
        entity: 'organisation',
        rowId,
        patch: complete,
        hlc: encodeStamp({ ms: 1000 + i, counter: 0 }, replica),
      };
    }),
  );

function blank(field: string): FieldValue {
  return field === 'name' || field === 'number' || field === 'currency' ? 'x' : 1;
}

function fold(list: readonly AppliedOperation[]): unknown[] {
  const db = new Sqlite(':memory:');
  migrate(db, { backup: () => undefined });
  const statements = keepStatements(db);
  for (const operation of list) applyOperation(statements, operation);
  const result = db.prepare('SELECT id, name, number, horizon_years, deleted_at FROM organisation ORDER BY id').all();
  db.close();
  return result;
}

/** The rule said in one breath, independent of the code under test: per field, the highest stamp wins. */
function oracle(list: readonly AppliedOperation[]): unknown[] {
  const ids = [...new Set(list.map((o) => o.rowId))].sort();
  return ids.map((id) => {
    const row: Record<string, FieldValue> = { id, name: '', number: '', horizon_years: 0, deleted_at: null };
    const mine = list
      .filter((o) => o.rowId === id)
      .sort((a, b) => Buffer.compare(Buffer.from(a.hlc), Buffer.from(b.hlc)));
    for (const { patch } of mine)
      for (const field of FIELDS) if (Object.hasOwn(patch, field)) row[field] = patch[field] ?? null;
    return row;
  });
}

test('any order, any repetition: per field the highest stamp wins', () => {
  fc.assert(
    fc.property(
      operations.chain((list) =>
        fc.tuple(
          fc.constant(list),
          fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2, maxLength: list.length * 2 }),
        ),
      ),
      ([list, shuffled]) => {
        expect(fold(shuffled)).toEqual(oracle(list));
      },
    ),
    { numRuns: 300 },
  );
});

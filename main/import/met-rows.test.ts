import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMetRows, digestOf } from './met-rows.ts';

/** Few enough to meet again, and some that are no UUIDs. */
const id = fc.oneof(
  fc.uuid(),
  fc.integer({ min: 0, max: 300 }).map((n) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`),
  fc.constantFrom('', 'd1', 'DA97C3D8-9E92-5CF2-890E-47EF0255CA7D', '-da97c3d-9e92-5cf2-890e-47ef0255ca7da'),
);

test('what was added is found as it was added, whatever came after it, and nothing else is', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(id, fc.integer({ min: 1, max: 2 ** 31 - 1 }), fc.maxSafeNat()), { maxLength: 3_000 }),
      fc.array(id),
      (rows, strangers) => {
        const met = createMetRows();
        const plain = new Map<string, { row: number; said: number }>();
        for (const [one, row, digest] of rows) {
          const said = digest % 2 ** 52;
          expect(met.get(one)).toEqual(plain.get(one));
          if (plain.has(one)) continue;
          plain.set(one, { row, said });
          met.add(one, row, said);
        }
        for (const [one, known] of plain) expect(met.get(one)).toEqual(known);
        for (const one of strangers) expect(met.has(one)).toBe(plain.has(one));
      },
    ),
    { numRuns: 25 },
  );
});

test('what is said differs when a field, a value or its type does', () => {
  const sayings = [
    { a: 'x' },
    { b: 'x' },
    { a: 'xx' },
    { a: 1 },
    { a: '1' },
    { a: null },
    { a: 'null' },
    { a: 'x', b: 'y' },
    { a: 'xb', b: 'y' },
    { b: 'y', a: 'x' },
    {},
  ];
  const digests = sayings.map(digestOf);
  expect(new Set(digests).size).toBe(sayings.length);
  expect(digests).not.toContain(0);
  expect(digestOf({ a: 'x', b: 'y' })).toBe(digestOf({ a: 'x', b: 'y' }));
});

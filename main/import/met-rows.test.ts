import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createKeyCounter } from './key-counter.ts';
import { createMetRows, digestSaid } from './met-rows.ts';
import { textHash } from './text-hash.ts';

/** Few enough to meet again, and some that are no UUIDs. */
const id = fc.oneof(
  fc.uuid(),
  fc.integer({ min: 0, max: 300 }).map((n) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`),
  fc.constantFrom('', 'd1', 'DA97C3D8-9E92-5CF2-890E-47EF0255CA7D', '-da97c3d-9e92-5cf2-890e-47ef0255ca7da'),
);

const hashed = (a: number, b: number) => {
  textHash.a = a;
  textHash.b = b;
};

test('what was added is found as it was added, whatever came after it, and nothing else is', () => {
  const word = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(id, fc.integer({ min: 1, max: 2 ** 31 - 1 }), word, word), { maxLength: 3_000 }),
      fc.array(id),
      (rows, strangers) => {
        const met = createMetRows();
        const plain = new Map<string, readonly [number, number, number]>();
        for (const [one, row, a, b] of rows) {
          expect(met.rowOf(one)).toBe(plain.get(one)?.[0] ?? 0);
          if (plain.has(one)) continue;
          plain.set(one, [row, a, b]);
          hashed(a, b);
          met.add(one, row);
        }
        for (const [one, [row, a, b]] of plain) {
          expect(met.rowOf(one)).toBe(row);
          hashed(a, b);
          expect(met.saidSame(one)).toBe(true);
          hashed(a, b ^ 1);
          expect(met.saidSame(one)).toBe(false);
        }
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
  ];
  const digestOf = (said: Readonly<Record<string, string | number | null>>) => {
    digestSaid(said);
    return `${textHash.a} ${textHash.b}`;
  };
  const digests = sayings.map(digestOf);
  expect(new Set(digests).size).toBe(sayings.length);
  expect(digests).not.toContain('0 0');
  expect(digestOf({ a: 'x', b: 'y' })).toBe(digestOf({ a: 'x', b: 'y' }));
});

test('keys are counted each for itself', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 4_000 }), (keys) => {
      const counter = createKeyCounter();
      const plain = new Map<string, number>();
      for (const key of keys) {
        plain.set(key, (plain.get(key) ?? 0) + 1);
        expect(counter.count(key)).toBe(plain.get(key));
      }
    }),
    { numRuns: 25 },
  );
  const counter = createKeyCounter();
  for (let n = 0; n < 50_000; n += 1) expect(counter.count(`${n % 40_000}/1700/A`)).toBe(n < 40_000 ? 1 : 2);
});

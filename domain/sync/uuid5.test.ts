import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { uuid5 } from './uuid5.ts';

const DNS = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';

test('gives the value published in RFC 9562, appendix A.4', () => {
  expect(uuid5(DNS, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
});

test('a name longer than any before it is hashed whole', () => {
  const name = 'æ'.repeat(20_000);
  const digest = createHash('sha1')
    .update(Buffer.from(DNS.replaceAll('-', ''), 'hex'))
    .update(name, 'utf8')
    .digest('hex');
  expect(uuid5(DNS, name).slice(-12)).toBe(digest.slice(20, 32));
});

test('agrees with SHA-1 of the platform for any name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (name) => {
      const digest = createHash('sha1')
        .update(Buffer.from(DNS.replaceAll('-', ''), 'hex'))
        .update(name, 'utf8')
        .digest('hex');
      expect(uuid5(DNS, name).replaceAll('-', '').slice(0, 12)).toBe(digest.slice(0, 12));
      expect(uuid5(DNS, name).slice(-12)).toBe(digest.slice(20, 32));
    }),
  );
});

test('a namespace that is no UUID is refused', () => {
  expect(() => uuid5('demo', 'x')).toThrow(RangeError);
});

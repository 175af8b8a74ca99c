import { expect, test } from 'vitest';
import { assertNever, err, ok } from './result.ts';

test('success and failure are told apart by ok', () => {
  expect(ok(5)).toEqual({ ok: true, value: 5 });
  expect(err('code')).toEqual({ ok: false, error: 'code' });
});

test('a case that slipped past the types throws with its value', () => {
  expect(() => assertNever('x' as never)).toThrow('"x"');
});

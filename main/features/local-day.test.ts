import { expect, test } from 'vitest';
import { localDay } from './local-day.ts';

test('half past midnight belongs to the day that has begun at the user’s place, wherever that is', () => {
  expect(localDay(new Date(2026, 0, 1, 0, 30).getTime())).toBe('2026-01-01');
  expect(localDay(new Date(2026, 11, 31, 23, 59).getTime())).toBe('2026-12-31');
});

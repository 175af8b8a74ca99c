import { expect, it } from 'vitest';
import { isKeptAlike, isSameWork, keptOf } from './kept.ts';
import { workRow } from './work-fixture.ts';

it('tells what others have kept from what was seen, and nothing else', () => {
  const seen = workRow({ status: 'ordered', contractOre: 9_000_00 });
  expect(isKeptAlike(seen, workRow({ status: 'ordered', contractOre: 9_000_00, budgetOre: 1, title: 'Andet' }))).toBe(
    true,
  );
  for (const patch of [
    { status: 'done' as const },
    { contractOre: null },
    { actualOre: 0 },
    { doneOn: '2027-03-01' },
    { reason: 'Ingen bud' },
    { toYear: 2030 },
    { note: 'Ringet' },
  ]) {
    expect(isKeptAlike(seen, { ...seen, ...patch })).toBe(false);
  }
  expect(Object.keys(keptOf(seen)).sort()).toEqual([
    'actualOre',
    'contractOre',
    'doneOn',
    'note',
    'reason',
    'status',
    'toYear',
  ]);
});

it('knows a work by its line and the year of its rule', () => {
  const row = workRow({ plannedYear: 2027 });
  expect(isSameWork(row, { ...row, year: 2029, status: 'postponed' })).toBe(true);
  expect(isSameWork(row, { ...row, plannedYear: 2029 })).toBe(false);
  expect(isSameWork(row, null)).toBe(false);
});

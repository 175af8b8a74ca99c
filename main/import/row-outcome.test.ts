import { expect, test } from 'vitest';
import { type Outcome, rowOutcome } from './row-outcome.ts';

const PARTS = new Set(['building_part'] as const);

test.each<[part: Outcome, grade: Outcome, of: Outcome]>([
  ['created', 'created', 'created'],
  ['unchanged', 'created', 'updated'],
  ['updated', 'unchanged', 'updated'],
  ['unchanged', 'updated', 'updated'],
  ['unchanged', 'unchanged', 'unchanged'],
])('a part %s with a grade %s is a row %s', (part, grade, of) => {
  const things = [
    { entity: 'building_part', outcome: part },
    { entity: 'assessment', outcome: grade },
  ] as const;
  expect(rowOutcome(things, PARTS)).toBe(of);
});

test('a row that is about nothing the tables list is as new as what it brings', () => {
  expect(rowOutcome([{ entity: 'assessment', outcome: 'created' }], PARTS)).toBe('created');
  expect(rowOutcome([], PARTS)).toBe('unchanged');
});

import { expect, test } from 'vitest';
import { createNamedParts, type NamedPart } from './named-parts.ts';

const part = (id: string, said: Partial<NamedPart> = {}): NamedPart => ({
  id,
  department: '0101',
  building: null,
  name: 'Tag',
  code: null,
  location: null,
  ...said,
});
const { id: _id, ...WANTED } = part('');
const find = (standing: readonly NamedPart[], wanted: Partial<NamedPart> = {}) =>
  createNamedParts(standing).find({ ...WANTED, ...wanted });

test('the only part of its name is meant, also where one of the two says more', () => {
  expect(find([part('a', { building: '1', location: 'Nord' })])).toBe('a');
  expect(find([part('a')], { building: '1', name: 'TAG' })).toBe('a');
});

test('of several the one that says the very same; of none such nobody knows', () => {
  const both = [part('a', { building: '1' }), part('b', { building: '2' }), part('c')];
  expect(find(both, { building: '2' })).toBe('b');
  expect(find(both, { building: '3' })).toBe('c');
  expect(find(both.slice(0, 2))).toBe(null);
});

test.each<[string, Partial<NamedPart>]>([
  ['department', { department: '0102' }],
  ['building', { building: '2' }],
  ['code', { code: '27' }],
  ['place', { location: 'Syd' }],
])('a part of another %s is none', (_what, wanted) => {
  const known = part('a', { building: '1', code: '47', location: 'Nord' });
  expect(find([known], { building: '1', code: '47', location: 'Nord' })).toBe('a');
  expect(find([known], wanted)).toBe(null);
});

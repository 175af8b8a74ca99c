import { expect, test } from 'vitest';
import { addAt, at, compareText } from './list.ts';

test('reads and adds where there is an entry', () => {
  const list = [1, 2];
  addAt(list, 1, 5);
  expect([at(list, 0), at(list, 1)]).toEqual([1, 7]);
});

test('a wrong index is a thrown bug, not a silent zero', () => {
  expect(() => at([1], 1)).toThrow(RangeError);
  expect(() => at([1], -1)).toThrow(RangeError);
  expect(() => addAt([], 0, 1)).toThrow(RangeError);
});

test('ids are ordered by code unit', () => {
  expect(['b', 'a', 'Å', 'a'].sort(compareText)).toEqual(['a', 'a', 'b', 'Å']);
});

import { describe, expect, test } from 'vitest';
import { isEmptyCell, type SheetCell, textOf } from './cell.ts';
import { WORDS_KEPT, watchColumn } from './column-stats.ts';

const statsOf = (...cells: readonly (SheetCell | undefined)[]) => {
  const watch = watchColumn();
  for (const cell of cells) watch.see(cell);
  return watch.stats();
};
const dated: SheetCell = { day: '2026-11-22', timeMs: 0 };

describe('the text of a cell', () => {
  test('is what a person sees', () => {
    expect([' Tag ', 12.5, true, null, dated].map((cell) => textOf(cell as SheetCell))).toEqual([
      'Tag',
      '12.5',
      'true',
      '',
      '2026-11-22',
    ]);
  });
  test('is nothing where the row ends before the column, or holds blanks only', () => {
    expect([undefined, null, '  ', 0, false].map((cell) => isEmptyCell(cell))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('what stands in a column', () => {
  test("a spreadsheet's own numbers, days and truth values need no style", () => {
    expect(statsOf(12.5, 8)).toMatchObject({ content: 'number', typedNumbers: 2, years: 0, numbers: { plain: 0 } });
    expect(statsOf(dated, dated)).toMatchObject({ content: 'day', typedDays: 2, dates: { ymd: 0 } });
    expect(statsOf(true, false)).toMatchObject({ content: 'yesNo' });
    expect(statsOf('01-02-03', '01-02-04')).toMatchObject({ content: 'text', dates: { short: 2 } });
    expect(statsOf('22-11-2026', '03-04-2026')).toMatchObject({ content: 'day', dates: { dmy: 1, either: 1 } });
  });
  test('a cell that is not there counts as an empty one', () => {
    expect(statsOf(undefined, null, '–', '1')).toMatchObject({ cells: 4, empty: 3, content: 'number' });
  });
  test('yes and no in any of the languages', () => {
    expect(statsOf('Ja', 'nej', 'YES', 'nein')).toMatchObject({ content: 'yesNo' });
  });
  test('a year is a whole number from 1500 to 2200, typed or written', () => {
    expect(statsOf(1499, 1500, 2200, 2201, 1999.5, '2026', '1400', '20260')).toMatchObject({ years: 3 });
  });
  test('quarters are periods in either order, and still text', () => {
    expect(statsOf('2026K1', '2026-Q2', 'K3 2026', '2026K5')).toMatchObject({ periods: 3, content: 'text' });
  });
  test('half of it words is text; less than half, and nothing else either, is a mixture', () => {
    expect(statsOf('Tag', 'Dør', '12', '13')).toMatchObject({ content: 'text' });
    expect(statsOf('Tag', '12', '22-11-2026')).toMatchObject({ content: 'mixed' });
  });
  test('different words are counted up to a bound, then not at all; five stay as examples', () => {
    const words = Array.from({ length: WORDS_KEPT }, (_, at) => 'x'.repeat(at + 1));
    expect(statsOf(...words, 'x').words?.get('x')).toBe(2);
    const one = statsOf(...words, 'y', 'z');
    expect([...(one.many ?? [])].slice(-2)).toEqual([
      ['y', 1],
      ['z', 1],
    ]);
    expect(one).toMatchObject({ words: null, examples: ['x', 'xx', 'xxx', 'xxxx', 'xxxxx'], longest: WORDS_KEPT });
  });
  test('of many words all are kept while they are short, texts, and no more than 2,000', () => {
    const many = (count: number, length = 5) =>
      Array.from({ length: count }, (_, at) => String(at).padStart(length, 'a'));
    expect(statsOf(...many(60))).toMatchObject({ many: null });
    expect(statsOf(...many(2_000)).many?.size).toBe(2_000);
    expect(statsOf(...many(2_001))).toMatchObject({ words: null, many: null });
    expect(statsOf(...many(70, 101))).toMatchObject({ words: null, many: null });
    // 401 words of 100 letters: more than 40,000 letters.
    expect(statsOf(...many(401, 100)).many?.size).toBe(401);
    expect(statsOf(...many(402, 100))).toMatchObject({ many: null });
    expect(statsOf(...many(60), 7).many).toBeNull();
  });
});

import { describe, expect, test } from 'vitest';
import type { SheetCell } from './cell.ts';
import { watchColumn } from './column-stats.ts';
import { type ColumnSeen, guessKinds, type KindHints, type KindSpec } from './columns.ts';
import { indexHeadings } from './headings.ts';

/** A heading that is a field's first name is it with 0.97 (headings.ts). */
const EXACT = 0.97;
const fields = [
  { field: 'departmentNumber', type: 'code', names: ['Afdelingsnummer'] },
  { field: 'partName', type: 'text', names: ['Bygningsdel'] },
  { field: 'quantity', type: 'decimal', names: ['Mængde', 'Antal'] },
];
const NO_HINTS: KindHints = { byName: () => 0, bareWord: () => null, periods: 'none' };

const column = (heading: string, cells: readonly SheetCell[]): ColumnSeen => {
  const watch = watchColumn();
  for (const cell of cells) watch.see(cell);
  return { heading, stats: watch.stats() };
};
const kind = (name: string, required: readonly string[], leftOut: readonly string[] = []): KindSpec => ({
  kind: name,
  fields: required.map((field) => ({ field, required: true })),
  leftOut: new Set(leftOut),
});
const guess = (columns: readonly ColumnSeen[], kinds: readonly KindSpec[], hints = NO_HINTS) =>
  guessKinds(
    columns,
    kinds,
    indexHeadings(fields),
    (field) => fields.find((known) => known.field === field)?.type ?? '',
    hints,
  );

describe('which field a column is', () => {
  test('one field has one column, the leftmost of equals; the other lists it only', () => {
    const columns = [column('Mængde', ['1', '2']), column('Mængde', ['3', '4'])];
    const [only] = guess(columns, [kind('parts', ['quantity'])]);
    expect(only?.columns).toEqual([
      { field: 'quantity', confidence: EXACT, others: [] },
      { field: null, confidence: 0, others: [{ field: 'quantity', confidence: EXACT }] },
    ]);
  });
  test('what people have confirmed in files of a kind outranks the rest there, and says nothing to other kinds', () => {
    const taught = { ...kind('parts', ['partName', 'quantity']), taught: new Map([['dims', 'quantity']]) };
    const columns = [column('Dims', ['1', '2']), column('Mængde', ['3', '4'])];
    expect(guess(columns, [taught])[0]?.columns.map(({ field }) => field)).toEqual(['quantity', null]);
    expect(guess(columns, [kind('parts', ['quantity'])])[0]?.columns.map(({ field }) => field)).toEqual([
      null,
      'quantity',
    ]);
  });
  test('the better heading wins, wherever it stands', () => {
    const [only] = guess([column('Antal', ['1', '2']), column('Mængde', ['3', '4'])], [kind('parts', ['quantity'])]);
    expect(only?.columns.map(({ field }) => field)).toEqual([null, 'quantity']);
  });
  test('one column has one field: a heading two fields share goes to the first, the second is missing', () => {
    const shared = indexHeadings([
      { field: 'quantity', type: 'decimal', names: ['Mængde'] },
      { field: 'area', type: 'decimal', names: ['Mængde'] },
    ]);
    const spec = kind('parts', ['quantity', 'area']);
    const [only] = guessKinds([column('Mængde', ['1'])], [spec], shared, () => 'decimal', NO_HINTS);
    expect(only?.columns[0]).toMatchObject({ field: 'quantity', others: [{ field: 'area' }] });
    expect(only?.missing).toEqual(['area']);
  });
  test('a field stays with the heading that is its name, whatever stands below; a likeness over cells of another sort is not proposed', () => {
    const words = (heading: string) => guess([column(heading, ['Tag', 'Dør'])], [kind('parts', ['quantity'])])[0];
    expect(words('Mængde')?.columns[0]).toMatchObject({ field: 'quantity', confidence: 0.5 });
    expect(words('Mængderne')?.columns[0]).toMatchObject({ field: null, others: [{ field: 'quantity' }] });
    expect(words('Mængderne')?.missing).toEqual(['quantity']);
  });
  test('years are no words of a list, however like its name the heading is', () => {
    const index = indexHeadings([{ field: 'workKind', type: 'list', names: ['Arbejdstype'] }]);
    const of = (cells: readonly SheetCell[]) =>
      guessKinds([column('Arbejdstyper', cells)], [kind('plans', ['workKind'])], index, () => 'list', NO_HINTS)[0];
    expect(of(['maling', 'udskiftning'])?.columns[0]?.field).toBe('workKind');
    expect(of(['2027', '2029'])?.columns[0]?.field).toBeNull();
  });
});

describe('which kind a table is', () => {
  test('a list that may name things by their number lacks nothing without their names', () => {
    const columns = [column('Afdelingsnummer', ['0101', '0102']), column('Mængde', ['1', '2'])];
    const named = kind('named', ['departmentNumber', 'quantity', 'partName']);
    const numbered = {
      ...kind('numbered', ['departmentNumber', 'quantity', 'partName']),
      insteadOf: new Map([['partName', 'departmentNumber']]),
    };
    expect(guess(columns, [named, numbered]).map((one) => one.kind)).toEqual(['numbered', 'named']);
  });
  const numbered = column('Afdelingsnummer', ['0101', '0102']);
  test('nothing to choose from is no guess', () => {
    expect(guess([numbered], [])).toEqual([]);
  });
  test('near certain where nothing speaks for another', () => {
    // 0.97 · (0.4 + 2 / 1) = 2.33, and (1 − 0.3) · 2.2 = 1.54: held at 0.99. The other lacks what it needs: −1.6.
    const guesses = guess([numbered], [kind('parts', ['partName']), kind('departments', ['departmentNumber'])]);
    expect(guesses.map(({ kind, confidence }) => [kind, confidence])).toEqual([
      ['departments', 0.99],
      ['parts', 0],
    ]);
  });
  test('a throw of a coin between two that need the same', () => {
    // 0.97 · (0.4 + 2 / 2) = 1.358 for both; (0.5 − 0.3) · 2.2 · 1.358 / 2 = 0.299.
    const kinds = [kind('dwellings', ['departmentNumber']), kind('funds', ['departmentNumber'])];
    const others = ['parts', 'plans'].map((name) => kind(name, []));
    expect(guess([numbered], [...kinds, ...others]).map(({ confidence }) => confidence)).toEqual([0.3, 0.3, 0, 0]);
  });
  test('nothing but what names a department is a list of departments', () => {
    // 1.358 against 1.358 − 0.8: a lead of 0.709; (0.709 − 0.3) · 2.2 · 1.358 / 2 = 0.611.
    const kinds = [kind('funds', ['departmentNumber']), kind('departments', ['departmentNumber'])];
    expect(guess([numbered], kinds)).toMatchObject([
      { kind: 'departments', confidence: 0.61 },
      { kind: 'funds', confidence: 0.05 },
    ]);
  });
  test('a bare name is that of the thing in the row, and no misspelt longer word', () => {
    const hints: KindHints = { ...NO_HINTS, bareWord: (heading) => (heading === 'Navn' ? 'name' : null) };
    const named = column('Navn', ['Åparken', 'Engen']);
    const ours = { ...kind('parts', ['departmentNumber', 'partName']), bare: { name: 'partName' } };
    expect(guess([named], [ours], hints)[0]?.columns[0]).toMatchObject({ field: 'partName', confidence: 0.8 });
    expect(guess([named], [kind('departments', ['departmentNumber'])], hints)[0]?.columns[0]?.field).toBeNull();
    // It fills what the kind needs, and says nothing for the kind: 0 − 1.6 − 1.6.
    expect(guess([named], [ours], hints)[0]).toMatchObject({ confidence: 0, missing: ['departmentNumber'] });
  });
  test('a bare word that is a field by itself stays that field', () => {
    const hints: KindHints = { ...NO_HINTS, bareWord: (heading) => (heading === 'Antal' ? 'number' : null) };
    const numbered = column('Antal', ['12', '13']);
    const [parts] = guess([numbered], [kind('parts', ['quantity'])], hints);
    expect(parts?.columns[0]).toMatchObject({ field: 'quantity' });
  });
  test('the name of the file speaks for a kind; a field it may leave out hardly speaks against it', () => {
    // 0.5 · 1.5 − 0.1 = 0.65; (1 − 0.3) · 2.2 · 0.65 / 2 = 0.5005. Without the leave: 0.75 − 1.6 < 0.
    const hints: KindHints = { byName: () => 0.5, bareWord: () => null, periods: 'none' };
    const [mayLack] = guess([], [kind('parts', ['departmentNumber'], ['departmentNumber'])], hints);
    expect(mayLack).toMatchObject({ confidence: 0.5, missing: ['departmentNumber'] });
    expect(guess([], [kind('parts', ['departmentNumber'])], hints)[0]?.confidence).toBe(0);
  });
  test('a column for each year speaks for plans, funds and price indices alone', () => {
    // 1.5 against nothing: 1.54 · 1.5 / 2 = 1.155, held at 0.99.
    const kinds = ['departments', 'plans', 'funds', 'priceIndex'].map((name) => kind(name, []));
    const guesses = guess([], kinds, { byName: () => 0, bareWord: () => null, periods: 'years' });
    expect(guesses.map(({ kind }) => kind)).toEqual(['plans', 'funds', 'priceIndex', 'departments']);
    expect(guess([], kinds.slice(0, 2), { byName: () => 0, bareWord: () => null, periods: 'years' })).toMatchObject([
      { kind: 'plans', confidence: 0.99 },
      { kind: 'departments', confidence: 0 },
    ]);
  });
  test('a column for each quarter speaks for price indices alone', () => {
    const kinds = ['plans', 'funds', 'priceIndex'].map((name) => kind(name, []));
    expect(guess([], kinds, { byName: () => 0, bareWord: () => null, periods: 'quarters' })).toMatchObject([
      { kind: 'priceIndex', confidence: 0.99 },
      { kind: 'plans', confidence: 0 },
      { kind: 'funds', confidence: 0 },
    ]);
  });
});

describe('how well cells suit the type of a field', () => {
  /** A heading that begins with a field's name, four letters of five: 0.58 + 0.25 × 4/5 (headings.ts). A name itself is believed. */
  const PARTLY = 0.78;
  const numbers = ['12', '13'];
  const words = ['Tag', 'Dør'];
  const days = ['22-11-2026', '23-11-2026'];
  const mixed = ['12', '22-11-2026', 'Tag'];
  const codes = ['0101', '0102'];
  const many = (count: number) => Array.from({ length: count }, (_, at) => `ord${'x'.repeat(at)}`);
  test.each<[type: string, what: string, cells: readonly SheetCell[], fit: number]>([
    ['decimal', 'nothing', [], 0.9],
    ['year', 'years', ['2026', '2027'], 1],
    ['year', 'other numbers', numbers, 0.75],
    ['year', 'words', words, 0.3],
    ['money', 'numbers', numbers, 1],
    ['decimal', 'a mixture', mixed, 0.8],
    ['integer', 'codes', codes, 0.7],
    ['rounded', 'words', words, 0.25],
    ['percent', 'numbers', numbers, 1],
    ['day', 'days', days, 1],
    ['day', 'a mixture', mixed, 0.7],
    ['day', 'words', words, 0.2],
    ['day', 'small numbers', numbers, 0.2],
    ['day', 'days as a spreadsheet counts them', ['45678', '45690'], 0.8],
    ['period', 'quarters', ['2026K1', '2026K2'], 1],
    ['period', 'years', ['2026', '2027'], 1],
    ['period', 'words', words, 0.2],
    ['yesNo', 'yes and no', ['ja', 'nej'], 1],
    ['yesNo', 'three words', ['x', 'y', 'z'], 1],
    ['yesNo', 'days', days, 0.1],
    ['yesNo', 'months and other figures', ['04-2025', 'kvartal 20'], 0.3],
    ['yesNo', 'four words', many(4), 0.3],
    ['yesNo', 'more words than are counted', many(61), 0.3],
    ['list', 'days', days, 0.1],
    ['grade', 'more words than a scale has', many(61), 0.4],
    ['grade', 'a measure', Array.from({ length: 61 }, (_, at) => String(at + 10)), 0.8],
    ['list', 'what free typing makes of it', many(61), 0.8],
    ['list', 'long texts', many(120), 0.4],
    ['unit', 'few words', ['stk', 'm'], 1],
    ['text', 'words', words, 1],
    ['text', 'a mixture', mixed, 1],
    ['text', 'days', days, 0.3],
    ['text', 'numbers', numbers, 0.7],
    ['code', 'days', days, 0.4],
    ['code', 'codes', codes, 1],
  ])('a field of type %s over %s', (type, _what, cells, fit) => {
    const index = indexHeadings([{ field: 'ours', type, names: ['Felt'] }]);
    const [only] = guessKinds([column('Felt a', cells)], [kind('any', ['ours'])], index, () => type, NO_HINTS);
    const seen = only?.columns[0];
    // Proposed from 0.5 on, else listed among the others.
    const isProposed = PARTLY * fit >= 0.5;
    expect(seen?.field).toBe(isProposed ? 'ours' : null);
    expect(isProposed ? seen?.confidence : seen?.others[0]?.confidence).toBeCloseTo(PARTLY * fit, 9);
  });
});

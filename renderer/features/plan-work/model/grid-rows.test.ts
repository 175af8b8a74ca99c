import { describe, expect, it } from 'vitest';
import { groupRows, orderOf, rowOf, sumsOf, type View } from './grid-rows.ts';
import { FRAME, testLine } from './testing.ts';

const VIEW: View = { groupBy: 'none', text: '', group: null, onlyChanged: false, sort: null };
const compare = new Intl.Collator('da').compare;
const lines = [
  testLine({ id: 'roof', title: 'Nyt tag' }),
  testLine({ id: 'yard', title: 'Asfalt', group: 1, buildingNumber: null, intervalYears: null, unitPriceOre: 5_000 }),
  testLine({
    id: 'åben',
    title: 'Åbne render',
    group: 1,
    buildingNumber: '12',
    quantityMilli: null,
    kind: 'maintenance',
  }),
];
const order = (view: Partial<View>, touched: readonly string[] = []) =>
  orderOf(lines, { ...VIEW, ...view }, new Set(touched), compare);

describe('the order of lines', () => {
  it('is the stored one until one asks for another', () => {
    expect(order({})).toEqual(['roof', 'yard', 'åben']);
  });

  it('sorts texts the Danish way and unknown values last either way', () => {
    expect(order({ sort: { column: 'title', descending: false } })).toEqual(['yard', 'roof', 'åben']);
    expect(order({ sort: { column: 'quantity', descending: true } }).at(-1)).toBe('åben');
    expect(order({ sort: { column: 'quantity', descending: false } }).at(-1)).toBe('åben');
  });

  it('filters by every word, by group, and by what was changed', () => {
    expect(order({ text: 'tag NYT' })).toEqual(['roof']);
    expect(order({ group: 1 })).toEqual(['yard', 'åben']);
    expect(order({ onlyChanged: true }, ['åben'])).toEqual(['åben']);
  });
});

describe('groups', () => {
  const rows = lines.map((line) => rowOf(line, FRAME));

  it('stand under heads whose sums are those of their lines', () => {
    const grouped = groupRows(rows, 'group', new Set(), FRAME, compare);
    expect(grouped.map(({ id }) => id)).toEqual(['group:1', 'yard', 'åben', 'group:2', 'roof']);
    // Asphalt 100 × 50 kr. once; the third has no quantity and so no price.
    expect(grouped[0]).toMatchObject({ count: 2, totalOre: 500_000, collapsed: false });
    expect(grouped[3]).toMatchObject({ count: 1, totalOre: 30_000_000 });
  });

  it('keep their sums when they are closed', () => {
    const grouped = groupRows(rows, 'building', new Set(['building:1']), FRAME, compare);
    expect(grouped.map(({ id }) => id)).toEqual(['building:', 'yard', 'building:1', 'building:12', 'åben']);
    expect(grouped[2]).toMatchObject({ count: 1, totalOre: 30_000_000, collapsed: true });
  });

  it('add up to the sum row, year by year', () => {
    const { amountsOre, totalOre } = sumsOf(rows, FRAME);
    expect(totalOre).toBe(30_500_000);
    // 2030, 2040 and 2050: the roof; 2030 also the asphalt.
    expect([3, 13, 23].map((index) => amountsOre[index])).toEqual([10_500_000, 10_000_000, 10_000_000]);
    expect(amountsOre.reduce((sum, ore) => sum + ore, 0)).toBe(totalOre);
  });

  it('put a line under the purse that pays most', () => {
    const funding = [
      { purse: 'loan', shareBp: 6_000 },
      { purse: 'fund401', shareBp: 4_000 },
    ];
    const [head] = groupRows([rowOf(testLine({ funding }), FRAME)], 'purse', new Set(), FRAME, compare);
    expect(head?.id).toBe('purse:loan');
  });
});

describe('rows', () => {
  it('are the same object until something they show has changed', () => {
    const line = testLine({ id: 'same' });
    const first = rowOf(line, FRAME);
    expect(rowOf(line, FRAME)).toBe(first);
    const saving = rowOf(line, FRAME, { kind: 'saving' });
    expect(saving).not.toBe(first);
    expect(rowOf(line, FRAME, { kind: 'saving' })).toBe(saving);
    expect(rowOf(line, { ...FRAME, horizonYears: 40 }, { kind: 'saving' }).totalOre).toBe(40_000_000);
  });
});

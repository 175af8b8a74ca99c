import { describe, expect, it } from 'vitest';
import { deviationOf, isOver, type Priced } from './deviation.ts';

const row = (patch: Partial<Priced>): Priced => ({
  status: 'planned',
  budgetOre: 100_000,
  contractOre: null,
  actualOre: null,
  ...patch,
});

describe('price against budget', () => {
  it('has nothing to say before there is a price', () => {
    expect(deviationOf(row({}))).toBeNull();
  });

  it('measures what is done by what it cost', () => {
    expect(deviationOf(row({ status: 'done', actualOre: 112_500 }))).toEqual({
      kind: 'over',
      ore: 12_500,
      shareBp: 1_250,
    });
    expect(deviationOf(row({ status: 'done', actualOre: 90_000 }))).toEqual({
      kind: 'under',
      ore: 10_000,
      shareBp: 1_000,
    });
    expect(deviationOf(row({ status: 'done', actualOre: 100_000 }))).toEqual({ kind: 'even', ore: 0, shareBp: 0 });
  });

  it('warns when more is paid than budgeted though the work goes on, and praises nothing before the end', () => {
    expect(deviationOf(row({ status: 'under_way', actualOre: 100_100 }))?.kind).toBe('over');
    expect(deviationOf(row({ status: 'under_way', actualOre: 50_000 }))).toBeNull();
  });

  it('warns of a contract above the budget until the work is paid', () => {
    expect(deviationOf(row({ status: 'ordered', contractOre: 130_000 }))).toEqual({
      kind: 'contract_over',
      ore: 30_000,
      shareBp: 3_000,
    });
    expect(deviationOf(row({ status: 'ordered', contractOre: 80_000 }))).toBeNull();
    expect(deviationOf(row({ status: 'done', contractOre: 130_000, actualOre: 95_000 }))?.kind).toBe('under');
  });

  it('does not judge what is put off or given up', () => {
    expect(deviationOf(row({ status: 'postponed', contractOre: 200_000 }))).toBeNull();
    expect(deviationOf(row({ status: 'dropped', actualOre: 200_000 }))).toBeNull();
  });

  it('has no share of a budget of nothing', () => {
    expect(deviationOf(row({ status: 'done', budgetOre: 0, actualOre: 500 }))).toEqual({
      kind: 'over',
      ore: 500,
      shareBp: null,
    });
  });

  it('counts both prices above budget as over', () => {
    expect(isOver(row({ status: 'done', actualOre: 100_001 }))).toBe(true);
    expect(isOver(row({ status: 'tendered', contractOre: 100_001 }))).toBe(true);
    expect(isOver(row({ status: 'done', actualOre: 99_999 }))).toBe(false);
  });
});

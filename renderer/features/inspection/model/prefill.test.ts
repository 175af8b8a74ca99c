import { describe, expect, it } from 'vitest';
import { prefillOf } from './prefill.ts';

const part = { quantityMilli: 200_000, unit: 'm2', unitValueOre: 150_000 };
const finding = { quantityMilli: null, unit: null, extentBp: null };

describe('the price of a finding', () => {
  it('is its own quantity at the price of a unit: 12.5 m² × 1,500 kr. = 18,750 kr.', () => {
    expect(prefillOf({ ...finding, quantityMilli: 12_500, unit: 'm2' }, part)?.amountOre).toBe(1_875_000);
  });

  it('is else the damaged share of the part: 15 % of 200 m² × 1,500 kr. = 45,000 kr.', () => {
    expect(prefillOf({ ...finding, extentBp: 1_500 }, part)).toEqual({
      quantityMilli: 30_000,
      unit: 'm2',
      unitOre: 150_000,
      amountOre: 4_500_000,
    });
  });

  it('is never guessed', () => {
    expect(prefillOf(finding, part)).toBeNull();
    expect(prefillOf({ ...finding, quantityMilli: 3_000, unit: 'stk' }, part)).toBeNull();
    expect(prefillOf({ ...finding, extentBp: 1_500 }, { ...part, unitValueOre: null })).toBeNull();
  });
});

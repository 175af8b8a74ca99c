import { describe, expect, it } from 'vitest';
import type { PriceBasis } from '../../../../contract/plan-edit.ts';
import { DEFAULT_AGEING_SETTINGS as AGEING } from '../../../../domain/condition/ageing.ts';
import { prefillOf, proposedYearOf } from './prefill.ts';

const part = { quantityMilli: 200_000, unit: 'm2', unitValueOre: 150_000 };
const finding = { quantityMilli: null, unit: null, extentBp: null };

describe('the price of a finding', () => {
  it('is its own quantity at the price of a unit: 12.5 m² × 1,500 kr. = 18,750 kr.', () => {
    expect(prefillOf({ ...finding, quantityMilli: 12_500, unit: 'm2' }, part, null)?.amountOre).toBe(1_875_000);
  });

  it('is else the damaged share of the part: 15 % of 200 m² × 1,500 kr. = 45,000 kr.', () => {
    expect(prefillOf({ ...finding, extentBp: 1_500 }, part, null)).toEqual({
      quantityMilli: 30_000,
      unit: 'm2',
      unitOre: 150_000,
      amountOre: 4_500_000,
      basis: null,
    });
  });

  it('is never guessed', () => {
    expect(prefillOf(finding, part, null)).toBeNull();
    expect(prefillOf({ ...finding, quantityMilli: 3_000, unit: 'stk' }, part, null)).toBeNull();
    expect(prefillOf({ ...finding, extentBp: 1_500 }, { ...part, unitValueOre: null }, null)).toBeNull();
  });

  it('takes a known price before the value of the part, in its own unit only: 12.5 m² × 2,000 kr. = 25,000 kr.', () => {
    const measured = { ...finding, quantityMilli: 12_500, unit: 'm2' };
    expect(prefillOf(measured, part, CATALOGUE)).toMatchObject({ amountOre: 2_500_000, basis: CATALOGUE });
    expect(prefillOf(measured, { ...part, unitValueOre: null }, CATALOGUE)?.amountOre).toBe(2_500_000);
    expect(prefillOf(measured, part, { ...CATALOGUE, unit: 'lbm' })).toMatchObject({
      amountOre: 1_875_000,
      basis: null,
    });
  });
});

const CATALOGUE: PriceBasis = {
  source: 'catalogue',
  unit: 'm2',
  unitPriceOre: 200_000,
  lowOre: 150_000,
  highOre: 250_000,
  n: null,
  asOf: '2024-01-01',
  newest: '2024-01-01',
  series: null,
  level: null,
  mark: 'B',
};

describe('the year of a finding', () => {
  const place = { partId: 'p', classKey: null, buildingId: null };
  const years = { foundYear: 2026, currentYear: 2026 };

  it('is the sooner the worse it is, and never before this year', () => {
    const of = (score: 3 | 4 | 5 | 6) =>
      proposedYearOf({ findingId: 'f', score, severity: 1 }, place, years, AGEING) ?? 0;
    expect(of(6)).toBe(2026);
    expect(of(3)).toBeGreaterThan(of(4));
    expect(of(4)).toBeGreaterThanOrEqual(of(5));
    expect(
      proposedYearOf({ findingId: 'f', score: 6, severity: 3 }, place, { ...years, foundYear: 2015 }, AGEING),
    ).toBe(2026);
  });

  it('is unknown for damage that calls for nothing', () => {
    expect(proposedYearOf({ findingId: 'f', score: 2, severity: 1 }, place, years, AGEING)).toBeNull();
    expect(proposedYearOf({ findingId: 'f', score: null, severity: null }, place, years, AGEING)).toBeNull();
  });
});

import { describe, expect, test } from 'vitest';
import { type RentEffectInput, rentEffect } from './rent-effect.ts';

function effect(patch: Partial<RentEffectInput>) {
  return rentEffect({
    currentProvisionOre: 80_000_000,
    proposedProvisionOre: 95_000_000,
    areaM2: 6_000,
    dwellings: 80,
    homeAreaM2: 75,
    ...patch,
  });
}

describe('rent effect', () => {
  test('150,000 kr. more on 6,000 m² is 25 kr/m²/year and 156.25 kr/month for 75 m²', () => {
    // 150,000 ÷ 6,000 = 25; 25 × 75 ÷ 12 = 156.25
    expect(effect({})).toEqual({
      changeOreYear: 15_000_000,
      changeOrePerM2Year: 2_500,
      changeOrePerHomeMonth: 15_625,
      basis: 'area',
    });
  });
  test('without a home area: 150,000 ÷ 80 homes ÷ 12 = 156.25 kr/month', () => {
    expect(effect({ homeAreaM2: null })).toMatchObject({ changeOrePerHomeMonth: 15_625, basis: 'dwellings' });
    expect(effect({ areaM2: null })).toMatchObject({ changeOrePerM2Year: null, changeOrePerHomeMonth: 15_625 });
  });
  test('a lower proposal is a negative effect, rounded away from zero', () => {
    // −0.50 kr. ÷ 100 m² = −0.005 kr. → −1 øre
    expect(effect({ proposedProvisionOre: 79_999_950, areaM2: 100 }).changeOrePerM2Year).toBe(-1);
  });
  test('nothing to divide by gives null, never infinity', () => {
    expect(effect({ areaM2: 0, dwellings: null })).toEqual({
      changeOreYear: 15_000_000,
      changeOrePerM2Year: null,
      changeOrePerHomeMonth: null,
      basis: 'unknown',
    });
  });
});

/**
 * What a change of the yearly provision means for the rent.
 * Answers in kr/m²/year and kr/month for one home, because that is what a tenant votes on.
 * Must never divide by an area or a number of homes it does not have: unknown gives null.
 */
import { assertSafeInteger, roundHalfAwayFromZero } from '../money/ore.ts';

export interface RentEffectInput {
  readonly currentProvisionOre: number;
  readonly proposedProvisionOre: number;
  /** Gross area of the department's homes in m²; null = unknown. */
  readonly areaM2: number | null;
  /** Number of homes; null = unknown. */
  readonly dwellings: number | null;
  /** Area in m² of the home the effect is shown for; null = the average home. */
  readonly homeAreaM2: number | null;
}

export interface RentEffect {
  readonly changeOreYear: number;
  /** Øre per m² and year; null without an area. */
  readonly changeOrePerM2Year: number | null;
  /** Øre per month for the home of `homeAreaM2`, else for the average home; null when neither can be known. */
  readonly changeOrePerHomeMonth: number | null;
  /** How the home's share was found. */
  readonly basis: 'area' | 'dwellings' | 'unknown';
}

/**
 * (proposed − current) ÷ area, and per month × home area ÷ 12; by the number of homes where areas are missing
 * (domain.md 1.4). Each figure is rounded to whole øre on its own, from the exact change.
 */
export function rentEffect(input: RentEffectInput): RentEffect {
  const { areaM2, dwellings, homeAreaM2 } = input;
  const change = assertSafeInteger(input.proposedProvisionOre - input.currentProvisionOre);
  const perM2 = isPositive(areaM2) ? roundHalfAwayFromZero(change / areaM2) : null;
  if (isPositive(areaM2) && isPositive(homeAreaM2)) {
    const perMonth = roundHalfAwayFromZero((change * homeAreaM2) / (areaM2 * 12));
    return { changeOreYear: change, changeOrePerM2Year: perM2, changeOrePerHomeMonth: perMonth, basis: 'area' };
  }
  const perMonth = isPositive(dwellings) ? roundHalfAwayFromZero(change / (dwellings * 12)) : null;
  const basis = perMonth === null ? 'unknown' : 'dwellings';
  return { changeOreYear: change, changeOrePerM2Year: perM2, changeOrePerHomeMonth: perMonth, basis };
}

function isPositive(value: number | null): value is number {
  return value !== null && Number.isFinite(value) && value > 0;
}

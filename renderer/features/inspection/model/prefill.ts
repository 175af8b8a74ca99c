/**
 * What a finding's work may cost and when it is due: its own quantity, or the part's times the damaged share, at the price of a unit.
 * Answers for own prices before the catalogue's examples before the part's own value, and for saying which it was. Guesses nothing.
 */
import type { FindingView, InspectionPart } from '../../../../contract/inspection-view.ts';
import type { PriceBasis } from '../../../../contract/plan-edit.ts';
import type { AgeingSettings } from '../../../../domain/condition/ageing.ts';
import { multiplyDivideRounded } from '../../../../domain/money/ore.ts';
import { findingCalls, findingNeed } from '../../../../domain/plan/sources.ts';

export interface Prefill {
  readonly quantityMilli: number;
  readonly unit: string;
  readonly unitOre: number;
  readonly amountOre: number;
  /** Null = the part's own value of a unit. */
  readonly basis: PriceBasis | null;
}

/** Null where the quantity, the unit or the price is unknown: a price is never guessed. */
export function prefillOf(
  finding: Pick<FindingView, 'quantityMilli' | 'unit' | 'extentBp'>,
  part: Pick<InspectionPart, 'quantityMilli' | 'unit' | 'unitValueOre'>,
  known: PriceBasis | null,
): Prefill | null {
  const own = finding.quantityMilli !== null;
  const unit = own ? (finding.unit ?? part.unit) : part.unit;
  const quantityMilli = own ? finding.quantityMilli : damaged(finding.extentBp, part.quantityMilli);
  if (unit === null || quantityMilli === null || quantityMilli === 0) return null;
  const basis = known?.unit === unit ? known : null;
  const unitOre = basis?.unitPriceOre ?? (unit === part.unit ? part.unitValueOre : null);
  if (unitOre === null || unitOre === 0) return null;
  return { quantityMilli, unit, unitOre, amountOre: multiplyDivideRounded(quantityMilli, unitOre, 1_000), basis };
}

function damaged(extentBp: number | null, quantityMilli: number | null): number | null {
  return extentBp === null || quantityMilli === null ? null : multiplyDivideRounded(quantityMilli, extentBp, 10_000);
}

/** The year a finding's score and severity call for, not before this year; null for damage that calls for nothing yet. */
export function proposedYearOf(
  { findingId: id, score, severity }: Pick<FindingView, 'findingId' | 'score' | 'severity'>,
  { partId, classKey, buildingId }: Pick<InspectionPart, 'partId' | 'classKey' | 'buildingId'>,
  years: { readonly foundYear: number; readonly currentYear: number },
  ageing: AgeingSettings,
): number | null {
  if (!findingCalls({ score, severity })) return null;
  const found = { id, score, severity, proposedYear: null, foundYear: years.foundYear };
  const part = { id: partId, classKey, buildingId, builtYear: null, life: null, grade: null };
  const { currentYear } = years;
  return findingNeed(found, part, { baseYear: currentYear, currentYear }, ageing).year;
}

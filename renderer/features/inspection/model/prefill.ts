/** What a finding's work may cost: its own quantity, or the part's times the damaged share, at the value of a unit of the part. */
import type { FindingView, InspectionPart } from '../../../../contract/inspection-view.ts';
import { multiplyDivideRounded } from '../../../../domain/money/ore.ts';

export interface Prefill {
  readonly quantityMilli: number;
  readonly unit: string;
  readonly unitOre: number;
  readonly amountOre: number;
}

/** Null where the quantity, the unit or the price is unknown: a price is never guessed. */
export function prefillOf(
  finding: Pick<FindingView, 'quantityMilli' | 'unit' | 'extentBp'>,
  part: Pick<InspectionPart, 'quantityMilli' | 'unit' | 'unitValueOre'>,
): Prefill | null {
  const { unitValueOre: unitOre, unit } = part;
  if (unitOre === null || unitOre === 0 || unit === null) return null;
  if (finding.quantityMilli !== null && finding.unit !== null && finding.unit !== unit) return null;
  const quantityMilli =
    finding.quantityMilli ??
    (finding.extentBp === null || part.quantityMilli === null
      ? null
      : multiplyDivideRounded(part.quantityMilli, finding.extentBp, 10_000));
  if (quantityMilli === null || quantityMilli === 0) return null;
  return { quantityMilli, unit, unitOre, amountOre: multiplyDivideRounded(quantityMilli, unitOre, 1_000) };
}

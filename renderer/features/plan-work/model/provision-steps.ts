/**
 * A new change of the provision, as it is first offered.
 * Answers for a year that has none yet, and for an amount that changes nothing until somebody types another.
 */
import type { ProvisionStep } from '../../../../contract/plan.ts';

/** The year after the last change, or the first free one; null when every year of the plan has one. */
export function nextStep(
  steps: readonly ProvisionStep[],
  years: readonly { readonly year: number; readonly provisionOre: number }[],
  baseYear: number,
): ProvisionStep | null {
  const taken = new Set(steps.map(({ fromYear }) => fromYear));
  const free = years.filter(({ year }) => year > baseYear && !taken.has(year));
  const last = Math.max(baseYear, ...taken);
  const chosen = free.find(({ year }) => year > last) ?? free[0];
  return chosen === undefined ? null : { fromYear: chosen.year, provisionOre: chosen.provisionOre };
}

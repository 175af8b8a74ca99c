/**
 * What some changes would do to the key figures, before anybody takes them.
 * Answers for the same figures as beside the grid, from the domain's own functions, for exactly the changes that are ticked off.
 * Must never change the plan.
 */
import type { PlanChange } from '../../../../contract/plan-edit.ts';
import { applyChanges, type Names, type PlanContent } from '../model/apply-change.ts';
import { evaluate, type Frame, figuresOf, type RentBase } from '../model/figures.ts';
import { activityOf } from '../model/plan-line.ts';

export const EFFECT_FIGURES = [
  'requiredLevelOre',
  'requiredIndexedOre',
  'peakOre',
  'totalOre',
  'lowestBalanceOre',
  'yearsBelowFloor',
  'rentOre',
] as const;

export interface Effect {
  readonly figure: (typeof EFFECT_FIGURES)[number];
  /** null = not known: without an area or homes there is no typical home. */
  readonly before: number | null;
  readonly after: number | null;
}

export interface Standing {
  readonly content: PlanContent;
  readonly frame: Frame;
  readonly rentBase: RentBase | null;
}

/** The indexed provision is left out where the plan's provision does not rise. */
export function effectOf(standing: Standing, changes: readonly PlanChange[], names: Names): readonly Effect[] {
  const before = keyFigures(standing);
  const after = keyFigures({ ...standing, content: applyChanges(standing.content, changes, names) });
  const rises = standing.content.terms.provisionIndexBp !== 0;
  return EFFECT_FIGURES.filter((figure) => rises || figure !== 'requiredIndexedOre').map((figure) => ({
    figure,
    before: before[figure],
    after: after[figure],
  }));
}

function keyFigures({ content, frame, rentBase }: Standing): Readonly<Record<Effect['figure'], number | null>> {
  const evaluation = evaluate(content, frame);
  const figures = figuresOf(evaluation, content, frame, rentBase);
  return {
    requiredLevelOre: evaluation.requiredLevelOre,
    requiredIndexedOre: evaluation.requiredIndexedOre,
    peakOre: evaluation.peakOre,
    totalOre: figures.totalOre,
    lowestBalanceOre: figures.lowestBalance.ore,
    yearsBelowFloor: figures.yearsBelowFloor.length,
    // The rise of the rent that the plan still calls for.
    rentOre: figures.rent?.perMonthOre ?? null,
  };
}

/** The lines as they stand: another text is another state, and what was proposed for the old one says nothing about it. */
export function printOf({ lines }: PlanContent, ids: readonly string[]): string {
  const wanted = new Set(ids);
  return JSON.stringify(lines.filter(({ id }) => wanted.has(id)).map(activityOf));
}

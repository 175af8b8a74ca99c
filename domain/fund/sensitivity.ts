/**
 * Sensitivity of the smallest level provision h* to single activities.
 * Answers for which activities move h* most, so that a board knows what to question first.
 * Must never approximate: each figure is h* solved again with the activity changed.
 */
import { compareText } from '../list.ts';
import { shareOre } from '../money/ore.ts';
import type { Occurrence } from '../plan/expand.ts';
import { type ProvisionInput, requiredLevelProvisionOre } from './required-provision.ts';

export interface ActivitySensitivity {
  readonly activityId: string;
  /** Change of h* when the activity is left out; zero or negative. */
  readonly withoutOre: number;
  /** Change of h* when its draws are 10 % dearer; zero or positive. */
  readonly dearerOre: number;
}

/** Surcharge tried on each activity. */
export const SENSITIVITY_STEP_BP = 1_000;

/**
 * The `count` activities (default five) that move h* most, by the change when left out, then when dearer, then by id.
 * Activities that do not move h* at all are not listed. Time: activities × years.
 */
export function sensitivity(
  input: ProvisionInput,
  occurrences: readonly Pick<Occurrence, 'activityId' | 'year' | 'drawnOre'>[],
  count = 5,
): readonly ActivitySensitivity[] {
  const base = requiredLevelProvisionOre(input);
  const first = input.years[0]?.year ?? 0;
  const drawsById = new Map<string, { index: number; drawnOre: number }[]>();
  for (const { activityId, year, drawnOre } of occurrences) {
    const draw = { index: year - first, drawnOre };
    const list = drawsById.get(activityId);
    if (list === undefined) drawsById.set(activityId, [draw]);
    else list.push(draw);
  }
  const changed = (draws: readonly { index: number; drawnOre: number }[], change: (ore: number) => number) => {
    const years = input.years.map((row) => ({ ...row }));
    for (const { index, drawnOre } of draws) {
      const row = years[index];
      if (row !== undefined) row.drawnOre += change(drawnOre);
    }
    return requiredLevelProvisionOre({ ...input, years }) - base;
  };
  const results: ActivitySensitivity[] = [];
  for (const [activityId, draws] of drawsById) {
    const withoutOre = changed(draws, (ore) => -ore);
    const dearerOre = changed(draws, (ore) => shareOre(ore, SENSITIVITY_STEP_BP));
    if (withoutOre !== 0 || dearerOre !== 0) results.push({ activityId, withoutOre, dearerOre });
  }
  results.sort(
    (a, b) => a.withoutOre - b.withoutOre || b.dearerOre - a.dearerOre || compareText(a.activityId, b.activityId),
  );
  return results.slice(0, count);
}

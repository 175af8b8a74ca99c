import { describe, expect, it } from 'vitest';
import type { PlanDifferenceView } from '../../../../contract/versions.ts';
import { planChanges } from './changes.ts';

const line = (activityId: string, kinds: PlanDifferenceView['activities'][number]['kinds']) => ({
  ...{ activityId, title: activityId, kinds, fields: [], totalOre: 0 },
  ...{ fromYear: 2030, toYear: 2032, fromOre: 500, toOre: 500 },
});
const none = { dropped: 0, new: 0, quantity: 0, price: 0, moved: 0, funding: 0, other: 0 };
const difference: PlanDifferenceView = {
  before: { planId: 'a', versionNo: 3, totalOre: 1_000, requiredProvisionOre: 0 },
  after: { planId: 'b', versionNo: 4, totalOre: 1_250, requiredProvisionOre: 0 },
  endedLines: 0,
  activities: [
    line('roof', ['quantity', 'price', 'moved']),
    line('door', ['new']),
    line('gate', ['dropped']),
    line('wall', ['price', 'other']),
  ],
  years: [
    { year: 2030, beforeOre: 900, afterOre: 1_000, changesOre: { ...none, price: 100 } },
    { year: 2031, beforeOre: 100, afterOre: 250, changesOre: { ...none, new: 150 } },
  ],
};

describe('what changed since the version in force', () => {
  const changes = planChanges(difference);

  it('marks each line that stands once: new before moved before price before quantity', () => {
    expect([...changes.byLine].map(([id, { mark }]) => [id, mark])).toEqual([
      ['roof', 'moved'],
      ['door', 'new'],
      ['wall', 'price'],
    ]);
    expect(changes.counts).toEqual([
      ['new', 1],
      ['moved', 1],
      ['price', 1],
    ]);
  });

  it('lists dropped lines apart: they have no row to mark', () => {
    expect(changes.dropped.map(({ activityId }) => activityId)).toEqual(['gate']);
    expect(changes.byLine.has('gate')).toBe(false);
  });

  it('has the spending of the version in force for every year, and what the whole is more', () => {
    expect([...changes.ghostOre]).toEqual([
      [2030, 900],
      [2031, 100],
    ]);
    expect(changes.totalOre).toBe(250);
    expect(changes.versionNo).toBe(3);
  });
});

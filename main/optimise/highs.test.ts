import { expect, test } from 'vitest';
import { exampleActivity } from '../../domain/plan/activity-fixture.ts';
import { levelPlan } from '../../domain/plan/levelling/level.ts';
import { createHighsSolver } from './highs.ts';
import { levelInThread } from './level.ts';

const terms = {
  frame: { baseYear: 2027, horizonYears: 6 },
  objective: 'peak',
  openingBalanceOre: 0,
  floorOre: 0,
} as const;

/** Three works of 100 kr. that share two years: one year must carry two of them. Splitting them, as a relaxed model may, would give 150. */
const crowded = ['a', 'b', 'c'].map((id) =>
  exampleActivity({ id, amountOre: 10_000, firstYear: 2029, window: { earliestYear: 2029, latestYear: 2030 } }),
);

test('a best answer that the relaxed bound cannot prove is proven by the whole model', async () => {
  const result = levelPlan(crowded, terms, await createHighsSolver());
  expect(result).toMatchObject({ label: 'optimal', beforeOre: 30_000, afterOre: 20_000 });
  expect(result.gapBp).toBeLessThanOrEqual(100);
});

test('the thread gives the same answer as the call, and a given-up one ends with the reason', async () => {
  const direct = levelPlan(crowded, terms, await createHighsSolver());
  expect(await levelInThread({ activities: crowded, terms }, undefined)).toEqual(direct);
  const abort = new AbortController();
  const given = levelInThread({ activities: crowded, terms }, abort.signal);
  abort.abort(new Error('left'));
  await expect(given).rejects.toThrow('left');
});

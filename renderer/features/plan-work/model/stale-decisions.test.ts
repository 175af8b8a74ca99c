import { expect, it } from 'vitest';
import { applyChanges } from './apply-change.ts';
import { termsOf } from './plan-line.ts';
import { staleDecisions, withoutStale } from './stale-decisions.ts';
import { NAMES, testLine, testPlan } from './testing.ts';

const none = { movedToYear: null, skipped: false, amountOre: null, reason: null };
/** In 2030, 2040 and 2050: moved, left out, and paid otherwise. */
const decided = testLine({
  overrides: [
    { ...none, plannedYear: 2050, amountOre: 5_000_00 },
    { ...none, plannedYear: 2030, movedToYear: 2032 },
    { ...none, plannedYear: 2040, skipped: true },
  ],
});
const touched = new Set(['roof']);
const after = (fields: object) =>
  applyChanges(
    { lines: [decided], terms: termsOf(testPlan()) },
    [{ kind: 'update', activityId: 'roof', fields }],
    NAMES,
  ).lines;

it('are none as long as the rule gives their years', () => {
  expect(staleDecisions([decided], touched)).toEqual([]);
  expect(staleDecisions(after({ intervalYears: 5 }), touched)).toEqual([]);
});

it('are told when a first year, an interval or a last year leaves them behind', () => {
  const told = (fields: object) => staleDecisions(after(fields), touched).map(({ years }) => years);
  expect(told({ firstYear: 2031 })).toEqual([[2030, 2040, 2050]]);
  expect(told({ firstYear: 2040 })).toEqual([[2030]]);
  expect(told({ intervalYears: 20 })).toEqual([[2040]]);
  expect(told({ intervalYears: null })).toEqual([[2040, 2050]]);
  expect(told({ lastYear: 2045 })).toEqual([[2050]]);
});

it('are not told of lines that nobody touched, nor where a decision says nothing', () => {
  expect(staleDecisions(after({ firstYear: 2031 }), new Set(['other']))).toEqual([]);
  const silent = testLine({ firstYear: 2031, overrides: [{ ...none, plannedYear: 2030, reason: 'Ingen bud' }] });
  expect(staleDecisions([silent], touched)).toEqual([]);
});

it('are gone when they are taken back, or when the rule is', () => {
  const [stale] = staleDecisions(after({ firstYear: 2040 }), touched);
  if (stale === undefined) throw new Error('nothing is stale');
  const content = { lines: after({ firstYear: 2040 }), terms: termsOf(testPlan()) };
  expect(staleDecisions(applyChanges(content, withoutStale(stale), NAMES).lines, touched)).toEqual([]);
  const back = applyChanges(content, [{ kind: 'update', activityId: 'roof', fields: { firstYear: 2030 } }], NAMES);
  expect(staleDecisions(back.lines, touched)).toEqual([]);
});

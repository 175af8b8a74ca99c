import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_ROLL_UP_SETTINGS, type RollUpPart, rollUp } from './roll-up.ts';
import { EMPTY_TALLY, mergeTallies, rollUpTally, tallyParts } from './tally.ts';

const TODAY = '2026-11-21';

const part = (id: string, valued: boolean) =>
  fc
    .record({
      group: fc.constantFrom(1, 2, 3, 4, 5, 6) as fc.Arbitrary<RollUpPart['group']>,
      replacementValueOre: valued
        ? fc.integer({ min: 1, max: 1e12 })
        : fc.option(fc.integer({ min: 0, max: 1e12 }), { nil: null }),
      graded: fc.constantFrom('graded', 'not_inspected', 'study_further', 'not_applicable') as fc.Arbitrary<
        RollUpPart['state']
      >,
      score: fc.constantFrom(1, 2, 3, 4, 5, 6) as fc.Arbitrary<NonNullable<RollUpPart['score']>>,
      isEstimate: fc.boolean(),
      source: fc.constantFrom('inspection', 'bbr', 'consultant'),
      assessedOn: fc.constantFrom(null, '2020-02-29', '2024-01-01', '2026-11-21', '2027-01-01'),
    })
    .map(
      ({ graded, score, ...rest }): RollUpPart => ({
        id,
        ...rest,
        state: graded,
        score: graded === 'graded' ? score : null,
      }),
    );

const parts = (valued: boolean) =>
  fc.integer({ min: 0, max: 30 }).chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => part(`p${i}`, valued))));

test('a tally of parts says what the roll-up of the same parts says', () => {
  fc.assert(
    fc.property(parts(false), (list) => {
      expect(rollUpTally(tallyParts(list), DEFAULT_ROLL_UP_SETTINGS, TODAY)).toEqual(
        rollUp(list, DEFAULT_ROLL_UP_SETTINGS, TODAY),
      );
    }),
  );
});

test('tallies of any split add up to the tally of the whole where values are known', () => {
  fc.assert(
    fc.property(parts(true), fc.array(fc.nat(2), { minLength: 30, maxLength: 30 }), (list, bins) => {
      const split = [0, 1, 2].map((bin) => tallyParts(list.filter((_, i) => bins[i] === bin)));
      expect(rollUpTally(mergeTallies(split), DEFAULT_ROLL_UP_SETTINGS, TODAY)).toEqual(
        rollUp(list, DEFAULT_ROLL_UP_SETTINGS, TODAY),
      );
    }),
  );
});

test('nothing tallied has no score and no age', () => {
  expect(rollUpTally(EMPTY_TALLY, DEFAULT_ROLL_UP_SETTINGS, TODAY)).toMatchObject({
    score: null,
    worst: null,
    medianAgeDays: null,
    oldestAgeDays: null,
    notInspectedShareBp: 0,
    partCount: 0,
  });
});

test('equals are told apart by their names, whichever comes first: the worst part, and sources of the same weight', () => {
  const graded = (id: string, source: string): RollUpPart => ({
    id,
    group: 2,
    replacementValueOre: 100_000,
    state: 'graded',
    score: 5,
    isEstimate: false,
    source,
    assessedOn: null,
  });
  for (const list of [
    [graded('roof', 'bbr'), graded('wall', 'inspection')],
    [graded('wall', 'inspection'), graded('roof', 'bbr')],
  ]) {
    expect(rollUpTally(tallyParts(list), DEFAULT_ROLL_UP_SETTINGS, TODAY)).toMatchObject({
      worst: { partId: 'roof', score: 5 },
      sourceMix: [
        { source: 'bbr', shareBp: 5_000 },
        { source: 'inspection', shareBp: 5_000 },
      ],
    });
  }
});

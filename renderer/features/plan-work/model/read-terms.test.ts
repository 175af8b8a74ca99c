import { describe, expect, it } from 'vitest';
import { planTermsSchema } from '../../../../contract/plan.ts';
import { evaluate } from './figures.ts';
import { readHorizon, readIndex, readProvision } from './read-terms.ts';
import { testLine } from './testing.ts';

describe('the terms of a fund as they are typed', () => {
  it('are read the Danish way', () => {
    expect(readIndex('2,5 %', 'da')).toEqual({ ok: true, value: 250 });
    expect(readIndex('-1', 'da')).toEqual({ ok: true, value: -100 });
    expect(readProvision('1,2 mio.', 'da')).toEqual({ ok: true, value: 1_200_000_00 });
    expect(readHorizon(' 40 ')).toEqual({ ok: true, value: 40 });
  });

  it.each(['-100', '15,01', '200', '-50,01'])(
    'refuse an index of %s %%, which no figure could be worked out from',
    (text) => {
      expect(readIndex(text, 'da')).toEqual({ ok: false, error: 'index_range' });
    },
  );

  it('refuse what the engine would refuse, and take all that it takes', () => {
    const { provisionIndexBp, provisionOre, horizonYears } = planTermsSchema.shape;
    for (const bp of [-5_001, -5_000, 0, 1_500, 1_501]) {
      expect(readIndex(String(bp / 100).replace('.', ','), 'da').ok).toBe(provisionIndexBp.safeParse(bp).success);
    }
    for (const years of [9, 10, 40, 41]) {
      expect(readHorizon(String(years)).ok).toBe(horizonYears.safeParse(years).success);
    }
    for (const kroner of [-1, 0, 10_000_000_000, 10_000_000_001]) {
      expect(readProvision(String(kroner), 'da').ok).toBe(provisionOre.safeParse(kroner * 100).success);
    }
  });

  it('at their bounds can be worked out over forty years', () => {
    const terms = {
      openingBalanceOre: 1_000_000_000_000,
      floorOre: -1_000_000_000_000,
      provisionOre: 1_000_000_000_000,
      provisionIndexBp: 1_500,
      provisionSteps: [],
      interestBp: 0,
      horizonYears: 40,
    };
    const { course } = evaluate({ lines: [testLine()], terms }, { baseYear: 2027, priceBasis: 'fixed' });
    expect(course.years).toHaveLength(40);
  });
});

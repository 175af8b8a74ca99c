import { describe, expect, it } from 'vitest';
import { scenarioContentSchema } from '../../../../contract/scenarios.ts';
import { draftOf, EMPTY_DRAFT, readDraft } from './scenario-draft.ts';

const typed = (texts: Partial<(typeof EMPTY_DRAFT)['texts']>, name = 'Dyrere') =>
  readDraft({ ...EMPTY_DRAFT, name, texts: { ...EMPTY_DRAFT.texts, ...texts } }, 'da');

describe('a scenario as it is typed', () => {
  it('is read the Danish way, and what is empty is the plan’s own', () => {
    const read = typed({ priceRateBp: '2,5 %', provisionOre: '1,2 mio.', horizonYears: '40' });
    expect(read).toEqual({
      ok: true,
      value: {
        name: 'Dyrere',
        content: scenarioContentSchema.parse({ priceRateBp: 250, provisionOre: 1_200_000_00, horizonYears: 40 }),
      },
    });
  });

  it('names every field that cannot be read', () => {
    const read = typed(
      { priceRateBp: '2,555', provisionOre: '-1', provisionIndexBp: '16', floorOre: 'nul', horizonYears: '9' },
      ' ',
    );
    expect(read).toEqual({
      ok: false,
      error: {
        name: 'required',
        priceRateBp: 'too_many_decimals',
        provisionOre: 'negative',
        provisionIndexBp: 'index_range',
        floorOre: 'not_a_number',
        horizonYears: 'horizon_range',
      },
    });
  });

  it('takes a rate of prices as far as the engine does', () => {
    for (const bp of [-5_001, -5_000, 1_500, 1_501]) {
      const isTaken = scenarioContentSchema.safeParse({ priceRateBp: bp }).success;
      expect(typed({ priceRateBp: String(bp / 100).replace('.', ',') }).ok).toBe(isTaken);
    }
  });

  it('is the same again after it was kept and opened, whatever it holds', () => {
    const content = scenarioContentSchema.parse({
      priceRateBp: -125,
      provisionOre: 1_234_567_89,
      provisionIndexBp: 0,
      floorOre: -5,
      level: 'peak',
      windowYears: 5,
      priceSteps: [{ year: 2030, changeBp: 300 }],
      activities: [{ activityId: 'a', drop: true }],
    });
    for (const language of ['da', 'en'] as const) {
      expect(readDraft(draftOf('Alt', content, language), language)).toEqual({
        ok: true,
        value: { name: 'Alt', content },
      });
    }
  });
});

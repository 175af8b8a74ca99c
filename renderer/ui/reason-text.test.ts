import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LightReason } from '../../contract/common.ts';
import { da } from '../i18n/da/index.ts';
import { en } from '../i18n/en/index.ts';
import type { T } from '../i18n/i18n.ts';
import { formatFor } from './format.ts';
import { reasonText } from './reason-text.ts';

const words: Record<'da' | 'en', T> = { da: i18next.t, en: i18next.t };
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const context = { currency: 'DKK' };

beforeAll(async () => {
  await i18next.init({
    lng: 'da',
    resources: { da: { translation: da }, en: { translation: en } },
    interpolation: { escapeValue: false },
  });
  words.da = i18next.getFixedT('da');
  words.en = i18next.getFixedT('en');
});

function danish(reason: LightReason, extra = {}): string {
  return plain(reasonText(reason, words.da, formatFor('da'), { ...context, ...extra }));
}

describe('the reason of a light', () => {
  it('writes money, years, shares, ages and days by what the fact is called', () => {
    expect(
      danish({
        code: 'fund_below_floor_soon',
        severity: 'red',
        facts: { firstYear: 2027, lowestYear: 2031, lowestBalanceOre: -123_456_700, activityId: 'a', floorOre: 0 },
      }),
    ).toBe('401 kommer under bundgrænsen i 2027; lavest -1.234.567 kr. i 2031.');
    expect(
      danish({ code: 'not_inspected', severity: 'yellow', facts: { notInspectedShareBp: 6_120, limitBp: 3_000 } }),
    ).toBe('61 % af værdien er ikke undersøgt.');
    expect(danish({ code: 'data_old', severity: 'yellow', facts: { medianAgeDays: 2_264, limitDays: 1_826 } })).toBe(
      'Tilstanden er vurderet for 6,2 år siden; data skal være højst 5 år gamle.',
    );
    expect(danish({ code: 'review_overdue', severity: 'yellow', facts: { dueOn: '2026-04-26', days: 9 } })).toBe(
      'Den eksterne granskning skulle være gjort 26.04.2026.',
    );
  });

  it('names an accounting year by both its years where it begins in July', () => {
    const reason = {
      code: 'fund_below_floor_later',
      severity: 'red',
      facts: { firstYear: 2035, lowestYear: 2035, lowestBalanceOre: 0 },
    } as const;
    expect(danish(reason, { startMonth: 7 })).toContain('i 2035/36');
  });

  it('names the worst part where it is known and does without where it is not', () => {
    const reason = { code: 'worst_part_failed', severity: 'red', facts: { partId: 'p', score: 6 } } as const;
    expect(danish(reason, { partName: 'Tag' })).toBe('Tag har karakter 6 (Meget dårlig) og skal udbedres nu.');
    expect(danish(reason)).toBe('En bygningsdel har karakter 6 (Meget dårlig) og skal udbedres nu.');
  });

  it('writes a deficit as an amount, because the word says the sign', () => {
    expect(danish({ code: 'result_deficit', severity: 'yellow', facts: { resultOre: -74_800_000, limitOre: 1 } })).toBe(
      'Resultatkontoen (407) har et underskud på 748.000 kr., som skal afvikles over højst 3 år.',
    );
  });

  it('counts one plan line in the singular', () => {
    expect(danish({ code: 'price_unknown', severity: 'yellow', facts: { activities: 1 } })).toBe(
      'Én planlinje har ingen pris.',
    );
    expect(danish({ code: 'price_unknown', severity: 'yellow', facts: { activities: 12 } })).toBe(
      '12 planlinjer har ingen pris.',
    );
  });

  it('says something sensible about a rule it does not know', () => {
    expect(danish({ code: 'brand_new_rule', severity: 'red', facts: {} })).toBe('Kræver handling (brand_new_rule).');
  });

  it('never leaves a gap where a fact is missing', () => {
    const text = danish({
      code: 'fund_below_floor_soon',
      severity: 'red',
      facts: { firstYear: 2027, lowestYear: null },
    });
    expect(text).toBe('Kræver handling (fund_below_floor_soon).');
  });

  it('speaks English too', () => {
    const reason = { code: 'plan_not_approved', severity: 'yellow', facts: {} } as const;
    expect(reasonText(reason, words.en, formatFor('en'), context)).toBe(
      'The plan has not been approved at a department meeting.',
    );
  });
});

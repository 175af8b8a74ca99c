import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RISK_LIMITS } from '../climate/climate-risk.ts';
import { DEFAULT_AGEING_SETTINGS } from '../condition/ageing.ts';
import { DEFAULT_FCI_LIMITS } from '../condition/backlog.ts';
import { DEFAULT_ROLL_UP_SETTINGS } from '../condition/roll-up.ts';
import { DEFAULT_ATTENTION_SETTINGS } from '../plan/attention.ts';
import { DEFAULT_PLAN_SETTINGS } from '../plan/edit-defaults.ts';
import { DEFAULT_SOURCE_SETTINGS } from '../plan/sources.ts';
import { DEFAULT_TRAFFIC_LIGHT_SETTINGS } from '../portfolio/traffic-light.ts';
import { isDay } from '../time/accounting-year.ts';
import { SETTINGS, severityChoice } from './register.ts';
import { checkSetting, ruleSettings, type SettingValue, SHIPPED_SETTINGS } from './settings.ts';

const check = (key: string, value: SettingValue, others: [string, SettingValue][] = []) => {
  const checked = checkSetting(key, value, new Map(others));
  return checked.ok ? 'ok' : checked.error;
};

describe('the register', () => {
  test('names a rule without a severity as off', () => {
    expect([severityChoice(null), severityChoice('red')]).toEqual(['off', 'red']);
  });
  test('names every setting once, each with a shipped value that may be set, its source and its day', () => {
    expect(new Set(SETTINGS.map(({ key }) => key)).size).toBe(SETTINGS.length);
    for (const { key, shipped, source, date } of SETTINGS) {
      expect([key, check(key, shipped)]).toEqual([key, 'ok']);
      expect(source.da.length).toBeGreaterThan(5);
      expect(source.en.length).toBeGreaterThan(5);
      expect(isDay(date)).toBe(true);
    }
  });

  test('untouched is what the rules ship with', () => {
    expect(SHIPPED_SETTINGS).toEqual({
      rollUp: DEFAULT_ROLL_UP_SETTINGS,
      light: DEFAULT_TRAFFIC_LIGHT_SETTINGS,
      attention: DEFAULT_ATTENTION_SETTINGS,
      reviewEveryYears: 5,
      plan: DEFAULT_PLAN_SETTINGS,
      sources: DEFAULT_SOURCE_SETTINGS,
      ageing: DEFAULT_AGEING_SETTINGS,
      fci: DEFAULT_FCI_LIMITS,
      risk: RISK_LIMITS,
      fingerprint: '',
    });
  });
});

describe('a value', () => {
  test('is refused for what is wrong with it', () => {
    expect(check('nothing.such', 1)).toBe('setting_unknown');
    expect(check('severity.data_old', 'purple')).toBe('setting_not_a_choice');
    expect(check('light.soonYears', 2.5)).toBe('setting_not_whole');
    expect(check('light.soonYears', '3')).toBe('setting_not_whole');
    expect(check('light.soonYears', -1)).toBe('setting_out_of_range');
    expect(check('light.worstPartFrom', 7)).toBe('setting_out_of_range');
  });

  test('must leave the cut points rising, whatever else was set', () => {
    // Shipped: 1,01 · 1,04 · 1,15 · 1,40 · 1,78.
    expect(check('rollUp.cutPoint2', 1_150_000)).toBe('setting_out_of_order');
    expect(check('rollUp.cutPoint2', 1_140_000)).toBe('ok');
    expect(check('rollUp.cutPoint2', 1_160_000, [['rollUp.cutPoint3', 1_200_000]])).toBe('ok');
  });
});

describe('the windows after a grade', () => {
  test('keep low ≤ expected ≤ high, and no worse grade leaves more', () => {
    // Shipped, low · expected · high: 3 = 5 · 7 · 10, 4 = 2 · 3 · 5.
    expect(check('ageing.expected4', 6)).toBe('setting_out_of_order');
    expect(check('ageing.expected4', 5)).toBe('ok');
    expect(check('ageing.high4', 11)).toBe('setting_out_of_order');
    expect(check('ageing.high4', 10)).toBe('ok');
  });

  test('two laptops that together put them out of order leave all of them as shipped', () => {
    const values = new Map<string, SettingValue>([
      ['ageing.expected4', 5],
      ['ageing.high4', 4],
      ['ageing.low1', 16],
      ['climate.highFrom', 12],
      ['backlog.goodBp', 200],
    ]);
    const settings = ruleSettings(values);
    expect(settings.ageing).toEqual(DEFAULT_AGEING_SETTINGS);
    expect(settings.risk).toEqual({ medium: 4, high: 12 });
    expect(settings.fci).toEqual({ goodBp: 200, fairBp: 1_000, poorBp: 3_000 });
  });
});

describe('the rules’ settings', () => {
  test('take what was set, and age and share count for light and points alike', () => {
    const settings = ruleSettings(
      new Map<string, SettingValue>([
        ['light.dataOldDays', 1_000],
        ['severity.data_old', 'red'],
        ['severity.climate_missing', 'off'],
        ['rollUp.cutPoint1', 1_020_000],
        ['attention.peakTimesPpm', 2_500_000],
        ['review.everyYears', 6],
        ['plan.vatRateBp', 2_400],
        ['plan.graceYears', 4],
        ['ageing.low1', 16],
      ]),
    );
    expect(settings.light).toMatchObject({
      dataOldDays: 1_000,
      severities: { data_old: 'red', climate_missing: null },
    });
    expect(settings.attention).toMatchObject({ dataOldDays: 1_000, peakTimes: 2.5 });
    expect(settings.rollUp.cutPointsPpm).toEqual([1_020_000, 1_040_000, 1_150_000, 1_400_000, 1_780_000]);
    expect(settings.reviewEveryYears).toBe(6);
    expect(settings.plan).toEqual({ ...DEFAULT_PLAN_SETTINGS, vatRateBp: 2_400 });
    expect(settings.sources).toEqual({ graceYears: 4, earlyYears: 5 });
    expect(settings.ageing.remainingByScore[0]).toEqual({ low: 16, expected: 20, high: 30 });
  });

  test('pass over what does not fit, and over cut points that two laptops together put out of order', () => {
    const values = new Map<string, SettingValue>([
      ['light.soonYears', 500],
      ['gone.setting', 1],
      ['rollUp.cutPoint2', 1_300_000],
      ['rollUp.cutPoint3', 1_200_000],
      ['light.scoreFrom', 4],
    ]);
    const settings = ruleSettings(values);
    expect(settings.light).toMatchObject({ soonYears: 5, scoreFrom: 4 });
    expect(settings.rollUp).toEqual(DEFAULT_ROLL_UP_SETTINGS);
    expect(settings.fingerprint).toBe('light.scoreFrom=4');
  });

  test('are told apart by their fingerprint, in whatever order they were set', () => {
    const numbers = SETTINGS.filter(
      (spec) => spec.kind === 'number' && spec.group !== 'rollUp' && spec.group !== 'ageing',
    );
    const anyValues = fc.array(fc.tuple(fc.constantFrom(...numbers), fc.nat(30)), { maxLength: 6 });
    fc.assert(
      fc.property(anyValues, (picked) => {
        const values = new Map(picked.map(([spec, by]) => [spec.key, Number(spec.shipped) + by]));
        const forth = ruleSettings(values);
        const back = ruleSettings(new Map([...values].reverse()));
        expect(back).toEqual(forth);
        const { fingerprint, ...rest } = forth;
        const { fingerprint: _shipped, ...shipped } = SHIPPED_SETTINGS;
        expect(fingerprint === '').toBe(JSON.stringify(rest) === JSON.stringify(shipped));
      }),
    );
  });
});

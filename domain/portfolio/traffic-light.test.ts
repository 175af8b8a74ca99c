import { describe, expect, test } from 'vitest';
import { DEFAULT_TRAFFIC_LIGHT_SETTINGS, type TrafficLightFacts, trafficLight } from './traffic-light.ts';

const settings = DEFAULT_TRAFFIC_LIGHT_SETTINGS;

const good: TrafficLightFacts = {
  today: '2027-03-01',
  currentYear: 2027,
  fund: { lowest: { year: 2031, balanceOre: 5, activityId: 'roof' }, yearsBelowFloor: [], floorOre: 0 },
  condition: { score: 2, worst: { partId: 'p', score: 4 }, medianAgeDays: 100, notInspectedShareBp: 3_000 },
  plan: { approved: true, activitiesWithoutPrice: 0 },
  reviewDueOn: '2029-01-01',
  climateSectionDone: true,
  resultAccountOre: 1_000,
};

const fund = (yearsBelowFloor: readonly number[]) => ({
  fund: { lowest: { year: 2031, balanceOre: -7, activityId: 'roof' }, yearsBelowFloor, floorOre: 0 },
});
const condition = (patch: Partial<NonNullable<TrafficLightFacts['condition']>>) => ({
  condition: { score: 2, worst: null, medianAgeDays: 100, notInspectedShareBp: 0, ...patch } as const,
});

describe('traffic light', () => {
  test('is green without reasons', () => {
    expect(trafficLight(good, settings)).toEqual({ light: 'green', reasons: [] });
  });
  test('unknown dates and figures of others fire nothing', () => {
    const facts = { ...good, reviewDueOn: null, climateSectionDone: null, resultAccountOre: null };
    expect(trafficLight(facts, settings).light).toBe('green');
  });
  test.each<[string, Partial<TrafficLightFacts>, 'red' | 'yellow', Record<string, unknown>]>([
    ['fund_below_floor_soon', fund([2031, 2032]), 'red', { firstYear: 2031, lowestYear: 2031, lowestBalanceOre: -7 }],
    ['fund_below_floor_later', fund([2032]), 'red', { firstYear: 2032, activityId: 'roof' }],
    [
      'fund_below_floor_later',
      { fund: { lowest: null, yearsBelowFloor: [2040], floorOre: 9 } },
      'red',
      { lowestYear: null, lowestBalanceOre: null, activityId: null, floorOre: 9 },
    ],
    ['fund_unknown', { fund: null }, 'yellow', {}],
    ['worst_part_failed', condition({ worst: { partId: 'p', score: 6 } }), 'red', { partId: 'p', score: 6 }],
    ['score_poor', condition({ score: 5 }), 'red', { score: 5 }],
    ['condition_unknown', { condition: null }, 'yellow', {}],
    ['condition_unknown', condition({ score: null }), 'yellow', {}],
    ['data_old', condition({ medianAgeDays: 1827 }), 'yellow', { medianAgeDays: 1827, limitDays: 1826 }],
    ['not_inspected', condition({ notInspectedShareBp: 3_001 }), 'yellow', { notInspectedShareBp: 3_001 }],
    ['plan_missing', { plan: null }, 'yellow', {}],
    ['plan_not_approved', { plan: { approved: false, activitiesWithoutPrice: 0 } }, 'yellow', {}],
    ['price_unknown', { plan: { approved: true, activitiesWithoutPrice: 3 } }, 'yellow', { activities: 3 }],
    ['review_due', { reviewDueOn: '2028-02-29' }, 'yellow', { days: 365 }],
    ['review_overdue', { reviewDueOn: '2027-02-28' }, 'yellow', { days: 1 }],
    ['climate_missing', { climateSectionDone: false }, 'yellow', {}],
    ['result_surplus', { resultAccountOre: 74_800_000 }, 'yellow', { resultOre: 74_800_000 }],
    ['result_surplus', { resultAccountOre: 1, resultIsOutlier: true }, 'yellow', { resultOre: 1 }],
    ['result_deficit', { resultAccountOre: -50_000_000 }, 'yellow', { resultOre: -50_000_000 }],
  ])('%s', (code, patch, severity, facts) => {
    const result = trafficLight({ ...good, ...patch }, settings);
    expect(result.light).toBe(severity);
    expect(result.reasons).toHaveLength(1);
    expect(result.reasons[0]).toMatchObject({ code, severity, facts });
  });
  test('limits themselves do not fire', () => {
    const onTheLine = {
      ...good,
      ...condition({ score: 4, worst: { partId: 'p', score: 5 }, medianAgeDays: 1826, notInspectedShareBp: 3_000 }),
      reviewDueOn: '2028-03-01',
      resultAccountOre: 49_999_999,
    };
    expect(trafficLight(onTheLine, settings).light).toBe('green');
  });
  test('red comes first, and every rule that fired is listed', () => {
    const result = trafficLight({ ...good, plan: null, ...condition({ score: 6 }) }, settings);
    expect(result.reasons.map(({ code }) => code)).toEqual(['score_poor', 'plan_missing']);
    expect(result.light).toBe('red');
  });
  test('a rule can be switched off or graded differently', () => {
    const severities = { ...settings.severities, plan_missing: null, climate_missing: 'red' } as const;
    const result = trafficLight({ ...good, plan: null, climateSectionDone: false }, { ...settings, severities });
    expect(result.reasons.map(({ code, severity }) => [code, severity])).toEqual([['climate_missing', 'red']]);
  });
});

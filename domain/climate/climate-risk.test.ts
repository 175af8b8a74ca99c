import { describe, expect, test } from 'vitest';
import { type ClimateRisk, climateSummary, HAZARDS, RISK_LIMITS, riskClass, riskScore } from './climate-risk.ts';

const risk = (id: string, patch: Partial<ClimateRisk> = {}): ClimateRisk => ({
  id,
  hazard: 'cloudburst',
  probability: 3,
  consequence: 4,
  exposedValueOre: 1_000,
  activityId: null,
  acceptedReason: null,
  ...patch,
});

describe('a climate risk', () => {
  test('is probability × consequence', () => {
    expect(riskScore({ probability: 3, consequence: 4 })).toBe(12);
    expect([3, 4, 8, 9].map((score) => riskClass(score, RISK_LIMITS))).toEqual(['low', 'medium', 'medium', 'high']);
    expect(riskClass(9, { medium: 10, high: 12 })).toBe('low');
  });
});

describe('a department’s climate section', () => {
  test('lists what no plan line and no reason answers, highest first', () => {
    const risks = [
      risk('low', { probability: 1, consequence: 1, hazard: 'wind', exposedValueOre: null }),
      risk('planned', { activityId: 'valve' }),
      risk('dropped', { activityId: 'gone', hazard: 'groundwater', exposedValueOre: 500 }),
      risk('accepted', { acceptedReason: 'Kælder uden installationer' }),
      risk('blank', { acceptedReason: ' ', hazard: 'heat', probability: 4, consequence: 4 }),
      risk('also', { hazard: 'heat', probability: 4, consequence: 4, exposedValueOre: 7 }),
    ];
    const summary = climateSummary(risks, ['storm_surge'], new Set(['valve']));
    expect(summary).toEqual({
      riskCount: 6,
      highest: { riskId: 'also', score: 16 },
      open: [
        { riskId: 'also', hazard: 'heat', score: 16 },
        { riskId: 'blank', hazard: 'heat', score: 16 },
        { riskId: 'dropped', hazard: 'groundwater', score: 12 },
        { riskId: 'low', hazard: 'wind', score: 1 },
      ],
      notAssessed: ['water_ingress', 'installations', 'emergency_plan'],
      exposedValueOre: 3_507,
      unprotectedValueOre: 1_507,
    });
  });
  test('nothing looked at is nothing known', () => {
    expect(climateSummary([], [], new Set())).toMatchObject({ highest: null, open: [], notAssessed: HAZARDS });
    expect(climateSummary([], HAZARDS, new Set()).notAssessed).toEqual([]);
  });
});

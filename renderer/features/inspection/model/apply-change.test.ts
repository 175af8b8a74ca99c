import { describe, expect, it } from 'vitest';
import type { InspectionChange } from '../../../../contract/inspection.ts';
import { applyChanges } from './apply-change.ts';
import { testGrade, testPart, testPrevious, testReport } from './testing.ts';

const TODAY = '2026-05-04';
const on = (part: Parameters<typeof testPart>[1], ...changes: InspectionChange[]) =>
  applyChanges(testReport([testPart('a', part), testPart('z')]), changes, TODAY);
const finding = (
  fields: Extract<InspectionChange, { kind: 'finding' }>['fields'],
  findingId = 'f',
): InspectionChange => ({
  kind: 'finding',
  findingId,
  partId: 'a',
  fields,
});

describe('a change on the screen', () => {
  it('leaves every other part as it is', () => {
    const before = testReport([testPart('a'), testPart('b')]);
    const after = applyChanges(before, [{ kind: 'assess', partId: 'a', set: { state: 'graded', score: 2 } }], TODAY);
    expect(after.parts[1]).toBe(before.parts[1]);
    expect(after.stations).toEqual([{ station: 'envelope', total: 2, done: 1, left: 1 }]);
  });

  it('asks why from a difference of two grades on, until there is a reason', () => {
    const previous = testPrevious(2);
    const to = (score: 3 | 4): InspectionChange => ({ kind: 'assess', partId: 'a', set: { state: 'graded', score } });
    expect(on({ previous }, to(3)).parts[0]?.asksWhy).toBe(false);
    expect(on({ previous }, to(4)).parts[0]?.asksWhy).toBe(true);
    const why: InspectionChange = { kind: 'assess', partId: 'a', set: { jumpReason: 'Stormskade' } };
    expect(on({ previous }, to(4), why).parts[0]?.asksWhy).toBe(false);
  });

  it('takes the grade from a complete finding: serious × advanced × local is 2 + 2 + 2 − 5 = 1', () => {
    expect(on({}, finding({ severity: 2, intensity: 2 })).parts[0]?.assessment).toBeNull();
    const whole = on({}, finding({ severity: 2, intensity: 2 }), finding({ extentClass: 2 }));
    expect(whole.parts[0]).toMatchObject({
      assessment: { score: 1, computedScore: 1, isEstimate: false, state: 'graded' },
      findings: [{ score: 1 }],
    });
  });

  it('lets the share decide the class: 35 % is considerable (4), so 3 + 3 + 4 − 5 = 5', () => {
    const view = on({}, finding({ severity: 3, intensity: 3, extentClass: 1, extentBp: 3_500 }));
    expect(view.parts[0]?.findings[0]).toMatchObject({ extentClass: 4, score: 5 });
  });

  it('keeps a grade that a person gave with a reason, and says what the findings give', () => {
    const assessment = testGrade(2, { reason: 'Kun overfladen' });
    const view = on({ assessment }, finding({ severity: 3, intensity: 3, extentClass: 5 }));
    expect(view.parts[0]?.assessment).toMatchObject({ score: 2, computedScore: 6, reason: 'Kun overfladen' });
  });

  it('falls back to the worst of the other findings when one is removed', () => {
    const view = on(
      {},
      finding({ severity: 3, intensity: 3, extentClass: 3 }),
      finding({ severity: 2, intensity: 2, extentClass: 3 }, 'g'),
      { kind: 'remove_finding', findingId: 'f' },
    );
    expect(view.parts[0]).toMatchObject({ assessment: { score: 2 }, findings: [{ findingId: 'g' }] });
  });

  it('takes over the grade from before when it is confirmed, and takes nothing where there is none', () => {
    const confirm: InspectionChange = { kind: 'confirm', partIds: ['a', 'z'] };
    const view = on({ previous: testPrevious(4) }, confirm);
    expect(view.parts.map(({ assessment }) => [assessment?.score, assessment?.confirmed])).toEqual([
      [4, true],
      [undefined, undefined],
    ]);
  });

  it('splits a part so that the quantities are the old one', () => {
    const into = [{ partId: 'n', name: 'Nordside', location: null, quantityMilli: 30_000 }];
    const view = on({ quantityMilli: 100_000 }, { kind: 'split_part', partId: 'a', into });
    expect(view.parts.map(({ partId, quantityMilli }) => [partId, quantityMilli])).toEqual([
      ['a', 70_000],
      ['z', null],
      ['n', 30_000],
    ]);
  });

  it('puts a new part at the end of its station, and takes a retired one out', () => {
    const view = on(
      {},
      { kind: 'add_part', partId: 'n', fields: { name: 'Legeplads', group: 1, buildingId: 'b1' } },
      { kind: 'retire_part', partId: 'z', on: TODAY, reason: 'Nedrevet' },
    );
    expect(view.parts.map(({ partId, station, buildingNumber }) => [partId, station, buildingNumber])).toEqual([
      ['a', 'envelope', null],
      ['n', 'terrain', '1'],
    ]);
  });

  it('rates a climate risk, which stays open until a plan line or a reason answers it', () => {
    const risk = { kind: 'climate_risk', riskId: 'r', hazard: 'cloudburst' } as const;
    const open = on({}, { ...risk, fields: { probability: 3, consequence: 3 } });
    expect(open.climate.risks[0]).toMatchObject({ riskScore: 9, riskClass: 'high', open: true });
    const answered = on({}, { ...risk, fields: { acceptedReason: 'Kloakken er ny' } });
    expect(answered.climate.risks[0]?.open).toBe(false);
  });
});

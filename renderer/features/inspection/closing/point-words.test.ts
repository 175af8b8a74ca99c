import { describe, expect, it } from 'vitest';
import type { CheckPoint } from '../../../../contract/inspection-view.ts';
import { placeOf } from './point-words.ts';

const point = (given: Partial<CheckPoint>): CheckPoint => ({
  code: 'x',
  partId: null,
  findingId: null,
  riskId: null,
  facts: {},
  ...given,
});

describe('the place of a point', () => {
  it('is the part, with the finding opened where there is one', () => {
    expect(placeOf(point({ partId: 'p' }))).toEqual({ view: 'walk', part: 'p' });
    expect(placeOf(point({ partId: 'p', findingId: 'f' }))).toEqual({ view: 'walk', part: 'p', finding: 'f' });
  });

  it('is the hazard or the risk of the climate section', () => {
    expect(placeOf(point({ code: 'climate_unanswered', facts: { hazard: 'heat' } }))).toEqual({
      view: 'climate',
      anchor: 'hazard-heat',
    });
    expect(placeOf(point({ code: 'risk_open', riskId: 'r' }))).toEqual({ view: 'climate', anchor: 'risk-r' });
  });

  it('is the closing itself for what is written there', () => {
    expect(placeOf(point({ code: 'inspector_missing' }))).toBeNull();
  });
});

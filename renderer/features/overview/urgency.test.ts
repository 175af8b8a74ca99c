import { describe, expect, it } from 'vitest';
import { urgencyOf } from './urgency.ts';

const red = { code: 'score_poor', severity: 'red', facts: {} } as const;
const yellow = { code: 'data_old', severity: 'yellow', facts: {} } as const;

describe('worst first', () => {
  it('puts any red before any yellow before any green', () => {
    const rows = [
      { light: 'green', reasons: [], coverBp: 0 },
      { light: 'yellow', reasons: [yellow, yellow, yellow], coverBp: 100 },
      { light: 'red', reasons: [red], coverBp: 50_000 },
    ] as const;
    expect([...rows].sort((a, b) => urgencyOf(a) - urgencyOf(b)).map(({ light }) => light)).toEqual([
      'red',
      'yellow',
      'green',
    ]);
  });

  it('ranks more red reasons first, then more yellow ones, then less cover', () => {
    const twoRed = urgencyOf({ light: 'red', reasons: [red, red], coverBp: 9_000 });
    const redAndYellow = urgencyOf({ light: 'red', reasons: [red, yellow], coverBp: 100 });
    const poorlyCovered = urgencyOf({ light: 'red', reasons: [red], coverBp: 3_900 });
    const wellCovered = urgencyOf({ light: 'red', reasons: [red], coverBp: 9_700 });
    const noPlan = urgencyOf({ light: 'red', reasons: [red], coverBp: null });
    expect(twoRed).toBeLessThan(redAndYellow);
    expect(redAndYellow).toBeLessThan(poorlyCovered);
    expect(poorlyCovered).toBeLessThan(wellCovered);
    expect(wellCovered).toBeLessThan(noPlan);
  });
});

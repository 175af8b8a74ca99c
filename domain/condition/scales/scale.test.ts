import { describe, expect, test } from 'vitest';
import { gradeFromScale, gradeToScale, translateGrade } from './scale.ts';
import { SCALES, type ScaleId } from './scale-data.ts';

const graded = (score: 1 | 2 | 3 | 4 | 5 | 6) => ({ ok: true, value: { state: 'graded', score } });
const state = (name: string) => ({ ok: true, value: { state: name, score: null } });

describe('codes of other scales', () => {
  test.each<[ScaleId, string, unknown]>([
    ['nen2767', '4', graded(4)],
    ['nen2767', '8', state('study_further')],
    ['nen2767', '9', state('not_accessible')],
    ['nen2767', '0', state('not_applicable')],
    ['ns3424', ' tg2 ', graded(4)],
    ['ns3424', 'TGIU', state('not_inspected')],
    ['dk_k_until_2020', 'UN', state('study_further')],
    ['dk_colour_2020', 'rød', graded(6)],
    ['letters_a_d', 'c', graded(4)],
    ['numbers_0_3', 'n/a', state('not_applicable')],
    ['index_0_100', '86', graded(1)],
    ['index_0_100', '85,9', graded(2)],
    ['index_0_100', '40', graded(5)],
    ['index_0_100', '39.9', graded(6)],
    ['index_0_100', '0', graded(6)],
  ])('%s %s', (scale, code, expected) => {
    expect(gradeFromScale(scale, code)).toEqual(expected);
  });
  test.each<[ScaleId, string, string]>([
    ['nen2767', '7', 'unknown_value'],
    ['letters_a_d', '', 'unknown_value'],
    ['index_0_100', '101', 'unknown_value'],
    ['index_0_100', 'good', 'unknown_value'],
    ['dk_k_until_2020', 'K3', 'no_equivalent'],
    ['dk_k_until_2020', 'IB', 'no_equivalent'],
  ])('%s %s is refused', (scale, value, code) => {
    expect(gradeFromScale(scale, value)).toMatchObject({ ok: false, error: { code, scale } });
  });
});

describe('back to other scales', () => {
  test('every code that has a grade comes back as itself', () => {
    for (const [scale, definition] of Object.entries(SCALES) as [ScaleId, (typeof SCALES)[ScaleId]][]) {
      for (const [code, to] of Object.entries(definition.toGrade)) {
        if (to !== null)
          expect([scale, translateGrade(scale, scale, code)]).toEqual([scale, { ok: true, value: code }]);
      }
    }
  });
  test('a translation never makes a part look better', () => {
    for (const scale of Object.keys(SCALES) as ScaleId[]) {
      for (const score of [1, 2, 3, 4, 5, 6] as const) {
        const code = gradeToScale(scale, { state: 'graded', score });
        if (!code.ok) continue;
        const back = gradeFromScale(scale, code.value);
        if (!back.ok || back.value.score === null) throw new Error(`${scale} ${code.value} has no way back`);
        expect(back.value.score).toBeGreaterThanOrEqual(score);
      }
    }
  });
  test('refuses what a scale cannot say', () => {
    expect(gradeToScale('dk_colour_2020', { state: 'graded', score: 1 })).toMatchObject({ ok: false });
    expect(gradeToScale('nen2767', { state: 'not_inspected', score: null })).toMatchObject({
      error: { code: 'no_equivalent', value: 'not_inspected' },
    });
    expect(translateGrade('dk_k_until_2020', 'dk_colour_2020', 'K2')).toMatchObject({ ok: false });
    expect(translateGrade('nen2767', 'index_0_100', '3')).toMatchObject({ ok: false });
  });
  test('Dutch 5 is TG3 in Norway and red in Denmark', () => {
    expect(translateGrade('nen2767', 'ns3424', '5')).toEqual({ ok: true, value: 'TG3' });
    expect(translateGrade('nen2767', 'dk_colour_2020', '5')).toEqual({ ok: true, value: 'RØD' });
  });
});

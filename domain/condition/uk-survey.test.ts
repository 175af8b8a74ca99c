import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { sumOre } from '../money/ore.ts';
import { sharesBp } from './median.ts';
import { DEFAULT_ROLL_UP_SETTINGS, type RollUpPart, rollUp } from './roll-up.ts';
import { gradeFromScale } from './scales/scale.ts';

// An English school condition survey that nobody of this project wrote; never committed.
const file = new URL('../../../shared/samples/uk-condition-survey/survey.csv.gz', import.meta.url);
const present = existsSync(file);
if (!present) console.warn('skipped: no sample data');

interface Row {
  readonly id: string;
  readonly grade: string;
  readonly accessible: string;
  readonly pence: number;
}

function rows(): Row[] {
  const text = gunzipSync(readFileSync(file)).toString('utf8');
  const lines = text.split('\n').filter((line) => line !== '');
  const cells = (line: string) => [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,\r]*))/g)].map((m) => m[1] ?? m[2] ?? '');
  const names = cells(lines[0] ?? '');
  const column = (name: string) => names.indexOf(name);
  const [grade, accessible, cost] = [column('grade'), column('const_type_accessible'), column('cost')];
  return lines.slice(1).map((line, i) => {
    const row = cells(line);
    const pence = Math.round(Number(row[cost]) * 100);
    return { id: String(i), grade: row[grade] ?? '', accessible: row[accessible] ?? '', pence };
  });
}

describe.skipIf(!present)('the English survey', () => {
  const survey = present ? rows() : [];

  test('costs sum to 719,494,377.46 to the penny', () => {
    expect(survey).toHaveLength(254_878);
    expect(sumOre(survey.map((row) => row.pence))).toBe(71_949_437_746);
  });
  test('every grade A–D has its score, and the counts are the published ones', () => {
    const counts = [0, 0, 0, 0, 0, 0];
    for (const { grade } of survey) {
      const translated = gradeFromScale('letters_a_d', grade);
      if (!translated.ok || translated.value.score === null) throw new Error(`no score for ${grade}`);
      const slot = translated.value.score - 1;
      counts[slot] = (counts[slot] ?? 0) + 1;
    }
    // A → 2, B → 3, C → 4, D → 6
    expect(counts).toEqual([0, 149_135, 89_724, 14_806, 0, 1_213]);
    // 149,135 ÷ 254,878 = 58.512 %, 35.203 %, 5.809 %, 0.476 %
    expect(sharesBp(counts)).toEqual([0, 5_851, 3_520, 581, 0, 48]);
  });
  test('what was not accessible is a state and counts as not inspected', () => {
    const parts: RollUpPart[] = survey.map(({ id, grade, accessible }) => {
      const translated = gradeFromScale('letters_a_d', grade);
      const seen = accessible === 'Yes' && translated.ok;
      return {
        id,
        group: 2,
        replacementValueOre: null,
        state: seen ? 'graded' : 'not_accessible',
        score: seen ? translated.value.score : null,
        isEstimate: false,
        source: 'survey',
        assessedOn: null,
      };
    });
    const result = rollUp(parts, DEFAULT_ROLL_UP_SETTINGS, '2026-01-01');
    // 39,697 of 254,878 = 15.575 %
    expect(result).toMatchObject({ partCount: 254_878, gradedCount: 215_181, notInspectedShareBp: 1_557 });
  });
});

import { describe, expect, it } from 'vitest';
import type { InspectionChange } from '../../../../contract/inspection.ts';
import { testGrade, testPart, testReport } from './testing.ts';
import { fateOf, joinUnsent, readUnsent, writeUnsent } from './unsent.ts';

const TODAY = '2026-05-04';
const grade: InspectionChange = { kind: 'assess', partId: 'a', set: { state: 'graded', score: 3, isEstimate: true } };
const unsent = { edits: [{ label: 'Tag: 3', changes: [grade] }], seenMs: 10 };

describe('what was not acknowledged', () => {
  it('reads back as it was written', () => {
    expect(readUnsent(writeUnsent(unsent))).toEqual(unsent);
  });

  it.each(['', '{', 'null', '{"version":2,"edits":[]}', '{"version":1,"edits":[{"label":1}]}'])(
    'is nothing when the text is not ours: %s',
    (text) => {
      expect(readUnsent(text)).toBeNull();
    },
  );

  it('of several windows is one, oldest first, and has seen what all of them had', () => {
    const other = { edits: [{ label: 'Tag: 4', changes: [grade] }], seenMs: 7 };
    expect(joinUnsent([unsent, other])).toEqual({ edits: [...unsent.edits, ...other.edits], seenMs: 7 });
    expect(joinUnsent([])).toBeNull();
  });

  it('is sent when nobody has changed the report since, and asked about when somebody has', () => {
    const left = testReport([testPart('a')], { savedAtMs: 10 });
    expect(fateOf(unsent, left, TODAY)).toBe('send');
    expect(fateOf(unsent, { ...left, savedAtMs: 11 }, TODAY)).toBe('ask');
  });

  it('is done when the answer alone was lost', () => {
    const written = testReport([testPart('a', { assessment: testGrade(3) })], { savedAtMs: 11 });
    expect(fateOf(unsent, written, TODAY)).toBe('done');
  });
});

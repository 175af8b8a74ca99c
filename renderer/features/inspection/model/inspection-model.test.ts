import { describe, expect, it } from 'vitest';
import type { InspectionChange } from '../../../../contract/inspection.ts';
import {
  contentOf,
  type InspectionAction,
  inspectionModelOf,
  inspectionReducer,
  unsavedLabels,
} from './inspection-model.ts';
import { testGrade, testPart, testReport } from './testing.ts';

const TODAY = '2026-05-04';
const grade = (score: 1 | 2 | 3): InspectionChange => ({
  kind: 'assess',
  partId: 'a',
  set: { state: 'graded', score, isEstimate: true },
});
const edited = (seq: number, change: InspectionChange): InspectionAction => ({
  kind: 'edited',
  seq,
  label: 'x',
  changes: [change],
});
const modelAfter = (actions: readonly InspectionAction[]) =>
  actions.reduce(inspectionReducer, inspectionModelOf(testReport([testPart('a')])));
const scoreIn = (model: ReturnType<typeof modelAfter>) => contentOf(model, TODAY).parts[0]?.assessment?.score;

describe('the inspection with its edits', () => {
  it('shows a grade before the engine has answered', () => {
    const model = modelAfter([edited(1, grade(3))]);
    expect(scoreIn(model)).toBe(3);
    expect(contentOf(model, TODAY).progress).toEqual({ total: 1, done: 1, left: 0 });
    expect(unsavedLabels(model)).toEqual(['x']);
  });

  it('keeps an acknowledged edit until a report asked for afterwards has come', () => {
    const saved = modelAfter([edited(1, grade(3)), { kind: 'saved', seq: 1, atMs: 5 }]);
    expect(saved.savedAtMs).toBe(5);
    const stale = inspectionReducer(saved, { kind: 'loaded', view: testReport([testPart('a')]), acks: 0 });
    expect(scoreIn(stale)).toBe(3);
    const view = testReport([testPart('a', { assessment: testGrade(3) })]);
    const fresh = inspectionReducer(stale, { kind: 'loaded', view, acks: 1 });
    expect(fresh.edits).toEqual([]);
    expect(scoreIn(fresh)).toBe(3);
  });

  it('shows what somebody else changed under an own edit of another field', () => {
    const note: InspectionChange = { kind: 'assess', partId: 'a', set: { note: 'Fugt' } };
    const view = testReport([testPart('a', { name: 'Tag, nord', assessment: testGrade(2) })]);
    const model = modelAfter([edited(1, note), { kind: 'loaded', view, acks: 0 }]);
    expect(contentOf(model, TODAY).parts[0]).toMatchObject({
      name: 'Tag, nord',
      assessment: { score: 2, note: 'Fugt' },
    });
  });

  it('keeps an edit that did not get through, and lets it be sent again or given up', () => {
    const failed = modelAfter([edited(1, grade(3)), { kind: 'failed', seq: 1, error: new Error('disk') }]);
    expect(scoreIn(failed)).toBe(3);
    expect(unsavedLabels(failed)).toEqual(['x']);
    expect(inspectionReducer(failed, { kind: 'retried' }).edits[0]?.state).toBe('waiting');
    expect(scoreIn(inspectionReducer(failed, { kind: 'discarded' }))).toBeUndefined();
  });

  it('takes a refused edit off the screen but keeps what it would have written', () => {
    const faults = [{ index: 0, field: 'note', code: 'too_long' }];
    const refused = modelAfter([edited(1, grade(3)), { kind: 'refused', seq: 1, faults }]);
    expect(scoreIn(refused)).toBeUndefined();
    expect(refused.refused).toEqual([{ seq: 1, label: 'x', changes: [grade(3)], faults }]);
    expect(inspectionReducer(refused, { kind: 'cleared', seq: 1 }).refused).toEqual([]);
  });
});

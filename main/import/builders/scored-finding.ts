/**
 * A finding with severity, intensity and extent: its extent class and its score.
 * Answers for the score being ours, computed; a score the file states is compared and never stored.
 */
import { extentClassFromShareBp, isScore, scoreFromObservation } from '../../../domain/condition/score.ts';
import type { Value } from '../values.ts';
import type { RecordBuilder } from './index.ts';

/** Options: `stated` = column with the score the file states. */
export const scoredFinding: RecordBuilder = (draft, scope, { stated }) => {
  const { severity, intensity, extent_bp: extentBp } = draft.set;
  const extentClass = draft.set['extent_class'] ?? (isWhole(extentBp) ? extentClassFromShareBp(extentBp) : null);
  const set: Record<string, Value> = { ...draft.set, extent_class: extentClass, score: null };
  if (isDegree(severity) && isDegree(intensity) && isExtentClass(extentClass)) {
    const score = scoreFromObservation({ severity, intensity, extentClass });
    set['score'] = score;
    const said = typeof stated === 'string' ? scope.row.value(stated) : null;
    if (typeof stated === 'string' && isScore(said) && said !== score) {
      scope.tell('warning', 'score_differs', scope.row.heading(stated), { stated: said, computed: score });
    }
  }
  return [{ ...draft, set }];
};

function isWhole(value: Value | undefined): value is number {
  return typeof value === 'number';
}

function isDegree(value: Value | undefined): value is 1 | 2 | 3 {
  return value === 1 || value === 2 || value === 3;
}

function isExtentClass(value: Value): value is 1 | 2 | 3 | 4 | 5 {
  return isDegree(value) || value === 4 || value === 5;
}

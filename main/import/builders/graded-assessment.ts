/**
 * A grade beside the word whether anybody could get there.
 * Answers for "not accessible" being a state: the grade a file writes beside it is a guess and is not kept as a grade.
 */
import type { RecordBuilder } from './index.ts';

export const gradedAssessment: RecordBuilder = (draft, scope) => {
  const { row } = scope;
  if (row.value('accessible') !== 0) return [draft];
  scope.tell('info', 'not_accessible', row.heading('accessible'));
  return [{ ...draft, set: { ...draft.set, state: 'not_accessible', score: null } }];
};

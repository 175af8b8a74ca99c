/**
 * A year of a fund: what stands there, what is set aside.
 * Answers for a row without any figure making no year: a balance that is not known is not a balance of nothing.
 */
import type { RecordBuilder } from './index.ts';

const FIGURES = ['balance_ore', 'provision_ore'] as const;

export const fundYear: RecordBuilder = (draft, scope) => {
  if (FIGURES.some((field) => (draft.set[field] ?? null) !== null)) return [draft];
  scope.reject('fund_without_figure', null);
  return [];
};

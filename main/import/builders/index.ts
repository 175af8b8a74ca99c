/**
 * The named builders a profile can pick where its own language ends.
 * Answers for one list of what exists, so that a profile naming anything else is refused when it is loaded.
 */
import type { ProfileRecord } from '../profile-schema.ts';
import type { Draft, RowScope } from '../row-scope.ts';
import type { SharedState } from '../shared-state.ts';
import { fundYear } from './fund-year.ts';
import { gradedAssessment } from './graded-assessment.ts';
import { groupedPart } from './grouped-part.ts';
import { mappedPlanLine, planFrame } from './mapped-plan-line.ts';
import { planLine } from './plan-line.ts';
import { planYears } from './plan-years.ts';
import { pricedItem } from './priced-item.ts';
import { printedTotals } from './printed-totals.ts';
import { scoredFinding } from './scored-finding.ts';

export type Options = ProfileRecord['options'];

/** Completes a draft, and may add others that hang on it; tells or rejects through the scope. */
export type RecordBuilder = (draft: Draft, scope: RowScope, options: Options, shared: SharedState) => readonly Draft[];

/** Compares a row of control figures with what was read. */
export type ControlBuilder = (scope: RowScope, options: Options, shared: SharedState) => void;

const RECORD_BUILDERS: ReadonlyMap<string, RecordBuilder> = new Map([
  ['fundYear', fundYear],
  ['gradedAssessment', gradedAssessment],
  ['groupedPart', groupedPart],
  ['mappedPlanLine', mappedPlanLine],
  ['planFrame', planFrame],
  ['planLine', planLine],
  ['planYears', planYears],
  ['pricedItem', pricedItem],
  ['scoredFinding', scoredFinding],
]);
const CONTROL_BUILDERS: ReadonlyMap<string, ControlBuilder> = new Map([['printedTotals', printedTotals]]);

export function isRecordBuilder(name: string): boolean {
  return RECORD_BUILDERS.has(name);
}

export function isControlBuilder(name: string): boolean {
  return CONTROL_BUILDERS.has(name);
}

export function recordBuilder(name: string): RecordBuilder {
  return found(RECORD_BUILDERS, name);
}

export function controlBuilder(name: string): ControlBuilder {
  return found(CONTROL_BUILDERS, name);
}

function found<T>(builders: ReadonlyMap<string, T>, name: string): T {
  const builder = builders.get(name);
  if (builder === undefined) throw new TypeError(`no builder ${name}`);
  return builder;
}

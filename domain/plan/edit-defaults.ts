/**
 * What a new line of a plan is until somebody says otherwise.
 * Answers for the defaults only. Must never change a field that was given.
 */
import type { FkGroup } from '../classification/fk-group.ts';
import type { ActivityKind, FundingShare } from './activity.ts';

/** What new plans, lines and proposals begin with; settings of the organisation. */
export interface PlanSettings {
  /** Of new lines, and of prices that do not say theirs; basis points. */
  readonly vatRateBp: number;
  /** Of a plan that does not say how long it is, 10–40. */
  readonly horizonYears: number;
  /** Years a work without a window of its own may be moved either way when years are levelled, 0–15. */
  readonly levelWindowYears: number;
  /** Years between works that may share a scaffold, 0–10. */
  readonly bundleWithinYears: number;
}

/** VAT of 25 % [B]; 30 years [B] (domain.md 1.2); three years either way [D]. */
export const DEFAULT_PLAN_SETTINGS: PlanSettings = {
  vatRateBp: 2_500,
  horizonYears: 30,
  levelWindowYears: 3,
  bundleWithinYears: 3,
};

/** Departments cannot deduct VAT, so plan amounts are gross (domain.md 1.3, trap 4). */
export const VAT_INCLUDED = true;

/** The envelope: where most of a plan's money goes. */
export const DEFAULT_GROUP: FkGroup = 2;

export const DEFAULT_FUNDING: readonly FundingShare[] = [{ purse: 'fund401', shareBp: 10_000 }];

/** Account a kind of work is booked on: 116 planned and periodic, 117 at moving out, 303 improvements (domain.md 1.3). */
export function defaultAccount(kind: ActivityKind): number {
  if (kind === 'improvement') return 303;
  return kind === 'move_out' ? 117 : 116;
}

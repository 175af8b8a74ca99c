/**
 * What a new line of a plan is until somebody says otherwise.
 * Answers for the defaults only. Must never change a field that was given.
 */
import type { FkGroup } from '../classification/fk-group.ts';
import type { ActivityKind, FundingShare } from './activity.ts';

/** 25 % in basis points, and included: departments cannot deduct it, so plan amounts are gross (domain.md 1.3, trap 4). */
export const DEFAULT_VAT = { rateBp: 2_500, included: true } as const;

/** The envelope: where most of a plan's money goes. */
export const DEFAULT_GROUP: FkGroup = 2;

export const DEFAULT_FUNDING: readonly FundingShare[] = [{ purse: 'fund401', shareBp: 10_000 }];

/** Account a kind of work is booked on: 116 planned and periodic, 117 at moving out, 303 improvements (domain.md 1.3). */
export function defaultAccount(kind: ActivityKind): number {
  if (kind === 'improvement') return 303;
  return kind === 'move_out' ? 117 : 116;
}

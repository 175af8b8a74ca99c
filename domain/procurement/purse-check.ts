/**
 * The right purse for an activity.
 * Answers for warnings where an improvement is charged to 116/401, or ordinary maintenance to the draw right.
 * Must never change a funding split: it warns with a code, a person decides.
 */
import { type Activity, fund401ShareBp } from '../plan/activity.ts';

export type PurseWarning =
  /** An improvement is paid by the 401 fund: 116/401 take maintenance and renewal only (domain.md 1.3, trap 3). */
  | 'improvement_from_401'
  /** An improvement is booked on 115 or 116. */
  | 'improvement_on_maintenance_account'
  /** Ordinary maintenance is paid by the draw right, which is for improvements and costly restoration (domain.md 1.8). */
  | 'maintenance_from_draw_right'
  /** Move-out repair is paid by 401 instead of 402. */
  | 'move_out_from_401';

/** Warnings for one activity, in fixed order. */
export function purseWarnings(activity: Activity): readonly PurseWarning[] {
  const warnings: PurseWarning[] = [];
  const from401 = fund401ShareBp(activity) > 0;
  const fromDrawRight = activity.funding.some(({ purse, shareBp }) => purse === 'draw_right' && shareBp > 0);
  if (activity.kind === 'improvement') {
    if (from401) warnings.push('improvement_from_401');
    if (activity.account === 115 || activity.account === 116) warnings.push('improvement_on_maintenance_account');
  }
  if (activity.kind === 'maintenance' && fromDrawRight) warnings.push('maintenance_from_draw_right');
  if (activity.kind === 'move_out' && from401) warnings.push('move_out_from_401');
  return warnings;
}

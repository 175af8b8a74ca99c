/** English: why a light is red or yellow, one sentence a rule. */
import type { reasons as da } from '../da/reasons.ts';
import type { SameKeys } from '../same-keys.ts';

export const reasons: SameKeys<typeof da> = {
  fund_below_floor_soon: '401 falls below its floor in {{firstYear}}; lowest {{lowestBalanceOre}} in {{lowestYear}}.',
  fund_below_floor_later: '401 falls below its floor in {{firstYear}}; lowest {{lowestBalanceOre}} in {{lowestYear}}.',
  fund_unknown: '401 is unknown: opening balance or provision is missing.',
  worst_part_failed: '{{partName}} has grade {{score}} and must be mended now.',
  worst_part_failed_plain: 'A building part has grade {{score}} and must be mended now.',
  score_poor: 'The weighted condition is {{score}}.',
  condition_unknown: 'The condition is unknown: no building part has been graded.',
  data_old: 'The condition was assessed {{medianAgeDays}} ago; data should be at most {{limitDays}} old.',
  not_inspected: '{{notInspectedShareBp}} of the value has not been inspected.',
  plan_missing: 'There is no plan.',
  plan_not_approved: 'The plan has not been approved at a department meeting.',
  price_unknown: '{{activities}} plan lines have no price.',
  price_unknown_one: 'One plan line has no price.',
  review_due: 'The external review must be done by {{dueOn}}.',
  review_overdue: 'The external review should have been done by {{dueOn}}.',
  climate_missing: 'The condition report has no climate section.',
  result_surplus: 'The result account (407) has a surplus of {{resultOre}}, to be settled within 3 years.',
  result_deficit: 'The result account (407) has a deficit of {{resultOre}}, to be settled within 3 years.',
  other_red: 'Needs action ({{code}}).',
  other_yellow: 'Worth a look ({{code}}).',
};

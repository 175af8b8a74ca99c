/**
 * Danish: why a light is red or yellow, one sentence a rule.
 * The keys are the codes of domain/portfolio/traffic-light.ts; a fact that may be missing has a sentence without it (…_plain).
 */
export const reasons = {
  fund_below_floor_soon: '401 kommer under bundgrænsen i {{firstYear}}; lavest {{lowestBalanceOre}} i {{lowestYear}}.',
  fund_below_floor_later: '401 kommer under bundgrænsen i {{firstYear}}; lavest {{lowestBalanceOre}} i {{lowestYear}}.',
  fund_unknown: '401 er ukendt: primosaldo eller henlæggelse mangler.',
  worst_part_failed: '{{partName}} har karakter {{score}} og skal udbedres nu.',
  worst_part_failed_plain: 'En bygningsdel har karakter {{score}} og skal udbedres nu.',
  score_poor: 'Den vægtede tilstand er {{score}}.',
  condition_unknown: 'Tilstanden er ukendt: ingen bygningsdele er vurderet.',
  data_old: 'Tilstanden er vurderet for {{medianAgeDays}} siden; data skal være højst {{limitDays}} gamle.',
  not_inspected: '{{notInspectedShareBp}} af værdien er ikke undersøgt.',
  plan_missing: 'Der er ingen plan.',
  plan_not_approved: 'Planen er ikke godkendt på et afdelingsmøde.',
  price_unknown: '{{activities}} planlinjer har ingen pris.',
  price_unknown_one: 'Én planlinje har ingen pris.',
  review_due: 'Den eksterne granskning skal være gjort senest {{dueOn}}.',
  review_overdue: 'Den eksterne granskning skulle være gjort {{dueOn}}.',
  climate_missing: 'Klimaafsnittet mangler i tilstandsrapporten.',
  result_surplus: 'Resultatkontoen (407) har et overskud på {{resultOre}}, som skal afvikles over højst 3 år.',
  result_deficit: 'Resultatkontoen (407) har et underskud på {{resultOre}}, som skal afvikles over højst 3 år.',
  other_red: 'Kræver handling ({{code}}).',
  other_yellow: 'Bør ses efter ({{code}}).',
} as const;

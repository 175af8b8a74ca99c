// What a plan line costs, year by year. Amounts are whole kroner by construction; nothing is ever rounded here.

import { BASE_YEAR, HORIZON, type PlanLine } from './model.ts';

type Priced = Pick<PlanLine, 'quantityTenths' | 'unitPriceKr' | 'startYear' | 'intervalYears' | 'work'>;

/** Whole kroner of one occurrence. Quantities are tenths and unit prices chosen so that this is always whole. */
export const occurrenceKr = (line: Priced): number => {
  const tenths = line.quantityTenths * line.unitPriceKr;
  if (tenths % 10 !== 0) {
    throw new Error(`«${line.work}»: quantity × unit price is not whole kroner.`);
  }
  return tenths / 10;
};

/** Amounts per plan year, 2027 first. */
export const yearAmountsKr = (line: Priced): readonly number[] =>
  Array.from({ length: HORIZON }, (_, index) => {
    const years = BASE_YEAR + index - line.startYear;
    const hit = years === 0 || (years > 0 && line.intervalYears !== null && years % line.intervalYears === 0);
    return hit ? occurrenceKr(line) : 0;
  });

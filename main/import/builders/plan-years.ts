/**
 * A plan whose first year and horizon stand nowhere but in the year columns of its table.
 * Answers for base year, horizon and price year; the amounts are the plan lines' own.
 */
import type { RecordBuilder } from './index.ts';

export const planYears: RecordBuilder = (draft, { row }) => {
  const years = row.source.layout.years.map(({ year }) => year);
  const baseYear = Math.min(...years);
  const horizonYears = Math.max(...years) - baseYear + 1;
  return [{ ...draft, set: { ...draft.set, base_year: baseYear, horizon_years: horizonYears, price_year: baseYear } }];
};

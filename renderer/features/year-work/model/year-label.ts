/**
 * Names of accounting years across organisations, which need not begin theirs in the same month.
 * Answers for a year named as its organisation names it: 2026, or 2026/27 where years begin later than January.
 */
import type { YearWork } from '../../../../contract/year-work.ts';
import type { Format } from '../../../ui/format.ts';

interface OwnYear {
  readonly year: number;
  readonly accountingStartMonth: number;
}

/** Every year once, with all its names: two organisations may mean different months by one number. */
export function yearChoices(
  years: readonly OwnYear[],
  f: Pick<Format, 'accountingYear'>,
): readonly { readonly value: string; readonly label: string }[] {
  const byYear = Map.groupBy(years, ({ year }) => year);
  return [...byYear]
    .sort(([a], [b]) => a - b)
    .map(([year, own]) => {
      const months = [...new Set(own.map((one) => one.accountingStartMonth))].sort((a, b) => a - b);
      return { value: String(year), label: months.map((month) => f.accountingYear(year, month)).join(' · ') };
    });
}

/** The spans asked for, each as `first–last` by `spanText`; of several alike only one. */
export function spanLabel(
  spans: YearWork['spans'],
  f: Pick<Format, 'accountingYear'>,
  spanText: (span: { readonly from: string; readonly to: string }) => string,
): string {
  const texts = spans.map(({ accountingStartMonth, fromYear, toYear }) => {
    const name = (year: number) => f.accountingYear(year, accountingStartMonth);
    return fromYear === toYear ? name(fromYear) : spanText({ from: name(fromYear), to: name(toYear) });
  });
  return [...new Set(texts)].join(' · ');
}

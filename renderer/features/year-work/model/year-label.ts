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

/** True when two years would bear one name and begin in different months: then each says in which. */
export function areAlike(years: readonly OwnYear[]): boolean {
  return new Set(years.flatMap(({ accountingStartMonth: month }) => (month === 1 ? [] : [month]))).size > 1;
}

/** A year by its name, with the month it begins in where the name alone would not tell. */
export function yearName(
  { year, accountingStartMonth }: OwnYear,
  f: Pick<Format, 'accountingYear' | 'month'>,
  begins: ((month: { readonly month: string }) => string) | null,
): string {
  const name = f.accountingYear(year, accountingStartMonth);
  return begins === null || accountingStartMonth === 1
    ? name
    : `${name} ${begins({ month: f.month(accountingStartMonth) })}`;
}

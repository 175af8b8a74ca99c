/** Thirty years of spending and the 401 balance, the lowest point with its year and cause in words, and the same as a table. */

import type { PlanView, PlanYear } from '../../../contract/plan.ts';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { YearChart } from '../../charts/YearChart.tsx';
import { YearLegend } from '../../charts/YearLegend.tsx';
import { useWords } from '../../i18n/i18n.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { moneyUnitOf } from '../../ui/format.ts';
import classes from './department.module.css';
import { pricesText, vatText } from './plan-basis.ts';

export function PlanChart({ plan }: { readonly plan: PlanView }) {
  const { t, f } = useWords();
  const { currency } = plan;
  const label = (year: number) => f.accountingYear(year, plan.accountingStartMonth);
  const names = {
    drawn: t('department.chart.drawn'),
    other: t('department.chart.other'),
    provision: t('department.chart.provision'),
    balance: t('department.chart.balance'),
  };
  const title = t('department.chart.title', { years: plan.horizonYears });
  const lowest = { amount: f.money(plan.lowestBalance.ore, currency), year: label(plan.lowestBalance.year) };
  return (
    <ChartFrame
      title={title}
      text={t('department.chart.text', {
        unit: f.unit(currency, 'one'),
        basis: pricesText(plan, t, f),
        vat: vatText(plan, t),
      })}
      legend={<YearLegend names={names} />}
      chart={
        <YearChart
          label={title}
          currency={currency}
          names={names}
          floor={{ ore: plan.floorOre, label: t('department.chart.floor') }}
          lowest={{
            pointLabel: label(plan.lowestBalance.year),
            ore: plan.lowestBalance.ore,
            text: t('department.chart.lowest', lowest),
          }}
          points={plan.years.map((year) => ({
            year: year.year,
            label: label(year.year),
            drawnOre: year.drawnOre,
            otherOre: year.spendingOre - year.drawnOre,
            provisionOre: year.provisionOre,
            balanceOre: year.balanceOre,
            belowFloor: year.belowFloor,
          }))}
        />
      }
      table={<YearTable plan={plan} label={label} title={title} />}
      conclusion={<Conclusion plan={plan} label={label} />}
    />
  );
}

function Conclusion({ plan, label }: { readonly plan: PlanView; readonly label: (year: number) => string }) {
  const { t, f } = useWords();
  const { lowestBalance, yearsBelowFloor, activities } = plan;
  const cause = activities.find(({ id }) => id === lowestBalance.activityId)?.title;
  const facts = { year: label(lowestBalance.year), amount: f.money(lowestBalance.ore, plan.currency) };
  return (
    <>
      <p style={{ margin: 0 }}>
        {cause === undefined
          ? t('department.chart.lowestPlain', facts)
          : t('department.chart.lowestCause', { ...facts, cause })}
      </p>
      <p style={{ margin: 0 }} className={yearsBelowFloor.length > 0 ? classes['below'] : undefined}>
        {yearsBelowFloor.length === 0
          ? t('department.chart.aboveFloor')
          : t('department.chart.belowFloor', { count: yearsBelowFloor.length, years: spans(yearsBelowFloor, label) })}
      </p>
    </>
  );
}

/** 2027, 2029–2033 instead of a long list. */
function spans(years: readonly number[], label: (year: number) => string): string {
  const runs: [number, number][] = [];
  for (const year of years) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([from, to]) => (from === to ? label(from) : `${label(from)}–${label(to)}`)).join(', ');
}

function YearTable({
  plan,
  label,
  title,
}: {
  readonly plan: PlanView;
  readonly label: (year: number) => string;
  readonly title: string;
}) {
  const { t, f } = useWords();
  const unit = moneyUnitOf(plan.years.flatMap((year) => [year.spendingOre, year.balanceOre]));
  const money = (key: string, header: string, ore: (row: PlanYear) => number, total?: number): Column<PlanYear> => ({
    key,
    header,
    hint: f.unit(plan.currency, unit),
    numeric: true,
    cell: (row) => f.amount(ore(row), unit),
    footer: total === undefined ? '' : f.amount(total, unit),
  });
  return (
    <DataTable
      caption={title}
      rows={plan.years}
      rowKey={(row) => String(row.year)}
      note={unit === 'thousand' ? t('common.rounded', { unit: f.unit(plan.currency, unit) }) : undefined}
      columns={[
        {
          key: 'year',
          header: t('common.year'),
          rowHeader: true,
          cell: (row) => label(row.year),
          footer: t('common.total'),
        },
        money('spending', t('department.chart.spending'), (row) => row.spendingOre, plan.totalOre),
        money('drawn', t('department.chart.drawn'), (row) => row.drawnOre, plan.drawnTotalOre),
        money(
          'other',
          t('department.chart.other'),
          (row) => row.spendingOre - row.drawnOre,
          plan.totalOre - plan.drawnTotalOre,
        ),
        money('provision', t('department.chart.provision'), (row) => row.provisionOre),
        ...(plan.years.some(({ interestOre }) => interestOre !== 0)
          ? [money('interest', t('department.chart.interest'), (row) => row.interestOre)]
          : []),
        {
          ...money('balance', t('department.chart.balance'), (row) => row.balanceOre),
          cell: (row) => (
            <span className={row.belowFloor ? classes['below'] : undefined}>
              {f.amount(row.balanceOre, unit)}
              {row.belowFloor ? ` (${t('department.plan.rowBelow')})` : ''}
            </span>
          ),
        },
      ]}
    />
  );
}

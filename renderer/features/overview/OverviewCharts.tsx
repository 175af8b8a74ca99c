/** Two charts of the portfolio, each with its table: condition by group, and spending against provision by year. */
import type { DistributionView } from '../../../contract/common.ts';
import type { Overview } from '../../../contract/portfolio.ts';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { ConditionBars, SCORES, ScoreLegend } from '../../charts/ConditionBars.tsx';
import { YearChart } from '../../charts/YearChart.tsx';
import { YearLegend } from '../../charts/YearLegend.tsx';
import { useWords } from '../../i18n/i18n.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { moneyUnitOf } from '../../ui/format.ts';
import classes from './overview.module.css';

export function OverviewCharts({ overview }: { readonly overview: Overview }) {
  return (
    <div className={classes['charts']}>
      <Distribution rows={overview.distribution} currency={overview.currency} />
      <MoneyPerYear overview={overview} />
    </div>
  );
}

export function Distribution({
  rows,
  currency,
}: {
  readonly rows: readonly DistributionView[];
  readonly currency: string;
}) {
  const { t, f } = useWords();
  const unit = moneyUnitOf(rows.map((row) => row.valueOre));
  const columns: readonly Column<DistributionView>[] = [
    {
      key: 'group',
      header: t('overview.distribution.group'),
      rowHeader: true,
      cell: (row) => `${row.group} ${t(`codes.group.${row.group}`)}`,
    },
    {
      key: 'value',
      header: t('overview.distribution.value'),
      hint: f.unit(currency, unit),
      numeric: true,
      cell: (row) => f.amount(row.valueOre, unit),
    },
    ...SCORES.map((score, index) => ({
      key: `score${score}`,
      header: String(score),
      hint: t(`codes.score.${score}`),
      numeric: true,
      cell: (row: DistributionView) => f.percent(row.scoreSharesBp[index] ?? 0),
    })),
    {
      key: 'none',
      header: '?',
      hint: t('codes.state.not_inspected'),
      numeric: true,
      cell: (row) => f.percent(row.notInspectedShareBp),
    },
  ];
  return (
    <ChartFrame
      title={t('overview.distribution.title')}
      text={t('overview.distribution.text')}
      legend={<ScoreLegend />}
      chart={rows.length === 0 ? <p>{t('overview.distribution.empty')}</p> : <ConditionBars rows={rows} />}
      table={
        <DataTable
          caption={t('overview.distribution.title')}
          columns={columns}
          rows={rows}
          rowKey={(row) => String(row.group)}
          empty={t('overview.distribution.empty')}
        />
      }
    />
  );
}

function MoneyPerYear({ overview }: { readonly overview: Overview }) {
  const { t, f } = useWords();
  const { years, currency } = overview;
  const unit = moneyUnitOf(years.map((year) => year.spendingOre));
  const names = {
    drawn: t('overview.money.fund'),
    other: t('overview.money.other'),
    provision: t('overview.money.provision'),
  };
  type Row = (typeof years)[number];
  const money = (key: string, header: string, ore: (row: Row) => number): Column<Row> => ({
    key,
    header,
    hint: f.unit(currency, unit),
    numeric: true,
    cell: (row) => f.amount(ore(row), unit),
  });
  return (
    <ChartFrame
      title={t('overview.money.title')}
      text={t('overview.money.text', { unit: f.unit(currency, 'one') })}
      legend={<YearLegend names={names} />}
      chart={
        years.length === 0 ? (
          <p>{t('overview.money.empty')}</p>
        ) : (
          <YearChart
            label={t('overview.money.title')}
            currency={currency}
            names={names}
            points={years.map((year) => ({
              year: year.year,
              label: String(year.year),
              drawnOre: year.drawnOre,
              otherOre: year.spendingOre - year.drawnOre,
              provisionOre: year.provisionOre,
            }))}
          />
        )
      }
      table={
        <DataTable
          caption={t('overview.money.title')}
          rows={years}
          rowKey={(row) => String(row.year)}
          note={unit === 'thousand' ? t('common.rounded', { unit: f.unit(currency, unit) }) : undefined}
          empty={t('overview.money.empty')}
          columns={[
            { key: 'year', header: t('common.year'), rowHeader: true, cell: (row) => String(row.year) },
            money('spending', t('overview.money.spending'), (row) => row.spendingOre),
            money('drawn', t('overview.money.fund'), (row) => row.drawnOre),
            money('other', t('overview.money.other'), (row) => row.spendingOre - row.drawnOre),
            money('provision', t('overview.money.provision'), (row) => row.provisionOre),
          ]}
        />
      }
    />
  );
}

/** Spending per year before and after: the version before as a dashed frame over the solid bar of the version after. */
import {
  Bar,
  type BarShapeProps,
  CartesianGrid,
  ComposedChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import type { PlanDifferenceView } from '../../../../contract/versions.ts';
import { ChartFrame } from '../../../charts/ChartFrame.tsx';
import charts from '../../../charts/charts.module.css';
import { useWords } from '../../../i18n/i18n.ts';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { moneyUnitOf } from '../../../ui/format.ts';
import type { DifferenceViewProps } from './DifferenceView.tsx';
import classes from './difference.module.css';

type Year = PlanDifferenceView['years'][number];

export function DifferenceChart({ difference, currency, startMonth }: DifferenceViewProps) {
  const { t, f } = useWords();
  const { before, after, years } = difference;
  const title = t('versions.difference.chart.title');
  const year = (value: number) => f.accountingYear(value, startMonth);
  const names = {
    before: t('versions.difference.chart.before', { version: before.versionNo }),
    after: t('versions.difference.chart.after', { version: after.versionNo }),
  };
  const most = years.toSorted((a, b) => Math.abs(changeOf(b)) - Math.abs(changeOf(a)))[0];
  return (
    <ChartFrame
      title={title}
      text={t('versions.difference.chart.text', {
        unit: f.unit(currency, 'one'),
        from: before.versionNo,
      })}
      legend={
        <ul className={charts['legend']}>
          <li>
            <svg className={charts['swatch']} viewBox="0 0 18 12" aria-hidden="true">
              <rect x="1" y="1" width="16" height="10" className={classes['ghost']} />
            </svg>
            {names.before}
          </li>
          <li>
            <svg className={charts['swatch']} viewBox="0 0 18 12" aria-hidden="true">
              <rect width="18" height="12" fill="var(--t-accent)" />
            </svg>
            {names.after}
          </li>
        </ul>
      }
      chart={<Plot years={years} currency={currency} label={title} names={names} yearText={year} />}
      table={<YearTable years={years} currency={currency} names={names} yearText={year} />}
      conclusion={
        most === undefined || changeOf(most) === 0
          ? undefined
          : t('versions.difference.chart.most', { year: year(most.year), amount: signed(changeOf(most)) })
      }
    />
  );

  function signed(ore: number): string {
    return `${ore > 0 ? '+' : ''}${f.money(ore, currency)}`;
  }
}

interface PartProps {
  readonly years: readonly Year[];
  readonly currency: string;
  readonly names: { readonly before: string; readonly after: string };
  readonly yearText: (year: number) => string;
}

function Plot({ years, currency, names, yearText, label }: PartProps & { readonly label: string }) {
  const { t, f } = useWords();
  // A frame only where there is something to see: alike years are one bar.
  const points = years.map((year) => ({
    ...year,
    label: yearText(year.year),
    frameOre: year.beforeOre === year.afterOre ? null : year.beforeOre,
  }));
  const tick = { fill: 'var(--mantine-color-dimmed)' };
  return (
    <div className={classes['plot']}>
      <ResponsiveContainer width="100%" height="100%">
        <ComposedChart
          data={points}
          margin={{ top: 10, right: 8, bottom: 0, left: 4 }}
          barCategoryGap="18%"
          title={label}
        >
          <CartesianGrid vertical={false} stroke="var(--t-rule)" />
          <XAxis
            xAxisId="after"
            dataKey="label"
            tickLine={false}
            stroke="var(--t-rule-strong)"
            tick={tick}
            interval="preserveStartEnd"
            minTickGap={14}
          />
          {/* A second axis lays the frames over the bars instead of beside them. */}
          <XAxis xAxisId="before" dataKey="label" hide />
          <YAxis
            width={58}
            tickLine={false}
            axisLine={false}
            tick={tick}
            tickFormatter={(ore: number) => f.compactMoney(ore)}
          />
          <Tooltip
            isAnimationActive={false}
            cursor={{ fill: 'var(--t-hover)', opacity: 0.6 }}
            content={({ active, label: at }) => {
              const point = active ? points.find((candidate) => candidate.label === at) : undefined;
              return point === undefined ? null : (
                <div className={charts['tip']}>
                  <table>
                    <caption>{point.label}</caption>
                    <tbody>
                      <tr>
                        <th scope="row">{names.before}</th>
                        <td>{f.money(point.beforeOre, currency)}</td>
                      </tr>
                      <tr>
                        <th scope="row">{names.after}</th>
                        <td>{f.money(point.afterOre, currency)}</td>
                      </tr>
                      <tr>
                        <th scope="row">{t('versions.difference.chart.change')}</th>
                        <td>{f.money(changeOf(point), currency)}</td>
                      </tr>
                    </tbody>
                  </table>
                </div>
              );
            }}
          />
          <Bar xAxisId="after" dataKey="afterOre" isAnimationActive={false} shape={NarrowBar} />
          <Bar
            xAxisId="before"
            dataKey="frameOre"
            fill="none"
            stroke="var(--mantine-color-text)"
            strokeWidth={1.25}
            strokeDasharray="3 2"
            isAnimationActive={false}
          />
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}

/** Narrower than the frame of the other version, so that the frame shows whether it is taller or lower. */
function NarrowBar({ x = 0, y = 0, width = 0, height = 0 }: BarShapeProps) {
  const top = Math.min(y, y + height);
  return <rect x={x + width * 0.18} y={top} width={width * 0.64} height={Math.abs(height)} fill="var(--t-accent)" />;
}

function YearTable({ years, currency, names, yearText }: PartProps) {
  const { t, f } = useWords();
  const unit = moneyUnitOf(years.flatMap(({ beforeOre, afterOre }) => [beforeOre, afterOre]));
  const money = (key: string, header: string, ore: (row: Year) => number): Column<Year> => ({
    key,
    header,
    hint: f.unit(currency, unit),
    numeric: true,
    cell: (row) => f.amount(ore(row), unit),
    footer: f.amount(
      years.reduce((sum, row) => sum + ore(row), 0),
      unit,
    ),
  });
  return (
    <DataTable
      caption={t('versions.difference.chart.tableCaption')}
      rows={years}
      rowKey={(row) => String(row.year)}
      note={unit === 'thousand' ? t('common.rounded', { unit: f.unit(currency, unit) }) : undefined}
      columns={[
        {
          key: 'year',
          header: t('common.year'),
          rowHeader: true,
          cell: (row) => yearText(row.year),
          footer: t('common.total'),
        },
        money('before', names.before, (row) => row.beforeOre),
        money('after', names.after, (row) => row.afterOre),
        money('change', t('versions.difference.chart.change'), changeOf),
      ]}
    />
  );
}

function changeOf({ beforeOre, afterOre }: Pick<Year, 'beforeOre' | 'afterOre'>): number {
  return afterOre - beforeOre;
}

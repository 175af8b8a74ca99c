/** The columns of the plan table. One money unit for all lines, named in the headings; the sum is of the unrounded amounts. */
import { useMemo } from 'react';
import type { ActivityView, PlanView } from '../../../contract/plan.ts';
import { codes } from '../../i18n/da/codes.ts';
import { type T, useWords } from '../../i18n/i18n.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { type Format, type MoneyUnit, moneyUnitOf } from '../../ui/format.ts';
import classes from './department.module.css';

/** One unit for all lines of the plan, filtered or not. */
export function planUnit(plan: PlanView): MoneyUnit {
  return moneyUnitOf(plan.activities.flatMap((row) => [row.totalOre, row.occurrenceOre ?? 0]));
}

export function usePlanColumns(plan: PlanView, rows: readonly ActivityView[]): readonly Column<ActivityView>[] {
  const { t, f } = useWords();
  return useMemo(() => {
    const unit = planUnit(plan);
    const unitName = f.unit(plan.currency, unit);
    const year = (value: number) => f.accountingYear(value, plan.accountingStartMonth);
    const totalOre = rows.reduce((sum, row) => sum + row.totalOre, 0);
    const columns: Column<ActivityView>[] = [
      {
        key: 'title',
        header: t('department.plan.work'),
        rowHeader: true,
        wide: true,
        sortValue: (row) => row.title,
        cell: (row) => (
          <>
            {row.title}
            <span className={classes['second']}>{[row.partName, row.location].filter(Boolean).join(' · ')}</span>
            {row.cause === null ? null : <span className={classes['second']}>{row.cause}</span>}
          </>
        ),
        footer: t('department.plan.sum', { count: rows.length }),
      },
      {
        key: 'group',
        header: t('department.plan.group'),
        sortValue: (row) => row.group,
        cell: (row) => `${row.group} ${t(`codes.group.${row.group}`)}`,
      },
      {
        key: 'building',
        header: t('department.plan.building'),
        sortValue: (row) => row.buildingNumber,
        cell: (row) => row.buildingNumber ?? '–',
      },
      {
        key: 'firstYear',
        header: t('department.plan.firstYear'),
        numeric: true,
        sortValue: (row) => row.firstYear,
        cell: (row) => year(row.firstYear),
      },
      {
        key: 'interval',
        header: t('department.plan.interval'),
        numeric: true,
        sortValue: (row) => row.intervalYears,
        cell: (row) =>
          row.intervalYears === null
            ? t('department.plan.once')
            : t('department.plan.intervalYears', { count: row.intervalYears }),
      },
      {
        key: 'each',
        header: t('department.plan.each'),
        hint: unitName,
        numeric: true,
        sortValue: (row) => row.occurrenceOre,
        cell: (row) => (row.occurrenceOre === null ? '–' : f.amount(row.occurrenceOre, unit)),
      },
      {
        key: 'total',
        header: t('department.plan.total'),
        hint: unitName,
        numeric: true,
        sortValue: (row) => row.totalOre,
        cell: (row) => f.amount(row.totalOre, unit),
        footer: f.amount(totalOre, unit),
      },
      {
        key: 'financed',
        header: t('department.plan.financed'),
        sortValue: (row) => row.fund401Bp,
        cell: (row) => fundingText(row, t, f),
      },
      {
        key: 'remarks',
        header: t('department.plan.remarks'),
        cell: (row) => <Remarks row={row} />,
      },
    ];
    return columns;
  }, [plan, rows, t, f]);
}

function fundingText(row: ActivityView, t: T, f: Format): string {
  const single = row.funding.length === 1;
  return row.funding
    .map(({ purse, shareBp }) => {
      const name = Object.hasOwn(codes.purse, purse) ? t(`codes.purse.${purse as keyof typeof codes.purse}`) : purse;
      return single ? name : `${name} ${f.percent(shareBp)}`;
    })
    .join(' · ');
}

function Remarks({ row }: { readonly row: ActivityView }) {
  const { t } = useWords();
  return (
    <>
      {row.priceUnknown ? (
        <span className={classes['flag']} data-warn title={t('department.plan.priceUnknownText')}>
          {t('department.plan.priceUnknown')}
        </span>
      ) : null}
      {row.beyondHorizon ? (
        <span className={classes['flag']} data-warn title={t('department.plan.beyondText')}>
          {t('department.plan.beyond')}
        </span>
      ) : null}
      {row.kind === 'improvement' ? <span className={classes['flag']}>{t('codes.kind.improvement')}</span> : null}
      {row.statutory ? <span className={classes['flag']}>{t('department.plan.statutory')}</span> : null}
    </>
  );
}

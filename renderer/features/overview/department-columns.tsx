/** The columns of the traffic-light table. Money in one unit for the whole list, named in the heading. */
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { DepartmentRow } from '../../../contract/portfolio.ts';
import { useWords } from '../../i18n/i18n.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { LightMark } from '../../ui/LightMark.tsx';
import { reasonText } from '../../ui/reason-text.ts';
import { ScoreMark } from '../../ui/ScoreMark.tsx';
import classes from './overview.module.css';
import { urgencyOf } from './urgency.ts';

export function useDepartmentColumns(currency: string): readonly Column<DepartmentRow>[] {
  const { t, f } = useWords();
  return useMemo(
    () => [
      {
        key: 'light',
        header: t('overview.table.light'),
        sortValue: urgencyOf,
        cell: (row) => <LightMark light={row.light} />,
      },
      {
        key: 'number',
        header: t('overview.table.number'),
        sortValue: (row) => row.number,
        cell: (row) => row.number,
      },
      {
        key: 'name',
        header: t('overview.table.name'),
        rowHeader: true,
        sortValue: (row) => row.name,
        cell: (row) => (
          <>
            <Link to="/afdeling/$number" params={{ number: row.number }} className={classes['link']}>
              {row.name}
            </Link>
            <span className={classes['second']}>{row.organisationName}</span>
          </>
        ),
      },
      {
        key: 'reason',
        header: t('overview.table.reason'),
        wide: true,
        cell: (row) => <Reasons row={row} />,
      },
      {
        key: 'dwellings',
        header: t('overview.table.dwellings'),
        spare: true,
        numeric: true,
        sortValue: (row) => row.dwellings,
        cell: (row) => (row.dwellings === null ? '–' : f.integer(row.dwellings)),
      },
      {
        key: 'condition',
        header: t('overview.table.condition'),
        sortValue: (row) => row.condition.ratioPpm,
        cell: (row) => (
          <>
            <ScoreMark score={row.condition.score} />
            {row.condition.worst === null ? null : (
              <span className={classes['second']}>
                {t('overview.key.worst', {
                  score: `${row.condition.worst.score} ${t(`codes.score.${row.condition.worst.score}`)}`,
                })}
              </span>
            )}
          </>
        ),
      },
      {
        key: 'notInspected',
        header: t('overview.table.notInspected'),
        numeric: true,
        sortValue: (row) => row.condition.notInspectedShareBp,
        cell: (row) => f.percent(row.condition.notInspectedShareBp),
      },
      {
        key: 'age',
        header: t('overview.table.age'),
        numeric: true,
        sortValue: (row) => row.condition.medianAgeDays,
        cell: (row) => (row.condition.medianAgeDays === null ? '–' : f.age(row.condition.medianAgeDays)),
      },
      {
        key: 'cover',
        header: t('overview.table.cover'),
        numeric: true,
        sortValue: (row) => row.coverBp,
        cell: (row) => (row.coverBp === null ? '–' : f.percent(row.coverBp)),
      },
      {
        key: 'lowest',
        header: t('overview.table.lowest'),
        hint: f.unit(currency, 'thousand'),
        numeric: true,
        sortValue: (row) => row.lowestBalance?.ore ?? null,
        cell: (row) => <Lowest row={row} currency={currency} />,
      },
    ],
    [t, f, currency],
  );
}

function Reasons({ row }: { readonly row: DepartmentRow }) {
  const { t, f } = useWords();
  const [first, ...more] = row.reasons;
  if (first === undefined) return <span className={classes['second']}>–</span>;
  const context = {
    currency: row.currency,
    partName: row.condition.worst?.partName,
    startMonth: row.accountingStartMonth,
  };
  return (
    <>
      {reasonText(first, t, f, context)}{' '}
      {more.length === 0 ? null : (
        <span className={classes['more']} title={more.map((reason) => reasonText(reason, t, f, context)).join('\n')}>
          {t('overview.table.more', { count: more.length })}
        </span>
      )}
    </>
  );
}

function Lowest({ row, currency }: { readonly row: DepartmentRow; readonly currency: string }) {
  const { t, f } = useWords();
  if (row.lowestBalance === null) return <span className={classes['second']}>{t('overview.table.noPlan')}</span>;
  const { ore, year } = row.lowestBalance;
  return (
    <>
      <span className={ore < 0 ? classes['below'] : undefined}>
        {row.currency === currency ? f.amount(ore, 'thousand') : f.money(ore, row.currency)}
      </span>
      <span className={classes['second']}>
        {t('overview.table.inYear', { year: f.accountingYear(year, row.accountingStartMonth) })}
      </span>
    </>
  );
}

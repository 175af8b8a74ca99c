/** The columns of every list of works. Opening a work is a button in the cell that names it. */
import { useMemo } from 'react';
import type { YearWorkRow } from '../../../contract/year-work.ts';
import { useWords } from '../../i18n/i18n.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { moneyUnitOf } from '../../ui/format.ts';
import { deviationWords, fateWords } from './deviation-words.ts';
import { isOver } from './model/deviation.ts';
import { StatusMark } from './StatusMark.tsx';
import classes from './year-work.module.css';

export interface WorkColumnsOptions {
  /** Of one department and year the heading says which; no column repeats it. */
  readonly withDepartment: boolean;
  readonly onOpen: (row: YearWorkRow) => void;
}

export function useWorkColumns(
  rows: readonly YearWorkRow[],
  options: WorkColumnsOptions,
): readonly Column<YearWorkRow>[] {
  const { t, f } = useWords();
  const { withDepartment, onOpen } = options;
  return useMemo(() => {
    const currency = rows[0]?.currency ?? 'DKK';
    const same = rows.filter((row) => row.currency === currency);
    const unit = moneyUnitOf(rows.map(({ budgetOre }) => budgetOre));
    const money = (key: 'budgetOre' | 'contractOre' | 'actualOre', header: string): Column<YearWorkRow> => ({
      key,
      header,
      hint: f.unit(currency, unit),
      numeric: true,
      sortValue: (row) => row[key],
      cell: (row) => {
        const ore = row[key];
        if (ore === null) return '–';
        return row.currency === currency ? f.amount(ore, unit) : f.money(ore, row.currency);
      },
      footer: f.amount(
        same.reduce((sum, row) => sum + (row[key] ?? 0), 0),
        unit,
      ),
    });
    const department: Column<YearWorkRow> = {
      key: 'department',
      header: t('yearWork.table.department'),
      sortValue: (row) => row.departmentNumber,
      cell: (row) => (
        <>
          {row.departmentNumber}
          <span className={classes['second']}>{row.departmentName}</span>
        </>
      ),
      footer: '',
    };
    const year: Column<YearWorkRow> = {
      key: 'year',
      header: t('yearWork.table.year'),
      numeric: true,
      sortValue: (row) => row.year,
      cell: (row) => <span className={classes['nowrap']}>{f.accountingYear(row.year, row.accountingStartMonth)}</span>,
      footer: '',
    };
    const columns: Column<YearWorkRow>[] = [
      {
        key: 'status',
        header: t('yearWork.table.status'),
        sortValue: (row) => ORDER.indexOf(row.status),
        cell: (row) => <StatusMark status={row.status} />,
        footer: <span className={classes['nowrap']}>{t('yearWork.table.count', { count: rows.length })}</span>,
      },
      {
        key: 'work',
        header: t('yearWork.table.work'),
        rowHeader: true,
        wide: true,
        sortValue: (row) => row.title,
        cell: (row) => (
          <>
            <button
              type="button"
              className={classes['open']}
              data-work={`${row.activityId}-${row.plannedYear}`}
              aria-label={t('yearWork.table.open', {
                work: row.title,
                department: row.departmentNumber,
                year: f.accountingYear(row.year, row.accountingStartMonth),
              })}
              onClick={() => onOpen(row)}
            >
              {row.title}
            </button>
            <span className={classes['second']}>
              {[
                `${row.group} ${t(`codes.group.${row.group}`)}`,
                row.buildingNumber === null ? null : t('yearWork.table.building', { number: row.buildingNumber }),
                row.plannedYear === row.year
                  ? null
                  : t('yearWork.table.moved', { year: f.accountingYear(row.plannedYear, row.accountingStartMonth) }),
              ]
                .filter((text) => text !== null)
                .join(' · ')}
            </span>
          </>
        ),
        footer: '',
      },
      ...(withDepartment ? [department, year] : []),
      money('budgetOre', t('yearWork.table.budget')),
      money('contractOre', t('yearWork.table.contract')),
      money('actualOre', t('yearWork.table.actual')),
      {
        key: 'remark',
        header: t('yearWork.table.remark'),
        wide: true,
        cell: (row) => <Remark row={row} />,
        footer: '',
      },
    ];
    return columns;
  }, [rows, withDepartment, onOpen, t, f]);
}

/** What needs doing first comes first. */
const ORDER: readonly YearWorkRow['status'][] = [
  'planned',
  'tendered',
  'ordered',
  'under_way',
  'postponed',
  'dropped',
  'done',
];

function Remark({ row }: { readonly row: YearWorkRow }) {
  const { t, f } = useWords();
  const deviation = deviationWords(row, t, f);
  const fate = fateWords(row, t, f);
  return (
    <>
      {deviation === null ? null : <div className={isOver(row) ? classes['over'] : undefined}>{deviation}</div>}
      {fate === null ? null : <div>{fate}</div>}
      {row.note === null ? null : <div className={classes['note']}>{row.note}</div>}
    </>
  );
}

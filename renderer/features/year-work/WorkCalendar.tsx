/** The works in time: what has no day yet under its year, what is done under its month. */
import { Title } from '@mantine/core';
import type { YearWorkRow } from '../../../contract/year-work.ts';
import { useWords } from '../../i18n/i18n.ts';
import type { Format } from '../../ui/format.ts';
import { doneYears, type Month, type Sum, sumsOf, undatedYears } from './model/calendar.ts';
import { areAlike, yearName } from './model/year-label.ts';
import { StatusMark } from './StatusMark.tsx';
import classes from './year-work.module.css';

interface PartProps {
  readonly rows: readonly YearWorkRow[];
  readonly onOpen: (row: YearWorkRow) => void;
}

export function WorkCalendar({ rows, onOpen }: PartProps) {
  return (
    <div className={classes['calendar']}>
      <Undated rows={rows} onOpen={onOpen} />
      <Done rows={rows} onOpen={onOpen} />
    </div>
  );
}

function Undated({ rows, onOpen }: PartProps) {
  const { t, f } = useWords();
  const years = undatedYears(rows);
  const begins = areAlike(years) ? (month: { readonly month: string }) => t('yearWork.begins', month) : null;
  return (
    <section className={classes['undated']}>
      <Title order={2}>{t('yearWork.calendar.undated')}</Title>
      <p className={classes['note']}>{t('yearWork.calendar.undatedText')}</p>
      {years.length === 0 ? <p>{t('yearWork.calendar.nothingUndated')}</p> : null}
      {years.map(({ departments, ...year }) => (
        <div key={`${year.year}-${year.accountingStartMonth}`}>
          <Title order={3}>{t('yearWork.calendar.yearHeading', { year: yearName(year, f, begins) })}</Title>
          {departments.map((department) => (
            <details key={department.id} className={classes['department']}>
              <summary>
                {t('yearWork.calendar.department', {
                  number: department.number,
                  name: department.name === department.number ? '' : department.name,
                  count: department.rows.length,
                  amount: amountsText(
                    sumsOf(department.rows, (row) => row.budgetOre),
                    f,
                  ),
                })}
              </summary>
              <ul>
                {department.rows.map((row) => (
                  <li key={`${row.activityId}-${row.plannedYear}`}>
                    <Open row={row} onOpen={onOpen} />
                    <span className={classes['amount']}>{f.money(row.budgetOre, row.currency)}</span>
                    <StatusMark status={row.status} />
                  </li>
                ))}
              </ul>
            </details>
          ))}
        </div>
      ))}
    </section>
  );
}

function amountsText(sums: readonly Sum[], f: Format): string {
  return sums.map(({ ore, currency }) => f.money(ore, currency)).join(' + ');
}

function Done({ rows, onOpen }: PartProps) {
  const { t } = useWords();
  const years = doneYears(rows);
  return (
    <section>
      <Title order={2}>{t('yearWork.calendar.doneTitle')}</Title>
      {years.length === 0 ? <p>{t('yearWork.calendar.nothingDone')}</p> : null}
      {years.map(({ year, quarters }) => (
        <div key={year} className={classes['quarters']}>
          {quarters.map(({ quarter, months }) => (
            <div key={quarter}>
              <Title order={3}>{t('yearWork.calendar.quarter', { quarter, year: String(year) })}</Title>
              <div className={classes['months']}>
                {months.map((month) => (
                  <MonthBox key={month.month} month={month} onOpen={onOpen} />
                ))}
              </div>
            </div>
          ))}
        </div>
      ))}
    </section>
  );
}

/** A month with much in it shows its first works; all of them are in the list. */
const MOST_SHOWN = 8;

function MonthBox({ month, onOpen }: { readonly month: Month; readonly onOpen: (row: YearWorkRow) => void }) {
  const { t, f } = useWords();
  const { rows } = month;
  const paid = sumsOf(rows, ({ actualOre }) => actualOre ?? 0);
  return (
    <div className={classes['month']} data-empty={rows.length === 0 || undefined}>
      <h4>{f.month(month.month)}</h4>
      {rows.length === 0 ? (
        <p className={classes['note']}>{t('yearWork.calendar.empty')}</p>
      ) : (
        <>
          <p className={classes['note']}>
            {t('yearWork.calendar.month', {
              count: rows.length,
              amount: amountsText(paid, f),
            })}
          </p>
          <ul>
            {rows.slice(0, MOST_SHOWN).map((row) => (
              <li key={`${row.activityId}-${row.plannedYear}`}>
                <Open row={row} onOpen={onOpen} />
                <span className={classes['second']}>
                  {row.departmentNumber} · {f.day(row.doneOn ?? '')}
                </span>
              </li>
            ))}
          </ul>
          {rows.length > MOST_SHOWN ? (
            <p className={classes['note']}>{t('yearWork.calendar.more', { count: rows.length - MOST_SHOWN })}</p>
          ) : null}
        </>
      )}
    </div>
  );
}

function Open({ row, onOpen }: { readonly row: YearWorkRow; readonly onOpen: (row: YearWorkRow) => void }) {
  const { t, f } = useWords();
  return (
    <button
      type="button"
      className={classes['open']}
      aria-label={t('yearWork.table.open', {
        work: row.title,
        department: row.departmentNumber,
        year: f.accountingYear(row.year, row.accountingStartMonth),
      })}
      onClick={() => onOpen(row)}
    >
      {row.title}
    </button>
  );
}

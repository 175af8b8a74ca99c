/** The follow-up of one department: the answer in one sentence, the year's figures, what was done, is missing and was put off. */
import { Title } from '@mantine/core';
import type { DepartmentView } from '../../../contract/department.ts';
import type { YearWorkRow } from '../../../contract/year-work.ts';
import { useWords } from '../../i18n/i18n.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { dayOf } from '../../ui/read-day.ts';
import { usePrinting } from '../../ui/use-printing.ts';
import { FollowUpProposals } from './FollowUpProposals.tsx';
import { followUpView, spanOf } from './model/follow-up-view.ts';
import { useWorkColumns } from './work-columns.tsx';
import classes from './year-work.module.css';
import type { Period } from './year-work-search.ts';

export interface FollowUpReportProps {
  readonly department: DepartmentView;
  /** The department's works of the years shown. */
  readonly rows: readonly YearWorkRow[];
  readonly year: number;
  readonly period: Period;
  readonly onOpen: (row: YearWorkRow) => void;
}

const FIGURES = ['budget', 'contract', 'actual'] as const;
const COUNTS = ['open', 'done', 'postponed', 'dropped'] as const;

export function FollowUpReport({ department, rows, year, period, onOpen }: FollowUpReportProps) {
  const { t, f } = useWords();
  const { number, name, currency, accountingStartMonth } = department.master;
  const span = spanOf(year, period, accountingStartMonth);
  const view = followUpView(rows, year, span);
  const { figures } = view;
  const heading = t('yearWork.followup.heading', {
    number,
    name: name === number ? '' : name,
    period: t(`yearWork.followup.${period}`),
    year: f.accountingYear(year, accountingStartMonth),
  });
  return (
    <article className={classes['report']}>
      <header>
        <Title order={2}>{heading}</Title>
        <p className={classes['note']}>
          {t('yearWork.followup.span', { from: f.day(span.from), to: f.day(span.to) })} ·{' '}
          {t('yearWork.followup.asOf', { day: f.day(dayOf(new Date())) })}
        </p>
        <p className={classes['answer']} data-over={figures.doneDeviationOre > 0 || undefined}>
          {answer()}
        </p>
      </header>
      <dl className={classes['figures']}>
        {FIGURES.map((figure) => (
          <div key={figure}>
            <dt>{t(`yearWork.followup.figures.${figure}`)}</dt>
            <dd>{f.money(figures[`${figure}Ore`], currency)}</dd>
          </div>
        ))}
        {COUNTS.map((count) => (
          <div key={count}>
            <dt>{t(`yearWork.followup.figures.${count}`)}</dt>
            <dd>{f.integer(figures[count])}</dd>
          </div>
        ))}
      </dl>
      <Works
        title={t('yearWork.followup.doneTitle')}
        none={t('yearWork.followup.doneNone')}
        rows={view.done}
        onOpen={onOpen}
      />
      {view.earlier.length === 0 ? null : (
        <Works title={t('yearWork.followup.earlierTitle')} none="" rows={view.earlier} onOpen={onOpen} />
      )}
      {view.later.length === 0 ? null : (
        <Works title={t('yearWork.followup.laterTitle')} none="" rows={view.later} onOpen={onOpen} />
      )}
      <Works
        title={t('yearWork.followup.openTitle')}
        none={t('yearWork.followup.openNone')}
        rows={view.open}
        onOpen={onOpen}
      />
      <Works
        title={t('yearWork.followup.movedTitle')}
        none={t('yearWork.followup.movedNone')}
        rows={view.moved}
        onOpen={onOpen}
      />
      <FollowUpProposals department={department} rows={rows} />
    </article>
  );

  function answer(): string {
    const count = figures.open + figures.done + figures.postponed + figures.dropped;
    if (count === 0) return t('yearWork.followup.answerNone', { year: f.accountingYear(year, accountingStartMonth) });
    if (figures.done === 0) return t('yearWork.followup.answerNothing');
    const amount = f.money(Math.abs(figures.doneDeviationOre), currency);
    const price =
      figures.doneDeviationOre > 0
        ? t('yearWork.followup.answerOver', { amount })
        : figures.doneDeviationOre < 0
          ? t('yearWork.followup.answerUnder', { amount })
          : t('yearWork.followup.answerEven');
    return t('yearWork.followup.answer', { count, done: f.integer(figures.done) }) + price;
  }
}

function Works({
  title,
  none,
  rows,
  onOpen,
}: {
  readonly title: string;
  readonly none: string;
  readonly rows: readonly YearWorkRow[];
  readonly onOpen: (row: YearWorkRow) => void;
}) {
  const printing = usePrinting();
  const columns = useWorkColumns(rows, { withDepartment: false, onOpen });
  return (
    <section>
      <Title order={3} mb={4}>
        {title}
      </Title>
      <DataTable
        caption={title}
        columns={columns}
        rows={rows}
        rowKey={(row) => `${row.activityId}-${row.plannedYear}`}
        pageSize={printing ? Number.POSITIVE_INFINITY : 25}
        empty={none}
      />
    </section>
  );
}

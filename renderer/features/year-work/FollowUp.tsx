/** Opfølgning: one department for its board. First which department; then the answer, the figures, the works, the proposals. Made to be printed. */
import { SegmentedControl, Select, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { DepartmentView } from '../../../contract/department.ts';
import type { YearWork, YearWorkRow } from '../../../contract/year-work.ts';
import { rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/i18n.ts';
import { PrintButton } from '../../ui/PrintButton.tsx';
import { ErrorState, LoadingShape } from '../../ui/States.tsx';
import { FollowUpReport } from './FollowUpReport.tsx';
import { choicesOf, isOfDepartment } from './model/filter-rows.ts';
import { yearChoices } from './model/year-label.ts';
import type { Change } from './WorkFilters.tsx';
import classes from './year-work.module.css';
import { PERIODS, type YearWorkSearch } from './year-work-search.ts';

export interface FollowUpProps {
  readonly work: YearWork;
  readonly search: YearWorkSearch;
  readonly onChange: (change: Change) => void;
  readonly onOpen: (row: YearWorkRow) => void;
}

export function FollowUp(props: FollowUpProps) {
  const { work, search, onChange } = props;
  const { t, f } = useWords();
  const { departments } = useMemo(() => choicesOf(work.rows, f.compareText), [work.rows, f]);
  const own = search.dept === undefined ? work.rows : work.rows.filter((row) => isOfDepartment(row, search.dept ?? ''));
  const years = yearChoices(own.length === 0 ? work.totals : own, f);
  const year = search.year ?? Number(years[0]?.value ?? work.fromYear);
  const period = search.period ?? 'whole';
  return (
    <>
      <div className={classes['chooser']} data-screen-only>
        <Select
          label={t('yearWork.followup.choose')}
          data={[...departments]}
          value={search.dept ?? null}
          onChange={(dept) => onChange({ dept: dept ?? undefined })}
          searchable
          limit={200}
          w={280}
        />
        <Select
          label={t('yearWork.totals.year')}
          data={[...years]}
          value={String(year)}
          onChange={(value) => onChange({ year: value === null ? undefined : Number(value) })}
          allowDeselect={false}
          w={140}
        />
        <div className={classes['labelled']}>
          <span id="follow-up-period">{t('yearWork.followup.period')}</span>
          <SegmentedControl
            aria-labelledby="follow-up-period"
            value={period}
            onChange={(value) => onChange({ period: PERIODS.find((known) => known === value) })}
            transitionDuration={0}
            data={PERIODS.map((one) => ({ value: one, label: t(`yearWork.followup.${one}`) }))}
          />
        </div>
        {search.dept === undefined ? null : <PrintButton />}
      </div>
      {search.dept === undefined ? (
        <div>
          <Title order={2}>{t('yearWork.followup.chooseTitle')}</Title>
          <p className={classes['note']}>{t('yearWork.followup.chooseText')}</p>
        </div>
      ) : (
        <Chosen {...props} dept={search.dept} year={year} period={period} />
      )}
    </>
  );
}

type ChosenProps = FollowUpProps & {
  readonly dept: string;
  readonly year: number;
  readonly period: NonNullable<YearWorkSearch['period']>;
};

function Chosen({ work, dept, year, period, onOpen }: ChosenProps) {
  const rows = useMemo(() => work.rows.filter((row) => isOfDepartment(row, dept)), [work.rows, dept]);
  const number = rows[0]?.departmentNumber ?? dept;
  const department = useQuery(rpc.department.get.queryOptions({ input: { number } }));
  if (department.isError) return <ErrorState error={department.error} onRetry={() => void department.refetch()} />;
  if (department.data === undefined) return <LoadingShape lines={[40, 90, 260]} />;
  const data: DepartmentView = department.data;
  return <FollowUpReport department={data} rows={rows} year={year} period={period} onOpen={onOpen} />;
}

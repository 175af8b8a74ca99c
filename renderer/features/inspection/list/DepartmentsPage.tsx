/** The way from the menu into an inspection: the one worked on last on this machine, then every department, with the age of what is known. */
import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { DepartmentRow } from '../../../../contract/portfolio.ts';
import { rpc } from '../../../app/rpc.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { PageHeading } from '../../../ui/PageHeading.tsx';
import { ErrorState, LoadingShape } from '../../../ui/States.tsx';
import { isField, useFieldMode } from '../field-mode.ts';
import { LAST_REPORT_KEY, remembered } from '../use-choice.ts';
import classes from './list.module.css';

export function DepartmentsPage() {
  const { t, f } = useWords();
  const [text, setText] = useState('');
  useFieldMode(isField());
  const list = useQuery(rpc.portfolio.departments.queryOptions({ input: {} }));
  const last = remembered(LAST_REPORT_KEY);
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const rows = (list.data ?? []).filter(({ number, name }) =>
    words.every((word) => `${number} ${name}`.toLowerCase().includes(word)),
  );
  const columns: readonly Column<DepartmentRow>[] = [
    {
      key: 'number',
      header: t('inspection.departments.number'),
      rowHeader: true,
      cell: ({ number }) => (
        <Link className={classes['report']} to="/afdeling/$number/tilsyn" params={{ number }}>
          {number}
        </Link>
      ),
      sortValue: ({ number }) => number,
    },
    { key: 'name', header: t('inspection.departments.name'), cell: ({ name }) => name, sortValue: ({ name }) => name },
    {
      key: 'age',
      header: t('inspection.departments.age'),
      hint: t('inspection.departments.ageHint'),
      numeric: true,
      cell: ({ condition }) => (condition.medianAgeDays === null ? '–' : f.age(condition.medianAgeDays)),
      sortValue: ({ condition }) => condition.medianAgeDays,
    },
    {
      key: 'notInspected',
      header: t('codes.state.not_inspected'),
      hint: t('inspection.departments.shareHint'),
      numeric: true,
      cell: ({ condition }) => f.percent(condition.notInspectedShareBp),
      sortValue: ({ condition }) => condition.notInspectedShareBp,
    },
  ];
  return (
    <div className={classes['page']}>
      <header className={classes['header']}>
        <PageHeading title={t('inspection.heading')} />
        <span className={classes['spacer']} />
        {last === null ? null : (
          <Link className={classes['continue']} to="/tilsyn/$reportId" params={{ reportId: last }}>
            {t('inspection.departments.last')}
          </Link>
        )}
      </header>
      <TextInput
        w={320}
        aria-label={t('inspection.departments.search')}
        placeholder={t('inspection.departments.search')}
        leftSection={<IconSearch size={15} aria-hidden="true" />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {list.isError ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.isPending ? (
        <LoadingShape lines={[420]} />
      ) : (
        <DataTable
          caption={t('inspection.heading')}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          initialSort={{ key: 'age', descending: true }}
          pageSize={25}
        />
      )}
    </div>
  );
}

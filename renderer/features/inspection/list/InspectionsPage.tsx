/** The inspections of a department, newest first, and the start of the next one. */
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReportListEntry } from '../../../../contract/inspection-view.ts';
import { rpc } from '../../../app/rpc.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { PageHeading } from '../../../ui/PageHeading.tsx';
import { EmptyState, ErrorState, LoadingShape } from '../../../ui/States.tsx';
import { isField, useFieldMode } from '../field-mode.ts';
import { BringInButton } from './BringInButton.tsx';
import classes from './list.module.css';
import { ReviewOutlook } from './ReviewOutlook.tsx';
import { StartDialog } from './StartDialog.tsx';

export function InspectionsPage() {
  const { number } = useParams({ from: '/frame/afdeling/$number/tilsyn' });
  return <Inspections key={number} number={number} />;
}

function Inspections({ number }: { readonly number: string }) {
  const { t } = useWords();
  useFieldMode(isField());
  const list = useQuery(rpc.inspection.list.queryOptions({ input: { number } }));
  const [starting, setStarting] = useState(false);
  const reports = list.data ?? [];
  const start = (
    <Button leftSection={<IconPlus size={17} aria-hidden="true" />} onClick={() => setStarting(true)}>
      {t('inspection.list.start')}
    </Button>
  );
  const open = reports.find(({ status }) => status === 'open');
  return (
    <div className={classes['page']}>
      <header className={classes['header']}>
        <div>
          <span className={classes['crumb']}>
            <Link to="/afdeling/$number" params={{ number }}>
              {t('inspection.department', { number, name: reports[0]?.departmentName ?? '' })}
            </Link>{' '}
            /
          </span>
          <PageHeading title={t('inspection.title', { number })}>{t('inspection.heading')}</PageHeading>
        </div>
        <span className={classes['spacer']} />
        {open === undefined ? null : (
          <Link className={classes['continue']} to="/tilsyn/$reportId" params={{ reportId: open.reportId }}>
            {t('inspection.list.continue')}
          </Link>
        )}
        <BringInButton number={number} />
        {start}
      </header>
      {list.isError ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.isPending ? <LoadingShape lines={[220]} /> : null}
      {list.isSuccess && reports.length === 0 ? (
        <EmptyState title={t('inspection.list.none')} text={t('inspection.list.noneText')}>
          {start}
        </EmptyState>
      ) : null}
      {reports.length === 0 ? null : <ReportTable reports={reports} />}
      <ReviewOutlook number={number} />
      {starting ? <StartDialog number={number} reports={reports} onClose={() => setStarting(false)} /> : null}
    </div>
  );
}

function ReportTable({ reports }: { readonly reports: readonly ReportListEntry[] }) {
  const { t, f } = useWords();
  const columns: readonly Column<ReportListEntry>[] = [
    {
      key: 'kind',
      header: t('inspection.list.kind'),
      rowHeader: true,
      cell: (report) => (
        <Link className={classes['report']} to="/tilsyn/$reportId" params={{ reportId: report.reportId }}>
          {t(`inspection.kind.${report.kind}`)}
          {report.revisionNo > 1 ? ` · ${t('inspection.list.revision', { revision: report.revisionNo })}` : ''}
        </Link>
      ),
      sortValue: ({ kind }) => t(`inspection.kind.${kind}`),
    },
    {
      key: 'heldOn',
      header: t('inspection.list.heldOn'),
      cell: ({ heldOn }) => (heldOn === null ? t('common.notGiven') : f.day(heldOn)),
      sortValue: ({ heldOn }) => heldOn,
    },
    {
      key: 'inspector',
      header: t('inspection.list.inspector'),
      cell: ({ inspector }) => inspector ?? t('common.notGiven'),
      sortValue: ({ inspector }) => inspector,
    },
    {
      key: 'status',
      header: t('inspection.list.status'),
      cell: ({ status, revisedById }) =>
        revisedById === null ? t(`inspection.status.${status}`) : t('inspection.list.revised'),
      sortValue: ({ status }) => t(`inspection.status.${status}`),
    },
    {
      key: 'progress',
      header: t('inspection.list.progress'),
      numeric: true,
      cell: ({ progress }) =>
        t('inspection.list.progressOf', { done: f.integer(progress.done), total: f.integer(progress.total) }),
      sortValue: ({ progress }) => progress.done,
    },
    {
      key: 'findings',
      header: t('inspection.list.findings'),
      numeric: true,
      spare: true,
      cell: ({ findings }) => f.integer(findings),
      sortValue: ({ findings }) => findings,
    },
    {
      key: 'photos',
      header: t('inspection.list.photos'),
      numeric: true,
      spare: true,
      cell: ({ photos }) => f.integer(photos),
      sortValue: ({ photos }) => photos,
    },
  ];
  return (
    <DataTable
      caption={t('inspection.list.caption')}
      columns={columns}
      rows={reports}
      rowKey={({ reportId }) => reportId}
      pageSize={25}
    />
  );
}

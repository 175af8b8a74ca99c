/** Versioner og beslutninger: every version with its figures, where one of them stands and what it needs, the difference, the points of attention. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { DepartmentView } from '../../../contract/department.ts';
import type { PlanVersion } from '../../../contract/versions.ts';
import { CONTENT_OPEN } from '../../../domain/plan/status-machine.ts';
import { rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/i18n.ts';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { PrintButton } from '../../ui/PrintButton.tsx';
import { EmptyState, ErrorState, LoadingShape } from '../../ui/States.tsx';
import { Attention } from './attention/Attention.tsx';
import { Difference } from './difference/Difference.tsx';
import { NextVersion } from './next/NextVersion.tsx';
import { Proposals } from './proposals/Proposals.tsx';
import { Treatment } from './step/Treatment.tsx';
import { focusTreatment } from './step/treatment-heading.ts';
import { VersionsTable } from './VersionsTable.tsx';
import classes from './versions.module.css';
import type { VersionsSearch } from './versions-search.ts';

export function VersionsPage() {
  const { number } = useParams({ from: '/frame/plan/$number/versioner' });
  return <Versions key={number} number={number} />;
}

function Versions({ number }: { readonly number: string }) {
  const { t } = useWords();
  const department = useQuery(rpc.department.get.queryOptions({ input: { number } }));
  const versions = useQuery(rpc.versions.list.queryOptions({ input: { number } }));
  const failed = department.error ?? versions.error;
  const retry = () => void (department.isError ? department.refetch() : versions.refetch());

  if (department.data === undefined || versions.data === undefined) {
    return (
      <div className={classes['page']}>
        <PageHeading title={t('versions.pageTitle', { number, name: '' }).trim()}>{t('versions.title')}</PageHeading>
        {failed === null ? (
          <LoadingShape lines={[150, 110, 260, 320]} />
        ) : (
          <>
            <ErrorState error={failed} onRetry={retry} />
            <Link to="/">{t('frame.notFound.toOverview')}</Link>
          </>
        )}
      </div>
    );
  }
  return (
    <div className={classes['page']}>
      <Head department={department.data} />
      {failed === null ? null : <ErrorState error={failed} onRetry={retry} />}
      {versions.data.length === 0 ? (
        <EmptyState title={t('versions.none')} text={t('versions.noneText')}>
          <Button renderRoot={(props) => <Link {...props} to="/afdeling/$number" params={{ number }} />}>
            {t('versions.toDepartment')}
          </Button>
        </EmptyState>
      ) : (
        <Loaded department={department.data} versions={versions.data} />
      )}
    </div>
  );
}

function Head({ department }: { readonly department: DepartmentView }) {
  const { t } = useWords();
  const { number, name, organisationName } = department.master;
  return (
    <header className={classes['header']}>
      <div>
        <div className={classes['crumb']}>
          <Link to="/">{t('department.breadcrumb')}</Link> / {organisationName} /{' '}
          <Link to="/afdeling/$number" params={{ number }}>
            {name === number ? number : `${number} · ${name}`}
          </Link>
        </div>
        <PageHeading title={t('versions.pageTitle', { number, name })}>{t('versions.title')}</PageHeading>
      </div>
      <PrintButton />
    </header>
  );
}

function Loaded({
  department,
  versions,
}: {
  readonly department: DepartmentView;
  readonly versions: readonly PlanVersion[];
}) {
  const { number, currency, accountingStartMonth: startMonth } = department.master;
  const search = useSearch({ from: '/frame/plan/$number/versioner' });
  const navigate = useNavigate();
  const newestFirst = versions.toSorted((a, b) => b.versionNo - a.versionNo);
  const shown = newestFirst.find(({ planId }) => planId === search.version) ?? newestFirst[0];
  const [made, setMade] = useState<string | null>(null);
  const isMadeShown = made !== null && made === shown?.planId;
  // The dialog it was made in is gone with the version it was made from: the focus goes to what is shown now.
  useEffect(() => {
    if (!isMadeShown) return;
    focusTreatment();
    setMade(null);
  }, [isMadeShown]);
  if (shown === undefined) return null;

  function change(next: VersionsSearch): void {
    void navigate({
      to: '/plan/$number/versioner',
      params: { number },
      search: next,
      replace: true,
      resetScroll: false,
    });
  }
  return (
    <>
      <section>
        <VersionsTable
          versions={newestFirst}
          shown={shown.planId}
          currency={currency}
          startMonth={startMonth}
          onShow={(version) => change({ version })}
        />
        <NextVersion
          key={shown.planId}
          number={number}
          versions={newestFirst}
          shown={shown}
          currency={currency}
          startMonth={startMonth}
          onMade={(version) => {
            setMade(version);
            change({ version });
          }}
        />
      </section>
      <Treatment
        key={shown.planId}
        version={shown}
        versions={newestFirst}
        currency={currency}
        startMonth={startMonth}
      />
      {CONTENT_OPEN.has(shown.status) ? (
        <Proposals key={`proposals-${shown.planId}`} version={shown} context={{ currency, startMonth }} />
      ) : null}
      <Difference
        versions={newestFirst}
        shown={shown}
        from={search.from}
        to={search.to}
        currency={currency}
        startMonth={startMonth}
        onChange={(pair) => change({ version: shown.planId, ...pair })}
      />
      <Attention key={`attention-${shown.planId}`} version={shown} currency={currency} startMonth={startMonth} />
    </>
  );
}

/** Overblik: first where to act, then the figures behind it. A workspace on its first run is greeted instead. */
import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/i18n.ts';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { EmptyState, ErrorState, LoadingShape } from '../../ui/States.tsx';
import { FirstRun } from '../first-run/FirstRun.tsx';
import { ActTable } from './ActTable.tsx';
import { KeyFigures } from './KeyFigures.tsx';
import { OverviewCharts } from './OverviewCharts.tsx';
import classes from './overview.module.css';

export function OverviewPage() {
  const { t } = useWords();
  const search = useSearch({ from: '/frame/' });
  const info = useQuery(rpc.workspace.info.queryOptions());
  const overview = useQuery({
    ...rpc.portfolio.overview.queryOptions({ input: { organisationId: search.org ?? null } }),
    enabled: info.data?.firstRun === false,
    placeholderData: keepPreviousData,
  });

  if (info.data?.firstRun === true) return <FirstRun />;
  const failed = info.error ?? overview.error;
  if (overview.data === undefined) {
    return (
      <div className={classes['page']}>
        <PageHeading title={t('overview.title')}>{t('overview.where')}</PageHeading>
        {failed === null ? (
          <LoadingShape lines={[34, 430, 76, 300]} />
        ) : (
          <ErrorState error={failed} onRetry={() => void (info.isError ? info.refetch() : overview.refetch())} />
        )}
      </div>
    );
  }
  const data = overview.data;
  if (data.keyFigures.departments === 0 && search.org === undefined) {
    return (
      <div className={classes['page']}>
        <PageHeading title={t('overview.title')} />
        <EmptyState title={t('overview.empty.title')} text={t('overview.empty.text')}>
          <Button component={Link} to="/indlaes">
            {t('overview.empty.action')}
          </Button>
        </EmptyState>
      </div>
    );
  }
  return (
    <div className={classes['page']}>
      <PageHeading title={t('overview.title')}>{t('overview.where')}</PageHeading>
      {failed === null ? null : <ErrorState error={failed} onRetry={() => void overview.refetch()} />}
      <ActTable overview={data} />
      <KeyFigures overview={data} />
      <OverviewCharts overview={data} />
    </div>
  );
}

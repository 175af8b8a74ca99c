/** The workspace of a department's plan: fetches what it stands on, and says so where there is none. */
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useWords } from '../../i18n/i18n.ts';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { EmptyState, ErrorState, LoadingShape } from '../../ui/States.tsx';
import { usePlanQuery } from './plan-queries.ts';
import { Workspace } from './Workspace.tsx';

const SHAPE = [34, 420, 220] as const;

export function PlanWorkPage() {
  const { number } = useParams({ from: '/frame/plan/$number' });
  const { version } = useSearch({ from: '/frame/plan/$number' });
  return <PlanOf key={`${number} ${version ?? ''}`} number={number} version={version ?? null} />;
}

function PlanOf({ number, version }: { readonly number: string; readonly version: string | null }) {
  const { t } = useWords();
  const { data, isError, error, refetch } = usePlanQuery(number, version);
  const view = data?.workspace.plan ?? null;
  const loaded = useMemo(
    () => (data === undefined || view === null ? null : { view, acksBefore: data.acksBefore, acks: data.acks }),
    [data, view],
  );
  if (data === undefined) {
    return (
      <>
        <PageHeading title={t('planWork.title', { number })} />
        {isError ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingShape lines={SHAPE} />}
      </>
    );
  }
  if (loaded === null) return <NoPlan number={number} />;
  const { department, inForce } = data.workspace;
  // Another version is another plan: nothing typed or selected is carried over.
  return <Workspace key={loaded.view.id} loaded={loaded} department={department} inForce={inForce} />;
}

function NoPlan({ number }: { readonly number: string }) {
  const { t } = useWords();
  return (
    <>
      <PageHeading title={t('planWork.title', { number })} />
      <EmptyState title={t('department.plan.none')} text={t('department.plan.noneText')}>
        <Link to="/afdeling/$number" params={{ number }}>
          {t('planWork.toDepartment')}
        </Link>
      </EmptyState>
    </>
  );
}

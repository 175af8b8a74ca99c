/** The workspace of a department's plan: fetches what it stands on, and says so where there is none. */
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { DepartmentView, PartRow } from '../../../contract/department.ts';
import { rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/i18n.ts';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { EmptyState, ErrorState, LoadingShape } from '../../ui/States.tsx';
import { usePlanQuery } from './plan-queries.ts';
import { Workspace } from './Workspace.tsx';

const NO_PARTS: readonly PartRow[] = [];

export function PlanWorkPage() {
  const { number } = useParams({ from: '/frame/plan/$number' });
  const { version } = useSearch({ from: '/frame/plan/$number' });
  const department = useQuery(rpc.department.get.queryOptions({ input: { number } }));
  const { t } = useWords();
  const { data } = department;
  if (data === undefined) {
    return (
      <>
        <PageHeading title={t('planWork.title', { number })} />
        {department.isError ? (
          <ErrorState error={department.error} onRetry={() => void department.refetch()} />
        ) : (
          <LoadingShape lines={SHAPE} />
        )}
      </>
    );
  }
  // Who opens the plan wants to work on it: the version under way, where there is one.
  const planId = version ?? data.newerVersion?.planId ?? data.plan?.id ?? null;
  if (planId === null) return <NoPlan department={data} />;
  // Another version is another plan: nothing typed or selected is carried over.
  return <PlanOf key={planId} planId={planId} department={data} />;
}

const SHAPE = [34, 420, 220] as const;

function PlanOf({ planId, department }: { readonly planId: string; readonly department: DepartmentView }) {
  const { t } = useWords();
  const { number } = department.master;
  const { query, acks } = usePlanQuery(number, planId);
  const parts = useQuery(rpc.department.parts.queryOptions({ input: { number, group: null } }));
  const loaded = useMemo(() => (query.data === undefined ? null : { ...query.data, acks }), [query.data, acks]);
  if (loaded === null) {
    return (
      <>
        <PageHeading title={t('planWork.title', { number })} />
        {query.isError ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <LoadingShape lines={SHAPE} />
        )}
      </>
    );
  }
  return <Workspace loaded={loaded} department={department} parts={parts.data ?? NO_PARTS} />;
}

function NoPlan({ department }: { readonly department: DepartmentView }) {
  const { t } = useWords();
  const { number } = department.master;
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

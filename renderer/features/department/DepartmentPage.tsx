/** Afdeling: light and reason, is the money there, the 30 years, the condition, the plan lines, the master data. */
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/i18n.ts';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { EmptyState, ErrorState, LoadingShape } from '../../ui/States.tsx';
import { Distribution } from '../overview/OverviewCharts.tsx';
import { ConditionSection } from './ConditionSection.tsx';
import { Decisions } from './Decisions.tsx';
import { DepartmentHeader } from './DepartmentHeader.tsx';
import classes from './department.module.css';
import { MasterSection } from './MasterSection.tsx';
import { MoneyPanel } from './MoneyPanel.tsx';
import { PlanChart } from './PlanChart.tsx';
import { PlanFacts } from './PlanFacts.tsx';
import { PlanTable } from './PlanTable.tsx';

export function DepartmentPage() {
  const { number } = useParams({ from: '/frame/afdeling/$number' });
  // Another department is another screen: nothing unfolded, typed or focused is carried over.
  return <Department key={number} number={number} />;
}

function Department({ number }: { readonly number: string }) {
  const { t } = useWords();
  const search = useSearch({ from: '/frame/afdeling/$number' });
  const department = useQuery(rpc.department.get.queryOptions({ input: { number } }));

  if (department.data === undefined) {
    return (
      <div className={classes['page']}>
        <PageHeading title={t('department.title', { number, name: '' }).replace(/ · $/, '')} />
        {department.isError ? (
          <>
            <ErrorState error={department.error} onRetry={() => void department.refetch()} />
            <Link to="/">{t('frame.notFound.toOverview')}</Link>
          </>
        ) : (
          <LoadingShape lines={[24, 380, 240, 400]} />
        )}
      </div>
    );
  }

  const data = department.data;
  const { plan, master, condition } = data;
  return (
    <div className={classes['page']}>
      <DepartmentHeader department={data} />
      {department.isError ? <ErrorState error={department.error} onRetry={() => void department.refetch()} /> : null}
      {plan === null ? (
        <EmptyState title={t('department.plan.none')} text={t('department.plan.noneText')} />
      ) : (
        <section className={classes['money']} id="money">
          <div>
            <PlanChart plan={plan} />
            <PlanFacts plan={plan} />
          </div>
          <MoneyPanel plan={plan} />
        </section>
      )}
      <section id="condition">
        <ConditionSection
          number={number}
          condition={condition}
          backlog={data.backlog}
          startMonth={master.accountingStartMonth}
          currency={master.currency}
          showPart={search.part}
        />
      </section>
      {plan === null ? null : (
        <section id="plan">
          <PlanTable plan={plan} showActivity={search.activity} />
        </section>
      )}
      <section className={classes['two']} id="master">
        <MasterSection department={data} />
        <div className={classes['stack']}>
          <Distribution rows={condition.distribution} currency={master.currency} />
          {plan === null ? null : <Decisions plan={plan} />}
        </div>
      </section>
    </div>
  );
}

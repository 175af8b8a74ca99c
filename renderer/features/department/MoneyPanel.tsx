/** Is the money there? Provision today against the required one, why the average misleads, and what it does to the rent. */
import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { PlanView } from '../../../contract/plan.ts';
import { useWords } from '../../i18n/i18n.ts';
import classes from './department.module.css';
import { ProvisionEdit } from './ProvisionEdit.tsx';
import { basisText } from './plan-basis.ts';

/** By the plan's own yearly index, also one that falls; without one it is the level provision. */
export function requiredOre({ requiredIndexedProvisionOre }: PlanView): number {
  return requiredIndexedProvisionOre;
}

export function MoneyPanel({ plan }: { readonly plan: PlanView }) {
  const { t, f } = useWords();
  const { currency } = plan;
  const label = (year: number) => f.accountingYear(year, plan.accountingStartMonth);
  const short = plan.yearsBelowFloor.length > 0;
  return (
    <aside className={classes['panel']}>
      <Title order={2}>{t('department.money.title')}</Title>
      <p className={classes['answer']} data-short={short}>
        {short
          ? t('department.money.short', { amount: f.money(requiredOre(plan) - plan.provisionOre, currency) })
          : t(plan.provisionSteps.length > 0 ? 'planTerms.steps.enough' : 'department.money.enough')}
      </p>
      <dl className={classes['lines']}>
        <Line label={t('department.money.provision')} amount={f.money(plan.provisionOre, currency)}>
          {plan.provisionIndexBp === 0
            ? null
            : t('department.money.provisionIndexed', { rate: f.rate(plan.provisionIndexBp) })}
        </Line>
        <Line label={t('department.money.required')} amount={f.money(plan.requiredProvisionOre, currency)}>
          {plan.bindingYear === null
            ? t('department.money.requiredNone')
            : t('department.money.requiredText', { year: label(plan.bindingYear) })}
          {plan.provisionIndexBp === 0
            ? null
            : ` ${t('department.money.requiredIndexed', { amount: f.money(plan.requiredIndexedProvisionOre, currency) })}`}
        </Line>
        <Line label={t('department.money.average')} amount={f.money(plan.averageProvisionOre, currency)}>
          {averageNote()}
        </Line>
        <Line
          label={t('department.money.rent')}
          amount={
            plan.rent === null
              ? '–'
              : t('department.money.rentText', {
                  amount: signed(plan.rent.perMonthOre),
                  area: f.integer(plan.rent.typicalHomeM2),
                })
          }
        >
          {plan.rent === null
            ? t('department.money.rentNone')
            : t('department.money.rentPerM2', {
                amount: `${plan.rent.perM2YearOre > 0 ? '+' : ''}${f.moneyExact(plan.rent.perM2YearOre, currency)}`,
              })}
        </Line>
      </dl>
      <ProvisionEdit plan={plan} requiredOre={requiredOre(plan)} />
      <p className={classes['note']}>{basisText(plan, t, f)}</p>
    </aside>
  );

  /** Only where spending comes before the end of the plan does the average hide a shortfall. */
  function averageNote(): string {
    const lastYear = plan.baseYear + plan.horizonYears - 1;
    const misleads =
      plan.bindingYear !== null && plan.bindingYear < lastYear && plan.requiredProvisionOre > plan.averageProvisionOre;
    if (!misleads) return t('department.money.averageFine');
    return t('department.money.averageMisleads', {
      average: f.money(plan.averageProvisionOre, currency),
      year: label(plan.bindingYear ?? lastYear),
    });
  }

  function signed(ore: number): string {
    return `${ore > 0 ? '+' : ''}${f.money(ore, currency)}`;
  }
}

function Line({
  label,
  amount,
  children,
}: {
  readonly label: string;
  readonly amount: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className={classes['line']}>
      <dt>{label}</dt>
      <dd className={classes['amount']}>{amount}</dd>
      <dd className={classes['note']}>{children}</dd>
    </div>
  );
}

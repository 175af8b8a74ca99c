/** Where the fund's course begins and what it has to carry, under the chart that is drawn from them. */
import type { PlanView } from '../../../contract/plan.ts';
import { useWords } from '../../i18n/i18n.ts';
import classes from './department.module.css';

export function PlanFacts({ plan }: { readonly plan: PlanView }) {
  const { t, f } = useWords();
  const facts: readonly (readonly [string, number])[] = [
    [
      t('department.money.opening', { year: f.accountingYear(plan.baseYear, plan.accountingStartMonth) }),
      plan.openingBalanceOre,
    ],
    [t('department.money.floor'), plan.floorOre],
    [t('department.money.total', { years: plan.horizonYears }), plan.totalOre],
    [t('department.money.drawnTotal'), plan.drawnTotalOre],
  ];
  return (
    <dl className={classes['facts']}>
      {facts.map(([label, ore]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{f.money(ore, plan.currency)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The provisions that keep the fund above its floor: level, indexed, and with a cap on the yearly rise; and what waiting would cost. */
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { SolveResult } from '../../../../contract/scenarios.ts';
import { client } from '../../../app/rpc.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { ErrorState } from '../../../ui/States.tsx';
import type { PlanWork } from '../use-plan.ts';
import classes from './panels.module.css';

export function ProvisionProposal({ work }: { readonly work: PlanWork }) {
  const { t, f } = useWords();
  const { stored } = work.model;
  const { floorOre } = work.content.terms;
  const solve = useMutation({
    mutationFn: () => client.scenarios.solve({ number: stored.departmentNumber, planId: stored.id }),
  });
  const money = (ore: number) => f.money(ore, stored.currency);
  const year = (value: number) => f.accountingYear(value, stored.accountingStartMonth);
  return (
    <>
      <Button size="xs" variant="default" loading={solve.isPending} onClick={() => solve.mutate()}>
        {t('planWork.proposals.solve')}
      </Button>
      {solve.isError ? <ErrorState error={solve.error} /> : null}
      {solve.data === undefined ? null : <Answer result={solve.data} />}
    </>
  );

  function Answer({ result }: { readonly result: SolveResult }) {
    const { provisionIndexBp: indexBp, requiredLevelOre, requiredIndexedOre, rent } = result;
    const wanted = indexBp > 0 ? requiredIndexedOre : requiredLevelOre;
    return (
      <>
        <table className={classes['sums']}>
          <tbody>
            <Row label={t('department.money.provision')} ore={result.provisionOre} />
            <Row label={t('planWork.proposals.levelAmount')} ore={requiredLevelOre} sum={indexBp <= 0} />
            {indexBp === 0 ? null : (
              <Row
                label={t('planWork.proposals.indexedAmount', { rate: f.percent(indexBp) })}
                ore={requiredIndexedOre}
                sum
              />
            )}
            <Row label={t('department.money.average')} ore={result.averageOre} />
          </tbody>
        </table>
        {result.lowestBalanceAtAverage === null || result.lowestBalanceAtAverage.ore >= floorOre ? null : (
          <p className={classes['note']}>
            {t('planWork.proposals.atAverage', {
              amount: money(result.lowestBalanceAtAverage.ore),
              year: year(result.lowestBalanceAtAverage.year),
            })}
          </p>
        )}
        <p className={classes['note']}>{waitingText(result.waiting)}</p>
        {rent === null || rent.perHomeMonthOre === null ? null : (
          <p className={classes['note']}>{t('planWork.proposals.rent', { amount: money(rent.perHomeMonthOre) })}</p>
        )}
        {result.sensitivity.length === 0 ? null : (
          <ul className={classes['list']}>
            {result.sensitivity.map((entry) => (
              <li key={entry.activityId}>
                {t('planWork.proposals.sensitivity', { title: entry.title, amount: money(-entry.withoutOre) })}
              </li>
            ))}
          </ul>
        )}
        <Button
          size="xs"
          disabled={!work.editable || wanted === work.content.terms.provisionOre}
          onClick={() =>
            work.edit(t('planWork.steps.provision', { amount: money(wanted) }), [
              { kind: 'terms', fields: { provisionOre: wanted } },
            ])
          }
        >
          {t('planWork.proposals.use', { amount: money(wanted) })}
        </Button>
      </>
    );
  }

  function waitingText({ feasible, extraOre }: SolveResult['waiting']): string {
    if (!feasible) return t('planWork.proposals.cannotWait');
    return extraOre > 0
      ? t('planWork.proposals.waiting', { amount: money(extraOre) })
      : t('planWork.proposals.mayWait');
  }

  function Row({ label, ore, sum = false }: { readonly label: string; readonly ore: number; readonly sum?: boolean }) {
    return (
      <tr data-sum={sum || undefined}>
        <th scope="row">{label}</th>
        <td>{money(ore)}</td>
      </tr>
    );
  }
}

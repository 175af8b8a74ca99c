/** The provisions that keep the fund above its floor, level or rising: one to choose, with what it does to the fund and to the rent; and what waiting would cost. */
import { Button, Radio } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { PlanChange } from '../../../../contract/plan-edit.ts';
import type { SolveResult } from '../../../../contract/scenarios.ts';
import { rentEffect } from '../../../../domain/fund/rent-effect.ts';
import { client } from '../../../app/rpc.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { ErrorState } from '../../../ui/States.tsx';
import { EffectTable } from './EffectTable.tsx';
import type { ProposalProps } from './ProposalsPanel.tsx';
import classes from './panels.module.css';

export function ProvisionProposal({ work, names }: ProposalProps) {
  const { t } = useWords();
  const { stored } = work.model;
  const solve = useMutation({
    mutationFn: () => client.scenarios.solve({ number: stored.departmentNumber, planId: stored.id }),
  });
  return (
    <>
      <Button size="xs" variant="default" loading={solve.isPending} onClick={() => solve.mutate()}>
        {t('planWork.proposals.solve')}
      </Button>
      {solve.isError ? <ErrorState error={solve.error} /> : null}
      {solve.data === undefined ? null : (
        <Answer key={solve.submittedAt} work={work} names={names} result={solve.data} />
      )}
    </>
  );
}

type Way = 'level' | 'indexed';

function Answer({ work, names, result }: ProposalProps & { readonly result: SolveResult }) {
  const { t, f } = useWords();
  const { stored } = work.model;
  const { terms } = work.content;
  const indexBp = terms.provisionIndexBp;
  // What the plan needs as it stands now: an edit since the question was asked counts.
  const { requiredProvisionOre, requiredIndexedProvisionOre, averageProvisionOre } = work.figures;
  const [way, setWay] = useState<Way>(indexBp === 0 ? 'level' : 'indexed');
  const wanted =
    way === 'level'
      ? { provisionOre: requiredProvisionOre, provisionIndexBp: 0 }
      : { provisionOre: requiredIndexedProvisionOre, provisionIndexBp: indexBp };
  const { provisionOre, provisionIndexBp } = wanted;
  const changes = useMemo(
    (): PlanChange[] => [{ kind: 'terms', fields: { provisionOre, provisionIndexBp, provisionSteps: [] } }],
    [provisionOre, provisionIndexBp],
  );
  const money = (ore: number) => f.money(ore, stored.currency);
  const year = (value: number) => f.accountingYear(value, stored.accountingStartMonth);
  const isAsItIs =
    provisionOre === terms.provisionOre &&
    provisionIndexBp === terms.provisionIndexBp &&
    terms.provisionSteps.length === 0;
  return (
    <>
      {indexBp === 0 ? (
        <p>
          {t('planWork.proposals.levelAmount')}: <b>{money(requiredProvisionOre)}</b>
        </p>
      ) : (
        <Radio.Group
          size="xs"
          mt="xs"
          label={t('planPanels.provision.choose', { amount: money(terms.provisionOre) })}
          value={way}
          onChange={(value) => setWay(value === 'indexed' ? 'indexed' : 'level')}
        >
          <Radio
            size="xs"
            mt={4}
            value="level"
            label={`${t('planWork.proposals.levelAmount')}: ${money(requiredProvisionOre)}`}
          />
          <Radio
            size="xs"
            mt={4}
            value="indexed"
            label={`${t('planWork.proposals.indexedAmount', { rate: f.rate(indexBp) })}: ${money(requiredIndexedProvisionOre)}`}
          />
        </Radio.Group>
      )}
      <EffectTable work={work} names={names} changes={changes} />
      <p className={classes['note']}>{rentText()}</p>
      <p className={classes['note']}>{`${t('department.money.average')}: ${money(averageProvisionOre)}`}</p>
      {result.lowestBalanceAtAverage === null || result.lowestBalanceAtAverage.ore >= terms.floorOre ? null : (
        <p className={classes['note']}>
          {t('planWork.proposals.atAverage', {
            amount: money(result.lowestBalanceAtAverage.ore),
            year: year(result.lowestBalanceAtAverage.year),
          })}
        </p>
      )}
      <p className={classes['note']}>{waitingText(result.waiting)}</p>
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
        disabled={!work.editable || isAsItIs}
        onClick={() => work.edit(t('planWork.steps.provision', { amount: money(provisionOre) }), changes)}
      >
        {t('planWork.proposals.use', { amount: money(provisionOre) })}
      </Button>
    </>
  );

  /** What taking it means for the rent, as the typical home pays it in the first year. */
  function rentText(): string {
    const { areaM2 = null, dwellings = null } = work.rentBase ?? {};
    const effect = rentEffect({
      currentProvisionOre: terms.provisionOre,
      proposedProvisionOre: provisionOre,
      areaM2,
      dwellings,
      homeAreaM2: stored.rent?.typicalHomeM2 ?? null,
    });
    const { changeOrePerHomeMonth: ore } = effect;
    if (ore === null) return t('planPanels.provision.rentUnknown');
    if (ore === 0) return t('planPanels.provision.rentSame');
    return t(ore > 0 ? 'planPanels.provision.rentRises' : 'planPanels.provision.rentFalls', {
      amount: money(Math.abs(ore)),
    });
  }

  function waitingText({ feasible, extraOre }: SolveResult['waiting']): string {
    if (!feasible) return t('planWork.proposals.cannotWait');
    return extraOre > 0
      ? t('planWork.proposals.waiting', { amount: money(extraOre) })
      : t('planWork.proposals.mayWait');
  }
}

/** Works moved within their windows so that the years are level: a list of moves to choose from, with what the chosen ones do to the key figures. */
import { Button, Checkbox, NumberInput, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { PlanChange } from '../../../../contract/plan-edit.ts';
import type { LevelObjective } from '../../../../contract/scenarios.ts';
import { client } from '../../../app/rpc.ts';
import { useRuleSettings } from '../../../app/rule-settings.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { ErrorState } from '../../../ui/States.tsx';
import { lineMoved } from '../model/line-moved.ts';
import { EffectTable } from './EffectTable.tsx';
import type { ProposalProps } from './ProposalsPanel.tsx';
import classes from './panels.module.css';
import { StaleNote } from './StaleNote.tsx';
import { useProposal } from './use-proposal.ts';

export const OBJECTIVES = ['peak', 'provision', 'rise'] as const satisfies readonly LevelObjective[];

export function LevelProposal({ work, names }: ProposalProps) {
  const { t, f } = useWords();
  const [objective, setObjective] = useState<LevelObjective>('peak');
  const { levelWindowYears } = useRuleSettings().plan;
  const [chosen, setChosen] = useState<number | null>(null);
  const windowYears = chosen ?? levelWindowYears;
  const { stored } = work.model;
  const { departmentNumber: number, id: planId } = stored;
  const proposal = useProposal(
    work,
    () => client.scenarios.level({ number, planId, objective, windowYears }),
    ({ moves }) => moves.map(({ activityId }) => activityId),
  );
  const result = proposal.answer;
  const { lines } = work.content;
  const changes = useMemo(() => {
    const byId = new Map(lines.map((line) => [line.id, line]));
    return (result?.moves ?? []).flatMap(({ activityId, toYear }): PlanChange[] => {
      const line = proposal.left.has(activityId) ? undefined : byId.get(activityId);
      return line === undefined ? [] : [{ kind: 'update', activityId, fields: lineMoved(line, toYear) }];
    });
  }, [result, lines, proposal.left]);
  const label = (year: number) => f.accountingYear(year, stored.accountingStartMonth);

  function take(): void {
    work.edit(t('planWork.steps.level', { count: changes.length }), changes);
    proposal.forget();
  }

  return (
    <>
      <div className={classes['fields']}>
        <Select
          size="xs"
          label={t('planWork.proposals.objective')}
          data={OBJECTIVES.map((value) => ({ value, label: t(`planWork.proposals.objectives.${value}`) }))}
          value={objective}
          allowDeselect={false}
          onChange={(value) => setObjective(OBJECTIVES.find((one) => one === value) ?? 'peak')}
        />
        <NumberInput
          size="xs"
          label={t('planWork.proposals.window')}
          value={windowYears}
          min={0}
          max={15}
          allowDecimal={false}
          onChange={(value) => setChosen(typeof value === 'number' ? Math.max(0, Math.min(15, value)) : null)}
        />
        <Button
          size="xs"
          variant="default"
          className={classes['wide'] ?? ''}
          ref={proposal.asker}
          loading={proposal.isPending}
          onClick={proposal.run}
        >
          {t('planWork.proposals.run')}
        </Button>
      </div>
      {proposal.error === null ? null : <ErrorState error={proposal.error} />}
      {result === null ? null : result.moves.length === 0 ? (
        <p className={classes['note']} role="status">
          {t('planWork.proposals.nothing')}
        </p>
      ) : (
        <>
          <p>{t(`planWork.proposals.labels.${result.label}`, { gap: f.percent(result.gapBp) })}</p>
          <ul className={classes['list']}>
            {result.moves.map((move) => (
              <li key={move.activityId}>
                <Checkbox
                  size="xs"
                  checked={!proposal.left.has(move.activityId)}
                  onChange={() => proposal.toggle(move.activityId)}
                  label={t('planWork.proposals.move', {
                    title: move.title,
                    from: label(move.fromYear),
                    to: label(move.toYear),
                    amount: f.money(move.amountOre, stored.currency),
                  })}
                />
              </li>
            ))}
          </ul>
          <EffectTable work={work} names={names} changes={changes} />
          <StaleNote shown={proposal.isStale} />
          <Button size="xs" disabled={!work.editable || proposal.isStale || changes.length === 0} onClick={take}>
            {proposal.left.size === 0
              ? t('planWork.proposals.takeAll', { count: changes.length })
              : t('planWork.proposals.takeSome', { count: changes.length, total: result.moves.length })}
          </Button>
        </>
      )}
    </>
  );
}

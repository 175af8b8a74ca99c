/** Works moved within their windows so that the years are level: a list of moves to choose from, with what all of them do to the key figures. */
import { Button, Checkbox, NumberInput, Select } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlanChange } from '../../../../contract/plan-edit.ts';
import type { LevelObjective, LevelResult } from '../../../../contract/scenarios.ts';
import { client } from '../../../app/rpc.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { ErrorState } from '../../../ui/States.tsx';
import { lineMoved } from '../model/line-moved.ts';
import type { PlanWork } from '../use-plan.ts';
import { FigureDifferences } from './FigureDifferences.tsx';
import classes from './panels.module.css';

const OBJECTIVES = ['peak', 'provision', 'rise'] as const satisfies readonly LevelObjective[];

export function LevelProposal({ work }: { readonly work: PlanWork }) {
  const { t } = useWords();
  const [objective, setObjective] = useState<LevelObjective>('peak');
  const [windowYears, setWindowYears] = useState(3);
  const { departmentNumber: number, id: planId } = work.model.stored;
  const level = useMutation({ mutationFn: () => client.scenarios.level({ number, planId, objective, windowYears }) });
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
          onChange={(value) => setWindowYears(typeof value === 'number' ? Math.max(0, Math.min(15, value)) : 3)}
        />
        <Button
          size="xs"
          variant="default"
          className={classes['wide'] ?? ''}
          loading={level.isPending}
          onClick={() => level.mutate()}
        >
          {t('planWork.proposals.run')}
        </Button>
      </div>
      {level.isError ? <ErrorState error={level.error} /> : null}
      {level.data === undefined ? null : (
        // Another answer is another list: what was unticked in the last one says nothing about it.
        <Moves key={level.submittedAt} work={work} result={level.data} onTaken={level.reset} />
      )}
    </>
  );
}

function Moves({
  work,
  result,
  onTaken,
}: {
  readonly work: PlanWork;
  readonly result: LevelResult;
  readonly onTaken: () => void;
}) {
  const { t, f } = useWords();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { stored } = work.model;
  const label = (year: number) => f.accountingYear(year, stored.accountingStartMonth);
  const chosen = result.moves.filter(({ activityId }) => !left.has(activityId));
  if (result.moves.length === 0) return <p className={classes['note']}>{t('planWork.proposals.nothing')}</p>;

  function take(): void {
    const changes = chosen.flatMap(({ activityId, toYear }): PlanChange[] => {
      const line = work.content.lines.find(({ id }) => id === activityId);
      return line === undefined ? [] : [{ kind: 'update', activityId, fields: lineMoved(line, toYear) }];
    });
    work.edit(t('planWork.steps.level', { count: changes.length }), changes);
    onTaken();
  }

  return (
    <>
      <p>{t(`planWork.proposals.labels.${result.label}`, { gap: f.percent(result.gapBp) })}</p>
      <FigureDifferences figures={result.figures} plan={stored} />
      <ul className={classes['list']}>
        {result.moves.map((move) => (
          <li key={move.activityId}>
            <Checkbox
              size="xs"
              checked={!left.has(move.activityId)}
              onChange={(event) => {
                const others = [...left].filter((id) => id !== move.activityId);
                setLeft(new Set(event.currentTarget.checked ? others : [...others, move.activityId]));
              }}
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
      <Button size="xs" disabled={!work.editable || chosen.length === 0} onClick={take}>
        {chosen.length === result.moves.length
          ? t('planWork.proposals.takeAll', { count: chosen.length })
          : t('planWork.proposals.takeSome', { count: chosen.length, total: result.moves.length })}
      </Button>
    </>
  );
}

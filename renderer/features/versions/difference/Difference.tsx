/** Choosing two versions and reading what lies between them: the sentence, the bridge, the lines, the years. */
import { ActionIcon, Select, Text, Title, Tooltip } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { PlanVersion } from '../../../../contract/versions.ts';
import { rpc } from '../../../app/rpc.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { ErrorState, LoadingShape } from '../../../ui/States.tsx';
import { comparedWith } from '../model/difference-model.ts';
import { DifferenceView } from './DifferenceView.tsx';
import classes from './difference.module.css';

export interface DifferenceProps {
  readonly versions: readonly PlanVersion[];
  readonly shown: PlanVersion;
  /** Chosen versions; where none is chosen, the shown one is compared with the one it was copied from. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly currency: string;
  readonly startMonth: number;
  readonly onChange: (pair: { readonly from: string; readonly to: string }) => void;
}

export function Difference({ versions, shown, currency, startMonth, onChange, ...chosen }: DifferenceProps) {
  const { t } = useWords();
  const byId = (planId: string | undefined) => versions.find((version) => version.planId === planId);
  const to = byId(chosen.to) ?? (comparedWith(shown, versions) === null ? versions[0] : shown);
  const from = byId(chosen.from) ?? (to === undefined ? null : comparedWith(to, versions));
  const options = versions.map(({ planId, versionNo, status }) => ({
    value: planId,
    label: t('versions.difference.option', { version: versionNo, status: t(`codes.planStatus.${status}`) }),
  }));
  return (
    <section id="difference">
      <Title order={2}>{t('versions.difference.title')}</Title>
      {versions.length < 2 || to === undefined || from === null ? (
        <Text size="sm" c="dimmed" maw="46rem">
          {t('versions.difference.only')}
        </Text>
      ) : (
        <>
          <div className={classes['choose']} data-screen-only>
            <Select
              label={t('versions.difference.from')}
              data={options}
              value={from.planId}
              onChange={(planId) => onChange({ from: planId ?? from.planId, to: to.planId })}
              allowDeselect={false}
              w={260}
            />
            <Tooltip label={t('versions.difference.swap')}>
              <ActionIcon
                variant="default"
                size={36}
                aria-label={t('versions.difference.swap')}
                onClick={() => onChange({ from: to.planId, to: from.planId })}
              >
                <IconArrowsExchange size={18} aria-hidden="true" />
              </ActionIcon>
            </Tooltip>
            <Select
              label={t('versions.difference.to')}
              data={options}
              value={to.planId}
              onChange={(planId) => onChange({ from: from.planId, to: planId ?? to.planId })}
              allowDeselect={false}
              w={260}
            />
          </div>
          {from.planId === to.planId ? (
            <Text size="sm">{t('versions.difference.sameChosen')}</Text>
          ) : (
            <Fetched from={from} to={to} currency={currency} startMonth={startMonth} />
          )}
        </>
      )}
    </section>
  );
}

function Fetched({
  from,
  to,
  currency,
  startMonth,
}: {
  readonly from: PlanVersion;
  readonly to: PlanVersion;
  readonly currency: string;
  readonly startMonth: number;
}) {
  const difference = useQuery(
    rpc.versions.difference.queryOptions({ input: { fromPlanId: from.planId, toPlanId: to.planId } }),
  );
  if (difference.isError) return <ErrorState error={difference.error} onRetry={() => void difference.refetch()} />;
  if (difference.data === undefined) return <LoadingShape lines={[44, 200, 300]} />;
  const totals = { beforeOre: from.totalOre, afterOre: to.totalOre };
  return <DifferenceView difference={difference.data} totals={totals} currency={currency} startMonth={startMonth} />;
}

/** What the year's work proposes for the draft: one by one or all, each with its effect, taken back with one key. */
import { Button, Group, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { PlanVersion, VersionProposal } from '../../../../contract/versions.ts';
import { refetchAll } from '../../../app/changes.ts';
import { client, rpc } from '../../../app/rpc.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { errorText } from '../../../ui/error-text.ts';
import { ErrorState } from '../../../ui/States.tsx';
import classes from '../versions.module.css';
import { effectWords, type ProposalContext, proposalWords } from './proposal-words.ts';

export interface ProposalsProps {
  readonly version: PlanVersion;
  readonly context: ProposalContext;
}

export function Proposals({ version, context }: ProposalsProps) {
  const { t, f } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const { planId } = version;
  const found = useQuery(rpc.versions.proposals.queryOptions({ input: { planId } }));
  const accept = useAccept(planId, () => heading.current?.focus());
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  const proposals = found.data?.proposals ?? [];
  if (found.data === undefined || proposals.length === 0) return null;
  const { requiredChangeOre } = found.data;
  return (
    <section>
      <Title order={2} ref={heading} tabIndex={-1}>
        {t('versionProposals.title')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('versionProposals.lead')}
      </Text>
      <ul className={classes['proposals']}>
        {proposals.map((proposal) => {
          const words = proposalWords(proposal, t, f, context);
          return (
            <li key={`${proposal.activityId}-${proposal.plannedYear}`}>
              <div>
                {words}
                <span className={classes['second']}>
                  {effectWords(proposal.requiredChangeOre, t, f, context)}
                  {proposal.paidBefore ? `. ${t('versionProposals.paidBefore')}` : ''}
                </span>
              </div>
              <Button
                size="compact-sm"
                variant="default"
                data-screen-only
                aria-label={t('versionProposals.takeOf', { text: words })}
                disabled={accept.isPending}
                onClick={() => accept.mutate([proposal])}
              >
                {t('versionProposals.take')}
              </Button>
            </li>
          );
        })}
      </ul>
      <div className={classes['create']}>
        <Button data-screen-only loading={accept.isPending} onClick={() => accept.mutate(proposals)}>
          {t('versionProposals.takeAll', { count: proposals.length })}
        </Button>
        <Text size="sm">
          {t('versionProposals.all')} {effectWords(requiredChangeOre, t, f, context)}
        </Text>
      </div>
    </section>
  );
}

function useAccept(planId: string, onTaken: () => void) {
  const { t, language } = useWords();
  const queries = useQueryClient();

  function failed(error: unknown): void {
    notifications.show({
      color: 'red',
      title: t('common.failedTitle'),
      message: errorText(error, { t, language }),
      autoClose: false,
    });
  }

  async function undo(group: string, notification: string): Promise<void> {
    notifications.hide(notification);
    try {
      await client.plan.undo({ group });
      notifications.show({ message: t('versionProposals.undone') });
    } catch (error) {
      failed(error);
    }
    await refetchAll(queries);
  }

  return useMutation({
    mutationFn: (taken: readonly VersionProposal[]) =>
      client.versions.acceptProposals({
        planId,
        label: t('versionProposals.step', { count: taken.length }),
        accept: taken.map(({ activityId, plannedYear }) => ({ activityId, plannedYear })),
      }),
    onSuccess: async (result, taken) => {
      onTaken();
      await refetchAll(queries);
      if (!result.ok || result.group === null) return;
      const { group } = result;
      const id = `proposals-${group}`;
      notifications.show({
        id,
        message: (
          <Group justify="space-between" wrap="nowrap">
            <span>{t('versionProposals.taken', { count: taken.length })}</span>
            <Button size="compact-sm" variant="default" style={{ flex: 'none' }} onClick={() => void undo(group, id)}>
              {t('common.undo')}
            </Button>
          </Group>
        ),
        autoClose: 15_000,
      });
    },
    onError: failed,
  });
}

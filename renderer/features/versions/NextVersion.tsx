/** Makes the next version as a copy in draft; while another one is open it says which, instead of failing. */
import { Button, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCopyPlus } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PlanVersion } from '../../../contract/versions.ts';
import { openVersion } from '../../../domain/plan/status-machine.ts';
import { refetchAll } from '../../app/changes.ts';
import { rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/i18n.ts';
import { errorText } from '../../ui/error-text.ts';
import classes from './versions.module.css';

export interface NextVersionProps {
  readonly versions: readonly PlanVersion[];
  readonly shown: PlanVersion;
  readonly onMade: (planId: string) => void;
}

export function NextVersion({ versions, shown, onMade }: NextVersionProps) {
  const { t, language } = useWords();
  const queries = useQueryClient();
  const create = useMutation(
    rpc.versions.create.mutationOptions({
      onSuccess: async ({ planId, versionNo }) => {
        await refetchAll(queries);
        onMade(planId);
        notifications.show({ message: t('versions.create.done', { version: versionNo }) });
      },
      onError: (error) =>
        notifications.show({
          color: 'red',
          title: t('common.failedTitle'),
          message: errorText(error, { t, language }),
          autoClose: false,
        }),
    }),
  );
  const open = openVersion(versions.map((version) => ({ ...version, id: version.planId })));
  if (open !== null && open.planId === shown.planId) return null;
  return (
    <div className={classes['create']} data-screen-only>
      <Button
        variant="default"
        leftSection={<IconCopyPlus size={16} aria-hidden="true" />}
        disabled={open !== null}
        loading={create.isPending}
        onClick={() => create.mutate({ planId: shown.planId })}
      >
        {t('versions.create.action')}
      </Button>
      <Text size="sm" c="dimmed">
        {open === null
          ? t('versions.create.text', { version: shown.versionNo })
          : t('versions.create.blocked', {
              version: open.versionNo,
              status: t(`codes.planStatus.${open.status}`),
            })}
      </Text>
    </div>
  );
}

/** Opens a version's lines, and makes the next version as a copy in draft; while another one is open it says which, instead of failing. */
import { Button, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCalendarStats, IconCopyPlus } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PlanVersion } from '../../../contract/versions.ts';
import { openVersion } from '../../../domain/plan/status-machine.ts';
import { refetchAll } from '../../app/changes.ts';
import { rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/i18n.ts';
import { errorText } from '../../ui/error-text.ts';
import { PrintVersion } from './PrintVersion.tsx';
import { focusTreatment } from './step/treatment-heading.ts';
import classes from './versions.module.css';

export interface NextVersionProps {
  readonly number: string;
  readonly versions: readonly PlanVersion[];
  readonly shown: PlanVersion;
  readonly onMade: (planId: string) => void;
}

export function NextVersion({ number, versions, shown, onMade }: NextVersionProps) {
  const { t, language } = useWords();
  const queries = useQueryClient();
  const create = useMutation(
    rpc.versions.create.mutationOptions({
      onSuccess: async ({ planId, versionNo }) => {
        await refetchAll(queries);
        onMade(planId);
        focusTreatment();
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
  // The version that is being worked on has its own next step; it is opened, not copied.
  const isOpen = open !== null && open.planId === shown.planId;
  return (
    <div className={classes['create']} data-screen-only>
      <Button
        variant="default"
        leftSection={<IconCalendarStats size={16} aria-hidden="true" />}
        renderRoot={(props) => (
          <Link {...props} to="/plan/$number" params={{ number }} search={{ version: shown.planId }} />
        )}
      >
        {t('versions.toPlan', { version: shown.versionNo })}
      </Button>
      <PrintVersion number={number} shown={shown} />
      {isOpen ? null : (
        <>
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
        </>
      )}
    </div>
  );
}

/** Opens a version's lines or its board pack, and makes the next version; while another one is open it says which, instead of failing. */
import { Button, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCalendarStats, IconCopyPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { PlanVersion } from '../../../../contract/versions.ts';
import { openVersion, replacedBy } from '../../../../domain/plan/status-machine.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { PrintVersion } from '../PrintVersion.tsx';
import classes from '../versions.module.css';
import { NextVersionDialog } from './NextVersionDialog.tsx';

export interface NextVersionProps {
  readonly number: string;
  readonly versions: readonly PlanVersion[];
  readonly shown: PlanVersion;
  readonly currency: string;
  readonly startMonth: number;
  readonly onMade: (planId: string) => void;
}

export function NextVersion({ number, versions, shown, currency, startMonth, onMade }: NextVersionProps) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const states = versions.map((version) => ({ ...version, id: version.planId }));
  const open = openVersion(states);
  const replacement = replacedBy(states, shown.planId);
  // The version that is being worked on has its own next step; it is opened, not copied.
  const isOpen = open !== null && open.planId === shown.planId;
  const nextNo = Math.max(...versions.map(({ versionNo }) => versionNo)) + 1;
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
            disabled={open !== null || replacement !== null}
            onClick={() => setAsking(true)}
          >
            {t('versions.create.action')}
          </Button>
          <Text size="sm" c="dimmed">
            {open !== null
              ? t('versions.create.blocked', {
                  version: open.versionNo,
                  status: t(`codes.planStatus.${open.status}`),
                })
              : replacement === null
                ? t('versions.create.text', { version: shown.versionNo })
                : t('versions.create.replaced', { version: shown.versionNo, by: replacement.versionNo })}
          </Text>
        </>
      )}
      <NextVersionDialog
        opened={asking}
        onClose={() => setAsking(false)}
        origin={shown}
        nextNo={nextNo}
        currency={currency}
        startMonth={startMonth}
        onMade={(planId, versionNo) => {
          onMade(planId);
          notifications.show({ message: t('versions.create.done', { version: versionNo }) });
        }}
      />
    </div>
  );
}

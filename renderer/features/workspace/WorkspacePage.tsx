/** Om arbejdsområdet: what is in it, whether it is whole, and which keys work. */
import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ShortcutList } from '../../app/frame/ShortcutList.tsx';
import { rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/i18n.ts';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { ErrorState, LoadingShape } from '../../ui/States.tsx';
import { Verify } from './Verify.tsx';
import classes from './workspace.module.css';

export function WorkspacePage() {
  const { t } = useWords();
  return (
    <Stack gap="lg" maw="64rem">
      <div>
        <PageHeading title={t('workspace.title')} />
        <Text c="dimmed">{t('workspace.lead')}</Text>
      </div>
      <Facts />
      <Verify />
      <section>
        <Title order={2} mb={6}>
          {t('frame.shortcuts.title')}
        </Title>
        <div className={classes['keys']}>
          <ShortcutList />
        </div>
      </section>
    </Stack>
  );
}

function Facts() {
  const { t, f } = useWords();
  const info = useQuery(rpc.workspace.info.queryOptions());
  if (info.isError) return <ErrorState error={info.error} onRetry={() => void info.refetch()} />;
  if (info.data === undefined) return <LoadingShape lines={[150]} />;
  const data = info.data;
  return (
    <div className={classes['facts']}>
      <FactList
        title={t('workspace.content')}
        facts={[
          [t('workspace.departments'), f.integer(data.departments)],
          [t('workspace.buildings'), f.integer(data.buildings)],
          [t('workspace.parts'), f.integer(data.parts)],
          [t('workspace.operations'), f.integer(data.operations)],
          [t('workspace.lastChange'), data.lastChangeMs === null ? t('workspace.never') : f.instant(data.lastChangeMs)],
        ]}
      />
      <FactList
        title={t('workspace.program')}
        facts={[
          [t('workspace.version'), data.appVersion],
          [t('workspace.schema'), String(data.schemaVersion)],
          [t('workspace.host'), t(`codes.host.${data.host}`)],
          [t('workspace.readOnly'), data.readOnly ? t('workspace.readOnlyYes') : t('workspace.readOnlyNo')],
        ]}
      />
      <FactList
        title={t('workspace.ids')}
        facts={[
          [t('workspace.workspaceId'), <code key="workspace">{data.workspaceId}</code>],
          [t('workspace.replica'), <code key="replica">{data.replica}</code>],
        ]}
      />
    </div>
  );
}

function FactList({
  title,
  facts,
}: {
  readonly title: string;
  readonly facts: readonly (readonly [string, ReactNode])[];
}) {
  return (
    <section>
      <Title order={2} mb={4}>
        {title}
      </Title>
      <dl className={classes['list']}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

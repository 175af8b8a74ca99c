/** The first start: three ways to begin, each with what it means. */
import { Button, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconBuildingCommunity, IconFileImport, IconFolder } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { refetchAll } from '../../app/changes.ts';
import { client, rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/i18n.ts';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { ErrorState } from '../../ui/States.tsx';
import { RunProgress } from '../imports/RunProgress.tsx';
import { useRun } from '../imports/use-run.ts';
import classes from './first-run.module.css';

export function FirstRun() {
  const { t, language } = useWords();
  const queries = useQueryClient();
  const demo = useRun();
  const empty = useMutation(rpc.workspace.startEmpty.mutationOptions({ onSuccess: () => refetchAll(queries) }));
  const working = demo.state.kind === 'working';
  const busy = working || empty.isPending;

  async function loadDemo(): Promise<void> {
    const end = await demo.start(false, (signal) => client.workspace.loadDemo({ language }, { signal }));
    if (end?.kind === 'done') notifications.show({ message: t('firstRun.demo.done') });
  }

  return (
    <Stack gap="lg" maw="64rem">
      <div>
        <PageHeading title={t('firstRun.title')} />
        <Text maw="46rem" mt={6}>
          {t('firstRun.lead')}
        </Text>
      </div>
      <Title order={2}>{t('firstRun.question')}</Title>
      <div className={classes['choices']}>
        <Choice
          icon={<IconBuildingCommunity stroke={1.4} />}
          title={t('firstRun.demo.title')}
          text={t('firstRun.demo.text')}
        >
          <Button disabled={busy} onClick={() => void loadDemo()}>
            {t('firstRun.demo.action')}
          </Button>
        </Choice>
        <Choice
          icon={<IconFileImport stroke={1.4} />}
          title={t('firstRun.files.title')}
          text={t('firstRun.files.text')}
        >
          {busy ? (
            <Button variant="default" disabled>
              {t('firstRun.files.action')}
            </Button>
          ) : (
            <Button variant="default" component={Link} to="/indlaes">
              {t('firstRun.files.action')}
            </Button>
          )}
        </Choice>
        <Choice icon={<IconFolder stroke={1.4} />} title={t('firstRun.empty.title')} text={t('firstRun.empty.text')}>
          <Button variant="default" disabled={busy} loading={empty.isPending} onClick={() => empty.mutate({})}>
            {t('firstRun.empty.action')}
          </Button>
        </Choice>
      </div>
      {demo.state.kind === 'working' ? (
        <RunProgress state={demo.state} title={t('firstRun.demo.working')} onCancel={demo.cancel} />
      ) : null}
      {demo.state.kind === 'cancelled' ? <Text role="status">{t('imports.cancelled')}</Text> : null}
      {demo.state.kind === 'failed' ? <ErrorState error={demo.state.error} onRetry={() => void loadDemo()} /> : null}
      {empty.isError ? <ErrorState error={empty.error} /> : null}
    </Stack>
  );
}

function Choice({
  icon,
  title,
  text,
  children,
}: {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}) {
  return (
    <section className={classes['choice']}>
      <span className={classes['icon']} aria-hidden="true">
        {icon}
      </span>
      <Title order={3}>{title}</Title>
      <Text size="sm" c="dimmed">
        {text}
      </Text>
      <div className={classes['action']}>{children}</div>
    </section>
  );
}

/** Indlæs filer: profile, files, a trial that saves nothing, then the import; below, earlier imports that can be taken back. */
import { Button, Group, Select, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { client, rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/i18n.ts';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { ErrorState, LoadingShape } from '../../ui/States.tsx';
import { Batches } from './Batches.tsx';
import { FileChooser } from './FileChooser.tsx';
import classes from './imports.module.css';
import { RunProgress } from './RunProgress.tsx';
import { RunResult } from './RunResult.tsx';
import { outcomeOf } from './run-state.ts';
import { useRun } from './use-run.ts';

export function ImportsPage() {
  const { t, language } = useWords();
  const profiles = useQuery({ ...rpc.imports.profiles.queryOptions() });
  const [profileName, setProfileName] = useState<string | null>(null);
  const [files, setFiles] = useState<readonly File[]>([]);
  const run = useRun();
  const { state } = run;
  const outcome = useRef<HTMLElement>(null);
  // Progress and result begin below the fold on a small screen.
  useEffect(() => {
    if (state.kind !== 'idle') outcome.current?.scrollIntoView({ block: 'start' });
  }, [state.kind]);
  const working = state.kind === 'working';
  const profile = profiles.data?.find(({ name }) => name === profileName) ?? null;
  const ready = profile !== null && files.length > 0 && !working;
  const tried = state.kind === 'done' && state.result.dryRun ? outcomeOf(state.result) : null;
  const mayCommit = ready && (tried === 'changes' || tried === 'partly');
  const committed = state.kind === 'done' && !state.result.dryRun;

  function start(dryRun: boolean): void {
    if (profile === null) return;
    const input = { files: [...files], profile: profile.name, dryRun, language };
    void run.start(dryRun, (signal) => client.imports.run(input, { signal }));
  }

  function choose(next: readonly File[]): void {
    setFiles(next);
    // What a trial said holds for the files it tried, and for no others.
    run.reset();
  }

  return (
    <div className={classes['page']}>
      <div>
        <PageHeading title={t('imports.title')} />
        <Text c="dimmed">{t('imports.lead')}</Text>
      </div>

      <section className={classes['step']}>
        <Title order={2}>{t('imports.step1')}</Title>
        {profiles.isError ? <ErrorState error={profiles.error} onRetry={() => void profiles.refetch()} /> : null}
        {profiles.isPending ? <LoadingShape lines={[36]} /> : null}
        {profiles.data === undefined ? null : (
          <Select
            aria-label={t('imports.profile')}
            placeholder={profiles.data.length === 0 ? t('imports.noProfiles') : t('imports.profilePlaceholder')}
            data={profiles.data.map(({ name, title }) => ({ value: name, label: title[language] }))}
            value={profileName}
            onChange={(name) => {
              setProfileName(name);
              run.reset();
            }}
            disabled={working || profiles.data.length === 0}
            w="40rem"
            maw="100%"
          />
        )}
        {profile === null ? null : (
          <Stack gap={4}>
            <Text size="sm">{profile.description[language]}</Text>
            <Text size="sm" c="dimmed">
              {t('imports.profileNeeds')}
            </Text>
            <ul className={classes['tables']}>
              {profile.tables.map((table) => (
                <li key={table.key}>
                  {table.title[language]}
                  {table.optional ? ` (${t('imports.optional')})` : ''}
                </li>
              ))}
            </ul>
          </Stack>
        )}
      </section>

      <section className={classes['step']}>
        <Title order={2}>{t('imports.step2')}</Title>
        <FileChooser files={files} onChange={choose} disabled={working} />
      </section>

      <section className={`${classes['step']} ${classes['outcome']}`} ref={outcome}>
        <Title order={2}>{t('imports.step3')}</Title>
        <Group gap="sm">
          <Button variant={mayCommit ? 'default' : 'filled'} disabled={!ready || committed} onClick={() => start(true)}>
            {t('imports.dryRun')}
          </Button>
          <Button disabled={!mayCommit} onClick={() => start(false)}>
            {t(tried === 'partly' ? 'imports.commitGood' : 'imports.commit')}
          </Button>
          {committed ? (
            <>
              <Button component={Link} to="/" variant="default">
                {t('imports.toOverview')}
              </Button>
              <Button variant="subtle" onClick={() => choose([])}>
                {t('imports.startOver')}
              </Button>
            </>
          ) : null}
        </Group>
        {state.kind === 'working' ? (
          <div className={classes['full']}>
            <RunProgress
              state={state}
              title={state.dryRun ? t('imports.dryWorking') : t('imports.commitWorking')}
              onCancel={run.cancel}
            />
          </div>
        ) : null}
        {state.kind === 'cancelled' ? <Text role="status">{t('imports.cancelled')}</Text> : null}
        {state.kind === 'failed' ? <ErrorState error={state.error} /> : null}
        {state.kind === 'done' ? (
          <div className={classes['full']}>
            <RunResult result={state.result} />
          </div>
        ) : null}
      </section>

      <Batches />
    </div>
  );
}

/** Step 1: the files; for those who know, the profile that reads them; for those who have none yet, a template. */
import { Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReadingHint } from '../../../../contract/import-assist.ts';
import { rpc } from '../../../app/rpc.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { ErrorState, LoadingShape } from '../../../ui/States.tsx';
import { FileChooser } from '../FileChooser.tsx';
import classes from '../imports.module.css';
import own from './assistant.module.css';
import { ProfileDiffers } from './ProfileDiffers.tsx';
import { StepActions } from './StepFrame.tsx';
import { Templates } from './Templates.tsx';
import type { Assistant } from './use-assistant.ts';
import { useDetection } from './use-detection.ts';

export function FilesStep({ assistant }: { readonly assistant: Assistant }) {
  const { t } = useWords();
  const { files, profile, detection } = assistant;
  const isBusy = detection.kind === 'working';
  return (
    <Stack gap="md">
      <FileChooser files={files} onChange={assistant.choose} disabled={isBusy} />
      <KeptFit assistant={assistant} />
      {detection.kind === 'failed' ? <ErrorState error={detection.error} /> : null}
      {detection.kind === 'done' && detection.result?.mapping === null ? (
        <Text role="alert">{t('importAssist.tables.none')}</Text>
      ) : null}
      <StepActions
        why={files.length === 0 ? t('importAssist.why.noFiles') : isBusy ? t('importAssist.files.detecting') : null}
        next={profile === null ? t('importAssist.next.tables') : t('imports.dryRun')}
        isBusy={isBusy}
        onNext={() => (profile === null ? assistant.look() : assistant.toPreview())}
      />
      <div className={own['ways']}>
        <ProfileChoice assistant={assistant} isBusy={isBusy} />
        <Templates kinds={assistant.kinds} />
      </div>
    </Stack>
  );
}

const NO_HINTS: readonly ReadingHint[] = [];

/** A kept profile is held against the files as soon as both are chosen. */
function KeptFit({ assistant: { files, profile } }: { readonly assistant: Assistant }) {
  const { language } = useWords();
  const kept = useQuery({ ...rpc.imports.listProfiles.queryOptions() });
  const chosen = kept.data?.find(({ name }) => name === profile);
  const { result } = useDetection(files, NO_HINTS, language, chosen !== undefined && files.length > 0);
  const differs = result?.profiles.find(({ name }) => name === profile)?.differs ?? [];
  if (chosen === undefined || differs.length === 0) return null;
  return <ProfileDiffers title={chosen.title} columns={differs} isChosen />;
}

function ProfileChoice({ assistant, isBusy }: { readonly assistant: Assistant; readonly isBusy: boolean }) {
  const { t, language } = useWords();
  const builtIn = useQuery({ ...rpc.imports.profiles.queryOptions() });
  const kept = useQuery({ ...rpc.imports.listProfiles.queryOptions() });
  if (builtIn.isError) return <ErrorState error={builtIn.error} onRetry={() => void builtIn.refetch()} />;
  if (builtIn.isPending) return <LoadingShape lines={[36]} />;
  const chosen = builtIn.data.find(({ name }) => name === assistant.profile);
  const groups = [
    {
      group: t('importAssist.files.own'),
      items: (kept.data ?? []).map(({ name, title }) => ({ value: name, label: title })),
    },
    {
      group: t('importAssist.files.builtIn'),
      items: builtIn.data.map(({ name, title }) => ({ value: name, label: title[language] })),
    },
  ];
  return (
    <section className={own['aside']}>
      <Text fw={600} size="sm">
        {t('importAssist.files.known')}
      </Text>
      <Text size="sm" c="dimmed">
        {t('importAssist.files.knownHint')}
      </Text>
      <Select
        aria-label={t('importAssist.files.known')}
        placeholder={t('imports.profilePlaceholder')}
        data={groups.filter(({ items }) => items.length > 0)}
        value={assistant.profile}
        onChange={assistant.chooseProfile}
        disabled={isBusy}
        clearable
        clearButtonProps={{ 'aria-label': t('importAssist.files.clearProfile') }}
        w="24rem"
        maw="100%"
      />
      {chosen === undefined ? null : (
        <>
          <Text size="sm">{chosen.description[language]}</Text>
          <Text size="sm" c="dimmed">
            {t('imports.profileNeeds')}
          </Text>
          <ul className={classes['tables']}>
            {chosen.tables.map((table) => (
              <li key={table.key}>
                {table.title[language]}
                {table.optional ? ` (${t('imports.optional')})` : ''}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

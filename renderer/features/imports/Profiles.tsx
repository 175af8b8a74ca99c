/** Profiles people have kept: as a file to others, from a file of others, or deleted. */
import { Button, FileButton, Group, Text, Title } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/i18n.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { ErrorState, LoadingShape } from '../../ui/States.tsx';
import { saveFile } from '../department/save-file.ts';
import { useFailure } from './assistant/use-failure.ts';
import classes from './imports.module.css';
import { LearntWords } from './LearntWords.tsx';
import { RenameProfile } from './RenameProfile.tsx';

export function Profiles() {
  const { t, language } = useWords();
  const failed = useFailure();
  const queries = useQueryClient();
  const heading = useRef<HTMLHeadingElement>(null);
  const profiles = useQuery({ ...rpc.imports.listProfiles.queryOptions() });
  const kinds = useQuery({ ...rpc.imports.kinds.queryOptions(), staleTime: Number.POSITIVE_INFINITY });
  const done = (message: string) => async () => {
    notifications.show({ message });
    await queries.invalidateQueries({ queryKey: rpc.imports.listProfiles.key() });
  };
  const take = useMutation(
    rpc.imports.importProfile.mutationOptions({
      onSuccess: done(t('importAssist.profiles.imported')),
      onError: failed,
    }),
  );
  const remove = useMutation(
    rpc.imports.deleteProfile.mutationOptions({
      onSuccess: async () => {
        await done(t('importAssist.profiles.deleted'))();
        // The row that was pressed is gone.
        heading.current?.focus({ preventScroll: true });
      },
      onError: failed,
    }),
  );
  const give = useMutation(rpc.imports.exportProfile.mutationOptions({ onSuccess: saveFile, onError: failed }));
  const titleOf = (kind: string) => kinds.data?.find((one) => one.kind === kind)?.title[language] ?? kind;

  function rename(name: string, title: string): void {
    modals.open({
      title: t('importAssist.profiles.renameTitle', { title }),
      children: (
        <RenameProfile
          name={name}
          title={title}
          onDone={() => void queries.invalidateQueries({ queryKey: rpc.imports.listProfiles.key() })}
        />
      ),
      closeButtonProps: { 'aria-label': t('common.close') },
    });
  }

  function confirm(name: string, title: string): void {
    modals.openConfirmModal({
      title: t('importAssist.profiles.confirmTitle', { title }),
      children: <Text size="sm">{t('importAssist.profiles.confirm')}</Text>,
      labels: { confirm: t('importAssist.profiles.delete'), cancel: t('importAssist.profiles.keep') },
      closeButtonProps: { 'aria-label': t('common.close') },
      onConfirm: () => remove.mutate({ name }),
    });
  }

  return (
    <section>
      <Group justify="space-between" mb={6}>
        <Title order={2} ref={heading} tabIndex={-1} className={classes['heading'] ?? ''}>
          {t('importAssist.profiles.title')}
        </Title>
        <FileButton
          accept="application/json,.json"
          onChange={(file) => (file === null ? undefined : take.mutate({ file }))}
        >
          {(props) => (
            <Button {...props} variant="default" size="xs" loading={take.isPending}>
              {t('importAssist.profiles.import')}
            </Button>
          )}
        </FileButton>
      </Group>
      {profiles.isError ? <ErrorState error={profiles.error} onRetry={() => void profiles.refetch()} /> : null}
      {profiles.isPending ? <LoadingShape lines={[34]} /> : null}
      {profiles.data === undefined ? null : (
        <DataTable
          caption={t('importAssist.profiles.title')}
          rows={profiles.data}
          rowKey={({ name }) => name}
          pageSize={20}
          empty={t('importAssist.profiles.empty')}
          columns={[
            { key: 'name', header: t('importAssist.profiles.name'), rowHeader: true, cell: ({ title }) => title },
            {
              key: 'kinds',
              header: t('importAssist.profiles.kinds'),
              wide: true,
              cell: ({ kinds: own }) => own.map(titleOf).join(', '),
            },
            {
              key: 'actions',
              header: t('importAssist.profiles.actions'),
              cell: ({ name, title }) => (
                <Group gap="xs" wrap="nowrap">
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={t('importAssist.profiles.renameOf', { title })}
                    onClick={() => rename(name, title)}
                  >
                    {t('importAssist.profiles.rename')}
                  </Button>
                  <Button
                    size="compact-xs"
                    variant="default"
                    disabled={give.isPending}
                    aria-label={t('importAssist.profiles.exportOf', { title })}
                    onClick={() => give.mutate({ name })}
                  >
                    {t('importAssist.profiles.export')}
                  </Button>
                  <Button
                    size="compact-xs"
                    variant="default"
                    disabled={remove.isPending}
                    aria-label={t('importAssist.profiles.deleteOf', { title })}
                    onClick={() => confirm(name, title)}
                  >
                    {t('importAssist.profiles.delete')}
                  </Button>
                </Group>
              ),
            },
          ]}
        />
      )}
      <LearntWords />
    </section>
  );
}

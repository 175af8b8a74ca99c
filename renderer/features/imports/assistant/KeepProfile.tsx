/** Keeps what was chosen under a name, for the next file of the same shape. */
import { Button, Group, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Mapping } from '../../../../contract/import-mapping.ts';
import { rpc } from '../../../app/rpc.ts';
import { useWords } from '../../../i18n/i18n.ts';
import classes from './assistant.module.css';
import { useFailure } from './use-failure.ts';

export function KeepProfile({ mapping }: { readonly mapping: Mapping }) {
  const { t } = useWords();
  const failed = useFailure();
  const queries = useQueryClient();
  const [title, setTitle] = useState('');
  const save = useMutation(
    rpc.imports.saveProfile.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: rpc.imports.listProfiles.key() }),
      onError: failed,
    }),
  );
  const kept = useQuery({ ...rpc.imports.listProfiles.queryOptions() });
  const isThere =
    !save.isSuccess && (kept.data ?? []).some((one) => one.title.trim().toLowerCase() === title.trim().toLowerCase());
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (title.trim() !== '' && !save.isPending) save.mutate({ title: title.trim(), mapping });
  }
  return (
    <form className={classes['aside']} onSubmit={submit}>
      <Text fw={600} size="sm">
        {t('importAssist.done.keepProfile')}
      </Text>
      <Text size="sm" c="dimmed">
        {t('importAssist.done.keepProfileHint')}
      </Text>
      <Group gap="sm" align="flex-end">
        <TextInput
          label={t('importAssist.done.profileName')}
          value={title}
          maxLength={80}
          onChange={(event) => setTitle(event.currentTarget.value)}
          w="20rem"
          maw="100%"
        />
        <Button type="submit" variant="default" disabled={title.trim() === '' || save.isPending}>
          {t('importAssist.done.saveProfile')}
        </Button>
      </Group>
      <Text size="sm" role="status">
        {save.isSuccess
          ? t('importAssist.done.profileSaved', { title: save.variables.title })
          : isThere
            ? t('importAssist.done.profileThere')
            : ''}
      </Text>
    </form>
  );
}

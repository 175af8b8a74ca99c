/** Asks for a profile's new name. What was read with it stays as it is. */
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/i18n.ts';
import { errorText } from '../../ui/error-text.ts';

export function RenameProfile({
  name,
  title,
  onDone,
}: {
  readonly name: string;
  readonly title: string;
  readonly onDone: () => void;
}) {
  const words = useWords();
  const { t } = words;
  const [typed, setTyped] = useState(title);
  const next = typed.trim();
  const rename = useMutation(
    rpc.imports.renameProfile.mutationOptions({
      onSuccess: (_, input) => {
        notifications.show({ message: t('importAssist.profiles.renamed', { title: input.title }) });
        modals.closeAll();
        onDone();
      },
    }),
  );
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (next !== '' && !rename.isPending) rename.mutate({ name, title: next });
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          label={t('importAssist.profiles.newName')}
          value={typed}
          maxLength={80}
          data-autofocus
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={rename.isError ? errorText(rename.error, words) : undefined}
        />
        <Group gap="sm" justify="flex-end">
          <Button variant="default" onClick={() => modals.closeAll()}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" disabled={next === '' || next === title || rename.isPending}>
            {t('importAssist.profiles.rename')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** An empty workbook for each kind, for those whose data stands nowhere yet. */
import { Button, Group, Select, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportKindView } from '../../../../contract/import-assist.ts';
import type { ImportKind } from '../../../../contract/import-mapping.ts';
import { rpc } from '../../../app/rpc.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { saveFile } from '../../department/save-file.ts';
import classes from './assistant.module.css';
import { useFailure } from './use-failure.ts';

export function Templates({ kinds }: { readonly kinds: readonly ImportKindView[] }) {
  const { t, language } = useWords();
  const failed = useFailure();
  const [kind, setKind] = useState<ImportKind | null>(null);
  const template = useMutation(
    rpc.imports.template.mutationOptions({
      onSuccess: (file) => {
        saveFile(file);
        notifications.show({ message: t('importAssist.files.templateSaved', { file: file.name }) });
      },
      onError: failed,
    }),
  );
  return (
    <section className={classes['aside']}>
      <Text fw={600} size="sm">
        {t('importAssist.files.template')}
      </Text>
      <Text size="sm" c="dimmed">
        {t('importAssist.files.templateHint')}
      </Text>
      <Group gap="sm" align="flex-end">
        <Select
          label={t('importAssist.files.templateKind')}
          placeholder={t('importAssist.tables.choose')}
          data={kinds.map((one) => ({ value: one.kind, label: one.title[language] }))}
          value={kind}
          onChange={(value) => setKind(kinds.find((one) => one.kind === value)?.kind ?? null)}
          w="20rem"
          maw="100%"
        />
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden="true" />}
          disabled={kind === null || template.isPending}
          onClick={() => (kind === null ? undefined : template.mutate({ kind, language }))}
        >
          {t('importAssist.files.templateGet')}
        </Button>
      </Group>
    </section>
  );
}

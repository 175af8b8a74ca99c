/** The board pack of the version on the screen, as a PDF: what the meeting is handed, also before the version is put before it. */
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFileTypePdf } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { PlanVersion } from '../../../contract/versions.ts';
import { rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/i18n.ts';
import { errorText } from '../../ui/error-text.ts';
import { saveFile } from '../department/save-file.ts';

export function PrintVersion({ number, shown }: { readonly number: string; readonly shown: PlanVersion }) {
  const { t, language } = useWords();
  const pack = useMutation(
    rpc.exports.boardPack.mutationOptions({
      onSuccess: (file) => {
        saveFile(file);
        notifications.show({ message: t('department.exports.done', { file: file.name }) });
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
  return (
    <Button
      variant="default"
      leftSection={<IconFileTypePdf size={16} aria-hidden="true" />}
      // Stays in the order of the Tab key while the file is made: a disabled button would lose the focus.
      aria-disabled={pack.isPending}
      onClick={() => {
        if (!pack.isPending) pack.mutate({ number, planId: shown.planId, language });
      }}
    >
      {pack.isPending ? t('department.exports.working') : t('versions.pack', { version: shown.versionNo })}
    </Button>
  );
}

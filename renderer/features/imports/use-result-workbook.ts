/** The result of an import as a workbook to keep, fresh or weeks old. */
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/i18n.ts';
import { saveFile } from '../department/save-file.ts';
import { useFailure } from './assistant/use-failure.ts';

export function useResultWorkbook() {
  const { t } = useWords();
  const failed = useFailure();
  return useMutation(
    rpc.imports.result.mutationOptions({
      onSuccess: (file) => {
        saveFile(file);
        notifications.show({ message: t('importAssist.done.file', { file: file.name }) });
      },
      onError: failed,
    }),
  );
}

/** Board pack and plan workbook: made by the engine, saved by the person. Failures are said in words and stay until read. */
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFileTypePdf, IconTable } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/i18n.ts';
import { errorText } from '../../ui/error-text.ts';
import { saveFile } from './save-file.ts';

export function ExportButtons({ number, hasPlan }: { readonly number: string; readonly hasPlan: boolean }) {
  const { t, language } = useWords();
  const handlers = {
    onSuccess: (file: File) => {
      saveFile(file);
      notifications.show({ message: t('department.exports.done', { file: file.name }) });
    },
    onError: (error: unknown) =>
      notifications.show({
        color: 'red',
        title: t('common.failedTitle'),
        message: errorText(error, { t, language }),
        autoClose: false,
      }),
  };
  const board = useMutation(rpc.exports.boardPack.mutationOptions(handlers));
  const plan = useMutation(rpc.exports.planWorkbook.mutationOptions(handlers));
  return (
    <Group gap="xs" wrap="nowrap">
      <Button
        leftSection={<IconFileTypePdf size={17} aria-hidden="true" />}
        disabled={!hasPlan || board.isPending}
        onClick={() => board.mutate({ number, language })}
      >
        {board.isPending ? t('department.exports.working') : t('department.exports.board')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconTable size={17} aria-hidden="true" />}
        disabled={!hasPlan || plan.isPending}
        onClick={() => plan.mutate({ number, language })}
      >
        {plan.isPending ? t('department.exports.working') : t('department.exports.plan')}
      </Button>
    </Group>
  );
}

/** What did not get through, or could not be read, stands in this page only: who leaves it is asked first. */
import { Button, Group, Modal, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { memo, useEffect } from 'react';
import { useWords } from '../../i18n/i18n.ts';

/** `unsaved`: something would be lost. */
export const LeaveDialog = memo(function LeaveDialog({ unsaved }: { readonly unsaved: boolean }) {
  const { t } = useWords();
  useEffect(() => {
    // A cell or a field is saved when it is left, and so it is when the window is closed or loaded anew over it.
    const leaveField = () => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    };
    window.addEventListener('beforeunload', leaveField);
    return () => window.removeEventListener('beforeunload', leaveField);
  }, []);
  const blocker = useBlocker({
    shouldBlockFn: () => unsaved,
    // The desktop window would be kept open without a word; there the engine's own notice speaks.
    enableBeforeUnload: false,
    withResolver: true,
  });
  const blocked = blocker.status === 'blocked';
  return (
    <Modal
      opened={blocked}
      onClose={() => blocker.reset?.()}
      title={t('planWork.leave.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Text size="sm">{t('planWork.leave.text')}</Text>
      <Group justify="flex-end" mt="md">
        <Button data-autofocus onClick={() => blocker.reset?.()}>
          {t('planWork.leave.stay')}
        </Button>
        <Button variant="default" onClick={() => blocker.proceed?.()}>
          {t('planWork.leave.go')}
        </Button>
      </Group>
    </Modal>
  );
});

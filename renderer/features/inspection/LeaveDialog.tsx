/** What did not get through is kept on this machine, what was refused is not: who leaves is told, and nobody is without need. */
import { Button, Group, Modal, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { memo } from 'react';
import { useWords } from '../../i18n/i18n.ts';
import type { Inspection } from './use-inspection.ts';

export function LeaveDialog({ inspection }: { readonly inspection: Inspection }) {
  const stuck = inspection.failed !== null || inspection.refused.length > 0;
  return <Leave stuck={stuck} unsaved={inspection.unsaved.length > 0} />;
}

const Leave = memo(function Leave({ stuck, unsaved }: { readonly stuck: boolean; readonly unsaved: boolean }) {
  const { t } = useWords();
  const blocker = useBlocker({
    // What is on its way is sent also after the page has moved on; another section of the report leaves nothing.
    shouldBlockFn: ({ current, next }) => stuck && current.pathname !== next.pathname,
    // Closing the browser's tab would end what is on its way; the desktop window would be kept open without a word.
    enableBeforeUnload: () => unsaved && window.location.protocol.startsWith('http'),
    withResolver: true,
  });
  const blocked = blocker.status === 'blocked';
  return (
    <Modal opened={blocked} onClose={() => blocker.reset?.()} title={t('inspection.leave.title')}>
      <Text size="sm">{t('inspection.leave.text')}</Text>
      <Group justify="flex-end" mt="md">
        <Button data-autofocus onClick={() => blocker.reset?.()}>
          {t('inspection.leave.stay')}
        </Button>
        <Button variant="default" onClick={() => blocker.proceed?.()}>
          {t('inspection.leave.go')}
        </Button>
      </Group>
    </Modal>
  );
});

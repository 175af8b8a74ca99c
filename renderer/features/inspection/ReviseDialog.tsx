/** A correction of a closed report: why, and then a copy to correct. */
import { Button, Group, Modal, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { refetchAll } from '../../app/changes.ts';
import { client } from '../../app/rpc.ts';
import { useWords } from '../../i18n/i18n.ts';
import { errorText } from '../../ui/error-text.ts';

export interface ReviseDialogProps {
  readonly reportId: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function ReviseDialog({ reportId, opened, onClose }: ReviseDialogProps) {
  const words = useWords();
  const { t } = words;
  const [reason, setReason] = useState('');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const revise = useMutation({
    mutationFn: () => client.inspection.revise({ reportId, reason: reason.trim() }),
    onSuccess: async (made) => {
      await refetchAll(queries);
      await navigate({ to: '/tilsyn/$reportId', params: { reportId: made.reportId } });
    },
  });
  return (
    <Modal opened={opened} onClose={onClose} title={t('inspection.locked.reviseTitle')}>
      <Text size="sm" mb="sm">
        {t('inspection.locked.reviseText')}
      </Text>
      <Textarea
        data-autofocus
        label={t('inspection.locked.reason')}
        autosize
        minRows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={revise.isError ? errorText(revise.error, words) : null}
      />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button disabled={reason.trim() === ''} loading={revise.isPending} onClick={() => revise.mutate()}>
          {t('inspection.locked.go')}
        </Button>
      </Group>
    </Modal>
  );
}

/**
 * Erasing photos for good, because somebody they show asked for it.
 * Answers for: what goes, from where, and what stays out of reach is told in words before; it takes a reason and a deliberate yes, and no key
 * alone does it.
 */
import { Alert, Button, Checkbox, Group, List, Modal, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { EraseImpact, EraseTarget } from '../../../contract/photos.ts';
import { refetchAll } from '../../app/changes.ts';
import { client, rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/i18n.ts';
import { errorText } from '../../ui/error-text.ts';
import { ErrorState, LoadingShape } from '../../ui/States.tsx';
import classes from './photos.module.css';

export interface EraseDialogProps {
  readonly target: EraseTarget;
  readonly onClose: () => void;
}

/** Mounted when it is asked for: what it tells is counted then. */
export function EraseDialog({ target, onClose }: EraseDialogProps) {
  const { t } = useWords();
  const impact = useQuery({
    ...rpc.photos.eraseImpact.queryOptions({ input: { target } }),
    staleTime: 0,
    gcTime: 0,
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('photos.erase.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      // The viewer and the walk behind have keys of their own.
      onKeyDown={(event) => event.stopPropagation()}
    >
      {impact.isError ? <ErrorState error={impact.error} onRetry={() => void impact.refetch()} /> : null}
      {impact.isPending ? <LoadingShape lines={[80]} /> : null}
      {impact.data === undefined ? null : (
        <EraseForm
          key={impact.data.photos}
          target={target}
          impact={impact.data}
          onClose={onClose}
          onLookAgain={() => void impact.refetch()}
        />
      )}
    </Modal>
  );
}

function EraseForm({
  target,
  impact,
  onClose,
  onLookAgain,
}: EraseDialogProps & { readonly impact: EraseImpact; readonly onLookAgain: () => void }) {
  const words = useWords();
  const { t, f } = words;
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [sure, setSure] = useState(false);
  const count = impact.photos;
  const said = reason.trim();
  const erase = useMutation({
    mutationFn: () => client.photos.erase({ target, reason: said, expected: count }),
    onSuccess: async ({ photos, filesLeft }) => {
      await refetchAll(queries);
      notifications.show({
        message: t('photos.erase.done', { count: photos }),
        ...(filesLeft === 0
          ? {}
          : { color: 'yellow', autoClose: false, message: t('photos.erase.doneLeft', { count: filesLeft }) }),
      });
      onClose();
    },
    onError: onLookAgain,
  });
  if (count === 0) return <Text size="sm">{t('photos.erase.none')}</Text>;
  return (
    <Stack gap="sm">
      <Text size="sm">{t('photos.erase.text', { count })}</Text>
      <List size="sm" spacing={2} className={classes['eraseReports'] ?? ''}>
        {impact.reports.map((report) => (
          <List.Item key={report.reportId}>
            {t('photos.erase.report', {
              count: report.photos,
              kind: t(`inspection.kind.${report.kind}`),
              day: report.heldOn === null ? t('common.notGiven') : f.day(report.heldOn),
              number: report.departmentNumber,
              name: report.departmentName,
            })}
          </List.Item>
        ))}
      </List>
      <Alert color="yellow" variant="light">
        {t('photos.erase.outOfReach')}
      </Alert>
      <Textarea
        data-autofocus
        label={t('photos.erase.reason')}
        description={t('photos.erase.reasonHint')}
        autosize
        minRows={2}
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Checkbox
        size="md"
        label={t('photos.erase.sure')}
        checked={sure}
        classNames={{ body: classes['flag'] ?? '', label: classes['flagLabel'] ?? '' }}
        onChange={(event) => setSure(event.currentTarget.checked)}
      />
      {erase.isError ? (
        <Text size="sm" c="red" role="alert">
          {errorText(erase.error, words)}
        </Text>
      ) : null}
      <Group justify="flex-end">
        <Button variant="default" className={classes['touch'] ?? ''} onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button
          color="red"
          className={classes['touch'] ?? ''}
          disabled={!sure || said.length < 3}
          loading={erase.isPending}
          onClick={() => erase.mutate()}
        >
          {t('photos.erase.go', { count })}
        </Button>
      </Group>
    </Stack>
  );
}

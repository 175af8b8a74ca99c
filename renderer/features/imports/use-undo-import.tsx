/** Taking an import back as one, after a question that says what will happen. */
import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { refetchAll } from '../../app/changes.ts';
import { type client, rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/i18n.ts';
import { useFailure } from './assistant/use-failure.ts';

export type UndoReport = Awaited<ReturnType<typeof client.imports.undo>>;

export interface UndoableImport {
  readonly id: string;
  readonly created: number;
  readonly updated: number;
  /** null = just now. */
  readonly importedAtMs: number | null;
}

export function useUndoImport(onDone?: (report: UndoReport) => void) {
  const { t, f } = useWords();
  const queries = useQueryClient();
  const failed = useFailure();
  const [report, setReport] = useState<UndoReport | null>(null);
  const undo = useMutation(
    rpc.imports.undo.mutationOptions({
      onSuccess: async (result) => {
        setReport(result);
        onDone?.(result);
        await refetchAll(queries);
      },
      onError: failed,
    }),
  );

  function ask({ id, created, updated, importedAtMs }: UndoableImport): void {
    modals.openConfirmModal({
      title: t('imports.batches.confirmTitle'),
      children: (
        <Text size="sm">
          {t('imports.batches.confirm', {
            created: f.integer(created),
            updated: f.integer(updated),
            when: importedAtMs === null ? t('imports.batches.justNow') : f.instant(importedAtMs),
          })}
        </Text>
      ),
      labels: { confirm: t('imports.batches.confirmAction'), cancel: t('imports.batches.keep') },
      closeButtonProps: { 'aria-label': t('common.close') },
      onConfirm: () => undo.mutate({ batch: id }),
    });
  }

  return { ask, report, isPending: undo.isPending, pendingId: undo.isPending ? undo.variables.batch : null };
}

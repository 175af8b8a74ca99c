/** Earlier imports; each can be taken back as one, after a question that says what will happen. */
import { Button, Text, Title } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { refetchAll } from '../../app/changes.ts';
import { rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/i18n.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { errorText } from '../../ui/error-text.ts';
import { ErrorState, LoadingShape } from '../../ui/States.tsx';

export function Batches() {
  const { t, f, language } = useWords();
  const queries = useQueryClient();
  const batches = useQuery(rpc.imports.batches.queryOptions());
  const undo = useMutation(
    rpc.imports.undo.mutationOptions({
      onSuccess: async (result) => {
        const done = t('imports.batches.done', {
          removed: f.integer(result.removed),
          restored: f.integer(result.restored),
        });
        const left =
          result.leftAlone.length === 0 ? '' : ` ${t('imports.batches.leftAlone', { count: result.leftAlone.length })}`;
        notifications.show({ message: done + left });
        await refetchAll(queries);
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

  type Batch = NonNullable<typeof batches.data>[number];

  function confirm(batch: Batch): void {
    modals.openConfirmModal({
      title: t('imports.batches.confirmTitle'),
      children: (
        <Text size="sm">
          {t('imports.batches.confirm', {
            created: f.integer(batch.created),
            updated: f.integer(batch.updated),
            when: f.instant(batch.importedAtMs),
          })}
        </Text>
      ),
      labels: { confirm: t('imports.batches.confirmAction'), cancel: t('imports.batches.keep') },
      closeButtonProps: { 'aria-label': t('common.close') },
      onConfirm: () => undo.mutate({ batch: batch.id }),
    });
  }

  return (
    <section>
      <Title order={2} mb={6}>
        {t('imports.batches.title')}
      </Title>
      {batches.isError ? <ErrorState error={batches.error} onRetry={() => void batches.refetch()} /> : null}
      {batches.isPending ? <LoadingShape lines={[34, 30, 30]} /> : null}
      {batches.data === undefined ? null : (
        <DataTable
          caption={t('imports.batches.title')}
          rows={batches.data}
          rowKey={(batch) => batch.id}
          pageSize={20}
          empty={t('imports.batches.empty')}
          columns={[
            {
              key: 'when',
              header: t('imports.batches.when'),
              rowHeader: true,
              sortValue: (batch) => batch.importedAtMs,
              cell: (batch) => f.instant(batch.importedAtMs),
            },
            { key: 'profile', header: t('imports.batches.profile'), cell: (batch) => batch.profile },
            { key: 'files', header: t('imports.batches.files'), wide: true, cell: (batch) => batch.files.join(', ') },
            {
              key: 'created',
              header: t('imports.counts.created'),
              numeric: true,
              cell: (batch) => f.integer(batch.created),
            },
            {
              key: 'updated',
              header: t('imports.counts.updated'),
              numeric: true,
              cell: (batch) => f.integer(batch.updated),
            },
            {
              key: 'state',
              header: t('imports.batches.state'),
              cell: (batch) =>
                batch.undoneAtMs === null ? (
                  <Button
                    size="compact-xs"
                    variant="default"
                    loading={undo.isPending && undo.variables.batch === batch.id}
                    disabled={undo.isPending}
                    onClick={() => confirm(batch)}
                  >
                    {t('imports.batches.undo')}
                  </Button>
                ) : (
                  t('imports.batches.undone', { when: f.instant(batch.undoneAtMs) })
                ),
            },
          ]}
        />
      )}
    </section>
  );
}

/** Earlier imports; each can be taken back as one, after a question that says what will happen. */
import { Button, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/i18n.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { ErrorState, LoadingShape } from '../../ui/States.tsx';
import classes from './imports.module.css';
import { LeftAlone } from './LeftAlone.tsx';
import { useResultWorkbook } from './use-result-workbook.ts';
import { useUndoImport } from './use-undo-import.tsx';

export function Batches() {
  const { t, f, language } = useWords();
  const batches = useQuery(rpc.imports.batches.queryOptions());
  const kinds = useQuery({ ...rpc.imports.kinds.queryOptions(), staleTime: Number.POSITIVE_INFINITY });
  const undo = useUndoImport((result) =>
    notifications.show({
      message: t('imports.batches.done', {
        removed: f.integer(result.removed),
        restored: f.integer(result.restored),
      }),
    }),
  );

  const workbook = useResultWorkbook();
  const title = useRef<HTMLHeadingElement>(null);
  const { report } = undo;
  useEffect(() => {
    // The button that was pressed is gone.
    if (report !== null) title.current?.focus({ preventScroll: true });
  }, [report]);

  return (
    <section>
      <Title order={2} mb={6} ref={title} tabIndex={-1} className={classes['heading'] ?? ''}>
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
            { key: 'profile', header: t('imports.batches.profile'), cell: ({ title }) => title[language] },
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
              key: 'result',
              header: t('imports.batches.result'),
              cell: ({ id, hasResult, importedAtMs }) =>
                hasResult ? (
                  <Button
                    size="compact-xs"
                    variant="default"
                    disabled={workbook.isPending}
                    aria-label={t('imports.batches.resultOf', { when: f.instant(importedAtMs) })}
                    onClick={() => workbook.mutate({ batch: id, language })}
                  >
                    {t('imports.batches.keepResult')}
                  </Button>
                ) : (
                  '–'
                ),
            },
            {
              key: 'state',
              header: t('imports.batches.state'),
              cell: (batch) =>
                batch.undoneAtMs === null ? (
                  <Button
                    size="compact-xs"
                    variant="default"
                    loading={undo.pendingId === batch.id}
                    disabled={undo.isPending}
                    aria-label={t('imports.batches.undoOf', { when: f.instant(batch.importedAtMs) })}
                    onClick={() => undo.ask(batch)}
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
      {undo.report === null ? null : (
        <div role="status">
          <LeftAlone report={undo.report} kinds={kinds.data ?? []} />
        </div>
      )}
    </section>
  );
}

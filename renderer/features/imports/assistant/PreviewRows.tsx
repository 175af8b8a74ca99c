/** The rows of one outcome, a page at a time: old → new per field as people write it, and the reasons in words. */
import { Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ImportKindView, Preview, PreviewOutcome, PreviewRow } from '../../../../contract/import-assist.ts';
import { rpc } from '../../../app/rpc.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { DataTable } from '../../../ui/DataTable.tsx';
import { Pager } from '../../../ui/Pager.tsx';
import { ErrorState, LoadingShape } from '../../../ui/States.tsx';
import { fieldTitle } from '../field-title.ts';
import { fieldsByName, isShown, storedText } from '../model/value-text.ts';
import { RowCells } from '../RowCells.tsx';
import { entityName } from '../RunResult.tsx';
import classes from './assistant.module.css';

const PAGE = 25;

export function PreviewRows({
  preview,
  outcome,
  kinds,
}: {
  readonly preview: Preview;
  readonly outcome: PreviewOutcome;
  readonly kinds: readonly ImportKindView[];
}) {
  const { t, f } = useWords();
  const [page, setPage] = useState(0);
  const fields = useMemo(() => fieldsByName(kinds), [kinds]);
  const input = { preview: preview.preview, outcome, offset: page * PAGE, limit: PAGE };
  const found = useQuery({ ...rpc.imports.previewRows.queryOptions({ input }), placeholderData: keepPreviousData });
  if (found.isError) return <ErrorState error={found.error} />;
  if (found.data === undefined) return <LoadingShape lines={[200]} />;
  const { rows, listed, total } = found.data;
  const hasReasons = rows.some(({ remarks }) => remarks.length > 0);
  const hasChanges = rows.some(({ changes }) => changes.some(isShown));
  const title = t(`importAssist.preview.outcome.${outcome}`);
  return (
    <div>
      <p className={classes['note']}>{t(`importAssist.preview.about.${outcome}`)}</p>
      <DataTable
        caption={t('importAssist.preview.caption', { outcome: title })}
        rows={rows.map((row, at) => ({ ...row, at }))}
        rowKey={({ at }) => String(at)}
        empty={t('importAssist.preview.none')}
        columns={[
          ...(outcome === 'gone'
            ? []
            : [
                {
                  key: 'row',
                  header: t('importAssist.preview.row'),
                  numeric: true,
                  cell: ({ row }: PreviewRow) => row ?? '–',
                },
              ]),
          {
            key: 'what',
            header: t('importAssist.preview.what'),
            rowHeader: true,
            cell: ({ label, file, sheet, cells }: PreviewRow) =>
              cells.length > 0 ? (
                <RowCells cells={cells} />
              ) : label === '' ? (
                [file ?? '', sheet].filter((part) => part !== '').join(' · ')
              ) : (
                <span className={classes['label']}>{label}</span>
              ),
          },
          ...(hasChanges
            ? [
                {
                  key: 'change',
                  header: t('importAssist.preview.change'),
                  wide: true,
                  cell: (row: PreviewRow) => <Changes row={row} fields={fields} />,
                },
              ]
            : []),
          ...(hasReasons
            ? [
                {
                  key: 'why',
                  header: t('importAssist.preview.reason'),
                  wide: true,
                  cell: ({ remarks }: PreviewRow) => (
                    <ul className={classes['changes']}>
                      {remarks.map(({ code, column, message }) => (
                        <li key={`${code} ${column}`}>
                          {column === null ? '' : `${column}: `}
                          {message}
                        </li>
                      ))}
                    </ul>
                  ),
                },
              ]
            : []),
        ]}
      />
      {listed < total ? (
        <Text size="sm" c="dimmed">
          {t('importAssist.preview.beyond', { listed: f.integer(listed), total: f.integer(total) })}
        </Text>
      ) : null}
      {listed > PAGE ? (
        <Pager view={{ page, pages: Math.ceil(listed / PAGE), pageSize: PAGE, setPage }} total={listed} />
      ) : null}
    </div>
  );
}

/** One line a thing of ours; what the engine keeps for itself is not shown. */
function Changes({ row, fields }: { readonly row: PreviewRow; readonly fields: ReturnType<typeof fieldsByName> }) {
  const words = useWords();
  const { t } = words;
  const shown = row.changes.filter((change) => isShown(change) && fieldTitle(change.field, fields, words) !== null);
  const entities = [...new Set(shown.map(({ entity }) => entity))];
  return (
    <ul className={classes['changes']}>
      {entities.map((entity) => (
        <li key={entity}>
          <b>{entityName(entity, t)}</b>
          {shown
            .filter((change) => change.entity === entity)
            .map((change) => (
              <span key={change.field}>
                {t(
                  change.old === null && row.outcome === 'new'
                    ? 'importAssist.preview.setTo'
                    : 'importAssist.preview.fromTo',
                  {
                    field: fieldTitle(change.field, fields, words) ?? '',
                    old: storedText(change, change.old, fields, words),
                    new: storedText(change, change.new, fields, words),
                  },
                )}
              </span>
            ))}
        </li>
      ))}
    </ul>
  );
}

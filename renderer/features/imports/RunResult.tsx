/** What an import did, or would do: the sentence first, then counts by kind, then every remark with its place. */
import { Alert, Stack } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ImportResult } from '../../../contract/imports.ts';
import { codes } from '../../i18n/da/codes.ts';
import { type T, useWords } from '../../i18n/i18n.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { FindingList } from './FindingList.tsx';
import { outcomeOf } from './run-state.ts';

const ICON = {
  errors: IconAlertTriangle,
  partly: IconAlertTriangle,
  nothing: IconInfoCircle,
  changes: IconCircleCheck,
} as const;
const COLOUR = { errors: 'red', partly: 'yellow', nothing: 'gray', changes: 'green' } as const;

/** `children` stand between what happened and its details: what to do next is not looked for below a long list. */
export function RunResult({ result, children }: { readonly result: ImportResult; readonly children?: ReactNode }) {
  const { t } = useWords();
  const outcome = outcomeOf(result);
  const Icon = ICON[outcome];
  return (
    <Stack gap="md">
      <Alert icon={<Icon aria-hidden="true" />} color={COLOUR[outcome]} variant="light" role="status">
        {sentence(result, t)}
      </Alert>
      <Counts result={result} />
      {children}
      <FindingList findings={result.findings} omitted={result.findingsOmitted} />
    </Stack>
  );
}

function sentence(result: ImportResult, t: T): string {
  const outcome = outcomeOf(result);
  const count = result.findings.filter(({ level }) => level === 'error').length || result.rejected;
  if (outcome === 'errors') {
    return result.dryRun ? t('imports.dryErrors', { count }) : t('imports.commitErrors', { count });
  }
  if (outcome === 'partly') {
    const rejected = { count: result.rejected };
    return result.dryRun ? t('imports.dryPartly', rejected) : t('imports.commitPartly', rejected);
  }
  if (outcome === 'nothing') return t(result.dryRun ? 'imports.dryNothing' : 'imports.commitNothing');
  return t(result.dryRun ? 'imports.dryResult' : 'imports.commitResult');
}

export function entityName(entity: string, t: T): string {
  return Object.hasOwn(codes.entity, entity) ? t(`codes.entity.${entity as keyof typeof codes.entity}`) : entity;
}

function Counts({ result }: { readonly result: ImportResult }) {
  const { t, f } = useWords();
  type Row = ImportResult['byEntity'][number];
  const count = (key: 'created' | 'updated' | 'unchanged'): Column<Row> => ({
    key,
    header: t(`imports.counts.${key}`),
    numeric: true,
    cell: (row) => f.integer(row[key]),
    footer: f.integer(result[key]),
  });
  return (
    <div style={{ maxWidth: '40rem' }}>
      <DataTable
        caption={t('imports.counts.caption')}
        showCaption
        rows={result.byEntity}
        rowKey={(row) => row.entity}
        columns={[
          {
            key: 'entity',
            header: t('imports.counts.entity'),
            rowHeader: true,
            cell: (row) => entityName(row.entity, t),
            // Rows of the files: one may make a department and a part, so these are no sums of what stands above.
            footer: t('imports.counts.rows', { read: f.integer(result.read), rejected: f.integer(result.rejected) }),
          },
          count('created'),
          count('updated'),
          count('unchanged'),
        ]}
        empty={`${t('imports.counts.read')}: ${f.integer(result.read)}`}
      />
    </div>
  );
}

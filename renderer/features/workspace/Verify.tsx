/** Verification on demand: one button, one sentence, and every difference where there is one. */
import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { VerifyResult } from '../../../contract/workspace.ts';
import { rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/i18n.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { ErrorState } from '../../ui/States.tsx';

export function Verify() {
  const { t } = useWords();
  const verify = useMutation(rpc.workspace.verify.mutationOptions());
  return (
    <section>
      <Title order={2} mb={4}>
        {t('workspace.verify.title')}
      </Title>
      <Stack gap="sm" align="flex-start">
        <Text size="sm" c="dimmed">
          {t('workspace.verify.text')}
        </Text>
        <Button loading={verify.isPending} onClick={() => verify.mutate({})}>
          {t('workspace.verify.action')}
        </Button>
        <div role="status" style={{ width: '100%' }}>
          {verify.isPending ? t('workspace.verify.working') : null}
          {verify.data === undefined ? null : <Outcome result={verify.data} />}
        </div>
        {verify.isError ? <ErrorState error={verify.error} /> : null}
      </Stack>
    </section>
  );
}

function Outcome({ result }: { readonly result: VerifyResult }) {
  const { t, f } = useWords();
  if (result.ok) {
    return (
      <Alert color="green" variant="light" icon={<IconCircleCheck aria-hidden="true" />}>
        {t('workspace.verify.ok', {
          operations: f.integer(result.operations),
          rows: f.integer(result.rows),
          tables: f.integer(result.tables),
        })}
      </Alert>
    );
  }
  const rows = result.differences.map((difference, index) => ({ ...difference, index }));
  return (
    <Stack gap="sm">
      <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden="true" />}>
        {t('workspace.verify.differs', { count: rows.length })}
      </Alert>
      <DataTable
        caption={t('workspace.verify.title')}
        rows={rows}
        rowKey={(row) => String(row.index)}
        pageSize={50}
        columns={[
          { key: 'kind', header: t('workspace.verify.kind'), cell: (row) => t(`workspace.verify.kinds.${row.kind}`) },
          { key: 'table', header: t('workspace.verify.table'), cell: (row) => row.table },
          { key: 'id', header: t('workspace.verify.row'), cell: (row) => row.id },
          { key: 'field', header: t('workspace.verify.field'), cell: (row) => row.field ?? '–' },
          { key: 'detail', header: t('workspace.verify.detail'), wide: true, cell: (row) => row.detail },
        ]}
      />
    </Stack>
  );
}

/** A report's JSON document, picked from the disk and brought in; what came of it is said beside the button. */
import { Button, FileButton } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ImportedDocument } from '../../../../contract/inspection.ts';
import { refetchAll } from '../../../app/changes.ts';
import { client } from '../../../app/rpc.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { errorText } from '../../../ui/error-text.ts';
import classes from './list.module.css';

export function BringInButton({ number }: { readonly number: string }) {
  const words = useWords();
  const { t } = words;
  const queries = useQueryClient();
  const take = useMutation({
    mutationFn: (file: File) => client.inspection.importDocument({ file }),
    onSuccess: () => refetchAll(queries),
  });
  return (
    <>
      <span role="status" className={classes['told']}>
        {take.isError ? errorText(take.error, words) : null}
        {take.isSuccess ? <Told taken={take.data} number={number} /> : null}
      </span>
      <FileButton accept="application/json,.json" onChange={(file) => (file === null ? undefined : take.mutate(file))}>
        {(props) => (
          <Button
            {...props}
            variant="default"
            leftSection={<IconFileImport size={17} aria-hidden="true" />}
            loading={take.isPending}
          >
            {t('inspection.bringIn.button')}
          </Button>
        )}
      </FileButton>
    </>
  );
}

function Told({ taken, number }: { readonly taken: ImportedDocument; readonly number: string }) {
  const { t } = useWords();
  const { outcome, kept } = taken;
  return (
    <>
      {t(`inspection.bringIn.${outcome}`)}
      {taken.number === number ? '' : ` ${t('inspection.bringIn.elsewhere', { number: taken.number })}`}
      {kept === 0 ? '' : ` ${t('inspection.bringIn.kept', { count: kept })}`}{' '}
      <Link to="/tilsyn/$reportId" params={{ reportId: taken.reportId }}>
        {t('inspection.bringIn.open')}
      </Link>
    </>
  );
}

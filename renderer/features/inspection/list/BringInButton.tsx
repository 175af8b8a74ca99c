/** A report as JSON, or as ZIP with its photos (of many photos several files), picked from the disk and brought in; what came of it is said beside the button. */
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
    mutationFn: takeAll,
    onSuccess: () => refetchAll(queries),
  });
  return (
    <>
      <span role="status" className={classes['told']}>
        {take.isError ? errorText(take.error, words) : null}
        {take.isSuccess ? <Told taken={take.data} number={number} /> : null}
      </span>
      <FileButton
        multiple
        accept="application/json,.json,application/zip,.zip"
        onChange={(files) => (files.length === 0 ? undefined : take.mutate(files))}
      >
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

/** One after the other; the first that is refused ends it, and those before it stay. The last tells what is missing when all are in. */
async function takeAll(files: readonly File[]): Promise<ImportedDocument> {
  const taken: ImportedDocument[] = [];
  for (const file of files) taken.push(await client.inspection.importDocument({ file }));
  const created = taken.find(({ outcome }) => outcome === 'created');
  const last = taken.at(-1);
  if (last === undefined) throw new TypeError('no file was chosen');
  return created === undefined || created.reportId !== last.reportId ? last : { ...created, photos: last.photos };
}

function Told({ taken, number }: { readonly taken: ImportedDocument; readonly number: string }) {
  const { t } = useWords();
  const { outcome, kept, photos } = taken;
  return (
    <>
      {t(`inspection.bringIn.${outcome}`)}
      {taken.number === number ? '' : ` ${t('inspection.bringIn.elsewhere', { number: taken.number })}`}
      {photos.missing === 0 ? '' : ` ${t('inspection.bringIn.missing', { count: photos.missing })}`}
      {photos.all === 0 || photos.missing > 0 ? '' : ` ${t('inspection.bringIn.photos', { count: photos.all })}`}
      {kept === 0 ? '' : ` ${t('inspection.bringIn.kept', { count: kept })}`}{' '}
      <Link to="/tilsyn/$reportId" params={{ reportId: taken.reportId }}>
        {t('inspection.bringIn.open')}
      </Link>
    </>
  );
}

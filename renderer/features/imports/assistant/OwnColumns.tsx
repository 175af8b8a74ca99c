/** The columns of one of several tables of a sheet: its own, and on demand those that the others have. */
import { Button } from '@mantine/core';
import { type ComponentProps, useState } from 'react';
import { useWords } from '../../../i18n/i18n.ts';
import { hintOf } from '../model/corrections.ts';
import { ColumnTable } from './ColumnTable.tsx';

/** `elsewhere`: places of columns that another table of the sheet has. */
export function OwnColumns({
  elsewhere,
  ...shown
}: ComponentProps<typeof ColumnTable> & { readonly elsewhere: ReadonlySet<number> }) {
  const { t, f } = useWords();
  const [showsAll, setShowsAll] = useState(false);
  const { table, mapped, assistant } = shown;
  const said = new Set(hintOf(assistant.corrections, table)?.fields.map(({ at }) => at));
  const own = new Set(mapped.columns.flatMap(({ at, field }) => (field === null ? [] : [at])));
  const columns = table.columns.filter(({ at }) => showsAll || own.has(at) || said.has(at) || !elsewhere.has(at));
  const hidden = table.columns.length - columns.length;
  return (
    <>
      <ColumnTable {...shown} table={{ ...table, columns }} />
      {hidden === 0 ? null : (
        <Button variant="subtle" size="compact-sm" onClick={() => setShowsAll(true)}>
          {t('importAssist.columns.elsewhere', { count: hidden, columns: f.integer(hidden) })}
        </Button>
      )}
    </>
  );
}

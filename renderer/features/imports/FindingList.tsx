/** Every remark with its place, folded away where it is no error: what to do next comes first. */
import type { ImportFinding } from '../../../contract/imports.ts';
import { useWords } from '../../i18n/i18n.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import classes from './imports.module.css';
import { withoutPlace } from './model/without-place.ts';
import { RowCells } from './RowCells.tsx';

const LEVEL_RANK = { error: 0, warning: 1, info: 2 } as const;

export function FindingList({
  findings,
  omitted = 0,
  isOpen = findings.some(({ level }) => level === 'error'),
}: {
  readonly findings: readonly ImportFinding[];
  readonly omitted?: number;
  /** Left out: open where there is an error. */
  readonly isOpen?: boolean;
}) {
  const { t, f } = useWords();
  if (findings.length === 0) return null;
  return (
    <details className={classes['findings']} open={isOpen}>
      <summary>{t('importAssist.preview.remarks', { total: f.integer(findings.length + omitted) })}</summary>
      <Findings findings={findings} omitted={omitted} />
    </details>
  );
}

function Findings({
  findings,
  omitted = 0,
}: {
  readonly findings: readonly ImportFinding[];
  readonly omitted?: number;
}) {
  const { t } = useWords();
  type Row = ImportFinding & { readonly index: number };
  const rows: readonly Row[] = findings.map((finding, index) => ({ ...finding, index }));
  // One file has been named already.
  const severalFiles = new Set(findings.map(({ file }) => file)).size > 1;
  return (
    <section>
      <DataTable
        caption={t('imports.findings.caption')}
        rows={rows}
        rowKey={(row) => String(row.index)}
        initialSort={{ key: 'level', descending: false }}
        pageSize={50}
        empty={t('imports.findings.none')}
        columns={[
          {
            key: 'level',
            header: t('imports.findings.level'),
            sortValue: (row) => LEVEL_RANK[row.level],
            cell: (row) => t(`imports.findings.levels.${row.level}`),
          },
          ...(severalFiles
            ? [
                {
                  key: 'file',
                  header: t('imports.findings.file'),
                  sortValue: (row: Row) => row.file,
                  cell: (row: Row) => row.file ?? '–',
                },
              ]
            : []),
          {
            key: 'row',
            header: t('imports.findings.row'),
            numeric: true,
            sortValue: (row) => row.row,
            // A row number is a name, not an amount: no grouping.
            cell: (row) => row.row ?? '–',
          },
          {
            key: 'column',
            header: t('imports.findings.column'),
            sortValue: (row) => row.column,
            cell: (row) => row.column ?? '–',
          },
          ...(findings.some(({ cells = [] }) => cells.length > 0)
            ? [
                {
                  key: 'cells',
                  header: t('imports.findings.cells'),
                  wide: true,
                  cell: ({ cells = [] }: Row) => <RowCells cells={cells} />,
                },
              ]
            : []),
          { key: 'message', header: t('imports.findings.message'), wide: true, cell: withoutPlace },
        ]}
      />
      {omitted > 0 ? <p>{t('imports.findings.omitted', { count: omitted })}</p> : null}
    </section>
  );
}

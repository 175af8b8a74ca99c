/** Each accounting year in one line: how much, how far, and what left the year. */
import type { YearWork } from '../../../contract/year-work.ts';
import { useWords } from '../../i18n/i18n.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { areAlike, yearName } from './model/year-label.ts';

type Total = YearWork['totals'][number];

export function Totals({ totals }: { readonly totals: YearWork['totals'] }) {
  const { t, f } = useWords();
  const money = (key: 'budgetOre' | 'contractOre' | 'actualOre', header: string): Column<Total> => ({
    key,
    header,
    numeric: true,
    cell: (row) => f.money(row[key], row.currency),
  });
  const count = (key: 'open' | 'done' | 'postponed' | 'dropped'): Column<Total> => ({
    key,
    header: t(`yearWork.totals.${key}`),
    numeric: true,
    cell: (row) => f.integer(row[key]),
  });
  return (
    <DataTable
      caption={t('yearWork.totals.caption')}
      rows={totals}
      rowKey={(row) => `${row.year}-${row.accountingStartMonth}-${row.currency}`}
      note={t('yearWork.yearNote')}
      columns={[
        {
          key: 'year',
          header: t('yearWork.totals.year'),
          rowHeader: true,
          cell: (row) => yearName(row, f, areAlike(totals) ? (month) => t('yearWork.begins', month) : null),
        },
        money('budgetOre', t('yearWork.totals.budget')),
        money('contractOre', t('yearWork.totals.contract')),
        money('actualOre', t('yearWork.totals.actual')),
        count('open'),
        count('done'),
        count('postponed'),
        count('dropped'),
      ]}
    />
  );
}

/** The works as a list: filtered, sorted, summed, each opened for follow-up. */
import { Button } from '@mantine/core';
import type { YearWorkRow } from '../../../contract/year-work.ts';
import { useWords } from '../../i18n/i18n.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { moneyUnitOf } from '../../ui/format.ts';
import { usePrinting } from '../../ui/use-printing.ts';
import { useWorkColumns } from './work-columns.tsx';

const PAGE_SIZE = 25;
const BY_YEAR = { key: 'year', descending: false } as const;

export function WorkList({
  rows,
  onOpen,
  onClear,
}: {
  readonly rows: readonly YearWorkRow[];
  readonly onOpen: (row: YearWorkRow) => void;
  readonly onClear: () => void;
}) {
  const { t, f } = useWords();
  const printing = usePrinting();
  const columns = useWorkColumns(rows, { withDepartment: true, onOpen });
  const currencies = new Set(rows.map(({ currency }) => currency));
  const unit = moneyUnitOf(rows.map(({ budgetOre }) => budgetOre));
  const notes = [
    unit === 'thousand' ? t('common.rounded', { unit: f.unit(rows[0]?.currency ?? 'DKK', unit) }) : null,
    currencies.size > 1 ? t('yearWork.table.otherCurrency') : null,
  ].filter((note) => note !== null);
  return (
    <DataTable
      caption={t('yearWork.table.caption')}
      columns={columns}
      rows={rows}
      rowKey={(row) => `${row.activityId}-${row.plannedYear}`}
      initialSort={BY_YEAR}
      pageSize={printing ? Number.POSITIVE_INFINITY : PAGE_SIZE}
      note={notes.length === 0 ? undefined : notes.join(' ')}
      empty={
        <>
          {t('common.noMatch')}{' '}
          <Button size="compact-sm" variant="default" onClick={onClear}>
            {t('common.clearFilters')}
          </Button>
        </>
      }
    />
  );
}

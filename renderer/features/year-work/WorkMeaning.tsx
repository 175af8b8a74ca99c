/** What the entry means for plan and fund, in words, before it is saved: the plan in force stays, the change is proposed to the next one. */
import type { YearWorkRow } from '../../../contract/year-work.ts';
import type { T } from '../../i18n/i18n.ts';
import { useWords } from '../../i18n/i18n.ts';
import type { Format } from '../../ui/format.ts';
import { deviationOf, isOver } from './model/deviation.ts';
import classes from './year-work.module.css';

export function WorkMeaning({ row }: { readonly row: YearWorkRow }) {
  const { t, f } = useWords();
  const words = meaningOf(row, t, f);
  return (
    <div aria-live="polite">
      {words === null ? null : (
        <p className={classes['meaning']} data-over={isOver(row) || undefined}>
          <b>{t('yearWork.drawer.means.title')}: </b>
          {words}
        </p>
      )}
    </div>
  );
}

function meaningOf(row: YearWorkRow, t: T, f: Format): string | null {
  const budget = f.money(row.budgetOre, row.currency);
  if (row.status === 'dropped') return t('yearWork.drawer.means.dropped', { budget });
  if (row.status === 'postponed') {
    return row.toYear === null
      ? null
      : t('yearWork.drawer.means.postponed', { budget, year: f.accountingYear(row.toYear, row.accountingStartMonth) });
  }
  const deviation = deviationOf(row);
  if (deviation === null || deviation.kind === 'even') return null;
  const amount = f.money(deviation.ore, row.currency);
  if (deviation.kind === 'under') return t('yearWork.drawer.means.under', { budget, under: amount });
  return t(deviation.kind === 'over' ? 'yearWork.drawer.means.over' : 'yearWork.drawer.means.contractOver', {
    budget,
    over: amount,
  });
}

/** A price against its budget, and what happened to a work, in words. */
import type { YearWorkRow } from '../../../contract/year-work.ts';
import type { T } from '../../i18n/i18n.ts';
import type { Format } from '../../ui/format.ts';
import { deviationOf } from './model/deviation.ts';

/** Null where there is nothing to say. */
export function deviationWords(row: YearWorkRow, t: T, f: Format): string | null {
  const deviation = deviationOf(row);
  if (deviation === null) return null;
  const amount = f.money(deviation.ore, row.currency);
  if (deviation.kind === 'even') return t('yearWork.deviation.onBudget');
  if (deviation.kind === 'under') return t('yearWork.deviation.under', { amount });
  const key = deviation.kind === 'over' ? 'over' : 'contractOver';
  if (deviation.shareBp === null) return t(`yearWork.deviation.${key}Plain`, { amount });
  return t(`yearWork.deviation.${key}`, { amount, share: f.percent(deviation.shareBp) });
}

export function fateWords(row: YearWorkRow, t: T, f: Format): string | null {
  const reason = row.reason ?? '';
  if (row.status === 'done' && row.doneOn !== null) return t('yearWork.remark.doneOn', { day: f.day(row.doneOn) });
  if (row.status === 'dropped') return t('yearWork.remark.dropped', { reason });
  if (row.status !== 'postponed') return null;
  return row.toYear === null
    ? t('yearWork.remark.postponedPlain', { reason })
    : t('yearWork.remark.postponed', { year: f.accountingYear(row.toYear, row.accountingStartMonth), reason });
}

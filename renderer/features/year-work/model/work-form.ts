/**
 * The form of one occurrence's follow-up: which fields a status has, and reading them into what is sent.
 * Answers for a fault at its field; the rules are the domain's, here and in the engine alike.
 * Must never lose what stands in a field that the chosen status merely hides, unless it would contradict it.
 */
import type { Language } from '../../../../contract/common.ts';
import type { FollowUpStatus, YearWorkRow } from '../../../../contract/year-work.ts';
import { checkFollowUp, type FollowUpFault } from '../../../../domain/plan/follow-up.ts';
import { err, ok, type Result } from '../../../../domain/result.ts';
import type { Format } from '../../../ui/format.ts';
import { readDay } from '../../../ui/read-day.ts';
import { readAmountOre } from '../../plan-work/model/read-number.ts';

/** As typed. */
export interface WorkForm {
  readonly status: FollowUpStatus;
  readonly contract: string;
  readonly actual: string;
  readonly doneOn: string;
  readonly reason: string;
  readonly toYear: string | null;
  readonly note: string;
}

export type WorkField = 'contract' | 'actual' | 'doneOn' | 'reason' | 'toYear';
export type WorkFault =
  | 'amount_invalid'
  | 'amount_negative'
  | 'actual_missing'
  | 'day_missing'
  | 'day_invalid'
  | 'day_in_future'
  | 'reason_missing'
  | 'year_missing'
  | 'year_not_later';

export interface FieldFault {
  readonly field: WorkField;
  readonly fault: WorkFault;
}

export type WorkEntry = Pick<
  YearWorkRow,
  'activityId' | 'plannedYear' | 'status' | 'reason' | 'toYear' | 'contractOre' | 'actualOre' | 'doneOn' | 'note'
>;

const FIELDS: Readonly<Record<FollowUpStatus, readonly WorkField[]>> = {
  planned: [],
  tendered: ['contract'],
  ordered: ['contract'],
  under_way: ['contract', 'actual'],
  done: ['contract', 'actual', 'doneOn'],
  postponed: ['toYear', 'reason'],
  dropped: ['reason'],
};

const AT: Readonly<Record<FollowUpFault, FieldFault>> = {
  follow_up_needs_reason: { field: 'reason', fault: 'reason_missing' },
  follow_up_needs_year: { field: 'toYear', fault: 'year_missing' },
  follow_up_year_not_later: { field: 'toYear', fault: 'year_not_later' },
  follow_up_year_only_postponed: { field: 'toYear', fault: 'year_missing' },
  follow_up_needs_cost: { field: 'actual', fault: 'actual_missing' },
  follow_up_needs_day: { field: 'doneOn', fault: 'day_missing' },
  follow_up_day_invalid: { field: 'doneOn', fault: 'day_invalid' },
  follow_up_day_in_future: { field: 'doneOn', fault: 'day_in_future' },
};

export function hasField(status: FollowUpStatus, field: WorkField): boolean {
  return FIELDS[status].includes(field);
}

export function formOf(row: YearWorkRow, f: Format): WorkForm {
  return {
    status: row.status,
    contract: row.contractOre === null ? '' : amountText(row.contractOre, f),
    actual: row.actualOre === null ? '' : amountText(row.actualOre, f),
    doneOn: row.doneOn === null ? '' : f.day(row.doneOn),
    reason: row.reason ?? '',
    toYear: row.toYear === null ? null : String(row.toYear),
    note: row.note ?? '',
  };
}

/** Exact, so that leaving the field changes nothing. */
export function amountText(ore: number, f: Format): string {
  return ore % 100 === 0 ? f.integer(ore / 100) : f.decimal(ore / 100, 2);
}

/** The entry to send, or every field that is wrong. `today` is YYYY-MM-DD. */
export function readWork(
  form: WorkForm,
  row: YearWorkRow,
  language: Language,
  today: string,
): Result<WorkEntry, readonly FieldFault[]> {
  const { status } = form;
  const faults: FieldFault[] = [];
  const amount = (field: 'contract' | 'actual'): number | null => {
    const read = readAmount(form[field], language);
    if (read.ok) return read.value;
    // A text nobody sees cannot be mended: what is stored stays.
    if (!hasField(status, field)) return field === 'contract' ? row.contractOre : row.actualOre;
    faults.push({ field, fault: read.error });
    return null;
  };
  const entry: WorkEntry = {
    activityId: row.activityId,
    plannedYear: row.plannedYear,
    status,
    reason: hasField(status, 'reason') ? form.reason.trim() || null : null,
    toYear: status === 'postponed' && form.toYear !== null ? Number(form.toYear) : null,
    contractOre: amount('contract'),
    actualOre: amount('actual'),
    doneOn: status === 'done' && form.doneOn.trim() !== '' ? (readDay(form.doneOn) ?? 'no day') : null,
    note: form.note.trim() || null,
  };
  const checked = checkFollowUp(entry, row.planYear, today);
  if (!checked.ok) {
    const found = AT[checked.error];
    if (!faults.some(({ field }) => field === found.field)) faults.push(found);
  }
  return faults.length === 0 ? ok(entry) : err(faults);
}

function readAmount(text: string, language: Language): Result<number | null, WorkFault> {
  if (text.trim() === '') return ok(null);
  const read = readAmountOre(text, language);
  if (!read.ok) return err('amount_invalid');
  return read.value < 0 ? err('amount_negative') : read;
}

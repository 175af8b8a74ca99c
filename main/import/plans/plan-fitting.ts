/**
 * Plans fitted to the years of the lines that came into them.
 * Answers for a plan that this import made having room for all of them, as far as a plan may be long, and for a plan that stood being left as it is; what
 * lies outside is told.
 */
import type { WriteTx } from '../../../db/write/writer.ts';
import type { CommitInput } from '../commit.ts';
import { NOWHERE } from '../findings.ts';
import type { CheckedBatch } from '../packed-batch.ts';
import type { Fields } from '../row-scope.ts';
import { type PlanSpan, spannedBy } from './plan-spans.ts';

export function fitPlan(
  tx: WriteTx,
  span: PlanSpan,
  { file, sheet }: Pick<CheckedBatch, 'file' | 'sheet'>,
  { reader, findings, observe }: Pick<CommitInput, 'reader' | 'findings' | 'observe'>,
): void {
  const plan = tx.get('plan', span.id);
  if (plan === undefined || plan.deleted_at !== null) return;
  const q = reader.query.selectFrom('plan').select('id').where('id', '=', span.id).where('deleted_at', 'is', null);
  const isNew = reader.first(q) === undefined;
  const fields = isNew ? spannedBy(plan as unknown as Fields, span) : {};
  if (Object.keys(fields).length > 0) {
    tx.put('plan', span.id, fields);
    const changes = Object.entries(fields).map(([field, value]) => ({
      field,
      old: (plan as unknown as Fields)[field] ?? null,
      new: value,
    }));
    observe?.({
      file,
      sheet,
      row: null,
      locked: false,
      outcome: 'created',
      changes: [{ entity: 'plan', id: span.id, outcome: 'created', fields: changes }],
    });
  }
  const { base_year: base, horizon_years: horizon } = { ...plan, ...fields } as unknown as {
    base_year: number;
    horizon_years: number;
  };
  if (base <= 0 || (span.first >= base && span.last < base + horizon)) return;
  const department = tx.get('department', plan.department_id);
  findings.add(
    'warning',
    'works_outside_plan',
    { ...NOWHERE, file, sheet },
    {
      number: department?.number ?? '',
      from: String(base),
      to: String(base + horizon - 1),
      first: String(span.first),
      last: String(span.last),
    },
  );
}

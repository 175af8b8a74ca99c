/**
 * A correction of a closed report is a copy with the next revision number.
 * Answers for the copy being whole and in one transaction: grades, findings, climate, review, and photos that name the same files.
 */
import { refusal } from '../../../contract/errors.ts';
import type { EntityPatch, EntityRow } from '../../../db/entities.ts';
import { REPORT_TABLES, type ReportTable, readReportRows, readReports } from '../../../db/queries/inspection.ts';
import type { WriteTx } from '../../../db/write/writer.ts';
import { statusFromText } from '../../../domain/inspection/report.ts';
import { uuid5 } from '../../../domain/sync/uuid5.ts';
import type { AppContext } from '../context.ts';
import { RefusedError } from '../failures.ts';
import { inOrder } from '../steps/in-order.ts';
import { reportOf } from './report-open.ts';

/** Throws NotFoundError, RefusedError `report_open` for one that can still be changed, `report_revised` for one that was corrected already. */
export function reviseReport(
  app: AppContext,
  { reportId, reason }: { readonly reportId: string; readonly reason: string },
): Promise<{ readonly reportId: string }> {
  return inOrder(app, async () => {
    const newId = app.random.uuid();
    const done = await app.db.writer.run({ actor: app.actor, cause: 'edit' }, (tx) =>
      copy(app, tx, reportId, newId, reason),
    );
    app.changes.announce(done.changed);
    return { reportId: newId };
  });
}

async function copy(app: AppContext, tx: WriteTx, reportId: string, newId: string, reason: string): Promise<void> {
  const { reader, workspaceId } = app.db;
  const origin = reportOf(tx, reportId);
  if (statusFromText(origin.status) === 'open') throw new RefusedError(refusal('report_open'));
  if (readReports(reader, origin.department_id).some(({ revises_report_id }) => revises_report_id === reportId)) {
    throw new RefusedError(refusal('report_revised'));
  }
  tx.put('condition_report', newId, {
    ...fieldsOf(origin),
    status: 'open',
    closed_at_ms: null,
    revision_no: (origin.revision_no ?? 1) + 1,
    revises_report_id: reportId,
    revision_reason: reason,
  });
  // Ids of one kind keep their order; those that an edit looks up by name get the name they will be looked up by.
  const idOf: { readonly [T in ReportTable]: (row: EntityRow<T>) => string } = {
    assessment: ({ part_id }) => uuid5(workspaceId, `assessment:${newId}:${part_id}`),
    climate_answer: ({ hazard, question }) => uuid5(workspaceId, `climate_answer:${newId}:${hazard}:${question}`),
    finding: ({ id }) => uuid5(workspaceId, `finding:${newId}:${id}`),
    photo: ({ id }) => uuid5(workspaceId, `photo:${newId}:${id}`),
    climate_risk: ({ id }) => uuid5(workspaceId, `climate_risk:${newId}:${id}`),
    review_item: ({ id }) => uuid5(workspaceId, `review_item:${newId}:${id}`),
  };
  const refer = (name: 'finding' | 'climate_risk' | 'review_item', id: string | null) =>
    id === null ? null : uuid5(workspaceId, `${name}:${newId}:${id}`);
  for (const table of REPORT_TABLES) {
    for (const row of readReportRows(reader, table, reportId)) {
      const bound =
        table === 'photo'
          ? {
              finding_id: refer('finding', (row as EntityRow<'photo'>).finding_id),
              climate_risk_id: refer('climate_risk', (row as EntityRow<'photo'>).climate_risk_id),
              review_item_id: refer('review_item', (row as EntityRow<'photo'>).review_item_id),
            }
          : {};
      const id = (idOf[table] as (one: unknown) => string)(row);
      tx.put(table, id, { ...fieldsOf(row), ...bound, report_id: newId } as EntityPatch<typeof table>);
      await tx.breathe();
    }
  }
}

function fieldsOf<R extends { readonly id: string; readonly stamp: Uint8Array; readonly deleted_at: number | null }>(
  row: R,
) {
  const { id: _id, stamp: _stamp, deleted_at: _deleted, ...fields } = row;
  return fields;
}

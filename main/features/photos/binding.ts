/**
 * What a photo shows: a part, a finding, a climate risk, an item of the review form.
 * Answers for: all of it is of the photo's own report and department, and a finding or review item brings its part along.
 */
import { refusal } from '../../../contract/errors.ts';
import type { PhotoBinding } from '../../../contract/photos.ts';
import type { EntityRow } from '../../../db/entities.ts';
import type { WriteTx } from '../../../db/write/writer.ts';
import { RefusedError } from '../failures.ts';

interface BoundColumns {
  readonly part_id: string | null;
  readonly finding_id: string | null;
  readonly climate_risk_id: string | null;
  readonly review_item_id: string | null;
}

/** Throws RefusedError `photo_binding_unknown` for anything that is not there, is deleted, or belongs elsewhere. */
export function boundTo(
  tx: Pick<WriteTx, 'get'>,
  report: EntityRow<'condition_report'>,
  binding: { readonly [F in keyof PhotoBinding]?: PhotoBinding[F] | undefined },
): BoundColumns {
  const findingId = binding.findingId ?? null;
  const climateRiskId = binding.climateRiskId ?? null;
  const reviewItemId = binding.reviewItemId ?? null;
  const finding = findingId === null ? null : own(tx.get('finding', findingId), report);
  const item = reviewItemId === null ? null : own(tx.get('review_item', reviewItemId), report);
  if (climateRiskId !== null) own(tx.get('climate_risk', climateRiskId), report);

  const partId = binding.partId ?? finding?.part_id ?? item?.part_id ?? null;
  if (finding !== null && partId !== finding.part_id) throw unknown();
  if (partId !== null) {
    const part = tx.get('building_part', partId);
    if (!part || part.deleted_at !== null || part.department_id !== report.department_id) throw unknown();
  }
  return { part_id: partId, finding_id: findingId, climate_risk_id: climateRiskId, review_item_id: reviewItemId };
}

function own<R extends { readonly report_id: string; readonly deleted_at: number | null }>(
  row: R | undefined,
  report: EntityRow<'condition_report'>,
): R {
  if (!row || row.deleted_at !== null || row.report_id !== report.id) throw unknown();
  return row;
}

function unknown(): RefusedError {
  return new RefusedError(refusal('photo_binding_unknown'));
}

/** The report's own fields, and rows of the external review's form. */
import type { InspectionChange } from '../../../contract/inspection.ts';
import type { EntityRow } from '../../../db/entities.ts';
import { readBuildings, readReportRows } from '../../../db/queries/inspection.ts';
import { kindFromText } from '../../../domain/inspection/report.ts';
import { buildingTypes } from '../../../domain/inspection/review.ts';
import { isDay } from '../../../domain/time/accounting-year.ts';
import { isFault, ownPart } from './change-part.ts';
import type { Bench } from './edit.ts';
import { type FieldFault, fault, NONE } from './faults.ts';
import { REPORT_COLUMNS, REVIEW_COLUMNS, toPatch } from './fields.ts';

type ChangeOf<K extends InspectionChange['kind']> = Extract<InspectionChange, { kind: K }>;

/** Grades given on the report's day move with it. */
export function changeReport(bench: Bench, fields: ChangeOf<'report'>['fields']): readonly FieldFault[] {
  const { sheet, report } = bench;
  for (const field of ['heldOn', 'provisionalOn'] as const) {
    const day = fields[field];
    if (day != null && !isDay(day)) return fault(field, 'inspection_day_invalid');
  }
  const before = sheet.get('condition_report', report.id)?.held_on ?? null;
  sheet.put('condition_report', report.id, toPatch(REPORT_COLUMNS, fields));
  if (fields.heldOn != null && fields.heldOn !== before) moveGrades(bench, before, fields.heldOn);
  return NONE;
}

/** Also those that the same edit has made; not those it has taken back. */
function moveGrades({ app, sheet, report }: Bench, before: string | null, heldOn: string): void {
  const stored = readReportRows(app.db.reader, 'assessment', report.id).map(({ id }) => id);
  for (const id of new Set([...stored, ...sheet.drafted('assessment').keys()])) {
    if (sheet.get('assessment', id)?.assessed_on === before) sheet.put('assessment', id, { assessed_on: heldOn });
  }
}

/** One row per number and building type: what two laptops began apart goes on in one of them. */
export function changeReviewItem(bench: Bench, change: ChangeOf<'review_item'>): readonly FieldFault[] {
  const { sheet, report } = bench;
  const { itemId, reviewNo, buildingType, fields } = change;
  if (kindFromText(report.kind) !== 'review') return fault('reviewNo', 'inspection_review_kind');
  const named = sheet.get('review_item', itemId);
  if (named !== null && (named.report_id !== report.id || named.review_no !== reviewNo)) {
    return fault('itemId', 'inspection_review_gone');
  }
  if (fields.partId != null && isFault(ownPart(bench, fields.partId))) return fault('partId', 'inspection_part_gone');
  if (fields.answeredOn != null && !isDay(fields.answeredOn)) return fault('answeredOn', 'inspection_day_invalid');
  const known = named ?? rowOf(bench, reviewNo, buildingType);
  if (known === null && !hasForm(bench, buildingType)) return fault('buildingType', 'inspection_review_gone');
  const place = { department_id: report.department_id, report_id: report.id, building_type: buildingType };
  sheet.put('review_item', known?.id ?? itemId, {
    ...(known === null ? { ...place, review_no: reviewNo } : {}),
    ...toPatch(REVIEW_COLUMNS, fields),
  });
  return NONE;
}

/** A row is begun only in a form that the department has. */
function hasForm({ app, report }: Bench, buildingType: string | null): boolean {
  const buildings = readBuildings(app.db.reader, report.department_id);
  return buildingTypes(buildings.map(({ building_type }) => ({ buildingType: building_type }))).includes(buildingType);
}

function rowOf({ app, sheet, report }: Bench, reviewNo: number, buildingType: string | null) {
  type Row = Omit<EntityRow<'review_item'>, 'stamp'>;
  const drafted = [...sheet.drafted('review_item').values()].flatMap((row) => row ?? []);
  const rows: Row[] = [...drafted, ...readReportRows(app.db.reader, 'review_item', report.id)];
  return rows.find((row) => row.review_no === reviewNo && row.building_type === buildingType) ?? null;
}

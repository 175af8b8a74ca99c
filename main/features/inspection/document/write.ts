/**
 * A report as a document: the report with its rows, the parts they are about, and the buildings these lie in.
 * Answers for the same rows giving the same bytes. Leaves out what is deleted.
 */
import { ENTITIES, type EntityName, type EntityRow, type FieldSpec } from '../../../../db/entities.ts';
import { readReportRows } from '../../../../db/queries/inspection.ts';
import { erasuresOf } from '../../../../db/queries/photo-erasure.ts';
import { marksToText } from '../../../../domain/inspection/marks.ts';
import type { AppContext } from '../../context.ts';
import { erasedOf } from '../../photos/photo-view.ts';
import { gather } from '../gather.ts';
import {
  camelCase,
  columnsOf,
  DOCUMENT_FORMAT,
  DOCUMENT_VERSION,
  type ReportDocument,
  reportDocumentSchema,
} from './schema.ts';

/** Throws NotFoundError. */
export function writeReportDocument(app: AppContext, reportId: string): ReportDocument {
  const { reader } = app.db;
  const { report, department, buildings, parts, walk, findings } = gather(app, reportId);
  const organisation = reader.first(
    reader.query.selectFrom('organisation').select('number').where('id', '=', department.organisation_id),
  );
  const assessments = readReportRows(reader, 'assessment', reportId);
  const photos = tellErased(app, readReportRows(reader, 'photo', reportId));
  const reviewItems = readReportRows(reader, 'review_item', reportId);
  const named = new Set([
    ...walk.map(({ row }) => row.id),
    ...[...assessments, ...findings, ...photos, ...reviewItems].map(({ part_id }) => part_id),
  ]);
  const ownParts = parts.filter(({ id }) => named.has(id)).toSorted(byId);
  const ownBuildings = new Set(ownParts.map(({ building_id }) => building_id));
  const rows = (entity: EntityName, all: readonly object[]) => all.map((row) => fromRow(entity, row));
  // A row from a newer app may hold what this schema does not know; then the export says so instead of leaving it out.
  return reportDocumentSchema.parse({
    format: DOCUMENT_FORMAT,
    version: DOCUMENT_VERSION,
    department: { number: department.number, name: department.name, organisationNumber: organisation?.number ?? null },
    reports: rows('condition_report', [report]),
    buildings: rows('building', buildings.filter(({ id }) => ownBuildings.has(id)).toSorted(byId)),
    parts: rows('building_part', ownParts),
    assessments: rows('assessment', assessments),
    findings: rows('finding', findings),
    climateAnswers: rows('climate_answer', readReportRows(reader, 'climate_answer', reportId)),
    climateRisks: rows('climate_risk', readReportRows(reader, 'climate_risk', reportId)),
    reviewItems: rows('review_item', reviewItems),
    photos: rows('photo', photos),
  });
}

/** One that was erased goes out as that, though another laptop wrote about it before it heard. */
export function tellErased({ db }: AppContext, photos: readonly EntityRow<'photo'>[]): readonly EntityRow<'photo'>[] {
  const hashes = photos.flatMap((row) => [row.original_hash, row.report_hash, row.thumb_hash]);
  const erasures = erasuresOf(db.reader, hashes);
  return photos.map((row) => {
    const erased = erasedOf(row, erasures);
    if (erased === null) return row;
    const nothing = { caption: null, file_name: null, marks: marksToText([]) };
    return { ...row, ...nothing, erased_on: erased.on, erased_reason: erased.reason };
  });
}

function fromRow(entity: EntityName, stored: object): Record<string, unknown> {
  const specs: Readonly<Record<string, FieldSpec>> = ENTITIES[entity].fields;
  const row = stored as Readonly<Record<string, unknown>>;
  const fields = columnsOf(entity).map((column) => {
    const value = row[column] ?? null;
    return [camelCase(column), specs[column]?.type === 'bool' && value !== null ? value === 1 : value] as const;
  });
  return { id: row['id'], ...Object.fromEntries(fields) };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}

/**
 * What inspections read: a report with all it is made of, the reports of a department, the steps of a report in the log.
 * Rows as stored; never a rule.
 */
import { sql } from 'kysely';
import { decodeStamp } from '../../domain/sync/hlc.ts';
import type { EntityName, EntityRow } from '../entities.ts';
import type { Reader } from '../read.ts';
import { readSteps, type StepRow } from './steps.ts';

/** The tables whose rows name the report they are part of. */
export const REPORT_TABLES = [
  'assessment',
  'finding',
  'photo',
  'climate_answer',
  'climate_risk',
  'review_item',
] as const satisfies readonly EntityName[];
export type ReportTable = (typeof REPORT_TABLES)[number];

export interface EstateRows {
  readonly buildings: readonly EntityRow<'building'>[];
  /** Also the retired ones. */
  readonly parts: readonly EntityRow<'building_part'>[];
  readonly reports: readonly EntityRow<'condition_report'>[];
  readonly assessments: readonly EntityRow<'assessment'>[];
}

export function findReport(reader: Reader, reportId: string): EntityRow<'condition_report'> | null {
  const q = reader.query.selectFrom('condition_report').selectAll().where('id', '=', reportId);
  return reader.first(q.where('deleted_at', 'is', null)) ?? null;
}

/** The department of a number, of this organisation where one is named. */
export function findDepartmentOf(
  reader: Reader,
  number: string,
  organisationNumber: string | null,
): EntityRow<'department'> | null {
  const q = reader.query.selectFrom('department').selectAll().where('number', '=', number);
  const live = q.where('deleted_at', 'is', null).orderBy('id').limit(1);
  const own = reader.query.selectFrom('organisation').select('id').where('number', '=', organisationNumber);
  return reader.first(organisationNumber === null ? live : live.where('organisation_id', 'in', own)) ?? null;
}

/** Newest first; those without a day last. */
export function readReports(reader: Reader, departmentId: string): readonly EntityRow<'condition_report'>[] {
  const q = reader.query.selectFrom('condition_report').selectAll().where('department_id', '=', departmentId);
  return reader.all(q.where('deleted_at', 'is', null).orderBy('held_on', 'desc').orderBy('id', 'desc'));
}

export function readEstate(reader: Reader, departmentId: string): EstateRows {
  const { query } = reader;
  const assessments = query.selectFrom('assessment').selectAll().where('department_id', '=', departmentId);
  return {
    buildings: readBuildings(reader, departmentId),
    parts: readParts(reader, departmentId),
    reports: readReports(reader, departmentId),
    assessments: reader.all(assessments.where('deleted_at', 'is', null)),
  };
}

export function readBuildings(reader: Reader, departmentId: string): readonly EntityRow<'building'>[] {
  const q = reader.query.selectFrom('building').selectAll().where('department_id', '=', departmentId);
  return reader.all(q.where('deleted_at', 'is', null).orderBy('number').orderBy('id'));
}

export function readParts(reader: Reader, departmentId: string): readonly EntityRow<'building_part'>[] {
  const q = reader.query.selectFrom('building_part').selectAll().where('department_id', '=', departmentId);
  return reader.all(q.where('deleted_at', 'is', null));
}

/** The live rows of a report in one of its tables, in the order of their ids. */
export function readReportRows<T extends ReportTable>(
  reader: Reader,
  table: T,
  reportId: string,
): readonly EntityRow<T>[] {
  const q = reader.query.selectFrom(table as ReportTable).selectAll();
  const own = q.where('report_id', '=', reportId).where('deleted_at', 'is', null).orderBy('id');
  return reader.all(own) as unknown as readonly EntityRow<T>[];
}

/** Live findings of one part in a report. */
export function readPartFindings(reader: Reader, reportId: string, partId: string): readonly EntityRow<'finding'>[] {
  const q = reader.query.selectFrom('finding').selectAll().where('report_id', '=', reportId);
  return reader.all(q.where('part_id', '=', partId).where('deleted_at', 'is', null).orderBy('id'));
}

export interface RowCounts {
  readonly reportId: string;
  readonly assessed: number;
  readonly findings: number;
  readonly photos: number;
}

/** How much each report of a department holds; `assessed` leaves out grades that are only begun. */
export function countReports(reader: Reader, departmentId: string): readonly RowCounts[] {
  return reader.all<RowCounts>({
    compile: () =>
      sql<RowCounts>`
        SELECT r.id AS reportId,
          (SELECT count(*) FROM assessment a JOIN building_part p ON p.id = a.part_id AND p.deleted_at IS NULL
             AND (p.retired_on IS NULL OR r.status <> 'open')
           WHERE a.report_id = r.id AND a.deleted_at IS NULL AND (a.state <> 'graded' OR a.score IS NOT NULL)) AS assessed,
          (SELECT count(*) FROM finding f WHERE f.report_id = r.id AND f.deleted_at IS NULL) AS findings,
          (SELECT count(*) FROM photo f WHERE f.report_id = r.id AND f.deleted_at IS NULL) AS photos
        FROM condition_report r WHERE r.department_id = ${departmentId} AND r.deleted_at IS NULL`.compile(reader.query),
  });
}

/** A photo of a part as far as it matters for showing it elsewhere. */
export type EarlierPhoto = Pick<EntityRow<'photo'>, 'report_id' | 'part_id' | 'thumb_hash' | 'personal_data' | 'marks'>;

/** Photos of parts in other reports than this one, oldest report first and in each the first photo last. Erased ones are left out. */
export function readEarlierPhotos(reader: Reader, departmentId: string, reportId: string): readonly EarlierPhoto[] {
  const q = reader.query
    .selectFrom('condition_report as r')
    .innerJoin('photo', 'photo.report_id', 'r.id')
    .select(['photo.report_id', 'photo.part_id', 'photo.thumb_hash', 'photo.personal_data', 'photo.marks'])
    .where('r.department_id', '=', departmentId)
    .where('r.id', '!=', reportId)
    .where('r.deleted_at', 'is', null)
    .where('photo.deleted_at', 'is', null)
    .where('photo.part_id', 'is not', null)
    .where('photo.erased_on', 'is', null)
    .where(sql<boolean>`photo.thumb_hash NOT IN (SELECT hash FROM photo_erasure)`);
  return reader.all(q.orderBy('r.held_on').orderBy('photo.sort_no', 'desc').orderBy('photo.id'));
}

/** Titles of plan lines that are still there, by id. */
export function readActivityTitles(reader: Reader, ids: readonly string[]): ReadonlyMap<string, string> {
  const q = reader.query.selectFrom('activity').select(['id', 'title']).where('deleted_at', 'is', null);
  const own = q.where(sql<boolean>`id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`);
  return new Map(reader.all(own).map(({ id, title }) => [id, title]));
}

/** When the newest change of a report's own rows was committed, from their stamps. */
export function lastChangeOf(reader: Reader, report: EntityRow<'condition_report'>): number {
  const rows = sql.join(
    REPORT_TABLES.map((table) => sql`SELECT id, stamp FROM ${sql.table(table)} WHERE report_id = ${report.id}`),
    sql` UNION ALL `,
  );
  const newest = reader.first<{ readonly newest: Uint8Array }>({
    compile: () =>
      sql<{ newest: Uint8Array }>`
        WITH own AS (SELECT id, stamp FROM condition_report WHERE id = ${report.id} UNION ALL ${rows})
        SELECT max(stamp) AS newest FROM (
          SELECT stamp FROM own UNION ALL SELECT f.stamp FROM own JOIN field_stamp f ON f.row_id = own.id
        )`.compile(reader.query),
  });
  return decodeStamp(newest?.newest ?? report.stamp).ms;
}

/**
 * The latest edits and undos of this laptop that touched the report, oldest first. Starting, closing, revising and discarding are no steps.
 * A change of parts alone names no report: it counts for the report it was made in, and where that was not noted (a crash came between) for
 * all that were open then.
 */
export function reportSteps(
  reader: Reader,
  replica: string,
  report: EntityRow<'condition_report'>,
): readonly StepRow[] {
  const reportIdOf = sql.join(
    REPORT_TABLES.map(
      (table) => sql`WHEN ${sql.lit(table)} THEN (SELECT report_id FROM ${sql.table(table)} WHERE id = o.row_id)`,
    ),
    sql` `,
  );
  const sinceMs = decodeStamp(report.stamp).ms;
  return readSteps(reader, replica, {
    isOwn: sql`CASE o.entity
      WHEN 'condition_report' THEN o.row_id = ${report.id}
      WHEN 'building_part' THEN l.at_ms >= ${sinceMs} AND l.last_seq - l.first_seq < 50
        AND ${report.id} = coalesce(
          CASE WHEN l.cause GLOB 'undo:*' THEN (SELECT scope FROM plan_step WHERE grp = substr(l.cause, 6)) ELSE s.scope END,
          ${report.id})
        AND (SELECT department_id FROM building_part WHERE id = o.row_id) = ${report.department_id}
        AND NOT EXISTS (SELECT 1 FROM operation p WHERE p.replica = ${replica} AND p.seq BETWEEN l.first_seq AND l.last_seq
          AND p.entity <> 'building_part')
      ELSE ${report.id} = CASE o.entity ${reportIdOf} END END`,
    isDecision: sql`(o.entity = 'photo_erasure' OR o.entity = 'condition_report'
      AND (json_type(o.patch, '$.status') IS NOT NULL OR json_type(o.patch, '$.deleted_at') IS NOT NULL))`,
    title: sql`CASE o.entity
      WHEN 'building_part' THEN (SELECT name FROM building_part WHERE id = o.row_id)
      WHEN 'assessment' THEN (SELECT name FROM building_part WHERE id = (SELECT part_id FROM assessment WHERE id = o.row_id))
      WHEN 'finding' THEN (SELECT name FROM building_part WHERE id = (SELECT part_id FROM finding WHERE id = o.row_id)) END`,
  });
}

export interface PhotoCounts {
  readonly all: number;
  readonly byPart: ReadonlyMap<string, number>;
  readonly byFinding: ReadonlyMap<string, number>;
  readonly byRisk: ReadonlyMap<string, number>;
}

/** How many photos a report has, and how many show each part (or a finding of it), finding and risk. */
export function countPhotos(reader: Reader, reportId: string): PhotoCounts {
  const q = reader.query.selectFrom('photo').select(['part_id', 'finding_id', 'climate_risk_id']);
  const rows = reader.all(q.where('report_id', '=', reportId).where('deleted_at', 'is', null));
  const count = (ids: readonly (string | null)[]) => {
    const counts = new Map<string, number>();
    for (const id of ids) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
    return counts;
  };
  return {
    all: rows.length,
    byPart: count(rows.map(({ part_id }) => part_id)),
    byFinding: count(rows.map(({ finding_id }) => finding_id)),
    byRisk: count(rows.map(({ climate_risk_id }) => climate_risk_id)),
  };
}

export interface LoggedRow {
  readonly entity: string;
  readonly hlc: Uint8Array;
  readonly patch: string;
  readonly actor: string;
  readonly cause: string;
}

/** All operations on one row, oldest first. */
export function rowHistory(reader: Reader, rowId: string): readonly LoggedRow[] {
  const q = reader.query.selectFrom('operation').select(['entity', 'hlc', 'patch', 'actor', 'cause']);
  return reader.all(q.where('row_id', '=', rowId).orderBy('hlc'));
}

/** Every finding of a part that a report has or had, in the order they were made; removed ones too. */
export function findingIdsOfPart(reader: Reader, reportId: string, partId: string): readonly string[] {
  const q = reader.query.selectFrom('finding').select('id').where('report_id', '=', reportId);
  return reader.all(q.where('part_id', '=', partId).orderBy('sort_no').orderBy('id')).map(({ id }) => id);
}

/** The phrases of one language that an organisation wrote, of a class or of all parts; taken back ones too. */
export function readPhrases(reader: Reader, language: string): readonly EntityRow<'ready_phrase'>[] {
  const q = reader.query.selectFrom('ready_phrase').selectAll().where('language', '=', language);
  return reader.all(q.orderBy('sort_no').orderBy('id'));
}

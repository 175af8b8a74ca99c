/**
 * A report and what is known around it, read in one stretch: parts in the order of the walk, grades with those before them, findings.
 * Answers for which parts a report is about, and which earlier grade stands beside the new one. Writes nothing.
 */
import type { EntityRow } from '../../../db/entities.ts';
import { readFieldStamp, rowsAsOf } from '../../../db/queries/as-of.ts';
import { findDepartmentById } from '../../../db/queries/department.ts';
import {
  type EstateRows,
  findReport,
  readEarlierPhotos,
  readEstate,
  readReportRows,
} from '../../../db/queries/inspection.ts';
import type { Reader } from '../../../db/read.ts';
import type { CatalogueClass } from '../../../domain/classification/catalogue.ts';
import type { FkGroup } from '../../../domain/classification/fk-group.ts';
import { ASSESSMENT_STATES, type AssessmentState, isScore, type Score } from '../../../domain/condition/score.ts';
import { isAssessed } from '../../../domain/inspection/grading.ts';
import { newestByPart } from '../../../domain/inspection/newest.ts';
import { type ReportStatus, statusFromText, supersededReports } from '../../../domain/inspection/report.ts';
import { compareOnWalk, type WalkOrder } from '../../../domain/inspection/station.ts';
import type { AppContext } from '../context.ts';
import { NotFoundError } from '../failures.ts';
import { hidesNothing } from '../photos/photo-view.ts';

const collator = new Intl.Collator('da', { numeric: true });

export interface GradeFacts {
  readonly id: string;
  readonly partId: string;
  readonly reportId: string;
  readonly assessedOn: string | null;
  readonly state: AssessmentState;
  readonly score: Score | null;
  readonly isEstimate: boolean;
  readonly row: EntityRow<'assessment'>;
}

export interface GatheredPart {
  readonly row: EntityRow<'building_part'>;
  readonly group: FkGroup;
  readonly cls: CatalogueClass | null;
  readonly buildingNumber: string | null;
  readonly grade: GradeFacts | null;
  readonly previous: GradeFacts | null;
  readonly previousThumb: string | null;
  readonly findings: readonly EntityRow<'finding'>[];
}

export interface Gathered extends EstateRows {
  readonly report: EntityRow<'condition_report'>;
  readonly status: ReportStatus;
  readonly department: EntityRow<'department'>;
  /** In the order of the walk. */
  readonly walk: readonly GatheredPart[];
  readonly findings: readonly EntityRow<'finding'>[];
}

/** Throws NotFoundError. */
export function gather(app: AppContext, reportId: string): Gathered {
  const { reader } = app.db;
  const report = findReport(reader, reportId);
  const department = report && findDepartmentById(reader, report.department_id);
  if (!report || !department) throw new NotFoundError('report', reportId);
  const estate = estateOf(reader, report);
  const findings = readReportRows(reader, 'finding', reportId);
  const status = statusFromText(report.status);
  const base = { ...estate, report, status, department, findings };
  return { ...base, walk: walkOf(app, base) };
}

/** A closed report speaks of parts and buildings as they were when it was closed; one from a file, of those there are. */
function estateOf(reader: Reader, report: EntityRow<'condition_report'>): EstateRows {
  const estate = readEstate(reader, report.department_id);
  if (report.closed_at_ms === null) return estate;
  const closing = readFieldStamp(reader, report, 'closed_at_ms');
  return {
    ...estate,
    buildings: rowsAsOf(reader, estate.buildings, closing),
    parts: rowsAsOf(reader, estate.parts, closing),
  };
}

export function gradeFacts(row: EntityRow<'assessment'>): GradeFacts {
  return {
    id: row.id,
    partId: row.part_id,
    reportId: row.report_id,
    assessedOn: row.assessed_on,
    state: ASSESSMENT_STATES.find((state) => state === row.state) ?? 'not_inspected',
    score: isScore(row.score) ? row.score : null,
    isEstimate: row.is_estimate === 1,
    row,
  };
}

function walkOf(app: AppContext, base: Omit<Gathered, 'walk'>): GatheredPart[] {
  const { report, status, parts, buildings, assessments, findings } = base;
  const grades = new Map(
    assessments.filter((row) => row.report_id === report.id).map((row) => [row.part_id, gradeFacts(row)]),
  );
  const findingsByPart = Map.groupBy(findings, (row) => row.part_id);
  const previous = previousGrades(base);
  const thumbs = earlierThumbs(app, base);
  const classes = new Map(app.catalogue.classes.map((cls) => [cls.key, cls]));
  const numbers = new Map(buildings.map(({ id, number }) => [id, number]));
  const order: WalkOrder = report.walk_order === 'building' ? 'building' : 'route';
  const compare = compareOnWalk(order, collator.compare);
  return parts
    .filter((row) => (status === 'open' ? row.retired_on === null : grades.has(row.id) || findingsByPart.has(row.id)))
    .map((row) => {
      const cls = classes.get(row.class_key ?? '') ?? null;
      const buildingNumber = numbers.get(row.building_id ?? '') ?? null;
      const gathered: GatheredPart = {
        row,
        group: row.fk_group as FkGroup,
        cls,
        buildingNumber,
        grade: grades.get(row.id) ?? null,
        previous: previous.get(row.id) ?? previous.get(row.split_from_id ?? '') ?? null,
        previousThumb: thumbs.get(row.id) ?? null,
        findings: findingsByPart.get(row.id) ?? [],
      };
      const { id, name, sort_no: sortNo } = row;
      return { gathered, place: { id, name, sortNo, group: gathered.group, sfb: cls?.sfb ?? null, buildingNumber } };
    })
    .sort((a, b) => compare(a.place, b.place))
    .map(({ gathered }) => gathered);
}

/** Thumbnail of the last photo of each part from before; one that hides something could only be shown by its own report. */
function earlierThumbs(app: AppContext, { report, reports }: Pick<Gathered, 'report' | 'reports'>) {
  const past = pastReports({ report, reports });
  const photos = readEarlierPhotos(app.db.reader, report.department_id, report.id);
  const shown = photos.filter((photo) => past.has(photo.report_id) && hidesNothing(photo));
  return new Map(shown.map(({ part_id, thumb_hash }) => [part_id ?? '', thumb_hash]));
}

/**
 * Ids of the reports that count as before this one: not later, no longer open, and not corrected. A correction takes the place of its origin
 * when it is closed; until then the origin counts for all reports but the correction itself.
 */
function pastReports({ report, reports }: Pick<Gathered, 'report' | 'reports'>): ReadonlySet<string> {
  const closed = reports.filter(({ status }) => statusFromText(status) !== 'open');
  const superseded = supersededReports(closed.map((row) => ({ revisesReportId: row.revises_report_id })));
  const isPast = ({ id, held_on }: EntityRow<'condition_report'>) =>
    id !== report.id &&
    id !== report.revises_report_id &&
    !superseded.has(id) &&
    (held_on ?? '') <= (report.held_on ?? LAST_DAY);
  return new Set(closed.filter(isPast).map(({ id }) => id));
}

const LAST_DAY = '9999-12-31';

/** The grade of each part that stood before this report: the baseline's where it has one, else the newest that is not later. */
export function previousGrades({
  report,
  reports,
  assessments,
}: Pick<Gathered, 'report' | 'reports' | 'assessments'>): ReadonlyMap<string, GradeFacts> {
  const past = pastReports({ report, reports });
  const lastDay = report.held_on ?? LAST_DAY;
  const earlier = assessments
    .filter((row) => past.has(row.report_id) && (row.assessed_on ?? '') <= lastDay)
    .map(gradeFacts)
    .filter(isAssessed);
  const baseline = earlier.filter(({ reportId }) => reportId === report.baseline_report_id);
  return new Map([...newestByPart(earlier), ...newestByPart(baseline)]);
}

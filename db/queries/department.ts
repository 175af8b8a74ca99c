/**
 * Everything one department is made of, read in one synchronous stretch.
 * Answers for rows as stored; whatever is computed from them is computed in domain/.
 */
import {
  decidingVersion,
  type PlanStatus,
  statusFromText,
  type VersionState,
  versionForBoards,
} from '../../domain/plan/status-machine.ts';
import type { EntityRow } from '../entities.ts';
import type { Reader } from '../read.ts';
import { readPlanRows, readPlans } from './versions.ts';

/** Of a part and of what was said of it, all that figures are made of: a third of what a row holds. */
const FIGURED_PART = ['id', 'name', 'fk_group', 'quantity_milli', 'unit_value_ore'] as const;
const FIGURED_ASSESSMENT = ['id', 'part_id', 'state', 'score', 'is_estimate', 'source', 'assessed_on'] as const;
export type FiguredPart = Pick<EntityRow<'building_part'>, (typeof FIGURED_PART)[number]>;
export type FiguredAssessment = Pick<EntityRow<'assessment'>, (typeof FIGURED_ASSESSMENT)[number]>;

/** What the figures of a department are made of: those of a country are read after an import. */
export interface FiguredRows {
  readonly department: EntityRow<'department'>;
  readonly organisation: EntityRow<'organisation'> | null;
  readonly buildings: readonly EntityRow<'building'>[];
  /** Those in use: a retired part counts nowhere. */
  readonly parts: readonly FiguredPart[];
  readonly assessments: readonly FiguredAssessment[];
  /** Without those that a newer revision has taken the place of, as their assessments. Open ones count at once. */
  readonly reports: readonly EntityRow<'condition_report'>[];
  /** Of the newest closed report; null where none was closed here. */
  readonly closedClimate: ClosedClimate | null;
  readonly plan: EntityRow<'plan'> | null;
  /** All versions of the plan, newest first. */
  readonly versions: readonly EntityRow<'plan'>[];
  readonly activities: readonly EntityRow<'activity'>[];
  readonly overrides: readonly EntityRow<'occurrence_override'>[];
  readonly decisions: readonly EntityRow<'plan_decision'>[];
}

export interface DepartmentRows extends FiguredRows {
  readonly parts: readonly EntityRow<'building_part'>[];
  /** Still named where a plan or a report speaks of them. */
  readonly retiredParts: readonly EntityRow<'building_part'>[];
  readonly assessments: readonly EntityRow<'assessment'>[];
}

export interface ClosedClimate {
  readonly answers: readonly Pick<EntityRow<'climate_answer'>, 'hazard' | 'question' | 'answer'>[];
  readonly risks: readonly EntityRow<'climate_risk'>[];
  /** Lines that the risks name and that are still there. */
  readonly lines: ReadonlySet<string>;
}

export function findDepartmentByNumber(reader: Reader, number: string): EntityRow<'department'> | null {
  const q = reader.query
    .selectFrom('department')
    .selectAll()
    .where('number', '=', number)
    .where('deleted_at', 'is', null);
  // Two departments of one number are a finding elsewhere; the older id keeps its place here.
  return reader.first(q.orderBy('id').limit(1)) ?? null;
}

export function findDepartmentById(reader: Reader, id: string): EntityRow<'department'> | null {
  const q = reader.query.selectFrom('department').selectAll().where('id', '=', id).where('deleted_at', 'is', null);
  return reader.first(q) ?? null;
}

/**
 * Which version of the plan to read: the one that decides (overviews, lights, the year's work), the one that is put before the boards
 * (board packs), or one by its id (the workspace, which edits a draft beside a version in force).
 */
export type PlanChoice = 'deciding' | 'boards' | { readonly planId: string };

/** `plan` is null when the department has none, or when the chosen one is not the department's. */
export function readDepartment(
  reader: Reader,
  department: EntityRow<'department'>,
  choice: PlanChoice = 'deciding',
): DepartmentRows {
  const parts = reader.all(
    partsOf(reader, department.id).selectAll().orderBy('fk_group').orderBy('sort_no').orderBy('id'),
  );
  return {
    ...readAround(reader, department, choice),
    organisation: reader.first(organisationOf(reader, department)) ?? null,
    parts: parts.filter(({ retired_on }) => retired_on === null),
    retiredParts: parts.filter(({ retired_on }) => retired_on !== null),
    assessments: reader.all(assessmentsOf(reader, department.id).selectAll()),
  };
}

/** The same, as far as its figures go; parts in no order. */
export function readFigured(
  reader: Reader,
  department: EntityRow<'department'>,
  organisation: EntityRow<'organisation'> | null,
): FiguredRows {
  const { id } = department;
  return {
    ...readAround(reader, department, 'deciding'),
    organisation,
    parts: reader.all(partsOf(reader, id).select(FIGURED_PART).where('retired_on', 'is', null)),
    assessments: reader.all(assessmentsOf(reader, id).select(FIGURED_ASSESSMENT)),
  };
}

function organisationOf({ query }: Reader, { organisation_id }: EntityRow<'department'>) {
  return query.selectFrom('organisation').selectAll().where('id', '=', organisation_id);
}

function partsOf({ query }: Reader, departmentId: string) {
  return query.selectFrom('building_part').where('department_id', '=', departmentId).where('deleted_at', 'is', null);
}

function assessmentsOf(reader: Reader, departmentId: string) {
  return reader.query
    .selectFrom('assessment')
    .where('department_id', '=', departmentId)
    .where('deleted_at', 'is', null)
    .where('report_id', 'not in', revisedReports(reader, departmentId));
}

/** All but its organisation, the parts and what was said of them. */
function readAround(
  reader: Reader,
  department: EntityRow<'department'>,
  choice: PlanChoice,
): Omit<FiguredRows, 'parts' | 'assessments' | 'organisation'> {
  const { id } = department;
  const { query } = reader;
  const versions = readPlans(reader, id);
  const chosen = choosePlan(versions, choice);
  const { plan, activities, overrides, decisions } =
    chosen === null ? { plan: null, activities: [], overrides: [], decisions: [] } : readPlanRows(reader, chosen);
  const reports = reader.all(
    query
      .selectFrom('condition_report')
      .selectAll()
      .where('department_id', '=', id)
      .where('deleted_at', 'is', null)
      .where('id', 'not in', revisedReports(reader, id)),
  );
  return {
    department,
    buildings: reader.all(
      query
        .selectFrom('building')
        .selectAll()
        .where('department_id', '=', id)
        .where('deleted_at', 'is', null)
        .orderBy('number'),
    ),
    reports,
    closedClimate: readClosedClimate(reader, reports),
    plan,
    versions,
    activities,
    overrides,
    decisions,
  };
}

/** An imported report says nothing: other systems have no such section. */
function readClosedClimate(
  { query, all }: Reader,
  reports: readonly EntityRow<'condition_report'>[],
): ClosedClimate | null {
  const day = (report: EntityRow<'condition_report'>) => report.held_on ?? '';
  const closed = reports.filter(({ status }) => status === 'closed');
  const newest = closed.toSorted((a, b) => (day(a) === day(b) ? 0 : day(a) < day(b) ? 1 : -1))[0];
  if (newest === undefined) return null;
  const answers = query.selectFrom('climate_answer').select(['hazard', 'question', 'answer']);
  const risks = all(
    query.selectFrom('climate_risk').selectAll().where('report_id', '=', newest.id).where('deleted_at', 'is', null),
  );
  const named = risks.flatMap(({ activity_id }) => activity_id ?? []);
  const lines =
    named.length === 0
      ? []
      : all(query.selectFrom('activity').select('id').where('id', 'in', named).where('deleted_at', 'is', null));
  return {
    answers: all(answers.where('report_id', '=', newest.id).where('deleted_at', 'is', null)),
    risks,
    lines: new Set(lines.map((line) => line.id)),
  };
}

/** Without those of reports that a newer revision has taken the place of. */
export function readFindings(reader: Reader, departmentId: string): readonly EntityRow<'finding'>[] {
  const q = reader.query.selectFrom('finding').selectAll().where('department_id', '=', departmentId);
  const standing = q.where('report_id', 'not in', revisedReports(reader, departmentId));
  return reader.all(standing.where('deleted_at', 'is', null).orderBy('id'));
}

/** Ids of the reports that another one revises. */
function revisedReports({ query }: Reader, departmentId: string) {
  return query
    .selectFrom('condition_report')
    .select((eb) => eb.ref('revises_report_id').$notNull().as('id'))
    .where('department_id', '=', departmentId)
    .where('revises_report_id', 'is not', null)
    .where('deleted_at', 'is', null);
}

function choosePlan(plans: readonly EntityRow<'plan'>[], choice: PlanChoice): EntityRow<'plan'> | null {
  if (typeof choice === 'object') return plans.find(({ id }) => id === choice.planId) ?? null;
  const states = plans.map(versionState);
  const version = choice === 'deciding' ? decidingVersion(states) : versionForBoards(states);
  return plans.find(({ id }) => id === version?.id) ?? null;
}

/** As the status machine sees a stored plan. A status nobody knows (from a newer app) counts as superseded: it decides nothing here. */
export function versionState(plan: EntityRow<'plan'>): VersionState {
  const status: PlanStatus = statusFromText(plan.status) ?? 'superseded';
  return { id: plan.id, versionNo: plan.version_no, status };
}

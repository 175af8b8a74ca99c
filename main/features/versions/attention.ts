/**
 * Points of attention of a version: gathered from plan, parts, condition and follow-up, proposed by the domain's rules, edited by people.
 * Answers for names beside ids (so that a point can be read), and for storing the rule's own facts, never what a page sent as facts.
 */

import { refusal } from '../../../contract/errors.ts';
import type { AttentionPoint } from '../../../contract/versions.ts';
import type { EntityRow } from '../../../db/entities.ts';
import { type DepartmentRows, findDepartmentById, readDepartment } from '../../../db/queries/department.ts';
import { findPlan } from '../../../db/queries/plan-edit.ts';
import { readAttentionPoints, readPlanRows } from '../../../db/queries/versions.ts';
import { followUpsByLine } from '../../../db/queries/year-work.ts';
import { rollUp } from '../../../domain/condition/roll-up.ts';
import { compareText } from '../../../domain/list.ts';
import {
  type AttentionInput,
  canonicalFacts,
  type Facts,
  type MergedPoint,
  mergePoints,
  OWN_POINT,
  type PointStatus,
  pointKey,
  proposeAttention,
  type StoredPoint,
} from '../../../domain/plan/attention.ts';
import { followUpEffect } from '../../../domain/plan/follow-up.ts';
import { ATTENTION_OPEN, statusFromText } from '../../../domain/plan/status-machine.ts';
import type { RuleSettings } from '../../../domain/settings/settings.ts';
import { uuid5 } from '../../../domain/sync/uuid5.ts';
import type { AppContext } from '../context.ts';
import { assessedParts } from '../department/condition-figures.ts';
import { reviewDueOn } from '../department/light.ts';
import { NotFoundError, RefusedError } from '../failures.ts';
import { readClimate, sectionOf } from '../inspection/climate.ts';
import { assertAttentionOpen } from '../plan/plan-open.ts';
import { lifeOf } from '../plan-edit/part-life.ts';
import { currentSettings } from '../settings/current.ts';
import { writeStep } from '../steps/write-step.ts';
import { followUpFromRow } from '../year-work/follow-up-row.ts';
import { type VersionFigures, versionFigures } from './version-view.ts';

export function listAttention(app: AppContext, planId: string): AttentionPoint[] {
  const version = versionFigures(app, planId);
  const rows = departmentRowsOf(app, version);
  return mergedPoints(app, version, rows).map((point) => withNames(point, rows));
}

export async function saveAttention(
  app: AppContext,
  { planId, point, label }: { readonly planId: string; readonly point: AttentionPoint; readonly label: string },
): Promise<AttentionPoint> {
  const result = await writeStep(app, label, (tx) => {
    const plan = assertAttentionOpen(tx, planId);
    const version = versionFigures(app, planId);
    const known = point.code === OWN_POINT ? ownPoint(app, planId, point) : rulePoint(app, version, point);
    tx.put('attention_point', known.id, {
      department_id: plan.department_id,
      plan_id: planId,
      code: point.code,
      facts: canonicalFacts(known.facts),
      text: point.text || null,
      proposal: point.proposal || null,
      status: point.status,
      deleted_at: null,
    });
    return known.id;
  });
  const saved = listAttention(app, planId).find(({ id }) => id === result.value);
  // A dismissed proposal whose rule no longer fires is stored and left out of the list.
  return saved ?? { ...point, id: result.value };
}

function ownPoint(app: AppContext, planId: string, { id, status, text }: AttentionPoint): { id: string; facts: Facts } {
  if (status === 'proposed') throw new RefusedError(refusal('attention_own_proposed'));
  if ((text ?? '') === '') throw new RefusedError(refusal('attention_needs_text'));
  if (id === null) return { id: app.random.uuid(), facts: {} };
  const known = readAttentionPoints(app.db.reader, planId).some((row) => row.id === id && row.code === OWN_POINT);
  if (!known) throw new NotFoundError('attention_point', id);
  return { id, facts: {} };
}

/** Two laptops that look at the same proposal write the same row. */
function rulePoint(app: AppContext, version: VersionFigures, point: AttentionPoint): { id: string; facts: Facts } {
  const key = pointKey(point);
  const planId = version.rows.plan.id;
  const known = mergedPoints(app, version, departmentRowsOf(app, version)).find((one) => pointKey(one) === key);
  if (known === undefined) throw new NotFoundError('attention_point', point.code);
  return { id: known.id ?? uuid5(app.db.workspaceId, `attention_point:${planId}:${key}`), facts: known.facts };
}

function departmentRowsOf(app: AppContext, { rows: { plan } }: VersionFigures): DepartmentRows {
  const department = findDepartmentById(app.db.reader, plan.department_id);
  if (department === null) throw new NotFoundError('department', plan.department_id);
  return readDepartment(app.db.reader, department, { planId: plan.id });
}

function mergedPoints(app: AppContext, version: VersionFigures, rows: DepartmentRows): readonly MergedPoint[] {
  const status = statusFromText(version.rows.plan.status);
  const stored = readAttentionPoints(app.db.reader, version.rows.plan.id).map(storedPoint);
  const settings = currentSettings(app.db.reader);
  const proposed = proposeAttention(attentionInput(app, version, rows, settings), settings.attention);
  return mergePoints(proposed, stored, status === null || !ATTENTION_OPEN.has(status));
}

function attentionInput(
  app: AppContext,
  { rows: { plan }, figures }: VersionFigures,
  rows: DepartmentRows,
  settings: RuleSettings,
): AttentionInput {
  const today = app.today();
  const startMonth = rows.organisation?.accounting_start_month ?? 1;
  const condition = rollUp(assessedParts(rows), settings.rollUp, today);
  const { input, expansion, course } = figures;
  const classes = new Map(app.catalogue.classes.map((cls) => [cls.key, cls]));
  // Follow-up of an earlier version's line is told by this version's copy of it.
  const followUps = [...followUpsByLine(app.db.reader, plan, rows.activities)].flatMap(([activityId, entries]) =>
    entries.map((entry) => ({ ...followUpFromRow(entry), activityId })),
  );
  return {
    today,
    startMonth,
    activities: input.activities,
    expansion,
    course,
    floorOre: plan.floor_ore,
    parts: new Map(
      rows.parts.map((part) => {
        const life = lifeOf(part, classes.get(part.class_key ?? ''));
        return [part.id, { builtYear: part.installed_year, life }];
      }),
    ),
    earlierYears: earlierYears(app, rows, plan),
    condition: condition.partCount > 0 ? condition : null,
    reviewDueOn: reviewDueOn(rows.department, settings),
    thresholds: app.thresholds,
    openClimateRisks: openClimateRisks(app, rows),
    followUp: followUps.length === 0 ? [] : followUpEffect(input, followUps, startMonth).proposals,
  };
}

/** Risks of the newest report with a climate section that neither a plan line nor a reason answers; null when no report has one. */
function openClimateRisks(app: AppContext, { reports }: DepartmentRows): number | null {
  const newestFirst = reports.toSorted((a, b) => compareText(b.held_on ?? '', a.held_on ?? ''));
  for (const { id } of newestFirst) {
    const climate = readClimate(app, id);
    if (climate.answers.length + climate.risks.length > 0) return sectionOf(app, climate).openRisks.length;
  }
  return null;
}

/** First years in the version this one was copied from, by the line here. */
function earlierYears(app: AppContext, rows: DepartmentRows, plan: EntityRow<'plan'>): ReadonlyMap<string, number> {
  const origin = plan.origin_plan_id === null ? null : findPlan(app.db.reader, plan.origin_plan_id);
  if (origin === null) return new Map();
  const earlier = readPlanRows(app.db.reader, origin).activities;
  const years = new Map(earlier.map(({ id, first_year: firstYear }) => [id, firstYear]));
  return new Map(
    rows.activities.flatMap(({ id, origin_activity_id: originId }) => {
      const year = years.get(originId ?? '');
      return year === undefined ? [] : [[id, year]];
    }),
  );
}

function storedPoint(row: EntityRow<'attention_point'>): StoredPoint {
  const { id, code, text, proposal } = row;
  return { id, code, facts: factsFromJson(row.facts), text, proposal, status: pointStatus(row.status) };
}

function factsFromJson(text: string | null): Facts {
  const value: unknown = text === null ? {} : JSON.parse(text);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Facts) : {};
}

function pointStatus(text: string): PointStatus {
  return (['proposed', 'kept', 'dismissed', 'settled'] as const).find((status) => status === text) ?? 'kept';
}

function withNames(point: MergedPoint, rows: DepartmentRows): AttentionPoint {
  const { activityId, partId } = point.facts;
  const names: Record<string, string | null> = { currency: rows.plan?.currency ?? 'DKK' };
  if (typeof activityId === 'string') {
    names['activityTitle'] = rows.activities.find(({ id }) => id === activityId)?.title ?? null;
  }
  if (typeof partId === 'string') names['partName'] = rows.parts.find(({ id }) => id === partId)?.name ?? null;
  return { ...point, facts: { ...point.facts, ...names } };
}

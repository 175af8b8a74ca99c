/**
 * The difference between two versions of one department.
 * Answers for lines met by where they were copied from (through any number of versions), and for figures that reconcile: both versions
 * are looked at in the later one's years, and before + all changes = after in every one of them.
 */
import { refusal } from '../../../contract/errors.ts';
import type { FieldChange, PlanDifferenceView } from '../../../contract/versions.ts';
import type { EntityRow } from '../../../db/entities.ts';
import { readOrigins } from '../../../db/queries/versions.ts';
import type { Activity } from '../../../domain/plan/activity.ts';
import { type ActivityDifference, planDifference } from '../../../domain/plan/difference.ts';
import { expandActivity, expandPlan, type PlanFrame } from '../../../domain/plan/expand.ts';
import { decisionsFrom } from '../../../domain/plan/next-version.ts';
import { priceFactorTable } from '../../../domain/plan/price-factors.ts';
import type { AppContext } from '../context.ts';
import { RefusedError } from '../failures.ts';
import { rootOf } from '../plan-edit/line-root.ts';
import { type VersionFigures, versionFigures } from './version-view.ts';

export function versionDifference(app: AppContext, fromPlanId: string, toPlanId: string): PlanDifferenceView {
  const from = versionFigures(app, fromPlanId);
  const to = versionFigures(app, toPlanId);
  const departmentId = to.rows.plan.department_id;
  if (from.rows.plan.department_id !== departmentId) throw new RefusedError(refusal('versions_of_two_departments'));
  const names = commonNames(from.rows.activities, to.rows.activities, readOrigins(app.db.reader, departmentId));
  const { baseYear, horizonYears, prices, series } = to.figures.input;
  const table = priceFactorTable(prices, series, { baseYear, horizonYears });
  const { factorsFor: priceFactors, decidedFactorsFor: decidedFactors } = table;
  const frame: PlanFrame = { baseYear, horizonYears, priceFactors, decidedFactors };
  const difference = planDifference(describedLines(from, names, baseYear), describedLines(to, names, baseYear), frame);
  const told = difference.activities.filter((change) => !hasEnded(change, frame));
  // Years are told of both versions' own: a work put off out of the first years stood somewhere before.
  const firstYear = Math.min(from.figures.input.baseYear, baseYear);
  const wide = { ...frame, baseYear: firstYear, horizonYears: Math.min(100, baseYear + horizonYears - firstYear) };
  const ids = new Map([...from.rows.activities, ...to.rows.activities].map(({ id }) => [names.get(id) ?? id, id]));
  return {
    before: versionHead(from, difference.totalBeforeOre),
    after: versionHead(to, difference.totalAfterOre),
    endedLines: difference.activities.length - told.length,
    activities: told.map((change) => changeView(change, ids, frame, wide)),
    years: difference.years.map(({ year, beforeOre, afterOre, changesOre }) => ({
      year,
      beforeOre,
      afterOre,
      changesOre: { ...changesOre },
    })),
  };
}

/** The total is that of the years compared; the provision is the version's own. */
function versionHead({ rows: { plan }, figures }: VersionFigures, totalOre: number) {
  return { planId: plan.id, versionNo: plan.version_no, totalOre, requiredProvisionOre: figures.requiredLevelOre };
}

/** A line with what the rules do not read but a reader does. */
interface DescribedLine extends Activity {
  readonly location: string | null;
  readonly cause: string | null;
  readonly code: string | null;
  readonly findingId: string | null;
}

/** Decisions about years before those compared are history: one version may have forgotten them without any change. */
function describedLines(
  { rows, figures }: VersionFigures,
  names: ReadonlyMap<string, string>,
  fromYear: number,
): DescribedLine[] {
  const stored = new Map(rows.activities.map((row) => [row.id, row]));
  return figures.input.activities.map((activity) => {
    const row = stored.get(activity.id);
    return {
      ...activity,
      id: names.get(activity.id) ?? activity.id,
      overrides: decisionsFrom(activity, fromYear),
      location: row?.location || null,
      cause: row?.cause || null,
      code: row?.code || null,
      findingId: row?.finding_id ?? null,
    };
  });
}

/**
 * One name for a line in both versions: the first line of its chain of copies. Lines without a common origin meet by the key of the
 * system they come from. A second line of one name in a version keeps its own id: it is new, or dropped.
 */
function commonNames(
  before: readonly EntityRow<'activity'>[],
  after: readonly EntityRow<'activity'>[],
  origins: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const roots = [before, after].map((lines) => {
    const taken = new Set<string>();
    for (const { id } of lines) {
      const root = rootOf(origins, id);
      names.set(id, taken.has(root) ? id : root);
      taken.add(root);
    }
    return taken;
  });
  const [rootsBefore = new Set(), rootsAfter = new Set()] = roots;
  const isAlone = (others: ReadonlySet<string>) => (line: EntityRow<'activity'>) =>
    !others.has(names.get(line.id) ?? line.id) && line.external_key !== null;
  const byKey = new Map(before.filter(isAlone(rootsAfter)).map((line) => [line.external_key, line.id]));
  for (const line of after.filter(isAlone(rootsBefore))) {
    const earlier = byKey.get(line.external_key);
    if (earlier === undefined) continue;
    byKey.delete(line.external_key);
    names.set(line.id, names.get(earlier) ?? earlier);
  }
  return names;
}

const FIELD_NAMES = {
  title: 'title',
  location: 'location',
  cause: 'cause',
  code: 'code',
  kind: 'kind',
  account: 'account',
  fkGroup: 'group',
  window: 'window',
  statutory: 'statutory',
  tags: 'tags',
  procurementKind: 'procurementKind',
  buildingId: 'building',
  partId: 'part',
  findingId: 'finding',
} as const satisfies Partial<Record<keyof DescribedLine, FieldChange['field']>>;
/** Told with their words; the others are ids, codes and marks that a reader would not know. */
const TEXTS: ReadonlySet<string> = new Set(['title', 'location', 'cause', 'code', 'account']);

function fieldChanges({ otherFields, before, after }: ActivityDifference<DescribedLine>): FieldChange[] {
  return otherFields.flatMap((name) => {
    const field = FIELD_NAMES[name as keyof typeof FIELD_NAMES];
    if (field === undefined) return [];
    const text = (line: DescribedLine | null) => (TEXTS.has(name) && line?.[name] != null ? String(line[name]) : null);
    return [{ field, from: text(before), to: text(after) }];
  });
}

/** A line of the earlier version only, with no work in the years compared or later: it ended before them. */
function hasEnded({ before, after }: ActivityDifference<DescribedLine>, frame: PlanFrame): boolean {
  if (before === null || after !== null) return false;
  return expandPlan([before], frame).beforeHorizon.length > 0;
}

function changeView(
  change: ActivityDifference<DescribedLine>,
  ids: ReadonlyMap<string, string>,
  frame: PlanFrame,
  wide: PlanFrame,
) {
  const [before, after] = [yearsIn(change.before, wide), yearsIn(change.after, wide)];
  const index = firstChange(before, after);
  return {
    activityId: ids.get(change.activityId) ?? change.activityId,
    title: (change.after ?? change.before)?.title ?? '',
    kinds: [...change.kinds],
    fields: fieldChanges(change),
    totalOre: change.totalOre,
    fromYear: before[index] ?? before[0] ?? null,
    toYear: after[index] ?? after[0] ?? null,
    fromOre: totalIn(change.before, frame),
    toOre: totalIn(change.after, frame),
  };
}

function yearsIn(activity: Activity | null, frame: PlanFrame): readonly number[] {
  return activity === null
    ? []
    : expandActivity(activity, { ...frame, priceFactors: () => null, decidedFactors: () => null }).map(
        ({ year }) => year,
      );
}

function totalIn(activity: Activity | null, frame: PlanFrame): number | null {
  if (activity === null) return null;
  return expandActivity(activity, frame).reduce((sum, { amountOre }) => sum + amountOre, 0);
}

/** The first occurrence that lies in another year: of a work every fifth year, the one that was moved. */
function firstChange(before: readonly number[], after: readonly number[]): number {
  const index = before.findIndex((year, k) => after[k] !== year);
  return Math.max(0, index);
}

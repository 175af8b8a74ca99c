/**
 * Scenarios kept with a version of a plan: list, keep, rename, remove, copy to the draft.
 * Answers for one step of undo each, for content checked when it is written and again when it is read, and for a scenario staying with the
 * version it was made for. Must never touch a line of the plan: a scenario is a view.
 */
import { refusal } from '../../../contract/errors.ts';
import type { EditResult } from '../../../contract/plan.ts';
import {
  type KeptScenario,
  type KeptScenarios,
  type ScenarioContent,
  scenarioContentSchema,
} from '../../../contract/scenarios.ts';
import type { EntityPatch, EntityRow } from '../../../db/entities.ts';
import { findPlan } from '../../../db/queries/plan-edit.ts';
import { readScenarios } from '../../../db/queries/scenarios.ts';
import { readOrigins, readPlans } from '../../../db/queries/versions.ts';
import type { WriteTx } from '../../../db/write/writer.ts';
import type { AppContext } from '../context.ts';
import { NotFoundError, RefusedError } from '../failures.ts';
import { assertPlanOpen } from '../plan/plan-open.ts';
import { rootOf } from '../plan-edit/line-root.ts';
import { writeStep } from '../steps/write-step.ts';

/** Kept with one version; more is a list nobody reads [D]. */
const MOST_KEPT = 20;

interface Step {
  readonly planId: string;
  readonly id: string;
  readonly label: string;
}

/** Throws NotFoundError when there is no such plan. */
export function keptScenarios({ db: { reader } }: AppContext, planId: string): KeptScenarios {
  const plan = findPlan(reader, planId);
  if (plan === null) throw new NotFoundError('version', planId);
  const rows = readScenarios(reader, plan.department_id);
  const versions = readPlans(reader, plan.department_id);
  return {
    own: rows.filter(({ plan_id: id }) => id === planId).map(keptScenario),
    others: versions.flatMap(({ id, version_no: versionNo }) =>
      id === planId ? [] : rows.filter((row) => row.plan_id === id).map((row) => ({ ...keptScenario(row), versionNo })),
    ),
  };
}

export function keepScenario(
  app: AppContext,
  step: Step & { readonly name: string; readonly content: ScenarioContent },
): Promise<EditResult> {
  return written(app, step, (tx, plan) => {
    const known = tx.get('scenario', step.id);
    if (known !== undefined && known.plan_id !== plan.id) throw new NotFoundError('scenario', step.id);
    assertSound(tx, plan, step.content);
    const fields = { name: step.name, content: JSON.stringify(step.content), deleted_at: null };
    // One that was removed is a new one again: it counts among those there may be.
    if (known?.deleted_at === null) tx.put('scenario', step.id, fields);
    else tx.put('scenario', step.id, { ...placed(app, plan), ...fields });
  });
}

export function renameScenario(app: AppContext, step: Step & { readonly name: string }): Promise<EditResult> {
  return written(app, step, (tx, plan) => {
    assertKept(tx, plan, step.id);
    tx.put('scenario', step.id, { name: step.name });
  });
}

export function removeScenario(app: AppContext, step: Step): Promise<EditResult> {
  return written(app, step, (tx, plan) => {
    assertKept(tx, plan, step.id);
    tx.remove('scenario', step.id);
  });
}

/** What the scenario says about a line is said about the draft's copy of it, or about the line it was copied from. */
export async function copyScenario(
  app: AppContext,
  step: Step & { readonly fromId: string },
): Promise<EditResult & { readonly leftOut: number }> {
  let leftOut = 0;
  const result = await written(app, step, (tx, plan) => {
    const from = tx.get('scenario', step.fromId);
    if (!from || from.deleted_at !== null || from.department_id !== plan.department_id) {
      throw new NotFoundError('scenario', step.fromId);
    }
    // A copy is a new one: under a name that is taken it would write over another, perhaps of a version in force.
    if (tx.get('scenario', step.id) !== undefined) throw new RefusedError(refusal('scenario_exists'));
    const { content } = keptScenario(from);
    if (content === null) throw new RefusedError(refusal('scenario_unreadable', { name: from.name }));
    const twins = twinsIn(app, plan);
    const activities = content.activities.flatMap((change) => {
      const activityId = twins(change.activityId);
      return activityId === null ? [] : [{ ...change, activityId }];
    });
    leftOut = content.activities.length - activities.length;
    const copied = JSON.stringify({ ...content, activities } satisfies ScenarioContent);
    tx.put('scenario', step.id, { ...placed(app, plan), name: from.name, content: copied });
  });
  return { ...result, leftOut };
}

/** One transaction, one step of undo with its label, and told to every window. */
async function written(
  app: AppContext,
  { planId, label }: Step,
  work: (tx: WriteTx, plan: EntityRow<'plan'>) => void,
): Promise<EditResult> {
  const { group, operations } = await writeStep(app, label, (tx) => work(tx, assertPlanOpen(tx, planId)));
  return { group, changed: operations };
}

/** A new one stands last. Throws RefusedError when the version holds as many as it may. */
function placed({ db: { reader } }: AppContext, plan: EntityRow<'plan'>): EntityPatch<'scenario'> {
  const own = readScenarios(reader, plan.department_id).filter(({ plan_id: id }) => id === plan.id);
  if (own.length >= MOST_KEPT) throw new RefusedError(refusal('scenario_too_many', { limit: MOST_KEPT }));
  const last = own.reduce((most, { sort_no: sortNo }) => Math.max(most, sortNo ?? 0), 0);
  return { department_id: plan.department_id, plan_id: plan.id, sort_no: last + 1 };
}

function assertKept(tx: WriteTx, plan: EntityRow<'plan'>, id: string): void {
  const row = tx.get('scenario', id);
  if (!row || row.deleted_at !== null || row.plan_id !== plan.id) throw new NotFoundError('scenario', id);
}

/** Lines of the plan itself and whole funding splits: what would be refused when it is worked out is not kept either. */
function assertSound(tx: WriteTx, plan: EntityRow<'plan'>, { activities }: ScenarioContent): void {
  for (const { activityId, funding } of activities) {
    if (tx.get('activity', activityId)?.plan_id !== plan.id) {
      throw new RefusedError(refusal('scenario_unknown_activity', { activity: activityId }));
    }
    if (funding !== null && funding.reduce((sum, { shareBp }) => sum + shareBp, 0) !== 10_000) {
      throw new RefusedError(refusal('scenario_funding_not_whole', { activity: activityId }));
    }
  }
}

/** From a line of any version of the department to the same line of this one; null when there is none. */
function twinsIn({ db: { reader } }: AppContext, plan: EntityRow<'plan'>): (activityId: string) => string | null {
  const origins = readOrigins(reader, plan.department_id);
  const q = reader.query.selectFrom('activity').select('id').where('plan_id', '=', plan.id);
  const own = new Map(reader.all(q.where('deleted_at', 'is', null)).map(({ id }) => [rootOf(origins, id), id]));
  return (activityId) => own.get(rootOf(origins, activityId)) ?? null;
}

/** A scenario of another edition of the app is still listed, with what is wrong: it may be renamed or removed, not worked out. */
function keptScenario({ id, name, content: stored }: EntityRow<'scenario'>): KeptScenario {
  const read = scenarioContentSchema.safeParse(jsonOf(stored));
  if (read.success) return { id, name, content: read.data, fault: null };
  const unknown = read.error.issues.find(({ code }) => code === 'unrecognized_keys');
  const field =
    unknown?.code === 'unrecognized_keys'
      ? [...unknown.path.map(String), unknown.keys[0] ?? ''].join('.')
      : (read.error.issues[0]?.path.join('.') ?? '');
  const code = unknown === undefined ? 'scenario_unreadable' : 'scenario_field_unknown';
  return { id, name, content: null, fault: { code, field } };
}

function jsonOf(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '{}');
  } catch {
    // Text that is no JSON is as unreadable as JSON of another shape.
    return null;
  }
}

/**
 * What the year's work proposes for a draft, and taking it in.
 * Answers for each proposal with its effect, found by the domain's rules; taken in by the same edit as a planner's own, so that it is
 * one step of undo. Must never change a plan unasked, nor one past its draft.
 */

import { refusal } from '../../../contract/errors.ts';
import type { PlanChange, PlanEditResult } from '../../../contract/plan-edit.ts';
import type { VersionProposals } from '../../../contract/versions.ts';
import { findDepartmentById } from '../../../db/queries/department.ts';
import { findOrganisation, readBuildingNumbers } from '../../../db/queries/versions.ts';
import { followUpsByLine } from '../../../db/queries/year-work.ts';
import type { WriteTx } from '../../../db/write/writer.ts';
import { type FollowUpProposal, followUpEffect, withProposals } from '../../../domain/plan/follow-up.ts';
import { CONTENT_OPEN, statusFromText } from '../../../domain/plan/status-machine.ts';
import { evaluatePlan } from '../../../domain/scenario/evaluate.ts';
import type { AppContext } from '../context.ts';
import { RefusedError } from '../failures.ts';
import { writePlanChanges } from '../plan-edit/edit.ts';
import { writeStep } from '../steps/write-step.ts';
import { followUpFromRow } from '../year-work/follow-up-row.ts';
import { storedDecisions } from './stored-decision.ts';
import { type VersionFigures, versionFigures } from './version-view.ts';

/** Throws NotFoundError for no such version. */
export function listProposals(app: AppContext, planId: string): VersionProposals {
  const version = versionFigures(app, planId);
  const { rows, figures } = version;
  const { proposals, requiredChangeOre, lowestChangeOre } = found(app, version);
  const titles = new Map(rows.activities.map(({ id, title }) => [id, title]));
  const buildings = readBuildingNumbers(app.db.reader, rows.plan.department_id);
  const buildingOf = new Map(rows.activities.map(({ id, building_id: building }) => [id, building]));
  return {
    proposals: proposals.map((proposal) => {
      const { override: _override, ...facts } = proposal;
      return {
        ...facts,
        title: titles.get(proposal.activityId) ?? '',
        buildingNumber: buildings.get(buildingOf.get(proposal.activityId) ?? '') ?? null,
        paidYear: proposal.override.kind === 'done' ? proposal.override.inYear : null,
        paidBefore: isPaidBefore(proposal, rows.plan.base_year),
        requiredChangeOre:
          evaluatePlan(withProposals(figures.input, [proposal])).requiredIndexedOre - figures.requiredIndexedOre,
      };
    }),
    requiredProvisionOre: figures.requiredIndexedOre,
    requiredChangeOre,
    lowestChangeOre,
  };
}

export interface Acceptance {
  readonly planId: string;
  readonly label: string;
  readonly accept: readonly { readonly activityId: string; readonly plannedYear: number }[];
}

/**
 * Throws NotFoundError, and RefusedError: `plan_locked`, `proposal_gone` when one of those named is no longer proposed, or the first rule of a
 * line that one of them would break (work put off to long after the plan). Nothing is taken then.
 */
export async function acceptProposals(app: AppContext, wanted: Acceptance): Promise<PlanEditResult> {
  const { group, operations } = await writeStep(app, wanted.label, (tx) => accept(app, tx, wanted));
  return { ok: true, group, changed: operations };
}

/** What is proposed is asked in the transaction that writes it: an edit in between would be written over. */
async function accept(app: AppContext, tx: WriteTx, { planId, accept: chosen }: Acceptance): Promise<void> {
  const version = versionFigures(app, planId);
  const { plan } = version.rows;
  if (!isDraft(version)) throw new RefusedError(refusal('plan_locked', { status: plan.status }));
  const { proposals } = found(app, version);
  const changes = chosen.map((wanted) => {
    const proposal = proposals.find(
      (one) => one.activityId === wanted.activityId && one.plannedYear === wanted.plannedYear,
    );
    if (proposal === undefined) throw new RefusedError(refusal('proposal_gone'));
    return changeOf(proposal, version);
  });
  const [fault] = await writePlanChanges(app, tx, planId, changes);
  // Nobody typed a cell that a fault could be shown at: it is told in words.
  if (fault !== undefined) throw new RefusedError(refusal(fault.code));
}

function found(app: AppContext, version: VersionFigures) {
  const { plan, activities } = version.rows;
  const { reader } = app.db;
  const department = findDepartmentById(reader, plan.department_id);
  const startMonth = findOrganisation(reader, department?.organisation_id ?? '')?.accounting_start_month ?? 1;
  const followUps = isDraft(version) ? [...followUpsByLine(reader, plan, activities)] : [];
  // Follow-up of an earlier version's line is about this version's copy of it.
  const entries = followUps.flatMap(([activityId, rows]) =>
    rows.map((row) => ({ ...followUpFromRow(row), activityId })),
  );
  return followUpEffect(version.figures.input, entries, startMonth);
}

function isDraft({ rows }: VersionFigures): boolean {
  const status = statusFromText(rows.plan.status);
  return status !== null && CONTENT_OPEN.has(status);
}

function isPaidBefore({ override }: FollowUpProposal, baseYear: number): boolean {
  return override.kind === 'done' && override.inYear < baseYear;
}

function changeOf({ activityId, plannedYear, override }: FollowUpProposal, version: VersionFigures): PlanChange {
  const { baseYear } = version.figures.input;
  const line = version.figures.input.activities.find(({ id }) => id === activityId);
  const amounts = line?.overrides.filter((one) => one.plannedYear === plannedYear && one.kind === 'amount') ?? [];
  // Paid before the first year: no year of the plan holds it, so it is left out here and told of by the opening balance.
  const isBefore = override.kind === 'done' && override.inYear < baseYear;
  const list =
    override.kind === 'moved'
      ? [...amounts, override]
      : isBefore
        ? [{ kind: 'skipped' as const, plannedYear, reason: null }]
        : [override];
  const [decision] = storedDecisions({ overrides: list });
  return {
    kind: 'occurrence',
    activityId,
    plannedYear,
    set: {
      movedToYear: decision?.moved_to_year ?? null,
      skipped: decision?.skipped === 1,
      amountOre: decision?.amount_ore ?? null,
      reason: decision?.reason?.slice(0, 500) ?? null,
    },
  };
}

/** The contract's shapes → the documents that `--json` promises (README, "The command line"). Shares are fractions here, money minor units. */
import type { RollUpView } from '../../contract/common.ts';
import type { ConditionView } from '../../contract/department.ts';
import type { PlanView } from '../../contract/plan.ts';
import type { DepartmentRow } from '../../contract/portfolio.ts';

function share(bp: number): number {
  return bp / 10_000;
}

export function conditionFigures(view: RollUpView) {
  return {
    score: view.score,
    worst: view.worst,
    notInspectedShare: share(view.notInspectedShareBp),
    medianAgeDays: view.medianAgeDays,
    oldestAgeDays: view.oldestAgeDays,
    estimatedShare: share(view.estimatedShareBp),
    sourceMix: view.sourceMix.map(({ source, shareBp }) => ({ source, share: share(shareBp) })),
    parts: view.partCount,
    gradedParts: view.gradedCount,
    replacementValueOre: view.replacementValueOre,
    assumedWeightShare: share(view.assumedWeightShareBp),
  };
}

export function conditionDocument(view: ConditionView) {
  return {
    ...conditionFigures(view),
    groups: view.groups.map((group) => ({ group: group.group, ...conditionFigures(group) })),
    latestReport: view.latestReport,
  };
}

export function departmentDocument(row: DepartmentRow) {
  return {
    number: row.number,
    name: row.name,
    organisation: row.organisationName,
    municipality: row.municipalityName,
    dwellings: row.dwellings,
    areaM2: row.areaM2,
    builtYear: row.builtYear,
    currency: row.currency,
    light: row.light,
    reasons: row.reasons,
    score: row.condition.score,
    worst: row.condition.worst,
    notInspectedShare: share(row.condition.notInspectedShareBp),
    medianAgeDays: row.condition.medianAgeDays,
    planStatus: row.planStatus,
    baseYear: row.baseYear,
    horizon: row.horizonYears,
    planTotalOre: row.planTotalOre,
    provisionOre: row.provisionOre,
    requiredProvisionOre: row.requiredProvisionOre,
    lowestBalance: row.lowestBalance,
    resultAccountOre: row.resultAccountOre,
  };
}

export function planDocument(view: PlanView) {
  const { horizonYears, activities, editable, ...rest } = view;
  return {
    ...rest,
    horizon: horizonYears,
    activities: activities.map(({ occurrences, ...activity }) => ({ ...activity, occurrences })),
  };
}

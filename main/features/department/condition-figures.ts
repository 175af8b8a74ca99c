/** Parts and assessments of a department → the roll-up's input and figures. The newest assessment of a part is the one that counts. */
import type { ConditionView } from '../../../contract/department.ts';
import type { EntityRow } from '../../../db/entities.ts';
import type { DepartmentRows, FiguredAssessment, FiguredPart } from '../../../db/queries/department.ts';
import type { FkGroup } from '../../../domain/classification/fk-group.ts';
import {
  type RollUp,
  type RollUpPart,
  type RollUpSettings,
  rollUp,
  rollUpByGroup,
  scoreDistribution,
} from '../../../domain/condition/roll-up.ts';
import { ASSESSMENT_STATES, isScore } from '../../../domain/condition/score.ts';
import { newestByPart } from '../../../domain/inspection/newest.ts';
import { multiplyMilliOre } from '../../../domain/money/ore.ts';

export interface AssessedPart<P = EntityRow<'building_part'>, A = EntityRow<'assessment'>> extends RollUpPart {
  readonly row: P;
  readonly assessment: A | null;
}

interface Assessed<P, A> {
  readonly parts: readonly P[];
  readonly assessments: readonly A[];
}

export function assessedParts<P extends FiguredPart, A extends FiguredAssessment>(
  rows: Assessed<P, A>,
): readonly AssessedPart<P, A>[] {
  const newest = newestAssessments(rows.assessments);
  return rows.parts.map((row) => {
    const assessment = newest.get(row.id) ?? null;
    return {
      id: row.id,
      group: row.fk_group as FkGroup,
      replacementValueOre:
        row.quantity_milli !== null && row.unit_value_ore !== null
          ? multiplyMilliOre(row.quantity_milli, row.unit_value_ore)
          : null,
      state: ASSESSMENT_STATES.find((state) => state === assessment?.state) ?? 'not_inspected',
      score: isScore(assessment?.score) ? assessment.score : null,
      isEstimate: assessment?.is_estimate === 1,
      source: assessment?.source ?? 'none',
      assessedOn: assessment?.assessed_on ?? null,
      row,
      assessment,
    };
  });
}

/** A grade that is only begun says nothing yet. */
function newestAssessments<A extends FiguredAssessment>(assessments: readonly A[]): ReadonlyMap<string, A> {
  const said = assessments
    .filter(({ state, score }) => state !== 'graded' || score !== null)
    .map((row) => ({ row, id: row.id, partId: row.part_id, assessedOn: row.assessed_on }));
  return new Map([...newestByPart(said)].map(([partId, { row }]) => [partId, row]));
}

export function conditionView(
  rows: DepartmentRows,
  parts: readonly AssessedPart[],
  today: string,
  settings: RollUpSettings,
): ConditionView {
  const names = new Map(parts.map((part) => [part.id, part.row.name]));
  const groups = rollUpByGroup(parts, settings, today);
  return {
    ...withName(rollUp(parts, settings, today), names),
    groups: groups.map((group) => ({ group: group.group, ...withName(group, names) })),
    distribution: scoreDistribution(parts).map(({ group, shares }) => ({
      group,
      valueOre: groups.find((entry) => entry.group === group)?.replacementValueOre ?? 0,
      scoreSharesBp: shares.slice(0, 6).map((share) => share.shareBp),
      notInspectedShareBp: shares[6]?.shareBp ?? 0,
    })),
    latestReport: latestReport(rows),
  };
}

export function withName(figures: RollUp, names: ReadonlyMap<string, string>) {
  const { worst, sourceMix, ...rest } = figures;
  return {
    ...rest,
    sourceMix: sourceMix.map((entry) => ({ ...entry })),
    worst: worst === null ? null : { ...worst, partName: names.get(worst.partId) ?? '' },
  };
}

function latestReport(rows: DepartmentRows): ConditionView['latestReport'] {
  const [report] = [...rows.reports].sort(
    (a, b) => (b.held_on ?? '').localeCompare(a.held_on ?? '') || b.id.localeCompare(a.id),
  );
  return report
    ? { number: report.number, kind: report.kind, heldOn: report.held_on, inspector: report.inspector }
    : null;
}

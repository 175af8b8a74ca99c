/** The facts of a department handed to the traffic-light rules; names are added so that a reason can be read without looking things up. */
import type { LightReason } from '../../../contract/common.ts';
import { hazardSchema } from '../../../contract/inspection-view.ts';
import type { EntityRow } from '../../../db/entities.ts';
import type { FiguredRows } from '../../../db/queries/department.ts';
import type { RollUp } from '../../../domain/condition/roll-up.ts';
import { closedSectionStands } from '../../../domain/inspection/climate-section.ts';
import { type Light, trafficLight } from '../../../domain/portfolio/traffic-light.ts';
import type { RuleSettings } from '../../../domain/settings/settings.ts';
import { accountingYearOf, addYears } from '../../../domain/time/accounting-year.ts';
import { answerOf } from '../inspection/climate.ts';
import type { PlanFigures } from '../plan/plan-figures.ts';

const APPROVED: ReadonlySet<string> = new Set(['approved', 'board_treated', 'in_force', 'reported']);

export function departmentLight(
  rows: FiguredRows,
  condition: RollUp,
  figures: PlanFigures | null,
  today: string,
  settings: RuleSettings,
): { light: Light; reasons: LightReason[] } {
  const { plan, department } = rows;
  const result = trafficLight(
    {
      today,
      currentYear: accountingYearOf(today, rows.organisation?.accounting_start_month ?? 1),
      fund:
        plan && figures
          ? { lowest: figures.course.lowest, yearsBelowFloor: figures.course.yearsBelowFloor, floorOre: plan.floor_ore }
          : null,
      condition: condition.partCount > 0 ? condition : null,
      plan: plan
        ? {
            approved: APPROVED.has(plan.status),
            activitiesWithoutPrice: figures?.expansion.byActivity.filter((total) => total.priceUnknown).length ?? 0,
          }
        : null,
      reviewDueOn: reviewDueOn(department, settings),
      climateSectionDone: climateSectionDone(rows),
      resultAccountOre: department.result_account_ore,
    },
    settings.light,
  );
  const partNames = new Map(rows.parts.map((part) => [part.id, part.name]));
  const activityTitles = new Map(rows.activities.map((activity) => [activity.id, activity.title]));
  return {
    light: result.light,
    reasons: result.reasons.map(({ code, severity, facts }) => ({
      code,
      severity,
      facts: {
        ...facts,
        ...nameOf(facts['partId'], 'partName', partNames),
        ...nameOf(facts['activityId'], 'activityTitle', activityTitles),
      },
    })),
  };
}

/** Null where no report was closed here. */
function climateSectionDone({ closedClimate }: FiguredRows): boolean | null {
  if (closedClimate === null) return null;
  const { answers, risks, lines } = closedClimate;
  return closedSectionStands(
    hazardSchema.options,
    answers.map(({ hazard, question, answer }) => ({ hazard, question, answer: answerOf(answer) })),
    risks.map((row) => ({
      id: row.id,
      hazard: row.hazard,
      hasLine: lines.has(row.activity_id ?? ''),
      acceptedReason: row.accepted_reason,
    })),
  );
}

/** The day the next external review is due; null when no review is known. */
export function reviewDueOn(
  { last_review_on: last }: Pick<EntityRow<'department'>, 'last_review_on'>,
  { reviewEveryYears }: Pick<RuleSettings, 'reviewEveryYears'>,
): string | null {
  return last === null ? null : addYears(last, reviewEveryYears);
}

function nameOf(id: unknown, key: string, names: ReadonlyMap<string, string>): Record<string, string | null> {
  return typeof id === 'string' ? { [key]: names.get(id) ?? null } : {};
}

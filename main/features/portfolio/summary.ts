/**
 * What is kept of a department so that overviews need not read its parts and activities again.
 * Answers for: a summary is the department's figures on one day plus tallies that add up over a portfolio.
 */
import type { DepartmentRow } from '../../../contract/portfolio.ts';
import type { FiguredRows } from '../../../db/queries/department.ts';
import { FK_GROUPS, type FkGroup } from '../../../domain/classification/fk-group.ts';
import { rollUp } from '../../../domain/condition/roll-up.ts';
import { type ConditionTally, tallyParts } from '../../../domain/condition/tally.ts';
import { provisionCoverBp } from '../../../domain/fund/required-provision.ts';
import type { TwinProfile } from '../../../domain/portfolio/twins.ts';
import type { RuleSettings } from '../../../domain/settings/settings.ts';
import { assessedParts, withName } from '../department/condition-figures.ts';
import { departmentLight } from '../department/light.ts';
import { type PlanFigures, planFigures } from '../plan/plan-figures.ts';
import { statusOf } from '../plan/plan-view.ts';

/** Raised when the shape of a summary or a figure in it changes: what an older app kept is then computed anew. */
export const SUMMARY_VERSION = 7;

export interface DepartmentSummary {
  readonly row: DepartmentRow;
  readonly buildings: number;
  readonly twin: Omit<TwinProfile, 'id'>;
  readonly tally: ConditionTally;
  readonly groups: readonly { readonly group: FkGroup; readonly tally: ConditionTally }[];
  readonly years: readonly {
    readonly year: number;
    readonly spendingOre: number;
    readonly drawnOre: number;
    readonly provisionOre: number;
  }[];
}

export function summarise(rows: FiguredRows, today: string, settings: RuleSettings): DepartmentSummary {
  const parts = assessedParts(rows);
  const figures = planFigures(rows);
  const condition = rollUp(parts, settings.rollUp, today);
  const { light, reasons } = departmentLight(rows, condition, figures, today, settings);
  const names = new Map(parts.map((part) => [part.id, part.row.name]));
  const { department, organisation, plan } = rows;
  return {
    row: {
      id: department.id,
      number: department.number,
      name: department.name,
      organisationId: department.organisation_id,
      organisationName: organisation?.name ?? '',
      municipalityName: department.municipality_name,
      builtYear: department.built_year,
      dwellings: department.dwellings,
      areaM2: department.area_m2,
      currency: organisation?.currency ?? plan?.currency ?? 'DKK',
      accountingStartMonth: organisation?.accounting_start_month ?? 1,
      light,
      reasons,
      condition: withName(condition, names),
      planStatus: plan ? statusOf(plan.status) : null,
      baseYear: plan?.base_year ?? null,
      horizonYears: plan?.horizon_years ?? null,
      ...moneyOf(rows, figures),
      resultAccountOre: department.result_account_ore,
    },
    buildings: rows.buildings.length,
    twin: {
      type: department.estate_form,
      builtYear: department.built_year,
      storeys: tallest(rows),
      heating: department.heating,
      areaM2: department.area_m2,
      dwellings: department.dwellings,
    },
    tally: tallyParts(parts),
    groups: FK_GROUPS.map((group) => ({
      group,
      tally: tallyParts(parts.filter((part) => part.group === group)),
    })).filter(({ tally }) => tally.partCount > 0),
    years: figures ? yearsOf(figures) : [],
  };
}

function moneyOf({ plan }: FiguredRows, figures: PlanFigures | null) {
  if (!plan || !figures) {
    return { planTotalOre: 0, provisionOre: null, requiredProvisionOre: null, coverBp: null, lowestBalance: null };
  }
  const { lowest } = figures.course;
  return {
    planTotalOre: figures.expansion.totalOre,
    provisionOre: plan.provision_ore,
    // What the provision of the first year is too little against: the same as the level one where it does not rise.
    requiredProvisionOre: figures.requiredIndexedOre,
    coverBp: provisionCoverBp(plan.provision_ore, figures.requiredIndexedOre),
    lowestBalance: lowest ? { year: lowest.year, ore: lowest.balanceOre } : null,
  };
}

function tallest({ buildings }: FiguredRows): number | null {
  const storeys = buildings.flatMap((building) => (building.storeys === null ? [] : [building.storeys]));
  return storeys.length === 0 ? null : Math.max(...storeys);
}

function yearsOf({ expansion, course }: PlanFigures): DepartmentSummary['years'] {
  return expansion.byYear.map((year, index) => ({ ...year, provisionOre: course.years[index]?.provisionOre ?? 0 }));
}

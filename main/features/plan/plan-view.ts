/** Plan rows and figures → what the page, the printed page and the command line are given. Shapes only; every figure comes from domain/. */
import type { PlanView } from '../../../contract/plan.ts';
import type { EntityRow } from '../../../db/entities.ts';
import type { DepartmentRows } from '../../../db/queries/department.ts';
import { rentEffect } from '../../../domain/fund/rent-effect.ts';
import { periodLabel } from '../../../domain/money/price-index.ts';
import { type Activity, fund401ShareBp, priceActivity } from '../../../domain/plan/activity.ts';
import { CONTENT_OPEN, type PlanStatus, statusFromText } from '../../../domain/plan/status-machine.ts';
import { type PlanFigures, planFigures } from './plan-figures.ts';
import { seriesView } from './price-series.ts';

export function planView(rows: DepartmentRows, figures: PlanFigures | null = planFigures(rows)): PlanView | null {
  const { plan, department } = rows;
  if (plan === null || figures === null) return null;
  const { expansion, course, input } = figures;
  const yearsBelow = new Set(course.yearsBelowFloor);
  const provisionByYear = new Map(course.years.map((year) => [year.year, year]));
  return {
    id: plan.id,
    departmentNumber: department.number,
    versionNo: plan.version_no,
    status: statusOf(plan.status),
    editable: CONTENT_OPEN.has(statusOf(plan.status)),
    baseYear: input.baseYear,
    horizonYears: input.horizonYears,
    accountingStartMonth: rows.organisation?.accounting_start_month ?? 1,
    priceBasis: input.prices.mode,
    priceYear: plan.price_year,
    priceRateBp: plan.price_rate_bp ?? 0,
    priceIndex: priceIndexOf(figures),
    vatIncluded: plan.vat_included === 1,
    currency: plan.currency,
    openingBalanceOre: input.fund.openingBalanceOre,
    floorOre: input.fund.floorOre,
    provisionOre: input.fund.provisionOre,
    provisionIndexBp: input.fund.provisionIndexBp,
    provisionSteps: (input.fund.provisionSteps ?? []).map((step) => ({ ...step })),
    interestBp: input.fund.interestBp ?? 0,
    activities: activityViews(rows, figures),
    years: expansion.byYear.map((year) => ({
      ...year,
      provisionOre: provisionByYear.get(year.year)?.provisionOre ?? 0,
      interestOre: provisionByYear.get(year.year)?.interestOre ?? 0,
      balanceOre: provisionByYear.get(year.year)?.balanceOre ?? 0,
      belowFloor: yearsBelow.has(year.year),
    })),
    groupYears: expansion.byGroupYear.map(({ group, amountsOre, totalOre }) => ({
      group,
      totalOre,
      years: [...amountsOre],
    })),
    totalOre: expansion.totalOre,
    drawnTotalOre: expansion.drawnOre,
    lowestBalance: {
      year: course.lowest?.year ?? plan.base_year,
      ore: course.lowest?.balanceOre ?? plan.opening_balance_ore,
      activityId: course.lowest?.activityId ?? null,
    },
    yearsBelowFloor: [...course.yearsBelowFloor],
    requiredProvisionOre: figures.requiredLevelOre,
    requiredIndexedProvisionOre: figures.requiredIndexedOre,
    bindingYear: figures.bindingYear,
    averageProvisionOre: figures.averageOre,
    rent: rentOf(department, figures),
    decisions: decisionViews(rows.decisions),
  };
}

export function decisionViews(decisions: readonly EntityRow<'plan_decision'>[]): PlanView['decisions'] {
  return decisions.map((decision) => ({
    body: bodyOf(decision.body),
    decidedOn: decision.decided_on,
    votesFor: decision.votes_for,
    votesAgainst: decision.votes_against,
    votesBlank: decision.votes_blank,
    text: decision.text,
  }));
}

function activityViews(rows: DepartmentRows, figures: PlanFigures): PlanView['activities'] {
  const { expansion } = figures;
  const buildings = new Map(rows.buildings.map((building) => [building.id, building.number]));
  const parts = new Map([...rows.retiredParts, ...rows.parts].map((part) => [part.id, part]));
  const stored = new Map(rows.activities.map((activity) => [activity.id, activity]));
  const totals = new Map(expansion.byActivity.map((total) => [total.activityId, total]));
  const beyond = new Set(expansion.beyondHorizon.map((entry) => entry.activityId));
  const occurrences = Map.groupBy(expansion.occurrences, (occurrence) => occurrence.activityId);
  return figures.input.activities.map((activity) => {
    const row = stored.get(activity.id);
    const part = activity.partId === null ? undefined : parts.get(activity.partId);
    return {
      ...plainFields(activity),
      buildingNumber: activity.buildingId === null ? null : (buildings.get(activity.buildingId) ?? null),
      partName: part?.name ?? null,
      location: row?.location ?? null,
      cause: row?.cause ?? null,
      totalOre: totals.get(activity.id)?.totalOre ?? 0,
      beyondHorizon: beyond.has(activity.id),
      priceUnknown: totals.get(activity.id)?.priceUnknown ?? false,
      findingId: row?.finding_id ?? null,
      // As stored: a window of which only one end is typed yet is none to the domain, but must not vanish from its field.
      earliestYear: row?.earliest_year ?? null,
      latestYear: row?.latest_year ?? null,
      occurrences: (occurrences.get(activity.id) ?? []).map(({ year, plannedYear, amountOre, origin }) => ({
        year,
        plannedYear,
        amountOre,
        origin,
      })),
    };
  });
}

function plainFields(activity: Activity) {
  return {
    id: activity.id,
    title: activity.title,
    kind: activity.kind,
    account: activity.account,
    group: activity.fkGroup,
    partId: activity.partId,
    quantityMilli: activity.quantityMilli,
    unit: activity.unit,
    unitPriceOre: activity.unitPriceOre,
    amountOre: activity.amountOre,
    priceDate: activity.priceDate,
    vatRateBp: activity.vatRateBp,
    vatIncluded: activity.vatIncluded,
    ...activity.surcharges,
    procurementKind: activity.procurementKind,
    buildingId: activity.buildingId,
    overrides: overrideViews(activity),
    occurrenceOre: priceActivity(activity)?.totalOre ?? null,
    firstYear: activity.firstYear,
    intervalYears: activity.intervalYears,
    lastYear: activity.lastYear,
    statutory: activity.statutory,
    indexSeries: activity.indexSeries,
    tags: [...activity.tags],
    fund401Bp: fund401ShareBp(activity),
    funding: activity.funding.map(({ purse, shareBp }) => ({ purse, shareBp })),
  };
}

/** The plan's own copy of the index, and the level it brings prices to. */
function priceIndexOf({ input: { prices, series } }: PlanFigures): PlanView['priceIndex'] {
  const index = series.find(({ id }) => id === prices.series);
  if (index === undefined || prices.level === null) return null;
  return { series: seriesView(index), level: periodLabel(prices.level) };
}

/** The decisions on an activity, one per planned year. */
function overrideViews(activity: Activity): PlanView['activities'][number]['overrides'] {
  const byYear = Map.groupBy(activity.overrides, (override) => override.plannedYear);
  return [...byYear].map(([plannedYear, list]) => {
    const moved = list.find((override) => override.kind === 'moved');
    const amount = list.find((override) => override.kind === 'amount');
    const skipped = list.find((override) => override.kind === 'skipped');
    const reason = moved?.reason ?? amount?.reason ?? skipped?.reason ?? null;
    return {
      plannedYear,
      movedToYear: moved?.toYear ?? null,
      skipped: skipped !== undefined,
      amountOre: amount?.amountOre ?? null,
      reason,
    };
  });
}

/** What raising the provision to the required one means, by the plan's own yearly index; null without an area. */
function rentOf(department: EntityRow<'department'>, figures: PlanFigures): PlanView['rent'] {
  const { area_m2: areaM2, dwellings } = department;
  if (areaM2 === null || areaM2 <= 0 || dwellings === null || dwellings <= 0) return null;
  const typicalHomeM2 = Math.round(areaM2 / dwellings);
  const effect = rentEffect({
    currentProvisionOre: figures.input.fund.provisionOre,
    proposedProvisionOre: Math.max(figures.input.fund.provisionOre, figures.requiredIndexedOre),
    areaM2,
    dwellings,
    homeAreaM2: typicalHomeM2,
  });
  if (effect.changeOrePerM2Year === null || effect.changeOrePerHomeMonth === null) return null;
  return { typicalHomeM2, perM2YearOre: effect.changeOrePerM2Year, perMonthOre: effect.changeOrePerHomeMonth };
}

/** A status nobody knows (from a newer app) counts as superseded, as for the status machine: it decides nothing and is not edited. */
export function statusOf(stored: string): PlanStatus {
  return statusFromText(stored) ?? 'superseded';
}

function bodyOf(stored: string): PlanView['decisions'][number]['body'] {
  if (stored === 'organisation_board' || stored === 'lbf') return stored;
  return 'department_meeting';
}

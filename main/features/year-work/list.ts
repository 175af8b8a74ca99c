/**
 * The year's work across departments: occurrences of the plans in force in this and the next accounting year, with what happened to them.
 * Answers for each occurrence once: in its year of the plan, or, postponed from before the years shown, in the year it was postponed to;
 * and for totals that are sums of the rows. Years are each organisation's own accounting years.
 */
import type { YearWork, YearWorkRow } from '../../../contract/year-work.ts';
import type { EntityRow } from '../../../db/entities.ts';
import { versionState } from '../../../db/queries/department.ts';
import { readBuildingNumbers } from '../../../db/queries/versions.ts';
import {
  followUpsByLine,
  type PlanInForce,
  readLinesWithWork,
  readOverrides,
  readPlansInForce,
  readStartMonths,
} from '../../../db/queries/year-work.ts';
import type { Activity } from '../../../domain/plan/activity.ts';
import { expandActivity, type Occurrence } from '../../../domain/plan/expand.ts';
import { priceFactorTable } from '../../../domain/plan/price-factors.ts';
import { decidingVersion } from '../../../domain/plan/status-machine.ts';
import { accountingYearOf } from '../../../domain/time/accounting-year.ts';
import type { AppContext } from '../context.ts';
import { departmentOf } from '../department/handlers.ts';
import { planInput } from '../plan/plan-figures.ts';
import { keptFollowUp } from './follow-up-row.ts';

export interface YearWorkRequest {
  readonly organisationId: string | null;
  readonly departmentNumber: string | null;
  readonly fromYear: number | null;
  readonly years: number;
}

const SLICE_MS = 8;

export async function listYearWork(app: AppContext, request: YearWorkRequest): Promise<YearWork> {
  const departmentId = request.departmentNumber === null ? null : departmentOf(app, request.departmentNumber).id;
  const plans = readPlansInForce(app.db.reader, { organisationId: request.organisationId, departmentId });
  const today = app.today();
  const rows: YearWorkRow[] = [];
  const chosen = onePerDepartment(plans);
  const months = new Set(chosen.map(startMonthOf));
  // Without a plan in force the page still says which years there is nothing in.
  if (months.size === 0) for (const month of readStartMonths(app.db.reader, request.organisationId)) months.add(month);
  const spans = [...(months.size === 0 ? [1] : months)].sort((a, b) => a - b).map(spanOf);
  let sliceStart = performance.now();
  for (const place of chosen) {
    const { fromYear, toYear } = spanOf(startMonthOf(place));
    rows.push(...workOf(app, place, fromYear, toYear));
    if (performance.now() - sliceStart > SLICE_MS) {
      await new Promise<void>((resolve) => setImmediate(resolve));
      sliceStart = performance.now();
    }
  }
  rows.sort(compareRows);
  return { fromYear: Math.min(...spans.map((span) => span.fromYear)), spans, rows, totals: totalsOf(rows) };

  function spanOf(accountingStartMonth: number): YearWork['spans'][number] {
    const fromYear = request.fromYear ?? accountingYearOf(today, accountingStartMonth);
    return { accountingStartMonth, fromYear, toYear: fromYear + request.years - 1 };
  }
}

function startMonthOf({ organisation }: PlanInForce): number {
  return organisation?.accounting_start_month ?? 1;
}

function onePerDepartment(plans: readonly PlanInForce[]): PlanInForce[] {
  return [...Map.groupBy(plans, ({ department }) => department.id).values()].flatMap((list) => {
    const chosen = decidingVersion(list.map(({ plan }) => versionState(plan)));
    return list.filter(({ plan }) => plan.id === chosen?.id);
  });
}

function workOf({ db: { reader } }: AppContext, place: PlanInForce, fromYear: number, toYear: number): YearWorkRow[] {
  const { plan } = place;
  const lines = readLinesWithWork(reader, plan, fromYear, toYear);
  if (lines.length === 0) return [];
  const input = planInput(plan, { activities: lines, overrides: readOverrides(reader, plan.id) });
  const table = priceFactorTable(input.prices, input.series, input);
  const frame = { ...input, priceFactors: table.factorsFor, decidedFactors: table.decidedFactorsFor };
  const followUps = followUpsByLine(reader, plan, lines);
  const buildings = readBuildingNumbers(reader, plan.department_id);
  return input.activities.flatMap((activity) => {
    const own = new Map((followUps.get(activity.id) ?? []).map((row) => [row.planned_year, row]));
    const buildingNumber = activity.buildingId === null ? null : (buildings.get(activity.buildingId) ?? null);
    return expandActivity(activity, frame).flatMap((occurrence) => {
      const followUp = own.get(occurrence.plannedYear);
      const year = yearShown(occurrence, followUp, fromYear, toYear);
      return year === null ? [] : [rowOf(place, activity, occurrence, followUp, { year, buildingNumber })];
    });
  });
}

function yearShown(
  { year }: Occurrence,
  followUp: EntityRow<'follow_up'> | undefined,
  fromYear: number,
  toYear: number,
): number | null {
  if (year >= fromYear && year <= toYear) return year;
  const postponedTo = followUp?.status === 'postponed' ? followUp.to_year : null;
  return postponedTo !== null && postponedTo >= fromYear && postponedTo <= toYear ? postponedTo : null;
}

function rowOf(
  place: PlanInForce,
  activity: Activity,
  { plannedYear, year: planYear, amountOre }: Occurrence,
  followUp: EntityRow<'follow_up'> | undefined,
  shown: Pick<YearWorkRow, 'year' | 'buildingNumber'>,
): YearWorkRow {
  const { plan, department, organisation } = place;
  return {
    planId: plan.id,
    activityId: activity.id,
    plannedYear,
    planYear,
    ...shown,
    departmentNumber: department.number,
    departmentName: department.name,
    organisationId: department.organisation_id,
    organisationName: organisation?.name ?? '',
    accountingStartMonth: startMonthOf(place),
    title: activity.title,
    kind: activity.kind,
    group: activity.fkGroup,
    currency: plan.currency,
    budgetOre: amountOre,
    ...keptFollowUp(followUp),
  };
}

function totalsOf(rows: readonly YearWorkRow[]): YearWork['totals'] {
  const totals = new Map<string, YearWork['totals'][number]>();
  for (const row of rows) {
    const key = `${row.year} ${row.accountingStartMonth} ${row.currency}`;
    const total = totals.get(key) ?? emptyTotal(row);
    totals.set(key, total);
    total.budgetOre += row.budgetOre;
    total.contractOre += row.contractOre ?? 0;
    total.actualOre += row.actualOre ?? 0;
    if (row.status === 'done' || row.status === 'postponed' || row.status === 'dropped') total[row.status] += 1;
    else total.open += 1;
  }
  return [...totals.values()].sort(
    (a, b) =>
      a.year - b.year ||
      a.accountingStartMonth - b.accountingStartMonth ||
      (a.currency < b.currency ? -1 : a.currency > b.currency ? 1 : 0),
  );
}

function emptyTotal({ year, accountingStartMonth, currency }: YearWorkRow): YearWork['totals'][number] {
  const nothing = { budgetOre: 0, contractOre: 0, actualOre: 0, open: 0, done: 0, postponed: 0, dropped: 0 };
  return { year, accountingStartMonth, currency, ...nothing };
}

const collator = new Intl.Collator('da', { numeric: true });

function compareRows(a: YearWorkRow, b: YearWorkRow): number {
  return (
    a.year - b.year ||
    a.accountingStartMonth - b.accountingStartMonth ||
    collator.compare(a.departmentNumber, b.departmentNumber) ||
    a.group - b.group ||
    collator.compare(a.title, b.title) ||
    (a.activityId < b.activityId ? -1 : a.activityId > b.activityId ? 1 : a.plannedYear - b.plannedYear)
  );
}

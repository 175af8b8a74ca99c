/**
 * What a department meeting is handed: the six parts of the board pack, composed from what the handler gathered.
 * Answers for the composition alone; the rules are domain's, the words are the page's.
 * Must never read a database or a clock: view, parts and today are handed in.
 */
import type { BoardPack, DepartmentView, PartRow } from '../../../contract/department.ts';
import type { ActivityView, PlanView } from '../../../contract/plan.ts';
import { rentEffect } from '../../../domain/fund/rent-effect.ts';
import { divideRounded } from '../../../domain/money/ore.ts';
import { type ReasonFacts, reasonOfWork } from '../../../domain/plan/board-reason.ts';
import {
  boardTable,
  comingYear,
  largestWorks,
  type WorkInSpan,
  worksAhead,
  worksBySize,
} from '../../../domain/plan/board-table.ts';

/**
 * Composes the board pack of one department.
 * `partsById` needs the parts that the plan's activities name; one that is missing only costs its work the better reason.
 * `today` (YYYY-MM-DD) decides which accounting year is the coming one. Without a plan the lists are empty and rent is null.
 */
export function buildBoardPack(
  department: DepartmentView,
  partsById: ReadonlyMap<string, PartRow>,
  today: string,
): BoardPack {
  const { plan } = department;
  if (plan === null) {
    return {
      today,
      department,
      nextYear: [],
      largestWorks: [],
      table: { columns: [], rows: [], totalsOre: [], totalOre: 0 },
      rent: null,
    };
  }
  const byId = new Map(plan.activities.map((activity) => [activity.id, activity]));
  const named = <T>(works: readonly WorkInSpan[], toEntry: (activity: ActivityView, work: WorkInSpan) => T): T[] =>
    works.flatMap((work) => {
      const activity = byId.get(work.activityId);
      return activity === undefined ? [] : [toEntry(activity, work)];
    });
  const nextYear = comingYear(plan, today);
  const ahead = worksAhead(plan, today);
  return {
    today,
    department,
    nextYear: named(
      worksBySize(plan.activities, { fromYear: nextYear, toYear: nextYear }),
      ({ id, title, group }, { amountOre }) => ({ activityId: id, title, amountOre, group }),
    ),
    largestWorks: named(ahead === null ? [] : largestWorks(plan.activities, ahead), (activity, work) => ({
      activityId: activity.id,
      title: activity.title,
      group: activity.group,
      partName: activity.partName,
      years: [...work.years],
      amountOre: work.amountOre,
      reason: reasonOfWork(reasonFacts(activity, work, partsById)),
    })),
    table: tableOf(plan),
    rent: rentOf(plan, department),
  };
}

function tableOf(plan: PlanView): BoardPack['table'] {
  const groups = plan.groupYears.map(({ group, years }) => ({ group, amountsOre: years }));
  const table = boardTable(plan.baseYear, plan.horizonYears, groups);
  return {
    columns: table.columns.map((span) => ({ ...span })),
    rows: table.rows.map((row) => ({ ...row, amountsOre: [...row.amountsOre] })),
    totalsOre: [...table.totalsOre],
    totalOre: table.totalOre,
  };
}

function reasonFacts(activity: ActivityView, work: WorkInSpan, partsById: ReadonlyMap<string, PartRow>): ReasonFacts {
  const part = activity.partId === null ? undefined : partsById.get(activity.partId);
  return {
    kind: activity.kind,
    statutory: activity.statutory,
    intervalYears: activity.intervalYears,
    workYear: work.years[0] ?? activity.firstYear,
    cause: activity.cause,
    part:
      part === undefined
        ? null
        : {
            name: part.name,
            installedYear: part.installedYear,
            score: part.state === 'graded' ? part.score : null,
            isEstimate: part.isEstimate,
            assessedOn: part.assessedOn,
            findings: part.findings,
          },
  };
}

/**
 * The provision's share of the rent, today and as proposed. Proposed is the smallest provision that keeps the 401 fund at or
 * above its floor, where that is more than today's; never less, because lowering it is the board's choice and not arithmetic.
 * Null where area, homes or plan are unknown: an average home cannot be made up.
 */
function rentOf(plan: PlanView, department: DepartmentView): BoardPack['rent'] {
  const { areaM2, dwellings } = department.master;
  if (areaM2 === null || dwellings === null || areaM2 <= 0 || dwellings <= 0) return null;
  const typicalHomeM2 = Math.round(areaM2 / dwellings);
  const todayProvisionOre = plan.provisionOre;
  // A plan whose provision rises by an index every year needs less in the first one.
  const requiredOre = plan.provisionIndexBp === 0 ? plan.requiredProvisionOre : plan.requiredIndexedProvisionOre;
  const isHeldBySteps = plan.provisionSteps.length > 0 && plan.yearsBelowFloor.length === 0;
  const proposedProvisionOre = isHeldBySteps ? todayProvisionOre : Math.max(requiredOre, todayProvisionOre);
  const { changeOrePerHomeMonth } = rentEffect({
    currentProvisionOre: todayProvisionOre,
    proposedProvisionOre,
    areaM2,
    dwellings,
    homeAreaM2: typicalHomeM2,
  });
  if (changeOrePerHomeMonth === null) return null;
  return {
    typicalHomeM2,
    todayPerM2Ore: divideRounded(todayProvisionOre, areaM2),
    proposedPerM2Ore: divideRounded(proposedProvisionOre, areaM2),
    changePerMonthOre: changeOrePerHomeMonth,
    todayProvisionOre,
    proposedProvisionOre,
  };
}

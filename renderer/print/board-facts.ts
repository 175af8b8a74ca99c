/**
 * What the printed pack needs beyond what the engine hands over: year labels, the course with the proposal, shares.
 * Answers for figures only, from domain's own rules. Must never round for the eye nor write a sentence.
 */
import type { BoardPack } from '../../contract/department.ts';
import type { PlanView } from '../../contract/plan.ts';
import { fundCourse } from '../../domain/fund/fund-course.ts';
import { divideRounded } from '../../domain/money/ore.ts';
import { comingYear, worksAhead, type YearSpan } from '../../domain/plan/board-table.ts';
import { accountingYearLabel } from '../../domain/time/accounting-year.ts';

export interface FundPoint {
  readonly year: number;
  readonly label: string;
  readonly spendingOre: number;
  readonly drawnOre: number;
  readonly otherOre: number;
  readonly provisionOre: number;
  readonly interestOre: number;
  readonly balanceOre: number;
  /** Balance with the proposed provision; null where the proposal is today's. */
  readonly proposedOre: number | null;
  readonly belowFloor: boolean;
}

export interface BoardFacts {
  readonly plan: PlanView;
  readonly label: (year: number) => string;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly comingYear: number;
  readonly ahead: YearSpan | null;
  /** Spending of all purses in the years ahead: what the largest works are a share of. */
  readonly aheadOre: number;
  readonly points: readonly FundPoint[];
  readonly averageSpendingOre: number;
  readonly dearest: { readonly year: number; readonly ore: number };
  readonly lowestCause: string | null;
  /** Whole units of the currency, rounded up: a decision is taken in whole kroner, and less would not be enough. */
  readonly requiredOre: number;
  readonly todayOre: number;
  readonly proposedOre: number;
  readonly isRaise: boolean;
  /** True where the year that decides the provision is among the first five: moving works would help. */
  readonly isTightEarly: boolean;
  /** True where the average provision would let the fund fall below its floor although it is enough in the end. */
  readonly averageMisleads: boolean;
}

/** A plan whose tightest year comes this soon asks for more than a level provision ever needs again. */
const EARLY_YEARS = 5;

/** Null where the department has no plan, or a plan without years. */
export function boardFacts(pack: BoardPack): BoardFacts | null {
  const { plan } = pack.department;
  const first = plan?.years[0];
  const last = plan?.years.at(-1);
  if (plan === null || first === undefined || last === undefined) return null;
  const exactOre = plan.provisionIndexBp === 0 ? plan.requiredProvisionOre : plan.requiredIndexedProvisionOre;
  const requiredOre = wholeUp(exactOre);
  // A provision that the plan raises later may be smaller today than a level one must be.
  const isHeldBySteps = plan.provisionSteps.length > 0 && plan.yearsBelowFloor.length === 0;
  const isRaise = exactOre > plan.provisionOre && !isHeldBySteps;
  const proposedOre = isRaise ? requiredOre : plan.provisionOre;
  const label = (year: number) => accountingYearLabel(year, plan.accountingStartMonth);
  const ahead = worksAhead(plan, pack.today);
  const dearest = plan.years.reduce((top, year) => (year.spendingOre > top.spendingOre ? year : top), first);
  return {
    plan,
    label,
    firstYear: first.year,
    lastYear: last.year,
    comingYear: comingYear(plan, pack.today),
    ahead,
    aheadOre: plan.years.reduce(
      (sum, year) =>
        ahead !== null && year.year >= ahead.fromYear && year.year <= ahead.toYear ? sum + year.spendingOre : sum,
      0,
    ),
    points: fundPoints(plan, isRaise ? proposedOre : null, label),
    averageSpendingOre: divideRounded(plan.totalOre, plan.years.length),
    dearest: { year: dearest.year, ore: dearest.spendingOre },
    lowestCause: plan.activities.find(({ id }) => id === plan.lowestBalance.activityId)?.title ?? null,
    requiredOre,
    todayOre: plan.provisionOre,
    proposedOre,
    isRaise,
    isTightEarly: plan.bindingYear !== null && plan.bindingYear < first.year + EARLY_YEARS,
    averageMisleads:
      plan.averageProvisionOre > 0 &&
      plan.requiredProvisionOre > plan.averageProvisionOre &&
      plan.bindingYear !== null &&
      plan.bindingYear < last.year,
  };
}

function fundPoints(plan: PlanView, proposedProvisionOre: number | null, label: (year: number) => string): FundPoint[] {
  const proposed =
    proposedProvisionOre === null
      ? null
      : fundCourse({
          openingBalanceOre: plan.openingBalanceOre,
          provisionOre: proposedProvisionOre,
          provisionIndexBp: plan.provisionIndexBp,
          floorOre: plan.floorOre,
          interestBp: plan.interestBp,
          years: plan.years,
        }).years;
  return plan.years.map((year, index) => ({
    year: year.year,
    label: label(year.year),
    spendingOre: year.spendingOre,
    drawnOre: year.drawnOre,
    otherOre: year.spendingOre - year.drawnOre,
    provisionOre: year.provisionOre,
    interestOre: year.interestOre,
    balanceOre: year.balanceOre,
    proposedOre: proposed?.[index]?.balanceOre ?? null,
    belowFloor: year.belowFloor,
  }));
}

function wholeUp(ore: number): number {
  return Math.ceil(ore / 100) * 100 + 0;
}

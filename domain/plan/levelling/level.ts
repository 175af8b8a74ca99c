/**
 * Levelling of a plan: shifting works inside their windows to lower the peak, h* or the largest yearly rise.
 * Answers for a proposal with its gap, its label and an explanation per moved line.
 * Must never change the plan: it proposes, a person decides; and it never hands out an answer worse than the plan itself.
 */
import { at } from '../../list.ts';
import type { Activity } from '../activity.ts';
import { greedyChoice, withoutNeedlessMoves } from './greedy.ts';
import { addShift, type Choice, loadsOf, objectiveOre, shiftAt, stayingChoice } from './loads.ts';
import { boundOre, choiceFromAnswer, levelLp, movementLimit, type SolverAnswer } from './lp-model.ts';
import { type LevelModel, type LevelTerms, levelModel, type StayReason, shifted } from './movers.ts';
import { searchedChoice } from './search.ts';

/** When a solver may stop: within either gap of its own bound. The caller adds its limit of time or nodes. */
export interface SolverGaps {
  readonly relative: number;
  /** In kroner. */
  readonly absolute: number;
}

/** Runs an (integer) linear programme in CPLEX LP text. Handed in by the caller, so that the domain stays pure. */
export type LpSolver = (lp: string, gaps: SolverGaps) => SolverAnswer;

export interface Move {
  readonly activityId: string;
  readonly fromYear: number;
  readonly toYear: number;
  /** One occurrence's amount. */
  readonly amountOre: number;
  /** Spending of both years before and after the whole proposal. */
  readonly fromYearBeforeOre: number;
  readonly fromYearAfterOre: number;
  readonly toYearBeforeOre: number;
  readonly toYearAfterOre: number;
  /** How much higher the objective would be if this line alone stayed where it was. */
  readonly worthOre: number;
}

export interface Levelling {
  /** optimal: proven within 1 % of the best · limit: the solver's best before its limit · greedy: the search from the greedy choice, no solver having done better. */
  readonly label: 'optimal' | 'limit' | 'greedy' | 'nothing_to_move';
  readonly beforeOre: number;
  readonly afterOre: number;
  /**
   * Proven distance to the best possible, in basis points of the result; for `rise`, whose best is often 0 so that a share
   * of it says nothing, in basis points of the mean year's spending.
   */
  readonly gapBp: number;
  readonly moves: readonly Move[];
  readonly staying: readonly { readonly activityId: string; readonly reason: StayReason }[];
  /** The plan with the moves carried out. */
  readonly activities: readonly Activity[];
}

/** A result this close to a proven bound is called optimal: 1 %. */
export const OPTIMAL_GAP_BP = 100;

/** Shares of the gap's base above the bound: what the search presses towards, and where it may end. */
const SEARCH_AIM = 0.007;
const SEARCH_ENOUGH = 0.009;

/** Binaries of a whole model a solver gets through in a second or two; the size, and no clock, decides whether it is tried. */
const MOST_BINARIES = 160;

/**
 * Proposes shifts: greedily; by a search from there, where that is not proven near the best; by a solver, where that is
 * not either and the model is small. Every answer is measured exactly; the better is taken, the solver's on a tie. Moves the result does not need are taken back.
 */
export function levelPlan(activities: readonly Activity[], terms: LevelTerms, solve: LpSolver | null): Levelling {
  const model = levelModel(activities, terms);
  const beforeOre = objectiveOre(loadsOf(model, stayingChoice(model)), terms);
  if (model.movers.length === 0) {
    const { staying } = model;
    return { label: 'nothing_to_move', beforeOre, afterOre: beforeOre, gapBp: 0, moves: [], staying, activities };
  }
  const greedy = greedyChoice(model, terms);
  const greedyOre = objectiveOre(loadsOf(model, greedy), terms);
  const meanOre = meanYearOre(model);
  const isNear = (lowest: number, ore: number) => gapBp(terms, meanOre, lowest, ore) <= OPTIMAL_GAP_BP;
  // What is near enough for the rise is a share of the mean year, whatever the rise itself.
  const shareKroner = terms.objective === 'rise' ? (meanOre / 100) * (OPTIMAL_GAP_BP / 10_000) : 0;
  const gaps = { relative: OPTIMAL_GAP_BP / 10_000, absolute: Math.max(movementLimit(model), shareKroner) };
  const certainOre = certainBoundOre(model, terms);
  // The relaxed model is solved in moments; only where the greedy answer is not near its bound is more tried.
  const relaxed =
    solve === null || isNear(certainOre, greedyOre) ? null : solve(levelLp(model, terms, 'relaxed'), gaps);
  const relaxedOre = Math.max(certainOre, boundOre(model, relaxed, null) ?? certainOre);
  const base = terms.objective === 'rise' ? meanOre : relaxedOre;
  const goal = { aimOre: relaxedOre + base * SEARCH_AIM, enoughOre: relaxedOre + base * SEARCH_ENOUGH };
  const searched = isNear(relaxedOre, greedyOre) ? greedy : searchedChoice(model, terms, greedy, goal);
  const searchedOre = objectiveOre(loadsOf(model, searched), terms);
  const binaries = model.movers.reduce((sum, { shifts }) => sum + shifts.length, 0);
  const tryWhole = !isNear(relaxedOre, searchedOre) && binaries <= MOST_BINARIES;
  const answer = solve === null || !tryWhole ? null : solve(levelLp(model, terms), gaps);
  const solved = answer === null ? null : choiceFromAnswer(model, answer);
  const solvedOre = solved === null ? Number.POSITIVE_INFINITY : objectiveOre(loadsOf(model, solved), terms);
  const useSolved = solved !== null && solvedOre <= searchedOre;
  const choice = withoutNeedlessMoves(model, terms, useSolved ? solved : searched);
  const afterOre = objectiveOre(loadsOf(model, choice), terms);
  const lowestOre = Math.max(relaxedOre, boundOre(model, null, answer) ?? relaxedOre);
  const gap = gapBp(terms, meanOre, lowestOre, afterOre);
  const proven = isNear(lowestOre, afterOre);
  const label = proven ? 'optimal' : useSolved ? 'limit' : 'greedy';
  return {
    label,
    beforeOre,
    afterOre,
    gapBp: gap,
    moves: explain(model, terms, choice, afterOre),
    staying: model.staying,
    activities: carriedOut(activities, model, choice),
  };
}

function carriedOut(activities: readonly Activity[], model: LevelModel, choice: Choice): readonly Activity[] {
  const byId = new Map(model.movers.map((mover, i) => [mover.activity.id, shiftAt(mover, at(choice, i)).by]));
  return activities.map((activity) => {
    const by = byId.get(activity.id) ?? 0;
    return by === 0 ? activity : shifted(activity, by);
  });
}

function explain(model: LevelModel, terms: LevelTerms, choice: Choice, afterOre: number): readonly Move[] {
  const home = stayingChoice(model);
  const before = loadsOf(model, home).spending;
  const loads = loadsOf(model, choice);
  const after = [...loads.spending];
  return model.movers.flatMap((mover, i) => {
    const shift = shiftAt(mover, at(choice, i));
    const stay = shiftAt(mover, at(home, i));
    if (shift.by === 0) return [];
    addShift(loads, shift, -1);
    addShift(loads, stay, 1);
    const worthOre = objectiveOre(loads, terms) - afterOre;
    addShift(loads, stay, -1);
    addShift(loads, shift, 1);
    const [fromIndex, amountOre] = at(stay.spending, 0);
    const [toIndex] = at(shift.spending, 0);
    return [
      {
        activityId: mover.activity.id,
        fromYear: terms.frame.baseYear + fromIndex,
        toYear: terms.frame.baseYear + toIndex,
        amountOre,
        fromYearBeforeOre: at(before, fromIndex),
        fromYearAfterOre: at(after, fromIndex),
        toYearBeforeOre: at(before, toIndex),
        toYearAfterOre: at(after, toIndex),
        worthOre,
      },
    ];
  });
}

/**
 * What no shifting can go below: for the peak the mean year, for h* what the whole horizon needs on average or what the
 * fixed lines need alone, for the rise 0.
 */
function certainBoundOre(model: LevelModel, terms: LevelTerms): number {
  if (terms.objective === 'rise') return 0;
  const fixed = { spending: [...model.fixedSpending], drawn: [...model.fixedDrawn] };
  const fixedOre = objectiveOre(fixed, terms);
  const loads = loadsOf(model, stayingChoice(model));
  const money = terms.objective === 'peak' ? loads.spending : loads.drawn;
  const start = terms.objective === 'peak' ? 0 : terms.floorOre - terms.openingBalanceOre;
  const mean = money.reduce((sum, ore) => sum + ore, start) / money.length;
  return Math.max(fixedOre, Math.ceil(mean));
}

/** The mean year's spending; the same at every choice. */
function meanYearOre(model: LevelModel): number {
  const { spending } = loadsOf(model, stayingChoice(model));
  return spending.reduce((sum, ore) => sum + ore, 0) / spending.length;
}

/** Distance of the result to a lower bound, in basis points of the result, or for the rise of the mean year. */
function gapBp({ objective }: LevelTerms, meanOre: number, lowestOre: number, afterOre: number): number {
  const base = objective === 'rise' ? meanOre : afterOre;
  return base <= 0 ? 0 : Math.max(0, Math.ceil(((afterOre - lowestOre) / base) * 10_000));
}

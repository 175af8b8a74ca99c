/**
 * Levelling of a plan: shifting works inside their windows to lower the peak, h* or the largest yearly rise.
 * Answers for a proposal with its gap, its label and an explanation per moved line.
 * Must never change the plan: it proposes, a person decides; and it never hands out an answer worse than the plan itself.
 */
import { at } from '../../list.ts';
import type { Activity } from '../activity.ts';
import { bestChoice, gapBp, OPTIMAL_GAP_BP } from './best-choice.ts';
import { withoutNeedlessMoves } from './greedy.ts';
import { addShift, type Choice, loadsOf, objectiveOre, shiftAt, stayingChoice } from './loads.ts';
import { type LevelModel, type LevelTerms, levelModel, type StayReason, shifted } from './movers.ts';
import type { LpSolver } from './solver.ts';

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
  /** optimal: proven within 1 % of the best · limit: the best by the solver, not proven so near · greedy: the greedy choice and a search from it, no solver having done better. */
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

/**
 * Proposes shifts. The result is measured exactly and never worse than the greedy choice; moves it does not need are taken back.
 * The same plan gives the same answer, and the gap is to a bound that no shifting can pass.
 */
export function levelPlan(activities: readonly Activity[], terms: LevelTerms, solver: LpSolver | null): Levelling {
  const model = levelModel(activities, terms);
  const beforeOre = objectiveOre(loadsOf(model, stayingChoice(model)), terms);
  if (model.movers.length === 0) {
    const { staying } = model;
    return { label: 'nothing_to_move', beforeOre, afterOre: beforeOre, gapBp: 0, moves: [], staying, activities };
  }
  const best = bestChoice(model, terms, solver);
  const choice = withoutNeedlessMoves(model, terms, best.choice);
  const afterOre = objectiveOre(loadsOf(model, choice), terms);
  const gap = gapBp(model, terms, best.lowestOre, afterOre);
  return {
    label: gap <= OPTIMAL_GAP_BP ? 'optimal' : best.by === 'solver' ? 'limit' : 'greedy',
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

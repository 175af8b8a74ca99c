/**
 * Why a work is in the plan, as a code and the facts behind it.
 * Answers for one order of reasons, so that two readers of the same data are told the same thing.
 * Must never write a sentence (the page does) nor claim a condition that nobody graded.
 */
import type { Score } from '../condition/score.ts';

export type ReasonCode = 'finding' | 'condition' | 'age' | 'stated' | 'interval' | 'statutory' | 'planned';

export interface WorkReason {
  readonly code: ReasonCode;
  readonly facts: Record<string, string | number | null>;
}

/** What is known about a work and about the part it is done on; `part` is null where the plan names none. */
export interface ReasonFacts {
  readonly kind: 'maintenance' | 'renewal' | 'improvement' | 'move_out';
  readonly statutory: boolean;
  readonly intervalYears: number | null;
  /** First accounting year of the work inside the years shown. */
  readonly workYear: number;
  readonly cause: string | null;
  readonly part: {
    readonly name: string;
    readonly installedYear: number | null;
    /** Null unless graded: a part that nobody looked at gives no reason of condition. */
    readonly score: Score | null;
    readonly isEstimate: boolean;
    readonly assessedOn: string | null;
    readonly findings: readonly { readonly defect: string | null; readonly score: Score | null }[];
  } | null;
}

/** A defect from this score on is worth naming as the reason; below it, it is wear that every part has. */
const NOTABLE_DEFECT = 3;
/** 4 = worn: the action window is five years or less (domain.md 3.6). */
const WORN = 4;

/**
 * The first that holds: required by law · a named defect of score ≥ 3 (the worst) · the part is graded 4 or worse ·
 * a renewal of a part whose year of installation is known · the plan's own stated cause · done at an interval · planned.
 * The plan's words come after what can be read from the building, because nobody can check them against anything.
 * Throws nothing: what is missing leads to the next reason, and the last one always holds.
 */
export function reasonOfWork(facts: ReasonFacts): WorkReason {
  const { part } = facts;
  if (facts.statutory) return { code: 'statutory', facts: { intervalYears: facts.intervalYears } };
  const defect = part === null ? null : worstDefect(part.findings);
  if (part !== null && defect !== null) {
    return { code: 'finding', facts: { ...defect, partName: part.name, assessedOn: part.assessedOn } };
  }
  if (part !== null && part.score !== null && part.score >= WORN) {
    return {
      code: 'condition',
      facts: {
        score: part.score,
        isEstimate: part.isEstimate ? 1 : 0,
        partName: part.name,
        assessedOn: part.assessedOn,
      },
    };
  }
  const age = part?.installedYear == null ? null : facts.workYear - part.installedYear;
  if (part !== null && facts.kind === 'renewal' && age !== null && age > 0) {
    return {
      code: 'age',
      facts: { installedYear: part.installedYear, ageYears: age, workYear: facts.workYear, partName: part.name },
    };
  }
  const cause = facts.cause?.trim() ?? '';
  if (cause !== '') return { code: 'stated', facts: { cause } };
  if (facts.intervalYears !== null) return { code: 'interval', facts: { intervalYears: facts.intervalYears } };
  return { code: 'planned', facts: {} };
}

/** The named defect with the highest score; the first one named where scores are equal. */
function worstDefect(
  findings: readonly { readonly defect: string | null; readonly score: Score | null }[],
): { readonly defect: string; readonly score: Score } | null {
  let worst: { defect: string; score: Score } | null = null;
  for (const { defect, score } of findings) {
    const named = defect?.trim() ?? '';
    if (named === '' || score === null || score < NOTABLE_DEFECT) continue;
    if (worst === null || score > worst.score) worst = { defect: named, score };
  }
  return worst;
}

/**
 * The climate section of a report (domain.md 6.3): every question of every hazard answered, every risk closed by a plan line or a reason.
 * Answers for when the section is complete; a report cannot be closed without it. Must never take a question nobody answered for a "no".
 */
import { compareText } from '../list.ts';
import { hasText } from './grading.ts';

export type ClimateAnswerValue = 'yes' | 'no' | 'unknown';

export interface ClimateQuestion {
  readonly hazard: string;
  readonly question: string;
  /** The answer that speaks for a risk. */
  readonly concern: 'yes' | 'no';
}

export interface ClimateAnswerFacts {
  readonly hazard: string;
  readonly question: string;
  readonly answer: ClimateAnswerValue | null;
}

export interface ClimateRiskFacts {
  readonly id: string;
  readonly hazard: string;
  /** True when it names a plan line that is still there. */
  readonly hasLine: boolean;
  readonly acceptedReason: string | null;
}

export interface ClimateSection {
  readonly unanswered: readonly ClimateQuestion[];
  /** Ids of risks without a plan line and without a reason. */
  readonly openRisks: readonly string[];
  /** Hazards with an answer that speaks for a risk and no risk written down. */
  readonly withoutRisk: readonly string[];
  readonly complete: boolean;
}

export function isRiskOpen(risk: Pick<ClimateRiskFacts, 'hasLine' | 'acceptedReason'>): boolean {
  return !risk.hasLine && !hasText(risk.acceptedReason);
}

export function climateSection(
  questions: readonly ClimateQuestion[],
  answers: readonly ClimateAnswerFacts[],
  risks: readonly ClimateRiskFacts[],
): ClimateSection {
  const given = new Map(answers.map(({ hazard, question, answer }) => [keyOf(hazard, question), answer]));
  const answerTo = ({ hazard, question }: ClimateQuestion) => given.get(keyOf(hazard, question)) ?? null;
  const unanswered = questions.filter((question) => answerTo(question) === null);
  const openRisks = risks
    .filter(isRiskOpen)
    .map(({ id }) => id)
    .sort(compareText);
  const written = new Set(risks.map(({ hazard }) => hazard));
  const speaking = questions.filter(
    (question) => answerTo(question) === question.concern && !written.has(question.hazard),
  );
  const withoutRisk = [...new Set(speaking.map(({ hazard }) => hazard))];
  return { unanswered, openRisks, withoutRisk, complete: unanswered.length === 0 && openRisks.length === 0 };
}

/**
 * Whether the section of a closed report still stands: every hazard has an answer and no risk is open. The questions may have been others
 * than today's, so each hazard counts, not each question.
 */
export function closedSectionStands(
  hazards: readonly string[],
  answers: readonly ClimateAnswerFacts[],
  risks: readonly ClimateRiskFacts[],
): boolean {
  const answered = new Set(answers.filter(({ answer }) => answer !== null).map(({ hazard }) => hazard));
  return hazards.every((hazard) => answered.has(hazard)) && !risks.some(isRiskOpen);
}

function keyOf(hazard: string, question: string): string {
  return `${hazard}/${question}`;
}

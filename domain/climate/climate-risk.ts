/**
 * Climate risks of a department: hazard × probability × consequence.
 * Answers for the risk score, which risks are open without a plan line or a reason, and what value is exposed.
 * Must never take "not assessed" for "no risk".
 */
import { compareText } from '../list.ts';
import { assertSafeInteger } from '../money/ore.ts';

export type Hazard =
  | 'cloudburst'
  | 'storm_surge'
  | 'groundwater'
  | 'water_ingress'
  | 'wind'
  | 'heat'
  | 'installations'
  | 'emergency_plan';

/** The hazards of the climate section (domain.md 6.3), in the order they are asked. */
export const HAZARDS: readonly Hazard[] = [
  'cloudburst',
  'storm_surge',
  'groundwater',
  'water_ingress',
  'wind',
  'heat',
  'installations',
  'emergency_plan',
];

/** 1 unlikely / small … 4 almost certain / very large. */
export type RiskLevel = 1 | 2 | 3 | 4;

export interface ClimateRisk {
  readonly id: string;
  readonly hazard: Hazard;
  readonly probability: RiskLevel;
  readonly consequence: RiskLevel;
  /** Value that would be hit, whole øre; null = unknown. */
  readonly exposedValueOre: number | null;
  /** Activity of the plan that answers the risk. */
  readonly activityId: string | null;
  /** Written reason for doing nothing. */
  readonly acceptedReason: string | null;
}

export type RiskClass = 'low' | 'medium' | 'high';

/** Lowest score of medium and of high. */
export interface RiskLimits {
  readonly medium: number;
  readonly high: number;
}

/** [B] */
export const RISK_LIMITS: RiskLimits = { medium: 4, high: 9 };

/** Probability × consequence, 1–16. */
export function riskScore(risk: Pick<ClimateRisk, 'probability' | 'consequence'>): number {
  return risk.probability * risk.consequence;
}

export function riskClass(score: number, limits: RiskLimits): RiskClass {
  if (score >= limits.high) return 'high';
  return score >= limits.medium ? 'medium' : 'low';
}

export interface ClimateSummary {
  readonly riskCount: number;
  readonly highest: { readonly riskId: string; readonly score: number } | null;
  /** Risks answered by neither a plan line that exists nor a reason, highest first. */
  readonly open: readonly { readonly riskId: string; readonly hazard: Hazard; readonly score: number }[];
  /** Hazards nobody has assessed; the section is complete when there are none. */
  readonly notAssessed: readonly Hazard[];
  readonly exposedValueOre: number;
  /** Exposed value of the open risks. */
  readonly unprotectedValueOre: number;
}

/**
 * Sums a department's risks up. `assessed` lists the hazards looked at, also those without a risk;
 * `planActivityIds` are the lines of the plan in force: a reference to a dropped line leaves the risk open.
 */
export function climateSummary(
  risks: readonly ClimateRisk[],
  assessed: readonly Hazard[],
  planActivityIds: ReadonlySet<string>,
): ClimateSummary {
  const ranked = risks
    .map((risk) => ({ risk, riskId: risk.id, hazard: risk.hazard, score: riskScore(risk) }))
    .sort((a, b) => b.score - a.score || compareText(a.riskId, b.riskId));
  const isOpen = ({ risk }: (typeof ranked)[number]) =>
    !(risk.activityId !== null && planActivityIds.has(risk.activityId)) && (risk.acceptedReason ?? '').trim() === '';
  const openRisks = ranked.filter(isOpen);
  const looked = new Set<Hazard>([...assessed, ...risks.map(({ hazard }) => hazard)]);
  const first = ranked[0];
  return {
    riskCount: risks.length,
    highest: first === undefined ? null : { riskId: first.riskId, score: first.score },
    open: openRisks.map(({ riskId, hazard, score }) => ({ riskId, hazard, score })),
    notAssessed: HAZARDS.filter((hazard) => !looked.has(hazard)),
    exposedValueOre: exposedOf(risks),
    unprotectedValueOre: exposedOf(openRisks.map(({ risk }) => risk)),
  };
}

function exposedOf(risks: readonly ClimateRisk[]): number {
  return risks.reduce((sum, risk) => assertSafeInteger(sum + (risk.exposedValueOre ?? 0)), 0);
}

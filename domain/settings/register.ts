/**
 * The register of defaults that an organisation may change: key, shape, shipped value, and where that value comes from.
 * Answers for: a value that nobody changed is the one the rules ship with. What is not in here cannot be changed, and what is in here
 * changes the figures everywhere.
 */
import { RISK_LIMITS } from '../climate/climate-risk.ts';
import { DEFAULT_AGEING_SETTINGS } from '../condition/ageing.ts';
import { DEFAULT_FCI_LIMITS } from '../condition/backlog.ts';
import { DEFAULT_ROLL_UP_SETTINGS } from '../condition/roll-up.ts';
import { DEFAULT_ATTENTION_SETTINGS } from '../plan/attention.ts';
import { DEFAULT_PLAN_SETTINGS } from '../plan/edit-defaults.ts';
import { DEFAULT_SOURCE_SETTINGS } from '../plan/sources.ts';
import { DEFAULT_REVIEW_YEARS } from '../portfolio/review.ts';
import { DEFAULT_TRAFFIC_LIGHT_SETTINGS, type ReasonCode, type Severity } from '../portfolio/traffic-light.ts';

export const SETTING_GROUPS = [
  'plan',
  'ageing',
  'backlog',
  'climate',
  'light',
  'severity',
  'rollUp',
  'attention',
  'review',
] as const;
export type SettingGroup = (typeof SETTING_GROUPS)[number];

/** How a whole number is read: days, years, a score 1–6, basis points, millionths of a factor, øre, points of a risk. */
export type SettingUnit = 'days' | 'years' | 'score' | 'bp' | 'ppm' | 'ore' | 'points';
export const SEVERITIES = ['red', 'yellow', 'off'] as const;

/** [B] a Danish default nobody has confirmed, [D] decided here, [V] confirmed at the source named. */
export type SourceMark = 'B' | 'D' | 'V';

interface Common {
  readonly key: string;
  readonly group: SettingGroup;
  readonly mark: SourceMark;
  readonly source: { readonly da: string; readonly en: string };
  /** Day the shipped value was settled, YYYY-MM-DD. */
  readonly date: string;
}

export interface NumberSetting extends Common {
  readonly kind: 'number';
  readonly unit: SettingUnit;
  readonly shipped: number;
  readonly min: number;
  readonly max: number;
}

export interface ChoiceSetting extends Common {
  readonly kind: 'choice';
  readonly shipped: string;
  readonly options: readonly string[];
}

export type SettingSpec = NumberSetting | ChoiceSetting;

const DATE = '2026-11-22';
const DECIDED = {
  mark: 'D',
  date: DATE,
  source: { da: 'Fastsat i programmet som udgangspunkt', en: 'Settled in the program as a starting point' },
} as const;
const OLD_DATA = {
  mark: 'B',
  date: DATE,
  source: {
    da: 'Den eksterne gennemgang kommer hvert femte år; ældre oplysninger er et hul',
    en: 'The external review comes every fifth year; older data is a gap',
  },
} as const;
const FACTORS = {
  mark: 'V',
  date: DATE,
  source: {
    da: 'Offentligt regneark fra et vedligeholdsfirma, efter NEN 2767',
    en: 'Public calculation helper of a maintenance firm, after NEN 2767',
  },
} as const;
const CUT_POINTS = {
  mark: 'B',
  date: DATE,
  source: {
    da: 'Efter Straub 2009; ikke bekræftet for danske forhold',
    en: 'After Straub 2009; not confirmed for Denmark',
  },
} as const;
const REVIEW = {
  mark: 'V',
  date: DATE,
  source: {
    da: 'Ekstern granskning hvert femte år efter driftsbekendtgørelsen',
    en: 'External review every fifth year by the operations order',
  },
} as const;
const VAT = {
  mark: 'B',
  date: DATE,
  source: {
    da: 'Momsloven § 33; afdelinger kan ikke trække moms fra',
    en: 'The VAT act § 33; departments cannot deduct it',
  },
} as const;
const HORIZON = {
  mark: 'B',
  date: DATE,
  source: {
    da: 'Planer i sektoren er på 30 år; det lovpligtige mindstemål er ikke bekræftet',
    en: 'Plans in the sector span 30 years; the least by law is not confirmed',
  },
} as const;
const WINDOWS = {
  mark: 'D',
  date: DATE,
  source: {
    da: 'Handlingsvinduer pr. karakter: over 15, 10–15, 5–10, 2–5, 0–2 år og nu',
    en: 'Windows of action per score: above 15, 10–15, 5–10, 2–5, 0–2 years and now',
  },
} as const;
const FCI = {
  mark: 'V',
  date: DATE,
  source: {
    da: 'IFMA’s tre grænser: 5, 10 og 30 %; andre bruger to',
    en: 'The three limits of IFMA: 5, 10 and 30 %; others use two',
  },
} as const;
const RISKS = {
  mark: 'B',
  date: DATE,
  source: {
    da: 'Almindelig deling af en matrix med 4 × 4 felter; ikke bekræftet',
    en: 'A common division of a 4 × 4 matrix; not confirmed',
  },
} as const;

const light = DEFAULT_TRAFFIC_LIGHT_SETTINGS;
const number = (
  key: string,
  group: SettingGroup,
  [unit, shipped, min, max]: readonly [SettingUnit, number, number, number],
  source: Pick<Common, 'mark' | 'date' | 'source'>,
): NumberSetting => ({ kind: 'number', key, group, unit, shipped, min, max, ...source });

/** A severity as it is chosen: a rule without one is off. */
export function severityChoice(severity: Severity | null): string {
  return severity ?? 'off';
}

const SEVERITY_SPECS = (Object.keys(light.severities) as ReasonCode[]).map(
  (code): ChoiceSetting => ({
    kind: 'choice',
    key: `severity.${code}`,
    group: 'severity',
    shipped: severityChoice(light.severities[code]),
    options: SEVERITIES,
    ...DECIDED,
  }),
);

export const LIFE_ENDS = ['low', 'expected', 'high'] as const;

const ageingSpecs = DEFAULT_AGEING_SETTINGS.remainingByScore.flatMap((left, index) =>
  LIFE_ENDS.map((end) => number(`ageing.${end}${index + 1}`, 'ageing', ['years', left[end], 0, 100], WINDOWS)),
);

const plan = DEFAULT_PLAN_SETTINGS;

export const SETTINGS: readonly SettingSpec[] = [
  number('plan.vatRateBp', 'plan', ['bp', plan.vatRateBp, 0, 5_000], VAT),
  number('plan.horizonYears', 'plan', ['years', plan.horizonYears, 10, 40], HORIZON),
  number('plan.levelWindowYears', 'plan', ['years', plan.levelWindowYears, 0, 15], DECIDED),
  number('plan.bundleWithinYears', 'plan', ['years', plan.bundleWithinYears, 0, 10], DECIDED),
  number('plan.graceYears', 'plan', ['years', DEFAULT_SOURCE_SETTINGS.graceYears, 0, 20], DECIDED),
  number('plan.earlyYears', 'plan', ['years', DEFAULT_SOURCE_SETTINGS.earlyYears, 0, 40], DECIDED),
  ...ageingSpecs,
  number('ageing.actionFromScore', 'ageing', ['score', DEFAULT_AGEING_SETTINGS.actionFromScore, 1, 6], DECIDED),
  number('backlog.goodBp', 'backlog', ['bp', DEFAULT_FCI_LIMITS.goodBp, 0, 10_000], FCI),
  number('backlog.fairBp', 'backlog', ['bp', DEFAULT_FCI_LIMITS.fairBp, 0, 10_000], FCI),
  number('backlog.poorBp', 'backlog', ['bp', DEFAULT_FCI_LIMITS.poorBp, 0, 10_000], FCI),
  number('climate.mediumFrom', 'climate', ['points', RISK_LIMITS.medium, 1, 16], RISKS),
  number('climate.highFrom', 'climate', ['points', RISK_LIMITS.high, 1, 17], RISKS),
  number('light.soonYears', 'light', ['years', light.soonYears, 0, 30], DECIDED),
  number('light.worstPartFrom', 'light', ['score', light.worstPartFrom, 1, 6], DECIDED),
  number('light.scoreFrom', 'light', ['score', light.scoreFrom, 1, 6], DECIDED),
  number('light.dataOldDays', 'light', ['days', light.dataOldDays, 30, 20_000], OLD_DATA),
  number('light.notInspectedAboveBp', 'light', ['bp', light.notInspectedAboveBp, 0, 10_000], DECIDED),
  number('light.reviewDueWithinDays', 'light', ['days', light.reviewDueWithinDays, 0, 2_000], DECIDED),
  number('light.resultLimitOre', 'light', ['ore', light.resultLimitOre, 0, 100_000_000_000], DECIDED),
  ...SEVERITY_SPECS,
  ...DEFAULT_ROLL_UP_SETTINGS.factorsPpm.map((factor, index) =>
    number(`rollUp.factor${index + 1}`, 'rollUp', ['ppm', factor, 500_000, 10_000_000], FACTORS),
  ),
  ...DEFAULT_ROLL_UP_SETTINGS.cutPointsPpm.map((cutPoint, index) =>
    number(`rollUp.cutPoint${index + 1}`, 'rollUp', ['ppm', cutPoint, 500_000, 10_000_000], CUT_POINTS),
  ),
  number(
    'attention.peakTimesPpm',
    'attention',
    ['ppm', DEFAULT_ATTENTION_SETTINGS.peakTimes * 1_000_000, 1_000_000, 100_000_000],
    DECIDED,
  ),
  number('review.everyYears', 'review', ['years', DEFAULT_REVIEW_YEARS, 1, 30], REVIEW),
];

/** Values that only mean something in their order. */
export interface Order {
  /** Two values may be equal unless strict. */
  readonly strict: boolean;
  readonly keys: readonly string[];
  /** What is passed over together when the order was broken: all keys that begin so. */
  readonly family: string;
}

const SCORES = [1, 2, 3, 4, 5, 6];
const rising = (family: string, keys: readonly string[]): Order => ({ strict: true, family, keys });

export const ORDERS: readonly Order[] = [
  rising(
    'rollUp.factor',
    SCORES.map((score) => `rollUp.factor${score}`),
  ),
  rising(
    'rollUp.cutPoint',
    SCORES.slice(0, 5).map((score) => `rollUp.cutPoint${score}`),
  ),
  rising('backlog.', ['backlog.goodBp', 'backlog.fairBp', 'backlog.poorBp']),
  rising('climate.', ['climate.mediumFrom', 'climate.highFrom']),
  // A life has its ends in order, and no worse grade leaves more of it.
  ...SCORES.map((score) => ({
    strict: false,
    family: 'ageing.',
    keys: LIFE_ENDS.map((end) => `ageing.${end}${score}`),
  })),
  ...LIFE_ENDS.map((end) => ({
    strict: false,
    family: 'ageing.',
    keys: SCORES.toReversed().map((score) => `ageing.${end}${score}`),
  })),
];

/**
 * The register of defaults that an organisation may change: key, shape, shipped value, and where that value comes from.
 * Answers for: a value that nobody changed is the one the rules ship with. What is not in here cannot be changed, and what is in here
 * changes the figures everywhere.
 */
import { DEFAULT_ROLL_UP_SETTINGS } from '../condition/roll-up.ts';
import { DEFAULT_ATTENTION_SETTINGS } from '../plan/attention.ts';
import { DEFAULT_REVIEW_YEARS } from '../portfolio/review.ts';
import { DEFAULT_TRAFFIC_LIGHT_SETTINGS, type ReasonCode, type Severity } from '../portfolio/traffic-light.ts';

export const SETTING_GROUPS = ['light', 'severity', 'rollUp', 'attention', 'review'] as const;
export type SettingGroup = (typeof SETTING_GROUPS)[number];

/** How a whole number is read: days, years, a score 1–6, basis points, millionths of a factor, øre. */
export type SettingUnit = 'days' | 'years' | 'score' | 'bp' | 'ppm' | 'ore';
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

export const SETTINGS: readonly SettingSpec[] = [
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

/** Values that must rise from one to the next. */
export const RISING: readonly (readonly string[])[] = [
  [1, 2, 3, 4, 5, 6].map((score) => `rollUp.factor${score}`),
  [1, 2, 3, 4, 5].map((score) => `rollUp.cutPoint${score}`),
];

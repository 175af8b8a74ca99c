/**
 * What an organisation has set instead of the shipped defaults, as the rules take it.
 * Answers for checking a value before it is kept, and for reading kept ones: one that no longer fits (an older or newer app's) counts as
 * not set. Must never let values that contradict each other reach a rule.
 */
import type { RiskLimits } from '../climate/climate-risk.ts';
import type { AgeingSettings } from '../condition/ageing.ts';
import type { FciLimits } from '../condition/backlog.ts';
import { DEFAULT_ROLL_UP_SETTINGS, type RollUpSettings } from '../condition/roll-up.ts';
import { at as itemAt } from '../list.ts';
import { type AttentionSettings, DEFAULT_ATTENTION_SETTINGS } from '../plan/attention.ts';
import type { PlanSettings } from '../plan/edit-defaults.ts';
import type { SourceSettings } from '../plan/sources.ts';
import {
  DEFAULT_TRAFFIC_LIGHT_SETTINGS,
  type ReasonCode,
  type Severity,
  type TrafficLightSettings,
} from '../portfolio/traffic-light.ts';
import { err, ok, type Result } from '../result.ts';
import { ORDERS, type Order, SETTINGS, type SettingSpec } from './register.ts';

export type SettingValue = number | string;
/** By key; only what differs from the shipped default need be there. */
export type SettingValues = ReadonlyMap<string, SettingValue>;

export interface RuleSettings {
  readonly rollUp: RollUpSettings;
  readonly light: TrafficLightSettings;
  readonly attention: AttentionSettings;
  readonly reviewEveryYears: number;
  readonly plan: PlanSettings;
  readonly sources: SourceSettings;
  readonly ageing: AgeingSettings;
  readonly fci: FciLimits;
  readonly risk: RiskLimits;
  /** What was set, as text: the same text, the same figures. Empty when everything is as shipped. */
  readonly fingerprint: string;
}

export type SettingFault =
  | 'setting_unknown'
  | 'setting_not_a_choice'
  | 'setting_not_whole'
  | 'setting_out_of_range'
  | 'setting_out_of_order';

const SPECS: ReadonlyMap<string, SettingSpec> = new Map(SETTINGS.map((spec) => [spec.key, spec]));

export function settingSpec(key: string): SettingSpec | null {
  return SPECS.get(key) ?? null;
}

/** The value, when it may be set beside the others. */
export function checkSetting(
  key: string,
  value: SettingValue,
  others: SettingValues,
): Result<SettingValue, SettingFault> {
  const fault = faultAlone(key, value);
  if (fault !== null) return err(fault);
  const values = new Map([...others, [key, value]]);
  return ORDERS.every((order) => !order.keys.includes(key) || isInOrder(order, values))
    ? ok(value)
    : err('setting_out_of_order');
}

/** What is wrong with a value whatever else is set; null = nothing. */
function faultAlone(key: string, value: SettingValue): Exclude<SettingFault, 'setting_out_of_order'> | null {
  const spec = settingSpec(key);
  if (spec === null) return 'setting_unknown';
  if (spec.kind === 'choice') return spec.options.some((one) => one === value) ? null : 'setting_not_a_choice';
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return 'setting_not_whole';
  return value < spec.min || value > spec.max ? 'setting_out_of_range' : null;
}

/** The rules' settings with what was set. Values that do not fit are passed over, and values out of order with all of their family. */
export function ruleSettings(values: SettingValues): RuleSettings {
  const fitting = new Map(
    [...values].filter(([key, value]) => faultAlone(key, value) === null && !isShipped(key, value)),
  );
  for (const order of ORDERS) {
    if (isInOrder(order, fitting)) continue;
    for (const key of [...fitting.keys()]) if (key.startsWith(order.family)) fitting.delete(key);
  }
  const at = (key: string): number => Number(fitting.get(key) ?? settingSpec(key)?.shipped);
  const light: TrafficLightSettings = {
    severities: severities(fitting),
    soonYears: at('light.soonYears'),
    worstPartFrom: at('light.worstPartFrom') as TrafficLightSettings['worstPartFrom'],
    scoreFrom: at('light.scoreFrom') as TrafficLightSettings['scoreFrom'],
    dataOldDays: at('light.dataOldDays'),
    notInspectedAboveBp: at('light.notInspectedAboveBp'),
    reviewDueWithinDays: at('light.reviewDueWithinDays'),
    resultLimitOre: at('light.resultLimitOre'),
  };
  return {
    rollUp: {
      ...DEFAULT_ROLL_UP_SETTINGS,
      factorsPpm: [1, 2, 3, 4, 5, 6].map((score) =>
        at(`rollUp.factor${score}`),
      ) as unknown as RollUpSettings['factorsPpm'],
      cutPointsPpm: [1, 2, 3, 4, 5].map((score) =>
        at(`rollUp.cutPoint${score}`),
      ) as unknown as RollUpSettings['cutPointsPpm'],
    },
    light,
    // Age, share and the days before a review are one limit each, for the light and for the points alike.
    attention: {
      ...DEFAULT_ATTENTION_SETTINGS,
      peakTimes: at('attention.peakTimesPpm') / 1_000_000,
      dataOldDays: light.dataOldDays,
      notInspectedAboveBp: light.notInspectedAboveBp,
      reviewDueWithinDays: light.reviewDueWithinDays,
    },
    reviewEveryYears: at('review.everyYears'),
    plan: {
      vatRateBp: at('plan.vatRateBp'),
      horizonYears: at('plan.horizonYears'),
      levelWindowYears: at('plan.levelWindowYears'),
      bundleWithinYears: at('plan.bundleWithinYears'),
    },
    sources: { graceYears: at('plan.graceYears'), earlyYears: at('plan.earlyYears') },
    ageing: {
      remainingByScore: [1, 2, 3, 4, 5, 6].map((score) => ({
        low: at(`ageing.low${score}`),
        expected: at(`ageing.expected${score}`),
        high: at(`ageing.high${score}`),
      })),
      actionFromScore: at('ageing.actionFromScore') as AgeingSettings['actionFromScore'],
    },
    fci: { goodBp: at('backlog.goodBp'), fairBp: at('backlog.fairBp'), poorBp: at('backlog.poorBp') },
    risk: { medium: at('climate.mediumFrom'), high: at('climate.highFrom') },
    fingerprint: [...fitting]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => `${key}=${value}`)
      .join(';'),
  };
}

/** Everything as shipped. */
export const SHIPPED_SETTINGS: RuleSettings = ruleSettings(new Map());

function severities(values: SettingValues): TrafficLightSettings['severities'] {
  const codes = Object.keys(DEFAULT_TRAFFIC_LIGHT_SETTINGS.severities) as ReasonCode[];
  const entries = codes.map((code): [ReasonCode, Severity | null] => {
    const value = values.get(`severity.${code}`) ?? settingSpec(`severity.${code}`)?.shipped;
    return [code, value === 'red' || value === 'yellow' ? value : null];
  });
  return Object.fromEntries(entries) as Record<ReasonCode, Severity | null>;
}

function isShipped(key: string, value: SettingValue): boolean {
  return settingSpec(key)?.shipped === value;
}

function isInOrder({ keys, strict }: Order, values: SettingValues): boolean {
  const row = keys.map((key) => Number(values.get(key) ?? settingSpec(key)?.shipped));
  return row.every((value, index) => {
    const before = index === 0 ? Number.NEGATIVE_INFINITY : itemAt(row, index - 1);
    return strict ? value > before : value >= before;
  });
}

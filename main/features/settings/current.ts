/**
 * The settings that count now, read from the workspace each time: they change under us when somebody else's laptop sends them.
 * Answers for stored text becoming values; what fits, domain/ decides.
 */
import { readSettings } from '../../../db/queries/settings.ts';
import type { Reader } from '../../../db/read.ts';
import { type RuleSettings, ruleSettings, type SettingValue } from '../../../domain/settings/settings.ts';

/** One set for the whole workspace. */
export const SCOPE = 'all';

export function currentSettings(reader: Reader): RuleSettings {
  return ruleSettings(settingValues(reader));
}

export function settingValues(reader: Reader): ReadonlyMap<string, SettingValue> {
  const values = new Map<string, SettingValue>();
  for (const { key, value } of readSettings(reader, SCOPE)) {
    const read: unknown = value === null ? null : JSON.parse(value);
    if (typeof read === 'number' || typeof read === 'string') values.set(key, read);
  }
  return values;
}

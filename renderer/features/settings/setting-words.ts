/** Names of settings and of their values. */
import type { SettingView } from '../../../contract/settings.ts';
import type { T } from '../../i18n/i18n.ts';
import type { Format } from '../../ui/format.ts';
import { valueText } from './model/setting-text.ts';

type Score = 1 | 2 | 3 | 4 | 5 | 6;

export function settingName({ key }: Pick<SettingView, 'key'>, t: T): string {
  const step = /^rollUp\.(factor|cutPoint)(\d)$/.exec(key);
  if (step !== null) {
    const score = step[2] ?? '';
    return step[1] === 'factor' ? t('settings.name.factor', { score }) : t('settings.name.cutPoint', { score });
  }
  const left = /^ageing\.(low|expected|high)(\d)$/.exec(key);
  if (left !== null) return t(`settings.name.${left[1] as 'low'}`, { score: left[2] ?? '' });
  const name = key.replace(/^\w+\./, '');
  return t(`settings.name.${name as 'soonYears'}`);
}

/** A value with its unit. */
export function valueWords(setting: SettingView, value: number | string, t: T, f: Format): string {
  if (typeof value === 'string') return t(`settings.severity.${value as 'red'}`);
  const { unit } = setting;
  if (unit === 'score') return `${value} · ${t(`codes.score.${value as Score}`)}`;
  const text = valueText(unit, value, f);
  return unit === 'ppm' || unit === null ? text : `${text} ${t(`settings.unit.${unit}`)}`;
}

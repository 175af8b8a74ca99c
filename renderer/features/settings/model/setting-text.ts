/**
 * A setting's value as people read and write it, and back.
 * Answers for exactness: what is shown and left as it is reads back as the same value. Bounds are the rule's, checked in the engine too.
 */
import type { Language } from '../../../../contract/common.ts';
import type { SettingView } from '../../../../contract/settings.ts';
import { err, ok, type Result } from '../../../../domain/result.ts';
import type { Format } from '../../../ui/format.ts';
import { readAmountOre, readMilli } from '../../plan-work/model/read-number.ts';

export type SettingFault = 'setting_not_whole' | 'setting_out_of_range';
type NumberShape = Pick<SettingView, 'unit' | 'min' | 'max'>;

/** Without its unit, as it stands in the field. */
export function valueText(unit: SettingView['unit'], value: number, f: Format): string {
  switch (unit) {
    case 'bp':
      return decimal(value, 100, f);
    case 'ppm':
      return decimal(value, 1_000_000, f);
    case 'ore':
      return decimal(value, 100, f);
    default:
      return f.integer(value);
  }
}

/** As few decimals as tell it exactly. */
function decimal(value: number, per: number, f: Format): string {
  for (let digits = 0; digits < 6; digits += 1) {
    if ((value * 10 ** digits) % per === 0)
      return digits === 0 ? f.integer(value / per) : f.decimal(value / per, digits);
  }
  return f.decimal(value / per, 6);
}

export function readValue(
  { unit, min, max }: NumberShape,
  text: string,
  language: Language,
): Result<number, SettingFault> {
  const value = readNumber(unit, text.replace(/%\s*$/, '').trim(), language);
  if (value === null || !Number.isSafeInteger(value)) return err('setting_not_whole');
  return value < (min ?? value) || value > (max ?? value) ? err('setting_out_of_range') : ok(value);
}

function readNumber(unit: SettingView['unit'], text: string, language: Language): number | null {
  if (text === '') return null;
  if (unit === 'ore') {
    const read = readAmountOre(text, language);
    return read.ok ? read.value : null;
  }
  const read = readMilli(text, language);
  if (!read.ok) return null;
  if (unit === 'ppm') return read.value * 1_000;
  if (unit === 'bp') return read.value % 10 === 0 ? read.value / 10 : null;
  return read.value % 1_000 === 0 ? read.value / 1_000 : null;
}

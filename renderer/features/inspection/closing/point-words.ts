/** A point of the closing list as a sentence, and the place where it is mended. */
import type { CheckPoint } from '../../../../contract/inspection-view.ts';
import { inspection } from '../../../i18n/da/inspection.ts';
import type { Words } from '../../../i18n/i18n.ts';
import type { ViewName } from '../inspection-search.ts';

type Code = Exclude<keyof typeof inspection.points, 'other'>;
type HazardName = keyof typeof inspection.hazard;

/** A code of a newer engine is shown as it is. */
export function pointText({ code, facts }: CheckPoint, { t, f }: Pick<Words, 't' | 'f'>): string {
  const shown = Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, wordOf(name, value, { t, f })] as const),
  );
  if (!isCode(code)) return t('inspection.points.other', { partName: '', ...shown, code });
  // Each sentence takes other facts, and the engine sends those of its code: more than the key's own type can say.
  const say = t as unknown as (key: string, facts: Readonly<Record<string, string>>) => string;
  return say(`inspection.points.${code}`, shown);
}

function wordOf(name: string, value: string | number | null, { t, f }: Pick<Words, 't' | 'f'>): string {
  if (value === null) return '–';
  if (name === 'hazard' && isHazard(String(value))) return t(`inspection.hazard.${String(value) as HazardName}`);
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? f.day(value) : String(value);
}

export interface PointPlace {
  readonly view: ViewName;
  readonly part?: string;
  readonly finding?: string;
  /** Where on that screen, for what is no part. */
  readonly anchor?: string;
}

/** Null = it is mended on the closing screen itself. */
export function placeOf({ code, partId, findingId, riskId, facts }: CheckPoint): PointPlace | null {
  if (partId !== null) {
    return { view: 'walk', part: partId, ...(findingId === null ? {} : { finding: findingId }) };
  }
  if (riskId !== null) return { view: 'climate', anchor: `risk-${riskId}` };
  if (code.startsWith('climate_') || code === 'risk_open') {
    return { view: 'climate', anchor: `hazard-${facts['hazard'] ?? ''}` };
  }
  if (code === 'review_gaps') return { view: 'review' };
  return code === 'no_parts' ? { view: 'walk' } : null;
}

function isCode(code: string): code is Code {
  return code !== 'other' && Object.hasOwn(inspection.points, code);
}

function isHazard(text: string): text is HazardName {
  return Object.hasOwn(inspection.hazard, text);
}

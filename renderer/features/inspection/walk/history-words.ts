/** A change of a part, its grade or a finding, in words: the field's name, and its values as the card writes them. */
import type { PartHistoryEntry } from '../../../../contract/inspection.ts';
import { isFkGroup } from '../../../../domain/classification/fk-group.ts';
import { isScore } from '../../../../domain/condition/score.ts';
import { codes } from '../../../i18n/da/codes.ts';
import { inspectionHistory } from '../../../i18n/da/inspection-history.ts';
import type { Words } from '../../../i18n/i18n.ts';

type Entry = Pick<PartHistoryEntry, 'field' | 'from' | 'to' | 'of' | 'findingName' | 'cause'>;
type Value = Entry['from'];
type Themes = readonly { readonly key: string; readonly title: { readonly da: string; readonly en: string } }[];

const { fields: FIELDS, causes: CAUSES } = inspectionHistory.history;

/** "Karakter: 3 rimelig → 4 …". */
export function changeWords(entry: Entry, words: Words, themes: Themes = []): string {
  const { t } = words;
  const { field, from, to } = entry;
  const write = (value: Value) => valueWords(field, value, words, themes);
  if (field === 'created') {
    const told = entry.of === 'assessment' ? valueWords('score', to, words, themes) : String(to ?? '');
    return to === null ? t('inspection.history.made') : t('inspection.history.created', { to: told });
  }
  if (field === 'deleted') return t(to === 1 ? 'inspection.history.deleted' : 'inspection.history.revived');
  const name = has(FIELDS, field) ? t(`inspection.history.fields.${field}`) : field;
  return t('inspection.history.change', { field: name, from: write(from), to: write(to) });
}

/** What was changed: the grade, the part, or a finding by its name. */
export function subjectWords({ of, findingName }: Entry, { t }: Words): string {
  if (of === 'finding' && findingName !== null) return t('inspection.history.ofFinding', { name: findingName });
  return t(`inspection.history.of.${of}`);
}

export function causeWords({ cause }: Entry, { t }: Words): string {
  return has(CAUSES, cause) ? t(`inspection.history.causes.${cause}`) : cause;
}

function valueWords(field: string, value: Value, { t, f, language }: Words, themes: Themes): string {
  if (value === null || value === '') return t('inspection.history.empty');
  if (typeof value === 'string') {
    if (field === 'state') return has(codes.state, value) ? t(`codes.state.${value}`) : value;
    if (field === 'assessedOn' || field === 'retiredOn') return f.day(value);
    return field === 'theme' ? (themes.find(({ key }) => key === value)?.title[language] ?? value) : value;
  }
  if (field === 'score') return isScore(value) ? `${value} ${t(`codes.score.${value}`).toLowerCase()}` : String(value);
  if (field === 'isEstimate') return t(value === 0 ? 'inspection.history.no' : 'inspection.history.yes');
  if (field === 'severity' || field === 'intensity' || field === 'extentClass') return degreeWords(field, value, t);
  if (field === 'group') return isFkGroup(value) ? `${value} ${t(`codes.group.${value}`)}` : String(value);
  // Exact: a rounded value would look as if nothing had changed.
  if (field.endsWith('Ore')) return f.moneyExact(value, 'DKK');
  if (field.endsWith('Bp')) return `${f.quantity(value * 10)} %`;
  return field.endsWith('Milli') ? f.quantity(value) : String(value);
}

function degreeWords(field: 'severity' | 'intensity' | 'extentClass', value: number, t: Words['t']): string {
  if (field === 'extentClass') {
    const extent = ([1, 2, 3, 4, 5] as const).find((one) => one === value);
    return extent === undefined ? String(value) : t(`inspection.finding.extents.${extent}`);
  }
  const degree = ([1, 2, 3] as const).find((one) => one === value);
  if (degree === undefined) return String(value);
  return t(`inspection.finding.${field === 'severity' ? 'severities' : 'intensities'}.${degree}`);
}

function has<T extends object>(names: T, name: string): name is Extract<keyof T, string> {
  return Object.hasOwn(names, name);
}

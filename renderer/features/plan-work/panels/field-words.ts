/** The name of a field as the history and undo speak of it. */
import { planPanels } from '../../../i18n/da/plan-panels.ts';
import { planWork } from '../../../i18n/da/plan-work.ts';
import type { Words } from '../../../i18n/i18n.ts';

/** `occurrence.2031.movedToYear` speaks of one year; all else of the line. */
export function partsOf(field: string): { readonly name: string; readonly year: number | null } {
  const [kind, year, name] = field.split('.');
  return kind === 'occurrence' && name !== undefined ? { name, year: Number(year) } : { name: field, year: null };
}

/** A field nobody has named is shown as it is stored, never hidden. */
export function fieldName(field: string, startMonth: number, { t, f }: Pick<Words, 't' | 'f'>): string {
  const { name, year } = partsOf(field);
  const word = isFieldName(name) ? t(`planWork.fields.${name}`) : isTerm(name) ? t(`planPanels.terms.${name}`) : name;
  return year === null ? word : t('planWork.history.inYear', { field: word, year: f.accountingYear(year, startMonth) });
}

function isFieldName(name: string): name is keyof typeof planWork.fields {
  return Object.hasOwn(planWork.fields, name);
}

function isTerm(name: string): name is keyof typeof planPanels.terms {
  return Object.hasOwn(planPanels.terms, name);
}

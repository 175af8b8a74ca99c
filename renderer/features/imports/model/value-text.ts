/**
 * A stored value as people write it: øre as kroner, thousandths as numbers, days, codes by their names.
 * Answers for the unit being read off the stored field's name. Must never show an id.
 */
import type { ImportKindView, PreviewRow } from '../../../../contract/import-assist.ts';
import type { Words } from '../../../i18n/i18n.ts';

type Change = PreviewRow['changes'][number];
type FieldView = ImportKindView['fields'][number];

/** quantity_milli → quantity, built_year → builtYear */
export function fieldOfStored(stored: string): string {
  return stored
    .replace(/_(?:ore|milli|bp)$/, '')
    .replace(/_ore_m2$/, '_m2')
    .replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** Where a source is told by the file; everywhere else it is how the engine marks what an import made. */
const SOURCED: ReadonlySet<string> = new Set(['fund_balance', 'price_index', 'reference_project']);

/** Findings need a report to stand in; what kind it is nobody brought in. */
const REPORT_MARKS: ReadonlySet<string> = new Set(['number', 'kind', 'status']);
/** Lines need a plan to stand in; these are what every plan begins with, and nobody brought them in. */
const PLAN_MARKS: ReadonlySet<string> = new Set(['status', 'vat_included', 'provision_ore']);

/** Stored under a name that means something else elsewhere. */
const FIELD_OF: ReadonlyMap<string, string> = new Map([
  ['activity kind', 'workKind'],
  ['dwelling_type kind', 'dwellingKind'],
  ['reference_project kind', 'projectKind'],
]);

/** References are for the database: a person knows the thing by the row's name. A grade is told by its score. */
export function isShown({ entity, field, new: value }: Pick<Change, 'entity' | 'field' | 'new'>): boolean {
  if (field === 'source') return SOURCED.has(entity);
  if (entity === 'condition_report' && REPORT_MARKS.has(field)) return false;
  if (entity === 'plan' && PLAN_MARKS.has(field)) return false;
  return field !== 'id' && !/_(?:id|key)$/.test(field) && !(field === 'state' && value === 'graded');
}

/** Fields of all kinds by name, the first of each. */
export function fieldsByName(kinds: readonly ImportKindView[]): ReadonlyMap<string, FieldView> {
  const found = new Map<string, FieldView>();
  for (const { fields } of kinds)
    for (const field of fields) if (!found.has(field.field)) found.set(field.field, field);
  return found;
}

export function storedText(
  { entity, field, unit }: Pick<Change, 'entity' | 'field' | 'unit'>,
  value: Change['new'],
  fields: ReadonlyMap<string, FieldView>,
  { f, language, t }: Pick<Words, 'f' | 'language' | 't'>,
): string {
  if (value === null || value === '') return '–';
  const view = fields.get(FIELD_OF.get(`${entity} ${field}`) ?? fieldOfStored(field));
  const named = view?.codes.find(({ code }) => code === String(value));
  if (named !== undefined) return named.title[language];
  if (view?.type === 'yesNo') return t(value === 0 ? 'common.no' : 'common.yes');
  if (typeof value === 'string') return f.day(value);
  if (field.endsWith('_ore') || field.endsWith('_ore_m2')) return f.moneyExact(value, unit ?? 'DKK');
  if (field.endsWith('_milli')) {
    const inWords = fields.get('unit')?.codes.find(({ code }) => code === unit)?.title[language];
    return unit === null ? f.quantity(value) : `${f.quantity(value)} ${inWords ?? unitText(unit)}`;
  }
  if (field.endsWith('_bp')) return f.percent(value);
  // A year is a name, not an amount: no grouping.
  return /year|account/.test(field) ? String(value) : f.integer(value);
}

/** As people write it: m² for m2. */
function unitText(unit: string): string {
  return unit.replace(/^(.*m)([23])$/, (_, start: string, power: string) => start + (power === '2' ? '²' : '³'));
}

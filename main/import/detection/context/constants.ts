/**
 * What a table leaves unsaid because it is the same for all its rows: department, organisation, currency, index series.
 * Answers for proposing it only where the file or the workspace leaves one possibility; else it is asked.
 */
import { turnedCell } from '../../../../contract/import-columns.ts';
import type { ImportKind, MappedColumn, MappedTable } from '../../../../contract/import-mapping.ts';
import { currencyNamed } from '../../../../domain/import/amount-words.ts';
import type { Gathered } from '../gather.ts';
import type { ProposeContext } from '../propose.ts';
import { labelsAt } from '../shape/labels.ts';
import type { Asked } from '../values/styles.ts';
import { namedDepartment } from './named-department.ts';

const MONTH = /^(?:19|20)\d{2}\s?M(?:0?[1-9]|1[0-2])$/i;

export function addConstants(
  table: MappedTable,
  kind: ImportKind,
  gathered: Gathered,
  context: ProposeContext,
  asked: Asked[],
): MappedTable {
  const needs = context.words.kinds[kind].fields;
  const columns = [...table.columns];
  const constants: { field: string; value: string | null }[] = [];
  const has = (field: string) =>
    columns.some((column) => column.field === field) ||
    table.unpivot?.heading === field ||
    table.unpivot?.cell === field ||
    table.unpivot?.beside?.some(({ cell }) => cell === field) === true;
  /** Months of a statistics table: an index is kept by the quarter or the year. */
  const headed = gathered.columns.map(({ heading }) => heading.trim()).filter(isMonth);
  const below = gathered.columns.map(({ stats }) => stats.examples).find((texts) => areMonths(texts)) ?? [];
  const months = headed.length > 1 ? headed : below;
  const ask = (field: string, suggested: string | null, other: Partial<Asked> = {}) => {
    const spec = context.words.fields[field];
    asked.push({
      code: 'field_open',
      column: null,
      path: ['constants', constants.length, 'value'],
      params: { field_da: spec?.title.da ?? field, field_en: spec?.title.en ?? field },
      options: [],
      suggested,
      ...other,
    });
    constants.push({ field, value: null });
  };
  for (const { field, required } of needs) {
    if (!required || has(field) || (kind !== 'parts' && field === 'partName' && has('partKey'))) continue;
    if (field === 'departmentNumber') {
      const shared = sharedFirstWord(columns, gathered);
      if (shared !== null) columns.push(shared);
      else {
        const named = namedDepartment(gathered, context);
        if (named?.isKnown === true) constants.push({ field, value: named.number });
        else ask(field, named?.number ?? context.department);
      }
    } else if (field === 'series') {
      const column = labelColumn(
        columns.filter(({ at }) => turnedCell(table, at) === undefined),
        gathered,
      );
      if (column === null) ask(field, gathered.file.replace(/\.\w+$/, ''));
      else {
        columns[column.at] = { ...column, field: 'series' };
        constants.push(...statisticsTable(gathered));
      }
    } else if (field === 'period' && months.length > 0) {
      ask(field, null, { code: 'months_not_kept', params: { columns: months.slice(0, 3).join(', ') } });
    } else if (field !== 'account') ask(field, field === 'accountingYear' ? onlyYear(gathered) : null);
  }
  // Without a year there is no line of a plan: one for all is better than none.
  if (kind === 'plans' && table.shape === 'rows' && !has('firstYear')) ask('firstYear', null);
  if (kind === 'dwellings' && !has('dwellings') && !has('externalKey')) ask('dwellings', '1');
  const takesOrganisation = needs.some(({ field }) => field === 'organisationNumber');
  if (takesOrganisation && !has('organisationNumber') && !has('organisationName')) {
    constants.push({ field: 'organisationNumber', value: context.organisation });
  }
  const currency = currencyOf(gathered, columns, (field) => context.words.fields[field]?.type === 'money');
  if (currency !== null && !has('currency') && needs.some(({ field }) => field === 'currency')) {
    const kept = context.currency ?? currency;
    // A plan may be kept in another currency than everything else of its organisation: never without a word.
    if (kind === 'plans' && kept !== currency) {
      const options = [currency, kept];
      const labels = options.map((text) => ({ text }));
      ask('currency', null, { code: 'plan_currency_open', params: { named: currency, kept }, options, labels });
    } else constants.push({ field: 'currency', value: currency });
  }
  return { ...table, columns, constants };
}

/** The year that the headings name, where they name but one (Primo 2025, Ultimo 2025). */
function onlyYear({ columns }: Gathered): string | null {
  const years = new Set(columns.flatMap(({ heading }) => heading.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? []));
  const [only = null] = years;
  return years.size === 1 ? only : null;
}

/** Building numbers such as `93461` and `93461 - Trap`: their common first word is the department. */
function sharedFirstWord(columns: readonly MappedColumn[], { columns: seen }: Gathered): MappedColumn | null {
  const building = columns.find(({ field }) => field === 'buildingNumber');
  const words = building === undefined ? null : (seen[building.at]?.stats.words ?? null);
  if (building === undefined || words === null || words.size === 0) return null;
  const firsts = new Set([...words.keys()].map((word) => word.split(/\s/)[0] ?? ''));
  const [only] = firsts;
  if (firsts.size !== 1 || only === undefined || !/^\d{3,}$/.test(only)) return null;
  return { heading: building.heading, at: building.at, field: 'departmentNumber', firstWord: true };
}

/** The rows of two tables bear the same labels ("I alt"): the table's code tells them apart, and its title says what is 100. */
export function statisticsTable({
  titles,
  sheet,
  file,
}: Pick<Gathered, 'titles' | 'sheet' | 'file'>): readonly { readonly field: string; readonly value: string }[] {
  const code = /(?<![\p{L}\d])\p{Lu}{2,8}\d{1,4}(?![\p{L}\d])/u;
  const [table] = code.exec(titles) ?? code.exec(sheet) ?? code.exec(file) ?? [];
  const [, base] = /\(\s*(\d{4}(?:[KQ][1-4])?\s*=\s*100)\s*\)/.exec(titles) ?? [];
  return [
    ...(table === undefined ? [] : [{ field: 'seriesTable', value: table }]),
    ...(base === undefined ? [] : [{ field: 'base', value: base.replace(/\s+/g, '') }]),
  ];
}

/** The column without a heading that names the rows of a statistics table: the last one of words, all different, or the last of several. */
function labelColumn(columns: readonly MappedColumn[], gathered: Gathered): MappedColumn | null {
  const labels = columns.filter(({ at, field }) => field === null && labelsAt(gathered, at) !== null);
  const different = labels.filter(({ at }) => {
    const texts = labelsAt(gathered, at) ?? [];
    return new Set(texts).size === texts.length;
  });
  return different.at(-1) ?? (labels.length < 2 ? null : (labels.at(-1) ?? null));
}

/** By the formats of the cells, their texts, the headings of amounts, or the title. */
function currencyOf(
  { columns, titles }: Gathered,
  mapped: readonly MappedColumn[],
  isMoney: (field: string) => boolean,
): string | null {
  const [shown = null] = columns.flatMap(({ currency }) => currency ?? []);
  if (shown !== null) return shown;
  for (const [sign, named] of SIGNS) if (columns.some(({ stats }) => isShownIn(stats.examples, sign))) return named;
  const amounts = mapped.filter(({ field }) => field !== null && isMoney(field)).map(({ heading }) => heading);
  return [...amounts, titles].map(currencyNamed).find((named) => named !== null) ?? null;
}

const SIGNS = [
  ['€', 'EUR'],
  ['£', 'GBP'],
] as const;

function areMonths(texts: readonly string[]): boolean {
  return texts.length > 0 && texts.every(isMonth);
}

/** A single price in pounds makes no list in pounds. */
function isShownIn(texts: readonly string[], sign: string): boolean {
  const figures = texts.filter((text) => /\d/.test(text));
  return (
    figures.some((text) => text.includes(sign)) &&
    figures.filter((text) => text.includes(sign)).length * 2 >= figures.length
  );
}

/** `2025M10`, as a statistics bank writes it. */
export function isMonth(text: string): boolean {
  return MONTH.test(text.trim());
}

/**
 * The columns of a profile's table that a field of a mapping becomes: how its cells are read, and with which words.
 * Answers for a cell that cannot be what its field wants being told, and rejecting its row only where the row is nothing without it.
 * Must never guess: what a mapping leaves open is a question.
 */
import type { ImportKind, MappedColumn, MappedTable } from '../../../contract/import-mapping.ts';
import { currencyNamed } from '../../../domain/import/amount-words.ts';
import { MISSING_WORDS } from '../../../domain/import/plain-words.ts';
import { wordIndex, wordKey } from '../../../domain/import/word-match.ts';
import { refuseImport } from '../findings.ts';
import type { ProfileColumn } from '../profile-schema.ts';
import { gradeWords } from './grade-words.ts';
import { codesOf, type ImportWords, type WordField } from './words.ts';

export interface CompileContext {
  readonly words: ImportWords;
  /** Words people have confirmed: field → squeezed word → code. */
  readonly remembered: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Number of the organisation that new departments belong to where a file names none. */
  readonly organisation: string;
  /** What each organisation that stands already keeps its amounts in, by number. */
  readonly currencies: ReadonlyMap<string, string>;
  readonly thisYear: number;
}

/** Where a field's cells come from. */
export interface FieldSource {
  readonly field: string;
  /** Null for a constant. */
  readonly from: MappedColumn | null;
  readonly constant: string | undefined;
}

/** The columns a field becomes: one, but for a grade, which is a state and a score. Throws ImportRefusal. */
export function columnsOf(
  { field, from, constant }: FieldSource,
  table: MappedTable,
  context: CompileContext,
): readonly ProfileColumn[] {
  const spec = Object.hasOwn(context.words.fields, field) ? context.words.fields[field] : undefined;
  if (spec === undefined) return refuseImport('mapping_unknown_field', { field });
  const required = context.words.kinds[table.kind ?? 'codes'].fields.some(
    (other) => other.field === field && other.required,
  );
  const base = {
    name: field,
    header: [from?.heading === undefined || from.heading === '' ? field : from.heading],
    required,
    optional: false,
    empty: [] as string[],
    ...(constant === undefined ? {} : { constant }),
    ...(from?.pad === undefined ? {} : { pad: from.pad }),
    ...(constant === undefined ? fallbackOf(field, table, context) : {}),
    ...(from?.firstWord === true ? { take: 'firstWord' as const } : {}),
    ...(from?.part === undefined ? {} : { take: from.part }),
  };
  if (spec.type === 'text' || spec.type === 'code') return [{ ...base, type: spec.type }];
  if (spec.type === 'grade') return gradeColumns(base, field, from, table, context);
  const open = { ...base, empty: [...MISSING_WORDS] };
  const question = () =>
    refuseImport('mapping_question_open', {
      ...(from === null ? titlesOf('what', field, context) : { what: from.heading }),
      table: tableName(table),
    });
  /** A cell that cannot be read is told and left out where the row is something without it: never taken for what an empty one means. */
  const optional = required || 'fallback' in base ? {} : { lenient: true };
  const range = rangeOf(spec, context);
  if (field === 'priceSource') return priceSources({ ...open, values: wordsOf(field, from, context) }, spec);
  if (field === 'account' && table.kind === 'plans') return planAccounts(open);
  switch (spec.type) {
    case 'list':
    case 'unit':
      return [
        {
          ...open,
          type: spec.type,
          values: wordsOf(field, from, context),
          ...(spec.type === 'list' ? optional : {}),
          ...(field === 'roofCode'
            ? { doubt: 'asbestos_roof' as const }
            : field === 'wallCode'
              ? { doubt: 'asbestos_wall' as const }
              : {}),
        },
      ];
    case 'day':
      return [
        {
          ...open,
          ...optional,
          ...range,
          type: 'day',
          dates: from?.dates === null ? question() : (from?.dates ?? 'open'),
          ...(from?.serial === true ? { serial: true } : {}),
        },
      ];
    case 'year':
      return [{ ...open, ...optional, ...range, type: 'year', ...(required ? {} : { doubt: 'year' as const }) }];
    case 'period':
      return [{ ...open, type: 'period' }];
    case 'yesNo':
      return [{ ...open, ...optional, type: 'yesNo' }];
    default:
      return [
        {
          ...open,
          // An amount is no ornament: a row whose amount cannot be read is not taken without it.
          ...(spec.type === 'money' ? {} : optional),
          ...range,
          type: spec.type,
          ...(spec.type === 'percent' ? { min: 0, max: WHOLE_BP } : {}),
          ...(field === 'account' && table.kind === 'funds' ? fundAccounts(context) : {}),
          ...(spec.type === 'decimal' || spec.type === 'rounded' ? { round: true } : {}),
          ...unitsBeside(field, context.words),
          decimal: from?.decimal === null ? question() : (from?.decimal ?? 'open'),
          ...(from?.factor === undefined ? {} : { factor: from.factor }),
          ...(spec.type === 'money' ? currencyOf(from, table, context) : {}),
        },
      ];
  }
}

/** Where a price is from: the word, and whose it is. A source we have no word for is none of the firm ones. */
function priceSources(column: Omit<ProfileColumn, 'type'>, spec: WordField): readonly ProfileColumn[] {
  const values = Object.fromEntries(wordIndex(codesOf(spec)));
  const otherwise = { value: 'list', code: 'price_source_assumed' };
  const { fallback: _fallback, constant: _constant, ...detail } = column;
  return [
    { ...column, type: 'list', starts: true, otherwise },
    ...(column.constant === undefined
      ? [{ ...detail, name: 'priceSourceDetail', type: 'text' as const, required: false, starts: true, values }]
      : []),
  ];
}

/** Account and group stand in one cell: 116200, 116.2. */
function planAccounts(column: Omit<ProfileColumn, 'type'>): readonly ProfileColumn[] {
  return [
    { ...column, type: 'planAccount', lenient: true },
    { ...column, name: 'accountGroup', type: 'planAccountGroup' },
  ];
}

/** Words that may stand beside a number of the field; beside a quantity any unit may. */
function unitsBeside(field: string, { fields }: ImportWords): Pick<ProfileColumn, 'units'> {
  const units = fields[field]?.units;
  const behind =
    field === 'quantity' ? codesOf(fields['unit']).flatMap(({ code, words }) => [code, ...words]) : units?.behind;
  if (behind === undefined) return {};
  const phrases = Object.entries(units?.phrases ?? {}).flatMap(([value, words]) =>
    words.map((word) => [word, Number(value)] as const),
  );
  return { units: { behind: [...behind], before: [...(units?.before ?? [])], phrases: Object.fromEntries(phrases) } };
}

/** In stored units. */
function rangeOf({ range, type }: WordField, { thisYear }: CompileContext): Pick<ProfileColumn, 'min' | 'max'> {
  const unit = type === 'decimal' ? 1_000 : 1;
  const max = range?.ahead === undefined ? range?.max : thisYear + range.ahead;
  return {
    ...(range?.min === undefined ? {} : { min: range.min * unit }),
    ...(max === undefined ? {} : { max: max * unit }),
  };
}

/** An amount is no account; a row with another account is refused, not taken for one of the usual. */
function fundAccounts({ words }: Pick<CompileContext, 'words'>) {
  const accounts = Object.keys(words.shapes.fundAccounts).map(Number);
  return { min: Math.min(...accounts), max: Math.max(...accounts), lenient: false };
}

/** A hundred percent. */
const WHOLE_BP = 10_000;

/** What an empty cell means where a row cannot do without: the same as a file without the column. */
function fallbackOf(
  field: string,
  { kind, columns }: Pick<MappedTable, 'kind' | 'columns'>,
  { organisation }: Pick<CompileContext, 'organisation'>,
): Pick<ProfileColumn, 'fallback'> {
  if (field === 'organisationNumber') return { fallback: organisation };
  if (field === 'account' && kind === 'funds') return { fallback: FUND_ACCOUNT };
  if (field === 'reportNumber' && !columns.some((column) => column.field === 'assessedOn'))
    return { fallback: 'Import' };
  if (field === 'priceSource') return { fallback: 'offer' };
  return {};
}

/** Henlæggelser til planlagt og periodisk vedligeholdelse og fornyelse. */
export const FUND_ACCOUNT = '401';

/** A grade that no scale and nobody's words know leaves the row without a grade: the part is there all the same. */
function gradeColumns(
  base: Omit<ProfileColumn, 'type'>,
  field: string,
  from: MappedColumn | null,
  table: MappedTable,
  context: CompileContext,
): readonly ProfileColumn[] {
  const scale =
    table.scale ??
    refuseImport('mapping_question_open', { ...titlesOf('what', field, context), table: tableName(table) });
  const { states, scores } = gradeWords(wordsOf(field, from, context));
  return [
    { ...base, name: 'gradeState', type: 'gradeState', scale, values: states, lenient: true },
    { ...base, name: 'gradeScore', type: 'gradeScore', scale, values: scores, required: false },
  ];
}

/** Kinds whose amounts belong to no organisation: kept in kroner. */
const IN_KRONER: ReadonlySet<ImportKind> = new Set(['prices', 'projects']);

/**
 * What the amounts of a table are kept in. Nothing is converted: a cell that names another currency is refused, and so is a whole column
 * whose heading does. Empty where each row says its own.
 */
export function currencyOf(
  from: MappedColumn | null,
  { kind, columns, constants }: MappedTable,
  { currencies, organisation }: Pick<CompileContext, 'currencies' | 'organisation'>,
): Pick<ProfileColumn, 'currency'> {
  const constant = (name: string) => constants.find(({ field }) => field === name)?.value ?? null;
  const has = (name: string) => columns.some(({ field }) => field === name);
  if (kind === null || (has('currency') && !IN_KRONER.has(kind))) return {};
  const stated = constant('currency');
  const isOfMany = has('organisationNumber') || has('organisationName');
  const all = new Set(currencies.values());
  const standing = isOfMany
    ? all.size === 1
      ? [...all][0]
      : undefined
    : currencies.get(constant('organisationNumber') ?? organisation);
  // A plan has a currency of its own; everything else is kept in its organisation's.
  const usual = kind === 'plans' ? (stated ?? standing) : (standing ?? stated);
  const kept = IN_KRONER.has(kind) ? 'DKK' : (usual ?? 'DKK').toUpperCase();
  const named = currencyNamed(from?.heading ?? '');
  if (named !== null && named !== kept)
    refuseImport('foreign_currency_column', { column: from?.heading ?? '', named, kept });
  return { currency: kept };
}

/** Known words, remembered ones over them, and the mapping's own over all. */
function wordsOf(
  field: string,
  from: MappedColumn | null,
  { words, remembered }: CompileContext,
): Record<string, string | number | null> {
  const spec = words.fields[field];
  // A list of words from a file must not become object keys that mean something: Object.fromEntries defines, never sets.
  const entries = new Map<string, string | null>();
  const isGrade = spec?.type === 'grade';
  // What a digit means as a grade, its scale says.
  const known = codesOf(spec).filter(({ code }) => !isGrade || !/^\d$/.test(code));
  for (const [word, code] of wordIndex(known)) entries.set(word, code);
  for (const { code, words: own } of known) for (const word of own) entries.set(word.toLowerCase(), code);
  for (const [word, code] of remembered.get(field) ?? []) entries.set(word, code);
  for (const { word, code } of from?.words ?? []) {
    entries.set(word.toLowerCase(), code);
    entries.set(wordKey(word), code);
  }
  const isWhole = INTEGER_CODES.has(field);
  return Object.fromEntries(
    [...entries].map(([word, code]) => [word, code === null ? null : isWhole ? Number(code) : code]),
  );
}

/** Lists whose codes are stored as numbers. */
const INTEGER_CODES: ReadonlySet<string> = new Set(['fkGroup', 'severity', 'intensity', 'extentClass']);

/** The field's title in both languages, as a parameter of a sentence. */
export function titlesOf(
  param: 'field' | 'what',
  field: string,
  { words }: Pick<CompileContext, 'words'>,
): Readonly<Record<string, string>> {
  const title = Object.hasOwn(words.fields, field) ? words.fields[field]?.title : undefined;
  return { [`${param}_da`]: title?.da ?? field, [`${param}_en`]: title?.en ?? field };
}

export function tableName({ file, sheet }: Pick<MappedTable, 'file' | 'sheet'>): string {
  return [file, sheet].filter((part) => part !== null && part !== '').join(' · ');
}

/**
 * The fields of a line that stand in the grid: how each is written in a cell and how a typed text is read back.
 * Answers for one reading for typing, pasting and filling, and for a code where a text cannot be read.
 * Must never change a line: it gives back the fields to set.
 */
import type { Language } from '../../../../contract/common.ts';
import type { ActivityFields } from '../../../../contract/plan-edit.ts';
import { ACTIVITY_KINDS, type ActivityKind } from '../../../../domain/plan/activity.ts';
import { err, ok, type Result } from '../../../../domain/result.ts';
import { type FieldPatch, type Line, occurrenceOre } from './plan-line.ts';
import { type NumberFault, readAmountOre, readMilli } from './read-number.ts';

export const FIELD_KEYS = [
  'building',
  'part',
  'title',
  'kind',
  'quantity',
  'unit',
  'price',
  'interval',
  'firstYear',
  'group',
  'account',
  'amount',
  'lastYear',
  'location',
] as const;
export type FieldKey = (typeof FIELD_KEYS)[number];

export type CellFault =
  | NumberFault
  | 'negative'
  | 'not_whole'
  | 'out_of_range'
  | 'required'
  | 'too_long'
  | 'kind_unknown'
  | 'group_unknown'
  | 'building_unknown'
  | 'part_unknown'
  | 'part_ambiguous'
  | 'read_only'
  | 'no_occurrence'
  | 'several_occurrences'
  | 'carried_out'
  | 'no_line'
  | 'no_column';

/** What reading a text needs to know: the language, the department's buildings and parts, and the words for kinds and groups. */
export interface FieldContext {
  readonly language: Language;
  readonly buildings: readonly { readonly id: string; readonly number: string }[];
  readonly parts: readonly {
    readonly id: string;
    readonly name: string;
    readonly buildingNumber: string | null;
  }[];
  /** The word for a kind in every language the page knows, first the one shown. */
  readonly kindWords: (kind: ActivityKind) => readonly string[];
  readonly groupWord: (group: ActivityFields['group']) => string;
}

type Read = Result<FieldPatch, CellFault>;

interface FieldSpec {
  /** The cell's text as it is edited and copied: exact, so that pasting it back changes nothing. */
  readonly write: (line: Line, context: FieldContext) => string;
  readonly read: (text: string, context: FieldContext, line: Line) => Read;
}

const LONGEST = 300;
const SCRIPT = { da: ',', en: '.' } as const;

export const FIELDS: Readonly<Record<FieldKey, FieldSpec>> = {
  title: {
    write: ({ title }) => title,
    read: (text) => (text === '' ? err('required') : withLength(text, LONGEST, (title) => ({ title }))),
  },
  location: {
    write: ({ location }) => location ?? '',
    read: (text) => withLength(text, LONGEST, (location) => ({ location: location === '' ? null : location })),
  },
  unit: {
    write: ({ unit }) => unit ?? '',
    read: (text) => withLength(text, 40, (unit) => ({ unit: unit === '' ? null : unit })),
  },
  kind: {
    write: ({ kind }, { kindWords }) => kindWords(kind)[0] ?? kind,
    read: (text, { kindWords }) => {
      const wanted = fold(text);
      const kind = ACTIVITY_KINDS.find((one) => one === wanted || kindWords(one).some((word) => fold(word) === wanted));
      return kind === undefined ? err(text === '' ? 'required' : 'kind_unknown') : ok({ kind });
    },
  },
  group: {
    write: ({ group }, { groupWord }) => `${group} ${groupWord(group)}`,
    read: (text, { groupWord }) => {
      const wanted = fold(text);
      const group = ([1, 2, 3, 4, 5, 6] as const).find(
        (one) =>
          wanted === String(one) || wanted === fold(groupWord(one)) || wanted === fold(`${one} ${groupWord(one)}`),
      );
      return group === undefined ? err(text === '' ? 'required' : 'group_unknown') : ok({ group });
    },
  },
  quantity: {
    write: ({ quantityMilli }, { language }) => writeScaled(quantityMilli, 3, language),
    read: (text, { language }) => {
      if (text === '') return ok({ quantityMilli: null });
      const read = readMilli(text, language);
      return read.ok ? (read.value < 0 ? err('negative') : ok({ quantityMilli: read.value })) : read;
    },
  },
  price: {
    write: ({ unitPriceOre }, { language }) => writeScaled(unitPriceOre, 2, language),
    read: (text, { language }) => amount(text, language, (unitPriceOre) => ({ unitPriceOre })),
  },
  amount: {
    write: ({ amountOre }, { language }) => writeScaled(amountOre, 2, language),
    read: (text, { language }) => amount(text, language, (amountOre) => ({ amountOre })),
  },
  firstYear: {
    write: ({ firstYear }) => String(firstYear),
    read: (text) => (text === '' ? err('required') : year(text, (firstYear) => ({ firstYear }))),
  },
  lastYear: {
    write: ({ lastYear }) => (lastYear === null ? '' : String(lastYear)),
    read: (text) => (text === '' ? ok({ lastYear: null }) : year(text, (lastYear) => ({ lastYear }))),
  },
  interval: {
    write: ({ intervalYears }) => (intervalYears === null ? '' : String(intervalYears)),
    read: (text) => {
      // Empty and 0 both mean once: spreadsheets write either.
      const bare = text.replace(/\s*(?:år|years?|\. år)\s*$/i, '');
      if (bare === '' || bare === '0') return ok({ intervalYears: null });
      return whole(bare, 1, 100, (intervalYears) => ({ intervalYears }));
    },
  },
  account: {
    write: ({ account }) => String(account),
    read: (text) => (text === '' ? err('required') : whole(text, 100, 999, (account) => ({ account }))),
  },
  building: {
    write: ({ buildingNumber }) => buildingNumber ?? '',
    read: (text, { buildings }) => {
      if (text === '') return ok({ buildingId: null });
      const found = buildings.find(({ number }) => fold(number) === fold(text));
      return found === undefined ? err('building_unknown') : ok({ buildingId: found.id });
    },
  },
  part: {
    write: ({ partName }) => partName ?? '',
    read: (text, { parts }, line) => {
      if (text === '') return ok({ partId: null });
      const named = parts.filter(({ name }) => fold(name) === fold(text));
      const here = named.filter(({ buildingNumber }) => buildingNumber === line.buildingNumber);
      const [found, other] = here.length > 0 ? here : named;
      if (found === undefined) return err('part_unknown');
      if (other === undefined || named.some(({ id }) => id === line.partId)) {
        return ok({ partId: named.find(({ id }) => id === line.partId)?.id ?? found.id });
      }
      return err('part_ambiguous');
    },
  },
};

const COLUMN_BY_FIELD: Readonly<Partial<Record<keyof ActivityFields, FieldKey>>> = {
  title: 'title',
  kind: 'kind',
  account: 'account',
  group: 'group',
  buildingId: 'building',
  partId: 'part',
  location: 'location',
  quantityMilli: 'quantity',
  unit: 'unit',
  unitPriceOre: 'price',
  amountOre: 'amount',
  firstYear: 'firstYear',
  intervalYears: 'interval',
  lastYear: 'lastYear',
};

/** The column a field of an edit stands in; the work's name for a field that has none. */
export function columnOfField(field: string): FieldKey {
  return COLUMN_BY_FIELD[field as keyof ActivityFields] ?? 'title';
}

export function isFieldKey(key: string): key is FieldKey {
  return Object.hasOwn(FIELDS, key);
}

/** The value a column is sorted by. */
export function sortValue(line: Line, key: string): string | number | null {
  switch (key) {
    case 'building':
      return line.buildingNumber;
    case 'part':
      return line.partName;
    case 'title':
    case 'unit':
    case 'location':
    case 'group':
    case 'account':
    case 'firstYear':
    case 'lastYear':
    case 'kind':
      return line[key];
    case 'quantity':
      return line.quantityMilli;
    case 'price':
      return line.unitPriceOre;
    case 'amount':
      return line.amountOre;
    case 'interval':
      return line.intervalYears;
    case 'each':
      return occurrenceOre(line);
    default:
      return null;
  }
}

function withLength(text: string, limit: number, made: (text: string) => FieldPatch): Read {
  return text.length > limit ? err('too_long') : ok(made(text));
}

function amount(text: string, language: Language, made: (ore: number | null) => FieldPatch): Read {
  if (text === '') return ok(made(null));
  const read = readAmountOre(text, language);
  if (!read.ok) return read;
  return read.value < 0 ? err('negative') : ok(made(read.value));
}

/** 2031, or 2031/32 for an accounting year that begins later than January. */
function year(text: string, made: (year: number) => FieldPatch): Read {
  return whole(text.replace(/^(\d{4})\s*\/\s*\d{2,4}$/, '$1'), 1900, 2299, made);
}

function whole(text: string, low: number, high: number, made: (value: number) => FieldPatch): Read {
  if (!/^\d+$/.test(text)) return err(/^[\d.,]+$/.test(text) ? 'not_whole' : 'not_a_number');
  const value = Number(text);
  return value < low || value > high ? err('out_of_range') : ok(made(value));
}

/** A whole number of 10^-digits as a plain decimal without grouping: 125050 → 1250,5. Exact: it is made of digits only. */
export function writeScaled(value: number | null, digits: number, language: Language): string {
  if (value === null) return '';
  const text = String(Math.abs(value)).padStart(digits + 1, '0');
  const decimals = text.slice(-digits).replace(/0+$/, '');
  const whole = `${value < 0 ? '-' : ''}${text.slice(0, -digits)}`;
  return decimals === '' ? whole : `${whole}${SCRIPT[language]}${decimals}`;
}

function fold(text: string): string {
  return text.trim().toLocaleLowerCase('da');
}

/**
 * Files of every sort of list, made from rows that are known: languages, styles, containers, and what people and programs do to a sheet.
 * Answers for the truth never being taken from what was written. For tests only; never imported by code that ships.
 */
import type { TableFile } from '../readers/index.ts';
import { encode } from '../readers/testing.ts';
import { MIXED_KINDS, type MixedKind, type TrueColumn, type TrueThing, type TrueValue } from './mixed-kinds.ts';
import { bookOf, type WrittenCell } from './mixed-workbook.ts';
import { type Chance, chanceOf } from './random.ts';
import { type DateStyle, dayText, decimalText, type NumberStyle, type SignStyle, signed } from './written-values.ts';

/** What is done to a sheet besides its style; at most three at once, so that one question does not hide the others. */
const TWISTS = [
  'unitHeading',
  'unitTitle',
  'unitRow',
  'unitFoot',
  'totals',
  'subtotals',
  'footer',
  'missing',
  'noise',
  'sparse',
  'blankRows',
  'headingsAgain',
  'titles',
  'strangers',
  'quotedCodes',
  'numbersAsText',
  'shortened',
  'currency',
  'vat',
  'unitInCell',
  'american',
  'shortYears',
  'oddSpaces',
  'namedDepartments',
  'zerosLost',
  'spanned',
] as const;
export type Twist = (typeof TWISTS)[number];

export interface MixedFile extends TableFile {
  readonly what: MixedKind;
  readonly twists: readonly Twist[];
  /** Row of the sheet → what it truly says. */
  readonly rows: ReadonlyMap<number, TrueThing>;
  /** Row → fields of which the cell says something that is no plain figure: to be told, or read as one of these. */
  readonly doubtful: ReadonlyMap<number, ReadonlyMap<string, readonly TrueValue[]>>;
  /** For messages of a failing test. */
  readonly text: string;
}

const TONGUES = ['da', 'en', 'nl', 'no', 'de', 'sv'] as const;
/** Sums, subtotals; amounts in thousands; below the table. One of each language of {@link TONGUES}. */
const SUMS = ['I alt', 'Total', 'Totaal', 'Sum', 'Summe', 'Summa'] as const;
const SUBTOTALS = ['Subtotal', 'Subtotal', 'Subtotaal', 'Delsum', 'Zwischensumme', 'Delsumma'] as const;
const THOUSANDS = ['t.kr.', 'in thousands', 'x 1.000', 'i 1.000 kr', 'in Tsd.', 'tkr'] as const;
const THOUSANDS_TITLE = [
  'Beløb i 1.000 kr.',
  'Amounts in thousands',
  'Bedragen x 1.000',
  'Beløp i 1000 kr',
  'Beträge in Tsd.',
  'Belopp i tkr',
] as const;
const WITHOUT_VAT = ['ekskl. moms', 'excl. VAT', 'excl. btw', 'ekskl. mva', 'ohne MwSt', 'exkl. moms'] as const;
const FOOTERS = [
  'Udskrevet 22-11-2026',
  'Side 1 af 1',
  'Kilde: driftssystemet, udtræk af 1. oktober',
  '* Tallene er foreløbige',
  'Printed 22/11/2026 10:42',
  '22-11-2026 kl. 10.42',
  'Noter',
] as const;
const MISSING = ['n/a', '-', '..', '–', ''] as const;
/** What may be made of it besides nothing. */
const NOISE: readonly [readonly [string, number | null], ...(readonly [string, number | null])[]] = [
  ['ukendt', null],
  ['1x', null],
  ['>100', null],
  ['12-15', null],
  ['se note', null],
  ['2 3', null],
  ['?', null],
  ['100 stk', 100],
  ['ca. 100', 100],
];

interface Style {
  readonly tongue: number;
  readonly numbers: NumberStyle;
  readonly dates: DateStyle;
  readonly sign: SignStyle;
  readonly isBook: boolean;
  readonly factor: number;
  readonly has: (twist: Twist) => boolean;
}

const YEARS = [2026, 2027, 2028, 2029, 2030] as const;
const NUMERIC: ReadonlySet<string> = new Set(['count', 'milli', 'money', 'share']);
const DECIMALS: Readonly<Record<string, number>> = { count: 0, year: 0, milli: 3, money: 2, share: 2 };

/** The same seed gives the same file on every machine. */
export function mixedFile(seed: number): MixedFile {
  const chance = chanceOf(seed * 7_919);
  const what = MIXED_KINDS[seed % MIXED_KINDS.length] ?? MIXED_KINDS[0];
  const twists = [...new Set(Array.from({ length: chance.below(4) }, () => chance.pick(TWISTS)))];
  const has = (twist: Twist) => twists.includes(twist);
  const isBook = chance.percent(45);
  const style: Style = {
    tongue: chance.percent(50) ? 0 : chance.below(TONGUES.length),
    numbers: chance.pick(['comma', 'commaGrouped', 'point', 'pointGrouped', 'blankGrouped'] as const),
    dates: has('american') ? 'm/d/y' : chance.pick(['d-m-y', 'd/m/y', 'd.m.y', 'y-m-d'] as const),
    sign: chance.pick(['minus', 'dash', 'brackets', 'behind'] as const),
    isBook,
    factor: isMoney(what) && (['unitHeading', 'unitTitle', 'unitRow', 'unitFoot'] as const).some(has) ? 1_000 : 1,
    has,
  };
  const things = trueThings(what, chance);
  return write(seed, what, things, style, twists, chance);
}

function isMoney({ columns, years }: MixedKind): boolean {
  return years !== null || columns.some(({ type }) => type === 'money');
}

function trueThings(what: MixedKind, chance: Chance): readonly TrueThing[] {
  const isPadded = chance.percent(60);
  const first = isPadded ? 101 : 12;
  const isOnePerDepartment = what.kind === 'departments' || what.years === 'balance';
  const group = isOnePerDepartment ? 1 : 2 + chance.below(3);
  return Array.from({ length: 6 + chance.below(12) }, (_, at) => {
    const number = String(first + Math.floor(at / group));
    const amounts = YEARS.filter(() => what.years === 'balance' || chance.percent(45));
    const kept = what.years === null ? [] : amounts.length === 0 ? [2027] : amounts;
    return {
      department: isPadded ? number.padStart(4, '0') : number,
      values: what.make(chance, at),
      years: new Map(
        kept.map((year) => [year, (1 + chance.below(2_000)) * 100_000 + (chance.percent(20) ? 50_000 : 0)]),
      ),
    };
  });
}

/** A cell of a column, written; `scaled` in the unit the type is stored in. */
function figure(value: number, type: string, style: Style, chance: Chance): WrittenCell {
  const decimals = DECIMALS[type] ?? 0;
  const isAmount = type === 'money';
  const scaled = Math.abs(value) / (isAmount ? style.factor : 1);
  if (isAmount && style.has('unitInCell')) {
    const thousands = decimalText(Math.abs(value), 5, style.numbers, chance);
    return `${value < 0 ? '-' : ''}${thousands} t.kr.`;
  }
  if (style.isBook && !style.has('numbersAsText')) {
    const number = (Math.sign(value) * scaled) / 10 ** decimals;
    if (type === 'share') return { value: number / 100, format: '0%' };
    const isShort = isAmount && style.factor === 1 && style.has('shortened');
    return { value: number, format: formatOf(type, isShort, style) };
  }
  // Half an øre of a thousand cannot be written with two decimals.
  const long = Number.isInteger(scaled) ? decimalText(scaled, decimals, style.numbers, chance) : null;
  const text = long ?? decimalText(Math.round(scaled * 1_000), decimals + 3, style.numbers, chance);
  const said = isAmount && style.has('currency') ? `${text} kr.` : text;
  const shown = type === 'share' && chance.percent(50) ? `${said} %` : said;
  return value < 0 ? signed(shown, style.sign) : shown;
}

function formatOf(type: string, isShort: boolean, style: Style): string | null {
  if (type !== 'money') return null;
  if (isShort) return '#,##0,';
  return style.has('currency') ? '#,##0.00\\ "kr."' : '#,##0.00;(#,##0.00)';
}

function write(
  seed: number,
  what: MixedKind,
  things: readonly TrueThing[],
  style: Style,
  twists: readonly Twist[],
  chance: Chance,
): MixedFile {
  const { has, tongue } = style;
  const grid: WrittenCell[][] = [];
  const rows = new Map<number, TrueThing>();
  const doubtful = new Map<number, Map<string, readonly TrueValue[]>>();
  const years = what.years === null ? [] : [...YEARS];
  const width = what.columns.length + years.length;

  if (has('titles')) grid.push(['Lyngby Boligselskab'], []);
  if (has('unitTitle') && style.factor > 1) grid.push([THOUSANDS_TITLE[tongue] ?? '']);
  if (what.years === 'balance') grid.push([['Saldo', 'Balance', 'Saldo', 'Saldo', 'Saldo', 'Saldo'][tongue] ?? '']);
  const headings = [
    ...what.columns.map((column) => headingOf(column, style)),
    ...years.map((year) => yearHeading(year, style)),
  ];
  if (has('spanned'))
    grid.push(['Stamdata', ...what.columns.slice(1).map(({ type }) => (type === 'money' ? 'Økonomi' : ''))]);
  if (has('strangers')) headings.push('Telefon', 'Kontakt');
  grid.push(headings);
  if (has('unitRow') && style.factor > 1)
    grid.push([
      ...what.columns.map(({ type }) => (type === 'money' ? unitWord(style) : '')),
      ...years.map(() => unitWord(style)),
    ]);

  const fault = faultIn(what, style, chance);
  const codes = writerOfCodes(what, style, chance);
  const sumsBelow = (label: string, of: readonly TrueThing[]) => grid.push(sumRow(what, label, of, style, chance));
  let group: TrueThing[] = [];
  things.forEach((thing, at) => {
    const isNew = at === 0 || things[at - 1]?.department !== thing.department;
    if (isNew && at > 0) {
      if (has('subtotals') && group.length > 1) sumsBelow(SUBTOTALS[tongue] ?? '', group);
      if (has('blankRows')) grid.push([]);
      group = [];
    }
    group.push(thing);
    if (has('headingsAgain') && at > 0 && at % 5 === 0) grid.push([...headings]);
    const department = has('sparse') && !isNew ? '' : codes(thing.department, at);
    const cells: WrittenCell[] = what.columns.map(({ field, type }) => {
      if (type === 'department') return department;
      const odd = fault(field, at);
      if (odd === null) return cellOf(thing.values[field] ?? null, type, style, chance);
      const known = doubtful.get(grid.length + 1) ?? new Map<string, readonly TrueValue[]>();
      doubtful.set(grid.length + 1, known.set(field, odd.values));
      return odd.text;
    });
    for (const year of years) {
      const ore = thing.years.get(year);
      cells.push(ore === undefined ? '' : figure(ore, 'money', style, chance));
    }
    if (has('strangers')) cells.push(`70 10 ${20 + at} 30`, 'Hansen');
    grid.push(cells);
    rows.set(grid.length, thing);
  });
  if (has('subtotals') && group.length > 1) sumsBelow(SUBTOTALS[tongue] ?? '', group);
  if (has('totals') || (has('subtotals') && chance.percent(60))) sumsBelow(SUMS[tongue] ?? '', things);
  if (has('unitFoot') && style.factor > 1) grid.push([], [THOUSANDS_TITLE[tongue] ?? '']);
  if (has('footer')) grid.push(...(chance.percent(60) ? [[]] : []), [chance.pick(FOOTERS)]);

  const file = style.isBook ? bookFile(seed, grid) : csvFile(seed, grid, width, style, chance);
  return { ...file, what, twists, rows, doubtful, text: shown(grid) };
}

function headingOf({ headings, type }: TrueColumn, style: Style): string {
  const said = headings.split('|')[style.tongue] ?? '';
  const plain = type === 'money' && style.has('vat') ? `${said} ${WITHOUT_VAT[style.tongue] ?? ''}` : said;
  return type === 'money' && style.factor > 1 && style.has('unitHeading') ? `${plain} (${unitWord(style)})` : plain;
}

function yearHeading(year: number, style: Style): string {
  return style.factor > 1 && style.has('unitHeading') ? `${year} (${unitWord(style)})` : String(year);
}

const unitWord = ({ tongue }: Style) => THOUSANDS[tongue] ?? '';

function cellOf(value: TrueValue, type: string, style: Style, chance: Chance): WrittenCell {
  if (value === null) return '';
  if (typeof value === 'string') {
    if (type !== 'day') return value;
    if (!style.isBook) {
      const long = dayText(value, style.dates);
      return style.has('shortYears') ? long.replace(/20(\d\d)/, '$1') : long;
    }
    return {
      value: (Date.parse(value) - Date.UTC(1899, 11, 30)) / 86_400_000,
      format: style.dates.replaceAll('y', 'yyyy'),
    };
  }
  if (type === 'year') return style.isBook && !style.has('numbersAsText') ? { value, format: null } : String(value);
  return figure(value, type, style, chance);
}

/** Leading zeros as spreadsheets keep them: by a format, by a formula in a text, or as text; and as people lose them. */
function writerOfCodes({ kind }: MixedKind, style: Style, chance: Chance): (code: string, at: number) => WrittenCell {
  const isFormat = style.isBook && chance.percent(60);
  const join = chance.pick([' ', ' - '] as const);
  return (code, at) => {
    const isLost = style.has('zerosLost') && at % 3 === 2;
    if (style.has('namedDepartments') && kind !== 'departments') return `${code}${join}Åparken`;
    if (style.has('oddSpaces') && at % 2 === 1)
      return chance.pick([`${code}\u00a0`, ` ${code}`, `\u200b${code}`] as const);
    if (isFormat) return { value: Number(code), format: isLost ? null : '0'.repeat(code.length) };
    if (isLost) return String(Number(code));
    return !style.isBook && style.has('quotedCodes') ? `="${code}"` : code;
  };
}

interface Fault {
  readonly text: string;
  readonly values: readonly TrueValue[];
}

/** What stands in some cells of one column instead of a figure. */
function faultIn({ columns }: MixedKind, style: Style, chance: Chance): (field: string, at: number) => Fault | null {
  const numeric = columns.filter(({ type }) => NUMERIC.has(type));
  const hit = numeric[chance.below(numeric.length)];
  const share = chance.pick([15, 40, 70] as const);
  if (hit === undefined || !(style.has('missing') || style.has('noise'))) return () => null;
  return (field) => {
    if (field !== hit.field || !chance.percent(share)) return null;
    // Without an account a balance is that of planned maintenance, as the guide says.
    if (style.has('missing')) return { text: chance.pick(MISSING), values: [field === 'account' ? 401 : null] };
    const [text, value] = chance.pick(NOISE);
    const unit =
      hit.type === 'money' ? 100 * style.factor : hit.type === 'milli' ? 1_000 : hit.type === 'share' ? 100 : 1;
    return { text, values: value === null ? [] : [value * unit] };
  };
}

function sumRow(
  { columns, label, years }: MixedKind,
  word: string,
  things: readonly TrueThing[],
  style: Style,
  chance: Chance,
): WrittenCell[] {
  const sum = (of: (thing: TrueThing) => TrueValue | undefined) =>
    things.reduce((total, thing) => total + Number(of(thing) ?? 0), 0);
  return [
    ...columns.map(({ field, type, amongTotals }): WrittenCell => {
      if (field === label) return word;
      return amongTotals === true
        ? figure(
            sum(({ values }) => values[field]),
            type,
            style,
            chance,
          )
        : '';
    }),
    ...(years === null
      ? []
      : YEARS.map((year) =>
          figure(
            sum((thing) => thing.years.get(year)),
            'money',
            style,
            chance,
          ),
        )),
  ];
}

function bookFile(seed: number, grid: readonly (readonly WrittenCell[])[]): TableFile {
  return { name: `fil-${seed}.xlsx`, bytes: bookOf(grid) };
}

function csvFile(
  seed: number,
  grid: readonly (readonly WrittenCell[])[],
  width: number,
  style: Style,
  chance: Chance,
): TableFile {
  const delimiter = chance.pick(
    style.numbers.startsWith('comma') ? ([';', '\t', '|'] as const) : ([';', ',', '\t'] as const),
  );
  const quote = (cell: string) => (/[";,|\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  // Programs write every cell of a row, people stop at the last one filled.
  const isFull = chance.percent(50);
  const lines = grid.map((cells) => {
    const texts = cells.map((cell) => quote(typeof cell === 'string' ? cell : String(cell.value)));
    while (isFull && texts.length < width) texts.push('');
    return texts.join(delimiter);
  });
  const text = `${lines.join('\r\n')}\r\n`;
  const encoding = chance.pick(['utf-8', 'bom', 'windows-1252', 'utf-16le'] as const);
  // The real minus is none of Windows-1252's letters.
  const isPlain = encoding === 'windows-1252' && !/[\u2212\u200b]/.test(text);
  const bytes =
    encoding === 'utf-16le'
      ? encode(`\ufeff${text}`, 'utf-16le')
      : isPlain
        ? encode(text, 'windows-1252')
        : encode(encoding === 'bom' ? `\ufeff${text}` : text, 'utf-8');
  return { name: `fil-${seed}.csv`, bytes };
}

function shown(grid: readonly (readonly WrittenCell[])[]): string {
  const cell = (written: WrittenCell) =>
    typeof written === 'string' ? written : `${written.value}${written.format === null ? '' : `{${written.format}}`}`;
  return grid.map((cells) => cells.map(cell).join(' ; ')).join('\n');
}

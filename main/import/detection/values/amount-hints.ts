/**
 * What a table's own words say of its amounts, and what is made of it: the unit of each column, and whether they hold VAT.
 * Answers for a column's heading (or the unit right below it) being believed, and all that stands elsewhere being asked about: a title
 * may speak of something else, and a name of a file says nothing at all. A wrong factor is a thousand times too much, in silence.
 */
import { PER_WEEK, PER_YEAR } from '../../../../contract/import-limits.ts';
import type { ImportKind, MappedColumn, MappedTable } from '../../../../contract/import-mapping.ts';
import { readingOf } from '../../../../domain/import/number-style.ts';
import type { ImportWords } from '../../mapping/words.ts';
import type { Remark } from '../context/survey.ts';
import type { Gathered } from '../gather.ts';
import { type AmountLanguage, amountLanguage } from './said-of-amounts.ts';
import type { Asked } from './styles.ts';

export interface AmountHints {
  /** Units that the heading of each column names, 1 where it names the whole currency; empty where it says nothing. */
  readonly own: readonly (readonly number[])[];
  /** What stands elsewhere on the sheet, and the unit it names. */
  readonly said: { readonly text: string; readonly unit: number } | null;
  /** The sheet shows its numbers in thousands or millions, and holds them whole. */
  readonly isShortened: boolean;
  readonly language: AmountLanguage;
  /** Titles and notes. */
  readonly beside: readonly string[];
}

/** A unit below a heading is a word or two. */
const UNIT_CHARS = 20;
/** Kept by the month, whatever the list says. */
const BY_MONTH = 'rent';
const SAID_CHARS = 60;
/** Suggested where none is named. */
const UNITS = ['1', '1000', '1000000', '0.01'] as const;

export function amountHints(gathered: Gathered, { amounts }: Pick<ImportWords, 'amounts'>): AmountHints {
  const language = amountLanguage(amounts);
  const below = unitRow(gathered, language);
  const own = gathered.columns.map(({ heading }, at) => {
    const texts = [heading, below[at] ?? ''];
    const units = [...new Set(texts.flatMap(language.unitsIn))];
    return units.length > 0 || !texts.some(language.isInWhole) ? units : [1];
  });
  const beside = [...textsBeside(gathered), gathered.sheet].filter((text) => text !== '');
  const [said = null] = beside.flatMap((text) => language.unitsIn(text).map((unit) => ({ text, unit })));
  return { own, said, isShortened: gathered.notices.some(({ code }) => code === 'shortened_number'), language, beside };
}

/** The unit a column's amounts are taken to be in for telling how they are written; the question itself comes later. */
export function likelyUnit({ own, said }: AmountHints, at: number): number | undefined {
  const [unit] = own[at] ?? [];
  const likely = unit ?? said?.unit;
  return likely === 1 ? undefined : likely;
}

export interface Amounts {
  readonly mapped: MappedColumn[];
  /** Columns of amounts that are brought in, and those of years, which have one unit for each group. */
  readonly at: readonly number[];
  readonly groups: readonly (readonly number[])[];
}

/** Puts units into the columns whose own heading names one, and asks once for all others that something is said about; `remarks`: what is left out. */
export function settleUnits(
  { mapped, at, groups }: Amounts,
  hints: AmountHints,
  { asked, remarks }: { readonly asked: Asked[]; readonly remarks: Remark[] },
): Pick<MappedTable, 'factor'> {
  const { own, said, isShortened, language } = hints;
  const isAlike = (group: readonly number[]) =>
    new Set(group.filter((place) => at.includes(place)).map((place) => JSON.stringify(own[place] ?? []))).size === 1;
  const open: number[] = [];
  for (const place of at) {
    const units = own[place] ?? [];
    const [unit] = units;
    const isOne = units.length === 1 && groups.every((group) => !group.includes(place) || isAlike(group));
    const isDoubtful = isShortened && unit !== undefined && unit !== 1;
    const column = mapped[place];
    const span = column?.field === BY_MONTH ? language.spanIn(column.heading) : null;
    if (column !== undefined && span !== null) {
      const isInKroner = unit === undefined ? said === null : isOne && unit === 1;
      const factor = span === 'year' ? PER_YEAR : PER_WEEK;
      mapped[place] = isInKroner ? { ...column, factor } : { ...column, field: null };
      // A twelfth of a thousand is no unit a person could name: better left out, and said.
      if (!isInKroner) remarks.push({ code: 'yearly_rent_unit', column: column.heading, params: {} });
    } else if (unit === undefined ? said !== null : !isOne || isDoubtful) open.push(place);
    else if (column !== undefined && unit !== undefined && (unit !== 1 || said !== null))
      mapped[place] = { ...column, factor: unit };
  }
  const [first] = open;
  if (first === undefined) return {};
  const unit = said?.unit ?? own[first]?.[0] ?? 1;
  const named = open.slice(0, 3).map((place) => (mapped[place]?.heading ?? '').slice(0, 40));
  asked.push({
    code: isShortened ? 'factor_scaled' : 'factor_open',
    column: null,
    path: ['factor'],
    params: {
      said: shortened(said?.text ?? mapped[first]?.heading ?? ''),
      columns: open.length > named.length ? `${named.join(', ')} …` : named.join(', '),
    },
    options: UNITS.filter((option) => option !== '0.01' || unit === 0.01),
    suggested: isShortened ? '1' : String(unit),
  });
  return { factor: null };
}

interface VatContext {
  readonly hints: AmountHints;
  readonly words: Pick<ImportWords, 'kinds'>;
  readonly asked: Asked[];
}

/** Whether amounts hold VAT, where the kind wants to know and no column tells row by row; nothing where nothing is said. */
export function settleVat(
  table: MappedTable,
  kind: ImportKind,
  { at }: Pick<Amounts, 'at'>,
  { hints, words, asked }: VatContext,
): MappedTable {
  const { language, beside } = hints;
  if (!words.kinds[kind].fields.some(({ field }) => field === 'vatIncluded')) return table;
  if (table.columns.some(({ field }) => field === 'vatIncluded')) return table;
  const headings = table.columns.filter((column) => at.includes(column.at)).map(({ heading }) => heading);
  const saidBy = (texts: readonly string[]) => [...new Set(texts.flatMap((text) => language.vatIn(text) ?? []))];
  const near = saidBy(headings);
  const said = near.length > 0 ? near : saidBy(beside);
  const [only] = said;
  if (only === undefined) return table;
  const value = said.length > 1 || only === 'both' ? null : only === 'with' ? 'ja' : 'nej';
  if (value === null) {
    asked.push({
      code: 'vat_open',
      column: null,
      path: ['constants', table.constants.length, 'value'],
      params: {},
      options: ['ja', 'nej'],
      suggested: null,
    });
  }
  return { ...table, constants: [...table.constants, { field: 'vatIncluded', value }] };
}

/** The row right below the headings where it holds units and no figure: what stands there, by column. */
function unitRow(
  { sample, header, unitRow: units }: Gathered,
  { unitsIn, isInWhole }: AmountLanguage,
): readonly string[] {
  const first = sample.find(({ row, cells }) => row > header.row && cells.some((text) => text !== ''));
  if (first === undefined || header.rows === 0) return [];
  if (units !== null) return first.cells;
  const filled = first.cells.filter((text) => text !== '');
  const isUnit = (text: string) => text.length <= UNIT_CHARS && (isInWhole(text) || unitsIn(text).length > 0);
  return filled.some(isUnit) && filled.every((text) => readingOf(text) === null) ? first.cells : [];
}

/** Titles above the headings, and remarks: rows among the first and the last in which a single cell is filled. */
function textsBeside({ sample, last, header, columns }: Gathered): readonly string[] {
  const above = sample.filter(({ row }) => row <= header.row - header.rows).flatMap(({ cells }) => cells);
  const rows = [...sample.filter(({ row }) => row > header.row).map(({ cells }) => cells), ...last];
  const remarks = rows.flatMap((cells) => {
    const filled = cells.filter((text) => text !== '');
    return filled.length === 1 && columns.length > 1 ? filled : [];
  });
  return [...above, ...remarks];
}

function shortened(text: string): string {
  return text.length <= SAID_CHARS ? text : `${text.slice(0, SAID_CHARS - 1)}…`;
}

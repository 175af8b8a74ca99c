/**
 * Which survey the grades of a list are of, where no column says a day or a number: the year that its heading, its sheet or its file names.
 * Answers for a later survey not being written over the one before without a word: without a year it is asked, once there is one to write over.
 */
import type { ImportKind, MappedTable } from '../../../../contract/import-mapping.ts';
import { periodWithin } from '../../../../domain/import/shape.ts';
import type { Params } from '../../findings.ts';
import { cellText } from '../../values.ts';
import type { Gathered } from '../gather.ts';
import type { Asked } from '../values/styles.ts';

export interface Remark {
  readonly code: string;
  readonly params: Params;
  /** Heading of the column it is about. */
  readonly column?: string;
}

export interface SurveyContext {
  /** Departments in which grades of no known day stand. */
  readonly undatedIn: readonly string[];
  readonly asked: Asked[];
  readonly remarks: Remark[];
}

/** Lists of what was seen; a register of parts has grades that are changed as they change. */
const SURVEYS: ReadonlySet<ImportKind> = new Set(['conditions', 'findings']);
/** Whose rows are nothing but grades: one survey written over another leaves nothing of it. */
const GRADES: ImportKind = 'conditions';
const FIELD = 'reportNumber';
const YEAR = /(?<!\d|\d[-./])(?:19[5-9]|20)\d{2}(?![-./]?\d)/g;

export function withSurvey(
  table: MappedTable,
  kind: ImportKind,
  gathered: Pick<Gathered, 'titles' | 'sheet' | 'file' | 'kept'>,
  { undatedIn, asked, remarks }: SurveyContext,
): MappedTable {
  const has = (field: string) =>
    table.columns.some((column) => column.field === field) || table.constants.some((one) => one.field === field);
  const grade = table.columns.find(({ field }) => field === 'grade');
  const isGraded = grade !== undefined || table.unpivot?.cell === 'grade';
  const isSurvey = SURVEYS.has(kind);
  if (!(kind === 'findings' || (isGraded && (isSurvey || kind === 'parts')))) return table;
  if (has('assessedOn') || has(FIELD)) return table;
  const { titles, sheet, file } = gathered;
  const texts = [grade?.heading ?? '', ...(isSurvey ? [sheet, titles, file] : [])];
  const [year] = texts.flatMap((text) => onlyYearIn(text) ?? []);
  const withNumber = (value: string | null) => ({ ...table, constants: [...table.constants, { field: FIELD, value }] });
  if (year !== undefined) {
    remarks.push({ code: 'survey_named', params: { number: year } });
    return withNumber(year);
  }
  if (!speaksOf(undatedIn, table, gathered)) return table;
  if (kind !== GRADES) {
    remarks.push({ code: 'survey_undated', params: {} });
    return table;
  }
  const path = ['constants', table.constants.length, 'value'];
  asked.push({ code: 'survey_open', column: null, path, params: {}, options: [], suggested: null });
  return withNumber(null);
}

/** Whether rows of the table are of one of these departments, as far as the first of them tell. */
function speaksOf(departments: readonly string[], table: MappedTable, { kept }: Pick<Gathered, 'kept'>): boolean {
  if (departments.length === 0) return false;
  const bare = (text: string) => text.replace(/^0+(?=\d)/, '');
  const wanted = new Set(departments.map(bare));
  const constant = table.constants.find(({ field }) => field === 'departmentNumber')?.value ?? null;
  if (constant !== null) return wanted.has(bare(constant));
  const at = table.columns.find(({ field }) => field === 'departmentNumber')?.at;
  return at !== undefined && kept.some((cells) => wanted.has(bare(cellText(cells[at] ?? null))));
}

/** Null where none is named, and where several are: "2020-2030" is a plan's. */
function onlyYearIn(text: string): string | null {
  const years = [...new Set(text.match(YEAR) ?? [])];
  const [year = null] = years;
  return years.length === 1 && !(periodWithin(text)?.period ?? '').includes('K') ? year : null;
}

/**
 * An empty workbook of a kind: headings, drop-downs, and what each column is for. Filled in, it imports as it stands.
 * Answers for headings being names the app knows; must never hold an example row that somebody could import.
 */
import { DocProperties, Format, Note, Workbook } from 'wasm-xlsxwriter';
import type { Language } from '../../../contract/common.ts';
import type { ImportKind } from '../../../contract/import-mapping.ts';
import { columnName, makeStyles, putText } from '../../export/workbook/cells.ts';
import { repackAt } from '../../export/workbook/repack.ts';
import type { ImportWords, WordField } from '../mapping/words.ts';
import { type DropDown, withColumnFormats, withDropDowns } from './drop-downs.ts';

/** Rows with drop-downs. */
const ROWS = 2_000;

const TEXTS = {
  da: {
    guide: 'Vejledning',
    codes: 'Valg',
    column: 'Overskrift',
    needed: 'Udfyldes',
    about: 'Indhold',
    yes: 'skal',
    no: 'kan',
  },
  en: {
    guide: 'Guide',
    codes: 'Choices',
    column: 'Heading',
    needed: 'Filled in',
    about: 'Contents',
    yes: 'must',
    no: 'may',
  },
} as const satisfies Record<Language, Readonly<Record<string, string>>>;

const TYPES: Readonly<Record<WordField['type'], Readonly<Record<Language, string>>>> = {
  text: { da: 'Tekst', en: 'Text' },
  code: { da: 'Tekst; foranstillede nuller bliver', en: 'Text; leading zeros stay' },
  integer: { da: 'Helt tal', en: 'Whole number' },
  rounded: { da: 'Tal; afrundes til hele', en: 'Number; rounded to a whole one' },
  decimal: { da: 'Tal med højst tre decimaler', en: 'Number with at most three decimals' },
  money: { da: 'Beløb i kroner', en: 'Amount in whole units of the currency' },
  percent: { da: 'Procent', en: 'Per cent' },
  year: { da: 'Årstal', en: 'Year' },
  period: { da: 'Kvartal (2026K1) eller år', en: 'Quarter (2026K1) or year' },
  day: { da: 'Dato', en: 'Date' },
  yesNo: { da: 'ja eller nej', en: 'yes or no' },
  list: { da: 'Et af valgene på listen', en: 'One of the choices of the list' },
  unit: { da: 'Måleenhed', en: 'Unit of measure' },
  grade: { da: 'Karakter; én skala i hele arket', en: 'Grade; one scale in the whole sheet' },
};

const YES_NO: Readonly<Record<Language, readonly string[]>> = { da: ['ja', 'nej'], en: ['yes', 'no'] };

/** Fields that only make sense as one value for a whole file; an index named by two labels is one of a statistics bank. */
const NOT_A_COLUMN: ReadonlySet<string> = new Set(['baseYear', 'horizonYears', 'currency', 'seriesGroup']);
/** Asked for once, with the departments. */
const OF_DEPARTMENTS: ReadonlySet<string> = new Set(['organisationNumber', 'organisationName', 'departmentName']);

export function templateWorkbook(
  kind: ImportKind,
  words: ImportWords,
  language: Language,
  generatedAtMs: number,
): Uint8Array {
  const spec = words.kinds[kind];
  const texts = TEXTS[language];
  const fields = spec.fields.filter(
    ({ field }) => !NOT_A_COLUMN.has(field) && (kind === 'departments' || !OF_DEPARTMENTS.has(field)),
  );
  const workbook = new Workbook();
  try {
    const styles = makeStyles();
    workbook.setProperties(new DocProperties().setTitle(spec.title[language].slice(0, 200)));
    const sheet = workbook.addWorksheet().setName(sheetName(spec.title[language]));
    const guide = workbook.addWorksheet().setName(texts.guide);
    const codes = workbook.addWorksheet().setName(texts.codes);
    const dropDowns: DropDown[] = [];
    for (const [at, text] of [texts.column, texts.needed, texts.about].entries())
      putText(guide, 0, at, text, styles, styles.head);
    guide.setColumnWidth(0, 32).setColumnWidth(1, 12).setColumnWidth(2, 80);
    fields.forEach(({ field, required }, at) => {
      const word = words.fields[field];
      if (word === undefined) throw new TypeError(`no field ${field}`);
      // A grade is nothing without its scale.
      const title = word.type === 'grade' ? `${word.title[language]} (1–6)` : word.title[language];
      const about = [TYPES[word.type][language], word.help?.[language]].filter((text) => text !== undefined).join('. ');
      putText(sheet, 0, at, title, styles, styles.head);
      sheet.insertNote(0, at, new Note(about));
      // Widths differ by a hair, so that each column stands for itself in the file.
      sheet.setColumnWidth(at, Math.min(40, Math.max(14, title.length + 2)) + (at % 2) / 100);
      const format = formatOf(word.type);
      if (format !== null) sheet.writeBlank(1, at, format);
      putText(guide, at + 1, 0, title, styles);
      putText(guide, at + 1, 1, required ? texts.yes : texts.no, styles);
      putText(guide, at + 1, 2, about, styles, styles.wrapped);
      const choices =
        word.type === 'yesNo' ? YES_NO[language] : Object.values(word.codes ?? {}).map((code) => code[language]);
      if (choices.length === 0) return;
      const column = dropDowns.length;
      putText(codes, 0, column, title, styles, styles.head);
      for (const [row, choice] of choices.entries()) putText(codes, row + 1, column, choice, styles);
      const name = columnName(column);
      dropDowns.push({
        cells: `${columnName(at)}2:${columnName(at)}${ROWS}`,
        source: `'${texts.codes}'!$${name}$2:$${name}$${choices.length + 1}`,
      });
    });
    sheet.setFreezePanes(1, 0);
    codes.setHidden(true);
    return repackAt(withDropDowns(withColumnFormats(workbook.saveToBufferSync()), dropDowns), generatedAtMs);
  } finally {
    workbook.free();
  }
}

/** What a spreadsheet would make something else of: 0101 a number, 04-03-2026 whatever its own country says. */
function formatOf(type: WordField['type']): Format | null {
  if (type === 'code' || type === 'period' || type === 'grade') return new Format().setNumFormat('@');
  return type === 'day' ? new Format().setNumFormat('yyyy-mm-dd') : null;
}

function sheetName(title: string): string {
  return title.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);
}

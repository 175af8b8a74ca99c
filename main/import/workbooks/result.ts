/**
 * The result of an import as a workbook: what came in, what was told, where.
 * Answers for weeks-old results reading in the language asked for now. Must never hold a formula made from a file's text.
 */
import { DocProperties, Workbook } from 'wasm-xlsxwriter';
import type { Language } from '../../../contract/common.ts';
import { messageOf } from '../../../contract/messages/index.ts';
import { makeStyles, putText } from '../../export/workbook/cells.ts';
import { repackAt } from '../../export/workbook/repack.ts';
import { inWords, type KeptResult } from '../run.ts';

export interface BatchFigures {
  readonly profile: string;
  readonly files: readonly string[];
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly importedAtMs: number;
}

const TEXTS = {
  da: {
    summary: 'Resultat',
    told: 'Bemærkninger',
    counts: 'Antal',
    what: 'Emne',
    value: 'Værdi',
    profile: 'Læst som',
    files: 'Filer',
    moment: 'Tidspunkt',
    read: 'Læst',
    created: 'Nye',
    updated: 'Ændrede',
    unchanged: 'Uændrede',
    rejected: 'Afviste',
    level: 'Art',
    file: 'Fil',
    row: 'Række',
    column: 'Kolonne',
    text: 'Tekst',
    count: 'Gange',
    error: 'fejl',
    warning: 'bemærk',
    info: 'oplysning',
  },
  en: {
    summary: 'Result',
    told: 'Remarks',
    counts: 'Counts',
    what: 'Item',
    value: 'Value',
    profile: 'Read as',
    files: 'Files',
    moment: 'When',
    read: 'Read',
    created: 'New',
    updated: 'Changed',
    unchanged: 'Unchanged',
    rejected: 'Rejected',
    level: 'Kind',
    file: 'File',
    row: 'Row',
    column: 'Column',
    text: 'Text',
    count: 'Times',
    error: 'error',
    warning: 'note',
    info: 'information',
  },
} as const satisfies Record<Language, Readonly<Record<string, string>>>;

export function resultWorkbook(batch: BatchFigures, kept: KeptResult, language: Language): Uint8Array {
  const texts = TEXTS[language];
  const workbook = new Workbook();
  try {
    const styles = makeStyles();
    workbook.setProperties(new DocProperties().setTitle(texts.summary));
    const summary = workbook.addWorksheet().setName(texts.summary).setColumnWidth(0, 24).setColumnWidth(1, 60);
    const rows: readonly (readonly [string, string | number])[] = [
      [texts.profile, batch.profile],
      [texts.files, batch.files.join(', ')],
      [
        texts.moment,
        new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', {
          timeZone: 'Europe/Copenhagen',
          dateStyle: 'medium',
          timeStyle: 'short',
        }).format(batch.importedAtMs),
      ],
      [texts.read, kept.read],
      [texts.created, batch.created],
      [texts.updated, batch.updated],
      [texts.unchanged, batch.unchanged],
      [texts.rejected, batch.rejected],
    ];
    putText(summary, 0, 0, texts.what, styles, styles.head);
    putText(summary, 0, 1, texts.value, styles, styles.head);
    rows.forEach(([name, value], at) => {
      putText(summary, at + 1, 0, name, styles);
      if (typeof value === 'number') summary.writeNumberWithFormat(at + 1, 1, value, styles.quantity);
      else putText(summary, at + 1, 1, value, styles, styles.wrapped);
    });
    const told = workbook.addWorksheet().setName(texts.told);
    for (const [at, text] of [texts.level, texts.file, texts.row, texts.column, texts.text].entries())
      putText(told, 0, at, text, styles, styles.head);
    told.setColumnWidth(1, 28).setColumnWidth(3, 24).setColumnWidth(4, 100);
    kept.findings.forEach((finding, at) => {
      const { message } = inWords({ ...finding, file: null, sheet: '', row: null, column: null }, language);
      putText(told, at + 1, 0, texts[finding.level], styles);
      putText(told, at + 1, 1, finding.file, styles);
      if (finding.row !== null) told.writeNumberWithFormat(at + 1, 2, finding.row, styles.year);
      putText(told, at + 1, 3, finding.column, styles);
      putText(told, at + 1, 4, message, styles, styles.wrapped);
    });
    told.setFreezePanes(1, 0);
    const counts = workbook.addWorksheet().setName(texts.counts).setColumnWidth(1, 90);
    for (const [at, text] of [texts.level, texts.text, texts.count].entries())
      putText(counts, 0, at, text, styles, styles.head);
    kept.findingCounts.forEach(({ level, code, count }, at) => {
      const example = kept.findings.find((finding) => finding.code === code && finding.level === level);
      putText(counts, at + 1, 0, texts[level], styles);
      putText(counts, at + 1, 1, messageOf(language, code, example?.params ?? {}), styles, styles.wrapped);
      counts.writeNumberWithFormat(at + 1, 2, count, styles.quantity);
    });
    return repackAt(workbook.saveToBufferSync(), batch.importedAtMs);
  } finally {
    workbook.free();
  }
}

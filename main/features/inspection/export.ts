/**
 * A report as a file: PDF to read, XLSX to count in, JSON to bring in again, ZIP with its photos to bring in again.
 * Answers for which page is printed and what the file is called; the page asks the engine for the report, so that screen and paper agree.
 */
import type { Language } from '../../../contract/common.ts';
import { findReport } from '../../../db/queries/inspection.ts';
import { reportFileName, reportWorkbook } from '../../export/report-workbook.ts';
import type { AppContext } from '../context.ts';
import { NotFoundError } from '../failures.ts';
import { planPackage, writePackage } from './document/package-write.ts';
import { writeReportDocument } from './document/write.ts';
import { inspectionView } from './view.ts';

export type ReportFormat = 'pdf' | 'xlsx' | 'json' | 'zip';

const MEDIA_TYPES: Readonly<Record<ReportFormat, string>> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
  zip: 'application/zip',
};

/** Throws NotFoundError, what the printer throws, and when what came back from it is no PDF. */
export async function exportReport(
  app: AppContext,
  {
    reportId,
    format,
    language,
    part = 1,
  }: {
    readonly reportId: string;
    readonly format: ReportFormat;
    readonly language: Language;
    /** Of a ZIP, from 1. */
    readonly part?: number;
  },
): Promise<File> {
  const view = inspectionView(app, reportId);
  if (format === 'zip') return exportPackage(app, reportId, part, (ending) => reportFileName(view, language, ending));
  const bytes = await bytesOf(format);
  return new File([new Uint8Array(bytes)], reportFileName(view, language, format), { type: MEDIA_TYPES[format] });

  function bytesOf(wanted: Exclude<ReportFormat, 'zip'>): Promise<Uint8Array> {
    if (wanted === 'pdf') return printReport(app, reportId, language);
    if (wanted === 'xlsx') return reportWorkbook(view, language, app.clock.nowMs());
    const text = `${JSON.stringify(writeReportDocument(app, reportId), null, 2)}\n`;
    return Promise.resolve(new TextEncoder().encode(text));
  }
}

async function exportPackage(
  app: AppContext,
  reportId: string,
  part: number,
  nameFor: (ending: string) => string,
): Promise<File> {
  const { parts } = await planPackage(app, reportId);
  const files = parts[part - 1];
  if (files === undefined) throw new NotFoundError('report_file', String(part));
  const name = nameFor(parts.length === 1 ? 'zip' : `${part}-${parts.length}.zip`);
  return new File([await writePackage(app, reportId, files)], name, { type: MEDIA_TYPES.zip });
}

/** What the ZIP files of a report will hold. Throws NotFoundError. */
export async function exportParts(app: AppContext, reportId: string) {
  if (findReport(app.db.reader, reportId) === null) throw new NotFoundError('report', reportId);
  const { parts, photos, bytes, missing } = await planPackage(app, reportId);
  return { parts: parts.length, photos, bytes, missing };
}

/** Route of the printed report; the id is text from data and may hold anything. */
export function reportPath(reportId: string, language: Language): string {
  return `#/print/report/${encodeURIComponent(reportId)}?lang=${language}`;
}

async function printReport({ printer }: AppContext, reportId: string, language: Language): Promise<Uint8Array> {
  const bytes = await printer.print(reportPath(reportId, language), { language });
  if (new TextDecoder('latin1').decode(bytes.subarray(0, 5)) !== '%PDF-') {
    throw new TypeError('The printer gave back something that is not a PDF');
  }
  return bytes;
}

/**
 * A report as a file: PDF to read, XLSX to count in, JSON to bring in again.
 * Answers for which page is printed and what the file is called; the page asks the engine for the report, so that screen and paper agree.
 */
import type { Language } from '../../../contract/common.ts';
import { reportFileName, reportWorkbook } from '../../export/report-workbook.ts';
import type { AppContext } from '../context.ts';
import { writeReportDocument } from './document/write.ts';
import { inspectionView } from './view.ts';

export type ReportFormat = 'pdf' | 'xlsx' | 'json';

const MEDIA_TYPES: Readonly<Record<ReportFormat, string>> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
};

/** Throws NotFoundError, what the printer throws, and when what came back from it is no PDF. */
export async function exportReport(
  app: AppContext,
  {
    reportId,
    format,
    language,
  }: { readonly reportId: string; readonly format: ReportFormat; readonly language: Language },
): Promise<File> {
  const view = inspectionView(app, reportId);
  const bytes = await bytesOf();
  return new File([new Uint8Array(bytes)], reportFileName(view, language, format), { type: MEDIA_TYPES[format] });

  function bytesOf(): Promise<Uint8Array> {
    if (format === 'pdf') return printReport(app, reportId, language);
    if (format === 'xlsx') return reportWorkbook(view, language, app.clock.nowMs());
    const text = `${JSON.stringify(writeReportDocument(app, reportId), null, 2)}\n`;
    return Promise.resolve(new TextEncoder().encode(text));
  }
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

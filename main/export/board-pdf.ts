/**
 * The board pack as a PDF.
 * Answers for which page is printed and what the file is called.
 * Must never compose the pack: the page asks the engine for it, so that screen and paper show the same figures.
 */
import type { Language } from '../../contract/common.ts';
import { fileName } from './file-name.ts';
import type { PdfPrinter } from './printer.ts';

export interface BoardPdfRequest {
  /** As the engine knows it: the caller has looked the department up, so a wrong number never gets as far as a printer. */
  readonly department: { readonly number: string; readonly name: string };
  /** A version somebody chose; null = the one that stands before the boards. Also looked up by the caller. */
  readonly version: BoardPdfVersion | null;
  /** YYYY-MM-DD, goes into the file name. */
  readonly today: string;
  readonly language: Language;
  readonly printer: PdfPrinter;
}

export interface BoardPdfVersion {
  readonly planId: string;
  readonly versionNo: number;
}

export interface ExportedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

const PACK_NAME = { da: 'bestyrelsesoplæg', en: 'board pack' } as const satisfies Record<Language, string>;

/** Route of the printed board pack; number and version id are text from data and may hold anything. */
export function boardPackPath(number: string, language: Language, planId: string | null = null): string {
  const version = planId === null ? '' : `&version=${encodeURIComponent(planId)}`;
  return `#/print/board/${encodeURIComponent(number)}?lang=${language}${version}`;
}

/** Prints the board pack of a department, or of one version of its plan; throws what the printer throws, or when what came back is no PDF. */
export async function exportBoardPdf(request: BoardPdfRequest): Promise<ExportedFile> {
  const { department, version, language, printer } = request;
  const path = boardPackPath(department.number, language, version?.planId ?? null);
  const bytes = await printer.print(path, { language });
  if (new TextDecoder('latin1').decode(bytes.subarray(0, 5)) !== '%PDF-') {
    throw new TypeError('The printer gave back something that is not a PDF');
  }
  return { fileName: boardPdfName(request), bytes };
}

/** `0101 Bøgelunden – bestyrelsesoplæg 2026-11-21.pdf`, whatever the department is called; of a chosen version with its number. */
export function boardPdfName({ department, version, today, language }: Omit<BoardPdfRequest, 'printer'>): string {
  const pack = version === null ? PACK_NAME[language] : `${PACK_NAME[language]} version ${version.versionNo}`;
  return fileName(`${department.number} ${department.name} – ${pack} ${today}`, 'pdf');
}

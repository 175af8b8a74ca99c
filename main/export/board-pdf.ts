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
  /** YYYY-MM-DD, goes into the file name. */
  readonly today: string;
  readonly language: Language;
  readonly printer: PdfPrinter;
}

export interface ExportedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

const PACK_NAME = { da: 'bestyrelsesoplæg', en: 'board pack' } as const satisfies Record<Language, string>;

/** Route of the printed board pack; the number is text from data and may hold anything. */
export function boardPackPath(number: string, language: Language): string {
  return `#/print/board/${encodeURIComponent(number)}?lang=${language}`;
}

/** Prints the board pack of a department; throws what the printer throws, or when what came back is no PDF. */
export async function exportBoardPdf(request: BoardPdfRequest): Promise<ExportedFile> {
  const { department, today, language, printer } = request;
  const bytes = await printer.print(boardPackPath(department.number, language), { language });
  if (new TextDecoder('latin1').decode(bytes.subarray(0, 5)) !== '%PDF-') {
    throw new TypeError('The printer gave back something that is not a PDF');
  }
  return { fileName: boardPdfName(department, today, language), bytes };
}

/** `0101 Bøgelunden – bestyrelsesoplæg 2026-11-21.pdf`, whatever the department is called. */
export function boardPdfName(department: BoardPdfRequest['department'], today: string, language: Language): string {
  return fileName(`${department.number} ${department.name} – ${PACK_NAME[language]} ${today}`, 'pdf');
}

/** Whether a file is a report's document or package: it has a door of its own, and as a table it would only be refused. */
import type { TableFile } from '../../import/readers/index.ts';
import { holdsReport } from '../inspection/document/package-read.ts';
import { DOCUMENT_FORMAT } from '../inspection/document/schema.ts';

const WORD = new RegExp(`^\\uFEFF?\\s*\\{\\s*"format"\\s*:\\s*"${DOCUMENT_FORMAT}"`);

export function isReportFile({ name, bytes }: TableFile): boolean {
  return WORD.test(new TextDecoder().decode(bytes.subarray(0, 200))) || holdsReport(name, bytes);
}

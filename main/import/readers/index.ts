/**
 * Reading layer of the importer: the bytes of one file in, batches of rows out, all caps counted on the
 * way. Synchronous, because it runs in a worker of its own that can be ended when it misbehaves. It knows
 * nothing of domains, profiles or databases, and never writes, runs or fetches anything.
 */
import type { Result } from '../../../domain/result.ts';
import { createContext, type ReadContext } from './context.ts';
import { inspectCsv, readCsv } from './csv/csv.ts';
import { inspectJson, isJsonTable, readJson } from './json.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { containerOf, foreignKind, isBareXls, isCutToSignature, oleKind } from './magic.ts';
import { ReadError, type ReadFailure, type ReadOptions, type Row, type TableFile, type TableInfo } from './types.ts';
import { inspectXlsx, readXlsx } from './xlsx/xlsx.ts';

export { expandArchives } from './archive.ts';
export { columnLetters, NOTICES_PER_CODE } from './context.ts';
export { DEFAULT_LIMITS, type Limits } from './limits.ts';
export {
  type Cell,
  type DateCell,
  type Delimiter,
  type Detail,
  type FailureCode,
  type HearCurrency,
  type NoticeCode,
  ReadError,
  type ReadFailure,
  type ReadNotice,
  type ReadOptions,
  type Row,
  type TableEncoding,
  type TableFile,
  type TableInfo,
} from './types.ts';

/** What a file is, without reading its rows. A gzipped CSV is inflated once to be sure of its encoding. */
export function inspectTable(file: TableFile, limits: Limits = DEFAULT_LIMITS): Result<TableInfo, ReadFailure> {
  const context = createContext(file.name, limits);
  try {
    return { ok: true, value: INSPECT[kindOf(context, file)](context, file) };
  } catch (error) {
    if (error instanceof ReadError) return { ok: false, error: error.failure };
    throw error;
  }
}

/**
 * The rows in batches of at most 1,000. Throws {@link ReadError} where the file is refused — possibly after
 * batches were handed out, so nothing may be kept before the last one.
 */
export function* readTable(file: TableFile, options: ReadOptions = {}): Generator<readonly Row[]> {
  const context = createContext(file.name, options.limits, options.onNotice, options.onCurrency, options.onMerged);
  yield* READ[kindOf(context, file)](context, file, options);
  context.closeNotices();
}

const INSPECT = { csv: inspectCsv, xlsx: inspectXlsx, json: inspectJson } as const;
const READ = { csv: readCsv, xlsx: readXlsx, json: readJson } as const;

function kindOf(context: ReadContext, { bytes }: TableFile): TableInfo['kind'] {
  if (bytes.length === 0) context.refuse('empty_file');
  if (bytes.length > context.limits.fileBytes) context.refuse('too_large', { limitBytes: context.limits.fileBytes });
  if (isCutToSignature(bytes)) context.refuse('truncated');
  const container = containerOf(bytes);
  if (container === 'zip') return 'xlsx';
  if (container === 'ole') {
    const kind = oleKind(bytes);
    if (kind === 'encrypted') context.refuse('encrypted');
    if (kind === 'xls') context.refuse('old_format', { format: kind });
    context.refuse('not_a_table', { looksLike: kind });
  }
  if (isBareXls(bytes)) context.refuse('old_format', { format: 'xls' });
  const looksLike = container === 'text' ? foreignKind(bytes) : null;
  if (looksLike !== null) context.refuse('not_a_table', { looksLike });
  return container === 'text' && isJsonTable(bytes) ? 'json' : 'csv';
}

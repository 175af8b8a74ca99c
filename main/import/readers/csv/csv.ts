/**
 * A CSV file, plain or gzipped: bytes → encoding → dialect → batches of rows. Reads in pieces; holds no
 * more than a batch and a piece at a time.
 */
import { BATCH_ROWS, createContext, type ReadContext } from '../context.ts';
import { gunzip } from '../inflate.ts';
import { containerOf, foreignKind, foreignText } from '../magic.ts';
import { isLikelyTooLong } from '../too-long.ts';
import type { ReadOptions, Row, TableFile, TableInfo } from '../types.ts';
import { type DialectGuess, guessDialect, SAMPLE_CHARS } from './dialect.ts';
import { decodeText, detectEncoding, type EncodingGuess } from './encoding.ts';
import { createRecordParser } from './records.ts';

interface OpenText {
  readonly encoding: EncodingGuess;
  readonly guess: DialectGuess;
  readonly start: string;
  /** The whole text, the sample first. */
  readonly pieces: Iterable<string>;
}

export function inspectCsv(context: ReadContext, file: TableFile): TableInfo {
  const { encoding, guess } = openText(context, file, {});
  return {
    kind: 'csv',
    encoding: encoding.encoding,
    delimiter: guess.dialect.delimiter,
    sheets: [],
    hiddenSheets: [],
    compressed: containerOf(file.bytes) === 'gzip',
    confidence: { encoding: encoding.confidence, delimiter: guess.confidence },
  };
}

export function* readCsv(context: ReadContext, file: TableFile, options: ReadOptions): Generator<readonly Row[]> {
  const { encoding, guess, start, pieces } = openText(context, file, options);
  if (isLikelyTooLong(start, guess.dialect.newline, charactersOf(file, encoding), context.limits))
    countRecords(createContext(context.file, context.limits), file, options);
  const parser = createRecordParser(context, guess.dialect);
  let rows: Row[] = [];
  for (const text of pieces) {
    parser.push(text, rows);
    while (rows.length >= BATCH_ROWS) yield rows.splice(0, BATCH_ROWS);
  }
  parser.end(rows);
  for (; rows.length > 0; rows = rows.slice(BATCH_ROWS)) yield rows.slice(0, BATCH_ROWS);
}

/** Reads all records and keeps none: refuses where there are too many. */
function countRecords(silent: ReadContext, file: TableFile, options: ReadOptions): void {
  const { guess, pieces } = openText(silent, file, options);
  const parser = createRecordParser(silent, guess.dialect);
  const rows: Row[] = [];
  for (const text of pieces) {
    parser.push(text, rows);
    rows.length = 0;
  }
  parser.end(rows);
}

/** About as many as the whole text has; of a gzip, as it says itself. */
function charactersOf({ bytes }: TableFile, { encoding }: EncodingGuess): number {
  const isPacked = containerOf(bytes) === 'gzip' && bytes.length > 4;
  const length = isPacked
    ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).readUInt32LE(bytes.length - 4)
    : bytes.length;
  return encoding.startsWith('utf-16') ? length / 2 : length;
}

function openText(context: ReadContext, file: TableFile, options: ReadOptions): OpenText {
  const encoding: EncodingGuess =
    options.encoding === undefined
      ? detectEncoding(context, bytePieces(context, file))
      : { encoding: options.encoding, confidence: 1 };
  const texts = decodeText(context, bytePieces(context, file), encoding.encoding);
  let sample = '';
  let whole = false;
  while (sample.length < SAMPLE_CHARS && !whole) {
    const next = texts.next();
    if (next.done === true) whole = true;
    else sample += next.value;
  }
  refuseOtherText(context, sample, whole);
  const shown = sample.slice(0, SAMPLE_CHARS);
  const guess = guessDialect(context, shown, whole && shown.length === sample.length, options.delimiter);
  return { encoding, guess, start: shown, pieces: chain(sample.slice(guess.skipChars), texts) };
}

function* bytePieces(context: ReadContext, file: TableFile): Generator<Uint8Array> {
  if (containerOf(file.bytes) !== 'gzip') {
    yield file.bytes;
    return;
  }
  let first = true;
  for (const piece of gunzip(context, file.bytes)) {
    const inside = first ? foreignKind(piece) : null;
    if (inside !== null) context.refuse('not_a_table', { looksLike: inside });
    first = false;
    yield piece;
  }
}

function refuseOtherText(context: ReadContext, sample: string, whole: boolean): void {
  if (whole && sample.trim() === '') context.refuse('empty_file');
  const looksLike = foreignText(sample);
  if (looksLike === 'xml-spreadsheet' || looksLike === 'ods') context.refuse('old_format', { format: looksLike });
  if (looksLike !== null) context.refuse('not_a_table', { looksLike });
}

function* chain(first: string, others: Iterable<string>): Generator<string> {
  yield first;
  yield* others;
}

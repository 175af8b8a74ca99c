/**
 * Which encoding a text file is in, and its text in pieces. UTF-8 is recognised strictly; what is not
 * UTF-8 is Windows-1252 as the WHATWG maps it (€ is byte 0x80). Files glued together from both are read
 * line by line as what each line is — letters are never replaced by U+FFFD. A file from DOS is told to be one.
 */
import { isAscii, isUtf8 } from 'node:buffer';
import type { ReadContext } from '../context.ts';
import type { TableEncoding } from '../types.ts';
import { type DosEvidence, decodeDos, seeDosLetters } from './dos-page.ts';

/** Bytes decoded at a time; pieces are cut at line ends so that no character is torn. */
const CHUNK_BYTES = 32_768;
/** Longest line waited for before cutting inside it. */
const LINE_BYTES = 1_048_576;
const LINE_FEED = 0x0a;

export interface EncodingGuess {
  readonly encoding: TableEncoding;
  /** 0 … 1 */
  readonly confidence: number;
}

/** Looks at every byte: a Danish letter in row 200,000 decides as well as one in row 1. */
export function detectEncoding(context: ReadContext, pieces: Iterable<Uint8Array>): EncodingGuess {
  let first = true;
  let marked = false;
  let utf8Lines = 0;
  let otherLines = 0;
  const seen: DosEvidence = { dos: 0, windows: 0 };
  for (const chunk of lineChunks(pieces)) {
    if (first) {
      const wide = wideEncoding(context, chunk);
      if (wide !== null) return wide;
      marked = startsWith(chunk, [0xef, 0xbb, 0xbf]);
      first = false;
    }
    if (isAscii(chunk)) continue;
    if (isUtf8(chunk)) {
      utf8Lines += 1;
      continue;
    }
    for (const line of lines(chunk)) {
      if (isAscii(line)) continue;
      if (looksUtf8(line)) utf8Lines += 1;
      else {
        otherLines += 1;
        seeDosLetters(line, seen);
      }
    }
    // A mixture stays one, whatever comes: looking at ten million lines one by one would tell no more.
    if (otherLines > 0 && (utf8Lines > 0 || marked)) return { encoding: 'utf-8', confidence: 0.6 };
  }
  if (otherLines === 0) return { encoding: 'utf-8', confidence: 1 };
  if (seen.dos > 0 && seen.windows === 0) return { encoding: 'ibm850', confidence: 0.45 };
  return { encoding: 'windows-1252', confidence: seen.dos > seen.windows ? 0.3 : 0.9 };
}

/**
 * A UTF-8 line as opposed to Windows-1252 bytes that happen to be valid UTF-8 (`Å«`): its first other than
 * ASCII character starts with a byte that Windows-1252 would show as Ã, Â or â.
 */
function looksUtf8(line: Uint8Array): boolean {
  if (!isUtf8(line)) return false;
  const lead = line.find((byte) => byte >= 0x80);
  return lead === 0xc2 || lead === 0xc3 || lead === 0xe2;
}

function wideEncoding(context: ReadContext, head: Uint8Array): EncodingGuess | null {
  if (startsWith(head, [0xff, 0xfe, 0, 0]) || startsWith(head, [0, 0, 0xfe, 0xff])) {
    context.refuse('unknown_encoding', { encoding: 'utf-32' });
  }
  if (startsWith(head, [0xff, 0xfe])) return { encoding: 'utf-16le', confidence: 1 };
  if (startsWith(head, [0xfe, 0xff])) return { encoding: 'utf-16be', confidence: 1 };
  const sample = head.subarray(0, 4_096);
  let evenNul = 0;
  let oddNul = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) evenNul += 1;
    else oddNul += 1;
  }
  const pairs = sample.length / 2;
  if (oddNul > pairs * 0.4 && evenNul < pairs * 0.05) return { encoding: 'utf-16le', confidence: 0.9 };
  if (evenNul > pairs * 0.4 && oddNul < pairs * 0.05) return { encoding: 'utf-16be', confidence: 0.9 };
  return null;
}

function refuseBinary(context: ReadContext, head: Uint8Array): void {
  const sample = head.subarray(0, 65_536);
  let controls = 0;
  for (const byte of sample) {
    if (byte < 0x09 || (byte > 0x0d && byte < 0x20)) controls += 1;
  }
  // One or two strays among much text happen; in a file of a few bytes they are all there is.
  const many = controls > 2 ? controls > sample.length * 0.05 : controls > 0 && controls * 4 >= sample.length;
  if (many) context.refuse('not_a_table', { looksLike: 'binary' });
}

/**
 * The text in pieces, without byte order mark. Given as UTF-8, lines that are not are read as Windows-1252
 * and told once; every other encoding is taken at its word.
 */
export function* decodeText(
  context: ReadContext,
  pieces: Iterable<Uint8Array>,
  encoding: TableEncoding,
): Generator<string> {
  const wide = encoding.startsWith('utf-16');
  const chunks = wide ? evenChunks(context, pieces) : lineChunks(pieces);
  const mixture = { linesSoFar: 0, lines: 0, firstLine: 0 };
  let first = true;
  let dosWord: string | null = null;
  for (const chunk of chunks) {
    if (first && !wide) refuseBinary(context, chunk);
    const whole = decodeChunk(chunk, encoding, mixture);
    const text = first && whole.charCodeAt(0) === 0xfeff ? whole.slice(1) : whole;
    first = false;
    if (encoding === 'ibm850') dosWord ??= FOREIGN_WORD.exec(text)?.[0] ?? null;
    if (wide || !WIDE_LETTER.test(text)) yield text;
    else yield* narrowRuns(text);
  }
  if (dosWord !== null) context.notice('encoding_dos', {}, { example: dosWord });
  if (mixture.lines > 0) {
    context.notice('mixed_encoding', {}, { lines: mixture.lines, firstLine: mixture.firstLine });
  }
}

/** The first word that shows whether its letters are right. */
const FOREIGN_WORD = /[\p{L}-]{0,20}[^\p{ASCII}][\p{L}-]{0,20}/u;

/** A letter that takes two bytes of memory, and makes every letter of the same string take two. */
const WIDE_LETTER = /[\u0100-\uffff]/;

/**
 * The same text in runs of lines: cells cut from a line without such a letter, and everything that is made of them on the way to the log, stay
 * half as large. One dash in a column that nobody asked for would widen the whole file.
 */
function* narrowRuns(text: string): Generator<string> {
  const bytes = Buffer.from(text, 'utf8');
  let run = 0;
  let at = 0;
  for (const line of lines(bytes)) {
    if (!isAscii(line)) {
      if (at > run) yield bytes.toString('latin1', run, at);
      yield line.toString('utf8');
      run = at + line.length;
    }
    at += line.length;
  }
  if (at > run) yield bytes.toString('latin1', run, at);
}

interface Mixture {
  linesSoFar: number;
  lines: number;
  firstLine: number;
}

function decodeChunk(chunk: Uint8Array, encoding: TableEncoding, mixture: Mixture): string {
  const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
  switch (encoding) {
    case 'windows-1252':
      return decodeWindows1252(bytes);
    case 'ibm850':
      return decodeDos(bytes);
    case 'utf-16le':
      return bytes.toString('utf16le');
    case 'utf-16be':
      return Buffer.from(bytes).swap16().toString('utf16le');
    case 'utf-8':
      return isUtf8(bytes) ? countLines(bytes.toString('utf8'), mixture) : decodeMixed(bytes, mixture);
  }
}

/** Line numbers are only wanted for a mixed file's notice, and only if its first odd line is still to come. */
function countLines(text: string, mixture: Mixture): string {
  if (mixture.lines === 0) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) mixture.linesSoFar += 1;
  }
  return text;
}

function decodeMixed(chunk: Buffer, mixture: Mixture): string {
  let text = '';
  for (const line of lines(chunk)) {
    mixture.linesSoFar += 1;
    if (isUtf8(line)) text += line.toString('utf8');
    else {
      if (mixture.lines === 0) mixture.firstLine = mixture.linesSoFar;
      mixture.lines += 1;
      text += decodeWindows1252(line);
    }
  }
  return text;
}

/** Bytes 0x80–0x9F after the WHATWG table; the five that table leaves open stay control characters. */
const WINDOWS_1252_C1 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function decodeWindows1252(bytes: Buffer): string {
  const text = bytes.toString('latin1');
  return text.replace(/[\x80-\x9f]/g, (char) => WINDOWS_1252_C1.charAt(char.charCodeAt(0) - 0x80));
}

function* lines(chunk: Uint8Array): Generator<Buffer> {
  const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(LINE_FEED, from);
    const to = end < 0 ? bytes.length : end + 1;
    yield bytes.subarray(from, to);
    from = to;
  }
}

/** Pieces of about {@link CHUNK_BYTES} that end at a line end, or — in a very long line — between characters. */
export function* lineChunks(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  yield* regroup(pieces, (bytes) => {
    const lineEnd = bytes.lastIndexOf(LINE_FEED) + 1;
    if (lineEnd > 0) return lineEnd;
    if (bytes.length < LINE_BYTES) return 0;
    let cut = bytes.length;
    while (cut > bytes.length - 4 && ((bytes[cut - 1] ?? 0) & 0xc0) === 0x80) cut -= 1;
    return (bytes[cut - 1] ?? 0) >= 0xc0 ? cut - 1 : bytes.length;
  });
}

function* evenChunks(context: ReadContext, pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  for (const chunk of regroup(pieces, (bytes) => bytes.length & ~1)) {
    if (chunk.length % 2 === 0) {
      yield chunk;
      continue;
    }
    // A lone last byte is half a character: the file was cut, unless it is the line end that another program put there.
    if (chunk.at(-1) !== LINE_FEED) context.refuse('truncated');
    yield chunk.subarray(0, chunk.length - 1);
  }
}

function* regroup(pieces: Iterable<Uint8Array>, cutAt: (bytes: Uint8Array) => number): Generator<Uint8Array> {
  let rest: Uint8Array = new Uint8Array(0);
  for (const piece of pieces) {
    for (let from = 0; from < piece.length; ) {
      const to = Math.min(piece.length, from + CHUNK_BYTES);
      const bytes = rest.length === 0 ? piece.subarray(from, to) : Buffer.concat([rest, piece.subarray(from, to)]);
      from = to;
      if (bytes.length < CHUNK_BYTES) {
        rest = bytes;
        continue;
      }
      const cut = cutAt(bytes);
      if (cut > 0) yield bytes.subarray(0, cut);
      rest = bytes.subarray(cut);
    }
  }
  if (rest.length > 0) yield rest;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

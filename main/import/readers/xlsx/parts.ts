/**
 * XML parts of a workbook: inflated, decoded and scanned piece by piece, every refusal naming the part.
 * Also looks at the head of every XML part, read or not, for a DOCTYPE.
 */
import { isAscii, isUtf8 } from 'node:buffer';
import { Inflate } from 'fflate';
import type { ReadContext } from '../context.ts';
import { type DeflatedPart, inflatePart } from '../inflate.ts';
import { createXmlScanner, type XmlFailure, type XmlHandler, type XmlScanner } from './xml.ts';
import type { Archive } from './zip.ts';

export function xmlFailure(context: ReadContext, entry: string): XmlFailure {
  return (reason) =>
    reason === 'doctype' ? context.refuse('doctype', { entry }) : context.refuse('bad_xml', { entry, reason });
}

/** A quicker eye for elements of one name, which may take those of a plain form from the bytes as they come. */
export interface Shortcut {
  /** The root's child they stand in. */
  readonly parent: string;
  /** Where the next one can begin: after this. */
  readonly after: string;
  /** Takes whole elements from `from` on; gives the place of the first byte it did not take. */
  take(bytes: Buffer, from: number): number;
}

export interface ScanOptions {
  readonly shortcut?: Shortcut;
  /** The caller is likely to leave after the first pieces. */
  readonly inSteps?: boolean;
}

/** Scans a part to its end; hands control back after every piece, so that a caller can pass rows on. */
export function* scanPart(
  context: ReadContext,
  part: DeflatedPart,
  handler: XmlHandler,
  { shortcut, inSteps = false }: ScanOptions = {},
): Generator<void> {
  const fail = xmlFailure(context, part.entry);
  const scanner = createXmlScanner(handler, fail);
  for (const { bytes, wide, isFirst } of wholePieces(context, part, fail, inSteps)) {
    const write = (piece: Buffer, first: boolean) => {
      const text = decode(piece, wide, fail);
      scanner.write(first && text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
    };
    if (shortcut === undefined || wide !== null) write(bytes, isFirst);
    else alternate(bytes, scanner, shortcut, (from, to) => write(bytes.subarray(from, to), isFirst && from === 0));
    yield;
  }
  scanner.end();
}

export function scanWholePart(context: ReadContext, part: DeflatedPart, handler: XmlHandler): void {
  for (const _piece of scanPart(context, part, handler));
}

/** Bytes given to the scanner after an element the shortcut left alone; doubled while it leaves the next ones, too. */
const STRIDE_BYTES = 1_024;

/** The shortcut where it can be taken, the scanner everywhere else. */
function alternate(
  bytes: Buffer,
  scanner: XmlScanner,
  { parent, after, take }: Shortcut,
  write: (from: number, to: number) => void,
): void {
  let at = 0;
  let stride = STRIDE_BYTES;
  let isLeft = false;
  while (at < bytes.length) {
    if (scanner.isBetweenChildrenOf(parent)) {
      const next = take(bytes, at);
      stride = next === at ? stride * 2 : STRIDE_BYTES;
      at = next;
      if (at === bytes.length) return;
    } else if (isLeft) {
      // Inside a comment or an element of its own: no end of an element can be trusted before this is over.
      write(at, bytes.length);
      return;
    }
    const end = bytes.indexOf(after, at + stride - STRIDE_BYTES);
    const to = end < 0 ? bytes.length : end + after.length;
    write(at, to);
    at = to;
    isLeft = true;
  }
}

interface WholePiece {
  readonly bytes: Buffer;
  readonly wide: 'le' | 'be' | null;
  readonly isFirst: boolean;
}

/** Pieces that can be decoded by themselves. Office writes UTF-8; the standard also allows UTF-16 with a byte order mark. */
function* wholePieces(
  context: ReadContext,
  part: DeflatedPart,
  fail: XmlFailure,
  inSteps: boolean,
): Generator<WholePiece> {
  let held: Buffer = Buffer.alloc(0);
  let wide: 'le' | 'be' | null = null;
  let first = true;
  for (const piece of inflatePart(context, part, inSteps)) {
    const plain = Buffer.from(piece.buffer, piece.byteOffset, piece.length);
    const bytes = held.length === 0 ? plain : Buffer.concat([held, plain]);
    if (first && bytes.length < 4) {
      held = bytes;
      continue;
    }
    if (first) wide = byteOrder(bytes);
    const cut = wide === null ? wholeTags(bytes) : bytes.length & ~1;
    held = Buffer.from(bytes.subarray(cut));
    yield { bytes: bytes.subarray(0, cut), wide, isFirst: first };
    first = false;
  }
  if (held.length > 0) fail('encoding');
}

function byteOrder(bytes: Buffer): 'le' | 'be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'be';
  return null;
}

function decode(bytes: Buffer, wide: 'le' | 'be' | null, fail: XmlFailure): string {
  if (wide !== null) return (wide === 'le' ? bytes : Buffer.from(bytes).swap16()).toString('utf16le');
  if (isAscii(bytes)) return bytes.toString('latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : fail('encoding');
}

/**
 * Length up to the last `>`: pieces that end with a tag leave no rest to be glued to the next piece, which
 * makes scanning a third faster. Long text without tags is cut between characters.
 */
function wholeTags(bytes: Buffer): number {
  const end = bytes.lastIndexOf(0x3e) + 1;
  return end > 0 ? end : wholeCharacters(bytes);
}

/** Length without a character torn at the end. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return needed > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** Compressed bytes of a part's first look: a prolog is a line. Then bytes of a second, thorough one. */
const GLANCE_BYTES = 512;
const PROLOG_BYTES = 131_072;

/** Refuses a workbook that holds a DOCTYPE in any XML part, also in those this reader never opens. */
export function refuseDoctypes(context: ReadContext, archive: Archive): void {
  for (const name of archive.names) {
    if (!/\.(xml|rels|vml)$/i.test(name)) continue;
    const part = archive.part(name);
    const glance = prologVerdict(headOf(context, part, 1));
    const verdict = glance === 'more' ? prologVerdict(headOf(context, part, PROLOG_BYTES)) : glance;
    if (verdict === 'doctype') context.refuse('doctype', { entry: name });
  }
}

/** The start of a part, inflated in small steps until it has `wanted` bytes, so that no head becomes a bomb. */
function headOf(context: ReadContext, part: DeflatedPart, wanted: number): string {
  const { compressed } = part;
  if (part.stored) return headText(compressed);
  const pieces: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((piece) => {
    pieces.push(piece);
    size += piece.length;
  });
  try {
    for (let from = 0; from < compressed.length && size < wanted; from += GLANCE_BYTES) {
      inflate.push(compressed.subarray(from, from + GLANCE_BYTES), false);
    }
  } catch {
    context.refuse('bad_zip', { reason: 'deflate', entry: part.entry });
  }
  return headText(Buffer.concat(pieces));
}

/** The prolog is ASCII whatever the encoding; zero bytes of UTF-16 are left out. */
function headText(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, PROLOG_BYTES)).toString('latin1').replaceAll('\0', '');
}

function prologVerdict(text: string): 'doctype' | 'none' | 'more' {
  let at = 0;
  for (;;) {
    const lt = text.indexOf('<', at);
    if (lt < 0 || text.length - lt < 9) return 'more';
    const end = text.startsWith('<?', lt) ? '?>' : text.startsWith('<!--', lt) ? '-->' : null;
    if (end === null) return /^<!doctype/i.test(text.slice(lt, lt + 9)) ? 'doctype' : 'none';
    const close = text.indexOf(end, lt + 2);
    if (close < 0) return 'more';
    at = close + end.length;
  }
}

/**
 * Inflating under caps: every byte is counted as it comes out, and the reading stops at the cap.
 * Must never hold more of a part than `limits.atOnceBytes`, nor believe a size stated in the file.
 */
import { crc32, gunzipSync, inflateRawSync } from 'node:zlib';
import { Gunzip, Inflate } from 'fflate';
import type { ReadContext } from './context.ts';
import { ReadError } from './types.ts';

/** Compressed bytes fed at a time: ordinary parts (about 10 : 1) come in steps of 80 kB. */
const STEP_BYTES = 8_192;
/** The first step, and the least: deflate reaches 1,032 : 1, and what comes out of a bomb is memory before it is counted. */
const FIRST_STEP_BYTES = 1_024;
const LEAST_STEP_BYTES = 128;

/** Bytes handed out at a time. */
const PIECE_BYTES = 131_072;

/** Header and trailer of an empty gzip member. */
const GZIP_FRAME_BYTES = 18;

export interface DeflatedPart {
  /** Name for messages; never used as a path. */
  readonly entry: string;
  readonly compressed: Uint8Array;
  readonly stored: boolean;
  /** From the directory; checked at the end, so silent damage is found. */
  readonly crc: number;
  readonly size: number;
}

/**
 * The part's bytes in pieces. Refuses at the caps, and at the end if length or checksum are not as stated.
 * `inSteps` where the caller is likely to leave after the first pieces.
 */
export function* inflatePart(context: ReadContext, part: DeflatedPart, inSteps = false): Generator<Uint8Array> {
  const isSound = knownWhole(part)?.isSound === true;
  let crc = 0;
  let size = 0;
  for (const piece of piecesOf(context, part, inSteps)) {
    size += piece.length;
    countPiece(context, part.entry, piece.length, size, part.compressed.length);
    if (!isSound) crc = crc32(piece, crc);
    yield piece;
  }
  if (size !== part.size) context.refuse('bad_zip', { reason: 'size', entry: part.entry });
  if (isSound) return;
  if (crc !== part.crc) context.refuse('bad_zip', { reason: 'checksum', entry: part.entry });
  const known = knownWhole(part);
  if (known !== null) known.isSound = true;
}

function* piecesOf(context: ReadContext, part: DeflatedPart, inSteps: boolean): Generator<Uint8Array> {
  const known = part.stored ? part.compressed : (knownWhole(part)?.whole ?? null);
  if (known === null && (inSteps || part.size > context.limits.atOnceBytes)) {
    yield* inflateSteps(context, part);
    return;
  }
  const whole = known ?? inflateWhole(context, part);
  for (let from = 0; from < whole.length; from += PIECE_BYTES) yield whole.subarray(from, from + PIECE_BYTES);
}

const KEPT_FROM_BYTES = 1_000_000;

/** The last large part: a sheet is read for detection, for the preview and for the import, mostly one after the other. */
let lastWhole: KnownWhole | null = null;

interface KnownWhole {
  readonly part: DeflatedPart;
  readonly whole: Uint8Array;
  /** It was read to its end, and its checksum is as stated. */
  isSound: boolean;
}

function knownWhole({ compressed, crc, size }: DeflatedPart): KnownWhole | null {
  if (lastWhole === null) return null;
  const { part } = lastWhole;
  const { buffer, byteOffset, length } = part.compressed;
  const isSame = buffer === compressed.buffer && byteOffset === compressed.byteOffset && length === compressed.length;
  return isSame && part.crc === crc && part.size === size ? lastWhole : null;
}

/** The stated size is the hard limit of the output here, so that stating too little is found, not obeyed. */
function inflateWhole(context: ReadContext, part: DeflatedPart): Uint8Array {
  checkCaps(context, part.entry, part.size, part.compressed.length);
  try {
    // One byte to spare: zlib sees the end without asking for a second buffer, and one byte too many is found.
    const room = part.size + 1;
    const whole = inflateRawSync(part.compressed, { chunkSize: Math.max(64, room), maxOutputLength: room });
    if (whole.length >= KEPT_FROM_BYTES) lastWhole = { part, whole, isSound: false };
    return whole;
  } catch (error) {
    const tooLong = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return context.refuse('bad_zip', { reason: tooLong ? 'size' : 'deflate', entry: part.entry });
  }
}

function* inflateSteps(context: ReadContext, part: DeflatedPart): Generator<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const inflate = new Inflate((piece) => {
    if (piece.length > 0) pieces.push(piece);
  });
  const { compressed } = part;
  let size = 0;
  for (let from = 0, to = 0; from < compressed.length; from = to) {
    to = Math.min(from + stepAfter(from, size), compressed.length);
    try {
      inflate.push(compressed.subarray(from, to), to === compressed.length);
    } catch {
      context.refuse('bad_zip', { reason: 'deflate', entry: part.entry });
    }
    for (const piece of pieces.splice(0)) {
      size += piece.length;
      yield piece;
    }
  }
}

/** As much as is likely to come out as one piece, going by what has come out so far. */
function stepAfter(fed: number, size: number): number {
  if (fed === 0 || size === 0) return FIRST_STEP_BYTES;
  return Math.max(LEAST_STEP_BYTES, Math.min(STEP_BYTES, Math.floor((PIECE_BYTES * fed) / size)));
}

/** A .csv.gz in pieces, under the same caps. */
export function* gunzip(context: ReadContext, bytes: Uint8Array): Generator<Uint8Array> {
  const whole = gunzippedWhole(context, bytes);
  if (whole === null) {
    yield* gunzipSteps(context, bytes);
    return;
  }
  for (let from = 0; from < whole.length; from += PIECE_BYTES) {
    const piece = whole.subarray(from, from + PIECE_BYTES);
    countPiece(context, context.file, piece.length, from + piece.length, bytes.length);
    yield piece;
  }
}

/** A file is read twice (which encoding, then its rows) and inflated once: in steps it left 80 MB of small buffers behind. */
const inflatedWhole = new WeakMap<Uint8Array, Uint8Array>();

/** null for whatever is not one sound member within the caps: the steps say what it is. */
function gunzippedWhole({ limits }: ReadContext, bytes: Uint8Array): Uint8Array | null {
  if (bytes.length < GZIP_FRAME_BYTES) return null;
  const size = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 4, 4).getUint32(0, true);
  const isLarge = size > limits.ratioFloorBytes && size > limits.ratio * bytes.length;
  if (size === 0 || size > limits.atOnceBytes || size > limits.entryBytes || isLarge) return null;
  const known = inflatedWhole.get(bytes);
  if (known !== undefined) return known;
  try {
    const whole = gunzipSync(bytes, { chunkSize: Math.max(64, size + 1), maxOutputLength: size + 1 });
    if (whole.length !== size) return null;
    inflatedWhole.set(bytes, whole);
    return whole;
  } catch {
    return null;
  }
}

function* gunzipSteps(context: ReadContext, bytes: Uint8Array): Generator<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let furtherMembers = 0;
  const stream = new Gunzip((piece) => {
    if (piece.length > 0) pieces.push(piece);
  });
  stream.onmember = () => {
    furtherMembers += 1;
  };
  let crc = 0;
  let size = 0;
  for (let from = 0, to = 0; from < bytes.length; from = to) {
    to = Math.min(from + stepAfter(from, size), bytes.length);
    try {
      stream.push(bytes.subarray(from, to), to === bytes.length);
    } catch (error) {
      context.refuse(isUnexpectedEnd(error) ? 'truncated' : 'bad_gzip');
    }
    for (const piece of pieces.splice(0)) {
      size += piece.length;
      countPiece(context, context.file, piece.length, size, bytes.length);
      crc = crc32(piece, crc);
      yield piece;
    }
  }
  // The checksum in the last 8 bytes covers one member; files of several members are rare and go unchecked.
  if (bytes.length < GZIP_FRAME_BYTES) context.refuse('truncated');
  if (furtherMembers === 0) {
    const tail = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 8, 8);
    const stated = tail.getUint32(0, true);
    const statedSize = tail.getUint32(4, true);
    if (stated !== crc || statedSize !== size >>> 0) context.refuse('bad_gzip', { reason: 'checksum' });
  }
}

function countPiece(context: ReadContext, entry: string, piece: number, size: number, compressed: number): void {
  checkCaps(context, entry, size, compressed);
  context.countInflated(piece);
}

function checkCaps(context: ReadContext, entry: string, size: number, compressed: number): void {
  const { entryBytes, ratio, ratioFloorBytes } = context.limits;
  if (size > entryBytes) context.refuse('entry_too_large', { entry, limitBytes: entryBytes });
  if (size > ratioFloorBytes && size > ratio * compressed) context.refuse('ratio', { entry, limit: ratio });
}

function isUnexpectedEnd(error: unknown): boolean {
  return !(error instanceof ReadError) && error instanceof Error && 'code' in error && error.code === 0;
}

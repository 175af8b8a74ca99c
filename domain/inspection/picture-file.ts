/**
 * What a file is, by its first bytes and its header: never by its name, and never by decoding it.
 * Answers for: page and engine judge a file by the same rules, before a decoder sees it. Only JPEG, PNG and WebP are pictures here.
 * Source: ITU-T T.81 (JPEG) Annex B, W3C PNG 3rd edition §5, RFC 9649 (WebP) §2.
 */
import { err, ok, type Result } from '../result.ts';
import { type ExifFacts, readExif } from './exif.ts';
import { PHOTO_LIMITS } from './photo-limits.ts';

export type PictureKind = 'jpeg' | 'png' | 'webp';
export const MEDIA_TYPE = { jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp' } as const satisfies Record<
  PictureKind,
  string
>;

export interface PictureFacts extends ExifFacts {
  readonly kind: PictureKind;
  /** As stored, before it is turned upright. */
  readonly width: number;
  readonly height: number;
}

/** A code with a sentence in contract/messages. */
export interface PictureFault {
  readonly code:
    | 'photo_empty'
    | 'photo_unknown_kind'
    | 'photo_other_kind'
    | 'photo_heic'
    | 'photo_damaged'
    | 'photo_animated'
    | 'photo_odd_jpeg'
    | 'photo_too_many_pixels';
  readonly params: Readonly<Record<string, string | number>>;
}

/** Facts of a picture of at most 50 megapixels, or why it is none. */
export function readPicture(bytes: Uint8Array): Result<PictureFacts, PictureFault> {
  if (bytes.length === 0) return fault('photo_empty');
  const read = readers.find(({ starts }) => starts(bytes))?.read;
  if (read === undefined) {
    const looksLike = otherKind(bytes);
    // A telephone's own kind, which no browser shows: what helps is a setting of the telephone.
    if (looksLike === 'HEIC') return fault('photo_heic');
    return looksLike === null ? fault('photo_unknown_kind') : fault('photo_other_kind', { looksLike });
  }
  const facts = read(bytes);
  if (!facts.ok) return facts;
  const { width, height } = facts.value;
  if (width < 1 || height < 1) return fault('photo_damaged');
  if (width * height > PHOTO_LIMITS.pixels) {
    const limit = PHOTO_LIMITS.pixels / 1_000_000;
    return fault('photo_too_many_pixels', { megapixels: Math.ceil((width * height) / 1_000_000), limit });
  }
  return facts;
}

const readers: readonly {
  readonly starts: (bytes: Uint8Array) => boolean;
  readonly read: (bytes: Uint8Array) => Result<PictureFacts, PictureFault>;
}[] = [
  { starts: (bytes) => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff, read: readJpeg },
  { starts: (bytes) => latin(bytes, 0, 8) === '\x89PNG\r\n\x1a\n', read: readPng },
  { starts: (bytes) => latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 4) === 'WEBP', read: readWebp },
];

function readJpeg(bytes: Uint8Array): Result<PictureFacts, PictureFault> {
  const view = viewOf(bytes);
  let exif: ExifFacts | null = null;
  for (let at = 2; ; ) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff || marker === undefined || at + 4 > bytes.length) return fault('photo_damaged');
    // Stand-alone markers and scans have no place before the frame header.
    if (marker < 0xc0 || (marker >= 0xd0 && marker <= 0xda)) return fault('photo_damaged');
    const length = view.getUint16(at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return fault('photo_damaged');
    if (isFrameHeader(marker)) {
      // Baseline, extended and progressive Huffman of 8 bits: what cameras write and browsers read.
      if (marker > 0xc2 || length < 8 || bytes[at + 4] !== 8) return fault('photo_odd_jpeg');
      const size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
      return ok({ kind: 'jpeg', ...size, ...(exif ?? NO_EXIF) });
    }
    // The first block is the one that decoders go by.
    if (marker === 0xe1 && latin(bytes, at + 4, 6) === 'Exif\0\0') exif ??= readExif(bytes.subarray(at + 10, end));
    at = end;
  }
}

/** SOF0–SOF15 without DHT, JPG and DAC, which share their range. */
export function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function readPng(bytes: Uint8Array): Result<PictureFacts, PictureFault> {
  const view = viewOf(bytes);
  if (bytes.length < 33 || view.getUint32(8) !== 13 || latin(bytes, 12, 4) !== 'IHDR') return fault('photo_damaged');
  let exif: ExifFacts | null = null;
  for (let at = 33; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) break;
    const type = latin(bytes, at + 4, 4);
    if (type === 'acTL') return fault('photo_animated');
    if (type === 'eXIf') exif ??= readExif(bytes.subarray(at + 8, end - 4));
    at = end;
  }
  return ok({ kind: 'png', width: view.getUint32(16), height: view.getUint32(20), ...(exif ?? NO_EXIF) });
}

function readWebp(bytes: Uint8Array): Result<PictureFacts, PictureFault> {
  const view = viewOf(bytes);
  let canvas: Size | null = null;
  let frame: Size | null = null;
  let exif: ExifFacts | null = null;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at + 4, true);
    const data = at + 8;
    if (data + length > bytes.length) return fault('photo_damaged');
    const type = latin(bytes, at, 4);
    if (type === 'ANIM' || type === 'ANMF') return fault('photo_animated');
    if (type === 'VP8X' && length >= 10)
      canvas ??= { width: 1 + uint24(view, data + 4), height: 1 + uint24(view, data + 7) };
    if (type === 'VP8 ' || type === 'VP8L')
      frame ??= type === 'VP8 ' ? lossySize(view, data, length) : losslessSize(view, data, length);
    if (type === 'EXIF')
      exif ??= readExif(bytes.subarray(data + (latin(bytes, data, 6) === 'Exif\0\0' ? 6 : 0), data + length));
    at = data + length + (length % 2);
  }
  // The picture inside decides what decoding costs, whatever the canvas around it claims.
  if (frame === null || (canvas !== null && (canvas.width !== frame.width || canvas.height !== frame.height))) {
    return fault('photo_damaged');
  }
  return ok({ kind: 'webp', ...frame, ...(exif ?? NO_EXIF) });
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** RFC 6386 §9.1: a key frame's start code, then 14 bits each. */
function lossySize(view: DataView, data: number, length: number): Size | null {
  if (length < 10 || (view.getUint8(data) & 1) !== 0 || view.getUint16(data + 3) !== 0x9d01) return null;
  return { width: view.getUint16(data + 6, true) & 0x3fff, height: view.getUint16(data + 8, true) & 0x3fff };
}

/** RFC 9649 §3.4: a signature byte, then 14 bits each, less one. */
function losslessSize(view: DataView, data: number, length: number): Size | null {
  if (length < 5 || view.getUint8(data) !== 0x2f) return null;
  const bits = view.getUint32(data + 1, true);
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
}

/** The names people know other files by; null for what nobody recognises. */
function otherKind(bytes: Uint8Array): string | null {
  const start = latin(bytes, 0, 4);
  if (start === 'GIF8') return 'GIF';
  if (start === 'II*\0' || start === 'MM\0*' || start === 'II+\0' || start === 'MM\0+') return 'TIFF';
  if (start === '%PDF') return 'PDF';
  if (start === 'PK\u0003\u0004') return 'ZIP';
  if (start.startsWith('BM')) return 'BMP';
  if (latin(bytes, 4, 4) === 'ftyp')
    return /^(hei|hev|mif|msf)/.test(latin(bytes, 8, 4)) ? 'HEIC' : latin(bytes, 8, 4) === 'avif' ? 'AVIF' : 'video';
  const text = latin(bytes, 0, 1_000)
    .replace(/^(\xef\xbb\xbf)?[\s\0]*/, '')
    .toLowerCase();
  if (text.includes('<svg')) return 'SVG';
  return text.startsWith('<!doctype html') || text.includes('<html') || text.includes('<script') ? 'HTML' : null;
}

const NO_EXIF: ExifFacts = readExif(new Uint8Array());

function fault(code: PictureFault['code'], params: PictureFault['params'] = {}) {
  return err<PictureFault>({ code, params });
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function uint24(view: DataView, offset: number): number {
  return view.getUint16(offset, true) | (view.getUint8(offset + 2) << 16);
}

/** Bytes as text, each one letter; shorter at the end of the file. */
function latin(bytes: Uint8Array, offset: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(offset, offset + length));
}

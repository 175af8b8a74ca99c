/**
 * A PNG without anything but its picture: header, palette, transparency, colour numbers, pixel data.
 * Answers for: no text, time, profile, animation or unknown chunk survives, nothing after the end does, and each chunk is whole. Decodes nothing.
 * Source: W3C PNG 3rd edition §5, §11.
 */
import { crc32 } from 'node:zlib';
import type { PictureFault } from '../../../domain/inspection/picture-file.ts';
import { err, ok, type Result } from '../../../domain/result.ts';

const SIGNATURE_LENGTH = 8;
/** Chunk → its exact length where it has one; all of them hold numbers only. */
const KEPT: ReadonlyMap<string, number | null> = new Map([
  ['IHDR', 13],
  ['PLTE', null],
  ['tRNS', null],
  ['sRGB', 1],
  ['gAMA', 4],
  ['cHRM', 32],
  ['sBIT', null],
  ['IDAT', null],
  ['IEND', 0],
]);
const LONGEST_TABLE = 768;

export function stripPng(bytes: Buffer): Result<Buffer, PictureFault> {
  const kept = [bytes.subarray(0, SIGNATURE_LENGTH)];
  const seen = new Set<string>();
  for (let at = SIGNATURE_LENGTH; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > bytes.length) break;
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (bytes.readUInt32BE(end - 4) !== crc32(bytes.subarray(at + 4, end - 4))) return damaged();
    if (type === 'acTL') return err<PictureFault>({ code: 'photo_animated', params: {} });
    const exact = KEPT.get(type);
    // A chunk that a reader must know to show the picture has a capital first letter.
    if (exact === undefined && /^[A-Z]/.test(type)) return damaged();
    if (exact !== undefined) {
      if (exact !== null && length !== exact) return damaged();
      if (type !== 'IDAT' && (seen.has(type) || length > LONGEST_TABLE)) return damaged();
      if ((type === 'IHDR') !== (seen.size === 0)) return damaged();
      seen.add(type);
      kept.push(bytes.subarray(at, end));
      if (type === 'IEND') return seen.has('IDAT') ? ok(Buffer.concat(kept)) : damaged();
    }
    at = end;
  }
  return damaged();
}

function damaged() {
  return err<PictureFault>({ code: 'photo_damaged', params: {} });
}

/**
 * A WebP without anything but its picture: the frame, its transparency, and a plain colour profile.
 * Answers for: Exif, XMP, unknown chunks and what lies after the end do not survive; the frame is copied byte for byte. Decodes nothing.
 * Source: RFC 9649 §2.
 */
import type { PictureFault } from '../../../domain/inspection/picture-file.ts';
import { err, ok, type Result } from '../../../domain/result.ts';
import { plainProfile } from './icc.ts';

const FLAG = { alpha: 0x10, profile: 0x20 };

export function stripWebp(bytes: Buffer): Result<Buffer, PictureFault> {
  const end = 8 + bytes.readUInt32LE(4);
  if (end > bytes.length) return damaged();
  const parts = new Map<string, Buffer>();
  for (let at = 12; at + 8 <= end; ) {
    const length = bytes.readUInt32LE(at + 4);
    if (at + 8 + length > end) return damaged();
    const type = bytes.toString('latin1', at, at + 4);
    if (type === 'ANIM' || type === 'ANMF') return err<PictureFault>({ code: 'photo_animated', params: {} });
    if (!parts.has(type)) parts.set(type, bytes.subarray(at + 8, at + 8 + length));
    else if (type === 'VP8 ' || type === 'VP8L') return damaged();
    at += 8 + length + (length % 2);
  }
  const lossy = parts.get('VP8 ');
  const lossless = parts.get('VP8L');
  const canvas = parts.get('VP8X');
  if ((lossy === undefined) === (lossless === undefined)) return damaged();
  const frame = lossy ? chunk('VP8 ', lossy) : chunk('VP8L', lossless ?? Buffer.alloc(0));
  const alpha = lossy && canvas ? parts.get('ALPH') : undefined;
  const profile = plainProfile(parts.get('ICCP') ?? Buffer.alloc(0));
  if (canvas === undefined || canvas.length !== 10 || (!alpha && !profile)) return ok(riff([frame]));

  const extended = Buffer.alloc(10);
  const wasSeeThrough = lossless !== undefined && ((canvas[0] ?? 0) & FLAG.alpha) !== 0;
  extended[0] = (alpha || wasSeeThrough ? FLAG.alpha : 0) | (profile ? FLAG.profile : 0);
  canvas.copy(extended, 4, 4, 10);
  return ok(
    riff([
      chunk('VP8X', extended),
      ...(profile ? [chunk('ICCP', profile)] : []),
      ...(alpha ? [chunk('ALPH', alpha)] : []),
      frame,
    ]),
  );
}

function chunk(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 0, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}

function riff(chunks: readonly Buffer[]): Buffer {
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...chunks]);
  const head = Buffer.alloc(8);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

function damaged() {
  return err<PictureFault>({ code: 'photo_damaged', params: {} });
}

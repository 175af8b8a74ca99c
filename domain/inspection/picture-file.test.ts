import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CAMERA, exifTiff } from '../../tests/support/exif.ts';
import {
  exifSegment,
  jpeg,
  PNG_SIGNATURE,
  png,
  pngChunk,
  pngHeader,
  riffChunk,
  vp8,
  vp8x,
  webp,
} from '../../tests/support/pictures.ts';
import { readExif } from './exif.ts';
import { readPicture } from './picture-file.ts';

const codeOf = (bytes: Uint8Array) => {
  const read = readPicture(bytes);
  return read.ok ? 'ok' : read.error.code;
};

describe('the header of a picture', () => {
  test('tells kind and size', () => {
    const upright = { orientation: 1, takenOn: null };
    expect(readPicture(jpeg(640, 480))).toEqual({
      ok: true,
      value: { kind: 'jpeg', width: 640, height: 480, ...upright },
    });
    expect(readPicture(png(3, 5))).toEqual({ ok: true, value: { kind: 'png', width: 3, height: 5, ...upright } });
    expect(readPicture(webp([vp8(90, 70)]))).toEqual({
      ok: true,
      value: { kind: 'webp', width: 90, height: 70, ...upright },
    });
    // 0x2f, then 14 bits of width − 1 (99) and height − 1 (49).
    const lossless = Buffer.from([0x2f, 0, 0, 0, 0]);
    lossless.writeUInt32LE(99 | (49 << 14), 1);
    expect(readPicture(webp([riffChunk('VP8L', lossless)]))).toMatchObject({ value: { width: 100, height: 50 } });
  });

  test.each(['II', 'MM'] as const)('tells which way is up and the day, in byte order %s', (order) => {
    const tiff = exifTiff({ ...CAMERA, orientation: 6 }, order);
    const facts = { orientation: 6, takenOn: '2026-03-14' };
    expect(readPicture(jpeg(64, 48, { extra: [exifSegment(tiff)] }))).toMatchObject({ value: facts });
    expect(readPicture(png(8, 8, [pngChunk('eXIf', tiff)]))).toMatchObject({ value: facts });
    expect(readPicture(webp([vp8x(9, 9, 8), vp8(9, 9), riffChunk('EXIF', tiff)]))).toMatchObject({ value: facts });
  });

  test('50 megapixels are read, one row more is not', () => {
    expect(codeOf(jpeg(10_000, 5_000))).toBe('ok');
    expect(readPicture(Buffer.concat([PNG_SIGNATURE, pngHeader(10_000, 5_001), png(1, 1).subarray(33)]))).toEqual({
      ok: false,
      error: { code: 'photo_too_many_pixels', params: { megapixels: 51, limit: 50 } },
    });
  });

  test('a canvas that hides a larger picture is no picture', () => {
    expect(codeOf(webp([vp8x(10, 10, 0), vp8(16_000, 16_000)]))).toBe('photo_damaged');
  });

  test.each([
    ['GIF89a............', 'GIF'],
    ['II*\0....', 'TIFF'],
    ['%PDF-1.7', 'PDF'],
    ['PK\u0003\u0004....', 'ZIP'],
    ['\0\0\0\u0018ftypheic', 'HEIC'],
    ['\0\0\0\u0018ftypavif', 'AVIF'],
    ['<?xml version="1.0"?><svg onload="alert(1)">', 'SVG'],
    ['<!DOCTYPE html><script>', 'HTML'],
  ])('%j is known as %s', (start, looksLike) => {
    expect(readPicture(Buffer.from(start, 'latin1'))).toEqual({
      ok: false,
      error: { code: 'photo_other_kind', params: { looksLike } },
    });
  });

  test('reading never throws, whatever is changed or cut off', () => {
    const tiff = exifTiff({ ...CAMERA, orientation: 3 }, 'MM');
    const files = [
      jpeg(64, 48, { extra: [exifSegment(tiff)] }),
      png(8, 8, [pngChunk('eXIf', tiff)]),
      webp([vp8x(9, 9, 8), vp8(9, 9), riffChunk('EXIF', tiff)]),
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(fc.tuple(fc.nat(600), fc.nat(255)), { maxLength: 8 }),
        fc.nat(600),
        (file, changes, length) => {
          const damaged = Buffer.from(file.subarray(0, Math.max(1, length)));
          for (const [at, value] of changes) damaged[at % damaged.length] = value;
          const read = readPicture(damaged);
          if (read.ok) expect(read.value.width * read.value.height).toBeLessThanOrEqual(50_000_000);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('an Exif block', () => {
  test.each([
    ['0000:00:00 00:00:00', null],
    ['1970:01:01 00:00:00', null],
    ['2026:02:29 10:00:00', null],
    ['2024:02:29 10:00:00', '2024-02-29'],
    ['2026-03-14 10:00:00', null],
  ])('a day of %s is %s', (takenAt, day) => {
    expect(readExif(exifTiff({ ...CAMERA, takenAt }, 'II')).takenOn).toBe(day);
  });

  test('an orientation that does not exist is upright', () => {
    for (const orientation of [0, 9, 65_535]) {
      expect(readExif(exifTiff({ ...CAMERA, orientation }, 'MM')).orientation).toBe(1);
    }
  });
});

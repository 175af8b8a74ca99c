import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CAMERA, exifTiff } from '../../tests/support/exif.ts';
import {
  exifSegment,
  JFIF,
  jpeg,
  jpegPixels,
  PNG_SIGNATURE,
  png,
  pngChunk,
  pngHeader,
  riffChunk,
  SOI,
  segment,
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

  test('an empty file, and a picture without width or height, are none', () => {
    expect(codeOf(Buffer.alloc(0))).toBe('photo_empty');
    expect(codeOf(jpeg(0, 480))).toBe('photo_damaged');
    expect(codeOf(jpeg(640, 0))).toBe('photo_damaged');
    expect(codeOf(Buffer.from('Tag og tagrender', 'latin1'))).toBe('photo_unknown_kind');
  });

  test('moving pictures are refused', () => {
    expect(codeOf(png(8, 8, [pngChunk('acTL', Buffer.alloc(8))]))).toBe('photo_animated');
    expect(codeOf(webp([vp8x(9, 9, 2), riffChunk('ANIM', Buffer.alloc(6))]))).toBe('photo_animated');
    expect(codeOf(webp([vp8x(9, 9, 2), riffChunk('ANMF', Buffer.alloc(16))]))).toBe('photo_animated');
  });

  test('a JPEG with fill bytes is read; one whose blocks are out of place or cut off is damaged', () => {
    const head = [SOI, JFIF];
    expect(codeOf(Buffer.concat([...head, Buffer.from([0xff, 0xff]), ...jpegPixels(8, 8)]))).toBe('ok');
    // No marker, a marker below the frames, the end before any frame, a length below its own two bytes, one beyond the file.
    for (const bytes of [
      [0x12, 0x34, 0, 4],
      [0xff, 0x01, 0, 4],
      [0xff, 0xd9, 0, 2],
      [0xff, 0xe0, 0, 1],
      [0xff, 0xe0, 0, 9],
      [0xff],
    ]) {
      expect(codeOf(Buffer.concat([...head, Buffer.from(bytes)]))).toBe('photo_damaged');
    }
  });

  test('a JPEG that browsers do not read is told from a damaged one', () => {
    // Lossless (SOF3), 12 bits a sample, and a frame header too short for a size.
    for (const frame of [
      segment(0xc3, Buffer.from([8, 0, 8, 0, 8, 1, 1, 17, 0])),
      segment(0xc1, Buffer.from([12, 0, 8, 0, 8, 1, 1, 17, 0])),
      segment(0xc0, Buffer.from([8, 0, 8])),
    ]) {
      expect(codeOf(Buffer.concat([SOI, JFIF, frame]))).toBe('photo_odd_jpeg');
    }
  });

  test('a PNG without its header is damaged; one that is cut off later still tells its size', () => {
    expect(codeOf(PNG_SIGNATURE)).toBe('photo_damaged');
    expect(codeOf(Buffer.concat([PNG_SIGNATURE, pngChunk('eXIf', Buffer.alloc(13)), pngHeader(3, 5)]))).toBe(
      'photo_damaged',
    );
    expect(codeOf(Buffer.concat([PNG_SIGNATURE, pngChunk('IHDR', Buffer.alloc(12)), pngHeader(3, 5)]))).toBe(
      'photo_damaged',
    );
    expect(readPicture(png(3, 5).subarray(0, 46))).toMatchObject({ value: { width: 3, height: 5 } });
  });

  test('a WebP without a frame that can be read is damaged', () => {
    const lossy = vp8(9, 9).subarray(8);
    const interframe = Buffer.from(lossy);
    interframe[0] = 0x11;
    const noStartCode = Buffer.from(lossy);
    noStartCode[3] = 0;
    for (const chunk of [
      riffChunk('VP8 ', lossy.subarray(0, 9)),
      riffChunk('VP8 ', interframe),
      riffChunk('VP8 ', noStartCode),
      riffChunk('VP8L', Buffer.from([0x2f, 0, 0, 0])),
      riffChunk('VP8L', Buffer.from([0x30, 0, 0, 0, 0])),
      vp8x(9, 9, 0),
    ]) {
      expect(codeOf(webp([chunk]))).toBe('photo_damaged');
    }
    // Cut off in the middle of a chunk; a canvas of another height than the picture on it.
    expect(codeOf(webp([vp8(9, 9)]).subarray(0, 30))).toBe('photo_damaged');
    expect(codeOf(webp([vp8x(9, 10, 0), vp8(9, 9)]))).toBe('photo_damaged');
    // A canvas chunk too short to say a size says nothing.
    expect(codeOf(webp([riffChunk('VP8X', Buffer.alloc(4)), vp8(9, 9)]))).toBe('ok');
  });

  test('a WebP block that begins as in a JPEG is read all the same', () => {
    const tiff = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exifTiff({ ...CAMERA, orientation: 8 }, 'II')]);
    expect(readPicture(webp([vp8(9, 9), riffChunk('EXIF', tiff)]))).toMatchObject({ value: { orientation: 8 } });
  });

  test('the first block of camera data counts, a second one does not', () => {
    const [first, second] = [3, 6].map((orientation) => exifTiff({ ...CAMERA, orientation }, 'MM'));
    if (first === undefined || second === undefined) throw new Error('Two blocks were made');
    const upsideDown = { value: { orientation: 3 } };
    expect(readPicture(jpeg(8, 8, { extra: [exifSegment(first), exifSegment(second)] }))).toMatchObject(upsideDown);
    expect(readPicture(png(8, 8, [pngChunk('eXIf', first), pngChunk('eXIf', second)]))).toMatchObject(upsideDown);
    const chunks = [vp8x(9, 9, 8), vp8(9, 9), riffChunk('EXIF', first), riffChunk('EXIF', second)];
    expect(readPicture(webp([...chunks, vp8x(5, 5, 8), vp8(5, 5)]))).toMatchObject({
      value: { width: 9, ...upsideDown.value },
    });
  });

  test.each([
    ['GIF89a............', 'GIF'],
    ['II*\0....', 'TIFF'],
    ['MM\0*....', 'TIFF'],
    ['II+\0....', 'TIFF'],
    ['MM\0+....', 'TIFF'],
    ['%PDF-1.7', 'PDF'],
    ['BM............', 'BMP'],
    ['\0\0\0\u0018ftypisom', 'video'],
    ['PK\u0003\u0004....', 'ZIP'],
    ['\0\0\0\u0018ftypavif', 'AVIF'],
    ['<?xml version="1.0"?><svg onload="alert(1)">', 'SVG'],
    ['<!DOCTYPE html><script>', 'HTML'],
    ['<html lang="da">', 'HTML'],
    ['  <script src="x">', 'HTML'],
  ])('%j is known as %s', (start, looksLike) => {
    expect(readPicture(Buffer.from(start, 'latin1'))).toEqual({
      ok: false,
      error: { code: 'photo_other_kind', params: { looksLike } },
    });
  });

  test('a telephone’s own kind has a sentence of its own', () => {
    for (const brand of ['heic', 'heix', 'hevc', 'mif1', 'msf1']) {
      const file = Buffer.from(`\0\0\0\u0018ftyp${brand}`, 'latin1');
      expect(readPicture(file)).toEqual({ ok: false, error: { code: 'photo_heic', params: {} } });
    }
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
    // Full centuries have a leap day every fourth time only.
    ['2000:02:29 10:00:00', '2000-02-29'],
    ['2100:02:29 10:00:00', null],
    ['2026:04:30 10:00:00', '2026-04-30'],
    ['2026:04:31 10:00:00', null],
    ['2026:05:31 10:00:00', '2026-05-31'],
    ['2026:13:01 10:00:00', null],
    ['2026:00:01 10:00:00', null],
    ['2026:01:00 10:00:00', null],
    ['3000:01:01 10:00:00', null],
    ['2026:03', null],
    ['2026-03-14 10:00:00', null],
  ])('a day of %s is %s', (takenAt, day) => {
    expect(readExif(exifTiff({ ...CAMERA, takenAt }, 'II')).takenOn).toBe(day);
  });

  test.each(['II', 'MM'] as const)('that is cut off or no Exif at all says nothing, in byte order %s', (order) => {
    const tiff = exifTiff({ ...CAMERA, orientation: 6 }, order);
    const nothing = { orientation: 1, takenOn: null };
    expect(readExif(tiff.subarray(0, 7))).toEqual(nothing);
    // The directory's count is there, and not one whole entry of it.
    expect(readExif(tiff.subarray(0, 9))).toEqual(nothing);
    expect(readExif(tiff.subarray(0, 21))).toEqual(nothing);
    const otherMark = Buffer.from(tiff);
    otherMark[1] = 0x58;
    expect(readExif(otherMark)).toEqual(nothing);
    const otherNumber = Buffer.from(tiff);
    otherNumber.fill(7, 2, 4);
    expect(readExif(otherNumber)).toEqual(nothing);
  });

  test('an orientation that does not exist is upright', () => {
    for (const orientation of [0, 9, 65_535]) {
      expect(readExif(exifTiff({ ...CAMERA, orientation }, 'MM')).orientation).toBe(1);
    }
  });
});

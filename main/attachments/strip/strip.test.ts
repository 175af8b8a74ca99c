import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPicture } from '../../../domain/inspection/picture-file.ts';
import { CAMERA, exifTiff } from '../../../tests/support/exif.ts';
import {
  EOI,
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
} from '../../../tests/support/pictures.ts';
import { plainProfile } from './icc.ts';
import { stripJpeg } from './jpeg.ts';
import { stripPng } from './png.ts';
import { stripWebp } from './webp.ts';

const bytes = (max: number) => fc.uint8Array({ maxLength: max }).map((data) => Buffer.from(data));
const size = fc.integer({ min: 1, max: 200 });
const stripped = (result: ReturnType<typeof stripPng>): Buffer => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

describe('a JPEG', () => {
  const junk = fc.oneof(
    fc.tuple(fc.integer({ min: 0xe1, max: 0xef }), bytes(300)).map(([marker, data]) => segment(marker, data)),
    bytes(300).map((data) => segment(0xfe, data)),
  );

  test('keeps what carries pixels byte for byte, in order, and nothing else', () => {
    fc.assert(
      fc.property(size, size, fc.array(junk, { maxLength: 6 }), bytes(500), (width, height, extra, after) => {
        const clean = stripped(stripJpeg(jpeg(width, height, { extra, after }), true));
        expect(clean.equals(Buffer.concat([SOI, JFIF, ...jpegPixels(width, height), EOI]))).toBe(true);
      }),
    );
  });

  test('is as clean after the first time as after the second', () => {
    const camera = jpeg(64, 48, {
      extra: [exifSegment(exifTiff(CAMERA, 'II')), segment(0xee, Buffer.from('Adobe\0d\0\0\0\0\u0001', 'latin1'))],
    });
    const once = stripped(stripJpeg(camera, true));
    expect(stripped(stripJpeg(once, true)).equals(once)).toBe(true);
    // The one note that colours depend on: APP14 with its transform.
    expect(once.includes(Buffer.from([0xff, 0xee, 0, 14, 0x41, 0x64, 0x6f, 0x62, 0x65]))).toBe(true);
  });

  test('ends at its end marker, and is damaged without one', () => {
    const whole = jpeg(64, 48);
    expect(stripped(stripJpeg(Buffer.concat([whole, Buffer.from('PK\u0003\u0004')]), true)).equals(whole)).toBe(true);
    for (let length = 2; length < whole.length; length += 1) {
      expect(stripJpeg(whole.subarray(0, length), true).ok).toBe(false);
    }
  });

  test('hides nothing behind its tables, and has one frame and few scans', () => {
    const [quantiser, frame, dc, ac, scan] = jpegPixels(8, 8) as [Buffer, Buffer, Buffer, Buffer, Buffer];
    const made = (...parts: Buffer[]) => Buffer.concat([SOI, ...parts, EOI]);
    const longTable = segment(0xc4, Buffer.concat([dc.subarray(4), Buffer.from('hidden')]));
    for (const parts of [
      [quantiser, frame, longTable, ac, scan],
      [quantiser, frame, frame, dc, ac, scan],
      [quantiser, dc, ac, scan, frame],
      [quantiser, frame, dc, ac],
      [quantiser, frame, dc, ac, ...new Array<Buffer>(65).fill(scan)],
    ]) {
      expect(stripJpeg(made(...parts), true).ok).toBe(false);
    }
    expect(stripJpeg(made(quantiser, frame, dc, ac, scan, scan), true).ok).toBe(true);
  });
});

describe('a PNG', () => {
  const kept = new Set(['IHDR', 'PLTE', 'tRNS', 'sRGB', 'gAMA', 'cHRM', 'sBIT', 'IDAT', 'IEND']);
  const letter = fc.integer({ min: 97, max: 122 });
  const junk = fc
    .tuple(letter, letter, letter, letter, bytes(200))
    .map(([a, b, c, d, data]) => [String.fromCharCode(a, b, c, d), data] as const)
    .filter(([type]) => !kept.has(type))
    .map(([type, data]) => pngChunk(type, data));

  test('keeps header, palette, colour numbers and pixels byte for byte, and nothing else', () => {
    const gamma = pngChunk('gAMA', Buffer.from([0, 0, 0xb1, 0x8f]));
    fc.assert(
      fc.property(size, size, fc.array(junk, { maxLength: 6 }), bytes(300), (width, height, extra, after) => {
        const dirty = Buffer.concat([png(width, height, [...extra, gamma]), after]);
        expect(stripped(stripPng(dirty)).equals(png(width, height, [gamma]))).toBe(true);
      }),
    );
  });

  test('is damaged when a chunk is not whole, is twice there, or must be known and is not', () => {
    const whole = png(8, 8);
    for (let length = 8; length < whole.length; length += 1) expect(stripPng(whole.subarray(0, length)).ok).toBe(false);
    const flipped = Buffer.from(whole);
    flipped[45] = (flipped[45] ?? 0) ^ 1;
    expect(stripPng(flipped).ok).toBe(false);
    expect(stripPng(png(8, 8, [pngChunk('EViL', 'x')])).ok).toBe(false);
    expect(stripPng(png(8, 8, [pngHeader(8, 8)])).ok).toBe(false);
    expect(stripPng(Buffer.concat([PNG_SIGNATURE, pngHeader(8, 8), pngChunk('IEND', '')])).ok).toBe(false);
    expect(stripPng(png(8, 8, [pngChunk('acTL', Buffer.alloc(8))]))).toMatchObject({
      error: { code: 'photo_animated' },
    });
  });
});

describe('a WebP', () => {
  test('keeps its frame byte for byte, and nothing else', () => {
    fc.assert(
      fc.property(size, size, bytes(200), bytes(200), (width, height, note, after) => {
        const dirty = [
          vp8x(width, height, 0x0c),
          vp8(width, height),
          riffChunk('EXIF', note),
          riffChunk('XMP ', note),
          riffChunk('junk', note),
        ];
        expect(stripped(stripWebp(Buffer.concat([webp(dirty), after]))).equals(webp([vp8(width, height)]))).toBe(true);
      }),
    );
  });

  test('keeps its transparency, and says so in its flags', () => {
    const alpha = riffChunk('ALPH', Buffer.from([0, 1, 2, 3]));
    const clean = stripped(
      stripWebp(webp([vp8x(10, 10, 0x1c), alpha, vp8(10, 10), riffChunk('EXIF', Buffer.from('GPS'))])),
    );
    expect(clean.equals(webp([vp8x(10, 10, 0x10), alpha, vp8(10, 10)]))).toBe(true);
  });
});

describe('a colour profile', () => {
  /** A header, a table of three tags, and their data: one primary, one curve, one text. */
  function profile(text: string): Buffer {
    const data = [
      ['rXYZ', Buffer.concat([Buffer.from('XYZ \0\0\0\0', 'latin1'), Buffer.alloc(12, 7)])],
      ['rTRC', Buffer.from('curv\0\0\0\0\0\0\0\u0001\u0002\u0033\0\0', 'latin1')],
      ['desc', Buffer.from(`mluc\0\0\0\0${text}`, 'latin1')],
    ] as const;
    const head = Buffer.alloc(128 + 4 + data.length * 12);
    head.write('RGB XYZ ', 16, 'latin1');
    head.write('acsp', 36, 'latin1');
    head.write('MAKR', 48, 'latin1');
    head.writeUInt32BE(data.length, 128);
    let at = head.length;
    for (const [n, [tag, bytesOf]] of data.entries()) {
      head.write(tag, 132 + n * 12, 'latin1');
      head.writeUInt32BE(at, 136 + n * 12);
      head.writeUInt32BE(bytesOf.length, 140 + n * 12);
      at += bytesOf.length;
    }
    head.writeUInt32BE(at, 0);
    return Buffer.concat([head, ...data.map(([, bytesOf]) => bytesOf)]);
  }

  test('is kept as numbers: no text and no maker', () => {
    const before = profile('Skærm af Karen, nr. 42');
    const plain = plainProfile(before);
    expect(plain?.length).toBe(before.length);
    expect(plain?.readUInt32BE(128)).toBe(2);
    for (const gone of ['Karen', 'mluc', 'desc', 'MAKR']) expect(plain?.includes(gone)).toBe(false);
    for (const left of ['rXYZ', 'rTRC', 'curv', 'acsp']) expect(plain?.includes(left)).toBe(true);
  });

  test('goes through a JPEG and a WebP, however it is cut', () => {
    const icc = profile('Karen');
    const cut = (n: number, data: Buffer) =>
      segment(0xe2, Buffer.concat([Buffer.from('ICC_PROFILE\0', 'latin1'), Buffer.from([n, 2]), data]));
    const extra = [cut(1, icc.subarray(0, 100)), cut(2, icc.subarray(100))];
    const plain = plainProfile(icc) ?? Buffer.alloc(0);
    expect(stripped(stripJpeg(jpeg(8, 8, { extra }), true)).includes(plain)).toBe(true);
    expect(stripped(stripJpeg(jpeg(8, 8, { extra }), false)).includes('ICC_PROFILE')).toBe(false);
    expect(stripped(stripWebp(webp([vp8x(9, 9, 0x20), riffChunk('ICCP', icc), vp8(9, 9)]))).includes(plain)).toBe(true);
  });

  test('is dropped whole where it is odd', () => {
    fc.assert(
      fc.property(bytes(400), (data) => {
        expect(plainProfile(data)).toBeNull();
      }),
    );
  });
});

test('stripping never throws, and what it lets through is a picture of the same size', () => {
  const files = [
    [jpeg(64, 48, { extra: [exifSegment(exifTiff(CAMERA, 'II'))] }), (b: Buffer) => stripJpeg(b, true)],
    [png(8, 8, [pngChunk('tEXt', 'Author\0Karen')]), stripPng],
    [webp([vp8x(9, 9, 8), vp8(9, 9), riffChunk('EXIF', Buffer.from('x'))]), stripWebp],
  ] as const;
  fc.assert(
    fc.property(
      fc.constantFrom(...files),
      fc.array(fc.tuple(fc.nat(700), fc.nat(255)), { maxLength: 6 }),
      ([file, strip], changes) => {
        const damaged = Buffer.from(file);
        for (const [at, value] of changes) damaged[at % damaged.length] = value;
        const before = readPicture(damaged);
        if (!before.ok) return;
        const clean = strip(damaged);
        if (!clean.ok) return;
        const after = readPicture(clean.value);
        expect(after).toMatchObject({
          ok: true,
          value: { kind: before.value.kind, width: before.value.width, height: before.value.height, takenOn: null },
        });
      },
    ),
    { numRuns: 2_000 },
  );
});

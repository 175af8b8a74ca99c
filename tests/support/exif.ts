/** An Exif block as a camera writes it, with everything in it that must not be kept. TIFF 6.0 §2, Exif 2.32. */

export interface ExifContent {
  readonly orientation: number;
  /** YYYY:MM:DD HH:MM:SS */
  readonly takenAt: string;
  readonly owner: string;
  readonly serial: string;
  readonly make: string;
  /** Degrees, minutes, seconds ÷ 100. */
  readonly latitude: readonly [number, number, number];
  readonly longitude: readonly [number, number, number];
  readonly makerNote: string;
}

type Value =
  | { readonly text: string }
  | { readonly short: number }
  | { readonly rationals: readonly number[] }
  | { readonly at: number };

export function exifTiff(content: ExifContent, byteOrder: 'II' | 'MM'): Buffer {
  const little = byteOrder === 'II';
  const u16 = (value: number) => {
    const b = Buffer.alloc(2);
    if (little) b.writeUInt16LE(value);
    else b.writeUInt16BE(value);
    return b;
  };
  const u32 = (value: number) => {
    const b = Buffer.alloc(4);
    if (little) b.writeUInt32LE(value);
    else b.writeUInt32BE(value);
    return b;
  };
  const directory = (entries: readonly (readonly [number, Value])[], offset: number): Buffer => {
    const head: Buffer[] = [u16(entries.length)];
    const data: Buffer[] = [];
    let next = offset + 2 + entries.length * 12 + 4;
    const far = (bytes: Buffer) => {
      data.push(bytes);
      next += bytes.length;
      return u32(next - bytes.length);
    };
    for (const [tag, value] of entries) {
      if ('short' in value) head.push(u16(tag), u16(3), u32(1), u16(value.short), u16(0));
      else if ('at' in value) head.push(u16(tag), u16(4), u32(1), u32(value.at));
      else if ('rationals' in value) {
        const bytes = Buffer.concat(value.rationals.flatMap((n) => [u32(n), u32(1)]));
        head.push(u16(tag), u16(5), u32(value.rationals.length), far(bytes));
      } else {
        const bytes = Buffer.from(`${value.text}\0`, 'latin1');
        head.push(
          u16(tag),
          u16(2),
          u32(bytes.length),
          bytes.length > 4 ? far(bytes) : Buffer.concat([bytes, Buffer.alloc(4)]).subarray(0, 4),
        );
      }
    }
    return Buffer.concat([...head, u32(0), ...data]);
  };
  const inner = [
    [0x9003, { text: content.takenAt }],
    [0x927c, { text: content.makerNote }],
    [0xa430, { text: content.owner }],
    [0xa431, { text: content.serial }],
  ] as const;
  const gps = [
    [0x0001, { text: 'N' }],
    [0x0002, { rationals: content.latitude }],
    [0x0003, { text: 'E' }],
    [0x0004, { rationals: content.longitude }],
  ] as const;
  const main = (innerAt: number, gpsAt: number) =>
    [
      [0x010f, { text: content.make }],
      [0x0112, { short: content.orientation }],
      [0x013b, { text: content.owner }],
      [0x8769, { at: innerAt }],
      [0x8825, { at: gpsAt }],
    ] as const;
  const mainLength = directory(main(0, 0), 8).length;
  const innerLength = directory(inner, 8 + mainLength).length;
  return Buffer.concat([
    Buffer.from(byteOrder, 'latin1'),
    u16(42),
    u32(8),
    directory(main(8 + mainLength, 8 + mainLength + innerLength), 8),
    directory(inner, 8 + mainLength),
    directory(gps, 8 + mainLength + innerLength),
  ]);
}

export const CAMERA: ExifContent = {
  orientation: 1,
  takenAt: '2026:03:14 09:41:00',
  owner: 'OWNER-Karen Inspektør',
  serial: 'SERIAL-00421337',
  make: 'MAKER-Kamera',
  latitude: [55, 40, 3412],
  longitude: [12, 34, 567],
  makerNote: 'MAKERNOTE-secret-0001',
};

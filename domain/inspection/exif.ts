/**
 * The two things of a picture's Exif block that are used before all of it is thrown away: which way is up, and the day it was taken.
 * Reads at most a few hundred entries, whatever the block claims; anything odd counts as not there.
 * Source: Exif 2.32 (CIPA DC-008), TIFF 6.0 §2.
 */

export interface ExifFacts {
  /** 1–8 as in TIFF 6.0 (tag 274); 1 = upright. */
  readonly orientation: number;
  /** YYYY-MM-DD by the camera's clock. */
  readonly takenOn: string | null;
}

const NOTHING: ExifFacts = { orientation: 1, takenOn: null };
const TAG = { orientation: 0x0112, dateTime: 0x0132, exifDirectory: 0x8769, dateTimeOriginal: 0x9003 } as const;
const MOST_ENTRIES = 256;

/** `tiff` begins with the byte-order mark (II or MM), after JPEG's "Exif\0\0". */
export function readExif(tiff: Uint8Array): ExifFacts {
  if (tiff.length < 8) return NOTHING;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const mark = view.getUint16(0);
  if (mark !== 0x4949 && mark !== 0x4d4d) return NOTHING;
  const little = mark === 0x4949;
  if (view.getUint16(2, little) !== 42) return NOTHING;

  const main = readDirectory(view, view.getUint32(4, little), little);
  const orientation = shortOf(view, main.get(TAG.orientation), little);
  const at = main.get(TAG.exifDirectory);
  const inner =
    at === undefined ? new Map<number, number>() : readDirectory(view, view.getUint32(at + 8, little), little);
  const taken = dayOf(view, inner.get(TAG.dateTimeOriginal), little) ?? dayOf(view, main.get(TAG.dateTime), little);
  return { orientation: orientation >= 1 && orientation <= 8 ? orientation : 1, takenOn: taken };
}

/** Tag → offset of its 12-byte entry. */
function readDirectory(view: DataView, offset: number, little: boolean): Map<number, number> {
  const entries = new Map<number, number>();
  if (offset + 2 > view.byteLength) return entries;
  const count = Math.min(view.getUint16(offset, little), MOST_ENTRIES);
  for (let n = 0; n < count; n += 1) {
    const entry = offset + 2 + n * 12;
    if (entry + 12 > view.byteLength) break;
    entries.set(view.getUint16(entry, little), entry);
  }
  return entries;
}

function shortOf(view: DataView, entry: number | undefined, little: boolean): number {
  return entry === undefined || view.getUint16(entry + 2, little) !== 3 ? 1 : view.getUint16(entry + 8, little);
}

/** "2026:11:22 10:42:00" → 2026-11-22. Cameras whose clock was never set say 0000 or 1970: no day. */
function dayOf(view: DataView, entry: number | undefined, little: boolean): string | null {
  if (entry === undefined || view.getUint16(entry + 2, little) !== 2) return null;
  const length = view.getUint32(entry + 4, little);
  const offset = view.getUint32(entry + 8, little);
  if (length < 10 || offset + 10 > view.byteLength) return null;
  let text = '';
  for (let n = 0; n < 10; n += 1) text += String.fromCharCode(view.getUint8(offset + n));
  const match = /^(\d{4}):(\d{2}):(\d{2})$/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1990 || year > 2999 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return `${match[1]}-${match[2]}-${match[3]}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

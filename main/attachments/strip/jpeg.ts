/**
 * A JPEG without anything but its picture: tables, frame, scans, and what colours need.
 * Answers for: no application data, comment or byte after the end survives; what carries pixels is copied byte for byte. Decodes nothing.
 * Source: ITU-T T.81 Annex B; JFIF 1.02; ICC.1 Annex B.4 (profiles in APP2); Adobe TN 5116 (APP14).
 */
import { isFrameHeader, type PictureFault } from '../../../domain/inspection/picture-file.ts';
import { err, ok, type Result } from '../../../domain/result.ts';
import { plainProfile } from './icc.ts';

const MARK = { dht: 0xc4, soi: 0xd8, eoi: 0xd9, sos: 0xda, dqt: 0xdb, dri: 0xdd, app0: 0xe0, app2: 0xe2, app14: 0xee };
const COMMENT = 0xfe;
/** Progressive pictures have about ten; thousands of scans over one picture only serve to keep a decoder busy. */
const MOST_SCANS = 64;
const ICC_LABEL = 'ICC_PROFILE\0';
const ICC_CHUNK = 65_519;

/** `keepColours` keeps a plain colour profile; the copies are made in sRGB and need none. */
export function stripJpeg(bytes: Buffer, keepColours: boolean): Result<Buffer, PictureFault> {
  const kept: Buffer[] = [];
  const profile: Buffer[] = [];
  let jfif = false;
  let transform: number | null = null;
  let frames = 0;
  let scans = 0;
  for (let at = 2; ; ) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff || marker === undefined) return fault('photo_damaged');
    if (marker === MARK.eoi) break;
    if (at + 4 > bytes.length) return fault('photo_damaged');
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end < at + 4 || end > bytes.length) return fault('photo_damaged');
    const segment = bytes.subarray(at, end);
    if (isFrameHeader(marker)) {
      frames += 1;
      if (frames > 1 || marker > 0xc2) return fault('photo_odd_jpeg');
      if (!isFrame(segment)) return fault('photo_damaged');
      kept.push(segment);
    } else if (marker === MARK.sos) {
      scans += 1;
      if (frames === 0 || scans > MOST_SCANS) return fault('photo_damaged');
      const next = endOfScan(bytes, end);
      if (next === null) return fault('photo_damaged');
      kept.push(bytes.subarray(at, next));
      at = next;
      continue;
    } else if (marker === MARK.dqt || marker === MARK.dht || marker === MARK.dri) {
      if (!isTable(marker, segment)) return fault('photo_damaged');
      kept.push(segment);
    } else if (marker === MARK.app0) {
      jfif ||= segment.toString('latin1', 4, 9) === 'JFIF\0';
    } else if (marker === MARK.app14) {
      if (segment.length >= 16 && segment.toString('latin1', 4, 9) === 'Adobe') transform = segment[15] ?? null;
    } else if (marker === MARK.app2) {
      if (segment.toString('latin1', 4, 16) === ICC_LABEL) profile.push(segment.subarray(18));
    } else if (!(marker > MARK.app0 && marker <= 0xef) && marker !== COMMENT) {
      return fault('photo_odd_jpeg');
    }
    at = end;
  }
  if (scans === 0) return fault('photo_damaged');
  const head: Buffer[] = [Buffer.from([0xff, MARK.soi])];
  if (jfif) head.push(JFIF);
  if (transform !== null && transform <= 2) head.push(adobe(transform));
  if (keepColours) head.push(...profileSegments(plainProfile(Buffer.concat(profile))));
  return ok(Buffer.concat([...head, ...kept, Buffer.from([0xff, MARK.eoi])]));
}

/** Where the next marker stands after a scan's data; null when the file ends before. */
function endOfScan(bytes: Buffer, from: number): number | null {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) return null;
    if (next === 0 || (next >= 0xd0 && next <= 0xd7)) at += 1;
    else if (next !== 0xff) return at;
  }
  return null;
}

/** One, three or four components, and a header as long as they need. */
function isFrame(segment: Buffer): boolean {
  const components = segment[9] ?? 0;
  return [1, 3, 4].includes(components) && segment.length === 10 + components * 3;
}

/** Tables have exactly the length their own counts give, so nothing can hide behind them. */
function isTable(marker: number, segment: Buffer): boolean {
  if (marker === MARK.dri) return segment.length === 6;
  let at = 4;
  while (at < segment.length) {
    if (marker === MARK.dqt) at += (segment[at] ?? 0) >> 4 === 0 ? 65 : 129;
    else {
      const counts = segment.subarray(at + 1, at + 17);
      at += 17 + counts.reduce((sum, count) => sum + count, 0);
    }
  }
  return at === segment.length && segment.length > 4;
}

/** Version 1.01, no density, no thumbnail. */
const JFIF = Buffer.from([0xff, MARK.app0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]);

/** Says how the colours of three or four components are meant; without it a browser would guess. */
function adobe(transform: number): Buffer {
  return Buffer.from([0xff, MARK.app14, 0, 14, 0x41, 0x64, 0x6f, 0x62, 0x65, 0, 100, 0, 0, 0, 0, transform]);
}

function profileSegments(profile: Buffer | null): Buffer[] {
  if (profile === null) return [];
  const total = Math.ceil(profile.length / ICC_CHUNK);
  return Array.from({ length: total }, (_, n) => {
    const data = profile.subarray(n * ICC_CHUNK, (n + 1) * ICC_CHUNK);
    const head = Buffer.from([0xff, MARK.app2, 0, 0, ...Buffer.from(ICC_LABEL, 'latin1'), n + 1, total]);
    head.writeUInt16BE(data.length + 16, 2);
    return Buffer.concat([head, data]);
  });
}

function fault(code: PictureFault['code']) {
  return err<PictureFault>({ code, params: {} });
}

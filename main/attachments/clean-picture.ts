/**
 * From bytes of unknown origin to bytes that may be kept: judged by header, stripped of everything but the picture.
 * Answers for: what is kept is a whole JPEG, PNG or WebP of at most 50 megapixels, upright, without a byte of metadata. There is no decoder here.
 *
 * Uprightness: what a camera notes as "turned" lies in the Exif block, which goes; so a picture must arrive upright already. The page sees to that
 * by drawing such an original anew. The other way, an Exif block of our own with nothing but that note, would leave the rule "no Exif in the store"
 * with an exception that every check and every program that embeds the file must know.
 */
import { PHOTO_LIMITS } from '../../domain/inspection/photo-limits.ts';
import { type PictureFault, type PictureKind, readPicture } from '../../domain/inspection/picture-file.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { stripJpeg } from './strip/jpeg.ts';
import { stripPng } from './strip/png.ts';
import { stripWebp } from './strip/webp.ts';

export interface CleanPicture {
  readonly kind: PictureKind;
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

export interface CleanFault {
  readonly code: PictureFault['code'] | 'photo_not_upright' | 'photo_copy_wrong';
  readonly params: PictureFault['params'];
}

/** An original: any of the three kinds, without metadata. The colour profile of a JPEG or WebP is reduced to its numbers; a PNG loses it. */
export function cleanOriginal(bytes: Uint8Array): Result<CleanPicture, CleanFault> {
  const facts = readPicture(bytes);
  if (!facts.ok) return facts;
  const { kind, width, height, orientation } = facts.value;
  if (orientation !== 1) return err({ code: 'photo_not_upright', params: {} });
  const stripped = strip(kind, asBuffer(bytes));
  return stripped.ok ? ok({ kind, width, height, bytes: stripped.value }) : stripped;
}

/** A copy made by the page: a JPEG no larger than its edge, of the original's shape. */
export function cleanCopy(
  bytes: Uint8Array,
  size: 'report' | 'thumb',
  original: Pick<CleanPicture, 'width' | 'height'>,
): Result<CleanPicture, CleanFault> {
  const facts = readPicture(bytes);
  if (!facts.ok) return facts;
  const { kind, width, height, orientation } = facts.value;
  const edge = size === 'report' ? PHOTO_LIMITS.reportEdge : PHOTO_LIMITS.thumbEdge;
  const fits = Math.max(width, height) <= edge && isShapeOf(original, { width, height });
  if (kind !== 'jpeg' || orientation !== 1 || !fits) return err({ code: 'photo_copy_wrong', params: {} });
  const stripped = stripJpeg(asBuffer(bytes), false);
  return stripped.ok ? ok({ kind, width, height, bytes: stripped.value }) : stripped;
}

function strip(kind: PictureKind, bytes: Buffer): Result<Buffer, PictureFault> {
  if (kind === 'jpeg') return stripJpeg(bytes, true);
  return kind === 'png' ? stripPng(bytes) : stripWebp(bytes);
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Each edge within one pixel of what the same scale gives; a very long and narrow picture is at least one pixel wide. */
function isShapeOf(original: Size, copy: Size): boolean {
  const scale = Math.max(copy.width / original.width, copy.height / original.height);
  return (
    Math.abs(copy.width - Math.max(1, original.width * scale)) <= 1 &&
    Math.abs(copy.height - Math.max(1, original.height * scale)) <= 1
  );
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/**
 * Makes a photo ready, away from the page's own thread: header first, then the browser's decoder, turned upright, and the two copies.
 * Answers for: nothing is decoded that the header does not allow, and one picture at a time is held decoded.
 *
 * An original that the camera marked as turned is drawn anew, upright: the engine throws the mark away with all other metadata and keeps no
 * exception to that. One that lies right is passed on as it is.
 */
import { PHOTO_LIMITS } from '../../../../domain/inspection/photo-limits.ts';
import { readPicture } from '../../../../domain/inspection/picture-file.ts';
import { err, ok, type Result } from '../../../../domain/result.ts';
import type { PrepareAnswer, PreparedPhoto, PrepareFault, PrepareRequest } from './messages.ts';

const COPY_QUALITY = 0.85;
/** Best first; the next one is for a picture that would be too large to keep. */
const ORIGINAL_QUALITIES = [0.95, 0.85, 0.7] as const;

let last: Promise<unknown> = Promise.resolve();
addEventListener('message', ({ data }: MessageEvent<PrepareRequest>) => {
  last = last.then(async () => {
    const done = await prepare(data.file);
    const answer: PrepareAnswer = done.ok
      ? { id: data.id, ok: true, photo: done.value }
      : { id: data.id, ok: false, fault: done.error };
    postMessage(answer);
  });
});

async function prepare(file: Blob): Promise<Result<PreparedPhoto, PrepareFault>> {
  if (file.size > PHOTO_LIMITS.originalBytes) {
    return err({ code: 'photo_too_large', params: { limitBytes: PHOTO_LIMITS.originalBytes } });
  }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const facts = readPicture(bytes);
    if (!facts.ok) return facts;
    const bitmap = await createImageBitmap(new Blob([bytes]), { imageOrientation: 'from-image' });
    try {
      const turned = facts.value.orientation !== 1;
      const large = canvasOf(bitmap, PHOTO_LIMITS.reportEdge);
      // From the copy, which has all that the thumbnail needs at a fraction of the work.
      const small = canvasOf(large, PHOTO_LIMITS.thumbEdge);
      const [report, thumb] = await Promise.all([encoded(large, COPY_QUALITY), encoded(small, COPY_QUALITY)]);
      giveBack(large);
      giveBack(small);
      const original = turned ? await uprightOriginal(bitmap) : new Blob([bytes]);
      return ok({ original, report, thumb, takenOn: facts.value.takenOn });
    } finally {
      bitmap.close();
    }
  } catch {
    // The header is in order and the decoder says no; what it says is for nobody.
    return err({ code: 'photo_not_decoded', params: {} });
  }
}

async function uprightOriginal(bitmap: ImageBitmap): Promise<Blob> {
  const canvas = canvasOf(bitmap, Math.max(bitmap.width, bitmap.height));
  let blob = await encoded(canvas, ORIGINAL_QUALITIES[0]);
  for (const quality of ORIGINAL_QUALITIES.slice(1)) {
    if (blob.size <= PHOTO_LIMITS.originalBytes) break;
    blob = await encoded(canvas, quality);
  }
  giveBack(canvas);
  return blob;
}

function canvasOf(picture: ImageBitmap | OffscreenCanvas, edge: number): OffscreenCanvas {
  const scale = Math.min(1, edge / Math.max(picture.width, picture.height));
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new Error('no canvas');
  // Where a PNG is see-through, paper is white.
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  return canvas;
}

function encoded(canvas: OffscreenCanvas, quality: number): Promise<Blob> {
  return canvas.convertToBlob({ type: 'image/jpeg', quality });
}

/** Gives the pixels back now and not at the next collection. */
function giveBack(canvas: OffscreenCanvas): void {
  canvas.width = 1;
  canvas.height = 1;
}

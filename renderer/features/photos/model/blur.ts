/**
 * Making boxes of a picture unrecognisable, in its pixels.
 * Answers for: what lies under a box is not in the canvas afterwards, so it is in no print, PDF or copied picture either.
 */
import type { BoxMark, PhotoMark } from '../../../../domain/inspection/marks.ts';

/** Fields across the longer edge of a box: a face or a name in so few is nobody's. */
const FIELDS = 6;

export const WHOLE_PICTURE: BoxMark = { kind: 'blur', x: 0, y: 0, w: 1000, h: 1000 };

export function blurBoxes(marks: readonly PhotoMark[]): readonly BoxMark[] {
  return marks.filter((mark): mark is BoxMark => mark.kind === 'blur');
}

/** The box in whole pixels, grown outwards so that no edge of it is left over. */
export function boxInPixels({ x, y, w, h }: BoxMark, width: number, height: number) {
  const left = Math.floor((x * width) / 1000);
  const top = Math.floor((y * height) / 1000);
  const right = Math.min(width, Math.ceil(((x + w) * width) / 1000));
  const bottom = Math.min(height, Math.ceil(((y + h) * height) / 1000));
  return { left, top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
}

/** How many fields a box is divided into, each way. */
export function fieldsOf(width: number, height: number): { readonly across: number; readonly down: number } {
  const edge = Math.max(width, height) / FIELDS;
  return { across: Math.max(1, Math.round(width / edge)), down: Math.max(1, Math.round(height / edge)) };
}

/** Draws the picture and then each box as a few even fields. The canvas gets the picture's own size. */
export function drawBlurred(canvas: HTMLCanvasElement, picture: ImageBitmap, boxes: readonly BoxMark[]): void {
  canvas.width = picture.width;
  canvas.height = picture.height;
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.drawImage(picture, 0, 0);
  for (const box of boxes) {
    const at = boxInPixels(box, picture.width, picture.height);
    const { across, down } = fieldsOf(at.width, at.height);
    const pixels = context.getImageData(at.left, at.top, at.width, at.height);
    for (let row = 0; row < down; row += 1) {
      for (let column = 0; column < across; column += 1) {
        const left = Math.floor((column * at.width) / across);
        const right = Math.floor(((column + 1) * at.width) / across);
        const top = Math.floor((row * at.height) / down);
        const bottom = Math.floor(((row + 1) * at.height) / down);
        if (right <= left || bottom <= top) continue;
        context.fillStyle = meanColour(pixels, left, top, right, bottom);
        context.fillRect(at.left + left, at.top + top, right - left, bottom - top);
      }
    }
  }
}

/** One colour for a field, from every pixel in it. */
export function meanColour(
  { data, width }: Pick<ImageData, 'data' | 'width'>,
  left: number,
  top: number,
  right: number,
  bottom: number,
): string {
  let [red, green, blue] = [0, 0, 0];
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const at = (y * width + x) * 4;
      red += data[at] ?? 0;
      green += data[at + 1] ?? 0;
      blue += data[at + 2] ?? 0;
    }
  }
  const count = (right - left) * (bottom - top);
  return `rgb(${Math.round(red / count)} ${Math.round(green / count)} ${Math.round(blue / count)})`;
}

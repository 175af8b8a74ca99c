/** Which mark lies under a finger. Places in per mille of the picture, nearness in the even units of its frame. */
import type { PhotoMark } from '../../../../domain/inspection/marks.ts';
import type { Frame, Point } from './frame.ts';

/** About a fingertip on a picture that fills a tablet's screen. */
const NEAR = 28;
const LETTER = { width: 24, height: 44 };

/** The topmost mark at a place, by its index; null where there is none. */
export function markAt(marks: readonly PhotoMark[], place: Point, frame: Frame): number | null {
  for (let index = marks.length - 1; index >= 0; index -= 1) {
    const mark = marks[index];
    if (mark !== undefined && distanceTo(mark, place, frame) <= NEAR) return index;
  }
  return null;
}

function distanceTo(mark: PhotoMark, place: Point, frame: Frame): number {
  const x = (value: number) => (value * frame.width) / 1000;
  const y = (value: number) => (value * frame.height) / 1000;
  const at = { x: x(place.x), y: y(place.y) };
  if (mark.kind === 'arrow')
    return distanceToLine(at, { x: x(mark.x1), y: y(mark.y1) }, { x: x(mark.x2), y: y(mark.y2) });
  const left = x(mark.x);
  const top = y(mark.y);
  const width = mark.kind === 'text' ? mark.text.length * LETTER.width : x(mark.w);
  const height = mark.kind === 'text' ? LETTER.height : y(mark.h);
  const outside = Math.hypot(
    Math.max(left - at.x, 0, at.x - left - width),
    Math.max(top - at.y, 0, at.y - top - height),
  );
  if (mark.kind !== 'circle' || outside > 0) return outside;
  // A circle is its line: what it surrounds may be marked as well.
  const inside = Math.hypot((at.x - left - width / 2) / (width / 2), (at.y - top - height / 2) / (height / 2));
  return Math.abs(1 - inside) * (Math.min(width, height) / 2);
}

function distanceToLine(at: Point, from: Point, to: Point): number {
  const length = (to.x - from.x) ** 2 + (to.y - from.y) ** 2;
  const along = length === 0 ? 0 : ((at.x - from.x) * (to.x - from.x) + (at.y - from.y) * (to.y - from.y)) / length;
  const part = Math.min(1, Math.max(0, along));
  return Math.hypot(at.x - from.x - part * (to.x - from.x), at.y - from.y - part * (to.y - from.y));
}

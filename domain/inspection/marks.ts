/**
 * What is drawn on top of a photo: arrows, circles, words and blurred boxes, as data beside the untouched picture.
 * Answers for: a mark lies within the picture and can be seen; what is stored and what is drawn mean the same. Draws nothing.
 *
 * All places are whole per mille of the upright picture's width (x, w) and height (y, h), so that a mark fits every size of the copy.
 */

/** From the tail to the tip. */
export interface ArrowMark {
  readonly kind: 'arrow';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** The box that an ellipse fills (`circle`), or that is made unrecognisable (`blur`). */
export interface BoxMark {
  readonly kind: 'circle' | 'blur';
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Words whose first letter stands at the place. */
export interface TextMark {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export type PhotoMark = ArrowMark | BoxMark | TextMark;

/** Per mille of the whole. */
export const MARK_SCALE = 1000;
/** More than anybody draws on one picture. */
export const MOST_MARKS = 50;
export const LONGEST_MARK_TEXT = 80;
/** Shorter than this (per mille) is a slip of the hand. */
export const SHORTEST_MARK = 5;

/** What is wrong with a mark, or null. Ranges as in the types; a box ends inside the picture, an arrow has a length. */
export function markFault(mark: PhotoMark): 'outside' | 'too_small' | 'no_text' | 'text_too_long' | null {
  switch (mark.kind) {
    case 'arrow': {
      if (![mark.x1, mark.y1, mark.x2, mark.y2].every(isInside)) return 'outside';
      return Math.hypot(mark.x2 - mark.x1, mark.y2 - mark.y1) < SHORTEST_MARK ? 'too_small' : null;
    }
    case 'text': {
      if (!isInside(mark.x) || !isInside(mark.y)) return 'outside';
      if (mark.text.trim() === '') return 'no_text';
      return mark.text.length > LONGEST_MARK_TEXT ? 'text_too_long' : null;
    }
    default: {
      const { x, y, w, h } = mark;
      if (![x, y, x + w, y + h].every(isInside)) return 'outside';
      return w < SHORTEST_MARK || h < SHORTEST_MARK ? 'too_small' : null;
    }
  }
}

/** The mark moved by so much, stopped at the edges with its size unchanged. */
export function movedMark(mark: PhotoMark, dx: number, dy: number): PhotoMark {
  if (mark.kind === 'arrow') {
    const x = within(dx, -Math.min(mark.x1, mark.x2), MARK_SCALE - Math.max(mark.x1, mark.x2));
    const y = within(dy, -Math.min(mark.y1, mark.y2), MARK_SCALE - Math.max(mark.y1, mark.y2));
    return { ...mark, x1: mark.x1 + x, y1: mark.y1 + y, x2: mark.x2 + x, y2: mark.y2 + y };
  }
  const { w, h } = mark.kind === 'text' ? { w: 0, h: 0 } : mark;
  const x = mark.x + within(dx, -mark.x, MARK_SCALE - mark.x - w);
  const y = mark.y + within(dy, -mark.y, MARK_SCALE - mark.y - h);
  return { ...mark, x, y };
}

/** The mark with its free end (an arrow's tip, a box's far corner) moved by so much; words have no other end and stay. */
export function stretchedMark(mark: PhotoMark, dx: number, dy: number): PhotoMark {
  if (mark.kind === 'text') return mark;
  if (mark.kind === 'arrow') {
    const stretched = { ...mark, x2: inside(mark.x2 + dx), y2: inside(mark.y2 + dy) };
    return markFault(stretched) === null ? stretched : mark;
  }
  const w = within(mark.w + dx, SHORTEST_MARK, MARK_SCALE - mark.x);
  const h = within(mark.h + dy, SHORTEST_MARK, MARK_SCALE - mark.y);
  return { ...mark, w, h };
}

/** The mark of a kind that a hand draws from one place to another; null for a slip. Words get the first place. */
export function drawnMark(
  kind: PhotoMark['kind'],
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
  text = '',
): PhotoMark | null {
  const [x1, y1, x2, y2] = [inside(from.x), inside(from.y), inside(to.x), inside(to.y)];
  const mark: PhotoMark =
    kind === 'arrow'
      ? { kind, x1, y1, x2, y2 }
      : kind === 'text'
        ? { kind, x: x1, y: y1, text: text.slice(0, LONGEST_MARK_TEXT) }
        : { kind, x: Math.min(x1, x2), y: Math.min(y1, y2), w: Math.abs(x2 - x1), h: Math.abs(y2 - y1) };
  return markFault(mark) === null ? mark : null;
}

/**
 * The marks of a stored text. Whatever is no mark of ours (damage, a newer version's kind) is left out, so that a picture is always shown;
 * `complete` is then false, and who hides personal data must not trust what is left.
 */
export function parseMarks(stored: string | null): {
  readonly marks: readonly PhotoMark[];
  readonly complete: boolean;
} {
  if (stored === null || stored === '') return { marks: [], complete: true };
  try {
    const parsed: unknown = JSON.parse(stored);
    if (!Array.isArray(parsed)) return { marks: [], complete: false };
    const marks = parsed.flatMap((value) => markFrom(value) ?? []);
    return { marks, complete: marks.length === parsed.length };
  } catch {
    return { marks: [], complete: false };
  }
}

/** The text that is stored; null for no marks. */
export function marksToText(marks: readonly PhotoMark[]): string | null {
  return marks.length === 0 ? null : JSON.stringify(marks);
}

function markFrom(value: unknown): PhotoMark | null {
  if (typeof value !== 'object' || value === null) return null;
  const field = (name: string): unknown => Reflect.get(value, name);
  const number = (name: string) => (typeof field(name) === 'number' ? (field(name) as number) : Number.NaN);
  const kind = field('kind');
  let mark: PhotoMark;
  if (kind === 'arrow') mark = { kind, x1: number('x1'), y1: number('y1'), x2: number('x2'), y2: number('y2') };
  else if (kind === 'circle' || kind === 'blur')
    mark = { kind, x: number('x'), y: number('y'), w: number('w'), h: number('h') };
  else if (kind === 'text') mark = { kind, x: number('x'), y: number('y'), text: String(field('text') ?? '') };
  else return null;
  return markFault(mark) === null ? mark : null;
}

function isInside(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= MARK_SCALE;
}

function inside(value: number): number {
  return within(Math.round(value), 0, MARK_SCALE);
}

function within(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

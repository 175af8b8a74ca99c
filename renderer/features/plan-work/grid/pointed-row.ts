/**
 * Marks the row under the pointer, by an attribute, in place of the style sheet's `:hover`: when the wheel turns under a resting pointer another row
 * is under it at every notch, and the browser styled and painted two rows once more for each, a whole frame each time. Only a pointer that moves marks.
 * Must never be known to React: the mark is for the eye only, and a row that is drawn anew may lose it.
 */
const MARK = 'data-pointed';

export interface PointedRow {
  readonly follow: (target: EventTarget) => void;
  readonly forget: () => void;
}

export function pointedRow(): PointedRow {
  let marked: Element | null = null;

  function mark(row: Element | null): void {
    if (row === marked) return;
    marked?.removeAttribute(MARK);
    row?.setAttribute(MARK, '');
    marked = row;
  }

  return {
    follow: (target) => mark(target instanceof Element ? target.closest('[role="row"]') : null),
    forget: () => mark(null),
  };
}

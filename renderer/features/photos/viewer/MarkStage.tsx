/**
 * The picture one draws on: by mouse, pen or finger, and by keyboard alone.
 * Keys: Enter puts the chosen tool's mark in the middle, the arrows move the chosen mark (Ctrl: by little), Shift and arrows stretch it, Delete
 * takes it away, Escape lets go of it. Without a chosen mark or tool the arrows go to the previous and next photo.
 */
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import type { PhotoView } from '../../../../contract/photos.ts';
import { drawnMark, movedMark, type PhotoMark, stretchedMark } from '../../../../domain/inspection/marks.ts';
import { useWords } from '../../../i18n/i18n.ts';
import { frameOf, type Point } from '../model/frame.ts';
import { markAt } from '../model/hit.ts';
import { PhotoImage } from '../PhotoImage.tsx';
import { photoName } from '../photo-words.ts';
import classes from './viewer.module.css';

export type MarkKind = PhotoMark['kind'];

export interface MarkStageProps {
  readonly photo: PhotoView;
  readonly marks: readonly PhotoMark[];
  readonly tool: MarkKind | null;
  /** The words that the text tool sets. */
  readonly text: string;
  readonly selected: number | null;
  readonly readOnly: boolean;
  readonly onMarks: (marks: readonly PhotoMark[], selected: number | null) => void;
  readonly onSelect: (index: number | null) => void;
  readonly onEscape: () => void;
  readonly onTurn: (by: -1 | 1) => void;
}

type Drag =
  | { readonly kind: 'draw'; readonly from: Point; readonly to: Point }
  | { readonly kind: 'move'; readonly index: number; readonly from: Point; readonly to: Point };

const STEP = 10;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export function MarkStage(props: MarkStageProps) {
  const { photo, marks, tool, text, selected, readOnly, onMarks, onSelect } = props;
  const words = useWords();
  const stage = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLElement>(null);
  // Turned to by a key pressed on the photo before, which took the focus along when it went.
  useEffect(() => {
    if (document.activeElement === document.body) stage.current?.focus();
  }, []);
  const [drag, setDrag] = useState<Drag | null>(null);
  const place = (event: PointerEvent): Point => {
    const edges = frame.current?.getBoundingClientRect();
    if (edges === undefined) return { x: 0, y: 0 };
    return {
      x: (1000 * (event.clientX - edges.left)) / edges.width,
      y: (1000 * (event.clientY - edges.top)) / edges.height,
    };
  };

  const drawn = drag?.kind === 'draw' && tool !== null ? drawnMark(tool, drag.from, drag.to, text) : null;
  const shown =
    drag?.kind === 'move' ? marks.map((mark, index) => (index === drag.index ? dragged(mark, drag) : mark)) : marks;

  function press(event: PointerEvent): void {
    if (readOnly || event.button !== 0) return;
    const from = place(event);
    if (tool !== null) setDrag({ kind: 'draw', from, to: from });
    else {
      const index = markAt(marks, from, frameOf(photo.width, photo.height));
      onSelect(index);
      if (index === null) return;
      setDrag({ kind: 'move', index, from, to: from });
    }
    event.currentTarget.setPointerCapture(event.pointerId);
  }

  function release(): void {
    setDrag(null);
    if (drawn !== null) onMarks([...marks, drawn], marks.length);
    else if (drag?.kind === 'move') onMarks(shown, drag.index);
  }

  return (
    <div
      ref={stage}
      className={classes['stage']}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard draws here
      tabIndex={0}
      role="application"
      aria-label={
        readOnly ? photoName(photo, words) : words.t('photos.viewer.stage', { name: photoName(photo, words) })
      }
      data-tool={tool ?? undefined}
      data-autofocus
      // Escape lets go of a mark first, and closes the viewer the next time.
      data-mantine-stop-propagation={selected !== null || tool !== null}
      onKeyDown={(event) => {
        if (!takesKey(event, props)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <span
        ref={frame}
        className={classes['frame']}
        style={{ '--photo-ratio': photo.width / photo.height } as React.CSSProperties}
        onPointerDown={press}
        onPointerMove={(event) => {
          const to = place(event);
          setDrag((before) => (before === null ? null : { ...before, to }));
        }}
        onPointerUp={release}
        onPointerCancel={() => setDrag(null)}
      >
        <PhotoImage
          photo={photo}
          size="report"
          marks={drawn === null ? shown : [...shown, drawn]}
          selected={selected}
          editing={!readOnly}
          drawn
        />
      </span>
    </div>
  );
}

function dragged(mark: PhotoMark, { from, to }: Drag): PhotoMark {
  return movedMark(mark, Math.round(to.x - from.x), Math.round(to.y - from.y));
}

/** True when the key was for the stage. */
function takesKey(event: KeyboardEvent, props: MarkStageProps): boolean {
  const { tool, text, marks, selected, readOnly, onMarks, onTurn, onEscape } = props;
  if (!readOnly && changesMark(event, props)) return true;
  if (event.key === 'Escape' && (selected !== null || tool !== null)) {
    onEscape();
    return true;
  }
  if (event.key === 'Enter' && tool !== null && !readOnly) {
    const middle = drawnMark(tool, { x: 400, y: 400 }, { x: 600, y: 600 }, text);
    if (middle !== null) onMarks([...marks, middle], marks.length);
    return true;
  }
  const turns = tool === null && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!turns || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return false;
  onTurn(event.key === 'ArrowLeft' ? -1 : 1);
  return true;
}

function changesMark(event: KeyboardEvent, { marks, selected, onMarks }: MarkStageProps): boolean {
  const mark = selected === null ? undefined : marks[selected];
  if (mark === undefined || selected === null) return false;
  if (event.key === 'Delete' || event.key === 'Backspace') {
    onMarks(
      marks.filter((_, index) => index !== selected),
      null,
    );
    return true;
  }
  const arrow = ARROWS[event.key];
  if (arrow === undefined) return false;
  const step = event.ctrlKey || event.metaKey ? 1 : STEP;
  const [dx, dy] = [arrow[0] * step, arrow[1] * step];
  onMarks(marks.with(selected, event.shiftKey ? stretchedMark(mark, dx, dy) : movedMark(mark, dx, dy)), selected);
  return true;
}

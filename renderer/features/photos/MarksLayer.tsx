/**
 * Marks drawn over a picture, as lines that stay sharp at any size.
 * Answers for arrows, circles and words; a blurred box is burnt into the pixels elsewhere and only outlined here while it is edited.
 */
import { Fragment } from 'react';
import type { PhotoMark } from '../../../domain/inspection/marks.ts';
import { arrowHead, type Frame, frameOf } from './model/frame.ts';
import classes from './photos.module.css';

export function MarksLayer({
  marks,
  width,
  height,
  selected = null,
  editing = false,
}: {
  readonly marks: readonly PhotoMark[];
  readonly width: number;
  readonly height: number;
  readonly selected?: number | null;
  readonly editing?: boolean;
}) {
  const frame = frameOf(width, height);
  return (
    <svg
      className={classes['marks']}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {marks.map((mark, index) => (
        // Twice: a light edge under a strong line is seen on dark and on light pictures.
        // biome-ignore lint/suspicious/noArrayIndexKey: a mark has no other name than its place in the list
        <Fragment key={index}>
          <Shape mark={mark} frame={frame} className={classes['edge']} editing={editing} />
          <Shape
            mark={mark}
            frame={frame}
            className={index === selected ? classes['chosen'] : classes['line']}
            editing={editing}
          />
        </Fragment>
      ))}
    </svg>
  );
}

/** As the style sheet sets the words of a mark. */
const LETTER = 44;

/**
 * A light plate under the words, where the other marks have a light edge: letters with a stroke are no text of a font any more once they are
 * printed, and nobody could search for them or hear them read.
 */
function Plate({ x, y, letters }: { readonly x: number; readonly y: number; readonly letters: number }) {
  // Bold letters are six tenths of their size wide on average.
  return (
    <rect
      className={classes['plate']}
      x={x - 8}
      y={y - 10}
      width={letters * LETTER * 0.57 + 16}
      height={LETTER + 16}
      rx={4}
    />
  );
}

function Shape({
  mark,
  frame,
  className,
  editing,
}: {
  readonly mark: PhotoMark;
  readonly frame: Frame;
  readonly className: string | undefined;
  readonly editing: boolean;
}) {
  const x = (value: number) => (value * frame.width) / 1000;
  const y = (value: number) => (value * frame.height) / 1000;
  switch (mark.kind) {
    case 'arrow': {
      const from = { x: x(mark.x1), y: y(mark.y1) };
      const to = { x: x(mark.x2), y: y(mark.y2) };
      return (
        <g className={className}>
          <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
          <polyline points={arrowHead(from, to)} />
        </g>
      );
    }
    case 'circle':
      return (
        <ellipse
          className={className}
          cx={x(mark.x + mark.w / 2)}
          cy={y(mark.y + mark.h / 2)}
          rx={x(mark.w / 2)}
          ry={y(mark.h / 2)}
        />
      );
    case 'text':
      return className === classes['edge'] ? (
        <Plate x={x(mark.x)} y={y(mark.y)} letters={[...mark.text].length} />
      ) : (
        <text className={`${className} ${classes['words']}`} x={x(mark.x)} y={y(mark.y)} dominantBaseline="hanging">
          {mark.text}
        </text>
      );
    case 'blur':
      return editing ? (
        <rect
          className={`${className} ${classes['box']}`}
          x={x(mark.x)}
          y={y(mark.y)}
          width={x(mark.w)}
          height={y(mark.h)}
        />
      ) : null;
  }
}

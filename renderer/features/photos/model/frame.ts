/** The even units a picture's marks are drawn in: 1,000 along its longer edge, so that lines and letters look alike on every picture. */

export interface Frame {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export function frameOf(width: number, height: number): Frame {
  const longest = Math.max(width, height, 1);
  return { width: (1000 * width) / longest, height: (1000 * height) / longest };
}

const HEAD_LENGTH = 34;
const HEAD_ANGLE = Math.PI / 7;

/** The two strokes of an arrow's head as the points of a polyline, tip in the middle. A short arrow gets a short head. */
export function arrowHead(from: Point, to: Point): string {
  const direction = Math.atan2(to.y - from.y, to.x - from.x);
  const length = Math.min(HEAD_LENGTH, Math.hypot(to.x - from.x, to.y - from.y) * 0.6);
  const end = (turn: number) => {
    const x = to.x - length * Math.cos(direction + turn);
    const y = to.y - length * Math.sin(direction + turn);
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  };
  return `${end(HEAD_ANGLE)} ${to.x.toFixed(1)},${to.y.toFixed(1)} ${end(-HEAD_ANGLE)}`;
}

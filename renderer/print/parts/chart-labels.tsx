/**
 * Labels drawn straight onto the printed charts.
 * Recharts hands its label functions loosely typed geometry; it is read here, once, and anything else draws nothing.
 */

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const TEXT = { fontFamily: 'Inter', fontSize: 12, fill: '#111' };

/**
 * White behind the letters: a floor or a grid line must not run through them. A plate, not a stroke around the letters: a stroked text is
 * no text of a font any more once it is printed.
 */
function Plate({ x, y, anchor, text, size }: PlateProps) {
  // Bold Inter is six tenths of its size wide on average; a little more hides a line, a little less shows one.
  const width = text.length * size * 0.58;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return <rect x={left - 2} y={y - size} width={width + 4} height={size + 3} fill="#fff" />;
}

interface PlateProps {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
  readonly size: number;
}

/** The amount on top of a bar. */
export function TopLabel({ props, text }: { readonly props: unknown; readonly text: string }) {
  const box = viewBoxOf(props);
  if (box === null) return null;
  return (
    <text x={box.x + box.width / 2} y={box.y - 5} textAnchor="middle" {...TEXT} fontWeight={600}>
      {text}
    </text>
  );
}

/** The name of the lowest point, under it; towards the middle of the chart where the point is near an edge. */
export function LowestLabel({
  props,
  text,
  place,
  zeroY,
}: {
  readonly props: unknown;
  readonly text: string;
  /** Where along the chart the point is, 0 left to 1 right. */
  readonly place: number;
  readonly zeroY: number;
}) {
  const box = viewBoxOf(props);
  if (box === null) return null;
  const anchor = place < 0.25 ? 'start' : place > 0.75 ? 'end' : 'middle';
  const x = box.x + box.width / 2 + (anchor === 'start' ? -6 : anchor === 'end' ? 6 : 0);
  // A point just above the zero line would have the line run through its name: there it goes under the line.
  const under = box.y + box.height;
  const y = (under <= zeroY && zeroY - under < 18 ? zeroY : under) + 15;
  return (
    <>
      <Plate x={x} y={y} anchor={anchor} text={text} size={13} />
      <text x={x} y={y} textAnchor={anchor} {...TEXT} fontSize={13} fontWeight={700}>
        {text}
      </text>
    </>
  );
}

function viewBoxOf(props: unknown): Box | null {
  const view = typeof props === 'object' && props !== null && 'viewBox' in props ? props.viewBox : null;
  return typeof view === 'object' && view !== null ? boxOf(view) : null;
}

function boxOf(value: object): Box | null {
  const x = numberOf(value, 'x');
  const y = numberOf(value, 'y');
  const width = numberOf(value, 'width');
  const height = numberOf(value, 'height');
  return x === null || y === null || width === null || height === null ? null : { x, y, width, height };
}

function numberOf(value: object, key: string): number | null {
  const found = Number((value as Readonly<Record<string, unknown>>)[key] ?? Number.NaN);
  return Number.isFinite(found) ? found : null;
}

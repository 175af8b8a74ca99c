/**
 * A list of rows of one height of which only those in sight are in the document.
 * Answers for bringing the wanted row into sight. Must never render more than a screen's worth, however long the list.
 */
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import classes from './walk.module.css';

/** Above and below what is in sight, so that a quick scroll shows no gap. */
const SPARE_ROWS = 6;

export interface VirtualListProps {
  readonly label: string;
  readonly count: number;
  readonly rowHeight: number;
  /** Brought into sight when it changes; -1 = none. */
  readonly wanted: number;
  readonly renderRow: (index: number) => ReactNode;
  readonly rowKey: (index: number) => string;
}

export function VirtualList({ label, count, rowHeight, wanted, renderRow, rowKey }: VirtualListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const { top, height, place } = useScroll(scroller);

  useLayoutEffect(() => {
    const node = scroller.current;
    if (node === null || wanted < 0) return;
    const at = wanted * rowHeight;
    // What was last read: asking the element here would lay the whole page out in the middle of drawing it.
    const shown = place.current ?? { top: node.scrollTop, height: node.clientHeight };
    // A row in sight stays where it is; one outside comes a third down, so that what follows is seen too.
    if (at < shown.top || at + rowHeight > shown.top + shown.height) node.scrollTop = at - shown.height / 3;
  }, [wanted, rowHeight, place]);

  const first = Math.max(0, Math.floor(top / rowHeight) - SPARE_ROWS);
  const last = Math.min(count, Math.ceil((top + height) / rowHeight) + SPARE_ROWS);
  const shown = Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by the keyboard
    // biome-ignore lint/a11y/useSemanticElements: no group of form fields
    <div className={classes['scroller']} ref={scroller} tabIndex={0} role="group" aria-label={label}>
      <ul className={classes['rows']} style={{ height: count * rowHeight }}>
        {shown.map((index) => (
          <li
            key={rowKey(index)}
            style={{ top: index * rowHeight, height: rowHeight }}
            aria-setsize={count}
            aria-posinset={index + 1}
          >
            {renderRow(index)}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface Place {
  readonly top: number;
  readonly height: number;
}

function useScroll(element: RefObject<HTMLDivElement | null>): Place & { readonly place: RefObject<Place | null> } {
  const [shown, setShown] = useState<Place>({ top: 0, height: 600 });
  const place = useRef<Place>(null);
  useEffect(() => {
    const node = element.current;
    if (node === null) return;
    const read = () => {
      const now = { top: node.scrollTop, height: node.clientHeight };
      place.current = now;
      setShown(now);
    };
    const observer = new ResizeObserver(read);
    observer.observe(node);
    node.addEventListener('scroll', read, { passive: true });
    return () => {
      observer.disconnect();
      node.removeEventListener('scroll', read);
    };
  }, [element]);
  return { ...shown, place };
}

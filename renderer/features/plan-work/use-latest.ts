/** A function that stays the same from one drawing to the next and calls the newest: for what is drawn apart and must not be drawn again for it. */
import { useCallback, useLayoutEffect, useRef } from 'react';

/** Must not be called while drawing. */
export function useLatest<Args extends readonly unknown[], Answer>(
  call: (...args: Args) => Answer,
): (...args: Args) => Answer {
  const latest = useRef(call);
  useLayoutEffect(() => {
    latest.current = call;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}

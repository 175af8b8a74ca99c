/**
 * Functions that stay the same from one drawing to the next and do what the newest ones would: what is given them need not be drawn again.
 * For what a person does, never for what is called while drawing.
 */
import { useLayoutEffect, useRef, useState } from 'react';

type Deeds = { readonly [name: string]: (...given: never[]) => void };

export function useLatest<T extends Deeds>(deeds: T): T {
  const latest = useRef(deeds);
  useLayoutEffect(() => {
    latest.current = deeds;
  });
  const [stable] = useState(() => {
    const names = Object.keys(deeds) as (keyof T & string)[];
    return Object.fromEntries(
      names.map((name) => [name, (...given: never[]) => latest.current[name]?.(...given)]),
    ) as T;
  });
  return stable;
}

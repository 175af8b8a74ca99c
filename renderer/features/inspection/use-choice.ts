/** A choice of this person on this machine, kept from one visit to the next. A browser that forbids storage forgets it. */
import { useState } from 'react';

export function useChoice<Value extends string>(
  name: string,
  values: readonly Value[],
  first: Value,
): readonly [Value, (value: Value) => void] {
  const key = `tilstand.inspection.${name}`;
  const [value, setValue] = useState<Value>(() => values.find((one) => one === remembered(key)) ?? first);
  return [
    value,
    (next) => {
      setValue(next);
      remember(key, next);
    },
  ];
}

/** The inspection worked on last on this machine. */
export const LAST_REPORT_KEY = 'tilstand.inspection.last';

export function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Forgotten; nothing else depends on it.
  }
}

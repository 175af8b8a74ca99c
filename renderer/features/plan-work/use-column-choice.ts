/** Which fields stand in the grid and in which money unit; remembered on this machine. */
import { useMemo, useState } from 'react';
import { type MoneyUnit, moneyUnitOf } from '../../ui/format.ts';
import { COLUMN_KEYS, type ColumnKey, ROOM_FOR_ALL } from './grid/columns.tsx';
import { type Line, occurrenceOre } from './model/plan-line.ts';

const STORAGE_KEY = 'tilstand.planColumns';
const WIDE: readonly ColumnKey[] = [
  'building',
  'part',
  'title',
  'kind',
  'quantity',
  'unit',
  'price',
  'interval',
  'firstYear',
];
/** Where the window is narrow the years need the room; the rest is one click away. */
const NARROW: readonly ColumnKey[] = ['part', 'title', 'quantity', 'unit', 'price', 'interval', 'firstYear'];

export interface ColumnChoice {
  readonly shown: readonly ColumnKey[];
  readonly unit: MoneyUnit;
  readonly toggle: (key: ColumnKey) => void;
  readonly setUnit: (unit: MoneyUnit) => void;
}

export function useColumnChoice(lines: readonly Line[]): ColumnChoice {
  const [chosen, setChosen] = useState<readonly ColumnKey[]>(remembered);
  const [unit, setUnit] = useState<MoneyUnit | null>(null);
  // Asked once: a unit that changed by itself while one types would be read wrongly.
  const [natural] = useState(() => moneyUnitOf(lines.map((line) => occurrenceOre(line) ?? 0)));
  const shown = useMemo(() => COLUMN_KEYS.filter((key) => key === 'title' || chosen.includes(key)), [chosen]);
  return useMemo(
    () => ({
      shown,
      unit: unit ?? natural,
      setUnit,
      toggle(key: ColumnKey) {
        const next = chosen.includes(key) ? chosen.filter((other) => other !== key) : [...chosen, key];
        setChosen(next);
        try {
          localStorage.setItem(STORAGE_KEY, JSON.stringify(next));
        } catch {
          // A browser that forbids storage forgets the choice; nothing else depends on it.
        }
      },
    }),
    [shown, unit, natural, chosen],
  );
}

function remembered(): readonly ColumnKey[] {
  const fitting = window.innerWidth >= ROOM_FOR_ALL ? WIDE : NARROW;
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? 'null');
    return Array.isArray(stored) ? COLUMN_KEYS.filter((key) => stored.includes(key)) : fitting;
  } catch {
    return fitting;
  }
}

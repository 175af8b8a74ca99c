/**
 * Building parts by their names, for plan lines that name a part and give no number of it.
 * Answers for a line being linked only where exactly one part can be meant, and for the others being told.
 * Must never take a part of another building, or of another place in it.
 */
import { type Findings, NOWHERE } from '../findings.ts';
import { keyPart } from '../keys.ts';
import type { MappedRow } from '../row-scope.ts';
import { foldWord, shorten, type Value } from '../values.ts';

/** Between the name of a part that was not found and the place in it, as a plan line keeps them. */
export const PART_AND_PLACE = ' · ';

export interface NamedPart {
  readonly id: string;
  readonly department: Value;
  readonly building: Value;
  readonly name: Value;
  readonly code: Value;
  readonly location: Value;
}

export interface NamedParts {
  readonly isWanted: boolean;
  /** A part that a row of this import speaks of. */
  see(part: NamedPart): void;
  /** The one part that is meant; null for none, and for several. */
  find(wanted: Omit<NamedPart, 'id'>): string | null;
  /** A line that names a part and was linked to none. */
  miss(name: Value): void;
  tell(findings: Findings): void;
}

/** `standing` undefined: nobody asks. */
export function createNamedParts(standing: readonly NamedPart[] | undefined): NamedParts {
  const byName = new Map<string, Map<string, NamedPart>>();
  const missed = { rows: 0, example: '' };
  const nameOf = ({ department, name }: Omit<NamedPart, 'id'>) => `${folded(department)}/${folded(name)}`;
  const see = (part: NamedPart) => {
    const key = nameOf(part);
    const known = byName.get(key);
    if (known === undefined) byName.set(key, new Map([[part.id, part]]));
    else known.set(part.id, part);
  };
  for (const part of standing ?? []) see(part);
  return {
    isWanted: standing !== undefined,
    see,
    find(wanted) {
      const { building, code, location } = wanted;
      // What only one of the two says does not tell them apart.
      const able = [...(byName.get(nameOf(wanted))?.values() ?? [])].filter(
        (part) => agrees(part.building, building) && agrees(part.code, code) && agrees(part.location, location),
      );
      const exact = able.filter((part) => isSame(part.building, building) && isSame(part.location, location));
      const [only, another] = able.length > 1 ? exact : able;
      return only === undefined || another !== undefined ? null : only.id;
    },
    miss(name) {
      missed.rows += 1;
      if (missed.example === '') missed.example = shorten(String(name));
    },
    tell(findings) {
      if (missed.rows > 0) findings.add('info', 'parts_not_linked', NOWHERE, { ...missed });
    },
  };
}

/** As a row of a mapped table names it. */
export function partIn(row: MappedRow): Omit<NamedPart, 'id'> {
  return {
    department: row.value('departmentKey'),
    building: row.value('buildingNumber'),
    name: row.value('partName'),
    code: row.value('partCode'),
    location: row.value('partLocation'),
  };
}

function agrees(own: Value, other: Value): boolean {
  return own === null || other === null || isSame(own, other);
}

function isSame(own: Value, other: Value): boolean {
  return folded(own) === folded(other);
}

function folded(value: Value): string {
  return keyPart(typeof value === 'string' ? foldWord(value) : value);
}

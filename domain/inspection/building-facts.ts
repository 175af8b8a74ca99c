/**
 * Which catalogue classes a building's own facts speak for.
 * Answers for a proposal only: the register may be wrong, and the inspector confirms (domain.md 7.1 [D]).
 */

export interface BuildingFactsTable {
  readonly roof: Readonly<Record<string, readonly string[]>>;
  readonly wall: Readonly<Record<string, readonly string[]>>;
  readonly heating: Readonly<Record<string, readonly string[]>>;
  /** Classes that nearly every department has. */
  readonly always: readonly string[];
}

export interface BuildingCodes {
  readonly roofCode: string | null;
  readonly wallCode: string | null;
  readonly heatingCode: string | null;
}

/** Keys of classes; a code nobody knows speaks for none. Leading zeros of a code do not count. */
export function suggestedClasses(table: BuildingFactsTable, codes: BuildingCodes): ReadonlySet<string> {
  const { roofCode, wallCode, heatingCode } = codes;
  return new Set([
    ...table.always,
    ...classesOf(table.roof, roofCode),
    ...classesOf(table.wall, wallCode),
    ...classesOf(table.heating, heatingCode),
  ]);
}

function classesOf(table: Readonly<Record<string, readonly string[]>>, code: string | null): readonly string[] {
  const key = (code ?? '').trim().replace(/^0+(?=\d)/, '');
  return new Map(Object.entries(table)).get(key) ?? [];
}

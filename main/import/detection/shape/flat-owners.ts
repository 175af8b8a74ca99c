/**
 * Whose column it is where a row speaks of several kinds of things.
 * Answers for what is repeated for each row of a department or building being theirs, and for a work with its year and amount staying together.
 */
import type { ImportKind } from '../../../../contract/import-mapping.ts';
import type { Grouping } from './flat-groups.ts';

/** What one row may speak of, the wider thing first. */
export const CHAIN = [
  'departments',
  'dwellings',
  'buildings',
  'parts',
  'findings',
  'plans',
] as const satisfies readonly ImportKind[];
export type ChainKind = (typeof CHAIN)[number];

/** Fields a kind has a column for and keeps nothing of. */
export const NOT_KEPT: Readonly<Partial<Record<ChainKind, ReadonlySet<string>>>> = {
  parts: new Set(['amount', 'accessible']),
  plans: new Set(['note']),
};
export interface Owned {
  readonly field: string;
  readonly confidence: number;
}

/** What the rows say as a whole. */
export interface Sayings {
  /** A work that no finding could hold stands beside them: year and amount are its own. */
  readonly hasWork: boolean;
  /** Rows without a finding are graded as well: the grade is the part's. */
  readonly isGradedThroughout: boolean;
  /** Roofs and walls stand beside them: the rows describe buildings. */
  readonly hasShells: boolean;
}

export type Candidate = Owned & { readonly kind: ChainKind };

/** Whose column it is: what is repeated for each row of a department or building is theirs. */
export function ownerOf(
  list: readonly Candidate[],
  column: number,
  grouping: Grouping,
  { hasWork, isGradedThroughout, hasShells }: Sayings,
): Candidate | null {
  const kept = list.filter(({ kind, field }) => NOT_KEPT[kind]?.has(field) !== true);
  const fits = kept.filter(({ kind, field }) => {
    if (kind === 'departments') return grouping.isOf(column, 'department');
    // So many in each building, and nothing else about them.
    if (kind === 'dwellings') return field === 'dwellings' && isOfBuilding(column, grouping);
    return kind !== 'buildings' || grouping.isOf(column, 'building');
  });
  if (fits.length === 0) {
    // Nobody else has a use for it: what most rows agree on is better than nothing, and the others are told.
    const mostly = (kind: ChainKind, group: 'building' | 'department') =>
      grouping.isMostlyOf(column, group) ? kept.find((one) => one.kind === kind) : undefined;
    return mostly('buildings', 'building') ?? mostly('departments', 'department') ?? null;
  }
  const building = fits.find(({ kind }) => kind === 'buildings');
  const department = fits.find(({ kind }) => kind === 'departments');
  // The year a building was built is named as the year a part was put in is; where it is the same on all rows of the building, it is that.
  if (building?.field === 'builtYear') return building;
  if (department?.field === 'builtYear' && !fits.some(({ kind }) => kind === 'buildings')) return department;
  if (hasShells && building?.field === 'heatingCode' && department?.field === 'heating') return building;
  const own = (field: string, kind: ChainKind) => fits.find((one) => one.field === field && one.kind === kind);
  // A finding has its work, year and amount with it.
  const found = fits.find(({ kind }) => kind === 'findings');
  const planned = own('amount', 'plans') ?? own('firstYear', 'plans') ?? own('work', 'plans');
  if (planned !== undefined) return hasWork ? planned : (found ?? planned);
  const graded = own('grade', 'parts');
  if (graded !== undefined && isGradedThroughout) return graded;
  const measured = own('quantity', 'parts') ?? own('unit', 'parts');
  if (measured !== undefined) return measured;
  // An area that is the same for all buildings of a department is the department's.
  if (building?.field === 'areaM2' && department?.field === 'areaM2' && grouping.isWider(column)) return department;
  const narrowest = [...fits].sort(
    (a, b) => b.confidence - a.confidence || CHAIN.indexOf(b.kind) - CHAIN.indexOf(a.kind),
  );
  return (
    (building !== undefined && building.confidence >= (narrowest[0]?.confidence ?? 0) ? building : narrowest[0]) ?? null
  );
}

function isOfBuilding(column: number, grouping: Grouping): boolean {
  return grouping.isOf(column, 'building') && !grouping.isOf(column, 'department');
}

/** A stored finding as the grading rules see it. A degree out of range (from a file) counts as not given. */
import type { EntityRow } from '../../../db/entities.ts';
import type { Degree, ExtentClass } from '../../../domain/condition/score.ts';
import type { FindingFacts } from '../../../domain/inspection/grading.ts';

const DEGREES: readonly Degree[] = [1, 2, 3];
const EXTENTS: readonly ExtentClass[] = [1, 2, 3, 4, 5];

type Observed = Pick<EntityRow<'finding'>, 'id' | 'severity' | 'intensity' | 'extent_class' | 'extent_bp'>;

export function findingFacts(row: Observed): FindingFacts {
  const share = row.extent_bp;
  return {
    id: row.id,
    severity: DEGREES.find((degree) => degree === row.severity) ?? null,
    intensity: DEGREES.find((degree) => degree === row.intensity) ?? null,
    extentClass: EXTENTS.find((extent) => extent === row.extent_class) ?? null,
    extentBp: share !== null && share >= 0 && share <= 10_000 ? share : null,
  };
}

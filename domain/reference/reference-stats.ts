/**
 * Key figures of reference projects at one price level.
 * Answers for kr/m² indexed to a chosen quarter, use of the maximum amount, drift from form A to C, and statistics.
 * Must never average over price zones without saying so, nor compare amounts of different price levels.
 */

import { divideRounded, multiplyDivideRounded, scaleOre } from '../money/ore.ts';
import { type IndexFault, type IndexSeries, indexFactor, type PricePeriod } from '../money/price-index.ts';
import { type SummaryResult, summarise } from '../portfolio/statistics.ts';
import { ok, type Result } from '../result.ts';

export interface ReferenceProject {
  readonly id: string;
  /** Region price zone; null = unknown. */
  readonly zone: string | null;
  readonly areaM2: number | null;
  /** Total cost in whole øre at its price level. */
  readonly acquisitionOre: number | null;
  readonly priceLevel: PricePeriod;
  /** Maximum amount that applied, same price level. */
  readonly maximumAmountOre: number | null;
  /** Total cost by stage, whole øre at the project's price level. */
  readonly formAOre: number | null;
  readonly formCOre: number | null;
  /** Calendar year of hand-over; null = unknown. */
  readonly handoverYear: number | null;
}

export interface ReferenceFigures {
  readonly projectId: string;
  /** Factor from the project's price level to the chosen one. */
  readonly factor: number;
  readonly indexedOre: number | null;
  readonly indexedOrePerM2: number | null;
  readonly maximumUseBp: number | null;
  /** (C − A) ÷ A. */
  readonly driftBp: number | null;
  /** Older than ten years: labelled, but it stays (domain.md 6.4). */
  readonly isOld: boolean;
}

/** Years after hand-over from which a case is labelled old. */
export const OLD_AFTER_YEARS = 10;

/** Figures of one project at a chosen price level; refused when the index series does not reach. */
export function referenceFigures(
  project: ReferenceProject,
  series: IndexSeries,
  level: PricePeriod,
  currentYear: number,
): Result<ReferenceFigures, IndexFault> {
  const factor = indexFactor(series, project.priceLevel, level);
  if (!factor.ok) return factor;
  const { acquisitionOre, areaM2, maximumAmountOre, formAOre, formCOre, handoverYear } = project;
  const indexedOre = acquisitionOre === null ? null : scaleOre(acquisitionOre, factor.value);
  return ok({
    projectId: project.id,
    factor: factor.value,
    indexedOre,
    indexedOrePerM2:
      indexedOre === null || areaM2 === null || areaM2 <= 0
        ? null
        : divideRounded(indexedOre * 10, Math.round(areaM2 * 10)),
    maximumUseBp: shareBp(acquisitionOre, maximumAmountOre),
    driftBp: formAOre === null || formCOre === null ? null : shareBp(formCOre - formAOre, formAOre),
    isOld: handoverYear !== null && currentYear - handoverYear > OLD_AFTER_YEARS,
  });
}

export interface ReferenceStatistics {
  /** The one price zone of all cases; null when they differ or it is unknown: then the figure must be labelled. */
  readonly zone: string | null;
  readonly mixedZones: boolean;
  readonly orePerM2: SummaryResult;
  readonly driftBp: SummaryResult;
}

/** Median, quartiles and n over projects already brought to one price level. */
export function referenceStatistics(
  projects: readonly ReferenceProject[],
  figures: readonly ReferenceFigures[],
): ReferenceStatistics {
  const wanted = new Set(figures.map(({ projectId }) => projectId));
  const zones = new Set(projects.filter(({ id }) => wanted.has(id)).map(({ zone }) => zone));
  const [first] = zones;
  const zone = zones.size === 1 ? (first ?? null) : null;
  return {
    zone,
    mixedZones: zone === null && figures.length > 0,
    orePerM2: summarise(figures.flatMap((f) => f.indexedOrePerM2 ?? [])),
    driftBp: summarise(figures.flatMap((f) => f.driftBp ?? [])),
  };
}

function shareBp(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole <= 0 ? null : multiplyDivideRounded(part, 10_000, whole);
}

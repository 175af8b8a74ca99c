/** A department against its twins in the own portfolio: which they are, and where it stands out. */
import type { TwinsResult } from '../../../contract/scenarios.ts';
import { compareWithTwins, findTwins } from '../../../domain/portfolio/twins.ts';
import { NotFoundError } from '../failures.ts';
import type { DepartmentSummary } from '../portfolio/summary.ts';

/** Key figures compared; per m² where size would drown the difference. Null where a department lacks what it takes. */
const FIGURES: Readonly<Record<string, (summary: DepartmentSummary) => number | null>> = {
  conditionRatioPpm: ({ row }) => row.condition.ratioPpm,
  notInspectedShareBp: ({ row }) => (row.condition.partCount === 0 ? null : row.condition.notInspectedShareBp),
  provisionOrePerM2: ({ row }) => perM2(row.provisionOre, row.areaM2),
  requiredProvisionOrePerM2: ({ row }) => perM2(row.requiredProvisionOre, row.areaM2),
  planTotalOrePerM2: ({ row }) => perM2(row.planStatus === null ? null : row.planTotalOre, row.areaM2),
  resultAccountOrePerM2: ({ row }) => perM2(row.resultAccountOre, row.areaM2),
};

export function twinsOf(summaries: readonly DepartmentSummary[], number: string): TwinsResult {
  const own = summaries.find((summary) => summary.row.number === number);
  if (!own) throw new NotFoundError('department', number);
  const sameMoney = summaries.filter((summary) => summary.row.currency === own.row.currency);
  const profile = (summary: DepartmentSummary) => ({ id: summary.row.id, ...summary.twin });
  const twins = findTwins(profile(own), sameMoney.map(profile));
  const byId = new Map(sameMoney.map((summary) => [summary.row.id, summary]));
  return {
    number,
    twins: twins.flatMap(({ id, distance }) => {
      const row = byId.get(id)?.row;
      return row ? [{ number: row.number, name: row.name, distance }] : [];
    }),
    figures: Object.entries(FIGURES).map(([figure, pick]) => {
      const values = new Map(sameMoney.map((summary) => [summary.row.id, pick(summary)]));
      const { own: value, summary, outlier } = compareWithTwins(own.row.id, twins, values);
      return {
        figure,
        own: value,
        summary: { ...summary },
        outlier: outlier ? { direction: outlier.direction, distance: outlier.distance } : null,
      };
    }),
  };
}

function perM2(amountOre: number | null, areaM2: number | null): number | null {
  return amountOre === null || areaM2 === null || areaM2 <= 0 ? null : Math.round(amountOre / areaM2);
}

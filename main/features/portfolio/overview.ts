/** Summaries of departments → the overview. Adds up; never averages averages, never mixes currencies. */
import type { Overview } from '../../../contract/portfolio.ts';
import type { EntityRow } from '../../../db/entities.ts';
import { FK_GROUPS } from '../../../domain/classification/fk-group.ts';
import { sharesBp } from '../../../domain/condition/median.ts';
import type { RollUpSettings } from '../../../domain/condition/roll-up.ts';
import { type ConditionTally, mergeTallies, rollUpTally } from '../../../domain/condition/tally.ts';
import type { DepartmentSummary } from './summary.ts';

export function overviewOf(
  all: readonly DepartmentSummary[],
  organisations: readonly EntityRow<'organisation'>[],
  organisationId: string | null,
  today: string,
  settings: RollUpSettings,
): Overview {
  const chosen = organisationId === null ? all : all.filter((summary) => summary.row.organisationId === organisationId);
  const currency = mainCurrency(chosen);
  const summaries = chosen.filter((summary) => summary.row.currency === currency);
  return {
    today,
    currency,
    otherCurrencies: otherCurrencies(chosen, currency),
    organisations: organisations.map(({ id, name, number }) => ({
      id,
      name,
      number,
      departments: all.filter((summary) => summary.row.organisationId === id).length,
    })),
    keyFigures: keyFigures(summaries, today, settings),
    distribution: distribution(summaries),
    years: years(summaries),
    departments: chosen.map((summary) => summary.row),
  };
}

function mainCurrency(summaries: readonly DepartmentSummary[]): string {
  const counts = Map.groupBy(summaries, (summary) => summary.row.currency);
  const [first] = [...counts].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  return first?.[0] ?? 'DKK';
}

function otherCurrencies(summaries: readonly DepartmentSummary[], main: string): Overview['otherCurrencies'] {
  const counts = Map.groupBy(summaries, (summary) => summary.row.currency);
  return [...counts]
    .filter(([currency]) => currency !== main)
    .map(([currency, list]) => ({ currency, departments: list.length }));
}

function keyFigures(
  summaries: readonly DepartmentSummary[],
  today: string,
  settings: RollUpSettings,
): Overview['keyFigures'] {
  const rows = summaries.map((summary) => summary.row);
  const sum = (pick: (row: DepartmentSummary['row']) => number | null) =>
    rows.reduce((total, row) => total + (pick(row) ?? 0), 0);
  const tally = mergeTallies(summaries.map((summary) => summary.tally));
  const { worst, sourceMix, ...condition } = rollUpTally(tally, settings, today);
  const worstName = rows.find((row) => row.condition.worst?.partId === worst?.partId)?.condition.worst?.partName;
  const lights = { red: 0, yellow: 0, green: 0 };
  for (const row of rows) lights[row.light] += 1;
  return {
    departments: rows.length,
    dwellings: sum((row) => row.dwellings),
    areaM2: sum((row) => row.areaM2),
    buildings: summaries.reduce((total, summary) => total + summary.buildings, 0),
    parts: tally.partCount,
    condition: {
      ...condition,
      sourceMix: sourceMix.map((entry) => ({ ...entry })),
      worst: worst === null ? null : { ...worst, partName: worstName ?? '' },
    },
    lights,
    planTotalOre: sum((row) => row.planTotalOre),
    provisionOre: sum((row) => row.provisionOre),
    requiredProvisionOre: sum((row) => row.requiredProvisionOre),
    departmentsBelowFloor: rows.filter((row) =>
      row.reasons.some((reason) => reason.code.startsWith('fund_below_floor')),
    ).length,
    departmentsWithoutPlan: rows.filter((row) => row.planStatus === null).length,
  };
}

function distribution(summaries: readonly DepartmentSummary[]): Overview['distribution'] {
  return FK_GROUPS.map((group) => ({
    group,
    tally: mergeTallies(
      summaries.flatMap((summary): ConditionTally[] =>
        summary.groups.filter((entry) => entry.group === group).map((entry) => entry.tally),
      ),
    ),
  }))
    .filter(({ tally }) => tally.partCount > 0)
    .map(({ group, tally }) => {
      const shares = sharesBp([...tally.weightByScore, tally.ungradedWeight]);
      const weight = tally.weightByScore.reduce((total, value) => total + value, tally.ungradedWeight);
      return {
        group,
        valueOre: weight - tally.assumedWeight,
        scoreSharesBp: shares.slice(0, 6),
        notInspectedShareBp: shares[6] ?? 0,
      };
    });
}

function years(summaries: readonly DepartmentSummary[]): Overview['years'] {
  const byYear = new Map<number, { year: number; spendingOre: number; drawnOre: number; provisionOre: number }>();
  for (const { years: own } of summaries) {
    for (const year of own) {
      const total = byYear.get(year.year) ?? { year: year.year, spendingOre: 0, drawnOre: 0, provisionOre: 0 };
      total.spendingOre += year.spendingOre;
      total.drawnOre += year.drawnOre;
      total.provisionOre += year.provisionOre;
      byYear.set(year.year, total);
    }
  }
  return [...byYear.values()].sort((a, b) => a.year - b.year);
}

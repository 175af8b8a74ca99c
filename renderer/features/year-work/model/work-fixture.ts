/** One row of the year's work for tests. */
import type { YearWorkRow } from '../../../../contract/year-work.ts';

export function workRow(patch: Partial<YearWorkRow> = {}): YearWorkRow {
  return {
    planId: 'plan',
    activityId: 'a',
    plannedYear: 2027,
    planYear: patch.year ?? 2027,
    year: 2027,
    departmentNumber: '0104',
    departmentName: 'Rørdrumsvænget',
    organisationId: 'o1',
    organisationName: 'Boligforeningen Åløkke',
    accountingStartMonth: 1,
    title: 'Udskiftning af tagrender',
    kind: 'renewal',
    group: 2,
    buildingNumber: '3',
    currency: 'DKK',
    budgetOre: 100_000,
    status: 'planned',
    reason: null,
    toYear: null,
    contractOre: null,
    actualOre: null,
    doneOn: null,
    note: null,
    ...patch,
  };
}

/** Lines and contexts for the tests of this folder. */
import type { ActivityView, PlanView } from '../../../../contract/plan.ts';
import type { Names } from './apply-change.ts';
import type { FieldContext } from './fields.ts';
import { type Line, lineOf } from './plan-line.ts';

/** A roof of 100 m² at 1.000 kr., in 2030 and every tenth year. */
export function testView(given: Partial<ActivityView> = {}): ActivityView {
  return {
    id: 'roof',
    title: 'Nyt tagpap',
    kind: 'renewal',
    account: 116,
    group: 2,
    buildingNumber: '1',
    partId: 'p1',
    partName: 'Tag',
    location: null,
    cause: null,
    quantityMilli: 100_000,
    unit: 'm2',
    unitPriceOre: 100_000,
    amountOre: null,
    priceDate: null,
    vatRateBp: 2_500,
    vatIncluded: true,
    scaffoldBp: 0,
    adviserBp: 0,
    contingencyBp: 0,
    earliestYear: null,
    latestYear: null,
    procurementKind: null,
    buildingId: 'b1',
    findingId: null,
    overrides: [],
    occurrenceOre: 10_000_000,
    firstYear: 2030,
    intervalYears: 10,
    lastYear: null,
    statutory: false,
    indexSeries: null,
    tags: [],
    fund401Bp: 10_000,
    funding: [{ purse: 'fund401', shareBp: 10_000 }],
    totalOre: 30_000_000,
    beyondHorizon: false,
    priceUnknown: false,
    occurrences: [],
    ...given,
  };
}

export function testLine(given: Partial<ActivityView> = {}): Line {
  return lineOf(testView(given));
}

export const FRAME = { baseYear: 2027, horizonYears: 30 } as const;

export function testPlan(activities: readonly ActivityView[] = [testView()]): PlanView {
  return {
    id: 'plan',
    departmentNumber: '0101',
    versionNo: 1,
    status: 'draft',
    editable: true,
    ...FRAME,
    accountingStartMonth: 1,
    priceBasis: 'fixed',
    priceYear: 2027,
    priceRateBp: 0,
    priceIndex: null,
    vatIncluded: true,
    currency: 'DKK',
    openingBalanceOre: 0,
    floorOre: 0,
    provisionOre: 1_000_000,
    provisionIndexBp: 0,
    provisionSteps: [],
    interestBp: 0,
    activities: [...activities],
    years: [],
    groupYears: [],
    totalOre: 0,
    drawnTotalOre: 0,
    lowestBalance: { year: 2027, ore: 0, activityId: null },
    yearsBelowFloor: [],
    requiredProvisionOre: 0,
    requiredIndexedProvisionOre: 0,
    bindingYear: null,
    averageProvisionOre: 0,
    rent: null,
    decisions: [],
  };
}

export const NAMES: Names = {
  newLineVatBp: 2_500,
  buildings: new Map([
    ['b1', '1'],
    ['b2', '2'],
  ]),
  parts: new Map([
    ['p1', { name: 'Tag', buildingNumber: '1' }],
    ['p2', { name: 'Tag', buildingNumber: '2' }],
    ['p3', { name: 'Facade', buildingNumber: '2' }],
  ]),
};

const KINDS = {
  maintenance: ['Vedligeholdelse', 'Maintenance'],
  renewal: ['Fornyelse', 'Renewal'],
  improvement: ['Forbedring', 'Improvement'],
  move_out: ['Fraflytning', 'Move-out'],
} as const;

export function testContext(language: 'da' | 'en' = 'da'): FieldContext {
  return {
    language,
    buildings: [...NAMES.buildings].map(([id, number]) => ({ id, number })),
    parts: [...NAMES.parts].map(([id, part]) => ({ id, ...part })),
    kindWords: (kind) => KINDS[kind],
    groupWord: (group) => ['', 'Terræn', 'Klimaskærm', 'Bolig', 'Fælles', 'Teknik', 'Materiel'][group] ?? '',
  };
}

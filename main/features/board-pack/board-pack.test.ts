import { expect, test } from 'vitest';
import { boardPackSchema } from '../../../contract/department.ts';
import { sampleDepartment, samplePart, samplePlan } from '../../../tests/fixtures/sample-department.ts';
import { buildBoardPack } from './board-pack.ts';

const today = '2026-11-21';
const parts = new Map([
  ['part-roof', samplePart({ findings: [finding('Utætte skotrender', 5)] })],
  ['part-windows', samplePart({ id: 'part-windows', name: 'Vinduer, træ', score: 4 })],
  [
    'part-heat',
    samplePart({ id: 'part-heat', name: 'Varmecentral', score: null, state: 'not_inspected', installedYear: 1996 }),
  ],
]);

function finding(defect: string, score: 5) {
  return { id: 'f', defect, severity: 3, intensity: 3, extentClass: 4, extentBp: null, score, note: null };
}

test('the pack has the shape of the contract', () => {
  const pack = buildBoardPack(sampleDepartment(), parts, today);
  expect(boardPackSchema.parse(pack)).toEqual(pack);
});

test('next year and the five largest of ten years come from the plan, each with its reason', () => {
  const pack = buildBoardPack(sampleDepartment(), parts, today);
  // 2027 by hand from the sample: windows 412,000, asphalt 186,250, lift inspection 24,500.
  expect(pack.nextYear.map((work) => [work.activityId, work.amountOre])).toEqual([
    ['w02', 412_000_00],
    ['w03', 186_250_00],
    ['w06', 24_500_00],
  ]);
  // 2027–2036: roof 5,480,000; heating 1,275,000; solar 1,100,000; windows 2 × 412,000; stairs 640,000 (2038 is outside).
  expect(pack.largestWorks.map((work) => [work.activityId, work.amountOre, work.years, work.reason.code])).toEqual([
    ['w01', 5_480_000_00, [2029], 'finding'],
    ['w07', 1_275_000_00, [2032], 'age'],
    ['w09', 1_100_000_00, [2029], 'planned'],
    ['w02', 824_000_00, [2027, 2033], 'condition'],
    ['w05', 640_000_00, [2028], 'interval'],
  ]);
});

test('the table adds up to the plan', () => {
  const department = sampleDepartment();
  const { table } = buildBoardPack(department, parts, today);
  expect(table.totalOre).toBe(department.plan?.totalOre);
  expect(table.rows.map((row) => row.totalOre).reduce((a, b) => a + b, 0)).toBe(table.totalOre);
});

test('too low a provision is proposed raised to the smallest that holds, and the rent follows', () => {
  // One draw of 3,200,000 in year 2, opening 1,000,000: (3,200,000 − 1,000,000) ÷ 2 = 1,100,000 a year.
  const plan = samplePlan({
    works: [{ id: 'w', title: 'Tag', kroner: { 2028: 3_200_000 } }],
    openingKroner: 1_000_000,
    provisionKroner: 800_000,
  });
  const { rent } = buildBoardPack(sampleDepartment(plan), new Map(), today);
  // 5,012 m² ÷ 64 homes = 78.3 → 78 m². 80,000,000 øre ÷ 5,012 = 15,961.69; 110,000,000 ÷ 5,012 = 21,947.33.
  // 30,000,000 øre × 78 ÷ (5,012 × 12) = 38,906.6 øre a month.
  expect(rent).toEqual({
    typicalHomeM2: 78,
    todayPerM2Ore: 15_962,
    proposedPerM2Ore: 21_947,
    changePerMonthOre: 38_907,
    todayProvisionOre: 80_000_000,
    proposedProvisionOre: 110_000_000,
  });
});

test('a provision that is enough is left as it is, never proposed lowered', () => {
  const plan = samplePlan({ works: [{ id: 'w', title: 'Tag', kroner: { 2028: 100_000 } }] });
  const { rent } = buildBoardPack(sampleDepartment(plan), new Map(), today);
  expect(rent?.proposedProvisionOre).toBe(rent?.todayProvisionOre);
  expect(rent?.changePerMonthOre).toBe(0);
});

test('a plan with a rising provision is held against the provision its own index needs', () => {
  const plan = {
    ...samplePlan(),
    provisionIndexBp: 200,
    requiredProvisionOre: 2e8,
    requiredIndexedProvisionOre: 1.5e8,
  };
  expect(buildBoardPack(sampleDepartment(plan), new Map(), today).rent?.proposedProvisionOre).toBe(1.5e8);
});

test('without a plan, without an area: empty lists and no rent, never an invented figure', () => {
  const none = buildBoardPack(sampleDepartment(null), parts, today);
  expect(none).toMatchObject({ nextYear: [], largestWorks: [], rent: null, table: { totalOre: 0 } });
  const department = sampleDepartment();
  const noArea = { ...department, master: { ...department.master, areaM2: null } };
  expect(buildBoardPack(noArea, parts, today).rent).toBeNull();
});

test('a plan that has run out has no works ahead', () => {
  const plan = samplePlan({ baseYear: 1990, works: [{ id: 'w', title: 'Tag', kroner: { 1995: 100 } }] });
  const pack = buildBoardPack(sampleDepartment(plan), parts, today);
  expect(pack.largestWorks).toEqual([]);
  expect(pack.nextYear).toEqual([]);
});

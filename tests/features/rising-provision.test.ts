/** A plan whose provision rises every year needs less in the first one: every screen that says "too little" goes by that. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { evaluate, figuresOf } from '../../renderer/features/plan-work/model/figures.ts';
import { lineOf, termsOf } from '../../renderer/features/plan-work/model/plan-line.ts';
import { startWithDemo, type TestEngine } from './engine.ts';

let engine: TestEngine;
let number: string;
let planId: string;
beforeAll(async () => {
  engine = await startWithDemo();
  const departments = await engine.client.portfolio.departments();
  number = departments.find(({ planStatus }) => planStatus === 'draft')?.number ?? '';
  planId = (await engine.client.plan.get({ number })).id;
}, 60_000);
afterAll(() => engine.stop());

const set = (fields: object) =>
  engine.client.planEdit.edit({ planId, label: 'Vilkår', changes: [{ kind: 'terms', fields }] });

test('what just holds with 2 % a year is enough, in figures, rent and versions', async () => {
  await set({ provisionIndexBp: 200 });
  const { requiredIndexedProvisionOre: enoughOre, requiredProvisionOre: levelOre } = await engine.client.plan.get({
    number,
    planId,
  });
  // Were both the same, the test would tell nothing.
  expect(enoughOre).toBeLessThan(levelOre);
  await set({ provisionOre: enoughOre });
  const view = await engine.client.plan.get({ number, planId });
  expect(view.yearsBelowFloor).toEqual([]);
  expect(view.rent).toMatchObject({ perM2YearOre: 0, perMonthOre: 0 });
  const content = { lines: view.activities.map(lineOf), terms: termsOf(view) };
  const { master } = await engine.client.department.get({ number });
  expect(figuresOf(evaluate(content, view), content, view, master).rent).toEqual(view.rent);
  const version = (await engine.client.versions.list({ number })).find((one) => one.planId === planId);
  expect(version).toMatchObject({ provisionOre: enoughOre, requiredFirstYearOre: enoughOre });
  expect(version?.requiredProvisionOre).toBe(levelOre);
  // The list of departments says the same: it is covered.
  const row = (await engine.client.portfolio.departments()).find((one) => one.number === number);
  expect(row).toMatchObject({ provisionOre: enoughOre, requiredProvisionOre: enoughOre, coverBp: 10_000 });
});

test('one that falls needs more than a level one', async () => {
  await set({ provisionIndexBp: -100 });
  const { requiredIndexedProvisionOre: enoughOre, requiredProvisionOre: levelOre } = await engine.client.plan.get({
    number,
    planId,
  });
  expect(enoughOre).toBeGreaterThan(levelOre);
  await set({ provisionOre: enoughOre - 1 });
  const view = await engine.client.plan.get({ number, planId });
  expect(view.yearsBelowFloor).not.toEqual([]);
});

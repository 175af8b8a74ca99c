import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { errorText } from '../../contract/messages/error-text.ts';
import { type ScenarioContent, scenarioContentSchema } from '../../contract/scenarios.ts';
import { putInForce, refusedCode, startWithDemo, type TestEngine } from './engine.ts';

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

const content = (patch: Partial<ScenarioContent>): ScenarioContent => scenarioContentSchema.parse(patch);
const keep = (id: string, name: string, patch: Partial<ScenarioContent>, plan = planId) =>
  engine.client.scenarios.keep({ planId: plan, id, name, label: `Gem ${name}`, content: content(patch) });
const own = async () => (await engine.client.scenarios.kept({ planId })).own;

test('a scenario is kept, renamed, worked out and taken back by undo; the plan is untouched all the while', async () => {
  const before = await engine.client.plan.get({ number, planId });
  const id = randomUUID();
  await keep(id, 'Dyrere', { priceRateBp: 400 });
  await engine.client.scenarios.rename({ planId, id, name: 'Dyre tider', label: 'Omdøb' });
  const [kept] = await own();
  expect(kept).toMatchObject({ id, name: 'Dyre tider', content: { priceRateBp: 400 }, fault: null });
  const scenario = { name: 'x', ...kept?.content };
  const result = await engine.client.scenarios.evaluate({ number, planId, scenario });
  expect(result.plan.totalOre).toBeGreaterThan(before.totalOre);
  await engine.client.planEdit.undo({ planId });
  expect((await own()).map(({ name }) => name)).toEqual(['Dyrere']);
  await engine.client.scenarios.remove({ planId, id, label: 'Slet' });
  expect(await own()).toEqual([]);
  await engine.client.planEdit.undo({ planId });
  expect((await own()).map(({ name }) => name)).toEqual(['Dyrere']);
  expect(await engine.client.plan.get({ number, planId })).toEqual(before);
  await engine.client.scenarios.remove({ planId, id, label: 'Slet' });
});

test('the boldest scenario can still be worked out; a bolder one is refused before it is tried', async () => {
  const evaluate = (patch: object) =>
    engine.client.scenarios.evaluate({ number, planId, scenario: { name: 'x', horizonYears: 40, ...patch } });
  const priceSteps = Array.from({ length: 10 }, () => ({ year: 2028, changeBp: 10_000 }));
  const boldest = { priceRateBp: 1_500, provisionIndexBp: 1_500, provisionOre: 1_000_000_000_000, priceSteps };
  expect((await evaluate(boldest)).plan.years).toHaveLength(40);
  for (const patch of [
    { priceRateBp: 1_501 },
    { provisionIndexBp: 1_501 },
    { provisionOre: Number.MAX_SAFE_INTEGER },
    { floorOre: Number.MAX_SAFE_INTEGER },
    { priceSteps: [...priceSteps, ...priceSteps] },
  ]) {
    expect(await refusedCode(evaluate(patch)), Object.keys(patch).join()).toBe('BAD_REQUEST');
  }
});

test('what could not be worked out is not kept, and a list of twenty is full', async () => {
  const alien = [{ activityId: 'other', firstYear: null, drop: true, funding: null }];
  expect(await refusedCode(keep(randomUUID(), 'A', { activities: alien }))).toBe('scenario_unknown_activity');
  const ids = Array.from({ length: 20 }, () => randomUUID());
  for (const [n, id] of ids.entries()) await keep(id, `Nr. ${n}`, { horizonYears: 40 });
  expect((await own()).map(({ name }) => name)).toEqual(ids.map((_, n) => `Nr. ${n}`));
  const told = await keep(randomUUID(), 'For mange', {}).catch((thrown: unknown) => errorText('da', thrown));
  expect(told).toBe('Der er allerede 20 scenarier i denne version. Slet et, før du gemmer et nyt.');
  // Keeping a known one again is no new one.
  await keep(ids[0] ?? '', 'Nr. 0', { horizonYears: 35 });
  for (const id of ids) await engine.client.scenarios.remove({ planId, id, label: '' });
});

test('a scenario stays with its version; a copy in the next draft speaks of the draft’s own lines', async () => {
  const view = await engine.client.plan.get({ number, planId });
  const [kept, gone] = view.activities;
  if (!kept || !gone) throw new Error('the demo has too few lines');
  const id = randomUUID();
  const drop = (line: { readonly id: string }) => ({ activityId: line.id, firstYear: null, drop: true, funding: null });
  await keep(id, 'Uden to', { activities: [kept, gone].map(drop) });
  await putInForce(engine, planId);
  const next = await engine.client.versions.create({ planId });
  await engine.client.planEdit.edit({
    planId: next.planId,
    label: '',
    changes: [{ kind: 'remove', activityId: (await twinOf(gone.title, next.planId)) ?? '' }],
  });
  const seen = await engine.client.scenarios.kept({ planId: next.planId });
  expect(seen.own).toEqual([]);
  expect(seen.others).toMatchObject([{ id, name: 'Uden to', versionNo: view.versionNo }]);

  const copyId = randomUUID();
  const copy = { planId: next.planId, id: copyId, fromId: id, label: 'Kopiér' };
  expect(await engine.client.scenarios.copy(copy)).toMatchObject({ changed: 1, leftOut: 1 });
  const after = await engine.client.scenarios.kept({ planId: next.planId });
  expect(after.own).toMatchObject([
    { id: copyId, content: { activities: [drop({ id: (await twinOf(kept.title, next.planId)) ?? '' })] } },
  ]);
  expect(after.others.map((one) => one.id)).toEqual([id]);
  const scenario = { name: 'x', ...after.own[0]?.content };
  const result = await engine.client.scenarios.evaluate({ number, planId: next.planId, scenario });
  expect(result.plan.activities.map(({ title }) => title)).not.toContain(kept.title);
  // A copy is never written over another scenario, least of all over one of the version in force.
  expect(await refusedCode(engine.client.scenarios.copy({ ...copy, id }))).toBe('scenario_exists');
  expect(await refusedCode(engine.client.scenarios.copy(copy))).toBe('scenario_exists');
  expect(await engine.client.scenarios.kept({ planId: next.planId })).toEqual(after);
  // The version in force keeps its own, and takes no other.
  expect(await refusedCode(keep(randomUUID(), 'For sent', {}))).toBe('plan_locked');
});

/** The line of this title in a version; the demo has each title once. */
async function twinOf(title: string, version: string): Promise<string | undefined> {
  return (await engine.client.plan.get({ number, planId: version })).activities.find((line) => line.title === title)
    ?.id;
}

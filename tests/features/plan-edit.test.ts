import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { errorText } from '../../contract/messages/error-text.ts';
import type { PlanView } from '../../contract/plan.ts';
import type { PlanChange } from '../../contract/plan-edit.ts';
import { refusedCode, startWithDemo, type TestEngine } from './engine.ts';

let engine: TestEngine;
let number: string;
let planId: string;
beforeAll(async () => {
  engine = await startWithDemo();
  const departments = await engine.client.portfolio.departments();
  number = departments.find(({ planStatus }) => planStatus === 'draft')?.number ?? '';
  planId = (await plan()).id;
}, 60_000);
afterAll(() => engine.stop());

const plan = () => engine.client.plan.get({ number });
const edit = (label: string, ...changes: PlanChange[]) => engine.client.planEdit.edit({ planId, label, changes });
const undo = () => engine.client.planEdit.undo({ planId });
const redo = () => engine.client.planEdit.redo({ planId });
const line = ({ activities }: PlanView, id: string) => activities.find((activity) => activity.id === id);

test('a new line gets the defaults of a Danish plan; undo takes it away and redo brings it back', async () => {
  const before = await plan();
  const activityId = randomUUID();
  const fields = { title: 'Maling af plankeværk', firstYear: before.baseYear + 1, amountOre: 80_000_00 };
  expect(await edit('Ny linje', { kind: 'create', activityId, fields })).toMatchObject({ ok: true, changed: 1 });
  const after = await plan();
  expect(line(after, activityId)).toMatchObject({
    title: 'Maling af plankeværk',
    kind: 'maintenance',
    account: 116,
    group: 2,
    vatRateBp: 2_500,
    vatIncluded: true,
    funding: [{ purse: 'fund401', shareBp: 10_000 }],
    occurrences: [{ year: before.baseYear + 1, amountOre: 80_000_00, origin: 'rule' }],
  });
  expect(after.totalOre).toBe(before.totalOre + 80_000_00);
  expect(await engine.client.planEdit.undoState({ planId })).toMatchObject({ undo: { label: 'Ny linje', changes: 1 } });
  expect((await undo()).redo?.label).toBe('Ny linje');
  expect(await plan()).toEqual(before);
  await redo();
  expect(await plan()).toEqual(after);
  await undo();
  expect(await plan()).toEqual(before);
});

test('an occurrence moved and paid otherwise shows where it came from and what it costs now', async () => {
  const before = await plan();
  const [target] = before.activities.filter(({ occurrences }) => occurrences.length > 1);
  const occurrence = target?.occurrences[0];
  if (!target || !occurrence) throw new Error('the demo has no line that comes again');
  const movedToYear = occurrence.year + 1;
  const set = { movedToYear, skipped: false, amountOre: 12_345_00, reason: 'Stilladset står der alligevel' };
  await edit('Flyt', { kind: 'occurrence', activityId: target.id, plannedYear: occurrence.plannedYear, set });
  const after = await plan();
  expect(line(after, target.id)?.occurrences).toContainEqual({
    year: movedToYear,
    plannedYear: occurrence.plannedYear,
    amountOre: 12_345_00,
    origin: 'moved_amount',
  });
  expect(after.totalOre).toBe(before.totalOre - occurrence.amountOre + 12_345_00);
  await undo();
  expect(await plan()).toEqual(before);
});

test('one end of a window stays in its field while the other is not typed yet', async () => {
  const target = (await plan()).activities.find(
    ({ earliestYear, latestYear }) => (earliestYear ?? latestYear) === null,
  );
  if (!target) throw new Error('the demo has no line without a window');
  const shown = async () => {
    const { earliestYear, latestYear } = line(await plan(), target.id) ?? {};
    return [earliestYear, latestYear];
  };
  const set = (fields: object) => edit('Vindue', { kind: 'update', activityId: target.id, fields });
  await set({ earliestYear: target.firstYear - 1 });
  expect(await shown()).toEqual([target.firstYear - 1, null]);
  await set({ latestYear: target.firstYear + 2 });
  expect(await shown()).toEqual([target.firstYear - 1, target.firstYear + 2]);
  await undo();
  await undo();
  expect(await shown()).toEqual([null, null]);
});

test('a line moved by a command goes by the rules of any other edit', async () => {
  const target = (await plan()).activities.find(({ lastYear, latestYear }) => lastYear === null && latestYear === null);
  if (!target) throw new Error('the demo has no line without an end');
  const { id: activityId, firstYear } = target;
  await edit('Vindue', { kind: 'update', activityId, fields: { latestYear: firstYear + 1 } });
  const before = await plan();
  const move = (to: number) => engine.client.plan.moveActivity({ activityId, firstYear: to });
  expect(await refusedCode(move(firstYear + 2))).toBe('line_window_invalid');
  expect(await plan()).toEqual(before);
  await move(firstYear + 1);
  expect(line(await plan(), activityId)?.firstYear).toBe(firstYear + 1);
  await undo();
  await undo();
});

test('a refused paste says what is wrong with each cell, in words, and changes nothing', async () => {
  const before = await plan();
  const [a, b] = before.activities;
  const result = await edit(
    'Indsæt',
    { kind: 'update', activityId: a?.id ?? '', fields: { funding: [{ purse: 'fund401', shareBp: 9_000 }] } },
    { kind: 'update', activityId: b?.id ?? '', fields: { buildingId: randomUUID(), title: 'Nyt navn' } },
  );
  expect(result).toEqual({
    ok: false,
    faults: [
      { index: 0, field: 'funding', code: 'line_funding_not_whole' },
      { index: 1, field: 'buildingId', code: 'line_building_unknown' },
    ],
  });
  expect(await plan()).toEqual(before);
});

test('one provision set on the plan page and one in the workspace are steps of one stack', async () => {
  const before = await plan();
  await engine.client.plan.setProvision({ planId, provisionOre: before.provisionOre + 1_000_00, label: 'Mere' });
  expect((await engine.client.planEdit.undoState({ planId })).undo?.label).toBe('Mere');
  await edit('Henlæggelse', { kind: 'terms', fields: { provisionOre: before.provisionOre + 2_000_00 } });
  await undo();
  expect((await plan()).provisionOre).toBe(before.provisionOre + 1_000_00);
  await undo();
  expect(await plan()).toEqual(before);
});

test('500 lines of 30 cells go in as one step, and out as one', async () => {
  const before = await plan();
  const lines = Array.from({ length: 500 }, (_, n) => ({ id: randomUUID(), title: `Indsat ${n}` }));
  const wide = (n: number) => ({
    title: `Indsat ${n}`,
    kind: 'renewal' as const,
    location: `Blok ${n % 9}`,
    quantityMilli: 1_000 * n,
    unit: 'm2',
    unitPriceOre: 100_00,
    scaffoldBp: 500,
    firstYear: before.baseYear + (n % 30),
    intervalYears: 10,
    lastYear: before.baseYear + 29 + (n % 30),
    tags: ['energy' as const],
  });
  const made = await edit(
    'Indsæt linjer',
    ...lines.map(({ id }, n) => ({ kind: 'create' as const, activityId: id, fields: wide(n) })),
  );
  expect(made).toMatchObject({ ok: true, changed: 500 });
  const full = await plan();
  const changed = await edit(
    'Ret linjer',
    ...lines.map(({ id }, n) => ({
      kind: 'update' as const,
      activityId: id,
      fields: { ...wide(n + 1), account: 115 },
    })),
  );
  expect(changed).toMatchObject({ ok: true, changed: 500 });
  expect((await undo()).redo).toMatchObject({ label: 'Ret linjer', changes: 500 });
  expect(await plan()).toEqual(full);
  await undo();
  expect(await plan()).toEqual(before);
  expect(await engine.client.workspace.verify()).toMatchObject({ ok: true });
}, 60_000);

test('damage that no line of a plan in force answers is told, the soonest first, each ready to be a line', async () => {
  const departments = await engine.client.portfolio.departments();
  const decided = departments.find(({ planStatus }) => planStatus === 'in_force')?.number ?? '';
  const { id, activities } = await engine.client.plan.get({ number: decided });
  const { unanswered } = await engine.client.planEdit.sources({ planId: id });
  const years = unanswered.map(({ suggested }) => suggested.firstYear);
  expect(years.length).toBeGreaterThan(0);
  expect(years).toEqual(years.toSorted((a, b) => a - b));
  const answered = new Set(activities.map(({ findingId }) => findingId));
  for (const { findingId, partId, suggested } of unanswered) {
    expect(suggested).toMatchObject({ partId, title: expect.stringMatching(/\S/) });
    if (findingId !== null) expect(answered.has(findingId)).toBe(false);
  }
});

test('the history of a line is told from its import to the last edit', async () => {
  const [first] = (await plan()).activities;
  if (!first) throw new Error('the demo has no line');
  await edit('Navn', { kind: 'update', activityId: first.id, fields: { title: 'Nyt navn' } });
  const history = await engine.client.planEdit.history({ activityId: first.id });
  expect(history[0]).toMatchObject({ cause: 'edit', field: 'title', from: first.title, to: 'Nyt navn' });
  expect(history.at(-1)).toMatchObject({ cause: 'import', field: 'created', to: first.title });
  await undo();
});

test('a plan in force takes no edit and has nothing to undo, in words', async () => {
  const departments = await engine.client.portfolio.departments();
  const decided = departments.find(({ planStatus }) => planStatus === 'in_force')?.number ?? '';
  const { id } = await engine.client.plan.get({ number: decided });
  const change: PlanChange = { kind: 'terms', fields: { provisionOre: 1 } };
  const told = await engine.client.planEdit
    .edit({ planId: id, label: '', changes: [change] })
    .catch((thrown: unknown) => errorText('da', thrown));
  expect(told).toBe('Planen er ikke længere en kladde og kan ikke ændres. Lav en ny version af den.');
  expect(await engine.client.planEdit.undoState({ planId: id })).toEqual({ undo: null, redo: null });
});

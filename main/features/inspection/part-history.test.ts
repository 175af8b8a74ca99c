import { afterEach, beforeEach, expect, test } from 'vitest';
import type { InspectionChange } from '../../../contract/inspection.ts';
import { partHistory } from './part-history.ts';
import { type InspectionWorkspace, openInspectionWorkspace, ROAD, uuid } from './testing.ts';
import { takeBack } from './undo.ts';

let w: InspectionWorkspace;
let id: string;
beforeEach(async () => {
  w = await openInspectionWorkspace();
  id = await w.start();
});
afterEach(() => w.close());

type AssessSet = Extract<InspectionChange, { kind: 'assess' }>['set'];
type FindingFields = Extract<InspectionChange, { kind: 'finding' }>['fields'];
const assess = (set: AssessSet): InspectionChange => ({ kind: 'assess', partId: ROAD, set });
const finding = (fields: FindingFields): InspectionChange => ({
  kind: 'finding',
  findingId: uuid(1),
  partId: ROAD,
  fields,
});
const history = () => partHistory(w.context, { reportId: id, partId: ROAD });
const entry = (of: string, field: string) => {
  const found = history().find((one) => one.of === of && one.field === field);
  if (!found) throw new Error(`no entry of ${of} ${field}`);
  return found;
};

async function setBack(of: string, field: string): Promise<void> {
  const { back } = entry(of, field);
  if (back === null) throw new Error(`nothing sets ${of} ${field} back`);
  await w.done(id, back);
}

test('a grade is set back with its state and reason, as one step that can itself be undone', async () => {
  await w.done(id, assess({ score: 2, isEstimate: true }));
  await w.done(id, assess({ state: 'not_accessible', score: null, reason: 'Låst' }));
  expect(entry('assessment', 'state')).toMatchObject({ from: 'graded', to: 'not_accessible', cause: 'edit' });
  await setBack('assessment', 'state');
  expect(w.part(id, ROAD).assessment).toMatchObject({ state: 'graded', score: 2, isEstimate: true, reason: null });
  await takeBack(w.context, id, 'undo');
  expect(w.part(id, ROAD).assessment).toMatchObject({ state: 'not_accessible', score: null, reason: 'Låst' });
});

test('a grade that was taken back comes again, and a note by itself', async () => {
  await w.done(id, assess({ score: 4, note: 'Revner' }));
  await w.done(id, assess({ note: 'Revner mod nord' }));
  await setBack('assessment', 'note');
  expect(w.part(id, ROAD).assessment).toMatchObject({ score: 4, note: 'Revner' });
  await w.done(id, assess({ note: null }));
  await w.done(id, assess(null));
  expect(w.part(id, ROAD).assessment).toBeNull();
  await setBack('assessment', 'deleted');
  expect(w.part(id, ROAD).assessment).toMatchObject({ score: 4, note: null });
});

test('a removed finding comes back whole, and its fields one by one', async () => {
  await w.done(id, finding({ severity: 3, intensity: 3, extentBp: 2_000, defect: 'Hul' }));
  await w.done(id, finding({ extentClass: 5 }));
  await setBack('finding', 'extentClass');
  expect(w.part(id, ROAD).findings[0]).toMatchObject({ extentClass: 3, extentBp: 2_000, defect: 'Hul' });
  await w.done(id, { kind: 'remove_finding', findingId: uuid(1) });
  expect(entry('finding', 'deleted')).toMatchObject({ findingName: 'Hul', to: 1 });
  await setBack('finding', 'deleted');
  expect(w.part(id, ROAD).findings[0]).toMatchObject({ findingId: uuid(1), severity: 3, extentBp: 2_000 });
});

test("the part's own fields are told by name; what stands already is not offered again", async () => {
  const { name } = w.part(id, ROAD);
  await w.done(id, { kind: 'change_part', partId: ROAD, fields: { name: 'Vej og p-plads', quantityMilli: 5_000 } });
  expect(entry('part', 'name')).toMatchObject({ from: name, to: 'Vej og p-plads' });
  await setBack('part', 'name');
  expect(w.part(id, ROAD).name).toBe(name);
  const [newest, first] = history().filter((one) => one.field === 'name');
  expect(newest?.back).toEqual({ kind: 'change_part', partId: ROAD, fields: { name: 'Vej og p-plads' } });
  expect(first?.back).toBeNull();
  expect(history().find(({ field }) => field === 'created')?.back).toBeNull();
});

test('of a report that is not there is refused', () => {
  expect(() => partHistory(w.context, { reportId: 'nothing', partId: ROAD })).toThrow();
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { BATH, EARLIER, type InspectionWorkspace, openInspectionWorkspace, ROAD, ROOF, uuid, WALL } from './testing.ts';
import { takeBack, undoState } from './undo.ts';

let w: InspectionWorkspace;
beforeEach(async () => {
  w = await openInspectionWorkspace();
});
afterEach(() => w.close());

test('a walk begins with every part of the department, in its order, each with the grade from before', async () => {
  const id = await w.start();
  const view = w.view(id);
  expect(
    view.parts.map(({ partId, station, previous }) => [
      partId,
      station,
      previous?.score ?? null,
      previous?.state ?? null,
    ]),
  ).toEqual([
    [ROAD, 'terrain', null, null],
    [WALL, 'envelope', 2, 'graded'],
    [ROOF, 'envelope', 3, 'graded'],
    [BATH, 'homes', null, 'not_accessible'],
  ]);
  expect(view.progress).toEqual({ total: 4, done: 0, left: 4 });
  expect(view.report).toMatchObject({
    kind: 'walk',
    status: 'open',
    revisionNo: 1,
    inspector: 'Ida',
    departmentNumber: '1',
  });
});

test('one tap is a grade by estimate', async () => {
  const id = await w.start();
  const view = await w.done(id, { kind: 'assess', partId: ROAD, set: { score: 4 } });
  expect(view.parts[0]?.assessment).toMatchObject({
    state: 'graded',
    score: 4,
    isEstimate: true,
    computedScore: null,
    assessedOn: '2026-11-22',
  });
  expect(view.progress).toEqual({ total: 4, done: 1, left: 3 });
  await takeBack(w.context, id, 'undo');
  expect(w.part(id, ROAD).assessment).toBeNull();
  await takeBack(w.context, id, 'redo');
  expect(w.part(id, ROAD).assessment?.score).toBe(4);
});

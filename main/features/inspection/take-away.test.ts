/** What is taken away takes nothing else with it, and does not come back by a text that was saved late. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type InspectionWorkspace, openInspectionWorkspace, ROAD } from './testing.ts';

let w: InspectionWorkspace;
let id: string;
beforeEach(async () => {
  w = await openInspectionWorkspace();
  id = await w.start({ kind: 'review' });
});
afterEach(async () => {
  await w.close();
});

test('a grade taken back leaves the note', async () => {
  await w.done(id, { kind: 'assess', partId: ROAD, set: { score: 4, note: 'Lunker ved porten' } });
  await w.done(id, { kind: 'assess', partId: ROAD, set: null });
  expect(w.part(id, ROAD).assessment).toMatchObject({ state: 'graded', score: null, note: 'Lunker ved porten' });
  await w.done(id, { kind: 'assess', partId: ROAD, set: { note: null } }, { kind: 'assess', partId: ROAD, set: null });
  expect(w.part(id, ROAD).assessment).toBe(null);
});

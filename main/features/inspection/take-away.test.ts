/** What is taken away takes nothing else with it, and does not come back by a text that was saved late. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type InspectionWorkspace, openInspectionWorkspace, ROAD, ROOF, uuid } from './testing.ts';

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

test('the form of the external review proposes the work of the worst finding', async () => {
  const worst = { severity: 3, intensity: 3, extentClass: 5, proposedWork: 'Nyt tag', proposedYear: 2028 } as const;
  const small = { severity: 1, intensity: 1, extentClass: 1, proposedWork: 'Rens tagrender' } as const;
  const { review } = await w.done(
    id,
    { kind: 'finding', findingId: uuid(1), partId: ROOF, fields: worst },
    { kind: 'finding', findingId: uuid(2), partId: ROOF, fields: small },
  );
  const measures = review.flatMap(({ filled }) => filled.measure ?? []);
  expect(measures).toContain('Nyt tag');
  expect(measures).not.toContain('Rens tagrender');
});

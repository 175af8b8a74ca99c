import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeReport } from './closing.ts';
import { type InspectionWorkspace, openInspectionWorkspace, ROAD, ROOF, TODAY, uuid, wholeReport } from './testing.ts';

let w: InspectionWorkspace;
beforeEach(async () => {
  w = await openInspectionWorkspace();
});
afterEach(() => w.close());

async function closedReport(): Promise<string> {
  const id = await w.start();
  await w.done(id, ...wholeReport(w.context));
  await closeReport(w.context, { reportId: id, statement: 'Besigtiget.', closedOn: TODAY });
  return id;
}

test('a closed report speaks of parts and buildings as they were when it was closed', async () => {
  const id = await closedReport();
  const before = w.view(id).parts;
  expect(before.find(({ partId }) => partId === ROOF)).toMatchObject({ name: 'Tegltag', quantityMilli: 1_000_000 });
  const next = await w.start({ kind: 'full' });
  await w.done(
    next,
    { kind: 'change_part', partId: ROOF, fields: { name: 'Tagpap', quantityMilli: 3_000, group: 3 } },
    { kind: 'split_part', partId: ROAD, into: [{ partId: uuid(9), name: 'Sti', location: null, quantityMilli: null }] },
  );
  await w.elsewhere((tx) => tx.put('building', 'b1', { number: '99' }));
  expect(w.view(id).parts).toEqual(before);
  expect(w.part(next, ROOF)).toMatchObject({ name: 'Tagpap', quantityMilli: 3_000, group: 3 });
  expect(w.part(next, ROOF).buildingNumber).toBe('99');
});

test('what was changed before the closing is in the report, and a report from a file speaks of what there is', async () => {
  const id = await w.start();
  await w.done(id, { kind: 'change_part', partId: ROOF, fields: { name: 'Tagpap' } }, ...wholeReport(w.context));
  await closeReport(w.context, { reportId: id, statement: 'Besigtiget.', closedOn: TODAY });
  expect(w.part(id, ROOF).name).toBe('Tagpap');
  expect(w.part('report-2024', ROOF).name).toBe('Tagpap');
});

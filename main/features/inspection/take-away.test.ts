/** What is taken away takes nothing else with it, and does not come back by a text that was saved late. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type InspectionWorkspace, openInspectionWorkspace, ROAD, ROOF, uuid } from './testing.ts';

const PICTURE = { media_type: 'image/jpeg', width: 40, height: 30, byte_size: 900 };

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

test('a removed finding or risk is not made anew by what is still being typed in it', async () => {
  await w.done(id, { kind: 'finding', findingId: uuid(1), partId: ROAD, fields: { severity: 2 } });
  await w.done(id, { kind: 'remove_finding', findingId: uuid(1) });
  expect(await w.edit(id, { kind: 'finding', findingId: uuid(1), partId: ROAD, fields: { defect: 'Re' } })).toEqual({
    ok: false,
    faults: [{ index: 0, field: 'findingId', code: 'inspection_finding_gone' }],
  });
  await w.done(id, { kind: 'climate_risk', riskId: uuid(2), hazard: 'wind', fields: { probability: 2 } });
  await w.done(id, { kind: 'remove_climate_risk', riskId: uuid(2) });
  expect(await w.edit(id, { kind: 'climate_risk', riskId: uuid(2), hazard: 'wind', fields: { note: 'Po' } })).toEqual({
    ok: false,
    faults: [{ index: 0, field: 'riskId', code: 'inspection_risk_gone' }],
  });
});

test('photos of a removed finding or risk stay with their part and the report', async () => {
  await w.done(
    id,
    { kind: 'finding', findingId: uuid(1), partId: ROAD, fields: { severity: 2 } },
    { kind: 'climate_risk', riskId: uuid(2), hazard: 'wind', fields: { probability: 2 } },
  );
  const hash = (digit: string) => ({
    original_hash: digit.repeat(64),
    report_hash: digit.repeat(64),
    thumb_hash: digit.repeat(64),
  });
  const photo = { department_id: 'd1', report_id: id, ...PICTURE };
  await w.elsewhere((tx) => {
    tx.put('photo', 'p1', { ...photo, ...hash('a'), part_id: ROAD, finding_id: uuid(1) });
    tx.put('photo', 'p2', { ...photo, ...hash('b'), climate_risk_id: uuid(2) });
  });
  await w.done(id, { kind: 'remove_finding', findingId: uuid(1) }, { kind: 'remove_climate_risk', riskId: uuid(2) });
  const { reader } = w.context.db;
  const columns = ['id', 'part_id', 'finding_id', 'climate_risk_id', 'deleted_at'] as const;
  const bare = { finding_id: null, climate_risk_id: null, deleted_at: null };
  expect(reader.all(reader.query.selectFrom('photo').select(columns).orderBy('id'))).toEqual([
    { id: 'p1', part_id: ROAD, ...bare },
    { id: 'p2', part_id: null, ...bare },
  ]);
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

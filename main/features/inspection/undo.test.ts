import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { InspectionChange } from '../../../contract/inspection.ts';
import { BATH, type InspectionWorkspace, openInspectionWorkspace, ROAD, ROOF, TODAY, uuid, WALL } from './testing.ts';
import { takeBack, undoState } from './undo.ts';

let w: InspectionWorkspace;
beforeEach(async () => {
  w = await openInspectionWorkspace();
});
afterEach(() => w.close());

const assess = (partId: string, score: number): InspectionChange => ({
  kind: 'assess',
  partId,
  set: { score: score as 1 },
});

test('steps go back one by one, also after a restart and beside a second report of the department', async () => {
  const first = await w.start();
  await w.done(first, assess(ROAD, 2));
  await w.done(first, { kind: 'change_part', partId: ROAD, fields: { name: 'Vej' } });
  const second = await w.start();
  await w.restart();
  // What was renamed before the second report began is no step of it.
  expect(undoState(w.context, second)).toEqual({ undo: null, redo: null });
  await w.done(second, assess(ROAD, 5));
  expect(undoState(w.context, first).undo?.label).toBe('Vej');
  await takeBack(w.context, first, 'undo');
  expect(w.part(first, ROAD)).toMatchObject({ name: 'Stamvej', assessment: { score: 2 } });
  await takeBack(w.context, first, 'undo');
  expect(w.part(first, ROAD).assessment).toBeNull();
  // Starting the report is no step.
  expect(undoState(w.context, first).undo).toBeNull();
  expect(w.part(second, ROAD).assessment?.score).toBe(5);
});

test('what somebody else has graded since stays', async () => {
  const id = await w.start();
  await w.done(id, assess(ROAD, 2), assess(WALL, 3));
  const rowId = w.part(id, ROAD).assessment?.assessmentId ?? '';
  await w.elsewhere((tx) => tx.put('assessment', rowId, { note: 'Set igen' }));
  await takeBack(w.context, id, 'undo');
  expect(w.part(id, WALL).assessment).toBeNull();
  expect(w.part(id, ROAD).assessment).toMatchObject({ score: 2, note: 'Set igen' });
});

const part = fc.constantFrom(ROAD, WALL, ROOF, BATH);
const degree = fc.constantFrom(1, 2, 3);
const change: fc.Arbitrary<InspectionChange> = fc.oneof(
  fc.tuple(part, fc.integer({ min: 1, max: 6 })).map(([partId, score]) => assess(partId, score)),
  part.map((partId): InspectionChange => ({ kind: 'assess', partId, set: null })),
  part.map((partId): InspectionChange => ({ kind: 'assess', partId, set: { state: 'not_accessible', reason: 'x' } })),
  fc.record({
    kind: fc.constant('finding' as const),
    findingId: fc.integer({ min: 1, max: 3 }).map(uuid),
    partId: part,
    fields: fc.record(
      {
        severity: degree,
        intensity: degree,
        extentBp: fc.constantFrom(100, 2_000, 9_000),
        defect: fc.constantFrom('A', 'B'),
      },
      { requiredKeys: [] },
    ),
  }),
  fc.integer({ min: 1, max: 3 }).map((n): InspectionChange => ({ kind: 'remove_finding', findingId: uuid(n) })),
  fc.constant<InspectionChange>({ kind: 'confirm', partIds: [ROOF, WALL] }),
  fc.constantFrom('A', 'B').map((name): InspectionChange => ({ kind: 'change_part', partId: ROAD, fields: { name } })),
  fc.constantFrom(TODAY, null).map((on): InspectionChange => ({ kind: 'retire_part', partId: BATH, on, reason: 'x' })),
  fc
    .constantFrom('yes' as const, 'no' as const, null)
    .map(
      (answer): InspectionChange => ({ kind: 'climate_answer', hazard: 'wind', question: 'trees', answer, note: null }),
    ),
  fc.constantFrom('x', null).map(
    (acceptedReason): InspectionChange => ({
      kind: 'climate_risk',
      riskId: uuid(9),
      hazard: 'wind',
      fields: { acceptedReason },
    }),
  ),
  fc.constantFrom('2026-11-20', TODAY).map((heldOn): InspectionChange => ({ kind: 'report', fields: { heldOn } })),
);
test('a change of parts is a step of the report it was made in, and of no other that is open', async () => {
  const first = await w.start();
  const second = await w.start({ kind: 'check' });
  await w.done(first, assess(ROOF, 4));
  await w.done(second, { kind: 'change_part', partId: ROAD, fields: { name: 'Kørevej' } });
  await w.done(second, { kind: 'retire_part', partId: WALL, on: TODAY, reason: 'Revet ned' });
  const steps = (id: string) => undoState(w.context, id);
  const names = () => w.view(first).parts.map(({ name }) => name);
  const changed = names();
  expect(changed).toContain('Kørevej');

  // Undo of the first takes its own grade back; what the second did to the parts stays, and is seen in both.
  await takeBack(w.context, first, 'undo');
  expect(w.part(first, ROOF).assessment).toBeNull();
  expect(steps(first).undo).toBeNull();
  expect(names()).toEqual(changed);
  await takeBack(w.context, first, 'redo');
  expect(w.part(first, ROOF).assessment?.score).toBe(4);

  // And the second takes back its two, one after the other, and has them again.
  await takeBack(w.context, second, 'undo');
  expect(w.view(first).progress).toEqual({ total: 4, done: 1, left: 3 });
  await takeBack(w.context, second, 'undo');
  expect(names()).not.toContain('Kørevej');
  expect([steps(second).undo, steps(first).redo]).toEqual([null, null]);
  await takeBack(w.context, second, 'redo');
  await takeBack(w.context, second, 'redo');
  expect(names()).toEqual(changed);
  expect(steps(second).redo).toBeNull();
  await takeBack(w.context, second, 'undo');
  expect(w.view(second).progress.total).toBe(4);
});

const action = fc.oneof(
  { weight: 3, arbitrary: fc.array(change, { minLength: 1, maxLength: 4 }) },
  { weight: 3, arbitrary: fc.constantFrom('undo' as const, 'redo' as const, 'undo' as const) },
);

test('any edits, undos and redos show what a list of snapshots shows, and the log verifies', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 4, maxLength: 20 }), async (actions) => {
      await w.close();
      w = await openInspectionWorkspace();
      const id = await w.start();
      const shown = () => ({ ...w.view(id), savedAtMs: 0 });
      let snapshots = [shown()];
      let at = 0;
      for (const step of actions) {
        if (step === 'undo' && at > 0) {
          await takeBack(w.context, id, 'undo');
          at -= 1;
        } else if (step === 'redo' && at < snapshots.length - 1) {
          await takeBack(w.context, id, 'redo');
          at += 1;
        } else if (typeof step !== 'string') {
          const before = shown();
          const result = await w.edit(id, ...step);
          if (!result.ok) expect(shown()).toEqual(before);
          else if (result.group !== null) {
            snapshots = [...snapshots.slice(0, at + 1), shown()];
            at += 1;
          }
        }
        expect(shown()).toEqual(snapshots[at]);
      }
      expect(await w.context.db.verify()).toMatchObject({ ok: true });
    }),
    { numRuns: 15 },
  );
}, 60_000);

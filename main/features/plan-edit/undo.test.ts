import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PlanChange } from '../../../contract/plan-edit.ts';
import { RefusedError } from '../failures.ts';
import { create, lineId, openPlanWorkspace, PLAN, type PlanWorkspace, update } from './testing.ts';
import { takeBack, undoState } from './undo.ts';

let w: PlanWorkspace;
beforeEach(async () => {
  w = await openPlanWorkspace();
});
afterEach(() => w.close());

const undo = () => takeBack(w.context, PLAN, 'undo');
const redo = () => takeBack(w.context, PLAN, 'redo');
const labels = () => {
  const state = undoState(w.context, PLAN);
  return [state.undo?.label ?? null, state.redo?.label ?? null];
};

describe('undo and redo of a plan', () => {
  test('go step by step, also after a restart, with the names the steps had', async () => {
    const empty = w.shown();
    await w.edit('Ny linje', create(1));
    const one = w.shown();
    await w.edit('Pris', update(1, { amountOre: 500_00 }));
    const two = w.shown();
    await w.restart();
    expect(labels()).toEqual(['Pris', null]);
    await undo();
    expect(w.shown()).toEqual(one);
    await w.restart();
    expect(labels()).toEqual(['Ny linje', 'Pris']);
    await undo();
    expect(w.shown()).toEqual(empty);
    await w.restart();
    await redo();
    await redo();
    expect(w.shown()).toEqual(two);
    expect(labels()).toEqual(['Pris', null]);
    await undo();
    expect(w.shown()).toEqual(one);
  });

  test('a new edit clears redo; nothing to take back is no error', async () => {
    await w.edit('Ny linje', create(1));
    await w.edit('Pris', update(1, { amountOre: 500_00 }));
    await undo();
    await w.edit('Navn', update(1, { title: 'Maling' }));
    expect(labels()).toEqual(['Navn', null]);
    const before = w.shown();
    expect((await redo()).redo).toBeNull();
    expect(w.shown()).toEqual(before);
  });

  test('are taken in the order asked for, however fast', async () => {
    const empty = w.shown();
    const calls = [w.edit('a', create(1)), w.edit('b', update(1, { title: 'B' })), undo(), undo(), redo()];
    await Promise.all(calls);
    expect(labels()).toEqual(['a', 'b']);
    await undo();
    expect(w.shown()).toEqual(empty);
  });

  test('an edit that changes nothing is no step', async () => {
    await w.edit('Ny linje', create(1));
    expect(await w.edit('Intet', update(1, { title: 'Linje 1' }))).toEqual({ ok: true, group: null, changed: 0 });
    expect(labels()).toEqual(['Ny linje', null]);
  });

  test('a step without a name is called after its line', async () => {
    await w.edit('', create(1, { title: 'Tegltag' }));
    expect(labels()).toEqual(['Tegltag', null]);
  });

  test('steps of another plan and what came from elsewhere are not taken back', async () => {
    await w.edit('Ny linje', create(1));
    const plan = w.context.db.reader.first(w.context.db.reader.query.selectFrom('plan').selectAll());
    if (!plan) throw new Error('no plan');
    const { id: _id, stamp: _stamp, ...fields } = plan;
    await w.context.db.writer.run({ actor: 'test', cause: 'edit' }, (tx) => tx.put('plan', 'plan-2', fields));
    await w.context.db.writer.run({ actor: 'test', cause: 'edit' }, (tx) => tx.put('plan', 'plan-2', { floor_ore: 7 }));
    await w.elsewhere((tx) => tx.put('activity', lineId(1), { location: 'Blok B' }));
    expect(labels()).toEqual(['Ny linje', null]);
    expect(undoState(w.context, 'plan-2').undo?.changes).toBe(1);
    await takeBack(w.context, 'plan-2', 'undo');
    // Making the version is no step of it.
    expect(undoState(w.context, 'plan-2').undo).toBeNull();
  });

  test('what somebody else has changed since stays; the rest of the step is taken back', async () => {
    await w.edit('Ny linje', create(1));
    await w.edit('To felter', update(1, { location: 'Blok A', amountOre: 500_00 }));
    await w.elsewhere((tx) => tx.put('activity', lineId(1), { location: 'Blok B' }));
    await undo();
    expect(w.shown()).toMatchObject([{}, { location: 'Blok B', amount_ore: null }]);
    await redo();
    expect(w.shown()).toMatchObject([{}, { location: 'Blok B', amount_ore: 500_00 }]);
  });

  test('a step of which nothing is left is told once and then passed over', async () => {
    await w.edit('Ny linje', create(1));
    await w.edit('Navn', update(1, { title: 'Maling' }));
    await w.edit('Sted', update(1, { location: 'Blok A' }));
    await w.elsewhere((tx) => tx.put('activity', lineId(1), { location: 'Blok B' }));
    await expect(undo()).rejects.toThrow(RefusedError);
    await w.restart();
    expect(labels()).toEqual(['Navn', null]);
    await undo();
    expect(w.shown()).toMatchObject([{}, { title: 'Linje 1', location: 'Blok B' }]);
  });

  test('what somebody changed since is left alone and told by name; what they only wrote along is not', async () => {
    await w.edit('Ny linje', create(1, { title: 'Tag' }));
    await w.edit(
      'Pris og sted',
      update(1, { unitPriceOre: 500_00, quantityMilli: 1_000, unit: 'm2', location: 'Blok A' }),
      { kind: 'terms', fields: { floorOre: 7 } },
    );
    await w.elsewhere((tx) => {
      tx.put('activity', lineId(1), { unit_price_ore: 700_00 });
      tx.put('plan', PLAN, { floor_ore: 9 });
    });
    const stepped = await undo();
    expect(stepped).toMatchObject({
      step: 'Pris og sted',
      leftAloneCount: 2,
      leftAlone: expect.arrayContaining([
        { what: 'line', name: 'Tag', field: 'unitPriceOre' },
        { what: 'terms', name: '', field: 'floorOre' },
      ]),
    });
    expect(w.shown()).toMatchObject([{ floor_ore: 9 }, { location: null, unit_price_ore: 700_00 }]);
    expect(await redo()).toMatchObject({ step: 'Pris og sted', leftAlone: [], leftAloneCount: 0 });
    expect(await undo()).toMatchObject({ leftAloneCount: 0 });
  });

  test('a plan that has left the draft is not taken back', async () => {
    await w.edit('Ny linje', create(1));
    await w.context.db.writer.run({ actor: 'test', cause: 'edit' }, (tx) =>
      tx.put('plan', PLAN, { status: 'in_review' }),
    );
    const before = w.shown();
    expect(labels()).toEqual([null, null]);
    await undo();
    expect(w.shown()).toEqual(before);
    await w.context.db.writer.run({ actor: 'test', cause: 'edit' }, (tx) => tx.put('plan', PLAN, { status: 'draft' }));
    // The decisions in between are no steps: undo goes on with the edit before them.
    expect(labels()).toEqual(['Ny linje', null]);
  });
});

const field = fc.oneof(
  fc.record({ amountOre: fc.integer({ min: 0, max: 5 }).map((kroner) => kroner * 100) }),
  fc.record({ firstYear: fc.integer({ min: 2027, max: 2031 }) }),
  fc.record({ title: fc.constantFrom('A', 'B', 'C') }),
  fc.record({ quantityMilli: fc.constantFrom(null, 1_000, 2_000), unit: fc.constantFrom('m2', 'stk') }),
);
const place = fc.integer({ min: 1, max: 4 });
const change: fc.Arbitrary<PlanChange> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(place, field).map(([n, fields]) => update(n, fields)) },
  { weight: 1, arbitrary: place.map((n) => ({ kind: 'remove' as const, activityId: lineId(n) })) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('occurrence' as const),
      activityId: place.map(lineId),
      plannedYear: fc.integer({ min: 2028, max: 2031 }),
      set: fc.option(
        fc.record({
          movedToYear: fc.constantFrom(null, 2033, 2034),
          skipped: fc.constant(false),
          amountOre: fc.constantFrom(null, 1_00),
          reason: fc.constant(null),
        }),
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('terms' as const),
      fields: fc.record({ floorOre: fc.integer({ min: 0, max: 3 }) }),
    }),
  },
);
const action = fc.oneof(
  { weight: 3, arbitrary: fc.array(change, { minLength: 1, maxLength: 4 }) },
  { weight: 3, arbitrary: fc.constantFrom('undo' as const, 'redo' as const, 'undo' as const, 'restart' as const) },
);

test('any edits, undos, redos and restarts show what a list of snapshots shows, and the log verifies', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 4, maxLength: 25 }), async (actions) => {
      await w.close();
      w = await openPlanWorkspace();
      await w.edit('begin', create(1, { intervalYears: 1 }), create(2), create(3));
      let snapshots = [w.shown()];
      let at = 0;
      for (const step of actions) {
        if (step === 'restart') await w.restart();
        else if (step === 'undo' && at > 0) {
          await undo();
          at -= 1;
        } else if (step === 'redo' && at < snapshots.length - 1) {
          await redo();
          at += 1;
        } else if (typeof step !== 'string') {
          const before = w.shown();
          const result = await w.edit('', ...step);
          if (!result.ok) expect(w.shown()).toEqual(before);
          else if (result.group !== null) {
            snapshots = [...snapshots.slice(0, at + 1), w.shown()];
            at += 1;
          }
        }
        expect(w.shown()).toEqual(snapshots[at]);
      }
      expect(await w.context.db.verify()).toMatchObject({ ok: true });
    }),
    { numRuns: 25 },
  );
}, 60_000);

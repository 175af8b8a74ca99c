import { expect, it } from 'vitest';
import type { PlanChange, PlanEditResult } from '../../../../contract/plan-edit.ts';
import { sendGood } from './send-good.ts';

const price = (activityId: string, unitPriceOre: number): PlanChange => ({
  kind: 'update',
  activityId,
  fields: { unitPriceOre },
});

/** An engine in which some lines are gone; it takes an edit whole or not at all. */
function engineWithout(...gone: readonly string[]) {
  const asked: (readonly PlanChange[])[] = [];
  const send = async (changes: readonly PlanChange[]): Promise<PlanEditResult> => {
    asked.push(changes);
    const faults = changes.flatMap((change, index) =>
      change.kind !== 'terms' && gone.includes(change.activityId)
        ? [{ index, field: 'activityId', code: 'line_gone' }]
        : [],
    );
    return faults.length > 0 ? { ok: false, faults } : { ok: true, group: 'g', changed: changes.length };
  };
  return { send, asked };
}

it('keeps 499 of 500 typed values when one line was removed in another window', async () => {
  const changes = Array.from({ length: 500 }, (_, index) => price(`line${index}`, index));
  const { send, asked } = engineWithout('line250');
  const { taken, refused } = await sendGood(changes, send);
  expect(taken).toHaveLength(499);
  expect(taken).not.toContain(changes[250]);
  expect(refused).toEqual([{ change: changes[250], fault: { index: 250, field: 'activityId', code: 'line_gone' } }]);
  // Once as typed, once without it: one step of undo.
  expect(asked.map((list) => list.length)).toEqual([500, 499]);
});

it('asks once when all is well, and not again when nothing is left', async () => {
  const well = engineWithout();
  expect(await sendGood([price('a', 1)], well.send)).toEqual({ taken: [price('a', 1)], refused: [] });
  expect(well.asked).toHaveLength(1);
  const alone = engineWithout('a');
  expect((await sendGood([price('a', 1)], alone.send)).taken).toEqual([]);
  expect(alone.asked).toHaveLength(1);
});

it('leaves out what is said about a line that could not be made', async () => {
  const made: PlanChange = { kind: 'create', activityId: 'new', fields: { title: 'Hegn', firstYear: 2028 } };
  const set = { movedToYear: 2031, skipped: false, amountOre: null, reason: null };
  const decided: PlanChange = { kind: 'occurrence', activityId: 'new', plannedYear: 2028, set };
  const refuseFirst = async (changes: readonly PlanChange[]): Promise<PlanEditResult> =>
    changes[0]?.kind === 'create'
      ? { ok: false, faults: [{ index: 0, field: 'activityId', code: 'line_exists' }] }
      : { ok: true, group: 'g', changed: changes.length };
  expect((await sendGood([made, decided, price('a', 1)], refuseFirst)).taken).toEqual([price('a', 1)]);
});

it('does not send the same again for a fault without a place', async () => {
  let asked = 0;
  const send = async (): Promise<PlanEditResult> => {
    asked += 1;
    return { ok: false, faults: [{ index: 9, field: 'title', code: 'line_title_missing' }] };
  };
  expect((await sendGood([price('a', 1)], send)).taken).toEqual([]);
  expect(asked).toBe(1);
});

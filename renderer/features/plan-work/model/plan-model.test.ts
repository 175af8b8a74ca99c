import { describe, expect, it } from 'vitest';
import type { PlanChange } from '../../../../contract/plan-edit.ts';
import { contentOf, hasUnsaved, lineStatuses, type PlanAction, planModelOf, planReducer } from './plan-model.ts';
import { NAMES, testPlan, testView } from './testing.ts';

const price = (ore: number): PlanChange => ({ kind: 'update', activityId: 'roof', fields: { unitPriceOre: ore } });
const modelAfter = (actions: readonly PlanAction[]) => actions.reduce(planReducer, planModelOf(testPlan()));
const edited = (seq: number, change: PlanChange): PlanAction => ({
  kind: 'edited',
  seq,
  label: 'x',
  changes: [change],
});
const priceIn = (model: ReturnType<typeof modelAfter>) => contentOf(model, NAMES).lines[0]?.unitPriceOre;

describe('the plan with its edits', () => {
  it('shows an edit before the engine has answered', () => {
    const model = modelAfter([edited(1, price(200))]);
    expect(priceIn(model)).toBe(200);
    expect(hasUnsaved(model)).toBe(true);
    expect(lineStatuses(model).get('roof')).toEqual({ kind: 'saving' });
  });

  it('keeps an acknowledged edit until a plan asked for afterwards has come', () => {
    const saved = modelAfter([edited(1, price(200)), { kind: 'sending', seq: 1 }, { kind: 'saved', seq: 1, atMs: 5 }]);
    // Asked for before the acknowledgement: it may not hold the edit.
    const stale = planReducer(saved, { kind: 'loaded', view: testPlan(), acks: 0 });
    expect(priceIn(stale)).toBe(200);
    const fresh = planReducer(stale, { kind: 'loaded', view: testPlan([testView({ unitPriceOre: 200 })]), acks: 1 });
    expect(fresh.edits).toEqual([]);
    expect(priceIn(fresh)).toBe(200);
    expect(lineStatuses(fresh).get('roof')).toEqual({ kind: 'saved', atMs: 5 });
  });

  it('keeps an edit made while a plan was on its way', () => {
    const model = modelAfter([
      edited(1, price(200)),
      { kind: 'saved', seq: 1, atMs: 5 },
      edited(2, price(300)),
      { kind: 'loaded', view: testPlan([testView({ unitPriceOre: 200 })]), acks: 1 },
    ]);
    expect(model.edits.map(({ seq }) => seq)).toEqual([2]);
    expect(priceIn(model)).toBe(300);
  });

  it('shows a change of somebody else under an own edit of another field', () => {
    const view = testPlan([testView({ title: 'Tagpap, nord' })]);
    const model = modelAfter([edited(1, price(200)), { kind: 'loaded', view, acks: 0 }]);
    expect(contentOf(model, NAMES).lines[0]).toMatchObject({ title: 'Tagpap, nord', unitPriceOre: 200 });
  });

  it('keeps an edit that did not get through, and lets it be sent again or given up', () => {
    const failed = modelAfter([edited(1, price(200)), { kind: 'failed', seq: 1, error: new Error('disk') }]);
    expect(priceIn(failed)).toBe(200);
    expect(lineStatuses(failed).get('roof')).toEqual({ kind: 'failed' });
    expect(planReducer(failed, { kind: 'retried' }).edits[0]?.state).toBe('waiting');
    expect(priceIn(planReducer(failed, { kind: 'discarded' }))).toBe(100_000);
  });

  it('takes a refused edit out of the sums and keeps what was typed beside its cell', () => {
    const fault = { lineId: 'roof', column: 'price', text: '5', fault: 'line_amount_invalid' };
    const model = modelAfter([edited(1, price(200)), { kind: 'refused', seq: 1, faults: [fault] }]);
    expect(priceIn(model)).toBe(100_000);
    expect([...model.faults.values()]).toEqual([fault]);
    expect(planReducer(model, { kind: 'cleared', lineId: 'roof', column: 'price' }).faults.size).toBe(0);
  });

  it('keeps what was written of an edit, with what was refused of it beside its cell', () => {
    const gone: PlanChange = { kind: 'update', activityId: 'gone', fields: { unitPriceOre: 5 } };
    const fault = { lineId: 'gone', column: 'price', text: '5', fault: 'line_gone' };
    const model = modelAfter([
      { kind: 'edited', seq: 1, label: 'x', changes: [price(200), gone] },
      { kind: 'saved', seq: 1, atMs: 5, part: { changes: [price(200)], faults: [fault] } },
    ]);
    expect(priceIn(model)).toBe(200);
    expect(model.changes).toEqual([price(200)]);
    expect([...model.faults.values()]).toEqual([fault]);
    expect([...lineStatuses(model).keys()]).toEqual(['roof']);
  });

  it('shows new, changed and removed lines, decisions and terms in the order they were made', () => {
    const set = { movedToYear: 2031, skipped: false, amountOre: null, reason: null };
    const model = modelAfter([
      edited(1, { kind: 'create', activityId: 'new', fields: { title: 'Hegn', firstYear: 2028 } }),
      edited(2, { kind: 'update', activityId: 'new', fields: { buildingId: 'b2', partId: 'p3' } }),
      edited(3, { kind: 'occurrence', activityId: 'new', plannedYear: 2028, set }),
      edited(4, { kind: 'remove', activityId: 'roof' }),
      edited(5, { kind: 'terms', fields: { floorOre: 7 } }),
    ]);
    const { lines, terms } = contentOf(model, NAMES);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      title: 'Hegn',
      kind: 'maintenance',
      account: 116,
      buildingNumber: '2',
      partName: 'Facade',
      overrides: [{ plannedYear: 2028, movedToYear: 2031 }],
    });
    expect(terms).toMatchObject({ floorOre: 7, provisionOre: 1_000_000 });
  });

  it('keeps what is shown the same while an edit is only on its way', () => {
    const model = modelAfter([edited(1, price(200))]);
    const saved = [{ kind: 'sending', seq: 1 } as const, { kind: 'saved', seq: 1, atMs: 5 } as const].reduce(
      planReducer,
      model,
    );
    expect(saved.changes).toBe(model.changes);
    expect(planReducer(saved, { kind: 'loaded', view: model.stored, acks: 0 })).toBe(saved);
    expect(planReducer(saved, { kind: 'loaded', view: model.stored, acks: 1 }).changes).toEqual([]);
    expect(planReducer(model, { kind: 'refused', seq: 1, faults: [] }).changes).toEqual([]);
  });

  it('leaves lines that no edit touches the same objects', () => {
    const plan = testPlan([testView(), testView({ id: 'other' })]);
    const before = contentOf({ stored: plan, changes: [] }, NAMES).lines;
    const model = planReducer(planModelOf(plan), edited(1, price(5)));
    const now = contentOf(model, NAMES).lines;
    expect(now[1]).toBe(before[1]);
    expect(now[0]).not.toBe(before[0]);
  });
});

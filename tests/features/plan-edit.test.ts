import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isMessageCode } from '../../contract/messages/index.ts';
import type { PlanView } from '../../contract/plan.ts';
import type { PlanChange, PlanEditResult } from '../../contract/plan-edit.ts';
import { startWithDemo, type TestEngine } from './engine.ts';

let engine: TestEngine;
let number: string;
beforeAll(async () => {
  engine = await startWithDemo();
  const departments = await engine.client.portfolio.departments();
  number = departments.find(({ planStatus }) => planStatus === 'draft')?.number ?? '';
}, 60_000);
afterAll(() => engine.stop());

const plan = () => engine.client.plan.get({ number });

async function edit(label: string, ...changes: PlanChange[]): Promise<PlanEditResult> {
  const { id } = await plan();
  return engine.client.planEdit.edit({ planId: id, label, changes });
}

async function faultsOf(...changes: PlanChange[]) {
  const before = await plan();
  const result = await edit('umulig', ...changes);
  expect(await plan()).toEqual(before);
  if (result.ok) throw new Error('the edit was taken although it should have been refused');
  for (const { code } of result.faults) expect({ code, known: isMessageCode(code) }).toEqual({ code, known: true });
  return result.faults;
}

const line = ({ activities }: PlanView, id: string) => activities.find((activity) => activity.id === id);

describe('a new line', () => {
  test('gets the defaults of a Danish plan, and undo takes it away again', async () => {
    const before = await plan();
    const activityId = randomUUID();
    const fields = { title: 'Maling af plankeværk', firstYear: before.baseYear + 1, amountOre: 80_000_00 };
    expect(await edit('Ny linje', { kind: 'create', activityId, fields })).toMatchObject({ ok: true, changed: 1 });
    const after = await plan();
    expect(line(after, activityId)).toMatchObject({
      title: 'Maling af plankeværk',
      kind: 'maintenance',
      account: 116,
      group: 2,
      vatRateBp: 2_500,
      vatIncluded: true,
      funding: [{ purse: 'fund401', shareBp: 10_000 }],
      occurrences: [{ year: before.baseYear + 1, amountOre: 80_000_00, origin: 'rule' }],
    });
    expect(after.totalOre).toBe(before.totalOre + 80_000_00);
    const state = await engine.client.planEdit.undoState({ planId: before.id });
    expect(state).toMatchObject({ undo: { label: 'Ny linje', changes: 1 }, redo: null });
    const undone = await engine.client.planEdit.undo({ planId: before.id });
    expect(undone.redo?.label).toBe('Ny linje');
    expect(await plan()).toEqual(before);
    await engine.client.planEdit.redo({ planId: before.id });
    expect(await plan()).toEqual(after);
    await engine.client.planEdit.undo({ planId: before.id });
    expect(await plan()).toEqual(before);
  });
});
void faultsOf;

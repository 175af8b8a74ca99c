import { afterEach, beforeEach, expect, test } from 'vitest';
import { messageOf } from '../../../contract/messages/index.ts';
import { scenarioContentSchema } from '../../../contract/scenarios.ts';
import { openPlanWorkspace, PLAN, type PlanWorkspace } from '../plan-edit/testing.ts';
import { copyScenario, keepScenario, keptScenarios, removeScenario, renameScenario } from './kept.ts';

let w: PlanWorkspace;
beforeEach(async () => {
  w = await openPlanWorkspace();
});
afterEach(() => w.close());

const ID = '00000000-0000-7000-8000-00000000000a';
const stored = (content: string | null) =>
  w.elsewhere((tx) => tx.put('scenario', ID, { department_id: 'd1', plan_id: PLAN, name: 'Fra i morgen', content }));
const own = () => keptScenarios(w.context, PLAN).own;

test('a field of another edition is named in a sentence; the scenario may be renamed but not copied', async () => {
  await stored(JSON.stringify({ priceRateBp: 200, moonPhase: 3 }));
  const [kept] = own();
  expect(kept).toEqual({
    id: ID,
    name: 'Fra i morgen',
    content: null,
    fault: { code: 'scenario_field_unknown', field: 'moonPhase' },
  });
  expect(messageOf('da', kept?.fault?.code ?? '', { name: kept?.name, field: kept?.fault?.field })).toBe(
    '«Fra i morgen» er gemt af en anden udgave af programmet og bruger «moonPhase», som denne ikke kender. Det bliver, hvor det er, men kan ikke beregnes. Opdatér programmet, eller lav scenariet igen.',
  );
  await renameScenario(w.context, { planId: PLAN, id: ID, name: 'Ældre', label: '' });
  expect(own()[0]).toMatchObject({ name: 'Ældre', content: null });
  const copy = copyScenario(w.context, { planId: PLAN, id: `${ID.slice(0, -1)}b`, fromId: ID, label: '' });
  await expect(copy).rejects.toMatchObject({ refusal: { code: 'scenario_unreadable' } });
});

test('a field inside the change of a line is told with its place, and nonsense is unreadable', async () => {
  await stored(JSON.stringify({ activities: [{ activityId: 'a', colour: 'red' }] }));
  expect(own()[0]?.fault).toEqual({ code: 'scenario_field_unknown', field: 'activities.0.colour' });
  await stored(JSON.stringify({ horizonYears: 400 }));
  expect(own()[0]?.fault).toEqual({ code: 'scenario_unreadable', field: 'horizonYears' });
  await stored('{not json');
  expect(own()[0]?.fault).toEqual({ code: 'scenario_unreadable', field: '' });
});

test('what an older edition left out gets its default', async () => {
  await stored(JSON.stringify({ horizonYears: 40 }));
  expect(own()[0]?.content).toMatchObject({ horizonYears: 40, priceRateBp: null, activities: [], windowYears: null });
});

test('one that was removed comes back only while there is room for it', async () => {
  const content = scenarioContentSchema.parse({});
  const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
  const keep = (n: number) =>
    keepScenario(w.context, { planId: PLAN, id: id(n), name: `Scenarie ${n}`, label: '', content });
  for (let n = 1; n <= 20; n += 1) await keep(n);
  await removeScenario(w.context, { planId: PLAN, id: id(1), label: '' });
  await keep(21);
  await expect(keep(1)).rejects.toMatchObject({ refusal: { code: 'scenario_too_many' } });
  expect(own()).toHaveLength(20);
  await removeScenario(w.context, { planId: PLAN, id: id(21), label: '' });
  await keep(1);
  expect(own().at(-1)?.id).toBe(id(1));
});

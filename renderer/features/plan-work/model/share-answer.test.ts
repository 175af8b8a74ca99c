import { describe, expect, it } from 'vitest';
import type { PlanView, PlanWorkspace } from '../../../../contract/plan.ts';
import { shareAnswer } from './share-answer.ts';
import { testPlan, testView } from './testing.ts';

const answer = (plan: PlanView | null): PlanWorkspace => ({
  department: {
    number: '0101',
    name: 'Prøve',
    areaM2: 1_000,
    dwellings: 10,
    newLineVatBp: 2_500,
    buildings: [],
    parts: [],
  },
  plan,
  inForce: null,
});
const lines = (...given: Parameters<typeof testView>[0][]) => testPlan(given.map((one) => testView(one)));

describe('a plan that is fetched again', () => {
  it('is the same object where nothing changed', () => {
    const before = answer(lines({}, { id: 'wall' }));
    expect(shareAnswer(before, structuredClone(before))).toBe(before);
  });

  it('gives new objects to the lines that changed, and to no others', () => {
    const before = answer(lines({}, { id: 'wall' }, { id: 'door' }));
    const after = answer(lines({}, { id: 'wall', unitPriceOre: 7 }, { id: 'door', tags: ['energy'] }));
    const shared = shareAnswer(before, after).plan;
    expect(shared).toEqual(after.plan);
    expect(shared?.activities[0]).toBe(before.plan?.activities[0]);
    expect(shared?.activities[1]?.unitPriceOre).toBe(7);
    expect(shared?.activities[2]?.tags).toEqual(['energy']);
  });

  it('takes over a decision, another order, a dropped line, other terms and another name', () => {
    const before = answer(lines({}, { id: 'wall' }));
    const decided = { plannedYear: 2030, movedToYear: 2031, skipped: false, amountOre: null, reason: null };
    for (const plan of [
      lines({ overrides: [decided] }, { id: 'wall' }),
      lines({ id: 'wall' }, {}),
      lines({}),
      { ...lines({}, { id: 'wall' }), floorOre: 1 },
    ]) {
      expect(shareAnswer(before, answer(plan)).plan).toEqual(plan);
    }
    const renamed = { ...structuredClone(before), department: { ...before.department, name: 'Ny' } };
    const shared = shareAnswer(before, renamed);
    expect(shared.department.name).toBe('Ny');
    expect(shared.plan).toBe(before.plan);
  });

  it('follows a plan that comes and goes', () => {
    const before = answer(lines({}));
    expect(shareAnswer(before, answer(null)).plan).toBe(null);
    expect(shareAnswer(answer(null), before).plan).toBe(before.plan);
    expect(shareAnswer(undefined, before)).toBe(before);
  });
});

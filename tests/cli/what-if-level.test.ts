/** `level` from outside: what is moved, what is not, and what it does to the plan, worked out again from what `plan --json` says. */
import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../db/open.ts';
import { type PlanDocument, planDocument } from './documents-schema.ts';
import { createPlace, DEMO_FILES, DUTCH_FILES, NO_SAMPLES, type Place } from './tilstand.ts';
import { drawsOf, objective, rounded } from './what-if-arithmetic.ts';
import { type LevelDocument, levelDocument } from './what-if-schema.ts';

/** Sets aside more than the average need and is overdrawn all the same (assets/demo/README.md). */
const FRONT_LOADED = '0207';

let place: Place;
const plans = new Map<string, PlanDocument>();
const numbers = [FRONT_LOADED, ...(NO_SAMPLES ? [] : ['93461'])];

beforeAll(async () => {
  place = createPlace();
  await place.json(['import', ...DEMO_FILES, '--profile', 'demo']);
  if (!NO_SAMPLES) await place.json(['import', ...DUTCH_FILES, '--profile', 'nl-mjop']);
  for (const number of numbers) plans.set(number, planDocument.parse(await place.json(['plan', number])));
}, 120_000);
afterAll(() => place.remove());

function planOf(number: string): PlanDocument {
  const plan = plans.get(number);
  if (plan === undefined) throw new Error(`no plan ${number}`);
  return plan;
}

describe('level', () => {
  const figure = (level: LevelDocument, name: string) => level.figures.find((entry) => entry.figure === name);

  test.each(
    numbers.flatMap((number) => (['peak', 'provision', 'rise'] as const).map((goal) => [number, goal] as const)),
  )(
    '%s by %s: inside the windows, the same sum, never worse, the same answer twice',
    async (number, goal) => {
      const plan = planOf(number);
      const ask = async () =>
        levelDocument.parse(await place.json(['level', number, '--objective', goal, '--window', '2']));
      const [level, again] = await Promise.all([ask(), ask()]);
      expect(again).toEqual(level);
      expect(level).toMatchObject({ objective: goal, windowYears: 2 });
      const moves = new Map(level.moves.map((move) => [move.activityId, move]));
      const staying = new Set(level.staying.map(({ activityId }) => activityId));
      const spending = new Map(plan.years.map(({ year }) => [year, 0]));
      const drawn = new Map(spending);
      for (const { id, firstYear, occurrences, fund401Bp } of plan.activities) {
        const move = moves.get(id);
        const by = move === undefined ? 0 : move.toYear - move.fromYear;
        expect(Math.abs(by)).toBeLessThanOrEqual(2);
        if (move !== undefined) {
          expect(staying.has(id)).toBe(false);
          expect(by).not.toBe(0);
          expect(move).toMatchObject({ fromYear: firstYear, amountOre: occurrences[0]?.amountOre });
        }
        for (const { year, amountOre } of occurrences) {
          expect(spending.has(year + by)).toBe(true);
          spending.set(year + by, (spending.get(year + by) ?? 0) + amountOre);
          drawn.set(year + by, (drawn.get(year + by) ?? 0) + rounded((amountOre * fund401Bp) / 10_000));
        }
      }
      expect(level.beforeOre).toBe(
        objective(
          goal,
          plan,
          plan.years.map(({ spendingOre }) => spendingOre),
          drawsOf(plan),
        ),
      );
      expect(level.afterOre).toBe(objective(goal, plan, [...spending.values()], [...drawn.values()]));
      expect(level.afterOre).toBeLessThanOrEqual(level.beforeOre);
      expect(figure(level, 'totalOre')).toMatchObject({ before: plan.totalOre, after: plan.totalOre, change: 0 });
      expect(figure(level, 'requiredLevelOre')?.before).toBe(plan.requiredProvisionOre);
      expect(level.moves.length > 0).toBe(level.afterOre < level.beforeOre);
    },
    60_000,
  );

  test('a window of no years moves nothing', async () => {
    const level = levelDocument.parse(await place.json(['level', FRONT_LOADED, '--window', '0']));
    expect(level).toMatchObject({ label: 'nothing_to_move', moves: [], gapBp: 0, beforeOre: level.afterOre });
    expect(level.staying).toHaveLength(planOf(FRONT_LOADED).activities.length);
  });

  test('what the law asks for is not moved, however much it would help', async () => {
    const ask = async () => levelDocument.parse(await place.json(['level', FRONT_LOADED, '--objective', 'provision']));
    const free = await ask();
    const moved = free.moves.map(({ activityId }) => activityId);
    expect(moved.length).toBeGreaterThan(0);
    const set = async (statutory: number) => {
      const dataDir = place.path('data');
      const random = { hex: (count: number) => randomBytes(count).toString('hex'), uuid: () => randomUUID() };
      const db = openDatabase({ dataDir, clock: { nowMs: () => Date.now() }, random });
      await db.writer.run({ actor: 'test', cause: 'edit' }, (tx) => {
        for (const id of moved) tx.put('activity', id, { statutory });
      });
      db.close();
    };
    await set(1);
    const bound = await ask();
    await set(0);
    expect(bound.moves.filter(({ activityId }) => moved.includes(activityId))).toEqual([]);
    const held = bound.staying.filter(({ reason }) => reason === 'statutory').map(({ activityId }) => activityId);
    expect(held).toEqual(expect.arrayContaining(moved));
    expect(bound.afterOre).toBeGreaterThan(free.afterOre);
  });
});

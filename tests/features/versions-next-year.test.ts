/** Next year's version: its years move on, and what happened in the year left behind is history, a decision, or still to do. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PlanView } from '../../contract/plan.ts';
import { nextVersionSchema, planDifferenceSchema } from '../../contract/versions.ts';
import type { YearWorkRow } from '../../contract/year-work.ts';
import { refusedCode, startWithDemo, type TestEngine } from './engine.ts';

let engine: TestEngine;
/** In force in the demo, from 2027 on. */
const NUMBER = '0101';
const [OLD, NEXT] = [2027, 2028];
let origin: PlanView;
let today: string;
/** Works of 2027 that the fund pays alone. */
let rows: readonly YearWorkRow[];

beforeAll(async () => {
  engine = await startWithDemo();
  origin = await engine.client.plan.get({ number: NUMBER });
  today = (await engine.client.department.get({ number: NUMBER })).today;
  const work = await engine.client.yearWork.list({ departmentNumber: NUMBER, fromYear: OLD, years: 1 });
  rows = work.rows.filter(({ activityId }) => {
    const line = origin.activities.find(({ id }) => id === activityId);
    const isAlone = origin.activities.filter(({ title }) => title === line?.title).length === 1;
    return line?.fund401Bp === 10_000 && isAlone;
  });
}, 60_000);
afterAll(() => engine.stop());

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const follow = (row: YearWorkRow | undefined, patch: object) =>
  engine.client.yearWork.save({
    activityId: row?.activityId ?? '',
    plannedYear: row?.plannedYear ?? 0,
    status: 'planned',
    reason: null,
    toYear: null,
    contractOre: null,
    actualOre: null,
    doneOn: null,
    note: null,
    ...patch,
  });
const balanceAt = (year: number) => origin.years.find((one) => one.year === year)?.balanceOre ?? 0;

describe('the outline', () => {
  test('of the same years is the plan as it is', async () => {
    const outline = await engine.client.versions.outline({ planId: origin.id, baseYear: OLD });
    expect(outline).toEqual(nextVersionSchema.parse(outline));
    expect(outline).toMatchObject({
      baseYear: OLD,
      lastYear: OLD + origin.horizonYears - 1,
      openingBalance: { ore: origin.openingBalanceOre, source: 'plan' },
      provisionOre: origin.provisionOre,
      carried: { done: 0, dropped: 0, postponed: 0, moved: 0, left: 0, endedLines: 0 },
    });
    expect(outline.choices[0]).toBe(OLD);
  });

  test('of the next year goes on where the fund’s course stands', async () => {
    const outline = await engine.client.versions.outline({ planId: origin.id, baseYear: NEXT, unfinished: 'leave' });
    expect(outline.openingBalance).toEqual({ ore: balanceAt(OLD), source: 'course', courseOre: balanceAt(OLD) });
    expect(outline.carried.left).toBe(
      origin.activities.flatMap(({ occurrences }) => occurrences.filter(({ year }) => year === OLD)).length,
    );
  });

  test('is refused for years the origin knows nothing of, in words', async () => {
    const call = (baseYear: number) => refusedCode(engine.client.versions.outline({ planId: origin.id, baseYear }));
    expect([await call(OLD - 1), await call(2200)]).toEqual(['base_year_out_of_range', 'base_year_out_of_range']);
    expect(await refusedCode(engine.client.versions.create({ planId: origin.id, baseYear: OLD - 1 }))).toBe(
      'base_year_out_of_range',
    );
  });
});

describe('the version made from it', () => {
  let draft: PlanView;
  const [DONE, POSTPONED, DROPPED] = [0, 1, 2];

  test('has done work behind it, postponed work where it was put, and unfinished work in its first year', async () => {
    expect(rows.length).toBeGreaterThan(3);
    await follow(rows[DONE], { status: 'done', actualOre: 1_000_00, doneOn: today });
    await follow(rows[POSTPONED], { status: 'postponed', toYear: 2031, reason: 'Ingen bud' });
    await follow(rows[DROPPED], { status: 'dropped', reason: 'Holder endnu' });
    const outline = await engine.client.versions.outline({ planId: origin.id, baseYear: NEXT });
    expect(outline.carried).toMatchObject({ done: 1, postponed: 1, dropped: 1 });
    const { planId, versionNo } = await engine.client.versions.create({
      planId: origin.id,
      baseYear: NEXT,
      reason: 'Ikke nået',
    });
    draft = await engine.client.plan.get({ number: NUMBER, planId });
    expect(draft).toMatchObject({ versionNo, baseYear: NEXT, horizonYears: origin.horizonYears, status: 'draft' });
    // Work done was paid before the plan's own years; neither it nor what was put off is drawn in 2027.
    const settled = [DONE, POSTPONED, DROPPED].map((index) => rows[index]?.budgetOre ?? 0);
    const moved = draft.activities.filter(({ overrides }) =>
      overrides.some(({ plannedYear, movedToYear }) => plannedYear === OLD && movedToYear === NEXT),
    );
    expect(moved.length).toBe(outline.carried.moved);
    expect(moved.every(({ overrides }) => overrides.some(({ reason }) => reason === 'Ikke nået'))).toBe(true);
    const movedOre = sum(
      moved.map(({ title }) => {
        const line = origin.activities.find((one) => one.title === title);
        return Math.round(
          ((line?.occurrences.find(({ year }) => year === OLD)?.amountOre ?? 0) * (line?.fund401Bp ?? 0)) / 10_000,
        );
      }),
    );
    expect(draft.openingBalanceOre).toBe(outline.openingBalance.ore);
    expect(draft.openingBalanceOre).toBe(balanceAt(OLD) + sum(settled) + movedOre);
    const postponed = draft.activities.find(({ title }) => title === rows[POSTPONED]?.title);
    expect(postponed?.overrides).toEqual([
      { plannedYear: OLD, movedToYear: 2031, skipped: false, amountOre: null, reason: 'Ingen bud' },
    ]);
    for (const index of [DONE, DROPPED]) {
      const line = draft.activities.find(({ title }) => title === rows[index]?.title);
      expect(line?.occurrences.some(({ plannedYear }) => plannedYear === OLD) ?? false).toBe(false);
    }
  });

  test('differs by what was moved, reconciles in every year, and does not call what is over dropped', async () => {
    const view = await engine.client.versions.difference({ fromPlanId: origin.id, toPlanId: draft.id });
    expect(view).toEqual(planDifferenceSchema.parse(view));
    expect(view.years[0]?.year).toBe(NEXT);
    for (const { beforeOre, changesOre, afterOre } of view.years) {
      expect(beforeOre + sum(Object.values(changesOre))).toBe(afterOre);
    }
    expect(view.years.map(({ afterOre }) => afterOre)).toEqual(draft.years.map(({ spendingOre }) => spendingOre));
    expect(view.activities.find(({ title }) => title === rows[POSTPONED]?.title)).toMatchObject({
      kinds: ['moved'],
      fromYear: OLD,
      toYear: 2031,
    });
    expect(view.activities.flatMap(({ kinds }) => kinds)).not.toContain('dropped');
    expect(view.activities.every(({ kinds }) => kinds.join() === 'moved')).toBe(true);
    expect(view.endedLines).toBe(origin.activities.length - draft.activities.length);
    expect(await engine.client.workspace.verify()).toMatchObject({ ok: true });
  });

  test('takes the opening balance and the base year that somebody states', async () => {
    const other = await engine.client.plan.get({ number: '0102' });
    const { planId } = await engine.client.versions.create({
      planId: other.id,
      baseYear: NEXT,
      openingBalanceOre: 123_456_00,
      unfinished: 'leave',
    });
    const made = await engine.client.plan.get({ number: '0102', planId });
    expect([made.openingBalanceOre, made.baseYear]).toEqual([123_456_00, NEXT]);
    const edited = await engine.client.planEdit.edit({
      planId,
      label: 'Grundår',
      changes: [{ kind: 'terms', fields: { baseYear: NEXT + 1, openingBalanceOre: 200_000_00 } }],
    });
    expect(edited).toMatchObject({ ok: true });
    const moved = await engine.client.plan.get({ number: '0102', planId });
    expect([moved.baseYear, moved.years[0]?.year, moved.openingBalanceOre]).toEqual([NEXT + 1, NEXT + 1, 200_000_00]);
    await engine.client.planEdit.undo({ planId });
    expect((await engine.client.plan.get({ number: '0102', planId })).baseYear).toBe(NEXT);
  });
});

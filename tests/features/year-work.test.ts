import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { YearWork, YearWorkRow } from '../../contract/year-work.ts';
import { putInForce, refusedCode, startWithDemo, type TestEngine } from './engine.ts';

let engine: TestEngine;
let today: string;
beforeAll(async () => {
  engine = await startWithDemo();
  today = (await engine.client.department.get({ number: '0101' })).today;
}, 60_000);
afterAll(() => engine.stop());

/** Every plan of the demo begins in 2027. */
const YEAR = 2027;
const IN_FORCE = '0101';
const NOT_YET = '0106';

const list = (input: object = {}) => engine.client.yearWork.list({ fromYear: YEAR, years: 1, ...input });
const entry = ({ activityId, plannedYear }: YearWorkRow, patch: object = {}) => ({
  activityId,
  plannedYear,
  status: 'planned' as const,
  reason: null,
  toYear: null,
  contractOre: null,
  actualOre: null,
  doneOn: null,
  note: null,
  ...patch,
});
const save = (row: YearWorkRow, patch: object) => engine.client.yearWork.save(entry(row, patch));
const rowAt = (rows: readonly YearWorkRow[], index: number) => {
  const row = rows[index];
  if (row === undefined) throw new Error(`there is no row ${index}`);
  return row;
};
const same = (work: YearWork, row: YearWorkRow) =>
  work.rows.find(({ activityId, plannedYear }) => activityId === row.activityId && plannedYear === row.plannedYear);

describe('the list', () => {
  test('is what the plans in force have in the year, with their amounts, and nothing else', async () => {
    const { rows, totals, fromYear } = await list();
    expect(fromYear).toBe(YEAR);
    const expected = new Map<number, { budgetOre: number; open: number }>();
    for (const { number, planStatus } of await engine.client.portfolio.departments()) {
      const own = rows.filter(({ departmentNumber }) => departmentNumber === number);
      if (planStatus !== 'in_force' && planStatus !== 'reported') {
        expect({ number, rows: own.length }).toEqual({ number, rows: 0 });
        continue;
      }
      const plan = await engine.client.plan.get({ number });
      const work = plan.activities.flatMap(({ occurrences }) => occurrences.filter(({ year }) => year === YEAR));
      expect({ number, rows: own.length }).toEqual({ number, rows: work.length });
      const budget = own.reduce((sum, { budgetOre }) => sum + budgetOre, 0);
      expect(budget).toBe(plan.years.find(({ year }) => year === YEAR)?.spendingOre);
      const month = plan.accountingStartMonth;
      expect(own.every(({ accountingStartMonth }) => accountingStartMonth === month)).toBe(true);
      const { budgetOre = 0, open = 0 } = expected.get(month) ?? {};
      expected.set(month, { budgetOre: budgetOre + budget, open: open + own.length });
    }
    const months = [...expected.keys()].sort((a, b) => a - b);
    // The demo has organisations with years from January and others.
    expect(months.length).toBeGreaterThan(1);
    expect(totals).toEqual(
      months.map((accountingStartMonth) => ({
        year: YEAR,
        accountingStartMonth,
        currency: 'DKK',
        ...expected.get(accountingStartMonth),
        contractOre: 0,
        actualOre: 0,
        done: 0,
        postponed: 0,
        dropped: 0,
      })),
    );
  });

  test('is of this and the next year when nobody says which', async () => {
    const { spans, rows } = await engine.client.yearWork.list({});
    const year = Number(today.slice(0, 4));
    /** The accounting year of today: one that begins later in the year is still last year's. */
    const fromYear = (month: number) => (today.slice(5, 7) < String(month).padStart(2, '0') ? year - 1 : year);
    expect(spans.length).toBeGreaterThan(1);
    for (const { accountingStartMonth: month, ...span } of spans) {
      expect({ month, ...span }).toEqual({ month, fromYear: fromYear(month), toYear: fromYear(month) + 1 });
    }
    for (const row of rows) {
      const from = fromYear(row.accountingStartMonth);
      expect(row.year === from || row.year === from + 1).toBe(true);
    }
  });

  test('can be of one department or organisation; one that is not there is said to be missing', async () => {
    const { rows } = await list({ departmentNumber: IN_FORCE });
    expect(new Set(rows.map(({ departmentNumber }) => departmentNumber))).toEqual(new Set([IN_FORCE]));
    const organisationId = rowAt(rows, 0).organisationId;
    const ofOne = await list({ organisationId });
    expect(new Set(ofOne.rows.map((row) => row.organisationId))).toEqual(new Set([organisationId]));
    expect(ofOne.rows.length).toBeGreaterThan(rows.length);
    expect((await list({ departmentNumber: NOT_YET })).rows).toEqual([]);
    expect(await refusedCode(list({ departmentNumber: '9999' }))).toBe('NOT_FOUND');
  });
});

describe('follow-up', () => {
  test('wants what each status needs, in words', async () => {
    const row = rowAt((await list({ departmentNumber: IN_FORCE })).rows, 0);
    const refusals: [object, string][] = [
      [{ status: 'done', doneOn: today }, 'follow_up_needs_cost'],
      [{ status: 'done', actualOre: 0 }, 'follow_up_needs_day'],
      [{ status: 'done', actualOre: 0, doneOn: '2999-01-01' }, 'follow_up_day_in_future'],
      [{ status: 'dropped', reason: '  ' }, 'follow_up_needs_reason'],
      [{ status: 'postponed', reason: 'Ingen bud' }, 'follow_up_needs_year'],
      [{ status: 'postponed', reason: 'Ingen bud', toYear: YEAR }, 'follow_up_year_not_later'],
      [{ status: 'ordered', toYear: 2030 }, 'follow_up_year_only_postponed'],
      [{ plannedYear: 2999 }, 'follow_up_no_occurrence'],
      [{ activityId: 'nowhere' }, 'NOT_FOUND'],
    ];
    for (const [patch, code] of refusals)
      expect({ patch, code: await refusedCode(save(row, patch)) }).toEqual({ patch, code });
    expect(same(await list(), row)).toEqual(row);
  });

  test('takes no cost that the list could not be added up with', async () => {
    const { rows } = await list({ departmentNumber: IN_FORCE });
    const [first, second] = [rowAt(rows, 0), rowAt(rows, 1)];
    const most = Number.MAX_SAFE_INTEGER;
    for (const row of [first, second]) {
      expect(await refusedCode(save(row, { status: 'ordered', contractOre: most }))).toBe('BAD_REQUEST');
      expect(await refusedCode(save(row, { status: 'done', actualOre: most, doneOn: today }))).toBe('BAD_REQUEST');
    }
    expect((await list({ departmentNumber: IN_FORCE })).rows).toEqual(rows);
  });

  test('is never written over by somebody who has not seen it', async () => {
    const other = engine.connect();
    const row = rowAt((await list({ departmentNumber: IN_FORCE })).rows, 3);
    const { status, reason, toYear, contractOre, actualOre, doneOn, note } = row;
    const seen = { status, reason, toYear, contractOre, actualOre, doneOn, note };
    const theirs = { status: 'done' as const, actualOre: 125_000_00, doneOn: today };
    await other.yearWork.save({ ...entry(row), ...theirs, seen });
    expect(await refusedCode(save(row, { status: 'ordered', contractOre: 90_000_00, seen }))).toBe('follow_up_changed');
    expect(same(await list(), row)).toMatchObject(theirs);
    // Whoever has seen it may decide otherwise.
    await save(row, { status: 'planned', seen: { ...seen, ...theirs } });
    expect(same(await list(), row)).toEqual(row);
  });

  test('is kept for plans in force only', async () => {
    const plan = await engine.client.plan.get({ number: NOT_YET });
    const activity = plan.activities.find(({ occurrences }) => occurrences.length > 0);
    const plannedYear = activity?.occurrences[0]?.plannedYear ?? 0;
    const call = engine.client.yearWork.save(
      entry({ activityId: activity?.id ?? '', plannedYear } as YearWorkRow, { status: 'ordered' }),
    );
    expect(await refusedCode(call)).toBe('follow_up_not_in_force');
  });

  test('shows in the list and its totals, changes no figure of the plan, and can be undone', async () => {
    const before = await list({ departmentNumber: IN_FORCE });
    const plan = await engine.client.plan.get({ number: IN_FORCE });
    const [done, ordered, dropped] = [0, 1, 2].map((index) => rowAt(before.rows, index));
    if (!done || !ordered || !dropped) throw new Error('the department has too little work');
    const { group } = await save(done, { status: 'done', actualOre: done.budgetOre + 5_000_00, doneOn: today });
    await save(ordered, { status: 'ordered', contractOre: 40_000_00, note: 'Murerarbejde' });
    await save(dropped, { status: 'dropped', reason: 'Taget holder' });
    const after = await list({ departmentNumber: IN_FORCE });
    expect(same(after, done)).toEqual({ ...done, status: 'done', actualOre: done.budgetOre + 5_000_00, doneOn: today });
    expect(same(after, ordered)).toMatchObject({ status: 'ordered', contractOre: 40_000_00, note: 'Murerarbejde' });
    const total = before.totals[0];
    expect(after.totals).toEqual([
      {
        ...total,
        contractOre: 40_000_00,
        actualOre: done.budgetOre + 5_000_00,
        open: before.rows.length - 2,
        done: 1,
        dropped: 1,
      },
    ]);
    expect(await engine.client.plan.get({ number: IN_FORCE })).toEqual(plan);
    await engine.client.plan.undo({ group: group ?? '' });
    expect(same(await list(), done)).toEqual(done);
    // The same entry again writes the same row again.
    await save(done, { status: 'done', actualOre: done.budgetOre + 5_000_00, doneOn: today });
    expect(same(await list(), done)).toMatchObject({ status: 'done', actualOre: done.budgetOre + 5_000_00 });
    expect(await engine.client.workspace.verify()).toMatchObject({ ok: true });
  });

  test('work postponed stays in its year, and is in the year it was postponed to', async () => {
    const row = (await list({ departmentNumber: '0102' })).rows.find(({ kind }) => kind !== 'move_out');
    if (row === undefined) throw new Error('the department has no work');
    await save(row, { status: 'postponed', reason: 'Ingen bud', toYear: YEAR + 2 });
    expect(same(await list(), row)).toMatchObject({ year: YEAR, status: 'postponed', toYear: YEAR + 2 });
    expect(same(await list({ fromYear: YEAR + 1 }), row)).toBeUndefined();
    expect(same(await list({ fromYear: YEAR + 2 }), row)).toMatchObject({
      year: YEAR + 2,
      planYear: YEAR,
      plannedYear: YEAR,
    });
    // Asked for together it is there once, in its own year.
    const together = await list({ years: 3 });
    expect(
      together.rows.filter(({ activityId, plannedYear }) => activityId === row.activityId && plannedYear === YEAR),
    ).toMatchObject([{ year: YEAR }]);
  });
});

describe('a new version in the middle of the year', () => {
  test('keeps what happened, and is told what to take over', async () => {
    const [done, postponed, dropped] = (await list({ departmentNumber: '0103' })).rows;
    if (!done || !postponed || !dropped) throw new Error('the department has too little work');
    await save(done, { status: 'done', actualOre: done.budgetOre + 7_000_00, doneOn: today });
    await save(postponed, { status: 'postponed', reason: 'Ingen bud', toYear: YEAR + 1 });
    await save(dropped, { status: 'dropped', reason: 'Holder endnu' });
    const { planId } = await engine.client.versions.create({ planId: done.planId, baseYear: YEAR });
    const points = await engine.client.versions.attention({ planId });
    const follow = points.filter(({ code }) => code.startsWith('follow_up_'));
    expect(follow.map(({ code, facts }) => [code, facts['activityTitle']]).sort()).toEqual([
      ['follow_up_dropped', dropped.title],
      ['follow_up_overspent', done.title],
      ['follow_up_postponed', postponed.title],
    ]);
    expect(follow.find(({ code }) => code === 'follow_up_overspent')?.facts).toMatchObject({
      budgetOre: done.budgetOre,
      overOre: 7_000_00,
    });
    await putInForce(engine, planId);
    const { rows } = await list({ departmentNumber: '0103' });
    expect(rows.every((row) => row.planId === planId)).toBe(true);
    expect(rows.find(({ title, budgetOre }) => title === done.title && budgetOre === done.budgetOre)).toMatchObject({
      status: 'done',
      actualOre: done.budgetOre + 7_000_00,
    });
    // What is written from now on belongs to the new version's line.
    const again = rows.find(({ status }) => status === 'dropped');
    if (again === undefined) throw new Error('the dropped work is gone');
    await save(again, { status: 'ordered' });
    expect(same(await list(), again)).toMatchObject({ status: 'ordered', reason: null });
    expect(await refusedCode(save(dropped, { status: 'ordered' }))).toBe('follow_up_not_in_force');
  });
});

/** What the year's work proposes for a draft: listed with its effect, taken each or all as one step, never taken unasked. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { versionProposalsSchema } from '../../contract/versions.ts';
import type { YearWorkRow } from '../../contract/year-work.ts';
import { refusedCode, startWithDemo, type TestEngine } from './engine.ts';

let engine: TestEngine;
const NUMBER = '0103';
/** The demo's plans begin in 2027. */
const YEAR = 2027;
let draftId: string;
let rows: readonly YearWorkRow[];

beforeAll(async () => {
  engine = await startWithDemo();
  const { today } = await engine.client.department.get({ number: NUMBER });
  rows = (await engine.client.yearWork.list({ departmentNumber: NUMBER, fromYear: YEAR, years: 1 })).rows;
  const [done, postponed, dropped] = rows;
  if (!done || !postponed || !dropped) throw new Error('the department has too little work');
  const nothing = { reason: null, toYear: null, contractOre: null, actualOre: null, doneOn: null, note: null };
  for (const [row, patch] of [
    [done, { status: 'done', actualOre: done.budgetOre + 9_000_00, doneOn: today }],
    [postponed, { status: 'postponed', toYear: YEAR + 3, reason: 'Ingen bud' }],
    [dropped, { status: 'dropped', reason: 'Holder endnu' }],
  ] as const) {
    const { activityId, plannedYear } = row;
    await engine.client.yearWork.save({ ...nothing, activityId, plannedYear, ...patch });
  }
  const { planId } = await engine.client.versions.create({ planId: done.planId, baseYear: YEAR });
  draftId = planId;
}, 60_000);
afterAll(() => engine.stop());

const list = () => engine.client.versions.proposals({ planId: draftId });
const required = async () => (await engine.client.plan.get({ number: NUMBER, planId: draftId })).requiredProvisionOre;

test('are listed with what each would do, and change nothing by being listed', async () => {
  const before = await engine.client.plan.get({ number: NUMBER, planId: draftId });
  const found = await list();
  expect(found).toEqual(versionProposalsSchema.parse(found));
  expect(found.proposals.map(({ code, title }) => [code, title]).sort()).toEqual(
    [
      ['dropped', rows[2]?.title],
      ['overspent', rows[0]?.title],
      ['postponed', rows[1]?.title],
    ].sort(),
  );
  expect(found.requiredProvisionOre).toBe(before.requiredProvisionOre);
  expect(await engine.client.plan.get({ number: NUMBER, planId: draftId })).toEqual(before);
});

test('one is taken as one step of undo, with the effect that was told', async () => {
  const { proposals, requiredProvisionOre } = await list();
  const postponed = proposals.find(({ code }) => code === 'postponed');
  if (postponed === undefined) throw new Error('nothing was postponed');
  const { activityId, plannedYear } = postponed;
  const accept = [{ activityId, plannedYear }];
  const taken = await engine.client.versions.acceptProposals({ planId: draftId, label: 'Tag med', accept });
  expect(taken).toMatchObject({ ok: true });
  expect(await required()).toBe(requiredProvisionOre + postponed.requiredChangeOre);
  const line = (await engine.client.plan.get({ number: NUMBER, planId: draftId })).activities.find(
    ({ id }) => id === activityId,
  );
  expect(line?.overrides).toEqual([
    { plannedYear, movedToYear: YEAR + 3, skipped: false, amountOre: null, reason: 'Ingen bud' },
  ]);
  expect((await list()).proposals.map(({ code }) => code)).not.toContain('postponed');
  // Taken twice is refused in words, not done twice.
  const again = engine.client.versions.acceptProposals({ planId: draftId, label: 'Tag med', accept });
  expect(await refusedCode(again)).toBe('proposal_gone');
  expect((await engine.client.planEdit.undoState({ planId: draftId })).undo?.label).toBe('Tag med');
  await engine.client.planEdit.undo({ planId: draftId });
  expect(await required()).toBe(requiredProvisionOre);
  expect((await list()).proposals).toHaveLength(3);
});

test('all are taken in one step, with the effect told for all, and are then no longer proposed', async () => {
  const { proposals, requiredProvisionOre, requiredChangeOre } = await list();
  const before = await engine.client.plan.get({ number: NUMBER, planId: draftId });
  const accept = proposals.map(({ activityId, plannedYear }) => ({ activityId, plannedYear }));
  await engine.client.versions.acceptProposals({ planId: draftId, label: 'Tag alle med', accept });
  expect(await required()).toBe(requiredProvisionOre + requiredChangeOre);
  expect((await list()).proposals).toEqual([]);
  await engine.client.planEdit.undo({ planId: draftId });
  expect(await engine.client.plan.get({ number: NUMBER, planId: draftId })).toEqual(before);
  expect(await engine.client.workspace.verify()).toMatchObject({ ok: true });
});

test('one that the plan cannot hold is refused in words, and nothing is taken', async () => {
  const row = rows[3];
  if (row === undefined) throw new Error('the department has too little work');
  const { activityId, plannedYear } = row;
  const entry = { activityId, plannedYear, contractOre: null, actualOre: null, doneOn: null, note: null };
  await engine.client.yearWork.save({ ...entry, status: 'postponed', toYear: YEAR + 90, reason: 'Engang' });
  const before = await engine.client.plan.get({ number: NUMBER, planId: draftId });
  const accept = (await list()).proposals.map((one) => ({ activityId: one.activityId, plannedYear: one.plannedYear }));
  expect(accept).toHaveLength(4);
  const call = engine.client.versions.acceptProposals({ planId: draftId, label: 'Tag alle med', accept });
  expect(await refusedCode(call)).toBe('line_moved_out_of_plan');
  expect(await engine.client.plan.get({ number: NUMBER, planId: draftId })).toEqual(before);
  await engine.client.yearWork.save({ ...entry, status: 'planned', toYear: null, reason: null });
});

test('an edit made just before is kept: what is proposed is asked when its turn comes', async () => {
  const postponed = (await list()).proposals.find(({ code }) => code === 'postponed');
  if (postponed === undefined) throw new Error('nothing was postponed');
  const { activityId, plannedYear } = postponed;
  const set = { movedToYear: null, skipped: false, amountOre: 77_000_00, reason: null };
  // Two windows at once: one sets a price of its own, the other takes the proposal.
  await Promise.all([
    engine.client.planEdit.edit({
      planId: draftId,
      label: 'Pris',
      changes: [{ kind: 'occurrence', activityId, plannedYear, set }],
    }),
    engine.client.versions.acceptProposals({
      planId: draftId,
      label: 'Tag med',
      accept: [{ activityId, plannedYear }],
    }),
  ]);
  const { activities } = await engine.client.plan.get({ number: NUMBER, planId: draftId });
  expect(activities.find(({ id }) => id === activityId)?.overrides).toEqual([
    { plannedYear, movedToYear: YEAR + 3, skipped: false, amountOre: 77_000_00, reason: 'Ingen bud' },
  ]);
  await engine.client.planEdit.undo({ planId: draftId });
  await engine.client.planEdit.undo({ planId: draftId });
});

test('a version past its draft has none, and takes none', async () => {
  await engine.client.versions.transition({ planId: draftId, to: 'in_review' });
  const { activityId = '', plannedYear = 0 } = rows[0] ?? {};
  expect((await list()).proposals).toEqual([]);
  const call = engine.client.versions.acceptProposals({
    planId: draftId,
    label: 'Tag med',
    accept: [{ activityId, plannedYear }],
  });
  expect(await refusedCode(call)).toBe('plan_locked');
});

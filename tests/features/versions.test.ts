import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { messageOf } from '../../contract/messages/index.ts';
import type { PlanView } from '../../contract/plan.ts';
import { attentionPointSchema, planDifferenceSchema, planVersionSchema } from '../../contract/versions.ts';
import { yearWorkSchema } from '../../contract/year-work.ts';
import { da } from '../../renderer/i18n/da/index.ts';
import { en } from '../../renderer/i18n/en/index.ts';
import { DECIDED, putInForce, refusedCode, startWithDemo, type TestEngine } from './engine.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startWithDemo();
}, 60_000);
afterAll(() => engine.stop());

/** In force in the demo, one version. */
const NUMBER = '0101';
const OTHER = '0102';

const newest = async (number = NUMBER) => {
  const [version] = await engine.client.versions.list({ number });
  if (version === undefined) throw new Error(`no plan in ${number}`);
  return version;
};
const planOf = (planId: string, number = NUMBER) => engine.client.plan.get({ number, planId });
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
/** A work that happens once, and dearest of those. */
const largestOnce = (plan: PlanView) => {
  const once = plan.activities.filter(
    ({ intervalYears, occurrences }) => intervalYears === null && occurrences.length === 1,
  );
  const [largest] = once.sort((a, b) => b.totalOre - a.totalOre);
  if (largest === undefined) throw new Error('the plan has no work that happens once');
  return largest;
};

describe('a version', () => {
  let first: PlanView;
  let draft: PlanView;
  let group: string;

  test('is listed with the figures of its plan and the steps it may take', async () => {
    first = await engine.client.plan.get({ number: NUMBER });
    expect(await engine.client.versions.list({ number: NUMBER })).toMatchObject([
      {
        planId: first.id,
        versionNo: 1,
        status: 'in_force',
        originPlanId: null,
        activities: first.activities.length,
        totalOre: first.totalOre,
        requiredProvisionOre: first.requiredProvisionOre,
        lowestBalance: { year: first.lowestBalance.year, ore: first.lowestBalance.ore },
        next: ['reported'],
      },
    ]);
  });

  test('is made as a copy in draft that differs in nothing, without the decisions', async () => {
    const overview = await engine.client.portfolio.overview({});
    const { planId, versionNo } = await engine.client.versions.create({ planId: first.id, baseYear: first.baseYear });
    draft = await planOf(planId);
    expect(versionNo).toBe(2);
    expect(await newest()).toMatchObject({ planId, status: 'draft', originPlanId: first.id, next: ['in_review'] });
    expect((await newest()).madeOn).toBe((await engine.client.department.get({ number: NUMBER })).today);
    expect(draft).toMatchObject({ editable: true, decisions: [], years: first.years, totalOre: first.totalOre });
    expect(draft.activities.map(({ id: _id, ...line }) => line)).toEqual(
      first.activities.map(({ id: _id, ...line }) => line),
    );
    expect(draft.activities.some(({ id }) => first.activities.some((line) => line.id === id))).toBe(false);
    const { activities, before, after, years } = await engine.client.versions.difference({
      fromPlanId: first.id,
      toPlanId: planId,
    });
    expect({ activities, total: after.totalOre - before.totalOre }).toEqual({ activities: [], total: 0 });
    expect(years.map(({ beforeOre }) => beforeOre)).toEqual(first.years.map(({ spendingOre }) => spendingOre));
    // The draft stands beside the version in force: overview, department and board pack still go by the latter, and say so.
    expect(await engine.client.portfolio.overview({})).toEqual(overview);
    expect(await engine.client.plan.get({ number: NUMBER })).toEqual(first);
    const department = await engine.client.department.get({ number: NUMBER });
    expect(department.newerVersion).toEqual({ planId, versionNo: 2, status: 'draft' });
    expect((await engine.client.department.boardPack({ number: NUMBER })).department.plan?.versionNo).toBe(1);
  });

  test('is not made while another is open, and the refusal names that one', async () => {
    expect(await refusedCode(engine.client.versions.create({ planId: first.id }))).toBe('version_open');
    expect(messageOf('da', 'version_open', { versionNo: 2 })).toMatch(/^Version 2 er stadig en kladde/);
    expect(await refusedCode(engine.client.versions.create({ planId: 'nowhere' }))).toBe('NOT_FOUND');
  });

  test('differs by what was edited: moved, dropped and dearer, to the øre in every year', async () => {
    const [moved, dropped, dearer] = draft.activities
      .filter(({ intervalYears, occurrences }) => intervalYears === null && occurrences.length === 1)
      .sort((a, b) => b.totalOre - a.totalOre);
    if (!moved || !dropped || !dearer) throw new Error('the plan has too few works that happen once');
    ({ group = '' } = (await engine.client.plan.moveActivity({
      activityId: moved.id,
      firstYear: moved.firstYear + 1,
    })) as { group: string });
    const edited = await engine.client.planEdit.edit({
      planId: draft.id,
      label: 'Prøve',
      changes: [
        { kind: 'remove', activityId: dropped.id },
        { kind: 'update', activityId: dearer.id, fields: { amountOre: (dearer.occurrenceOre ?? 0) + 100_000_00 } },
      ],
    });
    expect(edited).toMatchObject({ ok: true });
    const view = await engine.client.versions.difference({ fromPlanId: first.id, toPlanId: draft.id });
    expect(view.activities).toHaveLength(3);
    expect(view.activities.find(({ activityId }) => activityId === moved.id)).toMatchObject({
      kinds: ['moved'],
      totalOre: 0,
      fromYear: moved.firstYear,
      toYear: moved.firstYear + 1,
      fromOre: moved.totalOre,
      toOre: moved.totalOre,
    });
    // A dropped line is in the earlier version only, and named by its id there.
    const droppedView = view.activities.find(({ kinds }) => kinds.includes('dropped'));
    expect(droppedView).toMatchObject({ title: dropped.title, totalOre: -dropped.totalOre, toYear: null, toOre: null });
    expect(first.activities.map(({ id }) => id)).toContain(droppedView?.activityId);
    const dearerView = view.activities.find(({ activityId }) => activityId === dearer.id);
    expect(dearerView).toMatchObject({ kinds: ['price'], fromYear: dearer.firstYear, toYear: dearer.firstYear });
    expect(view.before.totalOre).toBe(first.totalOre);
    expect(view.after.totalOre).toBe(first.totalOre - dropped.totalOre + (dearerView?.totalOre ?? 0));
    for (const { beforeOre, changesOre, afterOre } of view.years) {
      expect(beforeOre + sum(Object.values(changesOre))).toBe(afterOre);
    }
    const after = await planOf(draft.id);
    expect(view.years.map(({ afterOre }) => afterOre)).toEqual(after.years.map(({ spendingOre }) => spendingOre));
    expect(view.after.requiredProvisionOre).toBe(after.requiredProvisionOre);
    // The other way round, every change is taken back.
    const back = await engine.client.versions.difference({ fromPlanId: draft.id, toPlanId: first.id });
    expect(back.after.totalOre - back.before.totalOre).toBe(view.before.totalOre - view.after.totalOre);
    expect(back.activities.find(({ kinds }) => kinds.includes('new'))?.title).toBe(dropped.title);
  });

  test('differs by a line that only stands somewhere else, without money', async () => {
    const line = draft.activities.find(({ intervalYears }) => intervalYears !== null);
    if (line === undefined) throw new Error('the plan has no work at an interval');
    const fields = { location: 'Begge gavle' };
    const edited = await engine.client.planEdit.edit({
      planId: draft.id,
      label: 'Sted',
      changes: [{ kind: 'update', activityId: line.id, fields }],
    });
    expect(edited).toMatchObject({ ok: true });
    const view = await engine.client.versions.difference({ fromPlanId: first.id, toPlanId: draft.id });
    expect(view.activities.find(({ activityId }) => activityId === line.id)).toMatchObject({
      kinds: ['other'],
      fields: [{ field: 'location', from: line.location, to: 'Begge gavle' }],
      totalOre: 0,
    });
  });

  test('goes through meeting and board, each step with what it needs', async () => {
    const step = (to: Parameters<typeof engine.client.versions.transition>[0]['to'], decision?: object | null) =>
      engine.client.versions.transition({ planId: draft.id, to, decision: (decision ?? null) as null });
    expect(await refusedCode(step('presented', { decidedOn: '2026-09-10' }))).toBe('step_not_allowed');
    expect((await step('in_review')).next).toEqual(['draft', 'presented']);
    expect((await step('draft')).next).toEqual(['in_review']);
    await step('in_review');
    expect(await refusedCode(engine.client.plan.setProvision({ planId: draft.id, provisionOre: 1 }))).toBe(
      'plan_locked',
    );
    expect(await refusedCode(step('presented'))).toBe('step_needs_decision');
    expect(await refusedCode(step('presented', { decidedOn: '2026-02-30' }))).toBe('decision_day_invalid');
    await step('presented', { decidedOn: '2026-09-10', text: 'Dagsordenens punkt 5.' });
    // What is put before the meeting is what its pack is about; the version in force still stands for the department.
    expect((await engine.client.department.boardPack({ number: NUMBER })).department.plan?.versionNo).toBe(2);
    expect((await engine.client.plan.get({ number: NUMBER })).versionNo).toBe(1);
    expect(await refusedCode(step('approved', { decidedOn: '2026-09-10' }))).toBe('step_needs_verdict');
    expect(await refusedCode(step('approved', { ...DECIDED, votesFor: 1 }))).toBe('votes_against_outcome');
    expect(await refusedCode(step('approved', { ...DECIDED, decidedOn: '2062-09-10' }))).toBe('decision_in_future');
    // One meeting, one record: the day it was decided on stands for the day it was put forward for.
    expect((await step('approved', DECIDED)).decisions).toEqual([{ body: 'department_meeting', ...DECIDED }]);
    expect(await refusedCode(step('in_force'))).toBe('step_not_allowed');
    expect(await refusedCode(step('board_treated', { decidedOn: '2026-09-08' }))).toBe('decision_before_earlier');
    expect((await step('board_treated', { decidedOn: '2026-10-01', text: 'Set.' })).decisions).toHaveLength(2);
    expect(await refusedCode(step('in_force', DECIDED))).toBe('step_takes_no_decision');
    expect((await step('in_force')).status).toBe('in_force');
  });

  test('in force supersedes the one before it and stands for the department everywhere', async () => {
    const versions = await engine.client.versions.list({ number: NUMBER });
    expect(versions.map(({ versionNo, status, next }) => ({ versionNo, status, next }))).toEqual([
      { versionNo: 2, status: 'in_force', next: ['reported'] },
      { versionNo: 1, status: 'superseded', next: [] },
    ]);
    expect(versions[1]?.totalOre).toBe(first.totalOre);
    const plan = await engine.client.plan.get({ number: NUMBER });
    expect(plan).toMatchObject({ id: draft.id, versionNo: 2, status: 'in_force', editable: false });
    const row = (await engine.client.portfolio.departments()).find(({ number }) => number === NUMBER);
    expect(row).toMatchObject({ planStatus: 'in_force', planTotalOre: plan.totalOre });
    expect((await engine.client.department.get({ number: NUMBER })).newerVersion).toBe(null);
  });

  test('past its draft cannot be changed by taking an old edit back', async () => {
    const plan = await planOf(draft.id);
    expect(await refusedCode(engine.client.plan.undo({ group }))).toBe('plan_locked');
    expect(await planOf(draft.id)).toEqual(plan);
    expect(await engine.client.workspace.verify()).toMatchObject({ ok: true });
  });

  test('is what the next version is made from, never the one it replaced', async () => {
    expect((await planOf(first.id)).status).toBe('superseded');
    expect(await refusedCode(engine.client.versions.create({ planId: first.id }))).toBe('version_superseded');
  });

  test('two copies on is compared with the first by the chain of copies', async () => {
    const { planId, versionNo } = await engine.client.versions.create({ planId: draft.id, baseYear: draft.baseYear });
    expect(versionNo).toBe(3);
    const twoSteps = await engine.client.versions.difference({ fromPlanId: first.id, toPlanId: planId });
    const oneStep = await engine.client.versions.difference({ fromPlanId: first.id, toPlanId: draft.id });
    const shape = ({ activities, years }: typeof twoSteps) => ({
      years,
      kinds: activities.map(({ title, kinds, totalOre }) => `${title} ${kinds} ${totalOre}`).sort(),
    });
    expect(shape(twoSteps)).toEqual(shape(oneStep));
    const other = await newest(OTHER);
    expect(await refusedCode(engine.client.versions.difference({ fromPlanId: other.planId, toPlanId: planId }))).toBe(
      'versions_of_two_departments',
    );
    expect(await refusedCode(planOf(other.planId))).toBe('NOT_FOUND');
  });
});

test('a copy is told to every page, and is no step of the planner’s undo', async () => {
  const before = await newest(OTHER);
  const events = await engine.client.workspace.changes();
  const { planId } = await engine.client.versions.create({ planId: before.planId, baseYear: before.baseYear });
  const heard = new Set<string>();
  for await (const { entity } of events) {
    heard.add(entity);
    if (heard.has('plan') && heard.has('activity')) break;
  }
  expect(await engine.client.planEdit.undoState({ planId })).toEqual({ undo: null, redo: null });
});

describe('points of attention', () => {
  const point = (code: string, patch: object = {}) => ({
    id: null,
    code,
    facts: {},
    text: null,
    proposal: null,
    status: 'kept' as const,
    ...patch,
  });
  let planId: string;
  const list = () => engine.client.versions.attention({ planId });
  const fund = async () => (await list()).find(({ code }) => code === 'fund_below_floor');

  test('are proposed with facts and names', async () => {
    const { planId: origin, baseYear } = await newest('0103');
    ({ planId } = await engine.client.versions.create({ planId: origin, baseYear }));
    const plan = await planOf(planId, '0103');
    // Nothing set aside: the fund runs dry.
    await engine.client.plan.setProvision({ planId, provisionOre: 0 });
    const empty = await planOf(planId, '0103');
    expect(await fund()).toMatchObject({
      id: null,
      status: 'proposed',
      facts: {
        firstYear: empty.yearsBelowFloor[0],
        lowestYear: empty.lowestBalance.year,
        lowestBalanceOre: empty.lowestBalance.ore,
        currency: 'DKK',
      },
    });
    const unpriced = largestOnce(plan);
    await engine.client.planEdit.edit({
      planId,
      label: 'Uden pris',
      changes: [
        {
          kind: 'update',
          activityId: unpriced.id,
          fields: { amountOre: null, unitPriceOre: null, kind: 'improvement' },
        },
      ],
    });
    expect(await list()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'price_unknown', facts: { activities: 1, currency: 'DKK' } }),
        expect.objectContaining({
          code: 'improvement_from_401',
          facts: expect.objectContaining({ activityId: unpriced.id, activityTitle: unpriced.title }),
        }),
      ]),
    );
  });

  test('dismissed stay dismissed until their facts change', async () => {
    const proposed = await fund();
    if (proposed === undefined) throw new Error('the fund is not below its floor');
    const dismissed = { ...proposed, status: 'dismissed' as const };
    const saved = await engine.client.versions.saveAttention({ planId, point: dismissed, label: 'Afvis punkt' });
    expect((await engine.client.planEdit.undoState({ planId })).undo?.label).toBe('Afvis punkt');
    expect(saved).toMatchObject({ status: 'dismissed', facts: proposed.facts });
    expect(await fund()).toEqual(saved);
    await engine.client.plan.setProvision({ planId, provisionOre: 100 });
    expect(await fund()).toMatchObject({ id: saved.id, status: 'proposed' });
    await engine.client.plan.setProvision({ planId, provisionOre: 0 });
    expect(await fund()).toMatchObject({ id: saved.id, status: 'dismissed' });
  });

  test('take the rule’s facts, whatever a page sends', async () => {
    const proposed = await fund();
    const sent = { ...point('fund_below_floor'), facts: { lowestBalanceOre: 1 }, text: 'Vi hæver i 2029.' };
    const saved = await engine.client.versions.saveAttention({ planId, point: sent });
    expect(saved).toMatchObject({ id: proposed?.id, facts: proposed?.facts, text: 'Vi hæver i 2029.', status: 'kept' });
    expect(await refusedCode(engine.client.versions.saveAttention({ planId, point: point('no_such_rule') }))).toBe(
      'NOT_FOUND',
    );
  });

  test('of one’s own need a text, can be changed, and are no proposals', async () => {
    const save = (patch: object) => engine.client.versions.saveAttention({ planId, point: point('own', patch) });
    expect(await refusedCode(save({}))).toBe('attention_needs_text');
    expect(await refusedCode(save({ text: 'x', status: 'proposed' }))).toBe('attention_own_proposed');
    expect(await refusedCode(save({ text: 'x', id: 'nowhere' }))).toBe('NOT_FOUND');
    const { id } = await save({ text: 'Beboerne ønsker altaner.' });
    await save({ id, text: 'Beboerne ønsker altaner.', proposal: 'Afventer helhedsplan.', status: 'settled' });
    expect((await list()).filter(({ code }) => code === 'own')).toMatchObject([
      { id, proposal: 'Afventer helhedsplan.', status: 'settled' },
    ]);
  });

  test('stand as they were once the plan is in force', async () => {
    await putInForce(engine, planId);
    const own = (await list()).find(({ code }) => code === 'own');
    if (own === undefined) throw new Error('the point is gone');
    expect(await refusedCode(engine.client.versions.saveAttention({ planId, point: { ...own, text: 'y' } }))).toBe(
      'attention_closed',
    );
    expect(await fund()).toMatchObject({ text: 'Vi hæver i 2029.' });
  });
});

test('every output is what the contract promises, for each department of the demo', async () => {
  const { client } = engine;
  for (const { number } of await client.portfolio.departments()) {
    const versions = await client.versions.list({ number });
    expect(versions).toEqual(planVersionSchema.array().parse(versions));
    for (const { planId } of versions) {
      const points = await client.versions.attention({ planId });
      expect(points).toEqual(attentionPointSchema.array().parse(points));
    }
    const [last, first] = [versions[0]?.planId ?? '', versions.at(-1)?.planId ?? ''];
    const difference = await client.versions.difference({ fromPlanId: first, toPlanId: last });
    expect(difference).toEqual(planDifferenceSchema.parse(difference));
  }
  const work = await client.yearWork.list({ fromYear: 2027, years: 5 });
  expect(work).toEqual(yearWorkSchema.parse(work));
});

test('every point that a rule can propose has its sentence in both languages', async () => {
  for (const { number } of await engine.client.portfolio.departments()) {
    for (const { planId } of await engine.client.versions.list({ number })) {
      for (const { code } of await engine.client.versions.attention({ planId })) {
        if (code === 'own') continue;
        expect(Object.keys(da.attention.rules)).toContain(code);
        expect(Object.keys(en.attention.rules)).toContain(code);
      }
    }
  }
});

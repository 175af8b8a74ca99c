/** A version in force is immutable to the byte: every procedure of the contract that writes is tried on one. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../contract/index.ts';
import type { PlanView } from '../../contract/plan.ts';
import { scenarioContentSchema } from '../../contract/scenarios.ts';
import { type Attempt, OTHER_ATTEMPTS, OTHER_READS } from './attempts.ts';
import { csv, DECIDED, lastOf, putInForce, startWithDemo, type TestEngine } from './engine.ts';

let engine: TestEngine;
let plan: PlanView;
/** Groups of edits made while the plan was a draft. */
const groups: string[] = [];
let batch: string;
/** A scenario kept while the plan was a draft. */
const KEPT = '01900000-0000-7000-8000-00000000000b';
const LONG = scenarioContentSchema.parse({ horizonYears: 40 });

beforeAll(async () => {
  engine = await startWithDemo();
  const { client } = engine;
  batch = (await client.imports.batches())[0]?.id ?? '';
  const first = await client.plan.get({ number: '0101' });
  const { planId } = await client.versions.create({ planId: first.id });
  const [line] = (await client.plan.get({ number: '0101', planId })).activities;
  for (const edit of [
    await client.plan.setProvision({ planId, provisionOre: first.provisionOre + 100 }),
    await client.plan.moveActivity({ activityId: line?.id ?? '', firstYear: (line?.firstYear ?? 0) + 1 }),
  ]) {
    groups.push(edit.group ?? '');
  }
  const { activities } = await client.plan.get({ number: '0101', planId });
  const occurrence = activities.find(({ occurrences }) => occurrences.length > 0);
  await client.planEdit.edit({
    planId,
    label: 'Flyt',
    changes: [
      {
        kind: 'occurrence',
        activityId: occurrence?.id ?? '',
        plannedYear: occurrence?.occurrences[0]?.plannedYear ?? 0,
        set: { movedToYear: null, skipped: false, amountOre: 1_234_00, reason: 'Tilbud' },
      },
    ],
  });
  const own = { id: null, code: 'own', facts: {}, text: 'Altaner', proposal: null, status: 'kept' as const };
  await client.versions.saveAttention({ planId, point: own });
  await client.scenarios.keep({ planId, id: KEPT, name: 'Lang periode', label: '', content: LONG });
  await putInForce(engine, planId);
  plan = await client.plan.get({ number: '0101', planId });
}, 60_000);
afterAll(() => engine.stop());

/** All rows of the version but for its status, and the department they are of. */
function rowsOf(planId: string): string {
  const db = new Sqlite(join(engine.dataDir, 'tilstand.db'), { readonly: true });
  try {
    const hash = createHash('sha256');
    for (const table of ['plan', 'plan_decision', 'activity', 'occurrence_override', 'scenario', 'attention_point']) {
      const key = table === 'plan' ? 'id' : 'plan_id';
      const rows = db.prepare(`SELECT * FROM ${table} WHERE ${key} = ? ORDER BY id`).all(planId) as object[];
      if (['plan', 'activity', 'occurrence_override', 'scenario', 'attention_point'].includes(table)) {
        expect(rows.length, table).toBeGreaterThan(0);
      }
      for (const row of rows) hash.update(JSON.stringify({ ...row, status: table === 'plan' ? null : undefined }));
    }
    const department = db.prepare('SELECT id, deleted_at FROM department WHERE number = ?').all(plan.departmentNumber);
    return hash.update(JSON.stringify(department)).digest('hex');
  } finally {
    db.close();
  }
}

const lineOf = () => plan.activities[0];
const edit =
  (...changes: Parameters<TestEngine['client']['planEdit']['edit']>[0]['changes']): Attempt =>
  ({ client }) =>
    client.planEdit.edit({ planId: plan.id, label: 'Prøve', changes });

/** Every procedure that writes, by its name in the contract; each may be refused or do something else, but not change the plan. */
const ATTEMPTS: Readonly<Record<string, readonly Attempt[]>> = {
  'plan.setProvision': [({ client }) => client.plan.setProvision({ planId: plan.id, provisionOre: 1 })],
  'plan.moveActivity': [({ client }) => client.plan.moveActivity({ activityId: lineOf()?.id ?? '', firstYear: 2040 })],
  'plan.undo': [
    ({ client }) => client.plan.undo({ group: groups[0] ?? '' }),
    ({ client }) => client.plan.undo({ group: groups[1] ?? '' }),
  ],
  'planEdit.edit': [
    (e) =>
      edit({
        kind: 'create',
        activityId: '01900000-0000-7000-8000-00000000000a',
        fields: { title: 'Ny linje', firstYear: 2030 },
      })(e),
    (e) => edit({ kind: 'update', activityId: lineOf()?.id ?? '', fields: { title: 'Andet' } })(e),
    (e) => edit({ kind: 'remove', activityId: lineOf()?.id ?? '' })(e),
    (e) =>
      edit({
        kind: 'occurrence',
        activityId: lineOf()?.id ?? '',
        plannedYear: lineOf()?.occurrences[0]?.plannedYear ?? 0,
        set: { movedToYear: 2040, skipped: false, amountOre: null, reason: null },
      })(e),
    (e) => edit({ kind: 'terms', fields: { floorOre: 1, provisionOre: 2 } })(e),
  ],
  'planEdit.undo': [({ client }) => client.planEdit.undo({ planId: plan.id })],
  'planEdit.redo': [({ client }) => client.planEdit.redo({ planId: plan.id })],
  'scenarios.keep': ['01900000-0000-7000-8000-00000000000c', KEPT].map(
    (id) =>
      ({ client }) =>
        client.scenarios.keep({ planId: plan.id, id, name: 'Andet', label: '', content: LONG }),
  ),
  'scenarios.rename': [({ client }) => client.scenarios.rename({ planId: plan.id, id: KEPT, name: 'Nyt', label: '' })],
  'scenarios.remove': [({ client }) => client.scenarios.remove({ planId: plan.id, id: KEPT, label: '' })],
  'scenarios.copy': [
    ({ client }) =>
      client.scenarios.copy({
        planId: plan.id,
        id: '01900000-0000-7000-8000-00000000000d',
        fromId: KEPT,
        label: '',
      }),
  ],
  'versions.create': [({ client }) => client.versions.create({ planId: plan.id })],
  'versions.transition': (
    ['draft', 'in_review', 'presented', 'approved', 'rejected', 'board_treated', 'superseded'] as const
  )
    .flatMap((to) => [null, DECIDED].map((decision) => ({ to, decision })))
    .map(
      (step) =>
        ({ client }) =>
          client.versions.transition({ planId: plan.id, ...step }),
    ),
  'settings.save': [({ client }) => client.settings.save({ key: 'light.soonYears', value: 7 })],
  'settings.reset': [({ client }) => client.settings.reset({ key: 'light.soonYears' })],
  'versions.acceptProposals': [
    ({ client }) => {
      const [occurrence] = lineOf()?.occurrences ?? [];
      const accept = [{ activityId: lineOf()?.id ?? '', plannedYear: occurrence?.plannedYear ?? 0 }];
      return client.versions.acceptProposals({ planId: plan.id, label: 'Forslag', accept });
    },
  ],
  'versions.saveAttention': [
    async ({ client }) => {
      const [point] = await client.versions.attention({ planId: plan.id });
      if (point) await client.versions.saveAttention({ planId: plan.id, point: { ...point, text: 'Noget andet' } });
    },
    ({ client }) =>
      client.versions.saveAttention({
        planId: plan.id,
        point: { id: null, code: 'own', facts: {}, text: 'Nyt punkt', proposal: null, status: 'kept' },
      }),
  ],
  'yearWork.save': [
    ({ client }) =>
      client.yearWork.save({
        activityId: lineOf()?.id ?? '',
        plannedYear: lineOf()?.occurrences[0]?.plannedYear ?? 0,
        status: 'ordered',
        reason: null,
        toYear: null,
        contractOre: 5,
        actualOre: null,
        doneOn: null,
        note: 'Bestilt',
      }),
  ],
  'workspace.startEmpty': [({ client }) => client.workspace.startEmpty()],
  'workspace.loadDemo': [async ({ client }) => lastOf(await client.workspace.loadDemo({ language: 'da' }))],
  'imports.run': [
    async ({ client }) => {
      const head = 'organisation;department;department_name;dwellings;area_m2\r\n';
      const files = [csv('d.csv', `${head}9;X1;Prøve;1;1\r\n`)];
      return lastOf(await client.imports.run({ files, profile: 'bench-parts' }));
    },
  ],
  ...OTHER_ATTEMPTS,
  // Last: it takes the rest of the portfolio away.
  'imports.undo': [({ client }) => client.imports.undo({ batch })],
};

/** Procedures that only read; a new one must be put here or above. */
const READS = new Set([
  'workspace.info',
  'workspace.verify',
  'workspace.search',
  'workspace.changes',
  'portfolio.overview',
  'portfolio.departments',
  'department.get',
  'department.condition',
  'department.parts',
  'department.boardPack',
  'plan.get',
  'plan.workspace',
  'imports.profiles',
  'imports.batches',
  'exports.boardPack',
  'exports.planWorkbook',
  'scenarios.evaluate',
  'scenarios.solve',
  'scenarios.level',
  'scenarios.bundle',
  'scenarios.kept',
  'scenarios.twins',
  'planEdit.undoState',
  'planEdit.history',
  'planEdit.background',
  'planEdit.sources',
  'planEdit.termsHistory',
  'planEdit.priceSeries',
  'versions.list',
  'versions.difference',
  'versions.outline',
  'settings.list',
  'versions.proposals',
  'versions.attention',
  'yearWork.list',
  ...OTHER_READS,
]);

test('every procedure of the contract either only reads or is tried', () => {
  const names = Object.entries(contract).flatMap(([router, procedures]) =>
    Object.keys(procedures).map((procedure) => `${router}.${procedure}`),
  );
  expect(names.filter((name) => !READS.has(name) && !(name in ATTEMPTS))).toEqual([]);
});

describe('a version in force', () => {
  test.each(Object.entries(ATTEMPTS))(
    'is the same byte for byte after %s',
    async (_name, attempts) => {
      const before = rowsOf(plan.id);
      for (const attempt of attempts) {
        await attempt(engine).catch(() => undefined);
        expect(rowsOf(plan.id)).toBe(before);
      }
      expect((await engine.client.plan.get({ number: '0101', planId: plan.id })).status).toBe('in_force');
    },
    60_000,
  );

  test('takes a step of its life, which changes its status and adds the decision', async () => {
    const decision = { decidedOn: '2026-10-20', text: 'Kvittering 4711' };
    const version = await engine.client.versions.transition({ planId: plan.id, to: 'reported', decision });
    expect(version.decisions.at(-1)).toMatchObject({ body: 'lbf', ...decision });
    const { status: _status, decisions: _decisions, ...after } = await engine.client.plan.get({ number: '0101' });
    const { status: _before, decisions: _earlier, ...before } = plan;
    expect(after).toEqual(before);
    expect(await engine.client.workspace.verify()).toMatchObject({ ok: true });
  });
});

/** Rows of a plan written by name; what writes by variable (imports, undo) has its own guard and is tried above. */
const PUTS = /\.(put|remove)\(\s*'(plan|activity|occurrence_override|scenario|attention_point|plan_decision)'/;
/** Makes new versions, takes the steps of their life, and fits the plan that an import has just made. */
const ALLOWED = [
  'main/features/versions/copy.ts',
  'main/features/versions/step.ts',
  'main/import/plans/plan-fitting.ts',
];

test('whoever writes rows of a plan asks the one guard first', () => {
  const writers = globSync('main/**/*.ts')
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.includes('.test.') && !file.includes('testing'))
    .filter((file) => PUTS.test(readFileSync(file, 'utf8')));
  const unguarded = writers.filter((file) => !/assert(Plan|Attention)Open\(/.test(readFileSync(file, 'utf8')));
  expect(unguarded.sort()).toEqual(ALLOWED);
  expect(writers.length).toBeGreaterThan(ALLOWED.length);
});

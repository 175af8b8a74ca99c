import { isContractProcedure } from '@orpc/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type * as z from 'zod';
import type { Preview } from '../../contract/import-assist.ts';
import type { PreviewProgress } from '../../contract/imports.ts';
import { contract } from '../../contract/index.ts';
import { csv, lastOf, startWithDemo, type TestEngine } from './engine.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startWithDemo();
}, 60_000);
afterAll(() => engine.stop());

type Router = keyof typeof contract;
const ROUTERS: readonly Router[] = ['workspace', 'portfolio', 'department', 'plan', 'imports'];
/** Streams have their steps parsed below; a board pack needs a browser and is printed in the end-to-end tests. */
const ELSEWHERE = new Set(['workspace.loadDemo', 'workspace.changes', 'imports.run', 'imports.preview']);

/** Procedure → calls for each department (or one), in an order that leaves the portfolio as it was. */
type Call = (engine: TestEngine, number: string) => Promise<unknown>;
const EACH: Readonly<Record<string, Call>> = {
  'department.get': ({ client }, number) => client.department.get({ number }),
  'department.condition': ({ client }, number) => client.department.condition({ number }),
  'department.parts': ({ client }, number) => client.department.parts({ number }),
  'department.boardPack': ({ client }, number) => client.department.boardPack({ number }),
  'plan.get': ({ client }, number) => client.plan.get({ number }),
  'plan.workspace': ({ client }, number) => client.plan.workspace({ number }),
};
const ONCE: Readonly<Record<string, (engine: TestEngine) => Promise<unknown>>> = {
  'workspace.info': ({ client }) => client.workspace.info(),
  'workspace.startEmpty': ({ client }) => client.workspace.startEmpty(),
  'workspace.verify': ({ client }) => client.workspace.verify(),
  'workspace.search': ({ client }) => client.workspace.search({ text: 'tag', limit: 50 }),
  'portfolio.overview': ({ client }) => client.portfolio.overview({}),
  'portfolio.departments': ({ client }) => client.portfolio.departments(),
  'plan.setProvision': async ({ client }) => {
    const plan = await draftPlan(engine);
    return client.plan.setProvision({ planId: plan.id, provisionOre: plan.provisionOre + 100 });
  },
  'plan.moveActivity': async ({ client }) => {
    const [activity] = (await draftPlan(engine)).activities;
    return client.plan.moveActivity({ activityId: activity?.id ?? '', firstYear: (activity?.firstYear ?? 0) + 1 });
  },
  'plan.undo': async ({ client }) => {
    const plan = await draftPlan(engine);
    const { group } = await client.plan.setProvision({ planId: plan.id, provisionOre: plan.provisionOre + 100 });
    return client.plan.undo({ group: group ?? '' });
  },
  'imports.profiles': ({ client }) => client.imports.profiles(),
  'imports.becameOf': ({ client }) => client.imports.becameOf({ batch: 'none' }),
  'imports.batches': ({ client }) => client.imports.batches(),
  'imports.kinds': ({ client }) => client.imports.kinds(),
  'imports.detect': ({ client }) => client.imports.detect({ files: [PLAIN()] }),
  'imports.previewRows': async ({ client }) => {
    const { mapping } = await client.imports.detect({ files: [PLAIN()] });
    if (mapping === null) throw new Error('nothing was detected');
    const preview = await previewOf(await client.imports.preview({ files: [PLAIN()], mapping }));
    return client.imports.previewRows({ preview: preview.preview, outcome: 'new' });
  },
  'imports.result': async ({ client }) => {
    const { mapping } = await client.imports.detect({ files: [PLAIN()] });
    if (mapping === null) throw new Error('nothing was detected');
    const { batch } = await lastOf(await client.imports.run({ files: [PLAIN()], mapping }));
    const file = await client.imports.result({ batch: batch ?? '' });
    await client.imports.undo({ batch: batch ?? '' });
    return file;
  },
  'imports.template': ({ client }) => client.imports.template({ kind: 'parts' }),
  'imports.saveProfile': async ({ client }) => {
    const { mapping } = await client.imports.detect({ files: [PLAIN()] });
    if (mapping === null) throw new Error('nothing was detected');
    return client.imports.saveProfile({ title: 'Vores liste', mapping });
  },
  'imports.listProfiles': ({ client }) => client.imports.listProfiles(),
  'imports.exportProfile': ({ client }) => client.imports.exportProfile({ name: 'vores-liste' }),
  'imports.importProfile': async ({ client }) =>
    client.imports.importProfile({ file: await client.imports.exportProfile({ name: 'vores-liste' }) }),
  'imports.renameProfile': ({ client }) => client.imports.renameProfile({ name: 'vores-liste', title: 'Andres liste' }),
  'imports.deleteProfile': ({ client }) => client.imports.deleteProfile({ name: 'vores-liste' }),
  'imports.words': ({ client }) => client.imports.words({ field: 'roofCode', words: ['røde vingetegl', 'eternit'] }),
  'imports.rememberWords': ({ client }) =>
    client.imports.rememberWords({ field: 'roofCode', words: [{ word: 'røde vingetegl', code: '5' }] }),
  'imports.learntWords': ({ client }) => client.imports.learntWords(),
  'imports.forgetWords': async ({ client }) => {
    const ids = (await client.imports.learntWords()).map(({ id }) => id);
    return client.imports.forgetWords({ ids: ['0', ...ids] });
  },
  'imports.undo': async ({ client }) => {
    const files = [csv('d.csv', 'organisation;department;department_name;dwellings;area_m2\r\n9;X1;Prøve;1;1\r\n')];
    const { batch } = await lastOf(await client.imports.run({ files, profile: 'bench-parts' }));
    return client.imports.undo({ batch: batch ?? '' });
  },
};

const PLAIN = () => csv('liste.csv', 'Afdelingsnr;Navn på afdeling;Antal boliger\r\nX7;Prøvelunden;12\r\n');

async function previewOf(stream: AsyncIterable<PreviewProgress>): Promise<Preview> {
  for await (const step of stream) if (step.kind === 'preview') return step.preview;
  throw new Error('no preview came');
}

async function draftPlan({ client }: TestEngine) {
  for (const { number } of await client.portfolio.departments()) {
    const plan = await client.plan.get({ number });
    if (plan.editable && plan.activities.length > 0) return plan;
  }
  throw new Error('the demo has no plan in draft');
}

/** As the contract has it, to the field: nothing missing, nothing of another type, nothing it does not name. */
function expectAsPromised(name: string, output: unknown): void {
  const schema = schemaOf(name);
  const parsed = schema.safeParse(output);
  expect(parsed.error?.issues ?? [], name).toEqual([]);
  expect(output, name).toEqual(parsed.data);
}

function schemaOf(name: string): z.ZodType {
  const [router = '', procedure = ''] = name.split('.');
  const found: unknown = (contract as Record<string, Record<string, unknown>>)[router]?.[procedure];
  if (!isContractProcedure(found)) throw new Error(`the contract has no ${name}`);
  return found['~orpc'].outputSchema as z.ZodType;
}

describe('every output is what the contract promises', () => {
  test('for each department of the demo portfolio', async () => {
    const departments = await engine.client.portfolio.departments();
    expect(departments).toHaveLength(24);
    for (const [name, call] of Object.entries(EACH)) {
      for (const { number } of departments) expectAsPromised(name, await call(engine, number));
    }
  }, 60_000);

  test.each(Object.entries(ONCE))('%s', async (name, call) => {
    expectAsPromised(name, await call(engine));
  });

  test('a plan workbook is a file', async () => {
    const file = await engine.client.exports.planWorkbook({ number: '0207' });
    expectAsPromised('exports.planWorkbook', file);
    expect(file.name).toMatch(/0207.*\.xlsx$/);
  });

  test('no procedure is left out', () => {
    const names = ROUTERS.flatMap((router) =>
      Object.keys(contract[router]).map((procedure) => `${router}.${procedure}`),
    );
    expect(names.filter((name) => !(name in EACH) && !(name in ONCE) && !ELSEWHERE.has(name))).toEqual([]);
  });
});

/** Columns that are turned into rows, brought in: two figures of a year in one row of ours, accounts to the right, a choice carried out. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Mapping, mappingSchema } from '../../../contract/import-mapping.ts';
import { bringInAs, codesOfResult, csvFile, look, standing } from '../testing/bring-in.ts';
import { openWorkspace, refusalOfImport, type Workspace } from '../testing/workspace.ts';

vi.setConfig({ testTimeout: 60_000 });

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

const FUND = ['account', 'accounting_year', 'balance_ore', 'provision_ore'] as const;

test('both figures of a year become one row, also where only one of them is there', async () => {
  const file = csvFile(
    'fond.csv',
    'Afdelingsnr;Saldo 2024;Saldo 2025;Henlæggelse 2024;Henlæggelse 2025;Henlæggelse 2026',
    '0101;1000;1100;100;;120',
  );
  expect(await bringInAs(workspace, [file])).toMatchObject({ created: 3, rejected: 0 });
  expect(standing(workspace, 'fund_balance', FUND)).toEqual([
    '401|2024|100000|10000',
    '401|2025|110000|null',
    '401|2026|null|12000',
  ]);
  expect(await bringInAs(workspace, [file])).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
});

test('the next year’s file of the same shape is read by what was kept of this one', async () => {
  const [{ mapping }] = await Promise.all([
    look(workspace, [
      csvFile('fond.csv', 'Afdelingsnr;Saldo 2024;Saldo 2025;Henlæggelse 2024;Henlæggelse 2025', '0101;1;2;3;4'),
    ]),
  ]);
  const next = csvFile(
    'fond.csv',
    'Afdelingsnr;Saldo 2025;Saldo 2026;Henlæggelse 2025;Henlæggelse 2026',
    '0101;5;6;7;8',
  );
  await workspace.run([next], '', { profile: undefined, mapping: mappingSchema.parse(mapping) });
  expect(standing(workspace, 'fund_balance', FUND)).toEqual(['401|2025|500|700', '401|2026|600|800']);
});

test('accounts to the right: each its own row, and its provision beside it', async () => {
  const file = csvFile(
    'fond.csv',
    'Afdelingsnr;Konto 401;Konto 402;Konto 120;Konto 121;År',
    '0101;100000;20000;5000;;2025',
  );
  expect(await bringInAs(workspace, [file])).toMatchObject({ created: 2, rejected: 0 });
  expect(standing(workspace, 'fund_balance', FUND)).toEqual(['401|2025|10000000|500000', '402|2025|2000000|null']);
});

test('an amount is never an account', async () => {
  const file = csvFile(
    'fond.csv',
    'Afdelingsnr;Konto;År;Saldo',
    '0101;100000;2025;1',
    '0101;402;2025;2',
    '0101;;2025;3',
  );
  const result = await bringInAs(workspace, [file]);
  expect(result).toMatchObject({ created: 2, rejected: 1 });
  expect(codesOfResult(result)).toContain('out_of_range');
  expect(standing(workspace, 'fund_balance', FUND)).toEqual(['401|2025|300|null', '402|2025|200|null']);
});

test('of budget and accounts only what was chosen is brought in, the other told', async () => {
  const file = csvFile(
    'plan.csv',
    'Afdelingsnr;Arbejde;Konto;Regnskab 2024;Regnskab 2025;Budget 2024 (t.kr.);Budget 2025 (t.kr.)',
    '0101;Maling;116;1000;;7;',
  );
  const { mapping } = await look(workspace, [file]);
  const run = (use: number | null) => {
    const said: Mapping = structuredClone(mapping);
    for (const choice of said.tables[0]?.choices ?? []) choice.use = use;
    for (const table of said.tables) if (table.factor === null) table.factor = 1;
    return workspace.run([file], '', { profile: undefined, mapping: mappingSchema.parse(said) });
  };
  expect((await refusalOfImport(run(null))).refusal.code).toBe('mapping_question_open');
  const result = await run(5);
  expect(result.findings.find(({ code }) => code === 'columns_not_used')?.message).toContain('Regnskab 2024');
  expect(standing(workspace, 'activity', ['first_year', 'amount_ore'])).toEqual(['2024|700000']);
});

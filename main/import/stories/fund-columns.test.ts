/** Lists of funds and budgets whose headings name accounts: figures of an account are never its number. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bringInAs, codesOfResult, csvFile, look, standing } from '../testing/bring-in.ts';
import { openWorkspace, type Workspace } from '../testing/workspace.ts';

vi.setConfig({ testTimeout: 60_000 });

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

const FUNDS = ['account', 'accounting_year', 'balance_ore', 'provision_ore'];

test('«Konto 401 primo» and «Konto 401 ultimo» are figures, and the name beside a number is the department’s', async () => {
  const file = csvFile(
    'aarsafslutning.csv',
    'Afdeling;Navn;Regnskabsår;Konto 401 primo;Årets henlæggelse (120);Forbrug (116);Konto 401 ultimo',
    '0101;Solbakken;2025;3.245.112;450.000;1.112.450;2.582.662',
    '0102;Engparken;2025;812.400;150.000;0;962.400',
  );
  const result = await bringInAs(workspace, [file]);
  expect(result).toMatchObject({ rejected: 0 });
  expect(standing(workspace, 'fund_balance', FUNDS)).toEqual([
    '401|2025|258266200|45000000',
    '401|2025|96240000|15000000',
  ]);
  expect(standing(workspace, 'department', ['number', 'name'])).toEqual(['0101|Solbakken', '0102|Engparken']);
});

test('a balance of another account is that account’s', async () => {
  const file = csvFile('saldi.csv', 'Afdeling;Regnskabsår;Konto 402 ultimo', '0101;2025;245112', '0102;2025;12400');
  await bringInAs(workspace, [file], 'funds');
  expect(standing(workspace, 'fund_balance', FUNDS)).toEqual(['402|2025|1240000|null', '402|2025|24511200|null']);
});

test('the account first, then the year', async () => {
  const head = 'Afdeling;402 saldo 2024;402 saldo 2025;121 budget 2026';
  const file = csvFile('konti.csv', head, '0101;2.100.000;2.450.000;400.000', '0102;700.000;812.400;150.000');
  const result = await bringInAs(workspace, [file]);
  expect(standing(workspace, 'fund_balance', FUNDS)).toEqual([
    '402|2024|210000000|null',
    '402|2024|70000000|null',
    '402|2025|245000000|null',
    '402|2025|81240000|null',
  ]);
  expect(codesOfResult(result)).toContain('columns_not_used');
});

test('a list of which only the key would be read is asked about', async () => {
  const file = csvFile('tal.csv', 'Afdeling;Alfa;Beta', '0101;2100;2450', '0102;700;812');
  expect((await look(workspace, [file])).questions.map(({ code }) => code)).toEqual(['kind_open']);
});

test('amounts by year of the accounts of works are a plan', async () => {
  const file = csvFile(
    'budget.csv',
    'Afdeling;Konto;Kontonavn;Budget 2026;Budget 2027;Budget 2028;Budget 2029;Budget 2030',
    '0101;116210;Tag - rensning;20.000;;20.000;;20.000',
    '0101;116510;Ventilation - rensning;48.500;;;48.500;',
  );
  expect((await look(workspace, [file])).questions).toEqual([]);
  await bringInAs(workspace, [file]);
  const fields = ['title', 'account', 'fk_group', 'first_year', 'interval_years', 'amount_ore'];
  expect(standing(workspace, 'activity', fields)).toEqual([
    'Tag - rensning|116|2|2026|2|2000000',
    'Ventilation - rensning|116|5|2026|3|4850000',
  ]);
});

test('a year that only the headings name is suggested, and the balance is what stood there last', async () => {
  const file = csvFile(
    'konti.csv',
    'Afdeling;Konto;Primo 2025;Tilgang;Afgang;Ultimo 2025',
    '0101;401;100;20;30;90',
    '0101;402;50;5;0;55',
  );
  const { questions, mapping } = await look(workspace, [file], 'funds');
  expect(questions.map(({ code, suggested }) => [code, suggested])).toEqual([['field_open', '2025']]);
  expect(mapping.tables[0]?.columns.find(({ field }) => field === 'balance')?.heading).toBe('Ultimo 2025');
});

test('German balances', async () => {
  const file = csvFile(
    'ruecklagen.csv',
    'Wirtschaftseinheit;Name;Jahr;Anfangsbestand;Zuführung;Entnahme;Endbestand',
    '4711;Sonnenhof;2025;100.000,00;20.000,00;5.000,00;115.000,00',
    '4712;Lindenpark;2025;50.000,00;10.000,00;0,00;60.000,00',
  );
  await bringInAs(workspace, [file]);
  expect(standing(workspace, 'fund_balance', FUNDS)).toEqual(['401|2025|11500000|2000000', '401|2025|6000000|1000000']);
  expect(standing(workspace, 'department', ['number', 'name'])).toEqual(['4711|Sonnenhof', '4712|Lindenpark']);
});

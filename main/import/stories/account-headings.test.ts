/** Funds under nothing but account numbers, and an index under nothing but "Indeks": found by what their headings are together. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bringInAs, csvFile, look, standing } from '../testing/bring-in.ts';
import { openWorkspace, type Workspace } from '../testing/workspace.ts';

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

const funds = () => standing(workspace, 'fund_balance', ['account', 'accounting_year', 'balance_ore', 'provision_ore']);

test('account numbers alone are headings; 120 is the provision to 401, and 116 is told not to be read', async () => {
  const file = csvFile(
    'saldi.csv',
    'Afdelingsnr;Regnskabsår;116;120;401',
    '0101;2025;300.000,00;400.000,00;1.200.000,00',
    '0102;2025;200.000,00;300.000,00;800.000,00',
  );
  expect((await look(workspace, [file])).questions).toEqual([]);
  const { rejected, findings } = await bringInAs(workspace, [file]);
  expect(rejected).toBe(0);
  expect(findings.find(({ code }) => code === 'columns_not_used')?.message).toContain('116');
  expect(funds()).toEqual(['401|2025|120000000|40000000', '401|2025|80000000|30000000']);
});

test('403 beside 401 and 405 is read as they are', async () => {
  const file = csvFile(
    'saldi ultimo.csv',
    'Afdelingsnr;Regnskabsår;Saldo 401;Saldo 403 Tab ved lejeledighed;Saldo 405',
    '0101;2025;1.200.000,00;45.000,00;1.000,00',
  );
  await bringInAs(workspace, [file]);
  expect(funds()).toEqual(['401|2025|120000000|null', '403|2025|4500000|null', '405|2025|100000|null']);
});

test('figures below "Indeks" are the values of the series beside them, also where all of it is "I alt"', async () => {
  const one = csvFile('indeks.csv', 'Tid;Indekstype;Indeks', '2026K1;I alt;120,1', '2026K2;I alt;121,4');
  expect(await bringInAs(workspace, [one])).toMatchObject({ read: 2, created: 2, rejected: 0 });
  const two = csvFile('indeks.csv', 'Tid;Indekstype;Indeks', '2026K1;Beton;99,5', '2026K2;Beton;98,0');
  await bringInAs(workspace, [two]);
  expect(standing(workspace, 'price_index', ['series', 'period', 'value_milli'])).toEqual([
    'Beton|2026K1|99500',
    'Beton|2026K2|98000',
    'I alt|2026K1|120100',
    'I alt|2026K2|121400',
  ]);
});

test('months in rows are refused as those in headings are, with what to do about them; no period is asked for all of them', async () => {
  const file = csvFile('indeks.csv', 'Tid;Serie;Indekstal', '2026M01;Beton;120,1', '2026M02;Beton;120,4');
  const { questions } = await look(workspace, [file]);
  expect(questions.map(({ code }) => code)).toEqual(['months_not_kept']);
  expect(questions[0]?.message).toContain('2026M01, 2026M02');
});

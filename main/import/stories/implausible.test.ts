/** Slips of the hand that are well-formed: told with row and value, and never brought in as they stand. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ImportResult } from '../../../contract/imports.ts';
import { bringInAs, csvFile, standing } from '../testing/bring-in.ts';
import { openWorkspace, type Workspace } from '../testing/workspace.ts';

vi.setConfig({ testTimeout: 60_000 });

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

const told = ({ findings }: ImportResult) =>
  findings.filter(({ level }) => level !== 'info').map(({ code, row, column }) => `${code} ${row} ${column}`);

test('a negative number of homes, a negative area', async () => {
  const file = csvFile(
    'afdelinger.csv',
    'Afdelingsnr;Afdelingsnavn;Boliger;Areal',
    '0101;Sol;-20;-1500',
    '0102;Måne;20;1500',
  );
  const result = await bringInAs(workspace, [file]);
  expect(result).toMatchObject({ created: 2, rejected: 0 });
  expect(told(result)).toEqual(['value_implausible 2 Boliger', 'value_implausible 2 Areal']);
  expect(standing(workspace, 'department', ['number', 'dwellings', 'area_m2'])).toEqual([
    '0101|null|null',
    '0102|20|1500',
  ]);
});

test('years and days that lie far ahead or far back (the clock of the workspace says 2026)', async () => {
  const file = csvFile(
    'dele.csv',
    'Afdelingsnr;Bygningsdel;Indbygningsår;Levetid;Mængde;Tilstand (1-6);Besigtiget den',
    '0101;Tag;2150;40;10;3;0202-05-01',
    '0101;Dør;2027;400;10;3;2202-05-13',
    '0101;Mur;1875;5000;-3;3;2025-05-13',
  );
  const result = await bringInAs(workspace, [file]);
  expect(told(result).sort()).toEqual([
    'value_implausible 2 Besigtiget den',
    'value_implausible 2 Indbygningsår',
    'value_implausible 3 Besigtiget den',
    'value_implausible 4 Levetid',
    'value_implausible 4 Mængde',
  ]);
  expect(standing(workspace, 'building_part', ['name', 'installed_year', 'life_expected', 'quantity_milli'])).toEqual([
    'Dør|2027|400|10000',
    'Mur|1875|null|null',
    'Tag|null|40|10000',
  ]);
  expect(standing(workspace, 'assessment', ['assessed_on'])).toEqual(['2025-05-13', 'null', 'null']);
});

test('a year of accounts that cannot be is no row', async () => {
  const file = csvFile('henlæggelser.csv', 'Afdelingsnr;Regnskabsår;Saldo', '0101;2202;100', '0101;2025;100');
  const result = await bringInAs(workspace, [file]);
  expect(result).toMatchObject({ created: 1, rejected: 1 });
  expect(told(result)).toEqual(['out_of_range 2 Regnskabsår']);
});

test('an amount out of all proportion among a handful', async () => {
  const of = (amount: string) => [
    'Afdelingsnr;Arbejde;År;Beløb',
    '0101;Nyt tag;2030;4.500.000',
    '0101;Maling;2027;325.000',
    `0101;Omfugning;2028;${amount}`,
    '0101;Service;2029;12.000',
    '0101;Vask;2029;350.000',
  ];
  // The median is 350.000: 1.286 times, and 129 times, which a roof may be beside a wash.
  expect(told(await bringInAs(workspace, [csvFile('plan.csv', ...of('450.000.000'))]))).toEqual([
    'amount_unusual 4 Beløb',
  ]);
  expect(told(await bringInAs(workspace, [csvFile('plan2.csv', ...of('45.000.000'))]))).toEqual([]);
});

test('an amount a hundred times the usual under a year', async () => {
  const cells = (at: number) => (at === 6 ? '100.000.000;' : at === 9 ? ';110.000' : '100.000;');
  const rows = Array.from({ length: 20 }, (_, at) => `0101;Arbejde ${at};${cells(at)}`);
  const result = await bringInAs(workspace, [csvFile('plan.csv', 'Afdelingsnr;Arbejde;2026;2027', ...rows)]);
  expect(told(result)).toEqual(['amount_unusual 8 2026']);
});

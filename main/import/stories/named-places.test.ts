/** Places that a list says by their names: with a number in the column beside, with none, and where they stand already. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bringInAs, codesOfResult, csvFile, look, standing } from '../testing/bring-in.ts';
import { openWorkspace, type Workspace } from '../testing/workspace.ts';

vi.setConfig({ testTimeout: 60_000 });

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

const departments = () => standing(workspace, 'department', ['number', 'name']);

test.each([
  ['Avdelingsnr;Avdeling;Antall leiligheter', '001', '002'],
  // No field is called so: the heading of the names, with the word for a number behind it.
  ['Fastighets-num;Fastighet;Antal lägenheter', '1', '2'],
])('%s: the column of numbers is the number, the names are names', async (heading, first, second) => {
  const file = csvFile('avdelinger.csv', heading, `${first};Furulia;48`, `${second};Granlia;36`);
  const { mapping } = await look(workspace, [file], 'departments');
  const fields = mapping.tables[0]?.columns.map(({ field }) => field);
  expect(fields).toEqual(['departmentNumber', 'departmentName', 'dwellings']);
});

test('numbers of something else stay out of the departments', async () => {
  const file = csvFile('a.csv', 'Afdeling;Telefonnr;Boliger', 'Solbakken;22334455;48', 'Furulund;22334466;36');
  const { mapping } = await look(workspace, [file]);
  expect(mapping.tables[0]?.columns.map(({ field }) => field)).toEqual(['departmentNumber', null, 'dwellings']);
});

const plan = csvFile(
  'plan.csv',
  'Afdelingsnavn;Bygningsdel;Arbejde;År;Beløb',
  'Solbakken;Tag;Omlægning;2028;1.250.000',
  'Furulund;Facade;Maling;2027;380.000',
);

test('names of departments that stand are those departments', async () => {
  await bringInAs(workspace, [csvFile('a.csv', 'Afdelingsnr;Afdelingsnavn', '0101;Solbakken', '0102;Furulund')]);
  const { questions, findings } = await look(workspace, [plan]);
  expect(questions).toEqual([]);
  expect(findings.map(({ code }) => code)).not.toContain('names_as_numbers');
  const result = await bringInAs(workspace, [plan]);
  expect(result).toMatchObject({ created: 2, rejected: 0 });
  expect(codesOfResult(result).filter((code) => code === 'department_by_name')).toHaveLength(2);
  expect(departments()).toEqual(['0101|Solbakken', '0102|Furulund']);
  expect(standing(workspace, 'activity', ['title'])).toEqual(['Maling', 'Omlægning']);
  expect(standing(workspace, 'plan', ['department_id'])).toHaveLength(2);
});

test('one name that stands is that department, not one to be asked for', async () => {
  await bringInAs(workspace, [csvFile('a.csv', 'Afdelingsnr;Afdelingsnavn', '0101;Solbakken', '0102;Furulund')]);
  const one = csvFile('plan.csv', 'Afdelingsnavn;Arbejde;År;Beløb', 'Furulund;Maling;2027;380.000');
  expect((await look(workspace, [one])).questions).toEqual([]);
  await bringInAs(workspace, [one]);
  expect(departments()).toEqual(['0101|Solbakken', '0102|Furulund']);
});

test('several names and no number: each is a property of its own, and that is said', async () => {
  const file = csvFile(
    'plan.csv',
    'Eiendom;Bygningsdel;Tiltak;År;Kostnad',
    'Solbakken;Tak;Omtekking;2028;1 250 000',
    'Furulia;Fasade;Maling;2027;380 000',
    'Granlia;Heis;Utskifting;2026;900 000',
  );
  const { questions, findings } = await look(workspace, [file]);
  expect(questions).toEqual([]);
  expect(findings.find(({ code }) => code === 'names_as_numbers')?.message).toContain('Eiendom');
  expect(await bringInAs(workspace, [file])).toMatchObject({ created: 3, rejected: 0 });
  expect(departments()).toEqual(['Furulia|Furulia', 'Granlia|Granlia', 'Solbakken|Solbakken']);
});

test('a list of departments by their names meets those that stand', async () => {
  await bringInAs(workspace, [csvFile('a.csv', 'Afdelingsnr;Afdelingsnavn', '0101;Solbakken', '0102;Furulund')]);
  const list = csvFile('b.csv', 'Afdelingsnavn;Boliger', 'Solbakken;48', 'Furulund;36', 'Granlund;12');
  expect(await bringInAs(workspace, [list], 'departments')).toMatchObject({ created: 1, updated: 2, rejected: 0 });
  expect(standing(workspace, 'department', ['number', 'name', 'dwellings'])).toEqual([
    '0101|Solbakken|48',
    '0102|Furulund|36',
    'Granlund|Granlund|12',
  ]);
});

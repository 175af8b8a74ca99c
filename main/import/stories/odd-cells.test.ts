/** Cells that cannot be read: what becomes of their row. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mappingSchema } from '../../../contract/import-mapping.ts';
import { detectFiles } from '../detect-files.ts';
import { standing } from '../testing/bring-in.ts';
import { openWorkspace, textFile, type Workspace } from '../testing/workspace.ts';

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

async function bringIn(
  kind: 'parts' | 'findings' | 'plans',
  text: string,
  named: Readonly<Record<string, string>> = {},
) {
  const files = [textFile('liste.csv', text)];
  const { mapping } = await detectFiles(workspace.deps, { files, kind, language: 'da' });
  if (mapping === null) throw new Error('no mapping');
  const tables = mapping.tables.map((table) => ({
    ...table,
    columns: table.columns.map((column) => ({ ...column, field: named[column.heading] ?? column.field })),
  }));
  return workspace.run(files, '', { profile: undefined, mapping: mappingSchema.parse({ ...mapping, tables }) });
}

test('an odd cell beside the name of a part is told and left out; the part is there', async () => {
  const text =
    'Afdelingsnr;Bygningsdel;Indbygningsår;Mængde\r\n0101;Tag;1998;10\r\n0101;Facade;ukendt;mange\r\n0101;Dør;2001;4\r\n0101;Vindue;2001;8\r\n';
  const result = await bringIn('parts', text);
  expect(result).toMatchObject({ read: 4, created: 4, rejected: 0 });
  const told = result.findings.filter(({ code }) => code === 'value_left_out').map(({ row, column }) => [row, column]);
  expect(told).toEqual([
    [3, 'Indbygningsår'],
    [3, 'Mængde'],
  ]);
});

test('a share of more than all of it, or less than nothing, is told and left out, and nothing ends in an error of ours', async () => {
  const text =
    'Afdelingsnr;Bygningsdel;Skade;Alvorlighed;Intensitet;Omfang %\r\n0101;Tag;Råd;3;2;25\r\n0101;Facade;Revner;3;2;250\r\n0101;Dør;Slid;1;1;-5\r\n';
  const result = await bringIn('findings', text, { 'Omfang %': 'extentShare' });
  expect(result).toMatchObject({ read: 3, rejected: 0 });
  expect(result.findings.filter(({ code }) => code === 'value_implausible').map(({ row }) => row)).toEqual([3, 4]);
});

test('a cell that cannot be read leaves what stands as it is; an empty one empties it', async () => {
  const head = 'Afdelingsnr;Bygningsdel;Indbygningsår;Mængde;Enhed\r\n';
  const rows = ['Tag', 'Facade', 'Dør', 'Vindue'];
  await bringIn('parts', head + rows.map((part) => `0101;${part};1998;10;m2`).join('\r\n'));
  const again = await bringIn(
    'parts',
    `${head}0101;Tag;ukendt;mange;m2\r\n0101;Facade;;;m2\r\n0101;Dør;0;12;m2\r\n0101;Vindue;1998;10;m2`,
  );
  expect(again).toMatchObject({ read: 4, updated: 2, unchanged: 2, rejected: 0 });
  expect(standing(workspace, 'building_part', ['name', 'installed_year', 'quantity_milli'])).toEqual([
    'Dør|1998|12000',
    'Facade|null|null',
    'Tag|1998|10000',
    'Vindue|1998|10000',
  ]);
});

test('what a row lacks is named as the file names it', async () => {
  const parts = await bringIn('parts', 'Afdelingsnr;Bygningsdel;Mængde\r\n0101;;10\r\n0101;Tag;12\r\n');
  expect(parts.findings.find(({ row, level }) => row === 2 && level === 'error')).toMatchObject({
    column: 'Bygningsdel',
    message: expect.stringContaining('«Bygningsdel»'),
  });
  const plans = await bringIn('plans', 'Afdelingsnr;Arbejde;2027;2028\r\n0101;Nyt tag;;\r\n0101;Maling;;50.000,00\r\n');
  expect(plans).toMatchObject({ read: 2, created: 1, rejected: 1 });
  expect(plans.findings.find(({ code }) => code === 'year_missing')).toMatchObject({ row: 2 });
});

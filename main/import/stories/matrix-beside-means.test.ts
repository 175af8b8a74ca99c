/** Grades under parts whose names are also fields of a building, a question mark among them and their averages below: still a matrix. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mappingSchema } from '../../../contract/import-mapping.ts';
import { bringInAs, csvFile, look, standing } from '../testing/bring-in.ts';
import { openWorkspace, type Workspace } from '../testing/workspace.ts';

vi.setConfig({ testTimeout: 60_000 });

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

test('roofs and facades with grades are no list of buildings, and an average is no department', async () => {
  const file = csvFile(
    'liste.csv',
    'Tilstandsvurdering 2025 – 1 = god, 2 = middel, 3 = dårlig, 4 = kritisk',
    '',
    'Afdeling;Afdelingsnavn;Tag;Facade;Vinduer;Kloak;VVS;El',
    '0101;Solbakken;2;3;4;1;2;2',
    '0102;Engparken;1;1;2;?;3;1',
    '0103;Skovbo;4;3;3;2;;i.b.',
    'Gennemsnit;;2,33;2,33;3;1,5;2,5;1,5',
  );
  const { mapping, questions } = await look(workspace, [file]);
  const [table] = mapping.tables;
  expect(table).toMatchObject({ kind: 'conditions', unpivot: { from: [2, 3, 4, 5, 6, 7], cell: 'grade' } });
  expect(questions.map(({ path }) => path.at(-1))).toEqual(['scale']);
  const answered = mappingSchema.parse({ ...mapping, tables: [{ ...table, scale: 'numbers_1_4' }] });
  const result = await workspace.run([file], '', { profile: undefined, mapping: answered });
  expect(result.findings.filter(({ code }) => code === 'mean_row_left_out').map(({ row }) => row)).toEqual([7]);
  expect(standing(workspace, 'department', ['number', 'name'])).toEqual([
    '0101|Solbakken',
    '0102|Engparken',
    '0103|Skovbo',
  ]);
  expect(standing(workspace, 'building', ['number'])).toEqual([]);
});

test('averages of figures are neither brought in nor held against the sum', async () => {
  const file = csvFile(
    'afdelinger.csv',
    'Afdelingsnr;Navn;Boliger',
    '0101;Solbakken;10',
    '0102;Engen;20',
    'I alt;;30',
    'Gns. pr. år;;15',
  );
  const result = await bringInAs(workspace, [file], 'departments');
  expect(result).toMatchObject({ created: 2, rejected: 0 });
  expect(result.findings.map(({ code }) => code).sort()).toEqual(['mean_row_left_out', 'total_row_left_out']);
});

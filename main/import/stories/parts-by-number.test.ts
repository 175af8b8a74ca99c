/** Lists that speak of building parts by their number and come without them: linked to what stands, or told. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bringInAs, csvFile, standing } from '../testing/bring-in.ts';
import { openWorkspace, type Workspace } from '../testing/workspace.ts';

vi.setConfig({ testTimeout: 60_000 });

let workspace: Workspace;
beforeEach(async () => {
  workspace = openWorkspace();
  const parts = csvFile(
    'dele.csv',
    'Afdelingsnr;Bygningsnr;Delnr;Bygningsdel',
    '0101;1;A1;Tag',
    '0101;2;A1;Tag',
    '0101;1;B2;Mur',
    '0102;1;A1;Dør',
  );
  await bringInAs(workspace, [parts]);
});
afterEach(() => workspace.close());

const ids = () => {
  const rows = standing(workspace, 'building_part', ['id', 'name', 'external_key']).map((row) => row.split('|'));
  return new Map(rows.map(([id = '', name, key]) => [id, `${name} ${key}`]));
};
const lines = () => {
  const names = ids();
  return standing(workspace, 'activity', ['title', 'part_id']).map((row) => {
    const [title, part = ''] = row.split('|');
    return `${title}: ${names.get(part) ?? 'none'}`;
  });
};
const warnings = ({ findings }: Awaited<ReturnType<typeof bringInAs>>) =>
  findings.filter(({ level }) => level === 'warning').map(({ code, row }) => `${code} ${row}`);

test('a plan alone', async () => {
  const plan = csvFile(
    'plan.csv',
    'Afdelingsnr;Delnr;Arbejde;År;Beløb',
    '0101;b2;Fuger;2027;100',
    '0101;A1;Skifer;2028;100',
    '0102;A1;Lås;2028;5',
    '0101;Z9;Andet;2029;5',
    '0101;;Rest;2029;5',
  );
  const result = await bringInAs(workspace, [plan]);
  expect(result).toMatchObject({ created: 5, rejected: 0 });
  expect(warnings(result)).toEqual(['match_ambiguous 3', 'part_not_there 5']);
  expect(lines()).toEqual(['Andet: none', 'Fuger: Mur B2', 'Lås: Dør A1', 'Rest: none', 'Skifer: none']);
});

test('the building tells two of one number apart', async () => {
  const plan = csvFile('plan.csv', 'Afdelingsnr;Bygningsnr;Delnr;Arbejde;År;Beløb', '0101;2;A1;Skifer;2028;100');
  expect(warnings(await bringInAs(workspace, [plan]))).toEqual([]);
  expect(lines()).toEqual(['Skifer: Tag A1']);
});

test('findings alone', async () => {
  const file = csvFile('fund.csv', 'Afdelingsnr;Delnr;Skade;Alvor;Intensitet', '0101;B2;Revne;Alvorlig;Begyndende');
  const result = await bringInAs(workspace, [file]);
  expect(result).toMatchObject({ created: 1, rejected: 0 });
  const names = ids();
  expect(standing(workspace, 'finding', ['part_id']).map((id) => names.get(id))).toEqual(['Mur B2']);
});

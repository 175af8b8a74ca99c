/** Plan lines that name their part and give no number of it: linked where one part can be meant, else the name is kept and it is told. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bringInAs, csvFile, standing } from '../testing/bring-in.ts';
import { openWorkspace, type Workspace } from '../testing/workspace.ts';

vi.setConfig({ testTimeout: 60_000 });

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

const HEADINGS = 'Afdelingsnr;Bygningsdel;Arbejde;År;Beløb';
const plan = csvFile(
  'plan.csv',
  HEADINGS,
  '0101;Tag;Udskiftning;2028;1200000',
  '0101;Vinduer;Maling;2026;150000',
  '0101;Dør;Maling;2027;50000',
  '0102;tag;Maling;2027;50000',
);
const parts = csvFile(
  'dele.csv',
  'Afdelingsnr;Bygningsnr;Bygningsdel;Placering',
  '0101;1;Tag;',
  '0101;1;Vinduer;Nord',
  '0101;2;Vinduer;Nord',
  '0102;1;Tag;',
);
const lines = () => {
  const all = standing(workspace, 'building_part', ['id', 'name', 'location']).map((row) => row.split('|'));
  const names = new Map(
    all.map(([id = '', name, location]) => [id, location === 'null' ? name : `${name} ${location}`]),
  );
  return standing(workspace, 'activity', ['title', 'location', 'part_id']).map((row) => {
    const [title, location, part = ''] = row.split('|');
    return `${title} (${location}): ${names.get(part) ?? 'none'}`;
  });
};
const told = ({ findings }: Awaited<ReturnType<typeof bringInAs>>) =>
  findings.filter(({ code }) => code === 'parts_not_linked').map(({ level, message }) => `${level} ${message}`);

test('no part stands: two works of one name are told apart by the names of their parts', async () => {
  const result = await bringInAs(workspace, [plan]);
  expect(lines()).toEqual([
    'Maling (Dør): none',
    'Maling (Vinduer): none',
    'Maling (tag): none',
    'Udskiftning (Tag): none',
  ]);
  expect(told(result)).toEqual([expect.stringMatching(/^info 4 planlinjer .*«Tag»/)]);
  expect(await bringInAs(workspace, [plan])).toMatchObject({ created: 0, updated: 0, unchanged: 4 });
});

test('the one part of the name in the department is linked; of several none', async () => {
  await bringInAs(workspace, [parts]);
  const result = await bringInAs(workspace, [plan]);
  expect(lines()).toEqual([
    'Maling (Dør): none',
    'Maling (Vinduer): none',
    'Maling (null): Tag',
    'Udskiftning (null): Tag',
  ]);
  expect(told(result)).toEqual([expect.stringMatching(/^info 2 planlinjer .*«Vinduer»/)]);
});

test('building and place say which; a part of another place is not taken', async () => {
  await bringInAs(workspace, [parts]);
  const placed = csvFile(
    'plan.csv',
    'Afdelingsnr;Bygningsnr;Bygningsdel;Placering;Arbejde;År;Beløb',
    '0101;2;Vinduer;Nord;Maling;2026;1',
    '0101;1;Vinduer;Syd;Rensning;2026;1',
    '0101;2;Tag;;Eftersyn;2026;1',
  );
  await bringInAs(workspace, [placed]);
  expect(lines()).toEqual(['Eftersyn (Tag): none', 'Maling (Nord): Vinduer Nord', 'Rensning (Vinduer · Syd): none']);
  // The next list has a column more: the lines are met by what describes them.
  const more = csvFile(
    'plan.csv',
    'Afdelingsnr;Bygningsnr;Bygningsdel;Placering;Arbejde;Årsag;År;Beløb',
    '0101;2;Vinduer;Nord;Maling;Slid;2026;1',
    '0101;1;Vinduer;Syd;Rensning;Alger;2026;1',
    '0101;2;Tag;;Eftersyn;Alder;2026;1',
  );
  expect(await bringInAs(workspace, [more])).toMatchObject({ created: 0, updated: 3 });
});

test('a part that an earlier table of the import makes', async () => {
  const defects = csvFile(
    'fund.csv',
    'Afdelingsnr;Bygningsdel;Skade;Alvor;Intensitet',
    '0101;Dør;Råd;Alvorlig;Begyndende',
  );
  await bringInAs(workspace, [plan, defects]);
  expect(lines()).toContain('Maling (null): Dør');
});

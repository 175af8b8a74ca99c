/** What a building part is made of: kept in its remark, and with its name the class it is of. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bringInAs, codesOfResult, csvFile, standing } from '../testing/bring-in.ts';
import { openWorkspace, type Workspace } from '../testing/workspace.ts';

vi.setConfig({ testTimeout: 60_000 });

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

const parts = () => standing(workspace, 'building_part', ['name', 'note', 'class_key']);

test('beside a remark and without one, and a roof of tiles is of its class', async () => {
  const list = csvFile(
    'dele.csv',
    'Afdelingsnr;Bygningsdel;Mængde;Enhed;Materiale;Bemærkning',
    '0101;Tag;1200;m2;Tegl;Utæt ved skorsten',
    '0101;Kloak;300;m;PVC;',
    '0101;Vinduer;10;stk;;Skal males',
  );
  const result = await bringInAs(workspace, [list], 'parts');
  expect(codesOfResult(result)).toEqual(['department_made']);
  expect(parts()).toEqual([
    'Kloak|Materiale: PVC|null',
    'Tag|Materiale: Tegl · Utæt ved skorsten|tag-tegl',
    'Vinduer|Skal males|null',
  ]);
  expect(await bringInAs(workspace, [list], 'parts')).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
});

test('a list without remarks, in another language', async () => {
  const list = csvFile('elementen.csv', 'Complexnummer;Bouwdeel;Materiaal', '0101;Kozijnen;Hout', '0101;Dak;');
  await bringInAs(workspace, [list], 'parts');
  expect(parts()).toEqual(['Dak|null|null', 'Kozijnen|Materiaal: Hout|null']);
});

test('in a plan it makes no parts: it is told as not read', async () => {
  const list = csvFile(
    'plan.csv',
    'Afdelingsnr;Bygningsdel;Materiale;Arbejde;År;Beløb',
    '0101;Tag;Tegl;Nyt tag;2030;1200000',
    '0101;Vinduer;Træ;Maling;2027;150000',
  );
  const result = await bringInAs(workspace, [list]);
  expect(parts()).toEqual([]);
  expect(standing(workspace, 'activity', ['title'])).toEqual(['Maling', 'Nyt tag']);
  expect(result.findings.find(({ code }) => code === 'columns_not_used')?.message).toContain('Materiale');
});

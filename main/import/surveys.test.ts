/** Surveys of several years stand beside each other: a later one is a report of its own, and the first keeps its grades. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bringInAs, csvFile, standing } from './testing/bring-in.ts';
import { openWorkspace, type Workspace } from './testing/workspace.ts';

vi.setConfig({ testTimeout: 60_000 });

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

const survey = (...rows: readonly string[]) =>
  csvFile('tilstand.csv', 'Afdelingsnr;Bygningsdel;Tilstand (1-6);Besigtiget den', ...rows);
const grades = () => standing(workspace, 'assessment', ['score', 'assessed_on']);
const reports = () => standing(workspace, 'condition_report', ['number', 'held_on']);

test('a second survey of a department leaves the first as it was', async () => {
  await bringInAs(workspace, [survey('0101;Tag;2;2020-05-01', '0101;Dør;3;2020-05-02')]);
  const later = await bringInAs(workspace, [survey('0101;Tag;5;2025-05-01', '0101;Dør;3;2025-05-03')]);
  expect(later).toMatchObject({ created: 2, updated: 0, rejected: 0 });
  expect(grades()).toEqual(['2|2020-05-01', '3|2020-05-02', '3|2025-05-03', '5|2025-05-01']);
  expect(reports()).toEqual(['2020|2020-05-01', '2025|2025-05-01']);
  expect(standing(workspace, 'building_part', ['name'])).toEqual(['Dør', 'Tag']);
  // The same file again finds nothing to change.
  const again = await bringInAs(workspace, [survey('0101;Tag;5;2025-05-01', '0101;Dør;3;2025-05-03')]);
  expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
});

test('one list of grades of two years has both; rows without a day share a report', async () => {
  const file = survey('0101;Tag;2;2020-05-01', '0101;Tag;5;2025-05-01', '0101;Dør;4;');
  expect(await bringInAs(workspace, [file], 'conditions')).toMatchObject({ created: 3, rejected: 0 });
  expect(grades()).toEqual(['2|2020-05-01', '4|null', '5|2025-05-01']);
  expect(reports()).toEqual(['2020|2020-05-01', '2025|2025-05-01', 'Import|null']);
});

test('a faultless set of lists that speak of each other is told nothing against', async () => {
  const departments = csvFile('afdelinger.csv', 'Afdelingsnr;Afdelingsnavn;Boliger', '0101;Sol;20', '0102;Måne;30');
  const buildings = csvFile(
    'bygninger.csv',
    'Afdelingsnr;Bygningsnr;Bygningsnavn;Byggeår',
    '0101;1;Blok A;1970',
    '0102;1;Blok B;1980',
  );
  const parts = csvFile(
    'bygningsdele.csv',
    'Afdelingsnr;Bygningsnr;Bygningsdel;Mængde;Enhed',
    '0101;1;Tag;10;m2',
    '0101;1;Dør;2;stk',
    '0102;1;Tag;3;m2',
  );
  const result = await bringInAs(workspace, [departments, buildings, parts]);
  expect(result.findings.filter(({ level }) => level !== 'info')).toEqual([]);
});

/** Surveys of several years stand beside each other: a later one is a report of its own, and the first keeps its grades. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { bringInAs, csvFile, look, standing } from '../testing/bring-in.ts';
import { openWorkspace, type Workspace } from '../testing/workspace.ts';

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

test('a column of days called a survey, and an index for a grade', async () => {
  const list = (year: number, ...grades: readonly [number, number]) =>
    csvFile(
      'syn.csv',
      'Afdelingsnr;Bygningsdel;Tilstandsindeks (0-100);Syn',
      `0101;Tag;${grades[0]};${year}-05-22`,
      `0101;Dør;${grades[1]};${year}-05-23`,
    );
  await bringInAs(workspace, [list(2020, 100, 85)]);
  await bringInAs(workspace, [list(2025, 85, 0)]);
  expect(reports()).toEqual(['2020|2020-05-22', '2025|2025-05-22']);
  expect(grades().map((row) => row.split('|')[1])).toEqual(
    ['2020-05-22', '2020-05-23', '2025-05-22', '2025-05-23'].sort(),
  );
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

describe('which survey it is', () => {
  const list = (name: string, head: string, ...rows: readonly string[]) =>
    csvFile(name, `Afdelingsnr;Bygningsdel;${head}`, ...rows);

  test('a number of the report in a column of its own', async () => {
    const rows = ['0101;Tag;2;R-17;2020-05-01', '0101;Tag;5;R-25;2025-05-01', '0101;Dør;4;;2025-05-02'];
    await bringInAs(
      workspace,
      [list('tilstand.csv', 'Tilstand (1-6);Rapportnr;Besigtiget den', ...rows)],
      'conditions',
    );
    expect(reports()).toEqual(['2025|2025-05-02', 'R-17|2020-05-01', 'R-25|2025-05-01']);
  });

  test('the year in the name of the file, or in the heading', async () => {
    await bringInAs(workspace, [list('tilstand 2020.csv', 'Tilstand (1-6)', '0101;Tag;2')], 'conditions');
    await bringInAs(workspace, [list('tilstand.csv', 'Tilstand 2025 (1-6)', '0101;Tag;5')], 'conditions');
    expect(reports()).toEqual(['2020|null', '2025|null']);
    expect(grades()).toEqual(['2|null', '5|null']);
  });

  test('a register of parts is of no survey, whatever year its file names', async () => {
    const file = list('dele 2020.csv', 'Mængde;Enhed;Tilstand (1-6)', '0101;Tag;20;m2;2');
    const { mapping } = await look(workspace, [file], 'parts');
    expect(mapping.tables[0]?.constants.map(({ field }) => field)).not.toContain('reportNumber');
  });

  test('without a year: taken once, and asked about where it would be written over', async () => {
    const file = list('tilstand.csv', 'Tilstand (1-6)', '0101;Tag;2');
    expect((await look(workspace, [file], 'conditions')).questions).toEqual([]);
    await bringInAs(workspace, [file], 'conditions');
    const later = list('tilstand.csv', 'Tilstand (1-6)', '0101;Tag;3');
    const { questions, mapping } = await look(workspace, [later], 'conditions');
    expect(questions.map(({ code }) => code)).toEqual(['survey_open']);
    const other = list('tilstand.csv', 'Tilstand (1-6)', '0102;Tag;2');
    expect((await look(workspace, [other], 'conditions')).questions).toEqual([]);
    const answered = (value: string) => ({
      ...mapping,
      tables: mapping.tables.map((table) => ({
        ...table,
        constants: table.constants.map((one) => (one.field === 'reportNumber' ? { ...one, value } : one)),
      })),
    });
    const run = (value: string) => workspace.run([file], '', { profile: undefined, mapping: answered(value) });
    expect(await run('Import')).toMatchObject({ created: 0, unchanged: 1 });
    expect(await run('2025')).toMatchObject({ created: 1 });
    expect(reports()).toEqual(['2025|null', 'Import|null']);
  });

  test('a list of parts with a row for each survey has the grades of both', async () => {
    const file = list(
      'dele.csv',
      'Mængde;Enhed;Tilstand (1-6);Besigtiget den',
      '0101;Tag;20;m2;2;2020-05-01',
      '0101;Tag;20;m2;5;2025-05-01',
      '0101;Tag;20;m2;6;2025-06-01',
    );
    const result = await bringInAs(workspace, [file], 'parts');
    expect(grades()).toEqual(['2|2020-05-01', '5|2025-05-01']);
    expect(result.findings.map(({ code, row }) => `${code} ${row}`)).toEqual(
      expect.arrayContaining(['part_repeated 3', 'duplicate_key 4']),
    );
    expect(result).toMatchObject({ read: 3, rejected: 1 });
    expect(standing(workspace, 'building_part', ['name', 'quantity_milli'])).toEqual(['Tag|20000']);
    expect(await bringInAs(workspace, [file], 'parts')).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 2,
      rejected: 1,
    });
  });
});

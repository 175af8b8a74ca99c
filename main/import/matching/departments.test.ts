/** Which department a row means: zeros a spreadsheet took, a number with its name, a name alone, two organisations with one number. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { bringInAs, csvFile, standing } from '../testing/bring-in.ts';
import { openWorkspace, type Workspace } from '../testing/workspace.ts';
import { createDepartments } from './departments.ts';

vi.setConfig({ testTimeout: 60_000 });

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

const DEPARTMENTS = csvFile('afdelinger.csv', 'Afdelingsnr;Afdelingsnavn;Boliger', '0101;Sol;20', '0102;Måne;30');
const parts = (...rows: readonly string[]) =>
  csvFile('bygningsdele.csv', 'Afdelingsnr;Bygningsdel;Mængde;Enhed', ...rows);
const told = ({ findings }: Awaited<ReturnType<typeof bringInAs>>) =>
  findings
    .flatMap(({ level, code, row }) => (code.startsWith('department_') ? [[level, code, row] as const] : []))
    .sort(([, , a], [, , b]) => (a ?? 0) - (b ?? 0));

const numbers = () => standing(workspace, 'department', ['number', 'name']);

/** Each part with the number of its department. */
function places(): readonly string[] {
  const { query, all } = workspace.db.reader;
  const q = query
    .selectFrom('building_part as p')
    .innerJoin('department as d', 'd.id', 'p.department_id')
    .innerJoin('organisation as o', 'o.id', 'd.organisation_id')
    .select(['p.name', 'd.number', 'o.number as organisation'])
    .where('p.deleted_at', 'is', null);
  return all(q)
    .map(({ name, number, organisation }) => `${organisation}|${number}|${name}`)
    .sort();
}

describe('a list that is not of departments', () => {
  test('finds the department whose zeros a spreadsheet took, and says so once', async () => {
    const result = await bringInAs(workspace, [
      DEPARTMENTS,
      parts('101;Tag;10;m2', '0102;Dør;2;stk', '101;Facade;9;m2'),
    ]);
    expect(numbers()).toEqual(['0101|Sol', '0102|Måne']);
    expect(places()).toEqual(['1|0101|Facade', '1|0101|Tag', '1|0102|Dør']);
    expect(told(result)).toEqual([['warning', 'department_number_zeros', 2]]);
    // The same in an import of its own.
    const later = await bringInAs(workspace, [parts('0102;Port;1;stk', '101;Vindue;4;stk')]);
    expect(told(later)).toEqual([['warning', 'department_number_zeros', 3]]);
    expect(places()).toEqual(expect.arrayContaining(['1|0101|Vindue', '1|0102|Port']));
  });

  test('reads a number with its name behind it as the number', async () => {
    const result = await bringInAs(workspace, [
      DEPARTMENTS,
      parts('0101 - Sol;Tag;10;m2', '0101 Sol;Dør;2;stk', '0103 - Stjerne;Port;2;stk'),
    ]);
    expect(numbers()).toEqual(['0101|Sol', '0102|Måne', '0103|Stjerne']);
    expect(places()).toEqual(['1|0101|Dør', '1|0101|Tag', '1|0103|Port']);
    expect(told(result)).toEqual([
      ['info', 'department_number_cut', 2],
      ['info', 'department_number_cut', 3],
      ['warning', 'department_made', 4],
      ['info', 'department_number_cut', 4],
    ]);
  });

  test('finds a department by its name', async () => {
    const file = csvFile(
      'bygningsdele.csv',
      'Afdeling;Bygningsdel;Mængde;Enhed',
      'sol;Tag;10;m2',
      'Måne;Dør;2;stk',
      'Solby;Port;2;stk',
    );
    const result = await bringInAs(workspace, [DEPARTMENTS, file]);
    expect(places()).toEqual(['1|0101|Tag', '1|0102|Dør', '1|Solby|Port']);
    expect(told(result)).toEqual([
      ['info', 'department_by_name', 2],
      ['info', 'department_by_name', 3],
      ['warning', 'department_made', 4],
    ]);
  });

  test('names the departments it makes: a remark where there were none, a warning where there were', async () => {
    expect(told(await bringInAs(workspace, [parts('0101;Tag;10;m2', '0102;Dør;2;stk', '0101;Dør;1;stk')]))).toEqual([
      ['info', 'department_made', 2],
      ['info', 'department_made', 3],
    ]);
    expect(told(await bringInAs(workspace, [parts('0110;Tag;10;m2')]))).toEqual([['warning', 'department_made', 2]]);
  });
});

describe('two organisations with a department of one number', () => {
  const file = csvFile(
    'bygningsdele.csv',
    'Organisationsnr;Afdelingsnr;Bygningsdel;Mængde;Enhed',
    '10;1;Tag;5;m2',
    '20;1;Facade;6;m2',
    '20;1;Tag;7;m2',
  );

  test('are two departments, each with its own parts, also the second time', async () => {
    const result = await bringInAs(workspace, [file]);
    expect(places()).toEqual(['10|1|Tag', '20|1|Facade', '20|1|Tag']);
    expect(told(result)).toContainEqual(['warning', 'department_of_other_organisation', 3]);
    const again = await bringInAs(workspace, [file]);
    expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
    expect(told(again)).toEqual([]);
  });

  test('come in as a list of departments, and in one import after the other', async () => {
    const list = (...rows: readonly string[]) =>
      csvFile('afdelinger.csv', 'Organisationsnr;Afdelingsnr;Afdelingsnavn;Boliger', ...rows);
    const both = await bringInAs(workspace, [list('10;1;Sol;20', '10;2;Måne;30', '20;1;Vest;40', '20;2;Øst;50')]);
    expect(both).toMatchObject({ created: 4, rejected: 0 });
    const later = await bringInAs(workspace, [list('30;1;Nord;60', '20;1;Vest;41')]);
    expect(later).toMatchObject({ created: 1, updated: 1 });
    expect(standing(workspace, 'department', ['number', 'name', 'dwellings'])).toEqual([
      '1|Nord|60',
      '1|Sol|20',
      '1|Vest|41',
      '2|Måne|30',
      '2|Øst|50',
    ]);
    // Where a file does not say which of them, the organisation that stands beside the table counts, and it is told.
    const unsaid = await bringInAs(workspace, [parts('1;Tag;10;m2')]);
    expect(unsaid).toMatchObject({ created: 1, rejected: 0 });
    expect(told(unsaid)).toEqual([['warning', 'department_organisation_assumed', 2]]);
  });

  test('an organisation that was only assumed becomes the one a later list states', async () => {
    await bringInAs(workspace, [parts('0101;Tag;10;m2')]);
    const list = csvFile(
      'afdelinger.csv',
      'Organisationsnr;Organisation;Afdelingsnr;Afdelingsnavn',
      '4711;Vestbo;0101;Sol',
    );
    await bringInAs(workspace, [list]);
    expect(places()).toEqual(['4711|0101|Tag']);
  });
});

test('two numbers that differ in their zeros alone are two departments where a list of departments has both', () => {
  const departments = createDepartments();
  const ask = (number: string, isList: boolean) =>
    departments.find({ number, name: null, organisation: null, usual: null, isList }).number;
  expect([ask('101', true), ask('0101', true)]).toEqual(['101', '0101']);
  // Which of them 00101 is, nothing says: it is its own.
  expect(ask('00101', false)).toBe('00101');
});

test('an organisation none of the departments of a number belongs to is no answer', () => {
  const known = ['10', '20'].map((organisation) => ({
    number: '1',
    name: 'Sol',
    organisation,
    home: organisation,
    key: `1 ${organisation}`,
  }));
  const ask = (usual: string | null) =>
    createDepartments(known).find({ number: '1', name: null, organisation: null, usual, isList: false });
  expect(ask('30').remarks.map(({ code }) => code)).toEqual(['department_ambiguous']);
  expect(ask(null).remarks.map(({ code }) => code)).toEqual(['department_ambiguous']);
  expect(ask('20')).toMatchObject({ key: '1 20', remarks: [] });
});

test('two departments of one name are not told apart by it', () => {
  const known = ['1', '2'].map((number) => ({ number, name: 'Sol', organisation: null, home: '1', key: number }));
  const { remarks } = createDepartments(known).find({
    number: 'SOL',
    name: null,
    organisation: null,
    usual: null,
    isList: false,
  });
  expect(remarks.map(({ level, code }) => [level, code])).toEqual([['error', 'department_ambiguous']]);
});

test('a single digit with a word behind is a name: of "2 Nord" and "2 Syd" nobody knows whether they are one', () => {
  const { find } = createDepartments();
  const numberOf = (number: string) =>
    find({ number, name: null, organisation: null, usual: null, isList: false }).number;
  expect([numberOf('2 Nord'), numberOf('2 Syd'), numberOf('0101 Sol')]).toEqual(['2 Nord', '2 Syd', '0101']);
});

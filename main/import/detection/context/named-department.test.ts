import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadProfiles } from '../../profiles.ts';
import { workbook } from '../../readers/xlsx/fixture.ts';
import { bringInAs, csvFile, look, standing } from '../../testing/bring-in.ts';
import { openWorkspace, type Workspace } from '../../testing/workspace.ts';
import { namedDepartment } from './named-department.ts';

vi.setConfig({ testTimeout: 60_000 });

const { words } = loadProfiles();
const named = (
  sheet: string,
  titles = '',
  file = 'plan.csv',
  departments = [{ number: '0101', name: 'Solgården' }],
) => {
  const found = namedDepartment({ sheet, titles, file }, { words, departments });
  return found === null ? null : `${found.number}${found.isKnown ? ' known' : ''}`;
};

test.each([
  ['0101 Sol', '', 'plan.csv', '0101 known'],
  ['101', '', 'plan.csv', '0101 known'],
  ['Solgården', '', 'plan.csv', '0101 known'],
  ['', 'Plan 2026 for afdeling 0101 Solgården', 'plan.csv', '0101 known'],
  ['', '', 'plan afd 0101.csv', '0101 known'],
  ['', '', 'plan_afd.nr.0101.csv.gz', '0101 known'],
  ['0102 Måne', '', 'plan.csv', '0102'],
  ['Complex 12-3', '', 'plan.csv', '12-3'],
  ['', 'Liegenschaft Nr. 77', 'plan.csv', '77'],
  ['2026', '', 'plan.csv', null],
  ['Afdeling 2026', '', 'plan.csv', null],
  ['10 års plan', '', '2026 plan.csv', null],
  ['Ark1', 'Kun arbejder over 1.000 kr.', 'plan.csv', null],
])('sheet «%s», title «%s», file «%s»: %s', (sheet, titles, file, expected) => {
  expect(named(sheet, titles, file)).toBe(expected);
});

describe('without a column for it', () => {
  let workspace: Workspace;
  beforeEach(() => {
    workspace = openWorkspace();
  });
  afterEach(() => workspace.close());
  const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const rows =
    `<row r="1">${text('A1', 'Arbejde')}${text('B1', 'År')}${text('C1', 'Beløb')}</row>` +
    `<row r="2">${text('A2', 'Maling')}<c r="B2"><v>2027</v></c><c r="C2"><v>1000</v></c></row>`;

  test('a workbook with a sheet for each department is not asked about', async () => {
    const sheets = { '0101 Sol': rows, '0102 Måne': rows, '0103 Stjerne': rows };
    const file = { name: 'planer.xlsx', bytes: workbook({ sheets }) };
    const { questions, findings } = await look(workspace, [file]);
    expect(questions).toEqual([]);
    expect(findings.map(({ code }) => code)).toEqual(Array.from({ length: 3 }, () => 'department_from_name'));
    await bringInAs(workspace, [file]);
    expect(standing(workspace, 'department', ['number'])).toEqual(['0101', '0102', '0103']);
  });

  test('two sheets of one number are asked about: one of them may be another department’s', async () => {
    const file = { name: 'planer.xlsx', bytes: workbook({ sheets: { '0101 Sol': rows, '0101 Sol (2)': rows } }) };
    const { questions } = await look(workspace, [file]);
    expect(questions.map(({ code, suggested }) => [code, suggested])).toEqual([
      ['field_open', '0101'],
      ['field_open', '0101'],
    ]);
  });

  test('a department that stands is taken by its number; another is suggested', async () => {
    await bringInAs(workspace, [csvFile('afdelinger.csv', 'Afdelingsnr;Afdelingsnavn', '0101;Solgården', '0102;Måne')]);
    const plan = (name: string) => csvFile(name, 'Arbejde;År;Beløb', 'Maling;2027;1000');
    expect((await look(workspace, [plan('plan afd 101.csv')])).questions).toEqual([]);
    const { questions } = await look(workspace, [plan('plan afd 0107.csv')]);
    expect(questions).toMatchObject([{ code: 'field_open', suggested: '0107' }]);
  });
});

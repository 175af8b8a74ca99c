/** A sheet of sums beside the plans it sums up is left out; alone, it is asked about as any other. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Workbook } from 'wasm-xlsxwriter';
import { bringInAs, look, standing } from '../testing/bring-in.ts';
import { openWorkspace, type Workspace } from '../testing/workspace.ts';

vi.setConfig({ testTimeout: 60_000 });

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

type Sheets = Readonly<Record<string, readonly (readonly (string | number)[])[]>>;

function book(sheets: Sheets) {
  const workbook = new Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet().setName(name);
    rows.forEach((cells, row) => {
      cells.forEach((cell, at) => {
        if (typeof cell === 'number') sheet.writeNumber(row, at, cell);
        else if (cell !== '') sheet.writeString(row, at, cell);
      });
    });
  }
  return { name: 'planer.xlsx', bytes: workbook.saveToBufferSync() };
}

const HEADINGS = ['Aktivitet', 'Bygningsdel', '2026', '2027', '2028', 'I alt'];
const PLANS: Sheets = {
  '0101 Solbakken': [
    HEADINGS,
    ['Maling', 'Vinduer', 125_000, '', '', 125_000],
    ['Rens', 'Tag', '', 40_000, '', 40_000],
  ],
  '0102 Furulund': [HEADINGS, ['Maling', 'Vinduer', 65_000, '', '', 65_000], ['Rens', 'Tag', '', '', 22_000, 22_000]],
};
const OVERVIEWS: readonly (readonly (readonly (string | number)[])[])[] = [
  [
    ['Afdeling', 'Navn', 'I alt'],
    ['0101', 'Solbakken', 165_000],
    ['0102', 'Furulund', 87_000],
  ],
  [
    ['Afdeling', '2026', '2027', '2028', 'I alt'],
    ['0101', 125_000, 40_000, 0, 165_000],
    ['0102', 65_000, 0, 22_000, 87_000],
  ],
];

test.each(OVERVIEWS)('beside the plans (%#)', async (...rows) => {
  const file = book({ ...PLANS, Oversigt: rows });
  const { mapping, questions, findings } = await look(workspace, [file]);
  expect(questions).toEqual([]);
  expect(mapping.tables.map(({ skip }) => skip)).toEqual([false, false, true]);
  expect(findings.map(({ message }) => message)).toContainEqual(expect.stringContaining('tælle dobbelt'));
  await bringInAs(workspace, [file]);
  expect(standing(workspace, 'activity', ['title'])).toEqual(['Maling', 'Maling', 'Rens', 'Rens']);
});

test('alone', async () => {
  const { mapping } = await look(workspace, [book({ Oversigt: OVERVIEWS[0] ?? [] })], 'plans');
  expect(mapping.tables.map(({ skip }) => skip)).toEqual([false]);
});

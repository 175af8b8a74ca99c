/** Cells of a workbook that are merged over several rows say themselves for which rows they stand. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Format, Workbook } from 'wasm-xlsxwriter';
import { bringInAs, look, standing } from '../testing/bring-in.ts';
import { openWorkspace, type Workspace } from '../testing/workspace.ts';

vi.setConfig({ testTimeout: 60_000 });

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

/** Rows below the headings; a text that stands several times below itself is merged over them. */
function book(headings: readonly string[], rows: readonly (readonly (string | number)[])[], isMerged: boolean) {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet();
  headings.forEach((heading, at) => {
    sheet.writeString(0, at, heading);
  });
  for (const at of headings.keys()) {
    for (let row = 0; row < rows.length; ) {
      const cell = rows[row]?.[at] ?? '';
      let last = row;
      while (typeof cell === 'string' && cell !== '' && rows[last + 1]?.[at] === cell) last += 1;
      if (last > row && isMerged) sheet.mergeRange(row + 1, at, last + 1, at, String(cell), new Format());
      else if (typeof cell === 'number') sheet.writeNumber(row + 1, at, cell);
      else if (cell !== '') sheet.writeString(row + 1, at, cell);
      row = last + 1;
    }
  }
  return { name: 'bog.xlsx', bytes: workbook.saveToBufferSync() };
}

const HEADINGS = ['Afdelingsnr', 'Bygningsdel', 'Skade', 'Alvor', 'Anslået pris'];
const ROWS = [
  ['0101', 'Tag', 'Revner', 2, 1000],
  ['0101', 'Tag', 'Huller', 3, 2000],
  ['0101', 'Tag', 'Mos', 1, 300],
  ['0101', 'Dør', 'Råd', 2, 400],
  ['0102', 'Tag', 'Rust', 2, 500],
];

test('the part of several findings is that of each of them', async () => {
  const file = book(HEADINGS, ROWS, true);
  const { mapping } = await look(workspace, [file]);
  expect(mapping.tables[0]?.columns.map(({ fillDown = false }) => fillDown)).toEqual([true, true, false, false, false]);
  expect(await bringInAs(workspace, [file])).toMatchObject({ read: 5, created: 5, rejected: 0 });
  const parts = new Map(
    standing(workspace, 'building_part', ['id', 'name']).map((row) => row.split('|') as [string, string]),
  );
  const found = standing(workspace, 'finding', ['defect', 'part_id']).map((row) => row.split('|'));
  const named = found.map(([defect, part = '']) => `${defect} ${parts.get(part)}`).sort();
  expect(named).toEqual(['Huller Tag', 'Mos Tag', 'Revner Tag', 'Rust Tag', 'Råd Dør']);
});

test('an amount that is merged over rows is not that of each of them', async () => {
  const shared = ROWS.map((cells, at) => [...cells.slice(0, 4), at < 3 ? '1000' : '7']);
  const { mapping } = await look(workspace, [book(HEADINGS, shared, true)]);
  expect(mapping.tables[0]?.columns[4]?.fillDown).toBeUndefined();
});

test('cells that are merely empty say nothing', async () => {
  const { mapping } = await look(workspace, [book(HEADINGS, ROWS, false)]);
  expect(mapping.tables[0]?.columns[1]?.fillDown).toBeUndefined();
});

/** What a person corrects about one table is certain; everything else is guessed anew around it. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ReadingHint } from '../../../../contract/import-assist.ts';
import { detectFiles } from '../../detect-files.ts';
import { openWorkspace, textFile, type Workspace } from '../../testing/workspace.ts';

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

const TITLED = textFile(
  'liste.csv',
  ['Vores afdelinger;;', 'Afdeling;Navn;Kaldenavn', '0101;Åparken;Parken, syd', '0102;Bakken;Bakken, nord'].join(
    '\r\n',
  ),
);

async function look(hint: Partial<ReadingHint>) {
  const hints = [{ file: 'liste.csv', sheet: '', fields: [], ...hint }];
  const { tables, mapping } = await detectFiles(workspace.deps, { files: [TITLED], kind: null, hints, language: 'da' });
  const [table] = tables;
  const [mapped] = mapping?.tables ?? [];
  if (table === undefined || mapped === undefined) throw new Error('no table was found');
  return { table, mapped };
}

describe('hints', () => {
  test('another delimiter: the file is read again with it', async () => {
    const { table, mapped } = await look({ delimiter: ',' });
    expect(table.delimiter).toEqual({ value: ',', confidence: 1 });
    expect(mapped.delimiter).toBe(',');
    expect(table.sample.at(-1)?.cells).toEqual(['0102;Bakken;Bakken', 'nord']);
  });

  test('another heading row: headings and rows follow it', async () => {
    const { table, mapped } = await look({ headerRow: 3 });
    expect(table.columns.map(({ heading }) => heading)).toEqual(['0101', 'Åparken', 'Parken, syd']);
    expect(table.rows).toBe(1);
    expect(mapped).toMatchObject({ headerRow: 3, headerRows: 1 });
  });

  test('no headings at all: every row is data', async () => {
    const { table } = await look({ headerRow: 0, headerRows: 0 });
    expect(table.rows).toBe(4);
  });

  test('another kind settles it, however unlike', async () => {
    const { table } = await look({ kind: 'projects' });
    expect(table.kind.value).toBe('projects');
  });

  test('a column is what the person says; a field the kind has not got is not heard', async () => {
    const said = [
      { at: 1, field: null },
      { at: 2, field: 'departmentName' },
      { at: 0, field: 'grade' },
    ];
    const { mapped } = await look({ kind: 'departments', fields: said });
    expect(mapped.columns.map(({ field }) => field)).toEqual(['departmentNumber', null, 'departmentName']);
  });

  test('a hint for another sheet changes nothing', async () => {
    const { table } = await look({ sheet: 'Ark1', delimiter: ',' });
    expect(table.delimiter.value).toBe(';');
  });
});

/** The head of a preview: its counts are those of the lists below it, and what is made in passing is counted and named. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Mapping } from '../../../contract/import-mapping.ts';
import { bringInAs, csvFile, look } from '../testing/bring-in.ts';
import { openWorkspace, type Workspace } from '../testing/workspace.ts';
import { type KeptPreview, pageOf, previewImport } from './preview.ts';

vi.setConfig({ testTimeout: 60_000 });

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

const HEAD = 'Afdelingsnr;Bygningsdel;Placering;Mængde;Enhed;Enhedsværdi;Indbygningsår';

async function previewOf(files: ReturnType<typeof csvFile>[], say: (mapping: Mapping) => void = () => {}) {
  const previews: KeptPreview[] = [];
  const { mapping } = await look(workspace, files);
  say(mapping);
  const preview = await previewImport(workspace.deps, { files, mapping, language: 'da' }, (kept) =>
    previews.push(kept),
  );
  const [kept] = previews;
  if (kept === undefined) throw new Error('no preview was kept');
  return { preview, kept };
}

test('the suspicious rows it counts are those it lists, also what is told when the table has been read', async () => {
  const { preview, kept } = await previewOf([
    csvFile(
      'dele.csv',
      HEAD,
      '0101;Tag;Blok A;1.250,5;m2;1.500,00;1990',
      '0101;Dør;Blok A;24;stk;5.000,00;0',
      '0101;Port;Blok A;12;stk;9.000.000,00;1999',
      ...['Facade', 'Vindue', 'Trappe', 'Sokkel', 'Gulv', 'Altan', 'Hegn', 'Skur', 'Kloak'].map(
        (part) => `0101;${part};Blok A;800;m2;2.000,00;1990`,
      ),
    ),
  ]);
  const { rows, total } = pageOf(kept, 'suspicious', 0, 10);
  // Year 0, and an amount far beyond the others.
  expect(rows.map(({ row }) => row)).toEqual([3, 4]);
  expect([preview.counts.suspicious, total]).toEqual([2, 2]);
});

test('departments that no list of departments brings are counted and named', async () => {
  const parts = csvFile('dele.csv', HEAD, '0101;Tag;;1;m2;;', '0102;Tag;;2;m2;;', '0101;Dør;;3;stk;;');
  expect((await previewOf([parts])).preview.departmentsMade).toEqual({ count: 2, numbers: ['0101', '0102'] });
  await bringInAs(workspace, [csvFile('afdelinger.csv', 'Afdelingsnr;Afdelingsnavn', '0101;Sol', '0102;Måne')]);
  expect((await previewOf([parts])).preview.departmentsMade).toEqual({ count: 0, numbers: [] });
});

test('a department that is made beside another organisation’s is among them, with its organisation', async () => {
  await bringInAs(workspace, [csvFile('afdelinger.csv', 'Organisation;Afdelingsnr;Navn', 'Vestbo;0101;Sol')]);
  const parts = csvFile('dele.csv', `Organisation;${HEAD}`, 'Vestbo;0101;Tag;;1;m2;;', 'Sydbo;0101;Tag;;1;m2;;');
  expect((await previewOf([parts])).preview.departmentsMade).toEqual({ count: 1, numbers: ['0101 (Sydbo)'] });
});

test('what a scale does not know is said once of a row, however many columns were turned into rows', async () => {
  const file = csvFile('matrix.csv', 'Afdelingsnr;Tag;Facade;Vinduer', '0101;God;Middel;God', '0102;Dårlig;God;Dårlig');
  const { kept } = await previewOf([file], ({ tables }) => {
    const [table] = tables;
    for (const choice of table?.choices ?? []) choice.use = 1;
    const words = [
      { word: 'God', code: '2' },
      { word: 'Middel', code: '3' },
    ];
    for (const column of table?.columns.slice(1) ?? []) column.words = words;
  });
  const { rows } = pageOf(kept, 'suspicious', 0, 20);
  expect(new Set(rows.map(({ row }) => row))).toEqual(new Set([3]));
  for (const { remarks } of rows) expect(new Set(remarks.map(({ message }) => message)).size).toBe(remarks.length);
});

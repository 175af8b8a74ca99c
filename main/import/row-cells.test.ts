/** What a rejected row shows of itself, in the preview and in what is kept of an import. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mappingSchema } from '../../contract/import-mapping.ts';
import { readImportBatch } from '../../db/queries/imports.ts';
import { detectFiles } from './detect-files.ts';
import { type KeptPreview, pageOf, previewImport } from './preview/preview.ts';
import type { KeptResult } from './run.ts';
import { openWorkspace, textFile, type Workspace } from './testing/workspace.ts';

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

const LONG = 'Et meget langt ord om taget, som ingen kan nøjes med at læse';
const LINES = [
  'Afdelingsnr;Bygningsdel;Mængde;Enhed;Bemærkning',
  '0101;Tag;10;m2;god',
  `0101;;mange;m2;${LONG}`,
  '0102;;3;stk;',
];

async function input() {
  const files = [textFile('dele.csv', LINES.join('\r\n'))];
  const { mapping } = await detectFiles(workspace.deps, { files, kind: 'parts', language: 'da' });
  return { files, mapping: mappingSchema.parse(mapping), language: 'da' as const };
}

const CELLS = [
  [
    { heading: 'Afdelingsnr', value: '0101' },
    { heading: 'Mængde', value: 'mange' },
    { heading: 'Enhed', value: 'm2' },
    { heading: 'Bemærkning', value: 'Et meget langt ord om taget, som ingen…' },
  ],
  [
    { heading: 'Afdelingsnr', value: '0102' },
    { heading: 'Mængde', value: '3' },
    { heading: 'Enhed', value: 'stk' },
  ],
];

test('a rejected row shows its cells under their headings, shortened; the rows that are taken show none', async () => {
  const previews: KeptPreview[] = [];
  const preview = await previewImport(workspace.deps, await input(), (kept) => previews.push(kept));
  expect(preview.counts).toMatchObject({ read: 3, new: 1, rejected: 2 });
  const [kept] = previews;
  if (kept === undefined) throw new Error('no preview was kept');
  const shown = pageOf(kept, 'rejected', 0, 10).rows.map(({ cells }) => cells);
  expect(shown).toEqual(CELLS);
  expect(pageOf(kept, 'new', 0, 10).rows.map(({ cells }) => cells)).toEqual([[]]);
});

test('they are told with the findings of the import, and not kept', async () => {
  const { files, mapping } = await input();
  const result = await workspace.run(files, '', { profile: undefined, mapping });
  expect(result.findings.filter(({ level }) => level === 'error').map(({ cells }) => cells)).toEqual(CELLS);
  const batch = readImportBatch(workspace.db.reader, result.batch ?? '');
  const { findings } = JSON.parse(batch?.result ?? '{}') as KeptResult;
  // Who imports sees it; it goes neither into the log nor to other laptops.
  expect(findings.filter(({ level }) => level === 'error')).toHaveLength(CELLS.length);
  expect(findings.some(({ cells }) => cells !== undefined)).toBe(false);
});

test('of a column a year, the row shows the one that was rejected', async () => {
  const text = 'Afdelingsnr;Konto;2024;2025;2026\r\n0101;401;1250;ukendt;1500';
  const files = [textFile('saldo.csv', `Saldo;;;;\r\n${text}`)];
  const { mapping } = await detectFiles(workspace.deps, { files, kind: 'funds', language: 'da' });
  const result = await workspace.run(files, '', { profile: undefined, mapping: mappingSchema.parse(mapping) });
  expect(result).toMatchObject({ read: 3, created: 2, rejected: 1 });
  expect(result.findings.find(({ level }) => level === 'error')?.cells).toEqual([
    { heading: '2025', value: 'ukendt' },
    { heading: 'Afdelingsnr', value: '0101' },
    { heading: 'Konto', value: '401' },
  ]);
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ImportKind } from '../../contract/import-mapping.ts';
import { detectFiles } from './detect-files.ts';
import { type KeptPreview, pageOf, previewImport } from './preview/preview.ts';
import { csvFile } from './testing/bring-in.ts';
import { openWorkspace, type Workspace } from './testing/workspace.ts';

// Each import starts a thread of its own, which takes seconds where many others work.
vi.setConfig({ testTimeout: 60_000 });

let ws: Workspace;
beforeEach(() => {
  ws = openWorkspace();
});
afterEach(() => ws.close());

async function mappingOf(file: ReturnType<typeof csvFile>, kind: ImportKind) {
  const { mapping } = await detectFiles(ws.deps, { files: [file], kind, language: 'da' });
  if (mapping === null) throw new Error('no table was found');
  return mapping;
}
async function bring(file: ReturnType<typeof csvFile>, kind: ImportKind) {
  return ws.run([file], '', { profile: undefined, mapping: await mappingOf(file, kind) });
}
async function gone(file: ReturnType<typeof csvFile>, kind: ImportKind) {
  let kept: KeptPreview | undefined;
  const mapping = await mappingOf(file, kind);
  const { counts } = await previewImport(ws.deps, { files: [file], mapping, language: 'da' }, (one) => {
    kept = one;
  });
  const labels = kept === undefined ? [] : pageOf(kept, 'gone', 0, 10).rows.map(({ label }) => label);
  return { count: counts.gone, labels };
}

const PARTS = 'Afdelingsnr;Bygningsdel;Mængde';

test('a department that is no longer in the list is gone', async () => {
  const head = 'Afdelingsnr;Afdelingsnavn;Boliger';
  await bring(csvFile('a.csv', head, '0101;Sol;20', '0102;Måne;30', '0103;Ny;3'), 'departments');
  await bring(csvFile('a.csv', head, '0101;Sol;21', '0102;Måne;30', '0103;Ny;3'), 'departments');
  const { count, labels } = await gone(csvFile('a.csv', head, '0101;Sol;21', '0102;Måne;30'), 'departments');
  expect([count, labels.length]).toEqual([1, 1]);
  expect(labels[0]).toContain('0103');
});

test('parts of a department that is left out wholly are gone; a part made by hand never was there', async () => {
  await bring(csvFile('dele.csv', PARTS, '0101;Tag;10', '0102;Facade;20'), 'parts');
  const { query, first } = ws.db.reader;
  const department = first(query.selectFrom('department').select('id').where('number', '=', '0101'))?.id ?? '';
  await ws.db.writer.run({ actor: 'test', cause: 'edit' }, (tx) =>
    tx.put('building_part', 'own', { department_id: department, fk_group: 2, source: 'manual', name: 'Håndlavet' }),
  );
  expect(await gone(csvFile('dele.csv', PARTS, '0101;Tag;10'), 'parts')).toMatchObject({
    count: 1,
    labels: ['Facade'],
  });
});

test('the list of another department in a file of its own misses nothing, nor does a list of another kind', async () => {
  await bring(csvFile('dele-0101.csv', PARTS, '0101;Tag;10'), 'parts');
  expect(await gone(csvFile('dele-0102.csv', PARTS, '0102;Facade;20'), 'parts')).toMatchObject({ count: 0 });
  const departments = csvFile('dele-0101.csv', 'Afdelingsnr;Afdelingsnavn', '0101;Sol');
  expect(await gone(departments, 'departments')).toMatchObject({ count: 0 });
});

test('what was taken back is not missed', async () => {
  const { batch } = await bring(csvFile('dele.csv', PARTS, '0101;Tag;10', '0101;Facade;20'), 'parts');
  await ws.undo(batch ?? '');
  await bring(csvFile('dele.csv', PARTS, '0101;Tag;10'), 'parts');
  expect(await gone(csvFile('dele.csv', PARTS, '0101;Tag;10'), 'parts')).toMatchObject({ count: 0 });
});

const YEARS = 'Afdelingsnr;Arbejde;Konto;2026;2027';

test('amounts under years are compared with a tolerance, and may count for new lines only', async () => {
  await bring(csvFile('plan.csv', YEARS, '0101;Maling;116;1000;'), 'plans');
  const next = csvFile('plan.csv', YEARS, '0101;Maling;116;1010;', '0101;Tag;116;;50');
  const mapping = await mappingOf(next, 'plans');
  const withYears = (patch: { tolerance: number } | { onlyNew: true }) => ({
    ...mapping,
    tables: mapping.tables.map((table) => ({
      ...table,
      columns: table.columns.map((column) => (column.field === 'yearAmount' ? { ...column, ...patch } : column)),
    })),
  });
  const tried = (patch: { tolerance: number } | { onlyNew: true }) =>
    ws.run([next], '', { profile: undefined, mapping: withYears(patch), dryRun: true });
  expect(await tried({ tolerance: 50 })).toMatchObject({ created: 1, updated: 0, unchanged: 1 });
  expect(await tried({ onlyNew: true })).toMatchObject({ created: 1, updated: 0, unchanged: 1 });
  expect(await tried({ tolerance: 5 })).toMatchObject({ created: 1, updated: 1, unchanged: 0 });
});

test('each cell of a table with years to the right is a row of its own, and new ones are counted as new', async () => {
  const fund = csvFile('henlaeggelser.csv', 'Afdelingsnr;2024;2025;2026', '0101;100000;120000;130000');
  const mapping = await mappingOf(fund, 'funds');
  for (const { constants, unpivot } of mapping.tables) {
    for (const constant of constants) constant.value ??= '401';
    if (unpivot !== undefined) unpivot.cell = 'balance';
  }
  const result = await ws.run([fund], '', { profile: undefined, mapping });
  expect(result).toMatchObject({ read: 3, created: 3, unchanged: 0, rejected: 0 });
});

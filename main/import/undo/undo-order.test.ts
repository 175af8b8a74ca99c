import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openWorkspace, textFile, type Workspace } from '../testing/workspace.ts';

// Each import starts a thread of its own, which takes seconds where many others work.
vi.setConfig({ testTimeout: 60_000 });

const LIST = {
  format: 'tilstand-mapping',
  version: 1,
  tables: [
    {
      file: null,
      sheet: '',
      kind: 'departments',
      skip: false,
      headerRow: 1,
      headerRows: 1,
      shape: 'rows',
      delimiter: ';',
      columns: [
        { heading: 'Afdelingsnr', at: 0, field: 'departmentNumber' },
        { heading: 'Navn', at: 1, field: 'departmentName' },
        { heading: 'Boliger', at: 2, field: 'dwellings', decimal: 'whole' },
      ],
      constants: [],
    },
  ],
} as const;

let ws: Workspace;
beforeEach(() => {
  ws = openWorkspace();
});
afterEach(() => ws.close());

async function bring(...rows: readonly string[]): Promise<string> {
  const mapping = {
    ...LIST,
    tables: LIST.tables.map((table) => ({ ...table, columns: [...table.columns], constants: [] })),
  };
  const file = textFile('afdelinger.csv', ['Afdelingsnr;Navn;Boliger', ...rows, ''].join('\r\n'));
  const { batch } = await ws.run([file], '', { mapping, profile: undefined });
  return batch ?? '';
}

const { reader } = { reader: () => ws.db.reader };
const departments = () =>
  reader()
    .all(
      reader()
        .query.selectFrom('department')
        .select(['number', 'dwellings'])
        .where('deleted_at', 'is', null)
        .orderBy('number'),
    )
    .map(({ number, dwellings }) => `${number}=${dwellings}`);
const listed = () =>
  reader().all(reader().query.selectFrom('import_batch').select('id').where('deleted_at', 'is', null)).length;
const organisations = () =>
  reader().all(reader().query.selectFrom('organisation').select('number').where('deleted_at', 'is', null)).length;

test('an import taken back under a newer one counts as nothing when that one is taken back', async () => {
  const first = await bring('0101;Sol;20', '0102;Måne;30');
  const second = await bring('0101;Sol;25', '0102;Måne;30', '0103;Ny;3');
  const third = await bring('0101;Sol;28');
  await ws.undo(second);
  expect(departments()).toEqual(['0101=28', '0102=30']);
  await ws.undo(third);
  expect(departments()).toEqual(['0101=20', '0102=30']);
  await ws.undo(first);
  expect([departments(), organisations()]).toEqual([[], 0]);
  // The list of imports is a record of what happened.
  expect(listed()).toBe(3);
});

test('oldest first leaves nothing either', async () => {
  const first = await bring('0101;Sol;20', '0102;Måne;30');
  const second = await bring('0101;Sol;25', '0102;Måne;30', '0103;Ny;3');
  const third = await bring('0101;Sol;28');
  await ws.undo(first);
  expect(departments()).toEqual(['0101=28', '0103=3']);
  await ws.undo(third);
  expect(departments()).toEqual(['0101=25', '0103=3']);
  await ws.undo(second);
  expect([departments(), organisations()]).toEqual([[], 0]);
});

test('what a person changed stays through all of it, with the value of the person', async () => {
  const first = await bring('0101;Sol;20');
  const second = await bring('0101;Sol;25');
  const row = reader().first(reader().query.selectFrom('department').select('id'));
  await ws.db.writer.run({ actor: 'test', cause: 'edit' }, (tx) =>
    tx.put('department', row?.id ?? '', { dwellings: 26 }),
  );
  const third = await bring('0101;Sol;28');
  await ws.undo(first);
  await ws.undo(second);
  await ws.undo(third);
  expect(departments()).toEqual(['0101=26']);
});

test('a list brought in again after it was taken back goes once more', async () => {
  await ws.undo(await bring('0101;Sol;20'));
  const again = await bring('0101;Sol;21');
  expect(departments()).toEqual(['0101=21']);
  await ws.undo(again);
  expect([departments(), organisations()]).toEqual([[], 0]);
});

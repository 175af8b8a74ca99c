import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openWorkspace, refusalOfImport, textFile, type Workspace } from './testing/workspace.ts';

const DEPARTMENTS = textFile(
  'departments.csv',
  'organisation;department;department_name;dwellings;area_m2\r\n0900;0101;Havnegården;24;1.920\r\n0900;0102;Åparken;12;980\r\n',
);
const PARTS_HEAD = 'part;department;group;name;location;quantity;unit;installed;unit_value\r\n';
const parts = (rows: string) => textFile('parts.csv', `${PARTS_HEAD}${rows}`);
const THREE = parts(
  'D1;0101;2;Tag, tegl;Nord;320,5;m2;1984;2.400\r\nD2;0101;2;Vinduer;;48;stk;2001;9.500\r\nD3;0102;5;Faldstammer;;12;bolig;1984;45.000\r\n',
);

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

const partNames = () => {
  const { query, all } = workspace.db.reader;
  return all(query.selectFrom('building_part').selectAll().where('deleted_at', 'is', null).orderBy('external_key'));
};

describe('taking rows', () => {
  test('rows are counted once each, also those that speak of the same organisation', async () => {
    const result = await workspace.run([DEPARTMENTS, THREE], 'bench-parts');
    expect(result).toMatchObject({
      read: 5,
      created: 5,
      updated: 0,
      unchanged: 0,
      rejected: 0,
      findings: [],
      dryRun: false,
    });
    expect(result.byEntity).toEqual([
      { entity: 'organisation', created: 1, updated: 0, unchanged: 0 },
      { entity: 'department', created: 2, updated: 0, unchanged: 0 },
      { entity: 'building_part', created: 3, updated: 0, unchanged: 0 },
    ]);
    expect(partNames()[0]).toMatchObject({
      external_key: 'D1',
      quantity_milli: 320_500,
      unit_value_ore: 240_000,
      installed_year: 1984,
    });
    expect(await workspace.db.verify()).toMatchObject({ ok: true });
  });

  test('rows with a bad cell, an unknown department or a key twice are listed with their place and not taken; the others are', async () => {
    const file = parts(
      'D1;0101;2;Tag;;abc;m2;1984;1\r\nD2;0999;2;Tag;;1;m2;1984;1\r\nD3;0101;7;Tag;;1;m2;1984;1\r\nD4;0101;2;Tag;;1;m2;1984;1\r\nD4;0101;2;Tag;;2;m2;1984;1\r\n',
    );
    const result = await workspace.run([DEPARTMENTS, file], 'bench-parts');
    expect(result).toMatchObject({ read: 7, created: 3, rejected: 4, unchanged: 0, updated: 0 });
    expect(result.findings.map(({ level, code, file: name, row, column }) => [level, code, name, row, column])).toEqual(
      [
        ['error', 'not_a_number', 'parts.csv', 2, 'quantity'],
        ['error', 'unknown_reference', 'parts.csv', 3, 'department'],
        ['error', 'out_of_range', 'parts.csv', 4, 'group'],
        ['error', 'duplicate_key', 'parts.csv', 6, null],
      ],
    );
    expect(result.findings[1]?.message).toContain('afdelingen «0999»');
    expect(partNames().map(({ external_key, quantity_milli }) => [external_key, quantity_milli])).toEqual([
      ['D4', 1000],
    ]);
  });

  test('a file may refer to what an earlier import brought', async () => {
    await workspace.run([DEPARTMENTS], 'bench-parts');
    expect(await workspace.run([THREE], 'bench-parts')).toMatchObject({ read: 3, created: 3, rejected: 0 });
  });

  test('a second import is told what changed, and leaves fields alone that the file does not speak of', async () => {
    await workspace.run([DEPARTMENTS, THREE], 'bench-parts');
    const [first] = partNames();
    const id = first?.id ?? '';
    await workspace.db.writer.run({ actor: 'test', cause: 'edit' }, (tx) =>
      tx.put('building_part', id, { note: 'Set på stedet' }),
    );
    const changed = parts('D1;0101;2;Tag, tegl;Nord;321;m2;1984;2.400\r\nD2;0101;2;Vinduer;;48;stk;2001;9.500\r\n');
    expect(await workspace.run([changed], 'bench-parts')).toMatchObject({
      read: 2,
      created: 0,
      updated: 1,
      unchanged: 1,
    });
    expect(partNames()[0]).toMatchObject({ id, quantity_milli: 321_000, note: 'Set på stedet' });
    // What is no longer in the file is not deleted: nothing is inferred from absence.
    expect(partNames()).toHaveLength(3);
  });

  test('two workspaces with the same identity give an imported thing the same id', async () => {
    const other = openWorkspace();
    try {
      await workspace.run([DEPARTMENTS, THREE], 'bench-parts');
      await other.run([DEPARTMENTS, THREE], 'bench-parts');
      const { query, all } = other.db.reader;
      const theirs = all(query.selectFrom('building_part').select('id').orderBy('external_key'));
      expect(theirs.map(({ id }) => id)).toEqual(partNames().map(({ id }) => id));
    } finally {
      other.close();
    }
  });

  test('a dry run tells the same and writes nothing', async () => {
    const before = workspace.counts();
    const dry = await workspace.run([DEPARTMENTS, THREE], 'bench-parts', { dryRun: true });
    expect(workspace.counts()).toEqual(before);
    const { batch: _batch, dryRun: _dryRun, ...told } = await workspace.run([DEPARTMENTS, THREE], 'bench-parts');
    expect(dry).toMatchObject({ ...told, batch: null, dryRun: true });
  });
});

describe('refusing files', () => {
  const ELEMENTS = textFile(
    'elementen.csv',
    'Object;Code;Element;Locatie;Hvh;Ehd;Conditie\r\n1;2110;Gevel;;1,00;m2;1\r\n',
  );
  const png = new Uint8Array([
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 1, 2, 3,
  ]);
  const zip = new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  const noColumn = textFile(
    'parts.csv',
    'part;department;group;location;quantity;unit;installed;unit_value\r\nD1;0101;2;;1;m2;1984;1\r\n',
  );
  const open = parts('D1;0101;2;"Tag;;1;m2;1984;1\r\n');
  test.each([
    [
      'a picture named .csv',
      [{ name: 'parts.csv', bytes: png }],
      'bench-parts',
      'not_a_table',
      'parts.csv',
      null,
      null,
    ],
    [
      'an empty file',
      [{ name: 'parts.csv', bytes: new Uint8Array() }],
      'bench-parts',
      'empty_file',
      'parts.csv',
      null,
      null,
    ],
    ['an unknown profile', [THREE], 'nope', 'unknown_profile', null, null, null],
    ['a missing column', [noColumn], 'bench-parts', 'missing_column', 'parts.csv', 1, 'name'],
    [
      'a file of another kind',
      [textFile('x.csv', 'a;b\r\n1;2\r\n')],
      'bench-parts',
      'file_not_recognised',
      'x.csv',
      null,
      null,
    ],
    ['headings without rows', [parts('')], 'bench-parts', 'nothing_to_import', null, null, null],
    ['a table the profile needs', [ELEMENTS], 'nl-mjop', 'table_not_found', null, null, null],
  ])(
    '%s is refused whole, with its place, and nothing is written',
    async (_what, files, profile, code, file, row, column) => {
      await workspace.run([DEPARTMENTS], 'bench-parts');
      const before = workspace.counts();
      const { refusal } = await refusalOfImport(workspace.run(files, profile));
      expect(refusal).toMatchObject({ code, file, row, column });
      expect(workspace.counts()).toEqual(before);
      expect(await workspace.db.verify()).toMatchObject({ ok: true });
    },
  );

  test('a good file beside a cut one is not taken either', async () => {
    const before = workspace.counts();
    const { refusal } = await refusalOfImport(
      workspace.run([DEPARTMENTS, { name: 'planer.xlsx', bytes: zip }], 'bench-parts'),
    );
    expect(refusal.file).toBe('planer.xlsx');
    expect(workspace.counts()).toEqual(before);
  });

  test('a file that turns out to be broken after 50,000 good rows leaves nothing', async () => {
    const rows = Array.from({ length: 50_000 }, (_, index) => `D${index};0101;2;Tag;;1;m2;1984;1`).join('\r\n');
    const before = workspace.counts();
    const { refusal } = await refusalOfImport(
      workspace.run([DEPARTMENTS, parts(`${rows}\r\nX;0101;2;"Tag;;1;m2;1984;1\r\n`)], 'bench-parts'),
    );
    expect(refusal).toMatchObject({ code: 'unclosed_quote', file: 'parts.csv', row: 50_002 });
    expect(workspace.counts()).toEqual(before);
  });

  test('a heading that stands twice is refused: which one is meant cannot be known', async () => {
    const twice = textFile('parts.csv', `${PARTS_HEAD.trim()};Name\r\nD1;0101;2;Tag;;1;m2;1984;1;Facade\r\n`);
    const { refusal } = await refusalOfImport(workspace.run([DEPARTMENTS, twice], 'bench-parts'));
    expect(refusal).toMatchObject({ code: 'duplicate_column', column: 'name', row: 1 });
  });

  test('a quotation mark never closed is refused with its place', async () => {
    const { refusal } = await refusalOfImport(workspace.run([DEPARTMENTS, open], 'bench-parts'));
    expect(refusal).toMatchObject({ code: 'unclosed_quote', file: 'parts.csv', row: 2 });
  });
});

describe('cancelling', () => {
  test.each(['detect', 'map', 'check', 'commit'] as const)('at stage %s leaves nothing', async (stage) => {
    const before = workspace.counts();
    const abort = new AbortController();
    const importing = workspace.run([DEPARTMENTS, THREE], 'bench-parts', {
      signal: abort.signal,
      onProgress: (progress) => {
        if (progress.stage === stage) abort.abort();
      },
    });
    await expect(importing).rejects.toThrow(/abort/i);
    expect(workspace.counts()).toEqual(before);
    expect(await workspace.db.verify()).toMatchObject({ ok: true });
    expect(await workspace.run([DEPARTMENTS, THREE], 'bench-parts')).toMatchObject({ created: 5 });
  });
});

describe('taking an import back', () => {
  test('removes what it made, gives changed fields their earlier value, and keeps the batch in the list', async () => {
    await workspace.run([DEPARTMENTS, THREE], 'bench-parts');
    const more = parts('D1;0101;2;Tag, tegl;Nord;400;m2;1984;2.400\r\nD9;0102;1;Legeplads;;1;stk;2020;250.000\r\n');
    const { batch } = await workspace.run([more], 'bench-parts');
    expect(await workspace.undo(batch ?? '')).toEqual({ batch, removed: 1, restored: 1, leftAlone: [] });
    expect(partNames().map(({ external_key, quantity_milli }) => [external_key, quantity_milli])).toEqual([
      ['D1', 320_500],
      ['D2', 48_000],
      ['D3', 12_000],
    ]);
    const { query, first } = workspace.db.reader;
    const kept = first(
      query
        .selectFrom('import_batch')
        .selectAll()
        .where('id', '=', batch ?? ''),
    );
    expect(kept).toMatchObject({
      profile: 'bench-parts',
      created: 1,
      updated: 1,
      unchanged: 0,
      rejected: 0,
      deleted_at: null,
    });
    expect(kept?.undone_at_ms).not.toBeNull();
    expect(await workspace.db.verify()).toMatchObject({ ok: true });
  });

  test('leaves alone, and names, what somebody has changed since', async () => {
    const { batch } = await workspace.run([DEPARTMENTS, THREE], 'bench-parts');
    const id = partNames()[1]?.id ?? '';
    await workspace.db.writer.run({ actor: 'test', cause: 'edit' }, (tx) =>
      tx.put('building_part', id, { location: 'Syd' }),
    );
    const undone = await workspace.undo(batch ?? '');
    // The part by the field that was changed; what it stands in, whole.
    const left = undone.leftAlone.map(({ entity, field }) => `${entity} ${field}`).sort();
    expect(left).toEqual(['building_part location', 'department *', 'organisation *']);
    expect(undone.leftAlone).toContainEqual({ entity: 'building_part', id, field: 'location', reason: 'changed' });
    expect(partNames().map(({ external_key }) => external_key)).toEqual(['D2']);
  });

  test('an import that was taken back can be brought in again: its rows are new once more', async () => {
    const { batch } = await workspace.run([DEPARTMENTS, THREE], 'bench-parts');
    await workspace.undo(batch ?? '');
    expect(partNames()).toEqual([]);
    expect(await workspace.run([DEPARTMENTS, THREE], 'bench-parts')).toMatchObject({
      created: 5,
      updated: 0,
      unchanged: 0,
    });
    expect(partNames()).toHaveLength(3);
  });

  test('is refused for a batch nobody knows and for one taken back before', async () => {
    expect((await refusalOfImport(workspace.undo('nope'))).refusal.code).toBe('unknown_batch');
    const { batch } = await workspace.run([DEPARTMENTS], 'bench-parts');
    await workspace.undo(batch ?? '');
    expect((await refusalOfImport(workspace.undo(batch ?? ''))).refusal.code).toBe('batch_already_undone');
  });
});

import { deflateSync, strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS, expandArchives, inspectTable, ReadError } from './index.ts';
import { NO_SAMPLES, readAll, refusal, sampleFile } from './testing.ts';
import { sheetOf } from './xlsx/fixture.ts';

const zip = (parts: Readonly<Record<string, string>>) => ({
  name: 'samlet.zip',
  bytes: zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))),
});
function refusalFrom(work: () => unknown): unknown {
  try {
    work();
  } catch (thrown) {
    if (thrown instanceof ReadError) return thrown.failure;
    throw thrown;
  }
  throw new Error('it was read although it should have been refused');
}
const document = (tables: number) => ({
  format: 'tilstand-import',
  version: 1,
  tables: Array.from({ length: tables }, () => ({ kind: 'departments', rows: [{ a: 1 }] })),
});
const json = (value: unknown) => Buffer.from(JSON.stringify(value));

describe('a ZIP of tables', () => {
  test('stands for the tables in it, by their bare names; folders, hidden and foreign files are left', () => {
    const left: string[] = [];
    const onLeft = (archive: string, part: string) => left.push(`${archive}: ${part}`);
    const archives = [
      zip({
        'mappe/afdelinger.csv': 'nr;navn\r\n1;Å\r\n',
        '../../etc/dele.csv': 'a;b\r\n',
        '__MACOSX/._dele.csv': 'x',
        'læs.txt.exe': 'x',
        'mappe/': '',
        'mappe/flere.zip': 'x',
      }),
    ];
    const files = expandArchives(archives, { onLeft });
    expect(files.map(({ name }) => name)).toEqual(['afdelinger.csv', 'dele.csv']);
    // A table that cannot be read here is no secret.
    expect(left).toEqual(['samlet.zip: læs.txt.exe', 'samlet.zip: flere.zip']);
    expect(readAll(files[0]?.bytes ?? new Uint8Array(0)).rows).toEqual([
      [1, 'nr', 'navn'],
      [2, '1', 'Å'],
    ]);
  });
  test('a workbook and any other archive stay what they are', () => {
    const other = zip({ 'billede.png': 'x' });
    const parts = { '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>', 'data.csv': 'a;b' };
    const book = { ...zip(parts), name: 'bog.xlsx' };
    expect(expandArchives([other, book])).toEqual([other, book]);
  });
  test('more tables than may be brought in at once are refused', () => {
    const many = zip(Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`${at}.csv`, 'a;b'])));
    const told = refusalFrom(() => expandArchives([many]));
    expect(told).toMatchObject({ code: 'too_many_files', file: 'samlet.zip', detail: { limit: 20 } });
  });
  test('a table with a hidden name is a table; what systems leave behind is not', () => {
    const parts = { '.dele.csv': 'a;b', '._dele.csv': 'x', '.DS_Store': 'x', '~$bog.xlsx': 'x' };
    const left: string[] = [];
    const files = expandArchives([zip(parts)], { onLeft: (_archive, part) => left.push(part) });
    expect([files.map(({ name }) => name), left]).toEqual([['.dele.csv'], []]);
  });
});

/** Packed as an archive packs it: how many bytes come out of one. */
const ratioOf = (bytes: Uint8Array) => bytes.length / deflateSync(bytes).length;

describe('genuine files of a high ratio', () => {
  test('an extract whose columns repeat themselves, more than 31.6 : 1, in its archive', () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, at) => `0101;${at % 9};Etageboligbebyggelse;Fibercement herunder asbest;Tegl`,
    );
    const table = strToU8(rows.join('\r\n'));
    expect(ratioOf(table)).toBeGreaterThan(31.6);
    const [file] = expandArchives([{ name: 'bbr.zip', bytes: zipSync({ 'bygninger.csv': table }) }]);
    expect(readAll(file?.bytes ?? new Uint8Array(0)).rows).toHaveLength(20_000);
  });
  test('a workbook of repeated text, more than 100 : 1 and larger than where the ratio begins to count', () => {
    const text = 'Eftergang af tagrender og nedløb. '.repeat(17);
    const rows = Array.from(
      { length: 20_000 },
      (_, at) => `<row><c><v>${at}</v></c><c t="inlineStr"><is><t>${text}</t></is></c></row>`,
    );
    const data = rows.join('');
    expect(data.length).toBeGreaterThan(DEFAULT_LIMITS.ratioFloorBytes);
    expect(ratioOf(strToU8(data))).toBeGreaterThan(100);
    const { rows: read } = readAll(sheetOf(data));
    expect(read).toHaveLength(20_000);
    expect(read.at(-1)).toEqual([20_000, 19_999, text]);
  });
  test.skipIf(NO_SAMPLES)(NO_SAMPLES ? 'the real extracts — skipped: no sample data' : 'the real extracts', () => {
    const names = ['bbr_bygninger_gaeldende.csv', 'bbr_enheder_gaeldende.csv', 'bbr_koder.csv'];
    const parts = names.map((name) => [name, sampleFile(`dk-bbr/${name}`).bytes] as const);
    const files = expandArchives([{ name: 'bbr.zip', bytes: zipSync(Object.fromEntries(parts), { level: 9 }) }]);
    expect(files.map(({ name, bytes }) => [name, bytes])).toEqual(parts);
  });
});

describe('JSON tables', () => {
  test('our own document: a sheet a table, keys as headings, in the order they are met', () => {
    const bytes = json({
      format: 'tilstand-import',
      version: 1,
      tables: [
        {
          kind: 'departments',
          rows: [
            { a: '01', b: 2 },
            { c: true, a: null },
          ],
        },
      ],
    });
    const info = inspectTable({ name: 'x.json', bytes });
    expect(info.ok ? info.value.sheets : null).toEqual(['departments']);
    expect(readAll(bytes).rows).toEqual([
      [1, 'a', 'b', 'c'],
      [2, '01', 2],
      [3, null, null, true],
    ]);
  });
  test('names that mean something to a program are names', () => {
    const rows = readAll(json([{ constructor: 'x', toString: 'y' }])).rows;
    expect(rows[0]).toEqual([1, 'constructor', 'toString']);
    expect(readAll(Buffer.from('[{"__proto__": "x", "a": 1}]')).rows).toEqual([
      [1, '__proto__', 'a'],
      [2, 'x', 1],
    ]);
    expect(refusal(Buffer.from('[{"__proto__": {"x": 1}}]')).code).toBe('bad_json');
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });
  test.each([
    ['too deep', Buffer.from(`[{"a":${'['.repeat(70)}${']'.repeat(70)}}]`)],
    ['a number no computer holds exactly', Buffer.from('[{"a": 9007199254740993}]')],
    ['a row that is none', Buffer.from('[{"a": 1}, 2]')],
    ['cut off', Buffer.from('[{"a": 1}, {"a"')],
    ['things inside things', json([{ a: { b: 1 } }])],
    ['no number', Buffer.from('[{"a": NaN}]')],
    ['a number beyond all', Buffer.from('[{"a": 1e999}]')],
    ['more tables than a person names', json(document(101))],
    ['another version of our own', json({ ...document(1), version: 2 })],
  ])('%s is refused', (_what, bytes) => {
    expect(refusal(bytes).code).toBe('bad_json');
  });
  test('a million brackets never reach a parser that calls itself, and 64 levels are counted before anything is made', () => {
    const nested = (levels: number) => Buffer.from(`[{"a":${'['.repeat(levels)}${']'.repeat(levels)}}]`);
    expect(refusal(nested(1_000_000))).toMatchObject({ code: 'bad_json', detail: { reason: 'depth' } });
    // The list and the row are two of them.
    expect(refusal(nested(63))).toMatchObject({ detail: { reason: 'depth' } });
    expect(refusal(nested(62))).toMatchObject({ detail: { reason: 'value' } });
  });
  test('caps of size, rows, columns and characters are those of every table, at the last that is allowed', () => {
    const rows = (count: number) => json(Array.from({ length: count }, () => ({ a: 1 })));
    const limits = { ...DEFAULT_LIMITS, rows: 1_000, entryBytes: 20_000 };
    expect(readAll(rows(1_000), { limits }).rows).toHaveLength(1_001);
    expect(refusal(rows(1_001), { limits })).toMatchObject({ code: 'too_many_rows', detail: { limit: 1_000 } });
    expect(refusal(rows(3_000), { limits }).code).toBe('too_large');
    expect(refusal(Buffer.from(`[{"a":"${'x'.repeat(50_000_000)}"}]`)).code).toBe('too_large');
    const wide = (count: number) =>
      json([Object.fromEntries(Array.from({ length: count }, (_, at) => [`k${at}`, at]))]);
    expect(readAll(wide(512)).rows[0]).toHaveLength(513);
    expect(refusal(wide(513))).toMatchObject({ code: 'too_many_columns', detail: { limit: 512 } });
    // Also where each row has another key.
    expect(refusal(json(Array.from({ length: 513 }, (_, at) => ({ [`k${at}`]: 1 })))).code).toBe('too_many_columns');
    const long = (length: number) => json([{ a: 'x'.repeat(length) }]);
    expect(readAll(long(100_000)).rows).toHaveLength(2);
    expect(refusal(long(100_001))).toMatchObject({ code: 'cell_too_long', row: 2, column: 'a' });
  });
  test('what is odd about a text is told as in every other table', () => {
    const { rows, notices } = readAll(
      json([{ a: 'Å\0parken' }, { a: 'Park\u00advej' }, { a: 'B\ufffdgely' }, { a: 'Eng\ud83d' }]),
    );
    expect(rows.slice(1)).toEqual([
      [2, 'Åparken'],
      [3, 'Park\u00advej'],
      [4, 'B\ufffdgely'],
      [5, 'Eng\ufffd'],
    ]);
    expect(notices.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['nul_bytes', 2, 'a'],
      ['soft_hyphen', 3, 'a'],
      ['replacement_chars', 4, 'a'],
      ['replacement_chars', 5, 'a'],
    ]);
  });
  test('an empty list is a document without rows, not a table with a heading of two brackets', () => {
    expect(refusal(Buffer.from(' []\n'))).toMatchObject({ code: 'not_a_table', detail: { looksLike: 'json' } });
  });
});

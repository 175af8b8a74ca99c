import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { expandArchives, inspectTable, ReadError } from './index.ts';
import { readAll, refusal } from './testing.ts';

const zip = (parts: Readonly<Record<string, string>>) => ({
  name: 'samlet.zip',
  bytes: zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))),
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
    expect(() => expandArchives([many])).toThrow(ReadError);
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
  ])('%s is refused', (_what, bytes) => {
    expect(refusal(bytes).code).toBe('bad_json');
  });
});

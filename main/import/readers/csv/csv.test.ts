import { gzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { createContext } from '../context.ts';
import { type Cell, DEFAULT_LIMITS, inspectTable, type Row, type TableInfo } from '../index.ts';
import { encode, NO_SAMPLES, readAll, refusal, sampleFile } from '../testing.ts';
import { createRecordParser } from './records.ts';

const utf8 = (text: string) => encode(text, 'utf-8');
const rowsOf = (text: string) => readAll(utf8(text)).rows;
const codes = (bytes: Uint8Array) => readAll(bytes).notices.map(({ code }) => code);

function inspect(bytes: Uint8Array): TableInfo {
  const result = inspectTable({ name: 'file', bytes });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe('records', () => {
  test('row numbers count records, so a line break inside quotes does not shift them', () => {
    expect(rowsOf('a;b\r\n"x\r\ny";1\r\nz;2\r\n')).toEqual([
      [1, 'a', 'b'],
      [2, 'x\r\ny', '1'],
      [3, 'z', '2'],
    ]);
  });

  test('blank lines are counted but not handed out', () => {
    expect(rowsOf('\na;b\n\n1;2')).toEqual([
      [2, 'a', 'b'],
      [4, '1', '2'],
    ]);
  });

  test('a quoted empty cell on its own line is a record', () => {
    expect(readAll(utf8('a\n""\nb'), { delimiter: null }).rows).toEqual([
      [1, 'a'],
      [2, ''],
      [3, 'b'],
    ]);
  });

  test('doubled quotes are one quote; quotes inside a plain cell are text', () => {
    expect(rowsOf('"2"" rør";5" rør\n')).toEqual([[1, '2" rør', '5" rør']]);
  });

  test('text after a closing quote is kept and told', () => {
    const { rows, notices } = readAll(utf8('navn;antal\n"Skoven" afd. 3;4\n'));
    expect(rows[1]).toEqual([2, 'Skoven afd. 3', '4']);
    expect(notices).toEqual([{ code: 'stray_quote', row: 2, column: 'A', detail: {} }]);
  });

  test('lone carriage returns end records where the file has no line feed', () => {
    expect(rowsOf('a;b\r1;2\r')).toEqual([
      [1, 'a', 'b'],
      [2, '1', '2'],
    ]);
  });

  test('a last record without line end, and one that ends in a delimiter, are whole', () => {
    expect(rowsOf('a;b\n1;')).toEqual([
      [1, 'a', 'b'],
      [2, '1', ''],
    ]);
  });

  test('ragged rows are told by row, column and width; surplus empty cells are not', () => {
    const { notices } = readAll(utf8('a;b;c\n1;2;3\n1;2\n1;2;3;4\n1;2;3;;\n1;2;3\n'));
    expect(notices).toEqual([
      { code: 'ragged_row', row: 3, column: 'B', detail: { expected: 3, found: 2 } },
      { code: 'ragged_row', row: 4, column: 'D', detail: { expected: 3, found: 4 } },
    ]);
  });

  test('a notice that repeats is told for the first 20 places and then counted', () => {
    const text = `a;b\n${'1;2\n'.repeat(300)}${'1;2;3\n'.repeat(25)}`;
    const { notices } = readAll(utf8(text));
    expect(notices).toHaveLength(21);
    expect(notices[20]).toEqual({ code: 'ragged_row', row: null, column: null, detail: { count: 25 } });
  });

  test('headers named like object members are text', () => {
    expect(rowsOf('__proto__;constructor;toString\n1;2;3\n')[0]).toEqual([1, '__proto__', 'constructor', 'toString']);
    expect(Object.hasOwn(Object.prototype, '1')).toBe(false);
  });

  test('NUL characters are left out, lost letters and soft hyphens kept, each told by place', () => {
    const { rows, notices } = readAll(utf8('navn;tag\nSko\0ven;te\u00adgl\nB\ufffdgen;skifer\n'), {
      encoding: 'utf-8',
    });
    expect(rows.slice(1)).toEqual([
      [2, 'Skoven', 'te\u00adgl'],
      [3, 'B\ufffdgen', 'skifer'],
    ]);
    expect(notices.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['nul_bytes', 2, 'A'],
      ['soft_hyphen', 2, 'B'],
      ['replacement_chars', 3, 'A'],
    ]);
  });
});

describe('encoding', () => {
  const text = 'Afdeling;Beløb\r\nÅbrinken – blok Ø;€ 1.200\r\n';
  const cells = [
    [1, 'Afdeling', 'Beløb'],
    [2, 'Åbrinken – blok Ø', '€ 1.200'],
  ];

  test.each(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const)(
    '%s is found without being told',
    (encoding) => {
      const bytes = encode(text, encoding);
      expect(inspect(bytes).encoding).toBe(encoding);
      expect(readAll(bytes).rows).toEqual(cells);
    },
  );

  test('UTF-16 cut within a character is refused, but not for a line end that another program put there', () => {
    const whole = encode('\ufeffnr;navn\r\n1;Bøgely', 'utf-16le');
    expect(refusal(whole.subarray(0, whole.length - 1))).toMatchObject({ code: 'truncated' });
    expect(readAll(Buffer.concat([whole, Buffer.from('\n')])).rows).toEqual([
      [1, 'nr', 'navn'],
      [2, '1', 'Bøgely'],
    ]);
  });

  test('half of a character is told; whole ones of two halves are not, wherever a piece of the file ends', () => {
    const half = readAll(encode('\ufeffnr;navn\r\n1;Eng\ud83d', 'utf-16le'));
    expect(half.rows[1]).toEqual([2, '1', 'Eng\ufffd']);
    expect(half.notices.map(({ code, row }) => [code, row])).toEqual([['replacement_chars', 2]]);
    for (const shift of ['', 'x']) {
      const houses = readAll(encode(`\ufeffnr;navn\r\n1;"${shift}${'🏠'.repeat(40_000)}"\r\n`, 'utf-16le'));
      expect(houses).toEqual({
        rows: [
          [1, 'nr', 'navn'],
          [2, '1', `${shift}${'🏠'.repeat(40_000)}`],
        ],
        notices: [],
      });
    }
  });

  test.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('a byte order mark of %s is no text', (encoding) => {
    expect(readAll(encode(`\ufeff${text}`, encoding)).rows).toEqual(cells);
  });

  test('byte 0x80 is the euro sign', () => {
    expect(readAll(Uint8Array.of(0x61, 0x3b, 0x80, 0x0a)).rows).toEqual([[1, 'a', '€']]);
  });

  test('one Danish letter after 400 kB of plain text decides', () => {
    const bytes = encode(`a;b\n${'1;2\n'.repeat(100_000)}tårn;3\n`, 'windows-1252');
    expect(inspect(bytes).encoding).toBe('windows-1252');
    expect(readAll(bytes).rows.at(-1)).toEqual([100_002, 'tårn', '3']);
  });

  test('lines of two encodings are each read as what they are, and told', () => {
    const bytes = Buffer.concat([utf8('navn;by\nBøgen;Århus\n'), encode('Ærøvej;Tårnby\n', 'windows-1252')]);
    const { rows, notices } = readAll(bytes);
    expect(rows.slice(1)).toEqual([
      [2, 'Bøgen', 'Århus'],
      [3, 'Ærøvej', 'Tårnby'],
    ]);
    expect(notices).toEqual([{ code: 'mixed_encoding', row: null, column: null, detail: { lines: 1, firstLine: 3 } }]);
    expect(inspect(bytes).confidence.encoding).toBeLessThan(0.9);
  });

  test('Windows-1252 bytes that happen to be one UTF-8 letter stay Windows-1252', () => {
    const { rows, notices } = readAll(encode('»BLÅ«;a\nBLÅ«;b\nsølv;c\n', 'windows-1252'));
    expect(rows.map((row) => row[1])).toEqual(['»BLÅ«', 'BLÅ«', 'sølv']);
    expect(notices).toEqual([]);
  });

  test('letters of an old DOS file make the guess unsure', () => {
    const dos = Uint8Array.of(0x62, 0x9b, 0x67, 0x3b, 0x86, 0x72, 0x0a); // "bøg;år" in code page 865
    expect(inspect(dos)).toMatchObject({ encoding: 'ibm850', confidence: { encoding: 0.45 } });
    const { rows, notices } = readAll(dos);
    expect(rows).toEqual([[1, 'bøg', 'år']]);
    expect(notices).toEqual([{ code: 'encoding_dos', row: null, column: null, detail: { example: 'bøg' } }]);
  });

  test('æ, ø, å and their capitals of a DOS file are read in words; marks of Windows-1252 are no letters', () => {
    // "Ærø;Åby;Nørre Søby;præst;Ødis m²" in code page 850.
    const dos = Buffer.from('\x92r\x9b;\x8fby;N\x9brre S\x9bby;pr\x91st;\x9ddis m\xfd\n', 'latin1');
    expect(readAll(dos).rows).toEqual([[1, 'Ærø', 'Åby', 'Nørre Søby', 'præst', 'Ødis m²']]);
    const windows = Buffer.from('don\x92t;\x93x\x94;a \x86 b;b\xf8g;\x9bx\n', 'latin1');
    expect(inspect(windows).encoding).toBe('windows-1252');
    // Letters of both: nobody knows.
    const both = Buffer.from('S\x9bby;N\xf8rre;b\x9bg\n', 'latin1');
    expect(inspect(both)).toMatchObject({ encoding: 'windows-1252', confidence: { encoding: 0.3 } });
  });

  test('UTF-32 is refused by name', () => {
    expect(refusal(Uint8Array.of(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0))).toMatchObject({
      code: 'unknown_encoding',
      detail: { encoding: 'utf-32' },
    });
  });
});

describe('delimiter', () => {
  test.each([
    ['decimal commas in a semicolon file', 'navn;areal;pris\nA;12,5;1,0\nB;13,25;2,0\n', ';'],
    ['commas', 'name,area\n"Smith, John",12\nB,13\n', ','],
    ['tabs', 'navn\tareal\nA; blok 2\t12\nB\t13\n', '\t'],
    ['bars', 'a|b\n1|2\n', '|'],
    ['a semicolon inside quotes', 'a,b\n"x;y",1\n"z;w",2\n', ','],
    ['title lines above the header', 'Plan 2026\n\na;b;c\n1;2,5;3\n1;2,5;3\n1;2,5;3\n', ';'],
    ['one column', 'navn\nSkoven\n', null],
  ])('%s', (_name, text, delimiter) => {
    expect(inspect(utf8(text)).delimiter).toBe(delimiter);
  });

  test('a sep= line names the delimiter and is no row', () => {
    expect(rowsOf('sep=|\r\na|b\r\n1;5|2\r\n')).toEqual([
      [1, 'a', 'b'],
      [2, '1;5', '2'],
    ]);
  });

  test('a wish goes before the guess', () => {
    expect(readAll(utf8('a;b,c\n1;2,3\n'), { delimiter: ',' }).rows[0]).toEqual([1, 'a;b', 'c']);
  });
});

describe('refusals', () => {
  test.each([
    ['nothing', utf8(''), 'empty_file', {}],
    ['only blanks', utf8('\ufeff \r\n\r\n'), 'empty_file', {}],
    ['a PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'not_a_table', { looksLike: 'png' }],
    ['a PDF', utf8('%PDF-1.7\n1 0 obj'), 'not_a_table', { looksLike: 'pdf' }],
    ['a web page', utf8('<!DOCTYPE html>\n<html><table>'), 'not_a_table', { looksLike: 'html' }],
    ['JSON', utf8('{"a": [1]}'), 'not_a_table', { looksLike: 'json' }],
    ['bytes', Uint8Array.from({ length: 4_096 }, (_, i) => (i * 7_919) % 251), 'not_a_table', { looksLike: 'binary' }],
    ['a PNG in gzip', gzipSync(Buffer.from('89504e470d0a1a0a0000', 'hex')), 'not_a_table', { looksLike: 'png' }],
  ])('%s', (_name, bytes, code, detail) => {
    expect(refusal(bytes)).toMatchObject({ code, file: 'file', detail });
  });

  test('a quote that is never closed is refused where it was opened', () => {
    expect(refusal(utf8('a;b\n1;2\n3;"x\n4;5\n'))).toMatchObject({ code: 'unclosed_quote', row: 3, column: 'B' });
  });

  test('a never closed quote in a long file is refused at the cell cap, not at the end of the file', () => {
    const bytes = utf8(`a;b\n1;"${'x\n'.repeat(500_000)}`);
    expect(refusal(bytes)).toMatchObject({ code: 'cell_too_long', row: 2, column: 'B' });
  });

  test('so is text without end behind a closing quote, at the cap and not at the end of the file', () => {
    const parser = createRecordParser(createContext('a.csv'), { delimiter: ';', newline: '\n', cells: null });
    const out: Row[] = [];
    parser.push('"abc"', out);
    expect(() => {
      for (let piece = 0; piece < 100; piece += 1) parser.push('x'.repeat(10_000), out);
    }).toThrow('cell_too_long');
  });

  test('rows, columns, cell length and file size are capped', () => {
    const limits = { ...DEFAULT_LIMITS, rows: 2, columns: 3, cellChars: 5, fileBytes: 100 };
    expect(refusal(utf8('a\nb\nc\n'), { limits })).toMatchObject({ code: 'too_many_rows', row: 3 });
    expect(refusal(utf8('a;b;c;d\n'), { limits })).toMatchObject({ code: 'too_many_columns', row: 1, column: 'D' });
    expect(refusal(utf8('a;b\n1;123456\n'), { limits })).toMatchObject({ code: 'cell_too_long', row: 2, column: 'B' });
    expect(refusal(utf8('x'.repeat(101)), { limits })).toMatchObject({ code: 'too_large' });
  });

  test('surplus empty columns beyond the cap do no harm', () => {
    const limits = { ...DEFAULT_LIMITS, columns: 3 };
    expect(readAll(utf8('a;b;c;;;;\n1;2;3;;;;\n'), { limits }).rows[1]).toEqual([2, '1', '2', '3']);
  });
});

describe('gzip', () => {
  const text = `a;b\n${'Åvej;2\n'.repeat(20_000)}`;

  test('is read as if it were not', () => {
    expect(readAll(gzipSync(utf8(text))).rows).toEqual(readAll(utf8(text)).rows);
    expect(inspect(gzipSync(utf8(text)))).toMatchObject({ kind: 'csv', compressed: true, delimiter: ';' });
  });

  test('is refused when cut anywhere', () => {
    const whole = gzipSync(utf8('a;b\n1;2\n3;4\n'.repeat(50)));
    const codes = new Set<string>();
    for (let length = 1; length < whole.length; length += 1) codes.add(refusal(whole.subarray(0, length)).code);
    expect([...codes].sort()).toEqual(['bad_gzip', 'not_a_table', 'truncated']);
  });

  test('is refused when its checksum is wrong', () => {
    const bytes = gzipSync(utf8(text));
    bytes[bytes.length - 6] = (bytes[bytes.length - 6] ?? 0) ^ 1;
    expect(refusal(bytes)).toMatchObject({ code: 'bad_gzip' });
  });

  test('a bomb is refused at the caps while inflating', () => {
    const bomb = gzipSync(encode('0101;Tag\r\n'.repeat(500_000), 'utf-8'));
    const limits = { ...DEFAULT_LIMITS, ratioFloorBytes: 1_000_000 };
    expect(refusal(bomb, { limits, encoding: 'utf-8' })).toMatchObject({ code: 'ratio' });
    const flat = { ...DEFAULT_LIMITS, entryBytes: 2_000_000 };
    expect(refusal(bomb, { limits: flat, encoding: 'utf-8' })).toMatchObject({ code: 'entry_too_large' });
  });
});

describe.skipIf(NO_SAMPLES)(NO_SAMPLES ? 'real files — skipped: no sample data' : 'real files', () => {
  test.each([
    ['dk-bbr/bbr_bygninger_gaeldende.csv', 3_164],
    ['dk-bbr/bbr_enheder_gaeldende.csv', 3_024],
    ['dk-bbr/bbr_koder.csv', 1_539],
    ['nl-mjop/elementen.csv', 41],
    ['nl-mjop/bevindingen.csv', 10],
    ['nl-mjop/jarenplan.csv', 34],
  ])('%s has %i rows and no letter lost', (path, rows) => {
    const reading = readAll(sampleFile(path).bytes);
    expect(reading.rows).toHaveLength(rows + 1);
    expect(reading.notices.filter(({ code }) => code !== 'soft_hyphen')).toEqual([]);
    expect(JSON.stringify(reading.rows)).not.toContain('\ufffd');
  });

  test('the Dutch plan keeps its euro signs', () => {
    const { rows } = readAll(sampleFile('nl-mjop/jarenplan_gedrukte_totalen.csv').bytes);
    expect(JSON.stringify(rows)).toContain('€ 46.409');
  });

  test('the soft hyphens in the Danish code texts are told', () => {
    expect(new Set(codes(sampleFile('dk-bbr/bbr_koder.csv').bytes))).toEqual(new Set(['soft_hyphen']));
  });

  test('the English survey is read from its gzip, all 254,878 rows and the last cent', () => {
    const { rows, notices } = readAll(sampleFile('uk-condition-survey/survey.csv.gz').bytes);
    expect(rows).toHaveLength(254_879);
    expect(notices).toEqual([]);
    const cost = (rows[0] as readonly Cell[] | undefined)?.indexOf('cost') ?? -1;
    const pence = rows.slice(1).reduce((sum, row) => sum + Math.round(Number(row[cost]) * 100), 0);
    expect(pence).toBe(71_949_437_746);
  });
});

test('lines with wide letters among others: no letter, line or byte order mark is lost, whatever is quoted across them', () => {
  const text = '\ufeffNr;Navn;Note\r\n1;Tag;\r\n2;Kælder – øst;"to\r\nlinjer – her"\r\n3;Port;plain\r\n4;5 € pr. m²;x';
  expect(rowsOf(text)).toEqual([
    [1, 'Nr', 'Navn', 'Note'],
    [2, '1', 'Tag', ''],
    [3, '2', 'Kælder – øst', 'to\r\nlinjer – her'],
    [4, '3', 'Port', 'plain'],
    [5, '4', '5 € pr. m²', 'x'],
  ]);
});

/** Tables of far more rows than are taken are refused before their first row is handed out; all others as they always were. */
import { gzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS, ReadError, readTable } from './index.ts';
import { encode } from './testing.ts';
import { sheetOf } from './xlsx/fixture.ts';

const limits = { ...DEFAULT_LIMITS, rows: 1_000 };

/** Rows handed out until the end or the refusal. */
function taken(bytes: Uint8Array): { readonly rows: number; readonly refused: string | null } {
  let rows = 0;
  try {
    for (const batch of readTable({ name: 'x', bytes }, { limits })) rows += batch.length;
    return { rows, refused: null };
  } catch (thrown) {
    if (thrown instanceof ReadError) return { rows, refused: `${thrown.failure.code} ${thrown.failure.row}` };
    throw thrown;
  }
}

const csv = (rows: number) => encode('0101;Tag;12\r\n'.repeat(rows), 'utf-8');
const book = (rows: number) => sheetOf('<row><c><v>101</v></c><c><v>12</v></c></row>'.repeat(rows));

describe.each([
  ['a CSV', csv],
  ['a CSV in UTF-16', (rows: number) => encode(`\ufeff${'0101;Tag;12\r\n'.repeat(rows)}`, 'utf-16le')],
  ['a gzip', (rows: number) => gzipSync(csv(rows))],
  ['a workbook', book],
])('%s', (_what, make) => {
  test('of many times the rows is refused before the first of them', () => {
    expect(taken(make(6_000))).toEqual({ rows: 0, refused: 'too_many_rows 1001' });
  });

  test('of a few rows too many is refused at the first of these', () => {
    expect(taken(make(1_040)).refused).toBe('too_many_rows 1001');
  });

  test('of as many as are taken is taken', () => {
    expect(taken(make(1_000))).toEqual({ rows: 1_000, refused: null });
  });
});

test('short rows at the beginning of a long table are no reason to refuse it', () => {
  const lines = ['a;b\r\n'.repeat(300), `"${'x'.repeat(80_000)}";b\r\n`.repeat(40)];
  expect(taken(encode(lines.join(''), 'utf-8'))).toEqual({ rows: 340, refused: null });
});

test('lines within cells are no rows', () => {
  const text = `"${'linje\r\n'.repeat(9)}slut";b\r\n`.repeat(900);
  expect(taken(encode(text, 'utf-8'))).toEqual({ rows: 900, refused: null });
});

test('nor are rows of a workbook without content', () => {
  const empty = '<row><c s="1"/></row>'.repeat(5_000);
  expect(taken(sheetOf(`${empty}<row><c><v>1</v></c></row>`))).toEqual({ rows: 1, refused: null });
});

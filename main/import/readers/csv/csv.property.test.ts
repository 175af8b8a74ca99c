import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createContext } from '../context.ts';
import type { Delimiter, Row, TableEncoding } from '../index.ts';
import { encode, readAll } from '../testing.ts';
import { createRecordParser } from './records.ts';

const DELIMITERS: readonly Delimiter[] = [';', ',', '\t', '|'];
const NEWLINES = ['\r\n', '\n'] as const;

/** Letters of both encodings, and every character that means something to CSV. */
const letters = fc.constantFrom(...'abcæøåÆØÅéß€–™ 0129.-=@'.split(''), '"', ';', ',', '\t', '|', '\n', '\r\n', 'ctor');
const cell = fc.array(letters, { maxLength: 8 }).map((parts) => parts.join(''));
/** Any text but control characters (a file full of them is refused as no text) and the sign for a lost letter. */
const anyCell = fc
  .string({ unit: 'binary', maxLength: 12 })
  .filter((text) => ![...text].some((char) => char === '\ufffd' || (char < ' ' && !'\t\r\n'.includes(char))));

const tableOf = (cells: fc.Arbitrary<string>) =>
  fc
    .integer({ min: 1, max: 6 })
    .chain((columns) =>
      fc.array(fc.array(cells, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 12 }),
    );

function write(
  table: readonly (readonly string[])[],
  delimiter: Delimiter,
  newline: string,
  quoteAll: boolean,
): string {
  const field = (text: string, alone: boolean) =>
    quoteAll || text.includes(delimiter) || /["\r\n]/.test(text) || (alone && text === '')
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  return table.map((row) => row.map((text) => field(text, row.length === 1)).join(delimiter) + newline).join('');
}

describe('what is written is read', () => {
  const dialect = {
    delimiter: fc.constantFrom(...DELIMITERS),
    newline: fc.constantFrom(...NEWLINES),
    quoteAll: fc.boolean(),
  };

  test.each(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] satisfies TableEncoding[])('in %s', (encoding) => {
    fc.assert(
      fc.property(tableOf(cell), fc.record(dialect), (table, { delimiter, newline, quoteAll }) => {
        // A header cell keeps the text from being all blank, which is refused as an empty file.
        const rows = [table[0]?.map(() => 'h') ?? [], ...table];
        const bytes = encode(write(rows, delimiter, newline, quoteAll), encoding);
        expect(readAll(bytes, { encoding, delimiter }).rows).toEqual(rows.map((cells, at) => [at + 1, ...cells]));
      }),
      { numRuns: 150 },
    );
  });

  test('any text at all, in UTF-8', () => {
    fc.assert(
      fc.property(tableOf(anyCell), fc.record(dialect), (table, { delimiter, newline }) => {
        const rows = [table[0]?.map(() => 'h') ?? [], ...table];
        const bytes = encode(write(rows, delimiter, newline, true), 'utf-8');
        expect(readAll(bytes, { delimiter }).rows).toEqual(rows.map((cells, at) => [at + 1, ...cells]));
      }),
      { numRuns: 200 },
    );
  });
});

test('an ordinary Danish table is read right without being told its encoding, delimiter or line end', () => {
  const word = fc.array(fc.constantFrom(...'abegklnørstvæåØÅ'.split('')), { minLength: 1, maxLength: 8 });
  const number = fc
    .integer({ min: -99_999, max: 99_999 })
    .map((hundredths) => (hundredths / 100).toFixed(2).replace('.', ','));
  const ordinary = fc.oneof(
    word.map((letters) => letters.join('')),
    number,
    fc.constantFrom('', 'Tag, facade og kloak', 'Blok 2; opgang B', '"Skoven"', 'to\nlinjer', '2026-01-15'),
  );
  const table = fc
    .integer({ min: 2, max: 6 })
    .chain((columns) =>
      fc.array(fc.array(ordinary, { minLength: columns, maxLength: columns }), { minLength: 3, maxLength: 20 }),
    );
  const encodings = fc.constantFrom<Exclude<TableEncoding, 'ibm850'>>('utf-8', 'utf-16le', 'utf-16be', 'windows-1252');
  fc.assert(
    fc.property(
      table,
      encodings,
      fc.constantFrom(...DELIMITERS),
      fc.constantFrom(...NEWLINES),
      (data, encoding, delimiter, newline) => {
        const rows = [data[0]?.map((_cell, at) => `Kolonne ${at}`) ?? [], ...data];
        const bytes = encode(write(rows, delimiter, newline, false), encoding);
        expect(readAll(bytes).rows).toEqual(rows.map((cells, at) => [at + 1, ...cells]));
      },
    ),
    { numRuns: 500 },
  );
});

test('pieces of the text, cut anywhere, give the records of the whole', () => {
  const text = fc.array(fc.constantFrom('a', 'æ', '"', '""', ';', '\r', '\n', '\r\n', ' '), { maxLength: 40 });
  fc.assert(
    fc.property(text, fc.array(fc.nat(12), { maxLength: 20 }), fc.constantFrom('\n', '\r'), (parts, cuts, newline) => {
      const whole = parts.join('');
      const dialect = { delimiter: ';', newline, cells: null } as const;
      const parse = (pieces: readonly string[]): Row[] | string => {
        const rows: Row[] = [];
        const parser = createRecordParser(createContext('file'), dialect);
        try {
          for (const piece of pieces) parser.push(piece, rows);
          parser.end(rows);
          return rows;
        } catch (error) {
          return String(error);
        }
      };
      const pieces: string[] = [];
      let from = 0;
      for (const cut of cuts) {
        pieces.push(whole.slice(from, from + cut));
        from += cut;
      }
      pieces.push(whole.slice(from));
      expect(parse(pieces)).toEqual(parse([whole]));
    }),
    { numRuns: 2_000 },
  );
});

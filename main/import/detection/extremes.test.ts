/** Sheets of unusual size: many sheets, headings nobody would write. None may be a fault of the program, none may take long. */
import { describe, expect, test } from 'vitest';
import { Workbook } from 'wasm-xlsxwriter';
import { MOST_TABLES, mappingSchema } from '../../../contract/import-mapping.ts';
import { ImportRefusal } from '../findings.ts';
import { loadWords } from '../mapping/words.ts';
import { ASSETS } from '../profiles.ts';
import { textFile } from '../testing/workspace.ts';
import { analyse } from './analyse.ts';

const words = loadWords(ASSETS);

function look(...files: readonly ReturnType<typeof textFile>[]) {
  const input = { words, learnt: [], kind: null, organisation: '1', department: null, profiles: [], stored: [] };
  return analyse({ ...input, files });
}

function bookOf(sheets: number) {
  const workbook = new Workbook();
  for (let number = 1; number <= sheets; number += 1) {
    const sheet = workbook.addWorksheet().setName(`Afdeling ${number}`);
    for (const [column, text] of ['Afdelingsnr', 'Bygningsdel'].entries()) sheet.writeString(0, column, text);
    sheet.writeString(1, 0, String(1000 + number));
    sheet.writeString(1, 1, 'Tegltag');
  }
  return { name: 'bog.xlsx', bytes: workbook.saveToBufferSync() };
}

test('a workbook with a sheet for each of 120 departments has a mapping that can be run', () => {
  const { tables, mapping } = look(bookOf(120));
  expect(tables).toHaveLength(120);
  expect(mappingSchema.safeParse(mapping).success).toBe(true);
});

test('more sheets than a mapping holds are refused in a sentence', () => {
  const file = textFile('a.csv', 'Afdelingsnr;Navn\r\n0101;Sol\r\n');
  expect(() => look(...Array.from({ length: MOST_TABLES + 1 }, () => file))).toThrow(ImportRefusal);
});

describe('a heading of', () => {
  test.each([600, 90_000])('%i letters is known by its beginning', (letters) => {
    const long = 'bemærkning '.repeat(letters).slice(0, letters);
    const { mapping } = look(textFile('a.csv', `Afdelingsnr;Navn;${long}\r\n0101;Sol;x\r\n0102;Måne;y\r\n`));
    expect(mappingSchema.safeParse(mapping).success).toBe(true);
    expect(mapping?.tables[0]?.columns.map(({ field }) => field)).toEqual(['departmentNumber', 'departmentName', null]);
  });
});

test('letters of another code page are told before anything is brought in; those of DOS are read', () => {
  const codesOf = (name: string) => {
    const bytes = new Uint8Array(Buffer.from(`Afdelingsnr;Navn\r\n0101;${name}\r\n0102;Solparken\r\n`, 'latin1'));
    return look({ name: 'a.csv', bytes }).findings.map(({ level, code }) => `${level} ${code}`);
  };
  expect(codesOf('S\xbflvparken')).toContain('warning encoding_doubtful');
  expect(codesOf('S\x9blvparken')).toEqual(['info encoding_dos']);
  const right = look(textFile('a.csv', 'Afdelingsnr;Navn\r\n0101;Sølvparken\r\n'));
  expect(right.findings.map(({ code }) => code)).not.toContain('encoding_doubtful');
});

import { expect, test } from 'vitest';
import { da } from './da.ts';
import { en } from './en.ts';
import { isMessageCode, messageOf, storageMessageOf } from './index.ts';

/** As in db/storage/failure.ts, which the contract may not import. */
const STORAGE_CODES = [
  'not_a_database',
  'foreign_file',
  'newer_version',
  'empty_file',
  'corrupt',
  'locked',
  'read_only',
  'disk_full',
  'io_error',
  'cannot_open',
  'old_sqlite',
];

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test('Danish and English have the same codes with the same placeholders', () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(da).sort());
  for (const code of Object.keys(da).filter(isMessageCode)) {
    expect({ code, names: placeholders(en[code]) }).toEqual({ code, names: placeholders(da[code]) });
  }
});

test('a sentence says where, then what', () => {
  const params = { file: 'afdelinger.xlsx', sheet: 'Økonomi', row: 5, column: 'Budgetår', value: '20x7' };
  expect(messageOf('da', 'not_a_year', params)).toBe(
    'afdelinger.xlsx, ark «Økonomi», række 5, kolonne «Budgetår»: «20x7» er ikke et årstal med fire cifre. Ret det i filen. Rækken er ikke taget med.',
  );
  expect(messageOf('en', 'not_a_year', params)).toMatch(
    /^afdelinger\.xlsx, sheet “Økonomi”, row 5, column “Budgetår”: /,
  );
});

test('what the sentence names itself is not named twice', () => {
  const params = { file: 'elementen.csv', row: 1, column: 'Conditie', table_da: 'Elementer', table_en: 'Elements' };
  expect(messageOf('da', 'missing_column', params)).toMatch(
    /^elementen\.csv, række 1: Kolonnen «Conditie» mangler i tabellen «Elementer»\./,
  );
  expect(messageOf('en', 'missing_column', params)).toContain('table “Elements”');
});

test('numbers, limits and things of ours are written in the language', () => {
  expect(messageOf('da', 'control_total_differs', { stated: 216889, computed: 216893.5 })).toContain('216893,5');
  expect(messageOf('en', 'control_total_differs', { stated: 216889, computed: 216893.5 })).toContain('216893.5');
  expect(messageOf('da', 'too_large', { limitBytes: 50_000_000 })).toContain('50 MB');
  expect(messageOf('da', 'unknown_reference', { entity: 'department', key: '0999' })).toContain('afdelingen «0999»');
  expect(messageOf('da', 'soft_hyphen', { file: 'a.csv', row: null, count: 41 })).toMatch(/\(41 steder i alt\)$/);
});

test('an unknown code still gives a sentence', () => {
  expect(messageOf('da', 'constructor')).toBe('Det kunne ikke lade sig gøre (constructor).');
});

test('failures of disk and database are found by their own codes; an empty workspace is not an empty import file', () => {
  expect(messageOf('da', 'disk_full')).toContain('Disken er fuld');
  expect(storageMessageOf('da', 'disk_full')).toBe(messageOf('da', 'disk_full'));
  expect(messageOf('da', 'empty_file')).toContain('arbejdsområdet er tom');
  expect(messageOf('da', 'empty_file', { file: 'a.csv' })).toBe(
    'a.csv: Filen er tom. Hent den igen fra det system, den kommer fra.',
  );
  for (const code of STORAGE_CODES) expect(messageOf('en', code)).not.toContain('It could not be done');
});

test('what is missing is named, also where its kind has no sentence of its own', () => {
  expect(messageOf('en', 'not_found_department', { key: '0999' })).toBe(
    'There is no department “0999”. See the list of departments.',
  );
  expect(messageOf('en', 'not_found_moon', { key: 'x' })).toBe('There is nothing with the name or number “x”.');
});

test('days of a sentence are written as in the language', () => {
  const params = { decidedOn: '2027-03-01', earlierOn: '2027-04-15' };
  expect(messageOf('da', 'decision_before_earlier', params)).toContain('01.03.2027');
  expect(messageOf('da', 'decision_before_earlier', params)).toContain('15.04.2027');
  expect(messageOf('en', 'decision_before_earlier', params)).toContain('2027-03-01');
});

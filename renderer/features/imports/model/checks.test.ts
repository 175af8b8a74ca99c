/** When the step of the columns has nothing to decide. */
import { expect, test } from 'vitest';
import type { MappedTable, Mapping } from '../../../../contract/import-mapping.ts';
import { isSettled } from './checks.ts';

const table: MappedTable = {
  file: 'liste.csv',
  sheet: '',
  kind: 'departments',
  skip: false,
  headerRow: 1,
  headerRows: 1,
  shape: 'rows',
  columns: [
    { heading: 'Afd. nr.', at: 0, field: 'departmentNumber' },
    { heading: 'Navn', at: 1, field: 'departmentName' },
  ],
  constants: [],
};
const mappingOf = (patch: Partial<MappedTable>): Mapping => ({
  format: 'tilstand-mapping',
  version: 1,
  tables: [{ ...table, ...patch }],
});
const seen = (confidence: number, missing: readonly string[] = []) => ({
  tables: [{ columns: [0, 1].map((at) => ({ at, confidence })), missing }],
});
const [number, name] = table.columns;
if (number === undefined || name === undefined) throw new Error('two columns');

test('every column known and none a mere guess: settled', () => {
  expect(isSettled(seen(0.9), mappingOf({}))).toBe(true);
  expect(isSettled(seen(0.7), mappingOf({}))).toBe(true);
});

test('a guess, a column that is left out, one that stands twice, one that lacks: to be looked at', () => {
  expect(isSettled(seen(0.4), mappingOf({}))).toBe(false);
  expect(isSettled(seen(0.9), mappingOf({ columns: [number, { ...name, field: null }] }))).toBe(false);
  expect(isSettled(seen(0.9), mappingOf({ columns: [number, { ...name, field: 'departmentNumber' }] }))).toBe(false);
  expect(isSettled(seen(0.9, ['year']), mappingOf({}))).toBe(false);
});

test('an organisation the file does not name: to be looked at in a list of departments, known elsewhere', () => {
  const constants = [{ field: 'organisationNumber', value: '1' }] as const;
  expect(isSettled(seen(0.9), mappingOf({ constants: [...constants] }))).toBe(false);
  expect(isSettled(seen(0.9), mappingOf({ kind: 'buildings', constants: [...constants] }))).toBe(true);
  expect(isSettled(seen(0.9), mappingOf({ kind: 'buildings', constants: [{ field: 'year', value: null }] }))).toBe(
    false,
  );
});

test('what is left out has no say', () => {
  expect(isSettled(seen(0.1), mappingOf({ skip: true }))).toBe(true);
});

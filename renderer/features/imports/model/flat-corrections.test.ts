/** Several tables of one sheet are corrected one by one; how the sheet is read is said once, for all of them. */
import { expect, test } from 'vitest';
import type { MappedTable, Mapping } from '../../../../contract/import-mapping.ts';
import { confirmedIn } from './confirmed.ts';
import { editColumn, editTable, mappingWith, NO_CORRECTIONS, namesOf, readAgain, sayField } from './corrections.ts';

const SHEET = { file: 'plan.csv', sheet: '' };
const BUILDINGS = { ...SHEET, of: 'buildings' } as const;
const MAIN = { ...SHEET, of: null };
const of = (kind: MappedTable['kind'], repeats: boolean): MappedTable => ({
  ...SHEET,
  kind,
  skip: false,
  ...(repeats ? { repeats } : {}),
  headerRow: 1,
  headerRows: 1,
  shape: 'rows',
  columns: [
    { heading: 'Bygning', at: 0, field: 'buildingNumber' },
    { heading: 'Beløb', at: 1, field: kind === 'plans' ? 'amount' : null },
  ],
  constants: [],
});
const mapping: Mapping = {
  format: 'tilstand-mapping',
  version: 1,
  tables: [of('buildings', true), of('plans', false)],
};

test('the last table of a sheet stands for it, and tables that do not repeat are no such tables', () => {
  expect(namesOf(mapping)).toEqual([BUILDINGS, MAIN]);
  const plain = { ...mapping, tables: [of('buildings', false), of('plans', false)] };
  expect(namesOf(plain).map((name) => name.of)).toEqual([null, null]);
});

test('a table is left out alone', () => {
  const skipped = (table: typeof BUILDINGS | typeof MAIN) =>
    mappingWith(mapping, editTable(NO_CORRECTIONS, table, { skip: true })).tables.map(({ skip }) => skip);
  expect(skipped(BUILDINGS)).toEqual([true, false]);
  expect(skipped(MAIN)).toEqual([false, true]);
});

test('a field is said of one table, and learnt as that table’s', () => {
  const said = sayField(sayField(NO_CORRECTIONS, BUILDINGS, 0, 'buildingNumber'), MAIN, 1, 'amount');
  expect(said.hints).toEqual([
    { ...SHEET, of: 'buildings', fields: [{ at: 0, field: 'buildingNumber' }] },
    { ...SHEET, fields: [{ at: 1, field: 'amount' }] },
  ]);
  expect(confirmedIn(mapping, said, new Set())).toEqual([
    { table: 0, at: 0, heading: true, words: [] },
    { table: 1, at: 1, heading: true, words: [] },
  ]);
});

test('read in another way, the sheet has no columns yet of which anything was said', () => {
  const said = editColumn(sayField(NO_CORRECTIONS, BUILDINGS, 0, 'buildingNumber'), MAIN, 1, { factor: 1_000 });
  const again = readAgain(said, BUILDINGS, { delimiter: ',' });
  expect(again.hints).toEqual([{ ...SHEET, delimiter: ',', fields: [] }]);
  expect(mappingWith(mapping, again)).toEqual(mapping);
});

test('one kind for the sheet, and back to as it looks', () => {
  const one = readAgain(NO_CORRECTIONS, MAIN, { kind: 'plans' });
  expect(one.hints).toEqual([{ ...SHEET, kind: 'plans', fields: [] }]);
  expect(readAgain(one, MAIN, { kind: null }).hints).toEqual([{ ...SHEET, fields: [] }]);
});

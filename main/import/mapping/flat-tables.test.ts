import { expect, test } from 'vitest';
import type { ImportKind, MappedTable } from '../../../contract/import-mapping.ts';
import { inReadingOrder } from './flat-tables.ts';

const table = (sheet: string, kind: ImportKind, repeats = false): { table: MappedTable; kind: ImportKind } => ({
  kind,
  table: {
    file: 'fil.xlsx',
    sheet,
    kind,
    skip: false,
    headerRow: 1,
    headerRows: 1,
    shape: 'rows',
    columns: [],
    constants: [],
    ...(repeats ? { repeats: true } : {}),
  },
});
const ordered = (...tables: readonly ReturnType<typeof table>[]) =>
  inReadingOrder(tables).map((one) => `${one.table.sheet} ${one.kind}`);

test('lists of one thing each are read in the order of what refers to what', () => {
  expect(ordered(table('C', 'plans'), table('B', 'parts'), table('A', 'departments'))).toEqual([
    'A departments',
    'B parts',
    'C plans',
  ]);
});

test('the tables of a sheet that repeats everything stay together, each sheet where its last one belongs', () => {
  expect(
    ordered(
      table('A', 'buildings', true),
      table('A', 'departments', true),
      table('B', 'buildings', true),
      table('B', 'departments', true),
      table('C', 'departments'),
    ),
  ).toEqual(['C departments', 'A departments', 'A buildings', 'B departments', 'B buildings']);
});

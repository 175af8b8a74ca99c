import { describe, expect, it } from 'vitest';
import { readCells, writeCells } from './clipboard.ts';
import { brokenRules, type CellText, readEdits, yearColumn } from './edit-cells.ts';
import { rowOf } from './grid-rows.ts';
import { copied, pasted } from './ranges.ts';
import { FRAME, NAMES, testContext, testLine } from './testing.ts';

const context = testContext();
const read = (cells: readonly CellText[]) => readEdits(cells, context, FRAME, NAMES);
const line = testLine();

describe('cells into changes', () => {
  it('gathers the fields of a line into one change', () => {
    const { changes, bad, good } = read([
      { line, column: 'price', text: '1.250,50' },
      { line, column: 'quantity', text: '12,5' },
      { line, column: yearColumn(2040), text: '5.000' },
    ]);
    expect(bad).toEqual([]);
    expect(good).toBe(3);
    expect(changes).toEqual([
      { kind: 'update', activityId: 'roof', fields: { unitPriceOre: 125_050, quantityMilli: 12_500 } },
      {
        kind: 'occurrence',
        activityId: 'roof',
        plannedYear: 2040,
        set: { movedToYear: null, skipped: false, amountOre: 500_000, reason: null },
      },
    ]);
  });

  it('changes nothing for texts that say what stands there', () => {
    expect(
      read([
        { line, column: 'price', text: '1000' },
        { line, column: 'price', text: '1.000 kr.' },
        { line, column: 'kind', text: 'renewal' },
        { line, column: yearColumn(2030), text: '100.000,00' },
      ]),
    ).toEqual({ changes: [], bad: [], good: 0 });
  });

  it('names a cell by which the line would break a rule, and takes the others', () => {
    const { changes, bad } = read([
      { line, column: 'lastYear', text: '2020' },
      { line, column: 'unit', text: 'stk' },
    ]);
    expect(bad).toEqual([{ line, column: 'lastYear', text: '2020', fault: 'line_last_year_before_first' }]);
    expect(changes).toEqual([{ kind: 'update', activityId: 'roof', fields: { unit: 'stk' } }]);
  });

  it('says that a computed cell cannot be written, and where no line or column is', () => {
    const { bad } = read([
      { line, column: 'total', text: '5' },
      { line, column: null, text: '5' },
      { line: null, column: 'price', text: '5' },
      { line: null, column: 'price', text: '' },
    ]);
    expect(bad.map(({ fault }) => fault).sort()).toEqual(['no_column', 'no_line', 'read_only']);
  });

  it('refuses a price that sums could not hold, before it is worked out', () => {
    const { bad, changes } = read([
      { line, column: 'quantity', text: '50' },
      { line, column: 'price', text: '1 mia.' },
    ]);
    expect(bad.map(({ column, fault }) => [column, fault])).toEqual([['price', 'line_price_too_large']]);
    expect(changes).toEqual([{ kind: 'update', activityId: 'roof', fields: { quantityMilli: 50_000 } }]);
  });

  it('refuses a move out of the plan as the engine does', () => {
    const set = { movedToYear: 2026, skipped: false, amountOre: null, reason: null };
    const change = { kind: 'occurrence', activityId: 'roof', plannedYear: 2030, set } as const;
    expect(brokenRules(line, [change], FRAME, NAMES)).toEqual([
      { code: 'line_moved_out_of_plan', field: 'movedToYear' },
    ]);
  });
});

describe('a paste of 500 × 30 cells', () => {
  // Works that fall every year, so that each of the thirty years takes an amount.
  const rows = Array.from({ length: 500 }, (_, index) =>
    rowOf(testLine({ id: `line ${index}`, title: `Arbejde ${index}`, firstYear: 2027, intervalYears: 1 }), FRAME),
  );
  const columns = Array.from({ length: 30 }, (_, index) => yearColumn(2027 + index));
  const range = { anchor: { row: 0, column: 0 }, head: { row: 0, column: 0 } };
  const BAD = new Map([
    ['0,0', 'abc'],
    ['3,29', '1.5'],
    ['10,10', '-5'],
    ['99,1', '12x'],
    ['100,2', '1,234'],
    ['200,3', '#REF!'],
    ['250,29', 'i alt'],
    ['300,0', '1.2.3'],
    ['301,1', 'x'],
    ['400,15', '1.00'],
    ['498,28', '?'],
    ['499,29', 'tbd'],
  ]);
  const text = writeCells(
    rows.map((_, row) =>
      columns.map((_column, column) => BAD.get(`${row},${column}`) ?? String(row * 30 + column + 1)),
    ),
  );

  it('with twelve bad ones names each and reads all the others', () => {
    const { bad, good, changes } = read(pasted(rows, columns, range, readCells(text)));
    expect(bad.map((cell) => [cell.line?.title, cell.column, cell.text])).toEqual(
      [...BAD].map(([place, value]) => {
        const [row, column] = place.split(',').map(Number);
        return [`Arbejde ${row}`, columns[column ?? 0], value];
      }),
    );
    expect(good).toBe(500 * 30 - 12);
    expect(changes).toHaveLength(500 * 30 - 12);
  });
});

describe('copying to a spreadsheet and back', () => {
  it('gives equal numbers, also as Calc writes them', () => {
    const row = rowOf(testLine({ unitPriceOre: 123_456, quantityMilli: 1_234_567 }), FRAME);
    const columns = ['title', 'quantity', 'unit', 'price', yearColumn(2030)];
    const range = { anchor: { row: 0, column: 0 }, head: { row: 0, column: 4 } };
    const text = writeCells(copied([row], columns, range, context));
    expect(text).toBe('Nyt tagpap\t1234,567\tm2\t1234,56\t1524147,04');
    expect(read(pasted([row], columns, range, readCells(text)))).toEqual({ changes: [], bad: [], good: 0 });
    // Calc formats cells of its own: grouping points, two decimals, a currency.
    const calc = 'Nyt tagpap\t1.234,567\tm2\t1.234,56 kr.\t1.524.147,04 kr.\n';
    expect(read(pasted([row], columns, range, readCells(calc)))).toEqual({ changes: [], bad: [], good: 0 });
  });
});

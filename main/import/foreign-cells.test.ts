/** Amounts whose currency stands only in the number format of their cells. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Format, Workbook } from 'wasm-xlsxwriter';
import { mappingSchema } from '../../contract/import-mapping.ts';
import { detectFiles } from './detect-files.ts';
import { formatOfCode } from './readers/xlsx/dates.ts';
import { openWorkspace, type Workspace } from './testing/workspace.ts';

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

type Styled = string | number | readonly [amount: number, format: string];

function book(...rows: readonly (readonly Styled[])[]) {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet();
  for (const [row, cells] of rows.entries())
    for (const [column, cell] of cells.entries()) {
      if (typeof cell === 'string') sheet.writeString(row, column, cell);
      else if (typeof cell === 'number') sheet.writeNumber(row, column, cell);
      else sheet.writeNumberWithFormat(row, column, cell[0], new Format().setNumFormat(cell[1]));
    }
  return { name: 'bog.xlsx', bytes: workbook.saveToBufferSync() };
}

async function bringIn(file: ReturnType<typeof book>, kind: 'parts' | 'plans' | 'funds') {
  const { mapping } = await detectFiles(workspace.deps, { files: [file], kind, language: 'da' });
  const constants = mapping?.tables[0]?.constants ?? [];
  const result = await workspace.run([file], '', { profile: undefined, mapping: mappingSchema.parse(mapping) });
  const told = result.findings.flatMap(({ code, row, column }) =>
    code === 'foreign_currency' ? [`${row} ${column}`] : [],
  );
  return { currency: constants.find(({ field }) => field === 'currency')?.value ?? null, result, told };
}

const organisations = () => {
  const { query, all } = workspace.db.reader;
  return all(query.selectFrom('organisation').select('currency')).map(({ currency }) => currency);
};

describe('number formats', () => {
  test.each([
    ['[$£-809]#,##0.00', 'GBP'],
    ['[$€-2] #,##0.00', 'EUR'],
    ['#,##0.00 [$EUR]', 'EUR'],
    ['_-* #,##0.00\\ "€"_-;-* #,##0.00\\ "€"_-', 'EUR'],
    ['"£"#,##0', 'GBP'],
    ['€ 0', 'EUR'],
    ['#,##0 "DKK"', 'DKK'],
    ['#,##0.00\\ [$kr.-406]', 'DKK'],
    ['[$kr-414] #,##0', 'NOK'],
    ['#,##0 [$kr-41D]', 'SEK'],
    ['#,##0 "kr."', null],
    ['#,##0 [$kr.-409]', null],
    ['#,##0.00;[Red]-"€"#,##0.00', null],
    ['0 "stk"', null],
    ['[Red]#,##0', null],
    ['General', null],
  ])('%s shows %s', (code, currency) => {
    expect(formatOfCode(code).currency).toBe(currency);
  });
});

describe('amounts', () => {
  const pounds = (amount: number): Styled => [amount, '[$£-809]#,##0.00'];
  const euro = (amount: number): Styled => [amount, '_-* #,##0.00\\ "€"_-'];
  const kroner = (amount: number): Styled => [amount, '#,##0 "kr."'];

  test('a first list in euro makes an organisation that counts in euro', async () => {
    const file = book(
      ['Afdelingsnr', 'Bygningsdel', 'Enhedsværdi'],
      ['0101', 'Dak', euro(100)],
      ['0101', 'Deur', euro(20)],
    );
    const { currency, result, told } = await bringIn(file, 'parts');
    expect([currency, told, organisations()]).toEqual(['EUR', [], ['EUR']]);
    expect(result).toMatchObject({ created: 2, rejected: 0 });
  });

  test('where kroner are kept, a cell shown in pounds is refused as one that says so is; kroner are not', async () => {
    const first = book(['Afdelingsnr', 'Bygningsdel', 'Enhedsværdi'], ['0101', 'Port', kroner(5)]);
    expect(await bringIn(first, 'parts')).toMatchObject({ currency: null, told: [] });
    const file = book(
      ['Afdelingsnr', 'Bygningsdel', 'Enhedsværdi'],
      ['0101', 'Tag', kroner(100)],
      ['0101', 'Dør', pounds(20)],
      ['0101', 'Rør', 30],
    );
    const { result, told } = await bringIn(file, 'parts');
    expect(told).toEqual(['3 Enhedsværdi']);
    expect(result).toMatchObject({ read: 3, created: 2, rejected: 1 });
    expect(result.findings[0]?.message).toMatch(/20.*GBP.*DKK/);
    expect(organisations()).toEqual(['DKK']);
  });

  test('under years it is the cell’s own year that is refused, and of a plan line the row', async () => {
    await bringIn(book(['Afdelingsnr', 'Bygningsdel', 'Enhedsværdi'], ['0101', 'Port', kroner(5)]), 'parts');
    const funds = book(['Saldo'], [], ['Afdelingsnr', '2024', '2025', '2026'], ['0101', 10, pounds(20), 30]);
    const { result, told } = await bringIn(funds, 'funds');
    expect(told).toEqual(['4 2025']);
    expect(result).toMatchObject({ read: 3, created: 2, rejected: 1 });
  });

  test('many rows of pounds are heard as few are', async () => {
    await bringIn(book(['Afdelingsnr', 'Bygningsdel', 'Enhedsværdi'], ['0101', 'Port', kroner(5)]), 'parts');
    const rows = Array.from({ length: 2_500 }, (_, at): Styled[] => [
      '0101',
      `Del ${at}`,
      at % 50 === 0 ? pounds(at) : kroner(at),
    ]);
    const { result } = await bringIn(book(['Afdelingsnr', 'Bygningsdel', 'Enhedsværdi'], ...rows), 'parts');
    expect(result).toMatchObject({ read: 2_500, created: 2_450, rejected: 50 });
  });
});

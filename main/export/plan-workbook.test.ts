import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type SampleWork, sampleDepartment, samplePlan } from '../../tests/fixtures/sample-department.ts';
import { planWorkbook, planWorkbookName } from './plan-workbook.ts';
import { columnName } from './workbook/cells.ts';

const { master } = sampleDepartment();
const AT = Date.UTC(2026, 10, 21, 9, 32);

interface Cell {
  readonly text: string | null;
  readonly number: number | null;
  readonly formula: string | null;
}

/** Cells of a sheet straight from its XML, so that nothing between file and test can repair what is wrong. */
function cells(bytes: Uint8Array, sheet: number): Map<string, Cell> {
  const parts = unzipSync(bytes);
  const read = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
  const shared = [...read('xl/sharedStrings.xml').matchAll(/<si><t[^>]*>([\s\S]*?)<\/t><\/si>/g)].map((m) =>
    unescapeXml(m[1] ?? ''),
  );
  const found = new Map<string, Cell>();
  for (const match of read(`xl/worksheets/sheet${sheet}.xml`).matchAll(
    /<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g,
  )) {
    const [, ref = '', attributes = '', inner = ''] = match;
    const value = /<v>([\s\S]*?)<\/v>/.exec(inner)?.[1] ?? null;
    const isShared = attributes.includes('t="s"');
    found.set(ref, {
      text: isShared ? (shared[Number(value)] ?? null) : null,
      number: isShared || value === null ? null : Number(value),
      formula: unescapedOrNull(/<f>([\s\S]*?)<\/f>/.exec(inner)?.[1]),
    });
  }
  return found;
}

function unescapedOrNull(xml: string | undefined): string | null {
  return xml === undefined ? null : unescapeXml(xml);
}

function unescapeXml(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

function partText(bytes: Uint8Array, path: string): string {
  return strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());
}

const FIRST_YEAR_COLUMN = 17;
const yearCell = (index: number, row: number) => `${columnName(FIRST_YEAR_COLUMN + index)}${row}`;

describe('the sheet Plan', () => {
  const plan = samplePlan();
  const written = planWorkbook(plan, master, 'da', AT);

  test('has one row per activity and the years to the right, with amounts exact from øre', async () => {
    const sheet = cells(await written, 1);
    expect(sheet.get('C1')?.text).toBe('Arbejde');
    expect(sheet.get(yearCell(0, 1))?.number).toBe(2027);
    expect(sheet.get(yearCell(29, 1))?.number).toBe(2056);
    plan.activities.forEach((activity, index) => {
      expect(sheet.get(`C${index + 2}`)?.text).toBe(activity.title);
      plan.years.forEach(({ year }, y) => {
        const amount = activity.occurrences.find((one) => one.year === year)?.amountOre;
        // A zero is an empty cell.
        expect(sheet.get(yearCell(y, index + 2))?.number ?? null).toBe(amount === undefined ? null : amount / 100);
      });
    });
  });

  test('sums rows and columns by formulas whose stored results are the plan’s own figures', async () => {
    const sheet = cells(await written, 1);
    const count = plan.activities.length;
    const sumRow = count + 2;
    plan.years.forEach(({ spendingOre }, y) => {
      const column = columnName(FIRST_YEAR_COLUMN + y);
      expect(sheet.get(`${column}${sumRow}`)).toEqual({
        text: null,
        number: spendingOre / 100,
        formula: `SUM(${column}2:${column}${count + 1})`,
      });
    });
    plan.activities.forEach(({ totalOre }, index) => {
      expect(sheet.get(yearCell(30, index + 2))?.formula).toBe(
        `SUM(${yearCell(0, index + 2)}:${yearCell(29, index + 2)})`,
      );
      expect(sheet.get(yearCell(30, index + 2))?.number).toBe(totalOre / 100);
    });
    expect(sheet.get(yearCell(30, sumRow))?.number).toBe(plan.totalOre / 100);
  });

  test('keeps headings and titles in sight, filters, and repeats the heading on paper', async () => {
    const xml = partText(await written, 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('<pane xSplit="3" ySplit="1"');
    expect(xml).toContain('state="frozen"');
    expect(xml).toContain(`<autoFilter ref="A1:${yearCell(30, plan.activities.length + 1)}"/>`);
    expect(partText(await written, 'xl/workbook.xml')).toContain('_xlnm.Print_Titles');
    expect(partText(await written, 'xl/styles.xml')).toContain('#,##0.00');
  });

  test('stores odd øre without a trace of binary fractions', async () => {
    const works = [0.1, 0.7, 1.1, 4.35, 1_000_000.01].map(
      (kroner, i): SampleWork => ({ id: `${i}`, title: `${i}`, kroner: { 2027: kroner } }),
    );
    const bytes = await planWorkbook(samplePlan({ works }), master, 'da', AT);
    const xml = partText(bytes, 'xl/worksheets/sheet1.xml');
    for (const value of ['0.1', '0.7', '1.1', '4.35', '1000000.01']) expect(xml).toContain(`<v>${value}</v>`);
    // 10 + 70 + 110 + 435 + 100,000,001 øre = 1,000,006.26 kr.; added as doubles it is 1000006.2599999999 or so.
    expect(cells(bytes, 1).get(yearCell(0, 7))?.number).toBe(1_000_006.26);
    expect(xml).toContain('<v>1000006.26</v>');
  });

  test('a plan without activities is still a workbook', async () => {
    const sheet = cells(await planWorkbook(samplePlan({ works: [] }), master, 'da', AT), 1);
    expect(sheet.get(yearCell(0, 3))).toEqual({ text: null, number: 0, formula: 'SUM(R2:R2)' });
  });

  test('years that start later are named as two', async () => {
    const sheet = cells(await planWorkbook(samplePlan({ startMonth: 10 }), master, 'da', AT), 1);
    expect(sheet.get(yearCell(0, 1))?.text).toBe('2027/28');
  });
});

describe('the sheet Fond 401', () => {
  test('runs from opening balance to closing balance by formulas with our figures as results', async () => {
    const plan = samplePlan();
    const sheet = cells(await planWorkbook(plan, master, 'da', AT), 2);
    const last = plan.activities.length + 1;
    plan.years.forEach((year, index) => {
      const row = index + 2;
      const column = columnName(FIRST_YEAR_COLUMN + index);
      expect(sheet.get(`D${row}`)).toEqual({
        text: null,
        number: year.drawnOre / 100,
        formula: `SUMPRODUCT(ROUND('Plan'!${column}$2:${column}$${last}*'Plan'!$P$2:$P$${last},2))`,
      });
      expect(sheet.get(`E${row}`)).toEqual({
        text: null,
        number: year.balanceOre / 100,
        formula: `B${row}+C${row}-D${row}`,
      });
      if (index > 0) expect(sheet.get(`B${row}`)?.formula).toBe(`E${row - 1}`);
    });
    expect(sheet.get('B2')).toEqual({ text: null, number: 1_200_000, formula: null });
  });

  test('has a column for interest where the plan has interest, by the rule of the plan', async () => {
    const plan = samplePlan({ openingKroner: 1_000_000, provisionKroner: 100_000, works: [] });
    // 1.000.000 + 100.000 + 2 % of 1.000.000 = 1.120.000; + 100.000 + 22.400 = 1.242.400.
    const rows = [
      { interestOre: 20_000_00, balanceOre: 1_120_000_00 },
      { interestOre: 22_400_00, balanceOre: 1_242_400_00 },
    ];
    const years = rows.map((row, index) => ({ ...plan.years[index], ...row }) as (typeof plan.years)[number]);
    const sheet = cells(await planWorkbook({ ...plan, interestBp: 200, years }, master, 'da', AT), 2);
    expect(sheet.get('D1')?.text).toBe('Rente');
    expect(sheet.get('D3')).toEqual({ text: null, number: 22_400, formula: 'ROUND(MAX(0,B3)*0.02,2)' });
    expect(sheet.get('F3')).toEqual({ text: null, number: 1_242_400, formula: 'B3+C3+D3-E3' });
    expect(sheet.get('B3')?.formula).toBe('F2');
  });

  test('marks the lowest year and the years under the floor in words, negative balances stay numbers', async () => {
    // 1,000,000 + 100,000 − 2,000,000 = −900,000 in 2027, rising by 100,000 a year after that.
    const plan = samplePlan({
      works: [{ id: 'w', title: 'Tag', kroner: { 2027: 2_000_000 } }],
      openingKroner: 1_000_000,
      provisionKroner: 100_000,
    });
    const sheet = cells(await planWorkbook(plan, master, 'da', AT), 2);
    expect(sheet.get('E2')?.number).toBe(-900_000);
    expect(sheet.get('G2')?.text).toBe('◄ laveste saldo, under bundgrænsen');
    expect(sheet.get('G3')?.text).toBe('under bundgrænsen');
    expect(sheet.get('G11')?.text ?? null).toBeNull();
  });

  test('a figure that the formula would not come to stands as a number', async () => {
    const plan = samplePlan();
    const years = plan.years.map((year, i) => (i === 1 ? { ...year, drawnOre: year.drawnOre + 1 } : year));
    const sheet = cells(await planWorkbook({ ...plan, years }, master, 'da', AT), 2);
    expect(sheet.get('D3')?.formula).toBeNull();
    expect(sheet.get('D3')?.number).toBe(((plan.years[1]?.drawnOre ?? 0) + 1) / 100);
    expect(sheet.get('D4')?.formula).not.toBeNull();
  });
});

test('the sheet Om planen names price level, VAT, status and the moment, and no person', async () => {
  const bytes = await planWorkbook(samplePlan(), master, 'da', AT);
  const values = [...cells(bytes, 3).values()].map((cell) => cell.text);
  expect(values).toContain('faste priser, niveau 2026');
  expect(values).toContain('alle beløb er inkl. moms');
  expect(values).toContain('fremlagt på afdelingsmøde');
  // 09:32 UTC on 21 November is 10:32 in Denmark.
  expect(values.some((text) => text?.includes('21. nov. 2026') && text.includes('10.32'))).toBe(true);
  const core = partText(bytes, 'docProps/core.xml');
  expect(core).toContain('<dc:creator></dc:creator><cp:lastModifiedBy></cp:lastModifiedBy>');
  expect(core).toContain('2026-11-21T09:32:00Z</dcterms:created>');
});

test('the same input gives the same bytes', async () => {
  const once = await planWorkbook(samplePlan(), master, 'da', AT);
  const twice = await planWorkbook(samplePlan(), master, 'da', AT);
  expect(Buffer.compare(once, twice)).toBe(0);
});

/** What spreadsheets have been made to run: formulas, commands, links, escapes, and what hides in front of them. */
const PAYLOADS = [
  '=1+1',
  '=SUM(A1:A9)',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://127.0.0.1:9","klik")',
  '=WEBSERVICE("http://127.0.0.1:9")',
  '=IMPORTXML("http://127.0.0.1:9","//a")',
  "='file:///etc/passwd'#$A$1",
  '=DDE("cmd";"/C calc";"x")',
  '=INDIRECT("A1")',
  '=@SUM(1)',
  '+1+1',
  "+cmd|' /C calc'!A0",
  '+HYPERLINK("http://127.0.0.1:9")',
  '-1+1',
  "-2+3+cmd|' /C calc'!A0",
  '-0.02',
  '@SUM(1+1)',
  '@x',
  "@cmd|' /C calc'!A0",
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  '"=1+1',
  "'=1+1",
  ';=1+1',
  ',=1+1',
  '|calc',
  '%0A=1+1',
  '＝1+1',
  '＋1',
  '\u00a0=1+1',
  '\u200b=1+1',
  '{=1+1}',
  '=1+1";=1+1',
  '<f>1+1</f>',
  ']]></t></si><si><t>=1',
  '_x003D_1+1',
  '1e5',
  'TRUE',
  '#REF!',
  '2026-11-21',
  '0012',
];

test('forty and more payloads stay text in every text cell', async () => {
  expect(PAYLOADS.length).toBeGreaterThanOrEqual(40);
  const works = PAYLOADS.map(
    (title, i): SampleWork => ({ id: `${i}`, title, partName: title, cause: title, kroner: { 2027: 1 } }),
  );
  const bytes = await planWorkbook(
    samplePlan({ works }),
    { ...master, name: '=1+1', organisationName: '@x' },
    'da',
    AT,
  );
  const sheet = cells(bytes, 1);
  PAYLOADS.forEach((payload, index) => {
    for (const column of ['C', 'D', 'I']) {
      const cell = sheet.get(`${column}${index + 2}`);
      expect(cell?.formula ?? null).toBeNull();
      // The file format writes some control characters as _xHHHH_ and a literal of that form with its own escape.
      expect(decode(cell?.text ?? '')).toBe(payload);
    }
  });
  const formulas = [...sheet.values()].flatMap((cell) => (cell.formula === null ? [] : [cell.formula]));
  expect(formulas.every((formula) => /^SUM\([A-Z]+\d+:[A-Z]+\d+\)$/.test(formula))).toBe(true);
  const about = [...cells(bytes, 3).values()];
  expect(about.every((cell) => cell.formula === null)).toBe(true);
  expect(Object.keys(unzipSync(bytes)).filter((path) => /external|rels\/sheet|vba|activeX/i.test(path))).toEqual([]);
});

function decode(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

test('texts of any length and kind fit into a cell', async () => {
  const works = ['x'.repeat(40_000), 'a\u0000b\u0007', `\uD800 halv`, '😀'.repeat(20_000)].map(
    (title, i): SampleWork => ({ id: `${i}`, title, kroner: { 2027: 1 } }),
  );
  const sheet = cells(await planWorkbook(samplePlan({ works }), { ...master, name: '&'.repeat(300) }, 'da', AT), 1);
  expect(sheet.get('C2')?.text?.length).toBe(32_000);
  expect(sheet.get('C5')?.text?.isWellFormed()).toBe(true);
});

test('the file is named after department and day', () => {
  expect(planWorkbookName(master, '2026-11-21', 'da')).toBe('0101 Bøgelunden – vedligeholdelsesplan 2026-11-21.xlsx');
});

import readXlsx from 'read-excel-file/node';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exportReport, reportPath } from './export.ts';
import { type InspectionWorkspace, openInspectionWorkspace, ROAD, ROOF, uuid } from './testing.ts';

let w: InspectionWorkspace;
let id: string;
beforeEach(async () => {
  w = await openInspectionWorkspace();
  id = await w.start();
  await w.done(
    id,
    { kind: 'confirm', partIds: [ROOF] },
    {
      kind: 'finding',
      findingId: uuid(1),
      partId: ROAD,
      fields: {
        severity: 3,
        intensity: 3,
        extentBp: 4_000,
        defect: '=1+1',
        proposedWork: 'Nyt slidlag',
        proposedYear: 2028,
        proposedAmountOre: 125_000_50,
      },
    },
  );
});
afterEach(() => w.close());

test('the workbook has the parts in their order and amounts as numbers, and no text becomes a formula', async () => {
  const file = await exportReport(w.context, { reportId: id, format: 'xlsx', language: 'da' });
  expect(file.name).toBe('1 Afdeling 1 – markvandring 2026-11-22.xlsx');
  const bytes = Buffer.from(await file.arrayBuffer());
  const sheets = await readXlsx(bytes);
  const rows = (name: string) => sheets.find(({ sheet }) => sheet === name)?.data ?? [];
  const parts = rows('Bygningsdele');
  expect(parts.slice(1).map((row) => [row[0], row[2], row[7], row[8]])).toEqual([
    ['Terræn', 'Stamvej', 'vurderet', 5],
    ['Klimaskærm', 'Facade', 'mangler', null],
    ['Klimaskærm', 'Tegltag', 'vurderet', 3],
    ['Boliger', 'Badeværelser', 'mangler', null],
  ]);
  const [head = [], road = []] = rows('Skader');
  // 40 % is extent class 4: 3 + 3 + 4 − 5 = 5.
  expect(Object.fromEntries(head.map((name, n) => [name, road[n]]))).toMatchObject({
    Skade: '=1+1',
    'Omfang 1-5': 4,
    'Omfang %': 0.4,
    Karakter: 5,
    'Pris inkl. moms, kr.': 125_000.5,
  });
  const again = await exportReport(w.context, { reportId: id, format: 'xlsx', language: 'en' });
  expect(again.name).toBe('1 Afdeling 1 – yearly walk 2026-11-22.xlsx');
});

test('the document is a file of its own', async () => {
  const file = await exportReport(w.context, { reportId: id, format: 'json', language: 'da' });
  expect([file.name, file.type]).toEqual(['1 Afdeling 1 – markvandring 2026-11-22.json', 'application/json']);
  expect(JSON.parse(await file.text())).toMatchObject({ format: 'tilstand-condition-report', version: 1 });
});

test('the PDF is printed from the report’s own page, and what is no PDF is not handed out', async () => {
  const printed: string[] = [];
  const printer = (bytes: string) => ({
    print: async (path: string) => {
      printed.push(path);
      return new TextEncoder().encode(bytes);
    },
  });
  const request = { reportId: id, format: 'pdf', language: 'en' } as const;
  const file = await exportReport({ ...w.context, printer: printer('%PDF-1.7') }, request);
  expect([file.type, file.size]).toEqual(['application/pdf', 8]);
  expect(printed).toEqual([reportPath(id, 'en')]);
  expect(reportPath('a/b?c', 'da')).toBe('#/print/report/a%2Fb%3Fc?lang=da');
  await expect(exportReport({ ...w.context, printer: printer('<html>') }, request)).rejects.toThrow('not a PDF');
});

import { describe, expect, it } from 'vitest';
import { buildDemoFiles } from './src/build.ts';
import { csvRows, fileBytes, readSheets, sheetRows, text } from './src/read-back.ts';

const departments = await sheetRows('afdelinger.xlsx', 'Afdelinger');
const economy = await sheetRows('afdelinger.xlsx', 'Økonomi');
const buildings = await sheetRows('afdelinger.xlsx', 'Bygninger');
const parts = csvRows();
const planRead = (await readSheets('planer.xlsx', 4)).get('Vedligeholdelsesplaner');
const planRows = planRead?.rows ?? [];
const lines = planRows.slice(0, -1);
const fileNames = ['afdelinger.xlsx', 'bygningsdele.csv', 'tilstandsrapport.xlsx', 'planer.xlsx'] as const;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('the demo files', () => {
  it('are what the generator writes, byte for byte', () => {
    const built = buildDemoFiles();
    expect(built.map((file) => file.name)).toEqual([...fileNames]);
    for (const file of built) {
      expect(Buffer.compare(file.bytes, fileBytes(file.name)), file.name).toBe(0);
    }
  });

  it('hold together less than a megabyte', () => {
    expect(sum(fileNames.map((name) => fileBytes(name).length))).toBeLessThan(1_000_000);
  });

  it('hold the promised number of rows', () => {
    expect(new Set(departments.map((row) => text(row, 'Organisationsnr'))).size).toBe(3);
    expect(departments).toHaveLength(24);
    expect(economy).toHaveLength(24);
    expect(buildings.length).toBeGreaterThanOrEqual(115);
    expect(buildings.length).toBeLessThanOrEqual(125);
    expect(parts.length).toBeGreaterThanOrEqual(2400);
    expect(parts.length).toBeLessThanOrEqual(2700);
    expect(lines.length).toBeGreaterThanOrEqual(1400);
    expect(lines.length).toBeLessThanOrEqual(1700);
  });
});

import { describe, expect, it } from 'vitest';
import { csvRows, danish, day, groupBy, number, sheetRows, text } from './src/read-back.ts';

const parts = csvRows();
const findings = await sheetRows('tilstandsrapport.xlsx', 'Tilstand');
const partById = new Map(parts.map((row) => [text(row, 'Del-id'), row]));

describe('tilstandsrapport.xlsx', () => {
  const extentClass = (percent: number): number =>
    percent < 2 ? 1 : percent < 10 ? 2 : percent < 30 ? 3 : percent < 70 ? 4 : 5;

  it('grades parts that exist and were built when the inspector came', () => {
    expect(Object.keys(findings[0] ?? {}).join('·')).toBe(
      'Rapportnr·Afdelingsnr·Dato·Inspektør·Rapporttype·Del-id·Tilstand·Skøn·Alvor·Intensitet·Omfang %·Skade·Bemærkning',
    );
    for (const row of findings) {
      const part = partById.get(text(row, 'Del-id'));
      expect(part, text(row, 'Del-id')).toBeDefined();
      expect(part === undefined ? '' : text(part, 'Afdelingsnr')).toBe(text(row, 'Afdelingsnr'));
      expect(part === undefined ? 0 : danish(part, 'Indbygget')).toBeLessThanOrEqual(
        Number(day(row, 'Dato').slice(0, 4)),
      );
      expect(['Tilstandsrapport', 'Markvandring']).toContain(text(row, 'Rapporttype'));
      expect(day(row, 'Dato') <= '2026-11-21').toBe(true);
    }
    expect(new Set(findings.map((row) => `${text(row, 'Rapportnr')} ${text(row, 'Del-id')}`)).size).toBe(
      findings.length,
    );
    // One report has one day and one department.
    for (const [report, rows] of groupBy(findings, 'Rapportnr')) {
      expect(
        new Set(rows.map((row) => `${day(row, 'Dato')} ${text(row, 'Afdelingsnr')} ${text(row, 'Rapporttype')}`)).size,
        report,
      ).toBe(1);
    }
  });

  it('computes every grade with a damage as max(1, S + I + E - 5)', () => {
    let computed = 0;
    for (const row of findings) {
      const grade = row['Tilstand'];
      const given = ['Alvor', 'Intensitet', 'Omfang %'].filter((column) => typeof row[column] === 'number').length;
      expect([0, 3]).toContain(given);
      if (given === 3) {
        computed += 1;
        const score = number(row, 'Alvor') + number(row, 'Intensitet') + extentClass(number(row, 'Omfang %')) - 5;
        expect(grade, text(row, 'Del-id')).toBe(Math.max(1, score));
        expect(text(row, 'Skade')).not.toBe('');
        expect(text(row, 'Skøn')).toBe('nej');
      } else if (typeof grade === 'number') {
        expect(grade).toBeGreaterThanOrEqual(1);
        expect(grade).toBeLessThanOrEqual(6);
        expect(grade > 1 ? text(row, 'Skøn') : 'ja', text(row, 'Del-id')).toBe('ja');
      } else {
        expect(['IU', 'IT', 'NU', 'IR']).toContain(grade);
        expect(text(row, 'Bemærkning')).not.toBe('');
      }
    }
    expect(computed).toBeGreaterThan(500);
    expect(new Set(findings.map((row) => String(row['Tilstand']))).size).toBeGreaterThanOrEqual(9);
  });
});

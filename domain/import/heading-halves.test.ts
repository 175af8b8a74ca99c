import { describe, expect, test } from 'vitest';
import { findHeader } from './header.ts';
import { areHalves } from './heading-halves.ts';
import { indexHeadings } from './headings.ts';

const KNOWN = new Set(['Afdeling', 'Boliger', 'Antal', 'Areal', 'Afdeling Leder']);
const names = {
  isKnown: (text: string) => KNOWN.has(text),
  isBare: (text: string) => text === 'Nr.' || text === 'Navn',
};
const UPPER = ['Afdeling', '', 'Boliger', null, 'Økonomi'];
const LOWER = ['Nr.', 'Navn', 'Antal', 'Areal', 'Konto'];

describe('two rows are the halves of the headings', () => {
  test('where words that are known span words that are', () => {
    expect(areHalves(UPPER, LOWER, names)).toBe(true);
    expect(areHalves(['', 'Afdeling', '', 'Boliger'], ['', 'Nr.', 'Leder', 'Antal'], names)).toBe(true);
  });
  test('not where a cell is a number, a day, or a sentence', () => {
    expect(areHalves(UPPER, ['0201', 'Solhøj', 'Antal', 'Areal', ''], names)).toBe(false);
    expect(areHalves(UPPER, ['Nr.', 'Navn', 40, 'Areal', ''], names)).toBe(false);
    expect(areHalves([...UPPER, '03-10-2025'], LOWER, names)).toBe(false);
    expect(areHalves([...UPPER, 'x'.repeat(61)], LOWER, names)).toBe(false);
  });
  test('not where little above is known, or the same stands there twice', () => {
    expect(areHalves(['Afdeling', '', 'Solhøj'], LOWER, names)).toBe(false);
    expect(areHalves(['Afdeling', '', 'Boliger', 'Solhøj', 'Udskrift', 'PM'], LOWER, names)).toBe(false);
    expect(areHalves(['Afdeling', '', 'Afdeling'], LOWER, names)).toBe(false);
  });
  test('not where nothing is spanned, or what is spanned is unknown', () => {
    expect(areHalves(['Afdeling', 'Boliger'], ['Nr.', 'Antal'], names)).toBe(false);
    expect(areHalves(UPPER, ['Solhøj', 'Engen', 'Skoven', 'Søen', 'Nr.'], names)).toBe(false);
  });
  test('whichever of them is found first', () => {
    const table = [UPPER, LOWER, ['0201', 'Solhøj', '40', '3100', '12']].map((cells, at) => ({ row: at + 1, cells }));
    expect(findHeader(table, names.isKnown, names.isBare)).toMatchObject({ row: 2, rows: 2 });
    const lowerKnown = new Set([...KNOWN, ...LOWER]);
    expect(findHeader(table, (text) => lowerKnown.has(text), names.isBare)).toMatchObject({ row: 2, rows: 2 });
  });
});

test('what spans a bare name tells whose it is', () => {
  const index = indexHeadings([
    { field: 'departmentName', type: 'text', names: ['Afdelingsnavn'] },
    { field: 'buildingName', type: 'text', names: ['Bygningsnavn'] },
    { field: 'partName', type: 'text', names: ['Bygningsdelsnavn'] },
    { field: 'organisationNumber', type: 'code', names: ['Selskabsnr'] },
    { field: 'organisationName', type: 'text', names: ['Selskab'] },
  ]);
  const best = (heading: string) => index.candidates(heading)[0]?.field;
  expect(best('Afdeling · Navn')).toBe('departmentName');
  expect(index.candidates('Bygningsdel · Navn').map(({ field }) => field)).toEqual(['partName']);
  expect(best('Selskab · Nr.')).toBe('organisationNumber');
  // As long as its name says nothing alike, a heading is known by what spans it alone, and less sure.
  expect(index.candidates('Selskab · Xyz')).toEqual([
    { field: 'organisationName', confidence: expect.closeTo(0.55 * 0.97, 9) },
  ]);
});

test('a lower half may reach further than what spans it, and bare words need not be known', () => {
  const isKnown = (text: string) => ['Afdeling', 'Boliger', 'Antal', 'Areal', 'Navn'].includes(text);
  const upper = ['Afdeling', null, 'Boliger'];
  expect(areHalves(upper, ['Nr.', 'Navn', 'Antal', 'Areal'], { isKnown, isBare: () => false })).toBe(true);
  const rows = [upper, ['Nr.', 'Navn', 'Antal', 'Areal'], ['0101', 'Sol', 20, 1400]].map((cells, at) => ({
    row: at + 1,
    cells,
  }));
  expect(findHeader(rows, isKnown)).toMatchObject({ row: 2, rows: 2 });
});

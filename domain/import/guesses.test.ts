import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { watchColumn } from './column-stats.ts';
import { findHeader, headingsOf } from './header.ts';
import { indexHeadings } from './headings.ts';
import { likeness } from './likeness.ts';
import { guessScales } from './scale-guess.ts';
import { gradeColumns, periodColumns } from './shape.ts';
import { matchWord, wordIndex, wordKey } from './word-match.ts';

const index = indexHeadings([
  { field: 'departmentNumber', type: 'code', names: ['Afdelingsnummer', 'afdelingsnr', 'afdeling'] },
  { field: 'departmentName', type: 'text', names: ['Afdelingsnavn', 'afdeling'] },
  { field: 'quantity', type: 'decimal', names: ['Mængde', 'hoeveelheid', 'quantity'] },
  { field: 'areaM2', type: 'rounded', names: ['Areal m²', 'areal'] },
]);
const best = (heading: string) => index.candidates(heading)[0]?.field ?? null;
const table = (...rows: readonly (readonly string[])[]) => rows.map((cells, at) => ({ row: at + 1, cells }));

describe('headings', () => {
  test('case, soft hyphens, accents, units and letters for æøå make no difference', () => {
    expect(best('AFDELINGS\u00adNUMMER')).toBe('departmentNumber');
    expect(best('maengde')).toBe('quantity');
    expect(best('Areal (m2)')).toBe('areaM2');
    expect(best('Areal m²')).toBe('areaM2');
    expect(best('Mængde · Antal')).toBe('quantity');
  });
  test('a stranger is no field', () => {
    expect(best('Kaffe')).toBeNull();
  });
  test('a name of one field alone says more than one two fields share', () => {
    const own = index.candidates('afdelingsnr')[0]?.confidence ?? 0;
    expect(own).toBeGreaterThan(index.candidates('afdeling')[0]?.confidence ?? 1);
  });
  test('a word in the middle of another is no word', () => {
    expect(best('forretningsareal')).toBeNull();
  });
  test('a spelling close to a name is likely, a short name has to be met exactly', () => {
    const own = indexHeadings([
      { field: 'quantity', type: 'decimal', names: ['hoeveelheid'] },
      { field: 'number', type: 'code', names: ['nr'] },
    ]);
    // quantitys has 8 pairs of letters, quantity 7, all of them shared: 14 / 15 · 0.85.
    expect(index.candidates('quantitys')).toEqual([{ field: 'quantity', confidence: (14 / 15) * 0.85 }]);
    // "oe" folds to "o": 9 pairs in hoveelheid, 10 in hoveelheden, 7 shared, 14 / 19 · 0.85.
    expect(own.candidates('hoeveelheden')).toEqual([{ field: 'quantity', confidence: (14 / 19) * 0.85 }]);
    expect(own.candidates('nr.')).toEqual([{ field: 'number', confidence: 0.97 }]);
    expect(own.candidates('nrx')).toEqual([]);
  });
  test('the first or last word of a few is a hint that grows with its share of the heading', () => {
    // 8 of the 13 letters and digits of "quantity total".
    expect(index.candidates('Quantity total')).toEqual([{ field: 'quantity', confidence: 0.58 + 0.25 * (8 / 13) }]);
    expect(index.candidates('Here is the quantity of all parts')).toEqual([]);
  });
  test('a heading without letters and digits means nothing, and no name is made of such', () => {
    const own = indexHeadings([{ field: 'quantity', type: 'decimal', names: ['–', 'Mængde', 'MÆNGDE'] }]);
    expect(own.candidates('---')).toEqual([]);
    expect(own.isKnown('–')).toBe(false);
    // A name written twice is one name; it stands second here.
    expect(own.candidates('mængde')).toEqual([{ field: 'quantity', confidence: 0.93 }]);
  });
  test('a heading is worked out once', () => {
    expect(index.candidates('Areal')).toBe(index.candidates('Areal'));
  });
});

describe('where the headings stand', () => {
  const data = [
    ['0101', 'Tag', '12,5'],
    ['0102', 'Dør', '8'],
  ] as const;
  test('below titles and blank rows', () => {
    const rows = table(['Bygningsdele 2026', '', ''], ['', '', ''], ['Afdelingsnr', 'Navn', 'Mængde'], ...data);
    expect(findHeader(rows, index.isKnown)).toMatchObject({ row: 3, rows: 1 });
  });
  test('nowhere: the first row is data already', () => {
    expect(findHeader(table(['0101', '12', '13'], ['0102', '14', '15']), index.isKnown)).toMatchObject({
      row: 0,
      rows: 0,
    });
  });
  test('over two rows, the upper one reaching right until the next begins', () => {
    const rows = table(['Afdelingsnr', 'Mængde', '', 'Pris'], ['', 'Antal', 'Enhed', ''], ['0101', '12', 'm2', '5']);
    expect(headingsOf(rows, { row: 2, rows: 2 })).toEqual(['Afdelingsnr', 'Mængde · Antal', 'Mængde · Enhed', 'Pris']);
  });
  test('never inside the data, whatever stands there', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { minLength: 1, maxLength: 5 }), { maxLength: 20 }), (cells) => {
        const { row, rows } = findHeader(table(...cells), index.isKnown);
        expect(row).toBeLessThanOrEqual(cells.length);
        expect(rows).toBeLessThanOrEqual(2);
        headingsOf(table(...cells), { row, rows });
      }),
    );
  });
});

describe('columns and shapes', () => {
  const statsOf = (...cells: readonly string[]) => {
    const watch = watchColumn();
    for (const cell of cells) watch.see(cell);
    return watch.stats();
  };
  test('codes keep their zeros, `..` is nothing, one stray word does not make text of numbers', () => {
    expect(statsOf('0101', '0102')).toMatchObject({ content: 'code', leadingZeros: 2 });
    expect(statsOf('..', '1', '2')).toMatchObject({ content: 'number', empty: 1 });
    expect(statsOf(...Array.from({ length: 10 }, () => '5'), 'ca.')).toMatchObject({ content: 'number' });
    expect(statsOf()).toMatchObject({ content: 'empty' });
  });
  test('years and quarters are periods; numbers are not', () => {
    expect(periodColumns(['Navn', '2026', '2027K1', 'Q2 2027', '12', '1899'])).toEqual([1, 2, 3]);
  });
  test('three columns of grades are a matrix, two are not, codes among other columns are not', () => {
    const graded = (heading: string) => ({ heading, stats: statsOf('TG1', 'TG2', 'TG0'), taken: false });
    const other = (heading: string) => ({ heading, stats: statsOf('Åvej 1', 'Åvej 2', 'Åvej 3'), taken: false });
    expect(gradeColumns([graded('Tag'), graded('Dør'), graded('Rør')])).toEqual([0, 1, 2]);
    expect(gradeColumns([graded('Tag'), graded('Dør')])).toEqual([]);
    expect(
      gradeColumns([graded('Tag'), graded('Dør'), graded('Rør'), other('Vej'), other('By'), other('Sted')]),
    ).toEqual([]);
  });
  test('columns taken as fields, without a heading or under a year are no part of a matrix', () => {
    const graded = (heading: string, taken = false) => ({ heading, stats: statsOf('TG1', 'TG2'), taken });
    const parts = ['Tag', 'Dør', 'Rør', 'Mur', 'Gulv', 'Loft'].map((heading) => graded(heading));
    expect(gradeColumns([graded('Kode', true), graded(' '), graded('2026'), ...parts])).toEqual([3, 4, 5, 6, 7, 8]);
  });
  test('a scale is certain where its words are its own, and open where two know them', () => {
    expect(guessScales(new Map([['TG1', 4]]))[0]).toMatchObject({ scale: 'ns3424' });
    expect(
      guessScales(
        new Map([
          ['A', 4],
          ['D', 1],
        ]),
      )[0],
    ).toMatchObject({ scale: 'letters_a_d' });
    expect(guessScales(new Map([['87', 4]]))[0]).toMatchObject({ scale: 'index_0_100' });
    expect(
      guessScales(
        new Map([
          ['1', 4],
          ['2', 4],
        ]),
      )[0]?.confidence,
    ).toBeLessThan(0.8);
    // A consultant's 1–4 or 1–5 is as likely as 1–6 of which nothing is at its end.
    for (const worst of ['4', '5']) expect(guessScales(digits('1', worst))[0]?.confidence).toBeLessThan(0.8);
    expect(guessScales(digits('1', '4', '6'))[0]).toEqual({ scale: 'nen2767', confidence: 0.95 });
    expect(guessScales(digits('1', '4')).map(({ scale }) => scale)).toEqual(['nen2767', 'numbers_1_4', 'index_0_100']);
    expect(guessScales(new Map([['pæn', 4]]))).toEqual([]);
    expect(guessScales(new Map())).toEqual([]);
  });
  test('a word only one of two scales has speaks for it', () => {
    // 0–3 knows all 20, the others 19 of them, which may be of any scale of digits.
    const [first, second, third] = guessScales(
      new Map([
        ['1', 19],
        ['N/A', 1],
      ]),
    );
    expect(first).toEqual({ scale: 'numbers_0_3', confidence: 0.95 });
    expect([second?.scale, third?.scale]).toEqual(['nen2767', 'numbers_1_4']);
    expect(second?.confidence).toBeCloseTo(0.5 * 0.95, 9);
  });
});

function digits(...words: readonly string[]): ReadonlyMap<string, number> {
  return new Map(words.map((word) => [word, 4]));
}

describe('words', () => {
  const codes = [
    { code: '5', words: ['Tegl', 'tegltag', 'vingetegl'] },
    { code: '3', words: ['Fibercement herunder asbest', 'eternit'] },
  ];
  test('a known word is its code, a remembered one outranks it, a likely one is only suggested', () => {
    const known = wordIndex(codes);
    expect(matchWord('TEGLTAG', codes, known, new Map()).code).toBe('5');
    expect(matchWord('5', codes, known, new Map()).code).toBe('5');
    expect(matchWord('eternit', codes, known, new Map([[wordKey('Eternit'), '10']]))).toMatchObject({
      code: '10',
      remembered: true,
    });
    const likely = matchWord('røde vingetegl', codes, known, new Map());
    expect(likely.code).toBeNull();
    expect(likely.suggestions[0]?.code).toBe('5');
  });
  test('suggestions come best first; a word that stands whole inside another is one', () => {
    const tiles = [
      { code: '5', words: ['Tegl'] },
      { code: '4', words: ['Betontagsten', 'betontegl'] },
    ];
    // All 3 pairs of tegl are among the 8 of betontegl: 6 / 11 = 0.55, less than the 0.6 of a word inside another.
    expect(matchWord('Betontegl', tiles, wordIndex(tiles), new Map()).suggestions).toEqual([
      { code: '4', confidence: 1 },
      { code: '5', confidence: 0.6 },
    ]);
  });
  test('a sign is compared as it stands', () => {
    expect(wordKey(' – ')).toBe('–');
    expect(matchWord('–', codes, wordIndex(codes), new Map([['–', '90']])).code).toBe('90');
  });
  test('likeness is 1 for the same word, the same both ways, and never outside 0 … 1', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(likeness(a, b)).toBe(likeness(b, a));
        expect(likeness(a, b)).toBeGreaterThanOrEqual(0);
        expect(likeness(a, b)).toBeLessThanOrEqual(1);
      }),
    );
    expect(likeness('Bygningsdel', 'BYGNINGSDEL ')).toBe(1);
  });
});

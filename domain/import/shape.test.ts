import { describe, expect, test } from 'vitest';
import { watchColumn } from './column-stats.ts';
import {
  gradeColumns,
  periodColumns,
  periodFrames,
  periodOf,
  periodWithin,
  type ShapeColumn,
  sameWordColumns,
} from './shape.ts';

function column(heading: string, words: readonly string[], taken = false): ShapeColumn {
  const watch = watchColumn();
  for (const word of words) watch.see(word === '' ? null : word);
  return { heading, stats: watch.stats(), taken };
}

describe('years under a heading that spans them', () => {
  test('a period is what stands lowest', () => {
    expect(['2026', ' 2026K1 ', 'Saldo · 2026', 'A · B · 2026', 'Saldo 2026', '2026 · Saldo'].map(periodOf)).toEqual([
      '2026',
      '2026K1',
      '2026',
      '2026',
      null,
      null,
    ]);
  });
  test('years under one heading are columns of years; the same years under two are not', () => {
    expect(periodColumns(['Konto', 'Saldo · 2025', 'Saldo · 2026'])).toEqual([1, 2]);
    expect(periodColumns(['Saldo · 2025', 'Saldo · 2026', 'Henlagt · 2025', 'Henlagt · 2026'])).toEqual([]);
    expect(periodColumns(['2025', '2026', 'Henlagt · 2025'])).toEqual([0, 1]);
  });
});

describe('a year among other words of a heading', () => {
  test.each([
    ['Budget 2026', '2026'],
    ['2026 (t.kr.)', '2026'],
    ['2026/27', '2026'],
    ['2099/2100', '2099'],
    ['Indeks 2026 K1', '2026K1'],
    ['Beløb · 2026', '2026'],
    ['Plan 2026-2030', null],
    ['2026 mod 2027', null],
    ['Pris 01.01.2026', null],
    ['Konto 116', null],
    ['Sag 2026001', null],
  ])('%s: %s', (heading, period) => expect(periodWithin(heading)?.period ?? null).toBe(period));

  test('columns that differ in nothing else are columns of years', () => {
    expect(periodColumns(['Arbejde', 'Budget 2026', 'Budget 2027'])).toEqual([1, 2]);
    expect(periodColumns(['Arbejde', '2026/27', '2027/28'])).toEqual([1, 2]);
    expect(periodColumns(['Arbejde', 'Budget 2026'])).toEqual([]);
    expect(periodColumns(['Budget 2026', 'Budget 2026'])).toEqual([]);
    expect(periodColumns(['Budget 2026', 'Budget 2027', 'Regnskab 2026', 'Regnskab 2027'])).toEqual([]);
    expect(periodColumns(['Karakter 2020', 'Karakter 2025'], () => false)).toEqual([]);
  });
});

describe('columns that speak in the same few words of nobody’s scale', () => {
  const parts = ['Tag', 'Dør', 'Rør'].map((name) => column(name, ['Fin', 'Slidt', 'Fin', '']));

  test('three of them beside what is taken are a matrix', () => {
    expect(sameWordColumns([column('Afdelingsnr', ['0101', '0102'], true), ...parts])).toEqual([1, 2, 3]);
    expect(sameWordColumns(parts.slice(0, 2))).toEqual([]);
  });
  test('a column of nothing but words of its own is none, and too many other columns speak against it', () => {
    const others = ['Farve', 'Type'].map((name, at) => column(name, [`Rød${at}`, `Blå${at}`]));
    expect(sameWordColumns([...parts, ...others.slice(0, 1)])).toEqual([0, 1, 2]);
    expect(sameWordColumns([...parts, ...others])).toEqual([]);
  });
  test('numbers, codes, yes and no, years and columns without a heading are no grades', () => {
    const three = (words: readonly string[]) => ['Tag', 'Dør', 'Rør'].map((name) => column(name, words));
    expect(sameWordColumns(three(['1', '2', '1']))).toEqual([]);
    expect(sameWordColumns(three(['Ja', 'Nej', 'Ja']))).toEqual([]);
    expect(sameWordColumns(three(['x', 'y', 'x']))).toEqual([]);
    expect(sameWordColumns(three(['Fin', 'Fin', 'Fin']))).toEqual([]);
    const letters = (from: number) => Array.from({ length: 7 }, (_, at) => `Ord${String.fromCharCode(97 + from + at)}`);
    expect(sameWordColumns([0, 6, 0].map((from, at) => column(`Del ${at}`, letters(from))))).toEqual([]);
    expect(sameWordColumns(['2025', '2026', ''].map((name) => column(name, ['Fin', 'Slidt'])))).toEqual([]);
    const many = Array.from({ length: 80 }, (_, at) => `Ord ${'a'.repeat(at + 1)}`);
    expect(sameWordColumns(three(many))).toEqual([]);
    expect(sameWordColumns(three(['Fin', 'Slidt', 'x'.repeat(31)]))).toEqual([]);
  });
});

describe('columns of grades', () => {
  const three = (words: readonly string[]) => ['Tag', 'Facade', 'Kloak'].map((name) => column(name, words));

  test('a few remarks among the digits leave them grades; where remarks prevail, nothing is graded', () => {
    expect(gradeColumns(three(['1', '2', '3', '2', 'i.b.']))).toEqual([0, 1, 2]);
    expect(gradeColumns(three(['1', '2', 'i.b.', '?', 'i.b.']))).toEqual([]);
  });
});

describe('the same years under several headings', () => {
  const at = (...headings: readonly string[]) => periodFrames(headings).map((group) => [group.frame, ...group.at]);

  test('are a group each, by the words around the year', () => {
    const headings = ['Afdelingsnr', 'Budget 2024', 'Budget 2025', 'Regnskab · 2024', 'Regnskab · 2025', 'Note 2024'];
    expect(at(...headings)).toEqual([
      ['Budget', 1, 2],
      ['Regnskab', 3, 4],
    ]);
  });

  test('without words, the same year again begins another', () => {
    expect(at('2024', '2025', '2024', '2025', '2024')).toEqual([
      ['', 0, 1],
      ['', 2, 3],
    ]);
  });

  test('are none where no amounts stand below', () => {
    expect(periodFrames(['Karakter 2020', 'Karakter 2025'], () => false)).toEqual([]);
  });
});

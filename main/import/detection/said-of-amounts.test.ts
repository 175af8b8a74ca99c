/** What a title or the values themselves say of amounts and grades, where a wrong guess would be silent. */
import { expect, test } from 'vitest';
import type { ReadingHint } from '../../../contract/import-assist.ts';
import { loadWords } from '../mapping/words.ts';
import { ASSETS } from '../profiles.ts';
import { textFile } from '../testing/workspace.ts';
import { analyse } from './analyse.ts';

const words = loadWords(ASSETS);

function look(name: string, ...lines: readonly string[]) {
  return lookWith([], name, ...lines);
}

function lookWith(hints: readonly ReadingHint[], name: string, ...lines: readonly string[]) {
  const input = { words, learnt: [], kind: null, organisation: '1', department: null, profiles: [], stored: [], hints };
  const { mapping, questions } = analyse({ ...input, files: [textFile(name, lines.join('\r\n'))] });
  const table = mapping?.tables[0];
  return {
    asked: questions.map(({ code }) => code),
    scale: table?.scale,
    factors: Object.fromEntries(table?.columns.map(({ heading, factor }) => [heading, factor]) ?? []),
  };
}

test('a title that says 1.000 kr. says it of the columns of years', () => {
  const title = 'Vedligeholdelsesplan afdeling 0101, beløb i 1.000 kr.;;;;';
  const rows = ['Afdelingsnr;Arbejde;Konto;2026;2027', '0101;Nyt tag;116;1250;', '0101;Maling;116;;300'];
  expect(look('plan.csv', title, ';;;;', ...rows).factors).toMatchObject({ 2026: 1_000, 2027: 1_000 });
  expect(look('plan.csv', 'Vedligeholdelsesplan;;;;', ';;;;', ...rows).factors).toMatchObject({ 2026: undefined });
});

test('a column that names its own unit is not spoken for by the title', () => {
  const { factors } = look(
    'plan.csv',
    'Vedligeholdelsesplan, tusinde kr.;;;',
    ';;;',
    'Afdelingsnr;Arbejde;Enhedspris (kr.);Beløb;Første år',
    '0101;Nyt tag;850;1250;2030',
    '0101;Maling;120;300;2028',
  );
  expect(factors).toMatchObject({ 'Enhedspris (kr.)': undefined, Beløb: 1_000 });
});

test.each([
  ['a scale that ends at 4', ['1', '2', '3', '4', '4']],
  ['a scale that ends at 5', ['1', '2', '5', '3', '4']],
])('%s is asked about', (_what, grades) => {
  const rows = grades.map((grade, index) => `0101;Del ${index};${grade}`);
  const { asked, scale } = look('tilstand.csv', 'Afdelingsnr;Bygningsdel;Tilstand', ...rows);
  expect(asked).toContain('scale_open');
  expect(scale).toBeNull();
});

test('a grade of 6 tells the scale that ends there, and so does a heading', () => {
  const rows = (worst: number) => [1, 2, worst].map((grade, index) => `0101;Del ${index};${grade}`);
  expect(look('t.csv', 'Afdelingsnr;Bygningsdel;Tilstand', ...rows(6)).scale).toBe('nen2767');
  expect(look('t.csv', 'Afdelingsnr;Bygningsdel;Tilstand 1-4', ...rows(4)).scale).toBe('numbers_1_4');
  expect(look('t.csv', 'Afdelingsnr;Bygningsdel;Tilstand 1-6', ...rows(4)).scale).toBe('nen2767');
});

test('a column of more different values than a short scale has is asked about once a person calls it the grade', () => {
  const rows = Array.from({ length: 80 }, (_, index) => `0101;Del ${index};${index + 1}`);
  const hint = { file: 't.csv', sheet: '', fields: [{ at: 2, field: 'grade' }] };
  const { asked, scale } = lookWith([hint], 't.csv', 'Afdelingsnr;Bygningsdel;Tilstand', ...rows);
  expect([asked, scale]).toEqual([['scale_open'], null]);
});

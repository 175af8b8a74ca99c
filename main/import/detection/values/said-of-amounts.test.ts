/** What a title or the values themselves say of amounts and grades, where a wrong guess would be silent. */
import { describe, expect, test } from 'vitest';
import type { ReadingHint } from '../../../../contract/import-assist.ts';
import { loadWords } from '../../mapping/words.ts';
import { ASSETS } from '../../profiles.ts';
import { textFile } from '../../testing/workspace.ts';
import { analyse } from '../analyse.ts';

const words = loadWords(ASSETS);

function look(name: string, ...lines: readonly string[]) {
  return lookWith([], name, ...lines);
}

function lookWith(hints: readonly ReadingHint[], name: string, ...lines: readonly string[]) {
  const input = { words, learnt: [], kind: null, organisation: '1', department: null, profiles: [], stored: [], hints };
  const { mapping, questions } = analyse({ ...input, files: [textFile(name, lines.join('\r\n'))] });
  const table = mapping?.tables[0];
  return {
    table,
    asked: questions.map(({ code }) => code),
    suggested: questions.map(({ suggested }) => suggested),
    scale: table?.scale,
    factors: Object.fromEntries(table?.columns.map(({ heading, factor }) => [heading, factor]) ?? []),
  };
}

const YEARS = ['Afdelingsnr;Arbejde;Konto;2026;2027', '0101;Nyt tag;116;1250;', '0101;Maling;116;;300'];

describe('the unit of amounts', () => {
  test.each([
    ['Vedligeholdelsesplan afdeling 0101, beløb i 1.000 kr.', '1000'],
    ['Vedligeholdelsesplan (DKK 1.000)', '1000'],
    ['Vedligeholdelsesplan, beløb i tusinder', '1000'],
    ['Vedligeholdelsesplan (i hele tusinde)', '1000'],
    ['Plan i t. kr.', '1000'],
    ['Meerjarenplan, bedragen x € 1.000', '1000'],
    ['Meerjarenplan (x 1000 euro)', '1000'],
    ['Vedlikeholdsplan, beløp i 1000 kr', '1000'],
    ['Vedlikeholdsplan, beløp i mill. kr', '1000000'],
    ['Underhållsplan, belopp i mkr', '1000000'],
    ['Underhållsplan, belopp i kkr', '1000'],
    ['Maintenance plan, amounts in thousands', '1000'],
    ["Maintenance plan (£'000)", '1000'],
    ['Instandhaltungsplan, Beträge in Tsd. €', '1000'],
    ['Instandhaltungsplan (in Mio. EUR)', '1000000'],
  ])('a title that says %s is asked about', (title, unit) => {
    const { asked, table, suggested } = look('plan.csv', `${title};;;;`, ';;;;', ...YEARS);
    expect([asked, suggested, table?.factor]).toEqual([['factor_open'], [unit], null]);
  });

  test.each([
    'Vedligeholdelsesplan',
    'Kun arbejder over 1.000 kr. er medtaget',
    'Works above £1,000 only',
    'Alleen werkzaamheden vanaf € 1.000',
    'Arbeiten über 1.000 € sind enthalten',
    'Åtgärder från 1 000 kr',
    'Tiltak minst 1000 kr',
    'Renoveringen på 12 mio. kr. er ikke med',
    'Alle beløb i hele kroner, uden øre',
    'Grundejernes plan for 1000 boliger',
  ])('%s is no unit', (title) => {
    const { asked, table } = look('plan.csv', `${title};;;;`, ';;;;', ...YEARS);
    expect([asked, table?.factor]).toEqual([[], undefined]);
  });

  test('a name of a file says nothing', () => {
    const { asked, factors } = look('Renovering 12 mio plan.csv', ...YEARS);
    expect([asked, factors]).toMatchObject([[], { 2026: undefined }]);
  });

  test('units in the row below the headings are those of their columns', () => {
    const [headings = '', ...rows] = YEARS;
    const { asked, factors } = look('plan.csv', headings, ';;;t.kr.;t.kr.', ...rows);
    expect([asked, factors]).toMatchObject([[], { 2026: 1_000, 2027: 1_000 }]);
  });

  test('a note under the table is asked about', () => {
    expect(look('plan.csv', ...YEARS, 'Alle beløb i t.kr.;;;;').asked).toEqual(['factor_open']);
  });

  test('a column that names its own unit is not spoken for by the title', () => {
    const { asked, factors, table } = look(
      'plan.csv',
      'Vedligeholdelsesplan, tusinde kr.;;;',
      ';;;',
      'Afdelingsnr;Arbejde;Enhedspris (kr.);Beløb;Første år',
      '0101;Nyt tag;850;1250;2030',
      '0101;Maling;120;300;2028',
    );
    expect([asked, factors, table?.factor]).toMatchObject([
      ['factor_open'],
      { 'Enhedspris (kr.)': 1, Beløb: undefined },
      null,
    ]);
  });

  test('a heading is believed, in thousands and in øre', () => {
    const [, ...rows] = YEARS;
    const { asked, factors } = look('p.csv', 'Afdelingsnr;Arbejde;Konto;Beløb (t.kr.);Første år', ...rows);
    expect([asked, factors]).toMatchObject([[], { 'Beløb (t.kr.)': 1_000 }]);
    const prices = ['Ydelse;Enhed;Enhedspris i øre;Prisdato', 'Maling;m2;12500;2025-01-31'];
    expect(look('priser.csv', ...prices)).toMatchObject({ asked: [], factors: { 'Enhedspris i øre': 0.01 } });
  });

  test('a table that says nothing of amounts it does not hold asks nothing', () => {
    const rows = ['Afdelingsnr;Navn;Boliger', '0101;Åparken;24', '0102;Bakken;30'];
    expect(look('afdelinger.csv', 'Afdelinger, regnskab i t.kr.;;', ';;', ...rows).asked).toEqual([]);
  });
});

describe('VAT', () => {
  const constants = (...lines: readonly string[]) => look('plan.csv', ...lines).table?.constants;
  const [, ...rows] = YEARS;
  const plan = (heading: string) => [
    'Afdelingsnr;Arbejde;Konto;Første år;Beløb'.replace('Beløb', heading),
    '0101;Tag;116;2027;1250',
  ];

  test.each([
    ['Beløb ekskl. moms', 'nej'],
    ['Beløb ex moms', 'nej'],
    ['Beløb uden moms', 'nej'],
    ['Beløb inkl. 25 % moms', 'ja'],
    ['Bedrag excl. btw', 'nej'],
    ['Beløp eks. mva', 'nej'],
    ['Betrag zzgl. MwSt', 'nej'],
    ['Belopp exkl. moms', 'nej'],
    ['Amount excl. VAT', 'nej'],
  ])('%s', (heading, value) => {
    expect(constants(...plan(heading))).toContainEqual({ field: 'vatIncluded', value });
  });

  test('a title says it of the columns of years', () => {
    const lines = ['Plan, alle beløb ekskl. moms;;;;', ';;;;', YEARS[0] ?? '', ...rows];
    expect(constants(...lines)).toContainEqual({ field: 'vatIncluded', value: 'nej' });
    expect(constants(...YEARS)).not.toContainEqual(expect.objectContaining({ field: 'vatIncluded' }));
  });

  test('both at once is asked about', () => {
    const { asked } = look('plan.csv', 'Plan, tal er ekskl. moms, total inkl. moms;;;;', ';;;;', ...YEARS);
    expect(asked).toEqual(['vat_open']);
  });
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

test.each([
  ['Årlig leje', 1 / 12],
  ['Leje pr. år', 1 / 12],
  ['Annual rent', 1 / 12],
  ['Weekly rent', 52 / 12],
  ['Leje pr. uge', 52 / 12],
  ['Leje uge 12', undefined],
  ['Månedlig leje', undefined],
  ['Leje år 2025', undefined],
])('%s', (heading, factor) => {
  const rows = ['0101;familie;12;90000', '0101;ungdom;4;48000'];
  const { factors } = look('boliger.csv', `Afdelingsnr;Boligart;Antal boliger;${heading}`, ...rows);
  expect(factors[heading]).toBe(factor);
});

/** Columns of which only a person can say whether they are meant: asked once, with the likeliest suggested, in six languages. */
import { describe, expect, test } from 'vitest';
import { loadWords } from '../../mapping/words.ts';
import { ASSETS } from '../../profiles.ts';
import { textFile } from '../../testing/workspace.ts';
import { analyse } from '../analyse.ts';

const words = loadWords(ASSETS);

function look(name: string, lines: readonly string[], said: readonly { at: number; field: string | null }[] = []) {
  const input = { words, learnt: [], kind: null, organisation: '1', department: null, profiles: [], stored: [] };
  const hints = said.length === 0 ? [] : [{ file: name, sheet: '', fields: [...said] }];
  const { mapping, questions } = analyse({ ...input, hints, files: [textFile(name, lines.join('\r\n'))] });
  const table = mapping?.tables[0];
  return {
    kind: table?.kind,
    choices: table?.choices,
    fields: table?.columns.map(({ field }) => field),
    questions: questions.map(({ code, suggested }) => [code, suggested]),
  };
}

describe.each([
  ['da', 'Afdelingsnr;Bygningsdel', 'Karakter'],
  ['en', 'Department;Building part', 'Condition'],
  ['nl', 'Complex;Element', 'Conditiescore'],
  ['no', 'Avdeling;Bygningsdel', 'Tilstand'],
  ['de', 'Liegenschaft;Bauteil', 'Zustandsnote'],
  ['sv', 'Fastighet;Byggnadsdel', 'Skick'],
])('%s: grades of several years', (_language, place, grade) => {
  const rows = ['0101;Tag;5;2;6', '0101;Facade;6;3;5'];
  const lines = [`${place};${grade} 2025 (1-6);${grade} 2020 (1-6);${grade} 2015 (1-6)`, ...rows];

  test('the latest is suggested', () => {
    const found = look('ark1.csv', lines);
    expect(found.questions).toEqual([['column_open', '2']]);
    expect(found.choices).toEqual([{ field: 'grade', among: [[2], [3], [4]], use: null }]);
    expect(found.fields).toEqual(['departmentNumber', 'partName', 'grade', null, null]);
  });

  test('what a person said of one of them settles it', () => {
    const found = look('ark1.csv', lines, [
      { at: 2, field: null },
      { at: 3, field: 'grade' },
    ]);
    expect(found).toMatchObject({ choices: undefined, questions: [] });
    expect(found.fields).toEqual(['departmentNumber', 'partName', null, 'grade', null]);
  });
});

describe.each([
  ['da', 'Afdelingsnr;Boligtype;Antal boliger', 'Gns. areal', 'Samlet areal'],
  ['en', 'Department;Dwelling type;Number of dwellings', 'Average area', 'Total area'],
  ['nl', 'Complex;Woningtype;Aantal woningen', 'Gem. oppervlakte', 'Totale oppervlakte'],
  ['no', 'Avdeling;Leilighetstype;Antall leiligheter', 'Gjennomsnittlig areal', 'Samlet areal'],
  ['de', 'Liegenschaft;Wohnungstyp;Anzahl Wohnungen', 'Durchschnittliche Fläche', 'Gesamte Fläche'],
  ['sv', 'Fastighet;Lägenhetstyp;Antal lägenheter', 'Genomsnittlig yta', 'Total yta'],
])('%s: the area of a home and that of all', (_language, types, mean, whole) => {
  test('beside each other, each is what it is', () => {
    const found = look('ark1.csv', [`${types};${mean};${whole}`, '0101;A;12;85;1020', '0101;B;10;95;950']);
    expect(found.fields).toEqual(['departmentNumber', 'dwellingKind', 'dwellings', 'areaM2', null]);
    expect(found.questions).toEqual([]);
  });

  test('that of all alone is asked about, and left out unless a person wants it', () => {
    const found = look('ark1.csv', [`${types};${whole}`, '0101;A;12;1020', '0101;B;10;950']);
    expect(found.questions).toEqual([['column_of_all', '-1']]);
    expect(found.fields).toEqual(['departmentNumber', 'dwellingKind', 'dwellings', null]);
  });
});

test('a list of departments takes the area of all, and asks about that of one', () => {
  const heading = 'Afdelingsnr;Afdelingsnavn;Antal boliger';
  const both = look('afdelinger.csv', [`${heading};Gns. areal;Samlet areal`, '0101;Sol;12;85;1020', '0102;Eng;9;8;72']);
  expect(both.fields?.slice(3)).toEqual([null, 'areaM2']);
  expect(both.questions).toEqual([]);
  const one = look('afdelinger.csv', [`${heading};Gns. areal`, '0101;Sol;12;85', '0102;Eng;9;8']);
  expect(one.questions).toEqual([['column_of_one', '-1']]);
});

test('the area of single homes is what it says', () => {
  const rows = ['0101;a1;A;85', '0101;a2;B;95'];
  expect(look('boliger.csv', ['Afdelingsnr;Id;Boligtype;Samlet areal', ...rows]).questions).toEqual([]);
});

/** Which sheets are several tables, and which are one although the rows say where they belong; and whose a column is. */
import { describe, expect, test } from 'vitest';
import type { ImportKind } from '../../../../contract/import-mapping.ts';
import { loadWords } from '../../mapping/words.ts';
import { ASSETS } from '../../profiles.ts';
import { textFile } from '../../testing/workspace.ts';
import { analyse } from '../analyse.ts';

const words = loadWords(ASSETS);

function look(lines: readonly string[], kind: ImportKind | null = null) {
  const input = { words, learnt: [], kind, organisation: '1', department: null, profiles: [], stored: [] };
  const found = analyse({ ...input, files: [textFile('liste.csv', lines.join('\r\n'))] });
  const tables = found.mapping?.tables ?? [];
  return {
    ...found,
    kinds: tables.map((table) => table.kind),
    fields: (wanted: ImportKind) =>
      Object.fromEntries(
        (tables.find((table) => table.kind === wanted)?.columns ?? []).flatMap(({ heading, field }) =>
          field === null ? [] : [[heading, field]],
        ),
      ),
  };
}

describe('a plain list stays one table', () => {
  test.each([
    [
      'parts',
      'Afdelingsnr;Afdelingsnavn;Bygningsnr;Bygningsdel;Mængde;Enhed;Indbygningsår',
      '0101;Sol;1;Tag;100;m2;1999',
    ],
    ['parts', 'Organisation;Afdelingsnr;Afdelingsnavn;Bygningsdel;Tilstand', 'Nord;0101;Sol;Tag;TG2'],
    ['plans', 'Afdelingsnr;Bygningsdel;Arbejde;Konto;Startår;Interval;Beløb', '0101;Vinduer;Maling;116;2026;8;150.000'],
    ['plans', 'Afdelingsnr;Bygning;Bygningsdel;Mængde;Enhed;Arbejde;2026;2027;2028', '0101;1;Tag;9;m2;Rens;1;2;3'],
    ['buildings', 'Afdelingsnr;Afdelingsnavn;Bygningsnr;Adresse;Byggeår', '0101;Sol;1;Solvej 1;1965'],
    ['departments', 'Afdelingsnr;Afdelingsnavn;Adresse;Byggeår;Boliger', '0101;Sol;Solvej 1;1965;48'],
    ['findings', 'Afdelingsnr;Bygningsdel;Skade;Alvor;Anbefaling;År;Beløb', '0101;Tag;Mos;3;Rensning;2027;45.000'],
    ['conditions', 'Afdelingsnr;Bygningsdel;Tilstand;Dato', '0101;Tag;TG2;01-02-2026'],
  ])('%s: %s', (kind, head, row) => {
    const { kinds, tables } = look([head, row, row.replace('0101', '0102')], kind === 'conditions' ? kind : null);
    expect(kinds).toEqual([kind]);
    expect(tables[0]).toMatchObject({ of: null, together: [] });
  });

  test('and so does a sheet whose kind a person has said', () => {
    const rows = ['Afdelingsnr;Bygning;Adresse;Bygningsdel;Arbejde;År;Beløb', '0101;1;Solvej 1;Tag;Nyt tag;2027;1.000'];
    expect(look(rows).kinds).toEqual(['buildings', 'plans']);
    const said = look(rows, 'parts');
    expect(said.kinds).toEqual(['parts']);
    // What it could be besides is still offered.
    expect(said.tables[0]?.together).toEqual(['buildings', 'plans']);
  });
});

describe('the year something was built', () => {
  const PARTS = ['Tag', 'Vinduer', 'Tag', 'Facade'];
  const rows = (years: readonly number[]) => years.map((year, at) => `0101;${at < 2 ? 'A' : 'B'};${PARTS[at]};${year}`);

  test.each(['Opført', 'Byggeår', 'Opførelsesår'])('%s is the building’s where its rows agree', (heading) => {
    const { kinds, fields } = look([`Afdelingsnr;Bygning;Bygningsdel;${heading}`, ...rows([1965, 1965, 1967, 1967])]);
    expect(kinds).toEqual(['buildings', 'parts']);
    expect(fields('buildings')).toMatchObject({ [heading]: 'builtYear' });
    expect(fields('parts')).not.toHaveProperty(heading);
  });

  test('it is the part’s where it differs from part to part', () => {
    const { kinds, fields } = look(['Afdelingsnr;Bygning;Bygningsdel;Opført', ...rows([1995, 2005, 1967, 1989])]);
    expect(kinds).toEqual(['parts']);
    expect(fields('parts')).toMatchObject({ Opført: 'installedYear' });
  });

  test.each(['Indbygget', 'Monteret', 'Installationsår'])('%s is the part’s whatever stands below', (heading) => {
    const { kinds, fields } = look([`Afdelingsnr;Bygning;Bygningsdel;${heading}`, ...rows([1965, 1965, 1967, 1967])]);
    expect(kinds).toEqual(['parts']);
    expect(fields('parts')).toMatchObject({ [heading]: 'installedYear' });
  });
});

test('what is the same in all buildings of a department is the department’s, and homes that differ are a building’s', () => {
  const head = 'Afdelingsnr;Afdelingsnavn;Bygning;Adresse;Areal;Boliger;Energimærke';
  const wide = look([
    head,
    '0101;Sol;1;Solvej 1;4.000;24;C',
    '0101;Sol;2;Solvej 3;4.000;24;C',
    '0102;Eng;1;Engvej 2;900;9;B',
  ]);
  expect(wide.kinds).toEqual(['departments', 'buildings']);
  expect(wide.fields('departments')).toMatchObject({
    Areal: 'areaM2',
    Boliger: 'dwellings',
    Energimærke: 'energyLabel',
  });
  const narrow = look([
    head,
    '0101;Sol;1;Solvej 1;400;12;C',
    '0101;Sol;2;Solvej 3;600;24;C',
    '0102;Eng;1;Engvej 2;90;9;B',
  ]);
  expect(narrow.kinds).toEqual(['departments', 'dwellings', 'buildings']);
  expect(narrow.fields('buildings')).toMatchObject({ Areal: 'areaM2', Adresse: 'address' });
  expect(narrow.fields('dwellings')).toMatchObject({ Boliger: 'dwellings', Bygning: 'buildingNumber' });
});

test('labels that stand at the first row of their group count for all tables of the sheet', () => {
  const { mapping, kinds } = look([
    'Afdelingsnr;Bygning;Adresse;Bygningsdel;Tilstand (0-3);Arbejde;År;Beløb',
    '0101;1;Solvej 1;Tag;3;Nyt tag;2027;1.000',
    ';;;Facade;2;Pudsning;2028;2.000',
    ';2;Solvej 3;Tag;1;Rensning;2027;500',
    ';;;Vinduer;2;Maling;2029;700',
    '0102;1;Engvej 2;Tag;1;Rensning;2030;400',
    ';;;Dør;2;Maling;2029;300',
  ]);
  expect(kinds).toEqual(['buildings', 'parts', 'plans']);
  for (const table of mapping?.tables ?? []) {
    const filled = table.columns.flatMap(({ heading, fillDown }) => (fillDown === true ? [heading] : []));
    expect(filled).toEqual(['Afdelingsnr', 'Bygning']);
  }
});

test('a bare name behind the number of a department is the department’s', () => {
  const { kinds, fields } = look([
    'Selskab;Afd;Navn;Blok;Vej;Opført;Bygningsdel;Indbygget;Aktivitet;2026;2027;2028',
    'Nord;12;Engen;A;Engvej 1;1971;Tag;1999;Udskiftning;;1.200.000;',
    'Nord;12;Engen;B;Engvej 3;1973;Døre;2010;Maling;;;85.000',
  ]);
  expect(kinds).toEqual(['departments', 'buildings', 'parts', 'plans']);
  expect(fields('departments')).toMatchObject({ Afd: 'departmentNumber', Navn: 'departmentName' });
  expect(fields('parts')).toMatchObject({ Bygningsdel: 'partName', Indbygget: 'installedYear' });
});

test('a plan without a year asks for one', () => {
  const { questions } = look([
    'Afdelingsnr;Bygningsdel;Arbejde;Beløb',
    '0101;Tag;Nyt tag;1.000',
    '0101;Dør;Maling;500',
  ]);
  expect(questions.map(({ code, params }) => [code, params['field_en']])).toEqual([['field_open', 'First year']]);
});

test('a survey with findings on some rows and a plan of works beside them is five tables', () => {
  const { kinds, fields } = look([
    'Boligorganisation;Afdelingsnr;Afdelingsnavn;Bygning;Opført;Bygningsdel;Karakter (1-6);Fejl;Arbejde;År;Beløb',
    'Fællesbo;0201;Engen;1;1970;Tag;2;;Udskiftning af tag;2035;900.000,00',
    'Fællesbo;0201;Engen;1;1970;Vinduer;5;Råd i karme;Udskiftning af vinduer;2027;450.000,00',
    'Fællesbo;0201;Engen;2;1972;Tag;4;Mosbegroning;Rensning af tag;2026;40.000,00',
    'Fællesbo;0202;Vangen;1;1990;Facade;1;;;;',
  ]);
  expect(kinds).toEqual(['departments', 'buildings', 'parts', 'findings', 'plans']);
  // Rows without a finding have a grade, so it is the part's; the work has its year and amount with it.
  expect(fields('parts')).toMatchObject({ Bygningsdel: 'partName', 'Karakter (1-6)': 'grade' });
  expect(fields('findings')).toMatchObject({ Bygningsdel: 'partName', Fejl: 'defect' });
  expect(Object.values(fields('findings'))).not.toContain('grade');
  expect(fields('plans')).toMatchObject({ Arbejde: 'work', År: 'firstYear', Beløb: 'amount' });
});

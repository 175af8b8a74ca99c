/** Grades under parts, codes of roofs and walls, and homes by their rooms: three tables that look alike, in six languages. */
import { describe, expect, test } from 'vitest';
import type { ImportKind } from '../../../../contract/import-mapping.ts';
import { loadWords } from '../../mapping/words.ts';
import { ASSETS } from '../../profiles.ts';
import { textFile } from '../../testing/workspace.ts';
import { analyse } from '../analyse.ts';

const words = loadWords(ASSETS);

function look(name: string, lines: readonly string[], kind: ImportKind | null = null) {
  const input = { words, learnt: [], kind, organisation: '1', department: null, profiles: [], stored: [] };
  const { mapping, questions } = analyse({ ...input, files: [textFile(name, lines.join('\r\n'))] });
  const table = mapping?.tables[0];
  return {
    kind: table?.kind,
    shape: table?.shape,
    unpivot: table?.unpivot,
    fields: table?.columns.map(({ field }) => field),
    questions: questions.map(({ code, suggested }) => [code, suggested]),
  };
}

const GRADES = {
  da: ['Afdelingsnr;Bygningsnr', 'Tag;Facade;Vinduer', 'God', 'Middel', 'Dårlig'],
  en: ['Department;Building', 'Roof;Wall;Windows', 'Good', 'Fair', 'Poor'],
  nl: ['Complex;Gebouw', 'Dak;Gevelmateriaal;Kozijnen', 'Goed', 'Matig', 'Slecht'],
  no: ['Avdeling;Bygning', 'Tak;Yttervegg;Vinduer', 'God', 'Middels', 'Dårlig'],
  de: ['Liegenschaft;Gebäude', 'Dach;Außenwand;Fenster', 'Gut', 'Mittel', 'Schlecht'],
  sv: ['Fastighet;Byggnad', 'Tak;Yttervägg;Fönster', 'Bra', 'Okej', 'Dålig'],
} as const;

describe.each(Object.entries(GRADES))('in %s', (_code, [place, parts, good, fair, poor]) => {
  const rows = [`0101;1;${good};${fair};${poor}`, `0101;2;${fair};${fair};${good}`, `0102;1;${poor};${good};${fair}`];
  const MATRIX = { from: [2, 3, 4], heading: 'partName', cell: 'grade' };

  test('grades of the parts of buildings are a matrix, whatever their words', () => {
    const found = look('ark1.csv', [`${place};${parts}`, ...rows]);
    expect(found).toMatchObject({
      kind: 'conditions',
      shape: 'matrix',
      unpivot: MATRIX,
      questions: [['grade_words_open', '2']],
    });
    expect(found.fields?.slice(0, 2)).toEqual(['departmentNumber', 'buildingNumber']);
  });

  test('beside what else a building has, it is asked', () => {
    const built = { da: 'Opførelsesår', en: 'Year built', nl: 'Bouwjaar', no: 'Byggeår', de: 'Baujahr', sv: 'Byggår' };
    const year = built[_code as keyof typeof built];
    const lines = [`${place};${year};${parts}`, ...rows.map((row) => row.replace(/^(\d+;\d;)/, '$11968;'))];
    const found = look('ark1.csv', lines);
    expect(found).toMatchObject({ kind: null, questions: [['kind_open', 'conditions']] });
    const from = { ...MATRIX, from: [3, 4, 5] };
    expect(look('ark1.csv', lines, 'conditions')).toMatchObject({
      unpivot: from,
      questions: [['grade_words_open', '3']],
    });
    expect(look('ark1.csv', lines, 'buildings').unpivot).toBeUndefined();
  });
});

test('roofs and walls of buildings stay what they are', () => {
  const lines = ['Afdelingsnr;Bygningsnr;Tag;Ydervæg;Vinduer', '0101;1;Tagpap;Mursten;Træ', '0101;2;Tegl;Mursten;Træ'];
  expect(look('ark1.csv', lines)).toMatchObject({ kind: 'buildings', unpivot: undefined });
  const shared = ['Afdelingsnr;Bygningsnr;Tag;Ydervæg;Skur', '0101;1;Tagpap;Træ;Træ', '0101;2;Tegl;Træ;Tegl'];
  expect(look('ark1.csv', shared)).toMatchObject({ kind: 'buildings', unpivot: undefined });
});

describe('small counts', () => {
  const rows = ['0101;1;2;3', '0102;2;2;1', '0103;3;1;2'];
  test.each([
    ['da', 'Afdelingsnr;Etværelses;Toværelses;Treværelses'],
    ['da', 'Afdelingsnr;1-rums;2-rums;3-rums'],
    ['en', 'Department;1 room;2 rooms;3 rooms'],
    ['nl', 'Complex;1-kamer;2-kamer;3-kamer'],
    ['no', 'Avdeling;1-roms;2-roms;3-roms'],
    ['de', 'Liegenschaft;1-Zimmer;2-Zimmer;3-Zimmer'],
    ['sv', 'Fastighet;1 rum;2 rum;3 rum'],
  ])('%s: homes by their rooms are dwellings (%s)', (_language, heading) => {
    const unpivot = { from: [1, 2, 3], heading: 'dwellingKind', cell: 'dwellings' };
    expect(look('afdelinger.csv', [heading, ...rows])).toMatchObject({ kind: 'dwellings', unpivot, questions: [] });
  });

  test('a bare name beside them is that of the department', () => {
    const lines = ['Afdelingsnr;Navn;Etværelses;Toværelses', '0101;Sol;1;2', '0102;Måne;2;2'];
    const found = look('afdelinger.csv', lines);
    expect(found).toMatchObject({ kind: 'dwellings', questions: [] });
    expect(found.fields).toEqual(['departmentNumber', 'departmentName', null, null]);
  });

  test.each([
    ['Afdelingsnr;Tag;Facade;Vinduer', 'conditions', []],
    ['Department;Roofs;External walls;Windows', 'conditions', []],
    ['Complex;Daken;Gevels;Kozijnen', 'conditions', []],
    ['Avdeling;Tak;Fasader;Vinduer', 'conditions', []],
    ['Liegenschaft;Dach;Fassade;Fenster', 'conditions', []],
    ['Fastighet;Tak;Fasader;Fönster', 'conditions', []],
    ['Afdelingsnr;Cykelskure;Legepladser;Vaskerier', null, [['kind_open', 'conditions']]],
  ])('%s: grades only under parts; else it is asked', (heading, kind, questions) => {
    const found = look('ark1.csv', [heading, ...rows]);
    expect(found.kind).toBe(kind);
    expect(found.questions.filter(([code]) => code === 'kind_open')).toEqual(questions);
  });

  test('with the number of a building they may be codes of its roof and walls: asked', () => {
    const numbered = rows.map((row, at) => row.replace(';', `;${at + 1};`));
    const matrix = look('ark1.csv', ['Afdelingsnr;Bygningsnr;Tag;Facade;Vinduer', ...numbered]);
    expect(matrix).toMatchObject({ kind: null, questions: [['kind_open', 'conditions']] });
    const codes = look('ark1.csv', ['Afdelingsnr;Bygningsnr;Tag;Ydervæg;Varmeinstallation', ...numbered]);
    expect(codes).toMatchObject({ kind: 'buildings', questions: [] });
  });

  test('in a file that is called a list of departments they are no grades', () => {
    const lines = ['Afdelingsnr;Cykelskure;Legepladser;Vaskerier', ...rows];
    expect(look('afdelinger.csv', lines)).toMatchObject({ kind: 'departments', unpivot: undefined });
    expect(look('tilstand.csv', lines).kind).toBe('conditions');
  });
});

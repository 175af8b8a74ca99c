import { describe, expect, test } from 'vitest';
import { detect } from './detect.ts';
import { ImportRefusal } from './findings.ts';
import { loadProfiles } from './profiles.ts';
import type { TableFile } from './readers/index.ts';
import { textFile } from './testing/workspace.ts';

const profiles = loadProfiles();
const found = (profile: string, ...files: TableFile[]) =>
  detect(files, profiles.get(profile), () => undefined).map(({ table, sources }) => ({
    table: table.key,
    files: sources.map(({ file, layout }) => `${file.name}@${layout.headerRow}`),
  }));

function refusal(profile: string, ...files: TableFile[]) {
  try {
    found(profile, ...files);
  } catch (thrown) {
    if (thrown instanceof ImportRefusal) return thrown;
    throw thrown;
  }
  throw new Error('not refused');
}

const ELEMENTS = 'Object;Code;Element;Locatie;Hvh;Ehd;Conditie';
const FINDINGS =
  'Object;Code;Element;Locatie;Gebrekcode;Gebrek;Ernst;Intensiteit;Omvang;Conditie;Activiteit;Jaar;Hvh;Ehd;Totaal;Opmerking';
const YEARS = 'Object;Groepcode;Hoofdgroep;Code;Element;Locatie;Handeling;Gebrek;Hvh;Ehd;Stj;Cy;2026;2027;Totaal';

describe('tables are recognised by their headings', () => {
  test('in any order of files, the larger table before a smaller one that also fits', () => {
    const files = [textFile('c.csv', YEARS), textFile('b.csv', FINDINGS), textFile('a.csv', ELEMENTS)];
    expect(found('nl-mjop', ...files)).toEqual([
      { table: 'elements', files: ['a.csv@1'] },
      { table: 'findings', files: ['b.csv@1'] },
      { table: 'yearPlan', files: ['c.csv@1'] },
    ]);
  });

  test('below title rows, whatever the case of the headings and their order', () => {
    const whole = textFile(
      'parts.csv',
      'Udtræk;;;;;;;;\r\n;;;;;;;;\r\nNAME;Group;department;part;unit_value;installed;unit;quantity;location\r\nTag;2;0101;D1;1;1984;m2;1;\r\n',
    );
    expect(found('bench-parts', whole)).toEqual([{ table: 'parts', files: ['parts.csv@3'] }]);
  });

  test('several files may hold the same table', () => {
    const head = 'organisation;department;department_name;dwellings;area_m2\r\n';
    const files = [textFile('a.csv', `${head}1;1;A;1;1`), textFile('b.csv', `${head}1;2;B;1;1`)];
    expect(found('bench-parts', ...files)).toEqual([{ table: 'departments', files: ['a.csv@1', 'b.csv@1'] }]);
  });
});

describe('what fits nothing is refused by name', () => {
  test('a missing column names table, row and column', () => {
    const { refusal: first } = refusal('nl-mjop', textFile('elementen.csv', ELEMENTS.replace(';Conditie', '')));
    expect(first).toMatchObject({
      code: 'missing_column',
      file: 'elementen.csv',
      row: 1,
      column: 'Conditie',
      params: { column: 'Conditie', table_da: 'Elementer (elementen)' },
    });
  });

  test('a year plan without years says so', () => {
    const { refusal: first } = refusal('nl-mjop', textFile('jarenplan.csv', YEARS.replace(';2026;2027', '')));
    expect(first).toMatchObject({ code: 'missing_years', file: 'jarenplan.csv', row: 1 });
  });

  test('one stranger among good files refuses them all', () => {
    const files = [textFile('a.csv', ELEMENTS), textFile('b.csv', FINDINGS), textFile('c.csv', YEARS)];
    expect(refusal('nl-mjop', ...files, textFile('x.csv', 'Navn;Alder\r\nA;7')).refusal).toMatchObject({
      code: 'file_not_recognised',
      file: 'x.csv',
    });
  });

  test('headings that are names of object members are just names', () => {
    const file = textFile('x.csv', '__proto__;constructor;toString\r\n1;2;3\r\n');
    expect(refusal('bench-parts', file).refusal.code).toBe('file_not_recognised');
  });
});

/** Sheets whose rows repeat everything: one file, several kinds of things, each made once, and every contradiction told. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Workbook } from 'wasm-xlsxwriter';
import { type Mapping, mappingSchema } from '../../../contract/import-mapping.ts';
import { saveStored } from '../mapping/kept/stored-profiles.ts';
import { previewImport } from '../preview/preview.ts';
import type { TableFile } from '../readers/index.ts';
import { codesOfResult, csvFile, look, standing } from '../testing/bring-in.ts';
import { stateOf } from '../testing/state.ts';
import { openWorkspace, refusalOfImport, type Workspace } from '../testing/workspace.ts';

vi.setConfig({ testTimeout: 60_000 });

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

const HEAD =
  'Organisation;Afdelingsnr;Afdelingsnavn;Bygning;Adresse;Opført;Boliger;Bygningsdel;Tilstand (0-3);Arbejde;Udføres;Beløb;Konto';
/** Row 4 calls the department by another name; row 5 has no work. */
const ROWS = [
  'Nordbo;0101;Solgården;01;Solvej 1;1965;48;Tag;3;Nyt tag;2027;1.250.000;116',
  'Nordbo;0101;Solgården;01;Solvej 1;1965;48;Vinduer;2;Maling;2028;150.000;116',
  'Nordbo;0101;Solhaven;02;Solvej 3;1967;48;Tag;2;Nyt tag;2026;980.000;116',
  'Nordbo;0101;Solgården;02;Solvej 3;1967;48;Facade;1;;;;',
  'Nordbo;0102;Bøgely;01;Bøgevej 2;1988;30;Tag;1;Rensning;2029;45.500;116',
];
const flat = (...rows: readonly string[]) => csvFile('plan.csv', HEAD, ...(rows.length === 0 ? ROWS : rows));

function workbookOf(lines: readonly string[]): TableFile {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet();
  lines.forEach((line, row) => {
    line.split(';').forEach((cell, column) => {
      const isFigure = /^[1-9][\d.]*$/.test(cell) && row > 0;
      if (isFigure) sheet.write(row, column, Number(cell.replaceAll('.', '')));
      else sheet.write(row, column, cell);
    });
  });
  return { name: 'plan.xlsx', bytes: workbook.saveToBufferSync() };
}

const kindsOf = ({ tables }: Mapping) => tables.map(({ kind }) => kind);
const fieldsOf = ({ tables }: Mapping, at: number) =>
  Object.fromEntries(
    (tables[at]?.columns ?? []).flatMap(({ heading, field }) => (field === null ? [] : [[heading, field]])),
  );
const bringIn = (files: readonly TableFile[], mapping: Mapping) =>
  workspace.run(files, '', { profile: undefined, mapping: mappingSchema.parse(mapping) });

async function bringInAsSeen(...files: readonly TableFile[]) {
  const { mapping, questions } = await look(workspace, files);
  expect(questions.map(({ message }) => message)).toEqual([]);
  return bringIn(files, mapping);
}

describe('a plan in which each row says where it belongs', () => {
  test('each kind gets its own columns, and what belongs together is said in each', async () => {
    const { mapping, tables, questions } = await look(workspace, [flat()]);
    expect(questions).toEqual([]);
    expect(kindsOf(mapping)).toEqual(['departments', 'buildings', 'parts', 'plans']);
    expect(tables.map(({ of }) => of)).toEqual(['departments', 'buildings', 'parts', null]);
    expect(mapping.tables.map(({ repeats }) => repeats ?? false)).toEqual([true, true, true, false]);
    const place = {
      Organisation: 'organisationName',
      Afdelingsnr: 'departmentNumber',
      Afdelingsnavn: 'departmentName',
    };
    expect(fieldsOf(mapping, 0)).toEqual({ ...place, Boliger: 'dwellings' });
    expect(fieldsOf(mapping, 1)).toEqual({
      ...place,
      Bygning: 'buildingNumber',
      Adresse: 'address',
      Opført: 'builtYear',
    });
    expect(fieldsOf(mapping, 2)).toEqual({
      ...place,
      Bygning: 'buildingNumber',
      Bygningsdel: 'partName',
      'Tilstand (0-3)': 'grade',
    });
    expect(fieldsOf(mapping, 3)).toMatchObject({
      Arbejde: 'work',
      Udføres: 'firstYear',
      Beløb: 'amount',
      Konto: 'account',
    });
  });

  test.each([
    ['CSV', flat()],
    ['XLSX', workbookOf([HEAD, ...ROWS])],
  ])('%s: every thing once, with its zeros, and a row without work plans nothing', async (_kind, file) => {
    const result = await bringInAsSeen(file);
    expect(result).toMatchObject({ read: 5, created: 5, updated: 0, unchanged: 0, rejected: 0 });
    expect(standing(workspace, 'organisation', ['name'])).toEqual(['Nordbo']);
    expect(standing(workspace, 'department', ['number', 'name', 'dwellings'])).toEqual([
      '0101|Solgården|48',
      '0102|Bøgely|30',
    ]);
    expect(standing(workspace, 'building', ['number', 'address', 'built_year'])).toEqual([
      '01|Bøgevej 2|1988',
      '01|Solvej 1|1965',
      '02|Solvej 3|1967',
    ]);
    // The year is the building's, not that of its roof.
    expect(standing(workspace, 'building_part', ['name', 'installed_year'])).toEqual([
      'Facade|null',
      'Tag|null',
      'Tag|null',
      'Tag|null',
      'Vinduer|null',
    ]);
    expect(standing(workspace, 'activity', ['title', 'first_year', 'amount_ore', 'account'])).toEqual([
      'Maling|2028|15000000|116',
      'Nyt tag|2026|98000000|116',
      'Nyt tag|2027|125000000|116',
      'Rensning|2029|4550000|116',
    ]);
    // Each line is of its own part, in its own building.
    const { query, all } = workspace.db.reader;
    const lines = all(
      query
        .selectFrom('activity')
        .innerJoin('building_part', 'building_part.id', 'activity.part_id')
        .innerJoin('building', 'building.id', 'activity.building_id')
        .select(['activity.first_year', 'building_part.name as part', 'building.address'])
        .orderBy('activity.first_year'),
    );
    expect(lines.map(({ first_year, part, address }) => [first_year, part, address])).toEqual([
      [2026, 'Tag', 'Solvej 3'],
      [2027, 'Tag', 'Solvej 1'],
      [2028, 'Vinduer', 'Solvej 1'],
      [2029, 'Tag', 'Bøgevej 2'],
    ]);
    const told = result.findings.filter(({ level }) => level !== 'info');
    expect(told.map(({ code, row }) => [code, row])).toEqual([['two_names', 4]]);
  });

  test('a second time nothing changes, and taken back it is as it was', async () => {
    const before = stateOf(workspace.db).content;
    const { batch } = await bringInAsSeen(flat());
    const again = await bringInAsSeen(flat());
    expect(again).toMatchObject({ batch: null, read: 5, created: 0, updated: 0, unchanged: 5, rejected: 0 });
    await workspace.undo(batch ?? '');
    expect(stateOf(workspace.db).content).toBe(before);
  });

  test('the preview counts rows once and shows what each of them makes', async () => {
    const { mapping } = await look(workspace, [flat()]);
    const preview = await previewImport(
      workspace.deps,
      { files: [flat()], mapping: mappingSchema.parse(mapping), language: 'da' },
      () => undefined,
    );
    expect(preview.counts).toMatchObject({ read: 5, new: 5, changed: 0, unchanged: 0, rejected: 0, suspicious: 1 });
    expect(preview.byEntity).toEqual(
      expect.arrayContaining([
        { entity: 'department', created: 2, updated: 0, unchanged: 0 },
        { entity: 'building', created: 3, updated: 0, unchanged: 0 },
        { entity: 'building_part', created: 5, updated: 0, unchanged: 0 },
        { entity: 'activity', created: 4, updated: 0, unchanged: 0 },
      ]),
    );
    const first = preview.rows.find(({ row, outcome }) => row === 2 && outcome === 'new');
    expect(new Set(first?.changes.map(({ entity }) => entity))).toEqual(
      new Set([
        'organisation',
        'department',
        'building',
        'building_part',
        'condition_report',
        'assessment',
        'plan',
        'activity',
      ]),
    );
  });

  test('two values for one thing: the first stands, and both are told with their rows', async () => {
    const result = await bringInAsSeen(
      flat(
        ...ROWS.filter((_, at) => at !== 2),
        'Nordbo;0101;Solgården;01;Solvej 11;1965;48;Facade;1;;;;',
        'Nordbo;0101;Solgården;01;;1966;48;Trapper;1;;;;',
      ),
    );
    expect(result).toMatchObject({ read: 6, created: 6, rejected: 0 });
    const told = result.findings.filter(({ code }) => code === 'values_disagree');
    expect(told.map(({ row, column }) => [row, column])).toEqual([
      [6, 'Adresse'],
      [7, 'Opført'],
    ]);
    expect(told[0]?.message).toContain('«Solvej 11»');
    expect(told[0]?.message).toContain('«Solvej 1»');
    expect(told[0]?.message).toContain('række 2');
    expect(standing(workspace, 'building', ['number', 'address', 'built_year'])).toContain('01|Solvej 1|1965');
    expect(codesOfResult(result)).not.toContain('duplicate_key');
    expect(codesOfResult(result)).not.toContain('conflicting_rows');
  });

  test('what a later row adds to a thing is taken, and found again the next time', async () => {
    const rows = [
      'Nordbo;0101;Solgården;01;;;;Tag;3;Nyt tag;2027;1.250.000;116',
      'Nordbo;0101;Solgården;01;Solvej 1;1965;48;Vinduer;2;Maling;2028;150.000;116',
      'Nordbo;0102;Bøgely;01;Bøgevej 2;1988;30;Tag;1;Rensning;2029;45.500;116',
    ];
    await bringInAsSeen(flat(...rows));
    expect(standing(workspace, 'building', ['address', 'built_year'])).toContain('Solvej 1|1965');
    expect(await bringInAsSeen(flat(...rows))).toMatchObject({ updated: 0, unchanged: 3, batch: null });
  });

  test('a row that cannot be read is left out whole, and an amount without a work is told', async () => {
    const result = await bringInAsSeen(
      flat(
        ...ROWS,
        'Nordbo;0103;Lunden;01;Lundvej 1;1971;12;Tag;2;Nyt tag;2030;mange penge;116',
        'Nordbo;0102;Bøgely;01;Bøgevej 2;1988;30;Dør;2;;;7.500;',
      ),
    );
    expect(result).toMatchObject({ read: 7, created: 6, rejected: 1 });
    expect(standing(workspace, 'department', ['number'])).toEqual(['0101', '0102']);
    expect(result.findings.find(({ code }) => code === 'row_without_thing')).toMatchObject({
      level: 'warning',
      row: 8,
    });
    expect(standing(workspace, 'building_part', ['name'])).toContain('Dør');
  });

  test('a table that is left out leaves its things out, and the others as they are', async () => {
    const { mapping } = await look(workspace, [flat()]);
    const tables = mapping.tables.map((table) => ({
      ...table,
      skip: table.kind === 'plans' || table.kind === 'departments',
    }));
    const result = await bringIn([flat()], { ...mapping, tables });
    expect(result).toMatchObject({ read: 5, rejected: 0 });
    expect(standing(workspace, 'activity', ['title'])).toEqual([]);
    expect(standing(workspace, 'building', ['built_year'])).toEqual(['1965', '1967', '1988']);
    expect(standing(workspace, 'department', ['number', 'dwellings'])).toEqual(['0101|null', '0102|null']);
  });

  test('sums below the rows are no things of any table', async () => {
    const result = await bringInAsSeen(flat(...ROWS, 'I alt;;;;;;;;;;;2.425.500;'));
    expect(result).toMatchObject({ read: 5, created: 5, rejected: 0 });
    expect(codesOfResult(result)).toContain('total_row_left_out');
    expect(codesOfResult(result)).not.toContain('control_total_differs');
  });
});

test('a list of buildings in which organisation and department are repeated', async () => {
  const file = csvFile(
    'ejendomme.csv',
    'Boligorganisation;Afd.nr.;Afdeling;Bygning nr.;Adresse;Postnr.;By;Byggeår;Antal boliger',
    'Havnebo;0012;Møllevangen;1;Møllevej 2;8000;Aarhus C;1954;24',
    'Havnebo;0012;Møllevangen;2;Møllevej 4;8000;Aarhus C;1954;24',
    'Havnebo;0012;Møllevangen;3;Møllevej 6;8000;Aarhus C;1955;12',
    'Havnebo;0013;Kirkebakken;1;Kirkevej 1;8200;Aarhus N;1972;40',
  );
  expect(await bringInAsSeen(file)).toMatchObject({ read: 4, created: 4, rejected: 0 });
  expect(standing(workspace, 'department', ['number', 'name'])).toEqual(['0012|Møllevangen', '0013|Kirkebakken']);
  expect(standing(workspace, 'building', ['number', 'address', 'city', 'built_year'])).toEqual([
    '1|Kirkevej 1|Aarhus N|1972',
    '1|Møllevej 2|Aarhus C|1954',
    '2|Møllevej 4|Aarhus C|1954',
    '3|Møllevej 6|Aarhus C|1955',
  ]);
  // Homes differ from building to building: they are the building's.
  expect(standing(workspace, 'dwelling_type', ['dwellings'])).toEqual(['12', '24', '24', '40']);
  expect(await bringInAsSeen(file)).toMatchObject({ unchanged: 4, created: 0, updated: 0 });
});

test('buildings that have names alone are known by them, and a grade that differs is told as it was written', async () => {
  const file = csvFile(
    'dele.csv',
    'Afdelingsnr;Bygningsnavn;Adresse;Bygningsdel;Tilstand',
    '0101;Blok A;Solvej 1;Tag;TG2',
    '0101;Blok A;Solvej 1;Tag;TG0',
    '0101;Blok B;Solvej 3;Tag;TG1',
  );
  const result = await bringInAsSeen(file);
  expect(standing(workspace, 'building', ['number', 'address'])).toEqual(['Blok A|Solvej 1', 'Blok B|Solvej 3']);
  expect(standing(workspace, 'building_part', ['name'])).toEqual(['Tag', 'Tag']);
  const [told] = result.findings.filter(({ code }) => code === 'values_disagree');
  expect(told).toMatchObject({ level: 'warning', row: 3, column: 'Tilstand' });
  expect(told?.message).toContain('«TG0» her og «TG2» i række 2');
});

test('an inspection of one department asks for it once', async () => {
  const file = csvFile(
    'rapport.csv',
    'Tilstandsrapport;;;;;;',
    'Bygning;Bygningsdel;Tilstand (0-3);Bemærkning;Anbefalet arbejde;År;Anslået udgift',
    '1;Tag;3;Mos;Rensning af tag;2027;45.000',
    '1;Vinduer;2;Råd;Udskiftning;2026;850.000',
    '2;Facade;1;;Ingen;;',
  );
  const { mapping, questions } = await look(workspace, [file]);
  expect(kindsOf(mapping)).toEqual(['parts', 'plans']);
  expect(questions.map(({ code, table }) => [code, table])).toEqual([['field_open', 1]]);
  const constants = mapping.tables[1]?.constants.map((one) => (one.value === null ? { ...one, value: '0101' } : one));
  const result = await bringIn([file], {
    ...mapping,
    tables: mapping.tables.map((table, at) => (at === 1 ? { ...table, constants: constants ?? [] } : table)),
  });
  expect(result).toMatchObject({ read: 3, created: 3, rejected: 0 });
  expect(standing(workspace, 'activity', ['title'])).toEqual(['Rensning af tag', 'Udskiftning']);
  expect(standing(workspace, 'building_part', ['name', 'note'])).toEqual(['Facade|null', 'Tag|Mos', 'Vinduer|Råd']);
  // "None" plans nothing and is no fault.
  expect(result.findings.filter(({ level }) => level !== 'info')).toEqual([]);
});

test('a Dutch plan with everything repeated', async () => {
  const file = csvFile(
    'mjop.csv',
    'complex;complexnaam;gebouw;straat;bouwjaar;element;conditie (1-6);hoeveelheid;eenheid;handeling;startjaar;bedrag (€)',
    '0007;De Linde;A;Lindelaan 1;1971;Dakbedekking;3;400;m2;Vervangen dak;2028;88.000',
    '0007;De Linde;A;Lindelaan 1;1971;Kozijnen;2;60;st;Schilderwerk;2027;21.500',
    '0007;De Olm;B;Lindelaan 9;1974;Dakbedekking;5;350;m2;Vervangen dak;2026;79.000',
    '0008;De Esch;A;Esweg 3;1980;Gevel;1;900;m2;;;',
  );
  const before = stateOf(workspace.db).content;
  const result = await bringInAsSeen(file);
  expect(result).toMatchObject({ read: 4, created: 4, rejected: 0 });
  expect(standing(workspace, 'department', ['number', 'name'])).toEqual(['0007|De Linde', '0008|De Esch']);
  expect(standing(workspace, 'building', ['number', 'built_year'])).toEqual(['A|1971', 'A|1980', 'B|1974']);
  expect(standing(workspace, 'assessment', ['score'])).toEqual(['1', '2', '3', '5']);
  expect(standing(workspace, 'building_part', ['name', 'quantity_milli', 'installed_year'])).toEqual([
    'Dakbedekking|350000|null',
    'Dakbedekking|400000|null',
    'Gevel|900000|null',
    'Kozijnen|60000|null',
  ]);
  expect(standing(workspace, 'activity', ['title', 'amount_ore'])).toEqual([
    'Schilderwerk|2150000',
    'Vervangen dak|7900000',
    'Vervangen dak|8800000',
  ]);
  expect(result.findings.filter(({ level }) => level !== 'info').map(({ code }) => code)).toEqual(['two_names']);
  expect(await bringInAsSeen(file)).toMatchObject({ unchanged: 4, created: 0, updated: 0 });
  await workspace.undo(result.batch ?? '');
  expect(stateOf(workspace.db).content).toBe(before);
});

test('a mapping of two tables of a sheet that do not repeat is read as it was', async () => {
  const file = csvFile('dele.csv', 'Afdelingsnr;Navn;Bygningsdel', '0101;Sol;Tag', '0102;Måne;Dør');
  const columns = (...fields: readonly (string | null)[]) =>
    ['Afdelingsnr', 'Navn', 'Bygningsdel'].map((heading, at) => ({ heading, at, field: fields[at] ?? null }));
  const base = { file: 'dele.csv', sheet: '', headerRow: 1, headerRows: 1, delimiter: ';' };
  const mapping = mappingSchema.parse({
    format: 'tilstand-mapping',
    version: 1,
    tables: [
      { ...base, kind: 'departments', columns: columns('departmentNumber', 'departmentName') },
      { ...base, kind: 'parts', columns: columns('departmentNumber', null, 'partName') },
    ],
  });
  expect(await bringIn([file], mapping)).toMatchObject({ read: 4, created: 4, rejected: 0 });
  const twice = csvFile('dele.csv', 'Afdelingsnr;Navn;Bygningsdel', '0101;Sol;Tag', '0101;Sol;Dør');
  expect(await bringIn([twice], mapping)).toMatchObject({ rejected: 1 });
});

test('a kept mapping of several tables knows the next file of its shape', async () => {
  const { mapping } = await look(workspace, [flat()]);
  await saveStored(workspace.deps, 'Vores plan', mapping);
  const next = csvFile('plan-2028.csv', HEAD, ...ROWS);
  const { profiles } = await look(workspace, [next]);
  expect(profiles[0]).toMatchObject({ name: 'vores-plan', confidence: 0.99, differs: [] });
  expect(await workspace.run([next], 'vores-plan')).toMatchObject({ read: 5, created: 5, rejected: 0 });
});

test('a question of one of the tables is open in it alone, and refuses the import until it is answered', async () => {
  const graded = csvFile('plan.csv', HEAD.replace('Tilstand (0-3)', 'Karakter'), ...ROWS);
  const { mapping, questions } = await look(workspace, [graded]);
  expect(questions.map(({ code, table }) => [code, mapping.tables[table]?.kind])).toEqual([['scale_open', 'parts']]);
  const refused = await refusalOfImport(bringIn([graded], mapping));
  expect(refused.refusal.code).toBe('mapping_question_open');
});

test('a question says which of the things in the rows it is about', async () => {
  const rows = [
    '0201;Engen;1;1970;Tag;God;Nyt tag;2035;900.000,00',
    '0202;Vangen;1;1990;Facade;Dårlig;Puds;2030;5.000,00',
  ];
  const head = 'Afdelingsnr;Afdelingsnavn;Bygning;Opført;Bygningsdel;Tilstand;Arbejde;År;Beløb';
  const { questions } = await look(workspace, [csvFile('flad.csv', head, ...rows)]);
  expect(questions.map(({ code, message }) => [code, message.split(':')[0]])).toEqual([
    ['grade_words_open', 'Bygningsdele'],
  ]);
  // Of a sheet that is one thing there is nothing to tell apart.
  const one = await look(workspace, [
    csvFile('dele.csv', 'Afdelingsnr;Bygningsdel;Tilstand', '0201;Tag;God', '0201;Dør;Ringe'),
  ]);
  expect(one.questions.map(({ message }) => message)).toEqual([expect.stringMatching(/^Karaktererne i «Tilstand»/)]);
});

/** Lists that name organisations: what a row says is another's department never changes ours, whether it was known before or not. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { mappingSchema } from '../../../contract/import-mapping.ts';
import { bringInAs, csvFile, look, standing } from '../testing/bring-in.ts';
import { openWorkspace, type Workspace } from '../testing/workspace.ts';
import { createDepartments } from './departments.ts';
import { createOrganisations } from './organisations.ts';

vi.setConfig({ testTimeout: 60_000 });

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

const OURS = csvFile(
  'afdelinger.csv',
  'Boligorganisation;Afdelingsnr.;Navn;Boliger;Areal',
  'Fællesbo;0101;Birkelunden;124;9876',
  'Fællesbo;0102;Søparken;56;4120',
);
const list = (...rows: readonly string[]) =>
  csvFile('andre.csv', 'Boligorganisation;Afdelingsnr.;Navn;Boliger', ...rows);
const BUILDINGS = csvFile(
  'bygninger.csv',
  'Afd.;Bygningsnr;Adresse;Opførelsesår;Etager',
  '0101;1;Birkevej 1;1967;3',
  '0102;1;Søvej 2;1982;3',
);
const DWELLINGS = csvFile('boliger.csv', 'Afdeling;Boligtype;Antal boliger;Månedlig husleje', '0101;2-rums;40;5432,50');

/** Departments as organisation, number, name and homes. */
function departments(): readonly string[] {
  const { query, all } = workspace.db.reader;
  const q = query
    .selectFrom('department as d')
    .innerJoin('organisation as o', 'o.id', 'd.organisation_id')
    .select(['o.number as organisation', 'd.number', 'd.name', 'd.dwellings'])
    .where('d.deleted_at', 'is', null);
  return all(q)
    .map(({ organisation, number, name, dwellings }) => [organisation, number, name, dwellings ?? ''].join('|'))
    .sort();
}
const organisations = () => standing(workspace, 'organisation', ['number', 'name']);
/** Rows of an entity as organisation, department and a text of theirs. */
function within(entity: 'activity' | 'dwelling_type' | 'building' | 'building_part', field: string): readonly string[] {
  const { query, all } = workspace.db.reader;
  const q = query
    .selectFrom(`${entity} as t` as 'building as t')
    .innerJoin('department as d', 'd.id', 't.department_id')
    .innerJoin('organisation as o', 'o.id', 'd.organisation_id')
    .select(['o.number as organisation', 'd.number', `t.${field} as text` as 't.number as text'])
    .where('t.deleted_at', 'is', null);
  return all(q)
    .map(({ organisation, number, text }) => `${organisation}|${number}|${text}`)
    .sort();
}
const told = ({ findings }: Awaited<ReturnType<typeof bringInAs>>) =>
  findings.flatMap(({ level, code, row }) => (/^(department|organisation)_/.test(code) ? [[level, code, row]] : []));

describe('a list of departments', () => {
  test('that names an organisation nobody knows makes its department, and leaves ours alone', async () => {
    await bringInAs(workspace, [OURS]);
    const file = list('AAB;0101;Toften;12');
    const result = await bringInAs(workspace, [file]);
    expect(result).toMatchObject({ created: 1, updated: 0, rejected: 0 });
    expect(told(result)).toEqual([['warning', 'department_of_other_organisation', 2]]);
    expect(departments()).toEqual(['AAB|0101|Toften|12', 'Fællesbo|0101|Birkelunden|124', 'Fællesbo|0102|Søparken|56']);
    expect(await bringInAs(workspace, [file])).toMatchObject({ created: 0, updated: 0, unchanged: 1, rejected: 0 });
    const again = await bringInAs(workspace, [OURS]);
    expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 2, rejected: 0 });
    await workspace.undo(result.batch ?? '');
    expect(departments()).toEqual(['Fællesbo|0101|Birkelunden|124', 'Fællesbo|0102|Søparken|56']);
    expect(organisations()).toEqual(['Fællesbo|Fællesbo']);
  });

  test('of two organisations with one number brings in both, the second time as well', async () => {
    const file = list('AAB;0301;Toften;12', 'Lejerbo;0301;Kæret;20', 'AAB;0302;Engen;5');
    const result = await bringInAs(workspace, [file]);
    expect(result).toMatchObject({ created: 3, rejected: 0 });
    expect(told(result)).toEqual([['info', 'department_of_other_organisation', 3]]);
    expect(departments()).toEqual(['AAB|0301|Toften|12', 'AAB|0302|Engen|5', 'Lejerbo|0301|Kæret|20']);
    expect(await bringInAs(workspace, [file])).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
  });

  test('meets an organisation by its name that stands with a number', async () => {
    const numbered = csvFile(
      'afdelinger.csv',
      'Organisationsnr;Organisation;Afdelingsnr;Afdelingsnavn;Boliger',
      '4711;Vestbo;0101;Sol;20',
    );
    await bringInAs(workspace, [numbered]);
    expect(await bringInAs(workspace, [list('vestbo;0101;Sol;21')])).toMatchObject({ updated: 1, created: 0 });
    expect(departments()).toEqual(['4711|0101|Sol|21']);
    expect(organisations()).toEqual(['4711|Vestbo']);
  });

  test('that names a number for an organisation known by its name alone is about that one, and says so', async () => {
    await bringInAs(workspace, [OURS]);
    const result = await bringInAs(workspace, [
      csvFile(
        'nummer.csv',
        'Organisationsnr;Organisation;Afdelingsnr;Afdelingsnavn;Boliger',
        '4711;Fællesbo;0101;Birkelunden;125',
      ),
    ]);
    expect(told(result)).toEqual([['info', 'organisation_by_name', 2]]);
    expect(departments()).toEqual(['Fællesbo|0101|Birkelunden|125', 'Fællesbo|0102|Søparken|56']);
  });

  test('that names none changes the departments where they stand', async () => {
    await bringInAs(workspace, [list('AAB;0301;Toften;12', 'Lejerbo;0401;Kæret;20')]);
    const plain = csvFile('flere.csv', 'Afdelingsnr.;Navn;Boliger', '0301;Toften;13', '0401;Kæret;21');
    expect(await bringInAs(workspace, [plain])).toMatchObject({ updated: 2, created: 0 });
    expect(departments()).toEqual(['AAB|0301|Toften|13', 'Lejerbo|0401|Kæret|21']);
  });

  test('is of the organisation that a person says stands beside the table', async () => {
    await bringInAs(workspace, [OURS]);
    const plain = csvFile('flere.csv', 'Afdelingsnr.;Navn;Boliger', '0101;Toften;12');
    const { mapping } = await look(workspace, [plain]);
    const tables = mapping.tables.map((table) => ({
      ...table,
      constants: table.constants.map((one) => (one.field === 'organisationNumber' ? { ...one, value: 'AAB' } : one)),
    }));
    const answered = mappingSchema.parse({ ...mapping, tables });
    await workspace.run([plain], '', { profile: undefined, mapping: answered });
    expect(departments()).toEqual(['AAB|0101|Toften|12', 'Fællesbo|0101|Birkelunden|124', 'Fællesbo|0102|Søparken|56']);
  });
});

describe('rows of another organisation', () => {
  test('of a plan become its own department’s', async () => {
    await bringInAs(workspace, [OURS]);
    const plan = csvFile(
      'plan.csv',
      'Organisation;Afdeling;Bygningsdel;Arbejde;År;Beløb',
      'Fællesbo;0101;Tag;Nyt tag;2026;1200000',
      'AAB;0101;Kloak;Ny kloak;2027;300000',
    );
    const result = await bringInAs(workspace, [plan]);
    expect(within('activity', 'title')).toEqual([
      expect.stringMatching(/^AAB\|0101\|.*Ny kloak/),
      expect.stringMatching(/^Fællesbo\|0101\|.*Nyt tag/),
    ]);
    expect(told(result)).toEqual([['warning', 'department_of_other_organisation', 3]]);
    expect(await bringInAs(workspace, [plan])).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  });

  test('of a list of homes become its own department’s, where the number is another’s or its name too', async () => {
    await bringInAs(workspace, [list('AAB;0301;Toften;12')]);
    const homes = csvFile(
      'boliger.csv',
      'Boligorganisation;Afdelingsnr.;Boligtype;Antal boliger;Areal m2',
      'Bo-Vest;0301;2-rums;5;60',
      'Bo-Syd;Toften;4-rums;5;60',
    );
    await bringInAs(workspace, [homes]);
    expect(departments()).toEqual(['AAB|0301|Toften|12', 'Bo-Syd|Toften|Toften|', 'Bo-Vest|0301|0301|']);
    expect(await bringInAs(workspace, [homes])).toMatchObject({ created: 0, updated: 0 });
  });
});

test('of a matrix of grades become its own department’s', async () => {
  await bringInAs(workspace, [OURS]);
  const matrix = csvFile(
    'matrix.csv',
    'Boligorganisation;Afdeling;Tag;Facade;Vinduer;Døre',
    'Fællesbo;0101;1;2;3;4',
    'AAB;0101;4;3;2;1',
  );
  const { mapping } = await look(workspace, [matrix]);
  const tables = mapping.tables.map((table) => ({ ...table, scale: 'nen2767' }));
  const answered = mappingSchema.parse({ ...mapping, tables });
  await workspace.run([matrix], '', { profile: undefined, mapping: answered });
  expect(within('building_part', 'name')).toEqual([
    ...['Døre', 'Facade', 'Tag', 'Vinduer'].map((part) => `AAB|0101|${part}`),
    ...['Døre', 'Facade', 'Tag', 'Vinduer'].map((part) => `Fællesbo|0101|${part}`),
  ]);
});

test('a mapping kept from a new workspace makes no organisation afterwards', async () => {
  const { mapping } = await look(workspace, [BUILDINGS]);
  await bringInAs(workspace, [OURS]);
  await workspace.run([BUILDINGS], '', { profile: undefined, mapping: mappingSchema.parse(mapping) });
  expect(organisations()).toEqual(['Fællesbo|Fællesbo']);
  const more = csvFile('bygninger.csv', 'Afd.;Bygningsnr;Adresse;Opførelsesår;Etager', '0199;1;Birkevej 1;1967;3');
  await workspace.run([more], '', { profile: undefined, mapping: mappingSchema.parse(mapping) });
  expect(within('building', 'number')).toContain('Fællesbo|0199|1');
});

describe('files of which one names the organisation', () => {
  test('make no other organisation, in a new workspace and afterwards', async () => {
    const files = [BUILDINGS, OURS, DWELLINGS];
    const result = await bringInAs(workspace, files);
    expect(result).toMatchObject({ rejected: 0 });
    expect(organisations()).toEqual(['Fællesbo|Fællesbo']);
    expect(within('building', 'number')).toEqual(['Fællesbo|0101|1', 'Fællesbo|0102|1']);
    expect(within('dwelling_type', 'dwellings')).toEqual(['Fællesbo|0101|40']);
    expect(await bringInAs(workspace, files)).toMatchObject({ created: 0, updated: 0 });
  });

  test('have a department none of them lists made in that organisation', async () => {
    const more = csvFile('bygninger.csv', 'Afd.;Bygningsnr;Adresse;Opførelsesår', '0199;1;Birkevej 1;1967');
    await bringInAs(workspace, [OURS, more]);
    expect(within('building', 'number')).toEqual(['Fællesbo|0199|1']);
    expect(organisations()).toEqual(['Fællesbo|Fællesbo']);
  });

  test('say so where the departments were listed without one', async () => {
    const plain = csvFile('afdelinger.csv', 'Afdelingsnr.;Navn;Boliger', '0101;Birkelunden;124');
    const parts = csvFile('dele.csv', 'Organisation;Afdeling;Bygningsdel;Mængde;Enhed', 'Fællesbo;0101;Tag;10;m2');
    const result = await bringInAs(workspace, [plain, parts]);
    expect(told(result)).toEqual([['warning', 'department_stays', 2]]);
    expect(organisations()).toEqual(['1|1']);
  });
});

test('an organisation is met by its number, without its zeros, by its name in any letters; two of one name are not told apart', () => {
  const { stated } = createOrganisations([
    { number: '0010', name: 'Vestbo' },
    { number: '20', name: 'Sydbo' },
    { number: '30', name: 'sydbo' },
  ]);
  expect(stated('10', null)?.key).toBe('0010');
  expect(stated(null, 'VESTBO ')?.key).toBe('0010');
  expect(stated(null, '20')?.key).toBe('20');
  expect(stated(null, 'Sydbo')?.code).toBe('organisation_ambiguous');
  expect(stated('40', 'Sydbo')).toEqual({ key: '40', name: null, code: '' });
  expect(stated(null, null)).toBeNull();
});

test('a department that is another organisation’s is met neither by its digits nor by its name', () => {
  const sol = { number: '0101', name: 'Sol', organisation: '10', home: '10', key: '0101' };
  const east = { number: '101', name: 'Øst', organisation: '20', home: '20', key: '101' };
  const { find } = createDepartments([sol, east], createOrganisations());
  const ask = (number: string, organisation: string | null) =>
    find({ number, name: null, organisation, usual: '10', isList: false });
  expect(ask('00101', '20')).toMatchObject({ key: '101', organisation: '20' });
  // The zeros a spreadsheet took: of organisation 10 there is only one it can be.
  expect(ask('101', '10')).toMatchObject({ key: '0101', organisation: '10' });
  expect(ask('sol', '10')).toMatchObject({ key: '0101' });
  expect(ask('Sol', '20')).toMatchObject({ key: 'Sol', organisation: '20' });
  expect(ask('Øst', null)).toMatchObject({ key: '101', organisation: '20' });
  expect(ask('00101', '30')).toMatchObject({ key: '00101', organisation: '30' });
});

test('what names no organisation belongs to the usual one, unless that was only assumed', () => {
  const { stated, usual } = createOrganisations();
  stated('7', 'Fællesbo');
  expect([usual('1'), usual('8')]).toEqual(['7', '8']);
  stated('9', 'Andelsbo');
  expect(usual('1')).toBe('1');
});

test('of two numbers that differ by their zeros each is itself, and a third way of writing them the first', () => {
  const { stated } = createOrganisations([
    { number: '07', name: 'Fællesbo' },
    { number: '7', name: 'Andelsbo' },
  ]);
  expect(['07', '7', '007'].map((number) => stated(number, null)?.key)).toEqual(['07', '7', '07']);
});

/** Extracts of registers: buildings without a department, their heating, and one tenancy a row. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bringInAs, csvFile, look, standing } from '../testing/bring-in.ts';
import { openWorkspace, type Workspace } from '../testing/workspace.ts';

vi.setConfig({ testTimeout: 60_000 });

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

test('buildings of the national register: only their department is asked', async () => {
  const file = csvFile(
    'udtræk.csv',
    'id_lokalId;byg007Bygningsnummer;byg026Opførelsesår;byg032YdervæggensMateriale;byg033Tagdækningsmateriale;' +
      'byg038SamletBygningsareal;byg039BygningensSamledeBoligAreal;byg054AntalEtager;byg056Varmeinstallation;kommunekode',
    '0a3f507a-0001;1;1951;1;3;1234;1100;3;1;0101',
    '0a3f507a-0002;2;1951;1;5;1300;1200;3;1;0101',
    '0a3f507a-0003;3;1962;5;2;24;;1;9;0101',
  );
  const { tables, questions, mapping } = await look(workspace, [file]);
  expect(tables[0]?.kind.value).toBe('buildings');
  expect(questions.map(({ code }) => code)).toEqual(['field_open']);
  expect(mapping.tables[0]?.constants.filter(({ value }) => value === null).map(({ field }) => field)).toEqual([
    'departmentNumber',
  ]);
});

test('heating beside roofs and walls is that of the building', async () => {
  const file = csvFile(
    'liste.csv',
    'Afdeling;Bygning nr;Opførelsesår;Areal;Tag;Ydervæg;Varme',
    '0101;1;1965;2100;Tegl;Mursten;Fjernvarme',
    '0101;2;1966;2150;Tegl;Mursten;Elvarme',
    '0102;1;1971;900;Tegl;Mursten;Varmepumpe',
    '0102;2;1972;950;Tegl;Mursten;Varmepumpe',
  );
  const { mapping, questions } = await look(workspace, [file]);
  expect([mapping.tables.map(({ kind }) => kind), questions]).toEqual([['buildings'], []]);
  await bringInAs(workspace, [file]);
  // BBR 56: 1 district heating, 5 heat pump, 7 electric.
  expect(standing(workspace, 'building', ['number', 'built_year', 'heating_code'])).toEqual([
    '1|1965|1',
    '1|1971|5',
    '2|1966|7',
    '2|1972|5',
  ]);
  expect(standing(workspace, 'department', ['number', 'heating'])).toEqual(['0101|null', '0102|null']);
});

test('heating in a list of departments is that of the department', async () => {
  const file = csvFile('afdelinger.csv', 'Afdelingsnr;Navn;Boliger;Varme', '0101;Sol;12;Fjernvarme', '0102;Ø;8;Gas');
  await bringInAs(workspace, [file]);
  expect(standing(workspace, 'department', ['number', 'heating'])).toEqual(['0101|Fjernvarme', '0102|Gas']);
});

test.each([
  ['da', 'Afd;Lejemålsnr;Adresse;Rum;Areal;Årlig leje'],
  ['en', 'Department;Flat no;Address;Rooms;Area;Annual rent'],
  ['de', 'Liegenschaft;Wohnungsnummer;Adresse;Zimmer;Wohnfläche;Miete'],
])('the number of a tenancy is its key, never its type: %s', async (_language, heading) => {
  const file = csvFile('lejemål.csv', heading, '0101;0101-001;Vej 1;2;62;62000', '0101;0101-002;Vej 3;3;81;79000');
  const { mapping, questions } = await look(workspace, [file]);
  expect([mapping.tables[0]?.kind, questions.map(({ code }) => code)]).toEqual(['dwellings', []]);
  await bringInAs(workspace, [file]);
  expect(standing(workspace, 'dwelling_type', ['external_key', 'rooms', 'dwellings'])).toEqual([
    '0101-001|2|1',
    '0101-002|3|1',
  ]);
});

test('the number of a home is no key of what is in it', async () => {
  const file = csvFile(
    'dele.csv',
    'UPRN;Estate no;Element;Quantity;Unit',
    '77;0101;Boiler;1;pcs',
    '77;0101;Door;2;pcs',
  );
  const { mapping } = await look(workspace, [file], 'parts');
  expect(mapping.tables[0]?.columns[0]).toMatchObject({ heading: 'UPRN', field: null });
});

test('the day a building was taken into use gives its year', async () => {
  const file = csvFile(
    'afdelinger.csv',
    'Afdelingsnr;Navn;Boliger;Ibrugtaget',
    '0101;Sol;12;01-07-1968',
    '0102;Ø;8;2011',
  );
  await bringInAs(workspace, [file]);
  expect(standing(workspace, 'department', ['number', 'built_year'])).toEqual(['0101|1968', '0102|2011']);
});

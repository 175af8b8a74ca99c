/** Lists that share most of their words with another kind: read as what they are, or asked about. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bringInAs, csvFile, look, standing } from '../testing/bring-in.ts';
import { openWorkspace, type Workspace } from '../testing/workspace.ts';

vi.setConfig({ testTimeout: 60_000 });

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

const PROJECTS = [
  'Projekt;Boligorganisation;Kommune;År;Arbejde;Mængde;Enhed;Samlet pris;Antal boliger',
  'Tagrenovering Bakkegården;Fællesbo;Viborg;2023;Tagudskiftning;2.400;m2;4.800.000;96',
  'Vinduer Engen;AAB;Aarhus;2022;Vinduesudskiftning;620;stk;5.270.000;120',
];
const kindOf = async (...lines: readonly string[]) => {
  const { tables, questions } = await look(workspace, [csvFile('liste.csv', ...lines)]);
  const asked = questions.flatMap(({ code, suggested }) => (code === 'kind_open' ? [suggested] : []));
  return { kind: tables[0]?.kind.value, asked };
};

test('reference projects are asked about, not taken for a plan', async () => {
  expect(await kindOf(...PROJECTS)).toEqual({ kind: null, asked: ['projects'] });
});

test('a sheet of them beside another is asked about, not passed over', async () => {
  const { mapping, questions } = await look(workspace, [
    csvFile('afdelinger.csv', 'Afdelingsnr;Afdelingsnavn;Adresse;Boliger', '0101;Birkelunden;Birkevej 1;12'),
    csvFile('liste.csv', ...PROJECTS),
  ]);
  expect(mapping.tables.map(({ skip }) => skip)).toEqual([false, false]);
  expect(questions.map(({ code }) => code)).toContain('kind_open');
});

test('projects without a number are known by their names', async () => {
  const result = await bringInAs(workspace, [csvFile('liste.csv', ...PROJECTS)], 'projects');
  expect(result).toMatchObject({ created: 2, rejected: 0 });
  const fields = ['number', 'name', 'client', 'municipality_name', 'acquisition_ore', 'dwellings'] as const;
  expect(standing(workspace, 'reference_project', fields)).toEqual([
    'Tagrenovering Bakkegården|Tagrenovering Bakkegården|Fællesbo|Viborg|480000000|96',
    'Vinduer Engen|Vinduer Engen|AAB|Aarhus|527000000|120',
  ]);
  expect(standing(workspace, 'plan', ['id'])).toEqual([]);
});

test('observed prices, the item headed as work', async () => {
  const lines = [
    'Arbejde;Enhed;Enhedspris;Dato;Kilde;Kommune',
    'Tagudskiftning tegl;m2;1.450,00;01-04-2025;Tilbud;Aarhus',
    'Vinduer;stk;8.500,00;14-05-2025;Faktura;Viborg',
  ];
  expect(await kindOf(...lines)).toEqual({ kind: 'prices', asked: [] });
  expect(await bringInAs(workspace, [csvFile('liste.csv', ...lines)])).toMatchObject({ created: 2, rejected: 0 });
  expect(standing(workspace, 'price_observation', ['text', 'unit_price_ore', 'price_date'])).toEqual([
    'Tagudskiftning tegl|145000|2025-04-01',
    'Vinduer|850000|2025-05-14',
  ]);
});

test('a list of what an inspection saw', async () => {
  const lines = [
    'Afdeling;Bygningsdel;Registrering;Karakter;Dato;Inspektør;Prisoverslag;Hvornår',
    '0101;Tag;Revnede tagsten mod nord;3;12.03.2025;PH;125.000;2027',
    '0101;Vinduer;Råd i bundstykker;4;12.03.2025;PH;1.250.000;2026',
  ];
  expect(await kindOf(...lines)).toEqual({ kind: 'findings', asked: [] });
});

test.each([
  ['nl', 'Complexnummer;Element;Constatering;Wanneer;Bedrag', '0101;Dak;Lekkage;2027;1000'],
  ['sv', 'Avdelning;Byggnadsdel;Iakttagelse;När;Belopp', '0101;Tak;Läcka;2027;1000'],
  ['de', 'Siedlung;Bauteil;Feststellung;Wann;Kosten', '0101;Dach;Leck;2027;1000'],
])('findings in other words: %s', async (_language, ...lines) => {
  expect(await kindOf(...lines)).toEqual({ kind: 'findings', asked: [] });
});

test.each([
  [
    'plans',
    'Afdelingsnr;Bygningsdel;Arbejde;Mængde;Enhed;Enhedspris;Beløb;År;Bemærkning',
    '0101;Tag;Skift;1;m2;5;5;2027;x',
  ],
  ['departments', 'Boligorganisation;Afdelingsnr.;Navn;Boliger', 'AAB;0301;Toften;12'],
  ['conditions', 'Afdelingsnr;Delnr;Bygningsdel;Tilstandskarakter;Inspektør', '0101;1;Tag;2;PH'],
])('a usual list is not doubted: %s', async (kind, ...lines) => {
  const found = await kindOf(...lines);
  expect(found.asked).toEqual([]);
  if (kind !== 'conditions') expect(found.kind).toBe(kind);
});

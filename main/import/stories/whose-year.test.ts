/** Columns of years: of the work, of the part, of the building; never the name of a kind of work. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bringInAs, csvFile, look, standing } from '../testing/bring-in.ts';
import { openWorkspace, type Workspace } from '../testing/workspace.ts';

vi.setConfig({ testTimeout: 60_000 });

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

test.each(['Åtgärdsår', 'Insatsår'])('%s is the year of each work', async (heading) => {
  const file = csvFile(
    'plan.csv',
    `Fastighet;Byggnadsdel;Åtgärd;${heading};Kostnad (kr)`,
    'Almen;Tak;Omläggning;2027;1 450 000',
    'Almen;Fönster;Målning;2029;380 000',
  );
  expect((await look(workspace, [file])).questions).toEqual([]);
  expect(await bringInAs(workspace, [file])).toMatchObject({ created: 2, rejected: 0 });
  expect(standing(workspace, 'activity', ['title', 'first_year', 'kind'])).toEqual([
    'Målning|2029|maintenance',
    'Omläggning|2027|maintenance',
  ]);
});

test('the year of something else is not the year of the work', async () => {
  const file = csvFile('plan.csv', 'Afdeling;Arbejde;Byggeår;Beløb', '0101;Maling;1968;100', '0102;Tag;1972;200');
  const { questions, mapping } = await look(workspace, [file], 'plans');
  expect(mapping.tables[0]?.columns.map(({ field }) => field)).toEqual(['departmentNumber', 'work', null, 'amount']);
  expect(questions.map(({ code }) => code)).toEqual(['field_open']);
});

test.each([
  ['Liegenschaft;Gebäude;Bauteil;Menge;Einheit;Baujahr;Maßnahme;Jahr;Kosten (€)', 'de'],
  ['Complex;Gebouw;Element;Hoeveelheid;Eenheid;Bouwjaar;Activiteit;Jaar;Kosten (€)', 'nl'],
  ['Fastighet;Byggnad;Byggnadsdel;Mängd;Enhet;Byggår;Åtgärd;År;Kostnad (€)', 'sv'],
])('%s: the year is that of the parts where they differ within a building', async (heading) => {
  const file = csvFile(
    'liste.csv',
    heading,
    '4711;A;Dach;1.200,00;m²;1995;Neueindeckung;2030;240.000,00',
    '4711;A;Fenster;64,00;Stk;1988;Austausch;2027;96.000,00',
    '4711;B;Heizung;1,00;Stk;2015;Wartung;2026;4.500,00',
  );
  const { mapping } = await look(workspace, [file]);
  await workspace.run([file], '', { profile: undefined, mapping });
  expect(standing(workspace, 'building', ['number', 'built_year'])).toEqual(['A|null', 'B|null']);
  expect(standing(workspace, 'building_part', ['name', 'installed_year'])).toEqual([
    'Dach|1995',
    'Fenster|1988',
    'Heizung|2015',
  ]);
});

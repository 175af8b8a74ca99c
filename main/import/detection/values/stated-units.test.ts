/** What a heading states of its numbers: another unit of area, a scale of grades. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bringInAs, csvFile, look, standing } from '../../testing/bring-in.ts';
import { openWorkspace, type Workspace } from '../../testing/workspace.ts';

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

describe('areas', () => {
  // 28,000 ft² × 0.09290304 = 2,601.3 m²; 1.5 ha = 15,000 m²; 2 acres × 4,046.8564224 = 8,093.7 m².
  test.each([
    ['Floor area (sq ft)', '28000', '2601'],
    ['Areal i kvadratfod', '28000', '2601'],
    ['Area ft²', '28000', '2601'],
    ['Areal (ha)', '1,5', '15000'],
    ['Area (acres)', '2', '8094'],
    ['Areal (m²)', '2601', '2601'],
  ])('%s: %s is %s m²', async (heading, cell, area) => {
    const file = csvFile('d.csv', `Afdelingsnr;Navn;${heading}`, `0101;Birkelunden;${cell}`);
    const { findings, questions } = await look(workspace, [file], 'departments');
    expect(questions).toEqual([]);
    const told = findings.filter(({ code }) => code === 'area_converted').map(({ column }) => column);
    expect(told).toEqual(heading.includes('m²') ? [] : [heading]);
    await bringInAs(workspace, [file], 'departments');
    expect(standing(workspace, 'department', ['area_m2'])).toEqual([area]);
  });
});

describe('a scale', () => {
  const rows = (heading: string) =>
    csvFile('dele.csv', `Afd. nr.;Bygningsdel;${heading}`, '0101;Tag;3', '0101;Vinduer;6');

  test('under a usual word for grades says what the column is', async () => {
    const { mapping, questions } = await look(workspace, [rows('Stand (1-6)')], 'parts');
    expect(mapping.tables[0]).toMatchObject({ scale: 'nen2767', columns: [{}, {}, { field: 'grade' }] });
    expect(questions).toEqual([]);
    expect((await look(workspace, [rows('Stand (1-5)')], 'parts')).mapping.tables[0]?.columns[2]?.field).toBe('grade');
  });

  test('under another word is asked about, and not taken by itself', async () => {
    const { mapping, questions } = await look(workspace, [rows('Indtryk (1-6)')], 'parts');
    expect(questions.map(({ code, suggested }) => [code, suggested])).toEqual([['grade_column_open', '2']]);
    for (const choice of mapping.tables[0]?.choices ?? []) choice.use = 2;
    await workspace.run([rows('Indtryk (1-6)')], '', { profile: undefined, mapping });
    expect(standing(workspace, 'assessment', ['score'])).toEqual(['3', '6']);
  });

  test('beside a column of grades is none of its business', async () => {
    const file = csvFile('dele.csv', 'Afd. nr.;Bygningsdel;Tilstand (1-6);Prioritet (1-3)', '0101;Tag;3;1');
    expect((await look(workspace, [file], 'parts')).questions).toEqual([]);
  });
});

test('words of German and Norwegian lists', async () => {
  const german = 'Gesellschaft;Wirtschaftseinheit;Bezeichnung;Baujahr;Wohneinheiten;Wohnfläche';
  await bringInAs(workspace, [csvFile('de.csv', german, 'GeWoBau;4711;Lindenhof;1958;64;4480')]);
  const norwegian = 'Boligselskap;Avdelingsnr;Navn;Antall leiligheter;Bruksareal';
  await bringInAs(workspace, [csvFile('no.csv', norwegian, 'OBOS;501;Granlia;90;6300')]);
  expect(standing(workspace, 'department', ['number', 'name', 'dwellings', 'area_m2'])).toEqual([
    '4711|Lindenhof|64|4480',
    '501|Granlia|90|6300',
  ]);
  const parts = csvFile('teile.csv', 'Abteilung;Bauteil;Menge;Einheit', '0101;Dach;120;qm');
  expect((await look(workspace, [parts])).mapping.tables[0]?.columns[0]?.field).toBe('departmentNumber');
});

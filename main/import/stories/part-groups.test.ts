/** Account groups of parts that a file gives none of: by the everyday words of their names, and told where these say nothing. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { searchWords } from '../../../domain/text/fold.ts';
import { bringInAs, csvFile, standing } from '../testing/bring-in.ts';
import { openWorkspace, type Workspace } from '../testing/workspace.ts';

vi.setConfig({ testTimeout: 60_000 });

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

const groupsOf = () => standing(workspace, 'building_part', ['name', 'fk_group']);
const assumed = ({ findings }: Awaited<ReturnType<typeof bringInAs>>) =>
  findings.filter(({ code }) => code === 'group_assumed').map(({ row }) => row);
const listed = (...names: readonly string[]) =>
  csvFile('dele.csv', 'Afdelingsnr;Bygningsdel;Mængde;Enhed', ...names.map((name) => `0101;${name};3;stk`));

// Groups of the classification: 1 terrain, 2 envelope, 3 dwelling, 4 common indoor, 5 technical installations, 6 equipment.
const EVERYDAY: readonly (readonly [group: number, ...names: readonly string[]])[] = [
  [1, 'Kloak', 'TV-inspektion', 'P-plads', 'Legeplads 2', 'Belægninger', 'Riolering', 'Lekplats', 'Außenanlagen'],
  [2, 'Tag', 'Facade nord', 'Vinduer', 'Døre', 'Altaner', 'Tagrender/nedløb', 'Roof coverings', 'External doors'],
  [2, 'Dakbedekking', 'Kozijnen', 'Taktekking', 'Dächer', 'Haustüren', 'Fönster', 'Stuprör'],
  [3, 'Badeværelser', 'Køkkener', 'Indvendige døre', 'Bathrooms', 'Keukens', 'Bäder'],
  [4, 'Trapper', 'Kælder', 'Fællesvaskeri', 'Treppenhaus', 'Tvättstuga', 'Trappenhuis'],
  [5, 'Varmeanlæg', 'El', 'Ventilation', 'Elevator', 'Vand og varme', 'Lifts', 'Boilers', 'Heis', 'Cv-ketel', 'Aufzug'],
  [6, 'Havetraktor'],
];

test('everyday names in six languages', async () => {
  const all = EVERYDAY.flatMap(([group, ...names]) => names.map((name) => [name, group] as const));
  const result = await bringInAs(workspace, [listed(...all.map(([name]) => name))], 'parts');
  expect(groupsOf()).toEqual(all.map(([name, group]) => `${name}|${group}`).sort());
  expect(assumed(result)).toEqual([]);
});

test('a name that says nothing, or two things, is told; it stands in the envelope', async () => {
  const names = ['Dimsedut', 'Belysning i trappeopgang', 'Vinduer, indvendig maling', 'Udvendige rør', 'Taget'];
  const result = await bringInAs(workspace, [listed(...names)], 'parts');
  expect(groupsOf()).toEqual(names.map((name) => `${name}|2`).sort());
  expect(assumed(result)).toEqual([2, 3, 4, 5, 6]);
});

test('a line of a plan stands in the group of its part, else in that of what it names', async () => {
  const parts = csvFile('dele.csv', 'Afdelingsnr;Bygningsdel;Kontogruppe', '0101;Dims;4', '0101;Tag;2');
  await bringInAs(workspace, [parts], 'parts');
  const plan = csvFile(
    'plan.csv',
    'Afdelingsnr;Bygningsdel;Arbejde;År;Beløb',
    '0101;Dims;Maling;2027;50000',
    '0101;Kloak;Strømpeforing;2027;50000',
    '0101;;Rensning af tagrender;2027;50000',
    '0101;Dingenot;Eftersyn;2027;50000',
  );
  const result = await bringInAs(workspace, [plan], 'plans');
  expect(standing(workspace, 'activity', ['title', 'fk_group'])).toEqual([
    'Eftersyn|2',
    'Maling|4',
    'Rensning af tagrender|2',
    'Strømpeforing|1',
  ]);
  expect(assumed(result)).toEqual([5]);
});

test('a flat file: what is told of the part of a row is not told again of its line', async () => {
  const flat = csvFile(
    'flad.csv',
    'Afdelingsnr;Afdelingsnavn;Bygning;Opført;Bygningsdel;Karakter (1-6);Arbejde;År;Beløb',
    '0201;Engen;1;1970;Dimsedut;3;Udskiftning;2035;900.000,00',
    '0201;Engen;1;1970;Elevator;4;Renovering;2027;450.000,00',
    '0202;Vangen;1;1990;Facade;2;;;',
  );
  const result = await bringInAs(workspace, [flat]);
  expect(groupsOf()).toEqual(['Dimsedut|2', 'Elevator|5', 'Facade|2']);
  expect(standing(workspace, 'activity', ['title', 'fk_group'])).toEqual(['Renovering|5', 'Udskiftning|2']);
  expect(assumed(result)).toEqual([2]);
});

test('no name of the list is of two groups, whatever the language', () => {
  const file = new URL('../../../assets/import-words/part-groups.json', import.meta.url);
  const { groups } = JSON.parse(readFileSync(file, 'utf8')) as { groups: Record<string, Record<string, string[]>> };
  const found = new Map<string, Set<string>>();
  for (const [group, byLanguage] of Object.entries(groups))
    for (const name of Object.values(byLanguage).flat()) {
      const key = searchWords(name).join('');
      found.set(key, (found.get(key) ?? new Set()).add(group));
    }
  expect([...found].filter(([, of]) => of.size > 1).map(([name]) => name)).toEqual([]);
});

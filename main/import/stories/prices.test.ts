/** Lists of prices: a source that says more than one of our words, prices of several organisations, and the class a price is of. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bringInAs, codesOfResult, csvFile, standing } from '../testing/bring-in.ts';
import { openWorkspace, type Workspace } from '../testing/workspace.ts';

vi.setConfig({ testTimeout: 60_000 });

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

const prices = (...fields: readonly string[]) => standing(workspace, 'price_observation', ['text', ...fields]);

test('what stands behind the word for the source is kept as the supplier; an unknown word is told', async () => {
  const list = csvFile(
    'priser.csv',
    'Arbejde;Enhed;Enhedspris;Dato;Kilde',
    'Tagrende;m;850,00;21-04-2025;Tilbud Tømrer A/S',
    'Maling;m2;120,00;21-04-2025;faktura (Malermester Hansen)',
    'Dør;stk;8500,00;21-04-2025;Egen erfaring',
    'Lås;stk;900,00;21-04-2025;Tilbudsgiver Jensen',
    'Port;stk;9000,00;21-04-2025;Faktura 4711',
    'Rude;stk;1900,00;21-04-2025;Kontrakt',
    'Vask;stk;1900,00;21-04-2025;',
  );
  const result = await bringInAs(workspace, [list], 'prices');
  expect(prices('source', 'supplier')).toEqual([
    'Dør|list|Egen erfaring',
    'Lås|list|Tilbudsgiver Jensen',
    'Maling|invoice|Malermester Hansen',
    'Port|invoice|Faktura 4711',
    'Rude|contract|null',
    'Tagrende|offer|Tømrer A/S',
    'Vask|offer|null',
  ]);
  expect(result).toMatchObject({ created: 7, rejected: 0 });
  expect(result.findings.map(({ code, row }) => [code, row])).toEqual([
    ['price_source_assumed', 4],
    ['price_source_assumed', 5],
  ]);
  expect(await bringInAs(workspace, [list], 'prices')).toMatchObject({ created: 0, updated: 0, unchanged: 7 });
});

test('beside a supplier of its own column nothing is lost either', async () => {
  const list = csvFile(
    'priser.csv',
    'Ydelse;Enhed;Enhedspris;Prisdato;Priskilde;Leverandør',
    'Tagrende;m;850,00;21-04-2025;Tilbud nr. 7;Tømrer A/S',
    'Maling;m2;120,00;21-04-2025;Tilbud Hansen;Malermester Hansen',
  );
  await bringInAs(workspace, [list], 'prices');
  expect(prices('supplier')).toEqual(['Maling|Malermester Hansen', 'Tagrende|Tømrer A/S · nr. 7']);
});

test('prices of two organisations stay at the departments of each', async () => {
  await bringInAs(workspace, [
    csvFile('afd.csv', 'Boligorganisation;Afdelingsnr;Navn;Boliger', 'Fællesbo;0101;Birkelunden;124'),
  ]);
  const list = csvFile(
    'priser.csv',
    'Organisation;Afdeling;Ydelse;Enhed;Enhedspris;Prisdato',
    'Fællesbo;0101;Tag;m2;1450,00;21-04-2025',
    'AAB;0101;Tag;m2;1750,00;21-04-2025',
  );
  const result = await bringInAs(workspace, [list], 'prices');
  const departments = new Map(
    standing(workspace, 'department', ['id', 'name']).map((row) => row.split('|') as [string, string]),
  );
  const placed = prices('unit_price_ore', 'department_id').map((row) => row.split('|'));
  expect(placed.map(([, ore, department = '']) => `${ore} ${departments.get(department)}`)).toEqual([
    '145000 Birkelunden',
    '175000 0101',
  ]);
  expect(codesOfResult(result)).toEqual(['department_of_other_organisation']);
});

test('a price is of the class that its list, or what it is of, names', async () => {
  const list = csvFile(
    'priser.csv',
    'Bygningsdelsklasse;Ydelse;Enhed;Enhedspris;Prisdato',
    'Tag, tegl;Omlægning;m2;1450,00;21-04-2025',
    ';Elevator;stk;600000,00;21-04-2025',
    ';Andet;stk;5,00;21-04-2025',
  );
  await bringInAs(workspace, [list], 'prices');
  expect(prices('class_key')).toEqual(['Andet|null', 'Elevator|elevator', 'Omlægning|tag-tegl']);
});

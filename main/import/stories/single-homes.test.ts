/** A stock list with a row for each home: dwellings, never departments that stand again and again. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bringInAs, csvFile, look, standing } from '../testing/bring-in.ts';
import { openWorkspace, type Workspace } from '../testing/workspace.ts';

vi.setConfig({ testTimeout: 60_000 });

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

test('a stock list of an association: each home by its own number, the rents by the month', async () => {
  const file = csvFile(
    'stock.csv',
    'UPRN\tEstate Code\tEstate\tAddress\tPostcode\tBedrooms\tFloor Area (sq m)\tTenure\tWeekly Rent\tBuilt',
    '100012345\tE01\tMaple Court\t1 Maple Court\tSE1 2AB\t2\t62.0\tSocial rent\t£120.00\t1968',
    '100012346\tE01\tMaple Court\t2 Maple Court\tSE1 2AB\t3\t81.0\tSocial rent\t£131.10\t1968',
    '100012347\tE02\tOak House\t1 Oak House\tSE1 3CD\t1\t45.0\tAffordable\t£148.00\t2004',
  );
  const { questions, tables } = await look(workspace, [file]);
  expect(questions).toEqual([]);
  expect(tables.map(({ kind }) => kind.value)).toEqual(['dwellings']);
  expect(await bringInAs(workspace, [file])).toMatchObject({ created: 3, rejected: 0 });
  expect(standing(workspace, 'department', ['number', 'name', 'area_m2', 'address'])).toEqual([
    'E01|Maple Court|null|null',
    'E02|Oak House|null|null',
  ]);
  // 120 × 52 / 12 = 520; 131.10 × 52 / 12 = 568.10; 148 × 52 / 12 = 641.33.
  expect(standing(workspace, 'dwelling_type', ['external_key', 'dwellings', 'rooms', 'area_m2', 'rent_ore'])).toEqual([
    '100012345|1|2|62|52000',
    '100012346|1|3|81|56810',
    '100012347|1|1|45|64133',
  ]);
});

test('a list of departments with a rent stays one, also where one stands twice by mistake', async () => {
  const file = csvFile(
    'afdelinger.csv',
    'Afdelingsnr;Afdelingsnavn;Adresse;Boliger;Areal;Byggeår;Husleje',
    '0101;Solbakken;Vej 1;40;3100;1968;6000',
    '0102;Furulund;Vej 2;22;1800;1972;5800',
    '0103;Engen;Vej 3;18;1500;1975;5900',
    '0103;Engen;Vej 3;18;1500;1975;5900',
  );
  expect((await look(workspace, [file])).tables.map(({ kind }) => kind.value)).toEqual(['departments']);
});

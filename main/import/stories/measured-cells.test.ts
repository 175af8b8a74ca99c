/** Units beside numbers, and what cells say that a heading does not: read, or told. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ImportResult } from '../../../contract/imports.ts';
import { bringInAs, csvFile, look, standing } from '../testing/bring-in.ts';
import { openWorkspace, type Workspace } from '../testing/workspace.ts';

vi.setConfig({ testTimeout: 60_000 });

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

const bring = (name: string, head: string, ...rows: readonly string[]) =>
  bringInAs(workspace, [csvFile(name, `Afdelingsnr;${head}`, ...rows.map((row) => `0101;${row}`))]);
const told = ({ findings }: ImportResult) =>
  findings.filter(({ level }) => level === 'warning').map(({ code, row, column }) => `${code} ${row} ${column}`);
const parts = (...fields: readonly string[]) => standing(workspace, 'building_part', ['name', ...fields]);

describe('quantities', () => {
  test.each([
    ['Mængde (m²)', 'm2'],
    ['Antal stk', 'stk'],
    ['Længde (lbm)', 'm'],
    ['Menge [m³]', 'm3'],
  ])('under «%s» are in %s', async (heading, unit) => {
    await bring('dele.csv', `Bygningsdel;${heading}`, 'Tag;200');
    expect(parts('quantity_milli', 'unit')).toEqual([`Tag|200000|${unit}`]);
  });

  test('a column of units comes before the heading', async () => {
    await bring('dele.csv', 'Bygningsdel;Mængde (m²);Enhed', 'Tag;200;stk');
    expect(parts('quantity_milli', 'unit')).toEqual(['Tag|200000|stk']);
  });

  test('with the unit behind each number', async () => {
    const result = await bring(
      'dele.csv',
      'Bygningsdel;Mængde',
      'Tag;1.200 m²',
      'Dør;30 stk',
      'Rende;45,5 lbm',
      'Mur;7',
      'Port;ca. 3',
    );
    expect(told(result)).toEqual(['value_left_out 6 Mængde']);
    expect(parts('quantity_milli', 'unit')).toEqual([
      'Dør|30000|stk',
      'Mur|7000|null',
      'Port|null|null',
      'Rende|45500|m',
      'Tag|1200000|m2',
    ]);
  });
});

test('years behind lives and intervals', async () => {
  await bring('dele.csv', 'Bygningsdel;Levetid', 'Tag;30 år', 'Mur;60', 'Dør;40-50 år');
  expect(parts('life_expected')).toEqual(['Dør|null', 'Mur|60', 'Tag|30']);
  const plan = await bring(
    'plan.csv',
    'Arbejde;Interval;År;Beløb',
    'A;hvert 5. år;2026;1',
    'B;årligt;2026;1',
    'C;10 år;2026;1',
    'D;hvert andet år;2026;1',
    'E;af og til;2026;1',
  );
  expect(told(plan)).toEqual(['value_left_out 6 Interval']);
  expect(standing(workspace, 'activity', ['title', 'interval_years'])).toEqual(['A|5', 'B|1', 'C|10', 'D|2', 'E|null']);
});

test('areas and counts with their unit', async () => {
  const file = csvFile(
    'afdelinger.csv',
    'Afdelingsnr;Afdelingsnavn;Areal;Boliger',
    '0101;Sol;1200 m²;20 stk',
    '0102;Måne;980 kvm;8 m2',
  );
  const result = await bringInAs(workspace, [file]);
  expect(told(result)).toEqual(['value_left_out 3 Boliger']);
  expect(standing(workspace, 'department', ['number', 'area_m2', 'dwellings'])).toEqual([
    '0101|1200|20',
    '0102|980|null',
  ]);
});

describe('an amount for one of something is no sum', () => {
  test.each(['Leje pr. m² pr. år', 'Årlig leje kr/m2', 'Husleje pr. bolig'])(
    '«%s» is not the rent of a home',
    async (heading) => {
      const result = await bring('boliger.csv', `Boligtype;Antal;${heading}`, 'A;12;950');
      expect(standing(workspace, 'dwelling_type', ['rent_ore'])).toEqual(['null']);
      expect(result.findings.map(({ code }) => code)).toContain('columns_not_used');
    },
  );

  test('in a plan it is the price of one', async () => {
    await bring('plan.csv', 'Arbejde;År;Mængde;Pris pr. m²', 'Maling;2026;10;250');
    expect(standing(workspace, 'activity', ['quantity_milli', 'unit_price_ore', 'amount_ore'])).toEqual([
      '10000|25000|null',
    ]);
  });
});

describe('headings that say little', () => {
  test('`Type` above kinds of work', async () => {
    const result = await bring(
      'plan.csv',
      'Arbejde;Type;Beløb;År',
      'Altan;Forbedring;1;2026',
      'Tag;Fornyelse;1;2027',
      'VVS;Vedligehold;1;2028',
    );
    expect(told(result)).toEqual(['improvement_from_fund 2 null']);
    expect(standing(workspace, 'activity', ['title', 'kind'])).toEqual([
      'Altan|improvement',
      'Tag|renewal',
      'VVS|maintenance',
    ]);
  });

  test('`Type` above anything else stays unused', async () => {
    const { tables } = await look(workspace, [
      csvFile('plan.csv', 'Afdelingsnr;Arbejde;Type;Beløb;År', '0101;Tag;A;1;2027', '0101;VVS;B;1;2028'),
    ]);
    expect(tables[0]?.columns[2]?.field).toBeNull();
  });

  test('`Omfang` in percent is a share', async () => {
    await bring(
      'fund.csv',
      'Bygningsdel;Skade;Alvor;Intensitet;Omfang',
      'Tag;Revne;Alvorlig;Begyndende;10 %',
      'Tag;Hul;Mindre;Fremskreden;50 %',
    );
    expect(standing(workspace, 'finding', ['defect', 'extent_bp'])).toEqual(['Hul|5000', 'Revne|1000']);
  });

  test('`Sidst udskiftet` is when it was built in; what is left of a life is not the life', async () => {
    await bring('dele.csv', 'Bygningsdel;Sidst udskiftet;Restlevetid', 'Tag;1990;10');
    expect(parts('installed_year', 'life_expected')).toEqual(['Tag|1990|null']);
  });
});

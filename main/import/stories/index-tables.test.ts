/** Tables of a statistics bank: rows of one label in two tables are two series, and the title says what is 100. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bringInAs, csvFile, standing } from '../testing/bring-in.ts';
import { openWorkspace, type Workspace } from '../testing/workspace.ts';

vi.setConfig({ testTimeout: 60_000 });

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

test('two tables with a row «I alt» keep their figures apart', async () => {
  const table = (name: string, title: string, ...figures: readonly string[]) =>
    csvFile(name, `"${title}";;;`, ';2025K4;2026K1;2026K2', ...figures);
  await bringInAs(
    workspace,
    [table('a.csv', 'BYG42: Byggeomkostningsindeks (2015=100)', 'I alt;121,5;122,25;123', 'Murer;118;119;120')],
    'priceIndex',
  );
  await bringInAs(
    workspace,
    [table('b.csv', 'PRIS114: Prisindeks (2020 = 100)', 'I alt;101,5;102,25;103', 'Varme;98;99;97')],
    'priceIndex',
  );
  const last = standing(workspace, 'price_index', ['period', 'series', 'base', 'value_milli']).filter((row) =>
    row.startsWith('2026K2'),
  );
  expect(last).toEqual([
    '2026K2|BYG42 · I alt|2015=100|123000',
    '2026K2|BYG42 · Murer|2015=100|120000',
    '2026K2|PRIS114 · I alt|2020=100|103000',
    '2026K2|PRIS114 · Varme|2020=100|97000',
  ]);
});

/** How sure a table's guesses are: a heading is believed, a title less, and what nothing speaks for is never called sure. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { csvFile, look } from '../testing/bring-in.ts';
import { openWorkspace, type Workspace } from '../testing/workspace.ts';

vi.setConfig({ testTimeout: 60_000 });

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

async function tableOf(name: string, ...lines: readonly string[]) {
  const found = await look(workspace, [csvFile(name, ...lines)]);
  const [table] = found.tables;
  const [mapped] = found.mapping.tables;
  if (table === undefined || mapped === undefined) throw new Error('no table was found');
  return { ...found, table, mapped };
}

const PLAN = ['0101;Nyt tag;116;1250;', '0101;Maling;116;;300'];

test('the unit of amounts is sure where a heading names it, and else assumed', async () => {
  const bare = await tableOf('plan.csv', 'Afdelingsnr;Arbejde;Konto;2026;2027', ...PLAN);
  expect(bare.table.factor).toEqual({ value: 1, confidence: 0 });
  const named = await tableOf('plan.csv', 'Afdelingsnr;Arbejde;Konto;2026 (t.kr.);2027 (t.kr.)', ...PLAN);
  expect(named.table.factor).toEqual({ value: 1000, confidence: 0.95 });
  const titled = await tableOf(
    'plan.csv',
    'Alle beløb i 1.000 kr.',
    '',
    'Afdelingsnr;Arbejde;Konto;2026;2027',
    ...PLAN,
  );
  expect(titled.table.factor).toEqual({ value: null, confidence: 0 });
});

test('what the years of a fund hold is surer by their headings than by a title', async () => {
  const rows = ['0101;401;1250000;1375000', '0102;401;80000;95000'];
  const headed = await tableOf('fond.csv', 'Afdelingsnr;Konto;Saldo 2024;Saldo 2025', ...rows);
  const titled = await tableOf('fond.csv', 'Saldi', '', 'Afdelingsnr;Konto;2024;2025', ...rows);
  expect(headed.table.fundCell?.value).toBe('balance');
  expect(titled.table.fundCell?.value).toBe('balance');
  expect(headed.table.fundCell?.confidence).toBeGreaterThan(titled.table.fundCell?.confidence ?? 1);
});

test('rows of sums are surer where their figures add up, and come in where a person says that they are none', async () => {
  const head = 'Afdelingsnr;Arbejde;Konto;2026;2027';
  const agreeing = await tableOf('plan.csv', head, ...PLAN, '0101;I alt;;1250;300');
  const differing = await tableOf('plan.csv', head, ...PLAN, '0101;I alt;;999;300');
  expect([agreeing.table.totals.confidence, differing.table.totals.confidence]).toEqual([0.95, 0.7]);
  expect(agreeing.mapped.totals).toEqual({ field: 'work', words: ['I alt'] });

  const files = [csvFile('plan.csv', head, ...PLAN, '0101;I alt;116;1250;300')];
  const { mapping } = await look(workspace, files);
  const left = await workspace.run(files, '', { profile: undefined, mapping, dryRun: true });
  const [table] = mapping.tables;
  if (table?.totals === undefined) throw new Error('no row of sums was found');
  const taken = { ...mapping, tables: [{ ...table, totals: { ...table.totals, are: 'rows' as const } }] };
  const all = await workspace.run(files, '', { profile: undefined, mapping: taken, dryRun: true });
  expect([left.created, all.created]).toEqual([2, 3]);
});

test('a table of nothing known suggests no kind', async () => {
  const { questions } = await tableOf('ark.csv', 'Foo;Bar;Baz', 'a;1;x', 'b;2;y');
  expect(questions).toMatchObject([{ code: 'kind_open', suggested: null }]);
});

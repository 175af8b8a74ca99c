/** Amounts under years of a fund: balances or provisions. Words say which; without any it is asked, never guessed. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mappingSchema } from '../../../../contract/import-mapping.ts';
import { detectFiles } from '../../detect-files.ts';
import { loadWords } from '../../mapping/words.ts';
import { ASSETS } from '../../profiles.ts';
import { openWorkspace, refusalOfImport, textFile, type Workspace } from '../../testing/workspace.ts';
import { fundCellsOf } from './fund-cells.ts';

const words = loadWords(ASSETS);

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

const csv = (...lines: readonly string[]) => lines.join('\r\n');
const YEARS = ['Afdelingsnr;Konto;2024;2025;2026', '0101;401;1250000;1375000;1500000', '0102;401;80000;95000;110000'];

async function look(name: string, ...lines: readonly string[]) {
  const { mapping, questions } = await detectFiles(workspace.deps, {
    files: [textFile(name, csv(...lines))],
    kind: 'funds',
    language: 'da',
  });
  return { cell: mapping?.tables[0]?.unpivot?.cell, questions, mapping };
}

test('without a word it is asked, and what is not answered does not run', async () => {
  const { cell, questions, mapping } = await look('ark1.csv', ...YEARS);
  expect(cell).toBeNull();
  expect(questions).toMatchObject([
    { code: 'fund_cells_open', path: ['tables', 0, 'unpivot', 'cell'], suggested: null },
  ]);
  expect(questions[0]?.options.map(({ value }) => value)).toEqual(['balance', 'provision']);
  expect(questions[0]?.message).toContain('2024, 2025, 2026');
  const run = (answer: unknown) =>
    workspace.run([textFile('ark1.csv', csv(...YEARS))], '', {
      profile: undefined,
      mapping: mappingSchema.parse(answer),
    });
  expect((await refusalOfImport(run(mapping))).refusal.code).toBe('mapping_question_open');
  const answered = structuredClone(mapping);
  const table = answered?.tables[0];
  if (table?.unpivot === undefined) throw new Error('no columns of years');
  table.unpivot.cell = 'provision';
  expect(await run(answered)).toMatchObject({ read: 6, created: 6, rejected: 0 });
  const { query, all } = workspace.db.reader;
  const stored = all(query.selectFrom('fund_balance').select(['accounting_year', 'balance_ore', 'provision_ore']));
  expect(stored).toHaveLength(6);
  expect(stored.filter(({ balance_ore }) => balance_ore !== null)).toEqual([]);
  expect(stored).toContainEqual({ accounting_year: 2024, balance_ore: null, provision_ore: 125_000_000 });
});

test('a title decides, and so does a heading that spans the years', async () => {
  expect((await look('a.csv', 'Saldo ultimo året;;;;', ';;;;', ...YEARS)).cell).toBe('balance');
  expect((await look('a.csv', 'Årlige henlæggelser;;;;', ';;;;', ...YEARS)).cell).toBe('provision');
  const [header = '', ...rows] = YEARS;
  const merged = await look(
    'a.csv',
    'Afdelingsnr;Konto;Ultimosaldo;;',
    `;;${header.slice('Afdelingsnr;Konto;'.length)}`,
    ...rows,
  );
  expect([merged.cell, merged.questions]).toEqual(['balance', []]);
});

test('the name of a file only suggests', async () => {
  const { cell, questions } = await look('henlæggelser.csv', ...YEARS);
  expect([cell, questions[0]?.suggested]).toEqual([null, 'provision']);
});

test.each([
  ['Kontosaldi 2024', 'balance'],
  ['Closing balances', 'balance'],
  ['Kontostand', 'balance'],
  ['Primo', 'balance'],
  ['Opsparing pr. år', 'provision'],
  ['Årets henlæggelser', 'provision'],
  ['Annual contributions', 'provision'],
  ['Jaarlijkse dotatie', 'provision'],
  ['Jährliche Zuführung', 'provision'],
  ['Avsättningar', 'provision'],
  ['Henlæggelser, saldo ultimo', null],
  ['Bestand', null],
  ['Henlagt', null],
])('%s says %s', (title, cell) => {
  expect(fundCellsOf({ headings: ['2024', '2025'], titles: [title], fileName: '' }, words).cell).toBe(cell);
});

test('the nearest word decides over what stands further away', () => {
  const headings = ['Saldo · 2024', 'Saldo · 2025'];
  expect(fundCellsOf({ headings, titles: ['Henlæggelser'], fileName: 'provision.csv' }, words).cell).toBe('balance');
});

/** A kept profile on later files: of another year, of another kind, written another way. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { detectFiles } from '../../detect-files.ts';
import { csvFile } from '../../testing/bring-in.ts';
import { openWorkspace, refusalOfImport, type Workspace } from '../../testing/workspace.ts';
import { saveStored } from './stored-profiles.ts';

// Each import starts a thread of its own, which takes seconds where many others work.
vi.setConfig({ testTimeout: 60_000 });

let ws: Workspace;
beforeEach(() => {
  ws = openWorkspace();
});
afterEach(() => ws.close());

const detect = (file: ReturnType<typeof csvFile>) =>
  detectFiles(ws.deps, { files: [file], kind: null, language: 'da' });

async function keep(file: ReturnType<typeof csvFile>): Promise<string> {
  const { mapping } = await detect(file);
  if (mapping === null) throw new Error('no table was found');
  return saveStored(ws.deps, 'Min', mapping);
}

test('a plan of next year is recognised and read, with the years it has now', async () => {
  const name = await keep(csvFile('plan.csv', 'Afdelingsnr;Arbejde;Konto;2026;2027', '0101;Maling;116;1250;'));
  const next = csvFile('plan.csv', 'Afdelingsnr;Arbejde;Konto;2027;2028;2029', '0101;Maling;116;;300;400');
  expect((await detect(next)).profiles[0]).toMatchObject({ name, confidence: 0.99, differs: [] });
  expect(await ws.run([next], name)).toMatchObject({ created: 1, rejected: 0 });
  const { query, all } = ws.db.reader;
  expect(all(query.selectFrom('activity').select(['title', 'first_year']))).toEqual([
    { title: 'Maling', first_year: 2028 },
  ]);
  const none = csvFile('plan.csv', 'Afdelingsnr;Arbejde;Konto;Beløb', '0101;Maling;116;300');
  expect((await refusalOfImport(ws.run([none], name))).refusal.code).toBe('missing_column');
});

test('a file with columns the profile does not know is not taken for its own', async () => {
  await keep(csvFile('afdelinger.csv', 'Afdelingsnr;Navn', '0101;Sol', '0102;Måne'));
  const parts = csvFile(
    'dele.csv',
    'Afdelingsnr;Navn;Bygningsdel;Mængde;Enhed',
    '0101;Sol;Tag;100;m2',
    '0101;Sol;Mur;50;m2',
  );
  for (const { confidence, stored } of (await detect(parts)).profiles) if (stored) expect(confidence).toBeLessThan(0.9);
});

test('cells that are written in another way than the profile reads them are told, column by column', async () => {
  const name = await keep(csvFile('plan.csv', 'Afdelingsnr;Arbejde;Konto;2026;2027', '0101;Maling;116;1.250,50;2,75'));
  const other = csvFile('plan.csv', 'Afdelingsnr;Arbejde;Konto;2026;2027', '0101;Nyt tag;116;1,250.50;2.75');
  const [known] = (await detect(other)).profiles;
  expect(known).toMatchObject({ name, differs: ['2026', '2027'] });
  expect(known?.confidence).toBeLessThan(0.9);
  const { findings } = await ws.run([other], name, { dryRun: true });
  expect(findings.filter(({ code }) => code === 'profile_differs').map(({ column }) => column)).toEqual([
    '2026',
    '2027',
  ]);
  const thousands = csvFile(
    'plan.csv',
    'Plan i 1.000 kr.;;;;',
    'Afdelingsnr;Arbejde;Konto;2026;2027',
    '0101;Nyt tag;116;1,5;2,5',
  );
  expect((await detect(thousands)).profiles[0]?.differs).toEqual(['2026', '2027']);
  const same = csvFile('plan.csv', 'Afdelingsnr;Arbejde;Konto;2026;2027', '0101;Nyt tag;116;1.250;2,5');
  expect((await detect(same)).profiles[0]).toMatchObject({ confidence: 0.99, differs: [] });
});

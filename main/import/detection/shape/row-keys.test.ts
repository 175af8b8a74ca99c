import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { detectFiles } from '../../detect-files.ts';
import { openWorkspace, textFile, type Workspace } from '../../testing/workspace.ts';

// Each import starts a thread of its own, which takes seconds where many others work.
vi.setConfig({ testTimeout: 60_000 });

let ws: Workspace;
beforeEach(() => {
  ws = openWorkspace();
});
afterEach(() => ws.close());

async function detected(...rows: readonly string[]) {
  const file = textFile('plan.csv', ['Afdelingsnr;Arbejde;Konto;Startår;Beløb', ...rows, ''].join('\r\n'));
  const found = await detectFiles(ws.deps, { files: [file], kind: 'plans', language: 'da' });
  if (found.mapping === null) throw new Error('no table was found');
  return { ...found, file, mapping: found.mapping };
}

test('a plan with a row a year keeps all its rows, and the next file meets them again', async () => {
  const found = await detected(
    '0101;Maling;116;2026;100000',
    '0101;Maling;116;2031;100000',
    '0102;Maling;116;2026;5000',
  );
  expect(found.mapping.tables[0]?.key).toEqual(['work', 'firstYear']);
  expect(found.findings.map(({ code }) => code)).toContain('key_year_added');
  const options = { profile: undefined, mapping: found.mapping };
  expect(await ws.run([found.file], '', options)).toMatchObject({ created: 3, rejected: 0 });
  expect(await ws.run([found.file], '', options)).toMatchObject({ created: 0, unchanged: 3, rejected: 0 });
});

test('lines that are told apart keep the key of their kind, and so do lines the year does not tell apart', async () => {
  const apart = await detected('0101;Maling;116;2026;100000', '0101;Tag;116;2026;100000', '0102;Maling;116;2026;5000');
  expect(apart.mapping.tables[0]?.key).toBeUndefined();
  const twice = await detected('0101;Maling;116;2026;100000', '0101;Maling;116;2026;100000');
  expect(twice.mapping.tables[0]?.key).toBeUndefined();
});

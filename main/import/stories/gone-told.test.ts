/** The same list again: what is gone from it is counted and named, and what is new is counted by the things rows are about. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mappingSchema } from '../../../contract/import-mapping.ts';
import { csvFile, look } from '../testing/bring-in.ts';
import { openWorkspace, type Workspace } from '../testing/workspace.ts';

vi.setConfig({ testTimeout: 60_000 });

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

const HEADING = 'Afdeling;Nr;Bygningsdel;Mængde;Enhed;Tilstand (1-6);Dato';
const FIRST = [
  HEADING,
  '0101;10;Tag;900;m2;2;2024-05-01',
  '0101;11;Facade;700;m2;3;2024-05-01',
  '0101;12;Kælder;200;m2;3;2024-05-01',
  '0101;13;Vinduer;64;stk;2;2024-05-01',
];
const SECOND = [
  HEADING,
  '0101;10;Tag;950;m2;2;2024-05-01',
  '0101;11;Facade;700;m2;3;2024-05-01',
  // A new survey of a part that stands.
  '0101;13;Vinduer;64;stk;4;2025-05-01',
  '0101;14;Elevator;1;stk;1;2025-05-01',
];

async function bring(lines: readonly string[], dryRun = false) {
  const files = [csvFile('dele.csv', ...lines)];
  const { mapping } = await look(workspace, files, 'parts');
  return workspace.run(files, '', {
    profile: undefined,
    mapping: mappingSchema.parse(mapping),
    listGone: true,
    dryRun,
  });
}

test('what is gone is counted and named, before the import and after it', async () => {
  expect((await bring(FIRST)).gone).toEqual({ count: 0, rows: [] });
  for (const dryRun of [true, false]) {
    const { gone } = await bring(SECOND, dryRun);
    expect(gone?.count).toBe(1);
    expect(gone?.rows.map(({ entity, label }) => [entity, label])).toEqual([
      ['building_part', expect.stringContaining('Kælder')],
    ]);
  }
});

test('a new grade of a part that stands is a change, not a new part', async () => {
  expect(await bring(FIRST)).toMatchObject({ created: 4, updated: 0, unchanged: 0 });
  expect(await bring(SECOND)).toMatchObject({ created: 1, updated: 2, unchanged: 1 });
});

test('a list of nothing but grades has a new one in each row of a new survey', async () => {
  await bring(FIRST);
  const files = [csvFile('syn.csv', 'Afdeling;Bygningsdel;Tilstand (1-6);Dato', '0101;Tag;3;2026-05-01')];
  const { mapping } = await look(workspace, files, 'conditions');
  const result = await workspace.run(files, '', { profile: undefined, mapping: mappingSchema.parse(mapping) });
  expect(result).toMatchObject({ created: 1, updated: 0 });
});

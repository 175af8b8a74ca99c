/** Sheets that refer to each other: one that lists parts by a number of their own, others that speak of them by nothing else. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bringInAs, csvFile, look, standing } from '../testing/bring-in.ts';
import { openWorkspace, type Workspace } from '../testing/workspace.ts';

vi.setConfig({ testTimeout: 60_000 });

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

const parts = csvFile(
  'Bygningsdele.csv',
  'Del ID;Afd nr;Bygning;Bygningsdel;Mængde;Enhed;Indbygningsår',
  'D1;0301;1;Tagpap;900;m2;2001',
  'D2;0301;2;Tagpap;900;m2;2001',
  'D3;0302;1;Vinduer, plast;120;stk;2010',
);
const seen = csvFile(
  'Syn.csv',
  'Del ID;Afd nr;Tilstand (1-6);Dato;Bemærkning',
  'D1;0301;3;2025-09-14;Mos',
  'D2;0301;4;2025-09-14;',
  'D3;0302;2;2025-09-15;ok',
);

/** Number and grade of each part that was judged. */
function graded(): readonly string[] {
  const numbers = new Map(
    standing(workspace, 'building_part', ['id', 'external_key']).map((row) => row.split('|') as [string, string]),
  );
  return standing(workspace, 'assessment', ['part_id', 'score', 'note'])
    .map((row) => row.split('|'))
    .map(([id = '', score, note]) => `${numbers.get(id)}: ${score} ${note}`)
    .sort();
}

test('an inspection in the same files is a list of grades, and its parts are those of the list', async () => {
  const { tables, questions } = await look(workspace, [parts, seen]);
  expect(questions).toEqual([]);
  expect(tables.map(({ kind }) => kind.value)).toEqual(['parts', 'conditions']);
  expect(await bringInAs(workspace, [parts, seen])).toMatchObject({ rejected: 0 });
  expect(standing(workspace, 'building_part', ['external_key', 'name'])).toEqual([
    'D1|Tagpap',
    'D2|Tagpap',
    'D3|Vinduer, plast',
  ]);
  expect(graded()).toEqual(['D1: 3 Mos', 'D2: 4 null', 'D3: 2 ok']);
});

test('an inspection of its own finds the parts that stand, and makes none', async () => {
  await bringInAs(workspace, [parts]);
  const later = csvFile('Syn.csv', 'Del ID;Afd nr;Tilstand (1-6);Dato', 'D1;0301;5;2026-09-14', 'D9;0301;2;2026-09-14');
  const { created, rejected, findings } = await bringInAs(workspace, [later]);
  expect({ created, rejected }).toEqual({ created: 1, rejected: 1 });
  expect(findings.find(({ level }) => level === 'error')?.message).toContain('0301/D9');
  expect(graded()).toEqual(['D1: 5 null']);
  expect(standing(workspace, 'building_part', ['external_key'])).toEqual(['D1', 'D2', 'D3']);
});

test('a list of parts with what they are called stays a list of parts', async () => {
  const file = csvFile('dele.csv', 'Del ID;Afd nr;Bygningsdel;Tilstand (1-6)', 'D1;0301;Tag;3', 'D2;0301;Dør;2');
  expect((await look(workspace, [file])).tables.map(({ kind }) => kind.value)).toEqual(['parts']);
});

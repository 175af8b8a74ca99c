/** Extents of findings: classes 1–5, or the share of the part in per cent [V: NEN 2767-1, classes below 2, 10, 30 and 70 per cent]. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mappingSchema } from '../../../contract/import-mapping.ts';
import { codesOfResult, csvFile, look, standing } from '../testing/bring-in.ts';
import { openWorkspace, type Workspace } from '../testing/workspace.ts';

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

const list = (...extents: readonly string[]) =>
  csvFile(
    'skader.csv',
    'Afdelingsnr;Bygningsdel;Skade;Alvorlighed;Intensitet;Omfang',
    ...extents.map((extent, at) => `0101;Del ${at + 1};Råd;2;2;${extent}`),
  );

async function bringIn(file: ReturnType<typeof list>, use: number) {
  const { mapping, questions } = await look(workspace, [file], 'findings');
  expect(questions.map(({ code, suggested }) => [code, suggested])).toEqual([['extent_share_open', '5']]);
  const tables = mapping.tables.map((table) => ({
    ...table,
    choices: table.choices?.map((choice) => ({ ...choice, use })),
  }));
  const answered = mappingSchema.parse({ ...mapping, tables });
  return workspace.run([file], '', { profile: undefined, mapping: answered });
}

const extents = () => standing(workspace, 'finding', ['extent_bp', 'extent_class']);

test('per cents below "Omfang" are asked about once, and become their classes; 5 beside them is five per cent', async () => {
  const result = await bringIn(list('30', '15', '40', '5', '70', '1'), 5);
  expect(result).toMatchObject({ read: 6, created: 6, rejected: 0 });
  expect(codesOfResult(result)).not.toContain('value_left_out');
  expect(extents()).toEqual(['100|1', '1500|3', '3000|4', '4000|4', '500|2', '7000|5']);
});

test('shares of one are asked about as the per cents they are', async () => {
  const file = list('0,3', '0,15', '1');
  const { questions } = await look(workspace, [file], 'findings');
  expect(questions[0]?.message).toContain('30 %');
  await bringIn(file, 5);
  expect(extents()).toEqual(['10000|5', '1500|3', '3000|4']);
});

test('a no leaves the column out, and the findings come in', async () => {
  expect(await bringIn(list('30', '15'), -1)).toMatchObject({ created: 2, rejected: 0 });
  expect(extents()).toEqual(['null|null', 'null|null']);
});

test('classes ask nothing, a slip of the hand among them is told, and spans of per cents are classes', async () => {
  const classes = list('5', '3', '3', '1', '2', '6');
  expect((await look(workspace, [classes], 'findings')).questions).toEqual([]);
  const spans = list('10-30 %', '2–10 %', '> 70 %', 'under 2 %');
  const { questions, mapping } = await look(workspace, [spans], 'findings');
  expect(questions).toEqual([]);
  await workspace.run([spans], '', { profile: undefined, mapping });
  expect(extents()).toEqual(['null|1', 'null|2', 'null|3', 'null|5']);
});

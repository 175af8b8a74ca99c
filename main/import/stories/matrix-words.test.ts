/** A matrix of grades in somebody's own words: found as one, and every word given a grade once, for all its columns. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ReadingHint } from '../../../contract/import-assist.ts';
import { type Mapping, mappingSchema } from '../../../contract/import-mapping.ts';
import { readWordMappings } from '../../../db/queries/imports.ts';
import { detectFiles } from '../detect-files.ts';
import { openWorkspace, textFile, type Workspace } from '../testing/workspace.ts';

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

const LINES = [
  'Afdelingsnr;Tag;Facade;Vinduer',
  '0101;God;Middel;Dårlig',
  '0102;Middel;God;ikke besigtiget',
  '0103;God;God;Middel',
];
const file = (lines: readonly string[] = LINES) => textFile('skema.csv', lines.join('\r\n'));

async function look(lines: readonly string[] = LINES, hints: readonly ReadingHint[] = []) {
  const { mapping, questions } = await detectFiles(workspace.deps, {
    files: [file(lines)],
    kind: null,
    hints,
    language: 'da',
  });
  if (mapping === null) throw new Error('no table was found');
  return { mapping, table: mapping.tables[0], asked: questions.map(({ code }) => code) };
}

function grades() {
  const { query, all } = workspace.db.reader;
  const q = query.selectFrom('assessment').select(['state', 'score']).where('deleted_at', 'is', null);
  return all(q)
    .map(({ state, score }) => `${state}|${score ?? ''}`)
    .sort();
}

test('found by its words, and asked what these mean, not about a scale none of them is of', async () => {
  const { table, asked } = await look();
  expect(table).toMatchObject({ kind: 'conditions', shape: 'matrix' });
  expect(table?.unpivot).toEqual({ from: [1, 2, 3], heading: 'partName', cell: 'grade' });
  expect(asked).toEqual(['grade_words_open']);
});

test('a word said once counts in every column, and is known the next time', async () => {
  const { mapping } = await look();
  const said = structuredClone(mapping) as Mapping;
  const first = said.tables[0]?.columns[1];
  if (first === undefined) throw new Error('no column');
  first.words = [
    { word: 'God', code: '2' },
    { word: 'Middel', code: '3' },
    { word: 'Dårlig', code: '5' },
  ];
  for (const choice of said.tables[0]?.choices ?? []) choice.use = 1;
  const confirmed = [{ table: 0, at: 1, heading: false, words: ['God', 'Middel', 'Dårlig'] }];
  const run = (answer: Mapping, lines = LINES) =>
    workspace.run([file(lines)], '', { profile: undefined, mapping: mappingSchema.parse(answer), confirmed });
  expect(await run(said)).toMatchObject({ read: 9, created: 9, rejected: 0 });
  // Four times good, three times fair, once poor, once not inspected.
  const wanted = [...Array(4).fill('graded|2'), ...Array(3).fill('graded|3'), 'graded|5', 'not_inspected|'];
  expect(grades()).toEqual(wanted);
  expect(
    readWordMappings(workspace.db.reader, ['grade'])
      .map(({ word }) => word)
      .sort(),
  ).toEqual(['Dårlig', 'God', 'Middel']);
  const later = [LINES[0] ?? '', '0104;Dårlig;Dårlig;God', '0105;God;God;God'];
  expect(await run((await look(later)).mapping, later)).toMatchObject({ created: 6, rejected: 0 });
  expect(grades().filter((grade) => grade === 'graded|5')).toHaveLength(3);
});

test('a person may say that it is one', async () => {
  const lines = ['Afdelingsnr;Tag;Facade', '0101;fin;slidt', '0102;kan vente;ok'];
  expect((await look(lines)).table?.unpivot).toBeUndefined();
  const hint = { file: 'skema.csv', sheet: '', kind: 'conditions', shape: 'matrix', fields: [] } as const;
  const { table } = await look(lines, [{ ...hint, fields: [] }]);
  expect(table?.unpivot).toEqual({ from: [1, 2], heading: 'partName', cell: 'grade' });
});

/** Grades in everyday words: asked once with what they most likely mean, never taken in silence, and known once somebody has said it. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MappedColumn } from '../../../../contract/import-mapping.ts';
import { watchColumn } from '../../../../domain/import/column-stats.ts';
import { remember } from '../../mapping/kept/learn.ts';
import { csvFile, look, standing } from '../../testing/bring-in.ts';
import { openWorkspace, refusalOfImport, type Workspace } from '../../testing/workspace.ts';
import type { GatheredColumn } from '../gather.ts';
import { withOpenGrades, wordsOfNoScale } from './open-grades.ts';

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

const LINES = ['0101;Tag;God;2025-03-12', '0101;Vinduer;Dårlig;2025-03-12', '0102;Facade;Middel;2025-03-12'];
const FILE = csvFile('tilstand.csv', 'Afdeling;Bygningsdel;Tilstand;Dato', ...LINES);

test('the words are asked about in one sentence, and nothing is brought in before it is answered', async () => {
  const { mapping, questions } = await look(workspace, [FILE], 'conditions');
  expect(questions.map(({ code, suggested }) => [code, suggested])).toEqual([['grade_words_open', '2']]);
  expect(questions[0]?.message).toContain('God = 2, Dårlig = 5, Middel = 3');
  const run = () => workspace.run([FILE], '', { profile: undefined, mapping });
  expect((await refusalOfImport(run())).refusal.code).toBe('mapping_question_open');
  for (const choice of mapping.tables[0]?.choices ?? []) choice.use = 2;
  expect(await run()).toMatchObject({ read: 3, created: 3, rejected: 0 });
  expect(standing(workspace, 'assessment', ['score', 'assessed_on'])).toEqual([
    '2|2025-03-12',
    '3|2025-03-12',
    '5|2025-03-12',
  ]);
});

test('left out, the parts come without grades', async () => {
  const { mapping } = await look(workspace, [FILE], 'parts');
  for (const choice of mapping.tables[0]?.choices ?? []) choice.use = -1;
  await workspace.run([FILE], '', { profile: undefined, mapping });
  expect(standing(workspace, 'building_part', ['name'])).toEqual(['Facade', 'Tag', 'Vinduer']);
  expect(standing(workspace, 'assessment', ['score'])).toEqual([]);
});

test('a word like none is shown as one that nobody knows, and nothing is suggested for all', async () => {
  const file = csvFile('tilstand.csv', 'Afdeling;Bygningsdel;Tilstand', '0101;Tag;God', '0101;Dør;Blandet');
  const { questions } = await look(workspace, [file], 'conditions');
  expect(questions.map(({ code, suggested }) => [code, suggested])).toEqual([['grade_words_open', null]]);
  expect(questions[0]?.message).toContain('God = 2, Blandet = ?');
});

test('words that somebody has given a grade are not asked about again', async () => {
  const words = ['God', 'Middel', 'Dårlig'].map((word, at) => ({ domain: 'grade', word, target: String(at + 1) }));
  await remember(workspace.deps, words);
  const { mapping, questions } = await look(workspace, [FILE], 'conditions');
  expect(questions).toEqual([]);
  await workspace.run([FILE], '', { profile: undefined, mapping });
  expect(standing(workspace, 'assessment', ['score'])).toEqual(['1', '2', '3']);
});

test.each([
  ['good', '2', 'fair', '3', 'poor', '5'],
  ['goed', '2', 'matig', '4', 'slecht', '5'],
  ['gut', '2', 'mittel', '3', 'schlecht', '5'],
  ['bra', '2', 'medel', '3', 'dålig', '5'],
  ['ny', '1', 'acceptabel', '3', 'ringe', '5'],
])('%s is suggested as %s, %s as %s, %s as %s', async (a, first, b, second, c, third) => {
  const lines = [a, b, c].map((word, at) => `0101;Del ${at};${word}`);
  const { mapping } = await look(
    workspace,
    [csvFile('t.csv', 'Afdeling;Bygningsdel;Tilstand', ...lines)],
    'conditions',
  );
  expect(mapping.tables[0]?.columns[2]?.words?.map(({ code }) => code)).toEqual([first, second, third]);
});

function column(...words: readonly string[]): GatheredColumn {
  const watch = watchColumn();
  for (const word of words) watch.see(word);
  return { heading: 'Tilstand', stats: watch.stats(), merged: 0, currency: null };
}

test('words of no scale are asked about where they are half of all grades, not where they stand out', () => {
  const isState = () => false;
  expect(wordsOfNoScale([column('God', 'God', '2', '3')], isState)).toEqual(['God']);
  expect(wordsOfNoScale([column('God', '2', '3')], isState)).toEqual([]);
});

test('of two scores that a word is as much like, the worse is suggested', () => {
  const mapped: MappedColumn[] = [{ heading: 'Tilstand', at: 0, field: 'grade' }];
  withOpenGrades(mapped, undefined, {
    columns: [column('jævn')],
    words: { shapes: { gradeWords: { 2: ['jævn'], 4: ['jævn'] } } } as never,
    remembered: new Set(),
    asked: [],
    choices: [],
    isState: () => false,
  });
  expect(mapped[0]?.words).toEqual([{ word: 'jævn', code: '4' }]);
});

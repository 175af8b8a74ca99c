import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bringInAs, csvFile, look } from './testing/bring-in.ts';
import { openWorkspace, type Workspace } from './testing/workspace.ts';

vi.setConfig({ testTimeout: 60_000 });

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

const matrix = (last: string) =>
  csvFile('conditie.csv', 'Complex;Dak;Gevel;Kozijnen;Riolering;Liften', 'C100;2;3;4;1;6', `C200;1;2;2;3;${last}`);

test('the same grades without a day are the same, and nobody is asked of which survey they are', async () => {
  await bringInAs(workspace, [matrix('9')]);
  const before = workspace.counts();
  expect((await look(workspace, [matrix('9')])).questions).toEqual([]);
  expect(await bringInAs(workspace, [matrix('9')])).toMatchObject({
    created: 0,
    updated: 0,
    rejected: 0,
    unchanged: 10,
  });
  expect(workspace.counts()).toEqual(before);
});

test('one other grade, and it is asked', async () => {
  await bringInAs(workspace, [matrix('9')]);
  const before = workspace.counts();
  expect((await look(workspace, [matrix('5')])).questions.map(({ code }) => code)).toEqual(['survey_open']);
  expect(workspace.counts()).toEqual(before);
});

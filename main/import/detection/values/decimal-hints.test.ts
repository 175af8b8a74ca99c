/** An open decimal sign is always asked about; what the column and its table speak for is suggested. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { csvFile, look } from '../../testing/bring-in.ts';
import { openWorkspace, type Workspace } from '../../testing/workspace.ts';

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

test.each([
  ['things that are counted', ['Tag;1.200;stk', 'Dør;1.240;stk'], 'whole'],
  ['short numbers beside grouped ones', ['Tag;1.200;m2', 'Dør;240;m2'], 'whole'],
  ['a long number that is not grouped speaks against it', ['Tag;1.200;m2', 'Dør;2400;m2', 'Mur;12;m2'], null],
  ['nothing else', ['Tag;1.200;m2', 'Dør;1.250;m2'], null],
])('%s', async (_name, rows, suggested) => {
  const lines = rows.map((row) => `0101;${row}`);
  const { questions } = await look(workspace, [csvFile('dele.csv', 'Afdelingsnr;Bygningsdel;Mængde;Enhed', ...lines)]);
  expect(questions.map((question) => [question.code, question.suggested])).toEqual([['decimal_style_open', suggested]]);
});

test('the rest of the table is written with decimal commas', async () => {
  const head = 'Afdelingsnr;Bygningsdel;Mængde;Enhed;Enhedsværdi';
  const file = csvFile('dele.csv', head, '0101;Tag;1.200;m2;1.250,50', '0101;Dør;1.250;m2;900,00');
  const { questions } = await look(workspace, [file]);
  expect(questions.map(({ code, suggested }) => [code, suggested])).toEqual([['decimal_style_open', 'comma']]);
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { bringInAs, codesOfResult, csvFile } from './testing/bring-in.ts';
import { openWorkspace, type Workspace } from './testing/workspace.ts';

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

test('defects alone grade nothing, and that is said once; beside a grade there is nothing to say', async () => {
  const heading = 'Afdeling;Bygningsdel;Skade;Alvor;Intensitet;Omfang %;Dato';
  const alone = csvFile(
    'skader.csv',
    heading,
    '0101;Tag;Revner;Alvorlig;Fremskreden;20;2025-10-03',
    '0101;Facade;Afskalning;Mindre;Begyndende;5;2025-10-03',
  );
  const result = await bringInAs(workspace, [alone], 'findings');
  expect(result).toMatchObject({ created: 2, rejected: 0 });
  const told = result.findings.filter(({ code }) => code === 'findings_grade_nothing');
  expect(told.map(({ message }) => message)).toEqual([expect.stringMatching(/^2 skader .*ind\.$/)]);
  const again = await bringInAs(workspace, [alone], 'findings');
  expect(codesOfResult(again)).not.toContain('findings_grade_nothing');
  const graded = csvFile(
    'syn.csv',
    'Afdeling;Bygningsdel;Skade;Tilstand (1-6);Dato',
    '0102;Tag;Revner;3;2025-10-03',
    '0102;Facade;Afskalning;2;2025-10-03',
  );
  expect(codesOfResult(await bringInAs(workspace, [graded], 'findings'))).not.toContain('findings_grade_nothing');
});

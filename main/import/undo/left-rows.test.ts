import { afterEach, beforeEach, expect, test } from 'vitest';
import { bringInAs, csvFile } from '../testing/bring-in.ts';
import { openWorkspace, type Workspace } from '../testing/workspace.ts';

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

const HEADING = 'Afdeling;Nr;Bygningsdel;Mængde;Enhed;Tilstand (1-6);Dato';

test('what is left is named by what was changed, or as a whole for what is built on it', async () => {
  const first = csvFile(
    'dele.csv',
    HEADING,
    '0101;10;Tag;900;m2;2;2024-05-01',
    '0101;12;Kælder;200;m2;3;2024-05-01',
    '0101;13;Vinduer;64;stk;2;2024-05-01',
  );
  const { batch } = await bringInAs(workspace, [first], 'parts');
  const second = csvFile('dele.csv', HEADING, '0101;10;Tag;950;m2;2;2024-05-01', '0101;13;Vinduer;64;stk;4;2025-05-01');
  await bringInAs(workspace, [second], 'parts');
  const { leftAlone } = await workspace.undo(batch ?? '');
  // The unit was written again with the quantity, and is the same; the windows were only judged again.
  expect(leftAlone.map(({ entity, field, reason }) => `${entity} ${field} ${reason}`).sort()).toEqual([
    'building_part * used',
    'building_part quantity_milli changed',
    'department * used',
    'organisation * used',
  ]);
});

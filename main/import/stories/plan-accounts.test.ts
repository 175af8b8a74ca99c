/** Accounts of works with the classification's group behind them: 116200 and 116.2 are account 116, group 2. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bringInAs, codesOfResult, csvFile, look, standing } from '../testing/bring-in.ts';
import { openWorkspace, type Workspace } from '../testing/workspace.ts';

vi.setConfig({ testTimeout: 60_000 });

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

test('six digits, a point, and the account alone', async () => {
  const file = csvFile(
    'plan.csv',
    'Afdeling;Konto;Bygningsdel;Aktivitet;År;Beløb',
    '0101;116200;Tag;Omlægning;2031;4500000',
    '0101;116.5;Elevator;Eftersyn;2026;48500',
    // The file's own group, though sewers of this name are usually of another.
    '0101;116300;Kloak;TV-inspektion;2028;60000',
    '0101;116;Facade;Maling;2029;80000',
    '0101;1169999;Vinduer;Maling;2030;90000',
  );
  expect((await look(workspace, [file])).questions).toEqual([]);
  const result = await bringInAs(workspace, [file]);
  expect(result).toMatchObject({ created: 5, rejected: 0 });
  expect(standing(workspace, 'activity', ['account', 'fk_group', 'location'])).toEqual([
    '116|2|Facade',
    '116|2|Tag',
    '116|2|Vinduer',
    '116|3|Kloak',
    '116|5|Elevator',
  ]);
  expect(result.findings.filter(({ code }) => code === 'value_left_out').map(({ row }) => row)).toEqual([6]);
  expect(codesOfResult(result)).not.toContain('group_assumed');
  expect((await bringInAs(workspace, [file])).batch).toBeNull();
});

/** Rows that an import made when their keys were spelt another way: the same list meets them again. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mappingSchema } from '../../../contract/import-mapping.ts';
import { uuid5 } from '../../../domain/sync/uuid5.ts';
import { bringInAs, csvFile, look, standing } from '../testing/bring-in.ts';
import { openWorkspace, type Workspace } from '../testing/workspace.ts';

vi.setConfig({ testTimeout: 60_000 });

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

const idsOf = (entity: 'condition_report' | 'assessment') => standing(workspace, entity, ['id']);
const list = csvFile('dele.csv', 'Afdelingsnr;Bygningsdel;Karakter (1-6)', '0101;Tag;2', '0101;Dør;4');
const parts = csvFile('dele.csv', 'Afdelingsnr;Bygningsdel;Enhed', '0101;Tag;m2', '0101;Dør;stk');

/** As an undated list was kept: one report a department, known by `<department>/import`. */
async function broughtInEarlier(heldOn: string | null = null): Promise<void> {
  await bringInAs(workspace, [parts], 'parts');
  const [department = ''] = standing(workspace, 'department', ['id']);
  const { db } = workspace;
  const report = uuid5(db.workspaceId, 'condition_report:0101/import');
  await db.writer.run({ actor: 'test', cause: 'import:earlier' }, (tx) => {
    const own = { department_id: department, deleted_at: null };
    const made = { kind: 'condition_report', status: 'final', method: 'tilstand-sie', method_version: 1 };
    tx.put('condition_report', report, { ...own, ...made, number: 'Import', held_on: heldOn });
    for (const [part = '', name] of standing(workspace, 'building_part', ['id', 'name']).map((row) => row.split('|')))
      tx.put('assessment', uuid5(db.workspaceId, `assessment:0101/import//${name}`), {
        ...{
          ...own,
          report_id: report,
          part_id: part,
          state: 'graded',
          score: 2,
          is_estimate: 0,
          source: 'consultant',
        },
      });
  });
}

test('the grades of an undated register of parts', async () => {
  await broughtInEarlier();
  const [reports, grades] = [idsOf('condition_report'), idsOf('assessment')];
  expect(await bringInAs(workspace, [list], 'parts')).toMatchObject({ created: 0, updated: 1, rejected: 0 });
  expect([idsOf('condition_report'), idsOf('assessment')]).toEqual([reports, grades]);
  expect(standing(workspace, 'assessment', ['score'])).toEqual(['2', '4']);
});

test('an undated list of grades, where the one that stands is meant, also beside the list of its parts', async () => {
  await broughtInEarlier();
  const [reports, grades] = [idsOf('condition_report'), idsOf('assessment')];
  for (const files of [[list], [parts, csvFile('syn.csv', 'Afdelingsnr;Bygningsdel;Karakter (1-6)', '0101;Tag;3')]]) {
    const { mapping } = await look(workspace, files);
    const tables = mapping.tables.map((table) => {
      const kind = table.columns.some(({ field }) => field === 'grade') ? ('conditions' as const) : ('parts' as const);
      const number = { field: 'reportNumber', value: 'Import' };
      const constants = table.constants.filter(({ field }) => field !== 'reportNumber');
      return { ...table, kind, constants: kind === 'parts' ? constants : [...constants, number] };
    });
    const answered = mappingSchema.parse({ ...mapping, tables });
    await workspace.run(files, '', { profile: undefined, mapping: answered });
    expect([idsOf('condition_report'), idsOf('assessment')]).toEqual([reports, grades]);
  }
  expect(standing(workspace, 'assessment', ['score'])).toEqual(['3', '4']);
});

test('a list with a day, from before each year was a report of its own', async () => {
  await broughtInEarlier('2025-05-02');
  const dated = csvFile(
    'syn.csv',
    'Afdelingsnr;Bygningsdel;Karakter (1-6);Besigtiget den',
    '0101;Tag;2;2025-05-02',
    '0101;Dør;4;2026-05-02',
  );
  await bringInAs(workspace, [dated], 'conditions');
  expect(standing(workspace, 'condition_report', ['number', 'held_on'])).toEqual([
    '2026|2026-05-02',
    'Import|2025-05-02',
  ]);
  expect(standing(workspace, 'assessment', ['score', 'assessed_on'])).toEqual([
    '2|2025-05-02',
    '2|null',
    '4|2026-05-02',
  ]);
});

import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ImportResult } from '../../../contract/imports.ts';
import { readTable, type TableFile } from '../readers/index.ts';
import { filesOf, openWorkspace, refusalOfImport, type Workspace } from '../testing/workspace.ts';

const FOLDER = 'assets/demo/files';
const NO_DEMO = !existsSync(`${FOLDER}/planer.xlsx`);

describe.skipIf(NO_DEMO)(NO_DEMO ? 'skipped: no demo files' : 'the demo files', () => {
  let workspace: Workspace;
  let result: ImportResult;
  const files = filesOf(NO_DEMO ? 'assets' : FOLDER);

  beforeAll(async () => {
    workspace = openWorkspace();
    result = await workspace.run(files, 'demo');
  });
  afterAll(() => workspace.close());

  test('are taken without an error or a warning, every data row of every sheet', () => {
    expect(result.findings.filter(({ level }) => level !== 'info')).toEqual([]);
    // Rows below the headings; the plan sheet has one row of sums, which is no data.
    const rows = [
      dataRows(files, 'afdelinger.xlsx', 'Afdelinger', 1),
      dataRows(files, 'afdelinger.xlsx', 'Bygninger', 1),
      dataRows(files, 'afdelinger.xlsx', 'Økonomi', 1),
      dataRows(files, 'bygningsdele.csv', '', 1),
      dataRows(files, 'tilstandsrapport.xlsx', 'Tilstand', 1),
      dataRows(files, 'planer.xlsx', 'Vedligeholdelsesplaner', 4) - 1,
    ].reduce((a, b) => a + b, 0);
    expect(result).toMatchObject({ read: rows, created: rows, updated: 0, unchanged: 0, rejected: 0 });
  });

  test('a department that two sheets speak of is counted once', () => {
    expect(result.byEntity.find(({ entity }) => entity === 'department')).toEqual({
      entity: 'department',
      created: dataRows(files, 'afdelinger.xlsx', 'Afdelinger', 1),
      updated: 0,
      unchanged: 0,
    });
  });

  test('codes keep their leading zeros and decimals their comma', () => {
    const { query, first } = workspace.db.reader;
    const department = first(query.selectFrom('department').selectAll().where('number', '=', '0101'));
    expect(department).toMatchObject({
      municipality_code: '0316',
      housing_kind: 'family',
      estate_form: 'multi_storey',
    });
    const part = first(query.selectFrom('building_part').selectAll().where('external_key', '=', '0101-00-1001'));
    expect(part).toMatchObject({ fk_group: 1, class_key: 'asfalt', unit_value_ore: 38_000, quantity_milli: 1_890_000 });
  });

  test('the sum of the plan lines in the workspace is the sum the file states, to the øre', () => {
    const file = files.find(({ name }) => name === 'planer.xlsx');
    const stated = lastRow(file, 'Vedligeholdelsesplaner').at(-1);
    const { query, all } = workspace.db.reader;
    const lines = all(query.selectFrom('activity').selectAll().where('deleted_at', 'is', null));
    let total = 0;
    for (const { first_year, interval_years, quantity_milli, unit_price_ore, amount_ore } of lines) {
      const amount = amount_ore ?? Math.round(((quantity_milli ?? 0) * (unit_price_ore ?? 0)) / 1000);
      for (let year = first_year; year <= 2056; year += interval_years ?? 10_000) if (year >= 2027) total += amount;
    }
    expect(workspace.counts()['occurrence_override']).toBe(0);
    expect(total).toBe(Number(stated) * 100);
  });

  test('every line brings its stated cause along, word for word', () => {
    const rows = rowsOf(
      files.find(({ name }) => name === 'planer.xlsx'),
      'Vedligeholdelsesplaner',
    );
    const column = rows.find(({ row }) => row === 4)?.cells.indexOf('Begrundelse') ?? -1;
    const lines = rows.filter(({ row, cells }) => row > 4 && cells[0] !== 'I alt');
    const { query, all } = workspace.db.reader;
    const causes = all(query.selectFrom('activity').select(['external_key', 'cause']));
    const causeByLine = new Map(causes.map(({ external_key, cause }) => [external_key, cause]));
    expect(causeByLine.size).toBe(lines.length);
    for (const { cells } of lines) expect(causeByLine.get(String(cells[0]))).toBe(cells[column] ?? null);
  });

  test('every funding split is whole', () => {
    const { query, all } = workspace.db.reader;
    for (const { funding } of all(query.selectFrom('activity').select('funding'))) {
      const shares = JSON.parse(funding ?? '[]') as { shareBp: number }[];
      expect(shares.reduce((sum, { shareBp }) => sum + shareBp, 0)).toBe(10_000);
    }
  });

  test('a second time changes nothing', async () => {
    const before = workspace.counts();
    const again = await workspace.run(files, 'demo');
    expect(again).toMatchObject({
      batch: null,
      read: result.read,
      unchanged: result.read,
      created: 0,
      updated: 0,
      rejected: 0,
    });
    expect(workspace.counts()).toEqual(before);
  });

  test('a plan past its draft takes no changed line, its other rows and other plans do', async () => {
    const { query, first } = workspace.db.reader;
    const settled = first(
      query
        .selectFrom('activity')
        .innerJoin('plan', 'plan.id', 'activity.plan_id')
        .select(['activity.id as id', 'activity.title as title'])
        .where('plan.status', '=', 'in_force'),
    );
    const id = settled?.id ?? '';
    // Somebody's database already holds another title: the file would set it back.
    await workspace.db.writer.run({ actor: 'test', cause: 'restore' }, (tx) =>
      tx.put('activity', id, { title: 'Andet' }),
    );
    const again = await workspace.run(files, 'demo');
    expect(again).toMatchObject({ created: 0, updated: 0, rejected: 1, unchanged: result.read - 1, batch: null });
    expect(again.findings).toMatchObject([{ level: 'error', code: 'import_plan_locked', file: 'planer.xlsx' }]);
    await workspace.db.writer.run({ actor: 'test', cause: 'restore' }, (tx) =>
      tx.put('activity', id, { title: settled?.title ?? '' }),
    );
  });

  test('a workbook cut anywhere is refused and changes nothing', async () => {
    const before = workspace.counts();
    const whole = files.find(({ name }) => name === 'planer.xlsx')?.bytes ?? new Uint8Array();
    for (const share of [0.001, 0.3, 0.9, 0.999]) {
      const cut = { name: 'planer.xlsx', bytes: whole.slice(0, Math.floor(whole.length * share)) };
      const { refusal } = await refusalOfImport(workspace.run([cut], 'demo'));
      expect(refusal.file).toBe('planer.xlsx');
    }
    expect(workspace.counts()).toEqual(before);
    expect(await workspace.db.verify()).toMatchObject({ ok: true });
  });

  test('taken back, the workspace is empty again', async () => {
    const fresh = openWorkspace();
    try {
      const { batch } = await fresh.run(files, 'demo');
      const undone = await fresh.undo(batch ?? '');
      expect(undone).toMatchObject({ restored: 0, leftAlone: [] });
      expect(undone.removed).toBe(result.byEntity.reduce((sum, { created }) => sum + created, 0));
      const { query, all } = fresh.db.reader;
      for (const entity of ['organisation', 'department', 'building_part', 'assessment', 'activity', 'plan'] as const) {
        expect(all(query.selectFrom(entity).select('id').where('deleted_at', 'is', null))).toEqual([]);
      }
      expect(await fresh.db.verify()).toMatchObject({ ok: true });
    } finally {
      fresh.close();
    }
  });
});

function rowsOf(file: TableFile | undefined, sheet: string) {
  if (file === undefined) throw new Error('no such file');
  return [...readTable(file, sheet === '' ? {} : { sheet })].flat();
}

function dataRows(files: readonly TableFile[], name: string, sheet: string, headerRow: number): number {
  const rows = rowsOf(
    files.find((file) => file.name === name),
    sheet,
  );
  return rows.filter(({ row }) => row > headerRow).length;
}

function lastRow(file: TableFile | undefined, sheet: string) {
  return rowsOf(file, sheet).at(-1)?.cells ?? [];
}

/** Shapes of tables people have, through detection: what arrives is what they mean; and what an import says beforehand and undoes afterwards. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DetectResult } from '../../../contract/import-assist.ts';
import { type ImportKind, type Mapping, mappingSchema } from '../../../contract/import-mapping.ts';
import type { Confirmed } from '../../../contract/imports.ts';
import { detectFiles } from '../detect-files.ts';
import { type KeptPreview, pageOf, previewImport } from '../preview/preview.ts';
import type { TableFile } from '../readers/index.ts';
import { openWorkspace, textFile, type Workspace } from '../testing/workspace.ts';

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

async function look(
  files: readonly TableFile[],
  kind: ImportKind | null = null,
): Promise<DetectResult & { mapping: Mapping }> {
  const found = await detectFiles(workspace.deps, { files, kind, language: 'da' });
  if (found.mapping === null) throw new Error('no table was found');
  return { ...found, mapping: found.mapping };
}

const run = (files: readonly TableFile[], mapping: Mapping, confirmed: readonly Confirmed[] = []) =>
  workspace.run(files, '', { profile: undefined, mapping: mappingSchema.parse(mapping), confirmed });

/** Detects and imports; nothing may be left to ask. */
async function bringIn(files: readonly TableFile[], kind: ImportKind | null = null) {
  const { mapping, questions } = await look(files, kind);
  expect(questions).toEqual([]);
  return run(files, mapping);
}

const rows = <T extends string>(
  entity: Parameters<Workspace['db']['reader']['query']['selectFrom']>[0] & string,
  columns: readonly T[],
) => {
  const { query, all } = workspace.db.reader;
  const found: unknown[] = all(
    query
      .selectFrom(entity as 'building_part')
      .select(columns as never)
      .where('deleted_at', 'is', null)
      .orderBy('id'),
  );
  return (found as Record<T, unknown>[]).map((row) => columns.map((column) => row[column]).join('|')).sort();
};

const csv = (...lines: readonly string[]) => lines.join('\r\n');

describe('shapes', () => {
  test('titles above, headings over two rows, labels to fill down', async () => {
    const file = textFile(
      'bygningsdele.csv',
      csv(
        'Bygningsdele i selskabet;;;;',
        ';;;;',
        'Afdelingsnr;Bygningsdel;Mængde;;Indbygningsår',
        ';;Antal;Enhed;',
        '0101;Tegltag;1.250,5;m2;1988',
        ';Vinduer;96;stk;2004',
        '0102;Paptag;800,25;m2;1999',
        ';Døre;24;stk;2001',
      ),
    );
    const { mapping, questions, tables } = await look([file]);
    expect(tables[0]?.header).toMatchObject({ row: 4, rows: 2 });
    expect(questions).toEqual([]);
    expect(await run([file], mapping)).toMatchObject({ read: 4, created: 4, rejected: 0 });
    expect(rows('building_part', ['name', 'quantity_milli', 'unit', 'installed_year'])).toEqual([
      'Døre|24000|stk|2001',
      'Paptag|800250|m2|1999',
      'Tegltag|1250500|m2|1988',
      'Vinduer|96000|stk|2004',
    ]);
    expect(rows('department', ['number'])).toEqual(['0101', '0102']);
  });

  test('a matrix of grades: one column a part becomes one row a part', async () => {
    const file = textFile(
      'tilstand.csv',
      csv('Afdelingsnr;Tag;Facade;Vinduer', '0101;TG1;TG2;TG0', '0102;TG3;TGIU;TG1'),
    );
    await bringIn([file]);
    expect(rows('building_part', ['name'])).toEqual(['Facade', 'Facade', 'Tag', 'Tag', 'Vinduer', 'Vinduer']);
    // NS 3424: TG0 → 1, TG1 → 3, TG2 → 4, TG3 → 6; TGIU is not inspected.
    expect(rows('assessment', ['state', 'score'])).toEqual([
      'graded|1',
      'graded|3',
      'graded|3',
      'graded|4',
      'graded|6',
      'not_inspected|',
    ]);
  });

  test('the statistics bank: title rows, quarters to the right, `..` where a figure is missing', async () => {
    const file = textFile(
      'BYG42.csv',
      csv(
        '"Byggeomkostningsindeks for boliger efter indeks og tid";;;',
        ';2025K4;2026K1;2026K2',
        'Etageboliger i alt;121,5;122,25;..',
        'Murerarbejde;118,0;119,75;120,5',
      ),
    );
    await bringIn([file], 'priceIndex');
    expect(rows('price_index', ['series', 'period', 'value_milli'])).toEqual([
      'BYG42 · Etageboliger i alt|2025K4|121500',
      'BYG42 · Etageboliger i alt|2026K1|122250',
      'BYG42 · Murerarbejde|2025K4|118000',
      'BYG42 · Murerarbejde|2026K1|119750',
      'BYG42 · Murerarbejde|2026K2|120500',
    ]);
  });

  test('a plan with years to the right, sums at the foot, amounts in thousands beside it', async () => {
    const file = textFile(
      'vedligeholdelsesplan.csv',
      csv(
        'Afdelingsnr;Arbejde;2027;2028;2029;2030',
        '0101;Maling;100;;100;',
        '0101;Nyt tag;;2.500;;',
        'I alt;;100;2.500;100;',
      ),
    );
    await bringIn([file]);
    expect(rows('activity', ['title', 'first_year', 'interval_years', 'amount_ore'])).toEqual([
      'Maling|2027|2|10000',
      'Nyt tag|2028||250000',
    ]);
    expect(rows('plan', ['base_year', 'horizon_years'])).toEqual(['2027|4']);
  });

  test('several files that refer to each other, and our own JSON', async () => {
    const json = JSON.stringify({
      format: 'tilstand-import',
      version: 1,
      tables: [{ kind: 'departments', rows: [{ departmentNumber: '0101', departmentName: 'Åparken', dwellings: 12 }] }],
    });
    const parts = textFile(
      'bygningsdele.csv',
      csv('Afdelingsnr;Del-id;Bygningsdel', '0101;7;Tegltag', '0101;8;Vinduer'),
    );
    const findings = textFile(
      'skader.csv',
      csv('Afdelingsnr;Del-id;Skade;Alvor;Intensitet;Omfang %', '0101;7;Knækkede sten;2;2;15'),
    );
    await bringIn([findings, parts, textFile('afdelinger.json', json)]);
    expect(rows('department', ['name', 'dwellings'])).toEqual(['Åparken|12']);
    // 2 + 2 + extent class 3 (10–30 %) − 5 = 2
    expect(rows('finding', ['defect', 'score', 'extent_class'])).toEqual(['Knækkede sten|2|3']);
    expect(rows('building_part', ['external_key'])).toEqual(['7', '8']);
  });

  test('a flat file that repeats everything: organisation, departments, buildings, parts and findings from one list', async () => {
    const heading = 'Organisation;Afdelingsnr;Afdelingsnavn;Bygningsnr;Bygningsdel;Skade;Alvor;Intensitet;Omfang';
    const file = textFile(
      'alt.csv',
      csv(
        heading,
        'Os;0101;Åparken;1;Tag;Revner;2;2;3',
        'Os;0101;Åparken;1;Tag;Huller;3;3;5',
        'Os;0102;Engen;2;Dør;Råd;1;1;1',
      ),
    );
    expect(await bringIn([file])).toMatchObject({ read: 3, created: 3, rejected: 0 });
    expect(rows('organisation', ['name'])).toEqual(['Os']);
    expect(rows('department', ['number', 'name'])).toEqual(['0101|Åparken', '0102|Engen']);
    expect(rows('building_part', ['name'])).toEqual(['Dør', 'Tag']);
    // severity + intensity + extent − 5, at least 1
    expect(rows('finding', ['defect', 'score'])).toEqual(['Huller|6', 'Revner|2', 'Råd|1']);
  });

  test('a grade outside its scale, a year that is none, an amount a hundred times the usual: told by row', async () => {
    const lines = Array.from(
      { length: 12 },
      (_, at) =>
        `0101;Del ${at};${at === 3 ? '202510' : '1990'};${at === 5 ? 'TG7' : 'TG1'};${at === 7 ? '1200000' : '1200'}`,
    );
    const file = textFile('dele.csv', csv('Afdelingsnr;Bygningsdel;Indbygningsår;Tilstandsgrad;Enhedsværdi', ...lines));
    const { mapping } = await look([file], 'parts');
    const result = await run([file], {
      ...mapping,
      tables: mapping.tables.map((table) => ({ ...table, scale: 'ns3424' as const })),
    });
    const told = result.findings.map(({ code, row }) => `${code} ${row}`);
    expect(told).toEqual(expect.arrayContaining(['year_not_real 5', 'grade_outside_scale 7', 'amount_unusual 9']));
    expect(result).toMatchObject({ read: 12, created: 12, rejected: 0 });
  });
});

describe('again', () => {
  const first = textFile(
    'dele.csv',
    csv('Afdelingsnr;Del-id;Bygningsdel;Mængde', '0101;1;Tag;100', '0101;2;Dør;20', '0101;3;Port;5'),
  );
  const second = textFile(
    'dele.csv',
    csv('Afdelingsnr;Del-id;Bygningsdel;Mængde', '0101;1;Tag;100,4', '0101;2;Dør;22', '0101;4;Låge;1'),
  );

  test('new, changed, unchanged and gone are counted exactly before anything is written; gone deletes nothing', async () => {
    await bringIn([first], 'parts');
    const { mapping } = await look([second], 'parts');
    const near = {
      ...mapping,
      tables: mapping.tables.map((table) => ({
        ...table,
        columns: table.columns.map((column) => (column.field === 'quantity' ? { ...column, tolerance: 0.5 } : column)),
      })),
    };
    const before = workspace.counts();
    let kept: KeptPreview | undefined;
    const preview = await previewImport(workspace.deps, { files: [second], mapping: near, language: 'da' }, (one) => {
      kept = one;
    });
    expect(preview.counts).toMatchObject({ read: 3, new: 1, changed: 1, unchanged: 1, rejected: 0, gone: 1 });
    expect(workspace.counts()).toEqual(before);
    if (kept === undefined) throw new Error('no preview was kept');
    const [changed] = pageOf(kept, 'changed', 0, 10).rows;
    expect(changed).toMatchObject({
      row: 3,
      changes: [{ entity: 'building_part', field: 'quantity_milli', old: 20_000, new: 22_000 }],
    });
    expect(pageOf(kept, 'gone', 0, 10).rows).toMatchObject([{ label: 'Port · 3' }]);
    // The deed is what the preview said.
    expect(await run([second], near)).toMatchObject({ created: 1, updated: 1, unchanged: 1 });
    expect(rows('building_part', ['name'])).toEqual(['Dør', 'Låge', 'Port', 'Tag']);
  });

  test('a building is called by its department too: its number starts anew in each', async () => {
    const list = csv('Afdelingsnr;Afdeling;Bygningsnr;Adresse', '0101;Sol;1;Solvej 1', '0102;Ly;1;Lyvej 1');
    const file = textFile('bygninger.csv', list);
    const labels = async (outcome: 'new' | 'unchanged') => {
      const { mapping } = await look([file], 'buildings');
      let kept: KeptPreview | undefined;
      await previewImport(workspace.deps, { files: [file], mapping, language: 'da' }, (one) => {
        kept = one;
      });
      return kept === undefined ? [] : pageOf(kept, outcome, 0, 10).rows.map(({ label }) => label);
    };
    expect(await labels('new')).toEqual(['0101 · 1', '0102 · 1']);
    await bringIn([file], 'buildings');
    expect(await labels('unchanged')).toEqual(['0101 · 1', '0102 · 1']);
  });

  test('taken back later: what somebody has changed since is left alone and listed', async () => {
    const { batch } = await bringIn([first], 'parts');
    const [door] = workspace.db.reader.all(
      workspace.db.reader.query.selectFrom('building_part').select('id').where('external_key', '=', '2'),
    );
    await workspace.db.writer.run({ actor: 'test', cause: 'edit' }, (tx) =>
      tx.put('building_part', door?.id ?? '', { note: 'Målt op' }),
    );
    const undone = await workspace.undo(batch ?? '');
    // The door, and what it stands in.
    expect(undone.leftAlone[0]).toEqual({ entity: 'building_part', id: door?.id, field: 'note', reason: 'changed' });
    expect(undone.leftAlone.slice(1).map(({ entity, field, reason }) => `${entity} ${field} ${reason}`)).toEqual([
      'department * used',
      'organisation * used',
    ]);
    expect(rows('building_part', ['name'])).toEqual(['Dør']);
    expect(rows('department', ['number'])).toEqual(['0101']);
  });

  test('a department made by hand is met by its number, not made twice', async () => {
    await workspace.db.writer.run({ actor: 'test', cause: 'edit' }, (tx) => {
      tx.put('organisation', 'o', {
        number: '7',
        name: 'Os',
        accounting_start_month: 1,
        currency: 'DKK',
        horizon_years: 30,
      });
      tx.put('department', 'd', { organisation_id: 'o', number: '0101', name: 'Åparken' });
    });
    await bringIn([first], 'parts');
    expect(rows('department', ['id', 'name'])).toEqual(['d|Åparken']);
    expect(rows('organisation', ['id'])).toEqual(['o']);
    expect(rows('building_part', ['department_id'])).toEqual(['d', 'd', 'd']);
  });

  test('a heading once confirmed is known in the next file', async () => {
    const odd = textFile('a.csv', csv('Afdelingsnr;Del-id;Dims;Mængde', '0101;1;Tag;100'));
    const { mapping, tables } = await look([odd], 'parts');
    expect(tables[0]?.columns[2]?.field).toBeNull();
    const columns =
      mapping.tables[0]?.columns.map((column) =>
        column.heading === 'Dims' ? { ...column, field: 'partName' } : column,
      ) ?? [];
    const said = {
      ...mapping,
      tables: mapping.tables.map((table) => ({
        ...table,
        columns,
        constants: table.constants.filter(({ field }) => field !== 'partName'),
      })),
    };
    await run([odd], said, [{ table: 0, at: 2, heading: true, words: [] }]);
    expect((await look([odd])).tables[0]?.columns[2]?.field).toBe('partName');
  });
});

/** Rows that sum up others: never data, in whatever words and at whatever place they stand. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Mapping, mappingSchema } from '../../../contract/import-mapping.ts';
import { detectFiles } from '../detect-files.ts';
import { openWorkspace, textFile, type Workspace } from '../testing/workspace.ts';

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

async function look(...lines: readonly string[]) {
  const files = [textFile('a.csv', lines.join('\r\n'))];
  const { mapping, questions } = await detectFiles(workspace.deps, { files, kind: null, language: 'da' });
  if (mapping === null) throw new Error('no table was found');
  const run = async (with_: Mapping = mapping) => {
    const given = mappingSchema.parse(with_);
    const result = await workspace.run(files, '', { profile: undefined, mapping: given });
    return { ...result, codes: result.findings.map(({ level, code }) => `${level} ${code}`) };
  };
  return { mapping, questions: questions.map(({ code, suggested }) => `${code} ${suggested}`), run };
}

const names = (entity: 'activity' | 'building_part' | 'department', column: string) => {
  const { query, all } = workspace.db.reader;
  const found: unknown[] = all(
    query
      .selectFrom(entity as 'activity')
      .select(column as 'title')
      .orderBy('id'),
  );
  return (found as Record<string, unknown>[]).map((row) => String(row[column])).sort();
};

const PLAN = 'Afdelingsnr;Arbejde;Konto;2026;2027';

describe('lines of a plan are not', () => {
  test('subtotals of groups and the total at the foot', async () => {
    const { questions, run } = await look(
      PLAN,
      '0101;Nyt tag;116;1000;250',
      '0101;Nye tagrender;116;200;0',
      ';Subtotal;;1200;250',
      '0101;Maling;116;300;300',
      '0101;Døre;116;100;0',
      ';Subtotal;;400;300',
      ';I alt;;1600;550',
    );
    expect(questions).toEqual([]);
    const { codes } = await run();
    expect(names('activity', 'title')).toEqual(['Døre', 'Maling', 'Nye tagrender', 'Nyt tag']);
    expect(codes.filter((code) => code === 'info total_row_left_out')).toHaveLength(3);
    expect(codes).not.toContain('warning control_total_differs');
  });

  test('and the total of the lines’ own sums is held against them', async () => {
    const { questions, run } = await look(
      'Afdelingsnr;Arbejde;2026;2027;2028;I alt',
      '0101;Rensning;20.000;;20.000;40.000',
      '0101;Maling;;380.000;;380.000',
      '0101;Vask;;5.000;;',
      'I alt;;20.000;385.000;20.000;520.000',
    );
    expect(questions).toEqual([]);
    const { findings } = await run();
    // 40.000 + 380.000 + 5.000, which the last line leaves to its years.
    const told = findings.filter(({ code }) => code === 'control_total_differs');
    expect(told.map(({ row, column }) => [row, column])).toEqual([[5, 'I alt']]);
    expect(told[0]?.message.replace(/\D+/g, ' ')).toMatch(/ 520000 425000 /);
  });

  test('sums that name their group, where the figures agree', async () => {
    const { questions, run } = await look(
      PLAN,
      '0101;Nyt tag;116;1000;250',
      '0101;Nye tagrender;116;200;0',
      ';Sum tag;;1200;250',
      '0101;Maling;116;300;300',
      ';Maling i alt;;300;300',
      ';I alt;;1500;550',
    );
    expect(questions).toEqual([]);
    await run();
    expect(names('activity', 'title')).toEqual(['Maling', 'Nye tagrender', 'Nyt tag']);
  });

  test('the tax between two totals', async () => {
    const { questions, run } = await look(
      PLAN,
      '0101;Nyt tag;116;1000;200',
      '0101;Maling;116;600;200',
      ';Total ekskl. moms;;1600;400',
      ';Moms;;400;100',
      ';Total inkl. moms;;2000;500',
    );
    expect(questions.filter((question) => question.startsWith('sum_rows'))).toEqual([]);
    await run();
    expect(names('activity', 'title')).toEqual(['Maling', 'Nyt tag']);
  });

  test('rows whose figures alone say it: asked', async () => {
    const { mapping, questions, run } = await look(
      PLAN,
      '0101;Nyt tag;116;1000;250',
      '0101;Nye tagrender;116;200;50',
      ';Tag;;1200;300',
      '0101;Maling;116;300;300',
      '0101;Gulve;116;300;100',
    );
    expect(questions).toEqual(['sum_rows_open totals']);
    await expect(run()).rejects.toMatchObject({ refusal: { code: 'mapping_question_open' } });
    const [table] = mapping.tables;
    if (table?.sumRows === undefined) throw new Error('nothing was asked');
    await run({ ...mapping, tables: [{ ...table, sumRows: { ...table.sumRows, are: 'totals' } }] });
    expect(names('activity', 'title')).toEqual(['Gulve', 'Maling', 'Nye tagrender', 'Nyt tag']);
  });
});

test('a work that begins with such a word and has figures of its own is a line', async () => {
  const { questions, run } = await look(
    PLAN,
    '0101;Nyt tag;116;1000;250',
    '0101;Maling;116;300;300',
    '0101;Total udskiftning af vinduer;116;0;7000',
  );
  expect(questions).toEqual([]);
  const { codes } = await run();
  expect(names('activity', 'title')).toContain('Total udskiftning af vinduer');
  expect(codes).toContain('warning row_looks_like_total');
});

test('a sum of parts is no part, and a sum of dwellings no department', async () => {
  const parts = await look(
    'Afdelingsnr;Bygningsdel;Mængde;Enhed',
    '0101;Tegltag;130;m2',
    '0101;Facade;100;m2',
    ';I alt 2 bygningsdele;230;',
  );
  expect(parts.questions).toEqual([]);
  await parts.run();
  expect(names('building_part', 'name')).toEqual(['Facade', 'Tegltag']);
  const list = await look(
    'Afdelingsnr;Navn;Boliger;Areal',
    '0101;Sol;20;1500',
    '0102;Måne;30;2000',
    'Samlet antal;;50;3500',
  );
  expect(list.questions).toEqual([]);
  await list.run();
  expect(names('department', 'number')).toEqual(['0101', '0102']);
});

test('the total below more rows than are looked at is no line', async () => {
  const lines = Array.from({ length: 20_050 }, (_, at) => `0101;Arbejde ${at};116;10;0`);
  const { run } = await look(PLAN, ...lines, ';I alt;;200500;0');
  const { codes, read } = await run();
  expect(read).toBe(20_050);
  expect(codes).toContain('info total_row_left_out');
}, 60_000);

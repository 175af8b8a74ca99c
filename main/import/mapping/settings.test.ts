/** What a person may say of a column beside its field: unit, key, tolerance, only for new rows, own words for grades, currency. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type MappedColumn, type MappedTable, type Mapping, mappingSchema } from '../../../contract/import-mapping.ts';
import { analyse } from '../detection/analyse.ts';
import { loadProfiles } from '../profiles.ts';
import { openWorkspace, refusalOfImport, textFile, type Workspace } from '../testing/workspace.ts';

// Each import starts a thread of its own, which takes seconds where many others work.
vi.setConfig({ testTimeout: 60_000 });

const profiles = loadProfiles();
let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace(profiles);
});
afterEach(() => workspace.close());

type Change = Partial<Omit<MappedTable, 'columns'>> & {
  readonly columns?: Readonly<Record<string, Partial<MappedColumn>>>;
};

/** The proposal with what a person says about it. */
function mapped(
  lines: readonly string[],
  kind: NonNullable<MappedTable['kind']>,
  { columns = {}, ...table }: Change = {},
) {
  const file = textFile('liste.csv', lines.join('\r\n'));
  const { mapping } = analyse({
    files: [file],
    words: profiles.words,
    learnt: [],
    kind,
    organisation: '1',
    department: null,
    profiles: [],
    stored: [],
  });
  const [first] = mapping?.tables ?? [];
  if (first === undefined) throw new Error('no table was found');
  const changed: Mapping = mappingSchema.parse({
    format: 'tilstand-mapping',
    version: 1,
    tables: [
      {
        ...first,
        // What is suggested is taken where a choice is asked.
        ...(first.choices === undefined
          ? {}
          : { choices: first.choices.map((choice) => ({ ...choice, use: choice.among[0]?.[0] ?? null })) }),
        ...table,
        columns: first.columns.map((column) => ({ ...column, ...columns[column.heading] })),
      },
    ],
  });
  // All that was said of words counts as confirmed.
  const confirmed = (changed.tables[0]?.columns ?? []).map(({ at, words = [] }) => ({
    table: 0,
    at,
    heading: false,
    words: words.map(({ word }) => word),
  }));
  return (language: 'da' | 'en' = 'da') =>
    workspace.run([file], '', { profile: undefined, mapping: changed, language, confirmed });
}

const values = (entity: 'building_part' | 'assessment' | 'activity' | 'organisation', columns: readonly string[]) => {
  const { query, all } = workspace.db.reader;
  const found: unknown[] = all(
    query
      .selectFrom(entity as 'building_part')
      .select(columns as never)
      .where('deleted_at', 'is', null),
  );
  return (found as Record<string, unknown>[]).map((row) => columns.map((column) => row[column]).join('|')).sort();
};

const PARTS = ['Afdelingsnr;Bygningsdel;Placering;Mængde;Enhed;Enhedsværdi', '0101;Tag;Blok A;100;m2;1,5'];

describe('settings of a column', () => {
  test('amounts in thousands, said by the person where the heading does not', async () => {
    const run = mapped(PARTS, 'parts', { columns: { Enhedsværdi: { factor: 1000 } } });
    expect(await run()).toMatchObject({ created: 1, rejected: 0 });
    // 1.5 thousand kroner = 1,500.00 kr. = 150,000 øre
    expect(values('building_part', ['unit_value_ore'])).toEqual(['150000']);
  });

  test('amounts in øre, as accounting systems write them', async () => {
    const run = mapped(PARTS.with(1, '0101;Tag;Blok A;100;m2;150050'), 'parts', {
      columns: { Enhedsværdi: { factor: 0.01 } },
    });
    expect(await run()).toMatchObject({ created: 1, rejected: 0 });
    expect(values('building_part', ['unit_value_ore'])).toEqual(['150050']);
  });

  test('years to the right in thousands: a plan line of 12 t.kr. a year', async () => {
    const lines = ['Afdelingsnr;Arbejde;Bygningsdel;2027;2028;2029', '0101;Male vinduer;Vinduer;12;12;12'];
    const years = { factor: 1000, decimal: 'whole' as const };
    const run = mapped(lines, 'plans', { columns: { 2027: years, 2028: years, 2029: years } });
    expect(await run()).toMatchObject({ created: 1, rejected: 0 });
    expect(values('activity', ['title', 'amount_ore', 'first_year', 'interval_years'])).toEqual([
      'Male vinduer|1200000|2027|1',
    ]);
  });

  test('a tolerance: smaller differences are none, larger ones are', async () => {
    const near = { columns: { Mængde: { tolerance: 0.5 } } };
    await mapped(PARTS, 'parts', near)();
    const slightly = [PARTS[0] ?? '', '0101;Tag;Blok A;100,5;m2;1,5'];
    expect(await mapped(slightly, 'parts', near)()).toMatchObject({ updated: 0, unchanged: 1 });
    const more = [PARTS[0] ?? '', '0101;Tag;Blok A;100,6;m2;1,5'];
    expect(await mapped(more, 'parts', near)()).toMatchObject({ updated: 1, unchanged: 0 });
    expect(values('building_part', ['quantity_milli'])).toEqual(['100600']);
  });

  test('a column for new rows only: what stands here stays, a new row gets it', async () => {
    const frozen = { columns: { Enhedsværdi: { onlyNew: true } } };
    await mapped(PARTS, 'parts', frozen)();
    const later = [PARTS[0] ?? '', '0101;Tag;Blok A;120;m2;9,9', '0101;Dør;Blok A;1;stk;7'];
    expect(await mapped(later, 'parts', frozen)()).toMatchObject({ created: 1, updated: 1 });
    expect(values('building_part', ['name', 'quantity_milli', 'unit_value_ore'])).toEqual([
      'Dør|1000|700',
      'Tag|120000|150',
    ]);
  });

  test('the same for a plan line’s amount, which a builder works out', async () => {
    const lines = ['Afdelingsnr;Arbejde;Bygningsdel;Beløb;Første år', '0101;Nyt tag;Tag;1000;2027'];
    const frozen = { columns: { Beløb: { onlyNew: true } } };
    await mapped(lines, 'plans', frozen)();
    const later = [lines[0] ?? '', '0101;Nyt tag;Tag;5000;2028'];
    expect(await mapped(later, 'plans', frozen)()).toMatchObject({ updated: 1 });
    expect(values('activity', ['amount_ore', 'first_year'])).toEqual(['100000|2028']);
  });

  test('a chosen key: a part that moved is the same part', async () => {
    const key = { key: ['partName'] };
    await mapped(PARTS, 'parts', key)();
    const moved = [PARTS[0] ?? '', '0101;Tag;Blok B;100;m2;1,5'];
    expect(await mapped(moved, 'parts', key)()).toMatchObject({ created: 0, updated: 1 });
    expect(values('building_part', ['name', 'location'])).toEqual(['Tag|Blok B']);
  });
});

test('a chosen key finds what another way of importing, or a person, has made', async () => {
  const { db } = workspace;
  await mapped(['Afdelingsnr;Navn på afdeling', '0101;Åparken'], 'departments')();
  const { id } = db.reader.first(db.reader.query.selectFrom('department').select('id')) ?? { id: '' };
  await db.writer.run({ actor: 'test', cause: 'edit' }, (tx) => {
    const own = {
      department_id: id,
      name: 'Tag',
      location: 'Blok A',
      fk_group: 2,
      quantity_milli: 1,
      source: 'register',
    };
    tx.put('building_part', workspace.deps.random.uuid(), own);
  });
  const lines = ['Afdelingsnr;Bygningsdel;Placering;Mængde', '0101;Tag;Blok A;80', '0101;Tag;Blok B;20'];
  const run = mapped(lines, 'parts', { key: ['partName', 'partLocation'] });
  expect(await run()).toMatchObject({ created: 1, updated: 1 });
  expect(values('building_part', ['name', 'location', 'quantity_milli'])).toEqual([
    'Tag|Blok A|80000',
    'Tag|Blok B|20000',
  ]);
});

describe('grades', () => {
  const graded = (...grades: readonly string[]) => [
    'Afdelingsnr;Bygningsdel;Tilstand',
    ...grades.map((grade, at) => `0101;Del ${at};${grade}`),
  ];

  test.each([
    ['K0–K3 and UN', ['K0', 'K1', 'K2', 'K3', 'UN'], ['study_further|']],
    // Display mapping of domain.md 3.6: TG0 → 1, TG1 → 3, TG2 → 4, TG3 → 6, TGIU → not inspected.
    [
      'TG 0–TG 3 with blanks',
      ['TG 0', 'tg1', 'TG 2', 'TG3', 'TGIU'],
      ['graded|1', 'graded|3', 'graded|4', 'graded|6', 'not_inspected|'],
    ],
    ['colours', ['rød', 'gul', 'grå', 'sort'], ['graded|3', 'graded|4', 'graded|6', 'study_further|']],
    ['A–D', ['A', 'B', 'C', 'D'], ['graded|2', 'graded|3', 'graded|4', 'graded|6']],
  ])('%s are found by themselves; no row is lost for its grade', async (_, grades, arrived) => {
    const run = mapped(graded(...grades), 'parts');
    expect(await run()).toMatchObject({ read: grades.length, created: grades.length, rejected: 0 });
    expect(values('assessment', ['state', 'score'])).toEqual([...arrived].sort());
  });

  test('words of one’s own, each given a grade; a state of the app is known in words', async () => {
    const run = mapped(graded('god', 'slidt', 'ikke besigtiget', 'hmm'), 'conditions', {
      scale: 'nen2767',
      columns: {
        Tilstand: {
          words: [
            { word: 'god', code: '2' },
            { word: 'slidt', code: '4' },
          ],
        },
      },
    });
    const result = await run();
    expect(result).toMatchObject({ read: 4, created: 4, rejected: 0 });
    expect(values('assessment', ['state', 'score'])).toEqual(['graded|2', 'graded|4', 'not_inspected|']);
    expect(result.findings.map(({ code, row, column }) => [code, row, column])).toContainEqual([
      'grade_outside_scale',
      5,
      'Tilstand',
    ]);
  });

  test('what a digit or letter of a scale meant in one file is not what it means in the next', async () => {
    const own = [
      { word: '2', code: '3' },
      { word: '3', code: '4' },
      { word: 'slidt', code: '4' },
    ];
    await mapped(['Afdelingsnr;Bygningsdel;Tilstand', '0101;Tag;2', '0101;Dør;3', '0101;Port;slidt'], 'conditions', {
      scale: 'nen2767',
      columns: { Tilstand: { words: own } },
    })();
    expect(values('assessment', ['score'])).toEqual(['3', '4', '4']);
    await mapped(['Afdelingsnr;Bygningsdel;Tilstand', '0102;Tag;2', '0102;Dør;3', '0102;Port;slidt'], 'conditions', {
      scale: 'nen2767',
    })();
    expect(values('assessment', ['score'])).toEqual(['2', '3', '3', '4', '4', '4']);
  });

  test('digits keep the meaning of their scale although grades of ours are digits too', async () => {
    const run = mapped(graded('0', '1', '2', '3'), 'parts', { scale: 'numbers_0_3' });
    expect(await run()).toMatchObject({ created: 4, rejected: 0 });
    expect(values('assessment', ['score'])).toEqual(['2', '3', '4', '6']);
  });
});

describe('currency', () => {
  const prices = (heading: string, ...amounts: readonly string[]) => [
    `Ydelse;${heading};Prisdato`,
    ...amounts.map((amount, at) => `Ydelse ${at};${amount};2026-03-04`),
  ];

  test('a price in kroner or without a currency is kroner; any other is refused in words, never taken for kroner', async () => {
    const amounts = ['1.234 kr.', '1.234', '1.234 DKK', '1.234 €', 'SEK 500', '£ 20'];
    const result = await mapped(prices('Enhedspris', ...amounts), 'prices')('en');
    expect(result).toMatchObject({ created: 3, rejected: 3 });
    const told = result.findings.map(({ code, row, column }) => `${code} ${row} ${column}`);
    expect(told).toEqual([5, 6, 7].map((row) => `foreign_currency ${row} Enhedspris`));
    expect(result.findings[0]?.message).toMatch(/EUR.*DKK/);
  });

  test('a column whose heading names another currency is refused as a whole', async () => {
    const fields = { 'Pris EUR': { field: 'unitPrice', decimal: 'comma' as const } };
    const run = mapped(prices('Pris EUR', '1234'), 'prices', { columns: fields });
    expect((await refusalOfImport(run())).refusal.code).toBe('foreign_currency_column');
  });

  test('a first file in euro makes an organisation that counts in euro', async () => {
    const lines = ['Afdelingsnr;Bygningsdel;Enhedsværdi', '0101;Dak;€ 100', '0101;Deur;€ 20'];
    expect(await mapped(lines, 'parts')()).toMatchObject({ created: 2, rejected: 0 });
    expect(values('organisation', ['currency'])).toEqual(['EUR']);
  });
});

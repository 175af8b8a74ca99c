/** Lists as people keep them: notes and sums below, numbers shown with zeros, dates by hand, currencies in headings. Nothing of it becomes data in silence. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Format, Workbook } from 'wasm-xlsxwriter';
import { type ImportKind, mappingSchema } from '../../../contract/import-mapping.ts';
import { detectFiles } from '../detect-files.ts';
import type { TableFile } from '../readers/index.ts';
import { openWorkspace, textFile, type Workspace } from '../testing/workspace.ts';

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

const list = (...lines: readonly string[]) => textFile('liste.csv', lines.join('\r\n'));

async function look(file: TableFile, kind: ImportKind | null = null) {
  const { mapping, questions, findings, tables } = await detectFiles(workspace.deps, {
    files: [file],
    kind,
    language: 'da',
  });
  const columns = mapping?.tables[0]?.columns ?? [];
  return {
    mapping,
    table: mapping?.tables[0],
    asked: questions.map(({ code }) => code),
    told: findings.map(({ code, column }) => `${code} ${column ?? ''}`.trim()),
    examples: tables[0]?.columns.map(({ examples }) => examples),
    fields: Object.fromEntries(columns.map(({ heading, field }) => [heading, field])),
    filled: columns.filter(({ fillDown }) => fillDown === true).map(({ heading }) => heading),
  };
}

/** `factor`: the answer where the unit of the amounts is asked; nothing else may be. */
async function bringIn(file: TableFile, kind: ImportKind | null = null, factor?: number) {
  const { mapping, asked } = await look(file, kind);
  expect(asked).toEqual(factor === undefined ? [] : ['factor_open']);
  if (mapping?.tables[0] !== undefined && factor !== undefined) mapping.tables[0].factor = factor;
  const result = await workspace.run([file], '', { profile: undefined, mapping: mappingSchema.parse(mapping) });
  return { result, told: result.findings.map(({ code, row }) => `${code} ${row}`) };
}

const departments = () => {
  const { query, all } = workspace.db.reader;
  return all(query.selectFrom('department').select(['number', 'name', 'postcode', 'city']).orderBy('number'));
};
const numbers = () => departments().map(({ number }) => number);

describe('below the table', () => {
  const LINES = [
    'Afdelingsnr;Afdeling;Adresse;Boliger',
    '0101;Åparken;Søndergade 4A;48',
    '0102;Bøgely;Nørregade 12;112',
    'I alt;;;160',
    '',
  ];

  test.each(['Noter: arealer er opgjort efter BBR', '* uden ungdomsboliger', 'Afdeling 0102 er under ombygning i år'])(
    'the note “%s” is told and makes no department',
    async (note) => {
      const { result, told } = await bringIn(list(...LINES, note));
      expect(result).toMatchObject({ read: 2, created: 2, rejected: 0 });
      expect(told).toContain('note_row 6');
      expect(numbers()).toEqual(['0101', '0102']);
    },
  );

  test('a row that says little else is still a row', async () => {
    const { result } = await bringIn(list(...LINES, '0103;;;', '0104 Øst;;;'));
    expect(result).toMatchObject({ read: 4, created: 4 });
    expect(numbers()).toEqual(['0101', '0102', '0103', '0104 Øst']);
  });

  test('the sum and the notes are no gaps in a column of names', async () => {
    expect((await look(list(...LINES, 'Noter: opgjort i 2025'))).filled).toEqual([]);
  });

  test('a name is not filled down where every row has a number of its own', async () => {
    const file = list('Afdelingsnr;Afdelingsnavn;Boliger', '0101;Åparken;48', '0102;;112', '0103;Ærøhus;24', '0104;;3');
    expect((await look(file)).filled).toEqual([]);
    await bringIn(file);
    expect(departments().map(({ name }) => name)).toEqual(['Åparken', '0102', 'Ærøhus', '0104']);
  });
});

test('numbers shown with zeros by their format are read as they are shown', async () => {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet();
  for (const [at, heading] of ['Afdelingsnr', 'Afdeling', 'Boliger'].entries()) sheet.writeString(0, at, heading);
  for (const [at, number] of [101, 102].entries()) {
    sheet.writeNumberWithFormat(at + 1, 0, number, new Format().setNumFormat('0000'));
    sheet.writeString(at + 1, 1, `Afdeling ${number}`);
    sheet.writeNumber(at + 1, 2, 10);
  }
  const file = { name: 'liste.xlsx', bytes: workbook.saveToBufferSync() };
  const { examples } = await look(file);
  expect(examples?.[0]).toEqual(['0101', '0102']);
  expect((await bringIn(file)).result).toMatchObject({ created: 2 });
  expect(numbers()).toEqual(['0101', '0102']);
});

test('a plan in thousands: its own sums are read as its years are, and agree', async () => {
  const lines = [
    'Vedlikeholdsplan, beløp i 1.000 kr.;;;;',
    ';;;;',
    'Avdeling;Tiltak;2026;2027;Sum',
    '0301;Nytt tak;1.250;;1.250',
    '0301;Maling;;320;320',
  ];
  const { result, told } = await bringIn(list(...lines, 'Totalt;;1.250;320;1.570'), null, 1_000);
  expect(result).toMatchObject({ read: 2, created: 2, rejected: 0 });
  expect(told.filter((code) => code.startsWith('control'))).toEqual([]);
  const wrong = await bringIn(list(...lines, 'Totalt;;1.250;420;1.670'), null, 1_000);
  expect(wrong.told.filter((code) => code.startsWith('control'))).toEqual(['control_total_differs 6']);
});

test('a first list whose heading names euro makes an organisation that counts in euro', async () => {
  const lines = ['Liegenschaft;Bauteil;Mangel;Maßnahme;Jahr;Kosten (€)', '701;Dach;Undicht;Abdichten;2027;12.500,00'];
  expect((await bringIn(list(...lines))).result).toMatchObject({ created: 1, rejected: 0 });
  const { query, all } = workspace.db.reader;
  expect(all(query.selectFrom('organisation').select('currency'))).toEqual([{ currency: 'EUR' }]);
});

test('postcode and city in one cell are taken apart, and told', async () => {
  const whole = list('Afdelingsnr;Afdeling;Postnr. og by', '0101;Åparken;8000 Aarhus C', '0102;Åsen;DK-8000');
  expect((await look(whole)).table?.columns).toHaveLength(3);
  const halves = list(
    'Afdelingsnr;Afdeling;Postnr. og by',
    '0101;A;8000 Aarhus C',
    '0102;L;112 18 Stockholm',
    '0103;K;1011 AB, Amsterdam',
  );
  expect((await look(halves)).told).toEqual(['postcode_split Postnr. og by']);
  await bringIn(halves);
  expect(departments().map(({ postcode, city }) => [postcode, city])).toEqual([
    ['8000', 'Aarhus C'],
    ['112 18', 'Stockholm'],
    ['1011 AB', 'Amsterdam'],
  ]);
});

test('the life that is left is not the life expected, and a date by hand is no yes or no', async () => {
  const { fields } = await look(
    list(
      'Afdelingsnr;Bygningsdel;Restlevetid (år);Besigtiget;Tilstand (1–6)',
      '0101;Tag;12;3/4-25;3',
      '0101;Dør;3;14/4-2025;2',
    ),
    'parts',
  );
  expect(fields).toMatchObject({ 'Restlevetid (år)': null, Besigtiget: 'assessedOn' });
});

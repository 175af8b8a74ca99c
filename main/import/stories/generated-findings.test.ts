/** What the generated lists (mixed-kinds.test.ts) once read wrongly in silence: each case by itself, with figures worked out by hand. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bringInAs, codesOfResult, csvFile, look, standing } from '../testing/bring-in.ts';
import { openWorkspace, type Workspace } from '../testing/workspace.ts';

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

const numbers = () => standing(workspace, 'department', ['number']);

describe('numbers of departments', () => {
  test('a code kept as a formula with a text in it is that text, and is told', async () => {
    const result = await bringInAs(
      workspace,
      [csvFile('a.csv', 'Afdelingsnr;Navn;Boliger', '="0101";Sol;20', '"=""0102""";Måne;12')],
      'departments',
    );
    expect(numbers()).toEqual(['0101', '0102']);
    expect(codesOfResult(result)).toContain('formulas_present');
  });

  test('any other formula in a text is never worked out', async () => {
    await bringInAs(
      workspace,
      [csvFile('a.csv', 'Afdelingsnr;Navn;Boliger', '0101;="Sol"&"skin";20', '0102;=1+1;12')],
      'departments',
    );
    expect(standing(workspace, 'department', ['name'])).toEqual(['="Sol"&"skin"', '=1+1']);
  });

  test('the zero that some of them lost is put back where most have kept it', async () => {
    const file = csvFile('a.csv', 'Afdelingsnr;Bygningsdel', '102;Tag', '0102;Dør', '0101;Tag', '0103;Tag');
    expect((await look(workspace, [file], 'parts')).mapping.tables[0]?.columns[0]).toMatchObject({ pad: 4 });
    await bringInAs(workspace, [file], 'parts');
    expect(numbers()).toEqual(['0101', '0102', '0103']);
  });

  test.each([
    ['of two lengths', ['12', '0101', '0102']],
    ['longer ones', ['0101', '0102', '11010']],
    ['mostly without', ['101', '102', '0103']],
  ])('but not %s', async (_what, codes) => {
    const file = csvFile('a.csv', 'Afdelingsnr;Bygningsdel', ...codes.map((code) => `${code};Tag`));
    expect((await look(workspace, [file], 'parts')).mapping.tables[0]?.columns[0]?.pad).toBeUndefined();
  });

  test('a number with a name behind is the number, and the name is the department’s', async () => {
    const file = csvFile(
      'a.csv',
      'Afdelingsnr;Bygningsdel',
      '0101 Solgården;Tag',
      '0101 Solgården;Dør',
      '0102 Lunden;Tag',
    );
    await bringInAs(workspace, [file], 'parts');
    expect(standing(workspace, 'department', ['number', 'name'])).toEqual(['0101|Solgården', '0102|Lunden']);
  });

  test('two names behind one number are told', async () => {
    const file = csvFile('a.csv', 'Afdelingsnr;Bygningsdel', '12 Nord;Tag', '12 Syd;Dør');
    const { findings } = await bringInAs(workspace, [file], 'parts');
    const cut = findings.filter(({ code }) => code === 'department_number_cut');
    expect(cut.map(({ level, row }) => [level, row])).toEqual([
      ['warning', 3],
      ['info', 2],
    ]);
  });
});

describe('rows that are no data', () => {
  test('headings printed again on the next page', async () => {
    const file = csvFile(
      'a.csv',
      'Saldo',
      'Afdelingsnr;2026;2027;2028',
      '0101;100000;120000;130000',
      'Afdelingsnr;2026;2027;2028',
      '0102;200000;220000;230000',
    );
    const result = await bringInAs(workspace, [file], 'funds');
    expect(numbers()).toEqual(['0101', '0102']);
    expect(result.created).toBe(6);
    expect(result.findings.filter(({ code }) => code === 'heading_row').map(({ row }) => row)).toEqual([4]);
  });

  test.each(['Side 1 af 1', 'Beløb i 1.000 kr.', '22-11-2026', '22-11-2026 kl. 10.42', 'Noter'])(
    '“%s” at the foot is told and makes no department',
    async (note) => {
      const lines = ['Afdelingsnr;Afdelingsnavn;Boliger', '0101;Sol;20', '0102;Måne;12', `${note};;`];
      const result = await bringInAs(workspace, [csvFile('a.csv', ...lines)], 'departments');
      expect(numbers()).toEqual(['0101', '0102']);
      expect(result.findings.find(({ code }) => code === 'note_row')).toMatchObject({ row: 4 });
    },
  );
});

describe('figures', () => {
  test('thousands with decimals are whole kroner; a cell that names its own unit is in that', async () => {
    const file = csvFile(
      'a.csv',
      'Afdelingsnr;Arbejde;Første år;Beløb (t.kr.)',
      '0101;Tag;2028;1.250,5',
      '0101;Dør;2028;9,75025',
      '0101;Rør;2028;84 t.kr.',
      '0101;Mur;2028;2 mio.',
    );
    await bringInAs(workspace, [file], 'plans');
    expect(standing(workspace, 'activity', ['title', 'amount_ore'])).toEqual([
      'Dør|975025',
      'Mur|200000000',
      'Rør|8400000',
      'Tag|125050000',
    ]);
  });

  test('an account that cannot be read is not taken for the usual one', async () => {
    const lines = ['Afdelingsnr;Konto;Regnskabsår;Saldo', '0101;401;2025;100000', '0101;40x;2026;200000'];
    const result = await bringInAs(workspace, [csvFile('a.csv', ...lines)], 'funds');
    expect(standing(workspace, 'fund_balance', ['account', 'accounting_year'])).toEqual(['401|2025']);
    expect(result.findings.find(({ level }) => level === 'error')).toMatchObject({ row: 3, column: 'Konto' });
  });

  test('a number of homes that is missing is not one', async () => {
    const lines = ['Afdelingsnr;Boligtype;Rum;Antal', '0101;Familie;3;12', '0101;Ungdom;1;n/a'];
    const result = await bringInAs(workspace, [csvFile('a.csv', ...lines)], 'dwellings');
    expect(standing(workspace, 'dwelling_type', ['kind', 'dwellings'])).toEqual(['Familie|12']);
    expect(result).toMatchObject({ created: 1, rejected: 1 });
  });
});

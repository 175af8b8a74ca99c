/** The same years under two headings, and accounts to the right: each figure its own, or asked; headed as in six countries. */
import { describe, expect, test } from 'vitest';
import { loadWords } from '../../mapping/words.ts';
import { ASSETS } from '../../profiles.ts';
import { TONGUES } from '../../testing/languages.ts';
import { textFile } from '../../testing/workspace.ts';
import { analyse } from '../analyse.ts';

const words = loadWords(ASSETS);

function look(name: string, ...lines: readonly (readonly (string | number)[])[]) {
  const input = { words, learnt: [], kind: null, organisation: '1', department: null, profiles: [], stored: [] };
  const text = lines.map((cells) => cells.join(';')).join('\r\n');
  const { mapping, questions } = analyse({ ...input, files: [textFile(name, text)] });
  const table = mapping?.tables[0];
  return {
    kind: table?.kind,
    unpivot: table?.unpivot,
    choices: table?.choices,
    fields: table?.columns.map(({ field }) => field),
    questions: questions.map(({ code, suggested, options }) => [code, suggested, ...options]),
  };
}

const ACTUAL = { da: 'Regnskab', en: 'Accounts', nl: 'Realisatie', no: 'Regnskap', de: 'Ist', sv: 'Utfall' };
const PLANNED = { da: 'Budget', en: 'Budget', nl: 'Begroting', no: 'Budsjett', de: 'Plan', sv: 'Budget' };
const ACCOUNT = { da: 'Konto', en: 'Account', nl: 'Rekening', no: 'Konto', de: 'Konto', sv: 'Konto' };

describe.each(TONGUES.map((tongue) => [tongue.code, tongue] as const))('in %s', (code, { funds, plan }) => {
  const [department = '', year = '', balance = '', provision = ''] = funds;

  test('balances and provisions of the same years are both brought in', () => {
    const found = look(
      'ark1.csv',
      [department, `${balance} 2024`, `${balance} 2025`, `${provision} 2024`, `${provision} 2025`],
      ['0101', 1000, 1100, 100, 110],
      ['0102', 2000, 2100, 200, 210],
    );
    const beside = [{ from: [3, 4], cell: 'provision' }];
    const unpivot = { from: [1, 2], heading: 'accountingYear', cell: 'balance', beside };
    expect(found).toMatchObject({ kind: 'funds', unpivot, questions: [] });
  });

  test('of budget and accounts of the same years a person says which', () => {
    const found = look(
      'ark1.csv',
      [
        ...plan.slice(0, 2),
        ...[2024, 2025].map((at) => `${ACTUAL[code]} ${at}`),
        `${PLANNED[code]} 2024`,
        `${PLANNED[code]} 2025`,
      ],
      ['0101', 'Maling', 1000, 1100, 100, 110],
      ['0102', 'Nyt tag', 2000, 2100, 200, 210],
    );
    expect(found).toMatchObject({ kind: 'plans', questions: [['years_open', '4', '2', '4']] });
    expect(found.choices).toEqual([
      {
        field: 'yearAmount',
        among: [
          [2, 3],
          [4, 5],
        ],
        use: null,
      },
    ]);
    expect(found.fields).toEqual(['departmentNumber', 'work', null, null, 'yearAmount', 'yearAmount']);
  });

  test('accounts to the right', () => {
    const headings = [401, 402, 405].map((account) => `${ACCOUNT[code]} ${account}`);
    const found = look(
      'ark1.csv',
      [department, ...headings, year],
      ['0101', 90, 20, 5, 2025],
      ['0102', 30, 4, 7, 2025],
    );
    const unpivot = { from: [1, 2, 3], heading: 'account', cell: null };
    const questions = [['fund_cells_open', 'balance', 'balance', 'provision']];
    expect(found).toMatchObject({ kind: 'funds', unpivot, questions });
    expect(found.fields).toEqual(['departmentNumber', null, null, null, 'accountingYear']);
  });
});

test('the account of a provision stands beside its fund, and asks nothing', () => {
  const heading = ['Afdelingsnr', 'År', 'Konto 401', 'Konto 402', 'Konto 120', 'Konto 121'];
  const found = look('ark1.csv', heading, ['0101', 2025, 90, 20, 9, 2], ['0102', 2025, 30, 4, 3, 1]);
  const beside = [{ from: [4, 5], cell: 'provision' }];
  expect(found).toMatchObject({
    kind: 'funds',
    unpivot: { from: [2, 3], heading: 'account', cell: 'balance', beside },
    questions: [],
  });
});

test('one account in a column of its own stays a balance, and one column of accounts a column of accounts', () => {
  const one = look('ark1.csv', ['Afdelingsnr', 'År', 'Saldo 401'], ['0101', 2025, 90], ['0102', 2025, 30]);
  expect(one).toMatchObject({
    kind: 'funds',
    fields: ['departmentNumber', 'accountingYear', 'balance'],
    questions: [],
  });
  const rows = look(
    'ark1.csv',
    ['Afdelingsnr', 'År', 'Konto', 'Saldo'],
    ['0101', 2025, 401, 9],
    ['0101', 2025, 402, 3],
  );
  expect(rows.fields).toEqual(['departmentNumber', 'accountingYear', 'account', 'balance']);
});

test('two balances of the same years are asked about, and what says neither is, too', () => {
  const years = (word: string) => [2024, 2025].map((year) => `${word} ${year}`);
  const two = look(
    'ark1.csv',
    ['Afdelingsnr', ...years('Saldo primo'), ...years('Saldo ultimo')],
    ['0101', 1, 2, 3, 4],
  );
  expect(two).toMatchObject({ kind: 'funds', questions: [['years_open', null, '1', '3']] });
  expect(two.choices).toEqual([
    {
      field: null,
      among: [
        [1, 2],
        [3, 4],
      ],
      use: null,
    },
  ]);
});

test('the same years twice without a word between them are two groups', () => {
  const found = look(
    'plan.csv',
    ['Afdelingsnr', 'Arbejde', 2026, 2027, 2026, 2027],
    ['0101', 'Maling', 1, 2, 3, 4],
    ['0101', 'Nyt tag', 5, 6, 7, 8],
  );
  expect(found.choices).toEqual([
    {
      field: 'yearAmount',
      among: [
        [2, 3],
        [4, 5],
      ],
      use: null,
    },
  ]);
});

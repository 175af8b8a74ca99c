import { expect, test } from 'vitest';
import type { MappedColumn } from '../../../../contract/import-mapping.ts';
import { sumClasses } from '../../../../domain/import/sum-words.ts';
import { loadWords } from '../../mapping/words.ts';
import { ASSETS } from '../../profiles.ts';
import type { Cell } from '../../readers/index.ts';
import type { Asked } from '../values/styles.ts';
import { sumRowsOf } from './totals.ts';

const { sumWords } = loadWords(ASSETS);
const COLUMNS: readonly MappedColumn[] = [
  { heading: 'Afdelingsnr', at: 0, field: 'departmentNumber' },
  { heading: 'Arbejde', at: 1, field: 'work' },
  { heading: '2026', at: 2, field: 'yearAmount', decimal: 'whole' },
  { heading: '2027', at: 3, field: 'yearAmount', decimal: 'whole' },
];

function look(...rows: readonly (readonly Cell[])[]) {
  const asked: Asked[] = [];
  const { said } = sumRowsOf(rows, COLUMNS, 'plans', sumClasses(sumWords), asked);
  return { left: said.totals?.words ?? [], asked: asked.map(({ code, params }) => [code, params['example']]) };
}

const LINES = [
  ['0101', 'Maling', 100, null],
  ['0101', 'Fuger', 250, null],
  ['0101', 'Tag', 50, null],
] as const;

test('a row that says it and whose figures agree is left out', () => {
  expect(look(...LINES, ['', 'I alt', 400, null])).toEqual({ left: ['I alt'], asked: [] });
});

test('a row whose figures alone add up three others is asked about, never left out', () => {
  expect(look(...LINES, ['', 'Klimaskærm', 400, null])).toEqual({ left: [], asked: [['sum_rows_open', 'Klimaskærm']] });
});

test('that one figure is the sum of two others is an accident; that two are is none', () => {
  const two = LINES.slice(0, 2);
  expect(look(...two, ['', 'Klimaskærm', 350, null])).toEqual({ left: [], asked: [] });
  const both = two.map(([number, work, amount]) => [number, work, amount, 10]);
  expect(look(...both, ['', 'Klimaskærm', 350, 20]).asked).toEqual([['sum_rows_open', 'Klimaskærm']]);
});

test('a line that has all that lines have is one, whatever its figures add up', () => {
  expect(look(...LINES, ['0101', 'Klimaskærm', 400, null])).toEqual({ left: [], asked: [] });
});

import { expect, it } from 'vitest';
import { formatTable } from './bench-table.ts';

it('lines figures up and says which target was missed', () => {
  const table = formatTable([
    { name: 'start', unit: 'ms', value: 412.4, baseline: null, ratio: null, target: '≤ 800 ms', ok: true },
    {
      name: 'import',
      unit: 'rows/s',
      value: 24_567,
      baseline: 200_000,
      ratio: 0.1228,
      target: '≥ 0.5 × baseline',
      ok: false,
    },
  ]);
  expect(table.split('\n')).toEqual([
    'figure          value        baseline  ratio  target',
    'start          412 ms               –      –  ≤ 800 ms          ok',
    'import  24,600 rows/s  200,000 rows/s  0.123  ≥ 0.5 × baseline  MISSED',
  ]);
});

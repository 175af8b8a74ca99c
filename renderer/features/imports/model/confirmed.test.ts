import { expect, it } from 'vitest';
import { mappingSchema } from '../../../../contract/import-mapping.ts';
import { confirmedIn } from './confirmed.ts';
import { editColumn, mappingWith, NO_CORRECTIONS, sayChoice, sayField } from './corrections.ts';

const TABLE = { file: 'dele.csv', sheet: '' };
const proposal = mappingSchema.parse({
  format: 'tilstand-mapping',
  version: 1,
  tables: [
    {
      ...TABLE,
      kind: 'parts',
      headerRow: 1,
      columns: [
        { heading: 'Dims', at: 0, field: 'quantity' },
        { heading: 'Kode', at: 1, field: 'unit', words: [{ word: 'guessed', code: 'm' }] },
        { heading: 'Andet', at: 2, field: null },
      ],
    },
  ],
});
const said = [
  sayField(NO_CORRECTIONS, TABLE, 0, 'quantity'),
  editColumn(sayField(NO_CORRECTIONS, TABLE, 0, 'quantity'), TABLE, 1, { words: [{ word: 'lb.m', code: 'm' }] }),
  sayField(NO_CORRECTIONS, TABLE, 2, null),
] as const;
const confirmed = (corrections: (typeof said)[number], unlearnt: readonly string[] = []) =>
  confirmedIn(mappingWith(proposal, corrections), corrections, new Set(unlearnt));

it('counts nothing that was merely left standing, and nothing that was left out', () => {
  expect(confirmed(NO_CORRECTIONS)).toEqual([]);
  expect(confirmed(said[2])).toEqual([]);
});

it('counts columns and words a person spoke of, but words that are not to be remembered', () => {
  expect(confirmed(said[0])).toEqual([{ table: 0, at: 0, heading: true, words: [] }]);
  expect(confirmed(said[1])).toEqual([
    { table: 0, at: 0, heading: true, words: [] },
    { table: 0, at: 1, heading: false, words: ['lb.m'] },
  ]);
  expect(confirmed(said[1], ['unit'])).toEqual([{ table: 0, at: 0, heading: true, words: [] }]);
});

it('counts proposed words that a person said yes to, and not those that were left out', () => {
  const choice = { field: 'grade', among: [[1]], use: null };
  const words = [
    { word: 'God', code: '2' },
    { word: 'Sådan da', code: null },
  ];
  const asked = mappingSchema.parse({
    ...proposal,
    tables: [
      {
        ...TABLE,
        kind: 'conditions',
        headerRow: 1,
        scale: 'nen2767',
        columns: [
          { heading: 'Bygningsdel', at: 0, field: 'partName' },
          { heading: 'Tilstand', at: 1, field: 'grade', words },
        ],
        choices: [choice],
      },
    ],
  });
  const confirmedBy = (use: number | null, unlearnt: readonly string[] = []) => {
    const corrections = use === null ? NO_CORRECTIONS : sayChoice(NO_CORRECTIONS, TABLE, choice, use);
    return confirmedIn(mappingWith(asked, corrections), corrections, new Set(unlearnt));
  };
  expect(confirmedBy(1)).toEqual([{ table: 0, at: 1, heading: false, words: ['God'] }]);
  expect(confirmedBy(1, ['grade'])).toEqual([]);
  expect(confirmedBy(-1)).toEqual([]);
  expect(confirmedBy(null)).toEqual([]);
});

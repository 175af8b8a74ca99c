import { expect, test } from 'vitest';
import { uuid5 } from '../../domain/sync/uuid5.ts';
import { createKeys } from './keys.ts';
import { createIds, type MappedRow } from './row-scope.ts';

const WORKSPACE = '11111111-2222-4333-8444-555555555555';
const COLUMNS = ['site', 'part'];
const row = (...values: (string | number | null)[]) => ({ values }) as unknown as MappedRow;
const keysOf = () => createKeys(createIds(WORKSPACE), (column) => COLUMNS.indexOf(column));

test('what is remembered never stands in for another row: each id is that of its own key, in whatever order rows come', () => {
  const named = keysOf().named('building_part', '{site}/{part}');
  // More keys than are remembered, each met again far and near.
  const rows = Array.from({ length: 3_000 }, (_, at) => [`s${at % 7}`, (at * 37) % 911] as const);
  for (const [site, part] of rows) {
    expect(named(row(site, part))).toEqual({
      key: `${site}/${part}`,
      id: uuid5(WORKSPACE, `building_part:${site}/${part}`),
    });
  }
});

test('values keep their borders, and an empty one is not the one before', () => {
  const key = keysOf().of('{site}/{part}');
  expect([
    key(row('a/b', 'c')),
    key(row('a', 'b/c')),
    key(row('a', null)),
    key(row('a', null)),
    key(row('50%', 'x')),
  ]).toEqual(['a%2Fb/c', 'a/b%2Fc', 'a/', 'a/', '50%25/x']);
});

test('two kinds of one key are two rows; a run of one key is one answer', () => {
  const keys = keysOf();
  const [part, assessment] = [keys.named('building_part', '{part}'), keys.named('assessment', '{part}')];
  expect(part(row('s', 1)).id).not.toBe(assessment(row('s', 1)).id);
  expect(part(row('s', 1))).toBe(part(row('t', 1)));
});

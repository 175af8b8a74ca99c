import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ENTITY_NAMES } from '../entities.ts';

const tables = [...ENTITY_NAMES, 'operation', 'field_stamp', 'cause_range'].join('|');
const rawSql = new RegExp(
  `\\b(insert\\s+(or\\s+\\w+\\s+)?into|update|delete\\s+from|replace\\s+into)\\s+["'\`]?(${tables})\\b`,
  'i',
);
const builder = new RegExp(`\\b(insertInto|updateTable|deleteFrom|replaceInto)\\(\\s*['"\`](${tables})['"\`]`);

function violations(text: string): boolean {
  return rawSql.test(text) || builder.test(text);
}

test('nothing but db/write writes a synced table or the log', () => {
  const files = globSync('{contract,db,domain,main,preload,renderer,scripts}/**/*.{ts,tsx,js}').filter(
    (file) => !file.includes('.test.') && !/^db[\\/](write|migrations)[\\/]/.test(file),
  );
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter((file) => violations(readFileSync(file, 'utf8')))).toEqual([]);
});

test('the search itself finds what it looks for', () => {
  expect(violations('UPDATE activity SET title = 1')).toBe(true);
  expect(violations(`query.insertInto('building_part').values(x)`)).toBe(true);
  expect(violations('INSERT INTO local_setting (key) VALUES (1)')).toBe(false);
});

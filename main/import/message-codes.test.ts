import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isMessageCode } from '../../contract/messages/index.ts';
import { loadProfiles } from './profiles.ts';

/** The calls by which a code leaves (a fault of a field names the field first) the code of the importer, the readers and the features. */
const SAYS =
  /fault\(\s*'[a-z_]+',\s*'([a-z_]+)'|(?:fault|reject|refuseImport|refuse|notice|refusal)\(\s*'([a-z_]+)'|tell\(\s*'(?:warning|info)',\s*'([a-z_]+)'|findings\.add\([^,]+,\s*'([a-z_]+)'|level: 'error',\s*code: '([a-z_]+)'/g;
/** Words of tests' own making. */
const SHIPPED = (name: string) => name.endsWith('.ts') && !name.includes('test') && !name.includes('testing');

test('every code that can be told has its sentence', () => {
  const codes = new Set<string>();
  for (const folder of ['main/import', 'main/features']) {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(SHIPPED)) {
      for (const match of readFileSync(join(folder, name), 'utf8').matchAll(SAYS)) {
        codes.add(match.slice(1).find((group) => group !== undefined) ?? '');
      }
    }
  }
  for (const profile of loadProfiles().list()) {
    for (const table of loadProfiles().get(profile.name).tables) {
      for (const column of table.columns) if (column.expected !== undefined) codes.add(column.expected.code);
    }
  }
  // Some that must be among them, or the search above has gone blind.
  expect([...codes]).toEqual(
    expect.arrayContaining(['not_a_table', 'unknown_reference', 'odd_unit', 'soft_hyphen', 'plan_locked']),
  );
  expect([...codes].filter((code) => !isMessageCode(code))).toEqual([]);
});

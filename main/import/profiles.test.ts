import { expect, test } from 'vitest';
import { importProfileSchema } from '../../contract/imports.ts';
import { ImportRefusal } from './findings.ts';
import { loadProfiles, parseProfile } from './profiles.ts';

const MINIMAL = {
  name: 'tiny',
  version: 1,
  title: { da: 'Lille', en: 'Tiny' },
  description: { da: 'Lille', en: 'Tiny' },
  tables: [
    {
      key: 'organisations',
      title: { da: 'Organisationer', en: 'Organisations' },
      columns: [{ name: 'number', header: ['Nr'], type: 'code' }],
      records: [
        {
          entity: 'organisation',
          key: '{number}',
          set: { number: '$number' },
          create: { name: '$number', accounting_start_month: 1, currency: 'DKK', horizon_years: 30 },
        },
      ],
    },
  ],
};

type Json = Record<string, unknown>;

/** The minimal profile with one thing changed in its only table. */
function withTable(change: (table: Json, record: Json) => void): unknown {
  const copy = structuredClone(MINIMAL) as unknown as { tables: [Json & { records: [Json] }] };
  change(copy.tables[0], copy.tables[0].records[0]);
  return copy;
}

test('the built-in profiles are whole and listed as the contract has it', () => {
  const store = loadProfiles();
  expect(store.list().map(({ name }) => name)).toEqual(['demo', 'nl-mjop', 'uk-condition-survey']);
  for (const listing of store.list()) expect(() => importProfileSchema.parse(listing)).not.toThrow();
  expect(store.classes.length).toBeGreaterThan(30);
});

test('a name nobody knows is refused, with the names there are', () => {
  try {
    loadProfiles().get('../../etc');
    throw new Error('not refused');
  } catch (thrown) {
    if (!(thrown instanceof ImportRefusal)) throw thrown;
    expect(thrown.refusal).toMatchObject({
      code: 'unknown_profile',
      params: { known: 'bench-parts, demo, nl-mjop, uk-condition-survey' },
    });
  }
});

test('a minimal profile is accepted', () => {
  expect(parseProfile(MINIMAL).name).toBe('tiny');
});

test.each<[string, unknown, RegExp]>([
  ['an unknown entity', withTable((_t, r) => (r['entity'] = 'planet')), /entity/],
  ['an unknown field', withTable((_t, r) => (r['set'] = { number: '$number', colour: 'red' })), /no field colour/],
  ['an unknown column', withTable((_t, r) => (r['set'] = { number: '$nummer' })), /no column nummer/],
  ['an unknown column in a key', withTable((_t, r) => (r['key'] = '{x}')), /no column x/],
  ['a required field nobody fills', withTable((_t, r) => (r['create'] = {})), /organisation.name is required/],
  ['a builder that does not exist', withTable((_t, r) => (r['builder'] = 'eval')), /no builder eval/],
  [
    'a list without values',
    withTable((t) => (t['columns'] = [{ name: 'number', header: ['Nr'], type: 'list' }])),
    /list and values/,
  ],
  ['an unknown key', withTable((t) => (t['script'] = 'x')), /script/],
  [
    'a look-up in a table that does not come before',
    withTable((_t, r) => (r['set'] = { number: { match: 'later', by: [['number']] } })),
    /no earlier table later/,
  ],
])('%s is refused when the profile is loaded', (_what, profile, message) => {
  expect(() => parseProfile(profile)).toThrow(message);
});

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, createPlace, isOneSentence, type Place, start } from './tilstand.ts';

let place: Place;
beforeAll(() => {
  place = createPlace();
});
afterAll(() => place.remove());

const DANISH = /\b(findes|ikke|skal|mangler|kan|med|skriv|Skriv|er|et|ét|fejl)\b/;
const ENGLISH = /\b(the|The|is|There|there|must|lacks|does|not|Type|Say|with|one|went)\b/;

/** Both languages: the exit code, one sentence each, on stdout nothing or the one document, no Danish in the English and no English in the Danish. */
async function refusedInBoth(args: readonly string[], code: number, env: NodeJS.ProcessEnv = {}): Promise<Answer[]> {
  const both = [place.run([...args, '--json'], env), place.run([...args, '--lang', 'en'], env)] as const;
  const [da, en] = await Promise.all(both);
  expect(JSON.parse(da.out)).toMatchObject({ error: { exit: code, message: da.err.trimEnd() } });
  expect(en.out).toBe('');
  for (const answer of [da, en]) {
    expect(answer.code).toBe(code);
    expect(answer.err).toSatisfy((text: string) => isOneSentence(text, place.folder));
  }
  // Words of the person stand in quotation marks and may be of any language.
  expect(da.err.replace(/«[^»]*»/g, '')).toMatch(DANISH);
  expect(da.err.replace(/«[^»]*»/g, '')).not.toMatch(ENGLISH);
  expect(en.err.replace(/“[^”]*”/g, '')).toMatch(ENGLISH);
  expect(en.err.replace(/“[^”]*”/g, '')).not.toMatch(/\b(findes|ikke|skal|mangler|og)\b/);
  return [da, en];
}

describe('exit code 1: refused', () => {
  test.each([
    [['condition', '9999']],
    [['plan', '9999']],
    [['export', 'plan', '9999', '--out', 'x.xlsx']],
    [['export', 'board', '9999', '--out', 'x.pdf']],
    [['undo-import', '01a200bb-f57d-702e-90e7-eabe90303890']],
    [['import', 'missing.csv', '--profile', 'demo']],
  ])('%j names what is not there', async (args) => {
    const [da] = await refusedInBoth(args, 1);
    expect(da?.err).toMatch(/9999|01a200bb|missing\.csv/);
  });

  test('a document that cannot be written leaves nothing behind', async () => {
    await place.json(['departments']);
    const file = place.file('is-a-file', 'x');
    await refusedInBoth(['export', 'plan', '9999', '--out', join(file, 'plan.xlsx')], 1);
    expect(readFileSync(file, 'utf8')).toBe('x');
  });
});

describe('exit code 2: wrong usage', () => {
  test.each([
    [['foo']],
    [['plan']],
    [['condition', '1', '2']],
    [['export', 'letter', '0101', '--out', 'x']],
    [['export', 'plan', '0101']],
    [['import', 'x.csv', '--kind', 'cats']],
    [['import', '--profile', 'demo']],
    [['departments', '--profile', 'demo']],
    [['departments', '--nonsense']],
    [['plan', '0101', '--out']],
    [['serve', '--port', '99999']],
    [['serve', '--port', 'http']],
    [['plan', '']],
    [['plan', 'x'.repeat(90)]],
    [['undo-import', '']],
  ])('%j', async (args) => {
    await refusedInBoth(args, 2);
  });

  test('an unknown language is told in Danish', async () => {
    const answer = await place.run(['departments', '--lang', 'de']);
    expect(answer).toMatchObject({ code: 2, out: '' });
    expect(answer.err).toMatch(/--lang skal være da eller en/);
  });

  test('wrong usage makes no folder', async () => {
    const other = createPlace();
    try {
      expect((await other.run(['plan'])).code).toBe(2);
      expect((await other.run(['nonsense'])).code).toBe(2);
      expect((await other.run(['export', 'letter', '1', '--out', 'x'])).code).toBe(2);
      expect((await other.run(['import', 'x.csv', '--kind', 'cats'])).code).toBe(2);
      expect(existsSync(other.path('data'))).toBe(false);
    } finally {
      other.remove();
    }
  });

  test('help says what there is, and is no fault', async () => {
    for (const args of [['help'], ['--help'], []]) {
      const { code, out, err } = await place.run(args);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      for (const command of [
        'import',
        'departments',
        'condition',
        'plan',
        'export',
        'undo-import',
        'verify',
        'serve',
        'demo',
      ])
        expect(out).toContain(`  ${command}`);
    }
  });
});

describe('exit code 3: a bug', () => {
  test('gives an id, under which the log beside the data has the details', async () => {
    // A catalogue that does not parse is a damaged installation: nothing a person did, nothing they can put right.
    const assets = place.path('assets');
    mkdirSync(join(assets, 'catalogue'), { recursive: true });
    writeFileSync(join(assets, 'catalogue', 'building-part-classes.json'), '{');
    const answers = await refusedInBoth(['departments'], 3, { TILSTAND_ASSETS: assets });
    const log = readFileSync(join(place.folder, 'data', 'logs', 'errors.log'), 'utf8');
    for (const { err } of answers) {
      const id = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/.exec(err)?.[0] ?? 'no id';
      expect(log).toContain(id);
    }
  });

  test('the log lies beside the data also for --data=FOLDER', async () => {
    const home = place.path('home');
    const env = { TILSTAND_ASSETS: place.path('assets'), XDG_DATA_HOME: home, HOME: home, APPDATA: home };
    const { code } = await start(['departments', `--data=${place.path('elsewhere')}`], { env }).done;
    expect(code).toBe(3);
    expect(existsSync(place.path('elsewhere/logs/errors.log'))).toBe(true);
    expect(existsSync(home)).toBe(false);
  });
});

describe('a workspace that cannot be opened', () => {
  test.each([
    ['another file', 'this is a letter, not a database'.repeat(10), /database/],
    ['an empty file', '', /tom/],
  ])('%s in its place is refused and stays as it was', async (_what, content, told) => {
    const folder = place.path(`workspace-${content.length}`);
    mkdirSync(folder);
    const file = join(folder, 'tilstand.db');
    writeFileSync(file, content);
    for (const language of ['da', 'en']) {
      const other = await place.run(['departments', '--lang', language, '--data', folder]);
      expect(other).toMatchObject({ code: 1, out: '' });
      expect(other.err).toSatisfy((text: string) => isOneSentence(text, place.folder));
      if (language === 'da') expect(other.err).toMatch(told);
    }
    expect(readFileSync(file, 'utf8')).toBe(content);
  });
});

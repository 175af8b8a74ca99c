import { mkdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPlace, DEMO_FILES, generatedFiles, isOneSentence, type Place } from './tilstand.ts';

let place: Place;
let before: unknown;
beforeAll(async () => {
  place = createPlace();
  await place.json(['import', ...generatedFiles(place, 300), '--profile', 'bench-parts']);
  before = await place.json(['verify']);
}, 60_000);
afterAll(() => place.remove());

/** Refused with exit code 1 in one sentence that says all of this; the workspace has the same operations and rows as before. */
async function refusedWhole(files: readonly string[], profile: string, says: readonly RegExp[]): Promise<void> {
  const { code, out, err } = await place.run(['import', ...files, '--profile', profile, '--json']);
  expect({ code, ...JSON.parse(out) }).toMatchObject({ code: 1, error: { exit: 1, message: err.trimEnd() } });
  expect(err).toSatisfy((text: string) => isOneSentence(text, place.folder));
  for (const words of says) expect(err).toMatch(words);
  const after = await place.json(['verify']);
  expect(after).toEqual(before);
  expect(after).toMatchObject({ ok: true, differences: [] });
}

const HEAD = 'part;department;group;name;location;quantity;unit;installed;unit_value';
const GOOD = 'D1;B00000;2;Tag;Nord;1;m2;1984;100';

describe('a wrong file is refused whole, with its place', () => {
  test('a picture named .csv', async () => {
    const png = Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de', 'hex');
    await refusedWhole([place.file('billede.csv', png)], 'demo', [/^billede\.csv: /, /png/i]);
  });

  test('an empty file', async () => {
    await refusedWhole([place.file('tom.csv', '')], 'demo', [/^tom\.csv: Filen er tom/]);
  });

  test('letters of two code pages, which nobody would see before they are saved', async () => {
    const rows = ['0101;S\x9blvparken', '0102;R\xf8dk\xe6lk'];
    const file = place.file('dos.csv', Buffer.from(['Afdelingsnr;Navn', ...rows, ''].join('\r\n'), 'latin1'));
    const { code, out, err } = await place.run(['import', file, '--json']);
    expect({ code, ...JSON.parse(out) }).toMatchObject({ code: 1, error: { exit: 1, code: 'import_question' } });
    expect(err).toMatch(/S›lvparken/);
    expect(await place.json(['verify'])).toEqual(before);
  });

  test('a file of another kind', async () => {
    await refusedWhole([place.file('data.csv', 'a;b\r\n1;2\r\n')], 'demo', [/^data\.csv/, /profilen «demo»/]);
  });

  test('a profile nobody knows, with the names of those there are', async () => {
    const file = place.file('dele.csv', `${HEAD}\r\n${GOOD}\r\n`);
    await refusedWhole([file], 'findes-ikke', [/«findes-ikke»/, /bench-parts, demo, nl-mjop/]);
  });

  test('a missing column: file, row of the headings, column', async () => {
    const file = place.file('dele.csv', `${HEAD.replace(';name', '')}\r\nD1;B00000;2;Nord;1;m2;1984;100\r\n`);
    await refusedWhole([file], 'bench-parts', [/^dele\.csv, række 1\b/, /«name»/]);
  });

  test('a quotation mark never closed, after good rows: file and row', async () => {
    const rows = Array.from({ length: 40 }, (_, n) => GOOD.replace('D1', `D${n}`));
    const file = place.file('dele.csv', `${[HEAD, ...rows, 'X;B00000;2;"Tag;;1;m2;1984;1'].join('\r\n')}\r\n`);
    await refusedWhole([file], 'bench-parts', [/^dele\.csv, række 42\b/]);
  });

  test('a folder, and a file that is not there', async () => {
    mkdirSync(place.path('mappe.csv'));
    await refusedWhole([place.path('mappe.csv')], 'demo', [/«mappe\.csv» er en mappe\. Angiv filerne i den\./]);
    await refusedWhole([place.path('borte.csv')], 'demo', [/«borte\.csv»/]);
  });

  test('a good file beside a wrong one', async () => {
    const good = place.file('gode-dele.csv', `${HEAD}\r\n${GOOD}\r\n`);
    await refusedWhole([good, place.file('tom.csv', '')], 'bench-parts', [/^tom\.csv: /]);
  });
});

describe('a workbook cut off on its way', () => {
  const [workbook = ''] = DEMO_FILES;
  const whole = readFileSync(workbook);
  // The first bytes of the ZIP, in the middle of a part, in the list of parts at the end, and all but the last byte.
  const lengths = [3, 30, 1_000, Math.floor(whole.length / 2), whole.length - 200, whole.length - 22, whole.length - 1];
  test.each(lengths)('after %i bytes', async (length) => {
    const file = place.file(`afkortet-${length}.xlsx`, whole.subarray(0, length));
    await refusedWhole([file], 'demo', [new RegExp(`^afkortet-${length}\\.xlsx`)]);
  });
});

describe('a faulty row', () => {
  test('and no other is a refusal, with the reason', async () => {
    const faulty = place.file('dele.csv', [HEAD, GOOD.replace(';1;m2', ';mange;m2'), ''].join('\r\n'));
    const { code, out } = await place.run(['import', faulty, '--profile', 'bench-parts', '--json']);
    expect({ code, ...JSON.parse(out) }).toMatchObject({ code: 1, read: 1, rejected: 1, findings: [{ row: 2 }] });
  });

  test('is listed with file, row and column and not taken; the others are', async () => {
    const faulty = place.file(
      'dele.csv',
      [HEAD, GOOD, GOOD.replace('D1', 'D2').replace(';1;m2', ';mange;m2'), ''].join('\r\n'),
    );
    const result = await place.json(['import', faulty, '--profile', 'bench-parts']);
    expect(result).toMatchObject({
      read: 2,
      created: 1,
      rejected: 1,
      findings: [{ level: 'error', code: 'not_a_number', file: 'dele.csv', row: 3, column: 'quantity' }],
    });
    expect(await place.json(['verify'])).toMatchObject({ ok: true });
  });
});

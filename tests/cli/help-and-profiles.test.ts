/** From the command line: help of one command, a profile handed on as a file, and the result of an import as a workbook. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { importDocument } from './documents-schema.ts';
import { createPlace, type Place } from './tilstand.ts';

const LIST = ['Afdelingsnr;Navn på afdeling;Antal boliger', '0101;Åparken;12', '0102;Ærtehaven;otte'].join('\r\n');
/** Each command is a process of its own. */
const PATIENCE_MS = 90_000;

const profilesDocument = z.array(z.object({ name: z.string(), title: z.string(), stored: z.boolean() }));

let place: Place;
beforeAll(() => {
  place = createPlace();
});
afterAll(() => place.remove());

test(
  'a command’s --help is its own page, in the language asked for',
  async () => {
    const asked = await place.run(['import', '--help']);
    expect(asked).toMatchObject({ code: 0, err: '' });
    expect(asked.out).toContain('--map FIL.json');
    expect(asked.out).not.toContain('--cap-bp');
    const english = z.object({ help: z.string() }).parse(await place.json(['help', 'template', '--lang', 'en']));
    expect(english.help).toContain('KIND is one of');
  },
  PATIENCE_MS,
);

test(
  'a profile is taken from a file, listed, read with, and given away again as it came',
  async () => {
    const list = place.file('liste.csv', LIST);
    const { mapping } = z.object({ mapping: z.unknown() }).parse(await place.json(['detect', list]));
    const file = { format: 'tilstand-import-profile', version: 1, title: 'Egelundens liste', mapping };
    const handed = place.file('egelunden.json', JSON.stringify(file));

    expect(await place.json(['import-profile', handed])).toEqual({ name: 'egelundens-liste' });
    const known = profilesDocument.parse(await place.json(['profiles']));
    expect(known[0]).toMatchObject({ name: 'egelundens-liste', title: 'Egelundens liste', stored: true });
    expect(known.filter(({ stored }) => !stored).map(({ name }) => name)).toContain('nl-mjop');

    const done = importDocument.parse(await place.json(['import', list, '--profile', 'egelundens-liste']));
    expect(done).toMatchObject({ read: 2, created: 2, rejected: 0 });

    const out = place.path('given.json');
    await place.json(['export', 'profile', 'egelundens-liste', '--out', out]);
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ title: 'Egelundens liste' });

    const result = place.path('resultat.xlsx');
    await place.json(['export', 'result', done.batch ?? '', '--out', result]);
    expect(readFileSync(result).subarray(0, 2).toString()).toBe('PK');
  },
  PATIENCE_MS,
);

test(
  'a profile that is none is refused in a sentence, and no file is written',
  async () => {
    const out = place.path('none.json');
    expect(await place.run(['export', 'profile', 'findes-ikke', '--out', out])).toMatchObject({ code: 1, out: '' });
    expect(await place.run(['import-profile', place.file('bad.json', '{}')])).toMatchObject({ code: 1, out: '' });
    expect(() => readFileSync(out)).toThrow();
  },
  PATIENCE_MS,
);

/** The import assistant from the command line: detect, template, import as detected or by a mapping, undo weeks later. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { importDocument } from './documents-schema.ts';
import { createPlace, isOneSentence, type Place } from './tilstand.ts';

/** What a person may rely on; more fields may come. */
const detectDocument = z.object({
  tables: z.array(
    z.object({
      kind: z.object({ value: z.string().nullable(), confidence: z.number().min(0).max(1) }),
      header: z.object({ row: z.int(), rows: z.int() }),
      columns: z.array(
        z.object({
          heading: z.string(),
          field: z.string().nullable(),
          confidence: z.number(),
          examples: z.array(z.string()),
        }),
      ),
    }),
  ),
  questions: z.array(
    z.object({ code: z.string(), message: z.string(), path: z.array(z.union([z.string(), z.int()])) }),
  ),
  mapping: z.looseObject({
    format: z.literal('tilstand-mapping'),
    tables: z.array(z.looseObject({ kind: z.string().nullable() })),
  }),
});

const LIST = [
  'Vores afdelinger;;;',
  'Nr. på afd.;;;',
  'Afdelingsnr;Navn på afdeling;Antal boliger;Areal m2',
  '0101;Åparken;12;1.020,5',
  '0102;Ærtehaven;8;712',
].join('\r\n');

let place: Place;
beforeAll(() => {
  place = createPlace();
});
afterAll(() => place.remove());

/** Each command is a process of its own. */
const PATIENCE_MS = 90_000;

describe('the import assistant from the command line', () => {
  test(
    'detect tells kind, heading row, fields and how sure it is, and writes nothing',
    async () => {
      const file = place.file('liste.csv', LIST);
      const found = detectDocument.parse(await place.json(['detect', file]));
      expect(found.questions).toEqual([]);
      const [table] = found.tables;
      expect(table).toMatchObject({ kind: { value: 'departments' }, header: { row: 3, rows: 1 } });
      expect(table?.columns.map(({ field }) => field)).toEqual([
        'departmentNumber',
        'departmentName',
        'dwellings',
        'areaM2',
      ]);
    },
    PATIENCE_MS,
  );

  test(
    'a list nobody described comes in as detected, leading zeros kept',
    async () => {
      const file = place.file('liste.csv', LIST);
      const first = importDocument.parse(await place.json(['import', file]));
      expect(first).toMatchObject({ read: 2, created: 2, rejected: 0 });
      expect(await place.json(['departments'])).toMatchObject([
        { number: '0101', name: 'Åparken', dwellings: 12, areaM2: 1021 },
        { number: '0102', name: 'Ærtehaven', dwellings: 8, areaM2: 712 },
      ]);
    },
    PATIENCE_MS,
  );

  test(
    'what only a person knows is asked: exit 1, one sentence; answered in a mapping it comes in',
    async () => {
      const file = place.file('priser.csv', 'Ydelse;Enhedspris;Prisdato\r\nNyt tag;1.234,50;03/04/2026\r\n');
      const refused = await place.run(['import', file, '--kind', 'prices', '--lang', 'en']);
      expect(refused).toMatchObject({ code: 1, out: '' });
      expect(refused.err).toContain('03/04/2026');
      expect(isOneSentence(refused.err, place.folder)).toBe(true);

      const asked = JSON.parse((await place.run(['import', file, '--kind', 'prices', '--json'])).out);
      expect(asked.error).toMatchObject({
        exit: 1,
        code: 'import_question',
        asked: [{ file: 'priser.csv', path: 'tables.0.columns.2.dates' }],
      });

      const { mapping, questions } = detectDocument.parse(await place.json(['detect', file, '--kind', 'prices']));
      expect(questions).toMatchObject([{ code: 'date_style_open', path: ['tables', 0, 'columns', 2, 'dates'] }]);
      const answered = structuredClone(mapping) as unknown as { tables: { columns: { dates?: string | null }[] }[] };
      const column = answered.tables[0]?.columns[2];
      if (column === undefined) throw new Error('no such column');
      column.dates = 'mdy';
      const map = place.file('priser.json', JSON.stringify(answered));
      const done = importDocument.parse(await place.json(['import', file, '--map', map]));
      expect(done).toMatchObject({ read: 1, created: 1, rejected: 0 });
      const undone = z.object({ removed: z.int(), leftAlone: z.array(z.unknown()) });
      expect(undone.parse(await place.json(['undo-import', done.batch ?? '']))).toMatchObject({
        removed: 1,
        leftAlone: [],
      });
    },
    PATIENCE_MS,
  );

  test(
    'a mapping that is none, a kind that is none: told, nothing done',
    async () => {
      const file = place.file('liste.csv', LIST);
      const bad = place.file('bad.json', '{"format":"tilstand-mapping","version":1,"tables":[]}');
      expect(await place.run(['import', file, '--map', bad])).toMatchObject({ code: 1, out: '' });
      expect(await place.run(['import', file, '--kind', 'cats'])).toMatchObject({ code: 2, out: '' });
      expect(await place.run(['import', file, '--kind', 'parts', '--profile', 'demo'])).toMatchObject({
        code: 2,
        out: '',
      });
      expect(await place.run(['template', 'parts'])).toMatchObject({ code: 2, out: '' });
    },
    PATIENCE_MS,
  );

  test(
    'a template is a workbook that is recognised as its kind without a question',
    async () => {
      const out = place.path('bygningsdele.xlsx');
      await place.json(['template', 'parts', '--out', out]);
      expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
      const { tables } = detectDocument.parse(await place.json(['detect', out]));
      expect(tables[0]).toMatchObject({ kind: { value: 'parts' } });
      expect(tables[0]?.columns.every(({ field }) => field !== null)).toBe(true);
    },
    PATIENCE_MS,
  );
});

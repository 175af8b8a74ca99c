import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { IMPORT_KINDS, type ImportKind, mappingSchema } from '../../../contract/import-mapping.ts';
import { analyse } from '../detection/analyse.ts';
import { loadWords } from '../mapping/words.ts';
import { ASSETS } from '../profiles.ts';
import { readAll } from '../readers/testing.ts';
import { openWorkspace } from '../testing/workspace.ts';
import { templateWorkbook } from './template.ts';

const words = loadWords(ASSETS);
const look = (bytes: Uint8Array) =>
  analyse({
    files: [{ name: 'skabelon.xlsx', bytes }],
    words,
    learnt: [],
    kind: null,
    organisation: '1',
    department: null,
    profiles: [],
    stored: [],
  });

/** As a person fills it in: rows of text below the headings. */
function filled(bytes: Uint8Array, rows: readonly (readonly string[])[]): Uint8Array {
  const parts = unzipSync(bytes);
  const name = 'xl/worksheets/sheet1.xml';
  const cells = (row: readonly string[], at: number) =>
    row
      .map(
        (text, column) =>
          `<c r="${String.fromCharCode(65 + column)}${at + 2}" t="inlineStr"><is><t>${text}</t></is></c>`,
      )
      .join('');
  const data = rows.map((row, at) => `<row r="${at + 2}">${cells(row, at)}</row>`).join('');
  const xml = strFromU8(parts[name] ?? new Uint8Array(0)).replace('</sheetData>', `${data}</sheetData>`);
  return zipSync({ ...parts, [name]: strToU8(xml) });
}

describe('templates', () => {
  test.each(IMPORT_KINDS.flatMap((kind) => (['da', 'en'] as const).map((language) => [kind, language] as const)))(
    '%s (%s) is known as what it is, every heading as its field, nothing asked',
    (kind: ImportKind, language) => {
      const { tables, mapping, questions } = look(templateWorkbook(kind, words, language, 0));
      expect(tables[0]?.kind.value).toBe(kind);
      expect(tables[0]?.columns.filter(({ field }) => field === null).map(({ heading }) => heading)).toEqual([]);
      expect(mapping?.tables.map(({ skip }) => skip)).toEqual([
        false,
        ...(mapping?.tables.slice(1).map(() => true) ?? []),
      ]);
      expect(questions).toEqual([]);
    },
  );

  test('filled in, it imports as it stands, words of the drop-downs and leading zeros included', async () => {
    const workspace = openWorkspace();
    try {
      const empty = templateWorkbook('parts', words, 'da', 0);
      const headings = readAll(empty).rows[0]?.slice(1) ?? [];
      const row = headings.map((heading) => {
        switch (heading) {
          case 'Afdelingsnummer':
            return '0101';
          case 'Bygningsdel':
            return 'Tegltag';
          case 'Kontogruppe':
            return 'Klimaskærm';
          case 'Mængde':
            return '1250,5';
          case 'Enhed':
            return 'm²';
          case 'Tilstand (1–6)':
            return '3';
          default:
            return '';
        }
      });
      const file = { name: 'dele.xlsx', bytes: filled(empty, [row]) };
      const { mapping, questions } = look(file.bytes);
      expect(questions).toEqual([]);
      const result = await workspace.run([{ ...file, name: 'skabelon.xlsx' }], '', {
        profile: undefined,
        mapping: mappingSchema.parse(mapping),
      });
      expect(result.findings.filter(({ level }) => level === 'error')).toEqual([]);
      expect(result).toMatchObject({ read: 1, created: 1, rejected: 0 });
      const { query, all } = workspace.db.reader;
      expect(all(query.selectFrom('building_part').select(['name', 'fk_group', 'quantity_milli', 'unit']))).toEqual([
        { name: 'Tegltag', fk_group: 2, quantity_milli: 1_250_500, unit: 'm2' },
      ]);
      expect(all(query.selectFrom('department').select('number'))).toEqual([{ number: '0101' }]);
      expect(all(query.selectFrom('assessment').select(['state', 'score']))).toEqual([{ state: 'graded', score: 3 }]);
    } finally {
      workspace.close();
    }
  });

  test('drop-downs stand where the format wants them, and the same template has the same bytes', () => {
    const bytes = templateWorkbook('buildings', words, 'da', 0);
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array(0));
    expect(xml).toMatch(/<\/sheetData>.*<dataValidations count="3">.*<\/dataValidations>.*<pageMargins/s);
    expect(xml).toContain("'Valg'!$A$2:");
    expect(templateWorkbook('buildings', words, 'da', 0)).toEqual(bytes);
  });
});

/** The template of every kind, filled in as a person does and brought in as it stands: nothing asked, nothing lost, words of its drop-downs included. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { IMPORT_KINDS, type ImportKind, mappingSchema } from '../../../contract/import-mapping.ts';
import type { EntityName } from '../../../db/entities.ts';
import { analyse } from '../detection/analyse.ts';
import { loadProfiles } from '../profiles.ts';
import { filled, STORIES } from '../testing/template-stories.ts';
import { openWorkspace, type Workspace } from '../testing/workspace.ts';
import { templateWorkbook } from './template.ts';

// Each import starts a thread of its own, which takes seconds where many others work.
vi.setConfig({ testTimeout: 60_000 });

const profiles = loadProfiles();
let workspace: Workspace;

const asFilledIn = (kind: ImportKind) =>
  filled(templateWorkbook(kind, profiles.words, 'da', 0), STORIES[kind].rows, profiles.words);
/** The same files, opened in LibreOffice 7.4 and saved again: its own styles, widths, drop-downs, shared texts and formats. */
const asSavedAgain = (kind: ImportKind) =>
  new Uint8Array(readFileSync(new URL(`./files/libreoffice-${kind}.xlsx`, import.meta.url)));

describe.each([
  ['filled in and brought in', asFilledIn],
  ['saved again by another program', asSavedAgain],
])('templates, %s', (_what, bytesOf) => {
  beforeAll(() => {
    workspace = openWorkspace(profiles);
  });
  afterAll(() => workspace.close());

  test.each(IMPORT_KINDS)('%s', async (kind) => {
    const { rows, entity, columns, arrived } = STORIES[kind];
    const file = { name: 'skabelon.xlsx', bytes: bytesOf(kind) };
    const { mapping, questions } = analyse({
      files: [file],
      words: profiles.words,
      learnt: [],
      kind: null,
      organisation: '1',
      department: null,
      profiles: [],
      stored: [],
    });
    expect(questions).toEqual([]);
    const how = { profile: undefined, mapping: mappingSchema.parse(mapping) };
    const result = await workspace.run([file], '', how);
    expect(result.findings.filter(({ level }) => level !== 'info')).toEqual([]);
    expect(result).toMatchObject({ read: rows.length, rejected: 0 });
    expect(stored(entity, columns)).toEqual(arrived);
    // The same workbook once more is no news.
    expect(await workspace.run([file], '', how)).toMatchObject({ batch: null, created: 0, updated: 0 });
  });
});

function stored(entity: EntityName, columns: readonly string[]): readonly string[] {
  const { query, all } = workspace.db.reader;
  const found: unknown[] = all(
    query
      .selectFrom(entity as 'building')
      .select(columns as never)
      .where('deleted_at', 'is', null),
  );
  const values = (row: unknown) => columns.map((column) => (row as Record<string, unknown>)[column] ?? '').join('|');
  return found.map(values).sort();
}

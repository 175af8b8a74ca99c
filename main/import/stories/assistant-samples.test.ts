/** Real files nobody of this project wrote, through detection: how many corrections by hand they need, and every trap told. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Mapping, mappingSchema } from '../../../contract/import-mapping.ts';
import type { ImportResult } from '../../../contract/imports.ts';
import { detectFiles } from '../detect-files.ts';
import { NO_SAMPLES, SAMPLES } from '../readers/testing.ts';
import { filesOf, openWorkspace, type Workspace } from '../testing/workspace.ts';

/** Printed in the report, in whole euro; see the sample's README. */
const PRINTED_YEARS = [56_231, 0, 0, 0, 6_655, 21_223, 0, 46_409, 0, 0, 13_534, 26_429, 0, 0, 46_409];
const PRINTED_TOTAL = 216_889;

async function detected(workspace: Workspace, folder: string, names: readonly string[]) {
  const files = filesOf(`${SAMPLES}/${folder}`).filter(({ name }) => names.includes(name));
  const detection = await detectFiles(workspace.deps, { files, kind: null, language: 'da' });
  if (detection.mapping === null) throw new Error('no table was found');
  return { files, detection, mapping: detection.mapping };
}

const runMapping = (workspace: Workspace, files: Awaited<ReturnType<typeof detected>>['files'], mapping: Mapping) =>
  workspace.run(files, '', { profile: undefined, mapping: mappingSchema.parse(mapping) });

const countOf = (result: ImportResult, code: string) =>
  result.findingCounts?.filter((one) => one.code === code).reduce((sum, { count }) => sum + count, 0) ?? 0;

describe.skipIf(NO_SAMPLES)(NO_SAMPLES ? 'skipped: no sample data' : 'the Dutch plan through detection', () => {
  let workspace: Workspace;
  let result: ImportResult;
  let corrections = 0;
  beforeAll(async () => {
    workspace = openWorkspace();
    const { files, detection, mapping } = await detected(workspace, 'nl-mjop', [
      'elementen.csv',
      'bevindingen.csv',
      'jarenplan.csv',
    ]);
    // What a person has to put right before it can run: here nothing.
    corrections = detection.questions.length;
    result = await runMapping(workspace, files, mapping);
  }, 60_000);
  afterAll(() => workspace.close());

  test('at most two corrections by hand: none', () => {
    expect(corrections).toBe(0);
  });

  test('all rows are taken: 41 elements, 10 findings, 34 lines', () => {
    expect(result).toMatchObject({ read: 85, created: 85, rejected: 0 });
    const rows = workspace.counts();
    expect(rows).toMatchObject({ building_part: 41, finding: 10, activity: 34, department: 1, building: 2, plan: 1 });
  });

  test('every year lies within 2 euro of the printed total, and the whole too', () => {
    const { query, all } = workspace.db.reader;
    const lines = all(query.selectFrom('activity').select(['first_year', 'interval_years', 'amount_ore']));
    const years = PRINTED_YEARS.map((_, index) =>
      lines.reduce((sum, { first_year: first, interval_years: interval, amount_ore: amount }) => {
        const year = 2026 + index;
        const isHit = interval === null ? year === first : year >= first && (year - first) % interval === 0;
        return isHit ? sum + (amount ?? 0) : sum;
      }, 0),
    );
    years.forEach((ore, index) => {
      expect(Math.abs(ore - (PRINTED_YEARS[index] ?? 0) * 100)).toBeLessThanOrEqual(200);
    });
    expect(Math.abs(years.reduce((a, b) => a + b, 0) - PRINTED_TOTAL * 100)).toBeLessThanOrEqual(200);
  });

  test('the stated condition of every finding is ours, the unit "20" is told, a second time changes nothing', async () => {
    expect(countOf(result, 'score_differs')).toBe(0);
    expect(result.findings.filter(({ code }) => code === 'odd_unit')).toMatchObject([
      { file: 'jarenplan.csv', row: 35 },
    ]);
    const { files, mapping } = await detected(workspace, 'nl-mjop', [
      'elementen.csv',
      'bevindingen.csv',
      'jarenplan.csv',
    ]);
    expect(await runMapping(workspace, files, mapping)).toMatchObject({
      batch: null,
      unchanged: 85,
      created: 0,
      updated: 0,
    });
  });
});

describe.skipIf(NO_SAMPLES)(NO_SAMPLES ? 'skipped: no sample data' : 'the Danish building register', () => {
  let workspace: Workspace;
  let result: ImportResult;
  let questions: readonly string[] = [];
  beforeAll(async () => {
    workspace = openWorkspace();
    const { files, detection, mapping } = await detected(workspace, 'dk-bbr', [
      'bbr_bygninger_gaeldende.csv',
      'bbr_enheder_gaeldende.csv',
      'bbr_koder.csv',
    ]);
    questions = detection.questions.map(({ code }) => code);
    const tables = mapping.tables.map((table) => ({
      ...table,
      constants: table.constants.map((one) => (one.field === 'departmentNumber' ? { ...one, value: '0461' } : one)),
    }));
    result = await runMapping(workspace, files, { ...mapping, tables });
  }, 60_000);
  afterAll(() => workspace.close());

  test('only the department is asked for, once a table of buildings and once of dwellings', () => {
    expect(questions).toEqual(['field_open', 'field_open']);
  });

  test('every row is read; 7 buildings without a number and 283 codes listed twice are rejected and told', () => {
    // Counted in the files: 7 empty byg007; 1,256 different pairs of field and code among 1,539.
    expect(result).toMatchObject({ read: 3_164 + 3_024 + 1_539, rejected: 7 + 283 });
    expect(countOf(result, 'missing_value')).toBe(7);
    expect(countOf(result, 'duplicate_key')).toBe(283);
    expect(workspace.counts()).toMatchObject({ building: 3_157, dwelling_type: 3_024, department: 1 });
  });

  test('0 replacement characters, and Danish letters as they are', () => {
    const { query, all } = workspace.db.reader;
    const texts = all(query.selectFrom('word_mapping').select('target').where('deleted_at', 'is', null));
    expect(texts.filter(({ target }) => target.includes('\ufffd'))).toEqual([]);
    expect(texts.some(({ target }) => /[æøå]/.test(target))).toBe(true);
    // The README's 193-character code text.
    expect(Math.max(...texts.map(({ target }) => target.length))).toBe(193);
    expect(countOf(result, 'replacement_chars')).toBe(0);
  });

  test('every trap of the README is told: years 0, 1 and 1000, asbestos roofs, the soft hyphen', () => {
    // Counted in the file: byg026 0 (425), 1000 (294), 1 (8); the rebuilding year is 0 where there was none.
    const built = result.findings.filter(
      ({ code, column }) => code === 'year_not_real' && column?.startsWith('byg026'),
    );
    expect(built.length).toBeGreaterThan(0);
    expect(countOf(result, 'asbestos_roof')).toBe(740);
    expect(countOf(result, 'soft_hyphen')).toBeGreaterThan(0);
    const { query, first } = workspace.db.reader;
    const blank = (column: 'roof_code' | 'wall_code' | 'built_year') =>
      first(
        query
          .selectFrom('building')
          .select(({ fn }) => fn.countAll<number>().as('n'))
          .where(column, 'is', null),
      )?.n;
    // Of these the 7 rejected ones have no year, no roof and no wall at all.
    expect(blank('built_year')).toBe(425 + 294 + 8 - 7);
    expect(blank('roof_code')).toBe(519 - 7);
    expect(blank('wall_code')).toBe(566 - 7);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ImportResult } from '../../../contract/imports.ts';
import type { EntityName, EntityRow } from '../../../db/entities.ts';
import { scoreFromObservation } from '../../../domain/condition/score.ts';
import { NO_SAMPLES, SAMPLES } from '../readers/testing.ts';
import { filesOf, openWorkspace, type Workspace } from '../testing/workspace.ts';

/** Printed in the report, in whole euro; see the sample's README. */
const PRINTED_YEARS = [56_231, 0, 0, 0, 6_655, 21_223, 0, 46_409, 0, 0, 13_534, 26_429, 0, 0, 46_409];
const PRINTED_TOTAL = 216_889;
const FILES = ['elementen.csv', 'bevindingen.csv', 'jarenplan.csv'];

describe.skipIf(NO_SAMPLES)(NO_SAMPLES ? 'skipped: no sample data' : 'the Dutch plan', () => {
  let workspace: Workspace;
  let result: ImportResult;
  const samples = () => filesOf(`${SAMPLES}/nl-mjop`);

  beforeAll(async () => {
    workspace = openWorkspace();
    result = await workspace.run(
      samples().filter(({ name }) => FILES.includes(name)),
      'nl-mjop',
    );
  });
  afterAll(() => workspace.close());

  const live = <E extends EntityName>(entity: E): EntityRow<E>[] => {
    const { query, all } = workspace.db.reader;
    const rows: unknown[] = all(
      query
        .selectFrom(entity as EntityName)
        .selectAll()
        .where('deleted_at', 'is', null),
    );
    return rows as EntityRow<E>[];
  };

  test('every row of the three files is taken: 41 elements, 10 findings, 34 lines', () => {
    expect(result).toMatchObject({ read: 85, created: 85, updated: 0, unchanged: 0, rejected: 0, findingsOmitted: 0 });
    expect(live('building_part')).toHaveLength(41);
    expect(live('finding')).toHaveLength(10);
    expect(live('activity')).toHaveLength(34);
    expect(
      live('building')
        .map(({ number }) => number)
        .sort(),
    ).toEqual(['93461', '93461 - Trap']);
    expect(live('plan')).toMatchObject([{ base_year: 2026, horizon_years: 15, currency: 'EUR', status: 'draft' }]);
  });

  test('start year and cycle give every year within 2 of the printed totals, and the whole within 2', () => {
    // The rule, written out here by hand instead of through the plan engine.
    const years = PRINTED_YEARS.map((_, index) => {
      const year = 2026 + index;
      return live('activity').reduce((sum, { first_year, interval_years, amount_ore }) => {
        const hit =
          interval_years === null
            ? year === first_year
            : year >= first_year && (year - first_year) % interval_years === 0;
        return hit ? sum + (amount_ore ?? 0) : sum;
      }, 0);
    });
    years.forEach((ore, index) => {
      expect(Math.abs(ore - (PRINTED_YEARS[index] ?? 0) * 100)).toBeLessThanOrEqual(200);
    });
    const total = years.reduce((a, b) => a + b, 0);
    expect(Math.abs(total - PRINTED_TOTAL * 100)).toBeLessThanOrEqual(200);
    expect(result.findings.filter(({ code }) => code === 'years_differ' || code === 'row_total_differs')).toEqual([]);
    expect(workspace.counts()['occurrence_override']).toBe(0);
  });

  test('the file with printed totals is compared and adds no rows', async () => {
    const again = await workspace.run(samples(), 'nl-mjop');
    expect(again).toMatchObject({ read: 85, created: 0, updated: 0, unchanged: 85, rejected: 0, batch: null });
    expect(again.findings.filter(({ code }) => code === 'control_total_differs')).toEqual([]);
  });

  test('condition 0 arrives as not applicable, grades as grades', () => {
    const states = live('assessment').map(({ state, score }) => `${state} ${score}`);
    // Counted in elementen.csv: 2 × 0, 33 × 1, 3 × 3, 1 × 4, 2 × 5.
    const count = (what: string) => states.filter((state) => state === what).length;
    expect(count('not_applicable null')).toBe(2);
    expect(count('graded 1')).toBe(33);
    expect(count('graded 3')).toBe(3);
    expect(count('graded 4')).toBe(1);
    expect(count('graded 5')).toBe(2);
  });

  test('every stated condition equals our score', () => {
    for (const { severity, intensity, extent_class, score } of live('finding')) {
      expect(score).toBe(
        scoreFromObservation({ severity, intensity, extentClass: extent_class } as Parameters<
          typeof scoreFromObservation
        >[0]),
      );
    }
    expect(
      live('finding')
        .map(({ score }) => score)
        .sort(),
    ).toEqual([1, 1, 1, 1, 2, 3, 3, 4, 5, 5]);
    expect(result.findings.filter(({ code }) => code === 'score_differs')).toEqual([]);
  });

  test('the unit "20" is told with its place and kept', () => {
    expect(result.findings.filter(({ code }) => code === 'odd_unit')).toMatchObject([
      { level: 'warning', file: 'jarenplan.csv', row: 35, column: 'Ehd' },
    ]);
    expect(live('activity').filter(({ unit }) => unit === '20')).toMatchObject([
      { title: 'Vervangen deurbelinstallatie' },
    ]);
  });

  test('lines beyond 2040 stay in the plan, without an invented amount', () => {
    const later = live('activity').filter(({ first_year }) => first_year > 2040);
    expect(later.map(({ first_year }) => first_year).sort()).toEqual([2042, 2051, 2052, 2052, 2062]);
    expect(later.every(({ amount_ore }) => amount_ore === null)).toBe(true);
    expect(result.findings.filter(({ code }) => code === 'amount_unknown')).toHaveLength(5);
  });

  test('lines hang on their part, and repairs on their finding', () => {
    const lines = live('activity');
    expect(lines.every(({ part_id }) => part_id !== null)).toBe(true);
    const findings = new Map(live('finding').map(({ id, defect }) => [id, defect]));
    for (const { finding_id, cause } of lines) {
      expect(finding_id === null ? null : findings.get(finding_id)).toBe(cause);
    }
    expect(lines.filter(({ finding_id }) => finding_id !== null)).toHaveLength(10);
  });

  test('a second time changes nothing: all unchanged, no batch, no operation', async () => {
    const before = workspace.counts();
    const again = await workspace.run(
      samples().filter(({ name }) => FILES.includes(name)),
      'nl-mjop',
    );
    expect(again).toMatchObject({ batch: null, read: 85, created: 0, updated: 0, unchanged: 85, rejected: 0 });
    expect(workspace.counts()).toEqual(before);
    expect(await workspace.db.verify()).toMatchObject({ ok: true });
  });

  test('conditions 8 and 9 arrive as states', async () => {
    const fresh = openWorkspace();
    try {
      const files = samples().map((file) => (file.name === 'elementen.csv' ? regraded(file) : file));
      await fresh.run(files, 'nl-mjop');
      const { query, all } = fresh.db.reader;
      const rows = all(
        query
          .selectFrom('assessment')
          .select(['state', 'score'])
          .where('state', 'in', ['study_further', 'not_accessible']),
      );
      expect(rows.sort((a, b) => a.state.localeCompare(b.state))).toEqual([
        { state: 'not_accessible', score: null },
        { state: 'study_further', score: null },
      ]);
    } finally {
      fresh.close();
    }
  });
});

/** The same file with the first two conditions replaced by 8 and 9. */
function regraded({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }) {
  const lines = Buffer.from(bytes).toString('latin1').split('\r\n');
  lines[1] = `${lines[1]?.slice(0, -1)}8`;
  lines[2] = `${lines[2]?.slice(0, -1)}9`;
  return { name, bytes: new Uint8Array(Buffer.from(lines.join('\r\n'), 'latin1')) };
}

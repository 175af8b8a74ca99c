import { existsSync, readFileSync, statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type * as z from 'zod';
import {
  conditionDocument,
  departmentsDocument,
  exportDocument,
  importDocument,
  planDocument,
  undoDocument,
  verifyDocument,
} from './documents-schema.ts';
import { createPlace, DEMO_FILES, generatedFiles, type Place } from './tilstand.ts';

let place: Place;
let imported: z.infer<typeof importDocument>;
beforeAll(async () => {
  place = createPlace();
  imported = importDocument.parse(await place.json(['import', ...DEMO_FILES, '--profile', 'demo']));
}, 60_000);
afterAll(() => place.remove());

describe('one JSON document on stdout, exit code 0, nothing on stderr', () => {
  test('import: every row read is exactly one of created, updated, unchanged, rejected', () => {
    const { read, created, updated, unchanged, rejected, batch } = imported;
    expect(created + updated + unchanged + rejected).toBe(read);
    // The demo's README: 24 + 24 + 119 rows, 2,648 parts; the rest are gradings and plan lines.
    expect(read).toBeGreaterThan(24 + 24 + 119 + 2648);
    expect(rejected).toBe(0);
    expect(batch).not.toBeNull();
  });

  test('import --dry-run tells what an import would do and does none of it', async () => {
    const before = await place.json(['verify']);
    const files = generatedFiles(place, 500);
    const dry = importDocument.parse(await place.json(['import', ...files, '--profile', 'bench-parts', '--dry-run']));
    // 500 parts, 250 to a department: two departments.
    expect(dry).toMatchObject({ batch: null, read: 502, created: 502, updated: 0, unchanged: 0, rejected: 0 });
    expect(await place.json(['verify'])).toEqual(before);
  });

  test('departments', async () => {
    const rows = departmentsDocument.parse(await place.json(['departments']));
    expect(rows).toHaveLength(24);
    expect(new Set(rows.map(({ organisation }) => organisation)).size).toBe(3);
    expect(rows.map(({ number }) => number)).toEqual(rows.map(({ number }) => number).sort());
  });

  test('condition: parts of the groups add up, and the worst part is the worst of a group', async () => {
    const view = conditionDocument.parse(await place.json(['condition', '0105']));
    expect(view.groups.reduce((sum, { parts }) => sum + parts, 0)).toBe(view.parts);
    expect(view.worst?.score).toBe(Math.max(...view.groups.map(({ worst }) => worst?.score ?? 0)));
  });

  test('plan', async () => {
    const plan = planDocument.parse(await place.json(['plan', '0207']));
    expect(plan).toMatchObject({ baseYear: 2027, horizon: 30, priceBasis: 'fixed', currency: 'DKK' });
    expect(plan.years).toHaveLength(30);
  });

  test('export plan writes a workbook, whole, and says how large', async () => {
    const out = place.path('plan.xlsx');
    const { file, bytes } = exportDocument.parse(await place.json(['export', 'plan', '0207', '--out', out]));
    expect(file).toBe(out);
    expect(statSync(out).size).toBe(bytes);
    expect(readFileSync(out).subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
  });

  test('verify', async () => {
    const report = verifyDocument.parse(await place.json(['verify']));
    expect(report).toMatchObject({ ok: true, differences: [] });
    expect(report.operations).toBeGreaterThan(imported.read);
  });

  test('undo-import takes away what the import made', async () => {
    const files = generatedFiles(place, 300);
    const { batch } = importDocument.parse(await place.json(['import', ...files, '--profile', 'bench-parts']));
    const undone = undoDocument.parse(await place.json(['undo-import', String(batch)]));
    // 300 parts, 2 departments, and the 2 organisations they name.
    expect(undone).toMatchObject({ batch, removed: 304, restored: 0, leftAlone: [] });
    expect(departmentsDocument.parse(await place.json(['departments']))).toHaveLength(24);
  });
});

describe('where the data lies', () => {
  test('--data is the only folder that is written to', async () => {
    const other = createPlace();
    try {
      const env = { XDG_DATA_HOME: other.path('home'), HOME: other.path('home'), APPDATA: other.path('home') };
      expect((await place.run(['departments', '--json'], env)).code).toBe(0);
      expect(existsSync(other.path('home'))).toBe(false);
      // A second workspace knows nothing of the first.
      expect(await other.json(['departments'])).toEqual([]);
    } finally {
      other.remove();
    }
  });
});

describe('for people', () => {
  test.each(['departments', 'condition 0105', 'plan 0207', 'verify'])(
    '%s speaks Danish, or English when asked',
    async (command) => {
      const [da, en] = await Promise.all(
        ['da', 'en'].map((language) => place.run([...command.split(' '), '--lang', language])),
      );
      expect([da?.code, en?.code]).toEqual([0, 0]);
      const firstLine = (answer: typeof da) => answer?.out.split('\n')[0];
      expect(firstLine(da)).not.toBe(firstLine(en));
      expect(firstLine(da)).toMatch(/Afdeling|Tilstand|faste priser|Arbejdsområdet/);
      expect(firstLine(en)).toMatch(/Department|Condition|fixed prices|The workspace/);
    },
  );
});

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ENTITIES, type EntityName, type FieldSpec } from '../../../../db/entities.ts';
import type { WriteTx } from '../../../../db/write/writer.ts';
import { type InspectionWorkspace, openInspectionWorkspace, ROAD, ROOF, uuid } from '../testing.ts';
import { readReportDocument } from './read.ts';
import { columnsOf, documentJsonSchema, type ReportDocument, SECTION_NAMES, SECTIONS } from './schema.ts';
import { writeReportDocument } from './write.ts';

let w: InspectionWorkspace;
let other: InspectionWorkspace;
beforeEach(async () => {
  w = await openInspectionWorkspace();
  other = await openInspectionWorkspace();
});
afterEach(async () => {
  await w.close();
  await other.close();
});

/** Brings a document into a department, as an import does. */
async function bringIn(into: InspectionWorkspace, text: string, departmentId: string): Promise<string> {
  const read = readReportDocument(text, into.context.db.workspaceId);
  if (!read.ok) throw new Error(`refused: ${JSON.stringify(read.error)}`);
  await into.elsewhere((tx) => {
    for (const { entity, id, set } of read.value.rows) {
      tx.put(entity, id, { ...set, department_id: departmentId } as Parameters<WriteTx['put']>[2]);
    }
  });
  return read.value.reportId;
}

test('the published schema is the one the app reads by', () => {
  const published = JSON.parse(
    readFileSync(new URL('../../../../docs/condition-report.schema.json', import.meta.url), 'utf8'),
  );
  expect(published).toEqual(JSON.parse(JSON.stringify(documentJsonSchema())));
});

test('a report made here comes back as the same report in another workspace', async () => {
  const id = await w.start();
  await w.done(
    id,
    { kind: 'confirm', partIds: [ROOF] },
    {
      kind: 'finding',
      findingId: uuid(1),
      partId: ROAD,
      fields: { severity: 2, intensity: 2, extentBp: 4_000, defect: 'Hul «æøå»' },
    },
    { kind: 'climate_answer', hazard: 'wind', question: 'trees', answer: 'unknown', note: null },
  );
  const document = writeReportDocument(w.context, id);
  const back = await bringIn(other, JSON.stringify(document), 'd1');
  expect(back).toBe(id);
  const { parts, climate, progress } = w.view(id);
  const again = other.view(id);
  // Open, so its rows have the ids the other workspace looks them up by.
  const bare = (all: typeof parts) =>
    all.map(({ assessment, ...part }) => ({ ...part, assessment: assessment && { ...assessment, assessmentId: '' } }));
  expect(bare(again.parts)).toEqual(bare(parts));
  expect([again.climate, again.progress]).toEqual([climate, progress]);
  expect(await other.edit(id, { kind: 'assess', partId: ROOF, set: { score: 4, jumpReason: 'x' } })).toMatchObject({
    ok: true,
  });
  expect(other.view(id).progress).toEqual(progress);
});

const NARROW: Readonly<Record<string, fc.Arbitrary<string | number>>> = {
  status: fc.constant('closed'),
  state: fc.constantFrom('graded', 'not_inspected', 'not_accessible', 'study_further', 'not_applicable'),
  score: fc.integer({ min: 1, max: 6 }),
  severity: fc.integer({ min: 1, max: 3 }),
  intensity: fc.integer({ min: 1, max: 3 }),
  extent_class: fc.integer({ min: 1, max: 5 }),
  extent_bp: fc.integer({ min: 0, max: 10_000 }),
  fk_group: fc.integer({ min: 1, max: 6 }),
  review_no: fc.integer({ min: 1, max: 20 }),
  probability: fc.integer({ min: 1, max: 4 }),
  answer: fc.constantFrom('yes', 'no', 'unknown'),
};
const text = fc.string({ unit: fc.constantFrom('a', 'æ', 'Å', '"', '\\', '\n', '€', '😀', ' '), maxLength: 8 });
const hash = fc.integer({ min: 0, max: 9 }).map((digit) => String(digit).repeat(64));
const day = fc.integer({ min: 0, max: 20_000 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));

function arbitraryOf(
  entity: EntityName,
  column: string,
  { type, required }: FieldSpec,
): fc.Arbitrary<string | number | null> {
  const any = column.endsWith('_hash')
    ? hash
    : entity === 'climate_risk' && column === 'consequence'
      ? fc.integer({ min: 1, max: 4 })
      : (NARROW[column] ??
        (type === 'int' || type === 'ms'
          ? fc.integer()
          : type === 'bool'
            ? fc.constantFrom(0, 1)
            : type === 'day'
              ? day
              : text));
  return required ? any : fc.option<string | number>(any, { freq: 3 });
}

function rowOf(entity: EntityName) {
  const fields: Readonly<Record<string, FieldSpec>> = ENTITIES[entity].fields;
  return fc.record(
    Object.fromEntries(
      columnsOf(entity).map((column) => [column, arbitraryOf(entity, column, fields[column] ?? { type: 'text' })]),
    ),
  );
}

const rows = fc.record(
  Object.fromEntries(
    SECTION_NAMES.map((section) => [
      section,
      fc.array(rowOf(SECTIONS[section]), section === 'reports' ? { minLength: 1, maxLength: 1 } : { maxLength: 4 }),
    ]),
  ),
);

test('any report comes back to the byte', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(rows, async (sections) => {
      run += 1;
      const reportId = uuid(run * 1_000);
      const partId = (n: number) => uuid(run * 1_000 + 100 + n);
      const count = sections['parts']?.length ?? 0;
      await w.elsewhere((tx) => {
        for (const [s, section] of SECTION_NAMES.entries()) {
          for (const [n, row] of (sections[section] ?? []).entries()) {
            const id =
              section === 'reports' ? reportId : section === 'parts' ? partId(n) : uuid(run * 1_000 + 200 + s * 10 + n);
            const bound = {
              ...('report_id' in row ? { report_id: reportId } : {}),
              ...('part_id' in row && count > 0 ? { part_id: partId(n % count) } : {}),
              ...('building_id' in row ? { building_id: uuid(run * 1_000 + 200 + n) } : {}),
            };
            tx.put(SECTIONS[section], id, { ...row, ...bound, department_id: 'd2' } as Parameters<WriteTx['put']>[2]);
          }
        }
      });
      const document: ReportDocument = writeReportDocument(w.context, reportId);
      const written = JSON.stringify(document);
      expect(document.findings).toHaveLength(sections['findings']?.length ?? 0);
      await bringIn(other, written, 'd2');
      expect(JSON.stringify(writeReportDocument(other.context, reportId))).toBe(written);
    }),
    { numRuns: 25 },
  );
});

test('what is no report is refused with its place, and nothing of it is taken', async () => {
  const document = writeReportDocument(w.context, await w.start());
  const fault = (text: string) => {
    const read = readReportDocument(text, w.context.db.workspaceId);
    return read.ok ? 'taken' : `${read.error.code} ${read.error.path}`;
  };
  expect(fault('{')).toBe('not_json ');
  expect(fault('[]')).toBe('not_a_report ');
  expect(fault(JSON.stringify({ ...document, version: 2 }))).toBe('not_a_report version');
  expect(fault(JSON.stringify({ ...document, reports: [] }))).toBe('not_a_report reports');
  const bad = { ...document, findings: [{ id: 'x', severity: 9 }] };
  expect(fault(JSON.stringify(bad))).toMatch(/^not_a_report findings\.0/);
  expect(fault(JSON.stringify({ ...document, extra: 1 }))).toMatch(/^not_a_report/);
});

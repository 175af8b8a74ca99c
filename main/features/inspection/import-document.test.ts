import { afterEach, beforeEach, expect, test } from 'vitest';
import { messageOf } from '../../../contract/messages/index.ts';
import { ENTITIES } from '../../../db/entities.ts';
import { undoImport } from '../../import/undo/undo.ts';
import { RefusedError } from '../failures.ts';
import { camelCase } from './document/schema.ts';
import { exportReport } from './export.ts';
import { importDocument } from './import-document.ts';
import { EARLIER, type InspectionWorkspace, openInspectionWorkspace, ROAD, ROOF, uuid, WALL } from './testing.ts';

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

const textOf = async (from: InspectionWorkspace, reportId: string) =>
  (await exportReport(from.context, { reportId, format: 'json', language: 'da' })).text();
const take = (into: InspectionWorkspace, text: string, dryRun = false) =>
  importDocument(into.context, { file: new File([text], 'rapport.json'), dryRun });

async function refusedBy(work: Promise<unknown>): Promise<string> {
  const thrown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(thrown instanceof RefusedError)) throw new Error(`not refused: ${String(thrown)}`);
  for (const language of ['da', 'en'] as const) {
    expect(messageOf(language, thrown.refusal.code, thrown.refusal.params)).not.toMatch(
      /Det kunne ikke lade sig gøre|It could not be done|\{/,
    );
  }
  return thrown.refusal.code;
}

/** A report of a new part, with a finding, a climate answer and a confirmed grade. */
async function walked(): Promise<string> {
  const id = await w.start();
  await w.done(
    id,
    { kind: 'add_part', partId: uuid(9), fields: { name: 'Ny bygningsdel æøå', group: 2 } },
    { kind: 'confirm', partIds: [ROOF] },
    { kind: 'assess', partId: uuid(9), set: { score: 3 } },
    { kind: 'finding', findingId: uuid(1), partId: ROAD, fields: { severity: 2, intensity: 2, extentBp: 4_000 } },
    { kind: 'climate_answer', hazard: 'wind', question: 'trees', answer: 'no', note: null },
  );
  await w.elsewhere((tx) => tx.put('condition_report', id, { status: 'closed', closed_at_ms: 1_700_000_000_000 }));
  return id;
}

test('a report goes out, comes into another workspace, and goes out again as the same bytes', async () => {
  const id = await walked();
  const text = await textOf(w, id);
  const tried = await take(other, text, true);
  expect(tried).toMatchObject({ outcome: 'created', batch: null });
  expect(() => other.view(id)).toThrow();
  const taken = await take(other, `\uFEFF${text}`);
  expect(taken).toMatchObject({ reportId: id, number: '1', outcome: 'created', created: tried.created, kept: 0 });
  expect(await textOf(other, id)).toBe(text);
  expect(other.view(id).parts.find(({ partId }) => partId === uuid(9))?.name).toBe('Ny bygningsdel æøå');
  expect(await take(other, text)).toMatchObject({ outcome: 'unchanged', batch: null, created: 0 });
});

test('it is one import: taken back, report and new part are gone and the department is as before', async () => {
  const before = other.context.db.reader.all(other.context.db.reader.query.selectFrom('building_part').selectAll());
  const { batch, reportId } = await take(other, await textOf(w, await walked()));
  await undoImport(other.context, batch ?? '');
  expect(() => other.view(reportId)).toThrow();
  const { reader } = other.context.db;
  const live = reader.query.selectFrom('building_part').selectAll().where('deleted_at', 'is', null);
  expect(reader.all(live)).toEqual(before);
});

test('parts that are here keep what they say', async () => {
  const text = await textOf(w, await walked());
  await other.elsewhere((tx) => tx.put('building_part', ROOF, { name: 'Tag, ny viden' }));
  expect(await take(other, text)).toMatchObject({ outcome: 'created', kept: 1 });
  expect(other.view(EARLIER).parts.find(({ partId }) => partId === ROOF)?.name).toBe('Tag, ny viden');
});

test('a report that is here with other content is not written over', async () => {
  const id = await walked();
  const text = await textOf(w, id);
  await take(other, text);
  const changed = text.replace('"severity": 2', '"severity": 3');
  expect(changed).not.toBe(text);
  expect(await refusedBy(take(other, changed))).toBe('document_report_differs');
  expect(await textOf(other, id)).toBe(text);
});

test('what is no report, of no department here, or reaches into another report is refused whole', async () => {
  const text = await textOf(w, await walked());
  const document = JSON.parse(text);
  const write = (patch: object) => JSON.stringify({ ...document, ...patch });
  expect(await refusedBy(take(other, '{'))).toBe('document_not_json');
  expect(await refusedBy(take(other, write({ version: 9 })))).toBe('document_not_a_report');
  const { department, assessments, findings } = document;
  expect(await refusedBy(take(other, write({ department: { ...department, number: '77' } })))).toBe(
    'document_department_unknown',
  );
  const elsewhere = { ...department, organisationNumber: '9' };
  expect(await refusedBy(take(other, write({ department: elsewhere })))).toBe('document_department_unknown');
  expect(await refusedBy(take(other, write({ findings: [{ ...findings[0], reportId: EARLIER }] })))).toBe(
    'document_not_a_report',
  );
  const theirs = other.view(EARLIER).parts.find(({ partId }) => partId === WALL)?.assessment?.assessmentId;
  expect(await refusedBy(take(other, write({ assessments: [{ ...assessments[0], id: theirs }] })))).toBe(
    'document_row_taken',
  );
  // The same parts under another department's number.
  expect(await refusedBy(take(other, write({ department: { ...department, number: '2' } })))).toBe(
    'document_row_taken',
  );
  expect(() => other.view(document.reports[0].id)).toThrow();
});

const LINE = {
  kind: 'renewal',
  account: 116,
  fk_group: 2,
  vat_rate_bp: 2_500,
  scaffold_bp: 0,
  adviser_bp: 0,
  contingency_bp: 0,
  first_year: 2028,
};

test('names no report, part or line that an edit here could not name', async () => {
  const document = JSON.parse(await textOf(w, await walked()));
  const [report] = document.reports;
  const write = (patch: object) => JSON.stringify({ ...document, ...patch });
  const inReport = (patch: object) => write({ reports: [{ ...report, ...patch }] });
  await other.elsewhere((tx) => {
    const theirs = { department_id: 'd2', number: 'X', kind: 'walk', held_on: '2026-01-01', method_version: 1 };
    tx.put('condition_report', 'theirs', { ...theirs, status: 'closed', method: 'tilstand-sie' });
    tx.put('activity', 'line-2', { department_id: 'd2', plan_id: 'plan-2', title: 'Tag', ...LINE });
  });
  const open = await other.start();
  for (const patch of [
    { revisesReportId: 'theirs' },
    { baselineReportId: 'theirs' },
    { revisesReportId: open },
    { revisesReportId: report.id },
  ]) {
    expect(await refusedBy(take(other, inReport(patch)))).toBe('document_row_taken');
  }
  const risk = Object.fromEntries(Object.keys(ENTITIES.climate_risk.fields).map((column) => [camelCase(column), null]));
  const { departmentId: _left, ...blank } = risk;
  const climateRisks = [{ ...blank, id: uuid(77), reportId: report.id, hazard: 'wind', activityId: 'line-2' }];
  expect(await refusedBy(take(other, write({ climateRisks })))).toBe('document_row_taken');
  expect(() => other.view(report.id)).toThrow();
});

test('holds no score beside a reason for none, and no grade of nothing', async () => {
  const document = JSON.parse(await textOf(w, await walked()));
  const first = document.assessments[0];
  for (const patch of [
    { state: 'not_inspected', score: 3 },
    { state: 'graded', score: null, note: null },
  ]) {
    const assessments = [{ ...first, ...patch }, ...document.assessments.slice(1)];
    expect(await refusedBy(take(other, JSON.stringify({ ...document, assessments })))).toBe('document_not_a_report');
  }
});

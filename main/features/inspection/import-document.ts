/**
 * A report's document (JSON) brought into this workspace, alone or with its photos, as one import that can be taken back as one.
 * Answers for all or nothing, the files before the rows that name them; for a document that names rows of other reports or departments being refused; and for leaving what is here as it
 * is: a report with other content is never written over, and buildings and parts that are here keep what they say.
 */
import { refusal } from '../../../contract/errors.ts';
import { type ImportedDocument, LONGEST_DOCUMENT } from '../../../contract/inspection.ts';
import type { EntityName, EntityPatch } from '../../../db/entities.ts';
import { findDepartmentOf, findReport } from '../../../db/queries/inspection.ts';
import { erasuresOf } from '../../../db/queries/photo-erasure.ts';
import type { Reader } from '../../../db/read.ts';
import type { WriteTx } from '../../../db/write/writer.ts';
import { marksToText } from '../../../domain/inspection/marks.ts';
import type { AppContext } from '../context.ts';
import { RefusedError } from '../failures.ts';
import { inOrder } from '../steps/in-order.ts';
import { assertRows } from './document/assert-rows.ts';
import { isPackage, openPackage } from './document/package-read.ts';
import { packedPhotos } from './document/packed-photos.ts';
import { type DocumentRow, type DocumentRows, readReportDocument } from './document/read.ts';
import { writeReportDocument } from './document/write.ts';

/** Rows that belong to the department, not to the report. */
const GROUND: ReadonlySet<string> = new Set(['building', 'building_part']);
/** The name under which the import stands in the list of imports. */
export const REPORT_BATCH = 'condition-report';

export interface DocumentImport {
  readonly file: File;
  readonly dryRun: boolean;
}

/** Throws RefusedError with a `document_…` code; then nothing was written. */
export async function importDocument(app: AppContext, { file, dryRun }: DocumentImport): Promise<ImportedDocument> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const pack = isPackage(bytes) ? openPackage(file.name, bytes) : null;
  const document = read(app, pack?.text ?? documentText(bytes));
  const { number, name, organisationNumber } = document.department;
  const department = findDepartmentOf(app.db.reader, number, organisationNumber);
  if (department === null) throw new RefusedError(refusal('document_department_unknown', { number, name }));
  const photos = await packedPhotos(app, pack, document);
  return inOrder(app, async () => {
    const none = { reportId: document.reportId, number: department.number, batch: null, created: 0, kept: 0 };
    if (findReport(app.db.reader, document.reportId) !== null) {
      if (isSame(app, document, department.id)) {
        return { ...none, outcome: 'unchanged', photos: await photos.keep(dryRun, async () => undefined) };
      }
      throw new RefusedError(refusal('document_report_differs', { number: document.department.number }));
    }
    const batch = app.random.uuid();
    const work = async (tx: WriteTx) => {
      const counts = await take(app.db.reader, tx, document, department.id);
      if (dryRun) throw new Tried(counts);
      putBatch(app, tx, batch, file.name, counts.created);
      return counts;
    };
    try {
      let counts: Counts = { created: 0, kept: 0 };
      const kept = await photos.keep(dryRun, async () => {
        const done = await app.db.writer.run({ actor: app.actor, cause: `import:${batch}` }, work);
        app.changes.announce(done.changed);
        counts = done.value;
      });
      return { ...none, outcome: 'created', batch, ...counts, photos: kept };
    } catch (thrown) {
      if (!(thrown instanceof Tried)) throw thrown;
      const kept = await photos.keep(true, async () => undefined);
      return { ...none, outcome: 'created', ...thrown.counts, photos: kept };
    }
  });
}

interface Counts {
  readonly created: number;
  /** Buildings and parts that were here with other content. */
  readonly kept: number;
}

/** Ends a trial run, so that nothing of it stays. */
class Tried extends Error {
  readonly counts: Counts;
  constructor(counts: Counts) {
    super('a trial run');
    this.counts = counts;
  }
}

function documentText(bytes: Uint8Array): string {
  if (bytes.length > LONGEST_DOCUMENT) throw new RefusedError(refusal('document_not_a_report', { path: '/' }));
  return new TextDecoder().decode(bytes);
}

function read(app: AppContext, text: string): DocumentRows {
  // Files written elsewhere may begin with the mark of their encoding.
  const document = readReportDocument(text.replace(/^\uFEFF/, ''), app.db.workspaceId);
  if (!document.ok) {
    const { code, path } = document.error;
    throw new RefusedError(refusal(`document_${code}`, { path: path === '' ? '/' : path }));
  }
  const foreign = document.value.rows.find(
    ({ set }) => 'report_id' in set && set['report_id'] !== document.value.reportId,
  );
  if (foreign !== undefined) throw new RefusedError(refusal('document_not_a_report', { path: foreign.id }));
  return document.value;
}

/** The report as it is here, read the way the file was: only what belongs to the report counts. */
function isSame(app: AppContext, document: DocumentRows, departmentId: string): boolean {
  if (findReport(app.db.reader, document.reportId)?.department_id !== departmentId) return false;
  const here = readReportDocument(JSON.stringify(writeReportDocument(app, document.reportId)), app.db.workspaceId);
  return here.ok && contentOf(here.value.rows) === contentOf(document.rows);
}

function contentOf(rows: readonly DocumentRow[]): string {
  const own = rows.filter(({ entity }) => !GROUND.has(entity)).map((row) => JSON.stringify(row));
  return JSON.stringify(own.sort());
}

async function take(reader: Reader, tx: WriteTx, document: DocumentRows, departmentId: string): Promise<Counts> {
  const { rows, reportId } = document;
  assertRows(tx, document, departmentId);
  let created = 0;
  let kept = 0;
  for (const { entity, id, set } of rows) {
    const here = tx.get(entity, id) as Readonly<Record<string, unknown>> | undefined;
    const isOther = (field: string, own: string) => here !== undefined && field in here && here[field] !== own;
    if (isOther('department_id', departmentId) || isOther('report_id', reportId)) {
      throw new RefusedError(refusal('document_row_taken', { id }));
    }
    if (GROUND.has(entity) && here !== undefined && here['deleted_at'] === null) {
      if (Object.entries(set).some(([field, value]) => here[field] !== value)) kept += 1;
    } else {
      tx.put(entity, id, {
        ...asKept(reader, entity, set),
        department_id: departmentId,
        deleted_at: null,
      } as EntityPatch<typeof entity>);
      created += 1;
    }
    await tx.breathe();
  }
  return { created, kept };
}

/** A photo that was erased here stays erased, whatever a document written before says of it. */
function asKept(reader: Reader, entity: EntityName, set: DocumentRow['set']): DocumentRow['set'] {
  if (entity !== 'photo') return set;
  const [erasure] = erasuresOf(reader, [
    String(set['original_hash']),
    String(set['report_hash']),
    String(set['thumb_hash']),
  ]).values();
  if (erasure === undefined) return set;
  const nothing = { caption: null, file_name: null, marks: marksToText([]) };
  return { ...set, ...nothing, erased_on: erasure.on, erased_reason: erasure.reason };
}

function putBatch(app: AppContext, tx: WriteTx, batch: string, fileName: string, created: number): void {
  tx.put('import_batch', batch, {
    profile: REPORT_BATCH,
    files: JSON.stringify([fileName.split(/[\\/]/).at(-1) ?? fileName]),
    imported_at_ms: app.clock.nowMs(),
    created,
    updated: 0,
    unchanged: 0,
    rejected: 0,
    result: JSON.stringify({ read: created, byEntity: [], findings: [], findingCounts: [] }),
  });
}

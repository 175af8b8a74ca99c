/**
 * A report's document back into rows.
 * Answers for: a document that is not whole is refused with the place of the fault, and nothing of it is taken. Writes nothing.
 */
import { ENTITIES, type EntityName, type FieldSpec } from '../../../../db/entities.ts';
import { err, ok, type Result } from '../../../../domain/result.ts';
import { uuid5 } from '../../../../domain/sync/uuid5.ts';
import { camelCase, columnsOf, type ReportDocument, reportDocumentSchema, SECTION_NAMES, SECTIONS } from './schema.ts';

export interface DocumentRow {
  readonly entity: EntityName;
  readonly id: string;
  readonly set: Readonly<Record<string, string | number | null>>;
}

export interface DocumentRows {
  readonly department: ReportDocument['department'];
  readonly reportId: string;
  /** In an order in which each row comes after those it names. The caller adds its department's id. */
  readonly rows: readonly DocumentRow[];
}

export interface DocumentFault {
  readonly code: 'not_json' | 'not_a_report';
  /** As in `findings.3.severity`; empty = the whole. */
  readonly path: string;
}

/**
 * Reads a document. `workspaceId` is the workspace it is brought into: the grades and answers of a report that is still open get the ids
 * this workspace looks them up by, which are the ones they have already where the report was made in it.
 */
export function readReportDocument(text: string, workspaceId: string): Result<DocumentRows, DocumentFault> {
  const json = parse(text);
  if (json === undefined) return err({ code: 'not_json', path: '' });
  const parsed = reportDocumentSchema.safeParse(json);
  if (!parsed.success) {
    return err({ code: 'not_a_report', path: (parsed.error.issues[0]?.path ?? []).join('.') });
  }
  const document = parsed.data;
  const report = document.reports[0] as Readonly<Record<string, unknown>>;
  const reportId = String(report['id']);
  const isOpen = report['status'] === 'open';
  const rows = SECTION_NAMES.flatMap((section) =>
    document[section].map((fields): DocumentRow => {
      const row = toRow(SECTIONS[section], fields as Readonly<Record<string, unknown>>);
      return isOpen ? { ...row, id: ownId(row, workspaceId, reportId) } : row;
    }),
  );
  return ok({ department: document.department, reportId, rows });
}

function toRow(entity: EntityName, fields: Readonly<Record<string, unknown>>): DocumentRow {
  const specs: Readonly<Record<string, FieldSpec>> = ENTITIES[entity].fields;
  const set = columnsOf(entity).map((column) => {
    const value = fields[camelCase(column)] ?? null;
    return [column, specs[column]?.type === 'bool' && value !== null ? Number(value) : value] as const;
  });
  return { entity, id: String(fields['id']), set: Object.fromEntries(set) as DocumentRow['set'] };
}

function ownId({ entity, id, set }: DocumentRow, workspaceId: string, reportId: string): string {
  if (entity === 'assessment') return uuid5(workspaceId, `assessment:${reportId}:${set['part_id']}`);
  if (entity !== 'climate_answer') return id;
  return uuid5(workspaceId, `climate_answer:${reportId}:${set['hazard']}:${set['question']}`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

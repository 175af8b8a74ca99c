/** The search index: which rows wait to be indexed, what they say, and the search itself. Text arrives folded. */
import { sql } from 'kysely';
import type { EntityName } from '../entities.ts';
import type { Reader } from '../read.ts';

export interface SearchSource {
  readonly entity: EntityName;
  readonly rowId: string;
  readonly departmentId: string | null;
  readonly text: string;
  /** The stale mark that was read with it; give it back when the document is saved. */
  readonly mark: number;
}

export interface SearchRow {
  readonly entity: string;
  readonly rowId: string;
  readonly departmentId: string | null;
}

/** Rows whose search document is stale, at most `limit`, with the text to index (empty for a deleted row). */
export function readStaleSearchRows(reader: Reader, limit: number): readonly SearchSource[] {
  const dirty = reader.all(reader.query.selectFrom('search_dirty').selectAll().limit(limit));
  return dirty.map(({ entity, row_id, mark }) => {
    const row = readSearchText(reader, entity, row_id);
    return {
      entity: entity as EntityName,
      rowId: row_id,
      departmentId: row?.departmentId ?? null,
      text: row?.text ?? '',
      mark,
    };
  });
}

function readSearchText(reader: Reader, entity: string, id: string): { departmentId: string; text: string } | null {
  const { query } = reader;
  const join = (values: readonly (string | null)[]) => values.filter((value) => value !== null).join(' ');
  if (entity === 'department') {
    const r = reader.first(
      query.selectFrom('department').selectAll().where('id', '=', id).where('deleted_at', 'is', null),
    );
    return r
      ? { departmentId: r.id, text: join([r.number, r.name, r.address, r.postcode, r.city, r.municipality_name]) }
      : null;
  }
  if (entity === 'building') {
    const r = reader.first(
      query.selectFrom('building').selectAll().where('id', '=', id).where('deleted_at', 'is', null),
    );
    return r ? { departmentId: r.department_id, text: join([r.number, r.name, r.address, r.postcode, r.city]) } : null;
  }
  if (entity === 'building_part') {
    const r = reader.first(
      query.selectFrom('building_part').selectAll().where('id', '=', id).where('deleted_at', 'is', null),
    );
    return r ? { departmentId: r.department_id, text: join([r.external_key, r.name, r.location, r.note]) } : null;
  }
  const r = reader.first(query.selectFrom('activity').selectAll().where('id', '=', id).where('deleted_at', 'is', null));
  return r ? { departmentId: r.department_id, text: join([r.external_key, r.title, r.location, r.cause]) } : null;
}

/** Every word must occur, the last one as a beginning. `words` are folded and hold no syntax. Best first. */
export function searchDocuments(reader: Reader, words: readonly string[], limit: number): readonly SearchRow[] {
  if (words.length === 0) return [];
  const match = words.map((word) => `"${word.replaceAll('"', '""')}"*`).join(' ');
  // Departments first: who types a name nearly always means one. A common prefix is ranked among the first thousand only (performance.md).
  const result = sql<SearchRow>`
    SELECT d.entity AS entity, d.row_id AS "rowId", d.department_id AS "departmentId"
    FROM (SELECT rowid AS id, rank FROM search_index WHERE search_index MATCH ${match} LIMIT 1000) AS hit
    JOIN search_document AS d ON d.id = hit.id
    ORDER BY CASE d.entity WHEN 'department' THEN 0 WHEN 'building' THEN 1 WHEN 'building_part' THEN 2 ELSE 3 END, hit.rank, d.row_id
    LIMIT ${limit}`;
  return reader.all({ compile: () => result.compile(reader.query) });
}

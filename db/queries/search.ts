/** The search index: what the log holds that is not indexed yet, what those rows say, and the search itself. Text arrives folded. */
import { sql } from 'kysely';
import type { EntityName } from '../entities.ts';
import type { Reader } from '../read.ts';

export interface SearchSource {
  readonly entity: EntityName;
  readonly rowId: string;
  readonly departmentId: string | null;
  readonly text: string;
}

export interface SearchRow {
  readonly entity: string;
  readonly rowId: string;
  readonly departmentId: string | null;
}

const SEARCHED: ReadonlySet<string> = new Set(['department', 'building', 'building_part', 'activity']);

/** What the log says since the index last followed it: rows to index anew (empty text for a deleted one), and how far that reaches. */
export interface SearchBacklog {
  readonly sources: readonly SearchSource[];
  readonly followed: readonly { readonly replica: string; readonly seq: number }[];
}

/** At most `limit` operations of each replica; nothing followed means that the index is up to date. */
export function readSearchBacklog(reader: Reader, limit: number): SearchBacklog {
  const { query } = reader;
  const replicas = reader.all(query.selectFrom('cause_range').select('replica').distinct());
  const rows = new Map<string, string>();
  const followed: { replica: string; seq: number }[] = [];
  for (const { replica } of replicas) {
    const cursor =
      reader.first(query.selectFrom('search_cursor').select('seq').where('replica', '=', replica))?.seq ?? 0;
    const operations = reader.all(
      query
        .selectFrom('operation')
        .select(['seq', 'entity', 'row_id'])
        .where('replica', '=', replica)
        .where('seq', '>', cursor)
        .orderBy('seq')
        .limit(limit),
    );
    for (const { entity, row_id } of operations) if (SEARCHED.has(entity)) rows.set(row_id, entity);
    const last = operations.at(-1);
    if (last) followed.push({ replica, seq: last.seq });
  }
  const sources = [...rows].map(([rowId, entity]) => {
    const row = readSearchText(reader, entity, rowId);
    return { entity: entity as EntityName, rowId, departmentId: row?.departmentId ?? null, text: row?.text ?? '' };
  });
  return { sources, followed };
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

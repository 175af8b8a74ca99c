/** Rows that stand with all that describes them, for imports that meet them by something else than their key. */
import { sql } from 'kysely';
import type { EntityName } from '../entities.ts';
import type { Reader } from '../read.ts';

export type DescribedEntity = Extract<
  EntityName,
  'building' | 'building_part' | 'dwelling_type' | 'activity' | 'finding'
>;

/** `department`: its id. The values are those asked for, in their order; null where nothing is known. */
export interface DescribedRow {
  readonly id: string;
  readonly department: string;
  readonly values: readonly (string | number | null)[];
}

/** A stored column of the row itself, of its building or of the part it speaks of. */
export interface DescribedField {
  readonly of: 'row' | 'building' | 'part';
  readonly field: string;
}

const JOINS: Readonly<Record<DescribedEntity, readonly ('building' | 'part')[]>> = {
  building: [],
  building_part: ['building'],
  dwelling_type: ['building'],
  activity: ['building', 'part'],
  finding: ['part'],
};

/** Plan lines are those of drafts. `fields` name stored columns; one whose table the kind has no way to is null. */
export function readDescribedRows(
  reader: Reader,
  entity: DescribedEntity,
  fields: readonly DescribedField[],
): readonly DescribedRow[] {
  const joins = JOINS[entity];
  const columns = fields.map(({ of, field }, at) => {
    const isThere = of === 'row' || joins.includes(of);
    return isThere ? sql`${sql.ref(`${of}.${field}`)} AS ${sql.ref(`v${at}`)}` : sql`NULL AS ${sql.ref(`v${at}`)}`;
  });
  const building = joins.includes('building')
    ? sql`LEFT JOIN building ON building.id = row.building_id AND building.deleted_at IS NULL`
    : sql``;
  const part = joins.includes('part') ? sql`LEFT JOIN building_part part ON part.id = row.part_id` : sql``;
  const isOfDraft =
    entity === 'activity'
      ? sql`AND EXISTS (SELECT 1 FROM plan p WHERE p.id = row.plan_id AND p.status = 'draft' AND p.deleted_at IS NULL)`
      : sql``;
  const query = sql`SELECT row.id AS id, row.department_id AS department, ${sql.join(columns)}
    FROM ${sql.table(entity)} row ${building} ${part} WHERE row.deleted_at IS NULL ${isOfDraft} ORDER BY row.id`;
  const rows = reader.all<Readonly<Record<string, string | number | null>>>({
    compile: () => query.compile(reader.query) as never,
  });
  return rows.map((row) => ({
    id: String(row['id']),
    department: String(row['department']),
    values: fields.map((_, at) => row[`v${at}`] ?? null),
  }));
}

/** Plan lines that an import wrote, and copies of them in later versions. */
export function readImportedLines(reader: Reader): ReadonlySet<string> {
  const written = sql<{ id: string }>`SELECT DISTINCT o.row_id AS id FROM cause_range c
    JOIN operation o ON o.replica = c.replica AND o.seq BETWEEN c.first_seq AND c.last_seq
    WHERE c.cause LIKE 'import:%' AND o.entity = 'activity'`;
  const found = new Set(
    reader.all<{ id: string }>({ compile: () => written.compile(reader.query) as never }).map(({ id }) => id),
  );
  if (found.size === 0) return found;
  const copies = reader.query.selectFrom('activity').select(['id', 'origin_activity_id']);
  const origins = new Map(
    reader.all(copies.where('origin_activity_id', 'is not', null)).map((row) => [row.id, row.origin_activity_id]),
  );
  for (const id of origins.keys()) {
    const chain = new Set<string>();
    let root: string | null | undefined = id;
    while (root != null && !found.has(root) && !chain.has(root)) {
      chain.add(root);
      root = origins.get(root);
    }
    if (root != null && found.has(root)) for (const copy of chain) found.add(copy);
  }
  return found;
}

/** Assessments of parts, by report and part. */
export function readAssessmentsOf(
  reader: Reader,
  parts: ReadonlySet<string>,
): readonly { readonly id: string; readonly report: string; readonly part: string }[] {
  const q = reader.query
    .selectFrom('assessment')
    .select(['id', 'report_id as report', 'part_id as part'])
    .where('deleted_at', 'is', null);
  return reader.all(q.orderBy('id')).filter(({ part }) => parts.has(part));
}

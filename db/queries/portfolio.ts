/** What overviews read: the kept summary of each department, and which of them are stale. Never a whole table of parts or activities. */
import { sql } from 'kysely';
import type { EntityRow } from '../entities.ts';
import type { Reader } from '../read.ts';

export function readOrganisations(reader: Reader): readonly EntityRow<'organisation'>[] {
  return reader.all(
    reader.query.selectFrom('organisation').selectAll().where('deleted_at', 'is', null).orderBy('name'),
  );
}

/** Deleted ones as well: a department that is left keeps the name of its organisation. */
export function readEveryOrganisation({ all, query }: Reader): readonly EntityRow<'organisation'>[] {
  return all(query.selectFrom('organisation').selectAll());
}

/** Departments whose summary is missing, stale, or of another day or shape than `asOf` says. */
export function readStaleDepartments(
  reader: Reader,
  asOf: string,
): readonly (EntityRow<'department'> & { readonly mark: number | null })[] {
  const q = reader.query
    .selectFrom('department')
    .leftJoin('department_summary as s', 's.department_id', 'department.id')
    .leftJoin('department_dirty as d', 'd.department_id', 'department.id')
    .selectAll('department')
    .select('d.mark')
    .where('department.deleted_at', 'is', null)
    .where((eb) =>
      eb.or([eb('s.as_of', 'is', null), eb('s.as_of', '!=', asOf), eb('d.department_id', 'is not', null)]),
    );
  return reader.all(q);
}

export function readSummaries(reader: Reader): readonly { readonly department_id: string; readonly summary: string }[] {
  const q = reader.query
    .selectFrom('department_summary as s')
    .innerJoin('department', 'department.id', 's.department_id')
    .select(['s.department_id', 's.summary'])
    .where('department.deleted_at', 'is', null);
  return reader.all(q);
}

/** Summaries of departments that are gone. */
export function readOrphanedSummaries(reader: Reader): readonly string[] {
  const q = reader.query
    .selectFrom('department_summary as s')
    .leftJoin('department', (join) =>
      join.onRef('department.id', '=', 's.department_id').on('department.deleted_at', 'is', null),
    )
    .select('s.department_id')
    .where('department.id', 'is', null);
  return reader.all(q).map((row) => row.department_id);
}

export function countWorkspace(reader: Reader): {
  departments: number;
  buildings: number;
  parts: number;
  operations: number;
  lastChangeMs: number | null;
} {
  const live = (table: 'department' | 'building' | 'building_part') =>
    reader.first(
      reader.query
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .where('deleted_at', 'is', null),
    )?.n ?? 0;
  // Every operation lies in the range of its cause: counting the log itself takes 70 ms on an estate of a country.
  const log = reader.first(
    reader.query
      .selectFrom('cause_range')
      .select([sql<number | null>`sum(last_seq - first_seq + 1)`.as('n'), sql<number | null>`max(at_ms)`.as('at')]),
  );
  return {
    departments: live('department'),
    buildings: live('building'),
    parts: live('building_part'),
    operations: log?.n ?? 0,
    lastChangeMs: log?.at ?? null,
  };
}

export function readImportBatches(reader: Reader): readonly EntityRow<'import_batch'>[] {
  const q = reader.query.selectFrom('import_batch').selectAll().where('deleted_at', 'is', null);
  return reader.all(q.orderBy('imported_at_ms', 'desc').limit(200));
}

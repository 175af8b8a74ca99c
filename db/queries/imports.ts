/** What imports read of the workspace: kept profiles and words, rows by what people know them by, and what a file no longer speaks of. */
import type { EntityName, EntityRow } from '../entities.ts';
import type { Reader } from '../read.ts';

export function readImportProfiles(reader: Reader): readonly EntityRow<'import_profile'>[] {
  return reader.all(
    reader.query.selectFrom('import_profile').selectAll().where('deleted_at', 'is', null).orderBy('title'),
  );
}

export function readImportProfile(reader: Reader, name: string): EntityRow<'import_profile'> | undefined {
  const q = reader.query.selectFrom('import_profile').selectAll().where('name', '=', name);
  return reader.first(q.where('deleted_at', 'is', null).orderBy('id').limit(1));
}

/** Words of one domain, or of all of the given ones. */
export function readWordMappings(reader: Reader, domains: readonly string[]): readonly EntityRow<'word_mapping'>[] {
  if (domains.length === 0) return [];
  const q = reader.query.selectFrom('word_mapping').selectAll().where('domain', 'in', domains);
  return reader.all(q.where('deleted_at', 'is', null).orderBy('id'));
}

export function readImportBatch(reader: Reader, id: string): EntityRow<'import_batch'> | undefined {
  const q = reader.query.selectFrom('import_batch').selectAll().where('id', '=', id);
  return reader.first(q.where('deleted_at', 'is', null));
}

export interface KnownPlace {
  readonly id: string;
  /** Id of the department. */
  readonly department: string;
  readonly building: string | null;
  readonly key: string | null;
}

/** Departments with the organisation each belongs to. */
export function readKnownDepartments(reader: Reader): readonly {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly organisation: string;
  readonly organisationName: string;
}[] {
  const q = reader.query
    .selectFrom('department as d')
    .innerJoin('organisation as o', 'o.id', 'd.organisation_id')
    .select(['d.id', 'd.number', 'd.name', 'o.number as organisation', 'o.name as organisationName'])
    .where('d.deleted_at', 'is', null);
  return reader.all(q.orderBy('d.id'));
}

/** Organisations in a fixed order. */
export function readKnownOrganisations(reader: Reader): readonly { readonly number: string; readonly name: string }[] {
  const q = reader.query.selectFrom('organisation').select(['number', 'name']).where('deleted_at', 'is', null);
  return reader.all(q.orderBy('id'));
}

/** Organisations and departments by number. */
export function readKnownNumbers(
  reader: Reader,
  entity: 'organisation' | 'department',
): readonly { readonly id: string; readonly number: string }[] {
  const q = reader.query.selectFrom(entity).select(['id', 'number']).where('deleted_at', 'is', null);
  return reader.all(q.orderBy('id'));
}

/** Numbers of the departments in which a condition report of this number stands. */
export function readDepartmentsWithReport(reader: Reader, number: string): readonly string[] {
  const q = reader.query
    .selectFrom('condition_report as r')
    .innerJoin('department as d', 'd.id', 'r.department_id')
    .select('d.number as department')
    .distinct()
    .where('r.number', '=', number)
    .where('r.deleted_at', 'is', null);
  return reader.all(q.orderBy('d.number')).map(({ department }) => department);
}

/** Condition reports of this number. */
export function readReportsNumbered(
  reader: Reader,
  number: string,
): readonly { readonly id: string; readonly department: string; readonly heldOn: string | null }[] {
  const q = reader.query
    .selectFrom('condition_report')
    .select(['id', 'department_id as department', 'held_on as heldOn'])
    .where('number', '=', number)
    .where('deleted_at', 'is', null);
  return reader.all(q.orderBy('id'));
}

/** Buildings with the numbers they are known by. */
export function readKnownBuildings(reader: Reader): readonly KnownPlace[] {
  const q = reader.query
    .selectFrom('building as b')
    .innerJoin('department as d', 'd.id', 'b.department_id')
    .select(['b.id', 'd.id as department', 'b.number as building', 'b.number as key'])
    .where('b.deleted_at', 'is', null)
    .where('d.deleted_at', 'is', null);
  return reader.all(q.orderBy('b.id'));
}

/** Building parts that have a number of their own. */
export function readKnownParts(reader: Reader): readonly KnownPlace[] {
  const q = reader.query
    .selectFrom('building_part as p')
    .innerJoin('department as d', 'd.id', 'p.department_id')
    .leftJoin('building as b', 'b.id', 'p.building_id')
    .select(['p.id', 'd.id as department', 'b.number as building', 'p.external_key as key'])
    .where('p.deleted_at', 'is', null)
    .where('p.external_key', 'is not', null);
  return reader.all(q.orderBy('p.id'));
}

/** All parts with what a list may name them by. */
export function readPartNames(reader: Reader) {
  const q = reader.query
    .selectFrom('building_part as p')
    .innerJoin('department as d', 'd.id', 'p.department_id')
    .leftJoin('building as b', 'b.id', 'p.building_id')
    .select(['p.id', 'd.id as department', 'b.number as building'])
    .select(['p.external_key as number', 'p.name', 'p.code', 'p.location', 'p.fk_group as group'])
    .where('p.deleted_at', 'is', null);
  return reader.all(q.orderBy('p.id'));
}

/** The newest draft of each department. */
export function readDraftPlans(reader: Reader): readonly { readonly id: string; readonly department: string }[] {
  const q = reader.query
    .selectFrom('plan as p')
    .innerJoin('department as d', 'd.id', 'p.department_id')
    .select(['p.id', 'd.id as department'])
    .where('p.deleted_at', 'is', null)
    .where('p.status', '=', 'draft');
  return reader.all(q.orderBy('p.version_no').orderBy('p.id'));
}

/** Rows of one kind with these fields of theirs, for finding them again by what they are. Fields are names of stored columns. */
export function readRowsWithKey(
  reader: Reader,
  entity: Extract<EntityName, 'building' | 'building_part' | 'dwelling_type'>,
  fields: readonly string[],
): readonly Readonly<Record<string, string | number | null>>[] {
  const q = reader.query
    .selectFrom(entity as 'building')
    .select(['id', 'department_id', ...(fields as readonly 'number'[])])
    .where('deleted_at', 'is', null);
  return reader.all(q.orderBy('id'));
}

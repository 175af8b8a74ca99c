/**
 * From what was asked for (a built-in profile, a kept one, a mapping) to what the pipeline needs.
 * Answers for rows that stand already being met again although they came another way: by number, by building, by key.
 */
import { withChoices } from '../../../../contract/import-columns.ts';
import { type ImportKind, type Mapping, mappingSchema } from '../../../../contract/import-mapping.ts';
import type { EntityName } from '../../../../db/entities.ts';
import type { Clock, Database } from '../../../../db/open.ts';
import {
  readDraftPlans,
  readImportProfile,
  readKnownBuildings,
  readKnownNumbers,
  readKnownOrganisations,
  readKnownParts,
  readWordMappings,
} from '../../../../db/queries/imports.ts';
import type { Reader } from '../../../../db/read.ts';
import { wordKey } from '../../../../domain/import/word-match.ts';
import { uuid5 } from '../../../../domain/sync/uuid5.ts';
import { currentSettings } from '../../../features/settings/current.ts';
import { keyPart } from '../../keys.ts';
import type { KnownDepartment } from '../../matching/departments.ts';
import type { KnownOrganisation } from '../../matching/organisations.ts';
import type { NumberedPart, StandingRows } from '../../matching/standing-rows.ts';
import { isForm } from '../../profile-parts.ts';
import type { Profile, ProfileRecord } from '../../profile-schema.ts';
import type { ProfileStore } from '../../profiles.ts';
import type { Alias } from '../../row-scope.ts';
import { compileMapping } from '../compile.ts';
import type { CompileContext } from '../compile-columns.ts';
import { canBeRemembered } from '../grade-words.ts';
import { withPlanDefaults } from '../records/plan-defaults.ts';
import { describedRows } from '../standing/described-rows.ts';
import { type KnownDepartments, knownDepartments } from '../standing/known-departments.ts';
import { aliasesOfReports } from '../standing/known-reports.ts';
import { aliasesByKey } from '../standing/known-rows.ts';
import { asksForParts, numberedParts } from '../standing/numbered-parts.ts';
import type { Reading } from './reading.ts';

export interface Resolved {
  /** Stands in the list of imports. */
  readonly name: string;
  readonly profile: Profile;
  readonly readings?: readonly Reading[];
  readonly aliases?: readonly Alias[];
  readonly departments?: readonly KnownDepartment[];
  readonly organisations?: readonly KnownOrganisation[];
  /** Looked for only where rows are to be met. */
  readonly standing?: () => readonly StandingRows[];
  readonly parts?: () => readonly NumberedPart[];
  readonly mapping: Mapping | null;
}

export interface Asked {
  readonly profile?: string | undefined;
  readonly mapping?: Mapping | undefined;
}

/** What it is resolved in. */
export interface Here {
  readonly db: Pick<Database, 'reader' | 'workspaceId'>;
  readonly clock: Clock;
  readonly profiles: ProfileStore;
}

/** Throws ImportRefusal for an unknown profile and for a mapping that is not finished. */
export function resolveReading(here: Here, asked: Asked): Resolved {
  if (asked.mapping !== undefined) return resolveMapping(here, asked.mapping, '');
  const { db, profiles } = here;
  const name = asked.profile ?? '';
  const stored = profiles.has(name) ? undefined : readImportProfile(db.reader, name);
  if (stored === undefined) return { name, profile: profiles.get(name), mapping: null };
  return resolveMapping(here, mappingSchema.parse(JSON.parse(stored.content ?? 'null')), name);
}

function resolveMapping(here: Here, mapping: Mapping, name: string): Resolved {
  const { reader, workspaceId } = here.db;
  const { profile: compiled, readings } = compileMapping(mapping, compileContext(here));
  const profile = withPlanDefaults(compiled, currentSettings(reader).plan);
  const departments = knownDepartments(reader, workspaceId);
  const aliases = aliasesOf(reader, workspaceId, profile, departments);
  const kinds = mapping.tables.flatMap(({ kind, skip }) => (kind === null || skip ? [] : [kind]));
  return {
    name: name === '' ? `${kinds.join(' + ')}` : name,
    profile,
    readings,
    aliases,
    departments: departments.list,
    organisations: readKnownOrganisations(reader),
    standing: () => describedRows(reader, profile, { workspaceId, departments: departments.keyById, aliases }),
    ...(asksForParts(profile) ? { parts: () => numberedParts(reader, departments.keyById) } : {}),
    mapping: { ...mapping, tables: mapping.tables.map(withChoices) },
  };
}

function compileContext({ db: { reader }, clock, profiles: { words } }: Here): CompileContext {
  const listed = Object.entries(words.fields).flatMap(([field, { codes }]) => (codes === undefined ? [] : [field]));
  const remembered = new Map<string, Map<string, string>>();
  for (const { domain, word, target } of readWordMappings(reader, listed)) {
    if (!canBeRemembered(domain, word, words)) continue;
    const own = remembered.get(domain) ?? new Map<string, string>();
    own.set(wordKey(word), target);
    remembered.set(domain, own);
  }
  return {
    words,
    remembered,
    organisation: usualOrganisation(reader),
    currencies: currenciesOf(reader),
    thisYear: new Date(clock.nowMs()).getUTCFullYear(),
  };
}

/** The organisation that new departments belong to where a file names none: the only one, or the first. */
export function usualOrganisation(reader: Reader): string {
  return readKnownNumbers(reader, 'organisation')[0]?.number ?? '1';
}

export function currenciesOf(reader: Reader): ReadonlyMap<string, string> {
  const q = reader.query.selectFrom('organisation').select(['number', 'currency']).where('deleted_at', 'is', null);
  return new Map(reader.all(q.orderBy('id')).map(({ number, currency }) => [number, currency]));
}

/** Only rows whose id is not the one their key gives need to be named. */
function aliasesOf(
  reader: Reader,
  workspaceId: string,
  profile: Profile,
  { keyById }: KnownDepartments,
): readonly Alias[] {
  const aliases = new Map<string, Alias>();
  const made = new Set(profile.tables.flatMap(({ records }) => records.flatMap(entitiesOf)));
  const add = (entity: EntityName, parts: readonly (string | null)[], id: string) => {
    keep(entity, parts.map(keyPart).join('/'), id);
  };
  const keep = (entity: EntityName, key: string, id: string) => {
    const name = `${entity}:${key}`;
    // The first stays: two rows of one number are a finding on the screen, and an import must always meet the same one.
    if (aliases.has(name)) return;
    aliases.set(name, { entity, key, id });
  };
  const within = (department: string) => keyById.get(department) ?? department;
  if (made.has('organisation'))
    for (const { id, number } of readKnownNumbers(reader, 'organisation')) add('organisation', [number], id);
  if (made.has('department')) for (const [id, key] of keyById) add('department', [key], id);
  if (made.has('building'))
    for (const { id, department, building } of readKnownBuildings(reader))
      add('building', [within(department), building], id);
  if (made.has('building_part')) {
    const isByBuilding = profile.tables.some(({ records }) =>
      records.some(
        ({ entity, key }) => entity === 'building_part' && key === '{departmentKey}/{buildingNumber}/{partId}',
      ),
    );
    for (const { id, department, building, key } of readKnownParts(reader)) {
      add('building_part', isByBuilding ? [within(department), building, key] : [within(department), key], id);
    }
  }
  for (const { entity, key, id } of aliasesByKey(reader, profile, keyById)) keep(entity, key, id);
  if (made.has('condition_report'))
    for (const { entity, key, id } of aliasesOfReports(reader, workspaceId, keyById)) keep(entity, key, id);
  if (made.has('plan'))
    for (const { id, department } of readDraftPlans(reader)) add('plan', [within(department), '1'], id);
  return [...aliases.values()].filter(({ entity, key, id }) => uuid5(workspaceId, `${entity}:${key}`) !== id);
}

/** What a record makes, and what it refers to. */
function entitiesOf({ entity, set }: ProfileRecord): readonly EntityName[] {
  return [entity, ...Object.values(set).flatMap((value) => (isForm(value) && 'ref' in value ? [value.ref] : []))];
}

/** Kinds of a mapping's tables that are brought in. */
export function kindsOf({ tables }: Mapping): readonly ImportKind[] {
  return [...new Set(tables.flatMap(({ kind, skip }) => (kind === null || skip ? [] : [kind])))];
}

/**
 * Mappings people keep under a name: saved, listed, handed on as a file, taken from one.
 * Answers for a kept mapping being whole when it is used; must never take a file's word for what it is.
 */
import type { StoredProfile } from '../../../../contract/import-assist.ts';
import { type Mapping, mappingSchema } from '../../../../contract/import-mapping.ts';
import { readImportProfile, readImportProfiles } from '../../../../db/queries/imports.ts';
import { uuid5 } from '../../../../domain/sync/uuid5.ts';
import { foldText } from '../../../../domain/text/fold.ts';
import { refuseImport } from '../../findings.ts';
import type { ImportDeps } from '../../run.ts';
import { kindsOf } from '../reading/resolve-reading.ts';

type Deps = Pick<ImportDeps, 'db' | 'profiles' | 'actor'>;

/** What a profile is exported as. */
interface ProfileFile {
  readonly format: 'tilstand-import-profile';
  readonly version: 1;
  readonly title: string;
  readonly mapping: unknown;
}

export function listStored({ db }: Deps): readonly StoredProfile[] {
  return readImportProfiles(db.reader).flatMap(({ name, title, content }) => {
    const mapping = mappingSchema.safeParse(JSON.parse(content ?? 'null'));
    return mapping.success ? [{ name, title, kinds: [...kindsOf(mapping.data)], mapping: mapping.data }] : [];
  });
}

/** Makes or replaces the profile of this title. Throws ImportRefusal for the name of a built-in one. */
export async function saveStored({ db, profiles, actor }: Deps, title: string, mapping: Mapping): Promise<string> {
  const wanted = nameOf(title);
  if (profiles.has(wanted)) refuseImport('profile_name_taken', { name: title.slice(0, 80) });
  const kept = readImportProfiles(db.reader);
  // A profile that was given another title keeps its name: it must not be written over by a new one that has the old title.
  const name = kept.find((other) => nameOf(other.title) === wanted)?.name ?? freeName(wanted, kept);
  const id = uuid5(db.workspaceId, `import_profile:${name}`);
  await db.writer.run({ actor, cause: 'edit' }, (tx) => {
    const shape = JSON.stringify(
      mapping.tables.map(({ columns }) => columns.flatMap(({ field, heading }) => (field === null ? [] : [heading]))),
    );
    tx.put('import_profile', id, { name, title, shape, content: JSON.stringify(mapping), deleted_at: null });
  });
  return name;
}

/** Another title for the same profile: what was read with it keeps its name. Throws ImportRefusal: unknown_profile, profile_name_taken. */
export async function renameStored({ db, profiles, actor }: Deps, name: string, title: string): Promise<void> {
  const row = storedOr(db, name);
  const wanted = nameOf(title);
  const isTaken = readImportProfiles(db.reader).some((other) => other.id !== row.id && nameOf(other.title) === wanted);
  if (isTaken || profiles.has(wanted)) refuseImport('profile_name_taken', { name: title.slice(0, 80) });
  await db.writer.run({ actor, cause: 'edit' }, (tx) => void tx.put('import_profile', row.id, { title }));
}

/** Throws ImportRefusal unknown_profile. */
export async function deleteStored({ db, actor }: Deps, name: string): Promise<void> {
  const row = storedOr(db, name);
  await db.writer.run({ actor, cause: 'edit' }, (tx) => void tx.remove('import_profile', row.id));
}

/** Throws ImportRefusal unknown_profile. */
export function profileFile({ db }: Deps, name: string): { readonly title: string; readonly text: string } {
  const { title, content } = storedOr(db, name);
  const file: ProfileFile = {
    format: 'tilstand-import-profile',
    version: 1,
    title,
    mapping: JSON.parse(content ?? 'null') as unknown,
  };
  return { title, text: `${JSON.stringify(file, null, 2)}\n` };
}

/** Throws ImportRefusal mapping_bad for a file that is no profile. */
export async function takeProfileFile(deps: Deps, text: string): Promise<string> {
  const { title, mapping } = readMappingText(text);
  return saveStored(deps, title ?? 'Import', mapping);
}

/** A mapping document, bare or as an exported profile. Throws ImportRefusal mapping_bad. */
export function readMappingText(text: string): { readonly title: string | null; readonly mapping: Mapping } {
  const json = parsed(text);
  const isProfile = typeof json === 'object' && json !== null && 'mapping' in json;
  const title = isProfile && 'title' in json && typeof json.title === 'string' ? json.title.trim().slice(0, 80) : null;
  const mapping = mappingSchema.safeParse(isProfile ? json.mapping : json);
  if (!mapping.success) {
    const [issue] = mapping.error.issues;
    refuseImport('mapping_bad', {
      fault: `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim().slice(0, 200),
    });
  }
  return { title: title === '' ? null : title, mapping: mapping.data };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return refuseImport('mapping_bad', { fault: 'JSON' });
  }
}

function storedOr(db: Deps['db'], name: string) {
  return (
    readImportProfile(db.reader, name) ?? refuseImport('unknown_profile', { profile: name.slice(0, 80), known: '' })
  );
}

function freeName(wanted: string, kept: readonly { readonly name: string }[]): string {
  const taken = new Set(kept.map(({ name }) => name));
  let name = wanted;
  for (let at = 2; taken.has(name); at += 1) name = `${wanted.slice(0, 74)}-${at}`;
  return name;
}

/** Letters, digits and hyphens; two titles that differ only in case are one profile. */
function nameOf(title: string): string {
  const name = foldText(title).replaceAll(' ', '-').slice(0, 79);
  return /^[a-z]/.test(name) ? name : `p-${name}`.slice(0, 79);
}

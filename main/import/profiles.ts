/**
 * The profiles the app comes with: read from assets/import-profiles, checked, listed.
 * Answers for a profile being whole and true to our entities before a single file is opened with it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type * as z from 'zod';
import type { importProfileSchema } from '../../contract/imports.ts';
import { parseCatalogue } from '../../domain/classification/catalogue.ts';
import { isControlBuilder, isRecordBuilder } from './builders/index.ts';
import { refuseImport } from './findings.ts';
import { type ImportWords, loadWords } from './mapping/words.ts';
import { profileFaults } from './profile-parts.ts';
import { type Profile, profileSchema } from './profile-schema.ts';
import type { KnownClass } from './shared-state.ts';

export type ProfileListing = z.infer<typeof importProfileSchema>;

export interface ProfileStore {
  list(): readonly ProfileListing[];
  /** Throws ImportRefusal for a name nobody knows. */
  get(name: string): Profile;
  /** True for a built-in profile. */
  has(name: string): boolean;
  /** Fields, kinds and words of the assistant. */
  readonly words: ImportWords;
  /** Classes that names of building parts are recognised by. */
  readonly classes: readonly KnownClass[];
}

/** From source; a packaged host hands in where its assets lie. */
export const ASSETS = new URL('../../assets/', import.meta.url);

/** Reads all built-in profiles. Throws TypeError for a faulty one: that is our bug, found by the tests. */
export function loadProfiles(assets: URL = ASSETS): ProfileStore {
  const folder = new URL('import-profiles/', assets);
  const profiles = new Map<string, Profile>();
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.json')) continue;
    const profile = parseProfile(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
    if (file !== `${profile.name}.json`) throw new TypeError(`profile ${profile.name} lies in ${file}`);
    profiles.set(profile.name, profile);
  }
  return {
    list: () => [...profiles.values()].filter((profile) => !profile.hidden).map(listing),
    get: (name) =>
      profiles.get(name) ??
      refuseImport('unknown_profile', { profile: name.slice(0, 80), known: [...profiles.keys()].join(', ') }),
    has: (name) => profiles.has(name),
    words: loadWords(assets),
    classes: loadClasses(assets),
  };
}

/** A profile that is whole: shape, entities, fields, columns, builders. Throws for anything else, naming the fault. */
export function parseProfile(json: unknown): Profile {
  const profile = profileSchema.parse(json);
  const faults = [...profileFaults(profile), ...builderFaults(profile)];
  const [first] = faults;
  if (first !== undefined) throw new TypeError(`profile ${profile.name}, table ${first.table}: ${first.fault}`);
  return profile;
}

function builderFaults(profile: Profile): { table: string; fault: string }[] {
  return profile.tables.flatMap(({ key, records, control }) => {
    const unknown = records.flatMap(({ builder }) =>
      builder === undefined || isRecordBuilder(builder) ? [] : [builder],
    );
    if (control !== undefined && !isControlBuilder(control.builder)) unknown.push(control.builder);
    return unknown.map((builder) => ({ table: key, fault: `no builder ${builder}` }));
  });
}

function listing({ name, title, description, tables }: Profile): ProfileListing {
  return {
    name,
    title,
    description,
    tables: tables.map((table) => ({ key: table.key, title: table.title, optional: table.optional })),
  };
}

function loadClasses(assets: URL): readonly KnownClass[] {
  const catalogue = parseCatalogue(
    JSON.parse(readFileSync(new URL('catalogue/building-part-classes.json', assets), 'utf8')),
  );
  if (!catalogue.ok)
    throw new TypeError(`catalogue: ${catalogue.error.code} ${catalogue.error.row} ${catalogue.error.field}`);
  return catalogue.value.classes
    .filter(({ active }) => active)
    .map(({ key, nameDa, group }) => ({ key, nameDa, group }));
}

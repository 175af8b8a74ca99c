/** What the workspace knows and detection needs: headings people confirmed, departments, profiles. Reads only. */
import type { ReadingHint } from '../../contract/import-assist.ts';
import { type ImportKind, type Mapping, mappingSchema } from '../../contract/import-mapping.ts';
import {
  readDepartmentsWithReport,
  readImportProfiles,
  readKnownDepartments,
  readWordMappings,
} from '../../db/queries/imports.ts';
import { wordKey } from '../../domain/import/word-match.ts';
import type { DetectInput } from './detection/analyse.ts';
import type { StoredShape } from './detection/stored-shape.ts';
import { learntHeadings } from './mapping/kept/learn.ts';
import { currenciesOf, usualOrganisation } from './mapping/reading/resolve-reading.ts';
import type { TableFile } from './readers/index.ts';
import type { ImportDeps } from './run.ts';
import { detectInThread } from './thread.ts';

interface Asked {
  readonly files: readonly TableFile[];
  readonly kind: ImportKind | null;
  readonly hints?: readonly ReadingHint[];
}

export function detectInput(deps: ImportDeps, { files, kind, hints = [] }: Asked): DetectInput {
  const { reader } = deps.db;
  const currencies = new Set(currenciesOf(reader).values());
  const departments = readKnownDepartments(reader).map(({ number, name }) => ({ number, name }));
  return {
    files,
    words: deps.profiles.words,
    learnt: learntHeadings(reader),
    kind,
    hints,
    organisation: usualOrganisation(reader),
    currency: currencies.size === 1 ? ([...currencies][0] ?? null) : null,
    department: departments.length === 1 ? (departments[0]?.number ?? null) : null,
    departments,
    undatedIn: readDepartmentsWithReport(reader, UNDATED),
    gradeWords: readWordMappings(reader, ['grade']).map(({ word }) => wordKey(word)),
    profiles: deps.profiles.list().map(({ name }) => deps.profiles.get(name)),
    stored: storedShapes(deps),
  };
}

/** What the report of grades without a day is called. */
const UNDATED = 'Import';

function storedShapes({ db }: ImportDeps): readonly StoredShape[] {
  return readImportProfiles(db.reader).flatMap(({ name, title, content }) => {
    const mapping = mappingSchema.safeParse(JSON.parse(content ?? 'null'));
    if (!mapping.success) return [];
    return [{ name, title, tables: mapping.data.tables.filter(({ skip }) => !skip) }];
  });
}

/** Headings whose cells a kept mapping reads another way than they are written in these files. */
export async function differencesFrom(
  deps: ImportDeps,
  name: string,
  mapping: Mapping,
  files: readonly TableFile[],
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const tables = mapping.tables.filter(({ skip }) => !skip);
  const stored = [{ name, title: name, tables }];
  const { profiles } = await detectInThread(
    { ...detectInput(deps, { files, kind: null }), stored, profiles: [] },
    { signal, worker: deps.worker },
  );
  return profiles.flatMap(({ differs }) => differs);
}

/**
 * One import from files to result: detect → map → check in a thread of its own, written as it comes, committed at the end.
 * Answers for all or nothing: a refusal, a cancel or a crash at any stage leaves the synced tables and the log as they were.
 * Must never take a row half, nor let the engine's thread wait for a file.
 */
import type { Language } from '../../contract/common.ts';
import type { Mapping } from '../../contract/import-mapping.ts';
import type { Confirmed, ImportProgress, ImportResult } from '../../contract/imports.ts';
import { messageOf } from '../../contract/messages/index.ts';
import type { EntityName } from '../../db/entities.ts';
import type { Clock, Database, Random } from '../../db/open.ts';
import type { WriteTx } from '../../db/write/writer.ts';
import { type Counts, createTaker, type ObservedRow } from './commit.ts';
import { differencesFrom } from './detect-input.ts';
import { createFindings, type Finding, type FindingCount, type Findings, NOWHERE, refuseImport } from './findings.ts';
import { goneRows, namedGone } from './gone-rows.ts';
import { learn } from './mapping/kept/learn.ts';
import { resolveReading } from './mapping/reading/resolve-reading.ts';
import { tellUnused } from './mapping/unused.ts';
import type { PipelineSummary } from './pipeline.ts';
import type { Profile } from './profile-schema.ts';
import type { ProfileStore } from './profiles.ts';
import type { TableFile } from './readers/index.ts';
import { mainEntities } from './row-outcome.ts';
import { checkInThread } from './thread.ts';
import { tellUngraded } from './ungraded-findings.ts';

export interface ImportDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly random: Random;
  readonly profiles: ProfileStore;
  /** Who imports, for the log. */
  readonly actor: string;
  /** Where the packaged worker lies; from source it finds itself. */
  readonly worker?: URL | undefined;
}

export interface ImportInput {
  readonly files: readonly TableFile[];
  /** Name of a profile, built in or kept; or a mapping. */
  readonly profile?: string | undefined;
  readonly mapping?: Mapping | undefined;
  readonly dryRun: boolean;
  /** What a person changed or confirmed of the mapping: remembered with the import. */
  readonly confirmed?: readonly Confirmed[] | undefined;
  /** The id it is listed under; a fresh one, chosen where left out. */
  readonly batch?: string | undefined;
  readonly language: Language;
  readonly signal?: AbortSignal | undefined;
  /** Count and name what earlier imports of the same list brought and these files no longer speak of. */
  readonly listGone?: boolean | undefined;
  /** For a preview: told of each row and of all that was found. */
  readonly observe?: ((row: ObservedRow) => void) | undefined;
  readonly onSummary?: ((summary: PipelineSummary, late: readonly Finding[]) => void) | undefined;
  readonly onProgress?: ((progress: Extract<ImportProgress, { kind: 'progress' }>) => void) | undefined;
}

type ImportStage = Extract<ImportProgress, { kind: 'progress' }>['stage'];

/** Ends a transaction whose only purpose was to see what it would do: a preview that could differ from the deed would be worth nothing. */
class DryRunDone extends Error {}

/**
 * Imports. Throws ImportRefusal when the files as a whole are refused (nothing was written), the signal's reason when
 * cancelled, StorageError when the disk fails.
 */
export async function runImport(deps: ImportDeps, input: ImportInput): Promise<ImportResult> {
  const { db } = deps;
  const resolved = resolveReading(deps, input);
  const { profile, readings, aliases, departments, organisations, standing, parts } = resolved;
  const batch = input.batch ?? deps.random.uuid();
  const tell = (stage: ImportStage, done: number, total: number | null) =>
    input.onProgress?.({ kind: 'progress', stage, done, total });
  const files = input.files.map(({ name, bytes }) => ({ name: baseName(name), bytes }));
  const findings = createFindings();
  if (resolved.mapping !== null) tellUnused(resolved.mapping, findings, readings);
  const revisited = revisitedBy(profile);
  const main = mainEntities(profile);
  const seen = input.listGone === true ? new Map<EntityName, Set<string>>() : undefined;
  let tried: Done | null = null;

  if (input.batch !== undefined && isTaken(db, batch)) refuseImport('batch_taken');
  if (input.profile !== undefined && resolved.mapping !== null) {
    // A kept mapping was right for the file it was made for; this one may be written another way.
    for (const column of await differencesFrom(deps, resolved.name, resolved.mapping, files, input.signal))
      findings.add('warning', 'profile_differs', { ...NOWHERE, column }, { column });
  }

  // Read and written at the same time, on two threads. Until the last row is checked nothing is certain, and until the commit nothing is there.
  const work = async (tx: WriteTx): Promise<Done> => {
    const taker = createTaker(tx, {
      reader: db.reader,
      findings,
      revisited,
      main,
      seen,
      signal: input.signal,
      observe: input.observe,
    });
    const summary = await checkInThread(
      {
        files,
        profile,
        workspaceId: db.workspaceId,
        classes: deps.profiles.classes,
        ...(readings === undefined ? {} : { readings }),
        ...(aliases === undefined ? {} : { aliases }),
        ...(departments === undefined ? {} : { departments }),
        ...(organisations === undefined ? {} : { organisations }),
        ...(standing === undefined ? {} : { standing: standing() }),
        ...(parts === undefined ? {} : { parts: parts() }),
        ...(input.observe === undefined ? {} : { listed: PREVIEW_FINDINGS }),
      },
      { lookup: (entity, ids) => existing(db, entity, ids), take: taker.take, progress: tell },
      { signal: input.signal, worker: deps.worker, isTrial: input.dryRun },
    );
    const counts = taker.finish();
    tellUngraded(counts, findings);
    tell('commit', summary.rowsRead, summary.rowsRead);
    input.signal?.throwIfAborted();
    if (input.dryRun) {
      tried = { summary, counts };
      throw new DryRunDone();
    }
    if (hasChanges(counts)) {
      putBatch(deps, tx, { batch, files, findings, summary, counts, name: resolved.name });
      if (resolved.mapping !== null) learn(tx, deps, resolved.mapping, input.confirmed ?? []);
    }
    return { summary, counts };
  };
  const { summary, counts } = await db.writer
    .run({ actor: deps.actor, cause: `import:${batch}` }, work)
    .then(({ value }) => value)
    .catch((thrown: unknown) => {
      if (thrown instanceof DryRunDone && tried !== null) return tried;
      throw thrown;
    });
  input.onSummary?.(summary, findings.list().findings);
  const result = resultOf({ batch, input, summary, counts, findings });
  if (seen === undefined) return result;
  const gone = goneRows(
    db.reader,
    resolved,
    files.map(({ name }) => name),
    seen,
  );
  return { ...result, gone: namedGone(db.reader, gone) };
}

interface Done {
  readonly summary: PipelineSummary;
  readonly counts: Counts;
}

/** Also by one that was undone: its id stands in the log for what it did. */
function isTaken({ reader }: Database, batch: string): boolean {
  return reader.first(reader.query.selectFrom('import_batch').select('id').where('id', '=', batch)) !== undefined;
}

function existing({ reader }: Database, entity: EntityName, ids: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (let from = 0; from < ids.length; from += 500) {
    const some = ids.slice(from, from + 500);
    const rows = reader.all(
      reader.query.selectFrom(entity).select('id').where('id', 'in', some).where('deleted_at', 'is', null),
    );
    for (const { id } of rows) found.push(id);
  }
  return found;
}

/** Kinds of rows that one table of the profile makes and another tells more about, or another row of a flat sheet. */
function revisitedBy({ tables }: Profile): ReadonlySet<EntityName> {
  const updates = tables.flatMap(({ records, flat }) => records.filter(({ update }) => update || flat !== undefined));
  return new Set(updates.map(({ entity }) => entity));
}

interface BatchRow extends Done {
  readonly batch: string;
  readonly findings: Findings;
  readonly files: readonly TableFile[];
  readonly name: string;
}

function putBatch(deps: ImportDeps, tx: WriteTx, { batch, summary, counts, findings, files, name }: BatchRow): void {
  const { created, updated, unchanged, rejected } = rowCounts(summary, counts);
  tx.put('import_batch', batch, {
    profile: name,
    files: JSON.stringify(files.map((file) => file.name)),
    imported_at_ms: deps.clock.nowMs(),
    created,
    updated,
    unchanged,
    rejected,
    result: JSON.stringify(keptResult(summary, counts, findings)),
  });
}

/** Findings kept with the import; the counts are exact. They are synced, so the list is short. */
const KEPT_FINDINGS = 300;
/** Findings of a preview, in all and of one code. */
const PREVIEW_FINDINGS = [20_000, 5_000] as const;

export interface KeptResult {
  readonly read: number;
  readonly byEntity: Counts['byEntity'];
  readonly findings: readonly Finding[];
  readonly findingCounts: readonly FindingCount[];
}

function keptResult(summary: PipelineSummary, counts: Counts, late: Findings): KeptResult {
  const own = late.list();
  return {
    read: summary.rowsRead,
    byEntity: counts.byEntity,
    findings: [...own.findings, ...summary.findings].slice(0, KEPT_FINDINGS).map(withoutCells),
    findingCounts: [...own.counts, ...summary.findingCounts],
  };
}

/** What stood in rows that were not taken may be anybody's: it is shown to who imports, and goes neither into the log nor to others. */
function withoutCells({ cells: _cells, ...finding }: Finding): Finding {
  return finding;
}

function hasChanges({ byEntity }: Counts): boolean {
  return byEntity.some(({ created, updated }) => created + updated > 0);
}

/** Unchanged is what is left of the rows read: those that say what stands. */
function rowCounts(summary: PipelineSummary, { created, updated, locked }: Counts) {
  const rejected = summary.rowsRejected + locked;
  return {
    read: summary.rowsRead,
    created,
    updated,
    rejected,
    unchanged: summary.rowsRead - created - updated - rejected - summary.rowsSilent,
  };
}

interface Outcome {
  readonly batch: string;
  readonly input: ImportInput;
  readonly summary: PipelineSummary;
  readonly counts: Counts;
  readonly findings: Findings;
}

function resultOf({ batch, input, summary, counts, findings }: Outcome): ImportResult {
  // Told last, but an error is read first.
  const late = findings.list();
  const all = [...late.findings, ...summary.findings];
  const listed = all.slice(0, 1_000);
  return {
    batch: input.dryRun || !hasChanges(counts) ? null : batch,
    dryRun: input.dryRun,
    ...rowCounts(summary, counts),
    byEntity: [...counts.byEntity],
    findings: listed.map((finding) => inWords(finding, input.language)),
    findingsOmitted: summary.findingsOmitted + late.omitted + all.length - listed.length,
    findingCounts: [...late.counts, ...summary.findingCounts],
  };
}

/** A finding with its sentence. */
export function inWords(
  { level, code, params, file, sheet, row, column, cells }: Finding,
  language: Language,
): ImportResult['findings'][number] {
  const message = messageOf(language, code, { ...params, file, sheet, row, column });
  return { level, code, file, row, column, message, ...(cells === undefined ? {} : { cells: [...cells] }) };
}

/** Names of files are shown and kept; where they lay is nobody's business. */
export function baseName(name: string): string {
  return name.split(/[\\/]/).findLast((piece) => piece !== '') ?? name;
}

/**
 * detect → map → check: the bytes of files in, batches of checked rows of ours out.
 * Answers for a row being taken whole or rejected with its reason, duplicates and unknown references included.
 * Must never write or open anything: it runs in a thread of its own, and asks through `io` which rows exist already.
 */
import { hash } from 'node:crypto';
import type { EntityName } from '../../db/entities.ts';
import { controlBuilder } from './builders/index.ts';
import { type Detected, detect, refusalOf, type Source } from './detect.ts';
import { createFindings, type Finding, type FindingCount, type Findings, refuseImport } from './findings.ts';
import { locateMapped } from './mapping/locate.ts';
import { createRowShaper, type Reading } from './mapping/reading.ts';
import { createOutliers } from './outliers.ts';
import type { Profile } from './profile-schema.ts';
import { expandArchives, ReadError, type Row, readTable, type TableFile } from './readers/index.ts';
import { type Alias, createIds, type Draft, place, type Reference, type RowScope } from './row-scope.ts';
import { createSharedState, type KnownClass, type SharedState } from './shared-state.ts';
import { createTableMapper, type TableMapper } from './table-mapper.ts';
import { createTotalRows } from './total-rows.ts';

export interface PipelineInput {
  readonly files: readonly TableFile[];
  readonly profile: Profile;
  readonly workspaceId: string;
  readonly classes: readonly KnownClass[];
  /** Where the tables of a mapping lie, one for each table of the profile; absent for a profile that recognises its files itself. */
  readonly readings?: readonly Reading[];
  /** Rows that stand in the workspace under another id than their key gives: made by hand, or by another way of importing. */
  readonly aliases?: readonly Alias[];
  /** Findings kept with their place, in all and of one code; left out: as an import lists them. */
  readonly listed?: readonly [all: number, perCode: number];
}

/** A row of ours, ready to be written. `content` is JSON: what to set, and what to set only when the row is made. */
export interface CheckedRecord {
  readonly entity: EntityName;
  readonly id: string;
  readonly content: string;
  readonly file: string;
  readonly row: number;
}

export interface CheckedContent {
  readonly set: Readonly<Record<string, string | number | null>>;
  readonly create: Readonly<Record<string, string | number | null>>;
  readonly sheet: string;
  /** Differences of no more than this (stored units) are none. */
  readonly near?: Readonly<Record<string, number>>;
}

export type PipelineStage = 'detect' | 'map' | 'check';

export interface PipelineIo {
  /** Which of these rows exist (and are not deleted). */
  lookup(entity: EntityName, ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Takes a batch; resolves when the next may come. */
  emit(records: readonly CheckedRecord[]): Promise<void>;
  progress(stage: PipelineStage, done: number, total: number | null): void;
}

export interface PipelineSummary {
  /** Data rows of the files: each is taken or rejected. */
  readonly rowsRead: number;
  readonly rowsRejected: number;
  /** Rows taken with a remark. */
  readonly rowsSuspicious: number;
  readonly findings: readonly Finding[];
  readonly findingsOmitted: number;
  readonly findingCounts: readonly FindingCount[];
}

/** Runs the three stages. Throws ImportRefusal when the files as a whole are refused. */
export async function runPipeline(input: PipelineInput, io: PipelineIo): Promise<PipelineSummary> {
  const findings = input.listed === undefined ? createFindings() : createFindings(...input.listed);
  io.progress('detect', 0, input.files.length);
  const ignore = (file: string, sheet: string) =>
    findings.add('info', 'sheet_ignored', { file, sheet, row: null, column: null });
  const files = expandArchives(input.files);
  const detected =
    input.readings === undefined
      ? detect(files, input.profile, ignore)
      : locateMapped(files, input.profile, input.readings, ignore);
  io.progress('detect', input.files.length, input.files.length);

  const ids = createIds(input.workspaceId, input.aliases);
  const shared = createSharedState(input.profile, input.classes);
  const check = createChecker(io, shared, findings);
  let rowsRead = 0;
  for (const { table, sources } of detected) {
    const mapper = createTableMapper(table, ids, shared);
    const totals = createTotalRows(table);
    const outliers = createOutliers(table, input.readings !== undefined);
    for (const source of sources) {
      for (const batch of dataRows(source, findings)) {
        const scopes: RowScope[] = [];
        for (const row of batch) {
          if (mapper.isTotal(source, row)) {
            totals.compare(source, row, findings);
            continue;
          }
          const scope = mapper.read(source, row);
          if (scope === null) continue;
          totals.add(scope.row);
          outliers.see(scope.row);
          scopes.push(scope);
        }
        if (table.control === undefined) {
          await check({ table, mapper, scopes });
          rowsRead += scopes.length;
          io.progress('map', rowsRead, null);
        } else {
          for (const scope of scopes) compareControl(table.control, scope, shared, findings);
        }
      }
    }
    outliers.tell(findings);
  }
  io.progress('check', rowsRead, rowsRead);
  if (rowsRead === 0) refuseImport('nothing_to_import');
  const { findings: listed, omitted, counts } = findings.list();
  return {
    rowsRead,
    rowsRejected: check.rejected(),
    rowsSuspicious: check.suspicious(),
    findings: listed,
    findingsOmitted: omitted,
    findingCounts: counts,
  };
}

/** Rows below the headings, in the reader's batches; what the reader notices is told. */
function* dataRows(source: Source, findings: Findings): Generator<readonly Row[]> {
  const { file, sheet, layout } = source;
  const shape = createRowShaper({ fillDown: source.fillDown ?? [], unpivot: source.unpivot ?? null });
  try {
    const batches = readTable(file, {
      ...(sheet === '' ? {} : { sheet }),
      ...source.options,
      onNotice: ({ code, row, column, detail }) => {
        findings.add(INFORMATIVE.has(code) ? 'info' : 'warning', code, { file: file.name, sheet, row, column }, detail);
      },
    });
    for (const batch of batches) yield shape(batch.filter(({ row }) => row > layout.headerRow));
  } catch (thrown) {
    throw thrown instanceof ReadError ? refusalOf(thrown.failure) : thrown;
  }
}

/** Notices that change nothing about what was read. */
const INFORMATIVE: ReadonlySet<string> = new Set([
  'formulas_present',
  'macros_ignored',
  'external_links_ignored',
  'active_content_ignored',
  'soft_hyphen',
  'padded_number',
]);

function compareControl(
  control: NonNullable<Detected['table']['control']>,
  scope: RowScope,
  shared: SharedState,
  findings: Findings,
): void {
  if (!scope.rejected) controlBuilder(control.builder)(scope, control.options, shared);
  scope.close(findings);
}

interface Mapped {
  readonly table: Detected['table'];
  readonly mapper: TableMapper;
  readonly scopes: readonly RowScope[];
}

interface Checker {
  (mapped: Mapped): Promise<void>;
  rejected(): number;
  suspicious(): number;
}

/** Where a row of ours was first met in the files. */
interface Origin {
  readonly row: number;
  /** What was said of it, for rows of ours that several rows of the file speak of; null for the others. */
  readonly said: string | null;
}

function createChecker(io: PipelineIo, shared: SharedState, findings: Findings): Checker {
  const met = new Map<string, Origin>();
  const external = new Map<string, boolean>();
  let rejected = 0;
  let suspicious = 0;

  const check = async ({ table, mapper, scopes }: Mapped) => {
    for (const scope of scopes) if (!scope.rejected) mapper.draft(scope);
    await askForUnknown(scopes, met, external, io);
    const records: CheckedRecord[] = [];
    for (const scope of scopes) {
      if (!scope.rejected) checkRow(scope, met, external);
      if (scope.rejected) rejected += 1;
      else {
        if (scope.doubtful) suspicious += 1;
        accept(scope, table, records);
      }
      scope.close(findings);
    }
    if (records.length > 0) await io.emit(records);
  };

  const accept = (scope: RowScope, table: Mapped['table'], records: CheckedRecord[]) => {
    const { source, row } = scope.row;
    for (const draft of scope.drafts) {
      const known = met.get(draft.id);
      const said = draft.main ? null : digest(JSON.stringify(draft.set));
      if (known === undefined) met.set(draft.id, { row, said });
      else if (known.said === said) continue;
      else if (!draft.update) {
        // The first row wins, always the same one: a second import must find nothing to change.
        tellConflict(draft, scope, known);
        continue;
      }
      const content: CheckedContent = {
        set: draft.set,
        create: draft.create,
        sheet: source.sheet,
        ...(draft.near === undefined ? {} : { near: draft.near }),
      };
      const { entity, id } = draft;
      records.push({ entity, id, content: JSON.stringify(content), file: source.file.name, row });
    }
    const main = scope.drafts.find((draft) => draft.main);
    if (main !== undefined) shared.remember(table, scope.row, main.id);
  };

  const tellConflict = (draft: Draft, scope: RowScope, known: Origin) => {
    findings.add('warning', 'conflicting_rows', place(scope.row, null), { key: draft.key, otherRow: known.row });
  };
  return Object.assign(check, { rejected: () => rejected, suspicious: () => suspicious });
}

/** 96 bits stand for what was said: of a large file, the words themselves would fill the thread's memory. */
function digest(said: string): string {
  return hash('sha256', said, 'base64url').slice(0, 16);
}

/** Asks for all rows of other imports that this batch refers to, once. */
async function askForUnknown(
  scopes: readonly RowScope[],
  met: ReadonlyMap<string, Origin>,
  external: Map<string, boolean>,
  io: PipelineIo,
): Promise<void> {
  const wanted = new Map<EntityName, Set<string>>();
  for (const scope of scopes) {
    if (scope.rejected) continue;
    for (const { entity, id } of needs(scope)) {
      if (met.has(id) || external.has(id)) continue;
      const ids = wanted.get(entity) ?? new Set();
      ids.add(id);
      wanted.set(entity, ids);
    }
  }
  for (const [entity, ids] of wanted) {
    const found = await io.lookup(entity, [...ids]);
    for (const id of ids) external.set(id, found.has(id));
  }
}

/** Rows of ours that must exist for this row to be taken, but are not made by it. */
function needs({ drafts, references }: RowScope): readonly Reference[] {
  const makesIt = (id: string) => drafts.some((draft) => draft.id === id && !draft.update);
  const found = references.filter(({ id }) => !makesIt(id));
  for (const { entity, id, key, update } of drafts) {
    if (update && !makesIt(id)) found.push({ entity, id, key, column: null });
  }
  return found;
}

function checkRow(scope: RowScope, met: ReadonlyMap<string, Origin>, external: ReadonlyMap<string, boolean>): void {
  for (const { entity, id, key, column } of needs(scope)) {
    if (met.has(id) || external.get(id) === true) continue;
    scope.reject('unknown_reference', column, { entity, key });
    return;
  }
  for (const draft of scope.drafts) {
    const known = draft.main ? met.get(draft.id) : undefined;
    if (known === undefined) continue;
    scope.reject('duplicate_key', null, { key: draft.key, otherRow: known.row });
    return;
  }
}

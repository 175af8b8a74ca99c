/**
 * detect → map → check: the bytes of files in, batches of checked rows of ours out.
 * Answers for a row being taken whole or rejected with its reason, duplicates and unknown references included.
 * Must never write or open anything: it runs in a thread of its own, and asks through `io` which rows exist already.
 */
import type { EntityName } from '../../db/entities.ts';
import { createNoteRows } from './aside-rows.ts';
import { controlBuilder } from './builders/index.ts';
import { type Detected, detect, refusalOf, type Source } from './detect.ts';
import { createFindings, type Finding, type FindingCount, type Findings, NOWHERE, refuseImport } from './findings.ts';
import { createFlatReader, draftTogether, type FlatRow, flatGroups, isRejected } from './flat-rows.ts';
import { createForeignCells, type ForeignCells } from './foreign-cells.ts';
import { locateMapped } from './mapping/reading/locate.ts';
import { createRowShaper, type Reading } from './mapping/reading/reading.ts';
import { createDepartments, type KnownDepartment } from './matching/departments.ts';
import { createNames } from './matching/names.ts';
import { createOrganisations, type KnownOrganisation } from './matching/organisations.ts';
import { createStanding, type NumberedPart, type StandingRows } from './matching/standing-rows.ts';
import { createMergedDrafts } from './merged-drafts.ts';
import { createMetRows, digestSaid } from './met-rows.ts';
import { createOutliers } from './outliers.ts';
import { type CheckedBatch, createBatchPacker } from './packed-batch.ts';
import type { Profile, ProfileTable } from './profile-schema.ts';
import { expandArchives, ReadError, type Row, readTable, type TableFile } from './readers/index.ts';
import { askForUnknown, checkRow } from './row-references.ts';
import { type Alias, createIds, type Draft, type RowScope } from './row-scope.ts';
import { createSharedState, type KnownClass, type SharedState } from './shared-state.ts';
import { createSilentRows } from './silent-rows.ts';
import { createTableMapper, type TableMapper } from './table-mapper.ts';
import { textHash } from './text-hash.ts';
import { createTotalRows } from './total-rows.ts';
import { shorten } from './values.ts';

export interface PipelineInput {
  readonly files: readonly TableFile[];
  readonly profile: Profile;
  readonly workspaceId: string;
  readonly classes: readonly KnownClass[];
  /** Where the tables of a mapping lie, one for each table of the profile; absent for a profile that recognises its files itself. */
  readonly readings?: readonly Reading[];
  /** Rows that stand in the workspace under another id than their key gives: made by hand, or by another way of importing. */
  readonly aliases?: readonly Alias[];
  /** Departments that stand in the workspace. */
  readonly departments?: readonly KnownDepartment[];
  readonly organisations?: readonly KnownOrganisation[];
  /** Rows that stand and that the keys of the files' rows do not lead to. */
  readonly standing?: readonly StandingRows[];
  /** Parts that rows may speak of by their number; absent where none does. */
  readonly parts?: readonly NumberedPart[];
  /** Findings kept with their place, in all and of one code; left out: as an import lists them. */
  readonly listed?: readonly [all: number, perCode: number];
}

export type PipelineStage = 'detect' | 'map' | 'check';

export interface PipelineIo {
  /** Which of these rows exist (and are not deleted). */
  lookup(entity: EntityName, ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Takes a batch; resolves when the next may come. */
  emit(batch: CheckedBatch): Promise<void>;
  progress(stage: PipelineStage, done: number, total: number | null): void;
}

export interface PipelineSummary {
  /** Data rows of the files: each is taken, rejected, or says nothing. */
  readonly rowsRead: number;
  readonly rowsRejected: number;
  readonly rowsSilent: number;
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
  const left = (file: string, part: string) =>
    findings.add('info', 'archive_part_ignored', { ...NOWHERE, file }, { part: shorten(part) });
  const files = expandArchives(input.files, { onLeft: left });
  const detected =
    input.readings === undefined
      ? detect(files, input.profile, ignore)
      : locateMapped(files, input.profile, input.readings, ignore);
  io.progress('detect', input.files.length, input.files.length);

  const ids = createIds(input.workspaceId, input.aliases);
  const standing = createStanding(input.standing ?? [], ids, input.parts);
  const departments = createDepartments(input.departments, createOrganisations(input.organisations));
  const shared = createSharedState(input.profile, input.classes, departments, standing);
  const check = createChecker(io, shared, findings);
  // A profile knows its files; of a list somebody wrote by hand the app knows only the headings.
  const notesOf = (table: Detected['table'], source: Source) =>
    input.readings === undefined ? () => false : createNoteRows(table, source, findings);
  let rowsRead = 0;
  for (const { table, sources } of detected) {
    if (table.flat !== undefined) continue;
    const mapper = createTableMapper(table, ids, shared);
    const totals = createTotalRows(table);
    const outliers = createOutliers(table, input.readings !== undefined);
    for (const source of sources) {
      const foreign = createForeignCells(table, source);
      for (const rows of dataRows(source, findings, foreign, notesOf(table, source))) {
        const scopes: RowScope[] = [];
        for (const row of rows) {
          if (totals.isTotal(source, row)) {
            totals.compare(source, row, findings);
            continue;
          }
          const scope = mapper.read(source, row);
          if (scope === null) continue;
          foreign.check(scope);
          totals.add(scope);
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
      await check.flush(source);
    }
    outliers.tell(findings);
  }
  for (const group of flatGroups(detected)) {
    const reader = createFlatReader(group, { ids, shared, findings });
    for (const { source, foreign, isNote, read } of reader.sheets()) {
      for (const rows of dataRows(source, findings, foreign, isNote)) {
        const flat = rows.flatMap((row) => {
          const about = read(row);
          return about === null ? [] : [about];
        });
        await check.together(flat);
        rowsRead += flat.length;
        io.progress('map', rowsRead, null);
      }
      await check.flush(source);
    }
    reader.tell();
  }
  standing.tell(findings);
  io.progress('check', rowsRead, rowsRead);
  if (rowsRead === 0) refuseImport('nothing_to_import');
  const { findings: listed, omitted, counts } = findings.list();
  return {
    rowsRead,
    rowsRejected: check.rejected(),
    rowsSilent: check.silent(),
    rowsSuspicious: check.suspicious(),
    findings: listed,
    findingsOmitted: omitted,
    findingCounts: counts,
  };
}

/** Rows below the headings, in the reader's batches; what the reader notices is told. */
function* dataRows(
  source: Source,
  findings: Findings,
  { hear }: ForeignCells,
  isNote: (row: Row) => boolean,
): Generator<readonly Row[]> {
  const { file, sheet, layout } = source;
  const shape = createRowShaper({ fillDown: source.fillDown ?? [], unpivot: source.unpivot ?? null });
  try {
    const batches = readTable(file, {
      ...(sheet === '' ? {} : { sheet }),
      ...source.options,
      onCurrency: hear,
      onNotice: ({ code, row, column, detail }) => {
        // Titles are narrower than the table below them.
        if (code === 'ragged_row' && row !== null && row < layout.headerRow) return;
        findings.add(INFORMATIVE.has(code) ? 'info' : 'warning', code, { file: file.name, sheet, row, column }, detail);
      },
    });
    for (const batch of batches) yield shape(batch.filter((row) => row.row > layout.headerRow && !isNote(row)));
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
  'shortened_number',
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

/**
 * Sent on when there are so many: some hundred records, gone from both heaps before they grow old there. With twice as many a workbook was no
 * faster, and the survey's memory rose over its limit in a run of four.
 */
const EMITTED_CELLS = 3_000;

interface Checker {
  (mapped: Mapped): Promise<void>;
  /** Rows of a flat sheet: each taken whole, or rejected. */
  together(rows: readonly FlatRow[]): Promise<void>;
  /** Sends on what is left, when the source is at its end. */
  flush(source: Source): Promise<void>;
  rejected(): number;
  suspicious(): number;
  silent(): number;
}

function createChecker(io: PipelineIo, shared: SharedState, findings: Findings): Checker {
  const met = createMetRows();
  const external = new Map<string, boolean>();
  const packer = createBatchPacker();
  const names = createNames();
  const merged = createMergedDrafts();
  const silent = createSilentRows(findings);
  let rejected = 0;
  let suspicious = 0;
  let lastRow = 0;

  const check = async ({ table, mapper, scopes }: Mapped) => {
    for (const scope of scopes) if (!scope.rejected) mapper.draft(scope);
    const needed = await askForUnknown(scopes, met, external, io);
    for (const scope of scopes) {
      if (!scope.rejected) checkRow(scope, needed.get(scope), met, external);
      if (scope.rejected) rejected += 1;
      else {
        accept(scope, table);
        silent.see(scope);
        if (scope.doubtful) suspicious += 1;
      }
      scope.close(findings);
      if (packer.size > EMITTED_CELLS) await emit(scope.row.source);
    }
  };

  const together = async (rows: readonly FlatRow[]) => {
    for (const row of rows) draftTogether(row, shared);
    const needed = await askForUnknown(
      rows.flatMap((row) => row.map(({ scope }) => scope)),
      met,
      external,
      io,
    );
    for (const row of rows) {
      for (const { scope, table } of row)
        if (!isRejected(row)) checkRow(scope, needed.get(scope), met, external, table.flat?.repeats);
      const [first] = row;
      if (first === undefined) continue;
      if (isRejected(row)) rejected += 1;
      else {
        turn(first.scope);
        for (const { scope, table } of row) acceptTogether(scope, table);
        if (row.some(({ scope }) => scope.doubtful)) suspicious += 1;
      }
      // Of a row that is not taken, only the reason is told.
      for (const { scope } of row) if (scope.rejected || !isRejected(row)) scope.close(findings);
      if (packer.size > EMITTED_CELLS) await emit(first.scope.row.source);
    }
  };

  const acceptTogether = (scope: RowScope, table: ProfileTable) => {
    for (const draft of scope.drafts) {
      if (draft.settled) continue;
      if (draft.main && table.flat?.repeats !== true) {
        met.add(draft.id, scope.row.row);
        packer.add(draft, lastRow);
      } else {
        const called = names.see(draft, scope.row);
        if (called !== null)
          scope.tell('warning', called.code, scope.row.heading(`${draft.entity}Name`), called.params);
        const { set, isFirst } = merged.fresh(draft, scope, table);
        if (!met.has(draft.id)) met.add(draft.id, scope.row.row);
        // What a later row adds, it adds to what is there.
        if (isFirst) packer.add({ ...draft, set }, lastRow);
        else if (Object.keys(set).length > 0) packer.add({ ...draft, set, update: true }, lastRow);
      }
      draft.settled = !draft.update;
    }
  };

  /** Several things of one row (a column each): the sign turns from one to the next, so that each is counted. */
  const turn = ({ row: { row } }: RowScope) => {
    lastRow = Math.abs(lastRow) === row ? -lastRow : row;
  };

  const emit = async (source: Source) => {
    const batch = packer.take(source.file.name, source.sheet);
    if (batch !== null) await io.emit(batch);
  };
  const flush = async (source: Source) => {
    await emit(source);
    silent.tell(source);
    const spans = shared.planSpans.take();
    if (spans.length > 0) await io.emit({ file: source.file.name, sheet: source.sheet, shapes: [], cells: [], spans });
  };

  const accept = (scope: RowScope, table: Mapped['table']) => {
    const { row } = scope.row;
    turn(scope);
    for (const draft of scope.drafts) {
      if (draft.settled) continue;
      if (draft.main) textHash.a = textHash.b = 0;
      else digestSaid(draft.set);
      const knownRow = met.rowOf(draft.id);
      const isSaid = knownRow !== 0 && met.saidSame(draft.id);
      const called = names.see(draft, scope.row);
      if (called !== null) scope.tell('warning', called.code, scope.row.heading(`${draft.entity}Name`), called.params);
      if (knownRow === 0) met.add(draft.id, row);
      else if (!isSaid && !draft.update) {
        // The first row wins, always the same one: a second import must find nothing to change.
        if (called === null && !isNameless(draft)) tellConflict(draft, scope, knownRow);
        continue;
      }
      if (!draft.update) draft.settled = true;
      if (!isSaid) packer.add(draft, lastRow);
    }
    const main = scope.drafts.find((draft) => draft.main);
    if (main !== undefined) shared.remember(table, scope.row, main.id);
  };

  const tellConflict = (draft: Draft, scope: RowScope, otherRow: number) => {
    scope.tell('warning', 'conflicting_rows', null, { key: draft.key, otherRow });
  };
  /** Says nothing: a name that is left empty in one row is no other name. */
  const isNameless = ({ set }: Draft) => Object.keys(set).length === 0;
  return Object.assign(check, {
    together,
    flush,
    rejected: () => rejected,
    suspicious: () => suspicious,
    silent: silent.count,
  });
}

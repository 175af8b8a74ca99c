/**
 * What an import would do, row by row: the very import, let go of at the end.
 * Answers for exact counts of new, changed, unchanged, rejected, suspicious and gone; "gone" is told and never acted upon.
 * Must never keep more than one preview: it is a list of somebody's rows.
 */
import { PREVIEW_LISTED, type Preview, type PreviewOutcome, type PreviewRow } from '../../../contract/import-assist.ts';
import type { EntityName } from '../../../db/entities.ts';
import type { ObservedChange, ObservedRow } from '../commit.ts';
import { type Finding, type FindingCount, refuseImport } from '../findings.ts';
import { goneRows } from '../gone-rows.ts';
import { resolveReading } from '../mapping/reading/resolve-reading.ts';
import { joined, LABEL_FIELDS, labelOfRow, withDepartment } from '../row-label.ts';
import { baseName, type ImportDeps, type ImportInput, inWords, runImport } from '../run.ts';
import { createListedPlans } from './preview-plans.ts';
import { createUnits, type Units } from './preview-units.ts';

export interface KeptPreview {
  readonly id: string;
  readonly counts: Preview['counts'];
  readonly rows: ReadonlyMap<PreviewOutcome, readonly PreviewRow[]>;
}

const FIRST_ROWS = 100;
const MADE = 'department_made';
/** Made because the row names another organisation than that of the department of its number. */
const MADE_BESIDE = 'department_of_other_organisation';
/** Named in the preview's head; the others are counted, and each is told at its row. */
const MADE_NAMED = 12;

/** Throws as runImport does. `keep` takes the preview for `previewPage`. */
export async function previewImport(
  deps: ImportDeps,
  input: Omit<ImportInput, 'dryRun' | 'observe' | 'onSummary'>,
  keep: (preview: KeptPreview) => void,
): Promise<Preview> {
  const lists = new Map<PreviewOutcome, PreviewRow[]>();
  const seen = new Map<EntityName, Set<string>>();
  let late: readonly Finding[] = [];
  let found: readonly Finding[] = [];
  let suspicious = 0;
  let isAllTold = false;
  let made: Preview['departmentsMade'] = { count: 0, numbers: [] };

  const list = (outcome: PreviewOutcome, row: PreviewRow) => {
    const rows = lists.get(outcome) ?? [];
    lists.set(outcome, rows);
    if (rows.length < PREVIEW_LISTED) rows.push(row);
  };
  const isListed = (outcome: PreviewOutcome) => (lists.get(outcome)?.length ?? 0) < PREVIEW_LISTED;
  const units = createUnits(deps.db.reader);
  const plans = createListedPlans();
  const observe = (row: ObservedRow) => {
    units.see(row.changes);
    if (row.row === null) {
      plans.correct(lists.get('new') ?? [], row.changes, (change) => changesOf([change], units));
      return;
    }
    for (const { entity, id } of row.changes) note(seen, entity, id);
    if (row.locked) return;
    const outcome = OUTCOMES[row.outcome];
    list(outcome, {
      outcome,
      file: row.file,
      sheet: row.sheet,
      row: row.row,
      label: isListed(outcome) ? labelOf(deps, row.changes) : '',
      changes: isListed(outcome) ? changesOf(row.changes, units) : [],
      remarks: [],
      cells: [],
    });
    plans.see(row.changes, outcome, (lists.get(outcome)?.length ?? 0) - 1);
  };
  const result = await runImport(deps, {
    ...input,
    dryRun: true,
    observe,
    onSummary: (summary, told) => {
      found = summary.findings;
      late = told;
      suspicious = summary.rowsSuspicious;
      isAllTold = summary.findingsOmitted === 0;
      made = departmentsMade(summary);
    },
  });
  const findings = [...late, ...found];
  for (const finding of findings) {
    if (finding.level === 'error') list('rejected', rejectedRow(finding, input.language));
  }
  const marked = addRemarks(lists, findings, input.language);
  const { db } = deps;
  const resolved = resolveReading(deps, input);
  const names = input.files.map(({ name }) => baseName(name));
  const gone = goneRows(db.reader, resolved, names, seen);
  for (const { entity, id } of gone.slice(0, PREVIEW_LISTED)) list('gone', goneRow(labelOfRow(db.reader, entity, id)));

  const counts = {
    read: result.read,
    new: result.created,
    changed: result.updated,
    unchanged: result.unchanged,
    rejected: result.rejected,
    // Some are told at the end of a table, past the counting of its rows: what is listed decides where all of it is.
    suspicious: isAllTold ? marked : Math.max(suspicious, marked),
    gone: gone.length,
  };
  const id = deps.random.uuid();
  const kept: KeptPreview = { id, counts, rows: lists };
  keep(kept);
  return {
    preview: id,
    counts,
    byEntity: result.byEntity,
    departmentsMade: made,
    findingCounts: result.findingCounts ?? [],
    findings: result.findings,
    rows: [...pageOf(kept, null, 0, FIRST_ROWS).rows],
  };
}

/** Rows of one outcome, or of all in the order rejected, suspicious, changed, new, unchanged, gone. */
export function pageOf(preview: KeptPreview, outcome: PreviewOutcome | null, offset: number, limit: number) {
  const order: readonly PreviewOutcome[] = ['rejected', 'suspicious', 'changed', 'new', 'unchanged', 'gone'];
  const wanted = outcome === null ? order.filter((one) => one !== 'suspicious') : [outcome];
  const rows = wanted.flatMap((one) => preview.rows.get(one) ?? []);
  const total = wanted.reduce((sum, one) => sum + preview.counts[one], 0);
  return { total, listed: rows.length, rows: rows.slice(offset, offset + limit) };
}

/** Throws ImportRefusal preview_gone. */
export function keptOr(preview: KeptPreview | undefined, id: string): KeptPreview {
  return preview?.id === id ? preview : refuseImport('preview_gone');
}

function note(seen: Map<EntityName, Set<string>>, entity: EntityName, id: string): void {
  const ids = seen.get(entity);
  if (ids === undefined) seen.set(entity, new Set([id]));
  else ids.add(id);
}

const OUTCOMES = { created: 'new', updated: 'changed', unchanged: 'unchanged' } as const;

/** Say nothing about what a row is about: an assessment is known by its part. */
const NAMELESS: ReadonlySet<EntityName> = new Set(['assessment', 'condition_report', 'occurrence_override']);

/** What the row is about: the last thing it speaks of (the others are what that hangs on), as it is or as it stands already. */
function labelOf(deps: ImportDeps, changes: readonly ObservedChange[]): string {
  const named = changes.findLast(({ entity }) => !NAMELESS.has(entity));
  if (named === undefined) return '';
  const { entity, id, fields } = named;
  const words = LABEL_FIELDS.flatMap((field) => {
    const value = fields.find((one) => one.field === field)?.new;
    return typeof value === 'string' && value !== '' ? [value] : [];
  });
  const found = joined(words);
  if (found === '') return labelOfRow(deps.db.reader, entity, id);
  // One that the same file makes is not there to be asked yet.
  const made = changes.find((change) => change.entity === 'department')?.fields.find(({ field }) => field === 'number');
  const department = fields.find(({ field }) => field === 'department_id')?.new;
  if (entity === 'building' && typeof made?.new === 'string') return joined([made.new, found]);
  return withDepartment(deps.db.reader, entity, typeof department === 'string' ? department : null, found);
}

function changesOf(changes: readonly ObservedChange[], units: Units): PreviewRow['changes'] {
  return changes.flatMap((change) =>
    change.fields.map(({ field, old, new: value }) => ({
      entity: change.entity,
      field,
      old: stored(old),
      new: stored(value),
      unit: units.of(change, field),
    })),
  );
}

function stored(value: unknown): string | number | null {
  if (typeof value === 'string') return value.slice(0, 500);
  return typeof value === 'number' ? value : typeof value === 'boolean' ? Number(value) : null;
}

function rejectedRow(finding: Finding, language: ImportInput['language']): PreviewRow {
  return {
    outcome: 'rejected',
    file: finding.file,
    sheet: finding.sheet,
    row: finding.row,
    label: '',
    changes: [],
    remarks: [remarkOf(finding, language)],
    cells: [...(finding.cells ?? [])],
  };
}

function goneRow(label: string): PreviewRow {
  return { outcome: 'gone', file: null, sheet: '', row: null, label, changes: [], remarks: [], cells: [] };
}

function remarkOf(finding: Finding, language: ImportInput['language']) {
  // Its place stands beside it already.
  const { message } = inWords({ ...finding, file: null, sheet: '', row: null, column: null }, language);
  return { code: finding.code, column: finding.column, message };
}

/** Departments that no list of departments brought: made because a row names them. */
function departmentsMade({
  findings,
  findingCounts,
}: {
  readonly findings: readonly Finding[];
  readonly findingCounts: readonly FindingCount[];
}): Preview['departmentsMade'] {
  const isMade = ({ code, level }: Pick<Finding, 'code' | 'level'>) =>
    code === MADE || (code === MADE_BESIDE && level === 'warning');
  const count = findingCounts.reduce((sum, one) => sum + (isMade(one) ? one.count : 0), 0);
  const numbers = findings
    .filter(isMade)
    .map(({ code, params: { number = '', organisation } }) =>
      code === MADE ? String(number) : `${number} (${organisation})`,
    );
  return { count, numbers: numbers.slice(0, MADE_NAMED) };
}

/** Remarks go to their rows; rows with any are listed a second time as suspicious. Answers how many those are. */
function addRemarks(
  lists: Map<PreviewOutcome, PreviewRow[]>,
  findings: readonly Finding[],
  language: ImportInput['language'],
): number {
  const byPlace = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.level !== 'warning' || finding.row === null) continue;
    const place = placeOf(finding);
    byPlace.set(place, [...(byPlace.get(place) ?? []), finding]);
  }
  const suspicious: PreviewRow[] = [];
  for (const outcome of ['new', 'changed', 'unchanged'] as const) {
    const rows = lists.get(outcome) ?? [];
    rows.forEach((row, at) => {
      const told = byPlace.get(placeOf(row));
      if (told === undefined) return;
      const remarks = told.map((finding) => remarkOf(finding, language));
      // Columns that were turned into rows say the same of each of them.
      const once = new Map(remarks.map((remark) => [JSON.stringify([remark.column, remark.message]), remark]));
      const marked = { ...row, remarks: [...once.values()] };
      rows[at] = marked;
      suspicious.push(marked);
    });
  }
  lists.set('suspicious', suspicious.slice(0, PREVIEW_LISTED));
  return suspicious.length;
}

function placeOf({ file, sheet, row }: Pick<PreviewRow, 'file' | 'sheet' | 'row'>): string {
  return JSON.stringify([file, sheet, row]);
}

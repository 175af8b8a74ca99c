/**
 * Keeping summaries fresh.
 * Answers for: an overview never shows a stale figure; a stale summary is computed when it is asked for, in slices that let other calls run.
 */
import { readFigured } from '../../../db/queries/department.ts';
import {
  readEveryOrganisation,
  readOrphanedSummaries,
  readStaleDepartments,
  readSummaries,
} from '../../../db/queries/portfolio.ts';
import { storageFailure } from '../../../db/storage/failure.ts';
import type { AppContext } from '../context.ts';
import { currentSettings } from '../settings/current.ts';
import { type DepartmentSummary, SUMMARY_VERSION, summarise } from './summary.ts';

const SLICE_MS = 8;

interface Computed {
  readonly summary: DepartmentSummary;
  readonly mark: number | null;
}

/** Workspaces whose figures somebody is waiting for, and how many do: what can wait waits for them. */
const waitedFor = new WeakMap<AppContext['db'], number>();

/** True while an overview is being computed: after a large import that takes seconds, and a person is looking. */
export function areSummariesAwaited(app: AppContext): boolean {
  return (waitedFor.get(app.db) ?? 0) > 0;
}

/** All summaries of today. While a long write has the turn, the stale ones are computed for this answer and kept later. */
export async function freshSummaries(app: AppContext): Promise<readonly DepartmentSummary[]> {
  waitedFor.set(app.db, (waitedFor.get(app.db) ?? 0) + 1);
  try {
    return await computeSummaries(app);
  } finally {
    waitedFor.set(app.db, (waitedFor.get(app.db) ?? 1) - 1);
  }
}

/** What is being kept: who asks meanwhile would compute it all again. */
const keeping = new WeakMap<AppContext['db'], Promise<void>>();

async function computeSummaries(app: AppContext): Promise<readonly DepartmentSummary[]> {
  await keeping.get(app.db);
  const today = app.today();
  const settings = currentSettings(app.db.reader);
  // A summary made under other settings is as stale as one of another day.
  const asOf = `${today} v${SUMMARY_VERSION} ${settings.fingerprint}`.trimEnd();
  const stale = readStaleDepartments(app.db.reader, asOf);
  const organisations = new Map(
    stale.length === 0 ? [] : readEveryOrganisation(app.db.reader).map((row) => [row.id, row]),
  );
  const computed = new Map<string, Computed>();
  let sliceStart = performance.now();
  for (const department of stale) {
    const { mark } = department;
    computed.set(department.id, {
      summary: summarise(
        readFigured(app.db.reader, department, organisations.get(department.organisation_id) ?? null),
        today,
        settings,
      ),
      mark,
    });
    if (performance.now() - sliceStart > SLICE_MS) {
      await new Promise<void>((resolve) => setImmediate(resolve));
      sliceStart = performance.now();
    }
  }
  const kept = readSummaries(app.db.reader).filter((row) => !computed.has(row.department_id));
  const summaries = [
    ...kept.map((row) => JSON.parse(row.summary) as DepartmentSummary),
    ...[...computed.values()].map((entry) => entry.summary),
  ];
  if (!app.db.writer.turn.busy && !app.db.readOnly) keep(app, computed, asOf);
  return summaries.sort((a, b) => compareNumbers(a.row.number, b.row.number) || (a.row.id < b.row.id ? -1 : 1));
}

/** On a full or locked disk the answer is as good; it is only computed again next time. */
function unlessStorage(thrown: unknown): void {
  if (storageFailure(thrown) === null) throw thrown;
}

/** Takes the turn at once and gives the answer the way: closing the workspace, and whoever asks next, wait until they are kept. */
function keep(app: AppContext, computed: ReadonlyMap<string, Computed>, asOf: string): void {
  const { local } = app.db;
  const orphaned = readOrphanedSummaries(app.db.reader);
  const rows = function* () {
    for (const [departmentId, { summary, mark }] of computed) {
      yield { departmentId, asOf, summary: JSON.stringify(summary), mark };
    }
  };
  const work = [
    ...(computed.size === 0 ? [] : [local.saveSummaries(rows)]),
    ...(orphaned.length === 0 ? [] : [local.dropSummaries(orphaned)]),
  ];
  if (work.length === 0) return;
  const kept = Promise.all(work)
    .then(() => undefined, unlessStorage)
    .finally(() => keeping.delete(app.db));
  keeping.set(app.db, kept);
}

const collator = new Intl.Collator('da', { numeric: true });

function compareNumbers(a: string, b: string): number {
  return collator.compare(a, b);
}

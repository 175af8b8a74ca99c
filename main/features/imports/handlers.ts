import type { Mapping } from '../../../contract/import-mapping.ts';
import type { Confirmed, ImportResult } from '../../../contract/imports.ts';
import { ENTITY_NAMES } from '../../../db/entities.ts';
import { readImportBatch } from '../../../db/queries/imports.ts';
import { readImportBatches } from '../../../db/queries/portfolio.ts';
import { labelOfRow } from '../../import/row-label.ts';
import { runImport } from '../../import/run.ts';
import { undoImport } from '../../import/undo/undo.ts';
import { os } from '../base.ts';
import type { AppContext } from '../context.ts';
import { refreshSearchIndex } from '../search/search-index.ts';
import { assistHandlers } from './assist-handlers.ts';
import { batchTitle } from './batch-title.ts';
import { bytesOf } from './bytes.ts';
import { runningImports } from './running.ts';
import { importStream, type Progress } from './stream.ts';
import { importTurns } from './turns.ts';

export interface ImportRequest {
  readonly files: readonly File[];
  readonly profile?: string | undefined;
  readonly mapping?: Mapping | undefined;
  readonly dryRun: boolean;
  readonly language: 'da' | 'en';
  readonly confirmed?: readonly Confirmed[] | undefined;
  /** The id it is listed under; chosen where left out. */
  readonly batch?: string | undefined;
}

/** Runs an import and tells everybody what changed. */
export async function importFiles(
  app: AppContext,
  request: ImportRequest,
  onProgress: (progress: Progress) => void,
  signal?: AbortSignal,
): Promise<ImportResult> {
  const onWait = () => onProgress({ kind: 'progress', stage: 'wait', done: 0, total: null });
  const result = await importTurns.take(app.db, { signal, onWait }, async () => {
    const files = await bytesOf(request.files);
    return runImport(app, { ...request, files, onProgress, signal });
  });
  const changed = result.byEntity.filter(({ created, updated }) => created + updated > 0);
  if (!request.dryRun) app.changes.announceAll([...changed.map(({ entity }) => entity), 'word_mapping']);
  // The search index catches up while the person reads the result, not before it is there.
  setImmediate(() => refreshSearchIndex(app).catch(() => undefined));
  return result;
}

export const importsHandlers = {
  ...assistHandlers,
  profiles: os.imports.profiles.handler(({ context }) => [...context.profiles.list()]),
  run: os.imports.run.handler(({ context, input, signal }) => runStream(context, input, signal)),
  becameOf: os.imports.becameOf.handler(async ({ context, input }) => {
    await runningImports.ended(input.batch);
    return { saved: readImportBatch(context.db.reader, input.batch) !== undefined };
  }),
  batches: os.imports.batches.handler(({ context }) =>
    readImportBatches(context.db.reader).map((batch) => ({
      id: batch.id,
      profile: batch.profile,
      title: batchTitle(context, batch.profile),
      files: batch.files === null ? [] : (JSON.parse(batch.files) as string[]),
      importedAtMs: batch.imported_at_ms ?? 0,
      created: batch.created,
      updated: batch.updated,
      undoneAtMs: batch.undone_at_ms,
      hasResult: batch.result !== null,
    })),
  ),
  undo: os.imports.undo.handler(async ({ context, input }) => {
    const report = await undoImport(context, input.batch);
    context.changes.announceAll(ENTITY_NAMES);
    const { reader } = context.db;
    const leftAlone = report.leftAlone.map((left) => ({ ...left, label: labelOfRow(reader, left.entity, left.id) }));
    return { ...report, leftAlone };
  }),
};

function runStream(app: AppContext, input: ImportRequest, signal: AbortSignal | undefined) {
  const batch = input.batch ?? app.random.uuid();
  return importStream(
    (onProgress, stop) => runningImports.follow(batch, () => importFiles(app, { ...input, batch }, onProgress, stop)),
    signal,
  );
}

/**
 * Keeping the search index up with the rows, in slices, and answering searches.
 * Answers for: what was written a moment ago is found; while a long write has the turn the index waits for it.
 */
import type { SearchHit } from '../../../contract/workspace.ts';
import { findDepartmentById } from '../../../db/queries/department.ts';
import { readSearchBacklog, searchDocuments } from '../../../db/queries/search.ts';
import { storageFailure } from '../../../db/storage/failure.ts';
import { foldText, searchWords } from '../../../domain/text/fold.ts';
import type { AppContext } from '../context.ts';
import { areSummariesAwaited } from '../portfolio/refresh.ts';

/** Operations followed in one transaction: a commit costs the disk as much as indexing hundreds of rows. */
const PER_SLICE = 1_500;

/** One refresh at a time, shared by all who ask meanwhile. Every call has a context of its own, but the workspace is one. */
const running = new WeakMap<AppContext['db'], Promise<void>>();

/** Follows the log until the index is up to date, or a long write has the turn. */
export function refreshSearchIndex(app: AppContext): Promise<void> {
  const known = running.get(app.db);
  if (known) return known;
  const refresh = followLog(app).finally(() => running.delete(app.db));
  running.set(app.db, refresh);
  return refresh;
}

/** A slice that took longer than this is followed by a pause of twice its length: after a large import others come first. */
const SHORT_MS = 10;
const GIVE_WAY_MS = 20;

async function followLog(app: AppContext): Promise<void> {
  while (!app.db.writer.turn.busy && !app.db.readOnly) {
    if (areSummariesAwaited(app)) {
      await new Promise<void>((resolve) => setTimeout(resolve, GIVE_WAY_MS));
      continue;
    }
    const start = performance.now();
    const { sources, followed } = readSearchBacklog(app.db.reader, PER_SLICE);
    if (followed.length === 0) return;
    const documents = sources.map(({ text, ...source }) => ({ ...source, folded: foldText(text) }));
    await app.db.local.saveSearchDocuments(documents, followed);
    const took = performance.now() - start;
    await new Promise<void>((resolve) => setTimeout(resolve, took > SHORT_MS ? took * 2 : 0));
  }
}

/** After an import of a whole estate the index needs some seconds: who types meanwhile gets what is there already. */
const PATIENCE_MS = 40;

export async function search(app: AppContext, text: string, limit: number): Promise<SearchHit[]> {
  const words = searchWords(text);
  if (words.length === 0) return [];
  // On a full or locked disk the index stays behind, and what it has is still found.
  const caughtUp = refreshSearchIndex(app).catch((thrown: unknown) => {
    if (storageFailure(thrown) === null) throw thrown;
  });
  await Promise.race([caughtUp, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  return searchDocuments(app.db.reader, words, limit).flatMap((row) =>
    hitOf(app, row.entity, row.rowId, row.departmentId),
  );
}

function hitOf(app: AppContext, entity: string, id: string, departmentId: string | null): SearchHit[] {
  const { reader } = app.db;
  const department = departmentId === null ? null : findDepartmentById(reader, departmentId);
  if (!department) return [];
  const place = `${department.number} ${department.name}`;
  const hit = (kind: SearchHit['kind'], title: string, subtitle: string): SearchHit[] => [
    { kind, id, departmentNumber: department.number, title, subtitle },
  ];
  const live = <T extends { deleted_at: number | null }>(row: T | undefined): row is T => row?.deleted_at === null;
  if (entity === 'department') {
    return hit(
      'department',
      place,
      [department.address, department.postcode, department.city].filter(Boolean).join(' '),
    );
  }
  if (entity === 'building') {
    const row = reader.first(reader.query.selectFrom('building').selectAll().where('id', '=', id));
    return live(row) ? hit('building', [row.number, row.address].filter(Boolean).join(' · '), place) : [];
  }
  if (entity === 'building_part') {
    const row = reader.first(reader.query.selectFrom('building_part').selectAll().where('id', '=', id));
    const key = row?.external_key ?? null;
    return live(row)
      ? hit('part', [row.name, row.location].filter(Boolean).join(' · '), [place, key].filter(Boolean).join(' · '))
      : [];
  }
  const row = reader.first(reader.query.selectFrom('activity').selectAll().where('id', '=', id));
  return live(row) ? hit('activity', `${row.title} (${row.first_year})`, place) : [];
}

/**
 * Listens to what changed in the engine and makes the page fetch what it shows again.
 * Answers for gathering a burst of events (an import sends thousands) into one refetch.
 * Must never patch data on its own: the engine's answer is the truth.
 */
import type { QueryClient } from '@tanstack/react-query';
import type { Connection } from './connection.ts';
import { client, rpc } from './rpc.ts';

const GATHER_MS = 250;
const listeners = new Set<() => void>();

/** Calls `listener` after each gathered burst of changes; for a screen that decides itself when to fetch. */
export function onChanges(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function followChanges(connection: Connection, queries: QueryClient): void {
  let gathering = false;
  let followed = 0;

  function refetchSoon(): void {
    if (gathering) return;
    gathering = true;
    window.setTimeout(() => {
      gathering = false;
      void refetchAll(queries);
      for (const listener of [...listeners]) listener();
    }, GATHER_MS);
  }

  async function follow(serial: number): Promise<void> {
    followed = serial;
    // A new line may lead to a restarted engine: nothing shown before is certain.
    if (serial > 1) refetchSoon();
    try {
      for await (const _change of await client.workspace.changes()) refetchSoon();
    } catch {
      // The line broke; the next one starts a new listener.
    }
  }

  function look(): void {
    const state = connection.state();
    if (state.kind === 'open' && state.serial !== followed) void follow(state.serial);
  }

  connection.subscribe(look);
  look();
}

/** All but the report itself, its phrases and its catalogue: the walk decides when the report is fetched again. */
const INSPECTION = [
  rpc.inspection.list.key(),
  rpc.inspection.undoState.key(),
  rpc.inspection.closing.key(),
  rpc.inspection.calibration.key(),
  rpc.inspection.reviewOutlook.key(),
];

/** Almost every figure is derived from every entity, so all that is on the screen is asked for again; the rest only goes stale. */
export function refetchAll(queries: QueryClient): Promise<unknown> {
  return Promise.all(
    [
      rpc.portfolio.key(),
      rpc.department.key(),
      rpc.plan.key(),
      rpc.versions.key(),
      rpc.settings.key(),
      rpc.yearWork.key(),
      rpc.workspace.key(),
      rpc.imports.batches.key(),
      rpc.imports.learntWords.key(),
      rpc.photos.list.key(),
      ...INSPECTION,
    ].map((queryKey) => queries.invalidateQueries({ queryKey })),
  );
}
